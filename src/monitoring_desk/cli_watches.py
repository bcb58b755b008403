"""The `desk watches` commands: what is watched, tried before it is kept."""

from dataclasses import replace

import click

from monitoring_desk import nametable, watching
from monitoring_desk.cli_sources import Context
from monitoring_desk.editorial import KeptWatch
from monitoring_desk.errors import NotFound
from monitoring_desk.handpick.ready import ready_watches
from monitoring_desk.store import Store
from monitoring_desk.terminal import out, print_json, shown, whoami
from monitoring_desk.types import Preview, Watch
from monitoring_desk.watch_desk import WatchDesk


@click.group("watches", invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_context
def watches(ctx: click.Context, as_json: bool) -> None:
    """List the watches; `desk watches preview "QUERY"` tries one before `desk watches add` keeps it."""
    if ctx.invoked_subcommand:
        return
    context: Context = ctx.obj
    with Store(context.settings.database) as store:
        kept = store.sources.watches()
    for watch in kept:
        if as_json:
            print_json(watch)
        else:
            out.print(f"[bold]{shown(watch.name)}[/]  [dim]{shown(watch.id)}[/]")
            out.print(f"    {shown(_tell(watch))}")
    if not kept and not as_json:
        ready = ", ".join(ready_watches())
        out.print(f"No watches yet. Ready-made ones: {ready}, as in [bold]desk watches add cpec --ready[/]")


@watches.command("preview")
@click.argument("query")
@click.option("--days", default=watching.PREVIEW_DAYS, show_default=True, type=click.IntRange(1, watching.MOST_DAYS))
@click.option("--json", "as_json", is_flag=True, help="The whole preview as JSON.")
@click.pass_obj
def try_query(context: Context, query: str, days: int, as_json: bool) -> None:
    """Try a query on the articles of the last days: how much it would bring, and on which words."""
    with Store(context.settings.database) as store:
        found = watching.try_query(
            store, query, days=days, now=context.clock(), names=nametable.read(context.settings.names).rows
        )
    print_json(found) if as_json else _show(found)


@watches.command("add")
@click.argument("id")
@click.argument("query", default="")
@click.option("--name", help="The section's title (default: the id).")
@click.option("--ready", is_flag=True, help="Take the ready-made watch of that id.")
@click.pass_obj
def add(context: Context, id: str, query: str, name: str | None, ready: bool) -> None:
    """Keep a new watch; the open stories follow at once."""
    if ready:
        if id not in ready_watches():
            raise NotFound(id, f"no such ready-made watch; there are {', '.join(ready_watches())}")
        watch = ready_watches()[id]
        watch = replace(watch, name=name or watch.name, query=query or watch.query)
    else:
        watch = Watch(id=id, name=name or id, query=query)
    with Store(context.settings.database) as store:
        act = _open(context, store).add(watch, who=whoami())
    out.print(f"{shown(watch.id)}: added; `desk undo {act.id}` takes it back")


@watches.command("change")
@click.argument("id")
@click.argument("query", required=False)
@click.option("--name", help="Another title.")
@click.pass_obj
def change(context: Context, id: str, query: str | None, name: str | None) -> None:
    """Give a watch another query or title; the open stories follow at once."""
    if query is None and name is None:
        raise click.UsageError("say what to change: another query, or --name")
    with Store(context.settings.database) as store:
        desk = _open(context, store)
        kept = _find(desk, id)
        watch = kept.watch
        if query is not None:  # a query says all; what desk.toml's lists said before is replaced
            watch = Watch(id=watch.id, name=watch.name, query=query)
        act = desk.change(replace(watch, name=name or watch.name), mark=kept.mark, who=whoami())
    out.print(f"{shown(id)}: changed; `desk undo {act.id}` takes it back")


@watches.command("remove")
@click.argument("id")
@click.pass_obj
def remove(context: Context, id: str) -> None:
    """Forget a watch, one that stands in desk.toml too; `desk undo` brings it back."""
    with Store(context.settings.database) as store:
        desk = _open(context, store)
        act = desk.remove(id, mark=_find(desk, id).mark, who=whoami())
    out.print(f"{shown(id)}: removed; `desk undo {act.id}` takes it back")


def _open(context: Context, store: Store) -> WatchDesk:
    return WatchDesk(store, now=context.clock, settings=context.settings, patience=None)


def _find(desk: WatchDesk, id: str) -> KeptWatch:
    found = desk.watch(id)
    if found is None:
        raise NotFound(id, "no such watch; `desk watches` lists them")
    return found


def _tell(watch: Watch) -> str:
    parts = [
        watch.query,
        f"any of {', '.join(watch.words)}" if watch.words else "",
        f"two of {', '.join(watch.names)}" if watch.names else "",
        f"without {', '.join(watch.without)}" if watch.without else "",
        f"languages {', '.join(watch.languages)}" if watch.languages else "",
        f"sources {', '.join(watch.sources)}" if watch.sources else "",
    ]
    return "; ".join(part for part in parts if part)


def _show(found: Preview) -> None:
    limit = "" if found.complete else ", as many as a preview reads"
    out.print(f"Understood as  [bold]{shown(found.query)}[/]")
    out.print(f"{found.articles} of {found.read} articles match (the newest first{limit}), in {found.stories} stories.")
    for day in found.days:
        out.print(f"  {day.day}  {day.articles:5} articles in {day.stories} stories")
    for sample in found.samples:
        article = sample.article
        out.print(f"[bold]{shown(article.title or article.text[:80])}[/]")
        out.print(f"    {article.when:%Y-%m-%d %H:%M}  {shown(article.url)}")
        out.print(f"    {shown(sample.match.why)}")


COMMANDS = (watches,)
