"""What a report is about, in the news industry's own codes: IPTC Media Topics, its top level and a few subjects below.

By words written down for each subject (topic_words), counted where a report says what it is about: in its headline and opening. No
model, no training: the method was chosen and its three numbers set with eval/gate_topics.py, docs/topics.md is its card.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from monitoring_desk.handpick.lexicon import Lexicon, read_phrase
from monitoring_desk.handpick.spellings import fold_letters
from monitoring_desk.handpick.topic_words import WORDS
from monitoring_desk.handpick.words import fold
from monitoring_desk.types import Topic

READ = 300
"""Words of the text that are looked at."""
LEAD = 40
TITLE_WEIGHT, LEAD_WEIGHT = 3.0, 1.5
"""What a word counts in the headline and the opening; 1 after it (eval/gate_topics.py)."""
ENOUGH = 3.0
"""What must speak for a subject at least."""
BESIDE = 0.6
"""Share of the best subject's score that a second needs to be named too."""
MOST = 3


@dataclass(frozen=True, slots=True)
class Subject:
    """One Media Topic that the desk tells."""

    name: str
    """Short, for queries: topic:economy."""
    code: str
    label: str
    parent: str = ""
    """Short name of the subject above."""


SUBJECTS = tuple(
    Subject(*row)
    for row in (
        ("arts", "medtop:01000000", "arts, culture, entertainment and media"),
        ("crime", "medtop:02000000", "crime, law and justice"),
        ("disaster", "medtop:03000000", "disaster, accident and emergency incident"),
        ("economy", "medtop:04000000", "economy, business and finance"),
        ("markets", "medtop:20000385", "market and exchange", "economy"),
        ("trade", "medtop:20000373", "international trade", "economy"),
        ("education", "medtop:05000000", "education"),
        ("environment", "medtop:06000000", "environment"),
        ("health", "medtop:07000000", "health"),
        ("human", "medtop:08000000", "human interest"),
        ("labour", "medtop:09000000", "labour"),
        ("lifestyle", "medtop:10000000", "lifestyle and leisure"),
        ("politics", "medtop:11000000", "politics and government"),
        ("election", "medtop:20000574", "election", "politics"),
        ("diplomacy", "medtop:20000638", "international relations", "politics"),
        ("religion", "medtop:12000000", "religion"),
        ("science", "medtop:13000000", "science and technology"),
        ("society", "medtop:14000000", "society"),
        ("sport", "medtop:15000000", "sport"),
        ("conflict", "medtop:16000000", "conflict, war and peace"),
        ("terror", "medtop:20000053", "act of terror", "conflict"),
        ("war", "medtop:20000056", "armed conflict", "conflict"),
        ("weather", "medtop:17000000", "weather"),
    )
)
_BY_NAME = {subject.name: subject for subject in SUBJECTS}
_BY_CODE = {subject.code: subject for subject in SUBJECTS}
_HABITS = {"business": "economy", "finance": "economy", "sports": "sport", "culture": "arts", "entertainment": "arts"} | {
    "technology": "science", "tech": "science", "labor": "labour", "elections": "election", "terrorism": "terror",
}  # fmt: skip


def find_topic(asked: str) -> Subject | None:
    """The subject of a short name, a label or a code ("04000000" and "medtop:04000000" alike)."""
    folded = " ".join(fold(asked).split())
    name = _HABITS.get(folded, folded)
    if name in _BY_NAME:
        return _BY_NAME[name]
    code = folded if folded.startswith("medtop:") else f"medtop:{folded}"
    return _BY_CODE.get(code) or next((subject for subject in SUBJECTS if subject.label == folded), None)


def label_topic(name: str) -> str:
    """The label of a short name."""
    return _BY_NAME[name].label if name in _BY_NAME else name


def name_lineage(code: str) -> tuple[str, ...]:
    """The short names of a code and of the subject above it; none for a code that is not known."""
    subject = _BY_CODE.get(code)
    if subject is None:
        return ()
    return (subject.name, subject.parent) if subject.parent else (subject.name,)


def classify(title: Sequence[str], text: Sequence[str]) -> tuple[Topic, ...]:
    """What a report is about, best first, at most MOST top subjects with those below them; none where too little speaks.

    `title` and `text` are folded words (words.tokenise).
    """
    scores, words = weigh(title, text)
    top = {name: score for name, score in scores.items() if not _BY_NAME[name].parent and score >= ENOUGH}
    total = sum(score for name, score in scores.items() if not _BY_NAME[name].parent)
    ordered = sorted(top, key=lambda name: (-top[name], name))[:MOST]
    topics = []
    for name in ordered:
        if top[name] < BESIDE * top[ordered[0]]:
            break
        below = [
            one for one in SUBJECTS if one.parent == name and scores.get(one.name, 0) >= max(ENOUGH, BESIDE * top[name])
        ]
        for subject in (_BY_NAME[name], *below):
            share = min(scores[subject.name] / total, 1.0)
            told = ", ".join(words[subject.name][:4])
            topics.append(Topic(code=subject.code, label=subject.label, score=round(share, 3), why=f"it says {told}"))
    return tuple(topics)


def weigh(title: Sequence[str], text: Sequence[str]) -> tuple[dict[str, float], dict[str, list[str]]]:
    """Short name of a subject → how much speaks for it, and the words that do, those that count most first."""
    lexicon, meanings = _lexicon()
    tokens = [*title, "", *text[:READ]]
    folded = [fold_letters(token) if token > "\u0600" else token for token in tokens]
    opening = len(title) + 1 + LEAD
    scores: defaultdict[str, float] = defaultdict(float)
    words: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for phrase, places in lexicon.find(folded).items():
        first, end = places[0]
        where = TITLE_WEIGHT if first < len(title) else LEAD_WEIGHT if first < opening else 1.0
        score = where + math.log2(len(places))
        for name, weight in meanings[phrase]:
            scores[name] += score * weight
            words[name].append((-score * weight, " ".join(tokens[first:end])))
    return dict(scores), {name: list(dict.fromkeys(word for _, word in sorted(found))) for name, found in words.items()}


@cache
def _lexicon() -> tuple[Lexicon, tuple[tuple[tuple[str, int], ...], ...]]:
    """All words of all subjects, and what each speaks for: subject and how often it is set there."""
    meanings: defaultdict[tuple[str, ...], defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for name, lines in WORDS.items():
        for word in lines.split():
            if phrase := read_phrase(word.replace("_", " ")):
                meanings[phrase][name] += 1
    return Lexicon(meanings), tuple(
        tuple((name, min(count, 2)) for name, count in found.items()) for found in meanings.values()
    )
