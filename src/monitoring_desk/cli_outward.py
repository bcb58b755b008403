"""The `desk` commands for what leaves the desk: keys to the API, letters, paper, assistants, webhooks."""

from contextlib import closing
from pathlib import Path
from typing import cast

import click

from monitoring_desk import assistant, calling, mailing, nametable
from monitoring_desk.api_room import ApiRoom
from monitoring_desk.bulletins import Bulletins, Press
from monitoring_desk.cli_sources import Context
from monitoring_desk.editing import Editing
from monitoring_desk.errors import NotFound, StoreError
from monitoring_desk.ledger_room import LedgerRoom
from monitoring_desk.outward import SCOPES, Scope
from monitoring_desk.present.pdf.routes import read_day
from monitoring_desk.reading_room import ReadingRoom
from monitoring_desk.store import Store
from monitoring_desk.terminal import out, print_json, shown


@click.group("tokens", invoke_without_command=True)
@click.pass_context
def tokens(ctx: click.Context) -> None:
    """List, add and revoke keys to the JSON API."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_tokens)


@tokens.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_obj
def list_tokens(context: Context, as_json: bool = False) -> None:
    """List the keys, never the keys themselves."""
    with Store(context.settings.database) as store:
        kept = store.tokens.all()
    for token in kept:
        if as_json:
            print_json(token)
            continue
        used = f"last used {token.used}" if token.used else "never used"
        gone = f", revoked {token.revoked:%Y-%m-%d}" if token.revoked else ""
        opens = ", ".join(token.scopes)
        out.print(f"[bold]{token.id}[/]  {shown(token.name)}: {opens}; made {token.created:%Y-%m-%d}, {used}{gone}")
    if not kept and not as_json:
        out.print("No keys yet. `desk tokens add NAME` makes one.")


@tokens.command("add")
@click.argument("name")
@click.option(
    "--scope",
    "scopes",
    multiple=True,
    type=click.Choice(SCOPES),
    help="What it opens; more than once for more (default: news).",
)
@click.pass_obj
def add_token(context: Context, name: str, scopes: tuple[str, ...]) -> None:
    """Make a key. It is printed once; only its hash is kept."""
    chosen = tuple(cast(Scope, scope) for scope in dict.fromkeys(scopes)) or (SCOPES[0],)
    with Store(context.settings.database) as store:
        token, key = store.tokens.add(name, chosen, now=context.clock())
    click.echo(key)
    click.echo(f"{token.id} opens {', '.join(token.scopes)}. The key is shown this once.", err=True)


@tokens.command("revoke")
@click.argument("token_id", metavar="ID")
@click.pass_obj
def revoke_token(context: Context, token_id: str) -> None:
    """From now on the key opens nothing."""
    with Store(context.settings.database) as store:
        store.tokens.revoke(token_id, now=context.clock())
    out.print(f"{shown(token_id)}: revoked")


@click.command()
@click.option("--json", "as_json", is_flag=True, help="The counts as JSON.")
@click.pass_obj
def send(context: Context, as_json: bool) -> None:
    """Send the letters that are due, and say which need attention."""
    settings = context.settings
    with Store(settings.database) as store:
        posted = mailing.Mailing(store, settings, now=context.clock).send_due()
        troubled = store.post.troubled()
    if as_json:
        print_json(posted)
        return
    out.print(
        f"{posted.sent} sent, {posted.empty} had nothing to tell, {posted.later} to be tried again, {posted.parked} refused, "
        f"{posted.perhaps} perhaps sent"
    )
    for letter in troubled:
        out.print(f"  {letter.state}: {shown(letter.address)}, {shown(letter.issue)}: {shown(letter.problem or '')}")


@click.command()
@click.argument("day", required=False, metavar="YYYY-MM-DD")
@click.option(
    "--out", "path", type=click.Path(dir_okay=False, path_type=Path), help="The file (default: edition-DAY.pdf)."
)
@click.pass_obj
def pdf(context: Context, day: str | None, path: Path | None) -> None:
    """Print an edition: that of a day, or the one that is on."""
    settings = context.settings
    with Store(settings.database) as store:
        wanted = read_day(day or Editing(store, settings).day(context.clock()))
        with closing(Press(Bulletins(store, settings, clock=context.clock))) as press:
            printed = press.print(wanted)
    if printed is None:
        raise NotFound(f"{wanted}", "no edition was kept of that day")
    file = path or Path(f"edition-{wanted}.pdf")
    try:
        file.write_bytes(printed)
    except OSError as error:
        raise StoreError(str(file), f"cannot be written: {error.strerror or error}") from error
    out.print(shown(str(file)))


@click.command()
@click.pass_obj
def mcp(context: Context) -> None:
    """Serve assistants by the Model Context Protocol, over standard input and output."""
    settings = context.settings
    with Store(settings.database) as store:
        reading = ReadingRoom(store, name=settings.name, now=context.clock, settings=settings)
        ledger = LedgerRoom(store, now=context.clock, names=nametable.read(settings.names))
        room = ApiRoom(store, reading, ledger, settings=settings)
        assistant.build(room, name=settings.name, base_url=settings.base_url).run()


@click.group("subscribers", invoke_without_command=True)
@click.pass_context
def subscribers(ctx: click.Context) -> None:
    """List and remove who gets the edition by mail."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_subscribers)


@subscribers.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_obj
def list_subscribers(context: Context, as_json: bool = False) -> None:
    """List who gets the edition, when, and whose address was refused."""
    with Store(context.settings.database) as store:
        kept = store.post.subscribers()
    for one in kept:
        if as_json:
            print_json(one)
            continue
        watch = one.watch or "whole edition"
        state = f"  [red]parked: {shown(one.problem or '')}[/]" if one.state == "parked" else ""
        out.print(f"[dim]{one.id}[/]  {shown(one.address)}  {one.hour:02}:00 {shown(one.zone)}, {shown(watch)}{state}")
    if not kept and not as_json:
        out.print("Nobody has subscribed yet.")


@subscribers.command("remove")
@click.argument("subscriber_id", metavar="ID")
@click.pass_obj
def remove_subscriber(context: Context, subscriber_id: str) -> None:
    """Forget a subscriber and the address."""
    with Store(context.settings.database) as store:
        if not store.post.unsubscribe(subscriber_id):
            raise NotFound(subscriber_id, "no such subscriber")
    out.print(f"{shown(subscriber_id)}: removed")


@click.group("webhooks", invoke_without_command=True)
@click.pass_context
def webhooks(ctx: click.Context) -> None:
    """List, add and remove addresses of yours that are called when something is made."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_webhooks)


@webhooks.command("list")
@click.pass_obj
def list_webhooks(context: Context) -> None:
    """List the webhooks and what failed lately."""
    with Store(context.settings.database) as store:
        kept = [(one, store.hooks.troubled(one.id)) for one in store.hooks.all()]
    for one, troubled in kept:
        stopped = f"  [red]stopped: {shown(one.stopped)}[/]" if one.stopped else ""
        out.print(f"[bold]{one.id}[/]  {shown(one.url)}  {shown(one.watch or 'everything')}{stopped}")
        for call in troubled:
            out.print(f"    {call.state} after {call.attempts} tries: {shown(call.problem or '')}")
    if not kept:
        out.print("No webhooks yet. `desk webhooks add https://…` adds one.")


@webhooks.command("add")
@click.argument("url")
@click.option("--watch", default="", metavar="ID", help="Only for stories of this watch.")
@click.pass_obj
def add_webhook(context: Context, url: str, watch: str) -> None:
    """Add an address. The secret its calls are signed with is printed."""
    with Store(context.settings.database) as store:
        kept = calling.add(store, url, watch=watch, now=context.clock())
    click.echo(kept.secret)
    click.echo(f"{kept.id} is called from now on, by `desk run`.", err=True)


@webhooks.command("remove")
@click.argument("webhook_id", metavar="ID")
@click.pass_obj
def remove_webhook(context: Context, webhook_id: str) -> None:
    """Call it no more."""
    with Store(context.settings.database) as store:
        store.hooks.remove(webhook_id)
    out.print(f"{shown(webhook_id)}: removed")


COMMANDS: tuple[click.Command, ...] = (tokens, send, pdf, mcp, subscribers, webhooks)
