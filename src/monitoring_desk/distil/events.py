"""Finds what a news diary would hold in an article: meetings, visits, votes, hearings, launches, deadlines, past and to come."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ..types import Event
from . import lines
from .actors import Actor, Cast, object_of
from .clauses import DETERMINERS, PREPOSITIONS, Predicate, is_adverb
from .dates import Dated
from .event_words import BEFORE_PLACES, CLAUSE_OPENERS, OFTEN_OTHERWISE, ORDERING, TAILS, UNDERTAKING, UNREALISED
from .lines import Clause, Line
from .reading import Reading

# Noun → class: mentions of one class can be one event.
_NOUNS = {
    word: kind
    for kind, words in {
        "talks": "meeting meetings talks negotiation negotiations dialogue consultations discussions",
        "summit": "summit summits",
        "visit": "visit visits trip trips tour tours pilgrimage stopover",
        "conference": "conference conferences forum congress symposium convention conclave seminar workshop plenary expo exposition exhibition fair festival carnival gala",
        "hearing": "hearing hearings inquest deposition testimony arraignment sentencing",
        "trial": "trial trials retrial",
        "election": "election elections by-election byelection elections runoff run-off primary primaries caucus caucuses polls",
        "vote": "vote votes referendum referendums ballot ballots plebiscite",
        "ceremony": "ceremony ceremonies inauguration coronation swearing-in funeral wedding commemoration commemorations celebrations jubilee",
        "parade": "parade parades procession",
        "protest": "protest protests demonstration demonstrations rally rallies march marches vigil sit-in",
        "strike": "strike strikes walkout walkouts stoppage hartal bandh",
        "exercise": "exercise exercises drill drills manoeuvres maneuvers wargames",
        "launch": "launch launches rollout unveiling premiere release liftoff debut",
        "match": "match matches game games fixture fixtures series tournament final finals semi-final semifinal semifinals championship championships playoff playoffs derby olympics",
        "session": "session sessions debate debates assembly",
        "opening": "opening reopening",
        "auction": "auction auctions flotation ipo listing",
        "appearance": "appearance address speech",
        "mission": "mission",
        "deadline": "deadline deadlines",
        "activities": "activities",
    }.items()
    for word in words.split()
}
_NOT_EVENT_BEFORE = frozenset(
    """air drone missile heart first lightning rocket opinion exit press news telephone phone conference board computer video drug last final peak
    popular electoral hunger general_ clinical heart-to-heart safety blood nuclear eye stress crash screen math""".split()
)
_ALWAYS_DATED = frozenset(
    "series game games final finals session sessions debate mission release activities opening appearance address speech match matches debut assembly polls primary trials testimony".split()
)
"""Nouns too common to be an event without a date or a word of the future about them."""
_UPCOMING_BEFORE = frozenset(
    "upcoming forthcoming next planned scheduled future coming proposed impending pending looming".split()
)

# Verb → (class, what the object must be): "place", "event", "any", "none", "agent".
_VERBS: dict[str, tuple[str, str]] = {
    "meet": ("talks", "agent"),
    "visit": ("visit", "place"),
    "travel": ("visit", "to"),
    "fly": ("visit", "to"),
    "head": ("visit", "to"),
    "go": ("visit", "to"),
    "arrive": ("visit", "in"),
    "tour": ("visit", "place"),
    "attend": ("attend", "event"),
    "host": ("host", "event"),
    "hold": ("hold", "event"),
    "stage": ("hold", "event"),
    "schedule": ("hold", "event"),
    "postpone": ("hold", "event"),
    "delay": ("hold", "event"),
    "cancel": ("hold", "event"),
    "reschedule": ("hold", "event"),
    "plan": ("hold", "event"),
    "set": ("hold", "event"),
    "convene": ("hold", "event"),
    "chair": ("hold", "event"),
    "organise": ("hold", "event"),
    "organize": ("hold", "event"),
    "address": ("speech", "event"),
    "testify": ("hearing", "none"),
    "speak": ("speech", "at"),
    "appear": ("hearing", "court"),
    "elect": ("election", "any"),
    "vote": ("vote", "none"),
    "launch": ("launch", "any"),
    "unveil": ("launch", "any"),
    "release": ("launch", "any"),
    "inaugurate": ("opening", "any"),
    "open": ("opening", "open"),
    "reopen": ("opening", "open"),
    "sign": ("signing", "any"),
    "resign": ("resignation", "none"),
    "retire": ("resignation", "none"),
    "strike": ("strike", "none"),
    "play": ("match", "agent"),
    "face": ("match", "agent"),
    "begin": ("begin", "self"),
    "run": ("begin", "self"),
    "end": ("begin", "self"),
    "resume": ("begin", "self"),
    "collapse": ("begin", "self"),
    "close": ("begin", "self"),
    "start": ("begin", "self"),
    "conclude": ("begin", "self"),
    "kick": ("begin", "self"),
    "take": ("begin", "takeplace"),
    "expire": ("deadline", "none"),
    "return": ("visit", "to"),
    "debut": ("launch", "none"),
    "premiere": ("launch", "none"),
    "swear": ("ceremony", "swear"),
    "submit": ("deadline", "due"),
    "deliver": ("speech", "event"),
    "come": ("begin", "force"),
    "enter": ("begin", "force"),
    "hear": ("hearing", "any"),
}
_OCCURRING = frozenset(
    "collapse resume fail stall break hold take begin start open end close play schedule set due postpone conclude run kick resume be convene follow come happen last continue expect plan delay cancel reschedule adjourn launch stage host mark".split()
)
_HOLDING = frozenset(
    "hold host stage convene chair organise organize open attend begin start conclude end resume join launch include schedule plan call postpone cancel delay have lead announce set address inaugurate boycott arrange mark stage contest face".split()
)
_JOINING = frozenset(
    "meet speak attend gather arrive travel go fly play compete take participate vote join sign testify appear come return head leave depart discuss address host hold represent lead stand run".split()
)
_OBLIGED = re.compile(
    r"\b(?:must|should|have to|has to|had to|required to|ordered to|asked [\w ]{1,40} to|given until|deadline)\b",
    re.IGNORECASE,
)
_AFTER_HEAD = frozenset(
    """and or but nor who which that when where while if because so also than to is was were will has had have would could should may might must
    this next last today tonight tomorrow yesterday he she it they we day date dates there not here then both""".split()
)
_WINDOW = 150
"""How many records back a telling is compared: no article tells of more, and a broken page of thousands stays linear."""
_DOUBTFUL = frozenset("may can could might".split())
_CALLED_OFF = re.compile(r"\b(?:cancel\w*|called off|postpone\w*|scrapp\w+|put off)\b", re.IGNORECASE)
_TOO_OLD = 31
"""Days: what lies longer ago and is told in passing is background (the guide's "about a month")."""
_MONTH_DAYS = {"01": 31}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    kind: str
    what: str
    when: Dated | None
    where: str | None
    who: tuple[str, ...]
    upcoming: bool | None
    line: Line
    weight: int
    """How fully it is told: more is better."""
    head: str = ""
    soft: bool = False
    """Nothing but the noun tells of it: kept only where another telling gives it a day, a place or people."""


def find(reading: Reading, *, published: date | None) -> tuple[Event, ...]:
    """The events of one article, one record for one event however often told, in the order first told."""
    told = lines.read(reading, published=published)
    cast = Cast(reading, told)
    drafts: list[_Draft] = []
    for line in told:
        parts = lines.clauses(line)
        used: set[int] = set()
        for part in parts:
            drafts.extend(_of_verb(line, part, parts, cast=cast, published=published, used=used))
        drafts.extend(_of_nouns(line, parts, cast=cast, published=published, used=used))
    merged = [_dated_by_words(draft, told, cast) for draft in _merge(drafts)]
    found = []
    for draft in merged:
        if draft.soft and not (draft.when or draft.upcoming):
            continue
        if _is_background(draft, published):
            continue
        found.append(
            Event(
                what=draft.what,
                when=_value(draft.when),
                where=draft.where,
                who=draft.who,
                upcoming=_is_upcoming(draft, published),
                stated=reading.span(draft.line.start, draft.line.end),
            )
        )
    return tuple(found)


def _dated_by_words(draft: _Draft, told: tuple[Line, ...], cast: Cast) -> _Draft:
    """Talks without a day took place when one of those who met told the other something ("told Y on Thursday")."""
    if draft.kind != "talks" or draft.when is not None or draft.upcoming is not False or len(draft.who) < 2:
        return draft
    for line in told[max(0, draft.line.number - 2) : draft.line.number + 3]:
        names = {actor.name for actor in cast.names_between(line, 0, len(line.tokens))}
        days = [d for d in line.dates if d.grain == "day" and d.ahead is False and not d.since and d.value is not None]
        telling = any(p.lemma in ("tell", "say", "assure", "brief", "greet") for p in line.predicates)
        if telling and len(days) == 1 and len(names & set(draft.who)) >= 2:
            return replace(draft, when=days[0])
    return draft


def _value(when: Dated | None) -> str | None:
    return when.value if when is not None else None


def _is_upcoming(draft: _Draft, published: date | None) -> bool:
    value = _value(draft.when)
    if value is not None and published is not None:
        day = published.isoformat()[: len(value)]
        if value != day:
            return value > day
    if value is None and draft.when is not None and draft.when.ahead is not None:
        return draft.when.ahead
    return bool(draft.upcoming)


def _is_background(draft: _Draft, published: date | None) -> bool:
    """Older than about a month and not told with a full day."""
    value = _value(draft.when)
    if value is None or published is None:
        return False
    limit = (published - timedelta(days=_TOO_OLD)).isoformat()
    return value < limit[: len(value)] and len(value) < 10


def _of_verb(
    line: Line, part: Clause, parts: tuple[Clause, ...], *, cast: Cast, published: date | None, used: set[int]
) -> list[_Draft]:
    """Events told by a verb: "will visit China", "testified on Thursday", and by the infinitive after it ("plans to visit")."""
    chain = [part.predicate]
    chain += [
        p
        for p in line.predicates
        if part.first <= p.first < part.stop and p is not part.predicate and p.tense == "infinitive"
    ]
    for p in line.predicates:
        # "By signing the agreement on Tuesday, the prime ministers …"
        if (
            p.tense == "gerund"
            and p.lemma in ("sign", "meet", "visit")
            and part.first <= p.first < part.stop
            and p.first
            and line.tokens[p.first - 1].low in ("by", "after", "before")
        ):
            if p.subject is None:
                p.subject = part.predicate.subject
            chain.append(p)
    drafts: list[_Draft] = []
    for predicate in chain:
        deadline = _deadline(line, part, predicate, cast)
        if deadline is not None:
            drafts.append(deadline)
            continue
        frame = _VERBS.get(predicate.lemma)
        if frame is None or predicate.negated or _unreal(predicate):
            continue
        draft = _frame_draft(line, part, predicate, frame, cast=cast, used=used)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _deadline(line: Line, part: Clause, predicate: Predicate, cast: Cast) -> _Draft | None:
    """A day that others must keep: "must answer by Friday", "asked the ministry to report by May 3"."""
    governor = predicate.governor
    ordered = predicate.modal in ("must", "should") or (
        predicate.tense == "infinitive" and governor is not None and not governor.negated and governor.lemma in ORDERING
    )
    if not ordered or predicate.negated:
        return None
    due = [
        d
        for d in lines.dates_within(line, predicate.verb + 1, part.stop)
        if d.due and d.value is not None and d.grain == "day"
    ]
    if not due:
        return None
    subject = cast.subject(line, predicate)
    end = _clause_end(line, part, predicate)
    first = (
        predicate.subject[0]
        if predicate.subject is not None and predicate.subject[1] <= predicate.first
        else predicate.first
    )
    return _Draft(
        kind="deadline",
        what=_clip("Deadline: " + line.words(first, end)),
        when=due[0],
        where=None,
        who=_who(subject, []),
        upcoming=True,
        line=line,
        weight=4,
        head="deadline",
    )


def _unreal(predicate: Predicate) -> bool:
    if predicate.modal in ("may", "can", "could", "might", "should", "must") and predicate.lemma != "submit":
        return True
    governor = predicate.governor
    if predicate.tense == "infinitive" and governor is None:
        return True
    if (
        predicate.tense == "infinitive"
        and governor is not None
        and (governor.outlook == "able" or governor.modal in _DOUBTFUL)
    ):
        return True
    if predicate.tense == "infinitive" and governor is not None:
        if (governor.tense == "infinitive" and _unreal(governor)) or (governor.lemma == "use" and not governor.passive):
            return True
        return governor.negated or governor.lemma in UNREALISED
    return predicate.lemma == "hear" and not predicate.passive


def _forward(predicate: Predicate) -> bool | None:
    """Is the verb's doing still to come?"""
    if predicate.ahead:
        return True
    governor = predicate.governor
    if predicate.tense == "infinitive" and governor is not None:
        if governor.lemma in UNDERTAKING:
            return True
        if governor.ahead:
            return True
        return False
    if predicate.tense == "present" and predicate.progressive:
        return None
    if predicate.tense == "past":
        return False
    return None


def _frame_draft(
    line: Line, part: Clause, predicate: Predicate, frame: tuple[str, str], *, cast: Cast, used: set[int]
) -> _Draft | None:
    kind, wants = frame
    first, stop = object_of(line, predicate)
    subject = cast.subject(line, predicate)
    if predicate.subject is not None and line.tokens[predicate.subject[0]].low in ("neither", "no", "none", "nobody"):
        return None
    forward = _forward(predicate)
    end = _clause_end(line, part, predicate)
    when = _when(line, part, predicate, end, forward)
    upcoming = forward if forward is not None else (when.ahead if when else None)
    where: str | None = None
    head = ""
    after = line.words(predicate.verb + 1, end)
    noun: int | None = None
    names = cast.names_between(line, first, stop)
    if wants == "agent":
        if predicate.passive or subject is None or not subject.agentive:
            return None
        reach = cast.names_between(line, predicate.verb + 1, min(end, predicate.verb + 14))
        if kind == "match":
            if not (names and names[0].kind in ("organisation", "place") and when is not None):
                noun = _event_noun(line, first, min(end, stop + 4))
                if noun is None:
                    return None
                used.add(noun)
                head = line.tokens[noun].low
        elif not reach and when is None and subject.kind not in ("body", "place", "organisation"):
            return None
        if kind == "talks" and not reach and when is None:
            return None
        if kind == "talks" and line.tokens[first].low in ("the", "its", "their", "his", "all", "these") and not reach:
            return None  # "meet the target"
    elif wants == "place":
        place = next((a for a in names if a.kind == "place"), None)
        if place is None and not (names and when is not None):
            return None
        where = (place or names[0]).name
        if predicate.passive or subject is None:
            return None
        # "visited Turkey on 4 April and Uzbekistan from 5-6 April": a second place with its own day.
        second = _second_place(line, predicate, end, cast)
        if second is not None:
            return _pair(line, predicate, subject, kind, where, second, forward, used, cast)
    elif wants in ("to", "in"):
        if wants == "to" and not any(
            line.tokens[m].low in ("to", "for", "back", "home")
            for m in range(predicate.verb + 1, min(predicate.verb + 4, end))
        ):
            return None
        where = _place_after(
            line,
            predicate.verb + 1,
            min(end, predicate.verb + 9),
            cast,
            prepositions=("to", "for") if wants == "to" else ("in", "at"),
        )
        if subject is None or subject.kind == "other":
            return None
        if where is None:
            where = _name_after(
                line, predicate.verb + 1, min(end, predicate.verb + 6), cast, ("to",) if wants == "to" else ("in",)
            )
        if where is None or (
            predicate.lemma in ("go", "fly", "head", "return", "travel") and forward is not True and when is None
        ):
            return None
    elif wants == "event":
        if predicate.passive and kind != "attend":
            noun = _event_noun(line, part.first, predicate.first)
            if noun is None:
                noun = _subject_noun(line, predicate)
            if noun is None and predicate.relative:
                noun = _event_noun(line, max(0, part.first - 8), part.first)
            if noun is None or (when is None and forward is not True):
                return None
            used.add(noun)
            head = line.tokens[noun].low
            kind = _NOUNS[head]
        else:
            noun = _event_noun(line, first, min(end, stop + 3))
            if noun is None:
                # "will host the Grand Prix": a happening that goes by its name
                if not (kind == "host" and forward is True and names and subject is not None and subject.agentive):
                    return None
            else:
                head = line.tokens[noun].low
                kind = _NOUNS[head] if kind in ("hold", "host") else kind
                if kind == "attend" and forward is not True and when is None:
                    return None
                if kind not in ("attend", "speech"):
                    used.add(noun)
    elif wants == "self":
        noun = _subject_noun(line, predicate)
        if noun is None:
            if not (forward and when is not None and when.value and subject is not None):
                return None
            return None
        head = line.tokens[noun].low
        kind = _NOUNS[head]
        if when is None and forward is not True and (line.number > 3 or head in _ALWAYS_DATED):
            return None
        used.add(noun)
    elif wants == "takeplace":
        if line.tokens[min(first, len(line.tokens) - 1)].low not in ("place", "office", "effect"):
            return None
        noun = _subject_noun(line, predicate)
        if noun is not None:
            used.add(noun)
            head = line.tokens[noun].low
            kind = _NOUNS[head]
        elif forward is not True or when is None:
            return None
    elif wants == "force":
        if not re.match(r"(?:in)?to (?:force|effect)\b", after):
            return None
    elif wants == "none":
        if subject is None or not subject.agentive or predicate.passive:
            return None
        if when is None and forward is not True:
            return None
        if kind == "strike" and not re.search(
            r"\b(?:union|workers|staff|teachers|pilots|drivers|nurses|doctors|employees|members)\b",
            line.text,
            re.IGNORECASE,
        ):
            return None
        if kind == "talks" and when is None:
            return None
        if kind == "deadline" and when is None:
            return None
    elif wants == "at":
        noun = _event_noun(line, predicate.verb + 1, min(end, predicate.verb + 12))
        if noun is None or (forward is not True and when is None) or subject is None or not subject.agentive:
            return None
    elif wants == "court":
        if (
            not re.search(r"\bcourt\b|\bbefore\b", after[:60])
            or predicate.subject is None
            or (forward is not True and when is None)
        ):
            return None
    elif wants == "open":
        noun = _subject_noun(line, predicate)
        if noun is None and (when is None or forward is not True):
            return None
        if noun is not None:
            used.add(noun)
    elif wants == "swear":
        if not re.match(r"in\b", after):
            return None
    elif wants == "due":
        if when is None or not when.due or not _OBLIGED.search(line.text):
            return None
        upcoming = True
    elif wants == "any":
        if when is None or (kind not in ("signing", "election") and forward is not True):
            return None
        if kind == "launch" and first >= stop:
            return None
        if kind == "signing" and not re.search(
            r"\b(?:agreement|deal|treaty|pact|accord|memorandum|contract|protocol|declaration|bill|law|order|it)\b",
            line.text,
        ):
            return None
        if subject is not None and subject.kind == "other" and not predicate.passive:
            return None
    if where is None:
        where = _place_after(line, predicate.verb + 1, end, cast)
    who = _who(subject, cast.names_between(line, first, stop) if wants in ("agent",) else [])
    if wants in ("self", "takeplace", "open") or predicate.passive:
        noun_first, noun_stop = predicate.subject or (predicate.first, predicate.first)
        if noun is not None:
            noun_first, noun_stop = _phrase_start(line, noun), max(noun_stop, noun + 1)
        what = line.words(noun_first, end)
        who = tuple(a.name for a in cast.names_between(line, noun_first, noun_stop))[:4]
    else:
        what = (subject.name + " " if subject else "") + line.words(predicate.first, end)
    if _CALLED_OFF.search(line.text):
        upcoming = upcoming if upcoming is not None else True
    if when is None and upcoming is not True and where is None and not who:
        return None
    return _Draft(
        kind=kind,
        what=_clip(what),
        when=when,
        where=where,
        who=who,
        upcoming=upcoming,
        line=line,
        weight=(2 if when else 0) + (1 if where else 0) + (1 if who else 0),
        head=head or predicate.lemma,
    )


def _clip(what: str) -> str:
    what = " ".join(what.split()).strip(' ,;:—–-“”"')
    return what if len(what) <= 160 else what[:157].rsplit(" ", 1)[0] + " …"


def _who(subject: Actor | None, others: list[Actor]) -> tuple[str, ...]:
    who: list[str] = []
    for actor in ([subject] if subject is not None and subject.kind != "other" else []) + others:
        if actor.name not in who:
            who.append(actor.name)
    return tuple(who[:4])


def _clause_end(line: Line, part: Clause, predicate: Predicate) -> int:
    """Where the words that belong to a verb end: at the clause's end, a semicolon, or a comma that opens something new."""
    k = predicate.verb + 1
    while k < part.stop:
        low = line.tokens[k].low
        if low in (";", "—", "–", "--", ":", "“", "”", '"') or (low == "," and not _comma_within(line, k, part.stop)):
            break
        k += 1
    return k


def _comma_within(line: Line, k: int, stop: int) -> bool:
    """A comma inside a date or a list of names goes on."""
    before, after = line.tokens[k - 1], line.tokens[k + 1] if k + 1 < stop else None
    if after is None:
        return False
    return (before.text[0].isdigit() and after.text[0].isdigit()) or (
        before.name_like
        and after.name_like
        and any(line.tokens[m].low in ("and", ",") for m in range(k + 2, min(k + 5, stop)))
    )


def _when(line: Line, part: Clause, predicate: Predicate, end: int, forward: bool | None) -> Dated | None:
    """The date that belongs to a verb: named in its words, or at the head of its clause ("On Monday, …")."""
    choices = [
        d
        for d in lines.dates_within(line, predicate.verb + 1, min(part.stop, max(end, predicate.verb + 1)))
        if not d.since
    ]
    if not choices and end < part.stop:
        choices = [d for d in lines.dates_within(line, end, min(part.stop, end + 8)) if not d.since]
    if not choices:
        head = lines.dates_within(line, part.first, predicate.first)
        choices = [d for d in head if not d.since]
        if choices and forward and choices[-1].ahead is False and choices[-1].grain == "day":
            choices = []
    usable = [d for d in choices if d.grain != "week" or len(choices) == 1]
    if not usable:
        return None
    best = max(usable, key=lambda d: ({"day": 3, "month": 2, "year": 1, "week": 0}[d.grain], -d.start))
    return best


def _event_noun(line: Line, first: int, stop: int) -> int | None:
    """The first event noun among tokens [first, stop)."""
    for k in range(first, min(stop, len(line.tokens))):
        if line.tokens[k].low in _NOUNS and _is_event(line, k):
            return k
    return None


def _subject_noun(line: Line, predicate: Predicate) -> int | None:
    if predicate.subject is None:
        return None
    found = None
    first, stop = predicate.subject
    if (
        stop < len(line.tokens)
        and line.tokens[stop].low == "in"
        and line.tokens[stop - 1].low in ("first", "last", "latest", "second", "third", "next")
    ):
        stop = predicate.first  # "the first in a series of hearings"
    for k in range(first, stop):
        if line.tokens[k].low in _NOUNS and _is_event(line, k):
            found = k
        if line.tokens[k].low in PREPOSITIONS and line.tokens[k].low not in ("of", "in") and found is not None:
            break
    return found


def _is_event(line: Line, k: int) -> bool:
    """Is this word an event noun here: no verb, no part of a name of something else ("Security Council session" is one, "air strike" is none)?"""
    token = line.tokens[k]
    before = line.tokens[k - 1].low if k else ""
    after = line.tokens[k + 1].low if k + 1 < len(line.tokens) else ""
    if (
        after.isalpha()
        and line.tokens[k + 1].text.islower()
        and after not in PREPOSITIONS
        and after not in _AFTER_HEAD
        and not is_adverb(after)
        and not any(p.first <= k + 1 <= p.verb for p in line.predicates)
    ):
        return False  # "the opening play", "an election campaign": only part of another noun
    if any(p.verb == k and (p.tense != "gerund") for p in line.predicates):
        return False
    if token.low in ("meeting", "hearing", "opening", "listing", "sentencing", "address") and any(
        p.verb == k for p in line.predicates
    ):
        if before in ("is", "are", "was", "were", "be", "been", "and", ",") or not before:
            return False
        if after in DETERMINERS or after in ("him", "her", "them", "with") and before in PREPOSITIONS:
            return False
        if k + 1 < len(line.tokens) and line.tokens[k + 1].name_like and before in PREPOSITIONS:
            return False  # "after meeting Putin"
    if before in _NOT_EVENT_BEFORE or before in ("to", "will", "they", "we"):
        return False
    if (
        token.name_like
        and k + 1 < len(line.tokens)
        and line.tokens[k + 1].name_like
        and k > 0
        and line.tokens[k - 1].name_like
    ):
        return False
    if token.low == "strike" and before in ("military", "nuclear", "preemptive"):
        return False
    if token.low in OFTEN_OTHERWISE and (
        after in ("of", "to") or line.tokens[k].text[0].isupper() and token.low == "march"
    ):
        return False
    if token.low == "tour" and after == "operator":
        return False
    return not (token.low in ("assembly", "congress") and token.name_like or after in TAILS)


def _of_nouns(
    line: Line, parts: tuple[Clause, ...], *, cast: Cast, published: date | None, used: set[int]
) -> list[_Draft]:
    """Events told by a noun: "ahead of the summit in China", "Monday's meeting", "after talks in Delhi"."""
    drafts: list[_Draft] = []
    for k, token in enumerate(line.tokens):
        kind = _NOUNS.get(token.low)
        if kind is None or k in used or not _is_event(line, k):
            continue
        draft = _noun_draft(line, k, kind, parts, cast=cast)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _noun_draft(line: Line, k: int, kind: str, parts: tuple[Clause, ...], *, cast: Cast) -> _Draft | None:
    tokens = line.tokens
    first = _phrase_start(line, k)
    stop = _phrase_stop(line, k, parts)
    part = lines.clause_at(parts, k)
    predicate = part.predicate if part is not None else None
    if any(
        (p.negated or _unreal(p)) and (p.tense == "infinitive" or p.modal) and _is_object(line, p, k)
        for p in line.predicates
    ):
        return None  # "failed to hold a meeting"
    modifiers = {tokens[m].low for m in range(first, k)}
    lead = tokens[first - 1].low if first else ""
    lead2 = tokens[first - 2].low if first > 1 else ""
    ahead_of = (lead == "of" and lead2 == "ahead") or (
        (lead == "before" or (lead == "to" and lead2 == "prior")) and predicate is not None and predicate.ahead
    )
    upcoming: bool | None = None
    if modifiers & _UPCOMING_BEFORE or ahead_of:
        upcoming = True
    elif lead in ("after", "following", "during", "since"):
        upcoming = lead == "during" and predicate is not None and predicate.ahead
    when = _noun_when(line, first, k, stop)
    tied = predicate is not None and (
        (_is_subject(predicate, k) and predicate.lemma in _OCCURRING)
        or (_is_object(line, predicate, k) and predicate.lemma in _HOLDING)
        or (lead in ("at", "in", "during", "for", "to") and predicate.lemma in _JOINING)
    )
    if when is None and tied and predicate is not None and part is not None:
        when = _when(line, part, predicate, _clause_end(line, part, predicate), predicate.ahead or None)
        if when is None and predicate.ahead:
            when = next((d for d in lines.dates_within(line, k, part.stop) if d.ahead and d.grain == "day"), None)
        if when is not None and lead in ("after", "following") and when.start > tokens[k].start and when.ahead:
            when = None
    if when is not None and when.since:
        when = None
    if upcoming is None and predicate is not None and not predicate.negated:
        if tied:
            upcoming = True if predicate.ahead else (False if predicate.tense == "past" else None)
    if upcoming is None and when is not None:
        upcoming = when.ahead
    where = _place_after(line, k + 1, stop + 1, cast)
    if where is None:
        inside = [a.name for a in cast.names_between(line, first, k) if a.kind == "place"]
        where = inside[-1] if inside and kind in ("election", "vote", "match") else None
    who = tuple(
        a.name
        for a in cast.names_between(line, first, stop)
        if a.kind in ("person", "organisation") or (a.kind == "place" and a.name != where)
    )[:4]
    plural_bare = token_plural(tokens[k].low) and first == k
    named = any(tokens[m].name_like for m in range(first, k)) or bool(who)
    dated = when is not None and (when.value is not None or when.grain == "week")
    if (
        dated
        and when is not None
        and when.grain == "year"
        and when.end <= tokens[k].start
        and not (tied and predicate is not None and predicate.lemma in _OCCURRING | _HOLDING)
        and "next" not in line.text[when.start : when.end].lower()
    ):
        return None  # "the 2020 election": named in passing
    strong = (
        dated
        or upcoming is True
        and (
            named
            or (modifiers & _UPCOMING_BEFORE and k + 1 < len(tokens) and tokens[k + 1].low in ("of", "with", "between"))
            or where is not None
            or kind in ("summit", "election", "hearing", "trial", "referendum", "vote", "strike", "parade")
        )
    )
    if tokens[k].low in _ALWAYS_DATED and not dated:
        if not (upcoming and modifiers & _UPCOMING_BEFORE):
            return None
    if kind == "activities" and not (dated and upcoming):
        return None
    soft = not strong
    if soft and not (kind in ("talks", "summit", "visit", "ceremony") and (where or len(who) >= 2)):
        return None
    if soft and (
        plural_bare and kind != "talks" or lead in ("of", "any", "no") or "any" in modifiers or "no" in modifiers
    ):
        return None
    if soft and kind in ("talks", "visit", "summit", "ceremony") and line.number > 8:
        return None
    if predicate is not None and predicate.negated and not dated:
        return None
    return _Draft(
        kind=kind,
        what=_clip(line.words(first, stop)),
        when=when,
        where=where,
        who=who,
        upcoming=upcoming,
        line=line,
        weight=(3 if dated else 0) + (1 if where else 0) + (1 if who else 0),
        head=tokens[k].low,
        soft=False if soft and (where or len(who) >= 2 or kind == "visit") else soft,
    )


def token_plural(low: str) -> bool:
    return low.endswith("s") and not low.endswith("ss")


def _is_subject(predicate: Predicate, k: int) -> bool:
    return predicate.subject is not None and predicate.subject[0] <= k < predicate.subject[1]


def _is_object(line: Line, predicate: Predicate, k: int) -> bool:
    first, stop = object_of(line, predicate)
    return first <= k < stop


def _phrase_start(line: Line, k: int) -> int:
    """Where the noun phrase that ends in token k begins."""
    first = k
    while first > 0 and k - first < 12:
        token = line.tokens[first - 1]
        if token.text in ("(", ")"):
            first -= 1
            continue
        if (
            not token.text[0].isalnum()
            or token.low in PREPOSITIONS
            or token.low in ("and", "or", "but", "that", "who", "which", "to")
        ):
            break
        if any(p.first <= first - 1 <= p.verb and (p.finite or p.tense == "infinitive") for p in line.predicates):
            break
        first -= 1
        if token.low in DETERMINERS:
            # "Prime Minister Sharif's upcoming visit": what stands before "'s" belongs to it; a determiner ends it.
            break
    while first < k and line.tokens[first].text in ("(", ")"):
        first += 1
    return first


def _phrase_stop(line: Line, k: int, parts: tuple[Clause, ...]) -> int:
    """Past the prepositional phrases that hang on the noun."""
    stop = k + 1
    limit = next((part.stop for part in parts if part.first <= k < part.stop), len(line.tokens))
    while stop < min(limit, k + 22):
        token = line.tokens[stop]
        if not token.text[0].isalnum() and token.text not in ("(", ")", ",", "’", "'", "-"):
            break
        if token.text == "," and not _comma_within(line, stop, limit):
            break
        if token.text == "-":
            break
        if any(p.first == stop and p.tense != "gerund" for p in line.predicates) or token.low in CLAUSE_OPENERS:
            break
        stop += 1
    return stop


def _noun_when(line: Line, first: int, k: int, stop: int) -> Dated | None:
    inside = [d for d in lines.dates_within(line, max(0, first - 1), stop) if not d.since]
    near = [d for d in inside if abs(line.token_at(d.start) - k) <= 12]
    return max(
        near,
        key=lambda d: ({"day": 3, "month": 2, "year": 1, "week": 0}[d.grain], -abs(d.start - line.tokens[k].start)),
        default=None,
    )


def _place_after(
    line: Line,
    first: int,
    stop: int,
    cast: Cast,
    *,
    prepositions: tuple[str, ...] = ("in", "at", "to", "of", "across", "outside", "near"),
) -> str | None:
    """The place named after one of those prepositions in tokens [first, stop)."""
    stop = min(stop, len(line.tokens))
    if first >= stop:
        return None
    for start, _, name in cast.places_between(line, line.tokens[first].start, line.tokens[stop - 1].end):
        k = line.token_at(start) - 1
        while k >= first and (
            line.tokens[k].low in DETERMINERS or line.tokens[k].name_like or line.tokens[k].low in BEFORE_PLACES
        ):
            k -= 1
        if k >= first - 1 and k >= 0 and line.tokens[k].low in prepositions:
            return name
    return None


def _name_after(line: Line, first: int, stop: int, cast: Cast, prepositions: tuple[str, ...]) -> str | None:
    """The name of anything but a person after one of those prepositions: places too small for any list."""
    for k in range(first, min(stop, len(line.tokens) - 1)):
        if line.tokens[k].low in prepositions and line.tokens[k + 1].name_like:
            names = cast.named_between(line, line.tokens[k + 1].start, line.tokens[k + 1].end)
            return names[0][2] if names and names[0][3] != "person" else None
    return None


def _second_place(line: Line, predicate: Predicate, end: int, cast: Cast) -> tuple[str, Dated, Dated] | None:
    dated = [d for d in lines.dates_within(line, predicate.verb + 1, end) if d.grain == "day" and not d.since]
    if len(dated) != 2:
        return None
    between = cast.places_between(line, dated[0].end, dated[1].start)
    if not between or not re.match(r"\s*,?\s*(?:and|then|before|,)", line.text[dated[0].end : dated[0].end + 8]):
        return None
    return between[0][2], dated[0], dated[1]


def _pair(
    line: Line,
    predicate: Predicate,
    subject: Actor | None,
    kind: str,
    where: str,
    second: tuple[str, Dated, Dated],
    forward: bool | None,
    used: set[int],
    cast: Cast,
) -> _Draft | None:
    """Two visits told in one sentence; the second is kept beside the first through `_split`."""
    who = _who(subject, [])
    name = subject.name if subject else ""
    verb = line.words(predicate.first, predicate.verb + 1)
    return _Draft(
        kind=kind,
        what=f"{name} {verb} {where}".strip(),
        when=second[1],
        where=where,
        who=who,
        upcoming=forward,
        line=line,
        weight=9,
        head="second:" + second[0] + "|" + str(line.dates.index(second[2])),
    )


def _merge(drafts: Sequence[_Draft]) -> list[_Draft]:
    """One record for one event: tellings of one class whose day, place and people do not contradict each other."""
    kept: list[_Draft] = []
    for draft in _split(drafts):
        for position in range(max(0, len(kept) - _WINDOW), len(kept)):
            if _same(draft, kept[position]):
                kept[position] = _join(kept[position], draft)
                break
        else:
            kept.append(draft)
    return kept


def _split(drafts: Sequence[_Draft]) -> list[_Draft]:
    out: list[_Draft] = []
    for draft in drafts:
        if draft.head.startswith("second:"):
            place, _, index = draft.head[7:].partition("|")
            first = replace(draft, head="visit")
            out.append(first)
            out.append(
                replace(
                    first,
                    where=place,
                    when=draft.line.dates[int(index)],
                    what=draft.what.replace(draft.where or "", place),
                )
            )
        else:
            out.append(draft)
    return out


_ONE_SITTING = frozenset("hearing appearance trial session speech".split())


def _same(a: _Draft, b: _Draft) -> bool:
    va, vb = _value(a.when), _value(b.when)
    if a.line is b.line and a.kind in _ONE_SITTING and b.kind in _ONE_SITTING and va == vb and va is not None:
        return True
    if a.kind != b.kind:
        return False
    if va and vb and not (va.startswith(vb) or vb.startswith(va)):
        return False
    if a.upcoming is not None and b.upcoming is not None and a.upcoming != b.upcoming and not (va and va == vb):
        return False
    same_where = a.where is None or b.where is None or a.where == b.where
    overlap = bool(set(a.who) & set(b.who))
    if va and va == vb and a.line is b.line and a.head != b.head:
        return same_where
    if a.kind in ("visit", "attend", "speech", "hearing", "match", "resignation"):
        return (overlap or not a.who or not b.who) and same_where
    if not same_where and not overlap:
        return False
    return overlap or not a.who or not b.who or same_where


def _join(a: _Draft, b: _Draft) -> _Draft:
    better, other = (b, a) if b.weight > a.weight else (a, b)
    when = better.when if better.when is not None and better.when.value else other.when or better.when
    return replace(
        better,
        when=when,
        where=better.where or other.where,
        who=better.who or other.who,
        upcoming=better.upcoming if better.upcoming is not None else other.upcoming,
        soft=a.soft and b.soft,
    )
