"""Tells whether a clause undertakes something, who does, and how firmly."""

import re

from . import frames
from .actors import Actor, Cast
from .clause_words import DETERMINERS
from .deeds import ANYBODY, is_deed, takes_object
from .givers import PROCEEDS, Verdict, find_given
from .lines import Clause, Line
from .nouns import BODIES, is_person
from .things import counts, has, money, object_of
from .tokens import Predicate, is_adverb
from .undertakings_ahead import find_ahead
from .undertakings_passive import find_passive
from .verbs import FORMS, lemma_of

_GUESSED = frozenset("probably perhaps maybe possibly".split())
_AIMS = frozenset(
    "aim aims mission goal goals purpose objective objectives task job role idea ideas intention hope dream point key challenge question problem priority step way function force".split()
)
"""What "is to" do something is described, not undertaken: "our mission is to provide …"."""
_COMMITTED_TO = re.compile(r"to (?:[“\"]|an? |the |its |their |\d|[a-z]+ing\b)")
_SELF = frozenset("itself themselves himself herself ourselves".split())


def find_undertaking(line: Line, part: Clause, predicate: Predicate, cast: Cast) -> Verdict | None:
    """Who undertakes, how firmly, and by which verb: the finite one or the infinitive it governs."""
    lemma = predicate.lemma
    first, stop = object_of(line, predicate)
    after = line.words(predicate.verb + 1, part.stop)
    thing = line.words(first, stop)
    infinitive = next(
        (
            p
            for p in line.predicates
            if p.tense == "infinitive" and p.governor is predicate and p.first <= predicate.verb + 6
        ),
        None,
    )
    subject = _outer(line, predicate, cast) or cast.subject(line, predicate)
    if predicate.passive:
        return find_passive(line, part, predicate, cast, after)
    if predicate.modal in ("may", "can", "could", "might", "should", "must") or (predicate.modal and predicate.perfect):
        return None  # "would not have resigned"
    if predicate.outlook in ("expected", "likely", "unlikely", "supposed", "believed", "able", "bound", "about"):
        return None
    if subject is None or (predicate.outlook == "to" and _is_aim(line, predicate)):
        return None
    opening = line.tokens[predicate.subject[0]].low if predicate.subject is not None else ""
    if (opening == "it" and predicate.outlook == "to" and predicate.tense == "past") or (
        opening in ("many", "most", "some", "few") and predicate.outlook in ("ready", "willing", "prepared")
    ):
        return None  # "it was to spend more time", "many officials are willing to"
    if any(line.tokens[k].low in _GUESSED for k in range(predicate.first, predicate.verb)) or opening in ("my", "your"):
        return None
    told_as_past = predicate.tense == "past" or (predicate.tense == "present" and not predicate.ahead)
    if predicate.negated:
        if any(line.tokens[k].low == "never" for k in range(predicate.first, predicate.verb)):
            return None  # what somebody "will never" do is rhetoric
        if lemma in ("release", "give", "provide", "share", "comment", "disclose", "reveal", "publish") and re.search(
            r"\b(?:details?|information|statement|names?|comment|figures|numbers?|terms|price|value|amount|sum)\b",
            after,
        ):
            return None
        if lemma in frames.DEEDS and not is_deed(lemma, after, subject):
            return None
        if (
            (predicate.ahead or lemma in ("intend", "plan"))
            and _can_refuse(line, predicate, subject)
            and (lemma in frames.ACTIONS or (infinitive is not None and infinitive.lemma in frames.ACTIONS))
        ):
            return subject, "refused", 1, (infinitive if lemma in ("intend", "plan") else None) or predicate
        return None
    if predicate.ahead:
        return find_ahead(line, predicate, infinitive, subject, cast, after)
    if predicate.progressive:
        if lemma in ("plan", "prepare", "aim") and infinitive is not None:
            settled = predicate.tense == "present" or subject.kind in ("organisation", "place")
            return (subject, "pledged", 1, infinitive) if settled and infinitive.lemma in frames.ACTIONS else None
        if (
            lemma in frames.ACTIONS
            and lemma not in frames.EVERYDAY | frames.INQUIRING | frames.ENDEAVOURS
            and counts(line, predicate.verb, part.stop)
            and (lemma not in frames.MANY_MEANINGS or is_deed(lemma, after, subject))
            and (lemma not in frames.NEEDS_OBJECT or takes_object(line, predicate))
        ):
            return subject, "started", 2, predicate
        if (
            lemma in frames.PARTING
            and predicate.tense == "present"
            and subject.kind in ("organisation", "name", "place")
            and takes_object(line, predicate)
            and line.tokens[first].low in ("its", "their", "the", "all", "a", "an")
        ):
            return subject, "started", 2, predicate  # "Pellucid is closing its photo service"
        return None
    if not told_as_past:
        return None
    if lemma in frames.PLEDGING and infinitive is not None and _joined(line, predicate, infinitive):
        if (
            (lemma == "apply" and infinitive.lemma not in FORMS)
            or infinitive.lemma == "do"
            or any(
                line.tokens[k].low
                in ("long", "often", "always", "repeatedly", "steadfastly", "previously", "originally")
                for k in range(predicate.first, predicate.verb)
            )
        ):
            return None  # a habit, no undertaking
        if (
            predicate.perfect
            and line.tokens[predicate.first].low == "had"
            and lemma in ("plan", "intend", "aim", "hope")
        ):
            return None  # what somebody "had planned" came to nothing
        if (
            infinitive.lemma in frames.MANY_MEANINGS | {"step"}
            and lemma in ("decline", "refuse", "decide", "vote")
            and not is_deed(infinitive.lemma, line.words(infinitive.verb + 1, part.stop), subject)
        ):
            return None
        if lemma in (
            "plan",
            "intend",
            "aim",
            "decide",
            "resolve",
            "decline",
            "opt",
        ) and infinitive.lemma not in frames.ACTIONS | (frames.OWN_DEEDS if lemma == "decline" else frozenset()):
            return None
        if lemma in ("decline", "refuse") and (
            infinitive.lemma in frames.WORDS_ONLY or infinitive.lemma not in frames.ACTIONS | frames.OWN_DEEDS
        ):
            return None
        if infinitive.lemma in ("be", "have") and lemma not in ("pledge", "promise", "vow"):
            return None
        return subject, frames.PLEDGING[lemma], 1 if lemma in ("plan", "intend", "aim") else 3, infinitive
    if (
        lemma in ("pledge", "promise", "vow", "offer", "guarantee")
        and (predicate.tense == "past" or lemma != "offer")
        and (has(thing, frames.PLEDGED_THINGS) or money(line, first, part.stop))
    ):
        return subject, "pledged", 3, predicate
    if lemma == "agree" and re.match(r"(?:on|to) (?:an?|the) (?!principle|terms\b|point|interview|extent)", after):
        return subject, "agreed", 3, predicate
    if (
        lemma == "agree"
        and re.match(r"(?:on |upon )?(?:an?|the|to) ", after)
        and (has(line.words(first, first + 8), frames.PAPERS | frames.PLEDGED_THINGS))
    ):
        return subject, "agreed", 3, predicate
    if lemma == "sign" and (
        has(line.words(first, min(part.stop, first + 12)), frames.PAPERS)
        or (money(line, first, part.stop) and has(line.words(first, min(part.stop, first + 7)), frames.GIVEN))
        or (
            money(line, first, part.stop)
            and cast.names_between(line, first, stop)
            and re.search(r"\b(?:from|for)\b", after)
        )
    ):
        return subject, "signed", 3, predicate
    following = line.tokens[predicate.verb + 1].low if predicate.verb + 1 < len(line.tokens) else ""
    if lemma == "commit" and following in _SELF and re.match(r"\w+ to\b", after):
        return subject, "pledged", 3, predicate
    if (
        lemma in ("begin", "start")
        and infinitive is not None
        and infinitive.first <= predicate.verb + 2
        and infinitive.lemma in frames.ACTIONS - frames.EVERYDAY - frames.INQUIRING - frames.ENDEAVOURS
        and subject.kind in ("organisation", "place", "body", "name")
        and is_deed(infinitive.lemma, line.words(infinitive.verb + 1, part.stop), subject)
    ):
        return subject, "started", 2, infinitive
    if lemma == "commit" and subject.kind in ("organisation", "place", "body", "name") and _COMMITTED_TO.match(after):
        return subject, "pledged", 3, predicate
    if lemma in ("begin", "start") and following.endswith("ing"):
        doing = lemma_of(following, "ing")
        if doing in frames.ACTIONS and doing not in frames.EVERYDAY:
            return subject, "started", 2, predicate
    offered = has(thing, frames.PLEDGED_THINGS) or (
        lemma == "announce" and money(line, first, stop) and not has(thing, frames.RESULTS)
    )
    if lemma in frames.ANNOUNCING and offered and lemma != "present":
        if lemma in ("declare", "outline", "confirm") and not money(line, first, part.stop):
            return None
        return subject, "pledged", 3, predicate
    if lemma in ("announce",) and re.search(r"\b(?:resignation|retirement)\b", thing):
        return subject, "pledged", 3, predicate
    if lemma in frames.STANDING and frames.ASSURANCE.match(line.words(first, min(part.stop, first + 8))):
        return subject, "pledged", 1, predicate
    if lemma in frames.GETTING and predicate.tense in ("past", "present"):
        given = find_given(line, part, predicate, cast, after)
        if given is not None:
            return given
        if PROCEEDS.search(after):
            return None
    if lemma in frames.DEALING and frames.DEALING[lemma][1].search(
        line.words(predicate.verb + 1, min(part.stop, predicate.verb + 12))
    ):
        if lemma == "win" and not money(line, first, part.stop):
            return None
        if lemma in ("complete", "freeze", "open") and subject.kind == "person":
            return None
        if lemma == "make" and not (money(line, first, part.stop) or re.search(r"\b(?:offer|bid) (?:for|to)\b", after)):
            return None
        if lemma == "turn" and not re.search(r"\b(?:offer|bid|request|proposal|invitation|plan)\b", after):
            return None
        return subject, frames.DEALING[lemma][0], 3, predicate
    if lemma == "set" and predicate.tense == "past" and following == "aside" and money(line, first, part.stop):
        return subject, "funded", 2, predicate
    private = subject.kind == "person" and lemma in ("spend", "pay", "give")
    if lemma == "order" and (
        infinitive is not None or re.search(r"\b(?:court|judge|tribunal|jury|regulator)\b", subject.name, re.IGNORECASE)
    ):
        return None  # "ordered the company to pay $25m"
    if lemma == "sell" and predicate.perfect and any(d.since for d in line.dates):
        return None  # "has sold 6.4 million cars since 2004"
    if lemma in frames.FUNDING and predicate.tense == "past" and not private:
        sum_told = money(line, predicate.verb + 1, min(part.stop, predicate.verb + 9))
        handed = lemma in frames.HANDING_OVER and has(thing, frames.GIVEN | {"land"})
        if (
            (sum_told and lemma not in ("receive", "win", "spend", "pay", "raise", "give", "send"))
            or (
                sum_told
                and has(
                    line.words(first, min(part.stop, first + 9)),
                    frames.GIVEN | {"million", "billion", "bn", "crore", "lakh"},
                )
            )
            or (sum_told and lemma in ("raise", "pay", "spend"))
            or handed
        ):
            if lemma in ("pay", "spend", "receive", "give", "send") and not sum_told:
                return None
            bought = lemma == "pay" and re.search(r"\bfor (?:an?|the|its|\d)", after) is not None
            return subject, "done" if bought else frames.FUNDING[lemma], 2, predicate
        if (
            lemma in ("order", "acquire", "buy", "purchase", "sell", "recall")
            and subject.kind in ("organisation", "place")
            and (
                counts(line, predicate.verb, min(part.stop, predicate.verb + 6))
                or has(
                    thing, frozenset({"stake", "shares", "planes", "aircraft", "ships", "company", "business", "unit"})
                )
            )
        ):
            return subject, frames.FUNDING[lemma], 2, predicate
    if (
        lemma in ("ship", "deliver", "send", "dispatch", "donate")
        and predicate.tense == "past"
        and subject.kind in ("organisation", "place", "body", "name")
        and counts(line, predicate.verb, min(part.stop, predicate.verb + 5))
        and (has(thing, frames.SUPPLIES) or (subject.kind == "place" and has(thing, frames.HELPERS)))
    ):
        return subject, "done", 2, predicate
    left = following in (
        "from",
        "as",
        "on",
        "in",
        "at",
        "after",
        "over",
        "amid",
        "last",
        "yesterday",
        "today",
        "his",
        "her",
        "the",
        "with",
        "",
    ) or not (following.isalpha())
    dated = any(line.tokens[predicate.verb].end < d.start <= line.tokens[predicate.verb].end + 12 for d in line.dates)
    old = all(d.grain == "year" for d in line.dates) and bool(line.dates)
    if (
        lemma in ("resign", "retire", "quit")
        and subject.kind == "person"
        and predicate.tense == "past"
        and (left or dated)
        and not old
    ):
        return subject, "done", 1, predicate
    return None


def _outer(line: Line, predicate: Predicate, cast: Cast) -> Actor | None:
    """ "Nordvik said 9,000 passengers would be affected and promised to refund them": the one who said promised."""
    if predicate.tense != "past" or not predicate.first or line.tokens[predicate.first - 1].low != "and":
        return None
    before = [p for p in line.predicates if p.finite and p.verb < predicate.first]
    if len(before) < 2 or before[-2].lemma not in frames.TELLING | {"deny"}:
        return None
    if before[-1].modal not in ("would", "will"):
        inner = cast.subject(line, predicate)
        if predicate.lemma not in frames.PLEDGING or (inner is not None and inner.agentive):
            return None  # "denied that the grid had been attacked and promised": no grid promises
    return cast.subject(line, before[-2])


def _is_aim(line: Line, predicate: Predicate) -> bool:
    """Is the subject an aim ("the mission of the campaign is to raise awareness")?"""
    if predicate.subject is None:
        return False
    first, stop = predicate.subject
    of = next((k for k in range(first, stop) if line.tokens[k].low == "of"), stop)
    return of > first and line.tokens[of - 1].low in _AIMS


def _can_refuse(line: Line, predicate: Predicate, subject: Actor) -> bool:
    """Whose "will not" is a refusal: a thing's ("the phone will not charge") is none, nor what is foretold of plain people."""
    if not subject.agentive or subject.name.lower() in ANYBODY:
        return False
    last = subject.name.lower().split()[-1]
    if subject.kind == "body":
        return last in BODIES or not is_person(last)
    if subject.kind in ("organisation", "name"):
        quoted = "“" in line.text or '"' in line.text
        return quoted or any(p.lemma in frames.TELLING for p in line.predicates if p is not predicate)
    return True


def _joined(line: Line, predicate: Predicate, infinitive: Predicate) -> bool:
    """Does the infinitive belong to the verb at once ("agreed on Monday to sell"), not to its object ("offered a way to pay")?"""
    between = line.tokens[predicate.verb + 1 : infinitive.first]
    if len(between) > 3:
        return False
    start, end = line.tokens[predicate.verb].end, line.tokens[infinitive.first].start
    dated = any(start <= d.start < end for d in line.dates)
    return all(
        is_adverb(t.low) or t.low in ("not", "in", "on", "last") or (dated and t.low not in DETERMINERS)
        for t in between
    )
