"""Who says what in thirteen languages: every style of mark, every order of words; nobody's words for anybody else's."""

import pytest
from tests.distil.said_abroad import ARTICLES, LATER, Said
from tests.distil.samples import article

from monitoring_desk.distil import quotes, reading

_READ = [(language, text, said) for language, text, said in (*ARTICLES, *LATER)]


@pytest.mark.parametrize(("language", "text", "said"), _READ, ids=[f"{i}-{one[0]}" for i, one in enumerate(_READ)])
def test_nothing_is_given_to_the_wrong_speaker_and_little_is_lost(language: str, text: str, said: list[Said]) -> None:
    read = reading.read(article(text, language=language))
    found = {read.words(q.words): q.speaker for q in quotes.find(read) if q.kind != "indirect"}
    told = {words: who for who, begins in said for words in found if words.startswith(begins)}
    assert {words: who for words, who in found.items() if words not in told} == {}
    wrong = {
        words: found[words] for words, who in told.items() if found[words] and (who or "") not in (found[words] or "")
    }
    assert wrong == {}
    right = sum(found[words] is not None for words in told)
    assert right >= len(said) - (len(said) > 3)
