"""The `desk` command as it is typed: what it prints, where, and with which exit status."""

import json
import re
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.commands import at, begin, desk, living
from tests.test_pipe import HTML

from monitoring_desk.demo import SampleWeb
from monitoring_desk.types import Source

MOMENT = 8
QUICKLY = 8.0
"""Seconds a desk may take to end when it is told to, on a machine busy with other tests."""

OPML = """<opml version="2.0"><head><title>Ours</title></head><body><outline text="Ports">
<outline type="rss" text="The Mole" xmlUrl="https://mole.example/feed" htmlUrl="https://mole.example/"/>
<outline type="rss" text="The Quay" xmlUrl="https://quay.example/rss"/></outline></body></opml>"""
TOML = """[[source]]
url = "https://quay.example/rss"
[[source]]
url = "https://pier.example/sitemap.xml"
kind = "sitemap"
[[watch]]
id = "ports"
name = "Ports"
words = ["harbour"]
"""


@pytest.fixture(scope="module")
def sample() -> Iterator[SampleWeb]:
    with SampleWeb() as web:
        web.set_clock(web.times[MOMENT])
        yield web


def allowed(sample: SampleWeb) -> dict[str, str]:
    return {"fetch_allow": f"*.localhost:{sample.port}", "fetch_pause": "0"}


def one_of(sample: SampleWeb, kind: str) -> Source:
    return next(source for source in sample.sources() if source.kind == kind)


def lines(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


class Lived:
    """A desk's folder after `add` of three sites by their front pages, and one cycle."""

    def __init__(self, folder: Path, sample: SampleWeb) -> None:
        self.folder, self.settings = folder, allowed(sample)
        self.now = sample.times[MOMENT] + timedelta(hours=1)
        kinds = ("feed", "sitemap", "page")
        self.added = self.run("add", *(one_of(sample, kind).homepage for kind in kinds), early=True)
        self.cycle = self.run("run", "--once", "--json")

    def run(self, *words: str, early: bool = False) -> subprocess.CompletedProcess[str]:
        when = self.now - timedelta(hours=1) if early else self.now
        return desk(*at(when), *words, folder=self.folder, settings=self.settings)


@pytest.fixture(scope="module")
def lived(sample: SampleWeb, tmp_path_factory: pytest.TempPathFactory) -> Lived:
    return Lived(tmp_path_factory.mktemp("lived"), sample)


def test_with_no_configuration_it_says_what_to_do(tmp_path: Path) -> None:
    done = desk("run", "--once", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "no sources yet" in done.stdout
    for advice in ("desk add https://", "desk import feeds.opml", "desk demo"):
        assert advice in done.stdout
    assert (tmp_path / "desk.sqlite").exists()


def test_add_finds_feed_sitemap_and_front_page_by_itself(lived: Lived, sample: SampleWeb) -> None:
    assert (lived.added.returncode, lived.added.stderr) == (0, "")
    found = [re.fullmatch(r"added: \S+ \((\w+)\) (\S+)", line) for line in lived.added.stdout.splitlines()]
    assert [match and match.groups() for match in found] == [
        (source.kind, source.url) for source in (one_of(sample, kind) for kind in ("feed", "sitemap", "page"))
    ]


def test_a_cycle_is_told_in_counts(lived: Lived) -> None:
    assert (lived.cycle.returncode, lived.cycle.stderr) == (0, "")
    (counts,) = lines(lived.cycle.stdout)
    assert counts["checked"] == 3
    assert counts["troubled"] == counts["failed"] == 0
    assert counts["articles"] == counts["links"] >= 5
    assert counts["briefs"] == counts["stories"] >= 3


def test_what_was_found_is_listed_for_people_and_for_scripts(lived: Lived) -> None:
    stories = lines(lived.run("stories", "--json").stdout)
    assert all(story["story"]["article_ids"] and story["brief"]["summary"] for story in stories)
    assert [story["score"] for story in stories] == sorted((story["score"] for story in stories), reverse=True)
    told = lived.run("stories").stdout
    for story in stories:
        assert story["story"]["title"] in told
        assert story["brief"]["summary"][0]["text"] in told
    word = max(re.findall(r"[a-z]+", stories[0]["brief"]["summary"][0]["text"]), key=len)
    hits = lines(lived.run("find", word, "--json").stdout)
    assert hits
    assert all(word in hit["passage"].lower() for hit in hits)
    assert hits[0]["title"] in lived.run("find", word).stdout
    assert lived.run("find", "xyzzyplugh").stdout == "Nothing kept fits.\n"


def test_sources_are_listed_with_their_state_and_as_opml(lived: Lived, sample: SampleWeb) -> None:
    rows = lines(lived.run("sources", "--json").stdout)
    assert {row["source"]["kind"] for row in rows} == {"feed", "sitemap", "page"}
    assert all(row["state"]["succeeded"] and row["state"]["problem"] is None for row in rows)
    told = lived.run("sources").stdout
    for row in rows:
        assert row["source"]["url"] in told, "an address is never cut short"
    listed = lived.run("sources", "--opml").stdout
    assert all(row["source"]["url"] in listed for row in rows)


def test_doctor_is_content_with_a_desk_that_is_well(lived: Lived) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    done = desk(*at(lived.now), "doctor", folder=lived.folder, settings={**lived.settings, "web_port": str(port)})
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert all(line.startswith("ok ") for line in done.stdout.splitlines())
    assert "3, 0 in trouble" in done.stdout


def test_sources_come_from_opml_and_toml_and_nothing_is_added_twice(tmp_path: Path) -> None:
    (tmp_path / "ours.opml").write_text(OPML)
    (tmp_path / "ours.toml").write_text(TOML)
    told = [desk("import", name, folder=tmp_path).stdout for name in ("ours.opml", "ours.toml", "ours.opml")]
    assert told == [
        "2 sources and 0 watches added from ours.opml\n",
        "1 sources and 1 watches added from ours.toml\n",
        "0 sources and 0 watches added from ours.opml\n",
    ]
    assert "never" in desk("sources", folder=tmp_path).stdout


def test_pipe_runs_a_stage_without_a_database(tmp_path: Path) -> None:
    given = b"".join(json.dumps(r).encode() + b"\n" for r in ({"id": 1, "url": "https://q.example/1", "html": HTML}, 5))
    done = desk("pipe", "read", "--processes", "1", folder=tmp_path, given=given)
    read, bad = lines(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert (read["id"], read["title"]) == (1, "Marsavel opens grain terminal")
    assert "Ilse Varga" in read["text"]
    assert "error" in bad
    assert list(tmp_path.iterdir()) == []


WRONG: dict[str, tuple[list[str], int, str]] = {
    "an unknown command": (["frobnicate"], 2, "No such command 'frobnicate'"),
    "broken TOML": (["--config", "broken.toml", "stories"], 2, r"broken\.toml: is not valid TOML: .* line 2"),
    "a wrong setting": (["--config", "wrong.toml", "run"], 2, r"wrong\.toml: .*pause"),
    "no such settings": (["--config", "none.toml", "stories"], 2, r"none\.toml: cannot be read: No such file"),
    "a file that is not there": (["import", "none.opml"], 2, r"none\.opml: cannot be read: No such file"),
    "no OPML": (["import", "noise.opml"], 1, r"noise\.opml: is not"),
    "an unknown reply": (["replies", "approve", "r-none"], 1, "r-none: there is no such reply"),
    "no reply named": (["replies", "approve"], 2, "say which reply to approve"),
    "a time that is none": (["--now", "tomorrow", "stories"], 2, "'tomorrow' is no ISO 8601 time"),
    "a time out of reach": (["--now", "0001-01-01T00:00:00+14:00", "stories"], 2, "not between the years"),
    "hours that are none": (["stories", "--hours", "nan"], 2, "'nan' is no number of hours"),
    "no such database": (["stories", "DATABASE=oracle://x"], 2, "neither a sqlite:/// nor a postgresql://"),
    "a server that is down": (["stories", "DATABASE=postgresql://me:secret@127.0.0.1:9/x"], 1, r"me:\*\*\*@.*Connection refused"),
    "a file that is no database": (["stories", "DATABASE=sqlite:///noise.opml"], 1, r"noise\.opml: cannot be opened: file is not a database"),
    "a port out of range": (["run", "WEB_PORT=70000"], 2, r"DESK_WEB_PORT: web\.port is 70000"),
    "a host to listen on that is none": (["run", "WEB_HOST=nobody.invalid"], 2, r"nobody\.invalid:8000: cannot be listened on"),
    "a port that is taken": (["run", "WEB_PORT={hub}"], 2, r"127\.0\.0\.1:\d+: cannot be listened on: Address already in use; set another port"),
    "a taken port for the demo": (["demo", "--port", "{hub}"], 2, "cannot be listened on: Address already in use"),
}  # fmt: skip


@pytest.fixture(scope="module")
def wrong(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, subprocess.CompletedProcess[str]]]:
    """What each of WRONG came to; two run at a time."""
    folder = tmp_path_factory.mktemp("wrong")
    (folder / "broken.toml").write_text('name = "Ours"\nevery =\n')
    (folder / "wrong.toml").write_text('[fetch]\npause = "long"\n')
    (folder / "noise.opml").write_bytes(b"\x00\xffnoise, neither XML nor a database" * 40)

    def run(case: tuple[list[str], int, str]) -> subprocess.CompletedProcess[str]:
        words = [word.format(hub=port) for word in case[0]]
        given = {
            name.lower(): value for word in words for name, eq, value in [word.partition("=")] if name.isupper() and eq
        }
        return desk(*(word for word in words if not re.match("[A-Z_]+=", word)), folder=folder, settings=given)

    with Bare() as port, ThreadPoolExecutor(2) as pool:
        yield dict(zip(WRONG, pool.map(run, WRONG.values()), strict=True))


class Bare:
    """A site that answers every request with the same bare page, or (silent) never."""

    def __init__(self, *, silent: bool = False) -> None:
        self.silent = silent
        self.asked = threading.Event()
        self._held: list[socket.socket] = []
        self._door = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._answer, daemon=True).start()

    def __enter__(self) -> int:
        return int(self._door.getsockname()[1])

    def __exit__(self, *_: object) -> None:
        self._door.close()
        for connection in self._held:
            connection.close()

    def _answer(self) -> None:
        body = b"<html><title>Bare</title><p>Nothing to see.</p></html>"
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: %d\r\n\r\n" % len(
            body
        )
        while True:
            try:
                connection, _ = self._door.accept()
            except OSError:
                return
            connection.settimeout(5)
            connection.recv(65536)
            self.asked.set()
            if self.silent:
                self._held.append(connection)
                continue
            connection.sendall(head + body)
            connection.close()


@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_done_is_said_in_a_line(case: str, wrong: dict[str, subprocess.CompletedProcess[str]]) -> None:
    done, (_, status, message) = wrong[case], WRONG[case]
    assert "Traceback" not in done.stderr
    said = done.stderr.strip().splitlines()
    assert re.search(message, said[-1]), done.stderr
    # Only a wrong word on the command line is answered with how it should be used.
    assert len(said) == 1 or said[0].startswith("Usage: "), done.stderr
    assert done.returncode == status
    assert "secret" not in done.stderr


def test_every_address_that_fails_has_its_line_and_the_others_are_added(sample: SampleWeb, tmp_path: Path) -> None:
    source = one_of(sample, "feed")
    with Bare() as port:
        wrong = {
            "not an address": "neither a web address .* nor a folder or mailbox on this machine",
            "http://127.0.0.1:9/": "leads to a private address, which the owner has not allowed",
            "http://nobody.invalid/": ".*there is no host of that name.*",
            "http://refused.localhost:9/": ".*its host does not answer.*",
            f"http://bare.localhost:{port}/": "neither a feed nor a sitemap was found there, and .* no articles that can be told; a selector .*",
        }
        allow = f"*.localhost:{sample.port},*.localhost:{port},*.localhost:9"
        given = {"fetch_allow": allow, "fetch_pause": "0"}
        done = desk("add", *wrong, source.url, source.url, folder=tmp_path, settings=given)
    assert done.returncode == 1
    said = done.stderr.splitlines()
    assert len(said) == len(wrong)
    for line, (address, why) in zip(said, wrong.items(), strict=True):
        assert re.fullmatch(f"desk: {re.escape(address)}: {why}", line)
    added, known = done.stdout.splitlines()
    assert added.startswith("added: ")
    assert known.startswith("known already: ")
    assert source.url in added


def served(lived: Lived) -> tuple[subprocess.Popen[str], str]:
    """`desk run`, and the address it says it is open at."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    running = begin(*at(lived.now), "run", folder=lived.folder, settings={**lived.settings, "web_port": str(port)})
    assert running.stdout is not None
    line = running.stdout.readline()
    opened = re.search(r"is open at (http://\S+)/ ", line)
    assert opened, line + (running.stderr.read() if running.stderr else "")
    return running, opened.group(1)


def ended(running: subprocess.Popen[str], signum: int) -> tuple[int, str, float]:
    """Send the signal to the whole group, as a terminal or a service manager does: exit status, stderr, seconds."""
    began = time.monotonic()
    running.send_signal(signum)
    try:
        _, said = running.communicate(timeout=60)
        seconds = time.monotonic() - began
        while living(running.pid) and time.monotonic() - began < 30:
            time.sleep(0.05)
        assert living(running.pid) == []
    finally:
        running.kill()
    return running.returncode, said, seconds


def test_a_readers_reply_is_held_until_an_editor_approves_it(lived: Lived) -> None:
    running, address = served(lived)
    try:
        with httpx.Client(base_url=address, headers={"Origin": address, "Sec-Fetch-Site": "same-origin"}) as reader:
            path = re.findall(r"/stories/[\w-]+", reader.get("/").text)[0]
            empty = reader.post(f"{path}/replies", data={"comment": "", "name": ""})
            assert "Please enter your comment!" in empty.text
            assert "Please enter your name here" in empty.text
            sent = reader.post(f"{path}/replies", data={"comment": "The [crane] stood idle.", "name": "Ada \x1b[31m"})
            assert sent.status_code == 303
            elsewhere = {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}
            assert (
                reader.post(f"{path}/replies", data={"comment": "x", "name": "y"}, headers=elsewhere).status_code == 403
            )
            (held,) = lines(lived.run("replies", "--json").stdout)
            told = lived.run("replies").stdout
            assert "The [crane] stood idle." in told
            assert "\x1b" not in told
            assert "stood idle" not in reader.get(path).text
            assert lived.run("replies", "approve", held["id"]).stdout == f"{held['id']}: approved\n"
            assert "The [crane] stood idle." in reader.get(path).text
            assert lived.run("replies").stdout == "No replies are waiting.\n"
            assert lived.run("replies", "reject", held["id"]).stdout == f"{held['id']}: rejected\n"
            assert "stood idle" not in reader.get(path).text
            assert lived.run("replies", "approve", held["id"]).stdout == f"{held['id']}: approved\n"
            assert lived.run("replies", "erase", held["id"]).stdout == f"{held['id']}: erased\n"
            assert "stood idle" not in reader.get(path).text
            assert lived.run("replies", "approve", held["id"]).returncode == 1
    finally:
        status, said, seconds = ended(running, signal.SIGTERM)
    assert (status, said) == (128 + signal.SIGTERM, "")
    assert seconds < QUICKLY


def test_ctrl_c_ends_it_at_once_though_a_site_keeps_it_waiting(lived: Lived, tmp_path: Path) -> None:
    site = Bare(silent=True)
    with site as port:
        (tmp_path / "desk.toml").write_text(
            f'[fetch]\nallow = ["127.0.0.1:{port}"]\n[[source]]\nurl = "http://127.0.0.1:{port}/feed"\n'
            "[web]\nport = 0\n"
        )
        running = begin("run", folder=tmp_path)
        try:
            assert site.asked.wait(60)
        finally:
            status, said, seconds = ended(running, signal.SIGINT)
    assert (status, said.strip()) == (130, "")
    assert seconds < QUICKLY, "the deadline of a request is 30 s"


def test_a_reader_of_its_output_may_leave(lived: Lived) -> None:
    running = begin(*at(lived.now), "stories", "--limit", "1000", folder=lived.folder)
    assert running.stdout is not None
    running.stdout.close()
    assert running.stderr is not None
    said = running.stderr.read()
    running.stderr.close()
    assert running.wait(60) in (0, 1)
    assert "Traceback" not in said
