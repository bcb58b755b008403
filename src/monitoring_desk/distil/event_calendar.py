"""Finds what a clause sets on a day whatever its verb ("tickets go on sale on Friday"), and the news of a past day: results, verdicts, posts filled."""

import re

from . import lines
from .actors import Cast
from .dates import Dated
from .deeds import is_reported
from .event_phrases import Draft, clause_end, clip, find_when, is_unreal, name_who, place_after
from .event_words import PAPERS
from .frames import BY_OTHERS
from .lines import Clause, Line
from .tokens import Predicate

_FORECAST = frozenset(
    """be have rise fall grow drop increase decrease decline remain stay become see need get reach hit average spread move continue know mean cost want like
    look seem appear feel think believe hope last depend help allow enable bring expect make keep give live love benefit suffer improve worsen slow ease
    dip climb gain lose shed total exceed range contain include require use find learn work wait try serve struggle survive stand start_ say tell affect
    impact change show prove result lead add account ensure provide support push boost drive create turn leave_ cause force put achieve match outperform exceed account equal generate cost deserve enjoy rain snow""".split()
)
"""Verbs that with "will" foretell or describe rather than set a date."""
_CALENDAR = frozenset(
    """begin start open close end leave arrive depart go come run kick play host face meet visit travel air premiere debut return resume expire take travel
    mark celebrate land launch hit perform headline compete race fight tour broadcast screen stream publish report convene sit reconvene retire step
    address deliver give hold plan unveil inaugurate attend join testify move sign swear join expire reopen resign""".split()
)
"""Verbs whose present tense with a day ahead sets it: "the tour begins June 9"."""
_WEATHER = re.compile(
    r"\b(?:temperatures?|rain\w*|snow\w*|showers?|winds?|clouds?|weather|sun\w*|thunderstorms?|fog|highs?|lows?|shares?|prices?|stocks?|markets?|demand|inflation|"
    r"sales|profits?|revenues?|earnings|growth|output|exports|imports|unemployment|economy|index|currency|rates?|more|conditions|that|which|you|we|i)$",
    re.IGNORECASE,
)
_DONE_TO = frozenset("sentence swear inaugurate arraign bury install unveil crown".split())
"""Verbs whose passive present with a day ahead sets it: "when he is sentenced on 9 September"."""
_ARRIVING = frozenset("land touch dock begin start open launch finish reopen resume sail".split())
"""Verbs whose "should" with a day sets it: "should touch down on 27 November"."""
_LATER_TODAY = frozenset(["this afternoon", "this evening", "tonight"])
_NEXT_ONE = re.compile(
    r"(?:the )?(?:first|second|third|fourth|fifth|next|last|final|other)(?: (?:one|round|of (?:them|these|the \w+)))?",
    re.IGNORECASE,
)
""" "The first will be on Sept. 22": of several events told before."""
_PREPOSED = re.compile(r"\s(?:in|of|for|on|at|to|from|with)\s")
_PAST = {
    "launch": "launch", "unveil": "launch", "release": "launch", "inaugurate": "opening", "sentence": "hearing", "jail": "hearing", "convict": "hearing",
    "acquit": "hearing", "plead": "hearing", "indict": "hearing", "appoint": "resignation", "fire": "resignation", "sack": "resignation",
    "dismiss": "resignation", "oust": "resignation", "quash": "hearing", "overturn": "hearing", "uphold": "hearing", "rule": "hearing",
    "adopt": "vote", "pass": "vote", "reelect": "election", "re-elect": "election",
}  # fmt: skip
"""Verbs of what is news for its own day; the event's class is that of its like in `event_words`."""
_LAW = re.compile(r"\b(?:bills?|laws?|budget|resolution|act|measures?|legislation|amendments?)\b", re.IGNORECASE)
_OF_OTHERS = frozenset("appoint fire sack dismiss oust".split())
_BEATING = frozenset(
    "progress qualify down topple eliminate outplay cruise retain reach advance clinch beat defeat win lose draw thrash rout edge crush hammer stun trounce outclass overcome".split()
)
_RESULT = re.compile(
    r"\b(?:win|victory|defeat|loss|draw|triumph)\b[^.;]{0,25}?\b(?:over|against|to|by|at|with|in)\b|\b\d{1,3}\s?[-–]\s?\d{1,3}\b",
    re.IGNORECASE,
)
SPORT = re.compile(
    r"\b(?:quarterback|touchdowns?|innings|wickets?|goalkeeper|striker|midfielder|league|playoffs?|semi-?finals?|halftime|half-time|coach|"
    r"tournament|batsman|bowler|kick-?off|penalty|season|scored|defender|teammates?|rebounds?|inning|homer|fixtures?|cup|match|championship|grand slam|"
    r"title|round|game|goals?|stadium|world number|seed|trophy|champions?|headers?|substitute|stoppage[- ]time|injury[- ]time|squad|qualifiers?|quarter-?finals?|doubles|unseeded|straight (?:sets|games))\b",
    re.IGNORECASE,
)
"""Words of sport."""
_STATEMENT = re.compile(
    r"\s+(?:an? |the |his |her )?(?:[\w-]+ ){0,2}(?:statement|speech|address|announcement|appearance)\b"
)
_SPORTING = 5  # of them in the first thousands of characters make a report of sport
_NEWS = 12  # sentences in which an article tells its news


def is_sport(text: str) -> bool:
    """Is this an article about sport?"""
    return len(SPORT.findall(text[:4000])) >= _SPORTING


def from_calendar(line: Line, part: Clause, *, cast: Cast, day: str | None) -> Draft | None:
    """What the clause sets on a day to come. `day`: of publication."""
    predicate = part.predicate
    if not _sets(line, part, predicate):
        return None
    subject = line.words(*predicate.subject) if predicate.subject is not None else ""
    if not subject or _WEATHER.search(_PREPOSED.split(subject)[0]):
        return None
    end = clause_end(line, part, predicate)
    when = find_when(line, part, predicate, end, True)
    if (
        when is not None
        and not predicate.ahead
        and (line.text[when.end : when.end + 1] in "'’" or when.start < line.tokens[predicate.verb].start)
    ):
        return None  # "Saturday night's video runs at 30 frames"
    if (
        when is None
        or when.since
        or (when.due and not predicate.passive and predicate.outlook not in ("scheduled", "slated", "due"))
        or not _lies_ahead(line, when, predicate, day)
    ):
        return None
    first = (
        predicate.subject[0]
        if predicate.subject is not None and predicate.subject[1] <= predicate.first
        else predicate.first
    )
    return Draft(
        kind="calendar " + predicate.lemma,
        what=clip(line.words(first, end)),
        when=when,
        where=place_after(line, predicate.verb + 1, end, cast),
        who=() if _is_next_one(line, predicate) else name_who(cast.subject(line, predicate), []),
        upcoming=True,
        line=line,
        weight=1,
        head=predicate.lemma,
    )


def _is_next_one(line: Line, predicate: Predicate) -> bool:
    """ "The first will be on Sept. 22", "the second is on Oct. 6"."""
    behind = line.text[line.tokens[predicate.verb].end :]
    return (
        predicate.lemma == "be"
        and predicate.subject is not None
        and _NEXT_ONE.fullmatch(line.words(predicate.subject[0], predicate.first)) is not None
        and re.match(r"\s+(?:on|in|at|held)\b", behind) is not None
    )


def _sets(line: Line, part: Clause, predicate: Predicate) -> bool:
    if (
        predicate.negated
        or (
            predicate.lemma in _FORECAST
            and not _is_next_one(line, predicate)
            and not (predicate.lemma == "make" and _STATEMENT.match(line.text, line.tokens[predicate.verb].end))
            and predicate.outlook not in ("scheduled", "slated")
            and not (predicate.lemma in ("expect", "allow", "require") and predicate.passive)
        )
        or (is_unreal(predicate) and not (predicate.modal == "should" and predicate.lemma in _ARRIVING))
        or predicate.perfect
    ):
        return False
    told = predicate.modal == "would" and predicate.passive and is_reported(line, predicate)
    arrives = predicate.modal == "should" and predicate.lemma in _ARRIVING
    if (predicate.modal not in (None, "will", "shall") and not told and not arrives) or predicate.outlook in (
        "able",
        "unlikely",
        "likely",
        "believed",
        "supposed",
        "willing",
    ):
        return False
    if any(
        line.tokens[k].low in ("if", "unless", "whether", "how", "what")
        for k in range(max(0, part.first - 1), predicate.first)
    ):
        return False
    if line.text.rstrip("”\"'’ ").endswith("?"):
        return False
    if any(p.verb < predicate.first and p.lemma in BY_OTHERS - {"expect"} for p in line.predicates):
        return False  # what somebody only foresees or asks for
    if any(t.low in ("likely", "unlikely", "possible", "probably", "perhaps") for t in line.tokens[: predicate.verb]):
        return False
    if predicate.modal == "should":
        return predicate.lemma in _ARRIVING
    if predicate.lemma == "plan" and line.words(predicate.verb + 1, predicate.verb + 2).lower() in ("to", "on", "for"):
        return predicate.ahead
    set_for = _CALENDAR if not predicate.passive else _DONE_TO
    return predicate.ahead or (predicate.tense == "present" and predicate.lemma in set_for)


def _lies_ahead(line: Line, when: Dated, predicate: Predicate, day: str | None) -> bool:
    if when.grain == "year" and not (
        when.value
        and predicate.ahead
        and predicate.lemma in ("launch", "open", "debut", "premiere", "host", "take", "begin")
    ):
        return False
    if when.value is None or day is None:
        return predicate.ahead or when.ahead is True
    today = day[: len(when.value)]
    later = line.text[when.start : when.end].lower() in _LATER_TODAY
    return when.value > today or (when.value == today and (predicate.ahead or later))


def from_past(line: Line, part: Clause, *, cast: Cast, sport: bool) -> Draft | None:
    """What is news for the past day it fell on: a result, a verdict, a launch, a post filled or lost."""
    predicate = part.predicate
    if predicate.tense != "past" or predicate.negated or predicate.modal is not None or line.number >= _NEWS:
        return None
    kind = _PAST.get(predicate.lemma)
    if predicate.lemma == "find" and " guilty" in line.words(predicate.verb, part.stop):
        kind = "hearing"
    if kind is None and sport and (predicate.lemma in _BEATING or _RESULT.search(line.text)):
        kind = "match"
    if (
        kind is None
        and predicate.lemma == "go"
        and line.words(predicate.verb + 1, predicate.verb + 3).lower() == "on trial"
    ):
        kind = "trial"
    if kind is None:
        return None
    if predicate.lemma == "pass" and not _LAW.search(line.words(predicate.verb, part.stop)):
        return None
    if predicate.lemma == "release" and PAPERS.search(line.words(part.first, part.stop)):
        return None  # "a statement released today"
    end = clause_end(line, part, predicate)
    when = find_when(line, part, predicate, part.stop, False)
    if when is None or when.grain != "day":  # "A jury on Wednesday found him guilty of a shooting two years ago"
        when = next((d for d in lines.dates_within(line, part.first, predicate.first) if d.grain == "day"), None)
    if when is None or when.since or when.ahead is True:
        return None
    names = [a.name for a in cast.names_between(line, part.first, end)][:3]
    if predicate.lemma in _OF_OTHERS and not (
        predicate.passive or cast.names_between(line, predicate.verb + 1, min(predicate.verb + 6, end))
    ):
        return None
    if not names or (kind == "launch" and (predicate.passive is False and cast.subject(line, predicate) is None)):
        return None
    return Draft(
        kind=kind,
        what=clip(line.words(part.first, end)),
        when=when,
        where=place_after(line, predicate.verb + 1, part.stop, cast),
        who=tuple(names),
        upcoming=False,
        line=line,
        weight=2,
        head=predicate.lemma,
    )
