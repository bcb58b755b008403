"""Articles of our own labelled for events and incidents alone, before anything was mended on them: the figures `diaries_…`."""

from eval.beats import Beat

DIARIES = (
    Beat(
        title="Eleven die as bus and cattle truck collide on Lusenga highway",
        published="2026-03-11",
        text=(
            "KABWETA — Eleven people lost their lives early on Tuesday when a passenger bus slammed head-on into a lorry laden with cattle on the Great East Road, about 40km from Lusenga.\n\n"
            "Police spokesperson Mwila Chanda said nine passengers died on the spot while two others passed away on admission to Lusenga General Hospital. Twenty-six survivors, four of them in a critical state, are receiving treatment.\n\n"
            "“The bus driver attempted to overtake a fuel tanker on a blind corner,” Chanda said. She added that both drivers were among the dead.\n\n"
            "The accident is the third on that stretch since January. In December 2024, 31 mourners perished when the truck they were riding in overturned near the same bridge.\n\n"
            "Transport Minister Given Phiri, who visited the scene yesterday afternoon, said government would deploy speed cameras along the corridor by the end of June. The Road Agency recorded 1,842 road deaths last year, up from 1,790 in 2024.\n\n"
            "A memorial service for the victims will be held at St Luke's Cathedral on Saturday."
        ),
        events=(("2026-03-14", True),),
        incidents=((11, 26, "Lusenga|Great East Road"),),
        optional=(
            "Transport Minister Given Phiri, who visi",
            "Police spokesperson Mwila Chanda said ni",
            "Twenty-six survivors, four of them in a ",
            "She added that both drivers were among t",
            "The accident is the third on that stretc",
            "In December 2024, 31 mourners perished w",
        ),
    ),
    Beat(
        title="Strong quake rattles southern Marrin islands, two dead",
        published="2026-05-23",
        text=(
            "A magnitude 6.4 earthquake struck off the southern coast of Marrin early on Saturday, killing an elderly couple whose house collapsed and sending thousands of people running into the streets, officials said.\n\n"
            "The tremor, at a depth of 22 km, was centred 48 km southeast of the fishing port of Lotaya, the National Seismological Centre said. It was felt as far away as the capital, Sant Pau, where office towers swayed.\n\n"
            "Some 35 people were hurt, most of them by falling masonry, Lotaya's civil defence director Jordi Amengual told Radio Marrin.\n\n"
            "A tsunami warning was lifted after two hours. Dozens of aftershocks have been recorded, the largest of magnitude 5.1.\n\n"
            "In the old quarter of Lotaya the bell tower of the 17th-century church came down on parked cars.\n\n"
            "Marrin lies on the boundary of two tectonic plates. A 7.2-magnitude quake in March 1998 killed more than 1,400.\n\n"
            "Schools in the district will stay shut until Wednesday."
        ),
        incidents=((2, 35, "Lotaya|Marrin"),),
        optional=(
            "Schools in the district will stay shut u",
            "The tremor, at a depth of 22 km, was cen",
            "It was felt as far away as the capital, ",
            "Some 35 people were hurt, most of them b",
            "A tsunami warning was lifted after two h",
            "Dozens of aftershocks have been recorded",
            "In the old quarter of Lotaya the bell to",
            "A 7.2-magnitude quake in March 1998 kill",
        ),
    ),
    Beat(
        title="Rovers stun champions with late double",
        published="2026-08-17",
        text=(
            "Kelso Rovers came from behind to beat the champions Ardmore City 2-1 on Sunday and go top of the Premier Division with two wins out of two.\n\n"
            "Ardmore, who had not lost at home since February, took the lead through Jonas Petrie's header on the half-hour. But the substitute Ibrahim Diallo levelled with nine minutes left and then crashed a shot in off the bar in stoppage time.\n\n"
            '"We hung on, we suffered, and then we killed them," said the Rovers manager, Stevie Orr.\n\n'
            "Petrie limped off after an hour and will miss Thursday's Europa qualifier against Zvezda in Belmark. City also lost their goalkeeper, Tomas Kral, to a head injury.\n\n"
            "Rovers host newly promoted Invermuir on Saturday, while Ardmore travel to Lochend a day later. The transfer window closes on 1 September."
        ),
        events=(
            ("2026-08-16", False),
            ("2026-08-20", True),
            ("2026-08-22", True),
            ("2026-08-23", True),
            ("2026-09-01", True),
        ),
        optional=(
            "But the substitute Ibrahim Diallo levell",
            "Ardmore, who had not lost at home since ",
        ),
    ),
    Beat(
        title="Former Veldana president jailed for 12 years over port deal",
        published="2026-10-14",
        text=(
            "A court in Veldana on Tuesday sentenced former President Arturo Benes to 12 years in prison for taking bribes from a dredging company, capping a trial that has divided the small Pacific-coast nation.\n\n"
            'Judge Silvia Requena also barred Benes, 66, from holding office for life and ordered him to repay $14.2 million. He was taken from the courtroom in handcuffs as supporters shouted "innocent."\n\n'
            "Prosecutors said Benes had steered the 2017 contract to widen the port of San Telmo to the firm in return for cash and two apartments in Miami. He denied the charges, which he has called political revenge.\n\n"
            "His lawyer, Hugo Linares, said he would lodge an appeal within ten days. Two former ministers, tried alongside him, were acquitted.\n\n"
            "Benes, who led the country from 2014 to 2020, faces a second trial, over the purchase of patrol boats, which is to open on Nov. 3. His daughter Lucia is a candidate in the legislative elections scheduled for March."
        ),
        events=(
            ("2026-10-13", False),
            ("2026-11-03", True),
            ("2027-03", True),
        ),
        optional=(
            "He was taken from the courtroom in handc",
            "Judge Silvia Requena also barred Benes, ",
            "Two former ministers, tried alongside hi",
        ),
    ),
    Beat(
        title="Delmar Foods names new chief, sets date for split",
        published="2026-04-21",
        text=(
            "Delmar Foods Group said on Tuesday that Ingrid Solberg will take over as chief executive on July 1, succeeding Martin Keogh, who is retiring after 14 years.\n\n"
            "Solberg, 51, joins from the brewer Halden, where she ran the European business.\n\n"
            "The owner of Sunrise cereals also said it would spin off its pet food division into a separate listed company, Pawtree, by the end of the year. Shareholders will vote on the plan at an extraordinary general meeting on May 28.\n\n"
            "Delmar reports first-quarter results on 28 April. Analysts polled by MarketView expect revenue of $3.1 billion, down 2% from a year ago.\n\n"
            "In February the company closed its plant in Garland, Texas, with the loss of 640 jobs. A recall of 2 million jars of peanut butter in the same month cost it $35 million.\n\n"
            "The shares rose 4% in early trading in New York."
        ),
        events=(
            ("2026-07-01", True),
            ("2026-05-28", True),
            ("2026-04-28", True),
        ),
        optional=(
            "The owner of Sunrise cereals also said i",
            "In February the company closed its plant",
            "A recall of 2 million jars of peanut but",
        ),
    ),
    Beat(
        title="Grand Theatre to reopen with a new Don Giovanni",
        published="2026-05-05",
        text=(
            "After four years behind scaffolding, the Grand Theatre in Lisle will raise its curtain again on 19 September with a new production of Don Giovanni, its director announced on Monday.\n\n"
            "The £82 million restoration has given the 1887 house a larger pit, a lift for wheelchairs and 200 more seats.\n\n"
            "Amélie Roux, who took charge in January, said the first season would hold nine operas and three ballets. The mezzo Dorotea Lang gives a recital on 3 October and the city's film festival moves in for ten days from 12 November.\n\n"
            "Tickets go on sale on 1 June.\n\n"
            "The theatre closed in 2022 after engineers found cracks in the dome. The opening had been planned for last autumn but was put back when a contractor went bankrupt.\n\n"
            "“A theatre is only a room until the lights go down,” Ms Roux said."
        ),
        events=(
            ("2026-09-19", True),
            ("2026-10-03", True),
            ("2026-11-12", True),
            ("2026-06-01", True),
        ),
        optional=(
            "The opening had been planned for last au",
            "After four years behind scaffolding, the",
            "The theatre closed in 2022 after enginee",
        ),
    ),
    Beat(
        title="Why your tomatoes split, and what to do about it",
        published="2026-07-03",
        text=(
            "Every gardener knows the sight: a fruit that looked perfect on Friday evening has a brown gash down its side by breakfast.\n\n"
            "Splitting happens when a dry spell is followed by heavy rain or by a guilty gardener with a hose. The skin, toughened by the drought, cannot stretch as fast as the flesh inside.\n\n"
            "The answer is to water little and often. A mulch of compost, about five centimetres deep, keeps the roots cool and the soil damp. Some varieties, such as Gardener's Delight and Sungold, are worse than others.\n\n"
            "“I lost half my crop in 2018 and have never been caught out since,” says Hilda Brough, who has grown tomatoes on her allotment for 40 years. She picks hers a day or two early and lets them ripen in a bowl with a banana.\n\n"
            "Split fruit is safe to eat if you use it at once. Slugs, wasps and blackbirds will attack anything you leave."
        ),
    ),
    Beat(
        title="Steel giant to shed 1,900 jobs as it shuts coke ovens",
        published="2005-02-11",
        text=(
            "European steelmaker Aurelis is to close its coke ovens at Hattingen in Germany and Liege in Belgium with the loss of 1,900 jobs.\n\n"
            "The company, the world's third-biggest steel producer, said the plants would shut by the end of 2006. It blamed falling demand from carmakers and the soaring price of coal.\n\n"
            "Unions reacted angrily, calling a one-day strike at all of the group's Belgian sites for next Tuesday. \"This is a stab in the back,\" said Luc Mertens of the metalworkers' union. Workers blocked the gates of the Liege plant on Thursday night and burned pallets, but police said the protest was peaceful.\n\n"
            "Aurelis' chief executive, Dieter Voss, will meet union leaders in Brussels on 21 February, and Belgium's Prime Minister Guy Verdonck has asked to see him before then.\n\n"
            "The firm, formed in 2002 by the merger of three producers, made a net profit of 2.1bn euros (£1.4bn) last year, after two years of losses. It publishes its full accounts on 3 March.\n\n"
            "Shares in Aurelis closed up 1.3% at 17.20 euros in Paris."
        ),
        events=(
            ("2005-02-15", True),
            ("2005-02-21", True),
            ("2005-03-03", True),
        ),
        optional=(
            "Workers blocked the gates of the Liege p",
            "Aurelis' chief executive, Dieter Voss, w",
            "The company, the world's third-biggest s",
        ),
    ),
    Beat(
        title="Camp flooded as river rises 26 feet in 45 minutes",
        published="2025-07-08",
        text=(
            "HARTLEY, Texas (News) — Searchers found the bodies of five more people along the Gualeta River on Monday, raising the death toll from the Fourth of July floods to 43, including 15 children, as crews kept digging through mud and uprooted trees.\n\n"
            "Nine girls and a counselor from Camp Laurel, a summer camp on the river's south fork, are still missing, Kerrick County Sheriff Wade Lister said.\n\n"
            "The river rose 26 feet in 45 minutes before dawn Friday after a month's worth of rain fell in a few hours.\n\n"
            'More than 850 people were rescued, some of them clinging to trees. "I held on to a cypress for three hours," said camper Lily Drummond\'s father, Eric.\n\n'
            "President Dan Hale signed a disaster declaration Sunday and is expected to visit on Friday. Gov. Carla Mendez has ordered a special session of the Legislature, starting July 21, to consider a flood-warning system.\n\n"
            "The Gualeta flooded in 1987 too, when 10 teenagers drowned as a church bus was swept off a bridge. A vigil is set for Wednesday evening at Antler Stadium."
        ),
        events=(
            ("2025-07-11", True),
            ("2025-07-21", True),
            ("2025-07-09", True),
        ),
        incidents=((43, None, "Gualeta River|Hartley|Texas|Kerrick County|Camp Laurel"),),
        optional=(
            "President Dan Hale signed a disaster dec",
            "Nine girls and a counselor from Camp Lau",
            "The river rose 26 feet in 45 minutes bef",
            "More than 850 people were rescued, some ",
            "The Gualeta flooded in 1987 too, when 10",
        ),
    ),
    Beat(
        title="Nine inmates killed in riot at Esmeria prison",
        published="2026-07-30",
        text=(
            "At least nine inmates were killed and 21 wounded in fighting between rival gangs at a prison in Ecuvia's northern port of Esmeria, the country's prison service SNAI said on Wednesday.\n\n"
            "The clashes broke out in cell block 3 late on Tuesday, and soldiers and police retook control of the jail shortly after dawn. Two guards taken hostage were freed unharmed.\n\n"
            "Some of the dead had been beheaded, a forensic official said.\n\n"
            'Relatives gathered outside the gates in the rain, waiting for a list of names. "They won\'t tell us who is alive," said Carmen Quiñonez, whose son is serving four years for theft.\n\n'
            "President Luis Noriega declared a 60-day state of emergency in the province. He is due in Washington on August 4 to seek help against the drug trade.\n\n"
            "More than 500 prisoners have been killed in Ecuvian jails since 2021. In the bloodiest episode, 119 died in a single riot at the Litoral penitentiary in Guayas.\n\n"
            "The trial of the gang's leader, José Villamar, alias Fito, resumes next Monday."
        ),
        events=(
            ("2026-08-04", True),
            ("2026-08-03", True),
        ),
        incidents=((9, 21, "Esmeria|Ecuvia"),),
        optional=(
            "President Luis Noriega declared a 60-day",
            "The clashes broke out in cell block 3 la",
            "Two guards taken hostage were freed unha",
            "Some of the dead had been beheaded, a fo",
            "In the bloodiest episode, 119 died in a ",
            "More than 500 prisoners have been killed",
        ),
    ),
    Beat(
        title="The case for boring infrastructure",
        published="2026-09-11",
        text=(
            "There is nothing glamorous about a sewer. No minister cuts a ribbon on one, and no child asks for a toy pump station.\n\n"
            "Yet the pipes under our feet do more for public health than any hospital. When they fail, as they did across much of the north in the wet winter of the last decade, the cost runs into billions.\n\n"
            "Economists have long argued that maintenance yields more than new building. A dollar spent on keeping a road in repair saves six later, by one common estimate. The difficulty is political: voters notice a new bridge and not the one that did not fall down.\n\n"
            "“We reward firefighters, not fire inspectors,” as Professor Lena Osei puts it.\n\n"
            "A sensible government would fix its leaks before it drew its railways. It would publish, every year, the age of what it owns. None of the parties has said it will."
        ),
        optional=("When they fail, as they did across much ",),
    ),
    Beat(
        title="Gunmen raid church in northern Benoa, abduct 40",
        published="2026-01-09",
        text=(
            "Gunmen killed four worshippers and abducted about 40 others from a church in northwestern Benoa during a thanksgiving service on Wednesday night, police and residents said.\n\n"
            "The attackers, who arrived on motorcycles, stormed the Church of Christ in Eruku village, about 15 kilometres from Kainji, shortly after 8 p.m., firing as they came. A pastor was among those taken.\n\n"
            "“I jumped through the window and ran into the bush,” said Yemi Ajayi, a farmer. “My wife did not.”\n\n"
            "State governor Bashir Oyetola put off a trip to London and ordered the closure of all schools in four districts. He said 17 of those seized had been found by Thursday evening.\n\n"
            "No group has claimed responsibility.\n\n"
            "Kidnappings for ransom are rife in the region. Last month 265 pupils were taken from a boarding school in nearby Papiri; about 100 of them were freed on December 21. Two soldiers were killed the same week when their convoy drove over a landmine outside Shiroro."
        ),
        incidents=(
            (4, None, "Eruku|Benoa|northwestern Benoa|Kainji|Church of Christ"),
            (None, None, "Papiri"),
            (2, None, "Shiroro"),
        ),
        optional=(
            "State governor Bashir Oyetola put off a ",
            "Gunmen killed four worshippers and abduc",
            "Last month 265 pupils were taken from a ",
            "The attackers, who arrived on motorcycle",
            "A pastor was among those taken.",
            "He said 17 of those seized had been foun",
        ),
    ),
    Beat(
        title="Heavy rains inundate low-lying areas of Kadalur; schools shut",
        published="2019-11-21",
        text=(
            "KADALUR: Several low-lying areas of the town were inundated on Wednesday following incessant rains since Tuesday night, throwing life out of gear.\n\n"
            "Residents of Anna Nagar and Beach Road were seen wading through knee-deep water. A compound wall collapsed on a parked autorickshaw at Manjakuppam; nobody was inside.\n\n"
            "The Collector, V. Anbuselvi, declared a holiday for schools on Thursday and inspected relief camps, where 320 families have been lodged.\n\n"
            "The town received 186 mm of rain in 24 hours, the highest since December 2015. The Met office has forecast heavy rain in isolated places for the next two days.\n\n"
            "Fishermen have been advised not to venture into the sea till Friday."
        ),
        incidents=((None, None, "Kadalur"),),
        optional=(
            "The Collector, V. Anbuselvi, declared a ",
            "Residents of Anna Nagar and Beach Road w",
            "A compound wall collapsed on a parked au",
            "The town received 186 mm of rain in 24 h",
        ),
    ),
    Beat(
        title="Chopra, Mehra in quarterfinals of Korea Masters",
        published="2019-11-13",
        text=(
            "GWANGJU: Former world number one Kavya Chopra and fourth seed Sameer Mehra advanced to the quarterfinals of the Korea Masters with contrasting wins here on Wednesday.\n\n"
            "Chopra thrashed Kim Ga-ram of Korea 21-12, 21-11 in 32 minutes and will next meet third seed Akane Ono. Mehra was made to toil for an hour before he beat Japan's Kazuma Sato 21-18, 19-21, 21-17.\n\n"
            "However, the men's doubles pair of Reddy and Shetty crashed out after losing to the unseeded Chinese Taipei duo.\n\n"
            "The final will be played on Sunday. Mehra, who suffered a shoulder injury in August, had lost in the first round at Fuzhou last week.\n\n"
            "The World Tour Finals begin in Guangzhou on December 11."
        ),
        events=(
            ("2019-11-13", False),
            ("2019-11-17", True),
            ("2019-12-11", True),
        ),
        optional=(
            "Chopra thrashed Kim Ga-ram of Korea 21-1",
            "Mehra was made to toil for an hour befor",
            "However, the men's doubles pair of Reddy",
            "Mehra, who suffered a shoulder injury in",
        ),
    ),
    Beat(
        title="How to keep your phone battery alive",
        published="2026-01-01",
        text=(
            "Batteries die a little every day.\n\n"
            "The lithium cell in your phone can take some 500 full charges before its capacity falls below four-fifths. Heat is the killer: leave the handset on a dashboard in July and you may lose a tenth of its life in an afternoon.\n\n"
            "Manufacturers say the sweet spot is between 20 and 80 per cent. Charging overnight does little harm, since modern chips stop the current once the cell is full.\n\n"
            "Fast chargers are fine if used now and then. A cheap one bought at a market stall is another matter, and can start a fire.\n\n"
            "If the back of the phone bulges, stop using it at once. A swollen cell can burst into flames, as one passenger on a flight found out some years ago."
        ),
        optional=("A swollen cell can burst into flames, as",),
    ),
    Beat(
        title="Farmers block Brent tunnel in row over subsidies",
        published="2025-12-02",
        text=(
            "Hundreds of farmers blocked the southern entrance to the Brent tunnel with tractors on Monday in protest at planned cuts to diesel subsidies.\n\n"
            "Queues of lorries stretched for 15 kilometres. Police used pepper spray on a group that tried to reach the customs post, and one officer and two farmers were slightly hurt.\n\n"
            'The agriculture minister, Hans Leitner, offered to meet the farmers\' leaders on Wednesday. "We will stay until Christmas if we have to," said Josef Egger, whose family has farmed near Brixen for six generations.\n\n'
            "The cuts, worth 90 million euros a year, are part of the 2026 budget, on which the lower house votes on December 11. Similar protests were held in the capital last month."
        ),
        events=(
            ("2025-12-01", False),
            ("2025-12-11", True),
        ),
        optional=(
            "Queues of lorries stretched for 15 kilom",
            "The agriculture minister, Hans Leitner, ",
            "Similar protests were held in the capita",
            "Police used pepper spray on a group that",
        ),
    ),
    Beat(
        title="Jury convicts ex-officer in fatal shooting of teenager",
        published="2026-07-16",
        text=(
            "MILLBURY, Minn. — A jury on Wednesday found former police officer Kyle Brandt guilty of second-degree manslaughter in the fatal shooting of 17-year-old Devon Price during a traffic stop two years ago.\n\n"
            "Brandt, 34, faces up to 10 years in prison when he is sentenced on Sept. 9.\n\n"
            "He testified last week that he had mistaken his gun for his Taser.\n\n"
            "Price's death on April 11, 2024, set off five nights of protests in Millbury, during which a firefighter was hurt and a dozen businesses were looted.\n\n"
            "Attorney General Marcia Lund will hold a news conference Thursday. A civil suit brought by the family goes to trial in October."
        ),
        events=(
            ("2026-07-15", False),
            ("2026-09-09", True),
            ("2026-10", True),
        ),
        optional=(
            "He testified last week that he had mista",
            "Attorney General Marcia Lund will hold a",
            "Price's death on April 11, 2024, set off",
            "MILLBURY, Minn. — A jury on Wednesday fo",
        ),
    ),
)
