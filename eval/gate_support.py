"""The support gate: of sentences made false by one small change it must catch nearly all, and lose few true ones."""

import gzip
import itertools
import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from eval import small_changes
from monitoring_desk.distil import sentences, support

COUNT = 300
_SEED = 20
_NUMBER = re.compile(r"(?<![\w.,$£€])\d[\d,]*(?:\.\d+)?(?![\w.,]*\d)")
_NAME = re.compile(r"(?<=[a-z,] )([A-Z][a-z]{3,})(?= (?:[a-z]|and\b))")
_MAGNITUDE = re.compile(r"\b(million|billion|thousand)\b")
_DAY = re.compile(
    r"\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December)\b"
)
_VERBS = {
    "rose": "fell", "fell": "rose", "increased": "decreased", "won": "lost", "lost": "won", "approved": "rejected", "rejected": "approved",
    "supports": "opposes", "opposes": "supports", "before": "after", "after": "before", "more": "less", "first": "last", "killed": "injured",
    "released": "withheld", "higher": "lower", "lower": "higher", "began": "ended", "against": "for", "accepted": "declined", "up": "down",
    "many": "few", "most": "least", "always": "never", "increase": "decrease", "joined": "left", "support": "oppose", "best": "worst",
}  # fmt: skip
_NO_ROLE = frozenset(
    "He She It They We I When While After Before Since This That Those These There What Many Some Others Asked".split()
)
_OTHER_NAMES = ("Marlow", "Ostrava", "Kestrel", "Dunmore")

Change = Callable[[str, str, random.Random], str | None]


def _number(sentence: str, near: str, chance: random.Random) -> str | None:
    places = list(_NUMBER.finditer(sentence))
    if not places:
        return None
    m = chance.choice(places)
    digit = chance.choice([i for i, c in enumerate(m[0]) if c.isdigit()])
    new = str((int(m[0][digit]) + chance.randint(1, 8)) % 9 + 1)
    changed = m[0][:digit] + (new if new != m[0][digit] else str(int(new) % 9 + 1)) + m[0][digit + 1 :]
    return sentence[: m.start()] + changed + sentence[m.end() :] if changed != m[0] else None


def _name(sentence: str, near: str, chance: random.Random) -> str | None:
    """Another name of the same passages in the place of one, or a name of nowhere."""
    places = list(_NAME.finditer(sentence))
    if not places:
        return None
    m = chance.choice(places)
    others = [w for w in _NAME.findall(near + " " + sentence) if w != m[1]]
    other = chance.choice(others) if others and chance.random() < 0.6 else chance.choice(_OTHER_NAMES)
    return sentence[: m.start()] + other + sentence[m.end() :]


def _negated(sentence: str, near: str, chance: random.Random) -> str | None:
    m = re.search(r"\b(is|are|was|were|will|would|has|have|had|can|could)\b(?! not| no |n['’]t)", sentence)
    return sentence[: m.end()] + " not" + sentence[m.end() :] if m else None


def _affirmed(sentence: str, near: str, chance: random.Random) -> str | None:
    m = re.search(r" (?:not|never)\b|n['’]t\b", sentence)
    return sentence[: m.start()] + sentence[m.end() :] if m else None


def _modal(sentence: str, near: str, chance: random.Random) -> str | None:
    swaps = {
        "may": "will",
        "might": "will",
        "could": "will",
        "would": "may",
        "will": "may",
        "should": "will",
        "can": "must",
        "must": "may",
    }
    m = re.search(r"\b(may|might|could|would|will|should|can|must)\b", sentence)
    return sentence[: m.start()] + swaps[m[1]] + sentence[m.end() :] if m else None


def _day(sentence: str, near: str, chance: random.Random) -> str | None:
    m = _DAY.search(sentence)
    if m is None:
        return None
    days = (
        ["Monday", "Tuesday", "Wednesday", "Friday"]
        if m[1].endswith("day")
        else ["January", "June", "October", "December"]
    )
    return sentence[: m.start()] + chance.choice([d for d in days if d != m[1]]) + sentence[m.end() :]


def _magnitude(sentence: str, near: str, chance: random.Random) -> str | None:
    m = _MAGNITUDE.search(sentence)
    swap = {"million": "billion", "billion": "million", "thousand": "million"}
    return sentence[: m.start()] + swap[m[1]] + sentence[m.end() :] if m else None


def _opposite(sentence: str, near: str, chance: random.Random) -> str | None:
    places = [m for m in re.finditer(r"[a-z]+", sentence) if m[0] in _VERBS]
    if not places:
        return None
    m = chance.choice(places)
    return sentence[: m.start()] + _VERBS[m[0]] + sentence[m.end() :]


def _quotation(sentence: str, near: str, chance: random.Random) -> str | None:
    m = re.search(r"[“\"]([^”\"]{15,})[”\"]", sentence)
    words = m[1].split() if m else []
    if m is None or len(words) < 4:
        return None
    at = chance.randrange(1, len(words) - 1)
    del words[at]
    return sentence[: m.start(1)] + " ".join(words) + sentence[m.end(1) :]


def _unattributed(sentence: str, near: str, chance: random.Random) -> str | None:
    """Who said it falls away: a claim becomes a fact."""
    if "“" in sentence or '"' in sentence:
        return None
    m = re.match(
        r"[A-Z][\w .’'-]{2,40} (?:said|says|claimed|argued|believes|told reporters)(?: \w+day)? (?:that )?(?=\w)",
        sentence,
    )
    if m is None:
        m2 = re.search(r", (?:[A-Z][\w.’' -]{2,40} said|according to [\w .’'-]+)\.$", sentence)
        return sentence[: m2.start()] + "." if m2 else None
    rest = sentence[m.end() :]
    return rest[0].upper() + rest[1:]


def _other_speaker(sentence: str, near: str, chance: random.Random) -> str | None:
    m = re.search(r"\b([A-Z][a-z]{2,}) (said|says|told|argued|added|warned)\b", sentence)
    if m is None:
        return None
    others = [w for w in _NAME.findall(near) if w != m[1]]
    other = chance.choice(others) if others else chance.choice(_OTHER_NAMES)
    return sentence[: m.start(1)] + other + sentence[m.end(1) :]


def _roles(sentence: str, near: str, chance: random.Random) -> str | None:
    m = re.match(
        r"([A-Z][a-z]+) ((?:has |have |had )?[a-z]+ed(?: the| to| with| for| by| on)?) ([A-Z][a-z]+)\b", sentence
    )
    if (
        m is None
        or m[1] == m[3]
        or m[1] in _NO_ROLE
        or m[3] in _NO_ROLE
        or sentence[m.end() :].startswith(("'s", "’s"))
    ):
        return None
    return f"{m[3]} {m[2]} {m[1]}" + sentence[m.end() :]


def _hedge(sentence: str, near: str, chance: random.Random) -> str | None:
    m = re.search(
        r" (reportedly|allegedly|(?:about|nearly|almost|at least|at most|up to|more than|fewer than|less than)(?= [$£€]?\d)|likely|expected to|plans to|proposed)(?= )",
        sentence,
    )
    return sentence[: m.start()] + sentence[m.end() :] if m else None


LIES: dict[str, Change] = {
    "number": _number,
    "name": _name,
    "negation added": _negated,
    "negation dropped": _affirmed,
    "modality": _modal,
    "day": _day,
    "magnitude": _magnitude,
    "opposite": _opposite,
    "quotation": _quotation,
    "attribution dropped": _unattributed,
    "other speaker": _other_speaker,
    "roles": _roles,
    "hedge dropped": _hedge,
}


def _as_is(sentence: str, near: str, chance: random.Random) -> str | None:
    return sentence


def _marks(sentence: str, near: str, chance: random.Random) -> str | None:
    straight = sentence.replace("“", '"').replace("”", '"').replace("’", "'").replace("‘", "'")
    return straight if straight != sentence else None


def _connective(sentence: str, near: str, chance: random.Random) -> str | None:
    m = re.match(
        r"(?:However|Meanwhile|But|And|Also|Still|Moreover|In addition|Earlier|Later|Then|Yet), (?=[A-Z])", sentence
    )
    return sentence[m.end() :] if m else None


def _quotes_half(sentence: str) -> bool:
    """Does a quotation begin or end in a neighbouring sentence? Its words are not to be retyped."""
    return sentence.count('"') % 2 == 1 or sentence.count("“") != sentence.count("”")


def _relative(sentence: str, near: str, chance: random.Random) -> str | None:
    """A clause between commas falls away."""
    m = re.search(
        r"(?<=[a-z])(?<! and), (?:which|who|whose)\s[^,“”\"]{5,80}, (?=[a-z]+(?:ed|s) |is |are |was |were |has |had |will |would )",
        sentence,
    )
    if m is None or re.search(r"\b(?:not|no|never|if|said|say|says)\b|n['’]t", m[0]) or _quotes_half(sentence):
        return None
    return sentence[: m.start()] + " " + sentence[m.end() :]


def _moved(sentence: str, near: str, chance: random.Random) -> str | None:
    """ "…, X said." → "X said …"."""
    m = re.match(r"([A-Z][^“”\"]{20,}), ((?:[A-Z][\w.’'-]+ ){1,3})said\.$", sentence)
    if m is None:
        return None
    clause = m[1] if re.match(r"[A-Z]\w*[A-Z]|[A-Z]\w+ [A-Z]", m[1]) else m[1][0].lower() + m[1][1:]
    return f"{m[2]}said {clause}."


def _opening(sentence: str, near: str, chance: random.Random) -> str | None:
    """An opening phrase falls away."""
    m = re.match(
        r"(?:In|At|On|During|After|Since|For|Speaking)\s[^,“”\"]{4,60}, (?=[A-Z][a-z]+ [a-z]+(?:ed|s) )", sentence
    )
    if m is None or re.search(r"\b(?:not|no|never|if|said|say|says)\b", m[0]):
        return None
    return sentence[m.end() :]


def _digits(sentence: str, near: str, chance: random.Random) -> str | None:
    m = re.search(r"(?<![\d.,])(\d{1,3}(?:\.\d)?) million\b", sentence)
    if m is None or _quotes_half(sentence):
        return None
    return sentence[: m.start()] + f"{round(float(m[1]) * 1_000_000):,}" + sentence[m.end() :]


def _both(sentence: str, near: str, chance: random.Random) -> str | None:
    return f"{sentence} {near}" if len(near.split()) > 5 else None


TRUTHS: dict[str, Change] = {
    "as it is": _as_is,
    "other marks": _marks,
    "connective cut": _connective,
    "clause cut": _relative,
    "opening cut": _opening,
    "attribution moved": _moved,
    "figure written out": _digits,
    "two sentences": _both,
}


def passages(shared: Path) -> Iterator[tuple[str, str]]:
    """Sentences of labelled news, each with the one that follows it."""
    texts: list[str] = []
    with (shared / "eval/distil/distil_gold_public.jsonl").open(encoding="utf-8") as lines:
        texts.extend(json.loads(line)["article"]["text"] for line in lines)
    with gzip.open(shared / "eval/quotes/quotes_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts.extend(json.loads(line)["text"] for line in lines)
    for text in texts:
        cut = [text[start:end] for start, end in sentences.split(text)]
        for one, two in itertools.pairwise(cut):
            if 8 <= len(one.split()) <= 45 and one.endswith(".") and "\n" not in one:
                yield one, two


def made(shared: Path, changes: dict[str, Change]) -> list[tuple[str, str, str, str]]:
    """COUNT changed sentences, the kinds in turn: (kind, changed, sentence, the one after it)."""
    chance = random.Random(_SEED)
    told = list(passages(shared))
    chance.shuffle(told)
    by_kind: dict[str, list[tuple[str, str, str, str]]] = {kind: [] for kind in changes}
    share = -(-COUNT // len(changes))
    for sentence, near in told:
        for kind, change in changes.items():
            if len(by_kind[kind]) < share * 3:
                changed = change(sentence, near, chance)
                if changed is not None and (changed != sentence or change is _as_is) and len(changed.split()) >= 4:
                    by_kind[kind].append((kind, changed, sentence, near))
    out: list[tuple[str, str, str, str]] = []
    depth = 0
    while len(out) < COUNT and depth < share * 3:
        out.extend(found[depth] for found in by_kind.values() if depth < len(found))
        depth += 1
    return out[:COUNT]


def measure(shared: Path) -> dict[str, float]:
    """lies_caught and truths_kept, shares of COUNT each; the same of further kinds of change."""
    figures: dict[str, float] = {}
    for name, lies, truths in (("", LIES, TRUTHS), ("further_", small_changes.LIES, small_changes.TRUTHS)):
        false, true = made(shared, lies), made(shared, truths)
        caught = sum(not support.supported(changed, [sentence, near]).ok for _, changed, sentence, near in false)
        kept = sum(support.supported(changed, [sentence, near]).ok for _, changed, sentence, near in true)
        figures |= {f"{name}lies_caught": caught / len(false), f"{name}truths_kept": kept / len(true)}
    return figures
