"""What a reader must know before trusting a brief is said plainly, and nothing else is."""

from datetime import timedelta

from tests.distil import samples

from monitoring_desk.distil import distil
from monitoring_desk.types import Article, Source


def told(*articles: Article, days: int = 0, **sources: Source) -> dict[str, str]:
    made = distil(samples.story(articles), articles, now=samples.NOW + timedelta(days=days), sources=sources)
    return {caution.kind: caution.why for caution in made.cautions}


def source(id: str, name: str, *, state_media: bool = False) -> Source:
    return Source(id=id, url=f"https://{id}.example/", kind="feed", name=name, state_media=state_media)


FLOOD = "The flood in the Naryl valley did damage of {sum} to roads and bridges, {who} said on Thursday. Nobody was hurt in the valley."


def flood(id: str, sum: str, who: str) -> Article:
    return samples.article(FLOOD.format(sum=sum, who=who), id=id, source=id, title="Flood damage in the Naryl valley")


def test_one_readout_is_one_side_and_official() -> None:
    ministry = source("mfa", "Ministry of Foreign Affairs of Yunlan", state_media=True)
    found = told(
        samples.article(samples.TALKS, source="mfa", title="Readout of the meeting with Dareshan"), mfa=ministry
    )
    assert "Ministry of Foreign Affairs of Yunlan" in found["state-media-only"]
    assert "one-side-only" in found
    assert "single-source" in found


def test_state_media_are_known_by_name_where_no_source_says_so() -> None:
    assert "state-media-only" in told(samples.article(samples.STRIKE, source="Xinhua"))
    assert "state-media-only" not in told(samples.article(samples.STRIKE, source="Harbour Post"))
    mixed = (
        samples.article(samples.STRIKE, source="Xinhua"),
        samples.article(samples.TALKS, id="b", source="Harbour Post"),
    )
    assert "state-media-only" not in told(*mixed)


def test_two_sides_that_count_differently() -> None:
    one = samples.article(
        "The foreign ministers of Velland and Ruiling held the third round of consultations in Aldmoor today. "
        "The two sides signed eleven agreements on fisheries and aviation.",
        id="v",
        source="vel",
    )
    other = samples.article(
        "3月6日，外交部长孙启霖在奥德穆尔同维兰德外长举行第三轮磋商。双方签署了渔业、航空领域9份协议。",
        id="r",
        source="rui",
        language="zh",
    )
    found = told(
        one,
        other,
        vel=source("vel", "Ministry of Foreign Affairs of Velland", state_media=True),
        rui=source("rui", "瑞岭共和国外交部", state_media=True),
    )
    assert "eleven agreements; 9份协议" in found["figures-conflict"]
    assert "one-side-only" not in found


def test_an_ordinary_story_of_several_outlets_has_no_caution_but_what_is_so() -> None:
    found = told(
        flood("a", "60 million dollars", "the government"),
        flood("b", "60 million dollars", "an insurer"),
        a=source("a", "Courier"),
        b=source("b", "Post"),
    )
    assert "figures-conflict" not in found
    assert "state-media-only" not in found
    assert "one-side-only" not in found


def test_old_news_is_called_old() -> None:
    assert "30 days" in told(samples.article(samples.TALKS), days=30)["too-old"]
    assert "too-old" not in told(samples.article(samples.TALKS))


def test_too_little_text_is_too_little() -> None:
    assert "not-enough" in told(samples.article("A short line."))
    assert "not-enough" not in told(samples.article(samples.TALKS))
