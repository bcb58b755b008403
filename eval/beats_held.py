"""Longer articles of our own, labelled before anything was tuned on them: the figures `held_…` of the gate `beats`."""

from eval.beats import Beat

HELD = (
    Beat(
        title="Top court strikes down Merovia's media law",
        published="2026-04-16",
        text="Merovia's constitutional court on Wednesday struck down a law that would have let the government close newspapers without a judge's order, in a defeat for Prime Minister Goran Vasik.\n\n"
        "The nine judges ruled by seven votes to two that the Media Order Act, passed last November, broke the guarantee of free expression in the 1994 constitution. “A press that can be shut by decree is not a press,” the court's president, Judge Elena Markova, said as she read out the judgment in the capital, Tarsk.\n\n"
        "The case was brought by four newspapers, among them the daily Novi Glas, which was fined 1.5 million dinars in January under the act. The fine must now be repaid within 30 days.\n\n"
        "Vasik said he respected the ruling but disagreed with it. “We will bring a new law before parliament by the end of June,” he told reporters.\n\n"
        "The European Commission, which had threatened to withhold €640 million in funds over the law, welcomed the decision. Its spokesman, Pieter Claes, said it would review the freeze at a meeting on 6 May.\n\n"
        "Press freedom groups say 14 journalists have been charged under the act. Their trials, the first of which was to open in Tarsk on Monday, have been suspended.",
        commitments=(("Vasik", None, "2026-06"),),
        events=(("2026-05-06", True), ("2026-04-20", True)),
        optional=("would review the freeze", "must now be repaid"),
        figures=((1500000.0, "dinars"), (640000000.0, "EUR"), (14, "people")),
        quotes=(("Elena Markova", "A press that"), ("Goran Vasik", "We will bring")),
    ),
    Beat(
        title="Zamora raises rates to 11.5% to defend peso",
        published="2026-09-24",
        text="The Central Bank of Zamora raised its benchmark rate by 150 basis points to 11.5 per cent on Wednesday, the biggest rise in eight years, after the peso lost a fifth of its value against the dollar since June.\n\n"
        "Five of the seven members of its board voted for the increase. “The board will do what is necessary, for as long as it is necessary, to bring inflation back,” governor Mateo Quiroga told a news conference.\n\n"
        "Annual inflation reached 9.2 per cent in August, more than twice the top of the bank's target range of 2 to 4 per cent. The bank's foreign reserves have fallen to $18.3 billion from $26 billion at the start of the year.\n\n"
        "Finance minister Lorena Paz said the government would cut spending by 40 billion pesos next year and sell its stake in the telephone company Zamtel. The International Monetary Fund is to send a team to the capital, Puerto Alba, next week.\n\n"
        "“They have bought some time, no more,” said Hugo Ferrer of the brokerage Casa Norte. The bank's next meeting is on November 4.",
        commitments=(("government", 40000000000.0, "2027"), ("government", None, None)),
        events=((None, True), ("2026-11-04", True)),
        optional=("to send a team",),
        figures=(
            (150, "basis points"),
            (11.5, "percent"),
            (9.2, "percent"),
            (2, "percent"),
            (18300000000.0, "USD"),
            (26000000000.0, "USD"),
            (40000000000.0, "pesos"),
        ),
        quotes=(("Mateo Quiroga", "The board will"), ("Hugo Ferrer", "They have bought")),
    ),
    Beat(
        title="Sorvana heads for run-off after close first round",
        published="2026-02-09",
        text="Sorvana's presidential election will go to a second round on February 22 after no candidate won half of the vote on Sunday.\n\n"
        "With nearly all ballots counted, the economist Adaeze Mbeki had 41.7 percent, ahead of the incumbent, Samuel Odera, on 38.9 percent, the National Election Authority said. A former general, Idriss Kone, was third with 12 percent.\n\n"
        "Odera's campaign said it had found irregularities in two northern provinces and would ask the courts for a recount. “The numbers do not add up,” his campaign manager, Grace Talla, told state radio.\n\n"
        "Mbeki, 52, thanked voters from the balcony of her party's headquarters in Bando. “You queued in the rain and you were counted,” she said. She has promised to halve fuel taxes and to withdraw Sorvana's 1,200 soldiers from the neighbouring Republic of Tarou within a year.\n\n"
        "Turnout was 64 percent, down from 70 percent in 2021. Two people were shot dead in Nima district on Saturday night when gunmen attacked a truck carrying ballot papers, police said.\n\n"
        "The winner will be inaugurated on March 30.",
        commitments=(("Mbeki", None, None), ("Mbeki", None, "2027"), ("Odera", None, None)),
        events=(("2026-02-22", True), ("2026-02-08", False), ("2026-03-30", True)),
        incidents=((2, None, "Nima"),),
        figures=(
            (41.7, "percent"),
            (38.9, "percent"),
            (12, "percent"),
            (1200, "people|soldiers"),
            (64, "percent"),
            (70, "percent"),
        ),
        quotes=(("Grace Talla", "The numbers do"), ("Adaeze Mbeki", "You queued in")),
    ),
    Beat(
        title="Floods in Kharun valley leave 46 dead",
        published="2026-08-12",
        text="KELAT, Aug 12 — At least 46 people have been killed and more than 100 are missing after days of heavy rain sent torrents of mud through villages in the Kharun valley of northern Bastan, the disaster management authority said on Wednesday.\n\n"
        "The death toll was put at 31 on Tuesday evening. Most of the victims were asleep when the river burst its banks near the town of Dowra early on Monday, officials said. Another 78 people were injured.\n\n"
        "“The water took my house, my brother and his children in one minute,” said Jamila Noor, 39, who was sheltering in a school.\n\n"
        "The army has sent helicopters and 600 soldiers to the valley. Floodwater has damaged 3,800 homes and swept away 11 bridges, according to the provincial governor, Asad Rahmani, who asked for tents, blankets and clean water.\n\n"
        "Prime Minister Farida Wazir, who will visit Dowra on Thursday, announced compensation of 500,000 rupees for the family of each person killed. The World Food Programme said it was preparing food for 20,000 people.\n\n"
        "More rain is forecast for the weekend.",
        commitments=(("Wazir", 500000.0, None), ("World Food Programme", None, None)),
        events=(("2026-08-13", True),),
        incidents=((46, 78, "Kharun"),),
        figures=((100, "people"), (600, "people|soldiers"), (3800, "homes"), (500000.0, "rupees"), (20000, "people")),
        quotes=(("Jamila Noor", "The water took"),),
    ),
    Beat(
        title="Strike shuts Ravenna docks for second day",
        published="2026-05-13",
        text="Dockers at Port Ravenna stopped work for a second day on Wednesday, leaving 23 ships waiting at anchor, as their union rejected a pay offer of 4.5%.\n\n"
        "The Harbour Workers' Federation, which represents 6,200 dockers, wants 9% and a limit on night shifts. “Our members have carried this port through three bad years and they have been paid in applause,” its general secretary, Dolores Finch, told a rally outside the harbour gates.\n\n"
        "The port operator, Ravenna Terminals, said the stoppage was costing it $7 million a day. “The offer on the table is fair and it is final,” said chief executive Martin Oakes.\n\n"
        "The strike is to last until midnight on Friday. A further five-day stoppage will begin on 25 May if no deal is reached, the federation said.\n\n"
        "Labour minister Joan Abara has invited both sides to talks on Thursday. Truck drivers' leaders said they would not cross picket lines.",
        commitments=(("federation", None, "2026-05-25"), ("Truck drivers", None, None)),
        events=(("2026-05-12", False), ("2026-05-15", True), ("2026-05-25", True), ("2026-05-14", True)),
        figures=((23, "ships"), (4.5, "percent"), (6200, "people|dockers"), (9, "percent"), (7000000.0, "USD")),
        quotes=(("Dolores Finch", "Our members have"), ("Martin Oakes", "The offer on")),
    ),
    Beat(
        title="Ceasefire in Dalmar to be extended by two weeks, mediators say",
        published="2026-11-05",
        text="The warring parties in Dalmar have agreed to extend a ceasefire by 14 days to allow more aid into the besieged city of Ormuz Kala, Qatari mediators said on Wednesday.\n\n"
        "The truce, which began on October 21, had been due to expire at midnight. Qatar's foreign ministry said the government and the Dalmar Liberation Army had also agreed to exchange 220 prisoners by November 12.\n\n"
        "“This is a small door, but people will walk through it,” said the ministry's spokesman, Khalid Al-Marri.\n\n"
        "Hours before the announcement, a drone hit a fuel depot in Ormuz Kala, killing three guards and wounding eight people, according to a doctor at the city's main hospital. Each side blamed the other. The government denied that its forces had carried out the attack.\n\n"
        "The United Nations says 480 trucks of food and medicine have entered the city since the truce began, and that 90,000 people there still depend on them. A new round of talks will open in Doha on November 16.",
        commitments=(("parties", None, None), ("Dalmar Liberation Army", None, "2026-11-12")),
        events=(("2026-11-16", True), ("2026-10-21", False)),
        incidents=((3, 8, "Ormuz Kala"),),
        figures=((220, "people|prisoners"), (480, "trucks"), (90000, "people")),
        quotes=(("Khalid Al-Marri", "This is a"),),
    ),
    Beat(
        title="Lindqvist profit jumps on demand for batteries",
        published="2026-07-23",
        text="STOCKHOLM — Battery maker Lindqvist reported a 34% rise in second-quarter operating profit on Thursday, beating forecasts, and said it would buy back shares worth 5 billion crowns.\n\n"
        "Operating profit rose to 4.12 billion crowns from 3.07 billion a year earlier. Sales grew by 18% to 27.6 billion crowns. Analysts had on average expected a profit of 3.8 billion.\n\n"
        "“Orders from truck makers are stronger than at any time in our history,” chief executive Karin Alm said in a statement.\n\n"
        "The company raised its forecast for sales growth this year to between 15% and 17%, and said it would open a third plant in Poland in 2028, creating 1,900 jobs. It will also stop making lead batteries at its oldest factory, in Vasteras, next spring.\n\n"
        "Lindqvist shares, which have risen 22% this year, were up 6.5% in early trading. The company will publish its third-quarter results on October 22.",
        commitments=(
            ("Lindqvist", 5000000000.0, None),
            ("company|Lindqvist", None, "2028"),
            ("Lindqvist", None, "2027"),
        ),
        events=(("2026-10-22", True),),
        optional=("creating 1,900 jobs", "will publish its third-quarter", "stop making lead"),
        figures=(
            (34, "percent"),
            (5000000000.0, "crowns"),
            (4120000000.0, "crowns"),
            (3070000000.0, "crowns"),
            (18, "percent"),
            (27600000000.0, "crowns"),
            (3800000000.0, "crowns"),
            (15, "percent"),
            (1900, "jobs"),
            (22, "percent"),
            (6.5, "percent"),
        ),
        quotes=(("Karin Alm", "Orders from truck"),),
    ),
    Beat(
        title="Illyra and Caspia sign rail and gas agreements during presidential visit",
        published="2026-03-20",
        text="President Aslan Dursun of Caspia and President Mira Hoxhaj of Illyra signed six agreements in Port Drin on Thursday, among them a contract for the supply of 2 billion cubic metres of gas a year from 2029.\n\n"
        "In a joint statement issued after two hours of talks at the presidential palace, the two sides “reaffirmed their commitment to sovereignty and territorial integrity” and agreed to open a direct air link by September. Caspia will lend Illyra $350 million for a railway between Port Drin and the border town of Kuk.\n\n"
        "“We have known each other for thirty years; now we shall trade like neighbours,” President Dursun told a joint news conference. Hoxhaj thanked him for Caspia's help after last year's earthquake and accepted an invitation to visit Caspia in the autumn.\n\n"
        "She said trade between the two countries, worth $120 million in 2025, should reach half a billion dollars by 2030. The two presidents also discussed the fighting in Dalmar and urged all sides to respect the ceasefire.\n\n"
        "Dursun is to address the Illyran parliament on Friday before flying home.",
        commitments=(("Caspia", None, "2029"), ("two sides", None, "2026-09"), ("Caspia", 350000000.0, None)),
        events=(("2026-03-19", False), ("2026-03-20", True), (None, True)),
        figures=((2000000000.0, "cubic metres"), (350000000.0, "USD"), (120000000.0, "USD"), (500000000.0, "USD")),
        quotes=((None, "reaffirmed their commitment"), ("Aslan Dursun", "We have known")),
    ),
    Beat(
        title="Rocket carries weather satellites into orbit",
        published="2026-10-30",
        text="A Vega Sur rocket carrying two weather satellites lifted off from the Alcedo spaceport on Thursday morning after three delays, the Southern Space Agency said.\n\n"
        "The satellites, Brisa 1 and Brisa 2, separated from the rocket 54 minutes after launch and are sending signals, mission director Paula Ocampo said. “We have two healthy birds,” she told the control room, to applause.\n\n"
        "The mission, which cost $410 million, will track storms over the South Pacific for at least seven years. The launch had been planned for October 12 but was put off because of a leaking valve.\n\n"
        "The agency plans to launch a third satellite in March 2027 and has signed a contract worth $95 million with the Chilean firm Andes Optica for its camera. It has asked the government for a further $60 million.\n\n"
        "In 2023 a Vega Sur exploded 40 seconds after lift-off. Nobody was hurt.",
        commitments=(("agency", None, "2027-03"), ("agency", 95000000.0, None)),
        events=(("2026-10-29", False), ("2027-03", True)),
        figures=((410000000.0, "USD"), (95000000.0, "USD"), (60000000.0, "USD")),
        quotes=(("Paula Ocampo", "We have two"),),
    ),
    Beat(
        title="Cholera spreads to capital as Mbasa runs short of vaccine",
        published="2026-06-03",
        text="Health officials in Mbasa have confirmed 212 cases of cholera in the capital, Lukolo, and say the outbreak has killed 87 people across the country since it began in April.\n\n"
        "“We have vaccine for ten days and no more,” the health minister, Dr Blaise Ilunga, said on Tuesday. He said all schools in Lukolo would close on Thursday for two weeks.\n\n"
        "The World Health Organization said it had shipped 400,000 doses, which should arrive on Sunday. It has appealed for $12.5 million to fight the outbreak. Doctors Without Borders has opened a 150-bed treatment centre in the Masina district.\n\n"
        "More than 5,300 cases have been recorded in six provinces. The neighbouring state of Kivara said it would close three border crossings from Friday.\n\n"
        "The disease spreads through dirty water and can kill within hours if it is not treated. Less than a third of Lukolo's four million people have piped water.",
        commitments=(
            ("World Health Organization", None, None),
            ("Kivara", None, "2026-06-05"),
            ("Doctors Without Borders", None, None),
            ("Ilunga", None, "2026-06-04"),
        ),
        events=(("2026-06-04", True), ("2026-06-05", True)),
        figures=(
            (212, "cases"),
            (400000, "doses"),
            (12500000.0, "USD"),
            (5300, "cases"),
            (4000000, "people"),
            (150, "bed"),
        ),
        quotes=(("Blaise Ilunga", "We have vaccine"),),
        incidents=((87, None, "Mbasa"),),
    ),
    Beat(
        title="Police fire tear gas at fuel price protest in Salema",
        published="2026-01-27",
        text="Police fired tear gas and rubber bullets at thousands of people protesting against fuel prices in Salema, the capital of Tarou, on Monday. One man died and 35 people were hurt, hospital officials said.\n\n"
        "Demonstrators set fire to two police cars and tried to march on the energy ministry. Police said they had arrested 61 people.\n\n"
        "The government ended a subsidy on petrol on January 15, raising its price by 44 percent to 910 francs a litre. “We cannot pay for the petrol of people who own three cars,” Energy Minister Oumar Diallo said on television on Sunday.\n\n"
        "The Salema Civic Front, which called the protest, accused the police of shooting without warning. “They aimed at heads,” said its leader, Fatou Bangura. The front has called a general strike for Friday.\n\n"
        "The interior ministry denied that live ammunition had been used and promised an inquiry into the death. The African Union urged restraint on all sides.",
        commitments=(("interior ministry", None, None),),
        events=(("2026-01-26", False), ("2026-01-30", True)),
        incidents=((1, 35, "Salema"),),
        figures=((61, "people"), (44, "percent"), (910, "francs")),
        quotes=(("Oumar Diallo", "We cannot pay"), ("Fatou Bangura", "They aimed at")),
    ),
    Beat(
        title="Ostland hits back with tariffs on Verdian steel and wine",
        published="2026-06-19",
        text="Ostland will impose tariffs of 25% on steel, wine and motorcycles from Verdia from July 1, its trade ministry said on Thursday, in reply to duties that Verdia put on its solar panels last month.\n\n"
        "The measures cover goods worth $2.8 billion a year. “We did not look for this dispute, but we shall not walk away from it,” Trade Minister Han Weiss said.\n\n"
        "Verdia's government called the tariffs unjustified and said it would complain to the World Trade Organization. Its exporters of wine said they could lose 70% of their sales to Ostland.\n\n"
        "Verdia imposed a 40% duty on Ostland's solar panels on May 20 after an investigation found that they were being sold below cost. Ostland, which exported 3 million panels to Verdia last year, denies this.\n\n"
        "The two countries' trade ministers are to meet in Singapore on June 26. In a separate step, Ostland suspended the licences of nine Verdian meat producers.",
        commitments=(("Ostland", None, "2026-07-01"), ("Verdia", None, None), ("Ostland", None, None)),
        events=(("2026-07-01", True), ("2026-06-26", True)),
        figures=((25, "percent"), (2800000000.0, "USD"), (70, "percent"), (40, "percent"), (3000000.0, "panels")),
        quotes=(("Han Weiss", "We did not"),),
    ),
    Beat(
        title="Western states put sanctions on Karsk mining tycoon",
        published="2026-12-03",
        text="Britain, Canada and the European Union on Wednesday imposed sanctions on the mining magnate Viktor Shumilin and 17 companies that they say helped Karsk buy weapons.\n\n"
        "The measures freeze Shumilin's assets, including a yacht valued at $240 million, and bar him from travelling to any of the countries. “Those who bankroll this war will find no harbour,” the British foreign secretary, Eleanor Marsh, said in a statement.\n\n"
        "Shumilin, 58, said through his lawyer that the accusations were “pure fantasy” and that he would challenge them in court in London.\n\n"
        "Karsk's foreign ministry summoned the three ambassadors and said it would respond in kind. Shares in Shumilin's company, Karsk Nickel, fell 11 per cent in Hong Kong.\n\n"
        "The EU is expected to discuss a wider ban on imports of nickel when its leaders meet in Brussels on December 17.",
        commitments=(("Shumilin", None, None), ("Karsk", None, None)),
        events=(("2026-12-17", True),),
        optional=("imposed sanctions", "The measures freeze"),
        figures=((17, "companies"), (240000000.0, "USD"), (11, "percent")),
        quotes=(("Eleanor Marsh", "Those who bankroll"), ("Viktor Shumilin", "pure fantasy")),
    ),
    Beat(
        title="Ferry collides with tanker off Navan, 19 drown",
        published="2026-10-06",
        text="Nineteen people drowned and eight were missing after a passenger ferry collided with a fuel tanker in fog off the port of Navan on Sunday evening, the coastguard of Perania said.\n\n"
        "The ferry, the Queen of Navan, sank within 20 minutes. Fishing boats and a navy vessel rescued 143 people, 26 of whom were taken to hospital with injuries. The tanker was not badly damaged and there was no spill.\n\n"
        "“There was a horn, then a bang, and then the lights went out,” a survivor, Tomas Reyes, told the Perania Times.\n\n"
        "Transport Minister Alma Castro said the ferry was licensed to carry 160 passengers and that its captain was being questioned. A search for the missing was to resume at dawn on Tuesday.\n\n"
        "The owner, Navan Island Lines, suspended all its services and offered to pay 2 million pesos to each family. A mass for the dead will be held in Navan cathedral on Saturday.\n\n"
        "In 2014, 61 people died when a ferry caught fire on the same route.",
        commitments=(("Navan Island Lines", 2000000.0, None), ("Navan Island Lines", None, None)),
        events=(("2026-10-06", True), ("2026-10-10", True)),
        incidents=((19, 26, "Navan"),),
        figures=((143, "people"), (160, "people"), (2000000.0, "pesos")),
        quotes=(("Tomas Reyes", "There was a"),),
    ),
    Beat(
        title="Donors promise $1.1bn for Lower Sauria",
        published="2026-02-27",
        text="Donors at a conference in Oslo on Thursday pledged $1.1 billion to help Lower Sauria, where four years of drought have left six million people hungry, the Norwegian government said.\n\n"
        "The sum falls short of the $1.9 billion for which the United Nations had asked. The largest pledges came from the European Union, which promised 280 million euros, and Japan, which will give $150 million over three years.\n\n"
        "“Hunger does not wait for budgets,” the UN humanitarian chief, Rosa Delgado, told delegates. She warned that 400,000 children could die by the end of the year without help.\n\n"
        "Lower Sauria's president, Yared Tessema, promised to let aid agencies work freely in all regions. Britain said it would announce its contribution in April.\n\n"
        "A follow-up conference will be held in Nairobi in September.",
        commitments=(
            ("Donors", 1100000000.0, None),
            ("European Union", 280000000.0, None),
            ("Japan", 150000000.0, None),
            ("Tessema", None, None),
            ("Britain", None, "2026-04"),
        ),
        events=(("2026-02-26", False), ("2026-09", True)),
        figures=(
            (1100000000.0, "USD"),
            (6000000, "people"),
            (1900000000.0, "USD"),
            (280000000.0, "EUR"),
            (150000000.0, "USD"),
            (400000, "people|children"),
        ),
        quotes=(("Rosa Delgado", "Hunger does not"),),
    ),
    Beat(
        title="The museum of lost keys",
        published="2026-03-14",
        text="In a back street of Old Verrin there is a museum with no sign and no price list. You ring, you wait, and after a while a woman named Petra comes down in slippers and lets you in.\n\n"
        "She has 11,000 keys. They hang from the ceiling on fishing line, brass and iron and one of whalebone, and when the tram goes by they ring. Her grandfather began the collection in 1931 with a key he found on a beach.\n\n"
        "Nobody knows what any of them open. “That is rather the point,” Petra says. The city once offered to move the museum to a bigger house; she gave them tea and said no.\n\n"
        "Open most afternoons. Bring a coat, and do not touch.",
        quotes=(("Petra", "That is rather"),),
    ),
    Beat(
        title="How to prune an old apple tree",
        published="2026-01-11",
        text="Winter is the time to prune. The tree is asleep, the shape is easy to see, and cuts will heal before the sap rises in spring.\n\n"
        "Start with the dead wood, then whatever crosses or rubs. Never take more than a fifth of the crown in one year: an old tree that is cut hard will answer with a thicket of shoots. Use a sharp saw, cut just outside the collar, and leave the wound alone.\n\n"
        "An apple tree can live for 100 years. Most of ours were planted by people who knew they would not see the best of them.",
    ),
    Beat(
        title="东岚与海洲举行外长会晤",
        published="2026-05-21",
        language="zh",
        text="东岚通讯社5月21日电 东岚外交部长林国栋20日在首都岚城同海洲外长佩雷拉举行会谈。\n\n"
        "林国栋表示，东岚愿同海洲深化港口、渔业合作。“海洲是东岚在印度洋地区的重要伙伴，”林国栋说，“我们将在年内启动自由贸易谈判。”\n\n"
        "佩雷拉表示，海洲感谢东岚提供的2亿元人民币援助，愿积极参与地区互联互通建设。\n\n"
        "双方签署了渔业合作协议。佩雷拉将于22日前往南湾市参观港口。",
        quotes=(("林国栋", "海洲是东岚"), ("林国栋", "我们将在年内")),
    ),
    Beat(
        title="暴雨引发山洪 青川县12人遇难",
        published="2026-07-18",
        language="zh",
        text="据北岭省应急管理厅消息，受连日强降雨影响，北岭省青川县17日凌晨发生山洪，截至18日上午10时，已造成12人遇难、30人受伤，另有5人失联。\n\n"
        "北岭省省长周文清说：“当前最紧要的任务是搜救失联人员。”\n\n"
        "省财政厅已紧急拨付救灾资金5000万元。县内2300名群众被转移安置。气象部门预计，20日前仍有强降雨。",
        quotes=(("周文清", "当前最紧要"),),
    ),
    Beat(
        title="وزیر خزانہ کا بجلی کے نرخ کم کرنے کا اعلان",
        published="2026-06-11",
        language="ur",
        text="شہر آباد: وزیر خزانہ سلیم درانی نے بدھ کو اعلان کیا ہے کہ حکومت جولائی سے بجلی کے نرخوں میں 15 فیصد کمی کرے گی۔\n\n"
        "پریس کانفرنس سے خطاب کرتے ہوئے انھوں نے کہا: ”عوام نے مہنگائی کا بوجھ اٹھایا ہے، اب ریلیف کا وقت ہے۔“\n\n"
        "سلیم درانی کا کہنا تھا کہ عالمی بینک نے اس منصوبے کے لیے 30 کروڑ ڈالر کا قرض منظور کیا ہے۔\n\n"
        "حزب اختلاف کی رہنما نازیہ بلوچ نے کہا کہ ”یہ اعلان صرف انتخابات کے لیے ہے۔“",
        quotes=(("سلیم درانی", "عوام نے مہنگائی"), ("نازیہ بلوچ", "یہ اعلان صرف")),
    ),
    Beat(
        title="Incendie dans une usine de Valmont : six morts",
        published="2026-09-02",
        language="fr",
        text="Six personnes ont été tuées et quatorze autres blessées mardi dans l'incendie d'une usine de peinture à Valmont, dans le nord de la Lorvanie, ont annoncé les pompiers.\n\n"
        "« Le feu s'est propagé en quelques minutes », a déclaré le commandant Luc Ferrand. L'usine, qui emploie 230 personnes, appartient au groupe Chromex.\n\n"
        "La ministre du travail, Sophie Aubry, s'est rendue sur place et a promis une enquête. « Nous devons la vérité aux familles », a-t-elle dit. Chromex s'est engagé à verser 40 000 euros à chaque famille.\n\n"
        "Une marche blanche aura lieu samedi à Valmont.",
        quotes=(("Luc Ferrand", "Le feu s"), ("Sophie Aubry", "Nous devons la")),
    ),
    Beat(
        title="El Gobierno de Almara sube el salario mínimo un 8 %",
        published="2026-12-16",
        language="es",
        text="El Gobierno de Almara aprobó este martes una subida del salario mínimo del 8 %, hasta 1.240 euros al mes, a partir del 1 de enero.\n\n"
        "“Es una medida de justicia”, dijo la ministra de Trabajo, Inés Robledo, tras la reunión del gabinete. La subida beneficiará a 1,9 millones de trabajadores.\n\n"
        "El presidente de la patronal, Ramón Olivares, criticó la decisión. “Se ha tomado sin escuchar a nadie”, aseguró. Los sindicatos, que pedían un 10 %, la consideraron insuficiente.\n\n"
        "El Parlamento votará los presupuestos el 22 de diciembre.",
        quotes=(("Inés Robledo", "Es una medida"), ("Ramón Olivares", "Se ha tomado")),
    ),
    Beat(
        title="Bahn und Gewerkschaft einigen sich auf Tarifvertrag",
        published="2026-03-05",
        language="de",
        text="Die Nordbahn und die Gewerkschaft GVB haben sich am Mittwoch auf einen neuen Tarifvertrag geeinigt. Die 38.000 Beschäftigten erhalten ab Mai 5,2 Prozent mehr Lohn.\n\n"
        "„Das ist ein guter Tag für unsere Fahrgäste“, sagte Bahnchefin Katrin Vogel in Hellstadt. Der Vertrag läuft bis Ende 2027.\n\n"
        "Der Vorsitzende der GVB, Bernd Lohse, sprach von einem „fairen Kompromiss“. Die für Freitag geplanten Streiks seien abgesagt, teilte die Gewerkschaft mit.\n\n"
        "Die Mitglieder sollen bis zum 20. März über das Ergebnis abstimmen.",
        quotes=(("Katrin Vogel", "Das ist ein"), ("Bernd Lohse", "fairen Kompromiss")),
    ),
)
