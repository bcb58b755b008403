"""Tells whether the words about a date speak of what is to come or of what has been."""

import re

_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*|;")
_AHEAD = frozenset(
    """will shall won't won’t 'll ’ll would must should can could may might scheduled expected due slated planned plans plan planning
    going upcoming forthcoming set postponed rescheduled delayed deadline tomorrow ready poised likely proposed adjourned begins starts opens
    meets holds visits arrives takes leaves travels hosts faces ends expires kicks goes runs hopes intends aims vows pledges ahead
    go head run face prepare preparing come meet play end begin open start hold close
    leave arrive depart holding visiting travelling traveling hosting arriving""".split()
)
_BEHIND = frozenset(
    """was were had did said told met held took began went came made left won lost shot fell rose struck hit sent gave got ran saw spoke
    wrote brought bought sold built caught fought found flew grew heard kept knew led paid read rode sank set_ shook stood swept taught
    thought threw wore broke chose drew drove ate forgot hid laid lay meant sought slept spent split spread stole stuck has have been
    says telling saying adding announcing reported according died blew burst cut dealt fed fled hurt put quit shut tore woke became""".split()
)
_CALLING = frozenset(
    "called calling calls announced announces unveiled confirmed set declared declares ordered".split()
)
_SAID = re.compile(r"\b(?:said|says|confirmed|announced|insisted) (?:that )?(?:[\w’'-]+ ){0,2}\Z")
_WILL_BE = re.compile(r"['’]s (?:[\w’'-]+ ){1,9}?(?:will|would|is to|was to|is due)\b")
_STARTING = frozenset("beginning starting commencing effective from".split())
_INVITING = frozenset("invited summoned called convened".split())
_CALLED = re.compile(
    r"(?:an?|another|further|the)?\s?(?:[\w-]+ ){0,2}?(?:strikes?|elections?|by-election|referendum|vote|rally|protests?|march|shutdown|walkout|bandh|hartal)\b",
    re.IGNORECASE,
)
_TO_MEET = re.compile(
    r"\b(?:to|for) (?:[\w'’-]+ ){0,4}?(?:meetings?|talks|summit|sessions?|hearings?|conference|negotiations|consultations|dialogue|discussions|council|table)\b",
    re.IGNORECASE,
)
_NOT_PAST = frozenset(
    "need needed speed indeed red bed hundred united breed feed seed proceed exceed agreed embed".split()
)
_INTENT = re.compile(
    r"^(?:agree|plan|want|ask|expect|order|urge|invite|decide|promise|pledge|vow|intend|hope|due|able|ready|schedule|call|prepare|likely|need|"
    r"vote|threaten|is|are|aim|set|request|require|seek|propose|mean|tell|told|commit|threaten|offer|continue|deadline|chance|decision|move|bid|right)"
)
_NOT_VERB = frozenset(
    """the a an his her its their our my your this that these those all both some any each no one two three four five six seven eight nine
    ten on in at by from of for with other another about around nearly over under more less""".split()
)


def looks_ahead(sentence: str, start: int, end: int) -> bool | None:
    """Whether the words about [start, end) speak of the future (True) or the past (False); None when they do not tell."""
    left = [m.group() for m in _WORD.finditer(sentence, max(0, start - 160), start)]
    verdict = _tense(left)
    if verdict is False and _SAID.search(sentence, max(0, start - 40), start) and _WILL_BE.match(sentence, end):
        return True  # "organisers said Saturday's match would go ahead"
    if verdict is None:
        right = [m.group() for m in _WORD.finditer(sentence, end, min(len(sentence), end + 100))]
        for position, word in enumerate(right):
            low = word.lower()
            if low == ";":
                break
            if low in _AHEAD:
                return True
            if low in _BEHIND or _is_past(low):
                # "On Monday he was scheduled to …" looks ahead.
                following = {w.lower() for w in right[position + 1 : position + 3]}
                return not following.isdisjoint({"scheduled", "due", "expected", "slated"})
    return verdict


def _tense(words: list[str]) -> bool | None:
    for position in range(len(words) - 1, -1, -1):
        low = words[position].lower()
        if low == ";":
            return None
        if low in _AHEAD:
            return True
        if low == "host" or (low == "travel" and words[position + 1 : position + 2] == ["to"]):
            return True  # "Rovers host Invermuir on Saturday"
        if position and words[position - 1].lower() == "newly":
            continue
        if low == "followed" and words[position + 1 : position + 2] == ["by"]:
            continue  # "will be in June, followed by one in July"
        if low == "to" and position + 1 < len(words):
            after = words[position + 1]
            infinitive = after.lower() not in _NOT_VERB and after[0].islower() and not after.endswith("ing")
            # "agreed to meet", "asked the two sides to meet": the wish stands up to five words before.
            if infinitive and any(_INTENT.match(word.lower()) for word in words[max(0, position - 5) : position]):
                return True
            continue
        if low in _INVITING and _TO_MEET.search(" ".join(words[position + 1 :])):
            return True  # "invited both sides to talks on Thursday"
        if low == "called" and _CALLED.match(" ".join(words[position + 1 :])):
            return True  # "has called a strike on 22 October"
        if low in _CALLING and position + 1 < len(words):
            if words[position + 1].lower() == "for":
                return True  # "called for protests on Saturday"
            if words[-1].lower() in _STARTING:
                return True  # "declared three days of mourning starting Thursday"
            if len(words) - position > 3:
                continue  # "announced two strikes in December": the day may lie on either side
        if low in _BEHIND or _is_past(low):
            if any(word.lower() in ("if", "unless") for word in words[max(0, position - 3) : position]):
                return True  # "if it won the election in November"
            before = position - 1
            while before > 0 and words[before].lower().endswith("ly"):
                before -= 1
            told_when = {word.lower() for word in words[max(0, before - 3) : before]} & {"when", "until", "once"}
            if position and words[before].lower() in ("is", "are") and told_when:
                return True  # "when he is sentenced on 9 September"
            if position and words[before].lower() == "be":
                continue  # "will be held", "to be attended": what stands before "be" tells
            return False
    return None


def _is_past(low: str) -> bool:
    return (len(low) > 3 and low.endswith("ed") and low not in _NOT_PAST) or low == "agreed"
