"""Who speaks in languages other than English: the verbs of saying and where their speaker stands."""

import re
from functools import cache

from . import scripts
from .first_names import FEMALE, MALE
from .speech_tag import BLOT, Tag
from .tongue_words import TONGUES, Tongue

_WORD = re.compile(r"[^\W\d_][^\W\d_]*(?:[-.’'·][^\W\d_]+)*[’']?|\d+|[^\w\s]")
_STOPS = frozenset('.;:!?“”"«»„()[]—–…,»«¿¡')
_BLOTTED = re.compile(rf"{BLOT}q*[’']?\Z")
_AS = frozenset("según como selon comme wie secondo come segundo conforme как jak zoals som".split())
_ARTICLES = frozenset("der die das den dem des ein eine einen einem einer".split())
_WITH = {"sprach": ("von",), "spricht": ("von",), "sprachen": ("von",), "habló": ("de",), "calificó": ("de", "como")}
"""Verbs that tell what was said only with this word behind them: "sprach von einem „guten Tag“"."""
_REACH = 12  # words between a verb and its speaker, or of one
_DASH = re.compile(r"(?P<verb>\w+)-(?:t-)?(?P<who>ils?|elles?)\Z")


class _Reader:
    """The words of one sentence in one language."""

    def __init__(self, sentence: str, tongue: Tongue) -> None:
        self.tongue = tongue
        self.matches = list(_WORD.finditer(sentence))
        self.words = [m[0] for m in self.matches]
        self.low = [w.lower().replace("’", "'") for w in self.words]

    def tags(self) -> list[Tag]:
        found = []
        for i, low in enumerate(self.low):
            inverted = _DASH.match(low)
            form = inverted["verb"] if inverted else low
            hangs = (
                inverted is not None and i + 1 < len(self.low) and self.low[i + 1] in self.tongue.verbs
            )  # "a-t-il lâché"
            if (form not in self.tongue.verbs or self.words[i][0].isupper()) and not hangs:
                continue
            if form in _WITH and (i + 1 == len(self.low) or self.low[i + 1] not in _WITH[form]):
                continue
            first = i
            while first and (
                self.low[first - 1] in self.tongue.helpers or self.low[first - 1] in ("se", "s'", "n'", "ne")
            ):
                first -= 1
            last = i + 1 if inverted and form not in self.tongue.verbs else i
            source = (
                self._pronoun(i)
                if inverted
                else self._inserted(first)
                or (self._after(last + 1) if self._follows(first) else None)
                or self._before(first - 1)
            )
            cue = (self.matches[first].start(), self.matches[last].end())
            reports = last + 1 < len(self.low) and (
                self.low[last + 1] in self.tongue.that
                or (self.low[last + 1] == "," and last + 2 < len(self.low) and self.low[last + 2] in self.tongue.that)
            )
            found.append(
                Tag(
                    source=source,
                    cue=cue,
                    lemma="say",
                    saying=True,
                    inverted=source is not None and source[0] > cue[1],
                    clausal=reports,
                    dropped=source is None and self.tongue.drops,
                )
            )
        return found

    def _follows(self, first: int) -> bool:
        """Does the verb come first: in its sentence, or behind quoted words or a comma? Only then its subject stands behind it."""
        if first == 0:
            return True
        before = self.words[first - 1]
        return before in _STOPS or before in ("-", "--") or bool(_BLOTTED.match(before)) or self.low[first - 1] in _AS

    def _pronoun(self, i: int) -> tuple[int, int]:
        """The pronoun of "dit-il"."""
        end = self.matches[i].end()
        return end - len(self.low[i].rpartition("-")[2]), end

    def _after(self, i: int) -> tuple[int, int] | None:
        """ "…", sagte die Ministerin Lena Orlov: the speaker behind the verb."""
        words, low, tongue = self.words, self.low, self.tongue
        while i < len(words) and low[i] in tongue.skips:
            i += 1
        if i >= len(words) or words[i] in _STOPS or low[i] in tongue.bars:
            return None
        if low[i] in tongue.he | tongue.she:
            return self.matches[i].span()
        begin = i
        named = False
        while i < len(words) and i - begin < _REACH:
            if words[i] in _STOPS or _BLOTTED.match(words[i]) or words[i].isdigit():
                if not (
                    words[i] == "." and len(words[i - 1]) <= 2 and i + 1 < len(words) and words[i + 1][0].isupper()
                ):
                    break
            elif (low[i] in tongue.bars and not (low[i] in tongue.joins and i > begin)) or self._cuts(begin, i):
                break
            elif low[i] in tongue.verbs and i > begin and not words[i][0].isupper():
                return None  # a clause follows, not the speaker
            named = named or words[i][0].isupper()
            i += 1
        if i == begin or not self._speaks(begin, i, named=named):
            return None
        return self.matches[begin].start(), self.matches[i - 1].end()

    def _cuts(self, begin: int, i: int) -> bool:
        """ "Facebook das Gesetz": where nouns have capitals, an article behind a name opens something else."""
        tongue = self.tongue
        if not tongue.callings or i == begin or self.low[i] not in _ARTICLES or not self.words[i - 1][0].isupper():
            return False
        return not self.low[i - 1].endswith(tongue.callings)

    def _before(self, i: int) -> tuple[int, int] | None:
        """Lena Orlov sagte: the speaker before the verb, in its own clause."""
        words, low, tongue = self.words, self.low, self.tongue
        end = i + 1
        if i >= 0 and words[i] == ",":
            return self._before_insertion(i)
        while i >= 0 and end - i <= _REACH:
            if words[i] in _STOPS or _BLOTTED.match(words[i]) or low[i] in tongue.that:
                break
            i -= 1
        begin = i + 1
        if begin < end and low[end - 1] in tongue.he | tongue.she:
            return self.matches[end - 1].span()
        # The last name that no preposition stands before; else a description that opens the clause.
        k = end - 1
        while k >= begin:
            if words[k][0].isupper() and words[k].isalpha() | ("-" in words[k]) | ("." in words[k]):
                start = k
                while start > begin and words[start - 1][0].isupper():
                    start -= 1
                opens = start - 1
                while (
                    opens > begin
                    and low[opens] in tongue.joins
                    and low[opens] not in tongue.bars
                    and not words[opens - 1][0].isupper()
                ):
                    opens -= 1
                barred = start > begin and (
                    low[start - 1] in tongue.bars
                    or low[start - 1] in ("de", "del", "do", "da", "di", "du", "des", "of")
                )
                if not barred and not (start == begin and k == start and len(words[k]) < 4):
                    return self.matches[start].start(), self.matches[k].end()
                k = start
            k -= 1
        return None

    def _inserted(self, first: int) -> tuple[int, int] | None:
        """El presidente, Juan Orlov, criticó: the name between the commas before the verb."""
        if first < 4 or self.words[first - 1] != ",":
            return None
        begin = first - 1
        while begin and self.words[begin - 1][0].isupper() and self.words[begin - 1].isalpha():
            begin -= 1
        if not 1 < first - 1 - begin <= 4 or not begin or self.words[begin - 1] != ",":
            return None
        return self.matches[begin].start(), self.matches[first - 2].end()

    def _before_insertion(self, comma: int) -> tuple[int, int] | None:
        """Lena Orlov, die Ministerin, sagte: the name before what stands between the commas."""
        other = next((k for k in range(comma - 1, max(-1, comma - 2 * _REACH), -1) if self.words[k] in _STOPS), None)
        if other is None or other < 1 or self.words[other] != ",":
            return None
        return self._before(other - 1)

    def _speaks(self, begin: int, end: int, *, named: bool) -> bool:
        """Is it a name, or a description that an article opens?"""
        if any(_BLOTTED.match(w) for w in self.words[begin:end]):
            return False
        return named or (end - begin >= 2 and len(self.low[begin]) <= 4)


def trusted(words: str, *, named: str | None, language: str | None) -> bool:
    """Can these words be a speaker? Where every noun has a capital, one such word alone is none unless it calls somebody or is part
    of a fuller name the text gives."""
    tongue = _tongue(language or "")
    if tongue is None or not tongue.callings:
        return True
    plain = [w for w in words.split() if w.lower() not in _ARTICLES and w[:1].isalpha()]
    if not plain or words.lower() in tongue.he | tongue.she:
        return True
    capitals = [w for w in plain if w[0].isupper()]
    if any(w.lower().endswith(tongue.callings) or w.isupper() for w in plain) or _given(capitals):
        return True
    return (named is not None and len(named.split()) > max(1, len(plain))) or (
        len(capitals) > 1 and len(capitals) == len(plain)
    )


def _given(words: list[str]) -> bool:
    return any(w.lower() in MALE or w.lower() in FEMALE for w in words)


@cache
def _tongue(language: str) -> Tongue | None:
    return TONGUES.get(language.partition("-")[0].lower())


def find(sentence: str, *, language: str | None) -> tuple[Tag, ...]:
    """Tags of a sentence whose quoted words are blotted out; none where no known verb of saying stands."""
    found = scripts.find(sentence)
    tongue = _tongue(language or "") or _guess(sentence)
    if tongue is not None and not found:
        found = _Reader(sentence, tongue).tags()
    return tuple(sorted(found, key=lambda t: t.cue))


def _guess(sentence: str) -> Tongue | None:
    """The language whose verbs and small words the sentence uses most."""
    words = {w.lower() for w in re.findall(r"[^\W\d_]+", sentence)}
    best, most = None, 0
    for tongue in TONGUES.values():
        known = 2 * len(words & tongue.verbs) + len(words & tongue.bars) if words & tongue.verbs else 0
        if known > most:
            best, most = tongue, known
    return best


def inside(words: str, *, language: str | None) -> Tag | None:
    """The tag set between commas within quoted words, where the language does so; None where none is."""
    if not (language or "").startswith("fr"):
        return None
    for tag in _Reader(words, TONGUES["fr"]).tags():
        if tag.source is not None and tag.source[1] >= tag.cue[1] and words[: tag.cue[0]].rstrip().endswith(","):
            return tag
    return None


def reported(sentence: str, tag: Tag) -> tuple[int, int] | None:
    """The clause after "dijo que", "sagte, dass", to the end of the sentence; None where none follows."""
    if not tag.clausal or tag.source is None:
        return None
    opener = re.compile(r"\s*,?\s*[^\W\d_]+[’']?\s*").match(sentence, tag.cue[1])
    if opener is None:
        return None
    end = len(sentence)
    while end > opener.end() and (sentence[end - 1].isspace() or sentence[end - 1] in ".,;:!?"):
        end -= 1
    return (opener.end(), end) if len(sentence[opener.end() : end].split()) > 2 else None
