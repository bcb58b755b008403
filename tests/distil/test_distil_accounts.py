"""Two sides' readouts of one meeting, side by side: what both say, what differs, what only one says."""

from datetime import timedelta

import pytest
from tests.distil import samples

from monitoring_desk.demo import content
from monitoring_desk.distil import accounts, distil, official, read
from monitoring_desk.types import Article, Point, Source, TwoAccounts

VELLAND = """Foreign Minister Ilse Marten of Velland received Foreign Minister Sun Qilin of Ruiling in Aldmoor today for the third round of consultations.

The two ministers signed eleven agreements on fisheries, aviation and vocational training.

Ruiling announced a grant of 90 million dollars for the Kestrel bridge, and it was agreed that construction would begin in May 2027.

Minister Marten raised the case of the four Velland engineers who have been detained in Ruiling since January.

The two sides agreed to set up a working group on debt, which will report by 30 June 2027.

The fourth round of consultations will be held in Ruiling next year."""

RUILING = """3月6日，外交部长孙启霖在奥德穆尔同维兰德外长玛滕举行第三轮外长磋商。

双方签署了渔业、航空、职业培训等领域9份协议。

孙启霖表示，瑞方愿继续推动凯斯特雷尔大桥项目，希望早日开工。

双方商定，第四轮磋商明年在瑞岭举行。

孙启霖重申，台湾问题不容外部势力干涉。"""

URDU = """وزیر خارجہ سن چیلن نے آج آلڈمور میں وی لینڈ کی وزیر خارجہ کے ساتھ مذاکرات کے تیسرے دور میں شرکت کی۔

دونوں وزراء نے ماہی گیری اور ہوا بازی کے شعبوں میں 9 معاہدوں پر دستخط کیے۔

چوتھے دور کے مذاکرات اگلے سال ہوں گے۔"""


def source(id: str, name: str, *, language: str = "en") -> Source:
    return Source(id=id, url=f"https://{id}.example/", kind="feed", name=name, state_media=True, language=language)


MINISTRIES = {
    "vel": source("vel", "Ministry of Foreign Affairs of the Republic of Velland"),
    "rui": source("rui", "瑞岭共和国外交部", language="zh"),
    "urd": source("urd", "وزارت خارجہ، روئی لنگ", language="ur"),
    "trade": source("trade", "Velland Foreign Office"),
}


def compare(*articles: Article) -> TwoAccounts | None:
    return accounts.find([read(article) for article in articles], sources=MINISTRIES)


def text_of(point: Point, *articles: Article) -> tuple[str, str]:
    texts = {article.id: article.text for article in articles}
    one, other = (texts[span.article_id][span.start : span.end] if span else "" for span in point.cells)
    return one, other


ENGLISH = samples.article(VELLAND, id="v", source="vel", hours=5)
CHINESE = samples.article(RUILING, id="r", source="rui", language="zh", hours=3)


def test_english_and_chinese_readouts_are_laid_side_by_side() -> None:
    found = compare(ENGLISH, CHINESE)
    assert found is not None
    assert [side.side for side in found.sides] == [MINISTRIES["vel"].name, MINISTRIES["rui"].name]
    assert [side.language for side in found.sides] == ["en", "zh"]
    by_kind = {
        kind: [text_of(point, ENGLISH, CHINESE) for point in found.points if point.kind == kind]
        for kind in ("both", "figures", "otherwise", "one")
    }
    assert any("third round" in one and "第三轮" in other for one, other in by_kind["both"])
    assert any("fourth round" in one and "第四轮" in other for one, other in by_kind["both"])
    assert [("eleven" in one, "9份" in other) for one, other in by_kind["figures"]] == [(True, True)]
    assert any("90 million" in one and "希望早日开工" in other for one, other in by_kind["otherwise"])
    alone = {one or other for one, other in by_kind["one"]}
    assert any("four Velland engineers" in text for text in alone)
    assert any("working group" in text for text in alone)
    assert any("台湾" in text for text in alone)
    assert not any("eleven" in text or "round" in text for text in alone)


def test_what_differs_is_told_in_the_accounts_own_words() -> None:
    found = compare(ENGLISH, CHINESE)
    assert found is not None
    assert next(point.why for point in found.points if point.kind == "figures") == "eleven agreements; 9份协议"


def test_urdu_and_english() -> None:
    urdu = samples.article(URDU, id="u", source="urd", language="ur")
    found = compare(ENGLISH, urdu)
    assert found is not None
    figures = [text_of(point, ENGLISH, urdu) for point in found.points if point.kind == "figures"]
    assert figures
    assert "eleven" in figures[0][0]
    assert "9" in figures[0][1]


def test_every_cell_is_a_sentence_of_its_article() -> None:
    found = compare(ENGLISH, CHINESE)
    assert found is not None
    sentences = {span for article in (ENGLISH, CHINESE) for span in read(article).sentences}
    for point in found.points:
        assert {span for span in point.cells if span} <= sentences
        assert any(point.cells)
        assert (None in point.cells) == (point.kind == "one")
    assert len({point.cells for point in found.points}) == len(found.points)


def test_the_order_of_the_articles_does_not_matter() -> None:
    assert compare(ENGLISH, CHINESE) == compare(CHINESE, ENGLISH)


def test_one_account_is_not_two() -> None:
    assert compare(ENGLISH) is None
    assert compare(ENGLISH, samples.article(VELLAND, id="t", source="trade")) is None
    outlet = samples.article(VELLAND, id="o", source="harbour-post")
    assert compare(ENGLISH, outlet) is None


def test_accounts_of_other_things_are_not_laid_side_by_side() -> None:
    other = samples.article(
        "外交部提醒中秋节假期出行的公民注意安全。\n\n请大家遵守当地法律。", id="x", source="rui", language="zh"
    )
    assert compare(ENGLISH, other) is None
    late = samples.article(RUILING, id="l", source="rui", language="zh", hours=24 * 30)
    assert compare(ENGLISH, late) is None


def test_an_outlet_that_quotes_both_readouts() -> None:
    text = """The two ministries put out texts that hardly resemble each other.

Velland's readout says that eleven agreements were signed. The Velland readout also announces a grant of 90 million dollars for the Kestrel bridge.

According to the readout from Ruiling, nine agreements were signed. Ruiling's readout speaks of a hope that the Kestrel bridge will be built soon."""
    article = samples.article(text, id="n")
    found = compare(article)
    assert found is not None
    assert {side.side for side in found.sides} == {"Velland", "Ruiling"}
    assert any(point.kind == "figures" for point in found.points)


def test_the_brief_holds_them() -> None:
    brief = distil(samples.story([ENGLISH, CHINESE]), [ENGLISH, CHINESE], now=samples.NOW, sources=MINISTRIES)
    assert brief.accounts == compare(ENGLISH, CHINESE)
    alone = distil(samples.story([ENGLISH]), [ENGLISH], now=samples.NOW, sources=MINISTRIES)
    assert alone.accounts is None


def test_the_founding_meeting_of_the_sample_web() -> None:
    held = {outlet.folder.name: outlet for outlet in content.read_outlets(content.find_folder())}
    wanted = {
        "mofa-dareshan": "fourth-round-strategic-dialogue-dareshan-yunlan",
        "mfa-yunlan": "guwenheng-zhuchi-di-si-lun-zhanlue-duihua",
    }
    articles, sources = [], {}
    for host, slug in wanted.items():
        told = next(article for article in held[host].articles if article.slug == slug).revisions[0]
        text = "\n\n".join(block.text for block in told.blocks)
        sources[host] = source(host, held[host].name, language=held[host].language)
        one = samples.article(text, id=host, title=told.title, source=host, language=held[host].language)
        articles.append(one)
    found = accounts.find([read(article) for article in articles], sources=sources)
    assert found is not None
    figures = [point.why for point in found.points if point.kind == "figures"]
    assert figures in (["sixteen documents; 14份合作文件"], ["14份合作文件; sixteen documents"])
    alone = [max(text_of(point, *articles)) for point in found.points if point.kind == "one"]
    for only in ("track-laying", "hydrological", "US$1.1 billion", "9,000"):
        assert any(only in text for text in alone), only


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Ministry of Foreign Affairs, Republic of Velland", "vell"),
        ("Embassy of China in Pakistan", "CN"),
        ("中华人民共和国驻巴基斯坦大使馆", "CN"),
        ("Pakistan's Foreign Office", "PK"),
        ("Islamic Republic of Iran Ministry of Foreign Affairs", "IR"),
        ("وزارت خارجہ پاکستان", "PK"),
        ("The Embassy Row Gazette", None),
        ("The Ministry of Sound", ""),
        ("Harbour Post", None),
    ],
)
def test_whose_body_a_name_is(name: str, country: str | None) -> None:
    told = official.of_body(name)
    assert told == country or (country == "vell" and told == official.key("Velland")) or (country == "" and not told)


def test_without_sources_the_address_and_the_name_tell() -> None:
    one = Article(
        id="a",
        url="https://mofa.gov.pk/press-releases/talks",
        source_id="",
        title="Readout",
        text=VELLAND.replace("Velland", "Pakistan"),
        found=samples.NOW,
        published=samples.NOW - timedelta(hours=2),
        language="en",
    )
    told = official.speaks(one, {})
    assert told is not None
    assert (told.voice, told.country) == ("body", "PK")
    agency = samples.article(VELLAND, id="b", source="Xinhua")
    spoken = official.speaks(agency, {})
    assert spoken is not None
    assert (spoken.voice, spoken.country) == ("media", "CN")


def test_a_month_one_script_does_not_tell_is_no_difference() -> None:
    english = samples.article(
        VELLAND + " The two sides agreed to hold the sixth round of the dialogue in October.",
        id="v",
        source="vel",
        hours=5,
    )
    chinese = samples.article(RUILING + "双方商定10月举行第六轮对话。", id="r", source="rui", language="zh", hours=3)
    found = compare(english, chinese)
    assert found is not None
    sixth = [point for point in found.points if "sixth round" in text_of(point, english, chinese)[0]]
    assert [point.kind for point in sixth] == ["both"]
