"""Small changes to a sentence: those that make it false, those that leave it true; gate_support tries the gate with them."""

import random
import re
from collections.abc import Callable, Mapping

Change = Callable[[str, str, random.Random], str | None]
"""(sentence, the one after it, chance) → the sentence changed; None where there is nothing to change."""

_NUMBER = re.compile(r"(?<![\w.,$£€])\d[\d,]*(?:\.\d+)?(?![\w.,]*\d)")
_UNITS = {
    "percent": "percentage points", "dollars": "euros", "miles": "kilometers", "kilometers": "miles", "tons": "pounds", "hours": "days",
    "days": "weeks", "weeks": "months", "months": "years", "years": "months", "minutes": "hours",
}  # fmt: skip
_SHARES = {
    "some": "all", "many": "all", "most": "all", "all": "most", "several": "all", "few": "many", "both": "neither", "half": "all", "every": "some",
    "each": "some", "a few": "all",
}  # fmt: skip
_DIRECTIONS = {
    "rise": "fall", "rising": "falling", "falls": "rises", "gained": "lost", "growth": "decline", "decline": "growth", "increased": "decreased",
    "up": "down", "above": "below", "over": "under", "strengthened": "weakened", "expanded": "shrank", "improved": "worsened", "raise": "lower",
    "raised": "lowered", "cut": "raised", "early": "late", "better": "worse", "north": "south", "east": "west", "buy": "sell", "bought": "sold",
    "larger": "smaller", "opened": "closed", "win": "lose",
}  # fmt: skip
_LINKS = {
    "after": "because", "before": "after", "because": "although", "despite": "because of", "although": "because", "while": "because",
}  # fmt: skip
_WORDS = {
    "2": "two",
    "3": "three",
    "4": "four",
    "5": "five",
    "6": "six",
    "7": "seven",
    "8": "eight",
    "9": "nine",
    "10": "ten",
    "20": "twenty",
}
_DIGITS = {word: digits for digits, word in _WORDS.items()}


def _put(pattern: str, new: str | Callable[[re.Match[str], random.Random], str]) -> Change:
    """Put something else in the place of one match, chosen by chance."""

    def change(sentence: str, near: str, chance: random.Random) -> str | None:
        places = list(re.finditer(pattern, sentence))
        if not places:
            return None
        m = chance.choice(places)
        return sentence[: m.start()] + (new if isinstance(new, str) else new(m, chance)) + sentence[m.end() :]

    return change


def _exchange(words: Mapping[str, str]) -> Change:
    pattern = r"\b(" + "|".join(sorted(words, key=len, reverse=True)) + r")\b"
    return _put(pattern, lambda m, chance: words[m[1]])


def _names_swapped(sentence: str, near: str, chance: random.Random) -> str | None:
    names = list(re.finditer(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b", sentence))
    if len(names) < 2:
        return None
    one, two = sorted(chance.sample(names, 2), key=lambda m: m.start())
    between = sentence[one.end() : two.start()]
    if one[0] == two[0] or re.fullmatch(r"(?:,| and| or| &)?\s?", between):
        return None  # in a list the order means nothing
    return sentence[: one.start()] + two[0] + between + one[0] + sentence[two.end() :]


def _numbers_swapped(sentence: str, near: str, chance: random.Random) -> str | None:
    numbers = list(_NUMBER.finditer(sentence))
    if len(numbers) < 2 or numbers[0][0] == numbers[1][0]:
        return None
    one, two = numbers[:2]
    return sentence[: one.start()] + two[0] + sentence[one.end() : two.start()] + one[0] + sentence[two.end() :]


def _number_from_near(sentence: str, near: str, chance: random.Random) -> str | None:
    here, there = list(_NUMBER.finditer(sentence)), [m[0] for m in _NUMBER.finditer(near)]
    if not here or not there:
        return None
    m, other = chance.choice(here), chance.choice(there)
    return sentence[: m.start()] + other + sentence[m.end() :] if other not in sentence else None


def _word_in_quotation(sentence: str, near: str, chance: random.Random) -> str | None:
    m = re.search(r"[“\"]([^”\"]{15,})[”\"]", sentence)
    if m is None:
        return None
    words = m[1].split()
    words[chance.randrange(len(words))] = chance.choice(["never", "great", "people", "money", "always"])
    return sentence[: m.start(1)] + " ".join(words) + sentence[m.end(1) :]


def _marks_taken(sentence: str, near: str, chance: random.Random) -> str | None:
    """Somebody's words told as a fact."""
    m = re.match(r"[“\"]([^”\"]{25,}),[”\"] [^“\"]{3,60}\.$", sentence)
    return m[1][0].upper() + m[1][1:] + "." if m else None


def _marks_added(sentence: str, near: str, chance: random.Random) -> str | None:
    """The writer's words given to the speaker."""
    m = re.search(r"\b(?:said|says) (?:that )?([a-z][^“”\".,]{20,})[.,]", sentence)
    return sentence[: m.start(1)] + "“" + m[1] + "”" + sentence[m.end(1) :] if m else None


_TIMES = {
    "yesterday": "today", "today": "tomorrow", "tomorrow": "yesterday", "last week": "next week", "next week": "last week", "last year": "this year",
    "next year": "last year", "this year": "last year", "last month": "next month", "next month": "last month", "this week": "last week",
}  # fmt: skip
_SEXES = {"his": "her", "her": "his", "he": "she", "she": "he"}
_RANKS = {
    "one of the": "the",
    "the second": "the first",
    "second-largest": "largest",
    "third": "second",
    "among the": "the",
}
_BOUNDS = {
    "more than": "less than", "less than": "more than", "at least": "at most", "fewer than": "more than", "up to": "at least", "about": "exactly",
    "nearly": "over", "almost": "more than",
}  # fmt: skip


def _fails(sentence: str, near: str, chance: random.Random) -> str | None:
    m = re.search(r"(?<=[a-z] )(?:will|would) (?=[a-z]+ )", sentence)
    return sentence[: m.end()] + "fail to " + sentence[m.end() :] if m else None


def _because(sentence: str, near: str, chance: random.Random) -> str | None:
    """Two true sentences joined into a false one."""
    if re.search(r"[“”\"]", sentence + near) or len(near.split()) < 6:
        return None
    return sentence.rstrip(".") + " because " + near[0].lower() + near[1:]


def _quotation_given_away(sentence: str, near: str, chance: random.Random) -> str | None:
    m = re.search(r"[”\"],? (?:said|says) ((?:[A-Z][\w.’'-]+ ?){1,3})", sentence)
    names = [n for n in re.findall(r"(?<=[a-z,] )([A-Z][a-z]{3,}(?: [A-Z][a-z]{2,})?)", near) if n not in sentence]
    return sentence[: m.start(1)] + chance.choice(names) + sentence[m.end(1) :] if m and names else None


LIES: dict[str, Change] = {
    "time": _exchange(_TIMES),
    "he or she": _exchange(_SEXES),
    "rank": _exchange(_RANKS),
    "bound": _exchange(_BOUNDS),
    "fails to": _fails,
    "joined by because": _because,
    "quotation given away": _quotation_given_away,
    "deputy dropped": _put(r"\b(?:vice|deputy|assistant|acting|interim|apparent|potential|presumed|purported) ", ""),
    "unit": _exchange(_UNITS),
    "share": _exchange(_SHARES),
    "direction": _exchange(_DIRECTIONS),
    "link": _exchange(_LINKS),
    "names swapped": _names_swapped,
    "numbers swapped": _numbers_swapped,
    "number from near": _number_from_near,
    "year": _put(r"\b(19|20)(\d\d)\b", lambda m, chance: f"{m[1]}{(int(m[2]) + chance.choice([1, -1, 10])) % 100:02d}"),
    "decimal dropped": _put(r"\b(\d{1,3})\.(\d)\b", lambda m, chance: m[1]),
    "spelt number": _put(
        r"(?<=[a-z] )(two|three|four|five|six|seven|eight|nine|ten)\b",
        lambda m, chance: chance.choice([w for w in _DIGITS if w != m[1]]),
    ),
    "currency": _put(r"\$(?=\d)", lambda m, chance: chance.choice("€£")),
    "word in quotation": _word_in_quotation,
    "marks taken": _marks_taken,
    "marks added": _marks_added,
    "condition dropped": _put(r",? (?:if|unless|until|provided|as long as) [^,.”\"]{5,}(?=[.,])", ""),
    "restriction dropped": _put(
        r"\b(?:only|partly|mostly|largely|mainly|almost|nearly|initially|temporarily|former|acting|alleged|so-called|suspected)\s", ""
    ),
    "office lost": _put(r"\b(president|minister|senator|governor|chairman|director)\b", lambda m, chance: "former " + m[1]),
    "never": _put(r"\b(?:has|have|had) (?!not|never|been no)", lambda m, chance: m[0] + "never "),
    "settled": _put(r"\b(?:is|are) (?:expected|likely|planning|set|due|considering|seeking|trying) (?:to )?", "will "),
    "verb of speech": _put(
        r"\b(?:suggested|claimed|alleged|argued|believes|thinks|hopes|said)\b",
        lambda m, chance: chance.choice(["proved", "denied", "admitted"]),
    ),
    "added": _put(r"\.$", lambda m, chance: chance.choice([" in Marlow.", " by Kestrel.", " for the second time.", " in secret."])),
    "prefix": _put(r"\b(?:un|dis|in)(?=(?:able|likely|fair|clear|known|popular|happy|agreed|legal|certain|complete)\b)", ""),
}  # fmt: skip


def _unquoted(change: Change) -> Change:
    """Only outside quotations: those are not to be retyped."""

    def careful(sentence: str, near: str, chance: random.Random) -> str | None:
        return None if re.search(r"[“”\"]|''", sentence) else change(sentence, near, chance)

    return careful


TRUTHS: dict[str, Change] = {
    "per cent sign": _unquoted(_put(r"(?<=\d) percent\b", "%")),
    "per cent in words": _unquoted(_put(r"(?<=\d)%", " per cent")),
    "dollars in words": _unquoted(
        _put(r"\$(\d[\d,.]*\d(?: (?:million|billion|trillion))?)(?![\d,.])(?! [mbt]illion)", lambda m, chance: m[1] + " dollars")
    ),
    "number in digits": _unquoted(
        _put(r"(?<=[a-z] )(two|three|four|five|six|seven|eight|nine|ten|twenty)(?= [a-z])", lambda m, chance: _DIGITS[m[1]])
    ),
    "number in words": _unquoted(_put(r"(?<=[a-z] )(2|3|4|5|6|7|8|9|10|20)(?= [a-z])", lambda m, chance: _WORDS[m[1]])),
    "brackets cut": _unquoted(_put(r" \((?![^)]*\b(?:not|if|no)\b)[^)<>]{3,60}\)", "")),
    "title cut": _unquoted(_put(r"\b(?:Mr\.|Mrs\.|Ms\.|Rep\.|Prime Minister) (?=[A-Z][a-z]+ )", "")),
    "not written out": _unquoted(
        _put(r"\b(does|do|did|is|was|are|were|has|have|had|would|could|should)n[’']t\b", lambda m, chance: m[1] + " not")
    ),
    "that": _unquoted(_put(r"\bsaid (?=(?:he|she|they|the|it) )", "said that ")),
    "day cut": _unquoted(_put(r" on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=[.,])", "")),
    "m for million": _unquoted(_put(r"(?<=\d) million\b(?!-)", "m")),
}  # fmt: skip
