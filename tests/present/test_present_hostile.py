"""Hostile strings through every field into every page and feed: judged by an HTML5 parser, nothing comes alive."""

import json
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

import html5lib
import httpx
import pytest
from lxml import etree
from tests.present.conftest import serve_newsroom
from tests.present.newsroom_sample import NOW, PACT_DOSSIER, SampleNewsroom, hours_ago

from monitoring_desk.present.rendering import load_static
from monitoring_desk.present.syndication import ATOM
from monitoring_desk.types import (
    Article,
    Brief,
    Caution,
    Commitment,
    Dossier,
    Event,
    Figure,
    Incident,
    Match,
    Placement,
    Quote,
    Reason,
    Reply,
    Sentence,
    Source,
    SourceState,
    Span,
    Story,
    Watch,
)

BATCH = 40
"""Hostile strings a story holds in each of its fields."""
ELEMENTS = frozenset(
    "html head meta title link script body a header h1 h2 h3 h4 p nav figure figcaption details summary fieldset legend select option optgroup polyline circle form label input button main footer template section div article "
    "aside span bdi time em strong ul ol li mark table thead tbody tfoot tr th td blockquote q textarea code svg path rect line text g".split()
)
ATTRIBUTES = frozenset(
    "lang dir class id href rel title datetime charset name content type src defer tabindex aria-label aria-labelledby aria-describedby "
    "aria-hidden aria-invalid role action method novalidate reversed for maxlength autocomplete value placeholder required selected checked rows scope start hidden "
    "data-part data-keep viewBox width height d x y x1 x2 y1 y2 cx cy r points text-anchor".split()
)
SCRIPT = load_static()["desk.js"].address


@pytest.fixture(scope="module")
def strings(shared: Path) -> list[str]:
    """Every payload of the two corpora, and a few that address what these pages do themselves."""
    payloads = [
        row["payload"] for row in json.loads((shared / "corpora/xss/dompurify.json").read_text(encoding="utf-8"))
    ]
    naughty = json.loads((shared / "corpora/naughty/blns.json").read_text(encoding="utf-8"))
    own = [
        "</textarea><script>x</script>",
        "</bdi></a><img src=x onerror=x>",
        "]]><script>x</script>",
        "a\x00b\x1b[2J\ufffe\ud800",
        "‮",
    ]
    return [text for text in [*payloads, *naughty, *own] if text]


def make_hostile(strings: Sequence[str], number: int) -> tuple[Dossier, Watch, list[tuple[Source, SourceState | None]]]:
    """A story with each string in each of its fields."""
    sources = tuple(
        Source(
            id=f"{number}-{place}",
            url=text,
            kind="feed",
            name=text,
            homepage=text,
            language=text,
            state_media=place % 2 == 0,
        )
        for place, text in enumerate(strings)
    )
    articles = tuple(
        Article(
            id=f"{number}-{place}",
            url=text,
            source_id=f"{number}-{place}",
            title=text,
            text=f"{text}\n\nplain words",
            found=hours_ago(2),
            published=hours_ago(3),
            authors=(text,),
            language=text,
            site=text,
            revision_of=text if place % 3 == 0 else None,
        )
        for place, text in enumerate(strings)
    )
    spans = [Span(article_id=article.id, start=0, end=len(article.text) - 13) for article in articles]
    pairs = list(zip(strings, spans, strict=True))
    brief = Brief(
        story_id=f"h-{number}",
        story_version=0,
        made=hours_ago(1),
        made_by=strings[0],
        summary=tuple(Sentence(text=text, cites=(span,)) for text, span in pairs),
        quotes=tuple(Quote(words=span, kind="direct", speaker=text) for text, span in pairs),
        commitments=tuple(
            Commitment(
                who=text, to=text, promise=text, amount=1.0, currency=text, due=text, stage="agreed", stated=span
            )
            for text, span in pairs
        ),
        events=tuple(
            Event(what=text, when=text, where=text, who=(text,), upcoming=True, stated=span) for text, span in pairs
        ),
        incidents=tuple(
            Incident(
                what=text, when=text, where=text, killed=1, injured=None, targets=(text,), claimed_by=text, stated=span
            )
            for text, span in pairs
        ),
        figures=tuple(Figure(value=1.5, unit=text, of=text, stated=span) for text, span in pairs),
        cautions=tuple(Caution(kind=text, why=text) for text in strings),
    )
    story = Story(
        id=f"h-{number}",
        version=1,
        title=strings[number % len(strings)],
        article_ids=tuple(article.id for article in articles),
        started=hours_ago(5),
        latest=hours_ago(1),
        independent_reports=len(articles),
        reasons=tuple(Reason(name=text, value=1.0, why=text) for text in strings),
        matches=(Match(watch_id=f"w-{number}", article_id=articles[0].id, words=(strings[0],)),),
    )
    placements = tuple(
        Placement(
            article_id=article.id,
            story_id=story.id,
            copy_of=articles[place - 1].id if place % 4 == 1 else None,
            independent=True,
            why=article.title,
        )
        for place, article in enumerate(articles)
    )
    replies = tuple(
        Reply(id=f"r-{place}", story_id=story.id, name=text, text=text, received=NOW, state="approved")
        for place, text in enumerate(strings)
    )
    dossier = Dossier(
        story=story, brief=brief, articles=articles, placements=placements, sources=sources, replies=replies
    )
    watch = Watch(id=f"w-{number}", name=strings[1 % len(strings)], words=tuple(strings), names=tuple(strings))
    states = [
        (source, SourceState(source_id=source.id, next_check=NOW, checked=NOW, failures=1, problem=text))
        for source, text in zip(sources, strings, strict=True)
    ]
    return dossier, watch, [*states]


@pytest.fixture(scope="module")
def hostile(strings: list[str]) -> Iterator[httpx.Client]:
    batches = [list(islice(cycle(strings), start, start + BATCH)) for start in range(0, len(strings), BATCH)]
    made = [make_hostile(batch, number) for number, batch in enumerate(batches)]
    newsroom = SampleNewsroom(
        [PACT_DOSSIER, *(dossier for dossier, _, _ in made)],
        watches=[watch for _, watch, _ in made],
        sources=[source for _, _, sources in made for source in sources],
    )
    with serve_newsroom(newsroom) as address, httpx.Client(base_url=address, timeout=60) as client:
        yield client


def judge(page: str) -> None:
    """Nothing active: known elements and attributes only, our one script, links to our own paths or to the web."""
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    scripts = 0
    for part in tree.iter():
        if not isinstance(part.tag, str):
            raise AssertionError(f"a comment came through: {part.text!r}")
        name = part.tag.rpartition("}")[2]
        assert name in ELEMENTS, name
        for attribute, value in part.attrib.items():
            assert attribute in ATTRIBUTES, (name, attribute, value)
            if attribute in ("href", "src", "action"):
                assert value.startswith(("/", "#", "http://", "https://")), value
                assert not value.startswith("//"), value
        if name == "script" and part.get("type") == "application/ld+json":
            assert part.attrib == {"type": "application/ld+json"}
            assert "<" not in (part.text or "")
            assert json.loads(part.text or "")["@context"] == "https://schema.org"
        elif name == "script":
            scripts += 1
            assert part.get("src") == SCRIPT
            assert not part.text
        if name in ("form", "button", "input", "link"):
            assert part.get("action", "/").startswith("/")
            assert "formaction" not in part.attrib
        if name == "meta":
            assert "http-equiv" not in part.attrib
    assert scripts == 1


def test_the_judge_finds_what_is_active() -> None:
    shell = f'<!doctype html><script src="{SCRIPT}" defer></script>'
    judge(f"{shell}<p>quiet")
    for active in (
        "<img src=x onerror=x>",
        "<a href='javascript:x'>",
        "<p onclick=x>",
        "<script>x</script>",
        "<p style='x'>",
        "<!-- x -->",
    ):
        with pytest.raises(AssertionError):
            judge(shell + active)


@pytest.mark.parametrize("path", ["/", "/sources", "/also-seen"])
def test_pages_of_many_stories_stay_quiet(hostile: httpx.Client, path: str) -> None:
    answer = hostile.get(path)
    assert answer.status_code == 200
    judge(answer.text)


def test_story_and_watch_pages_stay_quiet(hostile: httpx.Client, strings: list[str]) -> None:
    for number in range(-(-len(strings) // BATCH)):
        for path in (f"/stories/h-{number}", f"/watches/w-{number}"):
            answer = hostile.get(path)
            assert answer.status_code == 200
            judge(answer.text)


def test_stored_texts_and_passages_stay_quiet(hostile: httpx.Client, strings: list[str]) -> None:
    for place, text in enumerate(strings):
        batch, rank = divmod(place, BATCH)
        cited = text[: max(1, len(text) // 2)]
        asked = {"start": "0", "end": str(len(cited)), "story": encode(text)[:200]}
        stored = hostile.get(f"/articles/{batch}-{rank}", params=asked)
        assert stored.status_code == (404 if cited.isspace() else 200)
        judge(stored.text)
        passage = hostile.get(f"/articles/{batch}-{rank}/passage", params=asked)
        assert passage.headers["content-type"].startswith("text/html" if cited.isspace() else "application/json")
        if passage.status_code == 200:
            assert (passage.json()["link"] or "https://").startswith(("http://", "https://"))


def test_queries_stay_quiet(hostile: httpx.Client, strings: list[str]) -> None:
    asked = [""]
    for text in map(encode, strings):
        asked = [*asked[:-1], asked[-1] + text] if len(asked[-1] + text) <= 500 else [*asked, text[:500]]
    for words in asked:
        answer = hostile.get("/find", params={"q": words, "person": words[:200], "source": words[-200:]})
        assert answer.status_code == 200
        judge(answer.text)
    for rank in range(1, len(strings) // 20):
        answer = hostile.get("/find", params={"q": "plain words", "page": rank})
        assert answer.text.count("<mark>") > 30  # two words a result
        judge(answer.text)


def test_typed_replies_come_back_quiet(hostile: httpx.Client, strings: list[str]) -> None:
    for text in map(encode, strings[::15]):
        typed = hostile.post("/stories/s-pact/replies", data={"comment": "", "name": text})
        assert typed.status_code == 422
        judge(typed.text)
    for start in range(0, len(strings), BATCH):
        typed = hostile.post(
            "/stories/s-pact/replies",
            data={"comment": "\n".join(map(encode, strings[start : start + BATCH]))[:5000], "name": ""},
        )
        assert typed.status_code == 422
        judge(typed.text)


def encode(text: str) -> str:
    """As a client can send it."""
    return text.encode("utf-8", "replace").decode()


def test_feeds_stay_well_formed_and_quiet(hostile: httpx.Client, strings: list[str]) -> None:
    for number in [*range(-(-len(strings) // BATCH)), None]:
        path = "/feed" if number is None else f"/watches/w-{number}"
        root = etree.fromstring(hostile.get(f"{path}.atom").content, etree.XMLParser(huge_tree=True))
        contents = [part.text or "" for part in root.iter(f"{{{ATOM}}}content")]
        contents += [one["content_html"] for one in hostile.get(f"{path}.json").json()["items"]]
        assert contents
        for content in contents:
            judge(
                f'<!doctype html><script src="{SCRIPT}" defer></script>{content.replace("<small>", "").replace("</small>", "")}'
            )
