"""Articles of our own in the manners of wires, local papers, readouts and press releases, labelled before anything was tuned on them."""

from eval.beats import Beat

FRESH = (
    Beat(
        title="RBK leaves repo rate unchanged, cuts growth forecast",
        published="2026-06-05",
        text="NAVRANG: The Reserve Bank of Kashipur (RBK) on Friday kept its key lending rate unchanged at 6.25 per cent for the fourth time in a row, but lowered its growth forecast for the current financial year to 6.1 per cent from 6.6 per cent.\n\n"
        "Governor Arvind Rajwade said the six-member monetary policy committee voted 4-2 to hold the rate. “Food prices are still a worry and we do not wish to declare victory too early,” Rajwade told reporters after the three-day meeting.\n\n"
        "The central bank also announced that it would buy government bonds worth Rs 45,000 crore in three tranches by the end of July to ease the cash shortage in the banking system. Limits on cash withdrawals at co-operative banks will be raised from Rs 1 lakh to Rs 2.5 lakh from 1 July.\n\n"
        "Retail inflation stood at 5.4 per cent in May, against the bank's target of 4 per cent. Economists expect it to ease to 4.8 per cent by December.\n\n"
        "Finance Minister Leela Subramanian welcomed the decision and said the government was committed to keeping the fiscal deficit at 4.9 per cent of gross domestic product. She ruled out any cut in fuel duties this year.\n\n"
        "The Federation of Kashipur Exporters urged the bank to extend a special credit scheme for small firms, which lapsed in March. The next policy review is scheduled for August 6.",
        commitments=(("Reserve Bank|central bank|RBK", 450000000000.0, "2026-07"),),
        events=(("2026-07-01", True), ("2026-08-06", True)),
        optional=(
            "Limits on cash",
            "three-day meeting",
            "was committed to keeping",
            "ruled out any cut",
            "kept its key lending rate",
        ),
        figures=(
            (6.25, "percent"),
            (6.1, "percent"),
            (6.6, "percent"),
            (450000000000.0, "INR|rupees"),
            (250000.0, "INR|rupees"),
            (5.4, "percent"),
            (4, "percent"),
            (4.8, "percent"),
            (4.9, "percent"),
        ),
        quotes=(("Arvind Rajwade", "Food prices are"),),
    ),
    Beat(
        title="EU leaders agree 18 billion euro loan for Ukraine's neighbours, row over asylum drags on",
        published="2026-10-23",
        text="BRUSSELS (Agency) - European Union leaders agreed early on Friday to lend 18 billion euros to Moldova and its neighbours over three years, but failed to settle a long-running quarrel over how to share out asylum seekers.\n\n"
        "The loan, to be raised on the markets and guaranteed by the EU budget, will be paid in six instalments, the first of which is due in January. Hungary lifted its objections after it was promised that none of the money would come out of its own share of regional funds.\n\n"
        '"We have kept our word," European Council President Ana Ribeiro told a news conference that began at three in the morning.\n\n'
        "On asylum, leaders did no more than invite the European Commission to come up with a new proposal by March. Poland and Slovakia have said they will not take in anybody under a compulsory scheme. Germany's chancellor, Jonas Reuter, said he was disappointed but would keep border checks in place until the end of next year.\n\n"
        "Some 640,000 people sought asylum in the bloc in the first eight months of this year, 12% fewer than in the same period of 2025.\n\n"
        "The leaders also extended sanctions against 37 Russian shipping companies by six months and condemned an attack on a Lithuanian freighter on Tuesday in which two sailors were wounded in the Gulf of Riga.\n\n"
        "They will meet again in Brussels on Dec. 17 and 18.",
        commitments=(
            ("European Union|leaders|EU", 18000000000.0, None),
            ("Poland|Slovakia", None, None),
            ("Reuter|Germany", None, "2027"),
        ),
        events=(("2026-12-17", True),),
        incidents=((None, 2, "Gulf of Riga"),),
        optional=("extended sanctions", "invite the European Commission", "will be paid in six", "news conference"),
        figures=((18000000000.0, "EUR"), (640000, "people"), (12, "percent"), (37, "companies")),
        quotes=(("Ana Ribeiro", "We have kept"),),
    ),
    Beat(
        title="Kibera-Lunga highway: AfDB approves KSh 38bn for second phase",
        published="2026-03-19",
        text="The African Development Bank has approved a loan of KSh 38 billion for the second phase of the highway between Lunga and the border town of Mbarasi, ending two years of doubt about the project.\n\n"
        "Roads Principal Secretary Wanjiku Mutiso said on Wednesday that the 214-kilometre stretch would be built by a Turkish contractor, Yildirim Insaat, which won the tender in November. Construction is expected to start in June and take 42 months.\n\n"
        "“The county governments have pledged to hand over the land free of encumbrances before the contractor moves in,” Ms Mutiso told journalists in Lunga after a meeting with the bank's country manager.\n\n"
        "Under the financing agreement, the bank will cover 80 per cent of the cost while the Treasury meets the rest. A further grant of €12 million from the European Union will pay for footbridges and market sheds along the road.\n\n"
        "But residents of Mbarasi say that they have heard it all before. In 2021 the then government promised that the road would be finished by 2024, and not a single kilometre was laid.\n\n"
        "“If they do not compensate us by Christmas, no bulldozer shall pass here,” said Joseph Lokwang, a trader whose shop stands on the road reserve.\n\n"
        "About 1,300 households are to be moved. The National Land Commission said it had set aside KSh 2.1 billion for compensation, of which KSh 400 million had already been paid out. Public hearings will be held in Mbarasi from April 13 to 17.",
        commitments=(
            ("African Development Bank", 38000000000.0, None),
            ("county governments", None, None),
            ("European Union", 12000000.0, None),
            ("National Land Commission", 2100000000.0, None),
        ),
        events=(("2026-04-13", True),),
        optional=(
            "would be built by",
            "the bank will cover 80",
            "In 2021 the then",
            "Construction is expected",
            "households are to be moved",
            "won the tender",
            "a meeting with the bank's",
        ),
        figures=(
            (38000000000.0, "KES|shilling"),
            (214, "kilomet|km"),
            (80, "percent"),
            (12000000.0, "EUR"),
            (1300, "households"),
            (2100000000.0, "KES|shilling"),
            (400000000.0, "KES|shilling"),
        ),
        quotes=(("Wanjiku Mutiso", "The county governments"), ("Joseph Lokwang", "If they do")),
    ),
    Beat(
        title="Workers at Chuquilta copper mine begin strike after wage talks collapse",
        published="2026-08-18",
        text="SANTA ROSA, Aug 18 - Workers at Chuquilta, the second biggest copper mine in Peravia, went on strike on Monday after last-ditch talks with its owner, Andina Minerals, broke down over pay and bonuses.\n\n"
        "The main union at the mine, which represents 2,350 of its 3,100 workers, said 94 percent of members had voted against the company's final offer: a rise of 3.5 percent and a one-off payment of $14,000 each.\n\n"
        "“The company earned more last year than in the five years before it,” union president Braulio Mamani said by telephone. “We are not moving until the table moves.” The union wants a 7 percent rise and a share in profits.\n\n"
        "Andina said in a filing that it regretted the decision and would operate a contingency plan. It declined to say how much output would be lost. Chuquilta produced 418,000 tonnes of copper last year, about 2 percent of the world's supply.\n\n"
        "Police fired tear gas at strikers who blocked the access road on Monday night. Seven people were hurt and 19 were arrested, the regional governor's office said.\n\n"
        "The labour ministry has offered to mediate and summoned both parties to a meeting in the capital on Thursday. By law, the company may hire replacement workers after 15 days.\n\n"
        "Copper for delivery in three months rose 1.8 percent to $10,240 a tonne in London. Analysts said a stoppage of more than a month could push the metal to $11,000.",
        commitments=(("ministry", None, None),),
        events=(("2026-08-17", False), ("2026-08-20", True)),
        incidents=((None, 7, "Chuquilta"),),
        optional=("contingency plan", "offered to mediate", "last-ditch talks"),
        figures=(
            (2350, "people|workers"),
            (3100, "people|workers"),
            (94, "percent"),
            (3.5, "percent"),
            (14000.0, "USD"),
            (7, "percent"),
            (418000, "tonnes"),
            (2, "percent"),
            (19, "people"),
            (1.8, "percent"),
            (10240.0, "USD"),
            (11000.0, "USD"),
        ),
        quotes=(("Braulio Mamani", "The company earned"), ("Braulio Mamani", "We are not")),
    ),
    Beat(
        title="Qamar signs $3.4bn deal for 24 fighter jets",
        published="2026-02-25",
        text="Qamar signed a contract worth $3.4 billion with the Swedish manufacturer Nordsken on Tuesday for 24 combat aircraft, its first purchase of European jets, on the third day of a defence exhibition in the capital, Al Safa.\n\n"
        "Deliveries will begin in 2029, Qamar's defence ministry said in a statement carried by the state news agency. Nordsken will also train 60 pilots and build a maintenance centre at the Al Rimal air base.\n\n"
        "The order had been held up for more than a year by objections in the Swedish parliament, where two of the parties that support the government asked for guarantees that the aircraft would not be used in the war in Hadra. The government in Stockholm said Qamar had given such guarantees in writing.\n\n"
        '"This agreement opens a chapter of partnership that will last for generations," said Sheikh Nasser bin Talal, the Qamari defence minister.\n\n'
        "Human rights groups were not convinced. The Gulf Watch Network called on Sweden to suspend the sale. A spokeswoman for Nordsken said the firm did not comment on political questions.\n\n"
        "Qamar spent 7.1 percent of its national income on defence in 2025. It is also in talks with a South Korean shipyard to buy four frigates at a cost of about $2.2 billion, and has not ruled out buying more of the American jets it flies now.\n\n"
        "Shares in Nordsken rose 8.3 percent. Sweden's foreign minister, Elsa Brandt, is due in Al Safa next week.",
        commitments=(
            ("Qamar", 3400000000.0, None),
            ("Nordsken", None, None),
        ),
        events=((None, True), ("2026-02-24", False)),
        optional=("Deliveries will begin", "such guarantees", "in talks with", "next week"),
        figures=(
            (3400000000.0, "USD"),
            (24, "aircraft|jets"),
            (60, "people|pilots"),
            (7.1, "percent"),
            (2200000000.0, "USD"),
            (8.3, "percent"),
        ),
        quotes=(("Nasser bin Talal", "This agreement opens"),),
    ),
    Beat(
        title="Searchlight to appeal against €1.1bn fine",
        published="2026-05-07",
        text="Search engine giant Searchlight has been fined €1.1bn by the European Commission for favouring its own shopping service, the third such penalty against the company in four years.\n\n"
        "The commission gave the firm 90 days to change the way results are shown, or face further payments of up to 5% of its average daily turnover.\n\n"
        'Competition commissioner Katarina Holub said Searchlight had "denied other companies the chance to compete on their merits". The investigation began in 2022 following complaints from 14 rivals.\n\n'
        'Searchlight said it would appeal against the decision at the EU\'s General Court in Luxembourg. "We do not recognise ourselves in this account," said its head of legal affairs, Martin Osei. The firm, which has set aside $2bn for legal costs, had offered in February to give rivals more room on its pages, but the commission turned the offer down.\n\n'
        "Consumer group Fair Clicks welcomed the ruling. It plans to bring a class action on behalf of shoppers in Belgium, the Netherlands and Spain.\n\n"
        "The US justice department is pursuing a separate case over Searchlight's advertising business. The trial is set to open in Virginia on 14 September and is expected to last eight weeks.\n\n"
        "Shares in the firm fell 2.4% in early trading in New York. Its profits last year came to $61bn.",
        commitments=(("Searchlight", None, None), ("Fair Clicks", None, None)),
        events=(("2026-09-14", True),),
        optional=("set aside $2bn", "gave the firm 90 days", "had offered in February", "has been fined"),
        figures=(
            (1100000000.0, "EUR"),
            (5, "percent"),
            (14, "rivals|people|companies"),
            (2000000000.0, "USD"),
            (2.4, "percent"),
            (61000000000.0, "USD"),
        ),
        quotes=(("Katarina Holub", "denied other companies"), ("Martin Osei", "We do not")),
    ),
    Beat(
        title="Island states win loss fund pledge as climate talks run over",
        published="2026-11-22",
        text="Rich countries pledged a combined $11.6 billion on Saturday for a fund to help poor nations recover from floods and storms, but United Nations climate talks in Windhaven ended without a date for giving up coal.\n\n"
        "The money is to be paid over four years. Germany will give $2.1 billion, Japan $1.8 billion and Britain £900 million, according to a list read out by the conference's president, Samira Haddad. The United States made no new promise.\n\n"
        "“It is a start, and only a start,” said Tevita Lolo, the environment minister of the island state of Motu Lahi, whose delegation walked out of the hall on Thursday in protest at an earlier draft.\n\n"
        "Delegates from almost 190 countries worked through two nights. China and India refused to accept wording that would have ended the building of coal-fired power stations by 2035. India's chief negotiator, Rohan Deshpande, said his country would submit a new climate plan by June but could not be told how to keep its lights on.\n\n"
        "A proposal by Norway to tax shipping was withdrawn. Brazil announced the creation of a forest reserve of 3.4 million hectares and called on others to follow.\n\n"
        "Outside the conference centre, about 6,000 protesters demonstrated on Friday. The police said 22 people were detained after windows were broken at a bank.\n\n"
        "Next year's conference will be held in Busan, South Korea, from 8 to 19 November. Scientists say the world is on course to warm by 2.6 degrees by the end of the century.",
        commitments=(
            ("countries", 11600000000.0, None),
            ("Germany", 2100000000.0, None),
            ("Japan", 1800000000.0, None),
            ("Britain", 900000000.0, None),
            ("China|India", None, None),
            ("India|Deshpande|country", None, "2027-06"),
            ("Brazil", None, None),
        ),
        events=(("2027-11-08", True), ("2026-11-19", False), ("2026-11-20", False), ("2026-11-21", False)),
        optional=("to be paid over", "made no new promise", "was withdrawn"),
        figures=(
            (11600000000.0, "USD"),
            (2100000000.0, "USD"),
            (1800000000.0, "USD"),
            (900000000.0, "GBP"),
            (190, "countries"),
            (3400000, "hectares"),
            (6000, "people|protesters"),
            (22, "people"),
            (2.6, "degrees"),
        ),
        quotes=(("Tevita Lolo", "It is a"),),
    ),
    Beat(
        title="Readout of the trade ministers' meeting",
        published="2026-09-16",
        text="The Ministry of Commerce and Industry issued the following readout today:\n\n"
        "Commerce Minister Piyali Sengupta met the Secretary of State for Trade of Albany, the Rt Hon Duncan Forsyth, in New Ambar on 15 September 2026 for the sixth round of negotiations towards a comprehensive trade agreement.\n\n"
        "The Ministers welcomed the progress made since the fifth round, held in Kingsbridge in May, and noted that 21 of 26 chapters had now been closed. Both sides reaffirmed their commitment to concluding the agreement by the end of the year.\n\n"
        "Minister Sengupta conveyed that Ambar would reduce its duty on whisky from 150 per cent to 75 per cent in stages once the agreement enters into force. Secretary Forsyth confirmed that Albany will increase the number of visas for Ambari nurses to 9,000 a year. The Ministers agreed to set up a working group on digital trade, which will hold its first meeting in October.\n\n"
        "Minister Sengupta raised the matter of Albany's proposed carbon levy and expressed the hope that small exporters would be exempted. Secretary Forsyth took note of these concerns.\n\n"
        "Bilateral trade amounted to £38.6 billion in 2025, an increase of 9.2 per cent over the previous year.\n\n"
        "Secretary Forsyth will travel to the port of Sonapur on 17 September, where he will inaugurate a skills centre funded by Albany with a grant of £4 million. The Ministers agreed that the seventh round shall take place in Kingsbridge in the second week of November.",
        commitments=(
            ("sides|Ambar|Albany", None, "2026"),
            ("Ambar|Sengupta", None, None),
            ("Albany|Forsyth", None, None),
            ("Ministers|Sengupta|Forsyth", None, None),
            ("Albany", 4000000.0, None),
        ),
        events=(("2026-09-15", False), ("2026-10", True), ("2026-09-17", True), ("2026-11", True)),
        optional=("held in Kingsbridge in May",),
        figures=(
            (21, "chapters"),
            (150, "percent"),
            (75, "percent"),
            (9000, "visas"),
            (38600000000.0, "GBP"),
            (9.2, "percent"),
            (4000000.0, "GBP"),
        ),
    ),
    Beat(
        title="UN agency doubles appeal for people fleeing Sahra fighting",
        published="2026-04-10",
        text="GENEVA, 10 April – The UN Refugee Agency, UNHCR, today doubled its appeal for people fleeing the fighting in Sahra to US$214 million, warning that food in the border camps will run out within three weeks.\n\n"
        "More than 186,000 people have crossed into neighbouring Bomu since 2 March, most of them women and children. “Families arrive with nothing but the clothes they stand in,” said UNHCR's representative in Bomu, Chantal Mbuyi.\n\n"
        "So far donors have provided US$31 million, or 29 per cent of the original appeal. Denmark has contributed US$8 million and Canada has committed a further CAD 15 million, to be released in May.\n\n"
        "A first cargo flight carrying 90 tonnes of tents, blankets and kitchen sets landed at Bomu International Airport on Wednesday. UNHCR plans to airlift aid for 40,000 people by the end of the month. It will also open a second camp at Tizi, 70 kilometres from the border, where people will be safer from shelling.\n\n"
        "On Monday, three refugees were killed and eleven injured when mortar shells landed on the Wadi Hal transit site. UNHCR calls on all parties to respect the civilian character of refugee sites.\n\n"
        "The Government of Bomu has kept its borders open and waived visa fees. UNHCR thanks the Government and people of Bomu for their generosity.\n\n"
        "A pledging conference is to be hosted by Switzerland and the African Union on 28 April in Geneva.",
        commitments=(
            ("Denmark", 8000000.0, None),
            ("Canada", 15000000.0, "2026-05"),
            ("UNHCR|Refugee Agency", None, "2026-04"),
            ("UNHCR|Refugee Agency", None, None),
        ),
        events=(("2026-04-28", True),),
        incidents=((3, 11, "Wadi Hal"),),
        optional=(
            "doubled its appeal",
            "donors have provided",
            "waived visa fees",
            "landed at Bomu",
            "kept its borders",
        ),
        figures=(
            (214000000.0, "USD"),
            (186000, "people"),
            (31000000.0, "USD"),
            (29, "percent"),
            (8000000.0, "USD"),
            (15000000.0, "CAD"),
            (90, "tonnes"),
            (40000, "people"),
            (70, "kilomet|km"),
        ),
        quotes=(("Chantal Mbuyi", "Families arrive with"),),
    ),
    Beat(
        title="Drone boats strike Port Karum, four dead",
        published="2026-07-02",
        text="At least four dockworkers were killed and 17 people wounded when two explosive-laden boats struck the oil terminal at Port Karum in eastern Zaydan before dawn on Wednesday, the interior ministry said.\n\n"
        "The Coast Liberation Front claimed responsibility for the attack in a message on its channel, saying it was revenge for air raids on villages in the Deir hills. Officials earlier put the number of dead at six.\n\n"
        "A tanker flying the flag of Panama, the Ocean Merit, caught fire and was towed out of the harbour. Its 22 crew were taken off unhurt, its owner, Tasos Shipping, said. The terminal, which handles 310,000 barrels of oil a day, was shut down.\n\n"
        "“We heard one bang, then the sky was orange,” said Ibrahim Sulaiman, a crane driver.\n\n"
        "President Idris Hamoud vowed to “pursue the killers to the last cave”. His office said he had ordered the navy to close the strait to small craft at night. The government denied reports that it would ask for foreign warships.\n\n"
        "In a separate incident, gunmen killed two policemen at a checkpoint near the town of Ras Amara on Tuesday evening.\n\n"
        "The terminal's operator, Karum Petroleum, said repairs would take about ten days and that it would resume loading on 12 July. It is the worst attack on the port since 2019, when 31 people died.\n\n"
        "The UN Security Council is expected to discuss the attack on Friday. Oil rose by 3% to $88 a barrel.",
        commitments=(("Karum Petroleum|operator", None, "2026-07-12"),),
        events=(("2026-07-03", True),),
        incidents=((4, 17, "Port Karum"), (2, None, "Ras Amara")),
        optional=("vowed to", "had ordered the navy", "since 2019", "put the number of dead"),
        figures=(
            (22, "people|crew"),
            (310000, "barrels"),
            (3, "percent"),
            (88.0, "USD"),
        ),
        quotes=(("Ibrahim Sulaiman", "We heard one"), ("Idris Hamoud", "pursue the killers")),
    ),
    Beat(
        title="Quake in Tarvesh: toll climbs to 212 as rescuers dig on",
        published="2026-01-15",
        text="The number of people killed by an earthquake in the mountains of northern Tarvesh has climbed to 212, the civil protection service said on Thursday, as rescuers with dogs searched the ruins of a market in Belkend for a third day.\n\n"
        "The quake, of magnitude 6.4, struck at 5.12am on Tuesday, when most people were in bed. Another 1,460 were injured, 300 of them badly. About 11,000 houses are no longer fit to live in.\n\n"
        "“There was a voice under here last night. This morning there is none,” said rescuer Temur Aslan.\n\n"
        "A state of emergency has been declared in three districts. Prime Minister Gulnara Sadyk promised each bereaved family 250,000 somoni and said prefabricated homes for 4,000 families would be in place before the end of February. Schools in Belkend are to stay shut until January 26.\n\n"
        "Turkey sent 120 rescuers and two field hospitals. Russia and Iran offered help. The European Union released €3 million in emergency aid, and the Red Crescent has launched an appeal for $15 million.\n\n"
        "Anger is growing over a block of flats in the town, built only in 2023, which fell down within seconds. Prosecutors detained its builder, Rustam Ochil, at the airport on Wednesday. He has denied cutting corners.\n\n"
        "A national day of mourning will be observed on Saturday. An earthquake in the same valley killed more than 900 people in 1974.",
        commitments=(
            ("Sadyk|Tarvesh", 250000.0, None),
            ("Sadyk|Tarvesh", None, "2026-02"),
            ("European Union", 3000000.0, None),
            ("Turkey", None, None),
            ("Russia|Iran", None, None),
        ),
        events=(("2026-01-17", True),),
        incidents=((212, 1460, "Belkend|Tarvesh"),),
        optional=(
            "launched an appeal",
            "Russia and Iran offered",
            "to stay shut",
            "in 1974",
            "been declared",
            "fell down",
            "Prosecutors detained",
        ),
        figures=(
            (11000, "houses"),
            (250000.0, "somoni|TJS"),
            (4000, "people|families"),
            (120, "people|rescuers"),
            (3000000.0, "EUR"),
            (15000000.0, "USD"),
        ),
        quotes=(("Temur Aslan", "There was a"),),
    ),
    Beat(
        title="Nine die as express derails near Hollin Junction",
        published="2026-12-08",
        text="NINE people have died and dozens were hurt after a packed express train came off the tracks near Hollin Junction on Sunday night.\n\n"
        "Emergency services were called to the scene, two miles north of Hollin, just after 9.40pm. Three carriages of the 7.15pm Northway service from Castlebridge rolled down an embankment into a field.\n\n"
        "Hollin and District NHS Trust said 64 people were treated at its hospital, five of whom remain in a critical condition.\n\n"
        "Witness Maureen Tibbs, 71, who lives beside the line, said: “It was like thunder that didn't stop.”\n\n"
        "Northway boss Craig Pelham said the company would pay for funerals and travel for relatives. He told the Hollin Mercury: “We will help the investigators in every way we can.” The operator said no trains would run between Hollin and Castlebridge until Friday at the earliest, and that buses would replace them.\n\n"
        "Inspectors from the Rail Accident Bureau are expected to be on site for a week. An interim report is due before Christmas.\n\n"
        "The line had been due to be resurveyed in 2024, but the work was put off twice. MP Sandra Coyle said she would raise the matter in Parliament on Wednesday, adding: “Somebody signed that off and I want to know who.”\n\n"
        "A service of remembrance will take place at St Luke's Church, Hollin, at 3pm on Sunday, December 13. A relief fund set up by the town council has raised £46,000.",
        commitments=(
            ("Northway|company|Pelham", None, None),
            ("Coyle", None, "2026-12-09"),
        ),
        events=(("2026-12-13", True),),
        incidents=((9, 64, "Hollin"),),
        optional=(
            "An interim report",
            "We will help",
            "has raised",
            "no trains would run",
            "raise the matter",
            "treated at its hospital",
        ),
        figures=((46000.0, "GBP"),),
        quotes=(
            ("Maureen Tibbs", "It was like"),
            ("Craig Pelham", "We will help"),
            ("Sandra Coyle", "Somebody signed that"),
        ),
    ),
    Beat(
        title="High Court quashes coal licence; firm to seek leave to appeal",
        published="2026-03-27",
        text="The High Court in Port Adeline on Thursday quashed the licence for an open-cast coal mine in the Warra valley, ruling that the minister had ignored evidence about the village's drinking water.\n\n"
        "Justice Miriam Okello said the decision to approve the mine was “not one that a reasonable minister could have reached”. She ordered the government to pay the villagers' costs, estimated at $1.3 million.\n\n"
        "The mine's developer, Stanmore Coal, said it would seek leave to appeal to the Supreme Court. It has until April 23 to do so. The company had planned to dig 5.5 million tonnes a year and to employ 480 people.\n\n"
        "“Our well is worth more than their coal,” said Auntie June Baird, one of six villagers who brought the case.\n\n"
        "Resources Minister Paul Denholm, who granted the licence in 2024, said that he would study the judgment before deciding what to do. Asked whether he would resign, he said: “No.” The opposition said it would scrap the mining act if it won the election in November.\n\n"
        "Stanmore's shares lost 31% on the Port Adeline exchange. The company has already spent $75 million on the project, and a further $40 million lent to it by the state investment fund may never be repaid.\n\n"
        "A second challenge, against a gas pipeline through the same valley, is to be heard on May 4.",
        commitments=(("Stanmore", None, None),),
        events=(("2026-05-04", True), ("2026-04-23", True), ("2026-11", True), ("2026-03-26", False)),
        optional=(
            "quashed the licence",
            "has already spent",
            "It has until",
            "if it won the election",
            "study the judgment",
            "Asked whether he would",
            "ordered the government",
        ),
        figures=(
            (1300000.0, "USD"),
            (5500000, "tonnes"),
            (480, "people"),
            (31, "percent"),
            (75000000.0, "USD"),
            (40000000.0, "USD"),
        ),
        quotes=(
            ("Miriam Okello", "not one that"),
            ("Auntie June Baird", "Our well is"),
        ),
    ),
    Beat(
        title="Security Council votes to extend Lomari mission by a year",
        published="2026-06-30",
        text="UNITED NATIONS — The Security Council voted on Monday to keep peacekeepers in Lomari for another year but to cut their number by a third, after the United States threatened to veto a longer stay.\n\n"
        "Thirteen of the 15 members backed the resolution, drafted by France. Russia and Pakistan abstained. The mission, which has 9,200 soldiers and police and an annual budget of $870 million, will shrink to 6,100 by the end of 2026.\n\n"
        "“Peacekeeping cannot be a life sentence,” the American ambassador, Rebecca Stall, told the council. She said Washington would pay its arrears of $212 million once the cuts had begun.\n\n"
        "Lomari's foreign minister, Jean-Bosco Ilunga, said his government had not been consulted. “You leave as you came, without asking,” he said. He urged the council to reconsider at its review in December.\n\n"
        "Ethiopia and Rwanda, which supply half of the troops, said that they would bring home 2,000 soldiers between them by October. Bangladesh offered to send a field hospital.\n\n"
        "The vote came three days after an ambush near the town of Bwera in which five Rwandan peacekeepers were killed. No group has said it carried out the attack; the government blames the March 9 Movement, which denies it.\n\n"
        "The UN secretary-general, Pedro Almada, is to visit Lomari in mid-July. He has said he will not seek a second term.",
        commitments=(
            ("Security Council|council", None, None),
            ("Washington|United States|Stall", 212000000.0, None),
            ("Ethiopia|Rwanda", None, "2026-10"),
            ("Bangladesh", None, None),
            ("Almada", None, None),
        ),
        events=(("2026-06-29", False), ("2026-07", True)),
        incidents=((5, None, "Bwera"),),
        optional=("voted on Monday to keep", "offered to send", "will shrink to", "Thirteen of the 15"),
        figures=(
            (9200, "people|soldiers"),
            (870000000.0, "USD"),
            (212000000.0, "USD"),
            (2000, "people|soldiers"),
        ),
        quotes=(("Rebecca Stall", "Peacekeeping cannot be"), ("Jean-Bosco Ilunga", "You leave as")),
    ),
    Beat(
        title="Alvento to acquire Corimmune for up to $2.7 billion",
        published="2026-04-21",
        text="BASEL, Switzerland, April 21, 2026 /Newswire/ -- Alvento AG today announced that it has entered into a definitive agreement to acquire Corimmune, Inc., a privately held biotechnology company based in Cambridge, Massachusetts, for $1.9 billion in cash and up to $800 million in milestone payments.\n\n"
        "The acquisition gives Alvento full rights to CRM-114, an experimental antibody for severe asthma that is in Phase III trials in 1,240 patients. First results are expected in the fourth quarter.\n\n"
        "“Corimmune's science is outstanding, and we intend to bring it to patients as fast as we responsibly can,” said Beatrice Kunz, Chief Executive Officer of Alvento.\n\n"
        "Alvento will fund the purchase from existing cash and will maintain its dividend. The company reaffirmed its guidance for 2026 of sales growth between 4% and 6%. Corimmune's 310 employees will join Alvento's research division, and the Cambridge site will be kept open for at least three years.\n\n"
        "The transaction has been approved by the boards of both companies and is expected to close in the third quarter, subject to clearance by regulators. If the deal is not completed by December 31, Alvento will pay Corimmune a fee of $95 million.\n\n"
        "Alvento will host a conference call for investors on April 22 at 2 p.m. Central European Time.\n\n"
        "About Alvento: Alvento discovers and develops medicines for diseases of the lung. It employs 18,400 people in 60 countries. This release contains forward-looking statements, which may differ from actual results.",
        commitments=(
            ("Alvento", 1900000000.0, None),
            ("Alvento", None, None),
        ),
        events=(("2026-04-22", True),),
        optional=(
            "intend to bring it",
            "expected to close",
            "First results",
            "will join Alvento",
            "will fund the purchase",
            "Alvento will pay Corimmune",
        ),
        figures=(
            (1900000000.0, "USD"),
            (800000000.0, "USD"),
            (1240, "people|patients"),
            (4, "percent"),
            (310, "people|employees"),
            (95000000.0, "USD"),
            (18400, "people"),
            (60, "countries"),
        ),
        quotes=(("Beatrice Kunz", "Corimmune's science is"),),
    ),
    Beat(
        title="World body lifts ban on Morvian athletes as president bows out",
        published="2026-08-31",
        text="Athletes from Morvia will be allowed to compete under their own flag again from January 1, the council of the International Skating Federation decided at a meeting in Lausanne on Sunday, ending a suspension imposed in 2023 over a doping cover-up.\n\n"
        "The decision, carried by 16 votes to nine, came hours after the federation's president, Gunnar Hollstein, announced that he would step down after the congress in Oslo in November. Hollstein, 68, has led the federation for 14 years.\n\n"
        "“I have been asked many times when I would go,” he told reporters. “The answer is: when the job is done.”\n\n"
        "Morvia's skating association has paid a fine of 2 million Swiss francs and agreed to bear the cost of an independent testing laboratory until 2030. Its former chairman, Viktor Dragan, remains banned for life.\n\n"
        "The Canadian and Norwegian federations said they would appeal to the Court of Arbitration for Sport. Sweden's skaters threatened to boycott the world championships, which are to be held in the Morvian capital, Tesk, in March 2027.\n\n"
        "Two candidates have declared that they will stand for president: the Dutch former champion Anneke Vos and Kim Dae-jung, a South Korean businessman. Vos has promised to publish the salaries of all officials. Nominations close on September 30.\n\n"
        "The federation also awarded the 2029 championships to Calgary and raised prize money by a quarter to $6.4 million.",
        commitments=(
            ("Hollstein", None, "2026-11"),
            ("Morvia|association", None, "2030"),
            ("federations|Canad|Norw", None, None),
            ("Vos", None, None),
            ("federation|Federation", 6400000.0, None),
            ("council|Federation", None, "2027-01-01"),
        ),
        events=(
            ("2026-11", True),
            ("2027-03", True),
            ("2026-09-30", True),
            ("2027-01-01", True),
            ("2026-08-30", False),
        ),
        optional=("paid a fine", "have declared that", "awarded the 2029", "threatened to boycott"),
        figures=((2000000.0, "CHF"), (6400000.0, "USD"), (16, "votes")),
        quotes=(("Gunnar Hollstein", "I have been"), ("Gunnar Hollstein", "The answer is")),
    ),
)
