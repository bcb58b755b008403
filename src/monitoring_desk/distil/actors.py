"""Names who does something: the full name behind a noun phrase, a pronoun or "the company"."""

import re
from dataclasses import dataclass
from itertools import pairwise

from . import frames, meant
from .clause_words import DETERMINERS, PREPOSITIONS
from .lines import Line
from .nouns import BODIES, COMPANIES, OFFICES, has_owner, is_person, is_plural
from .reading import Reading
from .tokens import Predicate
from .verbs import FORMS

_HE = frozenset("he she him her his hers".split())
_IT = frozenset("it its itself".split())
_THEY = frozenset("they them their".split())
_KINDS_OF = dict.fromkeys(_HE, ("person",)) | dict.fromkeys(_IT, ("organisation", "place", "other"))
_WE = frozenset("we us our i me my".split())
_COUNTS = frozenset("one two three four five six seven eight nine ten eleven twelve more most few half up".split())
_SAYS_WHICH = frozenset(
    "union committee council commission board league party federation association university hospital agency".split()
)
"""Nouns that go back only to a body whose name holds them: any company may be "the company", no committee is."""
_OWNERS = frozenset("his her their its".split())
_CAPITAL_BODIES = frozenset({"Centre", "State", "Crown", "Treasury"})
"""Governments, so written."""
_CENTRAL_BANK = re.compile(
    r"(?:Central|State|Reserve|National|Federal|People['’]s) (?:Bank|Reserve)\b|Bank (?:of|Negara)\b|(?:European|Swiss) (?:Central|National) Bank"
)
_ACCORDING = re.compile(r"\b[Aa]ccording to\s")
_NOBODY = frozenset("there here this that these those what who which nobody everyone it's".split())


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does something. `kind`: "person", "organisation", "place", "name" (of a kind unknown), "body" (a noun such as "the ministry"), "other"."""

    name: str
    kind: str

    @property
    def agentive(self) -> bool:
        """Can it undertake something?"""
        return self.kind != "other"


class Cast:
    """The actors of one article. It decides which name a phrase stands for; it leaves finding the names to `entities`."""

    def __init__(self, reading: Reading, told: tuple[Line, ...]) -> None:
        self._reading = reading
        self._told = told
        self._small = frozenset(word for word in re.findall(r"\w+", reading.text) if word.islower())

    def subject(self, line: Line, predicate: Predicate) -> Actor | None:
        """Who does what `predicate` says; None where the sentence does not tell."""
        if predicate.subject is None:
            return None
        first, stop = predicate.subject
        apposed = self._apposed(line, first, stop)
        if apposed is not None:
            return apposed
        if predicate.relative:
            person = self._relative(line, predicate)
            if person is not None:
                return person
        return self.phrase(line, first, stop)

    def _apposed(self, line: Line, first: int, stop: int) -> Actor | None:
        """ "The Minister for Central Asia, Tobias Ellwood, …": the person named behind an office."""
        owned = any(line.tokens[k].low.endswith(("'s", "’s", "s'", "s’")) for k in range(first, stop))
        if not (owned or line.tokens[first].low in ("the", "its", "their", "his", "her")) or stop - first > 8:
            return None
        if not any(line.tokens[k].low in OFFICES | COMPANIES | {"owner", "maker"} for k in range(first, stop)):
            return None
        k = stop
        while k < len(line.tokens) and k < stop + 8 and line.tokens[k].low != ",":
            if any(p.first == k for p in line.predicates):
                return None
            k += 1
        if k + 1 >= len(line.tokens) or line.tokens[k].low != ",":
            return None
        names = self._names(line, k + 1, min(k + 5, len(line.tokens)))
        if names and names[0][0] <= line.tokens[k + 1].end and line.text[names[0][1] : names[0][1] + 1] == ",":
            inner = names[0][3] != "person" and any(t.low == "of" for t in line.tokens[first:stop])
            # "The mayor of one of the towns, Orsova, said": the town's name
            return Actor(names[0][2], _kind(names[0][3])) if names[0][3] != "place" and not inner else None
        return None

    def phrase(self, line: Line, first: int, stop: int) -> Actor | None:
        """Who the noun phrase of tokens [first, stop) stands for."""
        tokens = line.tokens[first:stop]
        if not tokens:
            return None
        low = tokens[0].low
        if len(tokens) == 1 and low in _HE | _IT | _THEY | _WE:
            return self._pronoun(line, low, first)
        names = [n for n in self._names(line, first, stop) if stop - first == 1 or not meant.is_origin(line, n)]
        if len(tokens) == 1 and tokens[0].low in _NOBODY:
            return None
        of = next((k for k in range(first, stop) if line.tokens[k].low == "of"), stop)
        if of == stop:  # "Dockers at Dareshan's main port": the dockers
            of = next(
                (
                    k
                    for k in range(first + 1, stop)
                    if line.tokens[k].low in ("at", "in", "from") and is_person(line.tokens[k - 1].low)
                ),
                stop,
            )
        head = of - 1
        while head > first and not line.tokens[head].text[0].isalnum():
            head -= 1
        head_token = line.tokens[head]
        covering = [n for n in names if n[0] < head_token.end and n[1] > head_token.start]
        if any(t.name_like and t.low in PREPOSITIONS for t in tokens[1:]) and all(t.name_like for t in tokens):
            return Actor(line.words(first, stop), "organisation")  # "Doctors Without Borders"
        if covering:
            return self._joined(names, line, first, stop)
        if head_token.text in _CAPITAL_BODIES and low == "the" and len(tokens) == 2:
            return Actor(head_token.text, "body")
        noun = head_token.low
        words = line.words(first, stop)
        definite = low in ("the", "this", "that", "its", "his", "her", "their", "our")
        if names:
            kind = "body" if noun in BODIES or is_person(noun) or is_person(head_token.text) else "other"
            if noun in OFFICES | {"officials", "minister"} and low in ("the", "a", "an"):
                kind = "body"
            return Actor(meant.strip(words), kind)
        if len(tokens) == 2 and low == "the" and head_token.name_like:
            so_named = meant.so_named(self._reading, line.start, head_token.text)
            if so_named is not None:
                return Actor(so_named[0], _kind(so_named[1]))
        if definite and len(tokens) <= 4 and (len(tokens) == 2 or noun in COMPANIES or noun in OFFICES):
            back = self._back(line, first, noun, central=noun == "bank" and tokens[-2].low == "central")
            if back is not None:
                return back
        if low in _OWNERS and noun in (
            "country",
            "nation",
            "homeland",
            "kingdom",
            "government",
            "company",
            "firm",
            "party",
            "union",
        ):
            return self._home(line, first, noun)
        if noun == "sides" and (low == "both" or (len(tokens) > 1 and tokens[1].low == "two")):
            named = meant.two_sides(self._reading, self._told)
            return Actor(named or words.lower().removeprefix("the "), "body")
        if low == "both" or noun in ("sides", "countries", "nations", "leaders", "ministers"):
            plain = re.sub(r"^(?:the|these|those)\s+(?=two|three|four)", "", words, flags=re.IGNORECASE)
            return Actor(plain if low in ("both", "two") or plain != words else meant.strip(words) or words, "body")
        if noun in BODIES or is_person(head_token.text):
            return Actor(meant.strip(words) or words, "body")
        if all(t.name_like for t in tokens) and self._capital_elsewhere(head_token.text, line, first):
            return Actor(words, "name")
        return Actor(meant.strip(words) or words, "other")

    def _capital_elsewhere(self, word: str, line: Line, first: int) -> bool:
        """Is a capital word that opens a sentence a name: written so inside a sentence, or never in small letters?"""
        if not word.isalpha() or word.endswith("s"):
            return False
        if line.tokens[first].start > 0 or first > 0:
            return True
        low = word.lower()
        after = line.tokens[1].low if len(line.tokens) > 1 else ""
        common = low in PREPOSITIONS | _COUNTS or (low in FORMS and after in PREPOSITIONS)  # "Work on the line"
        return low not in self._small and not common

    def names_between(self, line: Line, first: int, stop: int) -> list[Actor]:
        """The names that tokens [first, stop) mention, in order, each once."""
        found: list[Actor] = []
        for _, _, name, kind in self._names(line, first, stop):
            if all(actor.name != name for actor in found):
                found.append(Actor(name, kind))
        return found

    def places_between(self, line: Line, start: int, end: int) -> list[tuple[int, int, str]]:
        """Places mentioned in code points [start, end) of the line: (start, end, name)."""
        return [
            (m.start - line.start, m.end - line.start, self._reading.names[m.name_index].name)
            for m in self._reading.mentions_in(line.start + start, line.start + end)
            if self._reading.names[m.name_index].kind == "place"
        ]

    def named_between(self, line: Line, start: int, end: int) -> list[tuple[int, int, str, str]]:
        """Names mentioned in code points [start, end) of the line: (start, end, name, kind)."""
        return [
            (
                m.start - line.start,
                m.end - line.start,
                self._reading.names[m.name_index].name,
                self._reading.names[m.name_index].kind,
            )
            for m in self._reading.mentions_in(line.start + start, line.start + end)
        ]

    def speaker(self, line: Line, *, near: bool = True) -> Actor | None:
        """Whose words a line holds: the subject of its reporting verb, or with `near` of the one before or behind it."""
        for number in (line.number, line.number - 1, line.number + 1) if near else (line.number,):
            if not 0 <= number < len(self._told):
                continue
            told = self._told[number]
            if abs(told.start - line.start) > 1500:
                continue
            for predicate in reversed(told.predicates):
                if number == line.number and (named := _ACCORDING.search(told.text)) is not None:
                    names = self.named_between(told, named.end(), named.end() + 60)
                    if names and names[0][0] <= named.end() + 30:
                        return Actor(names[0][2], "person" if names[0][3] == "place" else names[0][3])
                if (
                    predicate.lemma in frames.SAYING
                    and predicate.tense in ("past", "present")
                    and predicate.subject is not None
                ):
                    first, stop = predicate.subject
                    if told.tokens[first].low in _WE:
                        continue
                    actor = self.phrase(told, first, stop)
                    if actor is not None and actor.agentive:
                        return actor
        return None

    def _names(self, line: Line, first: int, stop: int) -> list[tuple[int, int, str, str]]:
        if first >= stop:
            return []
        return self.named_between(line, line.tokens[first].start, line.tokens[min(stop, len(line.tokens)) - 1].end)

    def _joined(self, names: list[tuple[int, int, str, str]], line: Line, first: int, stop: int) -> Actor:
        last = names[-1]
        words = line.words(first, stop)
        if re.search(r"\([A-Z]+\) [A-Z]", words):
            return Actor(meant.strip(words), "organisation")  # "Goods and Services Tax (GST) Council"
        parts = list(dict.fromkeys(n[2] for n in names))
        if len(parts) == 1:
            return Actor(parts[0], _kind(last[3]))
        gaps = [line.text[a[1] : b[0]] for a, b in pairwise(names)]
        if re.search(r"\band\b|,|&", words) and not any("'" in gap or "’" in gap for gap in gaps):
            return Actor(", ".join(parts[:-1]) + " and " + parts[-1], _kind(names[0][3]))
        people = [n for n in names if n[3] == "person"]
        chosen = people[-1] if people else last
        return Actor(chosen[2], _kind(chosen[3]))

    def _relative(self, line: Line, predicate: Predicate) -> Actor | None:
        """ "… Kent, Deputy Assistant Secretary of State, who is": a person, however far before."""
        if line.tokens[predicate.first - 1].low != "who" and not any(
            line.tokens[k].low == "who" for k in range(max(0, predicate.first - 3), predicate.first)
        ):
            return None
        people = [n for n in self._names(line, max(0, predicate.first - 25), predicate.first) if n[3] == "person"]
        return Actor(people[-1][2], "person") if people else None

    def _pronoun(self, line: Line, low: str, at: int) -> Actor | None:
        if low in _WE:
            speaker = self.speaker(line)
            led = (
                meant.body_of(self._reading, speaker.name) if speaker is not None and speaker.kind == "person" else None
            )
            return Actor(led, "organisation") if led is not None else speaker
        if low in _THEY or low in _IT:
            before = self._plain_subject(line, at)
            if before is not None and (low in _IT or before.kind != "other"):
                return before
        if low in _THEY:
            return self._subject_before(
                line, at, ("organisation", "place", "other"), subjects=True
            )  # hardly ever one person
        if low in ("he", "she"):
            plain = self._plain_person(line, at)
            if plain is not None:
                return plain
        wanted = _KINDS_OF.get(low, ("organisation", "place", "other", "person"))
        other = {"he": "f", "him": "f", "his": "f", "she": "m", "her": "m", "hers": "m"}.get(low)
        return self._subject_before(
            line, at, wanted, but=frozenset(n.name for n in self._reading.names if other and n.gender == other)
        )

    def _plain_subject(self, line: Line, at: int) -> Actor | None:
        """The subject of the verb before in the same sentence, else of the sentence before, when it is no name: "both sides", "the
        project". A pronoun goes on with it."""
        for number in range(line.number, max(-1, line.number - 4), -1):
            near = self._told[number]
            for predicate in reversed(near.predicates) if number == line.number else near.predicates:
                if (
                    not predicate.finite
                    or predicate.subject is None
                    or (number == line.number and predicate.subject[1] > at)
                ):
                    continue
                first, stop = predicate.subject
                if (stop - first == 1 and near.tokens[first].low in _HE | _IT | _THEY | _WE) or predicate.relative:
                    continue
                apposed = self._apposed(near, first, stop)
                if apposed is not None and not self._is_known_person(apposed.name):
                    return Actor(apposed.name, "name" if apposed.kind == "person" else apposed.kind)
                found = self.phrase(near, first, stop)
                named = self._names(near, first, stop)
                if named and found is not None and found.kind == "person" and line.tokens[at].low in _IT:
                    continue  # "Governor Marco Leiva said it would": not he, but what the sentence before was about
                if (
                    len(named) > 1
                    and found is not None
                    and found.kind == "organisation"
                    and has_owner(near.tokens[first : stop - 1])
                ):
                    return found  # "Nigeria's Dangote Group said it": the group
                told_here = number == line.number and predicate.lemma in frames.SAYING
                if named and told_here and found is not None and found.kind in ("organisation", "name"):
                    return found
                if named:
                    # "Moravia's biggest bank said it": the bank
                    return found if found is not None and found.kind == "body" and not is_plural(found.name) else None
                if (
                    found is not None
                    and found.kind == "body"
                    and number == line.number
                    and line.tokens[at].low == "they"
                ):
                    return found if is_plural(found.name) or " and " in found.name else None
                if (
                    found is not None
                    and near.tokens[first].low
                    in ("a", "an", "the", "both", "two", "its", "their", "his", "her", "our", "these", "those", "this")
                    and found.kind in ("body", "other", "organisation")
                ):
                    return found
                return None
        return None

    def _plain_person(self, line: Line, at: int) -> Actor | None:
        """ "The mayor of one of the towns said she": who is nowhere named, and no one else."""
        doers = [
            p.subject
            for p in line.predicates
            if p.finite and p.subject is not None and p.subject[1] <= at and not p.relative
        ]
        if not doers:
            return None
        first, stop = doers[-1]
        if stop - first < 2 or line.tokens[first].low in _HE | _THEY | _IT | {"a", "an"}:
            return None  # "his lawyer said he would appeal": the client
        named = (
            self._names(line, stop + 1, min(stop + 6, at))
            if stop < len(line.tokens) and line.tokens[stop].low == ","
            else []
        )
        if self._apposed(line, first, stop) is not None or any(kind == "person" for _, _, _, kind in named):
            return None
        found = self.phrase(line, first, stop)
        head = next((k for k in range(first, stop) if line.tokens[k].low == "of"), stop) - 1
        if found is None or found.kind != "body" or is_plural(line.tokens[head].low):
            return None
        return found if is_person(line.tokens[head].low) or line.tokens[head].low in OFFICES else None

    def _home(self, line: Line, at: int, noun: str) -> Actor | None:
        """ "Norway's prime minister said her country would": the country whose office the speaker holds, else the speaker."""
        whose = self._pronoun(line, {"her": "she", "his": "he"}.get(line.tokens[at].low, line.tokens[at].low), at)
        if noun in ("company", "firm", "party", "union"):
            led = meant.body_of(self._reading, whose.name) if whose is not None else None
            return Actor(led, "organisation") if led is not None else None
        country = whose.name if whose is not None and whose.kind == "place" else None
        if whose is not None and whose.kind == "person":
            country = meant.home_of(self._reading, whose.name)
        if country is None:
            return whose
        return Actor(f"government of {country}", "body") if noun == "government" else Actor(country, "place")

    def _back(self, line: Line, at: int, noun: str, *, central: bool = False) -> Actor | None:
        if central:
            bank = next(
                (n.name for n in self._reading.names if n.kind == "organisation" and _CENTRAL_BANK.match(n.name)), None
            )
            return Actor(bank, "organisation") if bank is not None else None
        which = noun in _SAYS_WHICH or noun not in COMPANIES
        if noun in COMPANIES or noun in BODIES - OFFICES:
            led = self._led(line, at)
            if led is not None and (noun in led.lower() or (led.isupper() if which else not meant.PUBLIC.search(led))):
                return Actor(led, "organisation")
            called = meant.so_called(self._reading, self._place(line, at), noun)
            if called is not None:
                return Actor(called, "organisation")
        if noun in COMPANIES and not which:
            leading = meant.leading(self._reading, self._told, line, at)
            return Actor(leading, "organisation") if leading is not None else None
        if noun in BODIES and not is_plural(noun) and not is_person(noun):
            fuller = meant.fuller(self._told, line, at, noun)
            if fuller is not None:
                return Actor(fuller, "body")
            country = meant.government(self._reading, self._told, line) if noun == "government" else None
            return Actor(f"government of {country}", "body") if country is not None else None
        if noun in OFFICES:
            held = meant.holder(self._reading, self._place(line, at), noun)
            return Actor(held, "person") if held is not None else None
        if noun.endswith("-year-old"):
            return self._subject_before(line, at, ("person",))
        return None

    def leads(self, person: Actor) -> str | None:
        """The body somebody speaks for by office."""
        return meant.body_of(self._reading, person.name) if person.kind == "person" else None

    def _led(self, line: Line, at: int) -> str | None:
        """Whose boss is speaking, or spoke just before: "PCB chairman Ramiz Raja … He said the board would"."""
        for near in self._told[max(0, line.number - 2) : line.number + 1][::-1]:
            for said in reversed(near.predicates):
                if said.lemma not in frames.SAYING or said.subject is None or said.subject == (at, at + 2):
                    continue
                first, stop = said.subject
                if near is line and stop > at:
                    continue
                if stop - first == 1 and near.tokens[first].low not in _HE and not near.tokens[first].name_like:
                    return None
                if near.tokens[first].low == "the" and stop - first < 4:
                    continue
                actor = self.phrase(near, first, stop)
                return (
                    meant.body_of(self._reading, actor.name) if actor is not None and actor.kind == "person" else None
                )
        return None

    def _is_known_person(self, name: str) -> bool:
        """Does the article give this name a title or a gender?"""
        return any(n.name == name and (n.gender is not None or n.offices) for n in self._reading.names)

    def _place(self, line: Line, at: int) -> int:
        """Where a token stands in the text."""
        return line.start + (line.tokens[at].start if at < len(line.tokens) else len(line.text))

    def _subject_before(
        self,
        line: Line,
        at: int,
        kinds: tuple[str, ...],
        *,
        subjects: bool = False,
        but: frozenset[str] = frozenset(),
    ) -> Actor | None:
        """The nearest name of those kinds before a token, none of `but`: a subject rather than any other, up to four sentences back."""
        limit = line.tokens[at].start if at < len(line.tokens) else len(line.text)
        for number in range(line.number, max(-1, line.number - 4), -1):
            near = self._told[number]
            end = limit if number == line.number else len(near.text)
            doers = [
                p.subject
                for p in near.predicates
                if p.finite and p.subject is not None and near.tokens[p.subject[1] - 1].end <= end
            ]
            for first, stop in doers if number != line.number else reversed(doers):
                if near is line and first >= at:
                    continue
                apposed = self._apposed(near, first, stop) if "person" in kinds else None
                if apposed is not None and apposed.kind == "person" and apposed.name not in but:
                    return apposed  # "Germany's chancellor, Jonas Reuter, said he"
                told = [n for n in self._names(near, first, stop) if n[2] not in but]
                people = any(kind == "person" for _, _, _, kind in told)
                for _, _, name, kind in told:
                    if kind in kinds and not (kind == "place" and people):  # "Arkansas Gov. Mike Huckabee said they"
                        return Actor(name, _kind(kind))
                    if near is line and "other" in kinds and "person" not in kinds and not self._is_known_person(name):
                        return Actor(name, "name")  # "Hanbit Motor said it": no person, whatever its looks
                if (
                    not told
                    and "other" in kinds
                    and all(t.name_like for t in near.tokens[first:stop])
                    and self._capital_elsewhere(near.tokens[stop - 1].text, near, first)
                ):
                    return Actor(near.words(first, stop), "name")
        if subjects:
            return None
        for number in range(line.number, max(-1, line.number - 4), -1):
            near = self._told[number]
            end = limit if number == line.number else len(near.text)
            mentions = [
                (self._reading.names[m.name_index].name, self._reading.names[m.name_index].kind)
                for m in self._reading.mentions_in(near.start, near.start + end)
            ]
            for name, kind in mentions if number != line.number else reversed(mentions):
                if name not in but and kind in kinds and kind != "other" and (kind != "place" or number == line.number):
                    return Actor(name, kind)
        return None


def _kind(kind: str) -> str:
    """A name of unknown kind is a name all the same: it may act."""
    return "name" if kind == "other" else kind


__all__ = ["DETERMINERS", "Actor", "Cast", "is_plural"]
