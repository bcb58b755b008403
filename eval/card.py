"""The published card, docs/quality.md: what the gates and benches measured, beside floors and peers, with day, machine and sets.

`python -m eval.card EVAL.json BENCH.json` writes it from what `--json` kept; `python -m eval.card --check` is what a release must pass.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from eval import record
from monitoring_desk import __version__

ROOT = Path(__file__).resolve().parents[1]
CARD = ROOT / "docs" / "quality.md"
FLOORS = Path(__file__).with_name("floors.json")

SETS: Mapping[str, str] = {
    "beats": "Short articles of our own on many beats, written with their answers; the finders were made with them in sight. `held_…`: longer ones, `diaries_…`: some for events and incidents alone, all labelled before anything was tuned on them.",
    "copies": "400 originals from ECB+ and the replayed web and the copies made of them here, ten kinds, among natural reports of the same stories.",
    "dates": "800 pages of htmldate's own tests (htmldate is tuned on them).",
    "demo": "The sample web of this project, 13 invented outlets, three days; its articles are ours, so it shows that nothing broke, not how good it is.",
    "distil": "News articles labelled by hand, some read while tuning; expect less on others.",
    "facts": "The same labelled articles: each record found, and right in every field.",
    "ledger": "Half a year of invented tellings of pledges, tolls and meetings.",
    "names": "Wikigold (1,696 sentences) and 98 official readouts and statements (re3d).",
    "quotes": "PolNeAR, development part: 284 news articles with every attribution marked. Other systems on its test part, by their own reports or ours: "
    "textacy 0.741, the Gender Gap Tracker's rules 0.647, annotators among themselves 0.948 (direct and mixed, with the right speaker).",
    "pairs": "550 invented pairs of headlines and short reports in English and Russian, labelled before they were measured. Seen once, never tuned on: `later_…`; of `last_…` the English ones gave two rules afterwards (0.857 at first sight).",
    "rank": "Pairs of invented stories, in the order an editor would print them.",
    "read": "181 pages of the article-extraction benchmark (the block judge was trained on them; cross-validated by site, an earlier version stood 0.010 lower) and "
    "330 of 990 pages of trafilatura's tests (trafilatura is tuned on them).",
    "stories": "ECB+ (982 reports, 86 stories), half of the ITN corpus (blurbs in 55 languages), the replayed web, invented look-alikes and daily reports.",
    "support": "Sentences of the labelled articles and of PolNeAR, each made false by one small change, or left true.",
    "topics": "374 English and Russian texts with one of five categories given by people.",
}
"""What each gate is measured on, and how far to trust it. One without a line here keeps a release back."""
OLDEST = timedelta(days=30)
"""How long before a release a card may have been measured: what it says should be of the desk that goes out."""
UNSAID = "What it is measured on is not said yet."
PEERS: Mapping[str, tuple[str, ...]] = {
    "read": ("trafilatura", "feedparser"),
    "archive": ("trafilatura", "news-please"),
    "poll": ("reader",),
    "handpick": ("scikit-learn's TF-IDF in a single pass",),
    "watches": ("a regular expression a watch",),
}
"""Whom a bench runs beside itself, in the same run."""


class CardError(Exception):
    """The card cannot be written, or may not be released."""


def names(folder: str, prefix: str) -> list[str]:
    """The gates or benches there are."""
    return sorted(path.stem.removeprefix(prefix) for path in (ROOT / folder).glob(f"{prefix}*.py"))


def write(gates: Mapping[str, Mapping[str, Any]], benches: Mapping[str, Mapping[str, Any]]) -> str:
    """The card. Raises CardError when nothing was measured, or two versions were."""
    parts = [*gates.values(), *benches.values()]
    if not parts:
        raise CardError("nothing was measured")
    versions = sorted({part["version"] for part in parts})
    if len(versions) > 1:
        raise CardError(f"figures of several versions: {', '.join(versions)}; measure again")
    days = sorted({part["day"] for part in parts})
    machines = sorted({part["machine"] for part in parts})
    lines = [
        "# Quality: the card",
        "",
        f"Monitoring Desk {versions[0]}, measured {' to '.join(dict.fromkeys((days[0], days[-1])))} on {'; '.join(machines)}. "
        "Made by `make card`; a release whose version this is not, or that lacks a gate, fails `make release`.",
        "",
        "Higher is better, and 1 is all, unless a name says otherwise. Below a **floor** nothing lands. **Beside it**: the named library on the same pages in the "
        "same run.",
        "",
        "## How well",
    ]
    for name, part in sorted(gates.items()):
        lines += [
            "",
            f"### {name}",
            "",
            part["asks"],
            "",
            f"*{SETS.get(name, UNSAID)}*",
            "",
            *_figures(part["figures"], part["floors"]),
        ]
    lines += ["", "## How fast", ""]
    if not benches:
        lines.append("Not measured yet: `make card` on a quiet machine fills this in.")
    else:
        lines.append("Absolute rates are this machine's; the ratios are taken within one run and travel better.")
    for name, part in sorted(benches.items()):
        beside = f" Beside it: {', '.join(PEERS[name])}." if name in PEERS else ""
        lines += ["", f"### {name}", "", part["asks"] + beside, "", "| figure | measured |", "|---|---:|"]
        lines += [f"| {_title(figure)} | {value:,.2f} |" for figure, value in part["figures"].items()]
    text = "\n".join(lines) + "\n"
    return f"{text}\n{_seal(text)}\n"


def _seal(text: str) -> str:
    """A line that fits this text alone: a figure altered by hand, or in a merge, shows."""
    return f"<!-- as measured: {sha256(text.encode()).hexdigest()[:32]} -->"


def _figures(figures: Mapping[str, float], floors: Mapping[str, float]) -> Iterator[str]:
    yield "| figure | measured | floor | beside it |"
    yield "|---|---:|---:|---|"
    for name, value in figures.items():
        if "_over_" in name:  # a lead over a peer is shown in the row of the figure itself
            continue
        floor = f"{floors[name]:.3f}" if name in floors else ""
        leads = [(over.split("_over_")[1], lead) for over, lead in figures.items() if over.startswith(f"{name}_over_")]
        beside = ", ".join(f"{peer} {value - lead:.3f}" for peer, lead in leads)
        yield f"| {_title(name)} | {value:.3f} | {floor} | {beside} |"


def _title(name: str) -> str:
    return name.replace("_", " ").replace("|", "/")


def check(card: str, *, version: str, today: date) -> list[str]:
    """What keeps this card from going out, today, with a release of that version."""
    wrong = []
    told = re.search(r"^Monitoring Desk (\S+), measured (\d{4}-\d\d-\d\d)(?: to \S+)? on (.*)", card, re.MULTILINE)
    if told is None:
        wrong.append("it says not of which version, on which day and which machine it was measured")
    else:
        if told[1] != version:
            wrong.append(f"it was measured of {told[1]}; this is {version}")
        if not timedelta(days=-1) <= today - date.fromisoformat(told[2]) <= OLDEST:
            wrong.append(f"it was measured on {told[2]}: not within {OLDEST.days} days before {today}")
        if not re.match(r"\d+ cores", told[3]):
            wrong.append("it says no machine")
    text, seal, _ = card.rpartition("\n<!-- as measured:")
    if not seal or card[len(text) + 1 :].strip() != _seal(text):
        wrong.append("it was altered after it was measured; `make card` makes it anew")
    well, _, fast = card.partition("\n## How fast\n")
    floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    for name in names("eval", "gate_"):
        part = well.partition(f"\n### {name}\n")[2].partition("\n### ")[0]
        rows = dict(re.findall(r"^\| ([^|]+) \| (-?[\d.]+) \|", part, re.MULTILINE))
        if not rows:
            wrong.append(f"the gate {name} is missing")
        if UNSAID in part:
            wrong.append(f"what the gate {name} is measured on is not said in eval/card.py")
        for metric, floor in floors.get(name, {}).items():
            if "_over_" in metric or not rows:
                continue
            if _title(metric) not in rows:
                wrong.append(f"{name}: {metric} is missing")
            elif float(rows[_title(metric)]) < round(floor, 3) - 0.0005:
                wrong.append(f"{name}: {metric} stands below its floor")
    for name in names("bench", "bench_"):
        part = fast.partition(f"\n### {name}\n")[2].partition("\n### ")[0]
        if not re.search(r"^\| [^|]+ \| -?[\d.,]+ \|$", part, re.MULTILINE):
            wrong.append(f"the bench {name} is missing")
        elif any(peer not in part for peer in PEERS.get(name, ())):
            wrong.append(f"the bench {name} does not say whom it ran beside")
    return wrong


def _read(file: Path) -> dict[str, dict[str, Any]]:
    return record.read(file) if file.exists() else {}


def main(arguments: Iterable[str]) -> int:
    """Write the card, or judge the one there is."""
    asked = argparse.ArgumentParser(prog="python -m eval.card")
    asked.add_argument("eval_json", nargs="?", type=Path)
    asked.add_argument("bench_json", nargs="?", type=Path)
    asked.add_argument("--check", action="store_true", help="may the card go out with this version?")
    given = asked.parse_args(list(arguments))
    if given.check:
        wrong = (
            check(CARD.read_text(encoding="utf-8"), version=__version__, today=datetime.now(UTC).date())
            if CARD.exists()
            else ["there is none"]
        )
        for one in wrong:
            print(f"docs/quality.md: {one}", file=sys.stderr)
        return 1 if wrong else 0
    if given.eval_json is None:
        asked.error("name the file that `python -m eval --json FILE` wrote")
    try:
        CARD.write_text(
            write(_read(given.eval_json), _read(given.bench_json) if given.bench_json else {}), encoding="utf-8"
        )
    except CardError as error:
        print(f"card: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
