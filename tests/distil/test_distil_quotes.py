"""Who said what."""

import pytest
from tests.distil import samples

from monitoring_desk.distil import quotes
from monitoring_desk.distil.reading import read


def said(text: str, *, indirect: bool = False, language: str = "en") -> list[tuple[str, str | None]]:
    reading = read(samples.article(text, language=language))
    return [(reading.words(q.words), q.speaker) for q in quotes.find(reading) if (q.kind == "indirect") == indirect]


def test_the_talks_are_attributed() -> None:
    assert said(samples.TALKS) == [
        ("We will not let snow or suspicion keep our peoples apart,", "Lena Orlov"),
        ("The road belongs to both of us.", "Lena Orlov"),
        ("a door half open", "Karim Haddad"),
        ("Trust is built in kilometres, not in communiqués.", "Karim Haddad"),
        ("I have heard this song before,", "Maro Tavi"),
    ]


def test_statements_without_marks_are_attributed() -> None:
    told = dict(said(samples.STRIKE, indirect=True))
    assert told["1,200 of its members had joined the strike"] == "Harbour Union"
    assert told["only two of nine cranes were working"] == "Anil Desai"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lena Orlov spoke first. “We go,” she said.", "Lena Orlov"),
        ("Foreign Minister Lena Orlov came. “We go,” the foreign minister said.", "Lena Orlov"),
        ("“We go,” said Lena Orlov, who chairs the council.", "Lena Orlov"),
        ("Lena Orlov, the council’s chair, said: “We go.”", "Lena Orlov"),
        ("“We go,” Lena Orlov barked.", "Lena Orlov"),
        ("Mark Kelly came. “We go,” Kelly said.", "Mark Kelly"),
        ("Lena Orlov gave an order: “We go.”", "Lena Orlov"),
        ("“We go,” the court’s president, Judge Lena Orlov, said as she read out the judgment.", "Lena Orlov"),
        ("“We go,” the health minister, Dr Lena Orlov, said on Tuesday.", "Lena Orlov"),
        ("The Harbour Lions lost. The Lions’ captain, Karim Haddad, bowled last. “Blame me,” he said.", "Karim Haddad"),
        ("Lena Orlov made this statement:\n\n“We go at once and together.”", "Lena Orlov"),
        ("Acme Motors Ltd had a bad year. “We go on,” the company said in a statement.", "Acme Motors Ltd"),
        ("“We go,” a senior official said.", "a senior official"),
        ("“We go,” they said.", None),
        ("Lena Orlov, on Tuesday night, called the plan “a way out”.", "Lena Orlov"),
        ("The plan is “a way out”, according to Lena Orlov.", "Lena Orlov"),
    ],
)
def test_the_speaker_is_resolved(text: str, expected: str | None) -> None:
    assert [speaker for _, speaker in said(text)] == [expected]


def test_a_running_quotation_keeps_its_speaker() -> None:
    text = "“We go now,” said Lena Orlov. “It is time.\n\n“And nobody will stop us.”\n\nThe crowd left."
    assert [speaker for _, speaker in said(text)] == ["Lena Orlov"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "The film, titled “Winter Road”, opens on Friday.",
        "The so-called “ghost fleet” has grown.",
        "He wrote the book “The Long Pass” years ago.",
        "The port, known as “the gate”, is closed.",
    ],
)
def test_titles_and_terms_are_not_quotations(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("外交部长王岚在会上表示：“我们欢迎合作。”", "zh", "我们欢迎合作。"),
        ("وزیر خارجہ نے کہا: ”ہم تعاون کا خیر مقدم کرتے ہیں۔“", "ur", "ہم تعاون کا خیر مقدم کرتے ہیں۔"),
        ("„Wir gehen voran“, sagte Lena Orlov.", "de", "Wir gehen voran"),
        ("« Nous avançons », a déclaré Lena Orlov.", "fr", "Nous avançons"),
        ("«Avanzamos juntos», dijo Lena Orlov.", "es", "Avanzamos juntos"),
        ("«Мы идём вперёд», — сказала Елена Орлова.", "ru", "Мы идём вперёд"),
    ],
)
def test_other_languages_are_quoted(text: str, language: str, words: str) -> None:
    found = said(text, language=language)
    assert [w.strip() for w, _ in found] == [words]


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("外交部长王岚在会上表示：“我们欢迎合作。”", "zh", "王岚"),
        ("„Wir gehen voran“, sagte Lena Orlov.", "de", "Lena Orlov"),
        ("« Nous avançons », a déclaré Lena Orlov.", "fr", "Lena Orlov"),
        ("«Avanzamos juntos», dijo Lena Orlov.", "es", "Lena Orlov"),
        ("«Мы идём вперёд», — сказала Елена Орлова.", "ru", "Елена Орлова"),
    ],
)
def test_other_languages_name_their_speakers(text: str, language: str, speaker: str) -> None:
    assert [s for _, s in said(text, language=language)] == [speaker]


def test_a_clause_after_the_verb_is_no_speaker() -> None:
    text = "Lena Orlov met Karim Haddad in Teshkar, says Yunlan will reopen the road and the pass"
    assert "Yunlan will reopen the road" not in {speaker for _, speaker in said(text, indirect=True)}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Holm meets Ola Berg in Tarm, says Norway will prioritise ferries.", "Ana Holm"),
        ("Ana Holm inspects the dam at Tarm, warns that floods will return.", "Ana Holm"),
        ("Police arrested Ann Lee, 59, said the prosecutor.", "the prosecutor"),
        ("The report, released as Ana Holm met Ola Berg in Oslo, said the dam was unsafe.", "The report"),
        ("Both ministers said that the road would stay open.", "Both ministers"),
        ("The meeting concluded with symbolic gestures, as Ana Holm gave a framed picture to the mayor.", None),
        ("The inquiry concluded that the bridge had been badly built.", "The inquiry"),
        ("Holm Motors said its arm has concluded the sale of its entire stake in the Tarm plant.", "Holm Motors"),
        ("According to Ola Berg, president of Amco, work on the new pier will begin in May.", "Ola Berg"),
        ("The Lund maker of cars (a start-up), Holm Motors, said that it will hire 400 people.", "Holm Motors"),
        ("A video posted by the club on its own channel shows the two players.", None),
        ("Ana Lee reported from Oslo on the strike of the ferry crews.", None),
        ("The envoy held talks in Tarm on support to the island as well as on trade and fishing.", None),
        ("Others walk to Bunel, the capital of Tarm county in Upper Holm state where food is short.", None),
        ("Every witness testified behind closed doors as part of the inquiry into the dam.", None),
        ("The letters that were leaked on Monday favored Ana Holm.", None),
        ("The firm will use the money to back the launch of a van, which is expected to sell well.", None),
    ],
)
def test_who_says_it_in_a_headline_of_two_deeds_and_what_only_ends(text: str, speaker: str | None) -> None:
    assert [told for _, told in said(text, indirect=True)] == ([speaker] if speaker else [])


def test_the_company_is_the_one_that_spoke_last_and_not_one_called_company() -> None:
    text = (
        "Holm Steel said on Friday it has sold its mill. It had agreed to sell it to Tarm Joint Stock Company. "
        "“The sale is complete,” the company said in a filing."
    )
    assert said(text) == [("The sale is complete,", "Holm Steel")]


def test_going_on_with_a_journey_says_nothing() -> None:
    assert said("Lena Orlov continued her long tour of the southern provinces on Monday.", indirect=True) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وزیر خزانہ سلیم درانی نے بدھ کو قیمتیں کم کیں۔ ”اب ریلیف کا وقت ہے،“ انہوں نے کہا۔", "سلیم درانی"),
        ("وزیر خزانہ سلیم درانی نے صحافیوں سے کہا: ”اب ریلیف کا وقت ہے۔“ ان کے مطابق قیمتیں کم ہوں گی۔", "سلیم درانی"),
        ("پریس کانفرنس سے خطاب کرتے ہوئے سلیم درانی نے کہا: ”اب ریلیف کا وقت ہے۔“", "سلیم درانی"),
        ("”اب ریلیف کا وقت ہے،“ انہوں نے کہا۔", None),
    ],
)  # fmt: skip
def test_an_urdu_pronoun_is_no_speaker_by_itself(text: str, speaker: str | None) -> None:
    assert [who for _, who in said(text, language="ur")] == [speaker]


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("“Es justo”, dijo Lena Orlov. El presidente de la patronal, Juan Ruiz, criticó la decisión. “Es malo”, aseguró.", "es", "Juan Ruiz"),
        ("Der Vorsitzende der Union, Karl Berger, sprach von einem „fairen Kompromiss“.", "de", "Karl Berger"),
        ("林国栋表示，路要修好。记者就此求证，对方表示“以消息为准”。", "zh", None),
    ],
)  # fmt: skip
def test_a_speaker_between_commas_and_a_word_that_is_none(text: str, language: str, speaker: str | None) -> None:
    found = said(text, language=language)
    assert (found[-1][1] if found else None) == speaker


def test_a_dateline_speaks_not_and_is_not_said() -> None:
    found = dict(said("ELMA, Tarsia, March 11 (TMP) - Dockers agreed on Wednesday to end a strike.", indirect=True))
    assert "Elma" not in found.values()
    (words,) = dict(
        said(
            "ELMA, March 11 (TMP) - Gunmen fired on a convoy of road workers on Monday, officials said.", indirect=True
        )
    )
    assert words.startswith("Gunmen")
