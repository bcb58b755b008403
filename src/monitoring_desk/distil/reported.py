"""Cuts the reported clause out of a sentence: what somebody is said to have said, without marks."""

import re
from collections.abc import Sequence

from .speech_tag import Tag
from .speech_words import SURELY, THINKING

_TO_WHOM = re.compile(
    r"\s+(?:(?:[Mm][rs]+\.|Dr\.|Gov\.|Sen\.|Rep\.|the|a|an|his|her|its|their)\s+)?(?:[\w’'.&-]+\s+){1,6}?(?=that\b|(?:on|in|at|during|after|last|this|Monday|Tuesday|"
    r"Wednesday|Thursday|Friday|Saturday|Sunday)\b|(?:he|she|it|they|there|the)\s)"
)
_WHEN = re.compile(
    r"\s*(?:,?\s*(?:on|last|late|early|this|in|at|during|after|before|via|to|through)\s+(?:an?\s+|the\s+|his\s+|her\s+|its\s+|their\s+)?(?:[\w’'.-]+\s+){0,5}?[\w’'.-]+"
    r"|\s*(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday|earlier|later|again|repeatedly|recently)(?:\s+(?:morning|"
    r"afternoon|evening|night))?)(?=,?\s+that\b)"
)
_DAY = re.compile(
    r"\s*(?:on\s+)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday)(?:\s+(?:morning|afternoon|evening|night))?,?(?=\s)"
)
_THAT = re.compile(r"(?:\s+\w+ly)?\s*,?\s+that\b\s*")
_WORD = re.compile(r"[^\W_]+")
_INSERTED = re.compile(r",\s+(?!\w+ing\b|(?:according|who|which|but|and|as|after|in|on|at)\b)[\w’'-]+\s+[\w’'-]+")
_FEWEST = 2  # words; fewer carry no statement
_ONLY_NAMED = 3  # words that are but a name ("favouring Hillary Clinton") say nothing
_ADDRESSED = frozenset({"tell", "inform", "assure", "remind", "warn", "advise"})
_UNREPORTED = frozenset(
    {
        "back",
        "continue",
        "begin",
        "go",
        "hit",
        "press",
        "snap",
        "crack",
        "rip",
        "sum",
        "issued",
        "read",
        "text",
        "close",
        "interject",
    }
)
"""Verbs that carry words only beside quotation marks: "continued his tour" says nothing."""
_STANCES = frozenset(
    """see speak feel learn accept understand attack answer repeat protest signal assume imagine project regard suspect maintain object
    add find know respond observe discover love term show conclude post""".split()
)
_MAKING_KNOWN = frozenset("report announce reveal confirm publish state declare release testify".split())
_WHERE = re.compile(
    r"\s+(?:by|from|to|at|in|with|via|on|behind|before|under|for|earlier|later|daily|weekly|same day|last|this)\b(?!.{0,60}\bthat\b)(?! (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)"
)
"""Verbs of stance and state of mind that tell a statement only with a clause: "he saw that …", not "he saw her" (gate_quotes)."""
_TIME = re.compile(r"\s*(?:when|as|before|after|while|since|until|because)\b")
_OTHER = re.compile(r"(?:;|,\s+(?:but|while|whereas|though|although))\s*\Z")
_OWN_VOICE = re.compile(r"(?i)(?:i|we|you|us)(?:['’]\w+)?\Z")
_ENDING = frozenset({"conclude", "continue"})
_WITH = re.compile(r"\s*(?:with|without|in|at|by|after|amid|on|until|into|throughout|early|late)\b")
_ADDING = re.compile(r",\s+(?:and\s+|but\s+|while\s+)?\Z")


def clause(sentence: str, tag: Tag, tags: Sequence[Tag]) -> tuple[int, int] | None:
    """The reported clause of a tag as offsets in the sentence; None where there is none."""
    if tag.source is None or tag.lemma in _UNREPORTED:
        return None
    if tag.content is not None:
        return _trim(sentence, *tag.content)
    if tag.headline:
        return _trim(sentence, tag.cue[1], len(sentence))
    if tag.lemma in _STANCES and not tag.clausal:
        return None
    if tag.lemma in _MAKING_KNOWN and not tag.clausal and _WHERE.match(sentence, tag.cue[1]):
        return None  # "a video posted by the club", "reported from Oslo": how it was made known, not what
    if _OWN_VOICE.match(sentence[tag.source[0] : tag.source[1]]):
        return None  # what the writer thinks, or tells the reader to
    if sentence[tag.cue[0] : tag.cue[1]].startswith("to ") and not (tag.clausal or tag.lemma in SURELY):
        return None  # "decided to observe a minute of silence"
    begin = min(tag.cue[0], tag.source[0])
    end = max(tag.cue[1], tag.source[1]) if tag.inverted or tag.according or tag.source[0] > tag.cue[1] else tag.cue[1]
    lead = sentence[:begin].rstrip()
    if lead.endswith(",") and _INSERTED.match(sentence, end) and not (tag.according or tag.borrowed or tag.inverted):
        # "The plan, she said, is dead": the statement goes on behind the insertion
        start = max((o.cue[1] for o in tags if o is not tag and o.cue[1] <= begin and o.source is not None), default=0)
        return _trim(sentence, start, len(sentence))
    if tag.according or tag.inverted or (tag.closing and not _THAT.match(sentence, end)):
        found = _before(sentence, begin, tags, tag=tag)
        if found is not None:
            return found
        if not tag.according:
            return None
    return _after(sentence, end, tags, tag=tag)


def _before(sentence: str, begin: int, tags: Sequence[Tag], *, tag: Tag) -> tuple[int, int] | None:
    start = 0
    for other in tags:
        if other is tag or other.cue[1] > begin or other.source is None:
            continue
        if tag.according or other.lemma not in SURELY:
            continue
        start = max(start, other.cue[1])
    return _trim(sentence, start, begin)


def _after(sentence: str, end: int, tags: Sequence[Tag], *, tag: Tag) -> tuple[int, int] | None:
    start = end
    if tag.lemma in _ADDRESSED:
        addressed = _TO_WHOM.match(sentence, start)
        if addressed is not None:
            start = addressed.end()
    for pattern in (_WHEN, _DAY, _THAT):
        match = pattern.match(sentence, start)
        if match is not None:
            start = match.end()
    if tag.lemma in _ENDING and _WITH.match(sentence, start):
        return None  # "the visit concluded with a dinner": it ended
    if tag.lemma in THINKING and _TIME.match(sentence, start):
        return None  # "as they planned when …": a time, no plan
    stop = len(sentence)
    for other in tags:
        if other is tag or other.cue[0] <= start:
            continue
        opens = min(other.cue[0], other.source[0]) if other.source is not None and not other.borrowed else other.cue[0]
        if opens <= start:
            continue
        before = sentence[start:opens]
        if (
            other.according
            or other.inverted
            or (other.borrowed and _ADDING.search(before))
            or (other.source is not None and other.source != tag.source and _OTHER.search(before))
            or (before.rstrip().endswith(",") and len(sentence) - other.cue[1] < 20)
        ) or (other.borrowed and other.source == tag.source and before.rstrip().endswith((" and", ", and", " but"))):
            stop = min(stop, opens)
    return _trim(sentence, start, stop)


def _trim(sentence: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and (sentence[start].isspace() or sentence[start] in ',;:—–-.“”"’)'):
        start += 1
    while end > start and (sentence[end - 1].isspace() or sentence[end - 1] in ',;:—–-.“”"('):
        end -= 1
    words = _WORD.findall(sentence[start:end])
    if words and words[-1].casefold() in ("and", "but", "while", "as"):
        end = start + sentence[start:end].rfind(words[-1])
        return _trim(sentence, start, end)
    named = len(words) <= _ONLY_NAMED and all(word[0].isupper() or word in ("the", "a", "an") for word in words)
    return (start, end) if len(words) >= _FEWEST and not named else None
