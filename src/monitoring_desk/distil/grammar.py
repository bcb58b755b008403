"""Reads a sentence from left to right into clauses: which noun phrase is the subject of which verb.

A stack of clauses, one pass, closed word classes: a relative clause opens at "who", a subordinate one at "when", a reported one at
"that" or at a new subject behind a verb; each verb goes to the innermost clause still waiting for one. It sees over what stands
between a subject and its verb ("Ann Lee, 59, who lost a son in the flood, said"), where reading backwards from the verb goes astray.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from .clause_words import (
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)
from .speech_tag import blotted
from .speech_words import BY_FORM
from .subjects import FOR_MATTERS
from .tokens import Predicate, Token, is_adverb
from .verbs import FORMS

_MARKS = frozenset('" “ ” « » „ 「 」'.split())
_DASHES = frozenset("— – -- ― -".split())
_RELATIVES = frozenset("who which whom whose".split())
_TIME_WORDS = DETERMINERS | {"last", "next", "late", "early", "earlier", "later"}
_OPENERS = frozenset(
    "lest while when although though because if unless whereas whether where how why what whatever whoever until once so".split()
)
_ADVERBIAL = frozenset("however perhaps so yet still thus instead nonetheless maybe moreover then back ahead".split())
_EITHER = frozenset("as before after since than until like".split())
"""Prepositions, or openers of a clause where a finite verb follows."""
_TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon evening night week month year
    weekend day days weeks months years hours minutes january february march april june july august september october november december""".split()
)
_DATELINE = 10  # tokens a dateline has at most
_REACH = 60  # tokens a clause is looked through for its verb


@dataclass(slots=True)
class _Clause:
    kind: str
    """main, relative, subordinate or reported."""
    subject: tuple[int, int] | None = None
    verb: Predicate | None = None
    antecedent: tuple[int, int] | None = None
    set_off: bool = False
    """A comma stands before it."""


class _Reader:
    """What has been read of a sentence so far."""

    def __init__(
        self,
        tokens: Sequence[Token],
        predicates: Mapping[int, Predicate],
        speaks: Callable[[tuple[int, int]], bool],
    ) -> None:
        self.tokens = tokens
        self.predicates = predicates
        self.subjects: dict[int, tuple[int, int]] = {}
        self.stack = [_Clause("main")]
        self.speaks = speaks
        self.phrases: list[tuple[int, int]] = []
        self.phrase: tuple[int, int] | None = None
        """The noun phrase read last."""
        self.object: tuple[int, int] | None = None
        """A noun phrase since the last verb, outside prepositional phrases: what may be the next verb's subject."""
        self.after_preposition = False
        self.after_comma = False
        self.joined = False
        """A conjunction stands before."""
        self.opened = False
        """An infinitive, participle or "-ing" stands before: what follows is its object."""
        self.outer = False
        """A comma stands before the conjunction: it joins what stands farthest out."""

    def read(self) -> dict[int, tuple[int, int]]:
        i = 0
        while i < len(self.tokens):
            i = self._step(i)
        return self.subjects

    def _step(self, i: int) -> int:
        token, low = self.tokens[i], self.tokens[i].low
        predicate = self.predicates.get(i)
        if predicate is not None and not self._adjective(predicate):
            self.opened = not _can_be_finite(predicate, self.tokens)
            if self.opened:
                self._lend(predicate)
            else:
                self._give(predicate)
            self.after_preposition = self.after_comma = self.joined = False
            return predicate.verb + 1
        if token.text in _MARKS or blotted(token):
            return self._quoted(i)
        if token.text == ",":
            self._close()
            self.after_comma, self.after_preposition = True, False
        elif token.text == "(":
            closing = next((k for k in range(i, min(len(self.tokens), i + _REACH)) if self.tokens[k].text == ")"), i)
            return closing + 1
        elif token.text in (";", ":") or token.text in _DASHES:
            self._break(i)
        elif low in _RELATIVES or (low == "that" and self._relates(i)):
            self._relative(i)
        elif low == "that" and not self._points(i):
            self.stack.append(_Clause("reported"))
            self._clear()
        elif low in _OPENERS or (low in _EITHER and self._opens(i)):
            self.stack.append(_Clause("subordinate", set_off=self.after_comma or i == 0))
            self._clear()
        elif low in CONJUNCTIONS:
            self.joined, self.outer, self.after_preposition = True, self.after_comma, False
            self.object = None
        elif low in PREPOSITIONS or low in ("aside", "apart"):
            self.after_preposition = True
        elif is_adverb(low) or low in _ADVERBIAL or low in ("not", "n't", "'s", "’"):
            pass
        elif token.text[0].isalnum():
            return self._phrase(i)
        return i + 1

    def _clear(self) -> None:
        self.phrase = self.object = None
        self.after_preposition = self.after_comma = self.joined = False

    def _adjective(self, predicate: Predicate) -> bool:
        """ "retired general Ann Lee said": a participle before its noun."""
        if predicate.first != predicate.verb:
            return False
        low = self.tokens[predicate.verb].low
        after = self.tokens[predicate.verb + 1] if predicate.verb + 1 < len(self.tokens) else None
        top = self.stack[-1]
        return (
            low.endswith("ed")
            and after is not None
            and after.text[0].isalpha()
            and after.low not in PREPOSITIONS | DETERMINERS | SUBJECT_PRONOUNS
            and after.low not in ("that", "to", "him", "her", "them")
            and (
                self.after_preposition
                or (top.kind != "relative" and top.subject is None and top.antecedent is None and self.object is None)
            )
        )

    def _quoted(self, i: int) -> int:
        """Quoted words: behind them begins a clause of its own where they end like a sentence or with a comma."""
        last = i
        while last + 1 < len(self.tokens) and (
            self.tokens[last + 1].text in _MARKS
            or blotted(self.tokens[last + 1])
            or self.tokens[last + 1].text in ",.!?…"
        ):
            last += 1
        if any(self.tokens[k].text in ",.!?…" for k in range(i, last + 1)):
            waiting = self.stack[0].subject is not None and self.stack[0].verb is None
            ahead = self.tokens[last + 1] if last + 1 < len(self.tokens) else None
            if ahead is not None and not (waiting and last + 1 in self.predicates):
                self.stack = [_Clause("main")]
        elif self.stack[-1].subject is None and self.stack[-1].verb is None and self.object is None:
            self.stack[-1].subject = (i, last + 1)
        self._clear()
        return last + 1

    def _close(self) -> None:
        """A comma ends a relative or subordinate clause that has its verb."""
        while (
            len(self.stack) > 1
            and self.stack[-1].verb is not None
            and self.stack[-1].kind in ("relative", "subordinate")
        ):
            if self.stack[-1].kind == "relative" and not self.stack[-1].set_off and self.stack[-2].verb is not None:
                break
            self.stack.pop()
        self.object = None

    def _break(self, i: int) -> None:
        dateline = i < _DATELINE and self.tokens[0].text.isupper() and self.tokens[i].text in _DASHES
        if self.tokens[i].text in (";", ":") or (dateline and self.stack[0].verb is None):
            self.stack = [_Clause("main")]
            self._clear()
            return
        self._close()
        self.after_comma, self.after_preposition = True, False

    def _relates(self, i: int) -> bool:
        """ "the report that says …": the word after "that" is a verb."""
        after = i + 1
        while after < len(self.tokens) and is_adverb(self.tokens[after].low):
            after += 1
        return self.phrase is not None and self.phrase[1] == i and after in self.predicates

    def _points(self, i: int) -> bool:
        """ "that plan", "that he": is it a determiner? Only where a verb's or preposition's object stands out yet."""
        return self.after_preposition or i == 0

    def _opens(self, i: int) -> bool:
        """Does a finite verb follow "as", "after" before the next comma?"""
        for k in range(i + 1, min(len(self.tokens), i + _REACH)):
            if (
                self.tokens[k].text in (",", ";", ":")
                or self.tokens[k].text in _MARKS
                or self.tokens[k].low in _RELATIVES
            ):
                return False
            found = self.predicates.get(k)
            if found is not None:
                if k == i + 1 or (found.tense == "gerund" and k <= i + 2):
                    return False
                if found.finite:
                    top = self.stack[-1]
                    # "The party as a whole said": the verb belongs to the clause that waits for one.
                    return top.verb is not None or top.subject is None
        return False

    def _relative(self, i: int) -> None:
        antecedent = self.phrase
        if self.tokens[i].low == "who":
            antecedent = next((p for p in reversed(self.phrases[-3:]) if self.speaks(p)), antecedent)
        if antecedent is not None and self.tokens[i].low == "who":
            antecedent = self._person(antecedent)
        if self.after_comma and self.stack[-1].subject is not None and self.stack[-1].verb is None:
            antecedent = self.phrase or self.stack[-1].subject
        own_subject = self.tokens[i].low == "whose" or self.after_preposition
        self.stack.append(_Clause("relative", antecedent=None if own_subject else antecedent, set_off=self.after_comma))
        self._clear()

    def _person(self, phrase: tuple[int, int]) -> tuple[int, int]:
        """ "the mouth of Ann Lee, who": the part of the phrase that is somebody."""
        of = next((k for k in range(phrase[1] - 1, phrase[0], -1) if self.tokens[k].low == "of"), None)
        if of is None or self.speaks((phrase[0], of)) or not self.speaks((of + 1, phrase[1])):
            return phrase
        return (of + 1, phrase[1])

    def _phrase(self, i: int) -> int:
        """A noun phrase from token i; returns where it ends."""
        end = i + 1
        while end < len(self.tokens) and end - i < _REACH:
            token = self.tokens[end]
            low = token.low
            if end in self.predicates:
                break
            of_office = low == "for" and self.tokens[end - 1].low in FOR_MATTERS
            if (low == "of" or of_office) and end + 1 < len(self.tokens):
                end += 1
                if self.tokens[end].low in DETERMINERS:
                    end += 1
                continue
            if token.text == "." and self.tokens[end - 1].text[0].isupper() and len(self.tokens[end - 1].text) <= 4:
                end += 1
                continue
            if low in ("'s", "’s", "'", "&"):
                end += 1
                continue
            if token.text == "(" and self.tokens[i].name_like:
                # "Director (International Cricket) Ann Lee"
                closing = next(
                    (k for k in range(end, min(len(self.tokens), end + 6)) if self.tokens[k].text == ")"), end
                )
                if closing > end and closing + 1 < len(self.tokens) and self.tokens[closing + 1].name_like:
                    end = closing + 1
                    continue
            if low == "and" and self._couples(end):
                end += 1
                continue
            if (
                not token.text[0].isalnum()
                or blotted(token)
                or (low in PREPOSITIONS and token.text not in ("Without", "Against", "Beyond"))
                or low in DETERMINERS
                or low in SUBJECT_PRONOUNS
                or low in CONJUNCTIONS
                or low in _RELATIVES
                or low in _OPENERS
                or low == "that"
                or is_adverb(low)
                or self.tokens[i].low in SUBJECT_PRONOUNS
                or (self.tokens[end - 1].low in _TIMES and low not in _TIMES)
            ):
                break
            end += 1
        end = min(end, len(self.tokens))
        self.phrases.append((i, end))
        self._place((i, end))
        return end

    def _couples(self, i: int) -> bool:
        """ "Dar and Wang said": two names before one verb."""
        if i + 1 >= len(self.tokens) or not (self.tokens[i - 1].name_like and self.tokens[i + 1].name_like):
            return False
        return self.tokens[i + 1].low not in SUBJECT_PRONOUNS

    def _place(self, phrase: tuple[int, int]) -> None:
        top = self.stack[-1]
        time = all(
            self.tokens[k].low in _TIMES or self.tokens[k].low in _TIME_WORDS or self.tokens[k].text.isdigit()
            for k in range(*phrase)
        )
        if self.after_preposition or time:
            self.after_preposition = False
            if not time:
                self.phrase = phrase
            return
        verb = self._verb_behind(phrase[1])
        pronoun = self.tokens[phrase[0]].low in SUBJECT_PRONOUNS
        if top.verb is None and top.subject is None and top.antecedent is None:
            top.subject = phrase
        elif top.verb is None and verb is not None and self.after_comma:
            closed = any(t.text == "," for t in self.tokens[verb + 1 : verb + 3])
            if closed and top.subject is not None and self.tokens[top.subject[0]].low not in _TIME_WORDS - DETERMINERS:
                # "Mrs Lee, analysts said, has …": the clause goes on behind the insertion.
                self.stack.append(_Clause("subordinate", subject=phrase, set_off=True))
            else:
                top.subject = phrase  # "In Iowa, she said": what stood before the comma was no subject
        elif top.verb is None and verb is not None and pronoun:
            if self.joined:
                top.subject = phrase
            else:
                self.stack.append(_Clause("relative", subject=phrase))  # "the words she used were …"
        elif top.verb is None and not self.after_comma and not self.opened:
            if self.joined and top.subject is not None:
                top.subject = (top.subject[0], phrase[1])
            elif verb is not None and self.tokens[phrase[0]].low in DETERMINERS:
                self.stack.append(_Clause("relative", subject=phrase))
            elif top.antecedent is not None:
                top.subject = phrase
        elif top.verb is not None and self.joined and self.tokens[phrase[0] - 1].low == "but" and verb is None:
            self.stack.append(_Clause("main", subject=phrase))
        self.object = phrase if top.verb is not None else None
        self.phrase = phrase
        self.after_comma = self.joined = self.opened = False

    def _verb_behind(self, at: int) -> int | None:
        """The verb that stands right behind a phrase, adverbs between left aside."""
        if at < len(self.tokens) and self.tokens[at].text == "(":
            closing = (k for k in range(at, min(len(self.tokens), at + _REACH)) if self.tokens[k].text == ")")
            at = next(closing, at) + 1
        while at < len(self.tokens) and is_adverb(self.tokens[at].low) and at not in self.predicates:
            at += 1
        found = self.predicates.get(at)
        return found.verb if found is not None and _can_be_finite(found, self.tokens) else None

    def _give(self, predicate: Predicate) -> None:
        """The verb goes to the clause that waits for one, or opens one."""
        top = self.stack[-1]
        if top.verb is None:
            subject = top.subject or top.antecedent
            top.verb = predicate
            self._note(predicate, subject)
            return
        if self.joined and self.object is None:
            self._note(predicate, self._shared(predicate))
            return
        if self.object is not None:
            waiting = next((c for c in reversed(self.stack) if c.verb is None and c.subject is not None), None)
            speaks = top.verb is not None and _carries(top.verb)
            if waiting is None or speaks:
                self.stack.append(_Clause("reported", subject=self.object, verb=predicate))
                self._note(predicate, self.object)
                return
        if not predicate.finite and not any(c.verb is None for c in self.stack):
            return
        while len(self.stack) > 1 and self.stack[-1].verb is not None:
            self.stack.pop()
        top = self.stack[-1]
        if top.verb is None:
            top.verb = predicate
            self._note(predicate, top.subject or top.antecedent)
        elif _ambiguous(top.verb, self.tokens) or top.verb.lemma == "have":
            # "The man arrested in Iowa said": the first verb was a participle.
            top.verb = predicate
            self._note(predicate, top.subject)

    def _lend(self, predicate: Predicate) -> None:
        """ "…, adding", "… to say": an infinitive or "-ing" has the subject of the verb it hangs on; behind a comma, of the sentence."""
        told = [c for c in self.stack if (c.subject or c.antecedent) is not None]
        if told:
            chosen = told[0] if self.after_comma else told[-1]
            subject = chosen.subject or chosen.antecedent
            if subject is not None:
                self.subjects.setdefault(predicate.verb, subject)

    def _shared(self, predicate: Predicate) -> tuple[int, int] | None:
        """ "… said he was ill and wanted to go": the subject of the innermost clause that has one."""
        told = [c for c in self.stack if c.verb is not None and (c.subject or c.antecedent) is not None]
        if not told:
            return None
        speaks = _carries(predicate)
        if speaks and not self.outer:
            # "… who lost a son and said": what joins a verb of speech goes on from one, or from no relative clause
            speaking = [c for c in told if c.verb is not None and _carries(c.verb)]
            told = speaking[:1] or [c for c in told if c.kind != "relative"] or told
        chosen = told[0] if self.outer else told[-1]
        return chosen.subject or chosen.antecedent

    def _note(self, predicate: Predicate, subject: tuple[int, int] | None) -> None:
        self.object = None
        self.phrase = None
        if subject is not None:
            self.subjects[predicate.verb] = subject


def _carries(predicate: Predicate) -> bool:
    return predicate.lemma in BY_FORM.values() if predicate.lemma else False


def _ambiguous(predicate: Predicate, tokens: Sequence[Token]) -> bool:
    return predicate.first == predicate.verb and tokens[predicate.verb].low.endswith(
        ("ed", "en", "own", "ade", "ought")
    )


def _can_be_finite(predicate: Predicate, tokens: Sequence[Token]) -> bool:
    if predicate.finite:
        return True
    low = tokens[predicate.verb].low
    return (
        predicate.tense == "participle"
        and predicate.first == predicate.verb
        and (low not in FORMS or any(kind == "past" for _, kind in FORMS[low]))
        and low not in HAVE
        and low not in MODALS
    )


def subjects(
    tokens: Sequence[Token], predicates: Sequence[Predicate], *, speaks: Callable[[tuple[int, int]], bool]
) -> dict[int, tuple[int, int]]:
    """Subjects by the token number of their verb, as token numbers [start, end); verbs without one are left out.

    `speaks` tells whether a phrase can be a person or body: "who" belongs to the last that can.
    """
    return _Reader(tokens, {p.first: p for p in predicates}, speaks).read()
