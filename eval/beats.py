"""Short articles of our own on many beats, each with what a careful reader would record of it; some hold nothing to record."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """An article and its records. Commitments: (who, or names with | between, amount, due); events: (when, upcoming); incidents: (killed, injured, where);
    figures: (value, unit, or units with | between); quotations: (speaker, first words). In other languages than English only quotations are labelled."""

    title: str
    published: str
    text: str
    language: str = "en"
    commitments: tuple[tuple[str, float | None, str | None], ...] = ()
    events: tuple[tuple[str | None, bool], ...] = ()
    incidents: tuple[tuple[int | None, int | None, str], ...] = ()
    figures: tuple[tuple[float, str], ...] = ()
    quotes: tuple[tuple[str | None, str], ...] = ()
    optional: tuple[str, ...] = ()
    """Words of sentences on which a record is neither asked for nor false: the guide of the hand-labelled set calls them borderline."""


BEATS = (
    Beat(
        title="Steel group to shut Teesport furnace",
        published="2026-03-11",
        text="Halvorsen Steel is to close its blast furnace at Teesport with the loss of 1,150 jobs, the company said on Tuesday.\n\n"
        'The Norwegian-owned group blamed high energy prices and cheap imports for the closure, which will take effect at the end of September. "We have looked at every option, and none of them pays," chief executive Ingrid Dahl told reporters. "This is the hardest day of my working life."\n\n'
        "Halvorsen lost £212m last year on sales of £1.9bn. It will invest £340m in two electric furnaces at its Port Ellis site, with the help of a £90m grant from the government.\n\n"
        "Unions said they would fight the plan. Workers will vote on strike action on 24 March.",
        commitments=(
            ("Halvorsen", None, "2026-09"),
            ("Halvorsen", 340000000.0, None),
            ("government", 90000000.0, None),
        ),
        events=(("2026-09", True), ("2026-03-24", True)),
        figures=(
            (1150, "jobs"),
            (212000000.0, "GBP"),
            (1900000000.0, "GBP"),
            (340000000.0, "GBP"),
            (90000000.0, "GBP"),
        ),
        quotes=(("Ingrid Dahl", "We have looked"), ("Ingrid Dahl", "This is the hardest")),
    ),
    Beat(
        title="Central bank of Orania cuts rates",
        published="2026-05-07",
        text="The central bank of Orania cut its main interest rate by a quarter of a point to 4.75% on Thursday, its third cut this year.\n\n"
        'Governor Lucia Perrin said inflation, which fell to 2.3% in April, was now close to the bank\'s 2% target. "We are not on autopilot," she said. "Each decision will be taken on its merits."\n\n'
        "Economists polled by the Orania Herald had expected no change. The bank now forecasts that the economy will grow by 1.4% in 2026.\n\n"
        "The next rate decision is due on 18 June.",
        events=(("2026-06-18", True),),
        figures=((4.75, "percent"), (2.3, "percent"), (2, "percent"), (1.4, "percent")),
        quotes=(("Lucia Perrin", "We are not on"), ("Lucia Perrin", "Each decision")),
    ),
    Beat(
        title="Ferry sinks off Kalimba",
        published="2026-01-20",
        text="At least 34 people drowned when an overloaded ferry sank off the coast of Kalimba on Sunday night, officials said.\n\n"
        "The Star of Moro was carrying about 180 passengers from the port of Lindo to the island of Sao Pedro when it capsized in high winds. Rescuers pulled 112 survivors from the water, and dozens are still missing.\n\n"
        '"The boat was built for ninety people," said Commander Joaquim Neto of the coast guard. President Amina Dossou declared three days of mourning and ordered an inquiry.\n\n'
        "The ferry's owner, Lindo Lines, said it would pay the funeral costs of the victims.\n\n"
        "It is the worst accident in Kalimba's waters since 2011, when 97 people died off Cape Verne.",
        commitments=(("Lindo Lines", None, None),),
        incidents=((34, None, "Kalimba"),),
        figures=((180, "people"), (112, "people"), (90, "people")),
        quotes=(("Joaquim Neto", "The boat was built"),),
    ),
    Beat(
        title="Opposition wins Marland election",
        published="2026-10-13",
        text="The opposition Unity Party has won Marland's general election, ending eleven years of rule by the Democratic Front.\n\n"
        "With 98% of votes counted after Sunday's poll, Unity had 52.4% and 81 of the 140 seats in parliament, the electoral commission said. Turnout was 71%.\n\n"
        '"You have chosen change, and change you will have," party leader Tomas Brandt told supporters in the capital, Port Louisa. He promised to publish all government contracts within 100 days of taking office.\n\n'
        "Prime Minister Helen Oduya conceded defeat on Monday. Mr Brandt will be sworn in on 1 November.\n\n"
        'Observers from the African Union called the vote "largely free and fair".',
        commitments=(("Brandt", None, None),),
        events=(("2026-10-11", False), ("2026-11-01", True)),
        figures=((98, "percent"), (52.4, "percent"), (81, "seats"), (140, "seats"), (71, "percent")),
        quotes=(("Tomas Brandt", "You have chosen"), ("Observers from the African Union", "largely free")),
    ),
    Beat(
        title="Vaccine for river fever works in trial",
        published="2026-02-19",
        text="A vaccine against river fever prevented 78% of infections in a trial involving 4,600 children in Banda and Ukele, researchers reported in the Journal of Tropical Health on Wednesday.\n\n"
        'The disease kills about 90,000 people a year, most of them under five. "This is the result we have waited twenty years for," said Dr Esther Kamau of the Ukele Institute, who led the study.\n\n'
        "The maker, Bellcourt, plans to apply for a licence in June and says it can produce 15 million doses a year. The Halden Foundation has pledged $120 million to buy the vaccine for poor countries.",
        commitments=(("Bellcourt", None, "2026-06"), ("Halden Foundation", 120000000.0, None)),
        figures=((78, "percent"), (4600, "people"), (90000, "people"), (15000000.0, "doses"), (120000000.0, "USD")),
        quotes=(("Esther Kamau", "This is the result"),),
    ),
    Beat(
        title="Tech firm Quillon buys chip designer",
        published="2026-07-02",
        text="Quillon has agreed to buy the chip designer Arvo Systems for $6.8bn in cash and shares, its biggest deal yet.\n\n"
        "The Californian firm will pay $54 a share, 31% above Arvo's closing price on Tuesday. The takeover, which needs the approval of regulators in three countries, is expected to be completed in the first quarter of 2027.\n\n"
        "Arvo, based in Tampere, employs 2,300 people. Quillon said it had no plans to cut jobs.\n\n"
        '"Together we can design the next decade," said Quillon founder Dev Patel.',
        commitments=(("Quillon", 6800000000.0, None),),
        figures=((6800000000.0, "USD"), (54, "USD"), (31, "percent"), (2300, "people")),
        quotes=(("Dev Patel", "Together we can"),),
    ),
    Beat(
        title="Bomb kills nine at Zarak market",
        published="2026-09-08",
        text="A car bomb killed nine people and wounded 23 at a crowded market in Zarak on Monday, police said.\n\n"
        "The blast tore through stalls in the town, 60 km south of the capital, as families were shopping for a holiday. A group calling itself the Northern Front claimed responsibility in a message posted online.\n\n"
        '"I saw people on the ground everywhere," said Yusuf Amin, a fruit seller. Interior Minister Salma Rahimi vowed to hunt down those behind the attack.\n\n'
        "In a separate attack in Dorin, gunmen shot dead two policemen on Sunday.",
        commitments=(("Salma Rahimi", None, None),),
        incidents=((9, 23, "Zarak"), (2, None, "Dorin")),
        figures=((60, "km"),),
        quotes=(("Yusuf Amin", "I saw people"),),
    ),
    Beat(
        title="Leaders to meet on water treaty",
        published="2026-04-22",
        text="The presidents of Velia and Kordan will meet in Geneva on 5 May to sign a treaty on sharing the waters of the river Asta, the Swiss foreign ministry said on Tuesday.\n\n"
        "The two countries agreed the text last week after four years of talks. Under it, Velia will release at least 300 cubic metres of water a second in the dry season, and Kordan will pay $45 million towards a new dam.\n\n"
        'Velia\'s foreign minister, Nadia Sorel, is to visit Kordan on Friday to prepare the summit. "Water will no longer divide us," she said.',
        commitments=(("Velia", None, None), ("Kordan", 45000000.0, None)),
        events=(("2026-05-05", True), ("2026-04-24", True)),
        figures=((300, "cubic metres"), (45000000.0, "USD")),
        quotes=(("Nadia Sorel", "Water will no"),),
    ),
    Beat(
        title="Court jails former minister",
        published="2026-11-18",
        text="A court in Santa Rosa has sentenced the former transport minister Rafael Ortuno to nine years in prison for taking bribes.\n\n"
        "Ortuno, 61, accepted $2.4 million from the builder Grupo Ledesma in return for road contracts between 2014 and 2018, the judges ruled on Tuesday. He was also fined $5 million.\n\n"
        '"This is a political trial," Ortuno told the court. His lawyer, Carmen Vidal, said he would appeal.\n\n'
        "Prosecutors will bring charges against four Ledesma executives next month.",
        commitments=(("Ortuno", None, None), ("Prosecutors", None, "2026-12")),
        figures=((2400000.0, "USD"), (5000000.0, "USD")),
        quotes=(("Rafael Ortuno", "This is a political"),),
    ),
    Beat(
        title="Nurses begin three-day walkout",
        published="2026-06-16",
        text="Thousands of nurses walked out of hospitals across Hesland on Monday in a dispute over pay.\n\n"
        "The Hesland Nurses' Union said 31,000 of its members had joined the three-day strike, which is due to end on Wednesday. It wants a rise of 12%; the government has offered 5%.\n\n"
        'Health Minister Piet Maas said the strike was "reckless" and that 8,000 operations had been cancelled. "We will not negotiate under threat," he said.\n\n'
        "The two sides are to hold talks on 22 June.",
        commitments=(("Piet Maas", None, None),),
        events=(("2026-06-15", False), ("2026-06-17", True), ("2026-06-22", True)),
        figures=((31000, "people"), (12, "percent"), (5, "percent"), (8000, "operations")),
        quotes=(("Piet Maas", "reckless"), ("Piet Maas", "We will not")),
    ),
    Beat(
        title="Quake shakes eastern Tovia",
        published="2026-08-25",
        text="A magnitude 6.1 earthquake struck eastern Tovia early on Tuesday, killing 57 people and injuring more than 300, the government said.\n\n"
        "The worst-hit town was Melik, where a school collapsed. More than 2,000 homes have been destroyed, and 12,000 people are sleeping in tents.\n\n"
        "Neighbouring Ardania will send 40 tonnes of food and two field hospitals, its president, Levan Beridze, said. The European Union has released 3 million euros in emergency aid.\n\n"
        '"We need machines, not words," said Nino Kapan, the mayor of Melik.',
        commitments=(("Ardania", None, None), ("European Union", 3000000.0, None)),
        incidents=((57, 300, "Tovia"),),
        figures=((2000, "homes"), (12000, "people"), (40, "tonnes"), (3000000.0, "EUR")),
        quotes=(("Nino Kapan", "We need machines"),),
    ),
    Beat(
        title="Space agency sets date for comet mission",
        published="2026-03-04",
        text="The Pan-Pacific Space Agency will launch a probe to the comet Ito-Reyes on 14 July 2028, it said on Wednesday.\n\n"
        "The 1.3-tonne craft, built by Kestrel Aerospace for $870 million, will reach the comet in 2031 and bring samples back to Earth four years later.\n\n"
        '"Comets are the library of the solar system," said mission scientist Mele Tupou. A first test of the engine is planned for November.',
        commitments=(("Pan-Pacific Space Agency", None, "2028-07-14"),),
        events=(("2028-07-14", True), ("2026-11", True)),
        figures=((870000000.0, "USD"),),
        quotes=(("Mele Tupou", "Comets are the"),),
    ),
    Beat(
        title="Walking the salt road",
        published="2026-05-30",
        text="There is a moment, an hour after dawn, when the old salt road out of Varenne belongs to nobody but the larks.\n\n"
        "I walked it for three days with a rucksack and a bad map. The villages are small and shuttered, the bread is good, and the dogs are friendlier than they look. In one bar an old man explained the rules of a card game I still do not understand.\n\n"
        "Go in spring, when the broom is out, and take more water than you think you need. The road does not forgive the proud.",
    ),
    Beat(
        title="Recipe: lemon and barley soup",
        published="2026-02-01",
        text="This soup is what I make when the weather turns. It asks for little and gives back a lot.\n\n"
        "Put 200 g of barley in a pan with two litres of stock and simmer for 40 minutes. Add the juice of two lemons, a handful of dill and plenty of pepper. Serve hot, with bread.\n\n"
        "It keeps for three days in the fridge and is even better on the second.",
    ),
    Beat(
        title="Review: The Lamplighter's Daughter",
        published="2026-09-12",
        text="Anna Weiss's second novel is a slow, strange and rather beautiful book about a girl who grows up in a lighthouse.\n\n"
        "The plot is slight. What stays with you is the voice, dry and watchful, and the sea, which is on every page. Weiss writes about loneliness without pity, and her jokes are the kind you notice a page later.\n\n"
        "The ending will divide readers. I thought it perfect.",
    ),
    Beat(
        title="Style notes: the big coat returns",
        published="2026-10-20",
        text="Coats are getting bigger, and about time too. After years of neat jackets, the shops are full of shapes you could hide a bicycle in.\n\n"
        "The trick is balance. Wear one over slim trousers and flat shoes, keep the colours quiet, and let the collar do the talking. Grey is the new black, camel is the old camel, and nobody needs a belt.",
    ),
    Beat(
        title="Obituary: Greta Holm, botanist who drew the marshes",
        published="2026-01-15",
        text="Greta Holm, who has died aged 91, spent sixty years drawing the plants of the northern marshes, and taught three generations of students to look.\n\n"
        "Born in Tarn in 1934, the daughter of a ferryman, she won a scholarship to the university at Lund, where she was for a time the only woman in the laboratory. Her Flora of the Marsh, published in 1971, is still in print.\n\n"
        "She never learned to drive, kept geese, and answered every letter she was sent. She is survived by her sister, Karin.",
    ),
    Beat(
        title="Lagune signs port deal with Dutch group",
        published="2026-02-25",
        text="The government of Lagune has signed a 25-year concession with the Dutch operator Havenmeester to run the port of Assou, officials said on Tuesday.\n\n"
        "Havenmeester will invest 410 million euros in new cranes and a second quay, and will pay the state 18 million euros a year. The first works are to begin in June.\n\n"
        '"Assou will be the gateway of the coast," Transport Minister Kofi Agbodan said at a signing ceremony in the capital, Porto Seco. Dock workers\' leaders said they feared for 900 jobs.\n\n'
        "The port handled 4.2 million tonnes of cargo in 2025.",
        commitments=(("Lagune", None, None), ("Havenmeester", 410000000.0, None), ("Havenmeester", 18000000.0, None)),
        events=(("2026-06", True), ("2026-02-24", False)),
        figures=((410000000.0, "EUR"), (18000000.0, "EUR"), (900, "jobs"), (4200000.0, "tonnes")),
        quotes=(("Kofi Agbodan", "Assou will be"),),
    ),
    Beat(
        title="Heat kills 22 in Sardona as fires spread",
        published="2026-07-29",
        commitments=(("France and Portugal", None, None),),
        text="Twenty-two people have died in a heatwave in southern Sardona, where temperatures reached 46.3 degrees on Monday, the health ministry said.\n\n"
        "Fires have burned 14,000 hectares of forest near Alcamar since Saturday and forced 3,500 people from their homes. Two firefighters were injured.\n\n"
        "France and Portugal are sending four water-bombing aircraft. Prime Minister Rosa Vidal cancelled a trip to Brussels and will visit Alcamar on Thursday.\n\n"
        '"The worst is still ahead of us," said Marco Elia of the weather service.',
        events=(("2026-07-30", True),),
        incidents=((22, None, "Sardona"), (None, 2, "Alcamar")),
        figures=((46.3, "degrees"), (14000, "hectares"), (3500, "people")),
        quotes=(("Marco Elia", "The worst is"),),
    ),
    Beat(
        title="Striker Ndiaye joins Rovers for record fee",
        published="2026-08-31",
        text="Westport Rovers have signed the Senegal striker Mamadou Ndiaye from Olympique Verlaine for a club record £61m.\n\n"
        'The 24-year-old, who scored 23 goals last season, has agreed a five-year contract. "I want to win things, and this club wants to win things," he said.\n\n'
        "Rovers, owned by the American investor Dale Whitcomb, have spent £140m this summer. They play Ashford on Saturday.",
        commitments=(("Westport Rovers", 61000000.0, None), ("Ndiaye", None, None)),
        events=(("2026-09-05", True),),
        figures=((61000000.0, "GBP"), (140000000.0, "GBP")),
        quotes=(("Mamadou Ndiaye", "I want to win"),),
    ),
    Beat(
        title="Truce talks resume as shells fall on Karsin",
        published="2026-03-17",
        text="Talks to end the war in Osmara resumed in Doha on Monday, even as shelling killed five civilians in the eastern city of Karsin.\n\n"
        "The government delegation is led by the foreign minister, Tarek Haddad. The rebels, who hold a third of the country, want the siege of Karsin lifted first.\n\n"
        '"Nobody should expect a breakthrough this week," said the United Nations envoy, Astrid Lund. She said both sides had agreed to let 30 aid trucks into the city by Friday.\n\n'
        "More than 40,000 people have been killed since the war began in 2022.",
        commitments=(("both sides", None, "2026-03-20"),),
        events=(("2026-03-16", False),),
        incidents=((5, None, "Karsin"),),
        figures=((30, "trucks"), (40000, "people")),
        quotes=(("Astrid Lund", "Nobody should"),),
    ),
    Beat(
        title="Trade gap narrows in Belmar",
        published="2026-12-10",
        text="Belmar's trade deficit narrowed to $3.1 billion in November from $3.9 billion a month earlier as exports of copper rose, the statistics office said on Wednesday.\n\n"
        "Exports grew 6.4% to $11.2 billion while imports fell 1.1% to $14.3 billion. Analysts had forecast a gap of $3.6 billion.\n\n"
        'The figures sent the Belmar crown to its highest level since March. "Copper is doing all the work," said Ana Ruiz, an economist at Banco del Sur.',
        figures=(
            (3100000000.0, "USD"),
            (6.4, "percent"),
            (11200000000.0, "USD"),
            (1.1, "percent"),
            (14300000000.0, "USD"),
            (3600000000.0, "USD"),
            (3900000000.0, "USD"),
        ),
        quotes=(("Ana Ruiz", "Copper is doing"),),
    ),
    Beat(
        title="Airline grounds jets after engine scare",
        published="2026-05-20",
        text="Nordvik Air has grounded its fleet of 14 Kestrel jets after an engine caught fire on a flight from Oslo to Malaga on Monday.\n\n"
        "The plane, with 168 people on board, landed safely in Bordeaux. Nobody was hurt.\n\n"
        "Nordvik said 9,000 passengers would be affected and promised to refund all tickets within a week. The Norwegian accident board has opened an investigation, and Kestrel is sending a team of engineers.\n\n"
        "Shares in Kestrel fell 7% in London.",
        commitments=(("Nordvik", None, None),),
        incidents=((None, 0, "Bordeaux"),),
        figures=((14, "jets"), (168, "people"), (9000, "people"), (7, "percent")),
    ),
    Beat(
        title="Parliament backs four-day week",
        published="2026-10-06",
        text="Parliament in Ostmark voted by 312 to 208 on Monday to cut the working week to 36 hours from January 2028.\n\n"
        "The law, which the upper house must approve by 15 December, will apply to firms with more than 50 workers. Smaller firms will get two more years.\n\n"
        'Business leaders said the change would cost them 9 billion marks a year. "We are legislating ourselves out of the market," said Kurt Weber, head of the employers\' federation.\n\n'
        "Labour Minister Ilse Braun said she would meet employers next week.",
        commitments=(("Parliament", None, "2028-01"),),
        events=(("2026-10-05", False), ("2026-12-15", True), (None, True)),
        figures=((9000000000.0, "marks"),),
        quotes=(("Kurt Weber", "We are legislating"),),
    ),
)
