"""Finds the events that a noun tells: "ahead of the summit in China", "Monday's hearing"."""

import re
from dataclasses import replace
from datetime import date

from . import lines
from .actors import Cast
from .clause_words import SPEECH
from .dated import Dated
from .event_phrases import (
    Draft,
    clause_end,
    clip,
    find_when,
    is_event,
    is_object,
    is_subject,
    is_unreal,
    noun_when,
    phrase_start,
    phrase_stop,
    place_after,
    token_plural,
)
from .event_words import ACCUSING, ALWAYS_DATED, HOLDING, JOINING, NOUNS, OCCURRING, UPCOMING_BEFORE
from .lines import Clause, Line
from .tokens import Predicate

_PLANNED = re.compile(
    r"(?:\s+(?:on|of|into|about|with)\s[^,;.]{1,50}?)?,?\s+(?:that (?:is|was) |which (?:is|was) )?(?:(?:planned|scheduled|set|due|slated|fixed|called)\s+(?:for|on|in|to (?:begin|start|open|take place|be held)(?: on| in)?)|(?:starting|beginning|opening)(?: on| in)?)\s+(?:early |late )?"
)
""" "a debate planned for 22 September"."""
_AND_AT = re.compile(r",?\s+and\s+(?:(?:in|at)\s+)?(?:[A-Z][\w.'’-]+\s+){1,3}on\s+")
_STRETCHES = frozenset("hours days weeks months rounds".split())
_TAKING_PART = frozenset("attendance participation presence part role representation inclusion appearance seat".split())
""" "welcomed his attendance at the summit": nothing that was done there."""
_SOME = frozenset("two three four five six several some many numerous few both".split())


def from_nouns(
    line: Line, parts: tuple[Clause, ...], *, cast: Cast, published: date | None, used: set[int]
) -> list[Draft]:
    """Events told by a noun: "ahead of the summit in China", "Monday's meeting", "after talks in Delhi"."""
    drafts: list[Draft] = []
    if line.text.rstrip("”\"'’ ").endswith("?"):
        return drafts  # asked, not told
    for k, token in enumerate(line.tokens):
        kind = NOUNS.get(token.low)
        if kind is None or k in used or not is_event(line, k):
            continue
        draft = _noun_draft(line, k, kind, parts, cast=cast)
        if draft is not None:
            drafts.extend((draft, *_and_another(line, draft, cast)))
    return drafts


def _and_another(line: Line, draft: Draft, cast: Cast) -> list[Draft]:
    """ "forums in Charlotte on Oct. 6 and Wilmington on Oct. 13": the second of two places with a day each."""
    if draft.when is None or draft.where is None:
        return []
    after = next((d for d in line.dates if d.start > draft.when.end and d.grain == "day" and not d.since), None)
    if after is None or not _AND_AT.fullmatch(line.text, draft.when.end, after.start):
        return []
    places = cast.named_between(line, draft.when.end, after.start)
    what = draft.what.replace(draft.where, places[0][2], 1) if len(places) == 1 and places[0][3] != "person" else ""
    return [replace(draft, when=after, where=places[0][2], what=what)] if what else []


def _takes_place(line: Line, predicate: Predicate) -> bool:
    """Of all that can be taken, only "place" is an occurrence."""
    return predicate.lemma != "take" or (
        predicate.verb + 1 < len(line.tokens) and line.tokens[predicate.verb + 1].low == "place"
    )


def _happens_in(line: Line, first: int, k: int, lead: str, predicate: Predicate) -> bool:
    """Is this what the deed of the clause, past and done, happened in: "in a protest", "at talks", "during a visit"?"""
    return (
        lead in ("in", "at", "during")
        and predicate.lemma not in ACCUSING
        and k > predicate.verb
        and line.tokens[max(0, first - 2)].low not in _TAKING_PART
        and predicate.tense == "past"
        and not predicate.negated
        and predicate.modal is None
        and (first == k or line.tokens[first].low not in ("previous", "past", "last", "earlier", "no", "any", "every"))
    )


def _is_of_another(line: Line, day: Dated, k: int) -> bool:
    """Does the day stand right behind another event's noun ("at a press conference on Thursday, … at the summit")?"""
    before = [m for m, token in enumerate(line.tokens) if token.end <= day.start][-2:]
    return any(m != k and line.tokens[m].low in NOUNS and line.tokens[m].low != "day" for m in before)


def _is_past_deed(predicate: Predicate) -> bool:
    """Past, and no word of speech, which looks ahead from today."""
    return (
        predicate.tense == "past"
        and not predicate.perfect
        and predicate.lemma not in SPEECH | {"meet", "arrive", "gather"}
    )


def _is_part(line: Line, first: int, lead: str) -> bool:
    """ "their first debate of the election on Tuesday": the day is the debate's."""
    return lead == "of" and any(
        line.tokens[m].low in NOUNS and is_event(line, m) for m in range(max(0, first - 3), first)
    )


def _noun_draft(line: Line, k: int, kind: str, parts: tuple[Clause, ...], *, cast: Cast) -> Draft | None:
    tokens = line.tokens
    first = phrase_start(line, k)
    stop = phrase_stop(line, k, parts)
    part = lines.clause_at(parts, k)
    predicate = part.predicate if part is not None else None
    if any(
        (p.negated or is_unreal(p)) and (p.tense == "infinitive" or p.modal) and is_object(line, p, k)
        for p in line.predicates
    ):
        return None  # "failed to hold a meeting"
    modifiers = {tokens[m].low for m in range(first, k)}
    if any(len(m) == 4 and m.isdigit() and m[:2] in ("18", "19") for m in modifiers):
        return None  # "a 1972 meeting"
    lead = tokens[first - 1].low if first else ""
    lead2 = tokens[first - 2].low if first > 1 else ""
    if lead == "of" and lead2 in _STRETCHES:
        lead = tokens[first - 4].low if first > 3 else ""  # "after 11 hours of talks"
    ahead_of = (lead == "of" and lead2 == "ahead") or (
        (lead == "before" or (lead == "to" and lead2 == "prior")) and predicate is not None and predicate.ahead
    )
    upcoming: bool | None = None
    if modifiers & UPCOMING_BEFORE or ahead_of:
        upcoming = True
        if ahead_of and not modifiers & UPCOMING_BEFORE and predicate is not None and _is_past_deed(predicate):
            upcoming = None  # "were shelved ahead of the elections": then ahead, and now?
    elif lead in ("after", "following", "during", "since"):
        upcoming = lead == "during" and predicate is not None and predicate.ahead
    when = None if _is_part(line, first, lead) else noun_when(line, first, k, stop)
    tied = predicate is not None and (
        (is_subject(predicate, k) and predicate.lemma in OCCURRING and _takes_place(line, predicate))
        or (is_object(line, predicate, k) and predicate.lemma in HOLDING)
        or (lead in ("at", "in", "during", "for", "to") and predicate.lemma in JOINING and k > predicate.verb)
    )
    if when is None and tied and predicate is not None and part is not None:
        when = find_when(line, part, predicate, clause_end(line, part, predicate), predicate.ahead or None)
        if when is None and predicate.ahead:
            when = next((d for d in lines.dates_within(line, k, part.stop) if d.ahead and d.grain == "day"), None)
        if when is not None and lead in ("after", "following") and when.start > tokens[k].start and when.ahead:
            when = None
    if when is None and part is not None and predicate is not None and _happens_in(line, first, k, lead, predicate):
        # "surrounded the Statehouse on Tuesday in a protest": the day of the clause is the day of what it happened in
        days = [d for d in lines.dates_within(line, part.first, part.stop) if d.grain == "day" and not d.since] or [
            d
            for d in line.dates
            if d.grain == "day"
            and not d.since
            and not any(p.finite and k < p.first and line.tokens[p.verb].start < d.start for p in line.predicates)
        ]
        when = days[0] if len(days) == 1 and not days[0].ahead and not _is_of_another(line, days[0], k) else None
        tied = tied or when is not None
    if when is not None and when.since:
        when = None
    planned = _PLANNED.match(line.text, tokens[k].end) if when is None else None
    if planned is not None:
        when = next((d for d in line.dates if d.start == planned.end() and d.ahead is not False), None)
        upcoming = True if when is not None else upcoming
    if upcoming is None and predicate is not None and not predicate.negated and tied:
        upcoming = True if predicate.ahead else (False if predicate.tense == "past" else None)
    if upcoming is None and when is not None:
        upcoming = when.ahead
    where = place_after(line, k + 1, stop + 1, cast)
    if where is None:
        inside = [a.name for a in cast.names_between(line, first, k) if a.kind == "place"]
        where = inside[-1] if inside and kind in ("election", "vote", "match") else None
    who = tuple(
        a.name
        for a in cast.names_between(line, first, stop)
        if a.kind in ("person", "organisation") or (a.kind == "place" and a.name != where)
    )[:4]
    plural_bare = token_plural(tokens[k].low) and (first == k or tokens[first].low in _SOME)
    named = any(tokens[m].name_like for m in range(first, k)) or bool(who)
    dated = when is not None and (when.value is not None or when.grain in ("week", "day"))
    if (
        dated
        and when is not None
        and when.grain == "year"
        and when.end <= tokens[k].start
        and not (tied and predicate is not None and predicate.lemma in OCCURRING | HOLDING)
        and "next" not in line.text[when.start : when.end].lower()
    ):
        return None  # "the 2020 election": named in passing
    strong = dated or (
        upcoming is True
        and (
            named
            or (modifiers & UPCOMING_BEFORE and k + 1 < len(tokens) and tokens[k + 1].low in ("of", "with", "between"))
            or where is not None
            or kind in ("summit", "election", "hearing", "trial", "referendum", "vote", "strike", "parade")
        )
    )
    if tokens[k].low in ALWAYS_DATED and not dated and not (upcoming and modifiers & UPCOMING_BEFORE):
        return None
    if tokens[k].low == "mourning" and not (
        when is not None and re.search(r"\b(?:beginning|starting|from)\s\Z", line.text[: when.start])
    ):
        return None  # "declared a day of mourning on Thursday": the day of the words
    if kind == "activities" and not (dated and upcoming):
        return None
    if first == k and tokens[k].low == "vote":
        return None  # "go out and vote on Tuesday"
    if kind == "match" and tokens[first].text.isdigit() and len(tokens[first].text) > 1:
        return None  # "100 games"
    soft = not strong
    if soft and not (kind in ("talks", "summit", "visit", "ceremony") and (where or len(who) >= 2)):
        return None
    if soft and (
        (plural_bare and (kind != "talks" or first != k))
        or lead in ("of", "any", "no")
        or "any" in modifiers
        or "no" in modifiers
    ):
        return None
    if soft and kind in ("talks", "visit", "summit", "ceremony") and line.number > 8:
        return None
    if predicate is not None and predicate.negated and not dated:
        return None
    return Draft(
        kind=kind,
        what=clip(line.words(first, stop)),
        when=when,
        where=where,
        who=who,
        upcoming=upcoming,
        line=line,
        weight=(3 if dated else 0) + (1 if where else 0) + (1 if who else 0),
        head=tokens[k].low,
        soft=False if soft and (where or len(who) >= 2 or kind == "visit") else soft,
    )
