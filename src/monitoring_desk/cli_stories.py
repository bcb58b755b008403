"""The `desk` commands that join and part stories by hand."""

import click

from monitoring_desk import mending
from monitoring_desk.cli_sources import Context
from monitoring_desk.staff_rooms import open_news
from monitoring_desk.store import Store
from monitoring_desk.terminal import out, shown, whoami

WHY = click.option("--why", default="", metavar="WORDS", help="The reason, kept with the act.")


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="STORY STORY…")
@WHY
@click.pass_obj
def merge(context: Context, ids: tuple[str, ...], why: str) -> None:
    """Make several stories one, under the first one's address; the others' addresses lead there."""
    with Store(context.settings.database) as store:
        act = mending.merge(store, ids, who=whoami(), now=context.clock(), reason=why)
        story = store.stories.get([str(act.after)])[str(act.after)]
    out.print(f"{len(story.article_ids)} articles are one story now: {shown(story.title)}  [dim]{story.id}[/]")
    out.print(f"`desk undo {act.id}` takes it back.")


@click.command()
@click.argument("story")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE…")
@WHY
@click.pass_obj
def split(context: Context, story: str, articles: tuple[str, ...], why: str) -> None:
    """Make some articles of a story, and those of the same words, a story of their own; nothing joins the two again."""
    with Store(context.settings.database) as store:
        act = mending.split(store, story, articles, who=whoami(), now=context.clock(), reason=why)
        new = store.stories.get([str(act.after)])[str(act.after)]
    many = len(new.article_ids)
    told = "1 article is a story of its own" if many == 1 else f"{many} articles are a story of their own"
    out.print(f"{told}: {shown(new.title)}  [dim]{new.id}[/]")
    out.print(f"`desk undo {act.id}` takes it back.")


@click.command()
@click.argument("number", type=int)
@WHY
@click.pass_obj
def undo(context: Context, number: int, why: str) -> None:
    """Take back an act of the audit trail, by its number: a merge, a pin, an edit, a watch, a reply's approval."""
    with Store(context.settings.database) as store:
        open_news(store, context.settings, now=context.clock).undo(number, who=whoami(), reason=why)
    out.print("Done: it is as it was, with what came since.")


COMMANDS = (merge, split, undo)
