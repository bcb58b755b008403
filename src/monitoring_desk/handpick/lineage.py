"""Where an article comes from: the agency it is signed by, and who among a story's outlets had each report first.

An agency is believed where agencies sign: a dateline that opens the text, a line or bracket that ends it, the by-line. One that
the text merely names or quotes has signed nothing.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from monitoring_desk.handpick.agencies import NAMES
from monitoring_desk.types import Article, Placement

HEAD, TAIL = 200, 320
"""Characters of the text's two ends in which a signature may stand."""
PLACE = 70
"""Characters of place and date that may come before an agency in a dateline."""
CREDIT = 200
"""Characters of a last paragraph that is a credit and nothing else."""


def _alternatives(spellings: Iterable[str]) -> str:
    return "|".join(
        re.escape(spelling) for spelling in sorted(spellings, key=lambda spelling: (-len(spelling), spelling))
    )


_CASELESS = frozenset(spelling for spelling in NAMES if len(spelling) > 6)
_AGENCY = f"(?:{_alternatives(NAMES)})"
_JOINED = rf"{_AGENCY}(?:\s*(?:[/,&;+|–-]|and|und|et|y|e|и|و|اور)\s*{_AGENCY}){{0,4}}"
_DASH = r"[-–—―]"
_SPELLED = re.compile(rf"(?<!\w){_AGENCY}(?!\w)")

_PLACED = r"(?P<place>[^\n()（）【】!?;“”\"]{0,90}?)"
_DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        # ISLAMABAD, March 11 (APP): · LONDON (Reuters) - · МОСКВА, 11 марта. /ТАСС/. · /PRNewswire/ --
        rf"^\W{{0,3}}{_PLACED}[(（【/]\s*(?P<who>{_JOINED})(?:\s*{_DASH}[^)\n]{{0,30}})?\s*[)）】/]\.?\s*(?:{_DASH}|:|\.|$|[^\sa-zà-ÿа-яё])",
        # Москва. 11 марта. ИНТЕРФАКС.RU - · Islamabad – APP –
        rf"^{_PLACED}[\s,.:：/–—-](?P<who>{_JOINED})\s*(?:\.|:|/)?\s*(?:--|[–—―]|\s-\s)",
        # МОСКВА, 11 мар — РИА Новости. Only where a day stands before the dash.
        rf"^(?P<place>[^\n()!?;“”\"]{{0,60}}?\d[^\n()!?;“”\"]{{0,20}}?)\s*[–—/-]\s*(?P<who>{_JOINED})\s*[.:]",
        # AFP — · Xinhua | Updated
        rf"^\W{{0,3}}(?P<place>)(?P<who>{_JOINED})\s*(?:[–—―|•·])",
        r"^\W{0,3}(?P<who>新华社|新華社|中新社|中新网|中央社|共同社|韩联社|塔斯社)(?P<place>[^\s，。,.：:]{0,24})(?:电|電|消息|讯)",
        r"^\W{0,3}[【（(](?P<place>[^】）)\s]{0,10}?)(?P<who>新华社|新華社|中新社|中新网|時事|共同|AFP＝?時事|ロイター|AFP)[^】）)]{0,24}[】）)]",
        rf"^\((?P<place>[^)\n]{{0,20}})=(?P<who>{_AGENCY})\)",
    )
)
_PLACE = re.compile(
    r"(?:[\s,.:：/–—\[\]-]|\d+(?:st|nd|rd|th)?|[A-ZÀ-ÞА-ЯЁİŞÇĞ][\w'’.-]*|(?:d(?:e|el|i|u|er|o|a)|al|am|den|le|la|of|the|and|on|в)\b|"
    r"\w*[\u0590-\u0fff\u3040-\u9fff\uac00-\ud7af]\S*|"
    r"(?:янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек)\w*|"
    r"(?:jan|ene|gen|feb|fév|févr|mar|mars|marzo|março|abr|apr|avr|avril|may|mai|maj|maggio|jun|juin|giu|jul|juil|lug|ago|août|sep|sept|set|oct|okt|ott|out|nov|"
    r"dic|dec|déc|dez)[a-zéû]{0,7}\.?)*"
)
_LAST = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:^|[\s.!?…”\"'’»)])[(（\[]\s*(?:{_DASH}\s*)?(?:(?:With|with)\s+(?:additional\s+)?(?:inputs?|reporting|material)\s+(?:from|by)\s+)?(?P<who>{_JOINED})\s*[)）\]]\.?$",
        rf"[.!?…”\"'’»।۔。]\s*(?:{_DASH}|--)+\s*(?P<who>{_JOINED})\.?$",
        rf"[.!?…”\"'’»।۔。]\s+(?P<who>{_JOINED})\.?$",
    )
)
_CREDIT_LINE = re.compile(rf"^\W*(?P<who>{_JOINED})\W*$")
_CREDIT_WORDS = re.compile(
    r"©|\bcopyright\b|\(c\)|来源|來源|出典|稿源|المصدر|منبع|"
    rf"^\W*(?:sources?|via|by|from|credit|quelle|fuente|fonte|источник|πηγή|kaynak|bron|zdroj|źródło)\b\s*[:：–-]?\s*{_AGENCY}|"
    r"\b(?:with|mit|avec|con|с)\b.{0,40}\b(?:inputs?|reporting|material|agency|agencies|agenturmaterial|informations?|información|использованием)\b|"
    r"\b(?:syndicated|published\s+from|news\s+agency\s+feed|wire\s+service|inputs?\s+from|was\s+first\s+published\s+by|material\s+(?:der|von|from))\b",
    re.IGNORECASE,
)
_DESK_OF_REUTERS = re.compile(
    r"\((?:Additional\s+)?[Rr]eporting\s+by\s+[^()]{3,300}?[;,.]?\s*[Ee]dit(?:ing|ed)\s+by\s+[^()]{3,120}\)"
)
_FIRST_LINE = re.compile(r"(?:by|von|por|par|source|quelle|fuente)\b|(?:来源|來源|出典|稿源)[:：]", re.IGNORECASE)
_BEFORE_NAME = re.compile(
    r"^(?:by|von|por|par|di|door|av|от|source|quelle|fuente|from|staff|来源|來源|出典|稿源)[\s:：]+", re.IGNORECASE
)
_AROUND_NAME = re.compile(
    r"\s+(?:staff|writer|writers|correspondent|news\s+agency|newswires?|international|reporters?)\b.*$", re.IGNORECASE
)
_PARTS = re.compile(
    r"\s*(?:[,/|;&+]|\band\b|\bund\b|\bet\b|\(|\)|\s[–—-]\s|\bwith\b|\bmit\b|\bavec\b|\bcon\b|\bvia\b|\bfor\b)\s*"
)


_WORD = re.compile(r"\w+")
_FIRST_WORDS = frozenset(_WORD.findall(spelling)[0] for spelling in NAMES)
_RUN_ON = tuple(spelling for spelling in NAMES if "\u3040" <= spelling[0] <= "\u9fff")
"""Written without spaces, so no word of their own."""


def _may_be_signed(text: str) -> bool:
    """Whether any agency is spelled in it: nearly all texts are done with here, at a fiftieth of the cost."""
    return not _FIRST_WORDS.isdisjoint(_WORD.findall(text)) or (
        not text.isascii() and any(spelling in text for spelling in _RUN_ON)
    )


def find_agencies(article: Article) -> tuple[str, ...]:
    """The agencies an article is signed by, in order of name; none where it is signed by nobody but its outlet and its authors."""
    text = article.text.strip()
    head, tail = text[:HEAD], text[-TAIL:]
    found = {agency for author in article.authors[:8] for agency in _read_byline(author[:120])}
    if _may_be_signed(head):
        found.update(_read_dateline(head))
    if _may_be_signed(tail) or "diting by" in tail:
        found.update(_read_end(tail, whole=len(text) <= TAIL))
    if not found and article.site:
        found = set(_read_byline(article.site[:80]))
    return tuple(sorted(found))


def _read_dateline(head: str) -> list[str]:
    first = head.split("\n", 1)[0]
    for pattern in _DATELINES:
        match = pattern.match(first)
        if match and _PLACE.fullmatch(match["place"].strip()):
            return _name(match["who"])
    first = first.strip()
    if len(first) < CREDIT and "\n" in head and (_CREDIT_LINE.match(first) or _FIRST_LINE.match(first)):
        return _read_byline(first)
    return []


def _read_end(tail: str, *, whole: bool) -> list[str]:
    found: list[str] = []
    lines = [line.strip() for line in tail.split("\n") if line.strip()]
    if not whole and len(lines) > 1:
        lines = lines[1:]
    for number, line in enumerate(lines[-4:]):
        if (_CREDIT_LINE.match(line) and not (whole and len(lines) == 1)) or (
            len(line) <= CREDIT and _CREDIT_WORDS.search(line) and (number or not whole or len(lines) > 1)
        ):
            found += _name(line)
    last = lines[-1] if lines else ""
    for pattern in _LAST:
        if match := pattern.search(last):
            found += _name(match["who"])
    if _DESK_OF_REUTERS.search(tail):
        found.append("Reuters")
    return found


def _read_byline(author: str) -> list[str]:
    """Agencies among the parts of a by-line: "By Ana Roth, Associated Press", "Reuters Staff", "PTI | New Delhi"."""
    found = []
    for part in _PARTS.split(_BEFORE_NAME.sub("", author.strip())):
        for written in (part.strip(" .:·•"), _AROUND_NAME.sub("", part.strip(" .:·•"))):
            if written in NAMES:
                found.append(NAMES[written])
                break
            if written.title() in NAMES and written.title() in _CASELESS:
                found.append(NAMES[written.title()])
                break
    return found


def _name(written: str) -> list[str]:
    return [NAMES[spelling] for spelling in _SPELLED.findall(written)]


# ── who had it first ─────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One voice of a story, and who carries its words."""

    article_id: str
    """The first of them to be published."""
    agencies: tuple[str, ...]
    """Whose it is; none: its outlet's own."""
    source_id: str
    """Of that first article."""
    carried: tuple[str, ...]
    """Its other articles, in order of publication: copies, and further texts of the same agency or outlet."""


def trace(articles: Sequence[Article], placements: Mapping[str, Placement]) -> tuple[Report, ...]:
    """The reports of a story, first come first; `articles` in order of publication, `placements` by article id.

    Articles whose words are the same, or that one agency signed, or that one outlet wrote itself, are one report.
    """
    leader: dict[str, str] = {}

    def lead(name: str) -> str:
        while leader.setdefault(name, name) != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    for article in articles:
        placement = placements.get(article.id)
        voice = _voice(article, placement)
        leader[lead(f"article {article.id}")] = lead(voice)
        if placement and placement.copy_of:
            leader[lead(f"article {placement.copy_of}")] = lead(f"article {article.id}")
    reports: dict[str, list[Article]] = {}
    for article in articles:
        reports.setdefault(lead(f"article {article.id}"), []).append(article)
    return tuple(
        Report(
            article_id=told[0].id,
            agencies=tuple(sorted({name for article in told for name in _signed(placements.get(article.id))})),
            source_id=told[0].source_id,
            carried=tuple(article.id for article in told[1:]),
        )
        for told in reports.values()
    )


def _voice(article: Article, placement: Placement | None) -> str:
    if placement and placement.copy_of:
        return f"article {article.id}"
    signed = _signed(placement)
    return f"agency {', '.join(signed)}" if signed else f"outlet {article.source_id or article.id}"


def _signed(placement: Placement | None) -> tuple[str, ...]:
    return tuple(placement.agency.split(", ")) if placement and placement.agency else ()


def say_reports(reports: Sequence[Report]) -> str:
    """ "1 report (APP), 11 copies"; "3 reports (AFP, Reuters and one more), 4 copies"."""
    named = sorted({name for report in reports for name in report.agencies})
    own = sum(1 for report in reports if not report.agencies)
    if named and own:
        named.append(f"{own} of the outlets' own")
    copies = sum(len(report.carried) for report in reports)
    said = f"{len(reports)} report{'s' * (len(reports) != 1)}"
    said += f" ({', '.join(named)})" if named else ""
    return said + (f", {copies} {'copy' if copies == 1 else 'copies'}" if copies else "")
