"""Attacks, accidents, disasters, unrest: place, day and toll."""

from datetime import UTC, date, datetime

import pytest

from monitoring_desk.distil import incidents, reading
from monitoring_desk.types import Article, Incident


def find(text: str, title: str = "") -> tuple[Incident, ...]:
    article = Article(id="a", url="", source_id="", title=title, text=text, found=datetime(2023, 5, 18, tzinfo=UTC))
    return incidents.find(reading.read(article), published=date(2023, 5, 17))


@pytest.mark.parametrize(
    ("text", "when", "where", "killed", "injured"),
    [
        ("A suicide bomber blew himself up outside a mosque in Herat on Friday, killing at least 14 worshippers and wounding 30 others.",
         "2023-05-12", "Herat", 14, 30),
        ("Two trains collided near Milan on Tuesday morning, leaving three people dead and 46 injured.", "2023-05-16", "Milan", 3, 46),
        ("Flash floods in Jakarta have killed nine people, officials said. The toll rose to 16 on Tuesday.", None, "Jakarta", 16, None),
        ("Police clashed with protesters in Baghdad on Thursday. At least 12 demonstrators were wounded.", "2023-05-11", "Baghdad", None, 12),
        ("A ferry carrying 120 passengers capsized on Lake Victoria on Thursday, drowning at least 40 people.", "2023-05-11", "Lake Victoria", 40, None),
        ("A bus plunged into a ravine in northern Peru on Monday, killing 17 passengers and injuring 25.", "2023-05-15", "Peru", 17, 25),
        ("Typhoon Kiri slammed into the Philippines on Tuesday, killing 10 people.", "2023-05-16", "Philippines", 10, None),
        ("An explosion at a chemical plant in eastern China killed 44 people and injured more than 600 on Thursday.", "2023-05-11", "China", 44, 600),
        ("Two Turkish soldiers and a civilian were killed in a rocket attack on Saturday in the border town of Akcakale.",
         "2023-05-13", "Akcakale", 3, None),
        ("A magnitude 5.8 earthquake struck off the coast of Chile on Sunday. Nobody was hurt.", "2023-05-14", "Chile", 0, 0),
        ("Security forces foiled a bomb attack on a hotel in Nairobi on Friday.", "2023-05-12", "Nairobi", None, None),
    ],
)  # fmt: skip
def test_an_incident_is_found(text: str, when: str | None, where: str, killed: int | None, injured: int | None) -> None:
    found = find(text)
    assert [(i.when, i.where, i.killed, i.injured) for i in found] == [(when, where, killed, injured)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor attacked the government's record on housing.",
        "The stock market crash of last week wiped out savings.",
        "Shares in the bank collapsed on Monday.",
        "The government said it would fight terrorism and prevent attacks.",
        "In 2008, gunmen killed 166 people in Mumbai.",
        "The actor suffered a heart attack on Monday in Rome.",
        "Her first novel was an explosion of colour, said critics in Paris.",
        "Hackers launched an attack on the bank's servers in Zurich on Monday.",
        "The firm fired its chief executive on Tuesday in Oslo.",
        "New vehicle sales in Houston plunged 10 percent on Monday.",
        "With protests exploding to new levels, the government of Chile met on Monday.",
        "More than 2,500 civilians have been killed in the fighting in Mali so far this year.",
        "He died peacefully on Sunday at his home in Madrid. He was 91.",
    ],
)
def test_figures_of_speech_fears_and_history_are_none(text: str) -> None:
    assert find(text) == ()


def test_a_claim_of_responsibility_is_kept_an_accusation_is_not() -> None:
    blast = "A car bomb exploded in Kandahar on Monday, killing 9 people. "
    (claimed,) = find(blast + "The Taliban claimed responsibility for the attack.")
    (accused,) = find(blast + "Officials blamed the Taliban. No group has claimed responsibility.")
    assert (claimed.claimed_by, accused.claimed_by) == ("Taliban", None)


def test_the_latest_toll_counts_and_its_sentence_is_cited() -> None:
    text = (
        "An explosion shook a market in Lahore on Tuesday, killing at least 11 people. Earlier reports said 20 had died. "
        "The health ministry said on Wednesday that 13 people were killed and 40 injured in the blast."
    )
    (only,) = find(text)
    assert (only.killed, only.injured) == (13, 40)
    assert text[only.stated.start :].startswith("The health ministry")


def test_two_places_are_two_incidents() -> None:
    text = (
        "A bomb exploded in Basra on Monday, killing four people. There was also a report of shelling in Mosul, where "
        "two people died."
    )
    assert [(i.where, i.killed) for i in find(text)] == [("Basra", 4), ("Mosul", 2)]


def test_part_of_a_toll_is_not_the_toll() -> None:
    (only,) = find("A fire at a hostel in Pune on Sunday killed 11 workers, including two women.")
    assert only.killed == 11


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("At least 106 protesters in 21 towns of Peru have been killed by police since Monday.", 106),
        ("Karl von Reden was stabbed to death at a clinic in Vienna on Tuesday.", 1),
        ("A crowd attacked a station in Lagos, where Femi Ado, 15, was killed by a police bullet on Monday.", 1),
        ("The 35-year-old deputy was killed in an ambush near Austin on Monday.", 1),
    ],
)
def test_ages_and_towns_are_not_the_dead(text: str, killed: int) -> None:
    assert [incident.killed for incident in find(text)] == [killed]


def test_an_age_set_apart_is_no_toll() -> None:
    (only,) = find("The 35 - year - old deputy was killed in an ambush near Austin on Monday.")
    assert only.killed is None


def test_a_feared_toll_does_not_replace_a_told_one() -> None:
    (only,) = find(
        "Gunmen killed 106 people at a market in Jos on Monday. Some reports suggest as many as 200 have been killed."
    )
    assert only.killed == 106


def test_the_target_is_named() -> None:
    (only,) = find("Gunmen carried out an attack on a police station in Quetta on Sunday, killing three officers.")
    assert only.targets == ("police station",)


def test_words_of_an_attack_leave_out_what_carried_it_out() -> None:
    (one,) = find(
        "A group said it had carried out Tuesday's attack on a convoy near Herat, in which nine people were killed."
    )
    assert one.what.startswith("Tuesday's attack")
    assert one.targets == ("convoy",)


def test_the_magnitude_of_an_earthquake_is_no_target() -> None:
    (one,) = find("An earthquake of magnitude 5.3 struck Herat on Tuesday, killing two people.")
    assert one.targets == ()


def test_a_possessive_puts_the_wider_place_first() -> None:
    (found,) = find("A flood in Kordan's Asta valley has killed four people, the government said on Monday.")
    assert (found.where, found.when) == ("Asta, Kordan", None)


def test_the_day_before_an_attack_is_past_whatever_follows() -> None:
    (found,) = find(
        "Delegates want the payments tied to security after Thursday's attack near the Asta Pass, in which nine people were killed."
    )
    assert (found.when, found.killed) == ("2023-05-11", 9)


def test_a_newer_count_stands_over_what_police_had_first_spoken_of() -> None:
    (found,) = find(
        "Four workers wounded in an attack on a convoy in northern Tovia died overnight, bringing the number of dead to seven. "
        "Police had first spoken of three dead and eleven wounded."
    )
    assert (found.killed, found.when) == (7, None)


def test_a_crowd_met_with_tear_gas_and_a_collision_are_told_whole() -> None:
    (crowd,) = find(
        "Police fired tear gas at people protesting against prices in Salema on Monday. One man died and 35 people were hurt."
    )
    assert (crowd.where, crowd.killed, crowd.injured) == ("Salema", 1, 35)
    (ships,) = find(
        "Nineteen people drowned and eight were missing after a ferry collided with a tanker off the port of Navan on Sunday. The ferry sank."
    )
    assert (ships.what, ships.where, ships.killed) == (
        "a ferry collided with a tanker off the port of Navan on Sunday",
        "Navan",
        19,
    )


def test_what_happened_is_told_in_words_that_stand_alone() -> None:
    (found,) = find(
        "At least 46 people have been killed and more than 100 are missing after days of rain sent mud through villages in Tovia, officials said."
    )
    assert found.what.startswith("At least 46 people have been killed")


@pytest.mark.parametrize(
    "text",
    [
        "Seventeen people are now known to have died in the flood in Kilifi county, officials said.",
        "At least 17 people are known to have been killed in the fire in Izmir on Monday.",
        "Seventeen people are believed to have died in the landslide near Lima.",
    ],
)
def test_those_known_to_have_died_are_counted(text: str) -> None:
    (incident,) = find(text)
    assert incident.killed == 17


def test_a_fourth_who_died_makes_four() -> None:
    (incident,) = find(
        "A fourth worker died on Friday of injuries suffered in Thursday's explosion at a chemical works in Halle, police said."
    )
    assert incident.killed == 4


def test_the_dead_of_months_before_are_not_of_today() -> None:
    (incident,) = find(
        "Two people were injured in a fire at a chemical works in Halle on Thursday, three months after an explosion there killed four."
    )
    assert (incident.killed, incident.injured) == (None, 2)


def test_days_after_a_count_are_of_another_day() -> None:
    (incident,) = find(
        "Seven people died when a bus overturned in the Cusco region on Thursday, nine days after 24 were killed in another crash there."
    )
    assert incident.killed == 7


@pytest.mark.parametrize(
    ("text", "where", "killed", "injured"),
    [
        (
            "A passenger train jumped the tracks outside Bilbao on Friday evening. Four of the 210 people on board lost their "
            "lives and 37 were taken to hospital.",
            "Bilbao",
            4,
            37,
        ),
        (
            "A ferry carrying more than 200 people capsized on Lake Kivu on Thursday. By evening 78 bodies had been recovered, "
            "the governor of South Kivu said.",
            "Lake Kivu",
            78,
            None,
        ),
        ("A drone strike on a power station in Belgorod wounded four workers on Monday.", "Belgorod", None, 4),
        ("A roadside bomb in northern Mali on Sunday left eight passengers dead and a dozen more hurt.", "Mali", 8, 12),
        (
            "An engineer was killed and another wounded when gunmen fired on their car in Karachi on Monday.",
            "Karachi",
            1,
            1,
        ),
        (
            "Three Pakistani soldiers and five militants were killed in a gun battle in Bannu on Thursday.",
            "Bannu",
            8,
            None,
        ),
        ("Fourteen pilgrims were crushed to death at a temple in Odisha on Tuesday.", "Odisha", 14, None),
        (
            "A Russian missile hit an apartment building in Zaporizhzhia early on Thursday. Rescuers found seven bodies in the "
            "rubble, and 22 people were being treated in hospital.",
            "Zaporizhzhia",
            7,
            22,
        ),
        (
            "A lorry laden with fuel exploded in Nigeria on Sunday; officials put the death toll at 48.",
            "Nigeria",
            48,
            None,
        ),
        ("A plane went down near Medellin on Friday; all five on board were killed.", "Medellin", 5, None),
        (
            "Floodwaters swept a bus off a bridge in Honduras on Tuesday. The driver and three pupils drowned.",
            "Honduras",
            4,
            None,
        ),
    ],
)
def test_harm_is_counted_however_it_is_told(text: str, where: str, killed: int | None, injured: int | None) -> None:
    (incident,) = find(text)
    assert (incident.where, incident.killed, incident.injured) == (where, killed, injured)


@pytest.mark.parametrize(
    ("text", "when", "where", "killed", "injured"),
    [
        ("Eleven people lost their lives early on Tuesday when a bus slammed head-on into a lorry near Salerno.", "2023-05-16", "Salerno", 11, None),
        ("At least 37 bodies have been recovered after a reservoir overflowed its banks in northern Peru. Some 112 people were treated for injuries.",
         None, "Peru", 37, 112),
        ("A woman and her two sons were killed when their house caved in near Bergamo on Monday.", "2023-05-15", "Bergamo", 3, None),
        ("A strong earthquake struck Chile on Sunday, killing an elderly couple.", "2023-05-14", "Chile", 2, None),
        ("Four soldiers were killed after an avalanche hit their patrol near the town of Kargil on Monday.", "2023-05-15", "Kargil", 4, None),
        ("At least seven guards embraced martyrdom when militants stormed a post near Quetta on Monday.", "2023-05-15", "Quetta", 7, None),
        ("Two trams collided head-on in the centre of Ghent on Monday. Twelve passengers are in hospital.", "2023-05-15", "Ghent", None, 12),
    ],
)  # fmt: skip
def test_harm_leads_to_what_did_it(
    text: str, when: str | None, where: str, killed: int | None, injured: int | None
) -> None:
    found = find(text)
    assert [(i.when, i.killed, i.injured) for i in found] == [(when, killed, injured)]
    assert where in (found[0].where or "")


def test_the_worst_of_its_kind_is_not_the_one_told() -> None:
    found = find(
        "Nine inmates were killed on Tuesday in a riot at a prison in Guayaquil. In the bloodiest episode, 119 died in a single riot at a prison in Cuenca."
    )
    assert found[0].killed == 9


def test_a_second_crash_elsewhere_is_another() -> None:
    found = find(
        "A pilot has died after a light plane crashed near Bendigo. Crews were called there on Sunday. "
        "It was the second fatal crash in a month: another plane came down outside Geelong on April 20, killing its pilot."
    )
    assert [(i.where, i.when, i.killed) for i in found] == [("Bendigo", "2023-05-14", 1), ("Geelong", "2023-04-20", 1)]


def test_a_day_told_of_the_blast_itself_stands_over_the_day_of_the_rescue() -> None:
    found = find(
        "Rescue teams in Silesia on Tuesday brought out two miners trapped after a methane explosion that killed five. "
        "The blast ripped through a seam on Monday morning."
    )
    assert [(i.when, i.killed) for i in found] == [("2023-05-15", 5)]


def test_who_signed_the_mail_claims_and_not_the_mail() -> None:
    found = find(
        "A bomb killed four people in Kabul on Monday. An e-mail sent by the Army of Dawn claimed responsibility for the attack."
    )
    assert found[0].claimed_by is None or "Dawn" in found[0].claimed_by


@pytest.mark.parametrize(
    ("text", "where", "injured"),
    [
        ("A ferry ran aground on rocks off the island of Skye on Monday evening. Three passengers were treated for shock.", "Skye", 3),
        ("Troops from Armenia exchanged small-arms fire with a patrol near Sotk on Monday. A border guard was lightly wounded.", "Sotk", 1),
        ("Around a dozen gunmen robbed a cash van on the tarmac of an airport near Durban on Monday.", "Durban", None),
    ],
)  # fmt: skip
def test_harm_without_dead_is_an_incident(text: str, where: str, injured: int | None) -> None:
    (found,) = find(text)
    assert (found.when, found.injured) == ("2023-05-15", injured)
    assert where in (found.where or "")


def test_the_day_of_the_rescue_the_arrest_or_the_attack_before_is_not_the_day_of_the_harm() -> None:
    (quake,) = find(
        "Rescuers pulled a girl from the rubble in Kashgar on Wednesday, 52 hours after an earthquake flattened much of the city. "
        "The toll from Monday's disaster climbed to 1,312 dead and more than 4,800 injured, the ministry said, up from 1,150 a day earlier."
    )
    assert (quake.when, quake.killed, quake.injured) != ("2023-05-17", None, None)
    assert (quake.killed, quake.injured) == (1312, 4800)
    (convoy,) = find(
        "Gunmen ambushed a food convoy near Timbuktu on Tuesday, killing a driver. "
        "It came two days after a roadside bomb killed six soldiers on the same road."
    )
    assert convoy.killed == 1


@pytest.mark.parametrize(
    ("text", "where", "killed", "injured"),
    [
        ("Three people were hurt when a firecracker was thrown at a polling station in Split.", "Split", None, 3),
        ("A man in his 50s drowned at a weir near Cork on Sunday.", "Cork", 1, None),
        ("At least 46 workers were taken ill after ammonia leaked from a plant in Surat on Monday.", "Surat", None, 46),
    ],
)
def test_the_drowned_and_the_poisoned_are_counted(
    text: str, where: str, killed: int | None, injured: int | None
) -> None:
    (found,) = find(text)
    assert (found.killed, found.injured) == (killed, injured)
    assert where in (found.where or "")
