"""The `desk` commands that join and part stories by hand."""

import click

from monitoring_desk import mending
from monitoring_desk.cli_sources import Context
from monitoring_desk.errors import NotFound
from monitoring_desk.handpick.hand import VERBS
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
    """Take back a merge, a split, or where a story was put and what was weighed, by the number of the act."""
    with Store(context.settings.database) as store:
        act = next((act for act in store.acts.standing((*mending.VERBS, *VERBS)) if act.id == number), None)
        if act is None:
            raise NotFound(f"act {number}", "is nothing that stands and can be taken back here")
        if act.verb in mending.VERBS:
            mending.undo(store, act, who=whoami(), now=context.clock(), reason=why)
        else:
            store.acts.undo(number, who=whoami(), when=context.clock(), reason=why)
    out.print("Done: the stories are as they were, with what came since.")


COMMANDS = (merge, split, undo)
