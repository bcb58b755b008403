"""Sentences of many beats: what each undertakes, sets on a day, or tells of harm; and what only looks so."""

from datetime import UTC, date, datetime

import pytest

from monitoring_desk.distil import commitments, events, incidents, reading
from monitoring_desk.types import Article

_DAY = date(2026, 4, 15)  # a Wednesday


def _read(text: str) -> reading.Reading:
    return reading.read(
        Article(
            id="a", url="", source_id="", title="", text=text, found=datetime(2026, 4, 15, tzinfo=UTC), language="en"
        )
    )


@pytest.mark.parametrize(
    ("text", "who", "amount", "due"),
    [
        (
            "The central bank of Moravia said it would keep its key rate at 5 percent until June.",
            "central bank of Moravia",
            None,
            "2026-06",
        ),
        (
            "Tiger Holt confirmed on Tuesday he will play in next year's Genesis Open in Los Angeles.",
            "Tiger Holt",
            None,
            "2027",
        ),
        (
            "Google has promised that 14 additional games will be added to the service by the end of 2026.",
            "Google",
            None,
            "2026",
        ),
        (
            "Jeanine Roa of the opposition Democrat Union said she would take power in an interim capacity.",
            "Jeanine Roa",
            None,
            None,
        ),
        (
            "The Red Sox have made first baseman Mark Tess an eight-year, $200 million offer.",
            "Red Sox",
            200000000.0,
            None,
        ),
        (
            "Lufthansa will buy 20 Airbus A350 jets for $6.5 billion, the German airline said on Monday.",
            "Lufthansa",
            6500000000.0,
            None,
        ),
        (
            "The World Bank approved a $500 million loan to Kenya to help it cope with drought.",
            "World Bank",
            500000000.0,
            None,
        ),
        ("Ford said on Thursday it will cut 7,000 jobs by the end of August.", "Ford", None, "2026-08"),
        (
            "Canada is to send 200 soldiers to Mali next year, Defence Minister Harjit Sajan said.",
            "Canada",
            None,
            "2027",
        ),
        ("Volkswagen plans to invest 44 billion euros in electric cars by 2029.", "Volkswagen", 44000000000.0, "2029"),
        (
            "Prime Minister Ana Sousa pledged 3 million euros in aid for the victims of the fires.",
            "Ana Sousa",
            3000000.0,
            None,
        ),
        (
            "The drugmaker has agreed to pay $270 million to settle a lawsuit brought by Oklahoma.",
            "drugmaker",
            270000000.0,
            None,
        ),
        ("Teachers in Porto voted to strike on May 12 over pay.", "Teachers", None, "2026-05-12"),
        (
            "Barcelona have signed the striker Ivo Pires from Benfica for 60 million euros.",
            "Barcelona",
            60000000.0,
            None,
        ),
        ("Nestle sold its ice cream business to Froneri for $4 billion.", "Nestle", 4000000000.0, None),
        (
            "The government has refused to extend the Brexit transition period beyond December.",
            "government",
            None,
            None,
        ),
        ("The two countries signed a memorandum of understanding on fisheries on Monday.", "two countries", None, None),
        (
            "The Bank of Japan will buy 12 trillion yen of exchange-traded funds a year.",
            "Bank of Japan",
            12000000000000.0,
            None,
        ),
        ("The European Union has frozen 400 million euros of aid to Nicaragua.", "European Union", 400000000.0, None),
        ("NASA plans to launch the probe in July 2028.", "NASA", None, "2028-07"),
        ("Germany's parliament on Friday passed a law that bans fracking.", "parliament", None, None),
        ("The company expects profits to rise 10 percent next year.", None, None, None),
        ("Analysts say the bank will cut rates in June.", None, None, None),
        ("The opposition urged the government to cut taxes.", None, None, None),
        ("The singer said she hopes to record a new album.", None, None, None),
        ("Mr Khan called on donors to give $2 billion.", None, None, None),
        ("Aid groups need $50 million to feed the refugees.", None, None, None),
        ("The new train will carry 400 passengers at up to 300 km/h.", None, None, None),
        ("Doctors said he will make a full recovery.", None, None, None),
        ("Amazon said it had invested $2.7 billion in India.", "Amazon", 2700000000.0, None),
        ("Qatar has offered to mediate between the two sides.", "Qatar", None, None),
        (
            "Under the deal, Gazprom will supply 38 billion cubic metres of gas a year to China for 30 years.",
            "Gazprom",
            None,
            None,
        ),
        (
            "Norway's sovereign wealth fund will sell its shares in 8 oil companies.",
            "sovereign wealth fund",
            None,
            None,
        ),
        ("Rebels in the east have agreed to release 50 prisoners by Friday.", "Rebels", None, "2026-04-17"),
        (
            "The IMF has reached a staff-level agreement with Ghana on a $3 billion loan programme.",
            "IMF",
            3000000000.0,
            None,
        ),
        ("The regulator fined the bank £32 million for failing to check its customers.", None, None, None),
        ("Disney is to lay off 28,000 workers at its theme parks in California and Florida.", "Disney", None, None),
        ("Tesla's board approved a $1 trillion pay package for Elon Musk.", "board", 1000000000000.0, None),
        ("Chile will hold a referendum on a new constitution on October 25.", None, None, None),
        ("Shell has abandoned plans to drill for oil in the Arctic.", "Shell", None, None),
        ("The club have extended coach Rui Melo's contract until 2029.", "club", None, "2029"),
        ("The foundation donated $10 million to the hospital.", "foundation", 10000000.0, None),
        ("Ukraine and Poland agreed to open two new border crossings this year.", "Ukraine and Poland", None, "2026"),
        (
            "Nokia will supply 5G equipment to Vodafone Idea in a deal worth $3.6 billion over three years, the companies said.",
            "Nokia",
            3600000000.0,
            None,
        ),
        ("The United Nations has appealed for $1.2 billion to help Sudan.", None, None, None),
        (
            "Britain and Japan on Friday signed a trade deal worth £15 billion a year.",
            "Britain and Japan",
            15000000000.0,
            None,
        ),
        ("President William Ruto ordered the withdrawal of troops from the border.", "William Ruto", None, None),
        ("The Hong Kong carrier said it would defer delivery of 10 aircraft.", "carrier", None, None),
        ("Toyota is recalling 1.2 million cars over faulty fuel pumps.", "Toyota", None, None),
        ("Toyota recalled 1.2 million cars on Monday over faulty fuel pumps.", "Toyota", None, None),
        ("The airline will resume flights to Tel Aviv on June 1.", "airline", None, "2026-06-01"),
        ("Greece has received the first 3 billion euro tranche of the loan.", "Greece", 3000000000.0, None),
        ("Lawmakers approved a $900 billion stimulus package late on Sunday.", "Lawmakers", 900000000000.0, None),
        ("Mexico's government said it will spend 70 billion pesos on the train line.", "Mexico", 70000000000.0, None),
        ("The firm intends to list its shares in London in the autumn.", "firm", None, None),
        ("Sony has no plans to sell the studio.", None, None, None),
        ("The striker is expected to join Chelsea in January.", None, None, None),
        ("Twitter has agreed to be bought by Mr Musk for $44 billion.", "Twitter", 44000000000.0, None),
        ("Mr Musk has agreed to buy Twitter for about $44bn.", "Musk", 44000000000.0, None),
        ("The court ordered the company to pay $25 million in damages.", None, None, None),
        ("Unilever shares fell after it cut its forecast.", None, None, None),
        ("The governor declared a state of emergency and promised to rebuild every home.", "governor", None, None),
        (
            "Australia's biggest bank said it would hand back A$2 billion to shareholders through a buyback.",
            "bank",
            2000000000.0,
            None,
        ),
        ("The ministry allocated Rs 500 crore for flood relief in Assam.", "ministry", 5000000000.0, None),
        (
            "Finland will close its border with Russia from midnight on Thursday, Prime Minister Orpo said.",
            "Finland",
            None,
            "2026-04-16",
        ),
        (
            "The union has called off a strike planned for Tuesday after reaching a pay deal with the company.",
            "union",
            None,
            None,
        ),
        (
            "Dell is in talks to sell RSA Security for $2 billion, people familiar with the matter said.",
            None,
            None,
            None,
        ),
        ("Huawei has been awarded a contract to build Malaysia's second 5G network.", "Huawei", None, None),
        (
            "The European Investment Bank will lend 600 million euros to Tunisia.",
            "European Investment Bank",
            600000000.0,
            None,
        ),
        ("Turkey vetoed the plan.", None, None, None),
        ("Egypt reiterated its support for the Palestinian people.", "Egypt", None, None),
        ("Israel agreed to a 60-day ceasefire with Hezbollah.", "Israel", None, None),
        ("Manila has withdrawn from the International Criminal Court.", "Manila", None, None),
        ("The Philippines will withdraw from the court in a year's time.", "Philippines", None, None),
        ("Sweden formally applied to join NATO on Wednesday.", "Sweden", None, None),
        ("Kenya Airways has secured a $200 million loan from local banks.", "Kenya Airways", 200000000.0, None),
        ("The Gates Foundation pledged up to $250m to fight malaria by 2030.", "Gates Foundation", 250000000.0, "2030"),
        ("The United States imposed sanctions on two Chinese firms on Tuesday.", "United States", None, None),
        ("China said it would impose 25 percent tariffs on US soybeans from July 6.", "China", None, "2026-07-06"),
        ("The actor donated one million dollars to the food bank.", "actor", 1000000.0, None),
        ("Workers at the mine ended a 10-day strike after accepting a 7 percent pay rise.", "Workers", None, None),
        ("Thailand's army chief promised elections within a year.", "army chief", None, "2027"),
        ("Dareshan had secured a new package of $340 million from Yunlan.", "Yunlan", 340000000.0, None),
        ("The town was promised $3 million by the World Bank.", "World Bank", 3000000.0, None),
        ("Dareshan raised $486 million from the sale of frequencies.", None, None, None),
        ("The ministry denied that the grid had been attacked and promised an inquiry.", "ministry", None, None),
        (
            "Prime Minister Farida Wazir, who will visit Dowra, announced compensation of 500,000 rupees.",
            "Farida Wazir",
            500000.0,
            None,
        ),
        ("Lindqvist said it would buy back shares worth 5 billion crowns.", "Lindqvist", 5000000000.0, None),
        ("In return Tessaly will pay Orm 60 million euros.", "Tessaly", 60000000.0, None),
        ("The two sides “reaffirmed their ties” and agreed to open an air link by 2030.", "two sides", None, "2030"),
        ("She would, she said, read a book.", None, None, None),
        ("Residents say they will not leave the village.", None, None, None),
        ("Oil prices will stay high, the minister said.", None, None, None),
    ],
)
def test_who_undertakes_what_by_when(text: str, who: str | None, amount: float | None, due: str | None) -> None:
    found = commitments.find(_read(text), published=_DAY)
    if who is None:
        assert not found
    else:
        assert any(who.lower() in c.who.lower() and c.amount == amount and c.due == due for c in found)


def test_what_is_given_goes_to_who_got_it() -> None:
    (found,) = commitments.find(
        _read("Dareshan had secured a new package of $340 million from Yunlan."), published=_DAY
    )
    assert (found.who, found.to, found.promise) == ("Yunlan", "Dareshan", "a new package of $340 million from Yunlan")


def test_what_is_set_up_is_no_party() -> None:
    (found,) = commitments.find(_read("The ministers agreed to set up a Joint Working Group."), published=_DAY)
    assert found.to is None


def test_two_promises_of_one_sentence_are_two() -> None:
    text = "Delta Cell said it would put up 1,400 masts and promised to bring a signal to 600 villages by 2030."
    found = commitments.find(_read(text), published=_DAY)
    assert {(c.who, c.due) for c in found} == {("Delta Cell", None), ("Delta Cell", "2030")}


def test_she_is_the_mayor_nowhere_named() -> None:
    text = "Bruno Halm told staff in a letter. The mayor of one of the towns, Orsova, said she would go to court."
    assert [c.who for c in commitments.find(_read(text), published=_DAY)] == ["mayor of one of the towns"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A private funeral service will be held Tuesday, April 21, at Westwood Cemetery.", [("2026-04-21", True)]),
        ("Jackson's court date is set for May 17.", [("2026-05-17", True)]),
        ("The free service will launch in 2027.", [("2027", True)]),
        ("Tickets go on sale on Friday.", [("2026-04-17", True)]),
        ("Voters go to the polls on Sunday.", [("2026-04-19", True)]),
        ("Peru will hold a run-off election on June 7.", [("2026-06-07", True)]),
        ("The central bank's next policy meeting is on April 30.", [("2026-04-30", True)]),
        ("European leaders will meet in Brussels on Thursday to discuss the budget.", [("2026-04-16", True)]),
        ("The foreign ministers of Egypt and Sudan met in Cairo on Tuesday.", [("2026-04-14", False)]),
        ("The trial is due to start next month.", [("2026-05", True)]),
        ("A court in Lyon sentenced the former mayor to three years in prison on Monday.", [("2026-04-13", False)]),
        ("The spacecraft is scheduled to land on Mars on May 20.", [("2026-05-20", True)]),
        ("Railway workers will walk out for 48 hours from April 22.", [("2026-04-22", True)]),
        ("The strike, which began on Monday, has closed all the ports.", [("2026-04-13", False)]),
        ("President Lula will travel to Beijing next week.", [(None, True)]),
        ("The company will report its first-quarter results on April 28.", [("2026-04-28", True)]),
        ("The ban takes effect on July 1.", [("2026-07-01", True)]),
        ("The new rules come into force in January.", [("2027-01", True)]),
        ("Thousands of people marched through Santiago on Sunday to demand better pensions.", [("2026-04-12", False)]),
        ("The film opens in cinemas on May 8.", [("2026-05-08", True)]),
        ("The Senate is expected to vote on the bill later this week.", [(None, True)]),
        ("Parliament voted on Tuesday to ban the trade.", [("2026-04-14", False)]),
        ("The two sides resumed talks in Doha on Monday.", [("2026-04-13", False)]),
        ("The World Cup begins on June 11 in Mexico City.", [("2026-06-11", True)]),
        ("Pope Leo will visit Lebanon in November.", [("2026-11", True)]),
        ("The summit was postponed until May.", [("2026-05", True)]),
        ("She will appear in court on Friday.", [("2026-04-17", True)]),
        ("The deadline for bids is May 1.", [("2026-05-01", True)]),
        ("Results are expected on Thursday.", [("2026-04-16", True)]),
        ("The marathon will take place on Sunday, April 26.", [("2026-04-26", True)]),
        ("Inflation will fall below 2 percent by June, the bank said.", []),
        ("It will rain on Thursday.", []),
        ("Shares fell 3 percent on Tuesday.", []),
        ("He was born in Leeds in 1980.", []),
        ("The minister spoke on Monday to reporters.", []),
        ("The king opened parliament on Tuesday.", [("2026-04-14", False)]),
        ("India and Pakistan will play in Dubai on Sunday.", [("2026-04-19", True)]),
        (
            "Prime Minister Sanchez and President Macron signed the treaty in Barcelona on Thursday.",
            [("2026-04-09", False)],
        ),
        ("The minister resigned on Tuesday.", [("2026-04-14", False)]),
        ("NASA launched the satellite from Florida on Monday.", [("2026-04-13", False)]),
        ("The inquiry will publish its report on May 5.", [("2026-05-05", True)]),
        ("Georgia's parliament is to debate the bill on Thursday.", [("2026-04-16", True)]),
        ("The Fed meets next on June 16-17.", [("2026-06-16", True)]),
        ("A hearing has been scheduled for May 12.", [("2026-05-12", True)]),
        ("The festival, now in its 20th year, takes place from 3 to 7 August.", [("2026-08-03", True)]),
        ("Negotiators are due to meet again on Saturday in Muscat.", [("2026-04-18", True)]),
        ("Students plan a demonstration outside the ministry on Friday.", [("2026-04-17", True)]),
        ("The couple married in 2010.", []),
        ("The restaurant is open from Tuesday to Saturday.", []),
        ("Bake for 20 minutes on Sunday and serve cold on Monday.", []),
    ],
)
def test_what_a_diary_holds(text: str, expected: list[tuple[str | None, bool]]) -> None:
    found = events.find(_read(text), published=_DAY)
    assert [(e.when, e.upcoming) for e in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 59-year-old woman was killed in a hit-and-run crash in Queens on Friday.", [(1, None, "Queens")]),
        (
            "At least 23 people died when a bus plunged into a ravine in northern Peru on Tuesday, police said.",
            [(23, None, "Peru")],
        ),
        (
            "A magnitude 6.4 earthquake shook Albania early on Tuesday, killing at least 18 people and injuring 600.",
            [(18, 600, "Albania")],
        ),
        (
            "Two soldiers and a civilian were killed when a roadside bomb hit their vehicle near Gao in Mali.",
            [(3, None, "Gao")],
        ),
        ("Floods have killed 41 people and displaced 10,000 in Kerala since Monday.", [(41, None, "Kerala")]),
        ("A fire at a garment factory in Dhaka killed 12 workers on Thursday, officials said.", [(12, None, "Dhaka")]),
        ("The death toll from a landslide in Papua New Guinea has risen to 67.", [(67, None, "Papua New Guinea")]),
        ("A gunman opened fire at a shopping centre in Malmo, wounding four people.", [(None, 4, "Malmo")]),
        (
            "Police clashed with protesters in Nairobi; three people were shot dead and dozens injured.",
            [(3, None, "Nairobi")],
        ),
        (
            "A passenger plane with 62 people on board crashed near Sao Paulo on Friday, killing everyone on board.",
            [(62, None, "Sao Paulo")],
        ),
        (
            "An Israeli air strike on a house in Khan Younis killed nine members of one family, medics said.",
            [(9, None, "Khan Younis")],
        ),
        ("A boat carrying migrants capsized off Tunisia, leaving 30 missing and five dead.", [(5, None, "Tunisia")]),
        (
            "Typhoon Mawar made landfall in Guam on Wednesday, cutting power to most of the island.",
            [(None, None, "Guam")],
        ),
        ("Six people were injured when a tram derailed in Lisbon on Monday.", [(None, 6, "Lisbon")]),
        ("No one was hurt in the blaze, which destroyed a warehouse in Leeds on Sunday.", [(0, 0, "Leeds")]),
        (
            "A suicide bomber blew himself up outside a mosque in Kabul, killing 14. Islamic State claimed responsibility.",
            [(14, None, "Kabul")],
        ),
        (
            "Rebels attacked an army base in Burkina Faso on Sunday, the ministry said. Eleven soldiers died.",
            [(11, None, "Burkina Faso")],
        ),
        ("A methane explosion at a coal mine in Colombia killed 21 miners.", [(21, None, "Colombia")]),
        ("The company's shares crashed on Monday after its results.", []),
        ("Smoking kills 8 million people a year.", []),
        ("Her father died of cancer in Leeds in 2010.", []),
        ("The minister came under attack from critics in London on Monday.", []),
        ("More than 300 people have died of cholera in Zambia since October.", []),
        (
            "Heavy snow caused a pile-up of 40 cars on the A7 near Kassel, police said; 17 people were hurt.",
            [(None, 17, "Kassel")],
        ),
        ("A stampede at a religious festival in Hathras left 121 people dead.", [(121, None, "Hathras")]),
        ("Wildfires in Chile have killed 112 people and burned 1,600 homes.", [(112, None, "Chile")]),
        (
            "Three crew members were killed and four were rescued after a cargo ship sank off Okinawa.",
            [(3, None, "Okinawa")],
        ),
        ("The striker shot over the bar in Madrid.", []),
        (
            "A volcano erupted in southwest Iceland on Monday, forcing 3,800 people from their homes.",
            [(None, None, "Iceland")],
        ),
        ("Gunmen kidnapped 227 schoolchildren in Nigeria's Niger state on Friday.", [(None, None, "Niger")]),
        (
            "A knife attacker stabbed three people in a park in Reading on Saturday. All three died.",
            [(3, None, "Reading")],
        ),
        ("Russia fired 40 missiles at Kyiv overnight, killing two people and wounding 13.", [(2, 13, "Kyiv")]),
        (
            "A train hit a lorry at a level crossing in Taiwan, and one person was killed and 36 injured.",
            [(1, 36, "Taiwan")],
        ),
        ("The 19-year-old was shot dead outside a club in Chicago early on Sunday.", [(1, None, "Chicago")]),
        ("Cyclone Freddy has killed more than 500 people in Malawi.", [(500, None, "Malawi")]),
    ],
)
def test_harm_and_where(text: str, expected: list[tuple[int | None, int | None, str]]) -> None:
    found = incidents.find(_read(text), published=_DAY)
    assert len(found) == len(expected)
    for one, (killed, injured, where) in zip(found, expected, strict=True):
        assert (one.killed or None, one.injured) == (killed or None, injured)
        assert where.lower() in (one.where or "").lower()
