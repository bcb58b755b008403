"""The sample web behaves as a web server: names, clock, validators, charsets, robots.txt, 404."""

import http.client
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import html5lib
import pytest
from lxml import etree

from monitoring_desk.demo import SampleWeb
from monitoring_desk.demo.content import Outlet
from monitoring_desk.errors import ConfigError

EVENING = datetime(2026, 3, 9, 16, tzinfo=UTC)
LATER = datetime(2026, 3, 12, 3, tzinfo=UTC)


@pytest.fixture(scope="module")
def running() -> Iterator[SampleWeb]:
    with SampleWeb() as web:
        yield web


@pytest.fixture
def web(running: SampleWeb) -> SampleWeb:
    running.set_clock(LATER)
    return running


class Got:
    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.status = response.status
        self.headers = response.headers
        self.body = response.read()

    @property
    def text(self) -> str:
        return self.body.decode(self.headers.get_content_charset() or "utf-8")


def ask(web: SampleWeb, host: str, path: str, *, method: str = "GET", **headers: str) -> Got:
    connection = http.client.HTTPConnection("127.0.0.1", web.port, timeout=10)
    try:
        sent = {"Host": f"{host}.localhost:{web.port}"} | {
            name.replace("_", "-"): text for name, text in headers.items()
        }
        connection.request(method, path, headers=sent)
        return Got(connection.getresponse())
    finally:
        connection.close()


def outlet_of(web: SampleWeb, host: str) -> Outlet:
    return next(outlet for outlet in web.outlets if outlet.host == host)


def test_the_clock_hides_the_future(web: SampleWeb) -> None:
    early = web.outlets[0].articles[0]
    outlet = outlet_of(web, early.host)
    web.set_clock(early.published - timedelta(seconds=1))
    assert ask(web, outlet.host, early.path).status == 404
    assert early.revisions[0].title not in ask(web, outlet.host, "/").text
    assert early.slug not in ask(web, outlet.host, outlet.feed_path).text
    web.set_clock(early.published)
    assert ask(web, outlet.host, early.path).status == 200
    assert early.slug in ask(web, outlet.host, outlet.feed_path).text


def test_nothing_of_the_future_stands_on_any_page(web: SampleWeb) -> None:
    web.set_clock(EVENING)
    for outlet in web.outlets:
        future = [written.path for written in outlet.articles if written.published > EVENING]
        present = [written.path for written in outlet.articles if written.published <= EVENING]
        for path in ["/", outlet.feed_path or "/", *present]:
            text = ask(web, outlet.host, path).text
            assert not [one for one in future if one in text]


def test_a_page_changes_in_place(web: SampleWeb) -> None:
    outlet = outlet_of(web, "mountain-ledger")
    written = next(one for one in outlet.articles if len(one.revisions) > 1)
    web.set_clock(written.revisions[1].time - timedelta(minutes=1))
    before = ask(web, outlet.host, written.path)
    web.set_clock(written.revisions[1].time)
    after = ask(web, outlet.host, written.path, If_None_Match=before.headers["ETag"])
    assert after.status == 200
    assert "Correction:" in after.text
    assert "Correction:" not in before.text
    assert after.headers["Last-Modified"] > before.headers["Last-Modified"]


def test_validators_are_honoured(web: SampleWeb) -> None:
    for outlet in web.outlets:
        path = outlet.articles[0].path
        first = ask(web, outlet.host, path)
        assert ("ETag" in first.headers) == (outlet.validators in ("both", "etag"))
        assert ("Last-Modified" in first.headers) == (outlet.validators in ("both", "last-modified"))
        if tag := first.headers.get("ETag"):
            again = ask(web, outlet.host, path, If_None_Match=tag)
            assert (again.status, again.body) == (304, b"")
            assert ask(web, outlet.host, path, If_None_Match='"other"', If_Modified_Since="now").status == 200
        if modified := first.headers.get("Last-Modified"):
            assert ask(web, outlet.host, path, If_Modified_Since=modified).status == 304
            assert ask(web, outlet.host, path, If_Modified_Since="Sun, 08 Mar 2026 00:00:00 GMT").status == 200
            assert ask(web, outlet.host, path, If_Modified_Since="not a date").status == 200


def test_charsets_are_stated_and_true(web: SampleWeb) -> None:
    page = ask(web, "chengning-daily", "/")
    assert page.headers["Content-Type"] == "text/html; charset=gb18030"
    assert "澄宁日报" in page.body.decode("gb18030")
    with pytest.raises(UnicodeDecodeError):
        page.body.decode("utf-8")
    assert etree.fromstring(ask(web, "chengning-daily", "/rss/news.xml").body).tag == "rss"


def test_robots(web: SampleWeb) -> None:
    for outlet in web.outlets:
        got = ask(web, outlet.host, "/robots.txt")
        assert got.status == 200
        assert got.text.lstrip().startswith("User-agent: *")
        assert "{" not in got.text
    assert (
        f"http://teshkar-courier.localhost:{web.port}/sitemap-news.xml"
        in ask(web, "teshkar-courier", "/robots.txt").text
    )


def test_what_is_not_there(web: SampleWeb) -> None:
    assert ask(web, "almas-herald", "/2026/03/09/no-such-thing/").status == 404
    assert ask(web, "no-such-outlet", "/anything").status == 404
    assert ask(web, "almas-herald", "/%00%ff/../../etc/passwd").status == 404
    assert ask(web, "almas-herald", "/", method="POST").status == 405


def test_a_section_without_its_slash_is_a_redirect(web: SampleWeb) -> None:
    got = ask(web, "almas-herald", "/nation")
    assert got.status == 301
    assert got.headers["Location"] == f"http://almas-herald.localhost:{web.port}/nation/"


def test_head_has_the_headers_alone(web: SampleWeb) -> None:
    got = ask(web, "transmont", "/", method="HEAD")
    assert got.status == 200
    assert got.body == b""
    assert int(got.headers["Content-Length"]) > 1000


def test_one_connection_serves_many_requests(web: SampleWeb) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", web.port, timeout=10)
    for outlet in web.outlets:
        connection.request("GET", "/", headers={"Host": f"{outlet.host}.localhost:{web.port}"})
        response = connection.getresponse()
        assert response.status == 200
        assert response.read()
    connection.close()


def test_the_bare_port_lists_the_outlets(web: SampleWeb) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", web.port, timeout=10)
    connection.request("GET", "/")
    page = connection.getresponse().read().decode()
    connection.close()
    for outlet in web.outlets:
        assert f"http://{outlet.host}.localhost:{web.port}/" in page


def test_feeds_name_what_is_published(web: SampleWeb) -> None:
    for outlet in web.outlets:
        if outlet.feed == "none":
            continue
        got = ask(web, outlet.host, outlet.feed_path)
        newest = outlet.articles[-1]
        assert f"http://{outlet.host}.localhost:{web.port}{newest.path}" in got.text
        if outlet.feed == "json":
            assert json.loads(got.text)["version"] == "https://jsonfeed.org/version/1.1"
        else:
            etree.fromstring(got.body)


def test_dates_are_the_sample_webs_own(web: SampleWeb) -> None:
    assert ask(web, "transmont", "/").headers["Date"] == "Thu, 12 Mar 2026 03:00:00 GMT"


def test_every_page_is_well_formed(web: SampleWeb) -> None:
    for outlet in web.outlets:
        for path in ["/", *(f"/{slug}/" for slug in outlet.sections), *(written.path for written in outlet.articles)]:
            got = ask(web, outlet.host, path)
            assert got.status == 200
            parser = html5lib.HTMLParser()
            parser.parse(got.text)
            # An old document type is how old sites look, not a broken page.
            errors = [error for error in parser.errors if error[1] != "unknown-doctype"]
            assert not errors, (outlet.host, path, errors[:3])


def test_pictures_are_drawn(web: SampleWeb) -> None:
    got = ask(web, "almas-herald", "/media/kohzar-buries-its-dead.svg")
    assert got.headers["Content-Type"] == "image/svg+xml"
    assert etree.fromstring(got.body).tag.endswith("svg")


def test_sources_are_what_an_owner_would_add(web: SampleWeb) -> None:
    sources = web.sources()
    assert len({source.id for source in sources}) == len(web.outlets)
    assert {source.kind for source in sources} == {"feed", "sitemap", "page"}
    assert {source.name for source in sources if source.state_media} == {
        outlet.name for outlet in web.outlets if outlet.host in ("yuntong", "mofa-dareshan", "mfa-yunlan")
    }
    for source in sources:
        assert source.url.startswith(f"http://{source.homepage.split('/')[2]}/")


def test_watches_and_times(web: SampleWeb) -> None:
    assert len({watch.id for watch in web.watches()}) == len(web.watches()) >= 3
    assert list(web.times) == sorted(web.times)
    assert len(web.times) >= 12
    last = max(revision.time for outlet in web.outlets for one in outlet.articles for revision in one.revisions)
    assert web.times[-1] > last


def test_a_taken_port_is_said_so(web: SampleWeb) -> None:
    with pytest.raises(ConfigError, match=str(web.port)):
        SampleWeb(web.port)
