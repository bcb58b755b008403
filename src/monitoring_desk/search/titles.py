"""The headline of an article, told from what else a page calls itself."""

import html
import re
from collections.abc import Iterable, Sequence

from monitoring_desk.search.features import key

_PARTS = re.compile(r"\s+[|\-–—:·•»«›‹~*/_]+\s+|\s*[|]\s*|(?<=[^\x00-\x7f])[-_—－](?=[^\x00-\x7f])")
_CUT_OFF = ("...", "…")
# How much a place's word counts: the visible headline most. Measured on the 990 pages (gate `read`).
_VOTES = {"h1": 3.6, "stated": 1.2, "og": 1.1, "page": 1.0, "link": 0.9}
_MOST = 300


def choose(
    *,
    headings: Sequence[str],
    stated: Sequence[str],
    og: str,
    page: str,
    link: str | None,
    sites: Iterable[str],
    lone: str = "",
) -> str:
    """The headline most places agree on, without the site's name; "" where there is none.

    `headings`: the page's h1 texts in order; `stated`: headlines in its structured data; `og`, `page`: its social and its
    window title; `link`: the title the source gave; `lone`: what to fall back on.
    """
    names = {found for site in sites if (found := key(site))}
    trailing = _trailing(_tidy(page), leads={key(_tidy(og)), *(key(_tidy(one)) for one in stated)})
    names |= {key(one) for heading in headings if key(one := _tidy(heading)) in trailing}
    tidy = [one for heading in headings if (one := _tidy(heading)) and key(one) not in names]
    others = [_tidy(one) for one in (*stated[:2], og, page)]
    seen = {key(one) for one in tidy if len(key(one)) > 3}
    candidates: list[tuple[str, str]] = [("h1", _without_site(one, names, set())) for one in tidy[:8]]
    candidates += [("stated", _without_site(_tidy(one), names, seen)) for one in stated[:2]]
    candidates += [
        (place, _without_site(_tidy(one), names, seen))
        for place, one in (("og", og), ("page", page), ("link", link or ""))
    ]
    candidates = [(place, text) for place, text in candidates if key(text) and key(text) not in names]
    if not candidates:
        return _tidy(lone) or next((one for one in others if one), "")
    votes: dict[str, float] = {}
    for place, text in candidates:
        share = _VOTES[place]
        if place == "h1":  # many h1: each counts less, the first most
            share *= 1.0 if len(tidy) == 1 else 0.75 if text == candidates[0][1] else 0.5
            share *= 1.0 if len(text.split()) > 2 or not text.isascii() else 0.6
        mine = key(text)
        votes[mine] = votes.get(mine, 0.0) + share
    _give_to_tail(votes, candidates)
    for place, text in candidates:  # a title cut short speaks for the whole one
        stem = key(text)
        if text.endswith(_CUT_OFF) and place != "h1":
            for whole in [
                other for other in votes if other != stem and other.startswith(stem[: max(12, len(stem) - 12)])
            ]:
                votes[whole] += votes.get(stem, 0.0)
    best = max(votes, key=lambda one: votes[one])
    return next(text for _, text in candidates if key(text) == best)


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


def _trailing(page: str, *, leads: set[str]) -> set[str]:
    """What ends a window title after a separator, and is no headline by other accounts: sites sign there."""
    breaks = list(_PARTS.finditer(page))[:12]
    return {key(page[found.end() :]) for found in breaks} - leads if breaks else set()


def _tidy(text: str) -> str:
    text = html.unescape(re.sub(r"<[a-zA-Z/][^<>]*>", " ", text)) if "<" in text or "&" in text else text
    return " ".join(text.replace("\u200b", "").replace("\xad", "").split())[:_MOST]


def _without_site(title: str, names: set[str], seen: set[str]) -> str:
    """The title without a part that is the site's name, or all but a part that stands on the page as a heading."""
    if key(title) in seen:
        return title
    breaks = list(_PARTS.finditer(title))[:12]
    for found in breaks:
        left, right = title[: found.start()], title[found.end() :]
        if key(left) in seen:
            return left
        if key(right) in seen:
            return right
    lead, colon, rest = title.partition(": ")
    if colon and key(lead) in names and len(key(rest)) > 8:
        return rest.strip()
    start, end = 0, len(title)
    for found in breaks:  # leading parts
        if _is_site(title[start : found.start()], names):
            start = found.end()
        else:
            break
    for found in reversed(breaks):  # trailing parts
        if found.start() <= start:
            break
        if _is_site(title[found.end() : end], names):
            end = found.start()
        else:
            break
    if end == len(title) and breaks and breaks[-1].start() > start and not seen and _is_signature(title, breaks[-1]):
        end = breaks[-1].start()
    return title[start:end].strip()


def _is_signature(title: str, found: re.Match[str]) -> bool:
    """Whether a last part looks like a site's name though nobody says so: short, behind a bar, much shorter than the rest."""
    part = title[found.end() :]
    short = len(part.split()) <= 4 if part.isascii() else len(part) <= 12
    return short and len(part) * 2 < found.start() and (found[0].strip() in "|_" or not part.isascii())


def _is_site(part: str, names: set[str]) -> bool:
    mine = key(part)
    if not mine or mine in names:
        return True
    if len(part.split()) > 5:
        return False
    if re.search(r"\w\.(?:com|org|net|de|fr|it|es|co|info|tv|ru|pl|nl|br|cn|pk|in|uk)\b", part.lower()):
        return True
    return any(len(name) > 3 and len(mine) > 2 and (mine in name or name in mine) for name in names)
