"""Chooses the two to five sentences that tell a story: the sources' own, each readable alone, each cited exactly."""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from monitoring_desk.types import Article, Sentence, Span, Story

from . import datelines, leaning, orders
from .name_words import COMMON
from .reading import Reading

MOST = 5
LEAST = 2
_SHORTEST, _LONGEST = 6, 75  # words; outside it is a heading, a list or a broken page
_TELLING = 400  # sentences of one report that are weighed; news is told before that
_LEAD = 1.2  # weight of standing first; with the weights below tuned by gate_distil (facts_summary)
_CENTRAL = 1.0
_TITLE = 0.9
_NAMES = 0.5
_NUMBERS = 0.3
_NEW = 0.6  # of the latest report over the first: a running story is told from where it stands; not tuned
_FOREIGN = 3.0  # of a report in another language than most: a reader gets one language while it has enough to tell
_RECORDED = 0.5  # of a sentence that states a commitment, an event or an incident: gate_distil (facts_summary), 0.3 to 0.6 do the same
_EXPLAINED = (
    0.8  # what a sentence past the first loses that explains what something is, and so is full of names; not tuned
)
_REPEAT = 1.6  # what a sentence loses when all its words were told already
_OWN_WORDS = 2  # outside quotation marks; fewer name nobody who speaks
_LEANS = 0.2  # what a sentence loses that can be read only behind another: gate_distil
_GOES_ON = 0.3  # what a sentence loses that goes on from another ("also", "then")
_SAME_LEAD = 0.45  # share of words past which the first sentences of two reports say the same
_LEADS = 2  # first sentences of a report
_SAME = 0.65  # share of words past which two sentences say the same

_WORD = re.compile(r"[^\W\d_][\w’'-]*|\d[\d.,]*")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CONNECTIVE = re.compile(
    r"(?:But|And|Or|So|Yet|However|Meanwhile|Moreover|Furthermore|Also|Still|Then|Thus|Therefore|Instead|Nevertheless|Nonetheless|Additionally|"
    r"In addition|Besides|Similarly|Likewise|Indeed|Finally|Hence|Otherwise|As a result|For example|For instance|On the other hand|In contrast|"
    r"At the same time|Earlier|Later|Afterwards?|Separately),?\s+"
)
_DANGLING = re.compile(
    r"(?:He|She|It|They|We|I|You|His|Her|Hers|Its|Their|Theirs|Our|My|Your|This|That|These|Those|Such|Both|Either|Neither|Another|Others|"
    r"Here|There|One|Some|Several|Many|Most|None|Each|The\s+(?:former|latter|other|others|same|two|three|pair|duo|trio|man|woman|men|women|move|deal|"
    r"decision|statement|announcement|incident|attack|accident|report|plan|project|agreement|meeting|measure|bill|ruling|comments?|remarks?|"
    r"news|change|changes|result|results|figure|figures|number|rest|company|firm|group|ministry|minister|president|official|spokesman|"
    r"spokeswoman|spokesperson|official|officials|agency|bank|victims?|suspects?|document|letter|order|case|proposal|process|situation|"
    r"latest|first|second|third|next|new|event|ceremony|visit|talks|summit))\b",
)
_PRONOUN = re.compile(r"\b(?:he|she|him|her|his|they|them|their|it|its)\b")
_FIRST_PERSON = re.compile(r"\b(?:I|I['’]m|I['’]ve|I['’]ll|me|my|we|we['’]re|our|us|you|your)\b")
_DOUBLE_OPEN, _DOUBLE_CLOSE = "“«「『", "”»」』"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A sentence that could stand in the summary."""

    reading: int
    number: int
    start: int
    end: int
    text: str
    stems: frozenset[str]
    weight: float
    leans: bool = False
    """It can be read only behind the sentence before it."""


def summarise(story: Story, readings: Sequence[Reading], *, recorded: Sequence[Span] = ()) -> tuple[Sentence, ...]:
    """Two to five sentences of the independent reports, the most informative first told, none repeating another.

    Their words are untouched: each sentence is its cited span (a leading connective may be left out). A sentence that
    points back ("It also has …") comes only behind the one it points to, both in one span. Fewer than two come back
    where the reports hold no more that can be read alone. `recorded`: the sentences that state what is kept as a record.
    """
    chosen = _choose(_weigh(story, readings, recorded), most=MOST)
    chosen = _joined(chosen, readings)
    chosen = chosen[:1] + sorted(chosen[1:], key=lambda line: (line.number, line.reading))
    if len({line.reading for line in chosen}) == 1:
        chosen.sort(key=lambda line: line.number)
    return tuple(Sentence(text=" ".join(line.text.split()), cites=(_span(line, readings),)) for line in chosen)


def telling(story: Story, readings: Sequence[Reading], *, most: int) -> tuple[Span, ...]:
    """The sentences that tell most, best first, none repeating another: what a summary may rest on."""
    alone = [line for line in _weigh(story, readings) if not line.leans]
    return tuple(_span(line, readings) for line in _choose(alone, most=most))


def _joined(chosen: Sequence[_Line], readings: Sequence[Reading]) -> list[_Line]:
    """Each sentence that leans made one with the sentence right before it."""
    tails = {(line.reading, line.number): line for line in chosen if line.leans}
    made = []
    for line in chosen:
        if line.leans:
            continue
        tail = tails.get((line.reading, line.number + 1))
        if tail is not None:
            text = readings[line.reading].text[line.start : tail.end]
            line = replace(line, end=tail.end, text=text, stems=line.stems | tail.stems)
        made.append(line)
    return made


def _span(line: _Line, readings: Sequence[Reading]) -> Span:
    return Span(article_id=readings[line.reading].article.id, start=line.start, end=line.end)


def stems(text: str) -> frozenset[str]:
    """Content words of a text, crudely stemmed; characters by pairs where a script has no blanks."""
    found = {stem(w.casefold()) for w in _WORD.findall(text) if w.casefold() not in COMMON or w[0].isdigit()}
    for run in re.findall(r"[\u3040-\u30ff\u3400-\u9fff]+", text):
        found.discard(stem(run))
        found.update(run[i : i + 2] for i in range(len(run) - 1))
    return frozenset(found)


def stem(word: str) -> str:
    """A word without its endings, crudely."""
    word = re.sub(r"['’]s?$", "", word).rstrip(".,")
    for ending in (
        "ations",
        "ation",
        "ments",
        "ment",
        "ings",
        "ing",
        "ies",
        "ied",
        "ers",
        "er",
        "ed",
        "es",
        "s",
        "e",
        "y",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _weigh(story: Story, readings: Sequence[Reading], recorded: Sequence[Span] = ()) -> list[_Line]:
    stated = {(span.article_id, span.end) for span in recorded}
    told: list[tuple[int, int, int, int, str, frozenset[str]]] = []
    leaning_on: set[tuple[int, int]] = set()
    spread: Counter[str] = Counter()
    for index, reading in enumerate(readings):
        seen: Counter[str] = Counter()
        for number, sentence in enumerate(reading.sentences[:_TELLING]):
            words = stems(reading.words(sentence)[:2000])
            seen.update(words)
            cut = _readable(reading, sentence)
            if cut is not None:
                told.append((index, number, cut, sentence.end, reading.text[cut : sentence.end], words))
            elif number and _borne(reading, number) and _readable(reading, sentence, behind=True) is not None:
                leaning_on.add((index, number))
                told.append((index, number, sentence.start, sentence.end, reading.words(sentence), words))
        for word, count in seen.items():
            spread[word] += min(count, 6)
    headings = stems(story.title + " " + " ".join(r.article.title for r in readings))
    age = _freshness([reading.article for reading in readings])
    spoken = _spoken([reading.article.language for reading in readings])
    lines = []
    for index, number, start, end, text, words in told:
        if not words:
            continue
        central = sum(math.log1p(spread[w] - 1) for w in words) / math.sqrt(len(words) + 4)
        shared = len(words & headings) / max(4, len(headings)) if headings else 0.0
        names = len({m.name_index for m in readings[index].mentions_in(start, end)})
        numbers = len(re.findall(r"\d[\d.,]*", text))
        weight = (
            _LEAD / (1 + 0.5 * number)
            + _CENTRAL * central / 3
            + _TITLE * shared
            + _NAMES * min(names, 5) / 5
            + _NUMBERS * min(numbers, 3) / 3
        )
        weight += _NEW * age(index) - _FOREIGN * (readings[index].article.language not in spoken)
        weight += _RECORDED * ((readings[index].article.id, end) in stated)
        weight -= _EXPLAINED * (number > 0 and leaning.explains(text))
        weight -= _GOES_ON * leaning.goes_on(text)
        leans = (index, number) in leaning_on
        weight -= _LEANS * leans
        lines.append(
            _Line(
                reading=index,
                number=number,
                start=start,
                end=end,
                text=text,
                stems=words,
                weight=weight,
                leans=leans,
            )
        )
    return lines


def _freshness(articles: Sequence[Article]) -> Callable[[int], float]:
    """How new a report is among the story's own, from 0 (the first) to 1 (the latest)."""
    times = sorted({article.when for article in articles})
    last = max(1, len(times) - 1)
    return lambda index: times.index(articles[index].when) / last


def _spoken(languages: Sequence[str | None]) -> frozenset[str | None]:
    """The languages a brief is told in: the one most reports are in, and those nobody knows."""
    known = Counter(language for language in languages if language)
    return frozenset({None, *(language for language, _ in known.most_common(1))})


def _choose(lines: list[_Line], *, most: int) -> list[_Line]:
    chosen: list[_Line] = []
    told: set[str] = set()
    left = [line for line in lines if not line.leans]
    tails = {(line.reading, line.number): line for line in lines if line.leans}
    while left and len(chosen) < most:
        best = max(left, key=lambda c: (c.weight - _REPEAT * len(c.stems & told) / len(c.stems), -c.reading, -c.number))
        left.remove(best)
        if any(_alike(best, other) for other in chosen):
            continue
        chosen.append(best)
        told |= best.stems
        tail = tails.get((best.reading, best.number + 1))
        if tail is not None and not best.leans:
            left.append(tail)
    return chosen


def _alike(one: _Line, other: _Line) -> bool:
    leads = one.reading != other.reading and one.number < _LEADS and other.number < _LEADS
    return len(one.stems & other.stems) >= (_SAME_LEAD if leads else _SAME) * min(len(one.stems), len(other.stems))


def _readable(reading: Reading, sentence: Span, *, behind: bool = False) -> int | None:
    """Where the sentence begins when it can be read alone (after a connective, perhaps), or `behind` the one before it; None when it cannot."""
    start, end = sentence.start, sentence.end
    if end - start > 1200:
        return None
    text = reading.text[start:end]
    if not behind and sentence in reading.sentences[:3]:  # a subtitle may stand before it
        start += datelines.skip(text)
        text = reading.text[start:end]
    connective = _CONNECTIVE.match(text)
    if connective is not None and not behind:
        after = text[connective.end() :]
        if not after[:1].isupper():
            return None
        start += connective.end()
        text = after
    wide = _CJK.search(text) is not None
    count = len(text) // 2 if wide else len(_WORD.findall(text))
    if not _SHORTEST <= count <= _LONGEST + 60 * wide or text[-1] in "?？…:;," or not _closed(text):
        return None
    if not any(text.rstrip("\"'”’»」』)）").endswith(stop) for stop in ".!。！।۔"):
        return None
    if leaning.is_furniture(text) or "\n" in text or orders.is_order(text):
        return None
    outside = re.sub(r"[“\"«「][^”\"»」]*[”\"»」]", " ", text)
    if _FIRST_PERSON.search(outside) or not (
        text[0].isupper()
        or text[0].isdigit()
        or text[0] in '“"«「『$€£₹'
        or wide
        or (text[0].isalpha() and not text[0].islower())
    ):
        return None
    english = (reading.article.language or "en").startswith("en")
    if not behind and (_DANGLING.match(text) or leaning.points_back(text, english=english)):
        return None
    if leaning.speaks_for_itself(outside, english=english) or (
        len(_WORD.findall(outside)) < _OWN_WORDS + 2 * wide and _quotes(text)
    ):
        return None
    pronoun = _PRONOUN.search(outside)
    if pronoun is not None and not behind:
        # A pronoun is borne by a name earlier in the same sentence, nothing else.
        first = next(iter(reading.mentions_in(start, end)), None)
        if first is None or first.start > start + text.find(pronoun[0]):
            return None
    return start


def _borne(reading: Reading, number: int) -> bool:
    """Does the sentence before name whom this one means? "He" needs one person named there, "they" is never sure."""
    before, here = reading.sentences[number - 1], reading.sentences[number]
    opening = _WORD.findall(reading.text[here.start : here.start + 40])
    first = {w.casefold() for w in opening[:3]}
    if first & {"they", "their", "them", "theirs", "we", "our", "i", "my"}:
        return False
    people = {
        m.name_index
        for m in reading.mentions_in(before.start, before.end)
        if reading.names[m.name_index].kind == "person"
    }
    return not first & {"he", "she", "his", "her", "him"} or len(people) == 1


def _quotes(text: str) -> bool:
    """Does it hold quoted words? Told by nobody they are nobody's."""
    return any(c in text for c in _DOUBLE_OPEN + '"')


def _closed(text: str) -> bool:
    """Are the quotation marks and brackets of the sentence its own, opened and closed?"""
    if text.count('"') % 2 or text.count("(") != text.count(")"):
        return False
    return sum(text.count(c) for c in _DOUBLE_OPEN) == sum(text.count(c) for c in _DOUBLE_CLOSE)
