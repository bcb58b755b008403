"""The support gate: is everything a sentence says in the passages it cites, said there in the same way?"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from . import marks, money, sentences
from .speech_words import BY_FORM
from .summary import stem
from .turning import HEDGES, LINKS, MODALS, NEGATIONS, is_english, turns_abroad
from .words import REPORTING

_TOKEN = re.compile(r"\d[\d.,]*(?:st|nd|rd|th)?|[^\W\d_]+(?:[.'’&-][^\W\d_]+)*\.?|[%$€£¥₹]|[,;:—–]")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_LIGHT = frozenset(
    """a an the of in on at by for from with to and or but as that this these those it its he she they his her their them him i we you our your my me us
    is are was were be been being am has have had having do does did there here which who whom whose what where also such so then
    into onto between among through per via amid within upon off out down both own very just even still too however
    meanwhile moreover how why""".split()
)
_NUMBERS = {
    word: str(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
    "dozen": "12",
}
_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "mn": 6, "bn": 9, "m": 6, "crore": 7, "lakh": 5}
_MUTE = frozenset(
    "notes reports claims answers reported called described praised posted pledged promised urged added confirmed asked".split()
)
_SAID = (REPORTING - _MUTE) | frozenset(
    "according believe believes believed believing think thinks thought claim argue".split()
)
_NEUTRAL = frozenset("say tell according state note add".split())
_CONTRARY = frozenset("deny doubt dispute reject refuse question ask warn".split())
_UNITS = {
    "%": "percent", "$": "dollar", "us$": "dollar", "€": "euro", "£": "pound", "¥": "yuan", "₹": "rupee", "rs": "rupee", "rmb": "yuan", "renminbi": "yuan",
    "km": "kilomet", "kilometre": "kilomet", "kilometres": "kilomet", "kilometer": "kilomet", "kilometers": "kilomet", "kg": "kilogram", "mph": "mph",
    "percent": "percent", "percentage": "percentage", "per": "per", "cent": "percent", "dollars": "dollar", "euros": "euro", "pounds": "pound", "rupees": "rupee",
}  # fmt: skip
_MONEY = re.compile(
    r"(US\$|[$€£¥₹]|Rs\.?\s?|RMB\s?)\s*(\d[\d.,]*(?:\s?(?:thousand|million|billion|trillion|crore|lakh|mn|bn|m)\b)?)"
)
_CUT = re.compile(
    r"(?:\b(?:not|never|no|hardly)|n't) \0|\0,? (?:if|unless|until|without|except|only if|but not|provided)\b"
)
_TYPED_SCALES = {"k": "thousand", "m": "million", "mn": "million", "b": "billion", "bn": "billion", "tn": "trillion"}
_PER_CENT = re.compile(r"\bper cent\b|(?<=\d)\s?%")
_JOINED = re.compile(
    r"(?<=\d[ -])(thousand|million|billion|trillion)-(?=[a-z])|(?<=\d)-(?=(?:thousand|million|billion|trillion|percent)\b)"
)
_TYPED = re.compile(r"(?<=\d)\s?(k|mn|bn|tn|m|b)\b(?!\.\w)")
_ASIDE = re.compile(r", (?:which|who|whose|where)\s[^,“”\"]{3,160},(?= )")
"""What only adds to the word before it; it may be cut."""
_CONDITIONS = frozenset("if unless whether until provided except reportedly allegedly".split())
_BESIDE = re.compile(
    r", (?:an?|the)\s(?=([^,“”\"]{3,80}),(?= (?:said|says|has|had|was|were|is|are|will|would|told)\b))"
)
"""What a person or body is, between commas before its verb."""
_ONE_OF = re.compile(r"\b[Oo]ne of\b")
_NOT_JUST = re.compile(r"(\bnot|n['’]t) (?:just|only|simply)\b")
_SPANS = frozenset(
    "year years month months week weeks day days night morning weekend season quarter decade century summer winter spring autumn fall".split()
)
_WHEN = frozenset("this last next past coming previous following".split())
_SEXES = dict.fromkeys("he him his himself".split(), "he") | dict.fromkeys("she her hers herself".split(), "she")
_HALF = re.compile(r"[“\"]([^“”\"]{12,})\Z|\A([^“”\"]{12,})[”\"]")
_SPECIAL = NEGATIONS | MODALS | HEDGES | LINKS
_TIGHT = 4  # words between a denial, modal or number and what it governs; this and _LOOSE by gate_support
_LOOSE = 14  # words between neighbours elsewhere: what was cut out may stand between
_LONGEST = 400  # words of one sentence; a longer one is not checked but refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a sentence may stand, and if not, what its citations do not hold."""

    ok: bool
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    key: str
    shown: str
    name: bool
    """Written with a capital inside the sentence."""
    special: bool
    """A denial, modal or hedge: small, but it turns the sense."""
    number: bool
    said: bool
    """A verb that carries somebody's words."""
    glued: bool
    """Nothing stands between it and the word before."""
    break_before: bool
    """A comma, semicolon or "and" stands between it and the word before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Passage:
    """One cited sentence: its words, and where each stands."""

    words: tuple[_Word, ...]
    places: dict[str, list[int]]


def supported(text: str, cited: Sequence[str]) -> Verdict:
    """Does every name, number, date, quotation, denial, attribution, modality and claim of `text` stand in `cited`?

    Severe on purpose: a sentence passes when its words come from the cited sentences in their order, with cuts only
    where nothing that turns the sense is lost. A true sentence in wholly other words is refused; a false one made of
    the right words mostly is too.
    """
    if not text.strip() or not any(c.strip() for c in cited):
        return Verdict(ok=False, why="nothing is cited" if text.strip() else "says nothing")
    plain = [_flat(c) for c in cited]
    wholes = [_flat(c[start:end]) for c in cited for start, end in sentences.split(c)]
    if _flat(text) in wholes or _flat(text) in plain:
        return Verdict(ok=True)
    if _WIDE.search(text) or not is_english(" ".join((text, *cited))):
        return _verbatim(text, wholes)
    altered = _misquoted(text, cited)
    if altered is not None:
        return Verdict(ok=False, why=f"the quotation “{altered}” is not in the passage")
    if _untold(text, cited):
        return Verdict(ok=False, why="tells as a fact what the passage quotes")
    told = [c[start:end] for c in cited for start, end in sentences.split(c)]
    other = _other_speaker(text, told) or _other_sex(text, told)
    if other:
        return Verdict(ok=False, why=other)
    passages = [_passage(each) for each in told]
    passages += [_passage(shorter) for each in told for shorter in _shortened(each)]
    for start, end in sentences.split(text):
        words = _words(text[start:end])
        if len(words) > _LONGEST:
            return Verdict(ok=False, why="too long to be checked")
        why = _check(words, passages)
        if why:
            return Verdict(ok=False, why=why)
    return Verdict(ok=True)


def _flat(text: str) -> str:
    table = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "\u00a0": " "})
    return " ".join(text.translate(table).split()).casefold()


def _verbatim(text: str, wholes: Sequence[str]) -> Verdict:
    """In a language whose denials are not known word by word: a whole sentence, or one part of it between stops, with nothing that
    turns the sense in what was left out."""
    told = _flat(text).strip(" ，,;；。.")
    for whole in wholes:
        at = whole.find(told)
        if at < 0 or not told:
            continue
        before, after = whole[:at], whole[at + len(told) :]
        bounded = (not before or before.rstrip()[-1:] in "，,;；：:") and (
            not after or after.lstrip()[:1] in "，,;；。.!！"
        )
        if bounded and not turns_abroad(before) and not turns_abroad(after):
            return Verdict(ok=True)
    return Verdict(ok=False, why="its words are not those of the passage")


def _misquoted(text: str, cited: Sequence[str]) -> str | None:
    """The first quotation that no passage has, or has only as its own words; a single word in marks may be a name or a term."""
    plain = [_flat(c) for c in cited]
    quoted_there = [_flat(c[q.start : q.end]) for c in cited for q in marks.pair(c)]
    # A quotation over several sentences has one mark only in the passage: what stands behind it or before it is quoted too.
    loose = [c for c in plain if c.count('"') % 2]
    for stretch in marks.pair(text):
        quoted = text[stretch.start : stretch.end]
        bare = _flat(quoted).strip(" ,.")
        if not any(bare in c for c in plain):
            return quoted
        holding = [q for q in (*quoted_there, *loose) if bare in q]
        if len(bare.split()) > 2 and (not holding or all(_CUT.search(_around(bare, q)) for q in holding)):
            return quoted
    half = _HALF.search(text) if text.count('"') % 2 or text.count("“") != text.count("”") else None
    if half is not None:  # one mark is in a neighbouring sentence: these are somebody's words too
        quoted = half[1] or half[2]
        if not any(_flat(quoted).strip(" ,.") in c for c in (*plain, " ".join(plain))):
            return quoted
    return None


def _other_speaker(text: str, told: Sequence[str]) -> str:
    """Are quoted words given to a name, where the passage that holds them names another beside its verb of speech?"""
    words = _named_speakers(text)
    for stretch in marks.pair(text):
        bare = _flat(text[stretch.start : stretch.end]).strip(" ,.")
        holding = [t for t in told if bare in _flat(t)] if len(bare.split()) > 2 and words else []
        theirs = [_named_speakers(t) for t in holding]
        if theirs and all(theirs) and not any(words & named for named in theirs):
            return f"gives “{' '.join(bare.split()[:6])} …” to another speaker"
    return ""


def _named_speakers(text: str) -> frozenset[str]:
    """Names that stand right beside verbs of speech, outside quotation marks."""
    outside = text
    for stretch in reversed(marks.pair(text)):
        outside = outside[: stretch.start] + " " + outside[stretch.end :]
    words = [w.strip("“”\",.;:()'’") for w in outside.split()]
    found = set()
    for i, word in enumerate(words):
        if word.casefold() in _SAID:
            for near in (*reversed(words[max(0, i - 3) : i]), None, *words[i + 1 : i + 4]):
                if near and near[0].isupper() and near.casefold() not in _LIGHT and near.casefold() not in _SAID:
                    found.add(near.casefold().removesuffix("'s").removesuffix("’s"))
    return frozenset(found)


def _other_sex(text: str, told: Sequence[str]) -> str:
    """Is somebody "she" here who is "he" in the passage the sentence is made of?"""
    here = _sexes(text)
    best = max(told, key=lambda t: len(set(_flat(t).split()) & set(_flat(text).split())), default="")
    there, everywhere = _sexes(best), _sexes(" ".join(told))
    for sex in ("he", "she"):
        also = sum(_sexes(t)[sex] for t in told if t is not best and _flat(t) in _flat(text))
        if here[sex] - also > there[sex] and (
            here[sex] > everywhere[sex] or len(told) <= len(sentences.split(text)) + 1
        ):
            return f"“{sex}” is not in the passage"
    return ""


def _sexes(text: str) -> Counter[str]:
    return Counter(_SEXES[w] for w in re.findall(r"[a-z]+", text.casefold()) if w in _SEXES)


def _around(bare: str, whole: str) -> str:
    """A quotation shown as a gap in the words it was cut from."""
    before, _, after = whole.partition(bare)
    return f"{before[-20:]}\0{after[:20]}"


def _untold(text: str, cited: Sequence[str]) -> bool:
    """Are the words somebody's between marks in the passage, and here the writer's?"""
    if marks.pair(text):
        return False
    bare = _flat(text).strip(" .,!?")
    return any(bare in _flat(c[q.start : q.end]) for c in cited for q in marks.pair(c))


def _shortened(text: str) -> list[str]:
    """The sentence without what only adds to a word of it."""
    whole = _ASIDE.sub(" ", text)
    found = [whole] if whole != text else []
    return found + [text[: m.start()] + text[m.end(1) + 1 :] for m in _BESIDE.finditer(text)]


def _passage(text: str) -> _Passage:
    words = tuple(_words(text))
    places: dict[str, list[int]] = {}
    for index, word in enumerate(words):
        places.setdefault(word.key, []).append(index)
    return _Passage(words=words, places=places)


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    pause = glued = False
    opening = True
    text = _NOT_JUST.sub(r"\1 merely", _ONE_OF.sub("one-of", text))
    text = _MONEY.sub(lambda m: f"{m[2]} {_UNITS[m[1].strip('. ').casefold()]}", text)
    text = _JOINED.sub(lambda m: (m[1] or "") + " ", text)
    text = _TYPED.sub(lambda m: " " + _TYPED_SCALES[m[1]], _PER_CENT.sub(" percent", text))
    tokens = [m[0] for m in _TOKEN.finditer(text)]
    index = 0
    while index < len(tokens):
        token = tokens[index]
        low = token.casefold().replace("’", "'").rstrip(".") if not token[0].isdigit() else token
        index += 1
        if token in ",;:—–":
            pause = True
            continue
        if low in ("and", "but", "or", "while"):
            pause = True
        denial = low.endswith("n't")
        if denial:
            low = low[:-3]
        low = re.sub(r"'s?$", "", low)
        low, number = _spelt(low)
        if number:
            key, used = _number(low, tokens[index : index + 1])
            index += used
        elif low in _SPECIAL:
            key = low
        elif low in _WHEN and tokens[index : index + 1] and tokens[index].casefold().rstrip(".") in _SPANS:
            key = low  # "last year" is not "this year"
        elif low in _UNITS:
            key = _UNITS[low]
        elif low in _LIGHT:
            key = ""
        elif low in _SAID:
            key = BY_FORM.get(low, low)
        else:
            key = stem(low)
        if key:
            found.append(
                _Word(
                    key=key,
                    shown=token,
                    name=token[0].isupper() and not opening,
                    special=low in _SPECIAL,
                    number=number,
                    said=low in _SAID,
                    glued=glued,
                    break_before=pause,
                )
            )
            pause = False
        glued = bool(key)
        if denial:
            found.append(
                _Word(
                    key="not",
                    shown=token,
                    name=False,
                    special=True,
                    number=False,
                    said=False,
                    glued=False,
                    break_before=False,
                )
            )
        opening = False
    return found


def _spelt(low: str) -> tuple[str, bool]:
    """A number in words as digits ("twenty-five"); and whether it is a number at all."""
    if low[0].isdigit() or low in _NUMBERS:
        return low, True
    if "-" in low and low.split("-")[0] in _NUMBERS and (value := money.parse(low)) is not None:
        return f"{value:g}", True
    return low, False


def _number(low: str, following: Sequence[str]) -> tuple[str, int]:
    """A number in digits with its magnitude ("2 million" → "2000000"), and how many tokens the magnitude took."""
    digits = _NUMBERS.get(low) or re.sub(r"(?:st|nd|rd|th)$", "", low).rstrip(".,").replace(",", "")
    scale = _SCALES.get(following[0].casefold().rstrip(".")) if following else None
    try:
        value = float(digits) * 10 ** (scale or 0)
    except ValueError:
        return digits, 0
    return f"{value:.10g}", 1 if scale else 0


def _check(words: list[_Word], passages: Sequence[_Passage]) -> str:
    """What is wrong with a sentence, or nothing."""
    if not words:
        return ""
    for word in words:
        if word.said:
            if not _spoken(word.key, passages):
                return f"“{word.shown}” is not how the passage tells it"
        elif not any(word.key in p.places for p in passages):
            kind = "number" if word.number else "name" if word.name else "word"
            return f"the {kind} “{word.shown}” is not in the passage"
    for position in range(1, len(words)):
        why = _joined(words, position, passages)
        if why:
            return why
    best = max(passages, key=lambda p: sum(w.key in p.places for w in words))
    return _cut_off(words, best)


def _spoken(key: str, passages: Sequence[_Passage]) -> bool:
    """Does a passage tell it with this verb of speech; or, told neutrally here, with any that is not contrary?"""
    if any(key in p.places for p in passages):
        return True
    return key in _NEUTRAL and any(w.said and w.key not in _CONTRARY for p in passages for w in p.words)


def _joined(words: list[_Word], position: int, passages: Sequence[_Passage]) -> str:
    """Do two neighbouring words stand so in a passage, nothing that turns the sense left out between them?"""
    one, two = words[position - 1], words[position]
    tight = one.special or two.special or one.number or two.number
    reach = 1 if one.name and two.name and two.glued and not two.break_before else _TIGHT if tight else _LOOSE
    left_out = ""
    for passage in passages:
        for p in passage.places.get(one.key, ()):
            for q in passage.places.get(two.key, ()):
                if not p < q <= p + reach:
                    continue
                between = [w for w in passage.words[p + 1 : q] if w.special or w.said]
                if two.number and any(w.number for w in passage.words[max(p + 1, q - 2) : q]):
                    between = list(passage.words[q - 1 : q])  # "7 to 10": half of a range
                if not between:
                    return ""
                left_out = between[0].shown
    if left_out:
        return f"leaves out “{left_out}” between “{one.shown}” and “{two.shown}”"
    if one.said or two.said:
        return _attributed(words, position, passages)
    if two.break_before and not tight and _together(one, two, passages):
        return ""
    return f"“{one.shown} … {two.shown}” is not said so in the passage"


def _together(one: _Word, two: _Word, passages: Sequence[_Passage]) -> bool:
    """In neighbouring passages: what a comma or "and" may join."""
    first = {i for i, p in enumerate(passages) if one.key in p.places}
    second = {i for i, p in enumerate(passages) if two.key in p.places}
    return any(abs(i - j) == 1 for i in first for j in second)


def _attributed(words: list[_Word], position: int, passages: Sequence[_Passage]) -> str:
    """ "Wang said …" may stand before or after what he said, but in the passage that holds both."""
    verb = position if words[position].said else position - 1
    near = words[max(0, verb - 3) : verb] + words[verb + 1 : verb + 4]
    for passage in passages:
        spoken = [i for i, w in enumerate(passage.words) if w.said]
        if spoken and all(w.key in passage.places or w.said for w in near) and _speaks(words, verb, passage, spoken):
            return ""
    return f"“{words[verb].shown}” is not said so by the same speaker in the passage"


def _speaks(words: list[_Word], verb: int, passage: _Passage, spoken: Sequence[int]) -> bool:
    """Is the word that speaks (before the verb, or after it behind a comma) beside a verb of speech in the passage too?"""
    speaker = verb + 1 if verb == 0 or words[verb].break_before else verb - 1
    if not 0 <= speaker < len(words):
        return False
    return any(abs(place - i) <= 2 for place in passage.places.get(words[speaker].key, ()) for i in spoken)


def _cut_off(words: list[_Word], best: _Passage) -> str:
    """Was a denial, a condition or the one who said it cut off the beginning or the end?"""
    held = [best.places[w.key] for w in words if w.key in best.places]
    if not held:
        return ""
    if any(w.said for w in words):
        first, last = min(p for places in held for p in places), _reached(words, best)
    else:
        first, last = min(held[0]), _reached(words, best)
    if first and (best.words[first - 1].key in HEDGES or (words[0].number and best.words[first - 1].number)):
        return f"leaves out “{best.words[first - 1].shown}”"
    keys = {w.key for w in words}
    reworded = any(w.said and w.key not in best.places for w in words)  # "told reporters" told as "said"
    for word in (*best.words[:first], *best.words[last + 1 :]):
        if word.said and word.key not in keys and not reworded:
            return f"leaves out who said it (“{word.shown}”)"
        if word.key in NEGATIONS or word.key in _CONDITIONS:
            return f"leaves out “{word.shown}”"
    return ""


def _reached(words: list[_Word], best: _Passage) -> int:
    """How far into the passage its words go, one after the other; what was moved to the front counts where it stands."""
    at = last = -1
    for word in words:
        places = best.places.get(word.key)
        if not places:
            continue
        onward = next((p for p in places if p > at), None)
        at = onward if onward is not None else at
        last = max(last, at, places[0])
    return last
