"""The `desk` command as somebody types it: a process of its own, in a folder of its own, beside a sample web."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from monitoring_desk.demo import SampleWeb
from monitoring_desk.types import Source

DESK = str(Path(sys.executable).with_name("desk"))


NONE: Mapping[str, str] = MappingProxyType({})


def environment(settings: Mapping[str, str] = NONE) -> dict[str, str]:
    """This process's environment without any DESK_… setting but those given."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DESK_")}
    return kept | {f"DESK_{name.upper()}": value for name, value in settings.items()}


def desk(
    *words: str, folder: Path, given: bytes = b"", settings: Mapping[str, str] = NONE, seconds: float = 120
) -> subprocess.CompletedProcess[str]:
    """Run `desk` in a folder to its end, which comes within so many seconds."""
    done = subprocess.run(
        [DESK, *words], cwd=folder, env=environment(settings), input=given, capture_output=True, timeout=seconds
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def begin(*words: str, folder: Path, settings: Mapping[str, str] = NONE) -> subprocess.Popen[str]:
    """Start `desk` in a folder as the head of a process group of its own."""
    return subprocess.Popen(
        [DESK, *words],
        cwd=folder,
        env=environment(settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def living(group: int) -> list[int]:
    """The processes of a group that have not ended."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, its_group = status.read_text().rpartition(")")[2].split()[:3]
        except OSError:  # ended while we looked
            continue
        if int(its_group) == group and state != "Z":
            found.append(int(status.parent.name))
    return found


def write_settings(folder: Path, sample: SampleWeb, sources: Sequence[Source], *more: str) -> None:
    """A desk.toml that watches those sources of a sample web, without politeness pauses."""
    lines = [*more, "[fetch]", "pause = 0", f'allow = ["*.localhost:{sample.port}"]']
    for source in sources:
        lines += ["[[source]]", f'url = "{source.url}"', f'kind = "{source.kind}"', f'name = "{source.name}"']
    (folder / "desk.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def at(moment: datetime) -> list[str]:
    """The option that sets the desk's clock."""
    return ["--now", moment.isoformat()]
