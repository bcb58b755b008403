"""Where each new article goes: with the article whose words it has, else with the reports of its happening, else alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from monitoring_desk.handpick.clusters import Gathered, find_near, gather
from monitoring_desk.handpick.copies import find_original, find_wording
from monitoring_desk.handpick.features import SHORT, Features
from monitoring_desk.handpick.leads import Embed
from monitoring_desk.handpick.window import Window
from monitoring_desk.types import Article, Placement

ECHO = 0.36
"""Cosine from which a report's lead need not be asked what it says: 1.5 times what joins two (eval/gate_stories.py)."""
ECHO_WORDS = 3 * SHORT
"""Words from which an article may be one: of blurbs every lead helps (the same gate, ITN: 0.881 with them, 0.887 without)."""
OTHER_LANGUAGES = 0.02
"""Share of articles not in the commonest language from which leads are compared across languages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """What placing a batch came to."""

    placements: Mapping[str, Placement]
    """By article id."""
    signed: tuple[tuple[str, str], ...]
    """Earlier articles whose agency a new copy of theirs gave away: (article id, agency)."""
    merged: tuple[tuple[str, str], ...]
    """Stories a new report showed to be part of another: (its id, the other's)."""


def place(
    ordered: Sequence[Article], features: Mapping[str, Features], *, window: Window, embed: Embed | None
) -> Placed:
    """Revisions and copies first, since they go where their original goes; then what is left is gathered into happenings.

    `ordered` by time; all new to the window, which takes them in.
    """
    rows = {article.id: window.add(features[article.id]) for article in ordered}
    follows, near, furniture = _find_originals(ordered, rows, window=window)
    signed = _learn_agencies(follows, features, window=window)
    open_rows = [rows[article.id] for article in ordered if article.id not in follows]
    if embed:
        wanting = [row for row in open_rows if _wants_lead(features[window.rows.ids[row]], window)]
        echoes = _find_echoes(wanting, near, window=window)
        asked = [features[window.rows.ids[row]] for row in wanting if row not in echoes]
        window.embed(asked, embed, echoes=echoes)
        for row, others in window.leads.near(open_rows).items():
            near[row] = list(dict.fromkeys([*near[row], *others]))
    placements: dict[str, Placement] = {}
    merged: list[tuple[str, str]] = []
    for happening in gather(open_rows, window=window, near=near, furniture=furniture):
        for story_id in happening.story_ids[1:]:
            window.stories.absorb(happening.story_ids[0], story_id)
            merged.append((story_id, happening.story_ids[0]))
        placements |= _tell_together(happening, features, window=window)
    for article in ordered:
        if article.id in follows:
            root, why = follows[article.id]
            placements[article.id] = Placement(
                article_id=article.id,
                story_id=window.stories.of_row[root],
                copy_of=window.rows.ids[root],
                independent=False,
                why=why,
                agency=features[article.id].agency or None,
            )
            window.assign(rows[article.id], story_id=window.stories.of_row[root], independent=False)
    return Placed(placements=placements, signed=signed, merged=tuple(merged))


def recall(article_id: str, window: Window) -> Placement:
    """Where an article went before."""
    row = window.rows.row_of[article_id]
    root = int(window.rows.root[row])
    return Placement(
        article_id=article_id,
        story_id=window.stories.of_row[row],
        copy_of=window.rows.ids[root] if root != row else None,
        independent=bool(window.rows.independent[row]),
        why="placed before",
        agency=window.agency(row) or None,
    )


def _find_originals(
    ordered: Sequence[Article], rows: Mapping[str, int], *, window: Window
) -> tuple[dict[str, tuple[int, str]], dict[int, list[int]], dict[tuple[int, int], float]]:
    """The articles whose words are another's, with its row and how that is known; for each row those like it; and the share of
    wording of a row and an earlier one that have some in common, and are no copies."""
    follows: dict[str, tuple[int, str]] = {}
    near: dict[int, list[int]] = {}
    furniture: dict[tuple[int, int], float] = {}
    for article in ordered:
        row = rows[article.id]
        near[row] = find_near(row, window=window)
        previous = window.rows.row_of.get(article.revision_of) if article.revision_of else None
        shares = {} if previous is not None else find_wording(row, window=window, near=near[row])
        original = find_original(row, window=window, shares=shares)
        if previous is not None and previous != row:
            follows[article.id] = (int(window.rows.root[previous]), "a new version of an article of this story")
        elif original:
            follows[article.id] = (original.row, f"{original.share:.0%} of the words stand in an earlier article")
        else:
            furniture |= {(row, other): share for other, share in shares.items()}
        window.follow(row, follows[article.id][0] if article.id in follows else row)
    return follows, near, furniture


def _learn_agencies(
    follows: Mapping[str, tuple[int, str]], features: Mapping[str, Features], *, window: Window
) -> tuple[tuple[str, str], ...]:
    """A report printed unsigned is an agency's when a copy of it is signed; of the older articles these are told."""
    signed = []
    for article_id, (root, _) in follows.items():
        if features[article_id].agency and not window.agency(root):
            window.sign(root, features[article_id].agency)
            if window.rows.ids[root] not in features:
                signed.append((window.rows.ids[root], features[article_id].agency))
    return tuple(signed)


def _tell_together(happening: Gathered, features: Mapping[str, Features], *, window: Window) -> dict[str, Placement]:
    """The placements of the new rows of one happening, in order of time."""
    story_id = happening.story_ids[0] if happening.story_ids else f"s{window.rows.ids[happening.rows[0]]}"
    printed = set()
    if happening.story_ids:
        before = window.stories.rows(story_id)
        printed.update(window.agencies(before[window.rows.independent[before]]))
    placements: dict[str, Placement] = {}
    for number, row in enumerate(happening.rows):
        agency = window.agency(row)
        new = not agency or not printed.issuperset(agency.split(", "))
        printed.update(agency.split(", ") if agency else ())
        why = f"the same happening as other reports (likeness {happening.likeness:.2f})"
        if number == 0 and not happening.story_ids:
            why = _say_alone(features[window.rows.ids[row]])
        if not new:
            why += f"; {agency} has reported it before"
        placements[window.rows.ids[row]] = Placement(
            article_id=window.rows.ids[row],
            story_id=story_id,
            copy_of=None,
            independent=new,
            why=why,
            agency=agency or None,
        )
        window.assign(row, story_id=story_id, independent=new)
    return placements


def _say_alone(features: Features) -> str:
    if not features.length:
        return "first report; it has no words to compare"
    if not len(features.terms):
        return "first report; nothing in it can be compared"
    return "first report"


def _find_echoes(wanting: Sequence[int], near: Mapping[int, Sequence[int]], *, window: Window) -> dict[int, int]:
    """Of rows in order of time, those that say in so many words what an earlier one says: with that one's row.

    Reports of one language are told together by their words; the lead of one is enough to find the other languages by.
    """
    echoes: dict[int, int] = {}
    asked: set[int] = set()
    for row in wanting:
        if int(window.rows.length[row]) >= ECHO_WORDS:
            likest = [
                other
                for other in near[row]
                if (other in asked or other in window.leads)
                and window.language(other) == window.language(row)
                and int(window.rows.length[other]) >= ECHO_WORDS
            ][:1]
            if likest and window.compare(window.vector(row), np.array(likest))[0] >= ECHO:
                echoes[row] = likest[0]
                continue
        asked.add(row)
    return echoes


def _wants_lead(features: Features, window: Window) -> bool:
    """Whether its words alone may not tell what it is about: it is short, or the window holds several languages."""
    if features.length < SHORT:
        return bool(features.lead)
    everything = window.articles_in.total()
    return everything - max(window.articles_in.values()) >= OTHER_LANGUAGES * everything
