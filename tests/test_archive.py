"""Archives: the same result on one machine and on a cluster, killed and gone on with, with what is damaged told and left out."""

import contextlib
import gzip
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from tests.commands import begin, desk, living
from tests.test_work import own_children

from monitoring_desk.config import FetchSettings
from monitoring_desk.search.warc import Archive
from monitoring_desk.store import Store
from monitoring_desk.types import Page
from monitoring_desk.work import Processes

pytest.importorskip("daft")
rows = pytest.importorskip("monitoring_desk.archive_rows")
work = pytest.importorskip("monitoring_desk.archive_work")

DAY = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
HAPPENINGS = (
    (
        "Kest harbour shuts for repairs",
        "Kest closed its harbour on Monday after divers found holes in the sea wall. Trawlers must unload at Ardmoor until June. "
        "The harbour master, Ines Vadell, said steel plates from 1931 had rusted through. Fish traders fear losing their Easter sales. "
        "Insurers have sent two surveyors, and the ministry of ports promised nine million crowns.",
    ),
    (
        "Lissen orchestra strikes over pensions",
        "Violinists and brass players in Lissen walked out an hour before a gala concert. Their union wants pensions to follow prices. "
        "Conductor Odo Marrin played the piano alone for the few who stayed. Ticket holders will be paid back within a fortnight. "
        "Managers blamed a hole of three hundred thousand crowns in the theatre's accounts.",
    ),
    (
        "Wolves return to the Tarrow hills",
        "A hunter photographed five wolves near the Tarrow ridge, the first seen there for a century. Shepherds have asked for dogs and "
        "electric fences. Biologist Rhea Colm believes the pack crossed the frozen lake in January. Killing them is forbidden by a law of 1988. "
        "Schoolchildren named the smallest cub Button.",
    ),
    (
        "Brae hospital ends paper prescriptions",
        "Doctors at Brae hospital now send every prescription by computer to the pharmacy downstairs. Nurses counted forty wrong doses a "
        "year under the old slips. Two patients complained that the screens were down on Thursday night. The programme was written by students "
        "of the technical college and cost less than a scanner.",
    ),
    (
        "Quill votes to ban lorries at night",
        "Heavy lorries may no longer cross Quill between ten and five, voters decided by a margin of sixty ballots. Hauliers threatened to "
        "move their depots to the motorway. Bakers won an exception for flour. Noise meters on Mill Street had shown eighty decibels at midnight. "
        "Fines begin at two hundred crowns.",
    ),
    (
        "Crack found in the Holm dam",
        "Engineers lowered the reservoir behind the Holm dam by four metres after a crack appeared in the spillway. Villages downstream rehearsed "
        "an evacuation with sirens and buses. The power company switched off one turbine of three. A geologist from the university, Pell Anso, "
        "thinks last month's tremor moved the bedrock.",
    ),
    (
        "Port Vane brewer buys the grain store",
        "The grain store that stood empty for twelve years in Port Vane has been sold to a brewer of pale ale. Tamsin Rook paid one crown and "
        "promised thirty jobs. Pigeons will be rehoused in a loft by volunteers. Architects plan copper kettles behind glass on the ground floor. "
        "The first barrels are due in autumn.",
    ),
    (
        "Ardmoor digs up a Bronze Age boat",
        "Peat cutters in Ardmoor struck an oak plank that turned out to be a boat of three thousand years. Archaeologists keep it wet under "
        "sprinklers day and night. A bronze needle and hazelnuts lay in the bow. The museum wants to float a copy on the canal. "
        "Radiocarbon dates are expected from a laboratory in spring.",
    ),
)


def report(number: int, *, more: str = "") -> tuple[str, str]:
    """Headline and paragraphs of an invented report."""
    title, text = HAPPENINGS[number]
    sentences = [*text.split(". "), *([more] if more else [])]
    return title, "".join(f"<p>{sentence.rstrip('.')}.</p>" for sentence in sentences)


def page(host: str, number: int, title: str, body: str) -> Page:
    when = DAY + timedelta(hours=number)
    html = (
        f"<html lang=en><head><title>{title}</title><meta property='article:published_time' content='{when.isoformat()}'></head>"
        f"<body><nav><a href=/>Home</a></nav><article><h1>{title}</h1>{body}</article></body></html>"
    )
    url = f"http://{host}/news/{number}-{title.lower().replace(' ', '-')}"
    headers = (("Content-Type", "text/html; charset=utf-8"),)
    return Page(
        url=url, final_url=url, status=200, headers=headers, body=html.encode(), fetched=when + timedelta(minutes=5)
    )


def take_over(folder: Path, to: Path) -> None:
    """The one file of a folder as another program would have written it: without this desk's name in its head."""
    (found,) = folder.iterdir()
    to.write_bytes(gzip.compress(gzip.decompress(found.read_bytes()).replace(b"Monitoring Desk", b"Another Crawler")))
    found.unlink()
    folder.rmdir()


@pytest.fixture(scope="module")
def warcs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four outlets' WARC files: eight happenings each reported by one, two of them copied by the others."""
    folder = tmp_path_factory.mktemp("warcs")
    for outlet in range(4):
        with Archive(folder / str(outlet), clock=lambda: DAY) as archive:
            for number in range(outlet * 2, outlet * 2 + 2):
                archive.write(page(f"outlet{outlet}.example", number, *report(number)), ())
            if outlet:  # the wire's story, under another headline and with a paragraph more
                title, body = report(0, more=f"Outlet {outlet} asked the mayor, who did not answer.")
                archive.write(page(f"outlet{outlet}.example", 10 + outlet, f"News from the coast: {title}", body), ())
        take_over(folder / str(outlet), folder / f"outlet{outlet}.warc.gz")
    return folder


def table(folder: Path, name: str, key: str) -> list[dict[str, Any]]:
    return sorted(rows.read(sorted((folder / name).glob("*.parquet"))), key=lambda row: str(row[key]))


def whole(folder: Path) -> dict[str, list[dict[str, Any]]]:
    return {
        name: table(folder, name, key) for name, key in (("articles", "id"), ("stories", "id"), ("briefs", "story"))
    }


@pytest.fixture(scope="module")
def made(warcs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What one undisturbed run made of them."""
    folder = tmp_path_factory.mktemp("made")
    done = desk("archive", str(warcs), "--to", "result", "--distil", "1", "--json", folder=folder)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert (told["files"], told["articles"], told["copies"], told["stories"]) == (4, 11, 3, 8)
    return folder / "result"


def test_copies_are_found_across_files_and_stories_told_apart(made: Path) -> None:
    articles = {row["url"]: row for row in table(made, "articles", "id")}
    (wire,) = (row for url, row in articles.items() if "outlet0" in url and "kest" in url)
    copies = [row for row in articles.values() if row["copy_of"]]
    assert {row["copy_of"] for row in copies} == {wire["id"]}
    assert {row["story"] for row in copies} == {wire["story"]}
    assert not any(row["independent"] for row in copies)
    assert len({row["story"] for row in articles.values()}) == 8
    (story,) = (row for row in table(made, "stories", "id") if row["id"] == wire["story"])
    assert (story["articles"], story["independent_reports"]) == (4, 1)
    for row in table(made, "briefs", "story"):
        texts = {one["id"]: one["text"] for one in articles.values()}
        for sentence in json.loads(row["brief"])["summary"]:
            assert all(span["end"] <= len(texts[span["article_id"]]) for span in sentence["cites"])
            assert sentence["cites"]


LEAVES = """
import atexit, sys
import daft
from monitoring_desk import cli
class Left:
    def __del__(self):
        print("taken apart", flush=True)
left = Left()
atexit.register(print, "said goodbye")
sys.argv = ["desk", "archive", "none.warc", "--to", "result"]
cli.main()
"""


def test_the_process_ends_without_being_taken_apart_under_dafts_threads(tmp_path: Path) -> None:
    """Which ends it by a signal now and then: what was printed and the exit code are kept."""
    done = subprocess.run([sys.executable, "-c", LEAVES], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (1, "said goodbye\n")
    assert "none.warc" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_cluster_that_is_not_there_is_said_in_a_line(warcs: Path, tmp_path: Path) -> None:
    pytest.importorskip("ray")
    done = desk("archive", str(warcs), "--to", "result", "--on", "ray:/127.0.0.1:9", folder=tmp_path)
    assert done.returncode == 2
    assert "cannot be used as a cluster" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.timeout(600)
def test_a_cluster_gives_the_same_row_by_row(warcs: Path, made: Path, tmp_path: Path) -> None:
    pytest.importorskip("ray")
    done = desk("archive", str(warcs), "--to", "result", "--distil", "1", "--on", "ray", folder=tmp_path, seconds=500)
    assert done.returncode == 0, done.stderr
    assert whole(tmp_path / "result") == whole(made)


def test_a_killed_run_goes_on_where_it_was(warcs: Path, made: Path, tmp_path: Path) -> None:
    words = ("archive", str(warcs), "--to", "result", "--distil", "1", "--workers", "1")
    running = begin(*words, folder=tmp_path)
    notes = tmp_path / "result" / "read"
    try:
        while running.poll() is None and not list(notes.glob("*.json")):
            time.sleep(0.01)
        assert running.poll() is None, running.communicate()
        running.kill()
        running.communicate()
        until = time.monotonic() + 30
        while (left := living(running.pid)) and time.monotonic() < until:
            time.sleep(0.1)
        assert left == []  # nobody reads on
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)
    before = {note: note.stat().st_mtime_ns for note in notes.glob("*.json")}
    assert len(before) >= 1
    done = desk(*words, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert whole(tmp_path / "result") == whole(made)
    assert {note: note.stat().st_mtime_ns for note in before} == before
    again = desk(*words, folder=tmp_path)
    assert again.stdout == done.stdout


def test_what_is_damaged_is_told_and_the_rest_is_read(warcs: Path, tmp_path: Path) -> None:
    good = (warcs / "outlet1.warc.gz").read_bytes()
    (tmp_path / "cut.warc.gz").write_bytes(good[: len(good) // 2])
    (tmp_path / "no.warc.gz").write_bytes(b"this is no archive at all\n" * 50)
    address = b"WARC-Target-URI: http://outlet1"
    (tmp_path / "odd.warc").write_bytes(gzip.decompress(good).replace(address, b"WARC-Target-URI: http://[::1", 1))
    listed = [
        str(warcs / "outlet0.warc.gz"),
        "cut.warc.gz",
        "no.warc.gz",
        "missing.warc.gz",
        "odd.warc",
        "ftp://example.com/x.warc.gz",
        "http://127.0.0.1:9/x.warc.gz",
    ]
    (tmp_path / "these.paths").write_text("\n".join(listed))
    done = desk("archive", "these.paths", "--to", "result", "--json", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    why = {Path(one["file"]).name if "//" not in one["file"] else one["file"]: one["problem"] for one in told["unread"]}
    assert why.keys() == {
        "no.warc.gz",
        "missing.warc.gz",
        "ftp://example.com/x.warc.gz",
        "http://127.0.0.1:9/x.warc.gz",
    }
    assert "private" in why["http://127.0.0.1:9/x.warc.gz"] or "127.0.0.1" in why["http://127.0.0.1:9/x.warc.gz"]
    assert told["articles"] >= 2
    notes = [json.loads(note.read_bytes()) for note in (tmp_path / "result" / "read").glob("*.json")]
    (odd,) = (note for note in notes if note["file"].endswith("odd.warc"))
    assert odd["articles"] == 2
    made = (tmp_path / "result" / "copies").stat()
    again = desk("archive", "these.paths", "--to", "result", "--json", folder=tmp_path)
    assert json.loads(again.stdout)["articles"] == told["articles"]
    assert (tmp_path / "result" / "copies").stat() == made  # what will never be read has nothing grouped anew
    assert re.match(r"odd\.warc: the record at byte \d+ is damaged", odd["notes"][0])


@pytest.fixture
def one_process() -> Iterator[Processes]:
    processes = Processes(1)
    yield processes
    processes.close()


def test_a_page_that_kills_its_process_costs_that_page(warcs: Path, tmp_path: Path, one_process: Processes) -> None:
    """The process is killed under it, as a fault in a C library would."""
    with Archive(tmp_path / "own", clock=lambda: DAY) as archive:
        for number in range(40):
            archive.write(
                page("long.example", number, *report(number % 8, more=f"It was the {number}th report of the year")), ()
            )
    file = tmp_path / "long.warc.gz"
    take_over(tmp_path / "own", file)
    told: list[Any] = []
    to = tmp_path / "read" / "out.parquet"
    to.parent.mkdir()
    reader = threading.Thread(
        target=lambda: told.append(
            work.read_file(str(file), to, processes=one_process, workers=2, fetch=FetchSettings())
        )
    )
    reader.start()
    killed = 0
    while reader.is_alive() and not killed:
        for child in own_children():
            os.kill(child, signal.SIGKILL)
            killed += 1
        time.sleep(0.02)
    reader.join()
    assert killed == 1
    assert told[0].problem == ""
    assert (told[0].pages, told[0].articles + told[0].failed) == (40, 40)
    assert told[0].failed <= 1
    assert rows.count([to]) == told[0].articles >= 39


class Bucket(BaseHTTPRequestHandler):
    """What Daft asks of a store that speaks S3, of one object at a time: how large it is, and pieces of it."""

    folder: Path

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        file = self.folder / self.path.partition("?")[0].rpartition("/")[2]
        body = file.read_bytes() if file.is_file() else b""
        begun, _, end = self.headers.get("Range", "").removeprefix("bytes=").partition("-")
        piece = body[int(begun or 0) : int(end) + 1 if end else len(body)]
        self.send_response(404 if not file.is_file() else 206 if "Range" in self.headers else 200)
        self.send_header("Content-Length", str(len(piece)))
        self.send_header("Content-Range", f"bytes {begun or 0}-{int(begun or 0) + len(piece) - 1}/{len(body)}")
        self.send_header("ETag", '"one"')
        self.send_header("Last-Modified", "Mon, 09 Mar 2026 08:00:00 GMT")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(piece)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


def test_an_object_of_a_store_that_speaks_s3_is_read(
    warcs: Path, tmp_path: Path, one_process: Processes, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Here", (Bucket,), {"folder": warcs}))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    said = {"ACCESS_KEY_ID": "key", "SECRET_ACCESS_KEY": "secret", "REGION": "here"}
    for name, value in (said | {"ENDPOINT_URL": f"http://127.0.0.1:{server.server_port}"}).items():
        monkeypatch.setenv(f"AWS_{name}", value)
    try:
        good, missing = (
            work.read_file(
                f"s3://news/2026/{name}",
                tmp_path / f"{name}.parquet",
                processes=one_process,
                workers=2,
                fetch=FetchSettings(),
            )
            for name in ("outlet0.warc.gz", "nothing.warc.gz")
        )
    finally:
        server.shutdown()
        server.server_close()
    assert (good.problem, good.articles) == ("", 2)
    assert "does not exist" in missing.problem
    assert "secret" not in missing.problem
    assert sorted(path.name for path in tmp_path.iterdir()) == ["outlet0.warc.gz.parquet"]


def test_a_desk_takes_the_result_in(made: Path, tmp_path: Path) -> None:
    done = desk("import", str(made), folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("11 articles taken in")
    assert desk("import", str(made), folder=tmp_path).stdout.startswith("0 articles taken in")
    done = desk("--now", (DAY + timedelta(days=1)).isoformat(), "run", "--once", "--json", folder=tmp_path)
    assert json.loads(done.stdout)["stories"] == 8
    with Store(f"sqlite:///{tmp_path}/desk.sqlite") as store:
        assert store.articles.counts()["articles"] == 11
