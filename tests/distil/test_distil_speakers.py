"""Whose words they are where the text only points: "the Brazilian", "he" behind a quotation that names another, titles between names."""

from datetime import UTC, datetime

import pytest

from monitoring_desk.distil import quotes, reading, speech
from monitoring_desk.types import Article


def speakers(text: str) -> list[tuple[str | None, str]]:
    article = Article(
        id="a", url="", source_id="", title="", text=text, found=datetime(2026, 3, 1, tzinfo=UTC), language="en"
    )
    read = reading.read(article)
    return [(q.speaker, read.words(q.words)) for q in quotes.find(read) if q.kind != "indirect"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paulo Reis scored twice. “We were lucky,” the Brazilian said.", "Paulo Reis"),
        ("Former senator Ada Holt spoke on Monday. “Lena Orlov lost me long ago,” she said.", "Ada Holt"),
        ("Mark Dale of the union wrote a letter. In it he invoked Sam Fenn and Tom Reed. He wrote: “This cannot go on.”", "Mark Dale"),
        ("“We stay,” said Harbour Line chief executive officer Ann Lee.", "Ann Lee"),
        ("“We stay,” said Rusli M. Saleh, the deputy chief.", "Rusli M. Saleh"),
        ("“It works better than before” says Karl Neu, who built it.", "Karl Neu"),
        ("“It was chaos,” said her nephew, Ravi Singh, 32.", "Ravi Singh"),
        ("Coach Vik Rao met reporters. The touring batting coach said: “It is a pity.”", "Vik Rao"),
        ("Observers from the African Union called the vote “largely fair and free of fear”.", "Observers from the African Union"),
    ],
)  # fmt: skip
def test_the_speaker_is_whom_the_text_points_to(text: str, expected: str) -> None:
    assert [speaker for speaker, _ in speakers(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "PSG’s Marquin, in the absence of Tiago Silva, lacked luck. “That’s football,” the Brazilian said.",
        "However, that didn’t stop him from telling her it “cost you $1,995 and a hat”.",
        "Some of the highlights: “A bit of a messy night.”",
    ],
)
def test_no_name_is_given_where_the_text_leaves_it_open(text: str) -> None:
    assert all(speaker in (None, "the Brazilian") for speaker, _ in speakers(text))


def test_backticks_open_and_close() -> None:
    text = "``We go home,`` said Lena Orlov. ``The road is open.`` The crowd left."
    assert speakers(text) == [("Lena Orlov", "We go home,"), ("Lena Orlov", "The road is open.")]


def test_a_quotation_goes_on_where_paragraphs_were_lost() -> None:
    text = "Club chairman Dan Potts said: “We lost the ball too often. “We will be back next year.” He left."
    assert speakers(text) == [
        ("Dan Potts", "We lost the ball too often."),
        ("Dan Potts", "We will be back next year."),
    ]


def test_the_reporters_words_are_in_no_quotation_that_was_left_open() -> None:
    text = "“We go, said Lena Orlov on Monday. “The road is open,” she added."
    assert all("said" not in words for _, words in speakers(text))


@pytest.mark.parametrize(
    "text",
    [
        "The band played “Takin’ It Home,” and Ann Lee told the crowd: “Maybe we should go on the road.”",
        "Ann Lee said the software, known as a “Fix It,” was out and that users were “safe at last”.",
    ],
)
def test_titles_and_terms_are_nobodys_words(text: str) -> None:
    assert not any(words.startswith(("Takin", "Fix")) for _, words in speakers(text))


def test_a_country_behind_an_office_is_not_she() -> None:
    """ "the Foreign Minister of the Republic of Kestria" is a person, and the republic none."""
    text = (
        "The Foreign Minister of the Republic of Kestria, Ms Mara Venn, and the Foreign Minister of the Republic of Ardan, "
        "Mr Olo Pesk, met in Brae today.\n\nThe Ardan side announced a grant of 2 million crowns for the bridge.\n\n"
        'The Foreign Minister thanked the Ardan side for its help. She observed that "a bridge does not ask who crosses it".'
    )
    assert ("Mara Venn", "a bridge does not ask who crosses it") in speakers(text)


def test_words_in_no_order_are_read_without_a_stumble() -> None:
    """A phrase may come out empty; it speaks no more than no phrase does."""
    assert not [tag for tag in speech.find("officials according of who that according , they would") if tag.saying]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shots fell at noon. “It does not appear random,” the Troy police chief, Charles Craft, said.", "Charles Craft"),
        ("Government spokesperson Rabia A. Atti defended it, saying, “We secure our border.”", "Government spokesperson Rabia A. Atti"),
        ("“It ended,” said Ada Holt. Fenwick's rep told reporters that this was untrue. “They owe us money.”", "Fenwick's rep"),
        ("Kestrel Daly joined the group. He wrote songs. Ada Holt played. “I liked the music,” she said.", "Ada Holt"),
    ],
)  # fmt: skip
def test_who_stands_nearest_is_not_always_who_speaks(text: str, expected: str) -> None:
    assert speakers(text)[-1][0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The dairy lost money. The state opened an indictment of Olson of the Marlow Agency, but it says she planned “to hide the losses of the dairy”.",
        "Orrin says it sells servers with Kestrel Inc. chips. But it also hopes to license its “fabric” to others.",
        "It was good to see a painter present the “ghosts of the harbour” with storms.",
    ],
)
def test_it_is_nobody_where_the_text_leaves_it_open(text: str) -> None:
    assert all(speaker is None for speaker, _ in speakers(text))


@pytest.mark.parametrize(
    "text",
    [
        "A man said to have been released from a clinic was questioned on Monday.",
        "The line opens three months later than executives planned when the carrier was invited.",
        "Ada Holt declined later to state when the lander would fly.",
        "The campaign has shown signs of life.",
        "In a letter Ada Holt said, \"We met the owner and were impressed.\n\nIt seems clear that we will not bid.\"",
    ],
)  # fmt: skip
def test_what_is_no_statement_is_reported_as_none(text: str) -> None:
    article = Article(
        id="a", url="", source_id="", title="", text=text, found=datetime(2026, 3, 1, tzinfo=UTC), language="en"
    )
    found = quotes.find(reading.read(article))
    assert not [q for q in found if q.kind == "indirect"]


def test_a_statement_ends_where_another_speaker_begins() -> None:
    text = "Scientists welcomed the move, but officials said it could delay the works."
    article = Article(
        id="a", url="", source_id="", title="", text=text, found=datetime(2026, 3, 1, tzinfo=UTC), language="en"
    )
    read = reading.read(article)
    assert {q.speaker: read.words(q.words) for q in quotes.find(read)} == {
        "Scientists": "the move",
        "officials": "it could delay the works",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "The ground-breaking ceremony, planned for 15 June, has been postponed to 20 August.",
        "The report, promised in March, was published on Monday.",
        "Elections planned for May have been put off to October.",
        "The treaty proposed by Norway bans drift nets.",
    ],
)
def test_what_is_told_of_a_thing_is_not_said_by_it(sentence: str) -> None:
    assert not [tag for tag in speech.find(sentence) if tag.source is not None]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lee, accused of fraud, denied the charge on Monday.",
        "He promised reform, told the unions so and was booed.",
        "The company announced layoffs and was sued.",
    ],
)
def test_who_says_and_then_does_has_said_it(sentence: str) -> None:
    assert [tag for tag in speech.find(sentence) if tag.source is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Drivers Without Borders closed its clinic. “We lost two nurses,” Drivers Without Borders said.", "Drivers Without Borders"),
        ("Ms Holt praised NXT Block 2. “The plate is full,” he said.", None),
        ("Witness Mora Tibbs, 71, who lives beside the line, said: “It was like thunder.”", "Mora Tibbs"),
        ("Superintendent of Police Meera Nambiar spoke. “The bus was full,” Nambiar said.", "Meera Nambiar"),
        ("“We will hire for the plant,” managing director Farhan Qureshi told analysts on a call.", "Farhan Qureshi"),
        ("“They arrive with nothing,” said the agency's representative in Bomu, Chantal Mbuyi.", "Chantal Mbuyi"),
    ],
)  # fmt: skip
def test_names_that_only_look_like_other_words(text: str, expected: str | None) -> None:
    assert [speaker for speaker, _ in speakers(text)] == [expected]


def test_friends_of_somebody_are_not_the_one() -> None:
    text = (
        "Kathryn Jenkin died on Sunday. Friends of Kathryn Jenkin described her as a “bright and much-liked student”."
    )
    assert speakers(text) == [("Friends of Kathryn Jenkin", "bright and much-liked student")]
