"""Reports in different languages: joined by what their leads say, with a small hand-made model of what words mean."""

from collections.abc import Sequence
from datetime import timedelta

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.handpick.articles_made import BANK, CHINESE, DAM, DAM_AGAIN, START, make_article

from monitoring_desk.handpick import Window, handpick
from monitoring_desk.handpick.features import extract_features
from monitoring_desk.handpick.leads import Leads
from monitoring_desk.models import load_embedder

MEANINGS = (
    ("dam", "大坝"),
    ("crack", "裂缝"),
    ("village", "村民"),
    ("bank", "央行"),
    ("rate", "利率"),
    ("ministry", "水利部"),
)
LANGUAGES = ("the", "的")


def embed(texts: Sequence[str]) -> NDArray[np.float32]:
    """A unit vector a text: what it is about, under a strong share of the language it is in."""
    vectors = np.array(
        [
            [float(any(word in text.lower() for word in words)) for words in MEANINGS]
            + [3.0 * (mark in text.lower()) + 0.1 for mark in LANGUAGES]
            for text in texts
        ],
        np.float32,
    )
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)


def test_reports_of_one_happening_in_two_languages_are_one_story() -> None:
    articles = [
        make_article("a", DAM),
        make_article("b", CHINESE + "的", language="zh", hours=1),
        make_article("c", BANK),
    ]
    now = START + timedelta(days=1)
    apart = handpick(articles, window=Window(), watches=(), sources={}, now=now)
    joined = handpick(articles, window=Window(), watches=(), sources={}, now=now, embed=embed)
    assert len({placement.story_id for placement in apart.placements}) == 3
    assert [placement.story_id for placement in joined.placements] == ["sa", "sa", "sc"]


def test_leads_survive_a_restart() -> None:
    articles = [make_article("a", DAM), make_article("c", BANK), make_article("d", "金价的上涨", language="zh")]
    later = [make_article("b", CHINESE + "的", language="zh", hours=1)]
    now = START + timedelta(days=1)
    running = Window()
    first = handpick(articles, window=running, watches=(), sources={}, now=now, embed=embed)
    restarted = Window()
    restarted.restore(zip(articles, first.placements, strict=True), first.stories, leads=running.take_leads())
    placed = [
        handpick(later, window=window, watches=(), sources={}, now=now, embed=embed) for window in (running, restarted)
    ]
    assert placed[0] == placed[1]
    assert placed[0].placements[0].story_id == "sa"


def test_one_language_is_not_sent_to_the_model() -> None:
    asked: list[str] = []

    def listen(texts: Sequence[str]) -> NDArray[np.float32]:
        asked.extend(texts)
        return embed(texts)

    handpick(
        [make_article("a", DAM), make_article("b", BANK)],
        window=Window(),
        watches=(),
        sources={},
        now=START,
        embed=listen,
    )
    assert not any("Karvel" in text for text in asked)


def test_renumbering_drops_what_has_no_number() -> None:
    leads = Leads()
    leads.add([4, 5], ["en", "zh"], embed([DAM, CHINESE]))
    kept = leads.renumber({5: 0})
    assert kept.rows == (0,)
    assert np.array_equal(kept.raw(0), leads.raw(5))


def test_the_real_model_puts_like_beside_like_across_languages() -> None:
    model = load_embedder(threads=1)
    if model is None:
        pytest.skip("the embedding model does not run on this machine")
    now = START + timedelta(days=1)
    articles = [
        make_article("en", title="Cracks in Karvel dam force thousands from their homes"),
        make_article("ur", title="کارول ڈیم میں دراڑیں، ہزاروں افراد گھر چھوڑنے پر مجبور", language="ur", hours=1),
        make_article(
            "fr",
            title="Des fissures dans le barrage de Karvel chassent des milliers d'habitants",
            language="fr",
            hours=1,
        ),
        make_article("de", title="Notenbank erhöht den Leitzins stärker als erwartet", language="de", hours=1),
    ]
    picked = handpick(articles, window=Window(), watches=(), sources={}, now=now, embed=model)
    assert [placement.story_id for placement in picked.placements] == ["sen", "sen", "sen", "sde"]


def test_vectors_are_the_same_in_however_many_threads_they_are_made() -> None:
    alone, together = load_embedder(threads=1), load_embedder(threads=3)
    if alone is None or together is None:
        pytest.skip("the embedding model does not run on this machine")
    texts = [DAM, CHINESE, "", "half a pair: \ud800", DAM_AGAIN]
    vectors = together(texts)
    assert vectors.shape == (5, 384)
    assert np.array_equal(vectors, alone(texts))
    assert np.array_equal(vectors, np.concatenate([alone([text]) for text in texts]))
    assert together([]).shape == (0, 384)


def test_a_report_that_says_what_another_says_is_not_asked_again_and_still_meets_other_languages() -> None:
    asked: list[str] = []

    def listen(texts: Sequence[str]) -> NDArray[np.float32]:
        asked.extend(texts)
        return embed(texts)

    days = [f"day {n} of the inspection, engineer Ruud Salk counted crack after crack" for n in range(12)]
    long = DAM + " " + ". ".join(f"On {day}" for day in days)
    told_again = DAM_AGAIN + " " + ". ".join(f"It was {day} himself, he wrote" for day in reversed(days))
    first = [make_article("a", long), make_article("d", "金价的上涨", language="zh")]
    window = Window()
    now = START + timedelta(days=1)
    handpick(first, window=window, watches=(), sources={}, now=now, embed=listen)
    asked.clear()
    later = [
        make_article("b", told_again, title="A view from Karvel", hours=2),
        make_article("c", CHINESE + "的", language="zh", hours=3),
    ]
    found = handpick(later, window=window, watches=(), sources={}, now=now, embed=listen)
    assert [text[:4] for text in asked] == [CHINESE[:4]]
    assert {placement.article_id: placement.story_id for placement in found.placements} == {"b": "sa", "c": "sa"}
    assert set(window.take_leads()) >= {"a", "b", "c"}


def test_an_echo_of_a_lead_that_makes_room_for_new_ones_keeps_what_it_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("monitoring_desk.handpick.leads.KEPT", 2)
    window = Window()
    features = {
        name: extract_features(make_article(name, text)) for name, text in (("a", DAM), ("b", BANK), ("c", CHINESE))
    }
    window.count(features.values())
    rows = {name: window.add(one) for name, one in features.items()}
    window.embed([features["a"]], embed, echoes={})
    said = window.leads.raw(rows["a"])
    window.embed([features["c"], features["c"]], embed, echoes={rows["b"]: rows["a"]})
    assert rows["a"] not in window.leads
    assert np.array_equal(window.leads.raw(rows["b"]), said)
