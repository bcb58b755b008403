"""Finds the numbers that carry news in an article: money, shares, measures and counts, with what they measure."""

import re
from collections.abc import Sequence
from datetime import date

from monitoring_desk.types import Figure, Span

from . import currencies, lines
from .clause_words import DETERMINERS, NOUNISH, PREPOSITIONS
from .event_calendar import is_sport
from .lines import Line
from .money import Amount
from .nouns import is_person, is_plural
from .reading import Reading
from .tokens import Predicate, is_adverb
from .verbs import FORMS, lemma_of

_STRETCHES = frozenset(
    """years months weeks days hours minutes seconds decades times centuries nights years-old""".split()
)
_BEFORE_COUNTS = frozenset(
    """some about nearly over at around another monday tuesday wednesday thursday friday saturday sunday""".split()
)
_NOTHING_OF = frozenset(
    (
        "annually",
        "daily",
        "more",
        "less",
        "a year",
        "per year",
        "each year",
        "now",
        "today",
        "ago",
        "higher",
        "lower",
        "or more",
        "or less",
        "and up",
        "a share",
        "per share",
        "apiece",
        "each",
    )
)
_OPENERS = frozenset("as and but while that which who when after before because if or although though whereas".split())
_PAKISTAN = re.compile(
    r"\b(?:Pakistan\w*|Karachi|Islamabad|Lahore|Peshawar|Sindh|Balochistan|Rawalpindi|Quetta|Multan|Faisalabad|Khyber|Pakhtunkhwa|Swat|Gilgit|PKR|SBP|KSE|FBR)\b",
    re.IGNORECASE,
)
_INDIA = re.compile(
    r"\b(?:India\w*|Delhi|Mumbai|Bengaluru|Bangalore|Chennai|Kolkata|Hyderabad|Maharashtra|Kerala|Gujarat|BSE|NSE|RBI|Sebi|SEBI|crores?)\b"
)
_SRI_LANKA = re.compile(r"\b(?:Sri Lanka\w*|Colombo|LKR)\b")
_NEPAL = re.compile(r"\b(?:Nepal\w*|Kathmandu|NPR)\b")
_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
_HOTLINES = frozenset((911, 999, 112, 110, 113, 119, 108, 15, 1122))
"""Numbers to call: "911 calls" are not counted."""
_WHOLLY = frozenset((100.0, 110.0, 150.0, 200.0, 1000.0))
""" "100 percent sure", "we were at 200 per cent": manners of speaking when somebody is quoted."""
_WE = re.compile(r"\b(?:I|we|I['’]m|we['’]re)\b")
_TREMOR = re.compile(r"[\s-]*(?:earth)?quake|\s*(?:on the )?Richter", re.IGNORECASE)
_DECADES = frozenset("twenties thirties forties fifties sixties seventies eighties nineties".split())
_WEIGHING = re.compile(
    r"\b(?:weigh\w*|weight|overweight|heavier|lighter|kilograms?|kg|lbs?|thrust|pressure)\b", re.IGNORECASE
)
_POUNDS_OF = re.compile(
    r"\s+of\s+(?!(?:debt|funding|money|cash|aid|investment|sales|revenue|profit|public|extra|tax|loans?|new|our|their|its|the)\b)",
    re.IGNORECASE,
)
_SCORES = frozenset(
    """yards carries touchdowns rbis homers rebounds overs wickets innings fours sixes birdies bogeys receptions interceptions fumbles punches kos knockouts
    turnovers strikeouts at-bats dunks corners throws passes tackles lap laps seasons""".split()
)
"""What only sport counts: no news (guide, section 6, scores)."""
_PLAY = frozenset(
    "games matches points goals runs shots assists hits catches saves balls minutes appearances caps sets rounds bouts starts wins losses feet".split()
)
"""What in a report of sport is play."""
_SMALL = 12
"""Counts up to this many things are told in passing."""
_LABELLED = frozenset(
    """no no. number section article page chapter route highway flight aged age room sector phase rule resolution clause act no.s nos nos. para
    paragraph version level grade division highway form schedule platform gate channel unit apollo windows iphone type class under-
    boeing airbus version world war category top fortune act bill proposition mark covid""".split()
)
_HARMED = frozenset("kill die injure wound hurt drown hospitalise hospitalize behead".split())
_HARM_WORDS = frozenset(
    "dead killed drowned perished injured wounded hurt deaths fatalities casualties injuries killing injuring wounding died fatally".split()
)
_TOLL_LEAD = re.compile(
    r"(?:\b(?:kill(?:ed|ing|s)|injur(?:ed|ing|es)|wound(?:ed|ing|s)|claim(?:ed|ing)|left|leaving)|\btoll\b[^.,;]{0,40})\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_YEARLY = re.compile(r"\b(?:a|per|each|every) year\b|\bannually\b", re.IGNORECASE)
_SIZES = frozenset("inches yards feet litres GB MB TB mm cm m".split())
_HYPHENED = re.compile(r"-(bed|seat|room|acre|strong|home|unit|storey|story|vehicle|truck|ship|plane|aircraft)\b")
_OF_GROUP = re.compile(
    r"\s+of\s+(?:(?:the|its|their|his|her|our|these|those|all|them)\b\s*)+(?:\d[\d,]*\s+)?", re.IGNORECASE
)
_OF_NUMBER = re.compile(r"\s+of\s+(?:\d[\d,]*\s+(?=[a-z])|(?:[A-Z][\w’'-]+\s+){0,2}[A-Z]\w+\s?['’]s\s+)")
""" "21 of 26 chapters", "30 of Boeing's jets": the noun stands behind."""
_NUMBER_OF = re.compile(
    r"\bnumber of (?:[\w’'-]+ ){0,2}?(\w+s)\b[^.;,]{0,40}?\b(?:to|from|by|at|reached|was|is|were)\s+(?:about |around |nearly |over |at least |more than |almost |some )?\Z"
)
""" "increase the number of visas for nurses to 9,000"."""
_CROWD_OF = re.compile(
    r"\b(?:crowd|audience|gathering|congregation|workforce|staff|membership|turnout) of (?:about |around |some |more than |over |nearly |almost |at least )?\Z"
)
_ARRESTED = re.compile(
    r"\s+(?:of them\s+)?(?:were|was|have been|had been)\s+(?:\w+ly\s+)?(?:arrested|detained|evacuated|rescued|displaced|jailed|charged|released|deported|freed|hired|dismissed|sacked|vaccinated)\b"
)
""" "19 were arrested": people."""
_LOOSE_START = re.compile(r"^(?:(?:and|but|or|while|that|which|when|as|with|of|to|in|for|by|at)\s+)+")
_LOOSE_END = re.compile(r"(?:\s+(?:of|and|or|the|an?|its|their|his|her))+$")
_MEASURED = re.compile(
    r"(?<![\w.,$€£])([^\W\d_][\w'’ -]{2,60}?)\s+(?:(?:valued|estimated|priced|assessed|set|put)\s+at|of|worth|at|to|by|is|was|were|are|totall?ed|reached|hit)\s+(?:about|around|nearly|over|at least|more than|up to|almost|some|only|just|an? (?:total|estimated|record))*\s*$"
)


def find(reading: Reading, *, published: date | None) -> tuple[Figure, ...]:
    """The figures of one article in the order told; a value told again for the same thing counts once."""
    return find_in(lines.read(reading, published=published), text=reading.text, article_id=reading.article.id)


def find_in(told: Sequence[Line], *, text: str, article_id: str) -> tuple[Figure, ...]:
    """The figures of sentences already taken apart."""
    rupee = home_rupee(text)
    sport = is_sport(text)
    found: list[Figure] = []
    seen: dict[tuple[float, str], list[str]] = {}
    for line in told:
        for position, amount in enumerate(line.amounts):
            made = _figure(line, amount, position, rupee=rupee)
            if made is None:
                continue
            value, unit, of = made
            if amount.sort == "money":
                unit = currencies.settle(unit, sentence=line.text[amount.start : amount.end + 12], text=text) or unit
            if (sport and unit in _PLAY) or unit in _SCORES:
                continue
            before = seen.setdefault((value, unit), [])
            if any(_same_thing(of, other) or unit not in ("percent", "people") for other in before):
                continue
            before.append(of)
            found.append(
                Figure(
                    value=value, unit=unit, of=of, stated=Span(article_id=article_id, start=line.start, end=line.end)
                )
            )
    return tuple(found)


def home_rupee(text: str) -> str:
    """Whose rupee "Rs" is in this article: the country it speaks of most; India's when it does not tell."""
    sample = text[:20_000]
    counts = [
        (len(_INDIA.findall(sample)), "INR"),
        (len(_PAKISTAN.findall(sample)), "PKR"),
        (len(_SRI_LANKA.findall(sample)), "LKR"),
        (len(_NEPAL.findall(sample)), "NPR"),
    ]
    best = max(counts, key=lambda pair: pair[0])
    return best[1] if best[0] else "INR"


def currency_of(amount: Amount, rupee: str) -> str | None:
    """ISO 4217 of a sum of money."""
    return rupee if amount.unit == "Rs" else amount.unit


def is_conversion(line: Line, position: int) -> bool:
    """Is this sum another one's conversion in brackets: "$40bn (£21bn)"?"""
    amount = line.amounts[position]
    if position == 0 or amount.sort != line.amounts[position - 1].sort or amount.sort not in ("money", "measure"):
        return False
    between = line.text[line.amounts[position - 1].end : amount.start]
    return bool(
        re.fullmatch(r"\s*[\w ]{0,12}[(\[]\s*(?:about|around|roughly|approximately|or|~|some|nearly)?\s*", between)
    )


def _same_thing(of: str, other: str) -> bool:
    a = {w for w in of.lower().split() if len(w) > 3}
    b = {w for w in other.lower().split() if len(w) > 3}
    return not a or not b or bool(a & b)


def _figure(line: Line, amount: Amount, position: int, *, rupee: str) -> tuple[float, str, str] | None:
    if amount.sort == "time" or is_conversion(line, position) or _is_row(line):
        return None
    if amount.sort == "money":
        unit = "pounds" if _is_weight(line, amount) else currency_of(amount, rupee) or ""
        return amount.value, unit, _measured(line, amount)
    if amount.sort in ("percent", "measure"):
        if amount.sort == "measure" and (
            _labelled(line, amount) or (amount.worded and amount.scaled and _is_quoted(line, amount))
        ):
            return None
        if (amount.unit == "percent" and amount.value > 100_000) or amount.value == 0:
            return None
        if amount.unit == "percent" and amount.value in _WHOLLY and _is_quoted(line, amount):
            return None
        if amount.unit == "degrees" and _TREMOR.match(line.text, amount.end):
            return None
        if (
            amount.unit in _SIZES
            and line.text[amount.number_end : amount.number_end + 1] == "-"
            and amount.value <= 100
        ):
            return None  # "a 15-inch screen", "a two-litre engine": a kind of thing, no news
        return amount.value, amount.unit or "", _measured(line, amount)
    if amount.value <= _SMALL and not amount.scaled:
        return None
    if _is_toll(line, amount):
        return None
    counted = count_of(line, amount)
    if counted is None:
        return None
    noun, phrase = counted
    low = noun.lower()
    if low in _DECADES or (amount.worded and amount.scaled and _is_quoted(line, amount) and _is_round(line, amount)):
        return None
    if low in _STRETCHES or (low in ("calls", "dispatchers", "operators") and amount.value in _HOTLINES):
        return None
    return amount.value, "people" if is_person(noun) else low, phrase


def _is_quoted(line: Line, amount: Amount) -> bool:
    """Does a quotation open before the number and not close?"""
    lead = line.text[: amount.start]
    return (
        lead.count("“") > lead.count("”")
        or lead.count('"') % 2 == 1
        or lead.count("``") % 2 == 1
        or ("“" not in line.text and '"' not in line.text and bool(_WE.search(line.text)))
    )


def _is_round(line: Line, amount: Amount) -> bool:
    """ "a million guys": a manner of speaking."""
    return line.text[amount.start : amount.start + 2].lower() in ("a ", "an")


def _is_weight(line: Line, amount: Amount) -> bool:
    """Are these pounds of weight?"""
    if amount.unit != "GBP" or not line.text[amount.number_end : amount.end].strip(" -").lower().startswith("pound"):
        return False
    around = line.text[max(0, amount.start - 60) : amount.end + 40]
    return bool(_WEIGHING.search(around)) or bool(_POUNDS_OF.match(line.text, amount.end))


def _is_row(line: Line) -> bool:
    """A row of a table, such as a share price: a few words, none of them small."""
    words = [t.text for t in line.tokens if t.text[0].isalpha()]
    return 0 < len(words) <= 8 and all(word.isupper() for word in words)


def count_of(line: Line, amount: Amount) -> tuple[str, str] | None:
    """What a bare number counts: (the noun, the whole phrase); None when it counts nothing (a year, a label, an address, a score)."""
    text = line.text
    if _labelled(line, amount) or _is_year(line, amount):
        return None
    if amount.end < len(text) and text[amount.end] in "人名":
        return "people", "人"
    hyphened = _HYPHENED.match(text, amount.end)
    if hyphened:
        return ("people" if hyphened[1] == "strong" else hyphened[1] + "s"), text[amount.start : hyphened.end()]
    if amount.end < len(text) and (
        text[amount.end] in "-:/" or (text[amount.end] == "." and text[amount.end + 1 : amount.end + 2].isdigit())
    ):
        return None
    group = _OF_GROUP.match(text, amount.end) or _OF_NUMBER.match(text, amount.end)
    first = line.token_at(group.end() if group else amount.end)
    verbs = {p for predicate in line.predicates for p in range(predicate.first, predicate.verb + 1)}
    head: int | None = None
    k = first
    while k < len(line.tokens) and k < first + 7:
        token = line.tokens[k]
        if token.low in ("more", "other", "others", "additional", "further", "new", "fewer", "less"):
            if token.low == "others":
                head = k
            k += 1
            continue
        modifies = k == first or (
            token.low.endswith("ing") and k + 1 < len(line.tokens) and is_plural(line.tokens[k + 1].text)
        )  # "37 Russian shipping companies"
        if head is not None and (
            token.text[0].isdigit() or (lemma_of(token.low, "base") and token.low not in NOUNISH and token.low in FORMS)
        ):
            break  # "42 million Americans receive food stamps"
        if k in verbs and not (token.low.endswith(("ed", "ing")) and modifies and not _finite_at(line, k)):
            break
        if (
            not token.text[0].isalnum()
            or token.low in PREPOSITIONS
            or token.low in DETERMINERS
            or token.low in ("and", "or", "but", "who", "which", "that", "whose")
            or (
                k > first
                and lemma_of(token.low, "s")
                and token.low not in NOUNISH
                and is_adverb(line.tokens[k - 1].low)
            )
        ):
            break
        if token.low.endswith(("'s", "s'")):
            k += 1
            continue  # "fifty of the nation's officers"
        if is_plural(token.text) or (token.name_like and is_person(token.text)):
            head = k
        elif head is not None and token.name_like:
            break
        k += 1
    if head is None:
        return _elliptic(line, amount)
    noun = line.tokens[head].text
    if any(c.isdigit() for c in noun):
        return None
    if noun.lower() == "others":
        return "people", "others"
    stop = head + 1
    if stop < len(line.tokens) and line.tokens[stop].low == "of":
        k = stop + 1
        while (
            k < len(line.tokens)
            and k < stop + 6
            and line.tokens[k].text[0].isalnum()
            and line.tokens[k].low not in PREPOSITIONS
            and k not in verbs
        ):
            k += 1
        stop = k if k > stop + 1 else stop
    return noun, line.words(first, stop)


def _finite_at(line: Line, k: int) -> bool:
    return any(p.first <= k <= p.verb and p.finite for p in line.predicates)


def _elliptic(line: Line, amount: Amount) -> tuple[str, str] | None:
    """ "options on 193 more": the noun stands before."""
    if _ARRESTED.match(line.text, amount.end):
        return "people", line.text[amount.end : amount.end + 40].split(",")[0].strip()
    if _CROWD_OF.search(line.text, max(0, amount.start - 40), amount.start):
        return "people", "crowd"
    number_of = _NUMBER_OF.search(line.text, max(0, amount.start - 120), amount.start)
    if number_of is not None:
        return number_of[1], number_of[1]
    if not re.match(r"\s+more\b", line.text[amount.end : amount.end + 8]):
        return None
    k = line.token_at(amount.start) - 1
    if k >= 1 and line.tokens[k].low in PREPOSITIONS and is_plural(line.tokens[k - 1].text):
        return line.tokens[k - 1].text, line.tokens[k - 1].text
    return None


def _labelled(line: Line, amount: Amount) -> bool:
    """Is the number part of a name ("Boeing 737", "Section 144", "flight 17")?"""
    k = line.token_at(amount.start) - 1
    if k < 0:
        return False
    before = line.tokens[k]
    if before.low in _NUMBERS or (before.text.isdigit() and len(before.text) <= 4 and before.end + 1 == amount.start):
        return True  # "five 787 jets", "400 737 Max jets": what is counted goes by a number
    if before.low.rstrip(".") in _LABELLED or before.low in _LABELLED:
        return True
    if (
        before.text in ("-", "/", "#", ":")
        and amount.start == before.end
        and k > 0
        and line.tokens[k - 1].end == before.start
    ):
        return True
    digits = line.text[amount.start : amount.number_end]
    return (
        before.name_like
        and k > 0
        and digits.isdigit()
        and len(digits) <= 4
        and not is_adverb(before.low)
        and before.end + 1 == amount.start
        and not before.text.endswith(("'s", "’s"))
        and not (before.text.isupper() and len(before.text) > 4)
        and before.low not in _BEFORE_COUNTS
    )


def _is_year(line: Line, amount: Amount) -> bool:
    digits = line.text[amount.start : amount.number_end]
    if not (digits.isdigit() and len(digits) == 4 and digits[:2] in ("18", "19", "20")) or amount.scaled:
        return False
    if any(d.start <= amount.start < d.end for d in line.dates):
        return True
    lead = line.text[max(0, amount.start - 20) : amount.start].lower()
    return not re.search(
        r"\b(?:about|around|some|least|than|over|nearly|almost|to|up|estimated|approximately|most)\s$", lead
    )


def _is_toll(line: Line, amount: Amount) -> bool:
    """Dead and injured belong to the incident, not to the figures; those of every year are a figure."""
    if _YEARLY.search(line.text):
        return False
    if _TOLL_LEAD.search(line.text[max(0, amount.start - 70) : amount.start]):
        return True
    first = line.token_at(amount.end)
    for k in range(first, min(first + 7, len(line.tokens))):
        low = line.tokens[k].low
        if low in _HARM_WORDS:
            return True
        if low in (",", ";", ".", "who", "which", "that", "in", "from", "to"):
            return False
    return any(
        p.lemma in _HARMED and p.subject is not None and p.subject[0] <= first <= p.subject[1] for p in line.predicates
    )


def _measured(line: Line, amount: Amount) -> str:
    """What a sum, share or measure is of: the phrase after it, else the noun before it."""
    first = line.token_at(amount.end)
    k = first
    if k < len(line.tokens) and line.tokens[k].low in ("of", "worth", "in", "on", "for"):
        k += 1
        if k < len(line.tokens) and line.tokens[k].low == "of":
            k += 1
    start = k
    verbs = {p for predicate in line.predicates for p in range(predicate.first, predicate.verb + 1) if predicate.finite}
    while k < len(line.tokens) and k < start + 7:
        token = line.tokens[k]
        if (
            not token.text[0].isalnum()
            or k in verbs
            or token.low in _OPENERS | {"or", "up", "down", "compared"}
            or (token.low in PREPOSITIONS and (k == start or token.low != "of"))
        ):
            break
        k += 1
    after = _LOOSE_END.sub("", line.words(start, k))
    if after and after.lower() not in _NOTHING_OF:
        return after
    before = _MEASURED.search(line.text[max(0, amount.start - 90) : amount.start])
    if before and before[1].split()[-1].lower() not in ("percent", "cent", "points", "share"):
        words = before[1].split()
        return " ".join(words[-5:])
    k = line.token_at(amount.start)
    told = next((p for p in reversed(line.predicates) if p.finite and p.verb < k), None)
    begin = k if told is None else _subject_start(line, told)
    if told is not None and 0 < told.verb - begin <= 9:
        return line.words(begin, told.verb + 1)  # "Comparable sales rose"
    return _LOOSE_START.sub("", line.words(max(0, k - 5), k))


def _subject_start(line: Line, predicate: Predicate) -> int:
    """Where the words before a verb begin that it is told of."""
    if predicate.subject is not None:
        return predicate.subject[0]
    first = predicate.first
    while first > 0 and (line.tokens[first - 1].text[0].isalnum() and line.tokens[first - 1].low not in _OPENERS):
        first -= 1
    return first
