"""The `desk ledger` commands: what the desk remembers, on the terminal."""

import click

from monitoring_desk import nametable, remembering
from monitoring_desk.cli_sources import Context
from monitoring_desk.errors import NotFound
from monitoring_desk.ledger_room import LedgerRoom
from monitoring_desk.present.ledgerpages.asked import KINDS, ONLY, ask, seek
from monitoring_desk.present.ledgerpages.rows import tell_facts, tell_head
from monitoring_desk.store import Store
from monitoring_desk.terminal import out, print_json, progress, shown
from monitoring_desk.types import Line, Record

QUESTIONS = sorted({value for choices in ONLY.values() for value, _ in choices if value})


@click.group("ledger")
def ledger() -> None:
    """What the desk remembers across stories: commitments, diary, incidents, statements."""


def _lister(kind: str) -> click.Command:
    @click.command(kind)
    @click.option("--who", default="", help="A name, or a word of it.")
    @click.option("--where", default="", help="A place.")
    @click.option("--since", default="", metavar="YYYY-MM-DD", help="Days from here on.")
    @click.option("--until", default="", metavar="YYYY-MM-DD", help="Days up to here.")
    @click.option("--only", default="", type=click.Choice(["", *QUESTIONS]), help="A ready-made question.")
    @click.option("--limit", default=50, show_default=True, type=click.IntRange(1, 100_000))
    @click.option("--json", "as_json", is_flag=True, help="One JSON object a line, with every line of the record.")
    @click.pass_obj
    def list_records(
        context: Context, who: str, where: str, since: str, until: str, only: str, limit: int, as_json: bool
    ) -> None:
        asked = {"who": who, "where": where, "since": since, "until": until, "only": only}
        with Store(context.settings.database) as store:
            room = LedgerRoom(store, now=context.clock, names=nametable.read(context.settings.names))
            records = room.find(seek(ask(kind, asked), room.now()), limit=limit)
            for record in records:
                print_json(record) if as_json else _show(record, room)
        if not records and not as_json:
            out.print("Nothing in the ledger fits.")

    list_records.help = f"List the {kind} the desk remembers."
    return list_records


for _kind in KINDS:
    ledger.add_command(_lister(_kind))


@ledger.command("show")
@click.argument("record_id", metavar="ID")
@click.option("--withdrawn", is_flag=True, help="Also the lines that count no more.")
@click.option("--json", "as_json", is_flag=True, help="The record as JSON.")
@click.pass_obj
def show(context: Context, record_id: str, withdrawn: bool, as_json: bool) -> None:
    """Show a record with every line."""
    with Store(context.settings.database) as store:
        room = LedgerRoom(store, now=context.clock)
        record = room.record(record_id)
        if record is None:
            raise NotFound(record_id, "no such record in the ledger")
        if as_json:
            print_json(record)
            return
        _show(record, room)
        for line in record.lines:
            _show_line(line)
        for line in room.withdrawn(record.id) if withdrawn else ():
            _show_line(line)
        for other in room.look_alikes(record):
            out.print(f"  perhaps the same: {shown(other.id)} {shown(other.what)}")


@ledger.command("rebuild")
@click.pass_obj
def rebuild(context: Context) -> None:
    """Make the ledger again from the briefs in store; records keep their addresses."""
    with Store(context.settings.database) as store, progress(quiet=False) as tell:
        names = nametable.read(context.settings.names)
        done = remembering.rebuild(store, names=names, progress=lambda number: tell("remember", number, number))
        counts = store.ledgers.counts()
    told = ", ".join(f"{counts.get(kind, 0)} {name}" for name, kind in KINDS.items())
    out.print(f"{done} briefs remembered: {told}")


def _show(record: Record, room: LedgerRoom) -> None:
    facts = " · ".join(f"{name.lower()} {value}" for name, value in tell_facts(record))
    alarm = room.alarm(record)
    out.print(f"[bold]{shown(record.what)}[/]  [dim]{shown(record.id)}[/]")
    state = "" if record.kind == "statement" else f"{record.state} · "
    out.print(f"    {shown(state + facts)}{f' · [red]{shown(alarm)}[/]' if alarm else ''}")


def _show_line(line: Line) -> None:
    gone = f" (withdrawn {line.withdrawn:%Y-%m-%d})" if line.withdrawn else ""
    place = f"{line.stated.article_id}:{line.stated.start}-{line.stated.end}"
    out.print(f"  {line.said:%Y-%m-%d %H:%M}  {shown(tell_head(line))}{gone}  [dim]{shown(place)}[/]")
    out.print(f"      {shown(line.words)}")


COMMANDS: tuple[click.Command, ...] = (ledger,)
