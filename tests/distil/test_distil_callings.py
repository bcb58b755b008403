"""Names without the offices they are called by, in scripts and tongues whose names stand in no list."""

import pytest

from monitoring_desk.distil.callings import bare, gender


@pytest.mark.parametrize(
    ("language", "called", "name"),
    [
        ("ar", "وزير الخارجية سامي الحلبي", "سامي الحلبي"),
        ("ar", "المتحدث باسم الوزارة سامي الحلبي", "سامي الحلبي"),
        ("ar", "الحلبي", "الحلبي"),
        ("ur", "وزیر خارجہ کریم حداد", "کریم حداد"),
        ("ur", "کسان اتحاد کے صدر ملک اکبر", "ملک اکبر"),
        ("ur", "ایک دیہاتی", "ایک دیہاتی"),
        ("hi", "किसान संघ की अध्यक्ष हेलेन सलीम", "हेलेन सलीम"),
        ("ja", "ユンラン国のレナ・オルロフ外相", "レナ・オルロフ"),
        ("ja", "外務省", "外務省"),
        ("tr", "Dışişleri Bakanı Lena Orlov", "Lena Orlov"),
        ("id", "Menteri Luar Negeri Lena Orlov", "Lena Orlov"),
        ("de", "Lastwagenfahrer Maro Tavi", "Maro Tavi"),
        ("de", "der Bundesrat", "der Bundesrat"),
        ("fr", "M. Mansour", "Mansour"),
        ("es", "Maro Tavi", "Maro Tavi"),
    ],
)
def test_the_calling_is_left_off(language: str, called: str, name: str) -> None:
    assert bare(called, language=language) == name


@pytest.mark.parametrize(
    ("language", "source", "cue", "told"),
    [("ru", "Лена", "сказала", "f"), ("ru", "Анил", "сообщил", "m"), ("es", "la ministra", "dijo", "f"), ("es", "Orlov", "dijo", None)],
)  # fmt: skip
def test_verb_and_article_tell_the_sex(language: str, source: str, cue: str, told: str | None) -> None:
    assert gender(source, cue, language=language) == told
