"""A dateline is told from the sentence behind it, and from sentences that merely look like one."""

from datetime import date

import pytest

from monitoring_desk.distil.datelines import filed, skip


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("MARSAVEL, March 9 (TMP) - Tarsia said on Monday it would sell.", "Tarsia said"),
        ("MARSAVEL: The Foreign Office insisted on Tuesday.", "The Foreign"),
        ("MARSAVEL (Reuters) - Rates rose.", "Rates rose"),
        ("PORT ELMA, Tarsia, Sept. 12 -- Ships came.", "Ships came"),
        ("Marsavel (AFP) – Rates rose.", "Rates rose"),
        ("Marsavel, 12 September (Agency) — Rates rose.", "Rates rose"),
        ("ST. ELMA/MARSAVEL — “We won,” he said.", "“We won"),
        ("(Reuters) - Rates rose.", "Rates rose"),
        ("本报马萨维尔3月9日电 外交部长访问。", "外交部长"),
        ("新华社北京8月21日电 外交部长访问。", "外交部长"),
        ("مارساویل: وزیر نے بندرگاہ کا دورہ کیا۔", "وزیر"),
    ],
)
def test_a_dateline_is_passed_over(text: str, rest: str) -> None:
    assert text[skip(text) :].startswith(rest)


@pytest.mark.parametrize(
    "text",
    [
        "NATO said on Monday that it would go.",
        "The minister - a former pilot - resigned.",
        "Varga: the terminal opens.",
        "Marsavel – home of the grain trade – voted.",
        "GDP rose 3 per cent: a record.",
        "OPEC: not a place to be.",
        "新的终端开放。",
        "وزیر نے بندرگاہ کا دورہ کیا اور کہا: ہم خوش ہیں۔",
        "",
    ],
)
def test_a_sentence_is_left_whole(text: str) -> None:
    assert skip(text) == 0


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("CHENGNING, March 11 (TMP) - Two people were killed.", date(2026, 3, 11)),
        ("CHENGNING, 11 March (TMP) - Two people were killed.", date(2026, 3, 11)),
        ("本报马萨维尔3月11日电 两人死亡。", date(2026, 3, 11)),
        ("CHENGNING, March 2 (TMP) - Two people were killed.", date(2026, 3, 10)),
        ("Two people were killed on March 11.", date(2026, 3, 10)),
    ],
)
def test_a_report_is_of_its_datelines_day(text: str, day: date) -> None:
    assert filed(text, date(2026, 3, 10)) == day
