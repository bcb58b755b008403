"""Archives: pages a second of `desk archive` beside bare trafilatura on every core, two Ray workers beside one, and memory.

GIGABYTES (0.5; the published figure is of 1) of WARC are made by repeating the real pages, each time at other addresses. RAY_GIGABYTES
(0.12) of them are read on a cluster of one worker and of two. NEWS_PLEASE may name a Python that has news-please: it then reads
as much, with a process a core.
"""

import importlib.util
import json
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import trafilatura

from monitoring_desk.search import warc
from monitoring_desk.types import Page

SETS = ("aeb", "trafilatura", "ecbplus")
FILE = 20_000_000
"""Bytes of a WARC file: small ones, so that every worker has several."""
CORES = os.cpu_count() or 1
LOOK = 0.5
"""Seconds between two looks at a run."""
BIN = Path(sys.executable).parent
BARE = (
    "import sys; from pathlib import Path; from bench.bench_archive import bare; print(*bare(map(Path, sys.argv[1:])))"
)
THEIRS = """
import sys, time
from newsplease import NewsPlease
from warcio.archiveiterator import ArchiveIterator
began, processor, pages = time.monotonic(), time.process_time(), 0
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        for record in ArchiveIterator(file):
            pages += 1
            try:
                NewsPlease.from_warc(record, fetch_images=False)
            except Exception:
                pass
print(pages, time.monotonic() - began, time.process_time() - processor)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How a run of `desk archive` went."""

    rate: float
    """Pages a second, from when it begins to read to the last page read."""
    spared: float
    """Pages a second of one processor, the start of all processes included."""
    memory: Sequence[int]
    """Bytes of the whole tree of processes (Pss) at every look, from the read of a quarter on."""


def measure(shared: Path) -> dict[str, float]:
    """Pages a second, ratios to trafilatura and to one Ray worker, and peaks of memory."""
    pages = [page for name in SETS for page in warc.read(shared / f"replay/warc/{name}.warc.gz")]
    random.Random(7).shuffle(pages)  # so that files are alike
    with tempfile.TemporaryDirectory(prefix="ba") as folder:
        place = Path(folder)
        files = repeat(pages, place / "warc", size=_bytes("GIGABYTES", 0.5))
        few = files[: max(round(_bytes("RAY_GIGABYTES", 0.12) / FILE), 2)]
        before = _on_every_core([sys.executable, "-c", BARE], files[: 2 * CORES])
        whole = run(files, place / "made")
        after = _on_every_core([sys.executable, "-c", BARE], files[: 2 * CORES])
        bare_rate, bare_spared = ((one + other) / 2 for one, other in zip(before, after, strict=True))
        half = len(whole.memory) // 2
        figures = {
            "gigabytes": sum(file.stat().st_size for file in files) / 1e9,
            "pages_per_second": whole.rate,
            "ratio_to_trafilatura_on_every_core": whole.rate / bare_rate,
            "ratio_to_trafilatura_in_processor_time": whole.spared / bare_spared,
            "peak_megabytes": max(whole.memory) / 1e6,
            "memory_second_half_to_first": max(whole.memory[half:]) / max(whole.memory[:half]),
        }
        if importlib.util.find_spec("ray") is None:
            print("archive: Ray is not installed, so that one worker and two are not compared")
        else:
            rates = [_on_ray(few, place, workers=workers) for workers in (1, 2)]
            figures |= {"one_ray_worker_pages_per_second": rates[0], "two_ray_workers_to_one": rates[1] / rates[0]}
        if "NEWS_PLEASE" not in os.environ:
            print("archive: NEWS_PLEASE does not name a Python that has news-please, which is left out")
        else:
            theirs, _ = _on_every_core([os.environ["NEWS_PLEASE"], "-c", THEIRS], few)
            figures |= {"news_please_pages_per_second": theirs, "ratio_to_news_please": whole.rate / theirs}
    return figures


def repeat(pages: Sequence[Page], folder: Path, *, size: float) -> list[Path]:
    """WARC files that hold the pages again and again, at hosts of their own each time; `size` bytes in all."""
    folder.mkdir()
    files: list[Path] = []
    records, left, number = bytearray(), size, 0
    while left > 0:
        for page in pages:
            records += _record(page, number)
            if len(records) < min(FILE, left):
                continue
            files.append(folder / f"{len(files):05}.warc")
            files[-1].write_bytes(records)
            left -= len(records)
            records.clear()
            if left <= 0:
                break
        number += 1
    return files


def _record(page: Page, number: int) -> bytes:
    host = urlsplit(page.final_url).netloc
    url = page.final_url.replace(host, f"r{number}.{host}", 1)
    body = page.body.replace(host.encode(), f"r{number}.{host}".encode())
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {page.header('content-type') or 'text/html'}\r\n\r\n".encode()
    lines = (
        "WARC/1.1",
        "WARC-Type: response",
        f"WARC-Target-URI: {url}",
        f"WARC-Date: {page.fetched:%Y-%m-%dT%H:%M:%SZ}",
        "Content-Type: application/http;msgtype=response",
        f"Content-Length: {len(head) + len(body)}",
    )
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + head + body + b"\r\n\r\n"


def bare(files: Iterator[Path]) -> tuple[int, float, float]:
    """The pages through `trafilatura.extract`: how many, and in how many seconds of the clock and of a processor."""
    began, processor, pages = time.monotonic(), time.process_time(), 0
    for file in files:
        for page in warc.read(file):
            pages += 1
            trafilatura.extract(page.body, url=page.url)
    return pages, time.monotonic() - began, time.process_time() - processor


def _on_every_core(command: Sequence[str], files: Sequence[Path]) -> tuple[float, float]:
    """Pages a second, and a second of a processor, of processes side by side that share the files out."""
    running = [
        subprocess.Popen([*command, *map(str, files[core::CORES])], stdout=subprocess.PIPE, text=True)
        for core in range(CORES)
    ]
    told = [tuple(map(float, one.communicate()[0].split()[-3:])) for one in running]
    return sum(pages / seconds for pages, seconds, _ in told), sum(one[0] for one in told) / sum(one[2] for one in told)


def run(files: Sequence[Path], to: Path, *words: str) -> Run:
    """Run `desk archive` and look on."""
    began = ended = processor = 0.0
    memory: list[int] = []
    command = [BIN / "desk", "archive", *files, "--to", to, "--json", *words]
    with subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE) as running:
        while running.poll() is None:
            tree = list(_tree(running.pid))
            began = began or (time.monotonic() if (to / "read").is_dir() else 0.0)
            if not any((to / name).exists() for name in ("copies", ".copies.part")):
                ended, processor = time.monotonic(), sum(map(_processor, tree))
            if len(list(to.glob("read/*.json"))) * 4 >= len(files):
                memory.append(sum(map(_pss, tree)))
            time.sleep(LOOK)
    if running.returncode:
        raise RuntimeError(f"desk archive ended with {running.returncode}")
    pages = sum(json.loads(note.read_bytes())["pages"] for note in to.glob("read/*.json"))
    return Run(rate=pages / (ended - began), spared=pages / processor, memory=memory)


def _on_ray(files: Sequence[Path], place: Path, *, workers: int) -> float:
    with _cluster(place / f"r{workers}", workers=workers) as address:
        return run(files, place / f"on{workers}", "--on", address).rate


@contextmanager
def _cluster(folder: Path, *, workers: int) -> Iterator[str]:
    """A Ray cluster of so many machines of one processor each; its address."""
    port, door = _free_ports()
    os.environ |= {
        "RAY_AUTH_MODE": "token",
        "RAY_AUTH_TOKEN": "a" * 64,
        "RAY_USAGE_STATS_ENABLED": "0",
        "RAY_worker_niceness": "0",
    }
    first = (
        "--head",
        f"--port={port}",
        f"--ray-client-server-port={door}",
        f"--temp-dir={folder}",
        "--include-dashboard=false",
    )
    common = ("--num-cpus=1", "--object-store-memory=100000000", "--block")
    begun: list[subprocess.Popen[bytes]] = []
    try:
        for words in [first, *[(f"--address=127.0.0.1:{port}",)] * (workers - 1)]:
            asked = [str(BIN / "ray"), "start", *words, *common]
            begun.append(subprocess.Popen(asked, stdout=subprocess.DEVNULL))
            _await(f"/{len(begun)}.0 CPU", port)
        yield f"ray://127.0.0.1:{door}"
    finally:
        for one in reversed(begun):
            one.send_signal(signal.SIGTERM)
            one.wait()


def _await(said: str, port: int) -> None:
    """Until the cluster has as many processors as that."""
    for _ in range(60):
        asked = [str(BIN / "ray"), "status", f"--address=127.0.0.1:{port}"]
        if said in subprocess.run(asked, capture_output=True, text=True).stdout:
            return
        time.sleep(1)
    raise RuntimeError("the Ray cluster did not come up")


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


def _tree(process: int) -> Iterator[int]:
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            found = children.read_text().split()
        except OSError:  # ended while we looked
            continue
        for child in found:
            yield from _tree(int(child))


def _pss(process: int) -> int:
    try:
        said = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in said.splitlines() if line.startswith("Pss:"))


def _processor(process: int) -> float:
    try:
        said = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(said[11]) + int(said[12])) / os.sysconf("SC_CLK_TCK")


def _bytes(name: str, otherwise: float) -> float:
    return float(os.environ.get(name, otherwise)) * 1e9
