"""Who speaks in languages other than English: the verbs of saying and where their speaker stands."""

import re
from functools import cache

from . import scripts
from .first_names import FEMALE, MALE
from .speech_tag import BLOT, Tag
from .tongue_words import ARTICLES, TONGUES, Tongue

_WORD = re.compile(r"[^\W\d_][^\W\d_]*(?:[-.’'·][^\W\d_]+)*[’']?|\d+|[^\w\s]")
_STOPS = frozenset('.;:!?“”"«»„()[]—–…,»«¿¡')
_BLOTTED = re.compile(rf"{BLOT}q*[’']?\Z")
_AS = frozenset("según como selon comme wie secondo come segundo conforme как jak zoals som".split())
_ARTICLES = frozenset("der die das den dem des ein eine einen einem einer".split())
_WITH = {"sprach": ("von",), "spricht": ("von",), "sprachen": ("von",), "habló": ("de",), "calificó": ("de", "como")}
"""Verbs that tell what was said only with this word behind them: "sprach von einem „guten Tag“"."""
_CALLING = frozenset(
    "warf wirft nannte nennt bezeichnete bezeichnet calificó qualifie qualifié definito definisce classificou classifica назвал назвала menyebut".split()
)
"""Verbs whose subject never stands behind them."""
_REFLEXIVE = frozenset("se sich si s' zich się".split())
_CLOSED = frozenset(
    """und oder aber denn sondern sowie auch nicht nur wie wo was wer wenn weil obwohl während et mais pourtant puis alors donc où dont quand comme qui ce cette
    ces son sa ses y o pero aunque porque sino ni como donde cuando quien cuyo cuya su sus lo más e mas porém embora onde quando quem cujo seu sua ma però dove
    quando chi cui suo sua и но а хотя где когда кто который которая которые это yang dan atau tetapi namun ketika karena jika ini itu foto video""".split()
)
_DAYS = frozenset(
    """lunes martes miércoles jueves viernes sábado domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta
    lundi mardi mercredi jeudi vendredi samedi dimanche lunedì martedì mercoledì giovedì venerdì sabato domenica montag dienstag mittwoch donnerstag freitag
    samstag sonntag понедельник вторник среду четверг пятницу субботу воскресенье senin selasa rabu kamis jumat sabtu minggu""".split()
)
_ASIDES = tuple(
    tuple(words.split())
    for words in (
        "en cambio|por su parte|por su lado|por otro lado|por otra parte|de su lado|por sua vez|por outro lado|da sua parte|en revanche|de son côté|"
        "à son tour|pour sa part|quant à lui|dal canto suo|da parte sua|a sua volta|invece|por la mañana|por la tarde|sin embargo|no entanto"
    ).split("|")
)
"""What may stand between a verb and its speaker."""
_TURKISH_STOPS = frozenset("ise da de ayrıca şunları şöyle".split())
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
            if low.endswith("nya") and low[:-3] in self.tongue.verbs:  # Indonesian "ujarnya": he or she said
                found.append(Tag(source=None, cue=self.matches[i].span(), lemma="say", saying=True, dropped=True))
                continue
            hangs = (
                inverted is not None and i + 1 < len(self.low) and self.low[i + 1] in self.tongue.verbs
            )  # "a-t-il lâché"
            if (form not in self.tongue.verbs or self.words[i][0].isupper()) and not hangs:
                continue
            if form in _WITH and not any(w in _WITH[form] for w in self.low[i + 1 : i + _REACH // 2]):
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
                or self._introduced(first)
                or (self._before(first - 1) if form in _CALLING else None)
                or (self._after(last + 1) if self._follows(first) and form not in _CALLING else None)
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
                    dropped=source is None and self.tongue.drops and self._stands_alone(last + 1),
                )
            )
        known = {tag.cue for tag in found}
        found.extend(tag for tag in (*self._according(), *self._behind_odd_verb()) if tag.cue not in known)
        if not found and not self.tongue.callings:
            found = self.announced()
        return found

    def _stands_alone(self, i: int) -> bool:
        """ "…», añadió.": no subject can stand behind the verb; "opina en cambio X" may have one that was not read."""
        return i >= len(self.words) or self.words[i] in _STOPS or self.low[i] in self.tongue.bars | self.tongue.that

    def _according(self) -> list[Tag]:
        """Selon Lena Orlov, "…"."""
        found = []
        for i in range(len(self.low) - 1):
            for phrase in self.tongue.according:
                length = phrase.count(" ") + 1
                if " ".join(self.low[i : i + length]) != phrase:
                    continue
                found += self._told_by(i, i + length)
            if i == 0 and self.low[0] in self.tongue.views:
                found += self._told_by(0, 1)
        return found

    def _told_by(self, first: int, after: int) -> list[Tag]:
        if after < len(self.low) and (self.low[after] in self.tongue.verbs or self.low[after] in self.tongue.helpers):
            return []  # "según dijo X": the verb tells
        source = self._after(after)
        if source is not None and self.tongue.callings:
            named = [k for k, m in enumerate(self.matches) if source[0] <= m.start() < source[1]]
            stop = next(
                (
                    k
                    for k in named[1:]
                    if self.words[k].islower()
                    and self.words[k - 1][0].isupper()
                    and self.low[k] not in self.tongue.joins
                ),
                None,
            )
            if stop is not None:  # "Laut Umweltverband sei der Zeitpunkt „…“"
                cue = (self.matches[first].start(), self.matches[after - 1].end())
                source = (source[0], self.matches[stop - 1].end())
                return [Tag(source=source, cue=cue, lemma="according", saying=True, according=True)]
        behind = next((k for k, m in enumerate(self.matches) if source is not None and m.start() >= source[1]), None)
        if source is None or behind is None or self.words[behind] not in (",", ":", "“"):
            return []
        cue = (self.matches[first].start(), self.matches[after - 1].end())
        return [Tag(source=source, cue=cue, lemma="according", saying=True, according=True)]

    def _behind_odd_verb(self) -> list[Tag]:
        """ "…", lamentou Maro Tavi; "…", s'agace un éleveur: any verb between quoted words and a name or description that a stop follows."""
        found: list[Tag] = []
        for i in range(1, len(self.low) - 1):
            closes = self.words[i - 1] == "”" or (
                self.words[i - 1] in (",", "—", "–") and i > 1 and self.words[i - 2] in ("”", ",")
            )
            helped = self.low[i] in _REFLEXIVE | self.tongue.helpers and self._verb_like(i + 1)
            if not closes or self.low[i] in self.tongue.verbs or not (helped or self._verb_like(i)):
                continue
            last = i + helped
            begin = last + 1
            while begin < len(self.low) and self.low[begin] in _REFLEXIVE:
                begin += 1
            begin = self._skip(begin)
            if begin >= len(self.low) or not (self.words[begin][0].isupper() or self.low[begin] in ARTICLES):
                continue
            source = self._after(begin)
            behind = next((m for m in self.matches if source is not None and m.start() >= source[1]), None)
            if source is not None and (behind is None or behind[0] in (",", ".", "(", "“", ":", "—", "–")):
                cue = (self.matches[i].start(), self.matches[last].end())
                found.append(Tag(source=source, cue=cue, lemma="say", saying=True, inverted=True))
        return found

    def _verb_like(self, i: int) -> bool:
        """A word in small letters that belongs to no closed class."""
        if i >= len(self.words) or not self.words[i].replace("'", "").replace("’", "").replace("-", "").isalpha():
            return False
        tongue = self.tongue
        closed = tongue.bars | tongue.that | tongue.joins | tongue.skips | tongue.helpers | ARTICLES | _CLOSED
        return (
            self.words[i].islower()
            and len(self.words[i]) > 2
            and self.low[i] not in closed
            and not _BLOTTED.match(self.words[i])
        )

    def announced(self) -> list[Tag]:
        """Mansur insiste: "…": a name that opens the sentence, few words, and a colon right before quoted words."""
        colon = next((k for k, w in enumerate(self.words[:8]) if w == ":"), 0)
        if not 0 < colon < len(self.words) - 1 or self.words[colon + 1] not in ("“", "—"):
            return []
        name = 0
        while name < colon and self.words[name][0].isupper() and self.low[name] not in ARTICLES | _CLOSED:
            name += 1
        if not name or any(not w.islower() for w in self.words[name:colon]) or self.low[0] in self.tongue.bars:
            return []
        if colon > name and not any(self._verb_like(k) for k in range(name, colon)):
            return []
        last = max(name, colon - 1) if colon > name else colon
        return [
            Tag(
                source=(self.matches[0].start(), self.matches[name - 1].end()),
                cue=self.matches[last].span(),
                lemma="say",
                saying=True,
            )
        ]

    def _full(self, begin: int, i: int) -> bool:
        """Do two words with capitals, not all they stand behind, end right before word `i`?"""
        return i - begin >= 2 and all(w[0].isupper() and w.isalpha() for w in self.words[i - 2 : i])

    def _is_article(self, i: int) -> bool:
        """Portuguese "disse a ministra", not "disse a jornalistas"."""
        return (
            self.low[i] == "a"
            and i + 1 < len(self.low)
            and self.words[i + 1].islower()
            and not self.low[i + 1].endswith("s")
            and self.tongue is TONGUES["pt"]
        )

    def _skip(self, i: int) -> int:
        """Over what may stand between a verb and its speaker: "also", "on Tuesday", "for his part"."""
        while i < len(self.low):
            aside = next((a for a in _ASIDES if tuple(self.low[i : i + len(a)]) == a), None)
            if aside is not None:
                i += len(aside)
            elif (
                self.low[i] in self.tongue.skips
                or self.low[i] in _DAYS
                or (self.low[i] in _REFLEXIVE and self.low[i] != "si")
            ):
                i += 1
            elif i + 1 < len(self.low) and len(self.low[i]) <= 4 and self.low[i + 1] in _DAYS:
                i += 2
            else:
                break
        return i

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
        i = self._skip(i)
        if i >= len(words) or words[i] in _STOPS or (low[i] in tongue.bars and not self._is_article(i)):
            return None
        if low[i] in tongue.he | tongue.she:
            return self.matches[i].span()
        begin = i
        i += self._is_article(i)
        named = False
        while i < len(words) and i - begin < _REACH:
            if words[i] in _STOPS or _BLOTTED.match(words[i]) or words[i].isdigit():
                if not (
                    words[i] == "." and len(words[i - 1]) <= 2 and i + 1 < len(words) and words[i + 1][0].isupper()
                ):
                    break
            elif (low[i] in tongue.bars and not (low[i] in tongue.joins and i > begin)) or self._cuts(begin, i):
                break
            elif i - begin > 1 and words[i].islower() and low[i] not in tongue.joins and self._full(begin, i):
                break  # "Pastor Albrecht Martins kurz vor Beginn"
            elif low[i] in tongue.verbs and i > begin and not words[i][0].isupper():
                return None  # a clause follows, not the speaker
            named = named or words[i][0].isupper()
            i += 1
        while i > begin and low[i - 1] in tongue.joins | tongue.skips:
            i -= 1
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
        while end - begin > 1 and low[end - 1] in tongue.skips:
            end -= 1
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
                if barred and k - start >= 2:  # "el diputado de Unión Social Diego Ibáñez": the name ends the run
                    given = next((g for g in range(start, k) if _given([words[g]])), k - 1 if k - start > 2 else None)
                    if given is not None:
                        return self.matches[given].start(), self.matches[k].end()
                if start == begin == k and k < end - 1 and not barred and low[k] not in ARTICLES:
                    return self.matches[begin].start(), self.matches[end - 1].end()  # "Бывшая супермодель призналась"
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

    def _introduced(self, first: int) -> tuple[int, int] | None:
        """Lena Orlov, Vorsitzende der Partei, unterstrich die Not: the name that opens the sentence, right before the first comma."""
        comma = next((k for k in range(min(first, 6)) if self.words[k] == ","), 0)
        if not 1 < comma < first - 1 or self.words[first - 1] != ",":
            return None
        if not all(w[0].isupper() and w.isalpha() | ("-" in w) for w in self.words[:comma]) or _BLOTTED.match(
            self.words[0]
        ):
            return None
        return self.matches[0].start(), self.matches[comma - 1].end()

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
        return named or (end - begin >= 2 and self.low[begin] in ARTICLES)


def trusted(words: str, *, named: str | None, language: str | None, beside: bool = False) -> bool:
    """Can these words be a speaker? Where every noun has a capital, one such word alone is none unless it calls somebody or is part
    of a fuller name the text gives, or stands right behind quoted words and their verb (`beside`)."""
    if beside:
        return True
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
        found = _turkish(sentence, tongue) if tongue is TONGUES["tr"] else _Reader(sentence, tongue).tags()
    return tuple(sorted(found, key=lambda t: t.cue))


def _turkish(sentence: str, tongue: Tongue) -> list[Tag]:
    """The verb ends the sentence; who speaks opens it, or ends it behind the verb: "…" dedi Lena Orlov."""
    reader = _Reader(sentence, tongue)
    words, low = reader.words, reader.low
    found = reader.announced()
    for i, form in enumerate(low):
        if form not in tongue.verbs:
            continue
        begin = end = i + 1
        while form == "diyen" and end < min(i + 3, len(words)) and words[end].islower():
            end += 1  # "“…” diyen çiftçi Oğuz Bek"
        if form == "diyen":
            begin = end
        while end < len(words) and words[end] not in _STOPS and words[end][0].isupper():
            end += 1
        if end == begin:
            begin = end = 0
            while end < i and words[end] not in _STOPS and not _BLOTTED.match(words[end]):
                if low[end] in _TURKISH_STOPS:
                    break
                end += 1
            while end > begin and not words[end - 1][0].isupper():
                end -= 1
        named = end > begin and words[begin][0].isupper() and not _BLOTTED.match(words[begin])
        source = (reader.matches[begin].start(), reader.matches[end - 1].end()) if named else None
        alone = source is None and (words[0] == "“" or i == 0)
        found.append(Tag(source=source, cue=reader.matches[i].span(), lemma="say", saying=True, dropped=alone))
    return found


def _guess(sentence: str) -> Tongue | None:
    """The language whose verbs and small words the sentence uses most."""
    words = {w.lower() for w in re.findall(r"[^\W\d_]+", sentence)}
    best, most = None, 0
    for tongue in TONGUES.values():
        known = 2 * len(words & tongue.verbs) + len(words & tongue.bars) if words & tongue.verbs else 0
        if known > most:
            best, most = tongue, known
    return best


_INSIDE = frozenset({"fr", "it", "es", "pt", "ru", "uk", "pl"})


def inside(words: str, *, language: str | None) -> Tag | None:
    """The tag set between commas within quoted words, where the language does so; None where none is."""
    short = (language or "")[:2]
    if short not in _INSIDE:
        return None
    for tag in _Reader(words, TONGUES[short]).tags():
        opens = words[: tag.cue[0]].rstrip()[-1:]
        if opens not in ("–", "—", "-") and not (opens == "," and short == "fr"):
            continue
        after = words[max(tag.cue[1], tag.source[1] if tag.source else 0) :].lstrip()[:1]
        named = (tag.source is None and tag.dropped) or (tag.source is not None and tag.source[0] >= tag.cue[0])
        if named and (opens == "," or after in ("–", "—", "-", ",", ".", "")):
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
