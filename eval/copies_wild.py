"""Texts of our own invention as one meets them: agency reports under other names, cut, localised, briefed, and reports that only look like copies.

Each is `id < copied id | source | language | hour | title` and then its text; without `<` it is nobody's copy. Labelled before they were measured.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from monitoring_desk.types import Article

START = datetime(2025, 5, 10, 6, tzinfo=UTC)
_HEAD = re.compile(r"^([\w-]+)(?: < ([\w-]+))? \| (\w+) \| (\w\w) \| (\d+) \| (.+)$", re.MULTILINE)


def read() -> Iterator[tuple[Article, str | None]]:
    """Each article with the one it copies."""
    heads = [*_HEAD.finditer(TEXTS)]
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        id, original, source, language, hour, title = head.groups()
        yield (
            Article(
                id=id,
                url=f"https://{source}.example/{id}",
                source_id=source,
                title=title,
                text=TEXTS[head.end() : following.start() if following else None].strip(),
                found=START + timedelta(days=11),
                published=START + timedelta(hours=int(hour)),
                language=language,
            ),
            original,
        )


TEXTS = """
ferry | reuters | en | 0 | Ferry carrying 140 capsizes off Lamora coast, 23 dead
LAMORA (Reuters) - A ferry carrying at least 140 people capsized in rough seas off the coast of Lamora on Saturday, killing 23, and rescue teams were searching for dozens still missing, officials said.

The Santa Reina was about two nautical miles from the port of Bulan when it was hit by waves of up to three metres, the coast guard said in a statement.

"We had no time to put on life jackets. The water came in on one side and within a minute we were over," said Delia Roxas, 34, who swam for an hour before a fishing boat picked her up.

Coast guard spokesman Commander Efren Dulay said 61 people had been rescued, and that the captain was being questioned. The vessel was licensed to carry 120 passengers.

Ferry accidents are common in the archipelago, where boats are often overloaded and poorly maintained. In 2018 more than 60 people died when a ferry sank in a storm.

(Reporting by Ana Lim; Editing by Mark Hobbs)

ferry-cut < ferry | dailyherald | en | 3 | At least 23 die in Lamora ferry disaster
A ferry carrying at least 140 people capsized in rough seas off the coast of Lamora on Saturday, killing 23, and rescue teams were searching for dozens still missing, officials said.

The Santa Reina was about two nautical miles from the port of Bulan when it was hit by waves of up to three metres, the coast guard said in a statement.

Coast guard spokesman Commander Efren Dulay said 61 people had been rescued, and that the captain was being questioned.

ferry-local < ferry | northernstar | en | 5 | Two from our region on board as ferry goes down off Lamora
Two teachers from Kelford were on board a ferry that capsized off Lamora on Saturday, their school said. Both were among those rescued.

"We are relieved beyond words," said head teacher Simon Trask. The pair had been on a language course and were due home on Monday.

At least 140 people were on the ferry when it capsized in rough seas off the coast of Lamora, killing 23. Rescue teams were searching for dozens still missing, officials said.

The Santa Reina was about two nautical miles from the port of Bulan when it was hit by waves of up to three metres, the coast guard said in a statement.

"We had no time to put on life jackets. The water came in on one side and within a minute we were over," said Delia Roxas, 34, who swam for an hour before a fishing boat picked her up.

Coast guard spokesman Commander Efren Dulay said 61 people had been rescued, and that the captain was being questioned. The vessel was licensed to carry 120 passengers.

ferry-own | lamoratimes | en | 4 | Santa Reina sinks near Bulan; families wait at the pier
BULAN — Families slept on the concrete of Pier 2 last night, waiting for names. The Santa Reina left at 6.10 with too many aboard, three of its crew told this newspaper, and turned over before it had cleared the breakwater light.

By midnight the provincial hospital had counted 23 bodies. Nurse Pilar Ochoa read the list aloud twice because the loudspeaker had failed. "Some of them came with only a shoe to look for," she said.

The company, Reina Lines, did not open its office. A notice on the shutter said tickets would be refunded. The coast guard says 61 were saved; the mayor says 58.

ferry-brief < ferry | metrominute | en | 6 | World in brief
A ferry carrying at least 140 people capsized in rough seas off the coast of Lamora on Saturday, killing 23, and rescue teams were searching for dozens still missing, officials said.

acme-release | prnewsline | en | 10 | Corvane Robotics Announces Second Quarter Results
Corvane Robotics, Inc. (NASDAQ: CVRB), a leader in warehouse automation, today announced financial results for the second quarter ended June 30, 2025.

Revenue was $214.6 million, an increase of 18% from the second quarter of 2024. Gross margin was 41.2%, compared with 39.8% a year earlier. Net income was $22.3 million, or $0.31 per diluted share.

"We are pleased with another quarter of disciplined execution," said Lena Marsh, Chief Executive Officer. "Demand for our picking systems remains strong across grocery and apparel."

For the third quarter, the Company expects revenue of $220 million to $228 million. Management will host a conference call today at 5:00 p.m. Eastern Time.

About Corvane Robotics. Corvane Robotics designs, builds and services autonomous picking systems for warehouses. Founded in 2009, the company employs 1,900 people in eleven countries.

Forward-Looking Statements. This press release contains forward-looking statements within the meaning of the Private Securities Litigation Reform Act of 1995. These statements involve risks and uncertainties that could cause actual results to differ materially from those expressed or implied. The Company undertakes no obligation to update any forward-looking statement, whether as a result of new information, future events or otherwise, except as required by law.

acme-reprint < acme-release | marketfeed | en | 11 | CVRB: Corvane Robotics Q2 results
SOURCE: Corvane Robotics, Inc.

Revenue was $214.6 million, an increase of 18% from the second quarter of 2024. Gross margin was 41.2%, compared with 39.8% a year earlier. Net income was $22.3 million, or $0.31 per diluted share.

"We are pleased with another quarter of disciplined execution," said Lena Marsh, Chief Executive Officer. "Demand for our picking systems remains strong across grocery and apparel."

For the third quarter, the Company expects revenue of $220 million to $228 million.

acme-other | prnewsline | en | 12 | Tilden Sensors Announces Second Quarter Results
Tilden Sensors, Inc. (NYSE: TLD), a maker of industrial pressure sensors, today announced financial results for the second quarter ended June 30, 2025.

Revenue was $88.1 million, a decrease of 4% from the second quarter of 2024. Gross margin was 52.7%, compared with 54.0% a year earlier. Net loss was $1.9 million, or $0.04 per diluted share.

"Orders from chemical customers were slow, as we said they would be," said Georg Haller, Chief Executive Officer. "We have begun to bring costs down."

For the third quarter, the Company expects revenue of $84 million to $90 million. Management will host a conference call today at 4:30 p.m. Eastern Time.

About Tilden Sensors. Tilden Sensors makes pressure and flow sensors for chemical plants. Founded in 1961, the company employs 640 people in Ohio and Bavaria.

Forward-Looking Statements. This press release contains forward-looking statements within the meaning of the Private Securities Litigation Reform Act of 1995. These statements involve risks and uncertainties that could cause actual results to differ materially from those expressed or implied. The Company undertakes no obligation to update any forward-looking statement, whether as a result of new information, future events or otherwise, except as required by law.

acme-story | bizwire | en | 12 | Corvane's margins climb as grocers automate
Warehouse robot maker Corvane earned 31 cents a share in the second quarter, four cents more than analysts had pencilled in, as supermarkets raced to automate picking.

Sales rose 18% to $214.6 million and the gross margin widened to 41.2%. The shares added 6% after hours. Chief Executive Lena Marsh told analysts that two large grocers had signed since June, though she would not name them.

Corvane guided to third-quarter revenue of as much as $228 million. Analyst Priya Nandan of Westing called that "cautious, given the backlog".

strike-dpa | dpa | de | 20 | Warnstreik legt Nahverkehr in Hallenburg lahm
Hallenburg (dpa) - Ein Warnstreik hat am Dienstag den Nahverkehr in Hallenburg weitgehend lahmgelegt. Busse und Straßenbahnen blieben von Betriebsbeginn an in den Depots, wie die Verkehrsbetriebe mitteilten. Betroffen seien rund 180.000 Fahrgäste.

Die Gewerkschaft fordert 10,5 Prozent mehr Geld für die rund 4.200 Beschäftigten. «Das Angebot der Arbeitgeber ist eine Provokation», sagte Verhandlungsführerin Inga Thoms. Die Arbeitgeber hatten zuletzt 5 Prozent in zwei Stufen geboten.

Die dritte Verhandlungsrunde ist für den 14. März angesetzt. Ein Sprecher der Verkehrsbetriebe kritisierte den Ausstand als unverhältnismäßig. Am Mittwoch soll der Verkehr wieder nach Fahrplan laufen.

strike-cut < strike-dpa | tagesbote | de | 22 | Busse und Bahnen stehen still
Ein Warnstreik hat am Dienstag den Nahverkehr in Hallenburg weitgehend lahmgelegt. Busse und Straßenbahnen blieben von Betriebsbeginn an in den Depots, wie die Verkehrsbetriebe mitteilten. Betroffen seien rund 180.000 Fahrgäste.

Die Gewerkschaft fordert 10,5 Prozent mehr Geld für die rund 4200 Beschäftigten. Die dritte Verhandlungsrunde ist für den 14. März angesetzt.

strike-own | hallenburger | de | 23 | „Wir laufen eben“: Hallenburg am Streiktag
Um fünf Uhr früh ist der Betriebshof Nord hell erleuchtet, aber nichts fährt hinaus. Vor dem Tor stehen achtzig Fahrerinnen und Fahrer um eine Feuertonne. „Zehneinhalb Prozent, sonst nichts“, sagt Busfahrer Cem Aydin.

In der Innenstadt sind die Gehwege voll. Schülerin Marta läuft vier Kilometer zum Gymnasium. „Wir laufen eben“, sagt sie. Taxis sind kaum zu bekommen. Am Mittwoch fahren die Linien wieder.

column | syndicate | en | 30 | The price of a quiet valley
There is a kind of village that appears in brochures and nowhere else, and last week I drove through three of them. The fields were mown, the shutters painted, the shops shut. An estate agent told me with some pride that eight houses in ten were second homes.

People have always bought the view. What is new is that they buy the silence too, and then complain about the cows. A farmer I met has had four letters about his cockerel, each from a different law firm.

I am not against weekends. But a place needs a Monday. It needs somebody to open the post office, to quarrel on the parish council, to notice when the old man at number nine has not taken in his milk.

The council could tax empty houses tomorrow. It will not, because the people who own them are the only ones with time to come to its meetings.

column-again < column | eveningmail | en | 78 | Empty houses, empty Mondays
There is a kind of village that appears in brochures and nowhere else, and last week I drove through three of them. The fields were mown, the shutters painted, the shops shut. An estate agent told me with some pride that eight houses in ten were second homes.

People have always bought the view. What is new is that they buy the silence too, and then complain about the cows. A farmer I met has had four letters about his cockerel, each from a different law firm.

I am not against weekends. But a place needs a Monday. It needs somebody to open the post office, to quarrel on the parish council, to notice when the old man at number nine has not taken in his milk.

Ida Pell is a columnist. Follow her on all channels. The views expressed are the author's own.

weather-1 | metoffice | en | 40 | Weather warning for Kerrin coast
A yellow warning of wind has been issued for the Kerrin coast between 06:00 and 18:00 on Thursday. Gusts of 60 miles an hour are likely in places and 70 on exposed headlands. Some delays to road, rail, air and ferry transport are likely. Some short term loss of power and other services is possible. It is likely that some coastal routes, sea fronts and coastal communities will be affected by spray and large waves. Check your route before you travel and sign up for alerts by email.

weather-2 | metoffice | en | 64 | Weather warning for Dunross and the isles
A yellow warning of wind has been issued for Dunross and the isles between 03:00 and 12:00 on Friday. Gusts of 65 miles an hour are likely in places and 75 on exposed headlands. Some delays to road, rail, air and ferry transport are likely. Some short term loss of power and other services is possible. It is likely that some coastal routes, sea fronts and coastal communities will be affected by spray and large waves. Check your route before you travel and sign up for alerts by email.

deaths-1 | gazette | en | 50 | Planning applications this week
The following applications have been received by Tamsworth Borough Council. Written comments should reach the head of planning within 21 days. 25/00412: 14 Mill Lane, two-storey rear extension. 25/00415: Land east of Hob Farm, outline permission for 42 dwellings. 25/00419: The Old Chapel, change of use to café. 25/00420: 3 Priory Close, loft conversion with dormer. Full details can be viewed online or at the council offices between 9am and 4pm on weekdays.

deaths-2 | gazette | en | 218 | Planning applications this week
The following applications have been received by Tamsworth Borough Council. Written comments should reach the head of planning within 21 days. 25/00451: 8 Castle Street, replacement windows. 25/00453: Tamsworth Rugby Club, floodlights to second pitch. 25/00457: 22 Orchard Way, single-storey side extension. 25/00460: Barn at Netherfield, conversion to two holiday lets. Full details can be viewed online or at the council offices between 9am and 4pm on weekdays.

xinhua | xinhua | en | 90 | China, Tarsia pledge to deepen railway cooperation
BEIJING, May 12 (Xinhua) -- Chinese Premier Li Qiang met with Tarsian Prime Minister Orlan Besh in Beijing on Monday, calling for deeper cooperation in railways, ports and agriculture.

Noting that the two countries established diplomatic ties 40 years ago, Li said China is ready to work with Tarsia to advance the construction of the Elmar-Sogan railway and to import more of its farm products.

Besh said Tarsia firmly adheres to the one-China principle and welcomes Chinese companies to invest. The two sides signed seven cooperation documents covering trade, customs and quality inspection.

xinhua-app < xinhua | app | en | 95 | Tarsia to speed up railway with China: PM
ELMAR: Chinese Premier Li Qiang met with Tarsian Prime Minister Orlan Besh in Beijing on Monday, calling for deeper cooperation in railways, ports and agriculture.

Noting that the two countries established diplomatic ties 40 years ago, Li said that China was ready to work with Tarsia to advance the construction of the Elmar-Sogan railway and to import more of its farm products.

The prime minister, who is on a four-day visit, was accompanied by the ministers of finance, planning and railways. The two sides signed seven cooperation documents covering trade, customs and quality inspection.

xinhua-own | elmarpost | en | 97 | What Besh brought home from Beijing
Seven papers and no money: that is the sum of the prime minister's first day in Beijing, according to two officials who read the documents before they were signed. None of them names a sum for the Elmar-Sogan line, on which work stopped in 2022 after a quarrel over tolls.

China did promise to buy more apricots and hides. The opposition called the visit a photograph. Finance minister Dara Kul said talks on a loan would go on in June.

xinhua-zh | xinhuazh | zh | 91 | 李强会见塔尔西亚总理贝什
新华社北京5月12日电 国务院总理李强5月12日在北京会见塔尔西亚总理贝什，表示愿同塔方深化铁路、港口和农业领域合作。李强指出，两国建交40年来，关系健康稳定发展。中方愿同塔方推进埃尔马至索甘铁路建设，进口更多塔方农产品。贝什表示，塔方坚定奉行一个中国原则，欢迎中国企业投资兴业。会见后，双方签署贸易、海关、质检等七项合作文件。

zh-copy < xinhua-zh | sinanews | zh | 93 | 李强会见贝什：推进埃尔马—索甘铁路建设
来源：新华网 国务院总理李强5月12日在北京会见塔尔西亚总理贝什，表示愿同塔方深化铁路、港口和农业领域合作。李强指出，两国建交40年来，关系健康稳定发展。中方愿同塔方推进埃尔马至索甘铁路建设，进口更多塔方农产品。（责任编辑：陈思）

tass | tass | ru | 100 | В Зареченске при пожаре на складе погибли трое рабочих
ЗАРЕЧЕНСК, 14 мая. /ТАСС/. Три человека погибли в результате пожара на складе лакокрасочных материалов в Зареченске, сообщили в региональном главке МЧС.

«Возгорание произошло в 11:40 на площади 1,2 тыс. кв. м. Из здания самостоятельно вышли 17 человек. При разборе конструкций обнаружены тела троих рабочих», — сказали в ведомстве.

К тушению привлечены 64 человека и 21 единица техники. Прокуратура организовала проверку соблюдения правил пожарной безопасности. По предварительным данным, причиной могло стать короткое замыкание.

tass-cut < tass | portalru | ru | 101 | Трое рабочих погибли на пожаре в Зареченске
Три человека погибли в результате пожара на складе лакокрасочных материалов в Зареченске. Об этом сообщили в региональном главке МЧС.

Возгорание произошло в 11:40 на площади 1,2 тыс. кв. м. Из здания самостоятельно вышли 17 человек. При разборе конструкций обнаружены тела троих рабочих, сказали в ведомстве.

К тушению привлечены 64 человека и 21 единица техники.

tass-own | zarechnews | ru | 102 | «Дым был чёрный, бочки рвались»: что известно о пожаре на складе красок
Чёрный дым над промзоной заметили около полудня, рассказывают жители улицы Литейной. «Бочки рвались одна за другой, стёкла дрожали», — говорит пенсионерка Нина Громова.

По словам начальника смены, на складе работали двадцать человек, трое не успели выйти. Имена погибших не называют. Склад принадлежит фирме «Колорит», в прошлом году её штрафовали за захламлённые проходы.

guide-1 | shopguide | en | 110 | 10 best cordless vacuums of the year
We tested 34 cordless vacuums on carpet, wood and tile. When you buy through links on our site, we may earn a commission. Prices are correct at the time of writing. Best overall: Aspiro V9, light and quiet, 61 minutes of battery. Best for pets: Furrow Max, whose brush does not tangle. Best cheap: Dusty One at 99 dollars. Sign up for our newsletter to get the week's best deals in your inbox.

guide-2 | shopguide | en | 111 | 8 best air fryers of the year
We tested 21 air fryers with chips, wings and salmon. When you buy through links on our site, we may earn a commission. Prices are correct at the time of writing. Best overall: Krispo Dual, two drawers and a window. Best small: Minnow 2L, fits under a shelf. Best cheap: Hotbox at 59 dollars. Sign up for our newsletter to get the week's best deals in your inbox.

live-1 | globelive | en | 120 | Budget day live: chancellor to speak at noon
This live page is no longer being updated. 09:10 Good morning and welcome to our coverage of the budget. The chancellor will speak at noon. 09:42 Sterling is steady at 1.27 dollars. 10:05 The opposition says taxes will rise whatever is announced. 10:31 Pubs ask for a cut in beer duty. 11:15 The cabinet has been told what is in the red box. 11:50 The chancellor has left for parliament.

live-2 < live-1 | globelive | en | 123 | Budget day live: beer duty frozen, bank levy up
09:10 Good morning and welcome to our coverage of the budget. The chancellor will speak at noon. 09:42 Sterling is steady at 1.27 dollars. 10:05 The opposition says taxes will rise whatever is announced. 10:31 Pubs ask for a cut in beer duty. 11:15 The cabinet has been told what is in the red box. 11:50 The chancellor has left for parliament. 12:08 Growth is put at 1.4 percent this year. 12:31 Beer duty is frozen. 12:44 The levy on banks goes up by a tenth.

quote-1 | courtwatch | en | 130 | Ex-minister Farrow acquitted of bribery
A court in Dellsworth acquitted former transport minister Joan Farrow of taking bribes from a road builder on Friday, after a trial of eleven weeks. Judge Peter Onslow said the prosecution had "built a bridge with no far bank". Farrow, 58, wept as the verdict was read. "I have lost four years and gained a great many friends," she said outside the court. Prosecutors said they would study the judgment before deciding on an appeal.

quote-2 | legalpost | en | 132 | Farrow walks free as judge savages prosecutors
Prosecutors in the Farrow case had "built a bridge with no far bank", Judge Peter Onslow told a packed courtroom in Dellsworth as he threw out all six charges. The former minister's lawyers had argued that the payments were loans to her brother, repaid with interest, and the bank's records bore them out. The road builder's finance director, the chief witness, changed his account twice under cross-examination. "I have lost four years and gained a great many friends," said Farrow. Her party wants her back in the shadow cabinet by autumn; she says she will first go fishing.

urdu-1 | appurdu | ur | 140 | وزیراعظم نے ہرنائی ڈیم منصوبے کا سنگ بنیاد رکھ دیا
کوئٹہ (اے پی پی): وزیراعظم نے جمعرات کو ہرنائی ڈیم منصوبے کا سنگ بنیاد رکھ دیا۔ منصوبے پر 18 ارب روپے لاگت آئے گی اور اسے تین سال میں مکمل کیا جائے گا۔ تقریب سے خطاب کرتے ہوئے وزیراعظم نے کہا کہ ڈیم سے 40 ہزار ایکڑ اراضی سیراب ہو گی اور علاقے کے لوگوں کو پینے کا صاف پانی ملے گا۔ وزیر آبی وسائل نے بتایا کہ منصوبے سے دو ہزار افراد کو روزگار ملے گا۔

urdu-copy < urdu-1 | dunyanews | ur | 142 | ہرنائی ڈیم کا سنگ بنیاد، 18 ارب روپے لاگت آئے گی
وزیراعظم نے جمعرات کو ہرنائی ڈیم منصوبے کا سنگ بنیاد رکھ دیا۔ منصوبے پر 18 ارب روپے لاگت آئے گی اور اسے تین سال میں مکمل کیا جائے گا۔ تقریب سے خطاب کرتے ہوئے وزیراعظم نے کہا کہ ڈیم سے 40 ہزار ایکڑ اراضی سیراب ہو گی اور علاقے کے لوگوں کو پینے کا صاف پانی ملے گا۔
"""
