"""The brief as a reader meets it: no sentence leans on one that is not there, none is the page's own furniture."""

from datetime import UTC, datetime

import pytest
from tests.distil import samples

from monitoring_desk.distil import distil, orders, sentences
from monitoring_desk.types import Brief

NOW = datetime(2026, 3, 6, tzinfo=UTC)
LEAD = "The Yunlan ministry opened the mountain road to Teshkar on Monday after a closure of two years."


def brief(*texts: str, language: str | None = "en") -> Brief:
    articles = [samples.article(text, id=str(n), language=language, hours=9 - n) for n, text in enumerate(texts)]
    return distil(samples.story(articles), articles, now=NOW)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Since then the traders of Teshkar have sent four hundred lorries over the pass to Yunlan."),
        ("en", "For the latest news updates from the pass download the Harbour Post apps for every telephone."),
        ("en", "“We are on track with these works at Teshkar and the tunnel and expect the road to hold.”"),
        ("en", "The best views of the mountain road belong to the drivers who wait there all ..."),
        ("de", "Er kündigte außerdem an, den Tunnel bei Teschkar noch vor dem Winter zu öffnen."),
        ("de", "Wir haben den Pass bei Teschkar im Januar mit vier Fahrern und einem Händler besucht."),
        ("fr", "Cette décision ouvre la route de Teshkar aux camions de toutes les provinces du nord."),
        ("es", "También anunció la apertura del túnel de Teshkar antes de la llegada del invierno."),
        ("zh", "他还表示，特什卡尔隧道将在冬天到来之前向所有卡车开放，并建设新的检查站。"),
    ],
)
def test_what_leans_or_advertises_is_not_told_alone(language: str, sentence: str) -> None:
    made = brief(f"{LEAD}\n\nTraders in Teshkar counted forty lorries.\n\nSnow fell.\n\n{sentence}", language=language)
    assert sentence not in [told.text for told in made.summary]


def test_a_sentence_that_points_back_stands_only_behind_the_one_it_points_to() -> None:
    text = f"{LEAD} It will carry 900 lorries a day between Yunlan and the port of Motibandar.\n\nThe Harbour Union of Motibandar welcomed 40 new cranes."
    made = brief(text)
    joined = next(told for told in made.summary if "900 lorries" in told.text)
    assert joined.text.startswith(LEAD)
    assert [text[c.start : c.end] for c in joined.cites] == [joined.text]
    assert len(made.summary) >= 2


def test_two_leads_that_tell_the_same_are_told_once() -> None:
    made = brief(
        "A quake of magnitude 6.1 struck the Teshkar province of Yunlan on Tuesday, killing a child and injuring dozens.\n\nSoldiers dug in Motibandar.",
        "A strong quake of magnitude 6.1 hit the Teshkar province of Yunlan on Tuesday and injured dozens.\n\nThe Harbour Union sent 40 tents to Teshkar.",
    )
    assert sum("magnitude 6.1" in told.text for told in made.summary) == 1


def test_what_is_kept_as_a_record_is_told_before_what_explains() -> None:
    explains = "The Union of Northern Ports (UNP) brings together Norway, Denmark, Iceland, Finland and Estonia."
    records = "Denmark will give the island of Tarm 40 million kroner for a new quay by 2027."
    made = brief(
        "Foreign Minister Ola Berg of Norway met Foreign Minister Mia Holm of Denmark in Aarhus on Tuesday. "
        "Berg told Holm that Norway wants more freight on the ferries to Denmark. "
        f"{explains} "
        "Holm complained that Norwegian fishing boats had cut the power cable to Tarm twice since January. "
        "The two ministries will name a joint panel of eleven engineers to look into the cable. "
        f"{records} "
        "Dockers at Esbjerg struck work in protest on the day of the talks."
    )
    told = [sentence.text for sentence in made.summary]
    assert records in told
    assert explains not in told


def test_a_day_written_as_an_ordinal_ends_no_sentence() -> None:
    text = "Am 12. September startet die Messe. Der 16. Abschnitt endet. Er traf 12. Die Menge ging."
    assert [text[a:b] for a, b in sentences.split(text)] == [
        "Am 12. September startet die Messe.",
        "Der 16. Abschnitt endet.",
        "Er traf 12.",
        "Die Menge ging.",
    ]


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Break down the plot of the novel.", True),
        ("Write out each line twice.", True),
        ("Break dancing became an Olympic sport.", False),
    ],
)
def test_an_order_to_the_reader_is_known_with_a_particle_too(text: str, order: bool) -> None:
    assert orders.is_order(text) is order
