"""Which stretches of a text look like names: runs of capitalised words, titles taken off, sentence openers weighed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from . import datelines
from .first_names import EITHER, FEMALE, MALE
from .name_words import CALENDAR, COMMON, DEMONYMS, ORG_HEADS, ORG_STARTS, PLACE_HEADS, TITLE_MODIFIERS, TITLES
from .places import is_place
from .units import SCALES, SIGNS

_TOKEN = re.compile(r"(?:[A-Z]\.){2,5}|[^\W\d_]\w*(?:[-’'&·.][^\W_]\w*)*")
_COMPOUND = re.compile(
    r"-(?:speaking|based|backed|led|born|held|run|controlled|occupied|ruled|owned|funded|made|style|era|trained|administered|dominated|majority|wide|bound|"
    r"registered|flagged|listed|educated|brokered|sponsored|mediated|hosted|built|bred)\Z"
)
""" "Italian-speaking", "US-led": no names."""
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\Z", re.IGNORECASE)
_PARTICLES = frozenset(
    "de da del della di du la le van von der den bin ibn al el ul ur bint dos das ter ten af av zu e y i".split()
)
_DOTTED = frozenset("mr mrs ms dr gen lt col sen rep gov prof st jr sr maj capt sgt adm rev hon brig".split())
_NO_BODY = frozenset(
    "TV PM AM CEO CFO COO GDP PHD UK USA US UAE II III IV OK DVD CD PC ID HIV AIDS DNA VIP UFO TB".split()
)
_LETTERED = "|".join(sorted((sign.rstrip(".") for sign in SIGNS if sign.rstrip(".").isalpha()), key=len, reverse=True))
_SCALE = "|".join(sorted((scale for scale in SCALES if scale.isascii() and " " not in scale), key=len, reverse=True))
_SUM = re.compile(rf"(?:{_LETTERED})\d[\d.,]*(?:-?(?:{_SCALE}))\Z|(?:(?!.\d)(?:{_LETTERED}))\d[\d.,]*\Z", re.IGNORECASE)
""" "RM4bn", "Rs27", "R1.1-billion": a sum, no name."""
_BEFORE_SUM = re.compile(rf"[A-Z]\d{{1,3}},\d\d\d|(?!.\b)(?:{_LETTERED})\.?\s?\d")
""" "Rs 412 crore"."""
_NAMES_TOO = frozenset("sheikh king prince bishop dean baron marshal pope judge major page".split())
"""Titles that people are called by as well: "Hassan Sheikh Mohamud"."""
_JOINED = frozenset(
    "Americans Citizens Campaign Friends Students Doctors Lawyers Mothers Teachers Farmers Veterans".split()
)
"""First words of campaigns: "Americans for Prosperity"."""
_WITH_THE = frozenset("us uk u.s u.k usa uae eu netherlands philippines gambia bahamas maldives".split())
"""Places that take an article."""
_AL = re.compile(r"(?:al|el|as|ash|ar|an|at|ad|ur|ul)-[A-Z]")
""" "al-Juhaimi": a name, though it begins small."""
_MATTERS = frozenset({"minister", "secretary", "ministers"})
_OFFICE_WORDS = TITLES | TITLE_MODIFIERS | DEMONYMS
_GIVEN = MALE | FEMALE | EITHER
_HEAD = 3  # sentences among which a dateline may stand
_SHORT = 4  # letters; a shorter word in capitals is an acronym
_LONGEST = 12  # words; a longer run of capitals is a heading, not a name
_SHOUTING = 0.6  # share of capitalised words past which capitals tell nothing
_TRADES = frozenset(
    """witness eyewitness resident neighbour neighbor driver passenger farmer shopkeeper survivor villager pensioner student teacher nurse analyst economist
    commuter protester trader fisherman campaigner activist researcher lawyer solicitor""".split()
)
"""What opens a sentence before a name and is no part of it."""
_OF_TITLE = frozenset(
    {
        "superintendent",
        "inspector",
        "commander",
        "minister",
        "secretary",
        "chairman",
        "president",
        "director",
        "head",
        "speaker",
        "governor",
        "ambassador",
        "prince",
        "king",
        "queen",
        "duke",
        "leader",
        "archbishop",
        "bishop",
        "commissioner",
        "chancellor",
        "mayor",
        "chief",
        "premier",
        "emir",
        "sultan",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word: code points [start, end), the possessive ending left off."""

    word: str
    start: int
    end: int
    possessive: bool

    @property
    def lower(self) -> str:
        return self.word.casefold().rstrip(".")

    @property
    def capital(self) -> bool:
        return (self.word[0].isupper() or _AL.match(self.word) is not None) and not _COMPOUND.search(self.word)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A stretch that may be a name."""

    words: tuple[str, ...]
    start: int
    end: int
    name: str
    """As written, blanks made single."""
    office: str
    """The title before it, or nothing."""
    opens: bool
    """It opens its sentence, where a capital proves nothing."""
    certain: bool
    """A capital elsewhere than at an opening, or a list, shows it to be a name."""
    filed: bool = False
    """It is the place of a dateline."""


def collect(
    text: str,
    sentences: Sequence[tuple[int, int]],
    *,
    nouns_capital: bool = False,
    openers: frozenset[str] = frozenset(),
) -> list[Candidate]:
    """Candidates in the order of the text, none overlapping. `nouns_capital`: every noun has a capital, as in German;
    `openers`: small words of a language other than English, that may open a sentence."""
    lower: set[str] = set()
    plain: list[list[Token]] = []
    found: list[Candidate] = []
    for start, end in sentences:
        filed = datelines.skip(text[start : min(end, start + 200)]) if len(plain) < _HEAD else 0
        found.extend(_dateline(text, start=start, end=start + filed, nouns_capital=nouns_capital))
        tokens = tokenise(text, start=start + filed, end=end)
        plain.append(tokens)
        lower.update(t.word for t in tokens if t.word[0].islower())
    for tokens in plain:
        if _shouts(tokens):
            continue
        for run in _runs(tokens, text=text, nouns_capital=nouns_capital):
            if openers and run[0] is tokens[0] and run[0].lower in openers and len(run) > 1:
                run = run[1:]  # "Pour Lena Orlov"
            if nouns_capital or (openers and len(run) > 2 and _owned(text, run[0].start, openers)):
                run = _from_given(run)
            for part in _parted(run, text):
                found.extend(_pieces(part, text=text, lower=lower, opener=tokens[0]))
    surely = {word for c in found if not c.opens for word in c.words}
    found.sort(key=lambda c: c.start)
    return [c if c.certain or not c.opens else _weigh(c, surely=surely) for c in found]


def _parted(run: list[Token], text: str) -> list[list[Token]]:
    """ "Minister for Africa Eleanor Whitby": the matter of an office and its holder are two names."""
    held = len(run) > 2 and run[1].lower in _GIVEN and is_place(run[0].word)
    return [run[:1], run[1:]] if held and text[: run[0].start].endswith((" for ", " to ")) else [run]


def _dateline(text: str, *, start: int, end: int, nouns_capital: bool) -> list[Candidate]:
    """The place a report was filed at; its agency, in brackets, is no name of the news."""
    tokens = tokenise(text, start=start, end=end)
    if not tokens or nouns_capital:
        return []
    first = next(_runs(tokens, text=text, nouns_capital=False), [])
    found = list(_pieces(first, text=text, lower=set(), opener=tokens[0])) if first else []
    if len(found) != 1 or text[start : found[0].start].strip():
        return []
    place = found[0]
    shout = place.name.isupper() and len(place.name) > _SHORT
    words = tuple(w.title() for w in place.words) if shout else place.words
    return [replace(place, words=words, name=place.name.title() if shout else place.name, filed=True)]


def _owned(text: str, start: int, openers: frozenset[str]) -> bool:
    """ "le ministre de la Santé Roman Prim": the office's matter stands before the name."""
    before = text[max(0, start - 12) : start].split()
    return bool(before) and before[-1].lower() in openers


def _from_given(run: list[Token]) -> list[Token]:
    """ "Philosoph Richard Berg": where every noun has a capital, a person's name begins at the given name."""
    for position, token in enumerate(run[:-1]):
        if token.lower in _GIVEN:
            return run[position:]
    return run


def tokenise(text: str, *, start: int, end: int) -> list[Token]:
    """Words of [start, end) that begin with a letter."""
    tokens = []
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        ending = _POSSESSIVE.search(word)
        cut = len(word) - len(ending[0]) if ending else len(word)
        possessive = ending is not None or (word[-1:] == "s" and text[match.end() : match.end() + 2] in ("’ ", "' "))
        if cut and not _SUM.match(word) and not _BEFORE_SUM.match(text, match.start()):
            tokens.append(Token(word=word[:cut], start=match.start(), end=match.start() + cut, possessive=possessive))
    return tokens


def _shouts(tokens: list[Token]) -> bool:
    long = [t for t in tokens if len(t.word) > 3]
    upper = sum(t.word.isupper() for t in long)
    return len(long) >= 4 and upper > _SHOUTING * len(long)


def _runs(tokens: list[Token], *, text: str, nouns_capital: bool) -> Iterator[list[Token]]:
    """Neighbouring capitalised words with what may link them ("of", "de", "and")."""
    index = 0
    while index < len(tokens):
        if not tokens[index].capital:
            index += 1
            continue
        run = [tokens[index]]
        while len(run) < _LONGEST:
            step = _next(tokens, index, run=run, text=text)
            if step == 0 or (nouns_capital and step > 1 and run[-1].lower not in _GIVEN):
                break
            run.extend(tokens[index + 1 : index + 1 + step])
            index += step
        index += 1
        after = tokens[index] if index < len(tokens) else None
        cut = (
            after is not None
            and after.word[0].isupper()
            and _COMPOUND.search(after.word)
            and after.start == run[-1].end + 1
        )
        if not cut:  # "Abu Dhabi-based"
            yield run


def _next(tokens: list[Token], index: int, *, run: list[Token], text: str) -> int:
    """How many further tokens belong to the run that ends at `index`: 0 when it is over."""
    here = tokens[index]
    if index + 1 >= len(tokens) or (here.possessive and here.lower != "people"):
        return 0
    after = tokens[index + 1]
    gap = text[here.end : after.start]
    joined = gap.isspace() and "\n" not in gap
    dotted = gap in (". ", ".\u00a0") and (here.lower in _DOTTED or len(here.word) == 1)
    if gap == " & " and after.capital:
        return 1
    if not (joined or dotted):
        return 0
    if after.capital:
        return 1
    rest = tokens[index + 2 : index + 4]
    if not rest or text[after.end : rest[0].start].strip():
        return 0
    if after.word in _PARTICLES and rest[0].capital and not (after.word in ("e", "y", "i", "a") and len(run) < 2):
        return 2
    if after.word in ("of", "for") and _takes_of(here, run=run):
        if rest[0].capital:
            return 2
        if rest[0].word == "the" and len(rest) > 1 and rest[1].capital:
            return 3
    if after.word == "and" and rest[0].capital and not rest[0].possessive and _joins(tokens, index, run=run, text=text):
        return 2
    if after.word == "in" and rest[0].capital and here.lower in ("university", "college", "institute"):
        return 2
    return 0


def _takes_of(here: Token, *, run: list[Token]) -> bool:
    return (
        here.lower in ORG_STARTS
        or (here.word in _JOINED and len(run) == 1)
        or here.lower in PLACE_HEADS
        or (here.lower in _OF_TITLE)
    )


def _joins(tokens: list[Token], index: int, *, run: list[Token], text: str) -> bool:
    """Does "A and B" go on with one name: "Ministry of Health and Welfare", "Food and Drug Administration"?"""
    if any(t.lower in ORG_STARTS for t in run[:-1]) and any(t.word in ("of", "for") for t in run):
        return not is_place(run[-1].word)
    last = tokens[index + 2]
    position = index + 2
    while position + 1 < len(tokens) and tokens[position + 1].capital and not last.possessive:
        position += 1
        last = tokens[position]
    if run[0].lower in _MATTERS and any(t.word in ("of", "for") for t in run):
        return (
            position > index + 2 and tokens[position].lower not in ORG_HEADS
        )  # "Minister of Planning and International Cooperation Ann Lee"
    first = run[-1]
    if position == index + 2 or last.lower not in ORG_HEADS or any(t.lower not in COMMON for t in run[:-1]):
        return False
    if not is_place(first.word):
        return len(run) == 1
    # "the England and Wales Cricket Board", "… (ECB)": one name, though it begins with a place
    short = re.match(r" \(([A-Z])[A-Za-z]+\)", text[last.end : last.end + 12])
    with_article = text[max(0, first.start - 4) : first.start].casefold() == "the "
    return (with_article and first.lower not in _WITH_THE) or (short is not None and short[1] == first.word[0])


def _pieces(run: list[Token], *, text: str, lower: set[str], opener: Token) -> Iterator[Candidate]:
    """A run taken apart: openers and bare titles dropped, offices separated from the names they stand before."""
    opens = run[0] is opener
    tokens = run
    while tokens and (tokens[0].lower in COMMON or _contracted(tokens[0])):
        article_word = tokens[0].lower in ("the", "a", "an") or len(tokens) == 1 or _contracted(tokens[0])
        opener_word = (
            opens and tokens[0] is run[0] and not (_heads(tokens) or _titled(tokens) or is_place(_join(tokens[:2])))
        )
        if not (article_word or opener_word) or _holds_preposition(tokens):
            break
        tokens = tokens[1:]
    doubtful = opens and len(tokens) > 1 and tokens[0] is run[0] and not _heads(tokens)
    if doubtful and tokens[0].word.casefold() in lower and tokens[0].lower not in _OFFICE_WORDS:
        tokens = tokens[1:]
    if opens and len(tokens) > 2 and tokens[0] is run[0] and tokens[0].lower in _TRADES:
        tokens = tokens[1:]  # "Witness Ann Lee said"
    while tokens and _trails(tokens):
        tokens = tokens[:-1]
    while tokens and tokens[0].lower in CALENDAR:
        tokens = tokens[1:]
    while tokens and not tokens[-1].capital:
        tokens = tokens[:-1]
    if not tokens:
        return
    opens = tokens[0] is opener
    cut = _title_end(tokens)
    while cut == 0 and len(tokens) > 2 and tokens[0].lower in TITLE_MODIFIERS and tokens[1].lower in _GIVEN:
        tokens, opens = tokens[1:], False  # "Agriculture Muhammad …": a title lost its noun
    office = ""
    if cut:
        begin = _title_start(tokens, cut)
        if begin:
            yield from _plain(tokens[:begin], text=text, office="", opens=opens, lower=lower)
        place = tokens[begin]
        if is_place(place.word) and begin < cut - 1:
            yield from _plain([place], text=text, office="", opens=opens, lower=lower)
        office = text[tokens[begin].start : tokens[cut - 1].end]
        opens = False
        tokens = tokens[cut:]
    yield from _plain(tokens, text=text, office=office, opens=opens, lower=lower)


def _holds_preposition(tokens: list[Token]) -> bool:
    """ "Doctors Without Borders": a preposition with a capital inside the run makes one name of it."""
    return len(tokens) > 2 and tokens[1].word in ("Without", "Against", "Beyond")


def _contracted(token: Token) -> bool:
    """ "I’ve", "That’ll"."""
    head, mark, _ = token.lower.replace("’", "'").partition("'")
    return bool(mark) and head in COMMON


def _trails(tokens: list[Token]) -> bool:
    """Is the last word of the run no part of a name: a weekday, a title nobody's name follows, a common word?"""
    last = tokens[-1].lower
    if _heads(tokens) or is_place(_join(tokens)) or (len(tokens) > 1 and last == "sheikh"):
        return False
    if len(tokens) > 2 and tokens[0].lower in ("united", "amalgamated") and last == "workers":
        return False
    if len(tokens) > 3 and tokens[-2].word == "and" and any(t.lower in ORG_STARTS for t in tokens[:-3]):
        return False  # "Chamber of Commerce and Industry"
    if last in CALENDAR:
        return len(last) > 4 or len(tokens) == 1  # "Lei Jun" is no June
    surname = (
        len(tokens[-2].word) == 1 or (len(tokens) == 2 and tokens[0].lower in _GIVEN) if len(tokens) > 1 else False
    )
    return last in COMMON or (last in TITLES and len(tokens) > 1 and not surname)  # "Peter T. King" is no king


def _titled(tokens: list[Token]) -> bool:
    """Does the run open with a title: "Foreign Minister Ann Lee"?"""
    return tokens[0].lower in _OFFICE_WORDS and any(t.lower in TITLES for t in tokens[:3])


def _heads(tokens: list[Token]) -> bool:
    """Is the run an organisation's or place's by its last word?"""
    return len(tokens) > 1 and (tokens[-1].lower in ORG_HEADS or tokens[-1].lower in PLACE_HEADS)


def _title_end(tokens: list[Token]) -> int:
    """How many leading tokens are titles (with what belongs to them); 0 when the run has none before a name."""
    cut = 0
    for position, token in enumerate(tokens[:-1]):
        if token.lower not in TITLES and not token.lower.endswith(("-elect", "-designate")):
            continue
        rest = tokens[position + 1 :]
        if rest[0].word in ("of", "for"):
            # "Secretary of State Hillary Clinton", "Minister for Finance Abdul Muhith": the matter, then the name
            given = next((k for k in range(position + 3, len(tokens) - 1) if tokens[k].lower in _GIVEN), None)
            if given is not None and tokens[-1].lower not in ORG_HEADS:
                cut = given  # "Minister of Planning and International Cooperation Ibrahim Lund"
            elif len(rest) >= 4 and rest[1].lower in TITLE_MODIFIERS:
                cut = position + 3
            elif position == 0 or all(t.lower in _OFFICE_WORDS for t in tokens[:position]):
                cut = position + 2  # "President of Acme": the office of nobody named here, and a body
            continue
        if any(t.lower in ORG_HEADS for t in rest) and token.lower not in ("mr", "mrs", "ms", "dr"):
            continue
        if token.lower in _NAMES_TOO and position and tokens[position - 1].lower in _GIVEN:
            continue
        cut = position + 1
    return cut


def _title_start(tokens: list[Token], cut: int) -> int:
    begin = cut
    for position in range(cut - 2, -1, -1):
        if tokens[position].lower in TITLES and tokens[position + 1].word in ("of", "for"):
            begin = position  # "Minister for the Middle East Ann Lee"
    while begin and (
        tokens[begin - 1].lower in _OFFICE_WORDS
        or tokens[begin - 1].word in ("of", "for")
        or is_place(tokens[begin - 1].word)
    ):
        begin -= 1
    return begin


def _plain(tokens: list[Token], *, text: str, office: str, opens: bool, lower: set[str]) -> Iterator[Candidate]:
    while (
        len(tokens) > 1
        and tokens[0].lower in DEMONYMS
        and tokens[1].word not in ("State", "for")
        and not (office and len(tokens) == 2 and tokens[0].lower in _GIVEN)  # "CEO Christian Chammas"
        and not _heads(tokens)
        and not is_place(_join(tokens))
    ):
        tokens = tokens[1:]
        opens = False
    while tokens and not tokens[0].capital and tokens[0].lower not in ("al", "el"):
        tokens = tokens[1:]
    while tokens and not tokens[-1].capital:
        tokens = tokens[:-1]
    if not tokens:
        return
    words = tuple(t.word for t in tokens)
    first = tokens[0]
    if len(tokens) == 1:
        known = first.lower in TITLES | TITLE_MODIFIERS | DEMONYMS | CALENDAR | COMMON or first.word in _NO_BODY
        if (known and not is_place(first.word)) or len(first.word) < 2:
            return
        if first.lower in ORG_HEADS and first.lower in lower:
            return
    elif all(
        t.lower in TITLES | TITLE_MODIFIERS | DEMONYMS | COMMON | _PARTICLES | {"of", "for"} for t in tokens
    ) and not _heads(tokens):
        return
    end = tokens[-1].end
    name = _join(tokens) if "\n" in text[first.start : end] else text[first.start : end]
    listed = is_place(name) or (len(tokens) > 1 and not opens)
    yield Candidate(
        words=words,
        start=first.start,
        end=end,
        name=" ".join(name.split()),
        office=office,
        opens=opens,
        certain=bool(office) or not opens or listed or len(tokens) > 1 or _spelled(first.word),
    )


def _join(tokens: list[Token]) -> str:
    return " ".join(t.word for t in tokens)


def _spelled(word: str) -> bool:
    """Capitals inside the word: an acronym or a brand."""
    return len(word) > 1 and any(c.isupper() for c in word[1:])


def _weigh(candidate: Candidate, *, surely: set[str]) -> Candidate:
    """A word that opens a sentence is a name if it is one elsewhere."""
    return Candidate(
        words=candidate.words,
        start=candidate.start,
        end=candidate.end,
        name=candidate.name,
        office=candidate.office,
        opens=True,
        certain=candidate.words[0] in surely,
    )
