"""Whom a source of words means: a name, a title, "he", "the ministry", resolved to the full name as the article gives it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from . import callings, datelines, scripts
from .entities import Mention
from .name_words import ORG_HEADS, TITLES
from .reading import Reading
from .speech_words import BY_FORM, NO_SPEAKER, POINTING

_HE = frozenset(
    {"he", "him", "his", "himself", "er", "il", "él", "ele", "egli", "lui", "он", "він", "hij", "han", "他", "그", "彼"}
)
_SHE = frozenset("she her hers herself sie elle ella ela lei она вона zij ze hon hun 她 그녀 彼女".split())
_IT = frozenset({"it", "its", "itself"})
_FIRST = frozenset({"i", "we", "me", "us", "my", "our", "you", "your"})
_PLURAL = frozenset({"they", "them", "their", "themselves"})
_WHO = frozenset({"who", "which", "that", "whom"})
_BUSINESSES = frozenset(
    """company firm group airline carrier carmaker automaker retailer startup maker lender manufacturer insurer brewer drugmaker miner chipmaker
    developer operator publisher broadcaster organisation organization charity agency club bank union watchdog regulator giant""".split()
)
_DOCUMENTS = frozenset(
    "statement release filing readout communique communiqué letter memo notice post tweet email message".split()
)
_PAPER = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|this|that|its|his|her|their) (?:\w+ ){0,2}(?:indictment|statement|release|report|study|letter|memo|filing|complaint|lawsuit|survey|poll|"
    r"review|paper|book|bill|law|document|article|readout|resolution|ruling|draft|text|email|notice)\b"
)
_DOCUMENT_BACK = 4  # sentences
_PRONOUN = {"m": re.compile(r"\b[Hh]e\b"), "f": re.compile(r"\b[Ss]he\b")}
_FURTHEST = 40  # sentences, quoted ones among them
_NEXT_WORD = re.compile(r"\s+(?:also\s+|then\s+|later\s+|has\s+|had\s+|\w+ly\s+)?([a-z]+)")
_NEAR = 2  # sentences a description ("the Brazilian", "the software maker") reaches back
_LEADS = 2  # how many times as often as any other the body is named that "the company" may mean
_DEMONYM = re.compile(
    r"(?:[A-Z][a-z]+(?:ian|ean|an|ese|ish|man|woman|i)|Dane|Swede|Finn|Pole|Turk|Serb|Croat|Czech|Greek|Scot|Briton|Swiss|Brit|Aussie|Kiwi|Spaniard|Frenchman|Dutchman)\Z"
)
_OF_WHOM = re.compile(r" (?:from|of|for|at|with) (?:the )?(?=[A-Z])")
_AGED = re.compile(r"\b\d\d-year-old\b")
_OPEN_ENDED = frozenset("the a an of in on for to and or at by with from".split())
_URDU_BACK = 2  # sentences
_RECENT = 600  # characters from who spoke last to a pronoun, where names are not all known
_BACK = 6  # sentences a pronoun reaches back: gate_quotes
_LONGEST = 120  # characters of a descriptive speaker ("a spokesman for …")
_TITLED = re.compile(r"(?:(?:[A-Z][a-z]{1,10}\.?|[A-Z]{2,4}) ){1,3}(?=[A-Z])")
"""Titles between a comma and the name: "Judge", "Lt. Gen."."""
_PLACED = re.compile(r" (?:in|of|for|at|to|from) (?:(?:the|and|of|[A-Z][\w’'-]*) )*[A-Z][\w’'-]*(?=, [A-Z])")
"""Where or of what somebody called by office is: "the envoy to Bomu, Ann Lee"."""
_OWNED = re.compile(r"(?:['’]s|(?<=s)['’])\Z")


class Speakers:
    """Resolves sources of one article; remembers who spoke last."""

    def __init__(self, reading: Reading, *, quoted: Sequence[tuple[int, int]] = ()) -> None:
        self._reading = reading
        self._quoted = sorted(quoted)
        self._starts: dict[int, list[int]] = {}
        self._heard: dict[int, str] = {}
        """Whom the text has called "he" or "she" so far, where their names do not tell."""
        self.last: int | None = None
        """Index of the name that spoke last."""
        self.latest: tuple[str | None, int | None] = (None, None)
        """Who spoke last, named or described."""
        self._latest_at = 0
        self._spoke: list[tuple[str, int | None, str | None]] = []

    @cached_property
    def _people(self) -> dict[str, frozenset[int]]:
        """Whom "he" and "she" can mean."""
        people = [(i, n.gender) for i, n in enumerate(self._reading.names) if n.kind == "person"]
        return {gender: frozenset(i for i, told in people if told in (gender, None)) for gender in ("m", "f")}

    @cached_property
    def _offices(self) -> dict[str, list[tuple[list[str], int]]]:
        """Offices by their last word: ("foreign minister", whose)."""
        found: dict[str, list[tuple[list[str], int]]] = {}
        for index, name in enumerate(self._reading.names):
            for office in name.offices:
                words = office.casefold().split()
                found.setdefault(words[-1], []).append((words, index))
        return found

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        """Bodies by each word of their names."""
        found: dict[str, list[int]] = {}
        for index in self._bodies:
            for word in {w.casefold() for w in self._reading.names[index].name.split()}:
                found.setdefault(word, []).append(index)
        return found

    @cached_property
    def _bodies(self) -> list[int]:
        return [i for i, n in enumerate(self._reading.names) if n.kind == "organisation"]

    @property
    def _plainly_english(self) -> bool:
        return (self.language or "en").startswith("en")

    @property
    def language(self) -> str | None:
        """Of the article, as it says."""
        return self._reading.article.language

    @property
    def text(self) -> str:
        """Of the article."""
        return self._reading.text

    def heed(self, speaker: str | None, index: int | None, *, at: int, gender: str | None = None) -> None:
        """Somebody spoke, as the words at a place tell; a man or a woman, where they tell that too."""
        if index is not None:
            self.last = index
            if gender is not None:
                self._heard.setdefault(index, gender)
        if speaker is not None:
            self.latest, self._latest_at = (speaker, index), at
            self._spoke.append((speaker, index, gender))

    def name(self, index: int) -> str:
        """That name in full."""
        return self._reading.names[index].name

    def is_somebody(self, index: int) -> bool:
        """Is that name a person's or a body's?"""
        return self._reading.names[index].kind in ("person", "organisation")

    def resolve(self, start: int, end: int) -> tuple[str | None, int | None]:
        """The speaker a source span means: (name or description, index of the name); (None, None) when unsure."""
        reading = self._reading
        filed = start + datelines.skip(reading.text[start : start + _LONGEST])
        start = filed if filed < end else start
        words = reading.text[start:end]
        lower = words.casefold().strip(" ,.")
        if lower in _HE or lower in _SHE:
            index = self._person(start, gender="m" if lower in _HE else "f")
            if not self._plainly_english:
                return self._abroad(index, start=start, gender="m" if lower in _HE else "f")
            return (None, None) if index is None else (reading.names[index].name, index)
        if lower in _IT:
            index = self._body(start)
            return (None, None) if index is None else (reading.names[index].name, index)
        if lower in _PLURAL or lower in _FIRST or lower in _WHO:
            return None, None
        if scripts.is_urdu_pronoun(lower):
            meant = self._urdu_subject(start)
            if meant is None and start - self._latest_at < _RECENT:
                return self.latest
            return callings.bare(meant, language="ur") if meant is not None else None, None
        inside = [m for m in reading.mentions_in(start, end) if m.start >= start and m.end <= end]
        chosen = self._head(inside, words=words, start=start)
        if chosen is not None and not self._plainly_english:
            if words[:1].islower():
                beside = self._apposed(end)
                if (
                    beside is not None
                ):  # "a ministra dos Negócios Estrangeiros, Lena Orlov": the ministry does not speak
                    return reading.names[beside].name, beside
            named = callings.bare(reading.names[chosen].name, language=self.language)
            known = self._fuller(named) or (named, chosen)
            if known[0] != reading.names[chosen].name:
                return known
        if chosen is not None and lower.startswith("the ") and words.rstrip(" ,.").split()[-1].islower():
            beside = self._apposed(end)
            if beside is not None:  # "the Troy police chief, Charles Craft, said": Troy does not speak
                return reading.names[beside].name, beside
        if chosen is not None and lower.startswith("the ") and _DEMONYM.match(reading.names[chosen].name):
            inside, chosen = [], None  # "the Brit": whoever that is
        if chosen is not None:
            return reading.names[chosen].name, chosen
        held = self._by_office(lower, start)
        if held is not None:
            return reading.names[held].name, held
        beside = self._apposed(end)
        if beside is not None:
            return reading.names[beside].name, beside
        if not inside and len(words) <= _LONGEST:
            head = self._by_head(lower, start)
            if head is not None:
                return reading.names[head].name, head
        if not inside:
            wrote = self._by_document(lower, start)
            if wrote is not None:
                return reading.names[wrote].name, wrote
            described_as = self._by_description(words, start)
            if described_as is not None:
                return reading.names[described_as].name, described_as
        if not inside:
            words += self._behind(words, end)
        described = _OWNED.sub("", " ".join(words.split()))
        if not self._plainly_english:
            described = callings.bare(described, language=self.language)
            fuller = self._fuller(described)
            if fuller is not None:
                return fuller
        if described.casefold() in NO_SPEAKER or described.casefold().rpartition(" ")[2] in _OPEN_ENDED:
            return None, None
        return (described, None) if 0 < len(described) <= _LONGEST else (None, None)

    def _fuller(self, word: str) -> tuple[str, int | None] | None:
        """ "Khan" after "Nadia Khan, presidenta del sindicato, advirtió": the fuller name of one who spoke."""
        if word and " " not in word:
            for name, index, _ in reversed(self._spoke):
                short = (
                    len(name) > len(word)
                    and name.startswith(word)
                    and not word[0].isascii()
                    and len(word) > 1
                    and " " not in name
                )
                if name.endswith((" " + word, "·" + word, "・" + word)) or (short and word[0] > "\u3000"):
                    return name, index
        return None

    def _abroad(self, index: int | None, *, start: int, gender: str) -> tuple[str | None, int | None]:
        """Scripts and tongues whose names are not all known: "he" is who spoke last, unless somebody sure was named since."""
        names = self._reading.names
        spoke = {number for _, number, _ in self._spoke}
        if index is not None and names[index].gender is None and index not in self._heard and index not in spoke:
            index = None
        if index is not None and self._latest(index, start) >= self._latest_at:
            return names[index].name, index
        if start - self._latest_at > _RECENT:
            return (None, None) if index is None else (names[index].name, index)
        latest = self.latest[0] or ""
        for mention in self._reading.mentions_in(self._latest_at, start):
            name = names[mention.name_index]
            strange = name.kind in ("person", "other") and " " in name.name and mention.start >= self._latest_at
            if (
                strange
                and name.name not in latest
                and latest not in name.name
                and not self._is_quoted(mention.start, mention.end)
            ):
                return None, None  # somebody else was named since
        return self._spoke_last(gender)

    def _spoke_last(self, gender: str) -> tuple[str | None, int | None]:
        """Who spoke last of those that can be "he" or "she"."""
        for name, index, told in reversed(self._spoke[-3:]):
            known = told or (self._heard.get(index) or self._reading.names[index].gender if index is not None else None)
            if known in (gender, None):
                return name, index
        return None, None

    def _urdu_subject(self, start: int) -> str | None:
        """Urdu marks who did something with "نے": the last one marked so in the two sentences before, outside quoted words."""
        reading = self._reading
        number = reading.sentence_at(start)
        for back in range(_URDU_BACK + 1):
            if number is None or number - back < 0:
                return None
            sentence = reading.sentences[number - back]
            for begin, end in scripts.urdu_subjects(reading.text, sentence.start, min(start, sentence.end)):
                words = reading.text[begin:end]
                if not self._is_quoted(begin, end) and not scripts.is_urdu_pronoun(words):
                    return words
        return None

    def _head(self, inside: list[Mention], *, words: str, start: int) -> int | None:
        """The name that is the head of the phrase: a person before a body; a body only where it stands alone."""
        names = self._reading.names
        people = [m for m in inside if names[m.name_index].kind == "person"]
        if people:
            # "Trump's campaign manager, Kellyanne Conway": an owner is not the head
            text = self._reading.text
            last = people[-1]
            between = text[people[0].end : last.start].replace(".", " ").split()
            if (
                len(people) > 1
                and any(w.casefold() in TITLES for w in between)
                and all(w.casefold() in TITLES or w.islower() for w in between)
                and (not {"of", "and", "for", "with", "to", "from"} & set(between))
            ):
                return last.name_index  # "Harbour Line chief executive Ann Lee"
            heads = [m for m in people if not text[m.end : m.end + 2].startswith(("’s", "'s", "’ ", "' "))]
            spoken = [
                m
                for m in heads
                if not text[max(0, m.start - 4) : m.start].endswith(
                    (" of ", "for ", " to ", "d'", "d’", " de ", " di ", "von ")
                )
            ]
            if not spoken and heads and callings.FOLLOWERS.match(words):
                return None  # "Friends of Ann Lee": not she
            return (spoken or heads)[0].name_index if spoken or heads else None
        if inside and len(inside) == 1:
            mention = inside[0]
            rest = (words[: mention.start - start] + words[mention.end - start :]).strip(" ,'’").casefold()
            if rest in ("", "the", "the state of", "s"):
                return mention.name_index
        return None

    def _apposed(self, end: int) -> int | None:
        """ "the chief of the council, Ann Lee, said": the person named between the commas."""
        reading = self._reading
        placed = _PLACED.match(reading.text, end)
        end = placed.end() if placed is not None else end
        if reading.text[end : end + 2] != ", ":
            return None
        begin = end + 2
        titled = None if reading.mentions_in(begin, begin + 1) else _TITLED.match(reading.text, begin)
        if titled is not None:
            begin = titled.end()
        after = reading.mentions_in(begin, begin + 1)
        if not after or after[0].start > begin + 12 or reading.text[after[0].end : after[0].end + 1] not in (",", "."):
            return None
        return after[0].name_index if reading.names[after[0].name_index].kind == "person" else None

    def _by_office(self, lower: str, start: int) -> int | None:
        """ "the minister" → the one named whose office ends so, the last named before."""
        words = lower.split()
        if not words or (words[0] not in ("the", "a", "an") and words[-1] not in TITLES) or words[0] in ("a", "an"):
            return None
        wanted = words[1:] if words[0] == "the" else words
        if not wanted or wanted[-1] not in TITLES:
            return None
        best, where = None, -1
        for office, index in self._offices.get(wanted[-1], ()):
            before = self._latest(index, start) if office[-len(wanted) :] == wanted else -1
            if before > where:
                best, where = index, before
        return best

    def _by_head(self, lower: str, start: int) -> int | None:
        """ "the ministry", "the company" → the one body of that kind named before."""
        words = lower.split()
        if not 2 <= len(words) <= 4 or words[0] != "the" or words[-1] not in ORG_HEADS | _BUSINESSES:
            return None
        named = [i for i in self._by_word.get(words[-1], ()) if self._reading.names[i].mentions[0].start < start]
        named = [i for i in named if set(words[1:-1]) <= set(self._reading.names[i].name.casefold().split())]
        business = words[-1] in _BUSINESSES
        if business and len(words) == 2 and self.last in self._bodies:
            return self.last  # the company that speaks goes on, though another has the word in its name
        if len(named) == 1 or not business:
            return named[0] if len(named) == 1 else None
        # Any body may be a company without the word: sure only where one spoke last, stands alone, or is what the article is about.
        if len(self._bodies) == 1 or self.last in self._bodies:
            return self.last if self.last in self._bodies else self._bodies[0]
        return self._leading(start)

    def _leading(self, start: int) -> int | None:
        """The body named shortly before that the article names far more often than any other named there."""
        near = {i for i in self._named_near(start, back=4) if i in self._bodies}
        counted = sorted(near, key=lambda i: len(self._reading.names[i].mentions), reverse=True)
        if not counted:
            return None
        most = len(self._reading.names[counted[0]].mentions)
        others = [len(self._reading.names[i].mentions) for i in self._bodies if i != counted[0]]
        return counted[0] if most > 1 and most >= _LEADS * max(others, default=0) else None

    def _named_near(self, start: int, *, back: int) -> list[int]:
        """Names of the sentence that holds `start`, before it, and of the sentences before, in the order of the text."""
        reading = self._reading
        number = reading.sentence_at(start)
        if number is None:
            return []
        begin = reading.sentences[max(0, number - back)].start
        return list(dict.fromkeys(m.name_index for m in reading.mentions_in(begin, start) if m.end <= start))

    def _behind(self, words: str, end: int) -> str:
        """ "Observers from the African Union": whose they are, where the source leaves it off."""
        reading = self._reading
        found = _OF_WHOM.match(reading.text, end)
        if found is None or len(words.split()) > 3:
            return ""
        after = reading.mentions_in(found.end(), found.end() + 1)
        return reading.text[end : after[0].end] if after and after[0].start == found.end() else ""

    def _by_description(self, words: str, start: int) -> int | None:
        """ "the Brazilian", "the 46-year-old actress": the person who spoke last, else the only one named just before."""
        parts = words.strip(" ,.").split()
        if not 2 <= len(parts) <= 7 or parts[0].casefold() != "the" or "of" in parts or "who" in parts:
            return None
        head = parts[-1]
        if not (head.casefold() in POINTING or _AGED.search(words) or (len(parts) == 2 and _DEMONYM.match(head))):
            return None
        near = [i for i in self._named_near(start, back=_NEAR) if self._reading.names[i].kind in ("person", "other")]
        if self.last in near and self.is_somebody(self.last):
            return self.last
        return near[0] if len(near) == 1 and self.is_somebody(near[0]) else None

    def _by_document(self, lower: str, start: int) -> int | None:
        """ "the statement": whose, where one sentence shortly before speaks of a statement and names one body or person."""
        words = lower.split()
        if len(words) not in (2, 3) or words[0] not in ("the", "its") or words[-1] not in _DOCUMENTS:
            return None
        reading = self._reading
        number = reading.sentence_at(start)
        for back in range(_DOCUMENT_BACK + 1):
            if number is None or number - back < 0:
                return None
            sentence = reading.sentences[number - back]
            end = min(start, sentence.end)
            if words[-1] not in reading.text[sentence.start : end].casefold():
                continue
            named = {m.name_index for m in reading.mentions_in(sentence.start, end) if m.end <= end}
            bodies = [i for i in named if reading.names[i].kind == "organisation"]
            people = [i for i in named if reading.names[i].kind == "person"]
            return (
                bodies[0] if len(bodies) == 1 and not people else people[0] if len(people) == 1 and not bodies else None
            )
        return None

    def _latest(self, index: int, before: int) -> int:
        """Where a name stands last before a place; -1 where nowhere."""
        starts = self._starts.setdefault(index, [m.start for m in self._reading.names[index].mentions])
        at = bisect_left(starts, before)
        return starts[at - 1] if at else -1

    def _person(self, position: int, *, gender: str) -> int | None:
        reading = self._reading
        number = reading.sentence_at(position)
        if number is None:
            return None
        allowed = self._people[gender]
        if not allowed and not any(n.kind == "other" for n in reading.names):
            return None
        told = 0
        for back in range(_FURTHEST):
            if number - back < 0 or told >= _BACK:
                break
            sentence = reading.sentences[number - back]
            stop = position if back == 0 else sentence.end
            # Whom somebody names in what they say is not who says it.
            told += not self._is_quoted(sentence.start, sentence.end)
            here = [
                m
                for m in reading.mentions_in(sentence.start, stop)
                if m.end <= stop
                and (m.name_index in allowed or self._speaks(m))
                and self._heard.get(m.name_index, gender) == gender
                and not self._is_quoted(m.start, m.end)
            ]
            here = [m for m in here if reading.text[m.end : m.end + 2] not in ("’s", "'s")] or here
            if here and back and self._goes_on(sentence.start, here[0].start, gender=gender):
                continue  # "He invoked Fender. He wrote": not Fender
            if here:
                if self.last in allowed and any(m.name_index == self.last for m in here):
                    return self._is(self.last, gender)
                sure = [m for m in here if reading.names[m.name_index].gender == gender]
                return self._is((sure or here)[0].name_index, gender)
        known = self.last in allowed and self._heard.get(self.last, gender) == gender
        return self.last if known else None

    def _is(self, index: int | None, gender: str) -> int | None:
        """Whom "he" meant once, "she" means no more."""
        if index is not None and self._reading.names[index].gender is None:
            self._heard.setdefault(index, gender)
        return index

    def _goes_on(self, start: int, end: int, *, gender: str) -> bool:
        """Does the sentence go on with "he" or "she" before it names anybody?"""
        found = _PRONOUN[gender].search(self._reading.text, start, end)
        return found is not None and not self._is_quoted(found.start(), found.end())

    def _is_quoted(self, start: int, end: int) -> bool:
        """Does [start, end) stand between marks?"""
        at = bisect_left(self._quoted, (start + 1, 0)) - 1
        return at >= 0 and self._quoted[at][0] <= start and end <= self._quoted[at][1]

    def _unquoted(self, start: int, stop: int) -> list[Mention]:
        """Mentions in [start, stop) outside quoted words."""
        return [
            m for m in self._reading.mentions_in(start, stop) if m.end <= stop and not self._is_quoted(m.start, m.end)
        ]

    def _speaks(self, mention: Mention) -> bool:
        """Is a name of unknown kind the subject of a verb of speech: "Gaur admitted"?"""
        if self._reading.names[mention.name_index].kind != "other":
            return False
        after = _NEXT_WORD.match(self._reading.text, mention.end)
        return after is not None and after[1] in BY_FORM

    def _body(self, position: int) -> int | None:
        reading = self._reading
        number = reading.sentence_at(position)
        if number is None:
            return None
        for back in range(3):
            if number - back < 0:
                break
            sentence = reading.sentences[number - back]
            stop = position if back == 0 else sentence.end
            named = self._unquoted(sentence.start, stop)
            here = [m for m in named if reading.names[m.name_index].kind == "organisation"]
            if _PAPER.search(reading.text, here[-1].end if here else sentence.start, stop):
                return None  # "the indictment against her, but it says": the paper, not the office named before
            if here:
                if any(reading.names[m.name_index].kind == "other" for m in named if m.start < here[0].start):
                    return None  # who comes first in the sentence may be a body too
                return here[0].name_index if len({m.name_index for m in here}) == 1 or back == 0 else None
        return None
