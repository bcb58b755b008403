"""The published card: well-formed, of every gate, and refused for a release it does not belong to."""

import json
import re
import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest
from eval import card, record

from monitoring_desk import __version__

DAY = date(2026, 3, 11)
ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def whole() -> str:
    """A card of every gate, each on its floors, and of every bench."""
    floors = json.loads(card.FLOORS.read_text(encoding="utf-8"))
    gates = {name: measured(**{"day": 0.95} | floors.get(name, {})) for name in card.names("eval", "gate_")}
    return card.write(gates, {name: measured(rate=2.0) for name in card.names("bench", "bench_")})


def measured(*, version: str = "1.2.3", **figures: float) -> dict[str, object]:
    told = {"asks": "Is it so?", "day": "2026-03-11", "version": version, "machine": "2 cores"}
    return told | {"figures": figures, "floors": {"day": 0.9}}


def test_the_published_card_is_well_formed() -> None:
    published = card.CARD.read_text(encoding="utf-8")
    first = published.splitlines()[2]
    assert re.search(r"^Monitoring Desk \d+\.\d+\.\d+\S*, measured \d{4}-\d\d-\d\d.* cores .*Python 3\.\d+", first)
    well, fast = published.split("\n## How fast\n")
    told = re.findall(r"^### (\w+)$", well, re.MULTILINE)
    assert told == sorted(set(told))
    assert set(told) >= {"read", "stories", "quotes", "support"}
    for part in (*well.split("\n### ")[1:], *fast.split("\n### ")[1:]):
        rows = [line for line in part.splitlines() if line.startswith("|")]
        assert len(rows) > 2
        assert len({row.count("|") for row in rows}) == 1
    assert str(ROOT) not in published


def test_sets_and_peers_are_told_of_gates_and_benches_there_are() -> None:
    assert card.SETS.keys() <= set(card.names("eval", "gate_"))
    assert card.PEERS.keys() <= set(card.names("bench", "bench_"))


def test_a_lead_over_a_peer_is_shown_as_the_peers_figure() -> None:
    text = card.write({"dates": measured(day=0.92, day_over_htmldate=0.02)}, {})
    assert "| day | 0.920 | 0.900 | htmldate 0.900 |" in text
    assert "over" not in text.split("### dates")[1].split("\n## ")[0].split("|---")[1]


def test_a_card_of_two_versions_is_not_written() -> None:
    with pytest.raises(card.CardError, match="several versions"):
        card.write({"dates": measured(day=1.0)}, {"poll": measured(version="1.2.2", rate=1.0)})
    with pytest.raises(card.CardError, match="nothing was measured"):
        card.write({}, {})


def test_a_whole_card_of_this_version_may_go_out(whole: str) -> None:
    assert [one for one in card.check(whole, version="1.2.3", today=DAY) if "measured on" not in one] == []


def test_a_release_is_refused_an_old_a_partial_and_a_fallen_card(whole: str) -> None:
    def without(name: str) -> str:
        return re.sub(rf"\n### {name}\n.*?(?=\n##)", "", whole + "\n## End", flags=re.DOTALL)

    assert "it was measured of 1.2.3; this is 99.0" in card.check(whole, version="99.0", today=DAY)
    assert "the gate quotes is missing" in card.check(without("quotes"), version="1.2.3", today=DAY)
    assert "the bench poll is missing" in card.check(without("poll"), version="1.2.3", today=DAY)
    fallen = whole.replace("| body f1 | 0.9", "| body f1 | 0.8")
    assert "read: body_f1 stands below its floor" in card.check(fallen, version="1.2.3", today=DAY)
    gone = re.sub(r"^\| body f1 .*\n", "", whole, flags=re.MULTILINE)
    assert "read: body_f1 is missing" in card.check(gone, version="1.2.3", today=DAY)
    assert any("which machine" in one for one in card.check("# Quality", version="1.2.3", today=DAY))


def test_a_card_that_is_stale_altered_or_hollow_keeps_a_release_back(whole: str) -> None:
    def wrong(text: str, *, later: int = 0) -> str:
        return "; ".join(card.check(text, version="1.2.3", today=DAY + timedelta(days=later)))

    assert "not within 30 days" in wrong(whole, later=31)
    assert "not within 30 days" in wrong(whole, later=-2)
    assert "altered" not in wrong(whole)
    for other in (
        whole.replace("0.95", "0.96", 1),
        whole.replace("2026-03-11", "2026-03-10"),
        whole[:-70],
    ):
        assert "altered" in wrong(other)
    assert "no machine" in wrong(whole.replace("on 2 cores", "on something"))
    assert "the bench poll is missing" in wrong(re.sub(r"(### poll\n(?:.*\n)*?\|---\|---:\|\n)\|.*\n", r"\1", whole))
    assert "the bench poll does not say whom" in wrong(whole.replace(" Beside it: reader.", ""))


def test_a_gate_whose_set_is_not_told_keeps_a_release_back(whole: str) -> None:
    silent = whole.replace(card.SETS["quotes"], card.UNSAID)
    assert "what the gate quotes is measured on is not said in eval/card.py" in card.check(
        silent, version="1.2.3", today=DAY
    )


def test_gates_measured_one_by_one_come_together_in_one_file(tmp_path: Path) -> None:
    file = tmp_path / "new" / "eval.json"
    record.write(file, "dates", asks="Is the day right?\nAnd more.", figures={"day": 0.5}, floors={})
    record.write(file, "demo", asks=None, figures={"found": 1.0}, floors={"found": 1.0})
    record.write(file, "dates", asks="Is the day right?", figures={"day": 0.9}, floors={})
    kept = record.read(file)
    assert (kept["dates"]["figures"], kept["dates"]["asks"]) == ({"day": 0.9}, "Is the day right?")
    assert kept["demo"]["floors"] == {"found": 1.0}
    assert kept["demo"]["version"] == __version__
    assert [path.name for path in file.parent.iterdir()] == ["eval.json"]


def test_the_package_and_its_metadata_have_one_version() -> None:
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert table["project"]["version"] == __version__
