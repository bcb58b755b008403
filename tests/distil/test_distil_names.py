"""Names: full forms, short forms, kinds and offices."""

from tests.distil import samples

from monitoring_desk.distil.reading import read

TEXT = """Yunlan Foreign Minister Lena Orlov met Karim Haddad of the Dareshan Development Bank (DDB) in Berlin on Tuesday.

Orlov said the bank had lent money to Acme Motors Ltd. Mr Haddad thanked her. DDB will open an office in Pakistan, Haddad said.

Officials in Paris said the Gulf of Aden and the Teshkar Highway were discussed. Security was tight."""


def kinds() -> dict[str, str]:
    return {name.name: name.kind for name in read(samples.article(TEXT)).names}


def test_kinds_are_told() -> None:
    told = kinds()
    assert told["Lena Orlov"] == told["Karim Haddad"] == "person"
    assert told["Dareshan Development Bank"] == "organisation"
    assert told["Acme Motors Ltd"] == "organisation"
    assert told["Berlin"] == told["Pakistan"] == told["Paris"] == "place"
    assert told["Gulf of Aden"] == told["Teshkar Highway"] == "place"


def test_openers_and_weekdays_are_no_names() -> None:
    assert not {"Officials", "Security", "Tuesday", "Mr"} & set(kinds())


def test_short_forms_belong_to_the_full_name() -> None:
    reading = read(samples.article(TEXT))
    by_name = {e.name: [reading.words(m) for m in e.mentions] for e in reading.entities}
    assert by_name["Karim Haddad"] == ["Karim Haddad", "Haddad", "Haddad"]
    assert by_name["Lena Orlov"] == ["Lena Orlov", "Orlov"]
    assert by_name["Dareshan Development Bank"] == ["Dareshan Development Bank", "DDB", "DDB"]


def test_offices_stand_apart() -> None:
    orlov = next(n for n in read(samples.article(TEXT)).names if n.name == "Lena Orlov")
    assert any("Foreign Minister" in office for office in orlov.offices)


def test_capitals_alone_name_nobody() -> None:
    assert read(samples.article("THE MINISTER SAID THAT EVERYTHING WOULD CHANGE VERY SOON INDEED.")).names == ()


def test_a_place_is_found_at_its_span() -> None:
    reading = read(samples.article(TEXT))
    at = TEXT.index("Berlin")
    assert reading.name_at(reading.span(at, at + 6)) == "Berlin"
    assert reading.name_at(reading.span(0, 0)) is None
    assert [e.name for e, _ in reading.entities_in(at, at + 6)] == ["Berlin"]


def test_a_dateline_names_a_place_and_no_agency() -> None:
    text = "ALMASGARH, March 9 (TMP) - Gunmen attacked a bus. Battery maker Orlov closed."
    assert {n.name: n.kind for n in read(samples.article(text)).names} == {
        "Almasgarh": "place",
        "Orlov": "organisation",
    }


def test_a_town_is_not_the_body_that_bears_its_name() -> None:
    text = "Crowds met in Salema on Monday. The Salema Civic Front called the protest."
    told = {n.name: n.kind for n in read(samples.article(text)).names}
    assert (told["Salema"], told["Salema Civic Front"]) == ("place", "organisation")
