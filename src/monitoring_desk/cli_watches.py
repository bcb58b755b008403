"""The `desk watches` commands: what is watched, tried before it is kept."""

from dataclasses import replace
from datetime import datetime, timedelta

import click

from monitoring_desk import watching
from monitoring_desk.cli_sources import Context
from monitoring_desk.errors import ConfigError, NotFound
from monitoring_desk.handpick.ready import ready_watches
from monitoring_desk.store import Store
from monitoring_desk.terminal import out, print_json, progress, shown
from monitoring_desk.types import Preview, Watch


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
        found = watching.try_query(store, query, days=days, now=context.clock())
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
    _keep(context, watch, new=True)


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
        watch = _find(store, id)
    if query is not None:  # a query says all; what desk.toml's lists said before is replaced
        watch = Watch(id=watch.id, name=watch.name, query=query)
    _keep(context, replace(watch, name=name or watch.name), new=False)


@watches.command("remove")
@click.argument("id")
@click.pass_obj
def remove(context: Context, id: str) -> None:
    """Forget a watch. One that stands in desk.toml comes back: take it out there too."""
    now = context.clock()
    with Store(context.settings.database) as store:
        changed = watching.remove(store, id, since=_open_since(context), now=now)
    out.print(f"{shown(id)}: removed; {changed} stories changed")


def _keep(context: Context, watch: Watch, *, new: bool) -> None:
    with Store(context.settings.database) as store, progress(quiet=False) as telling:
        if new and any(kept.id == watch.id for kept in store.sources.watches()):
            raise ConfigError(f"watch {watch.id}", "is there already; `desk watches change` changes it")

        def tell(done: int, total: int) -> None:
            telling("watches", done, total)

        _, changed = watching.put(store, watch, since=_open_since(context), now=context.clock(), progress=tell)
    out.print(f"{shown(watch.id)}: {'added' if new else 'changed'}; {changed} stories changed")


def _find(store: Store, id: str) -> Watch:
    for watch in store.sources.watches():
        if watch.id == id:
            return watch
    raise NotFound(id, "no such watch; `desk watches` lists them")


def _open_since(context: Context) -> datetime:
    return context.clock() - timedelta(days=context.settings.window_days)


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
