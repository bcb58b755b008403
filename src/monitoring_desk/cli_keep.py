"""The `desk` commands that back a desk up and restore it."""

from pathlib import Path

import click

from monitoring_desk import backup as backups
from monitoring_desk.cli_sources import Context
from monitoring_desk.store import Store
from monitoring_desk.terminal import out, print_json, shown

FILE = click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
WITHOUT_PAGES = click.option("--without-pages", is_flag=True, help="The database alone, without the archived pages.")
JSON = click.option("--json", "as_json", is_flag=True, help="The counts as JSON.")


@click.command()
@FILE
@WITHOUT_PAGES
@JSON
@click.pass_obj
def backup(context: Context, file: Path, without_pages: bool, as_json: bool) -> None:
    """Back the desk up into one file, while it runs; the file is read back and checked before it has its name."""
    settings = context.settings
    with Store(settings.database) as store:
        kept = backups.write(store, file, archive=_archive(settings.archive, without_pages), now=context.clock())
    _tell(kept, f"{shown(str(file))} holds", as_json=as_json)


@click.command()
@FILE
@WITHOUT_PAGES
@JSON
@click.pass_obj
def restore(context: Context, file: Path, without_pages: bool, as_json: bool) -> None:
    """Make the desk again from a backup, into an empty database (SQLite or PostgreSQL, whichever it came from)."""
    settings = context.settings
    with backups.opened(file) as checked, Store(settings.database) as store:
        kept = backups.restore(checked, store, archive=_archive(settings.archive, without_pages))
    _tell(kept, "Restored:", as_json=as_json)


def _archive(folder: str, without_pages: bool) -> Path | None:
    return None if without_pages or not folder else Path(folder)


def _tell(kept: backups.Kept, what: str, *, as_json: bool) -> None:
    if as_json:
        print_json(kept)
    else:
        out.print(f"{what} {kept.rows} rows and {kept.pages} files of pages, {kept.bytes / 1e6:.1f} MB")


COMMANDS = (backup, restore)
