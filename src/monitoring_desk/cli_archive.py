"""The `desk` command that runs the desk's stages over archives of WARC files."""

from collections.abc import Iterator
from pathlib import Path

import click

from monitoring_desk.cli_sources import Context
from monitoring_desk.errors import ConfigError, StoreError, tell_missing
from monitoring_desk.search import readings, urls
from monitoring_desk.terminal import err, out, print_json, progress, shown


@click.command()
@click.argument("places", nargs=-1, required=True, metavar="READ…")
@click.option(
    "--to", "to", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder for the result."
)
@click.option("--on", metavar="ADDRESS", help="A Ray cluster: ray://host:port, or `ray` to start one on this machine.")
@click.option(
    "--distil", type=click.IntRange(1), metavar="N", help="Also brief the stories with N independent reports or more."
)
@click.option("--workers", type=click.IntRange(0), default=0, show_default=True, help="Processors to use (0: all).")
@click.option("--json", "as_json", is_flag=True, help="The counts as JSON.")
@click.pass_obj
def archive(
    context: Context, places: tuple[str, ...], to: Path, on: str | None, distil: int | None, workers: int, as_json: bool
) -> None:
    """Read, group and distil archives of any size: WARC files, folders of them, their addresses, or lists of those.

    A run that was stopped goes on where it was when the same command is given again.
    """
    try:
        from monitoring_desk import archive as archives  # noqa: PLC0415  optional, and slow to load
    except ImportError as error:
        raise ConfigError(str(error.name), tell_missing("archive")) from error
    settings = context.settings
    plan = archives.Plan(
        to=to.resolve(), workers=workers, window_days=settings.window_days, distil=distil, fetch=settings.fetch
    )
    with progress(quiet=as_json) as telling:
        told = archives.run(list(_files(places)), plan, on=on, progress=telling)
    if as_json:
        print_json(told)
        return
    for one in told.unread:
        err.print(f"[bold red]not read:[/] {shown(one.problem)}")
    out.print(
        f"{told.files - len(told.unread)} of {told.files} files read: {told.articles} articles, {told.copies} copies, "
        f"{told.stories} stories" + (f", {told.briefs} briefs" if distil else "")
    )
    if told.damaged:
        out.print(f"{told.damaged} damaged records were passed over: {shown(str(to))}/read/*.json names them")
    out.print(f"They stand in {shown(str(to))}/articles and {shown(str(to))}/stories, as Parquet.")


def _files(places: tuple[str, ...]) -> Iterator[str]:
    """Every WARC file that is meant, by its path or address."""
    for place in places:
        if urls.is_http(place) or place.startswith("s3://"):
            yield place
        elif place.endswith((".txt", ".paths")):
            yield from _listed(Path(place))
        else:
            yield from (str(path.resolve()) for path in readings.files([Path(place)]))


def _listed(path: Path) -> Iterator[str]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(str(path), f"this list cannot be read: {error}") from error
    for line in filter(None, map(str.strip, lines)):
        yield line if "://" in line else str((path.parent / line).resolve())


COMMANDS = (archive,)
