"""More articles of our own on beats the others leave out, labelled before anything was tuned on them: held with those of `beats_held`."""

from eval.beats import Beat

LATER = (
    Beat(
        title="Corvana raises $312 million from sale of mobile frequencies",
        published="2026-05-29",
        text="Corvana raised $312 million from a sale of mobile frequencies that ended on Thursday, its telecoms regulator said.\n\n"
        "Delta Cell paid $140 million for 30 megahertz and Nordal Mobile took the rest. A third bidder, Pontus, withdrew after the second round. “The price is high, but it buys us ten years,” said Delta Cell's chief executive, Irena Falk.\n\n"
        "The winners must cover nine tenths of the country by 2029. Delta Cell said it would put up 1,400 masts and promised to bring a signal to 600 villages by the end of next year.\n\n"
        "The government, which had hoped for $400 million, will spend the money on schools, Finance Minister Oleg Baran said. The next auction is planned for March 2028.",
        commitments=(("Delta Cell", None, None), ("Delta Cell", None, "2027"), ("government", None, None)),
        events=(("2028-03", True),),
        optional=("must cover",),
        figures=(
            (312000000.0, "USD"),
            (140000000.0, "USD"),
            (30, "megahertz"),
            (1400, "masts"),
            (600, "villages"),
            (400000000.0, "USD"),
        ),
        quotes=(("Irena Falk", "The price is"),),
    ),
    Beat(
        title="Methane blast kills 14 miners at Korvin pit",
        published="2026-02-18",
        text="Fourteen miners were killed and six injured when methane exploded at a coal mine near Korvin in southern Brevia early on Tuesday, the emergencies ministry said.\n\n"
        "Another 41 men were brought to the surface. Three are still missing 600 metres underground, where rescuers were pumping out water. “We can hear nothing, but we go on digging,” said rescue chief Anton Krul.\n\n"
        "The mine's owner, Brevia Coal, received $25 million from the state last year to improve ventilation. The company said it would pay each family 3 million crowns and cover the cost of the funerals.\n\n"
        "Prosecutors have opened an inquiry. President Lida Moravec, who visited the mine, declared a day of mourning on Thursday. It is the worst accident at Korvin since 1987, when 32 people died.",
        commitments=(("Brevia Coal", 3000000.0, None),),
        events=(("2026-02-19", True),),
        incidents=((14, 6, "Korvin"),),
        optional=("opened an inquiry", "received $25 million", "since 1987", "was killed"),
        figures=((41, "people|men"), (600, "metres"), (25000000.0, "USD"), (3000000.0, "crowns")),
        quotes=(("Anton Krul", "We can hear"),),
    ),
    Beat(
        title="Sandoval secures $2bn loan from development bank for railway",
        published="2026-09-10",
        text="Sandoval has secured a $2 billion loan from the Southern Development Bank to rebuild the railway between its capital, Lota, and the port of Arica Nueva, the transport ministry said on Wednesday.\n\n"
        "The money will be paid over six years. Sandoval will add $450 million of its own, and work is to begin in January. “This line carried our grandparents and it will carry our copper,” Transport Minister Rosario Pinto said.\n\n"
        "The bank's president, Wilhelm Dahl, said the loan was the largest it had ever made. It also received a promise from the ministry to consult the villages along the line.\n\n"
        "Environmental groups say the route crosses two national parks. A court in Lota will hear their complaint on 2 October.",
        commitments=(("Southern Development Bank", 2000000000.0, None), ("Sandoval", 450000000.0, None)),
        events=(("2027-01", True), ("2026-10-02", True)),
        optional=("received a promise", "work is to begin"),
        figures=((2000000000.0, "USD"), (450000000.0, "USD")),
        quotes=(("Rosario Pinto", "This line carried"),),
    ),
    Beat(
        title="Power returns to Ilmara after two-day blackout",
        published="2026-07-06",
        text="Electricity was restored to most of Ilmara on Sunday, two days after a fault at a substation cut off 3.2 million people, the grid operator Voltara said.\n\n"
        "Hospitals ran on generators and the underground railway was closed. Police arrested 27 people for looting. Nobody died because of the blackout, the health ministry said.\n\n"
        "“We are sorry, and being sorry is not enough,” said Voltara's director, Hamid Sorel, who announced that the company would replace 40 old transformers by March and compensate shops for spoiled food.\n\n"
        "Energy Minister Paola Reyes denied that the grid had been attacked and promised to publish a report within a month. She has called the heads of the three power companies to a meeting on Tuesday.\n\n"
        "Ilmara produces 9,000 megawatts, a third of it from gas.",
        commitments=(("Voltara", None, "2027-03"), ("Reyes", None, "2026-08")),
        events=(("2026-07-07", True),),
        optional=("cut off 3.2 million",),
        figures=((3200000.0, "people"), (27, "people"), (40, "transformers"), (9000, "megawatts")),
        quotes=(("Hamid Sorel", "We are sorry"),),
    ),
    Beat(
        title="Neighbours end 12-year fishing row",
        published="2026-04-23",
        text="Tessaly and Orm settled a dispute over fishing grounds on Wednesday that had lasted twelve years and once brought their navies within sight of each other.\n\n"
        "Under an agreement signed in Port Vell by the two countries' fisheries ministers, Jonas Lind and Aila Ferro, boats from Tessaly may catch 18,000 tonnes of cod a year in Orm's waters. In return Tessaly will pay Orm 60 million euros and hand back two trawlers seized in 2019.\n\n"
        "Both sides agreed to set up a Joint Fisheries Council, which will meet for the first time in June. “The fish did not know where the border was; now at least we do,” Ferro said.\n\n"
        "Fishermen's leaders in Orm called the deal a sell-out and vowed to block the harbour on Saturday.",
        commitments=(("Tessaly", 60000000.0, None), ("sides", None, None), ("Fishermen", None, "2026-04-25")),
        events=(("2026-04-22", False), ("2026-06", True), ("2026-04-25", True)),
        optional=("Under an agreement signed",),
        figures=((18000, "tonnes"), (60000000.0, "EUR")),
        quotes=(("Aila Ferro", "The fish did"),),
    ),
    Beat(
        title="Hackers halt Meridia's land registry",
        published="2026-11-12",
        text="Meridia's land registry has been closed since Monday after hackers locked its computers and asked for 9 million dollars, the interior ministry said.\n\n"
        "The attack stopped all sales of houses. “We shall not pay,” the interior minister, Selma Karim, told parliament on Wednesday. She said the registry would open again by 20 November and that fees would be waived until the end of the year.\n\n"
        "A group that calls itself Grey Heron said it had copied 14 million records. The ministry said it could not confirm that.\n\n"
        "The company that built the system, Datalis, declined to comment. Its contract, worth $38 million, runs until 2028. Parliament's security committee will question its managers on Friday.",
        commitments=(("Karim|ministry|registry", None, "2026-11-20"), ("Karim|ministry|registry", None, "2026")),
        events=(("2026-11-13", True),),
        optional=("We shall not pay", "would open again"),
        figures=((9000000.0, "USD|dollars"), (14000000.0, "records"), (38000000.0, "USD")),
        quotes=(("Selma Karim", "We shall not"),),
    ),
    Beat(
        title="Aero Valdia drops regional routes",
        published="2026-08-27",
        text="Aero Valdia will stop flying to five provincial towns from October and lay off 320 people, the airline said on Wednesday, as dear fuel and empty seats push it deeper into loss.\n\n"
        "The carrier, half owned by the state, lost 84 million euros in the first six months of the year, against 31 million a year before. It has sold three turboprops to a leasing firm in Ireland and is in talks to sell two more.\n\n"
        "“A seat that nobody sits in is a service to nobody,” its chief executive, Bruno Halm, told staff in a letter. The airline promised to offer those who lose their jobs a year's pay.\n\n"
        "The mayor of one of the towns, Orsova, said she would go to court. Pilots met on Wednesday evening to consider a strike.",
        commitments=(("Aero Valdia", None, "2026-10"), ("Aero Valdia", None, None), ("mayor", None, None)),
        events=(("2026-10", True),),
        optional=("has sold three", "to consider a strike", "lay off 320"),
        figures=((320, "people"), (84000000.0, "EUR"), (31000000.0, "EUR")),
        quotes=(("Bruno Halm", "A seat that"),),
    ),
    Beat(
        title="Letters: the bus that never came",
        published="2026-10-02",
        text="I have waited for the number 9 on Hollin Street since 1988, and in that time it has been late on most days and on time on two.\n\n"
        "My neighbour, who is 81, says the council once promised to paint the shelter. Perhaps it will, when the shelter falls down and there is less of it to paint. She takes a book.\n\n"
        "They say a new timetable is coming. I should like to meet whoever writes it, and I would bring a chair.\n\n"
        "The bus, when it came, was empty. The driver waved.",
    ),
)
