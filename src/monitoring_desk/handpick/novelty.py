"""News in the news: what a story says now that an edition did not say of it, each thing with the passage that says it.

Only what stands in an article the edition did not have is news: a brief made anew of the same articles tells nothing new, and
neither do copies.
"""

import re
from calendar import month_name
from collections.abc import Mapping, Sequence
from datetime import datetime
from textwrap import shorten

from monitoring_desk.editorial import Shown
from monitoring_desk.handpick.consequence import find_toll, list_own
from monitoring_desk.handpick.words import tokenise
from monitoring_desk.types import (
    Article,
    Brief,
    Commitment,
    Incident,
    News,
    Placement,
    Quote,
    Reason,
    Source,
    Span,
    Story,
)

OPENING = 300
"""Characters of a report's opening paragraph cited for the report itself."""
PROMISED = 90
"""Characters of a promise told in a line of news."""
PEOPLE = 2
"""New speakers named at most."""
WEIGHTS = {
    "toll": 0.8, "claim": 0.6, "official": 0.6, "confirmed": 0.8, "stage": 0.7, "commitment": 0.6,
    "report": 0.4, "statement": 0.3, "revision": 0.4, "language": 0.2,
}  # fmt: skip
"""What each kind adds to a story's standing, the most telling first."""
MOST = 1.5
UNSHOWN = 0.5
NOTHING_NEW = -3.0
ALIKE = 0.5
"""Share of the shorter promise's words above which two promises by one party are one."""
LANGUAGES = {
    "ar": "Arabic", "bn": "Bengali", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian", "fr": "French",
    "hi": "Hindi", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "pl": "Polish",
    "ps": "Pashto", "pt": "Portuguese", "ru": "Russian", "sd": "Sindhi", "sv": "Swedish", "tr": "Turkish",
    "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_CONFIRMS = re.compile(r"\bconfirm(?:s|ed)?\b|证实|證實|确认|確認|تصدیق|أكد", re.IGNORECASE)
_DENIES = re.compile(
    r"\b(?:not|never|neither|nor|no|refus\w*|declin\w*|unable|without|yet to|if)\b|n['’]t\b|未|没有|نہیں|لم",
    re.IGNORECASE,
)
_CORRECTS = re.compile(
    r"\b(?:correction|corrected|an earlier version|this (?:story|article|report) has been)\b|更正|تصحیح|تصحيح",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^\s].*?(?:[.!?](?=\s)|[。！？؟۔]|\n|$)")


def fingerprint(
    story: Story,
    brief: Brief | None,
    *,
    articles: Sequence[Article],
    placements: Sequence[Placement],
    sources: Sequence[Source],
    made: datetime,
) -> Shown:
    """What an edition made now tells of a story."""
    own = _own(articles, placements)
    outlets = tuple(dict.fromkeys(article.source_id for article in own))
    incidents = list_own(story, brief) if brief else ()
    killed, killed_at = find_toll(incidents, "killed")
    injured, injured_at = find_toll(incidents, "injured")
    return Shown(
        story_id=story.id,
        story_version=story.version,
        made=made,
        reports=story.independent_reports,
        outlets=outlets,
        official=tuple(source.id for source in sources if source.state_media and source.id in outlets),
        languages=tuple(dict.fromkeys(language for article in own if (language := _language(article)))),
        killed=killed,
        killed_at=killed_at,
        injured=injured,
        injured_at=injured_at,
        speakers=tuple(dict.fromkeys(quote.speaker for quote in brief.quotes if quote.speaker)) if brief else (),
        commitments=tuple(map(_print, brief.commitments)) if brief else (),
        claimed_by=tuple(dict.fromkeys(one.claimed_by for one in incidents if one.claimed_by)),
        articles=tuple(article.id for article in articles),
    )


def news(
    before: Shown,
    story: Story,
    brief: Brief | None,
    *,
    articles: Sequence[Article],
    placements: Sequence[Placement],
    sources: Sequence[Source],
) -> tuple[News, ...]:
    """What is new since `before`, the most telling first; nothing when the story did not change."""
    fresh = {article.id: article for article in articles if article.id not in set(before.articles)}
    if story.version == before.story_version or not fresh:
        return ()
    now = fingerprint(story, brief, articles=articles, placements=placements, sources=sources, made=before.made)
    own = [article for article in _own(articles, placements) if article.id in fresh]
    called = {source.id: source.name for source in sources}
    found = [
        *_tolls(before, now, fresh),
        *(_claims(before, list_own(story, brief), fresh) if brief else ()),
        *(_confirmations(brief, fresh) if brief else ()),
        *_officials(before, now, own, called),
        *(_commitments(before, brief, fresh) if brief else ()),
        *_reports(before, now, own, called),
        *(_statements(before, brief, fresh) if brief else ()),
        *_revisions(articles, fresh, called),
        *_languages(before, own),
    ]
    ranks = {kind: rank for rank, kind in enumerate(WEIGHTS)}
    return tuple(sorted(found, key=lambda one: (-WEIGHTS[one.kind], ranks[one.kind])))


def judge(found: Sequence[News] | None, *, previous: datetime | None) -> Reason | None:
    """What novelty is worth. `found`: None of a story the edition of `previous` did not show; without one nothing is claimed."""
    if previous is None:
        return None
    if found is None:
        return Reason(name="novelty", value=UNSHOWN, why="not in the last edition")
    if not found:
        return Reason(name="novelty", value=NOTHING_NEW, why="it was in the last edition, and nothing is new since")
    value = min(sum(WEIGHTS[one.kind] for one in found), MOST)
    cites = tuple(dict.fromkeys(span for one in found[:2] for span in one.cites))
    told = "; ".join(one.text.removeprefix("new ") for one in found[:2])
    return Reason(name="novelty", value=round(value, 3), why=f"new: {told}", cites=cites)


def _own(articles: Sequence[Article], placements: Sequence[Placement]) -> list[Article]:
    """Reports of their own, by when they came out."""
    copies = {placement.article_id for placement in placements if not placement.independent}
    return sorted((one for one in articles if one.id not in copies), key=lambda one: (one.when, one.id))


def _tolls(before: Shown, now: Shown, fresh: Mapping[str, Article]) -> list[News]:
    found = []
    for what, old, old_at, new, new_at in (
        ("killed", before.killed, before.killed_at, now.killed, now.killed_at),
        ("injured", before.injured, before.injured_at, now.injured, now.injured_at),
    ):
        if new is None or new == old or new_at is None or new_at.article_id not in fresh:
            continue
        if old is None:
            found.append(News(kind="toll", text=f"first count: {new:,} {what}", cites=(new_at,)))
        else:
            cites = (new_at, old_at) if old_at else (new_at,)
            found.append(News(kind="toll", text=f"{what} {old:,} → {new:,}", cites=cites))
    return found


def _claims(before: Shown, incidents: Sequence[Incident], fresh: Mapping[str, Article]) -> list[News]:
    known = list(before.claimed_by)
    found = []
    for incident in incidents:
        who = incident.claimed_by
        if who and incident.stated.article_id in fresh and not any(_same_name(who, other) for other in known):
            known.append(who)
            found.append(News(kind="claim", text=f"claimed by {who}", cites=(incident.stated,)))
    return found


def _confirmations(brief: Brief, fresh: Mapping[str, Article]) -> list[News]:
    """Somebody named confirms, in so many words; where it is said that nobody does, it is not news."""
    found: dict[str, News] = {}
    for quote in brief.quotes:
        article = fresh.get(quote.words.article_id)
        if article is None or quote.cue is None or not quote.speaker or quote.cue.article_id != article.id:
            continue
        cue = article.text[quote.cue.start : quote.cue.end]
        if (
            _is_named(quote.speaker)
            and _CONFIRMS.search(cue)
            and not _DENIES.search(cue)
            and not _DENIES.search(_before(article, quote))
        ):
            found.setdefault(
                quote.speaker, News(kind="confirmed", text=f"now confirmed by {quote.speaker}", cites=(quote.words,))
            )
    return list(found.values())[:PEOPLE]


def _before(article: Article, quote: Quote) -> str:
    """The words of the sentence that lead up to the cue."""
    assert quote.cue is not None
    return re.split(r"[.!?。؟۔\n]", article.text[max(0, quote.cue.start - 40) : quote.cue.start])[-1]


def _officials(before: Shown, now: Shown, own: Sequence[Article], called: Mapping[str, str]) -> list[News]:
    found = []
    for outlet in now.official:
        report = next((article for article in own if article.source_id == outlet), None)
        if outlet not in before.official and report and (opening := _opening(report)):
            text = f"now told by {called.get(outlet, outlet)} too, which speaks for a government"
            found.append(News(kind="official", text=text, cites=(opening,)))
    return found[:PEOPLE]


def _reports(before: Shown, now: Shown, own: Sequence[Article], called: Mapping[str, str]) -> list[News]:
    added: dict[str, Article] = {}
    for article in own:
        if article.source_id not in before.outlets and article.source_id not in now.official:
            added.setdefault(article.source_id, article)
    if not added:
        return []
    cites = tuple(opening for article in added.values() if (opening := _opening(article)))[:3]
    if len(added) == 1:
        (outlet,) = added
        number = ORDINALS[now.reports - 1] if 1 < now.reports <= len(ORDINALS) else "another"
        return [News(kind="report", text=f"{number} independent report, by {called.get(outlet, outlet)}", cites=cites)]
    return [News(kind="report", text=f"{len(added)} more independent reports, {now.reports} in all", cites=cites)]


def _commitments(before: Shown, brief: Brief, fresh: Mapping[str, Article]) -> list[News]:
    found = []
    known = list(before.commitments)
    for one in brief.commitments:
        if one.stated.article_id not in fresh:
            continue
        mine = _print(one)
        same = [other for other in known if _same_promise(mine, other)]
        known.append(mine)
        sum_told = f", {one.currency} {one.amount:,.0f}" if one.amount and one.currency else ""
        if not same:
            due = f", due {_day(one.due)}" if one.due else ""
            what = f"{one.who}: {_cut(one.promise)}" if one.promise else f"{one.who}{sum_told}"
            text = f"new refusal: {what}" if one.stage == "refused" else f"new commitment: {what} ({one.stage}{due})"
            found.append(News(kind="commitment", text=text, cites=(one.stated,)))
        elif all(other[2] != mine[2] for other in same):
            text = f"{one.who}{sum_told}: {same[-1][2]} → {one.stage}"
            found.append(News(kind="stage", text=text, cites=(one.stated,)))
    return found


def _cut(promise: str) -> str:
    """As much of a promise as a line holds, whole words of it."""
    told = " ".join(promise.split())
    if len(told) <= PROMISED:
        return told
    return shorten(told, PROMISED, placeholder=" …").removeprefix(" …") or f"{told[: PROMISED // 2]} …"


def _day(when: str) -> str:
    """ "2026-03-16" → "16 March 2026", a month and a year likewise."""
    year, *rest = when.split("-")
    month = [month_name[int(number)] for number in rest[:1]]
    return " ".join([*(str(int(number)) for number in rest[1:]), *month, year])


def _statements(before: Shown, brief: Brief, fresh: Mapping[str, Article]) -> list[News]:
    known = list(before.speakers)
    found = []
    for quote in brief.quotes:
        who = quote.speaker
        if who and _is_named(who) and quote.kind != "indirect" and quote.words.article_id in fresh:
            if not any(_same_name(who, other) for other in known):
                found.append(
                    News(kind="statement", text=f"first statement by {who} in these reports", cites=(quote.words,))
                )
            known.append(who)
    return found[:PEOPLE]


def _revisions(articles: Sequence[Article], fresh: Mapping[str, Article], called: Mapping[str, str]) -> list[News]:
    """Texts that were changed; said to be corrected only where the new text says so."""
    by_id = {article.id: article for article in articles}
    found: dict[str, News] = {}
    for article in fresh.values():
        old = by_id.get(article.revision_of or "")
        if old is None or old.id in fresh:
            continue
        changed = [
            Span(article_id=article.id, start=one.start(), end=one.end())
            for one in _SENTENCE.finditer(article.text)
            if one.group().strip() not in old.text
        ]
        if not changed:
            continue
        note = next((span for span in changed if _CORRECTS.search(article.text, span.start, span.end)), None)
        verb = "corrected by" if note else "text changed by"
        name = called.get(article.source_id, article.source_id)
        found[article.source_id] = News(kind="revision", text=f"{verb} {name}", cites=(note or changed[0],))
    return list(found.values())[:PEOPLE]


def _languages(before: Shown, own: Sequence[Article]) -> list[News]:
    found: dict[str, News] = {}
    for article in own:
        language, opening = _language(article), _opening(article)
        if before.languages and language and language not in before.languages and opening:
            text = f"now in {LANGUAGES.get(language, language)} too"
            found.setdefault(language, News(kind="language", text=text, cites=(opening,)))
    return list(found.values())


def _opening(article: Article) -> Span | None:
    """The first paragraph, as far as a reader looks."""
    start = len(article.text) - len(article.text.lstrip())
    end = article.text.find("\n", start)
    end = min(len(article.text) if end < 0 else end, start + OPENING)
    return Span(article_id=article.id, start=start, end=end) if end > start else None


def _language(article: Article) -> str:
    return (article.language or "").split("-")[0].lower()


def _is_named(speaker: str) -> bool:
    """Whether a speaker is somebody in particular: "a witness" and "the report" are not, whose first letter could be a capital."""
    return not speaker[:1].islower()


def _same_name(one: str, other: str) -> bool:
    """Whether one name's words are among the other's: "Pell" is Radim Pell."""
    mine, theirs = set(tokenise(one)), set(tokenise(other))
    return mine <= theirs or theirs <= mine


def _print(one: Commitment) -> tuple[str, str, str, str]:
    return (one.who, f"{one.amount:.0f} {one.currency}" if one.amount else "", one.stage, one.promise[:200])


def _same_promise(one: Sequence[str], other: Sequence[str]) -> bool:
    if one[1] or other[1]:
        return one[1] == other[1]
    mine, theirs = set(tokenise(one[3])), set(tokenise(other[3]))
    return _same_name(one[0], other[0]) and len(mine & theirs) >= ALIKE * min(len(mine), len(theirs))
