"""What a name is, person, organisation or place, told by its own words and what stands beside it."""

import re
from collections.abc import Set as AbstractSet

from monitoring_desk.types import EntityKind

from .candidates import Candidate
from .first_names import EITHER, FEMALE, MALE
from .name_words import COMMON, DEMONYMS, ORG_HEADS, ORG_STARTS, PLACE_HEADS
from .places import is_country, is_place
from .words import REPORTING

_GIVEN = MALE | FEMALE | EITHER
_CLUBS = frozenset("rovers wanderers albion hotspur fc afc cf united rangers athletic".split())
"""Last words of clubs."""
_TRADES = frozenset(
    "air ports works mills textiles chemicals pharma therapeutics oncology diagnostics minerals petroleum cell mobile coal nickel copper cement motorways telekom renewables biotech robotics wireless optica".split()
)
"""Last words of firms, where another word stands before them."""
_FIRSTS = frozenset("pt deutsche societe société compagnie aero air banco banca banque grupo groupe gruppo".split())
"""First words of firms."""
_SURNAMES_TOO = frozenset("jordan chad georgia israel cuba ireland mali guinea dominica monaco".split())
_SUFFIX = frozenset({"jr", "sr", "ii", "iii"})
_NO_PERSON = frozenset(
    "way act bill law treaty agreement accord deal plan award prize cup games championship festival war day week convention summit olympics amendment constitution doctrine pact protocol charter dialogue forum talks conference round rounds session declaration memorandum communique initiative framework programme program index dollar bible quran koran".split()
)
_REALMS = frozenset(
    "republic kingdom federation emirate emirates sultanate commonwealth principality dominion union state".split()
)
"""First words of a country's full name, before "of"."""
_PLACE_BEFORE = re.compile(
    r"(?i)\b(?:in|near|across|outside|throughout|around)\s+\Z|\b(?:village|town|city|port|district|state|province|region|island|capital|county) of\s+\Z"
)
_PLACE_AFTER = re.compile(
    r"\s+(?:state|province|district|region|county|river|island|islands|valley|village|town|city|airport|peninsula|desert)\b"
)
_THINGS = frozenset(
    "cyclone hurricane typhoon storm tropical operation ins uss hms mv rms ss flight typhoon series class model world test".split()
)
_BODY_BEFORE = re.compile(
    r"\b(?:firm|company|group|giant|maker|startup|start-up|bank|airline|carmaker|automaker|retailer|party|agency|network|militia|outlet|brand|rival|giants|firms|companies|app|site|newspaper|magazine|club|team|union)\s+\Z"
)
_GROUP_BEFORE = re.compile(
    r"\b(?:firm|group|charity|startup|start-up|airline|carmaker|retailer|magazine|newspaper|think-tank|watchdog|broker|brokerage|consultancy|insurer|lender|chipmaker|drugmaker)\s+\Z"
)
_SHARES_BEFORE = re.compile(r"\b[Ss]hares (?:of|in)\s+\Z")
_SPOKE_BEFORE = re.compile(r"\b(?:said|says|added|told|asked|according to)\s+\Z")
_OFFICE_AFTER = re.compile(
    r",\s+(?:(?:the|its|an?)\s+)?(?:[a-z-]+\s+)?(?:head|director|president|chief|spokes\w+|minister|professor|leader|chair\w*|founder|manager|executive|analyst|economist)\b"
)
"""What stands before a body's name and hardly before a person's."""
_BODY_AFTER = re.compile(
    r"(?:['’]s\s+(?:shares|chief|chairman|founder|board|profits?|sales|boss|owner|website|stock|revenue)|\s+(?:said|says|announced|reported|plans)\b|,?\s+(?:backed|owned|based|led)\b)"
)
_RULED = re.compile(r"(?:['’]s)?\s+(?:regime|loyalists|administration|presidency)\b")
_COMPASS = frozenset(
    "north south east west northern southern eastern western northeast northwest southeast southwest central new upper lower greater inner outer middle".split()
)
_PERSON_AFTER = re.compile(
    r"(?:,\s+(?:\d{1,3}\b|who\b|whose\b|an?\b|the\s+\w+)|\s+(?:(?:also|then|later|has|had)\s+)?(?:"
    + "|".join(sorted(v for v in REPORTING if not v.endswith("ing")))
    + r")\b|\s+who\b)"
)


def tell(
    candidate: Candidate, *, text: str, shorts: AbstractSet[str], plain: AbstractSet[str] = frozenset()
) -> EntityKind:
    """The kind of a candidate. `shorts`: single capitalised words of the text, casefolded: last names among them.

    `plain`: words the text writes small too: a name of such words ("Beautiful Lie") is hardly a person's.
    """
    words = candidate.words
    lower = [w.casefold().rstrip(".") for w in words]
    last = lower[-1]
    before = text[max(0, candidate.start - 16) : candidate.start]
    after = text[candidate.end : candidate.end + 40]
    if len(words) > 1 and (lower[0] == "team" or last in _CLUBS):
        return "organisation"  # "Team India"
    if len(words) > 1 and last.endswith("s") and re.search(rf"\b[Tt]he {re.escape(words[-1])}\b", text):
        return "organisation"  # "the Mariners": a side, nobody's family name
    if len(words) > 2 and lower[0] in _REALMS and lower[1] == "of":
        return "place"  # "the Foreign Minister of the Republic of Kest": whatever office stands before it
    if (
        candidate.office
        and last not in ORG_HEADS
        and last not in _NO_PERSON
        and not (len(words) == 1 and words[0].isupper() and len(words[0]) > 1)
    ):
        return "person"
    if any(w in ("without", "against", "beyond") for w in lower[1:-1]):
        return "organisation"  # "Doctors Without Borders"
    if lower[:2] == ["islamic", "state"]:
        return "organisation"
    if lower[0] in _THINGS and last not in ORG_HEADS:
        return "other"
    if is_place(candidate.name):
        return "place"
    if _PLACE_AFTER.match(after) and last not in ORG_HEADS:
        return "place"
    if len(words) > 1 and lower[0] in _COMPASS and (is_place(" ".join(words[1:])) or _PLACE_BEFORE.search(before)):
        return "place"
    if len(words) == 1:
        return _single(words[0], before=before, after=after)
    if lower[0] in _GIVEN and last not in ORG_HEADS and last not in PLACE_HEADS and last not in _NO_PERSON:
        return "person"
    if "of" in lower[2:] and lower[lower.index("of", 2) - 1] in ORG_HEADS:
        return "organisation"  # "State Bank of Pakistan"
    if last in PLACE_HEADS or (lower[0] in PLACE_HEADS and lower[0] not in ORG_STARTS and last not in ORG_HEADS):
        return "place"
    if (
        last in ORG_HEADS | _TRADES
        or lower[0] in _FIRSTS
        or any(w in ORG_STARTS for w in lower[:-1])
        or "&" in candidate.name
    ):
        return "organisation"
    if any(_camel(w) for w in words) and not candidate.office:
        return "organisation"
    if len(lower) > 2 and lower[1] == "for" and words[0].endswith("s"):
        return "organisation"  # "Americans for Prosperity"
    if last == "workers" and lower[0] in ("united", "amalgamated"):
        return "organisation"
    if _SPOKE_BEFORE.search(before) and _OFFICE_AFTER.match(after):
        return "person"  # "said Carolina Pasquali, head of": whatever place is called so
    if (
        is_country(words[-1])
        and last not in _SURNAMES_TOO
        and len(words) == 2
        and not is_place(words[0])
        and lower[0] not in DEMONYMS | _COMPASS
    ):
        return "organisation"  # "Greenpeace Brazil"
    if _SHARES_BEFORE.search(before):
        return "organisation"
    if (
        (is_place(words[0]) or is_place(" ".join(words[:2])))
        and len(words) > 1
        and last not in _NO_PERSON
        and not any(w in DEMONYMS for w in lower)
    ):
        return "place" if all(is_place(w) for w in words) else "organisation"
    if last in _NO_PERSON or any(w in DEMONYMS or (w in COMMON and w not in ("will", "rich")) for w in lower):
        return "other"
    if before.endswith(("the ", "The ")) or any(c.isdigit() for c in candidate.name):
        return "organisation" if any(w.isupper() for w in words) else "other"
    if _GROUP_BEFORE.search(before):
        return "organisation"  # "consumer group Fair Clicks"
    if (
        len(words) > 1
        and words[0].isupper()
        and words[0].isalpha()
        and len(words[0]) > 2
        and words[0].casefold() not in _GIVEN
    ):
        return "other"  # "SLS Block"
    if last in _SUFFIX or last in shorts or len(words[0].rstrip(".")) == 1:
        return "person"
    if _PERSON_AFTER.match(after):
        return "person"
    if all(is_place(w) for w in words) or (_PLACE_BEFORE.search(before) and not after.startswith(("’s", "'s"))):
        return "place"
    return "person" if len(words) <= 4 and not any(w in plain for w in lower) else "other"


def located(candidate: Candidate, text: str) -> bool:
    """Does the text say of this mention that something is in it or near it?"""
    return candidate.filed or _PLACE_BEFORE.search(text[max(0, candidate.start - 16) : candidate.start]) is not None


def _single(word: str, *, before: str, after: str) -> EntityKind:
    if word.isupper() and len(word) <= 6:
        return "other" if before.endswith((" a ", " an ")) else "organisation"  # "an IED" is a thing
    if word.casefold() in ORG_HEADS or _camel(word) or (len(word) > 5 and word.endswith("bank")):
        return "organisation"
    if word.casefold() in _GIVEN or _RULED.match(after):
        return "person"
    if _PLACE_BEFORE.search(before):
        return "place"
    if _BODY_BEFORE.search(before) or _BODY_AFTER.match(after):
        return "organisation"
    return "other"


def _camel(word: str) -> bool:
    """A capital after a small letter, as brands have it ("NatSteel"), not as in "McAllen" or "O’Neill"."""
    return re.search(r"[a-z][A-Z]", word) is not None and not word.startswith(
        ("Mc", "Mac", "De", "Di", "La", "Le", "Fitz")
    )


def distinctive(words: tuple[str, ...]) -> bool:
    """Can the first word of this body's name stand for it ("Xpeng" for "Xpeng Motors", not "National" for …)?"""
    first = words[0].casefold()
    return first not in COMMON and first not in DEMONYMS and first not in ORG_HEADS and not is_place(first)
