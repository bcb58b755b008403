"""Lays two sides' accounts of one meeting side by side: what both say, what differs, and what only one says."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from monitoring_desk.types import Account, Point, Source, Span, TwoAccounts

from . import concepts, dates, money, official
from .reading import Reading
from .summary import stems

_SENTENCES = 60  # of one side that are compared; a readout has about twenty
_ONLY = 10  # points shown that only one side has
_APART = timedelta(days=4)  # between two readouts of one meeting
_ALIKE = 0.30  # likeness past which two sentences tell one thing; set on the invented readouts of the tests and the sample web
_NEAR = 0.18  # and where they share a number, a day or a counted thing
_LEAST_SHARED = 1.6  # weight of what two sentences share at least
_EMBEDDED = 2  # sentences an outlet must quote from each side before they are an account

_ORDINAL_WORDS = {
    w: n
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
}
_HAN_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九十")} | {"两": 2}
_URDU_ORDINALS = {
    "پہلا": 1,
    "پہلے": 1,
    "دوسرا": 2,
    "دوسرے": 2,
    "تیسرا": 3,
    "تیسرے": 3,
    "چوتھا": 4,
    "چوتھے": 4,
    "پانچواں": 5,
    "پانچویں": 5,
    "چھٹا": 6,
    "چھٹے": 6,
}
_ORDINAL = re.compile(
    r"\b(?P<en>"
    + "|".join(_ORDINAL_WORDS)
    + r")\b|\b(?P<digits>\d{1,3})(?:st|nd|rd|th)\b|第(?P<zh>[一二三四五六七八九十两\d]{1,3})"
    r"|(?P<phase>[一二三四五])期|(?P<ur>" + "|".join(_URDU_ORDINALS) + r")",
    re.IGNORECASE,
)
_HAN_COUNT = re.compile(r"(?P<number>[一二三四五六七八九十两百]{1,4})(?:份|项|个|名|人|艘|架|座|条|公里|点|次)")
_ATTRIBUTED = re.compile(
    r"(?<!\w)(?P<a>[A-Z][\w’'-]{1,60})(?:['’]s?)?\s+(?:(?i:foreign ministry|foreign office|ministry of foreign affairs|embassy|side|official)\s+)?(?i:readout|statement|account|text|communiqu[ée]|press release|version)\b"
    r"|(?i:readout|statement|account|communiqu[ée]|press release)\s+(?:(?:issued|released|published|put out)\s+)?(?:from|by|of)\s+(?:the\s+)?(?P<b>[A-Z][\w’'-]{1,60})"
    r"|(?<!\w)(?P<c>[A-Z][\w’'-]{1,60})(?:['’]s?)?\s+(?:(?i:foreign ministry|foreign office|ministry of foreign affairs|embassy))\b(?=[^.]{0,40}\b(?:said|says|stated|added|announced|noted)\b)"
    r"|(?:^|[.;] )(?P<e>[A-Z][\w’'-]{1,60})['’]s\s+(?:says|said|speaks|mentions|omits|gives|has)\b"
    r"|据?(?P<d>[\u3400-\u9fff]{2,6}?)(?:方|外交部|使馆|政府)(?:面)?(?:发布的?|的)?(?:消息稿?|声明|通稿|公报|新闻稿)"
)
_MEANT = frozenset(
    "The A An In At Joint Foreign Official Press Public His Her Their This That Its Both Neither Each Its".split()
)
_BOILERPLATE = re.compile(
    r"(?i)^(?:for (?:media|further) |press release no|no\. \d|\*+$|end(?:s)?$|islamabad$|spokesperson'?s? office)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    """One sentence of an account, and what can be compared in it."""

    reading: Reading
    span: Span
    text: str
    topics: frozenset[str]
    ordinals: frozenset[int]
    days: tuple[str, ...]
    sums: tuple[tuple[str, float, str], ...]
    """(what is counted: a currency, "percent" or a topic; value; as written)."""
    words: frozenset[str]
    """Content words and names: they speak only between texts of one language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    country: str
    name: str
    tellings: tuple[_Telling, ...]
    language: str | None


def find(readings: Sequence[Reading], *, sources: Mapping[str, Source]) -> TwoAccounts | None:
    """The two sides' accounts in a story, official ones first, else as outlets quote them; None where there are not two.

    Every cell is a sentence of an article as it stands there.
    """
    sides = _official(readings, sources) or _quoted(readings)
    if sides is None:
        return None
    points = _compare(*sides)
    if not any(None not in point.cells for point in points):
        return None  # they do not speak of the same meeting
    return TwoAccounts(sides=(_account(sides[0]), _account(sides[1])), points=points)


def _account(side: _Side) -> Account:
    ids = dict.fromkeys(telling.span.article_id for telling in side.tellings)
    return Account(side=side.name, article_ids=tuple(ids), language=side.language)


def _official(readings: Sequence[Reading], sources: Mapping[str, Source]) -> tuple[_Side, _Side] | None:
    """Two bodies' own texts; a state's media stand in for a body that is silent. The longest text of each side speaks."""
    voices = [(reading, official.speaks(reading.article, sources)) for reading in readings]
    told = [(reading, office) for reading, office in voices if office is not None]
    bodies = [(r, o) for r, o in told if o.voice == "body"]
    known = {o.country for _, o in bodies if o.country}
    by_country: dict[str, tuple[int, Reading, official.Office]] = {}
    for reading, office in told:
        country = office.country or (_own_country(reading, known) if office.voice == "media" else office.name)
        if not country:
            continue
        rank = (office.voice == "body") * 1_000_000 + min(len(reading.text), 20_000)
        if country not in by_country or rank > by_country[country][0]:
            by_country[country] = (rank, reading, office)
    if len(by_country) < 2:
        return None
    best = sorted(by_country.items(), key=lambda pair: (-pair[1][0], pair[0]))
    first = best[0]
    for other in best[1:]:
        if abs(first[1][1].article.when - other[1][1].article.when) <= _APART and _other_country(first, other):
            pair = sorted((first, other), key=lambda one: (one[1][1].article.when, one[0]))
            return _side(*pair[0]), _side(*pair[1])
    return None


def _other_country(
    one: tuple[str, tuple[int, Reading, official.Office]], other: tuple[str, tuple[int, Reading, official.Office]]
) -> bool:
    """A name in another script may be the same country's: then two bodies of it would be taken for two sides."""
    if one[0].isascii() == other[0].isascii():
        return True
    # The ministry and the media of one state seldom agree in tongue and disagree in script of their country's name.
    return one[1][2].voice == other[1][2].voice == "body"


def _side(country: str, held: tuple[int, Reading, official.Office]) -> _Side:
    _, reading, office = held
    tellings = [_tell(reading, span) for span in reading.sentences[:_SENTENCES] if _worth(reading.words(span))]
    return _Side(country=country, name=office.name, tellings=tuple(tellings), language=reading.article.language)


def _own_country(reading: Reading, others: set[str]) -> str:
    """A state's media name their own country first: "Yunlan-Dareshan dialogue"."""
    opening = f"{reading.article.title}. {reading.text[:800]}"
    for match in re.finditer(r"\b([A-Z]\w+)(?:-|–|, | and )([A-Z]\w+)\b", opening):
        first, second = official.key(match[1]), official.key(match[2])
        if second in others and first not in others:
            return first
    return ""


def _quoted(readings: Sequence[Reading]) -> tuple[_Side, _Side] | None:
    """What outlets say that each side's readout says."""
    held: dict[str, list[_Telling]] = {}
    names: dict[str, Counter[str]] = {}
    for reading in readings:
        for span in reading.sentences[: 3 * _SENTENCES]:
            text = reading.words(span)
            named: dict[str, str] = {}
            for match in _ATTRIBUTED.finditer(text):
                name = next(group for group in match.groups() if group)
                if name not in _MEANT and not name[0].isdigit():
                    named.setdefault(official.key(name), name)
            if len(named) != 1:
                continue
            country, name = next(iter(named.items()))
            held.setdefault(country, []).append(_tell(reading, span))
            names.setdefault(country, Counter())[name] += 1
    full = sorted((c for c in held if len(held[c]) >= _EMBEDDED), key=lambda c: (-len(held[c]), c))
    if len(full) != 2:
        return None
    sides = [
        _Side(
            country=c,
            name=min(names[c], key=lambda name: (len(name), name)),  # "Dareshan" rather than "Dareshani"
            tellings=tuple(held[c][:_SENTENCES]),
            language=held[c][0].reading.article.language,
        )
        for c in full
    ]
    return sides[0], sides[1]


def _worth(text: str) -> bool:
    wide = any("\u3400" <= c <= "\u9fff" for c in text)
    return len(text) >= (8 if wide else 25) and _BOILERPLATE.match(text.strip()) is None


def _tell(reading: Reading, span: Span) -> _Telling:
    text = reading.words(span)[:2000]
    published = reading.article.when.date()
    found = concepts.find(text)
    dated = dates.find(text, published=published)
    return _Telling(
        reading=reading,
        span=span,
        text=text,
        topics=frozenset(name for _, _, name in found),
        ordinals=frozenset(_ordinals(text)),
        days=tuple(dict.fromkeys(_days(text, dated, published))),
        sums=tuple(_sums(text, found, dated)),
        words=stems(text),
    )


def _ordinals(text: str) -> list[int]:
    found = []
    for m in _ORDINAL.finditer(text):
        if m["en"]:
            found.append(_ORDINAL_WORDS[m["en"].casefold()])
        elif m["digits"]:
            found.append(int(m["digits"]))
        elif m["ur"]:
            found.append(_URDU_ORDINALS[m["ur"]])
        else:
            number = _han(m["zh"] or m["phase"])
            if number is not None:
                found.append(number)
    return found


def _han(written: str) -> int | None:
    """A small number in Chinese numerals."""
    if written.isdigit():
        return int(written)
    if len(written) == 1:
        return _HAN_DIGITS.get(written)
    tens, _, ones = written.partition("十")
    if "十" not in written or "百" in written:
        return None
    return _HAN_DIGITS.get(tens, 1) * 10 + (_HAN_DIGITS.get(ones, 0) if ones else 0)


def _days(text: str, dated: Sequence[dates.Dated], published: date) -> list[str]:
    found = [d.value for d in dated if d.value is not None and not d.since]
    if re.search(r"明年|اگلے سال|آئندہ سال|next year", text):
        found.append(str(published.year + 1))
    if re.search(r"今年|رواں سال|this year", text):
        found.append(str(published.year))
    return found


def _sums(
    text: str, found: Sequence[tuple[int, int, str]], dated: Sequence[dates.Dated]
) -> list[tuple[str, float, str]]:
    """Money by its currency, shares, and counts by the topic that is counted."""
    sums = []
    amounts = list(money.find(text))
    for amount in amounts:
        inside = any(d.start <= amount.start < d.end for d in dated)
        if inside or amount.sort == "time":
            continue
        written = text[amount.start : amount.end]
        if amount.unit is not None:
            sums.append((amount.unit, amount.value, written))
        else:
            sums += [
                (topic, amount.value, text[amount.start : end]) for topic, end in _counted(text, amount.end, found)
            ]
    for match in _HAN_COUNT.finditer(text):
        number = _han(match["number"])
        if number is not None:
            told = _counted(text, match.end("number"), found)
            sums += [(topic, float(number), text[match.start() : end]) for topic, end in told]
    return sums


def _counted(text: str, at: int, found: Sequence[tuple[int, int, str]]) -> list[tuple[str, int]]:
    """The topics that stand next after a number, near it and in the same clause, and where they end."""
    return [
        (topic, end)
        for start, end, topic in found
        if at <= start <= at + 24
        and not re.search(r"[,.;，。；、()（）]|\b(?:in|for|of|on|to|by|and)\b", text[at:start])
    ]


def _compare(one: _Side, other: _Side) -> tuple[Point, ...]:
    same_language = one.language is not None and one.language == other.language
    weights = _weights([*one.tellings, *other.tellings], same_language)
    scored = []
    for i, a in enumerate(one.tellings):
        for j, b in enumerate(other.tellings):
            likeness = _likeness(a, b, weights, same_language)
            if likeness > 0:
                scored.append((-likeness, i, j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(scored):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    laid = sorted(pairs.items())
    # A sentence may tell what the other side tells in two: nothing is "only one side's" that is like anything of the other's.
    pairs |= {i: j for _, i, j in scored if i not in pairs}
    taken |= {j for _, _, j in scored}
    both = [_point(one.tellings[i], other.tellings[j], close=same_language) for i, j in laid]
    order = {"both": 0, "figures": 1, "otherwise": 2}
    left = [a for i, a in enumerate(one.tellings) if i not in pairs]
    right = [b for j, b in enumerate(other.tellings) if j not in taken]
    apart = _figures_apart(one, other, laid)
    alone = [Point(kind="one", cells=(a.span, None)) for a in _telling_most(left)]
    alone += [Point(kind="one", cells=(None, b.span)) for b in _telling_most(right)]
    return tuple(sorted((*both, *apart), key=lambda point: order[point.kind])) + tuple(alone)


def _telling_most(tellings: Sequence[_Telling]) -> list[_Telling]:
    """Those that tell something, the fullest if there are many, in the order of the text."""
    full = [t for t in tellings if len(t.topics) + len(t.sums) + len(t.days) >= 2]
    best = sorted(full, key=lambda t: -(len(t.topics) + 2 * len(t.sums) + len(t.days)))[:_ONLY]
    return sorted(best, key=lambda t: t.span.start)


def _features(telling: _Telling, same_language: bool) -> set[str]:
    found = {f"topic:{t}" for t in telling.topics} | {f"nth:{n}" for n in telling.ordinals}
    found |= {f"sum:{what}:{value:g}" for what, value, _ in telling.sums} | {f"day:{d}" for d in telling.days}
    found |= {f"sum:{what}" for what, _, _ in telling.sums}
    return found | ({f"word:{w}" for w in telling.words} if same_language else set())


def _weights(tellings: Sequence[_Telling], same_language: bool) -> dict[str, float]:
    """What few sentences speak of weighs more."""
    counts = Counter(feature for telling in tellings for feature in _features(telling, same_language))
    total = len(tellings)
    # Within one language words and topics tell the same twice.
    return {f: math.log(1 + total / n) * (0.5 if f.startswith("word:") else 1.0) for f, n in counts.items()}


def _likeness(a: _Telling, b: _Telling, weights: Mapping[str, float], same_language: bool) -> float:
    """From 0 to 1: the share of what they speak of that both speak of."""
    ours, theirs = _features(a, same_language), _features(b, same_language)
    common = ours & theirs
    shared = sum(weights[f] for f in common)
    topics = sum(f.startswith("topic:") for f in common)
    told = topics + sum(f.startswith(("nth:", "day:", "word:")) or f.count(":") == 2 for f in common)
    if shared < _LEAST_SHARED or told < 2 or not (topics or same_language):
        return 0.0
    norm = math.sqrt(sum(weights[f] for f in ours) * sum(weights[f] for f in theirs))
    likeness = shared / norm if norm else 0.0
    hard = any(f.startswith(("sum:", "day:", "nth:")) for f in common)
    return likeness if likeness >= (_NEAR if hard else _ALIKE) else 0.0


def _point(a: _Telling, b: _Telling, *, close: bool) -> Point:
    cells = (a.span, b.span)
    figures = _other_figures(a, b)
    if figures:
        return Point(kind="figures", cells=cells, why=figures)
    otherwise = _otherwise(a, b, close=close)
    return Point(kind="otherwise" if otherwise else "both", cells=cells, why=otherwise)


def _other_figures(a: _Telling, b: _Telling, *, only: Sequence[str] = ()) -> str:
    """The same thing counted, with other numbers: "sixteen documents; 14份合作文件"."""
    ours, theirs = _by_unit(a), _by_unit(b)
    for what in only or ours:
        if what in theirs and not {v for v, _ in ours[what]} & {v for v, _ in theirs[what]}:
            return f"{ours[what][0][1]}; {theirs[what][0][1]}"
    return ""


def _by_unit(telling: _Telling) -> dict[str, list[tuple[float, str]]]:
    found: dict[str, list[tuple[float, str]]] = {}
    for what, value, written in telling.sums:
        found.setdefault(what, []).append((value, written))
    return found


def _otherwise(a: _Telling, b: _Telling, *, close: bool) -> str:
    """What is told in another way: a day or a sum in one only, other days, settled or wished for, denied.

    `close`: in one language, where a "not" can be compared; between languages only a plain denial can.
    """
    if a.days and b.days and not any(_same_day(x, y) for x in a.days for y in b.days):
        return f"other days: {a.days[0]}; {b.days[0]}"
    denial = concepts.NO if close and _overlap(a.words, b.words) else concepts.DENIED
    if bool(denial.search(a.text)) != bool(denial.search(b.text)):
        return "denied in one, not in the other"
    firm = [bool(concepts.FIRM.search(t.text)) and not concepts.SOFT.search(t.text) for t in (a, b)]
    soft = [bool(concepts.SOFT.search(t.text)) and not concepts.FIRM.search(t.text) for t in (a, b)]
    if (firm[0] and soft[1]) or (firm[1] and soft[0]):
        return "settled in one, wished for or discussed in the other"
    wished = [bool(concepts.WISHED.search(t.text)) for t in (a, b)]
    if wished[0] != wished[1]:
        return "told as it is in one, asked or hoped for in the other"
    sums = [[written for what, _, written in t.sums if len(what) == 3 or what == "percent"] for t in (a, b)]
    if bool(sums[0]) != bool(sums[1]):
        return f"{(sums[0] or sums[1])[0]} in one, no sum in the other"
    exact = [[d for d in t.days if len(d) > 4 and not _now(d, t)] for t in (a, b)]
    if bool(exact[0]) != bool(exact[1]) and _latin(a.text) == _latin(b.text):  # "10月" may be read as no day
        return f"{(exact[0] or exact[1])[0]} in one, no such day in the other"
    return ""


def _overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    return 2 * len(one & other) >= min(len(one), len(other))


def _now(day: str, telling: _Telling) -> bool:
    """The day of the meeting itself, which an account need not give."""
    published = telling.reading.article.when.date()
    return day in {str(published - timedelta(days=back)) for back in range(3)} | {f"{published:%Y-%m}"}


def _same_day(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _figures_apart(one: _Side, other: _Side, laid: Sequence[tuple[int, int]]) -> list[Point]:
    """Numbers of the same thing in sentences that are not laid beside each other; each account counts it once."""
    counts = [Counter(what for t in side.tellings for what in _by_unit(t)) for side in (one, other)]
    found = []
    for i, a in enumerate(one.tellings):
        for j, b in enumerate(other.tellings):
            shared = [w for w in _by_unit(a) if w in _by_unit(b) and len(w) > 3 and w != "percent"]
            once = [w for w in shared if counts[0][w] == counts[1][w] == 1]
            if (i, j) not in laid and once and (why := _other_figures(a, b, only=once)):
                found.append(Point(kind="figures", cells=(a.span, b.span), why=why))
    return found


def _latin(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return 2 * sum(c < "\u0250" for c in letters) >= len(letters)
