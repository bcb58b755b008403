"""Who said what: direct, mixed and indirect quotations, each with its speaker where the text says who."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from monitoring_desk.types import Quote, Span

from . import callings, datelines, marks, reported, scripts, sentences, speech, speech_tag, terms, tongues
from .marks import Stretch
from .quoted import Found, Unit
from .reading import Reading
from .speakers import Speakers
from .speech_tag import Tag
from .speech_words import REPORTING, SURELY
from .told import ISSUED

_GAP = re.compile(r"[\s,.;:—–\-\"“”'‘’«»()…!?]*")
_BLOTTED = re.compile(r"“+[Qq][^“”]*”*")
_SMALL = frozenset({"the", "of", "and", "to", "in", "that", "said"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i"})
_THIRD = frozenset({"he", "she", "er", "sie", "il", "elle", "él", "ella", "ele", "ela", "lui", "lei", "он", "она"})
_SIGNED = re.compile(r"\s*(?P<dash>[—–―-]+)\s*(?P<name>[^\W\d_a-z][^\n,;:!?“”]{2,60}?)[\s.]*(?:,[^\n“”]{0,60})?\.?\s*")
_DASHES = frozenset({"—", "–", "―", "-", "--"})
_DATELINE = 120  # characters within which a dateline ends
_VERB_LAST = frozenset({"tr", "hi", "ur", "ja", "ko", "bn", "fa"})
_NEAR = 3  # characters between a quotation and the line that signs it
_TOLD_BACK = 2  # sentences without marks before a quotation that may tell whose it is
_LONG = 5000  # characters of a sentence that are taken apart


def find(reading: Reading) -> tuple[Quote, ...]:
    """Quotations of an article in the order told.

    The words of a direct or mixed quotation are exactly what stands between its marks; those of an indirect one are
    the reported clause. The speaker is the full name as the article gives it, a description where it names nobody
    ("a senior official"), None where it does not say or the rules are unsure.
    """
    units = _units(reading)
    quoted = [(s.outer_start, s.outer_end) for unit in units for s in unit.stretches]
    speakers = Speakers(reading, quoted=quoted)
    found: list[Found] = []
    announced: Found | None = None
    colon = False
    for unit in units:
        here = [Found(stretch=s, unit=unit, kind="direct") for s in unit.stretches]
        for one in here:
            _attribute(one, speakers)
            if one.tag is None and announced is not None and one is here[0] and unit.bare:
                one.tag, one.cue = announced.tag, announced.cue
                _copy(one, announced)
            elif one.tag is None and colon and one is here[0] and unit.bare:
                one.signed = True  # "we asked the physicist Ann Lee:" gives the words to somebody that was not read
        if not here:
            _hear(unit, speakers)
            _thus(unit, found, speakers)
        announced = _announces(unit, speakers)
        colon = unit.text.rstrip().endswith((":", "："))
        found.extend(here)
    kept = terms.without_terms([one for one in found if terms.is_speech(one, reading.text)], reading.text)
    _sign(units, kept, speakers=speakers)
    _carry(kept, units, speakers=speakers)
    told = [_quote(one, reading) for one in kept]
    told.extend(_reported(units, kept, reading=reading, speakers=speakers))
    return tuple(sorted(told, key=lambda q: (q.words.start, q.words.end)))


def _attribute_inside(one: Found, speakers: Speakers) -> None:
    """French tells the speaker between the marks: « C’est fini, soupire Lena Orlov, il faut partir. »"""
    stretch = one.stretch
    tag = tongues.inside(
        speakers.text[stretch.start : min(stretch.end, stretch.start + _LONG)], language=speakers.language
    )
    if tag is None:
        return
    if tag.source is None:
        one.signed = speakers.latest[0] is not None
        one.speaker, one.index = speakers.latest
        return
    one.source = (stretch.start + tag.source[0], stretch.start + tag.source[1])
    one.cue = (stretch.start + tag.cue[0], stretch.start + tag.cue[1])
    one.speaker, one.index = speakers.resolve(*one.source)
    one.signed = True


def _hear(unit: Unit, speakers: Speakers) -> None:
    """Who speaks without marks spoke last too: "he" and "the company" after it may mean them."""
    for tag in unit.tags:
        if tag.lemma in SURELY and tag.source is not None:
            source = (unit.start + tag.source[0], unit.start + tag.source[1])
            name, index = speakers.resolve(*source)
            if unit.english or tongues.trusted(
                unit.text[tag.source[0] : tag.source[1]], named=name, language=speakers.language
            ):
                speakers.heed(name, index, at=source[0])
            return


def _thus(unit: Unit, found: Sequence[Found], speakers: Speakers) -> None:
    """「…」。X長はこう強調した。: who speaks stands in the sentence behind the words."""
    tag = next((t for t in unit.tags if t.lemma == scripts.THUS and t.source is not None), None)
    last = found[-1] if found else None
    if tag is None or tag.source is None or last is None or last.tag is not None or not last.unit.bare:
        return
    if unit.start - last.unit.end <= _NEAR and last.unit.paragraph == unit.paragraph:
        last.tag = tag
        last.source = (unit.start + tag.source[0], unit.start + tag.source[1])
        last.cue = (unit.start + tag.cue[0], unit.start + tag.cue[1])
        last.speaker, last.index = speakers.resolve(*last.source)


def _units(reading: Reading) -> list[Unit]:
    text = reading.text
    stretches = marks.pair(text)
    pieces: list[str] = []
    last = 0
    for s in stretches:
        # One kind of mark for all, so that what reads the sentence need know no other.
        pieces.append(text[last : s.outer_start] + "“" * (s.start - s.outer_start))
        pieces.append(speech_tag.blot(text[s.start : s.end]) + "”" * (s.outer_end - s.end))
        last = s.outer_end
    pieces.append(text[last:])
    blotted = "".join(pieces)
    starts = [s.outer_start for s in stretches]
    bounds = list(marks.paragraphs(text))
    paragraph_starts = [start for start, _ in bounds]
    units = []
    english = _english(reading)
    for start, end in sentences.split(blotted):
        inside = stretches[bisect_left(starts, start) : bisect_left(starts, end)]
        sentence = blotted[start : min(end, start + _LONG)]
        units.append(
            Unit(
                start=start,
                end=end,
                text=sentence,
                stretches=inside,
                tags=speech.find(sentence) if english else tongues.find(sentence, language=reading.article.language),
                paragraph=max(0, bisect_left(paragraph_starts, start + 1) - 1),
                bare=not any(c.isalnum() for c in _BLOTTED.sub("", sentence)),
                english=english,
            )
        )
    return units


def _english(reading: Reading) -> bool:
    """By the article's own word, else by the small words of the text."""
    if reading.article.language:
        return reading.article.language.startswith("en")
    words = re.findall(r"[^\W\d_]+", reading.text[:_LONG].casefold())
    return sum(w in _SMALL for w in words) * 20 >= len(words)


def _attribute(one: Found, speakers: Speakers) -> None:
    unit, stretch = one.unit, one.stretch
    tag = _tag_for(unit, stretch, speakers.language)
    words = unit.text
    before = words[: stretch.outer_start - unit.start]
    one.kind = "direct" if unit.bare or _set_off(before, stretch, unit) else "mixed"
    if tag is None:
        _attribute_inside(one, speakers)
        return
    one.tag = tag
    one.cue = (unit.start + tag.cue[0], unit.start + tag.cue[1])
    if tag.source is None and tag.dropped:
        one.speaker, one.index = speakers.latest
    if tag.source is not None:
        one.source = (unit.start + tag.source[0], unit.start + tag.source[1])
        one.speaker, one.index = speakers.resolve(*one.source)
        said_by = unit.text[tag.source[0] : tag.source[1]]
        if not unit.english:
            gap = unit.text[stretch.outer_end - unit.start : tag.cue[0]]
            beside = tag.inverted and gap.strip() in ("", ",")
            if not tongues.trusted(said_by, named=one.speaker, language=speakers.language, beside=beside):
                one.speaker = one.index = one.source = None
                return
        if one.speaker is not None and said_by.casefold() in _THIRD and _names_himself(one, speakers):
            one.speaker = one.index = None  # whom the words name speaks of somebody else
        one.source = _with_pronoun(one.source, tag, unit)
        if tag.saying:
            told = unit.text[tag.cue[0] : tag.cue[1]]
            gender = None if unit.english else callings.gender(said_by, told, language=speakers.language)
            speakers.heed(one.speaker, one.index, at=one.source[0], gender=gender)


def _names_himself(one: Found, speakers: Speakers) -> bool:
    last = (one.speaker or "").rpartition(" ")[2]
    words = speakers.text[one.stretch.start : one.stretch.end]
    return len(last) > 2 and re.search(rf"\b{re.escape(last)}\b", words) is not None


def _with_pronoun(source: tuple[int, int], tag: Tag, unit: Unit) -> tuple[int, int]:
    """ "Ann Lee, who said": the span of the speaker goes up to the pronoun, so that a reader sees why."""
    return source if tag.pronoun is None else (source[0], max(source[1], unit.start + tag.pronoun[1]))


def _reported(
    units: Sequence[Unit], quoted: Sequence[Found], *, reading: Reading, speakers: Speakers
) -> Iterator[Quote]:
    """Statements without marks. A clause that holds quoted words is told by those."""
    spans = sorted((one.stretch.outer_start, one.stretch.outer_end) for one in quoted)
    starts = [start for start, _ in spans]
    used = {one.cue for one in quoted if one.cue is not None}
    for unit in units:
        inside: list[tuple[int, int]] = []  # clauses of this sentence that are told already
        for tag in unit.tags:
            cue = (unit.start + tag.cue[0], unit.start + tag.cue[1])
            if any(a <= cue[0] < b for a, b in inside) and _part(tag, unit):
                continue
            clause = None if cue in used else _clause(unit, tag)
            if clause is None or tag.source is None:
                continue
            start, end = unit.start + clause[0], unit.start + clause[1]
            filed = start + datelines.skip(reading.text[start : start + _DATELINE])
            start = filed if filed < end else start
            index = bisect_left(starts, end)
            if (index and spans[index - 1][1] > start) or any(_cuts(s, start, end) for s in unit.stretches):
                continue
            source = (unit.start + tag.source[0], unit.start + tag.source[1])
            if source[1] <= unit.start + datelines.skip(unit.text[:_DATELINE]):
                continue  # a dateline's town says nothing
            if _STRAY.search(reading.text, min(cue[1], start), start) or _strays(reading.text[start:end]):
                continue  # a mark that lost its partner: words of somebody's, shown as reported ones, would be cut anyhow
            if _NOBODY.match(reading.text[source[0] : source[1]]):
                continue  # "no group said that it …" is nobody's statement
            speaker, named = speakers.resolve(*source)
            if tag.headline and (named is None or not speakers.is_somebody(named)):
                continue  # "Editing by Ann Lee; Photo: …", "Poll: …"
            source = _with_pronoun(source, tag, unit)
            inside.append((start, end))
            yield Quote(
                words=reading.span(start, end),
                kind="indirect",
                speaker=speaker,
                speaker_span=reading.span(*source),
                cue=reading.span(*cue),
            )


def _clause(unit: Unit, tag: Tag) -> tuple[int, int] | None:
    return reported.clause(unit.text, tag, unit.tags) if unit.english else tongues.reported(unit.text, tag)


def _part(tag: Tag, unit: Unit) -> bool:
    """ "She says she opposes the deal": what she opposes is part of what she says, no statement beside it."""
    source = unit.text[tag.source[0] : tag.source[1]].casefold() if tag.source is not None else ""
    return tag.lemma not in REPORTING or tag.borrowed or source in _PRONOUNS


def _strays(words: str) -> bool:
    """Does a double mark stand alone in these words?"""
    return words.count('"') % 2 == 1 or words.count("“") != words.count("”") or words.count("«") != words.count("»")


_STRAY = re.compile(r'["“„«]')
_NOBODY = re.compile(r"(?i)(?:no|none|neither|nobody|nothing|few|hardly|not)\b")


def _cuts(stretch: Stretch, start: int, end: int) -> bool:
    """Would [start, end) cut through the words between two marks?"""
    return (
        start < stretch.outer_end
        and stretch.outer_start < end
        and not (start <= stretch.outer_start and stretch.outer_end <= end)
    )


def _announces(unit: Unit, speakers: Speakers) -> Found | None:
    """A sentence that ends with a colon gives its speaker to the quotation that follows it."""
    if not unit.text.rstrip().endswith(":"):
        return None
    tag = next((t for t in reversed(unit.tags) if t.source is not None), None)
    if tag is None or tag.source is None:
        return None
    source = (unit.start + tag.source[0], unit.start + tag.source[1])
    speaker, index = speakers.resolve(*source)
    nowhere = Stretch(outer_start=unit.end, outer_end=unit.end, start=unit.end, end=unit.end, paragraph=0, single=False)
    return Found(
        stretch=nowhere,
        unit=unit,
        kind="direct",
        tag=tag,
        speaker=speaker,
        index=index,
        source=source,
        cue=(unit.start + tag.cue[0], unit.start + tag.cue[1]),
    )


def _set_off(before: str, stretch: Stretch, unit: Unit) -> bool:
    lead = before.rstrip()
    return not lead.strip("\"'“‘«—– ") or lead[-1] in ":,"


def _tag_for(unit: Unit, stretch: Stretch, speakers_language: str | None) -> Tag | None:
    """The tag a stretch belongs to: one that touches it, else the last before it, else the first after."""
    begin, end = stretch.outer_start - unit.start, stretch.outer_end - unit.start
    if begin >= len(unit.text):
        return None
    after = [t for t in unit.tags if t.cue[0] >= end]
    # A signature belongs to what stands before it, never to what follows.
    before = [t for t in unit.tags if t.cue[1] <= begin and unit.text[t.cue[0] : t.cue[1]] not in _DASHES]
    if after:
        nearest = min(after, key=lambda t: _begins(t, end))
        touch = _begins(nearest, end)
        closing = unit.text[stretch.end - unit.start - 1 : stretch.end - unit.start]
        beside = _GAP.fullmatch(unit.text, end, touch)
        if not unit.english and unit.text[:begin].rstrip().endswith((":", "：")) and any(t.source for t in before):
            beside = None  # "X said: “…” According to them …": the words are announced
        if beside and (not unit.english or closing in ",?!—-…." or unit.text[end : end + 1] == "," or nearest.inverted):
            return nearest
    named = [t for t in before if t.source is not None] or before
    saying = [t for t in named if t.saying] or named
    if saying:
        return _outermost(saying, unit)
    if (speakers_language or "")[:2] in _VERB_LAST:
        framing = [t for t in after if t.source is not None and t.source[1] <= begin]
        if framing:
            return framing[0]  # "X, “…” diye konuştu": who speaks opens the sentence and the verb ends it
    if not unit.english and after and not unit.text[:begin].strip("\"'“‘«»—– "):
        return min(after, key=lambda t: t.cue[0])  # the sentence opens with the words
    # What only follows must be set off by a comma: "meddling “designed to sow discord”, he said".
    trailing = [t for t in after if t.saying and unit.text[end : _begins(t, end)].rstrip().endswith(",")]
    return min(trailing, key=lambda t: t.cue[0]) if trailing else None


def _outermost(before: list[Tag], unit: Unit) -> Tag:
    """ "She said she would call it “…”": the clause of "said" holds the words, and "she" is its own speaker again."""
    chosen = before[-1]
    for outer in reversed(before[:-1]):
        if outer.source is None or chosen.source is None or outer.source == chosen.source:
            continue
        between = unit.text[outer.cue[1] : chosen.source[0]] if chosen.source[0] >= outer.cue[1] else None
        if between is None or ";" in between or not (outer.lemma in SURELY or outer.according):
            continue
        inner = unit.text[chosen.source[0] : chosen.source[1]].casefold()
        if inner in _PRONOUNS or chosen.lemma not in REPORTING:
            chosen = outer
    return chosen


def _begins(tag: Tag, end: int) -> int:
    starts = [tag.cue[0]] + ([tag.source[0]] if tag.source is not None and tag.source[0] >= end else [])
    return min(starts)


def _sign(units: Sequence[Unit], found: Sequence[Found], *, speakers: Speakers) -> None:
    """A line of its own under a quotation, a dash and a name, signs it."""
    last = {id(one.unit): one for one in found}
    for unit, following in pairwise(units):
        one = last.get(id(unit))
        signed = _SIGNED.fullmatch(following.text) if one is not None and one.tag is None and unit.bare else None
        if one is not None and signed is not None and following.start - unit.end <= _NEAR:
            one.source = (following.start + signed.start("name"), following.start + signed.end("name"))
            one.cue = (following.start + signed.start("dash"), following.start + signed.end("dash"))
            one.speaker, one.index = speakers.resolve(*one.source)
            one.signed = True


def _carry(found: list[Found], units: Sequence[Unit], *, speakers: Speakers) -> None:
    """A quotation without a tag of its own goes on with the speaker beside it: who spoke last before it in its paragraph, who speaks
    next in it, who spoke in the paragraph before."""
    place = {id(unit): number for number, unit in enumerate(units)}
    text = speakers.text
    for position, one in enumerate(found):
        if one.tag is not None or one.signed:
            continue
        earlier = found[position - 1] if position else None
        later = found[position + 1] if position + 1 < len(found) else None
        number = place[id(one.unit)]
        since = place[id(earlier.unit)] if earlier is not None else number - _TOLD_BACK
        told = _told_before(units[max(since + 1, number - _TOLD_BACK) : number], one.unit.paragraph)
        if told is not None:
            one.source = told
            one.speaker, one.index = speakers.resolve(*told)
        elif (
            earlier is not None
            and not earlier.signed
            and (earlier.unit.paragraph == one.unit.paragraph or not earlier.stretch.closed)
        ):
            _copy(one, earlier)
        elif later is not None and later.unit.paragraph == one.unit.paragraph and later.tag is not None:
            _copy(one, later)
        elif (
            earlier is not None
            and not earlier.signed
            and earlier.unit.paragraph + 1 == one.unit.paragraph
            # Elsewhere a paragraph of quoted words may be anybody's, unless nothing stood between them.
            and (one.unit.english or not _told_between(earlier, one, text))
        ):
            _copy(one, earlier)


def _told_between(one: Found, other: Found, text: str) -> bool:
    return any(c.isalnum() for c in text[one.stretch.outer_end : other.stretch.outer_start])


def _told_before(units: Sequence[Unit], paragraph: int) -> tuple[int, int] | None:
    """ "She said the port was old. “It must go.”": who is said to have spoken right before in the paragraph."""
    for unit in reversed(units):
        apart = unit.paragraph != paragraph
        for tag in unit.tags:
            # "The council issued a statement.⏎“We regret …": the words may stand in the paragraph after.
            if tag.source is not None and (tag.lemma == ISSUED or (tag.lemma in SURELY and not apart)):
                return unit.start + tag.source[0], unit.start + tag.source[1]
        if apart:
            return None
    return None


def _copy(one: Found, other: Found) -> None:
    one.speaker, one.index, one.source = other.speaker, other.index, other.source


def _quote(one: Found, reading: Reading) -> Quote:
    start, end = one.stretch.start, one.stretch.end
    while start < end and reading.text[start].isspace():
        start += 1
    while end > start and reading.text[end - 1].isspace():
        end -= 1
    return Quote(
        words=reading.span(start, end),
        kind=one.kind,
        speaker=one.speaker,
        speaker_span=_span(reading, one.source),
        cue=_span(reading, one.cue),
    )


def _span(reading: Reading, offsets: tuple[int, int] | None) -> Span | None:
    return reading.span(*offsets) if offsets is not None else None
