"""Finds the events that a verb tells: "will visit China", "testified on Thursday"."""

import re
from dataclasses import replace
from datetime import date

from . import lines
from .actors import Actor, Cast
from .dates import Dated
from .event_phrases import (
    Draft,
    clause_end,
    clip,
    event_noun,
    find_when,
    is_unreal,
    name_after,
    name_who,
    phrase_start,
    place_after,
    subject_noun,
)
from .event_words import (
    ALWAYS_DATED,
    BARE_TRIES,
    CALLED_OFF,
    NOUNS,
    ORDERING,
    PAPERS,
    UNDERTAKING,
    VERBS,
)
from .lines import Clause, Line
from .things import object_of
from .tokens import Predicate

_SPOKE_WITH = re.compile(r"(?:\s+[\w.]+){0,4}?\s+(?:with|by (?:tele)?phone)\b")
_ENVOY = re.compile(
    r"\b(?:ambassadors?|envoys?|charg[eé]|diplomats?|consul|attach[eé]|commissioner|minister|secretary|nuncio)\b",
    re.IGNORECASE,
)
_CALLING_OFF = frozenset("cancel postpone delay reschedule".split())
_CROWD = re.compile(
    r"\b(?:thousands|hundreds|dozens|people|protesters|demonstrators|students|farmers|workers|teachers|supporters|opponents|women|crowds?|activists|residents|"
    r"unions?|members|nurses|doctors|drivers)\b",
    re.IGNORECASE,
)
"""Who marches."""
_REACH = 14
"""Tokens before a relative clause in which the event it is about is looked for."""


def from_verbs(
    line: Line, part: Clause, parts: tuple[Clause, ...], *, cast: Cast, published: date | None, used: set[int]
) -> list[Draft]:
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
    drafts: list[Draft] = []
    for predicate in chain:
        deadline = _deadline(line, part, predicate, cast, published)
        if deadline is not None:
            drafts.append(deadline)
            continue
        frame = VERBS.get(predicate.lemma)
        if frame is None or predicate.negated or is_unreal(predicate) or _is_open(line, part, predicate):
            continue
        draft = _frame_draft(line, part, predicate, frame, cast=cast, used=used)
        if draft is not None and not (
            predicate.tense == "infinitive" and any(d.when is not None and d.when is draft.when for d in drafts)
        ):
            drafts.append(draft)  # "will meet on 5 May to sign a treaty" is one event
    return drafts


def _is_open(line: Line, part: Clause, predicate: Predicate) -> bool:
    """Is it left open whether it will be: asked, on a condition, or only tried for ("a bid to delay the hearing")?"""
    if line.text.rstrip("”\"'’ ").endswith("?"):
        return True
    if predicate.tense == "infinitive" and predicate.first and line.tokens[predicate.first - 1].low in BARE_TRIES:
        return True
    if predicate.modal == "would" and re.match(
        r"(?:\s+\w+){0,3}\s+(?:if|unless)\b", line.text[line.tokens[predicate.verb].end :]
    ):
        return True
    return any(
        line.tokens[k].low in ("if", "unless", "whether") for k in range(max(0, part.first - 1), predicate.first)
    )


def _deadline(line: Line, part: Clause, predicate: Predicate, cast: Cast, published: date | None) -> Draft | None:
    """A day that others must keep: "must answer by Friday", "asked the ministry to report by May 3"."""
    governor = predicate.governor
    ordered = predicate.modal in ("must", "should") or (
        predicate.tense == "infinitive" and governor is not None and not governor.negated and governor.lemma in ORDERING
    )
    after = line.tokens[predicate.verb + 1].low if predicate.verb + 1 < len(line.tokens) else ""
    ordered = ordered or (after == "until" and predicate.lemma in ("have", "give"))  # "has until Friday to answer"
    if not ordered or predicate.negated:
        return None
    due = [
        d
        for d in lines.dates_within(line, predicate.verb + 1, part.stop)
        if d.due and d.value is not None and d.grain == "day"
    ]
    if not due:
        return None
    if (
        after == "until"
        and predicate.lemma == "have"
        and predicate.tense == "past"
        and published
        and (due[0].value or "") > published.isoformat()
    ):
        return None  # "had until Nov. 1": it has been, and of which year or week the words do not tell
    subject = cast.subject(line, predicate)
    if predicate.modal == "should" and (subject is None or not subject.agentive):
        return None  # "the weather should ease by Thursday"
    end = clause_end(line, part, predicate)
    first = (
        predicate.subject[0]
        if predicate.subject is not None and predicate.subject[1] <= predicate.first
        else predicate.first
    )
    return Draft(
        kind="deadline",
        what=clip("Deadline: " + line.words(first, end)),
        when=due[0],
        where=None,
        who=name_who(subject, []),
        upcoming=True,
        line=line,
        weight=4,
        head="deadline",
    )


def _forward(predicate: Predicate) -> bool | None:
    """Is the verb's doing still to come?"""
    if predicate.ahead:
        return True
    governor = predicate.governor
    if predicate.tense == "infinitive" and governor is not None:
        return governor.lemma in UNDERTAKING or governor.ahead
    if predicate.tense == "present" and predicate.progressive:
        return None
    if predicate.tense == "past":
        return False
    return None


def _frame_draft(
    line: Line, part: Clause, predicate: Predicate, frame: tuple[str, str], *, cast: Cast, used: set[int]
) -> Draft | None:
    kind, wants = frame
    if predicate.lemma == "open" and line.words(predicate.verb + 1, predicate.verb + 2).lower() == "fire":
        return None
    if predicate.lemma == "speak" and _SPOKE_WITH.match(line.text, line.tokens[predicate.verb].end):
        kind, wants = "talks", "agent"
    first, stop = object_of(line, predicate)
    subject = cast.subject(line, predicate)
    if predicate.lemma == "release" and PAPERS.search(
        line.words(predicate.subject[0] if predicate.subject else first, stop)
    ):
        return None  # "a statement released today"
    if predicate.subject is not None and line.tokens[predicate.subject[0]].low in ("neither", "no", "none", "nobody"):
        return None
    forward = _forward(predicate)
    if predicate.lemma in _CALLING_OFF and forward is False:
        forward = None  # the calling off is past, and not what is called off
    end = clause_end(line, part, predicate)
    when = find_when(line, part, predicate, end, forward)
    if when is not None and predicate.lemma in ("postpone", "move", "reschedule", "delay") and when.last != when.value:
        when = replace(when, value=when.last)  # "postponed from Tuesday to Friday"
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
                noun = event_noun(line, first, min(end, stop + 4))
                if noun is None or when is None:
                    return None
                used.add(noun)
                head = line.tokens[noun].low
        elif not reach and when is None and subject.kind not in ("body", "place", "organisation"):
            return None
        if kind == "talks" and not reach and (when is None or predicate.lemma == "speak"):
            return None
        if predicate.lemma == "summon" and not _ENVOY.search(line.words(first, stop)):
            return None
        if predicate.lemma == "speak" and not any(one.kind in ("person", "place") for one in reach):
            return None  # "spoke with the Daily Star on Tuesday"
        if (
            kind == "talks"
            and line.tokens[first].low in ("the", "its", "their", "his", "all", "these")
            and not reach
            and predicate.lemma != "summon"
        ):
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
        where = place_after(
            line,
            predicate.verb + 1,
            min(end, predicate.verb + 9),
            cast,
            prepositions=("to", "for") if wants == "to" else ("in", "at"),
        )
        if subject is None or subject.kind == "other":
            return None
        if where is None:
            where = name_after(
                line, predicate.verb + 1, min(end, predicate.verb + 6), cast, ("to",) if wants == "to" else ("in",)
            )
        if where is None or (
            predicate.lemma in ("go", "fly", "head", "return", "travel") and forward is not True and when is None
        ):
            return None
    elif wants == "event":
        if predicate.passive and kind != "attend":
            noun = event_noun(line, part.first, predicate.first)
            if noun is None:
                noun = subject_noun(line, predicate)
            if noun is None and predicate.relative:
                noun = event_noun(line, max(0, part.first - 8), part.first)
            if noun is None and not (
                predicate.lemma in ("hold", "stage") and when is not None and predicate.subject is not None
            ):
                return None
            if when is None and forward is not True:
                return None
            if noun is not None:
                used.add(noun)
                head = line.tokens[noun].low
                kind = NOUNS[head]
        else:
            noun = event_noun(line, first, min(end, stop + 3))
            if noun is None:
                # "will host the Grand Prix": a happening that goes by its name
                if not (kind == "host" and forward is True and names and subject is not None and subject.agentive):
                    return None
            else:
                head = line.tokens[noun].low
                kind = NOUNS[head] if kind in ("hold", "host") else kind
                if (kind == "attend" or line.tokens[first].low == "the") and forward is not True and when is None:
                    return None  # "who chaired the meeting"
                if kind not in ("attend", "speech"):
                    used.add(noun)
    elif wants == "self":
        noun = subject_noun(line, predicate)
        if noun is None and predicate.relative:  # "a visit to Beijing that was to begin on Monday"
            noun = event_noun(line, max(0, predicate.first - _REACH), predicate.first)
        if noun is None:
            noun = event_noun(line, part.first, min(part.first + 3, predicate.first))  # "Talks to end the war resumed"
        if noun is None:
            if not (forward and when is not None and when.value and subject is not None):
                return None
            return None
        head = line.tokens[noun].low
        kind = NOUNS[head]
        if when is None and predicate.tense == "past":
            when = _shared_day(line, part)
        if when is None and forward is not True and (line.number > 3 or head in ALWAYS_DATED):
            return None
        used.add(noun)
    elif wants == "takeplace":
        if line.tokens[min(first, len(line.tokens) - 1)].low not in ("place", "office", "effect"):
            return None
        noun = subject_noun(line, predicate)
        if noun is not None:
            used.add(noun)
            head = line.tokens[noun].low
            kind = NOUNS[head]
        elif forward is not True or when is None:
            return None
    elif wants == "force":
        if not re.match(r"(?:in)?to (?:force|effect)\b", after):
            return None
    elif wants == "none":
        if predicate.lemma == "walk" and not after.startswith("out"):
            return None
        many = (
            kind in ("protest", "strike")
            and predicate.subject is not None
            and _CROWD.search(line.words(*predicate.subject))
        )
        if subject is None or not (subject.agentive or many) or predicate.passive:
            return None
        if kind == "protest" and not many:
            return None  # "shares rallied", "the minister protested"
        if when is None and forward is not True:
            return None
        if kind == "strike" and not re.search(
            r"\b(?:union|workers|staff|teachers|pilots|drivers|nurses|doctors|employees|members)\b",
            line.text,
            re.IGNORECASE,
        ):
            return None
        if kind == "vote" and subject.kind == "person":
            return None  # how somebody will vote is an opinion
        if kind == "talks" and when is None:
            return None
        if kind == "deadline" and when is None:
            return None
    elif wants == "at":
        noun = event_noun(line, predicate.verb + 1, min(end, predicate.verb + 12))
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
        noun = subject_noun(line, predicate)
        if noun is None and predicate.relative:  # "a second trial, over the purchase of boats, which is to open in May"
            noun = event_noun(line, max(0, predicate.first - _REACH), predicate.first)
        opened = first < stop and subject is not None and subject.agentive and when is not None and when.grain == "day"
        if noun is None and not opened and (when is None or forward is not True):
            return None
        if noun is not None:
            used.add(noun)
    elif wants == "swear":
        if not re.match(r"in\b", after):
            return None
    elif wants == "any":
        if when is None or (kind not in ("signing", "election") and forward is not True):
            return None
        if kind == "launch" and first >= stop and predicate.lemma != "launch":
            return None
        if kind == "signing" and not re.search(
            r"\b(?:agreement|deal|treaty|pact|accord|memorandum|contract|protocol|declaration|bill|law|order|it)\b",
            line.text,
        ):
            return None
        if subject is not None and subject.kind == "other" and not predicate.passive and kind != "launch":
            return None
    if when is None and forward is False and not predicate.perfect and wants != "self":
        when = _shared_day(line, part)  # "flew in on Tuesday and held a session"
    if where is None and kind == "talks":
        # "met the Secretary of State of Albany in New Ambar"
        where = place_after(line, predicate.verb + 1, end, cast, prepositions=("in", "at", "near", "outside"))
    if where is None:
        where = place_after(line, predicate.verb + 1, end, cast)
    if where is None and kind == "protest":
        where = place_after(line, predicate.verb + 1, end, cast, prepositions=("through",))
    who = name_who(subject, cast.names_between(line, first, stop) if wants in ("agent",) else [])
    if wants in ("self", "takeplace", "open") or predicate.passive:
        noun_first, noun_stop = predicate.subject or (predicate.first, predicate.first)
        if noun is not None:
            noun_first, noun_stop = phrase_start(line, noun), max(noun_stop, noun + 1)
        what = line.words(noun_first, end)
        noun_stop = _whole_phrase(line, noun_stop, predicate)
        if where is None:
            near = ("in", "at", "near", "to") if kind == "visit" else ("in", "at", "near")
            where = place_after(line, noun_first, noun_stop, cast, prepositions=near)
        who = tuple(a.name for a in cast.names_between(line, noun_first, noun_stop) if a.name != where)[:4]
    else:
        what = (subject.name + " " if subject else "") + line.words(predicate.first, end)
    if CALLED_OFF.search(line.text):
        upcoming = upcoming if upcoming is not None else True
    if when is None and upcoming is not True and where is None and not who:
        return None
    return Draft(
        kind=kind,
        what=clip(what),
        when=when,
        where=where,
        who=who,
        upcoming=upcoming,
        line=line,
        weight=(2 if when else 0) + (1 if where else 0) + (1 if who else 0),
        head=head or predicate.lemma,
    )


def _whole_phrase(line: Line, stop: int, predicate: Predicate) -> int:
    """Where a subject ends with what hangs on it: "talks between Serbia and Kosovo in Brussels" of "talks"."""
    hanging = stop < predicate.first and line.tokens[stop].low in ("between", "of", "in", "at", "with", "near", "on")
    broken = any(t.text in (",", ";", "(", "—", "–") for t in line.tokens[stop : predicate.first])
    return predicate.first if hanging and not broken else stop


def _shared_day(line: Line, part: Clause) -> Dated | None:
    """ "Rich countries pledged $11.6 billion on Saturday, but the talks ended without a date": the past day told in the clause beside it."""
    if part.first >= len(line.tokens) or line.tokens[part.first].low not in ("but", "and", "as", "while"):
        return None
    days = [d for d in lines.dates_within(line, 0, part.first) if d.grain == "day" and not d.since]
    return days[0] if len(days) == 1 and days[0].ahead is False else None


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
) -> Draft | None:
    """Two visits told in one sentence; the second is kept beside the first through `_split`."""
    who = name_who(subject, [])
    name = subject.name if subject else ""
    verb = line.words(predicate.first, predicate.verb + 1)
    return Draft(
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
