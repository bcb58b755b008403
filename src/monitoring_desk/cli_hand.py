"""The `desk` commands of the editor's hand: why a story stands where it does, and putting it elsewhere."""

import click

from monitoring_desk import steering
from monitoring_desk.cli_sources import Context
from monitoring_desk.editing import Editing, Laid
from monitoring_desk.handpick.chapters import divide
from monitoring_desk.present.editions import list_all
from monitoring_desk.present.whereabouts import Whereabouts
from monitoring_desk.store import Store
from monitoring_desk.terminal import out, print_json, shown, whoami

LISTED = 10
"""Stories shown after a weight has changed."""
WHY = click.option("--why", default="", metavar="WORDS", help="The reason, kept with the act.")


@click.command()
@click.argument("story")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON.")
@click.pass_obj
def why(context: Context, story: str, as_json: bool) -> None:
    """Say where a story stands in the edition, on which reasons, and why it stands no higher."""
    with Store(context.settings.database) as store:
        found = Editing(store, context.settings).locate(story, context.clock())
        articles = tuple(store.articles.get(found.story.article_ids).values())
        chapters = divide(articles, store.stories.placements(found.story.article_ids))
    if as_json:
        print_json(
            {"story": found.story.id, "title": found.story.title, "score": found.story.score, "place": found.place}
            | {"on_front": found.on_front, "why": found.why, "reasons": found.story.reasons}
            | {"chapters": chapters}
        )
        return
    out.print(f"[bold]{shown(found.story.title)}[/]  [dim]{found.story.id}[/]")
    out.print(f"{_tell_place(found)}; score {found.story.score:.2f}:")
    for reason in found.story.reasons:
        out.print(f"  {reason.value:+7.2f}  {reason.name}: {shown(reason.why)}")
    for sentence in found.why:
        out.print(shown(sentence))
    for number, chapter in enumerate(chapters if len(chapters) > 1 else (), 1):
        reports = "1 report" if chapter.reports == 1 else f"{chapter.reports} reports"
        out.print(f"Chapter {number}, {chapter.started:%Y-%m-%d %H:%M}, {reports}: {shown(chapter.title)}")


def _put(verb: str, told: str) -> click.Command:
    @click.command(verb, help=f"{told} `desk undo` takes it back.")
    @click.argument("story")
    @WHY
    @click.pass_obj
    def command(context: Context, story: str, why: str) -> None:
        with Store(context.settings.database) as store:
            before = Editing(store, context.settings).locate(story, context.clock())
            act = steering.put(store, verb, story, who=whoami(), now=context.clock(), reason=why)
            after = Editing(store, context.settings).locate(story, context.clock())
        out.print(f"[bold]{shown(after.story.title)}[/]: {_tell_place(after)}; it was {_tell_place(before)}.")
        out.print(f"`desk undo {act.id}` takes it back.")

    return command


@click.command()
@click.argument("what", metavar="reason:NAME|source:ID")
@click.argument("weight", type=float)
@WHY
@click.pass_obj
def weigh(context: Context, what: str, weight: float, why: str) -> None:
    """Say what a reason or a source weighs; 1 is ordinary, 0 leaves a reason out. Shows the first stories, and where they stood."""
    with Store(context.settings.database) as store:
        before = Editing(store, context.settings).lay(context.clock())
        act = steering.weigh(store, what, weight, who=whoami(), now=context.clock(), reason=why)
        after = Editing(store, context.settings).lay(context.clock())
    _show_order(before, after)
    out.print(f"`desk undo {act.id}` takes it back.")


def _show_order(before: Laid, after: Laid) -> None:
    was = {story_id: number for number, story_id in enumerate(list_all(before.edition), 1)}
    for number, story_id in enumerate(list_all(after.edition)[:LISTED], 1):
        story, earlier = after.stories[story_id], was.get(story_id)
        moved = "new" if earlier is None else "" if earlier == number else f"was {earlier}"
        out.print(f"{number:3}  {story.score:6.2f}  {shown(story.title)}  [dim]{moved}[/]")


def _tell_place(found: Whereabouts) -> str:
    return shown(found.place) + ("" if found.on_front else ", not on the front page")


COMMANDS = (
    why,
    _put("pin", "Put a story first in Must Read."),
    _put("bury", "Put a story last, and keep it out of Must Read."),
    _put("kill", "Take a story out of every edition; its page stays."),
    _put("release", "Let a story stand where its score puts it."),
    weigh,
)
