"""Who said what, in other languages than English."""

import pytest
from tests.distil import samples

from monitoring_desk.distil import quotes
from monitoring_desk.distil.reading import read


def said(text: str, *, language: str, indirect: bool = False) -> list[tuple[str, str | None]]:
    reading = read(samples.article(text, language=language))
    return [
        (reading.words(q.words).strip(), q.speaker) for q in quotes.find(reading) if (q.kind == "indirect") == indirect
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "„Der Pass bleibt offen“, sagte die Ministerin Lena Orlov am Montag in Teschkar.", "Lena Orlov"),
        ("de", "Lena Orlov kam am Montag. Orlov betonte: „Der Pass bleibt offen.“", "Lena Orlov"),
        ("de", "Lena Orlov kam am Montag. »Der Pass bleibt offen«, erklärte sie.", "Lena Orlov"),
        ("de", "„Der Pass bleibt offen“, sagte ein Sprecher des Ministeriums.", "ein Sprecher des Ministeriums"),
        ("fr", "« Le col reste ouvert », a déclaré Lena Orlov à la radio du pays.", "Lena Orlov"),
        ("fr", "Lena Orlov est venue lundi. « Le col reste ouvert », a-t-elle ajouté.", "Lena Orlov"),
        ("fr", "« Le col reste ouvert », assure un porte-parole du conseil.", "un porte-parole du conseil"),
        ("fr", "« Le col reste ouvert, soupire Lena Orlov, mais la neige vient. »", "Lena Orlov"),
        ("es", "“El paso sigue abierto”, dijo Lena Orlov a la agencia Norte.", "Lena Orlov"),
        ("es", "Lena Orlov llegó el lunes. “El paso sigue abierto”, afirmó.", None),
        ("es", "Lena Orlov dijo: «Llegué el lunes.» “El paso sigue abierto”, afirmó.", "Lena Orlov"),
        ("es", "“El paso sigue abierto”, advirtió la titular de Interior a los senadores.", "la titular de Interior"),
        ("pt", "“O passo continua aberto”, afirmou Lena Orlov em entrevista à rádio.", "Lena Orlov"),
        ("it", "«Il passo resta aperto», ha detto Lena Orlov al consiglio.", "Lena Orlov"),
        ("ru", "«Перевал останется открытым», — заявила министр Елена Орлова в понедельник.", "Елена Орлова"),
        ("ru", "Елена Орлова подчеркнула: «Перевал останется открытым».", "Елена Орлова"),
        ("tr", "“Geçit açık kalacak” dedi Lena Orlov.", "Lena Orlov"),
        ("nl", "“De pas blijft open”, zei Lena Orlov maandag.", "Lena Orlov"),
        ("pl", "„Przełęcz pozostanie otwarta”, powiedziała Lena Orlov.", "Lena Orlov"),
        ("id", "“Jalur itu tetap terbuka,” kata Lena Orlov di Teskar.", "Lena Orlov"),
        ("zh", "外交部发言人王岚在记者会上表示：“山口将保持开放。”", "王岚"),
        ("zh", "“山口将保持开放。”外交部长王岚说。", "王岚"),
        ("zh", "中国外交部表示：「山口将保持开放。」", "中国外交部"),
        ("ja", "森田健一首相は19日、「峠は開いたままだ」と述べた。", "森田健一"),
        ("ko", "김민수 장관은 “고개는 열려 있을 것”이라고 말했다.", "김민수 장관"),
        ("ar", "وقالت لينا أورلوف: «سيبقى الممر مفتوحا».", "لينا أورلوف"),
        ("ur", "وزیر خارجہ لینا اورلوف نے کہا کہ ”درہ کھلا رہے گا۔“", "لینا اورلوف"),
        ("hi", "लीना ओरलोव ने कहा, “दर्रा खुला रहेगा।”", "लीना ओरलोव"),
    ],
)
def test_the_speaker_is_named(language: str, text: str, expected: str | None) -> None:
    found = said(text, language=language)
    assert found
    assert {speaker for _, speaker in found[-1:]} == {expected}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Er sucht passende Worte und findet sie: „Der Pass bleibt offen.“"),
        ("es", "“El paso sigue abierto”, explicó a La Estrella del Norte."),
        ("de", "„Der Pass bleibt offen“, hieß es in der Mitteilung."),
        ("fr", "Le ministre annonce sa démission pour des « raisons personnelles »."),
    ],
)
def test_what_does_not_speak_is_no_speaker(language: str, text: str) -> None:
    assert {speaker for _, speaker in said(text, language=language)} <= {None}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Verein verteilte ein „Extrablatt“ in der Stadt."),
        ("it", "La serie “Castello” ha avuto successo."),
        ("ru", "Мы приготовили блюдо «Замешайка» за час."),
    ],
)
def test_terms_in_marks_are_nobodys_words(language: str, text: str) -> None:
    assert said(text, language=language) == []


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("es", "Lena Orlov dijo que el paso sigue abierto.", "el paso sigue abierto"),
        ("de", "Lena Orlov sagte, dass der Pass offen bleibt.", "der Pass offen bleibt"),
        ("pt", "Lena Orlov afirmou que o passo continua aberto.", "o passo continua aberto"),
        ("ru", "Елена Орлова заявила, что перевал останется открытым.", "перевал останется открытым"),
    ],
)
def test_reported_clauses_are_told(language: str, text: str, words: str) -> None:
    assert [w for w, _ in said(text, language=language, indirect=True)] == [words]
