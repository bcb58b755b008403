"""An edition: which stories of a period stand on the front page, where, and in what order.

Must Read is filled from the stories a watch asked for, best first; others fill it up only when those run out. Of two
stories with nearly the same headline the better one is taken, and one watch takes at most half of it while another
has stories left. Then comes a section a watch, and "Also seen" for what no watch asked for. A story stands once on
the page: what is in Must Read is in no section, and a story of several watches is in the section of the watch that
fired on most of its articles.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from monitoring_desk.types import Edition, Section, Story, Watch

MUST_READ = 5
LONGEST_SECTION = 100
"""Stories kept of a section: more than anybody reads, few enough to lay out."""
HOURS = 24.0
LONGEST_PERIOD = 24.0 * 366 * 100
SAME_TITLE = 0.6
"""Share of words two headlines have in common above which they tell one thing twice. Not tuned."""
ALSO_SEEN = ""
"""The watch id of the section for what no watch asked for."""


def compose(
    stories: Sequence[Story], *, watches: Sequence[Watch], name: str, now: datetime, hours: float = HOURS
) -> Edition:
    """Lay out the stories with a report in the last `hours`. Pure; the order of `stories` changes nothing."""
    since = now.astimezone(UTC) - timedelta(hours=min(max(0.0, hours), LONGEST_PERIOD))
    known = {watch.id: rank for rank, watch in enumerate(watches)}
    fresh = sorted({story.id: story for story in stories if story.latest >= since}.values(), key=rank_story)
    homes = {story.id: find_home(story, known) for story in fresh}
    must_read = pick(fresh, homes)
    rest: dict[str, list[str]] = {}
    for story in fresh:
        if story.id not in must_read:
            rest.setdefault(homes[story.id], []).append(story.id)
    titles = [
        *((watch.id, watch.name) for watch in watches),
        *([(ALSO_SEEN, "Also seen")] if ALSO_SEEN in rest else []),
    ]
    sections = tuple(
        Section(watch_id=watch_id, name=title, story_ids=tuple(rest.get(watch_id, ())[:LONGEST_SECTION]))
        for watch_id, title in titles
    )
    return Edition(name=name, made=now, since=since, must_read=must_read, sections=sections)


def rank_story(story: Story) -> tuple[float, float, str]:
    """Best first; the later first where scores are equal."""
    return (-story.score, -story.latest.timestamp(), story.id)


def find_home(story: Story, known: dict[str, int]) -> str:
    """The watch whose section a story belongs to; ALSO_SEEN when none asked for it."""
    articles = Counter(
        watch_id for watch_id, _ in {(match.watch_id, match.article_id) for match in story.matches} if watch_id in known
    )
    return min(articles, key=lambda watch_id: (-articles[watch_id], known[watch_id]), default=ALSO_SEEN)


def pick(stories: Sequence[Story], homes: dict[str, str]) -> tuple[str, ...]:
    """Must Read, best first: varied in watch and headline as far as the stories allow."""
    asked = [story for story in stories if homes[story.id] != ALSO_SEEN]
    others = [story for story in stories if homes[story.id] == ALSO_SEEN]
    most = (MUST_READ + 1) // 2 if len({homes[story.id] for story in asked}) > 1 else MUST_READ
    taken: list[Story] = []
    for pool, limit in ((asked, most), (asked, MUST_READ), (others, MUST_READ)):
        for story in pool:
            if len(taken) == MUST_READ:
                break
            if (
                story not in taken
                and sum(homes[other.id] == homes[story.id] for other in taken) < limit
                and not tells_again(story, taken)
            ):
                taken.append(story)
    return tuple(
        story.id for story in sorted(taken, key=lambda story: (homes[story.id] == ALSO_SEEN, *rank_story(story)))
    )


def tells_again(story: Story, taken: Iterable[Story]) -> bool:
    """Whether a headline says again what one already taken says."""
    mine = cut_title(story.title)
    return any(
        mine and len(mine & theirs) >= SAME_TITLE * min(len(mine), len(theirs))
        for theirs in map(cut_title, (other.title for other in taken))
        if theirs
    )


def cut_title(title: str) -> frozenset[str]:
    """The words of a headline; pairs of letters where a script does not part its words."""
    parts: set[str] = set()
    for word in title.casefold().split():
        word = "".join(letter for letter in word if letter.isalnum())
        if any("\u3040" <= letter <= "\u9fff" for letter in word):
            parts.update(word[at : at + 2] for at in range(max(1, len(word) - 1)))
        elif len(word) > 2:
            parts.add(word)
    return frozenset(parts)
