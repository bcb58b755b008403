"""What a story is worth to a reader: a sum of named reasons, each a clause in plain words, reckoned anew when it is read.

The values put pairs of invented stories in an editor's order (eval/gate_rank.py); an owner's weights multiply them by name.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from monitoring_desk.editorial import Consequence
from monitoring_desk.handpick.hand import Hand
from monitoring_desk.handpick.words import tokenise
from monitoring_desk.types import Match, Measures, Reason, Source, Story

FRESH_HALF_LIFE = 18.0
"""Hours after which freshness counts half."""
LATELY = 6.0
"""Hours that count as lately in how fast reports come."""
PINNED = 100.0
"""More than all other reasons together: what an editor pins is first, what an editor buries is last."""
LARGE = 1e5
"""US dollars below which money is no reason."""
DOLLARS = {
    "USD": 1.0, "EUR": 1.1, "GBP": 1.3, "CHF": 1.1, "CNY": 0.14, "JPY": 0.007, "INR": 0.012, "PKR": 0.0036,
    "RUB": 0.011, "KRW": 0.0007, "TRY": 0.03, "IRR": 0.00002, "BRL": 0.18, "AED": 0.27, "SAR": 0.27,
}  # fmt: skip
"""Roughly, for the order of magnitude only; a currency not listed counts as a tenth."""
UNLISTED = 0.1

WEIGHED = (
    "reports", "pace", "momentum", "watch", "standing", "state_media",
    "casualties", "money", "undertaking", "office", "place", "novelty", "freshness",
)  # fmt: skip
"""The reasons an owner may weigh; "editor" is an editor's own act and has no weight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a score depends on besides the story."""

    now: datetime
    watches: Mapping[str, str] = field(default_factory=dict)
    """Names of watches by id."""
    standing: Mapping[str, float] = field(default_factory=dict)
    """Weights of sources by id; those not listed are ordinary, 1."""
    states: Mapping[str, str] = field(default_factory=dict)
    """For each source that speaks for a government: which."""
    weights: Mapping[str, float] = field(default_factory=dict)
    """Of reasons, by a name in WEIGHED; those not listed 1."""
    places: tuple[str, ...] = ()
    """The owner's own."""
    hand: Hand = field(default_factory=Hand)


def judge_sources(
    sources: Sequence[Source], *, overrides: Mapping[str, float] | None = None
) -> tuple[dict[str, float], dict[str, str]]:
    """Standing and states for a Context. `overrides`: weights an editor set, by source id."""
    standing = {source.id: source.weight for source in sources if source.weight != 1.0} | dict(overrides or {})
    return standing, {source.id: name_state(source) for source in sources if source.state_media}


def name_state(source: Source) -> str:
    """Whose voice a state source is, by its country's top-level domain; those without one count together."""
    last = (urlsplit(source.homepage or source.url).hostname or "").rpartition(".")[2]
    return last if len(last) == 2 else ""


def score(
    story: Story, *, context: Context, consequence: Consequence | None = None, novelty: Reason | None = None
) -> tuple[Reason, ...]:
    """The reasons of a story with measures, largest first; `consequence` from its brief, when it has one."""
    measures = story.measures
    assert measures is not None
    reasons = [
        _reports(story, measures, context),
        rate_freshness(story.latest, now=context.now),
        _pace(measures),
        _momentum(story, measures, context.now),
        _concern(story.matches, context.watches),
        _standing(measures, context.standing),
        _place(story, consequence, context.places),
        *_consequences(measures, consequence),
        novelty,
    ]
    if measures.outlets and all(outlet in context.states for outlet in measures.outlets):
        reasons.append(Reason(name="state media", value=-0.5, why="state media only"))
    reasons = [_weigh(reason, context.weights) for reason in reasons if reason is not None]
    return order([*(reason for reason in reasons if reason), *_editor(story.id, context.hand)])


def rescore(
    story: Story,
    *,
    now: datetime,
    context: Context | None = None,
    consequence: Consequence | None = None,
    novelty: Reason | None = None,
) -> Story:
    """The same story with its reasons as of now; the version stays. Without measures only what the clock changes is new."""
    if context is not None and story.measures is not None:
        return replace(story, reasons=score(story, context=context, consequence=consequence, novelty=novelty))
    changing = {"freshness", "momentum", "novelty", "editor"}
    kept = [reason for reason in story.reasons if reason.name not in changing]
    fresh = rate_freshness(story.latest, now=now)
    lately = _momentum(story, story.measures, now) if story.measures else None
    editor = _editor(story.id, context.hand) if context else ()
    added = [reason for reason in (fresh, lately, novelty) if reason]
    return replace(story, reasons=order([*kept, *added, *editor]))


def order(reasons: Sequence[Reason]) -> tuple[Reason, ...]:
    """Largest first, those of no value left out."""
    kept = (reason for reason in reasons if reason.value)
    return tuple(sorted(kept, key=lambda reason: (-reason.value, reason.name)))


def rate_freshness(latest: datetime, *, now: datetime) -> Reason:
    """How fresh a story is: 2 for this hour, half of it every `FRESH_HALF_LIFE` hours; times in the future count as now."""
    hours = max((now - latest).total_seconds() / 3600, 0.0)
    return Reason(
        name="freshness", value=round(2.0 * 0.5 ** (hours / FRESH_HALF_LIFE), 3), why=f"last report {_hours(hours)} ago"
    )


def count_voices(outlets: Sequence[str], states: Mapping[str, str]) -> int:
    """Outlets that can confirm each other: the media of one state speak with one voice."""
    return sum(outlet not in states for outlet in outlets) + len({states[o] for o in outlets if o in states})


def _reports(story: Story, measures: Measures, context: Context) -> Reason:
    several = max(story.independent_reports, len(measures.outlets), 1)
    voices = several - len(measures.outlets) + count_voices(measures.outlets, context.states)
    state = sum(outlet in context.states for outlet in measures.outlets)
    reports = "one report" if several == 1 else f"{several} independent reports"
    if state > 1 and voices < several:
        speak = "one" if voices == several - state + 1 else f"{voices - several + state}"
        reports += f" ({state} by state media, which count as {speak})"
    carried = f", carried by {measures.carried} outlets" if measures.carried > several else ""
    copies = f" and {measures.copies} {'copy' if measures.copies == 1 else 'copies'}" if measures.copies else ""
    breadth = 0.25 * math.log2(1 + max(measures.carried - several, 0))
    value = round(1.5 * math.log2(1 + max(voices, 1)) + breadth, 3)
    return Reason(name="reports", value=value, why=f"{reports}{copies}{carried}")


def _pace(measures: Measures) -> Reason | None:
    if len(measures.hours) < 3:
        return None
    third = sorted(measures.hours)[2] - min(measures.hours)
    return (
        Reason(name="pace", value=0.5, why=f"three outlets {'within' if third >= 1 else 'in'} {_hours(third)}")
        if third <= 6
        else None
    )


def _momentum(story: Story, measures: Measures, now: datetime) -> Reason | None:
    """How many outlets took the story up lately, beside as long a time before."""
    ages = [(now - story.started) / timedelta(hours=1) - hour for hour in measures.hours]
    lately, before = sum(age < LATELY for age in ages), sum(LATELY <= age < 2 * LATELY for age in ages)
    if lately < 2:
        return None
    faster = before and lately >= 2 * before
    why = f"{lately} outlets took it up in the last {LATELY:.0f} hours" + (
        f", {before} in the {LATELY:.0f} before" if faster else ""
    )
    return Reason(name="momentum", value=round(0.25 * math.log2(lately) + (0.25 if faster else 0.0), 3), why=why)


def _standing(measures: Measures, standing: Mapping[str, float]) -> Reason | None:
    """The best of the sources that report it on their own."""
    best = max((standing.get(outlet, 1.0) for outlet in measures.outlets), default=1.0)
    if best == 1.0:
        return None
    above = "above" if best > 1 else "below"
    return Reason(
        name="standing", value=round(math.log2(max(best, 0.05)), 3), why=f"its sources stand {above} the ordinary"
    )


def _place(story: Story, consequence: Consequence | None, places: tuple[str, ...]) -> Reason | None:
    if not places:
        return None
    told = {place.casefold() for place in consequence.places} if consequence else set()
    title = tokenise(story.title)
    for place in places:
        words = tokenise(place)
        in_title = words and any(title[at : at + len(words)] == words for at in range(len(title)))
        if in_title or place.casefold() in told:
            return Reason(name="place", value=1.0, why=f"it is about {place}")
    return None


def _consequences(measures: Measures, known: Consequence | None) -> list[Reason]:
    """By the brief's records where there is a brief, else by words: what words alone say counts less once it is briefed."""
    reasons = []
    share = 0.5 if known else 1.0
    signs = [bool(measures.signs >> place & 1) for place in range(4)]
    if known and (known.killed or known.injured):
        hurt = (known.killed or 0) + 0.25 * (known.injured or 0)
        told = [
            f"{number:,} {what}" for number, what in ((known.killed, "killed"), (known.injured, "injured")) if number
        ]
        cites = tuple(span for span in dict.fromkeys((known.killed_at, known.injured_at)) if span)
        value = round(0.6 + 0.4 * math.log10(1 + hurt), 3)
        reasons.append(
            Reason(name="casualties", value=value, why=f"{', '.join(told)} by the highest count", cites=cites)
        )
    elif signs[0] and not known:  # a brief that counts nobody knows better: an actress dead at 91, a player out injured
        reasons.append(Reason(name="casualties", value=0.8, why="it tells of people killed or hurt"))
    dollars = (known.amount or 0.0) * DOLLARS.get(known.currency or "", UNLISTED) if known else 0.0
    if known and dollars >= LARGE:
        value = round(min(0.2 * math.log10(dollars / LARGE), 1.2), 3)
        why = f"it tells of {known.currency} {_say_sum(known.amount or 0.0)}"
        reasons.append(Reason(name="money", value=value, why=why, cites=(known.amount_at,) if known.amount_at else ()))
    elif signs[1]:
        reasons.append(Reason(name="money", value=0.5 * share, why="it tells of large sums of money"))
    if known and known.commitments:
        what = "a commitment" if known.commitments == 1 else f"{known.commitments} commitments"
        value = round(min(0.4 + 0.1 * math.log2(known.commitments), 0.8), 3)
        cites = (known.committed_at,) if known.committed_at else ()
        reasons.append(Reason(name="undertaking", value=value, why=f"it tells of {what}", cites=cites))
    elif signs[2]:
        reasons.append(Reason(name="undertaking", value=0.4 * share, why="it tells of a decision or an undertaking"))
    if signs[3]:
        reasons.append(Reason(name="office", value=0.4, why="a public office is named"))
    return reasons


def _say_sum(amount: float) -> str:
    """ "340 million", "1.1 billion", "180,000"."""
    for size, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if amount >= size:
            return f"{amount / size:.4g} {name}"
    return f"{amount:,.0f}"


def _concern(matches: Sequence[Match], called: Mapping[str, str]) -> Reason | None:
    by_watch: dict[str, list[str]] = {}
    for match in matches:
        words = by_watch.setdefault(match.watch_id, [])
        words += [word for word in match.words if word not in words]
    if not by_watch:
        return None
    # A watch on a topic fires on no word in particular.
    told = "; ".join(
        ": ".join(part for part in (called.get(watch_id, watch_id), ", ".join(words[:5])) if part)
        for watch_id, words in by_watch.items()
    )
    strongest = max(max(len(words) for words in by_watch.values()), 1)
    value = round(1.0 + 0.5 * math.log2(strongest) + 0.25 * (len(by_watch) - 1), 3)
    return Reason(name="watch", value=value, why=f"it concerns {told}")


def _weigh(reason: Reason, weights: Mapping[str, float]) -> Reason | None:
    weight = weights.get(reason.name.replace(" ", "_"), 1.0)
    if weight == 1.0:
        return reason
    return replace(reason, value=round(reason.value * weight, 3)) if weight else None


def _editor(story_id: str, hand: Hand) -> tuple[Reason, ...]:
    for acts, verb, value in ((hand.pinned, "pinned", PINNED), (hand.buried, "buried", -PINNED)):
        if act := acts.get(story_id):
            because = f": {act.reason}" if act.reason else ""
            return (Reason(name="editor", value=value, why=f"{verb} by {act.who}{because}"),)
    return ()


def _hours(hours: float) -> str:
    if hours < 1:
        return "less than an hour"
    if hours < 48:
        return f"{hours:.0f} hour{'s' if round(hours) != 1 else ''}"
    return f"{hours / 24:.0f} days"
