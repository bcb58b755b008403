"""What a story is worth to a reader: a sum of named reasons, each a clause in plain words."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from monitoring_desk.handpick.words import tokenise
from monitoring_desk.types import Match, Reason, Story, Watch

FRESH_HALF_LIFE = 18.0
"""Hours after which freshness counts half."""

LOOKED_AT = 250
"""Words of title and lead in which consequence is looked for."""
_SIGNS = (
    ("casualties", 0.8, "people killed or hurt"),
    ("money", 0.5, "large sums of money"),
    ("undertaking", 0.4, "a decision or an undertaking"),
    ("office", 0.4, "a public office named"),
)
_CASUALTIES = frozenset(
    tokenise(
        "killed dead death deaths died dies wounded injured casualties massacre fatalities fatal toll murdered "
        "muertos heridos morts blesses tote toten verletzte mortos feridos morti feriti olu yarali погибли погиб погибших ранены ранен убиты "
        "قتلى قتل جرحى مقتل ہلاک شہید زخمی جاں کشته"
    )
)
_LARGE = frozenset(
    tokenise(
        "million millions billion billions trillion crore lakh bn mn tn millones millardos milliards millionen milliarden миллионов миллиардов миллиарда млн млрд مليون مليار ارب کروڑ"
    )
)
_CURRENCY = frozenset(
    tokenise(
        "dollar dollars euro euros pound pounds yuan rmb rupee rupees yen ruble rubles usd eur gbp cny pkr inr rs won riyal dirham lira долларов рублей евро دولار ڈالر روپے"
    )
)
_UNDERTAKING = frozenset(
    tokenise(
        "agree agrees agreed agreement pledge pledges pledged deal treaty accord memorandum mou sign signs signed sanctions tariff tariffs ban bans banned strike ceasefire "
        "resigns resigned resignation election elections bankruptcy merger acquire acquires acquisition acuerdo accord abkommen соглашение санкции اتفاق معاہدہ معاہدے"
    )
)
_OFFICES = frozenset(
    tokenise(
        "president premier chancellor minister ministry parliament congress senate king pope governor government imf nato presidente ministro ministre minister kanzler "
        "президент министр премьер правительство الرئيس وزير صدر وزیر وزیراعظم حکومت"
    )
)
_UNSPACED = re.compile(
    "(死亡|遇难|遇難|丧生|受伤|死者|負傷)|(亿元|億元|亿美元|億ドル|億円|万亿)|(协议|協議|签署|制裁|关税|合意|条約)|(总统|总理|外交部|部长|主席|国务院|央行|首相|大統領)"
)
_MONEY_SIGN = re.compile("[$€£¥₹₽]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What scoring needs to know of a story, gathered from its articles."""

    independent: int
    """Outlets with a report of their own."""
    copies: int
    outlets: int
    weight: float
    """The best weight an owner gave to one of its sources."""
    state_only: bool
    """Every independent report comes from state media."""
    signs: int
    """The bits `read_signs` set in at least one of its independent reports."""
    hours_to_third: float | None
    """Hours between the first and the third outlet; None with fewer or without times."""


def read_signs(tokens: Sequence[str], text: str) -> int:
    """Cheap lexical signs of consequence in a title and lead, as bits in the order casualties, money, undertaking, office."""
    found = set(tokens)
    money = not _LARGE.isdisjoint(found) and (not _CURRENCY.isdisjoint(found) or _MONEY_SIGN.search(text) is not None)
    fired = (_CASUALTIES.isdisjoint(found), not money, _UNDERTAKING.isdisjoint(found), _OFFICES.isdisjoint(found))
    signs = sum(1 << place for place, absent in enumerate(fired) if not absent)
    if not text.isascii():
        for match in _UNSPACED.finditer(text):
            signs |= 1 << ((match.lastindex or 1) - 1)
    return signs


def score(
    facts: Facts, *, matches: Sequence[Match], watches: Sequence[Watch], latest: datetime, now: datetime
) -> tuple[Reason, ...]:
    """The reasons of one story, largest first."""
    reasons = [_reports(facts), rate_freshness(latest, now=now)]
    if facts.hours_to_third is not None and facts.hours_to_third <= 6:
        reasons.append(Reason(name="pace", value=0.5, why=f"three outlets within {_hours(facts.hours_to_third)}"))
    if matches:
        reasons.append(_concern(matches, watches))
    if facts.weight != 1.0:
        standing = "above" if facts.weight > 1 else "below"
        reasons.append(
            Reason(
                name="standing",
                value=round(math.log2(max(facts.weight, 0.05)), 3),
                why=f"its sources stand {standing} the ordinary",
            )
        )
    if facts.state_only:
        reasons.append(Reason(name="state media", value=-0.5, why="state media only"))
    reasons += [
        Reason(name=name, value=value, why=f"it tells of {why}")
        for place, (name, value, why) in enumerate(_SIGNS)
        if facts.signs >> place & 1
    ]
    return tuple(
        sorted((reason for reason in reasons if reason.value), key=lambda reason: (-reason.value, reason.name))
    )


def rate_freshness(latest: datetime, *, now: datetime) -> Reason:
    """How fresh a story is: 2 for this hour, half of it every `FRESH_HALF_LIFE` hours; times in the future count as now."""
    hours = max((now - latest).total_seconds() / 3600, 0.0)
    return Reason(
        name="freshness", value=round(2.0 * 0.5 ** (hours / FRESH_HALF_LIFE), 3), why=f"last report {_hours(hours)} ago"
    )


def rescore(story: Story, *, now: datetime) -> Story:
    """The same story with its freshness as of `now`. Only freshness changes with the clock; the version stays."""
    kept = [reason for reason in story.reasons if reason.name != "freshness"]
    fresh = rate_freshness(story.latest, now=now)
    reasons = sorted([*kept, fresh] if fresh.value else kept, key=lambda reason: (-reason.value, reason.name))
    return replace(story, reasons=tuple(reasons))


def _reports(facts: Facts) -> Reason:
    reports = "one report" if facts.independent == 1 else f"{facts.independent} independent reports"
    carried = f", carried by {facts.outlets} outlets" if facts.outlets > facts.independent else ""
    copies = f" and {facts.copies} {'copy' if facts.copies == 1 else 'copies'}" if facts.copies else ""
    breadth = 0.25 * math.log2(1 + max(facts.outlets - facts.independent, 0))
    return Reason(
        name="reports",
        value=round(1.5 * math.log2(1 + facts.independent) + breadth, 3),
        why=f"{reports}{copies}{carried}",
    )


def _concern(matches: Sequence[Match], watches: Sequence[Watch]) -> Reason:
    called = {watch.id: watch.name for watch in watches}
    by_watch: dict[str, list[str]] = {}
    for match in matches:
        words = by_watch.setdefault(match.watch_id, [])
        words += [word for word in match.words if word not in words]
    told = "; ".join(
        f"{called.get(watch_id, watch_id)}: {', '.join(words[:5])}" for watch_id, words in by_watch.items()
    )
    strongest = max(len(words) for words in by_watch.values())
    return Reason(
        name="watch",
        value=round(1.0 + 0.5 * math.log2(strongest) + 0.25 * (len(by_watch) - 1), 3),
        why=f"it concerns {told}",
    )


def _hours(hours: float) -> str:
    if hours < 1:
        return "less than an hour"
    if hours < 48:
        return f"{hours:.0f} hour{'s' if round(hours) != 1 else ''}"
    return f"{hours / 24:.0f} days"
