"""An edition: which stories of a period stand on the front page, where, and in what order.

Order is the stories' own score and nothing else, so every place can be explained by its reasons. Must Read is chosen first
(mustread); then comes a section a watch, and "Also seen" for what no watch asked for. A story stands once on the page:
what is in Must Read, or told under it, is in no section, and a story of several watches is in the section of the watch that fired
on most of its articles. What the previous edition showed and has no news since stands last in its section, and on no front page.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from monitoring_desk.editorial import Consequence
from monitoring_desk.present.mustread import Candidate, Pick, choose
from monitoring_desk.types import Edition, News, Section, Story, Watch

LONGEST_SECTION = 100
"""Stories kept of a section: more than anybody reads, few enough to lay out."""
HOURS = 24.0
LONGEST_PERIOD = 24.0 * 366 * 100
ALSO_SEEN = ""
"""The watch id of the section for what no watch asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """What is known of the stories besides themselves."""

    consequences: Mapping[str, Consequence] = field(default_factory=dict)
    """What weighs in them, by story id."""
    news: Mapping[str, tuple[News, ...]] = field(default_factory=dict)
    """Of each story that the previous edition showed: what is new in it."""
    previous: datetime | None = None
    """When that edition was made."""
    pinned: frozenset[str] = frozenset()
    buried: frozenset[str] = frozenset()
    killed: frozenset[str] = frozenset()
    """Story ids, by what an editor did."""
    by_hand: tuple[str, ...] | None = None
    """Must Read as an editor composed it; None: it composes itself."""
    note: str = ""
    """What the editor says above it."""


NOTHING = Background()


def compose(
    stories: Sequence[Story],
    *,
    watches: Sequence[Watch],
    name: str,
    now: datetime,
    hours: float = HOURS,
    background: Background = NOTHING,
) -> Edition:
    """Lay out the stories with a report in the last `hours`, and those pinned. Pure; the order of `stories` changes nothing."""
    since = now.astimezone(UTC) - timedelta(hours=min(max(0.0, hours), LONGEST_PERIOD))
    known = {watch.id: rank for rank, watch in enumerate(watches)}
    fresh = sorted(
        (story for story in {story.id: story for story in stories}.values() if is_wanted(story, since, background)),
        key=rank_story,
    )
    homes = {story.id: find_home(story, known) for story in fresh}
    seen = [story.id for story in fresh if is_old_news(story.id, background)]
    if background.by_hand is None:
        must_read = choose_must_read(fresh, homes, background=background, left_out={*seen, *background.buried})
    else:
        must_read = tuple(Pick(story_id=id) for id in dict.fromkeys(background.by_hand) if id in homes)
    told = {story_id for pick in must_read for story_id in (pick.story_id, *pick.also)}
    rest: dict[str, list[str]] = {}
    for story in (*(one for one in fresh if one.id not in seen), *(one for one in fresh if one.id in seen)):
        if story.id not in told:
            rest.setdefault(homes[story.id], []).append(story.id)
    titles = [
        *((watch.id, watch.name) for watch in watches),
        *([(ALSO_SEEN, "Also seen")] if ALSO_SEEN in rest else []),
    ]
    sections = tuple(
        Section(watch_id=watch_id, name=title, story_ids=tuple(rest.get(watch_id, ())[:LONGEST_SECTION]))
        for watch_id, title in titles
    )
    return Edition(
        name=name,
        made=now,
        since=since,
        must_read=tuple(pick.story_id for pick in must_read),
        also=tuple((pick.story_id, pick.also) for pick in must_read if pick.also),
        sections=sections,
        seen=tuple(seen),
        previous=background.previous,
        by_hand=background.by_hand is not None,
        note=background.note,
    )


def choose_must_read(
    fresh: Sequence[Story], homes: Mapping[str, str], *, background: Background, left_out: set[str]
) -> tuple[Pick, ...]:
    candidates = []
    for story in fresh:
        weighs = background.consequences.get(story.id)
        if story.id not in left_out:
            candidates.append(
                Candidate(
                    story=story,
                    home=homes[story.id],
                    names=frozenset(weighs.names) if weighs else frozenset(),
                    places=frozenset(weighs.places) if weighs else frozenset(),
                    pinned=story.id in background.pinned,
                )
            )
    return choose(candidates)


def rank_story(story: Story) -> tuple[float, float, str]:
    """Best first; the later first where scores are equal."""
    return (-story.score, -story.latest.timestamp(), story.id)


def is_wanted(story: Story, since: datetime, background: Background) -> bool:
    wanted = story.latest >= since or story.id in background.pinned or story.id in (background.by_hand or ())
    return wanted and story.id not in background.killed


def is_old_news(story_id: str, background: Background) -> bool:
    """Whether the previous edition showed a story and nothing is new in it since; what is pinned or chosen comes back all the same."""
    chosen = story_id in background.pinned or story_id in (background.by_hand or ())
    return background.news.get(story_id) == () and not chosen


def find_home(story: Story, known: Mapping[str, int]) -> str:
    """The watch whose section a story belongs to; ALSO_SEEN when none asked for it."""
    articles = Counter(
        watch_id for watch_id, _ in {(match.watch_id, match.article_id) for match in story.matches} if watch_id in known
    )
    return min(articles, key=lambda watch_id: (-articles[watch_id], known[watch_id]), default=ALSO_SEEN)


def list_must_read(edition: Edition) -> tuple[str, ...]:
    """The stories of Must Read, each followed by those told under it."""
    under = dict(edition.also)
    return tuple(story_id for one in edition.must_read for story_id in (one, *under.get(one, ())))


def list_all(edition: Edition) -> tuple[str, ...]:
    """Every story of an edition once, in the order of the page."""
    rest = (story_id for part in edition.sections for story_id in part.story_ids)
    return tuple(dict.fromkeys((*list_must_read(edition), *rest)))


def rename_stories(edition: Edition, now: Mapping[str, str]) -> Edition:
    """With stories that became part of another (id → the other's) under that one's id, each once."""
    told: set[str] = set()

    def rename(ids: tuple[str, ...]) -> tuple[str, ...]:
        fresh = tuple(dict.fromkeys(new for id in ids if (new := now.get(id, id)) not in told))
        told.update(fresh)
        return fresh

    must_read = rename(edition.must_read)
    also = tuple((now.get(id, id), rename(under)) for id, under in edition.also)
    sections = tuple(replace(part, story_ids=rename(part.story_ids)) for part in edition.sections)
    return replace(edition, must_read=must_read, also=also, sections=sections)
