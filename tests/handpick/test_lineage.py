"""Who signed an article, who only names an agency, and how many voices a story has."""

from dataclasses import replace

import pytest
from tests.handpick.articles_made import BANK, DAM, DAM_AGAIN, START, make_article

from monitoring_desk.handpick import Window, handpick
from monitoring_desk.handpick.lineage import find_agencies, say_reports, trace
from monitoring_desk.types import Article, Picked

B = "The dam was closed on Monday after cracks appeared, the ministry said.\n\nMayor Ilse Korden said beds were ready for all.\n\nThe work will last a week."

SIGNED = (
    ("ISLAMABAD, March 11 (APP): " + B, "APP"),
    ("LONDON (Reuters) - " + B, "Reuters"),
    ("(Reuters) – " + B, "Reuters"),
    ("Xinhua | Updated: 2026-03-11 09:00\n\n" + B, "Xinhua"),
    ("BEIJING, March 11 (Xinhua) -- " + B, "Xinhua"),
    (B + "\n\nmit Material der dpa", "dpa"),
    ("Berlin (dpa) - " + B, "dpa"),
    ("Berlin (dpa/tmn) - " + B, "dpa"),
    ("新华社北京3月11日电 外交部发言人表示将继续合作。", "Xinhua"),
    ("新华社北京电（记者 李明）外交部发言人表示将继续合作。", "Xinhua"),
    ("اسلام آباد (رائٹرز) وزیر اعظم نے منصوبے کا افتتاح کیا۔", "Reuters"),
    ("اسلام آباد (اے پی پی) وزیر اعظم نے منصوبے کا افتتاح کیا۔", "APP"),
    (B + "\n\n© 2026 Associated Press", "AP"),
    (B + "\n\n© 2026 The Associated Press. All rights reserved. This material may not be published.", "AP"),
    (B + " —AFP", "AFP"),
    (B + "\n\n–AFP", "AFP"),
    (B + "\n\nAFP", "AFP"),
    (B + " (ANI)", "ANI"),
    (B + " PTI", "PTI"),
    (B + "\n\n(With inputs from PTI)", "PTI"),
    (B + "\n\n(Reporting by Ann Day; Editing by Tom Roe)", "Reuters"),
    ("МОСКВА, 11 мар — РИА Новости. Президент встретился с министром.", "RIA Novosti"),
    ("МОСКВА, 11 марта. /ТАСС/. Президент встретился с министром.", "TASS"),
    ("Москва. 11 марта. ИНТЕРФАКС.RU - Президент встретился с министром.", "Interfax"),
    ("(ANSA) - ROMA, 11 MAR - Il ministro ha detto che la diga è chiusa.", "ANSA"),
    ("Madrid, 11 mar (EFE).- El ministro dijo que la presa está cerrada.", "EFE"),
    ("PARIS (AFP) - " + B, "AFP"),
    ("Paris, 11 mars 2026 (AFP) - La ministre a dit.", "AFP"),
    ("ST. JOSEPH, Mich. (AP) — " + B, "AP"),
    ("SANTA FE, N.M. (AP) — " + B, "AP"),
    ("NEW DELHI, Mar 11 (PTI) " + B, "PTI"),
    ("New Delhi [India], March 11 (ANI): " + B, "ANI"),
    ("ISLAMABAD, Mar 11 (APP):" + B, "APP"),
    ("KARACHI – (AFP) – " + B, "AFP"),
    ("WASHINGTON/BEIJING (Reuters) - " + B, "Reuters"),
    ("ISLAMABAD: (APP) " + B, "APP"),
    ("【新华社】外交部发言人表示将继续合作。", "Xinhua"),
    ("（共同）政府は新しい計画を発表した。", "Kyodo"),
    ("【ロンドン時事】政府は新しい計画を発表した。", "Jiji"),
    ("(서울=연합뉴스) 김철수 기자 = 정부는 오늘", "Yonhap"),
    ("来源：新华社\n\n外交部发言人表示将继续合作，两国关系良好。", "Xinhua"),
    (B + "\n\nQuelle: dpa", "dpa"),
    (B + "\n\nИсточник: ТАСС", "TASS"),
    (
        B
        + "\n\n(Except for the headline, this story has not been edited by our staff and is published from a syndicated feed of PTI.)",
        "PTI",
    ),
    ("KYIV. March 11 (Interfax) - " + B, "Interfax"),
    ("DUBAI, March 11, (Reuters) - " + B, "Reuters"),
    ("AFP – " + B, "AFP"),
    ("HONG KONG, March 11, 2026 /PRNewswire/ -- " + B, "PR Newswire"),
    ("الرياض (رويترز) - قال وزير الطاقة", "Reuters"),
    ("واشنطن - (أ ف ب) - قال", "AFP"),
    ("Source: Xinhua | 2026-03-11 | Editor: huaxia\n\n" + B, "Xinhua"),
    (B + "\n\nAFP/APP", "AFP, APP"),
    ("Par Le Figaro avec AFP\n\nLa ministre a dit que le barrage est fermé.\n\nRien.", "AFP"),
)

BYLINES = (
    (("Reuters",), "Reuters"),
    (("By The Associated Press",), "AP"),
    (("Ana Roth, Associated Press",), "AP"),
    (("Reuters Staff",), "Reuters"),
    (("APP",), "APP"),
    (("Ana Roth | AFP",), "AFP"),
    (("Le Monde avec AFP",), "AFP"),
    (("Press Trust of India",), "PTI"),
    (("Reuter Voss",), ""),
    (("Ana Roth of the Herald",), ""),
)

UNSIGNED = (
    "According to Reuters, the dam was closed. " + B,
    "The company told Reuters (a news agency) it will close. " + B,
    B + " Her publicist confirmed the death to the Associated Press.",
    B + ' "It is closed," he told AFP.',
    "ITAR-TASS reported on Monday that the dam was closed - again. " + B,
    "Reuters reported on Monday that the bank had failed. " + B,
    "Reuters - Bloomberg rivalry heats up. " + B,
    "Bloomberg said on Monday it will hire 200 people in London - the largest round in years. " + B,
    B + " He met executives of Reuters.",
    "The PA system failed at the airport. " + B,
    "The APP (Advanced Power Plant) was closed. " + B,
    "The Australian Press Council criticised AAP. " + B,
    B + "\n\nThe AP did not respond.",
    "AP Moller-Maersk (AP) shares rose. " + B,
    "TASS - the agency said - will move. " + B,
    "Xinhua said in a commentary that trade must be free. " + B,
    "РИА Новости сообщило, что президент встретился с министром. " + B,
    "Агентство Рейтер сообщило о встрече.",
    "新华社记者被捕，外交部表示关注。",
    "据新华社报道，外交部发言人表示将继续合作。",
    B + " The figures are from Reuters data.",
    B + "\n\nThis article was corrected: the minister spoke to AFP, not to us.",
    "Sources told AFP - on condition of anonymity - that the dam closed. " + B,
    "A source - speaking to Reuters - said the dam closed. " + B,
    "HT Media (PTI photo) " + B,
    B + " The story was first reported by Bloomberg.",
)


@pytest.mark.parametrize(("text", "agency"), SIGNED)
def test_a_signature_is_read(text: str, agency: str) -> None:
    assert ", ".join(find_agencies(make_article("x", text))) == agency


@pytest.mark.parametrize(("authors", "agency"), BYLINES)
def test_a_by_line_is_read(authors: tuple[str, ...], agency: str) -> None:
    assert ", ".join(find_agencies(replace(make_article("x", B), authors=authors))) == agency


@pytest.mark.parametrize("text", UNSIGNED)
def test_an_agency_that_is_named_or_quoted_has_signed_nothing(text: str) -> None:
    assert find_agencies(make_article("x", text)) == ()


def test_an_agencys_own_site_is_its_signature() -> None:
    assert find_agencies(replace(make_article("x", B), site="Xinhua")) == ("Xinhua",)
    assert find_agencies(replace(make_article("x", B), site="The Halden Herald")) == ()


def pick(articles: list[Article], window: Window | None = None) -> Picked:
    return handpick(articles, window=Window() if window is None else window, watches=(), sources={}, now=START)


def test_two_texts_of_one_agency_are_one_voice_whoever_prints_them() -> None:
    picked = pick(
        [
            make_article("a", f"KARVEL, March 3 (APP): {DAM}", source="herald"),
            make_article("b", f"{DAM_AGAIN}\n\n(APP)", source="gazette", hours=1),
            make_article("c", DAM, source="post", hours=2),
        ]
    )
    (story,) = picked.stories
    assert [(p.agency, p.copy_of, p.independent) for p in picked.placements] == [
        ("APP", None, True),
        ("APP", None, False),
        (None, "a", False),
    ]
    assert story.independent_reports == 1
    assert story.agencies == ("APP",)


def test_a_copys_signature_tells_whose_the_unsigned_original_is() -> None:
    window = Window()
    pick([make_article("a", DAM, source="herald")], window)
    picked = pick(
        [
            make_article("b", f"{DAM}\n\n© 2025 Associated Press", source="gazette", hours=1),
            make_article("c", f"(AP) — {DAM_AGAIN}", source="post", hours=2),
        ],
        window,
    )
    assert picked.signed == (("a", "AP"),)
    assert picked.stories[0].independent_reports == 1
    restarted = Window()
    articles = [make_article("a", DAM, source="herald")]
    restarted.restore([(articles[0], replace(picked.placements[1], article_id="a", agency="AP"))], ())
    assert restarted.agency(0) == "AP"


def test_an_agency_and_a_paper_of_its_own_are_two_voices() -> None:
    articles = [
        make_article("a", f"(Reuters) - {DAM}", source="herald"),
        make_article("b", DAM_AGAIN, source="gazette", hours=1),
        make_article("c", DAM, source="post", hours=2),
        make_article("d", DAM, source="times", hours=3),
    ]
    picked = pick(articles)
    assert picked.stories[0].independent_reports == 2
    reports = trace(articles, {placement.article_id: placement for placement in picked.placements})
    assert [(r.article_id, r.agencies, r.carried) for r in reports] == [("a", ("Reuters",), ("c", "d")), ("b", (), ())]
    assert say_reports(reports) == "2 reports (Reuters, 1 of the outlets' own), 2 copies"
    assert say_reports(reports[:1]) == "1 report (Reuters), 2 copies"
    assert say_reports(reports[1:]) == "1 report"


def test_lineages_of_articles_nobody_placed_are_their_own() -> None:
    reports = trace([make_article("a", DAM), make_article("b", BANK)], {})
    assert [report.article_id for report in reports] == ["a", "b"]
