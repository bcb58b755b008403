"""A cycle felled at every commit there is, before it and after it: the next run makes it whole, on both databases."""

import json
import os
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.commands import environment, write_settings
from tests.wholeness import Texts, Witness

from monitoring_desk.demo import SampleWeb

FELLED = int(os.environ.get("FELLED", "1"))
"""At how many of the some thirty points the cycle is felled; 0: at every one, which takes some ten minutes."""
SEED = int(os.environ.get("SEED", "7"))
MOMENT = 3
ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, kw_only=True)
class Whole:
    """A cycle that nothing happened to."""

    points: tuple[tuple[str, str, int], ...]
    """Name of a commit, before or after it, and which of its occurrences."""
    texts: Texts


@pytest.fixture(scope="module")
def sample() -> Iterator[SampleWeb]:
    with SampleWeb() as web:
        web.set_clock(web.times[MOMENT])
        yield web


@pytest.fixture(scope="module")
def whole(sample: SampleWeb, tmp_path_factory: pytest.TempPathFactory) -> Whole:
    folder = tmp_path_factory.mktemp("whole")
    database = f"sqlite:///{folder}/desk.sqlite"
    done = run(sample, folder, database=database)
    assert done.returncode == 0, done.stderr
    chance, times = random.Random(SEED), Counter(json.loads(done.stdout.splitlines()[-1]))
    assert {"articles.together", "sources.save_checks", "stories.save", "ledgers.save", "cycles.end"} <= times.keys()
    # Half of the occurrences: how many checks are kept at once is a matter of chance.
    nth = {name: chance.randint(1, max(1, count // 2)) for name, count in times.items()}
    points = [(name, when, nth[name]) for name in times for when in ("before", "after")]
    with closing(Witness(database)) as witness:
        witness.check_whole()
        return Whole(points=tuple(points), texts=witness.texts())


def run(
    sample: SampleWeb, folder: Path, *, database: str, point: tuple[str, str, int] = ("", "before", 0)
) -> subprocess.CompletedProcess[str]:
    """One cycle of five sources; where a point is named, it is felled there."""
    if not (folder / "desk.toml").exists():
        more = (f'database = "{database}"', "languages = false", "processes = 1")
        write_settings(folder, sample, sample.sources()[:5], *more)
    name, when, nth = point
    words = [sys.executable, "-m", "tests.felled", sample.times[MOMENT].isoformat(), name, when, str(nth)]
    search = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    settings = environment() | {"PYTHONPATH": search}
    return subprocess.run(
        words,
        cwd=folder,
        env=settings,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
        start_new_session=True,
    )


@pytest.mark.timeout(7200)
def test_felled_at_a_commit_the_next_run_makes_it_whole(
    sample: SampleWeb, whole: Whole, databases: Callable[[], str], tmp_path: Path
) -> None:
    chosen = random.Random(SEED).sample(whole.points, FELLED) if FELLED else whole.points
    for number, point in enumerate(chosen):
        folder = tmp_path / str(number)
        folder.mkdir()
        database = databases()
        felled = run(sample, folder, database=database, point=point)
        assert felled.returncode == -signal.SIGKILL, (point, felled.stderr)
        with closing(Witness(database)) as witness:
            witness.check_sound()
            acknowledged = witness.texts()
            done = run(sample, folder, database=database)
            assert (done.returncode, done.stderr) == (0, ""), point
            witness.check_whole()
            after = witness.texts()
        assert acknowledged.items() <= after.items(), point
        assert sorted(after.values()) == sorted(whole.texts.values()), point
