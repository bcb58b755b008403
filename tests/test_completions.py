"""A completion model over HTTP: within its budgets, nothing paid for twice, and the desk whole whatever it does."""

import gzip
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import msgspec
import pytest
from tests.distil import samples
from tests.model_server import ModelServer, answer, completion, drip, faithful, obedient, serving

from monitoring_desk import config
from monitoring_desk.config import FetchSettings, ModelSettings, Settings
from monitoring_desk.desk import Desk, opened
from monitoring_desk.distil import distil
from monitoring_desk.distil.sentences import split
from monitoring_desk.errors import ConfigError, ModelError, Refused
from monitoring_desk.models import MOST_FAILURES, Completer, count_tokens, read_completion
from monitoring_desk.search.fetch import Fetcher, Rules
from monitoring_desk.store import Store, schema
from monitoring_desk.types import Article, Placement, Story

DAY = datetime(2026, 3, 6, 12, tzinfo=UTC)


@contextmanager
def asking(
    server_url: str, store: Store, *, tokens: int = 100_000, seconds: float = 2.0, key: str = "", allow: str = ""
) -> Iterator[Completer]:
    allowed = allow or server_url.removeprefix("http://").split("/")[0]
    rules = Rules(user_agent="desk", deadline=seconds, max_bytes=1_000_000, pause=0, allow=frozenset({allowed}))
    with Fetcher(rules, clock=lambda: DAY) as gate:
        completer = Completer(
            url=server_url, name="tiny", key=key, post=gate.post, kept=store.completions, tokens=tokens, now=lambda: DAY
        )
        completer.begin(seconds=60)
        yield completer


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Store]:
    with Store(f"sqlite:///{tmp_path}/desk.sqlite") as store:
        yield store


def test_an_answer_comes_and_is_not_paid_for_twice(store: Store) -> None:
    with serving(lambda instruction, material: f"{instruction}/{material}") as server:
        with asking(server.url, store, key="s3cret") as complete:
            assert complete("do", "words") == "do/words"
            assert complete("do", "words") == "do/words"
            assert complete("do", "others") == "do/others"
        with asking(server.url, store, tokens=0) as poor:
            assert poor("do", "words") == "do/words"
        assert len(server.asked) == 2
        assert server.headers[0]["authorization"] == "Bearer s3cret"
        assert server.asked[0]["model"] == "tiny"
    assert store.completions.spent("2026-03-06") == 200


def test_the_days_tokens_are_not_passed(kept: Store) -> None:
    with serving(lambda instruction, material: "x") as server, asking(server.url, kept, tokens=2000) as complete:
        made = 0
        for number in range(40):
            try:
                complete("do", f"words {number}")
                made += 1
            except ModelError:
                break
        assert 0 < made < 40
        assert kept.completions.spent("2026-03-06") <= 2000
        assert not complete.open
        complete.begin(seconds=60)
        with pytest.raises(ModelError, match="used up"):
            complete("do", "more")


def sse(handler: BaseHTTPRequestHandler) -> None:
    answer(
        handler,
        b'data: {"choices":[{"delta":{"content":"Hel"}}]}\n\n' * 500 + b"data: [DONE]\n\n",
        Content_Type="text/event-stream",
    )


BOMB = gzip.compress(b" " * 50_000_000, 1)


def bomb(handler: BaseHTTPRequestHandler) -> None:
    answer(handler, BOMB, Content_Encoding="gzip")


def hang_up(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.close()


def half(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(completion("Half of it")[:40])
    handler.close_connection = True


BAD = {
    "slow": drip,
    "streams": sse,
    "10 MB": lambda handler: answer(handler, completion("x" * 10_000_000)),
    "gzip bomb": bomb,
    "hangs up": hang_up,
    "half": half,
    "no JSON": lambda handler: answer(handler, b"<html>Bad gateway</html>"),
    "not UTF-8": lambda handler: answer(handler, b'{"choices":[{"message":{"content":"\xff\xfe"}}]}'),
    "nested": lambda handler: answer(handler, b"[" * 200_000),
    "empty": lambda handler: answer(handler, b""),
    "no choices": lambda handler: answer(handler, b'{"choices":[]}'),
    "null": lambda handler: answer(handler, b'{"choices":[{"message":{"content":null}}]}'),
    "a list": lambda handler: answer(handler, b'{"choices":[{"message":{"content":["x"]}}]}'),
    "blank": lambda handler: answer(handler, completion("  \n ")),
    "not found": lambda handler: answer(handler, b"no", status=404),
    "refuses": lambda handler: answer(handler, b"no", status=401),
    "busy": lambda handler: answer(handler, b"no", status=429, Retry_After="3600"),
    "fails": lambda handler: answer(handler, b"no", status=500),
    "redirects": lambda handler: answer(handler, b"", status=307, Location="http://127.0.0.1:1/steal"),
}


@pytest.mark.parametrize("way", BAD)
def test_a_bad_endpoint_is_an_error_within_its_time(way: str, kept: Store) -> None:
    with serving() as server, asking(server.url, kept, seconds=1.0, key="s3cret") as complete:
        server.raw = BAD[way]
        started = time.monotonic()
        for number in range(MOST_FAILURES + 3):
            with pytest.raises(ModelError) as told:
                complete("do", f"words {number}")
            assert "s3cret" not in str(told.value)
        assert time.monotonic() - started < 1.0 * MOST_FAILURES + 12  # of which a busy machine may take some
        assert len(server.asked) <= MOST_FAILURES
        assert not complete.open
        assert kept.completions.answer("anything") is None


def test_an_endpoint_that_is_gone(kept: Store) -> None:
    with serving() as server:
        url = server.url
    with asking(url, kept) as complete, pytest.raises(ModelError):
        complete("do", "words")


def test_what_newer_servers_do_not_take_is_left_out(kept: Store) -> None:
    def picky(handler: BaseHTTPRequestHandler) -> None:
        asked = server.asked[-1]
        if "max_tokens" in asked or "temperature" in asked:
            answer(handler, b'{"error": "unsupported parameter"}', status=400)
        else:
            answer(handler, completion("well"))

    with serving() as server, asking(server.url, kept) as complete:
        server.raw = picky
        assert complete("do", "words") == "well"
        assert complete("do", "more") == "well"
        assert len(server.asked) == 3


def test_the_gate_asks_no_private_address_the_owner_did_not_name(kept: Store) -> None:
    with serving() as server:
        with asking(server.url, kept, allow="127.0.0.1:1") as complete, pytest.raises(ModelError, match="private"):
            complete("do", "words")
        assert server.asked == []
        rules = Rules(user_agent="desk", allow=frozenset())
        with Fetcher(rules, clock=lambda: DAY) as gate, pytest.raises(Refused):
            gate.get(server.url)


def test_only_a_completion_is_read() -> None:
    assert read_completion(completion("Fine.", tokens=7)) == ("Fine.", 7)
    assert read_completion(b'{"choices":[{"message":{"content":"a\\u0000b"}}],"usage":{"total_tokens":-5}}') == (
        "a b",
        0,
    )
    assert count_tokens("four") < count_tokens("四个汉字")


def test_the_key_is_no_setting_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "desk.toml"
    file.write_text('[model]\nurl = "http://127.0.0.1:1/v1"\nname = "tiny"\nkey = "s3cret"\n')
    with pytest.raises(ConfigError, match="DESK_MODEL_KEY") as told:
        config.load(file, environ={})
    assert "s3cret" not in str(told.value)
    file.write_text('[model]\nurl = "http://127.0.0.1:1/v1"\nname = "tiny"\n')
    assert config.load(file, environ={"DESK_MODEL_KEY": "s3cret"}).model.key == "s3cret"
    for line in (
        'url = "ftp://x/v1"\nname = "tiny"',
        'url = "http://x/v1"',
        'url = "http://"\nname = "x"',
        "tokens = -1",
    ):
        file.write_text(f"[model]\n{line}\n")
        with pytest.raises(ConfigError, match="model"):
            config.load(file, environ={})


# ── the desk with a model ────────────────────────────────────────────────────────────────────────────────────────────


@contextmanager
def desk_with(folder: Path, server: ModelServer | None, text: str, **budget: float) -> Iterator[Desk]:
    """A desk that holds one story, and may ask a model."""
    model = ModelSettings(url=server.url, name="tiny", seconds=1.0) if server else ModelSettings()
    settings = Settings(
        database=f"sqlite:///{folder}/desk.sqlite",
        archive="",
        languages=False,
        fetch=FetchSettings(pause=0.0),
        model=msgspec.structs.replace(model, **budget),
        processes=1,
    )
    with opened(settings, now=lambda: DAY) as desk:
        if not desk.store.articles.counts()["articles"]:
            keep(desk, samples.article(text, title="Yunlan ready to reopen the mountain road"))
        yield desk


def keep(desk: Desk, article: Article) -> None:
    with desk.store.engine.execution_options(writes=True).begin() as connection:
        row = {name: getattr(article, name) for name in Article.__dataclass_fields__}
        connection.execute(schema.articles.insert(), [row])
    assert desk.handpick() == 1


def brief_of(desk: Desk) -> tuple[str, str]:
    ((story, brief),) = [
        (s, desk.store.stories.brief([s.id])[s.id]) for s in desk.store.stories.since(DAY - timedelta(days=9))
    ]
    assert story.version == brief.story_version
    return brief.made_by, " ".join(sentence.text for sentence in brief.summary)


def test_a_summary_is_written_anew_once(tmp_path: Path) -> None:
    with serving(faithful) as server:
        with desk_with(tmp_path, server, samples.TALKS) as desk:
            assert desk.distil() == 1
            assert brief_of(desk)[0] == "sources"
            assert desk.write() == 1
            assert brief_of(desk)[0] == "tiny"
            assert desk.write() == 0
        with desk_with(tmp_path, server, samples.TALKS) as desk:
            assert desk.write() == 0
        assert len(server.asked) == 1


@pytest.mark.parametrize("way", ["slow", "10 MB", "no JSON", "fails", "hangs up"])
def test_the_desk_is_whole_with_a_bad_model_and_asks_again_later(way: str, tmp_path: Path) -> None:
    with serving(faithful) as server, desk_with(tmp_path, server, samples.TALKS) as desk:
        server.raw = BAD[way]
        assert desk.distil() == 1
        before = brief_of(desk)
        assert desk.write() == 0
        assert brief_of(desk) == before
        assert before[0] == "sources"
        server.raw = None
        assert desk.write() == 1
        assert brief_of(desk)[0] == "tiny"


def test_a_lying_model_changes_nothing(tmp_path: Path) -> None:
    lies = "Lena Orlov was arrested on Tuesday. [1]\nThe mountain road was bombed. [1][2]\nNobody came. [3]"
    with serving(lambda instruction, material: lies) as server, desk_with(tmp_path, server, samples.TALKS) as desk:
        desk.distil()
        before = brief_of(desk)
        assert desk.write() == 0
        assert brief_of(desk) == before
        assert desk.write() == 0
        assert len(server.asked) == 1


def test_no_time_no_asking(tmp_path: Path) -> None:
    with serving(faithful) as server, desk_with(tmp_path, server, samples.TALKS, minutes=0.0) as desk:
        desk.distil()
        assert desk.write() == 0
        assert server.asked == []


def test_the_injection_set_changes_nothing(shared: Path) -> None:
    """Each attack stands in an article; the model obeys it, repeats it, and says it has done so."""
    attacks = [
        row["attack"] for row in json.loads((shared / "corpora/llm/bipia_attacks.json").read_text(encoding="utf-8"))
    ]
    paragraphs = samples.TALKS.split("\n\n")
    clean = distil(*_alone(samples.TALKS), now=samples.NOW)
    for number, attack in enumerate(attacks):
        place = number % (len(paragraphs) - 1) + 1
        text = "\n\n".join([*paragraphs[:place], attack, *paragraphs[place:]])
        story, articles = _alone(text)
        without = distil(story, articles, now=samples.NOW)
        brief = distil(story, articles, now=samples.NOW, complete=obedient((attack,)), model="tiny")
        told = " ".join(sentence.text for sentence in brief.summary)
        assert attack not in told, attack
        assert brief.summary == without.summary
        assert "Done as asked" not in told
        assert {s.text for s in brief.summary} <= {s.text for s in clean.summary} | set(_sentences(samples.TALKS))


def _alone(text: str) -> tuple[Story, list[Article]]:
    article = samples.article(text, title="Yunlan ready to reopen the mountain road")
    return samples.story([article]), [article]


def _sentences(text: str) -> list[str]:
    return [" ".join(text[start:end].split()) for start, end in split(text)]


def test_placements_do_not_matter_to_a_story_of_one() -> None:
    story, articles = _alone(samples.TALKS)
    placed = {
        articles[0].id: Placement(article_id=articles[0].id, story_id=story.id, copy_of=None, independent=True, why="")
    }
    one = distil(story, articles, now=samples.NOW, placements=placed, complete=faithful, model="tiny")
    assert one.made_by == "tiny"
    assert all(sentence.cites for sentence in one.summary)
