"""The headline of an article, told from what else a page calls itself."""

import html as entities
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import islice

from lxml import etree, html

from monitoring_desk.search import slugs
from monitoring_desk.search.features import key

_PARTS = re.compile(r"\s+[|\-–—:·•»«›‹~*/_]+\s+|\s*[|]\s*|(?<=[^\x00-\x7f])[-_—－](?=[^\x00-\x7f])")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_CUT_OFF = ("...", "…")
_QUOTES = frozenset("\"'")
_DAY = re.compile(r"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$")
# What names of papers end with where words are not parted, so that nothing else tells a site's name.
_PAPER = re.compile(r"(?:网|網|报|報|新闻|新聞|在线|在線|频道|ニュース|オンライン|デジタル|일보|뉴스|신문|방송)$")
# How much a place's word counts: the visible headline most. Measured on the 990 pages (gate `read`).
_VOTES = {"h1": 3.6, "h2": 2.4, "stated": 1.2, "og": 1.1, "page": 1.0, "link": 0.9}
# What an address repeats counts as much as this, and is repeated whole from that share of its words on; gate `read`.
_IN_ADDRESS, _PLAINLY = 0.8, 0.9
_MOST = 300
_MOST_HEADINGS = 12
# Letters from which on what a page calls its site, its social title and its heading is the headline.
_LONG_NAME = 25
_MOST_LESSER, _LEAST_LESSER = 60, 12
_HOME = re.compile(r"/|(?:https?:)?//[^/?#]+/?")
# Parts of a heading that are read before it or not at all: "Exclusive", a topic, words for screen readers.
_APART = re.compile(
    r"(?:^|[\s_-])(?:kicker|\w*overline|over-?title|super-?title|sub-?title|sub-?head(?:line|ing)?|pre-?title|volanta|dek|deck|standfirst|roof-?line|eyebrow|topline|dachzeile|spitzmarke|surtitle|surtitre|antetitulo|cintillo|occhiello|rubric|topic|label|badge"
    r"|date|datum|meta|sr-only|visually-?hidden|screen-reader-text|hidden|icon)(?:$|[\s_-])",
    re.IGNORECASE,
)
_UNREAD = frozenset("script style noscript template rt rp svg time small".split())
_MOST_PARTS, _DEEPEST = 60, 12
_BLOCKS = frozenset("div p br h2 h3 small section header".split())


def read_headings(tree: html.HtmlElement) -> list[str]:
    """The page's h1 texts in order, without a kicker that its markup tells from the headline, and without the site's own
    name, which leads to its front page."""
    return [_read_heading(one) for one in islice(tree.iter("h1"), _MOST_HEADINGS) if not _leads_home(one)]


def read_emblems(tree: html.HtmlElement) -> list[str]:
    """What its h1 elements that lead to the front page say: the site's own name."""
    return [_read_heading(one) for one in islice(tree.iter("h1"), _MOST_HEADINGS) if _leads_home(one)]


def read_lesser(tree: html.HtmlElement) -> list[str]:
    """The texts of lesser headings long enough to be a headline: some pages keep h1 for the site or the rubric."""
    said = (" ".join("".join(map(str, one.itertext())).split()) for one in tree.iter("h2", "h3"))
    return [text for text in islice(said, _MOST_LESSER) if _LEAST_LESSER <= len(text) <= _MOST]


def _leads_home(heading: etree._Element) -> bool:
    links = list(islice(heading.iter("a"), 2))
    if len(links) != 1 or not _HOME.fullmatch((links[0].get("href") or "").strip()):
        return False
    return key("".join(map(str, links[0].itertext()))) == key("".join(map(str, heading.itertext())))


def _read_heading(heading: etree._Element) -> str:
    parts: list[str] = []
    _gather(heading, parts, depth=0)
    whole = " ".join("".join(map(str, heading.itertext())).split())
    text = " ".join("".join(parts).split()).lstrip(":|–—- ")
    return text if len(key(text)) * 3 > len(key(whole)) else whole


def _gather(element: etree._Element, parts: list[str], *, depth: int) -> None:
    """The words of a heading, without what stands apart in it."""
    if element.text:
        parts.append(element.text)
    for child in islice(element, _MOST_PARTS):
        space = " " if child.tag in _BLOCKS else ""
        parts.append(space)
        said = f"{child.get('class') or ''} {child.get('itemprop') or ''}"
        if child.tag not in _UNREAD and depth < _DEEPEST and not _APART.search(said):
            _gather(child, parts, depth=depth + 1)
        parts.append(space + (child.tail or ""))


def choose(
    *,
    headings: Sequence[str],
    stated: Sequence[str],
    og: str,
    page: str,
    link: str | None,
    sites: Iterable[str],
    url: str = "",
    lone: str = "",
    lesser: Sequence[str] = (),
) -> str:
    """The headline most places agree on, without the site's name; "" where there is none.

    `headings`: the page's h1 texts in order; `stated`: headlines in its structured data; `og`, `page`: its social and its
    window title; `link`: the title the source gave; `url`: the page's address, whose words speak too; `lone`: what to fall
    back on; `lesser`: lower headings, which count where no h1 says what they and another place say.
    """
    names = {found for site in sites if (found := key(site))}
    names -= {mine for heading in headings if len(mine := key(_tidy(heading))) > _LONG_NAME and mine == key(_tidy(og))}
    trailing = _trailing(_tidy(page), leads={key(_tidy(og)), *(key(_tidy(one)) for one in stated)}, names=names)
    names |= {key(one) for heading in headings if key(one := _tidy(heading)) in trailing}
    distinct = {
        mine: one
        for heading in headings
        if not (mine := key(one := _tidy(heading))).isdecimal() and mine not in names | {""}
    }
    tidy = [one for one in distinct.values() if not _is_emblem(one, names)]
    stated = list({key(one): one for one in stated[:2][::-1]}.values())[::-1]  # told twice is told once
    others = [_tidy(one) for one in (*stated, og, page)]
    seen = {key(one) for one in tidy if len(key(one)) > 3}
    slug = slugs.read(url)
    candidates: list[tuple[str, str]] = [("h1", _without_site(one, names)) for one in tidy[:8]]
    candidates += [("stated", _without_site(_tidy(one), names, seen)) for one in stated]
    candidates += [
        (place, _without_site(_tidy(one), names, seen))
        for place, one in (("og", og), ("page", page), ("link", link or ""))
    ]
    told = Counter(key(text) for _, text in candidates)
    if not any(place == "h1" and told[key(text)] > 1 for place, text in candidates):
        wanted = {mine for place, text in candidates if place != "h1" and len(mine := key(text)) >= _LEAST_LESSER}
        lower = {mine: one for heading in lesser if (mine := key(one := _tidy(heading))) in wanted - names}
        candidates += [("h2", one) for one in lower.values()]
        told.update(lower.keys())
    candidates = [
        (place, text if place in ("h1", "h2") or told[key(text)] > 1 else _in_address(text, slug))
        for place, text in candidates
    ]
    candidates = [(place, text) for place, text in candidates if key(text) and key(text) not in names]
    if not candidates:
        return _tidy(lone) or next((one for one in others if one), "")
    votes: dict[str, float] = {}
    confirmed = {key(text) for place, text in candidates if place != "h1"}
    for place, text in candidates:
        share = _VOTES[place]
        if place == "h1" and key(text) not in confirmed:  # many h1: each counts less, the first most
            share *= 1.0 if len(tidy) == 1 else 0.75 if text == candidates[0][1] else 0.5
            share *= 1.0 if len(text.split()) > 2 or not text.isascii() else 0.6
            share *= 1.0 if _is_echoed(text, others) else 0.5 if len(text.split()) < 4 else 0.65
        mine = key(text)
        votes[mine] = votes.get(mine, 0.0) + share
    _give_to_tail(votes, candidates)
    for mine, text in {key(text): text for _, text in candidates}.items():
        votes[mine] += _IN_ADDRESS * slugs.share(text, slug)
    for place, text in candidates:  # an attribute that a quotation mark in it ended
        whole = next(
            (other for _, other in candidates if other.startswith(text) and other[len(text) :].lstrip()[:1] in _QUOTES),
            "",
        )
        if whole and place != "h1":
            votes[key(whole)] += votes.pop(key(text), 0.0)
    for place, text in candidates:  # a title cut short speaks for the whole one
        stem = key(text)
        if text.endswith(_CUT_OFF) and place != "h1":
            for whole in [
                other for other in votes if other != stem and other.startswith(stem[: max(12, len(stem) - 12)])
            ]:
                votes[whole] += votes.get(stem, 0.0)
    best = max(votes, key=lambda one: votes[one])
    return next(text for _, text in candidates if key(text) == best)


def _in_address(title: str, slug: Collection[str]) -> str:
    """The part of a title that its address repeats, where all other parts have not a word in common with it."""
    breaks = list(_PARTS.finditer(title))[:12] if slug else []
    for start, end in zip(
        [0, *(one.end() for one in breaks)], [*(one.start() for one in breaks), len(title)], strict=True
    ):
        part, rest = title[start:end], f"{title[:start]} {title[end:]}"
        if (
            len(part) < len(title)
            and len(part.split()) > 2
            and slugs.share(part, slug) > _PLAINLY
            and not slugs.touches(rest, slug)
        ):
            return part
    return title


def _is_echoed(text: str, others: Sequence[str]) -> bool:
    """Whether any other place shares more with a heading than chance: else it is a slogan, a rubric or a box's."""
    mine = _words(text)
    told = [_words(other) for other in others if other]
    return not told or any(len(mine & words) * 4 >= min(len(mine), len(words)) > 0 for words in told)


def _words(text: str) -> set[str]:
    """Its words; of a script without spaces its pairs of characters."""
    folded = key(text)
    if _UNSPACED.search(folded):
        return {folded[at : at + 2] for at in range(len(folded) - 1)}
    return {mine for word in text.split() if len(mine := key(word)) > 3}


def _is_emblem(text: str, names: set[str]) -> bool:
    """Whether a heading is nothing but the site's name, said once or more: "The Paper The Paper logo"."""
    words = [key(word) for word in text.split()]
    return len(words) < 8 and all(word == "logo" or any(word and word in name for name in names) for word in words)


def _give_to_tail(votes: dict[str, float], candidates: Sequence[tuple[str, str]]) -> None:
    """A heading that is another's headline with a kicker before it speaks for the headline, unless somebody repeats it whole."""
    said = {key(text) for place, text in candidates if place not in ("h1", "page")}
    for place, text in candidates:
        mine = key(text)
        if place != "h1" or mine in said:
            continue
        tails = [one for one in said if one != mine and len(one) * 2 > len(mine) and mine.endswith(one)]
        for tail in tails[:1]:
            votes[tail] += votes[mine]


def _trailing(page: str, *, leads: set[str], names: set[str]) -> set[str]:
    """What ends a window title after a separator, and is no headline by other accounts: sites sign there."""
    breaks = [found for found in list(_PARTS.finditer(page))[:12] if key(page[: found.start()]) not in names]
    return {key(page[found.end() :]) for found in breaks if (len(page) - found.end()) < found.start()} - leads


def _tidy(text: str) -> str:
    text = entities.unescape(re.sub(r"<[a-zA-Z/][^<>]*>", " ", text)) if "<" in text or "&" in text else text
    return " ".join(text.replace("\u200b", "").replace("\xad", "").split())[:_MOST]


def _without_site(title: str, names: set[str], seen: set[str] | None = None) -> str:
    """The title without a part that is the site's name, or all but a part that stands on the page as a heading.

    `seen`: the page's headings; None where the title is one itself.
    """
    is_heading, seen = seen is None, seen or set()
    if key(title) in seen:
        return title
    breaks = list(_PARTS.finditer(title))[:12]
    for found in breaks:
        left, right = title[: found.start()], title[found.end() :]
        if said := [part for part in (left, right) if key(part) in seen]:
            return max(said, key=len)
    rest, colon, last = title.replace("：", ":").rpartition(":")
    if colon and key(last) in names and len(key(rest)) > 6:
        return title[: len(rest)].strip()
    lead, colon, rest = title.partition(": ")
    if colon and key(lead) in names and len(key(rest)) > 8:
        return rest.strip()
    start, end, signed_with = 0, len(title), ""
    for found in breaks:  # leading parts
        if _is_site(title[start : found.start()], names, most=2):
            start = found.end()
        else:
            break
    for found in reversed(breaks):  # trailing parts
        if found.start() <= start:
            break
        part, mark = title[found.end() : end], found[0].strip()
        # "Headline | Economy | The Paper": where the site signs, so does its section.
        if (
            _is_site(part, names)
            or _DAY.match(part)
            or (end < len(title) and mark == signed_with and _is_short(part, found.start()))
        ):
            end, signed_with = found.start(), mark
        else:
            break
    unsigned = end == len(title) and not is_heading and not seen
    if unsigned and breaks and breaks[-1].start() > start and _is_signature(title, breaks[-1]):
        end = breaks[-1].start()
        before = breaks[-2] if len(breaks) > 1 and breaks[-2][0] == breaks[-1][0] else None
        if before and before.start() > start and _is_signature(title[:end], before):
            end = before.start()
    return title[start:end].strip()


def _is_signature(title: str, found: re.Match[str]) -> bool:
    """Whether a last part looks like a site's name though nobody says so: short, behind a bar, much shorter than the rest."""
    part = title[found.end() :]
    if _PAPER.search(part) and len(part) < found.start():
        return True
    return _is_short(part, found.start()) and (found[0].strip() in "|_" or not part.isascii())


def _is_short(part: str, before: int) -> bool:
    """Whether a part is a name's length, and much shorter than the `before` characters ahead of it."""
    return (len(part.split()) <= 4 if part.isascii() else len(part) <= 12) and len(part) * 2 < before


def _is_site(part: str, names: set[str], *, most: int = 8) -> bool:
    """Whether a part of a title is the site's name, a piece of it, or holds it among words at most so many times as long."""
    mine = key(part)
    if not mine or mine in names:
        return True
    if len(part.split()) > 5:
        return False
    if re.search(r"\w\.(?:com|org|net|de|fr|it|es|co|info|tv|ru|pl|nl|br|cn|pk|in|uk)\b", part.lower()):
        return True
    return any(
        len(name) > 3 and len(mine) > 2 and (mine in name or (name in mine and len(name) * most > len(mine)))
        for name in names
    )
