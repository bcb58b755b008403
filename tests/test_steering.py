"""An editor's hand: pinned, buried, killed, weighed, shown at once, explained, taken back."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.test_mending import NOW, empty, keep, make, pick, store

from monitoring_desk import mending, steering
from monitoring_desk.cli import desk
from monitoring_desk.config import Settings
from monitoring_desk.editing import Editing
from monitoring_desk.errors import ConfigError, NotFound
from monitoring_desk.handpick import Window
from monitoring_desk.store import Store

__all__ = ["empty", "store"]


def locate(store: Store, story_id: str) -> tuple[str, tuple[str, ...]]:
    found = Editing(store, Settings()).locate(story_id, NOW)
    return found.place, found.why


def test_a_story_says_what_the_one_before_it_has(store: Store) -> None:
    place, why = locate(store, "sm1")
    assert place == "number 1 of Must Read"
    assert why == ()
    place, why = locate(store, "sc1")
    assert place == "number 2 of Must Read"
    assert why[0].startswith("“Miners reached” stands before it")
    assert "reports +" in why[0]
    assert "independent reports" in why[0]


def test_pinned_buried_killed_and_released(store: Store) -> None:
    steering.put(store, "pin", "sc1", who="ann", now=NOW, reason="it matters here")
    assert locate(store, "sc1")[0] == "number 1 of Must Read"
    assert locate(store, "sm1")[0] == "number 2 of Must Read"
    steering.put(store, "bury", "sc1", who="ann", now=NOW)
    place, why = locate(store, "sc1")
    assert place == "number 1 of Also seen"
    assert why[0] == "ann has put it last, and out of Must Read (act 2)."
    act = steering.put(store, "kill", "sc1", who="ann", now=NOW, reason="a hoax")
    assert locate(store, "sc1") == ("in no edition", ("ann has taken it out of every edition (act 3): a hoax.",))
    assert act.before == "bury"
    steering.put(store, "release", "sc1", who="ann", now=NOW)
    assert locate(store, "sc1")[0] == "number 2 of Must Read"


def test_a_weight_moves_stories_at_once(store: Store) -> None:
    before = Editing(store, Settings()).lay(NOW).stories["sm1"].score
    steering.weigh(store, "reason:reports", 0, who="ann", now=NOW)
    after = Editing(store, Settings()).lay(NOW).stories["sm1"]
    assert after.score < before
    assert "reports" not in {reason.name for reason in after.reasons}
    steering.weigh(store, "source:c1", 4, who="ann", now=NOW)
    assert locate(store, "sc1")[0] == "number 1 of Must Read"


@pytest.mark.parametrize(
    ("what", "weight", "error"),
    [
        ("reason:luck", 2.0, NotFound),
        ("source:nobody", 2.0, NotFound),
        ("colour:red", 2.0, ConfigError),
        ("reason:pace", float("nan"), ConfigError),
        ("reason:pace", -1.0, ConfigError),
    ],
)
def test_what_cannot_be_weighed_is_refused(store: Store, what: str, weight: float, error: type[Exception]) -> None:
    with pytest.raises(error):
        steering.weigh(store, what, weight, who="ann", now=NOW)
    assert store.acts.all() == ()


def test_what_was_pinned_stays_so_when_it_is_joined_to_another(store: Store) -> None:
    keep(store, (make("x1", "Snow fell on the Brenta pass and closed the road to lorries for a night.", title="Snow"),))
    steering.put(store, "pin", "sc1", who="ann", now=NOW)
    mending.merge(store, ["sm1", "sc1"], who="ann", now=NOW)
    found = Editing(store, Settings()).locate("sc1", NOW)
    assert found.story.id == "sm1"
    assert found.story.reasons[0].why.startswith("pinned by ann")


def test_an_old_story_says_that_it_is_old(store: Store) -> None:
    late = make("n1", "The harbour of Vellmar opened a fourth crane and hired thirty men.", title="Crane", hours=24 * 9)
    keep(store, (late,))
    store.stories.save(pick((late,), Window()))
    found = Editing(store, Settings()).locate("sm1", NOW + timedelta(days=9))
    assert found.place == "not in this edition"
    assert "the edition begins" in found.why[0]
    assert not found.on_front
    with pytest.raises(NotFound):
        locate(store, "nobody")


def test_the_commands(store: Store, tmp_path: Path) -> None:
    (tmp_path / "desk.toml").write_text(f'database = "sqlite:///{tmp_path}/desk.sqlite"\n', encoding="utf-8")

    def run(*words: str) -> str:
        answer = CliRunner().invoke(desk, ["--config", str(tmp_path / "desk.toml"), "--now", NOW.isoformat(), *words])
        assert answer.exit_code == 0, answer.output
        return answer.output

    assert "number 2 of Must Read; score" in run("why", "sc1")
    told = json.loads(run("why", "sc1", "--json"))
    assert (told["place"], len(told["chapters"])) == ("number 2 of Must Read", 1)
    assert "number 1 of Must Read; it was number 2 of Must Read" in run("pin", "sc1", "--why", "today")
    assert "pinned by" in run("why", "sc1")
    run("undo", "1")
    assert "number 2 of Must Read" in run("why", "sc1")
    assert "was 2" in run("weigh", "source:c1", "8")
    run("bury", "sc1")
    run("kill", "sc1")
    assert "in no edition, not on the front page" in run("why", "sc1")
    run("release", "sc1")
