"""Counts the dead and the injured a sentence tells of."""

import re
from dataclasses import dataclass

from . import bodies, persons
from .clause_words import PREPOSITIONS
from .lines import Line
from .money import Amount
from .nouns import is_person
from .tokens import Predicate

_INCLUDING = frozenset("""including among most mostly many some all mainly nine half""".split())
_DEAD = frozenset(
    "killed dead died dies die killing kills kill perished perish drowned martyred deaths death fatalities fatality drowning slain murdered massacred beheaded succumbed executed martyrdom shahadat".split()
)
_HURT = frozenset(
    "injured wounded hurt injuring wounding injuries injury hospitalised hospitalized injures wounds burns hospital".split()
)
_ENDS = frozenset([";", ":", "—", "–", "--", "(", ")", ".", "?", "!"])
_SUBSET = frozenset("including among whom includes included them".split())
_NOBODY = re.compile(
    r"\b(?:no|without)\s+(?:\w+\s+){0,3}?(?:casualties|deaths|fatalities|loss of life)\b|\bno (?:one|body) (?:was|has been|is) (?:reported )?(?:killed|hurt|injured)|\bnobody was (?:killed|hurt)|\bno (?:immediate )?reports? of (?:any )?casualties",
    re.IGNORECASE,
)
_UNHURT = re.compile(
    r"\b(?:no|without)\s+(?:\w+\s+){0,2}?(?:injuries|injury|casualties)\b|\bno (?:one|body) (?:was|has been|is) (?:reported )?(?:killed or )?(?:hurt|injured|wounded)|\bnobody was (?:killed or )?(?:hurt|injured)",
    re.IGNORECASE,
)
_NO_REPORT = re.compile(r"\bno (?:immediate )?(?:reports?|word|details|information)\b", re.IGNORECASE)
_EARLIER = re.compile(
    r"\b(?:initial(?:ly)?|had first|first (?:spoke|put|reported|counted)|was put at|earlier (?:reports?|said|put)|previously|at first|first reports?|as many as|some reports|suggest\w*|unconfirmed|up from|feared|could have|may have|might have|would have|last year|since \d{4}|every year|each year|annually|in total since|estimated)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(r"\b(?:might|could|would) have (?:been|killed|died|injured)\b", re.IGNORECASE)
_OVER_TIME = re.compile(
    r"\b(?:since|over the (?:past|last)|in the (?:past|last)|so far this year|every year|each year|a year|annually|during the war|in recent (?:years|months)|this year|last year|years of)\b",
    re.IGNORECASE,
)
_BY_THE_YEAR = re.compile(
    r"\b(?:so far this year|this year alone|(?:every|each|per) year|a year|annually|in recent (?:years|months|decades)|years of|during the war|since (?:\d{4}|the (?:war|conflict|uprising|revolution|insurgency))|"
    r"(?:over|in|during|for) the (?:past|last) (?:[\w-]+ )?(?:years?|decades?|months))\b",
    re.IGNORECASE,
)
"""Deaths added up over months or years belong to no one incident."""
_NONE_LEAD = re.compile(r"\b(?:no|not|any|every|each)\s\Z", re.IGNORECASE)
""" "No one was hurt" counts nobody."""
_STATISTIC = re.compile(
    r"\b(?:number of (?:\w+ ){0,3}(?:killed|deaths|fatalities|victims|accidents|murders|killings)|(?:data|statistics|figures) (?:show|reveal|suggest|indicate)\w*|"
    r"in (?:19|20)\d\d, (?:a total of )?\d|compared (?:to|with) (?:the )?(?:previous|last|\d)|(?:accidents|crashes|murders|killings) (?:were )?reported across)\b",
    re.IGNORECASE,
)
"""The dead of a statistic died in no one incident."""
_TOLL_NOW = re.compile(
    r"\b(?:(?:death|dead) (?:toll|count)|number of (?:the )?(?:dead|deaths|victims|(?:people |those )?(?:killed|who (?:have )?died)))\b[^.;]{0,90}?\b(?:to|at|of|reached|hit|is|was|now|passed|stands at)\s+(?:at least|more than|over|about|around|nearly|some)?\s*\Z",
    re.IGNORECASE,
)
_TOLL_RISES = re.compile(
    r"\bnumber of (?:people |those )?(?:killed|dead|deaths|victims)\b[^.;]{0,90}?\b(?:climbed|risen|rose|reached|rises|climbs|stands|stood|now) (?:to |at )?"
)
""" "the number of people killed by the quake has climbed to 212": no statistic."""
_ALL_DIED = re.compile(
    r"\s+(?:of them\s+)?(?:later\s+)?(?:had\s+|have\s+)?(?:died|were killed|were dead|perished)\b", re.IGNORECASE
)
_ALL_ABOARD = re.compile(
    r"\bkilling (?:everyone|everybody|all)(?: of (?:them|those))? (?:on board|aboard|inside)\b", re.IGNORECASE
)
_ABOARD = re.compile(
    r"\s+(?:people|passengers(?: and crew)?|others|persons|crew(?: members)?)?\s*(?:were |was )?(?:on board|aboard|inside)\b",
    re.IGNORECASE,
)
_BESIDE = 45
"""Characters about a number in which words cast doubt on it."""
_MOST = 400_000
"""No one incident of living memory killed more; larger numbers are wars, plagues and populations."""
_PASSED_BY = frozenset(
    """be report confirm feel fear leave lose believe say shoot stab find beat pronounce take rush airlift burn hack
    treat sustain suffer receive hospitalise hospitalize know presume think char choke crush trample embrace attain""".split()
)
"""Verbs between a number and its dead: "nine people are known to have died"."""
_ARTICLE = re.compile(r"\b(?:an?|the)\b", re.IGNORECASE)
_BREAKS = frozenset("including injuring wounding injured wounded killed dead were was of in".split())
_AGE = re.compile(r"\s?-?\s?years?\s?-?\s?old\b", re.IGNORECASE)
# What whoever did it says of its own deed is a claim, not a toll.
_OWN_CLAIM = re.compile(
    r"\b(?:said|says|claimed|claims|boasted|statement)\b.{0,40}\b(?:it|they|its (?:men|fighters|forces)|their (?:men|fighters|forces)|we) "
    r"(?:had |have |has )?(?:killed|wounded|injured|shot|slain|eliminated)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\s+of (?:the |those |them |whom )?(?:[\w'’-]+ ){0,2}?(?:killed|dead|injured|wounded|victims|casualties)\b",
    re.IGNORECASE,
)
_THING = re.compile(
    r"\s+(?:[\w-]+ ){0,1}?(sheep|cattle|livestock|poultry|goats?|cows?|pigs?|horses?|camels?|birds?|chickens?|animals?|dogs?|fish|"
    r"houses?|homes?|buildings?|dwellings?|shops?|schools?|cars?|vehicles?|buses|trucks?|boats?|ships?|aircraft|trees?|bridges?|roads?|"
    r"villages?|districts?|cit(?:y|ies)|towns?|provinces?|countries|shots?|bullets?|rounds|counts|charges|locations|places|acres|hectares|miles|kilometres|kilometers|metres|meters|tonnes|tons)\b",
    re.IGNORECASE,
)
_LONG_BEFORE = re.compile(
    r"(?i)\b(?:weeks?|months?|years?|decades?) (?:after|since|before) [^,;]*\Z|\bdays? (?:after|since) (?:at least |more than |some )?\Z"
)
""" "three months after an explosion there killed four": the dead of another day."""
_ORDINALS = "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_NTH_DEAD = re.compile(
    rf"\b(?:a|the) ({'|'.join(_ORDINALS)}) (?!attack|blast|explosion|bomb)(?:[\w-]+ ){{1,3}}?(?:has |have |had )?(?:also |later |since )?(?:died|was killed|succumbed|been killed)\b",
    re.IGNORECASE,
)
_LIVES = re.compile(r"\s+(?:\w+\s+){0,2}lives\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Toll:
    """What one sentence says of the harm done. None: it does not say."""

    killed: int | None = None
    injured: int | None = None
    doubtful: bool = False
    """An earlier or feared number, or one gathered over a longer time."""
    over_time: bool = False

    @property
    def empty(self) -> bool:
        return self.killed is None and self.injured is None


def count(line: Line) -> Toll:
    """The toll a sentence tells; parts told apart ("three soldiers and two civilians") are added up."""
    if (
        _BY_THE_YEAR.search(line.text)
        or (_STATISTIC.search(line.text) and not _TOLL_RISES.search(line.text))
        or _SUPPOSED.search(line.text)
        or _OWN_CLAIM.search(line.text)
    ):
        return Toll()
    killed: list[int] = []
    injured: list[int] = []
    used: set[int] = set()
    doubtful = False
    for position, amount in enumerate(line.amounts):
        if (
            amount.sort != "count"
            or amount.value > _MOST
            or amount.value != int(amount.value)
            or position in used
            or _is_year(line, amount)
            or _NONE_LEAD.search(line.text, max(0, amount.start - 8), amount.start)
        ):
            continue
        verdict = _verdict(line, amount)
        if verdict is None or _counts_others(line, amount) or (verdict == "hurt" and _since_dead(line, amount)):
            continue
        total = int(amount.value)
        # "three soldiers and two civilians were killed", "killing 3 soldiers, 2 policemen and a child"
        for follower in range(position + 1, len(line.amounts)):
            other = line.amounts[follower]
            if other.sort != "count" or not _continues(line, line.amounts[follower - 1], other, verdict):
                break
            used.add(follower)
            total += int(other.value)
        for earlier in range(position - 1, -1, -1):  # "three soldiers and five militants were killed"
            other = line.amounts[earlier]
            if earlier in used or other.sort != "count" or _verdict(line, other) is not None:
                break
            following = line.amounts[earlier + 1]
            between = line.text[other.end : following.start]
            apart = _ARTICLE.search(between) or not any(map(is_person, re.findall(r"\w+", between)))
            # "three clerks, a man and two women" are three, "30 missing and five dead" are five
            if apart or not _continues(line, other, following, verdict) or _counts_others(line, other):
                break
            used.add(earlier)
            total += int(other.value)
        total += _and_one(line, amount) + bodies.one_before(line, amount.start)
        doubtful = doubtful or bool(
            _EARLIER.search(line.text, max(0, amount.start - _BESIDE), min(len(line.text), amount.end + _BESIDE))
        )
        (killed if verdict == "dead" else injured).append(total)
    singles = _unnumbered(line) if not killed or not injured else {}
    if not killed and "dead" in singles:
        killed.append(_nth(line) or singles["dead"])
    if not injured and "hurt" in singles:
        injured.append(singles["hurt"])
    text = line.text
    if not killed and _ALL_ABOARD.search(text):
        killed.extend(int(a.value) for a in line.amounts if a.sort == "count" and _ABOARD.match(text, a.end))
    if not killed and _NOBODY.search(text) and not _NO_REPORT.search(text):
        killed.append(0)
    if not injured and _UNHURT.search(text) and not _NO_REPORT.search(text):
        injured.append(0)
    bodies_told, hurt_told = bodies.count(line)
    return Toll(
        killed=max(killed) if killed else bodies_told,
        injured=max(injured) if injured else hurt_told,
        doubtful=doubtful,
        over_time=bool(_OVER_TIME.search(text)),
    )


def _nth(line: Line) -> int | None:
    """ "A fourth worker died of his injuries": four are dead now."""
    found = _NTH_DEAD.search(line.text)
    return _ORDINALS.index(found[1].casefold()) + 2 if found is not None else None


def _counts_others(line: Line, amount: Amount) -> bool:
    """Whether a number counts no people ("9,000 sheep", "120 houses") or some of those told already ("six of the dead")."""
    rest = line.text[amount.end :]
    if bodies.is_whole(line, amount):
        return True
    if _PART.match(rest) or _AGE.match(rest) or _LONG_BEFORE.search(line.text, 0, amount.start):
        return True
    thing = _THING.match(rest)
    return thing is not None and not is_person(thing[1].casefold())


def _since_dead(line: Line, amount: Amount) -> bool:
    """ "Four workers wounded in an attack died overnight": no longer the injured."""
    at = line.token_at(amount.start)
    died = next((p for p in line.predicates if p.lemma == "die" and p.finite and p.verb > at), None)
    return died is not None and not any(
        line.tokens[k].low in (",", ";", "and", "but", "who", "while") for k in range(at, died.verb)
    )


def _and_one(line: Line, amount: Amount) -> int:
    """ "two soldiers and a civilian": the one more."""
    tokens = line.tokens
    first = line.token_at(amount.end)
    for k in range(first + 1, min(first + 4, len(tokens) - 2)):
        if tokens[k].low == "and" and tokens[k + 1].low in ("a", "an") and is_person(tokens[k - 1].low):
            return int(any(is_person(tokens[m].low) for m in range(k + 2, min(k + 5, len(tokens)))))
    return 0


def _is_year(line: Line, amount: Amount) -> bool:
    return 1900 <= amount.value <= 2099 and any(d.start <= amount.start < d.end for d in line.dates)


def _verdict(line: Line, amount: Amount) -> str | None:
    """ "dead" or "hurt" where the number counts those; None where it counts something else."""
    tokens = line.tokens
    at = line.token_at(amount.start)
    if _TOLL_NOW.search(line.text, max(0, amount.start - 120), amount.start):
        return "dead"
    if _ALL_DIED.match(line.text, amount.end):
        return "dead"
    numbers = {line.token_at(a.start) for a in line.amounts if a.start > amount.start}
    if (
        at > 1
        and tokens[at - 1].low == "of"
        and tokens[at - 2].low in ("mother", "father", "parent", "parents", "mom", "mum", "dad")
    ):
        return None
    k = at - 1
    steps = 0
    while k >= 0 and steps < 7:
        low = tokens[k].low
        if low in _SUBSET or low in ("all",):
            return None
        if low in ("toll", "count") and any(
            tokens[m].low in ("death", "dead", "casualty") for m in range(max(0, k - 2), k)
        ):
            return "dead"
        if low == "death" and k and tokens[k - 1].low == "to":
            return "dead"  # "shot to death one person"
        if low == "toll" and any(
            tokens[m].low
            in ("rose", "rises", "risen", "climbed", "reached", "stands", "stood", "to", "at", "jumped", "hit")
            for m in range(k + 1, at)
        ):
            return "dead"
        if low == "dead" and k and tokens[k - 1].low in ("shot", "shoot", "shooting", "stabbed"):
            return "dead"  # "shot dead two policemen"
        if low == "kill" and k and tokens[k - 1].low == "to":
            return None  # "conspired to kill three others"
        if low in ("killed", "killing", "drowning", "kills", "kill", "claimed", "claiming", "claims"):
            if low.startswith("claim"):
                return "dead" if _LIVES.match(line.text, amount.end) else None
            passive = any(p.verb == k and p.passive and p.tense != "participle" for p in line.predicates)
            if passive or (steps > 4 and low == "killed"):
                break
            return "dead"
        if low in ("injured", "injuring", "wounded", "wounding", "injures", "wounds", "injure"):
            passive = any(p.verb == k and p.passive and p.tense != "participle" for p in line.predicates)
            if passive or steps > 4:
                break
            return "hurt"
        if low in _ENDS or low == "," or low in ("that", "who", "in", "from", "after", "when", "were", "was", "and"):
            break
        if tokens[k].text[0].isdigit():
            break
        k -= 1
        steps += 1
    k = line.token_at(amount.end)
    steps = 0
    person = False
    while k < len(tokens) and steps < 12:
        low = tokens[k].low
        if low == "," and _inclusion(line, k):
            k = _inclusion_end(line, k)
            continue
        if low == "death" and k and tokens[k - 1].low == "to" and person:
            return "dead"  # "were charred to death"
        if low in _DEAD:
            if low in ("deaths", "death") and any(
                tokens[m].low in PREPOSITIONS for m in range(line.token_at(amount.end), k)
            ):
                return None
            if low in ("deaths", "death") or low in ("dead", "killed", "drowned") or person or steps < 4:
                return None if _joined_harm(line, k) else "dead"
            return None
        if low in _HURT:
            if low == "hospital" and not person:
                return None
            return "hurt"
        if (
            low in _ENDS
            or low == ","
            or low in ("who", "which", "that", "from", "but", "than", "percent", "of", "after", "before", "while")
        ):
            if low == "who" and person:
                k += 1
                steps += 1
                continue
            if low == "of" and steps == 0:
                k += 1
                steps += 1
                continue
            return None
        if low == "in" and person and (places := _THING.match(line.text, _number_end(line, k + 1))) is not None:
            k = line.token_at(places.end())  # "106 protesters in 21 cities of Peru have been killed"
            if k + 1 < len(tokens) and tokens[k].low == "of":
                k = next((m for m in range(k + 1, min(k + 6, len(tokens))) if not tokens[m].name_like), len(tokens))
            continue
        if tokens[k].text[0].isdigit() or k in numbers:
            return None
        if any(
            p.verb == k
            and p.finite
            and p.lemma not in _PASSED_BY
            and not (low == "have" and tokens[k - 1].low == "to")  # "are known to have died"
            for p in line.predicates
        ):
            return None
        if (
            low == "lives"
            and steps <= 3
            and any(tokens[m].low in ("lost", "lose", "claimed") for m in range(max(0, k - 4), k))
        ):
            return "dead"
        if low == "lost" and k + 2 < len(tokens) and tokens[k + 2].low == "lives":
            return "dead"
        person = person or is_person(tokens[k].text) or low in ("others", "more", "whom")
        k += 1
        steps += 1
    return None


def _number_end(line: Line, k: int) -> int:
    """Where the number that begins with token k ends; where the token begins when it is none."""
    if k >= len(line.tokens):
        return len(line.text)
    start = line.tokens[k].start
    return next((a.end for a in line.amounts if a.start <= start < a.end), start)


def _joined_harm(line: Line, k: int) -> bool:
    """ "killed or injured", "killed and wounded": one number for both."""
    tokens = line.tokens
    return (
        k + 2 < len(tokens)
        and tokens[k + 1].low in ("or", "and")
        and tokens[k + 2].low in _HURT
        and (k + 3 >= len(tokens) or not tokens[k + 3].text[0].isdigit())
        and tokens[k + 1].low == "or"
    )


def _inclusion(line: Line, comma: int) -> bool:
    if comma + 2 < len(line.tokens) and line.tokens[comma + 2].low == "of":
        return line.words(comma + 2, comma + 4).lower() in ("of them", "of whom")  # ", five of them women,"
    return comma + 1 < len(line.tokens) and line.tokens[comma + 1].low in _INCLUDING


def _inclusion_end(line: Line, comma: int) -> int:
    for k in range(comma + 1, min(comma + 20, len(line.tokens))):
        if line.tokens[k].low == ",":
            return k + 1
    return min(comma + 20, len(line.tokens))


def _continues(line: Line, before: Amount, other: Amount, verdict: str) -> bool:
    between = line.text[before.number_end : other.start]
    if len(between) > 60 or not re.fullmatch(
        r"\s+(?:[\w'’-]+\s+){0,4}?[\w'’-]+\s*(?:,|,?\s+and)\s+(?:at least\s+|about\s+)?", between
    ):
        return False
    if not _BREAKS.isdisjoint(between.lower().split()):
        return False
    k = line.token_at(other.end)
    noun_is_person = any(
        is_person(line.tokens[m].text)
        for m in range(k, min(k + 4, len(line.tokens)))
        if line.tokens[m].text[0].isalpha()
    )
    if not noun_is_person:
        return False
    # "killed 13 people and 29 others were injured" goes on with another harm.
    rest = {t.low for t in line.tokens[k : k + 6]}
    return not (rest & (_HURT if verdict == "dead" else _DEAD))


def _unnumbered(line: Line) -> dict[str, int]:
    """ "a policeman was killed", "killing a woman and her son", "Ana Silva was fatally shot": dead and hurt told without a number."""
    found: dict[str, int] = {}

    def add(verdict: str, first: int, stop: int) -> None:
        told = persons.count(line, first, stop)
        if told:
            found[verdict] = max(told, found.get(verdict, 0))

    previous: Predicate | None = None
    for predicate in line.predicates:
        if (
            predicate.lemma == "be"
            and predicate.verb + 1 < len(line.tokens)
            and line.tokens[predicate.verb + 1].low == "dead"
            and not predicate.negated
            and predicate.modal is None
        ):
            if predicate.subject is not None:
                add("dead", *predicate.subject)
            continue
        before, previous = previous, predicate
        fatal = predicate.lemma in ("shoot", "stab", "strike", "wound", "injure", "beat", "hit") and any(
            line.tokens[m].low in ("fatally", "dead", "death")
            for m in range(predicate.first, min(predicate.verb + 4, len(line.tokens)))
        )
        verdict = (
            "dead"
            if fatal or predicate.lemma in ("kill", "die", "murder", "assassinate", "behead", "drown")
            else "dead"
            if predicate.lemma == "find"
            and predicate.passive
            and line.words(predicate.verb, predicate.verb + 2).endswith("dead")
            else "hurt"
            if predicate.lemma in ("injure", "wound", "hurt")
            else None
        )
        if verdict is None or predicate.negated or predicate.modal is not None or predicate.tense == "infinitive":
            continue
        # "was shot and killed": the second verb is as passive as the first.
        passive = predicate.passive or (
            before is not None
            and before.passive
            and predicate.first == before.verb + 2
            and line.tokens[before.verb + 1].low == "and"
        )
        subject = predicate.subject or (before.subject if before is not None and passive else None)
        after = line.tokens[predicate.verb + 1].low if predicate.verb + 1 < len(line.tokens) else "."
        drowned = predicate.lemma == "drown" and (after in PREPOSITIONS or not after[0].isalnum())
        if predicate.lemma == "die" or passive or drowned:
            if subject is not None:
                add(verdict, *subject)
        else:
            add(verdict, predicate.verb + 1, min(predicate.verb + 12, len(line.tokens)))
    return found


def harms(predicate: Predicate) -> bool:
    """Does this verb tell of people hurt or killed?"""
    return predicate.lemma in ("kill", "injure", "wound", "die", "hurt", "murder", "drown", "perish")
