"""Are the people, bodies and places of a text found and told apart?

Two sets: wikigold (CoNLL, encyclopaedic) and re3d (98 official readouts and statements). Texts are put together from their tokens. A
gold name counts as found when a mention of its kind overlaps it (titles and articles stand inside the gold, outside ours); a mention
counts as right when it overlaps a gold name of its kind. `exact` asks the same words, leading titles and articles left aside. Of re3d
only what holds a proper name is asked for ("Foreign Secretary" and "she" are not), but nothing there makes a mention wrong; a
country that acts counts as found when it is told as a place.
"""

import gzip
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from monitoring_desk.distil import reading
from monitoring_desk.types import Article, EntityKind

Gold = list[tuple[int, int, EntityKind, bool]]
"""Start, end, kind, and whether it is asked for."""

_KINDS: dict[str, EntityKind] = {
    "PER": "person", "ORG": "organisation", "LOC": "place",
    "Person": "person", "Organisation": "organisation", "Location": "place",
}  # fmt: skip
_GLUED = frozenset("- . , ; : ! ? ) ] ' ’ 's ’s % n't".split())
_OPENING = frozenset("( [ $ £ € -".split())
_TITLES = frozenset(
    """the a an mr mrs ms dr sir president minister prime foreign secretary of state general gen lt col king queen prince senator sen
    u.s. us uk british iraqi syrian american ambassador chief spokesman spokesperson commander press pentagon deputy i we they our""".split()
)


def measure(shared: Path) -> dict[str, float]:
    """F1 by kind and set, and over the three kinds together; recall of whole names (`exact`)."""
    figures: dict[str, float] = {}
    for name, documents in (
        ("wikigold", list(_wikigold(shared / "eval" / "names" / "wikigold.conll.txt.gz"))),
        ("readouts", list(_readouts(shared / "eval" / "names" / "readouts_re3d_98.jsonl.gz"))),
    ):
        counts = {kind: [0, 0, 0, 0, 0] for kind in ("person", "organisation", "place")}
        for text, gold in documents:
            _count(text, gold, counts)
        for kind, tally in counts.items():
            figures[f"{name}_{kind}_f1"] = _f1(tally)
        together = [sum(tally[i] for tally in counts.values()) for i in range(5)]
        figures[f"{name}_f1"] = _f1(together)
        figures[f"{name}_precision"] = together[2] / together[3]
        figures[f"{name}_exact"] = together[4] / together[1]
    return figures


def _f1(tally: list[int]) -> float:
    found, asked, right, told, _ = tally
    precision, recall = right / max(1, told), found / max(1, asked)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _count(text: str, gold: Gold, counts: dict[str, list[int]]) -> None:
    article = Article(
        id="a", url="", source_id="", title="", text=text, found=datetime(2026, 1, 1, tzinfo=UTC), language="en"
    )
    read = reading.read(article)
    told = [(m.start, m.end, read.names[m.name_index].kind) for m in read.mentions]
    for start, end, kind, asked in gold:
        if not asked:
            continue
        counts[kind][1] += 1
        mine = [t for t in told if t[0] < end and start < t[1] and _same(t, (start, end, kind), text)]
        counts[kind][0] += bool(mine)
        counts[kind][4] += any(_plain(text[a:b]) == _plain(text[start:end]) for a, b, _ in mine)
    for start, end, kind in told:
        if kind in counts:
            counts[kind][3] += 1
            counts[kind][2] += any(
                a < end and start < b and _same((start, end, kind), (a, b, k), text) for a, b, k, _ in gold
            )


def _same(told: tuple[int, int, EntityKind], gold: tuple[int, int, EntityKind], text: str) -> bool:
    """One kind; and a country that acts, which readouts count as a body, may stand as the place it is."""
    acting = told[2] == "place" and gold[2] == "organisation"
    return told[2] == gold[2] or (acting and _plain(text[told[0] : told[1]]) == _plain(text[gold[0] : gold[1]]))


def _plain(name: str) -> list[str]:
    words = name.replace("’", "'").replace("'s", "").split()
    while len(words) > 1 and words[0].casefold() in _TITLES:
        words = words[1:]
    return [w.strip(".,") for w in words]


def _put_together(tokens: list[str], text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text with a sentence's tokens behind it, and where each stands."""
    spans = []
    glue = True
    for token in tokens:
        if not glue and token not in _GLUED:
            text += " "
        glue = token in _OPENING
        spans.append((len(text), len(text) + len(token)))
        text += token
    return text + "\n\n", spans


def _wikigold(path: Path) -> Iterator[tuple[str, Gold]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [line.split() for line in lines]
    text, gold, sentence = "", list[tuple[int, int, EntityKind, bool]](), list[list[str]]()
    for row in [*rows, []]:
        if row and row[0] != "-DOCSTART-":
            sentence.append(row)
            continue
        if sentence:
            text, spans = _put_together([r[0] for r in sentence], text)
            labels = [r[-1].partition("-")[2] for r in sentence]
            i = 0
            while i < len(labels):
                end = i + 1
                while end < len(labels) and labels[end] == labels[i]:
                    end += 1
                if labels[i] in _KINDS:
                    gold.append((spans[i][0], spans[end - 1][1], _KINDS[labels[i]], True))
                i = end
            sentence = []
        if row and text:
            yield text, gold
            text, gold = "", []
    if text:
        yield text, gold


def _readouts(path: Path) -> Iterator[tuple[str, Gold]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            text, gold = "", list[tuple[int, int, EntityKind, bool]]()
            for sentence in json.loads(line)["sentences"]:
                text, spans = _put_together(sentence["tokens"], text)
                for found in sentence["entities"]:
                    if found["label"] in _KINDS:
                        words = sentence["tokens"][found["start"] : found["end"]]
                        proper = any(
                            w[0].isupper() and w.casefold() not in _TITLES and (i or found["start"])
                            for i, w in enumerate(words)
                        )
                        begin, end = spans[found["start"]][0], spans[found["end"] - 1][1]
                        gold.append((begin, end, _KINDS[found["label"]], proper))
            yield text, gold
