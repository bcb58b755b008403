"""A second set of articles of our own, written and labelled after the first had been mended, to see what the mending is worth."""

from eval.beats import Beat

FRESHER = (
    Beat(
        title="Harlow shares jump on copper find",
        published="2026-01-20",
        text="Shares in mining firm Harlow Resources have risen 19% after it said it had found more copper than expected at its Kanza field in Zimbala.\n\n"
        "The company now believes the field holds 2.4 million tonnes of the metal, up from an earlier estimate of 1.5 million. Harlow has asked the Zimbalan government for a second licence and hopes to begin drilling there within months.\n\n"
        'Chief executive Neil Garrow said the firm would spend $180m (£142m) on the project this year. "It is the best set of results I have seen in thirty years," he said. Harlow has an agreement to sell half of the output to the Japanese trading house Maruko, which has also taken a 10% stake in the field for $95m.\n\n'
        "Last year the firm nearly ran out of money and had to be rescued by its two largest shareholders. Analysts at the bank Leeson & Co raised their target price for the shares to 410p.\n\n"
        "Harlow will publish its annual results on 12 March. A rival, Tembo Minerals, which holds land next to Kanza, has said it will contest the award of any new licence in the courts.",
        commitments=(
            ("Harlow|firm", 180000000.0, "2026"),
            ("Maruko", 95000000.0, None),
            ("Tembo", None, None),
            ("Harlow", None, None),
        ),
        events=(("2026-03-12", True),),
        optional=("within months", "Last year the firm", "raised their target", "publish its annual results"),
        figures=(
            (19, "percent"),
            (2400000, "tonnes"),
            (180000000.0, "USD"),
            (10, "percent"),
            (95000000.0, "USD"),
            (410, "pence"),
        ),
        quotes=(("Neil Garrow", "It is the"),),
    ),
    Beat(
        title="12 pilgrims killed as bus plunges into gorge near Rampet",
        published="2026-10-05",
        text="RAMPET: Twelve pilgrims, including four women, were killed and 23 others sustained injuries when a private bus carrying them fell into a gorge near Rampet ghat on the Mysa-Kollam highway in the small hours of Sunday, police said.\n\n"
        "The bus was on its way to the Devagiri temple when the driver lost control at a hairpin bend. Local people were the first to reach the spot. The injured have been shifted to the district hospital, where the condition of six is stated to be critical.\n\n"
        "Chief Minister K. Ramanathan condoled the deaths and announced an ex gratia of Rs 5 lakh each to the families of the deceased and Rs 50,000 to the injured. He has ordered a magisterial inquiry.\n\n"
        "“The bus was carrying 48 passengers though it had permission for 35,” Superintendent of Police Meera Nambiar told reporters. A case has been registered against the owner, she added.\n\n"
        "The Public Works Department had sanctioned Rs 14 crore in August for crash barriers on the stretch, but the work is yet to begin. Residents staged a road blockade at Rampet on Sunday evening demanding that it be taken up at once. Transport Minister S. Velu is to visit the spot on Tuesday.",
        commitments=(
            ("Ramanathan", 500000.0, None),
            ("Public Works Department", 140000000.0, None),
        ),
        events=(("2026-10-06", True), ("2026-10-04", False)),
        incidents=((12, 23, "Rampet"),),
        optional=("magisterial inquiry", "A case has been"),
        figures=((500000.0, "INR"), (50000.0, "INR"), (48, "people|passengers"), (140000000.0, "INR")),
        quotes=(("Meera Nambiar", "The bus was"),),
    ),
    Beat(
        title="Calloway picks Ruiz as running mate",
        published="2026-07-14",
        text="COLUMBUS, Ohio, July 14 (Wire) — Senator Grant Calloway on Monday named Representative Elena Ruiz of New Mexico as his running mate, a day before his party's convention opens in Columbus.\n\n"
        "The choice, which Calloway announced in a text message to supporters, ends weeks of speculation. Ruiz, 47, a former prosecutor, had said as late as Friday that she would not accept the job.\n\n"
        "“Elena knows what it costs to fill a tank and to bury a parent,” Calloway told a crowd of about 3,000 in Dayton.\n\n"
        "The two are scheduled to appear together in Cleveland on Tuesday morning before she addresses delegates in the evening. Calloway will accept the nomination on Thursday.\n\n"
        "President Tom Weller's campaign said it had raised $61 million in June and would spend $20 million on advertising in five states between now and Labor Day. It called Ruiz “a rubber stamp.” Weller has refused to take part in a debate planned for Sept. 22, saying the commission that runs it is biased.\n\n"
        "A poll published Sunday by Midland University put Calloway ahead by 48 percent to 44 percent. Ruiz has pledged to give up her House seat, and Gov. Ana Lujan said she would call a special election for it within 60 days.",
        commitments=(
            ("campaign|Weller", 20000000.0, None),
            ("Weller", None, None),
            ("Ruiz", None, None),
        ),
        events=(("2026-07-14", True), ("2026-09-22", True)),
        optional=(
            "would not accept the job",
            "had raised $61 million",
            "Ana Lujan said she",
            "told a crowd",
            "convention opens",
            "accept the nomination",
        ),
        figures=(
            (3000, "people"),
            (61000000.0, "USD"),
            (20000000.0, "USD"),
            (48, "percent"),
            (44, "percent"),
        ),
        quotes=(("Grant Calloway", "Elena knows what"), (None, "a rubber stamp")),
    ),
    Beat(
        title="Joint Statement on the Visit of the President of Karelstan",
        published="2026-05-19",
        text="The following is the text of a joint statement released today by the Governments of the Republic of Karelstan and the Kingdom of Nordmark.\n\n"
        "At the invitation of Prime Minister Signe Halvard, President Timur Sadykov paid an official visit to Nordmark on May 18-19, 2026. The leaders held talks in Nordhavn on Monday and signed a declaration on strategic partnership.\n\n"
        "The two sides agreed to double bilateral trade by 2030 and to conclude negotiations on the avoidance of double taxation before the end of this year. Nordmark will provide a concessional loan of 240 million euros for the modernization of the Altai water network. Karelstan intends to purchase eight ferries from Nordmark shipyards.\n\n"
        "President Sadykov briefed the Prime Minister on preparations for the Central Asian summit, which Karelstan will host in Tarazin in September. Prime Minister Halvard accepted an invitation to attend.\n\n"
        "The leaders expressed concern at the continued fighting in Hadra and called upon all parties to observe an immediate ceasefire. They stressed that the border can be changed only by peaceful means.\n\n"
        "Nordmark reiterated its support for the accession of Karelstan to the World Trade Organization. A business forum, attended by more than 200 companies, was held on the margins of the visit.",
        commitments=(
            ("sides|Karelstan", None, "2030"),
            ("Nordmark", 240000000.0, None),
            ("Karelstan", None, None),
            ("Nordmark", None, None),
            ("sides|Karelstan", None, "2026"),
        ),
        events=(("2026-05-18", False), ("2026-09", True)),
        optional=("accepted an invitation", "signed a declaration", "A business forum"),
        figures=((240000000.0, "EUR"), (200, "companies")),
    ),
    Beat(
        title="WFP halves rations in Tikelo camps",
        published="2026-08-07",
        text="The World Food Programme (WFP) said on Friday that it had been forced to halve rations for 310,000 refugees in the camps around Tikelo because of a lack of funds.\n\n"
        "WFP needs $46 million to feed the refugees until December, of which only $9 million has been received. “We are taking from the hungry to feed the starving,” the agency's director for Eastern Africa, Amara Diop, said in a statement.\n\n"
        "Sweden announced a contribution of 60 million kronor on Thursday. The United States, the biggest donor, has suspended payments pending a review, and a State Department official declined to say when it would be completed.\n\n"
        "Fighting flared again this week near the town of Gol, 40 kilometres to the north. Médecins Sans Frontières said its clinic there had treated 34 people with gunshot wounds since Tuesday, and that nine of them had died. Both the army and the Gol Liberation Movement denied that they had broken the truce.\n\n"
        "The government of Tikelo has promised to let relief convoys through two border posts that it closed in June. The first, of 28 trucks, is expected on Monday. The agency will have to stop school meals for 70,000 children in September unless more money is found.",
        commitments=(
            ("Sweden", 60000000.0, None),
            ("United States", None, None),
            ("government", None, None),
        ),
        events=(("2026-08-10", True),),
        incidents=((9, 34, "Gol"),),
        optional=("will have to stop", "forced to halve"),
        figures=(
            (310000, "people|refugees"),
            (46000000.0, "USD"),
            (9000000.0, "USD"),
            (60000000.0, "SEK"),
            (40, "km|kilomet"),
            (34, "people"),
            (28, "trucks"),
            (70000, "people|children"),
        ),
        quotes=(("Amara Diop", "We are taking"),),
    ),
    Beat(
        title="Trivandra Motors Q2 net up 22%, to invest Rs 1,800 crore in EV plant",
        published="2026-11-03",
        text="Trivandra Motors on Tuesday reported a 22 per cent rise in consolidated net profit to Rs 1,146 crore for the quarter ended September 30, helped by strong sales of its compact SUVs.\n\n"
        "Revenue from operations grew 14 per cent to Rs 16,720 crore, the company said in a regulatory filing. It had posted a net profit of Rs 939 crore in the year-ago period.\n\n"
        "The board has approved an investment of Rs 1,800 crore in a new electric vehicle plant at Sanandi, which will have a capacity of 1.5 lakh units a year and is slated to go on stream by March 2028. The board also declared an interim dividend of Rs 7 per share; the record date has been fixed as November 14.\n\n"
        "“We will hire about 2,200 people for the plant, half of them women,” managing director Farhan Qureshi told analysts on a call. He said the company had no plans to raise prices before January.\n\n"
        "Trivandra has bagged an order for 3,400 electric buses worth Rs 4,100 crore from the Deccan State Road Transport Corporation, deliveries of which are to start in April. It has also terminated its joint venture with Korea's Haneul.\n\n"
        "The stock ended 3.1 per cent higher at Rs 2,214.55 on the exchange.",
        commitments=(
            ("Trivandra|board", 18000000000.0, None),
            ("Trivandra|Qureshi|company", None, None),
            ("Trivandra", 41000000000.0, None),
        ),
        events=(("2028-03", True),),
        optional=("interim dividend", "no plans to raise", "terminated its joint", "deliveries of which"),
        figures=(
            (22, "percent"),
            (11460000000.0, "INR"),
            (14, "percent"),
            (167200000000.0, "INR"),
            (9390000000.0, "INR"),
            (18000000000.0, "INR"),
            (150000, "units"),
            (7.0, "INR"),
            (2200, "people"),
            (3400, "buses"),
            (41000000000.0, "INR"),
            (3.1, "percent"),
            (2214.55, "INR"),
        ),
        quotes=(("Farhan Qureshi", "We will hire"),),
    ),
    Beat(
        title="Pellucid to shut down its photo service, will delete pictures after 90 days",
        published="2026-02-12",
        text="Cloud storage provider Pellucid is closing its consumer photo service, Snapvault, after failing to find a buyer, and has given its 8.6 million users 90 days to download their pictures.\n\n"
        "In a blog post on Wednesday, co-founder Dana Whitlock said that uploads would be disabled on March 1 and that all remaining files would be deleted on May 13. Customers who have paid for the year ahead will get a refund.\n\n"
        "“This is not the ending we wanted,” Whitlock wrote.\n\n"
        "About 110 people, or a fifth of its workforce, will lose their jobs. The company, which raised $75 million from investors led by Birch Street Capital in 2023, plans to concentrate on backup software for businesses.\n\n"
        "Rival Lumenbox was quick to offer displaced users a free year of storage. Its chief product officer, Ravi Menon, said a tool to import albums from Snapvault would be available next week.\n\n"
        "Pellucid suffered a breach last August in which hackers stole 1.2 million e-mail addresses. It agreed in December to pay $3.4 million to settle a lawsuit over the incident, without admitting wrongdoing; a judge in San Jose is to decide on March 20 whether to approve the deal.\n\n"
        "The shutdown leaves just three large independent photo services.",
        commitments=(
            ("Pellucid|Whitlock", None, "2026-03-01"),
            ("Pellucid", None, None),
            ("Lumenbox", None, None),
            ("Pellucid", 3400000.0, None),
        ),
        events=(("2026-03-01", True), ("2026-05-13", True), ("2026-03-20", True)),
        optional=(
            "will get a refund",
            "raised $75 million",
            "would be available next week",
            "About 110 people",
            "plans to concentrate",
            "suffered a breach",
        ),
        figures=(
            (8600000, "people|users"),
            (110, "people"),
            (75000000.0, "USD"),
            (1200000, "addresses"),
            (3400000.0, "USD"),
        ),
        quotes=(("Dana Whitlock", "This is not"),),
    ),
    Beat(
        title="Gulf Rail link gets go-ahead as ministers meet in Salwa",
        published="2026-12-02",
        text="Salwa: Transport ministers of the five Gulf Coast states on Tuesday gave the go-ahead for a 1,060-km railway along the coast after more than ten years of delays.\n\n"
        "The line, estimated to cost $14.5 billion, will carry passengers at up to 220 km/h and is due to be completed in 2033. Each state will pay for the stretch on its own territory, the ministers said in a communique. Work on the first section, between Salwa and Port Hamra, is to start in the second half of next year.\n\n"
        "“This train has been leaving the station since I was a student,” joked Harith Al Balushi, the transport minister of Muzayra, who chaired the meeting.\n\n"
        "Muzayra has already awarded a 900 million dinar contract for its bridges to the Chinese group CRBC. Sadaf, whose finances have been hit by low oil prices, asked for more time and was given until June 30 to confirm its share. It denied a report that it was about to withdraw.\n\n"
        "The ministers also decided to form a joint authority, with headquarters in Salwa, and named Nadia Al Farsi as its first head. She takes up her post on January 15.\n\n"
        "Separately, police said a sandstorm caused a pile-up of 60 vehicles on the coast road near Port Hamra on Monday in which five people lost their lives and 41 were hurt. The next meeting of ministers will take place in Sadaf in May.",
        commitments=(
            ("ministers", None, None),
            ("Muzayra", 900000000.0, None),
            ("ministers", None, None),
        ),
        events=(("2027-05", True), ("2027-06-30", True), ("2027-01-15", True)),
        incidents=((5, 41, "Port Hamra"),),
        optional=("is to start in", "due to be completed", "who chaired", "Each state will", "asked for more time"),
        figures=(
            (1060, "km"),
            (14500000000.0, "USD"),
            (220, "km/h"),
            (900000000.0, "dinar"),
            (60, "vehicles"),
        ),
        quotes=(("Harith Al Balushi", "This train has"),),
    ),
)
