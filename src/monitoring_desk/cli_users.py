"""The `desk users` commands: who may log in to the staff room."""

import sys
from typing import cast

import click

from monitoring_desk.cli_sources import Context
from monitoring_desk.collector import utc_now
from monitoring_desk.editorial import Role
from monitoring_desk.errors import ConfigError
from monitoring_desk.staff_door import Door
from monitoring_desk.store import Store
from monitoring_desk.terminal import out, print_json, shown, whoami

ROLES = click.Choice(["reader", "editor", "owner"])


@click.group("users", invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_context
def users(ctx: click.Context, as_json: bool) -> None:
    """List who may log in to the staff room; `desk users add NAME --role editor` lets somebody in."""
    if ctx.invoked_subcommand:
        return
    context: Context = ctx.obj
    with Store(context.settings.database) as store:
        kept = store.staff.all()
    for user in kept:
        if as_json:
            print_json(user)
        else:
            out.print(f"[bold]{shown(user.name)}[/]  {user.role}, since {user.added:%Y-%m-%d}")
    if not kept and not as_json:
        out.print("Nobody may log in yet. The first owner: [bold]desk users add NAME --role owner[/]")


@users.command("add")
@click.argument("name")
@click.option("--role", type=ROLES, default="editor", show_default=True)
@click.pass_obj
def add(context: Context, name: str, role: str) -> None:
    """Let somebody in. The password is asked for, or read as the first line of standard input."""
    with Store(context.settings.database) as store:
        Door(store, now=utc_now).add(name, cast(Role, role), password=_ask_password(), by=whoami())
    out.print(f"{shown(name)} may log in as {role}.")


@users.command("password")
@click.argument("name")
@click.pass_obj
def password(context: Context, name: str) -> None:
    """Give somebody another password; they are logged out everywhere."""
    with Store(context.settings.database) as store:
        Door(store, now=utc_now).set_password(name, _ask_password(), by=whoami())
    out.print(f"{shown(name)} has another password, and is logged out everywhere.")


@users.command("role")
@click.argument("name")
@click.argument("role", type=ROLES)
@click.pass_obj
def role(context: Context, name: str, role: str) -> None:
    """Give somebody another role."""
    with Store(context.settings.database) as store:
        Door(store, now=utc_now).set_role(name, cast(Role, role), by=whoami())
    out.print(f"{shown(name)} is {role} now.")


@users.command("remove")
@click.argument("name")
@click.pass_obj
def remove(context: Context, name: str) -> None:
    """Let somebody in no more. Their acts stay, signed with their name; nobody else can have it."""
    with Store(context.settings.database) as store:
        Door(store, now=utc_now).remove(name, by=whoami())
    out.print(f"{shown(name)} may log in no more.")


def _ask_password() -> str:
    """Never an argument: those can be read by every process on the machine."""
    if sys.stdin.isatty():
        return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))
    line = sys.stdin.readline().rstrip("\r\n")
    if not line:
        raise ConfigError("password", "none was given on standard input")
    return line


COMMANDS = (users,)
