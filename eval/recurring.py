"""Reports of our own invention that come back: the daily market report, the weekly column, the same fixture, each day a story of its own.

Beside them, in the same hand, reports of one day by several outlets, which are one.
"""

from eval.look_alikes import Trap

TRAPS = (
    Trap(
        "market-report",
        "en",
        """
        a | 0.0 | Stocks close higher | MARREN: The Marren Stock Exchange closed higher on Monday as investors bought banks and cement makers. The benchmark MSX-50 index gained 412.35 points, or 0.88 per cent, to close at 47,210.66. Volume stood at 231 million shares, against 198 million in the last session. Ordell Bank, up 2.1 per cent, and Kastin Cement, up 3.4 per cent, led the gains. Analysts said hopes of a rate cut at Thursday's meeting helped the market. Foreign investors bought shares worth 3.2 million dollars net.
        a | 0.1 | MSX-50 adds 412 points on hopes of a rate cut | The Marren bourse began the week with a rise, its MSX-50 index ending 412 points up at 47,210.66, because traders expect the central bank to cut rates on Thursday. Banks and cement makers did best: Ordell Bank rose 2.1 per cent, Kastin Cement 3.4 per cent. Foreigners were net buyers of 3.2 million dollars, and 231 million shares changed hands.
        b | 1.0 | Stocks close higher | MARREN: The Marren Stock Exchange closed higher on Tuesday as investors bought fertiliser and power companies. The benchmark MSX-50 index gained 187.02 points, or 0.40 per cent, to close at 47,397.68. Volume stood at 187 million shares, against 231 million in the last session. Tessaly Power, up 1.9 per cent, and Hollin Fertiliser, up 2.7 per cent, led the gains. Analysts said a fall in gas prices helped the market. Foreign investors sold shares worth 1.1 million dollars net.
        c | 2.0 | Stocks close lower | MARREN: The Marren Stock Exchange closed lower on Wednesday as investors sold banks ahead of the central bank's meeting. The benchmark MSX-50 index lost 522.90 points, or 1.10 per cent, to close at 46,874.78. Volume stood at 264 million shares, against 187 million in the last session. Ordell Bank, down 3.0 per cent, and Mercantile Trust, down 2.2 per cent, led the losses. Analysts said profit-taking weighed on the market. Foreign investors sold shares worth 4.6 million dollars net.
        c | 2.1 | MSX-50 sheds 523 points on profit-taking | Profit-taking before Thursday's rate decision sent the Marren bourse down on Wednesday. The MSX-50 ended 523 points lower at 46,874.78, with banks the hardest hit: Ordell Bank lost 3.0 per cent and Mercantile Trust 2.2 per cent. Foreigners sold 4.6 million dollars' worth net in a volume of 264 million shares.
        d | 4.0 | Stocks close higher | MARREN: The Marren Stock Exchange closed higher on Friday as investors bought exporters and refineries. The benchmark MSX-50 index gained 603.44 points, or 1.28 per cent, to close at 47,601.19. Volume stood at 301 million shares, against 255 million in the last session. Calder Refinery, up 4.0 per cent, and Brindle Textiles, up 2.9 per cent, led the gains. Analysts said Thursday's cut of half a point helped the market. Foreign investors bought shares worth 2.8 million dollars net.
        """,
    ),
    Trap(
        "currency-report",
        "en",
        """
        a | 0.0 | Lira edges up against dollar in interbank trade | ELMAR: The Tarsian lira edged up against the US dollar in the interbank market on Monday, the central bank said. The lira closed at 28.41 to the dollar, after 28.45 on Friday. In the open market it was bought at 28.60 and sold at 28.75. Against the euro the lira closed at 31.02 and against the pound at 35.90.
        b | 1.0 | Lira edges down against dollar in interbank trade | ELMAR: The Tarsian lira edged down against the US dollar in the interbank market on Tuesday, the central bank said. The lira closed at 28.47 to the dollar, after 28.41 on Monday. In the open market it was bought at 28.70 and sold at 28.85. Against the euro the lira closed at 31.15 and against the pound at 36.02.
        c | 2.0 | Lira edges up against dollar in interbank trade | ELMAR: The Tarsian lira edged up against the US dollar in the interbank market on Wednesday, the central bank said. The lira closed at 28.39 to the dollar, after 28.47 on Tuesday. In the open market it was bought at 28.55 and sold at 28.72. Against the euro the lira closed at 30.94 and against the pound at 35.81.
        """,
    ),
    Trap(
        "column",
        "en",
        """
        a | 0.0 | The week in books, with Ida Marlow | A first novel about a lighthouse keeper's three daughters opens our week. Ferren Aske writes slowly and well, and the storm of the last chapters is worth the wait. Then a history of salt roads by Tomas Greel, who has walked most of them, and poems by Lise Anwar that are better read aloud. Write to Ida Marlow at the usual address, and see you next week.
        b | 7.0 | The week in books, with Ida Marlow | Two biographies of the same general, and neither likes him. Karel Osk has the letters; Dunya Reyes has the jokes. For children there is a bear who keeps accounts, drawn by Pim Solan in four colours. The thriller of the month is set in a customs house and lost me at the second suitcase. Write to Ida Marlow at the usual address, and see you next week.
        c | 0.2 | Recipe of the week | Boil the lentils with bay leaf and half an onion. Fry the rest of the onion with cumin, add chopped tomatoes and let them cook down. Put both together, salt, and serve with rice and a lemon.
        d | 7.2 | Recipe of the week | Salt the aubergines and leave them for an hour. Rinse, dry and roast them whole until soft, then mash with garlic, yoghurt and walnuts. Serve cold with flat bread and parsley.
        """,
    ),
    Trap(
        "market-report",
        "ru",
        """
        a | 0.0 | Рынок акций закрылся ростом | Московская биржа завершила торги понедельника ростом основных индексов. Индекс МСХ прибавил 0,88% и составил 2721,06 пункта. Лидерами роста стали бумаги «Ордел-банка» (+2,1%) и «Кастинцемента» (+3,4%). По словам аналитиков, рынок поддержали ожидания снижения ставки. Объем торгов составил 47,2 млрд рублей.
        a | 0.1 | Биржа: индекс МСХ вырос на ожиданиях снижения ставки | Российские акции подорожали в понедельник: индекс МСХ поднялся на 0,88%, до 2721 пункта. Инвесторы ждут снижения ставки. Лучше рынка смотрелись «Кастинцемент», подорожавший на 3,4%, и «Ордел-банк», прибавивший 2,1%.
        b | 1.0 | Рынок акций закрылся ростом | Московская биржа завершила торги вторника ростом основных индексов. Индекс МСХ прибавил 0,40% и составил 2731,97 пункта. Лидерами роста стали бумаги «Тессалэнерго» (+1,9%) и «Холлинхима» (+2,7%). По словам аналитиков, рынок поддержало снижение цен на газ. Объем торгов составил 38,9 млрд рублей.
        c | 3.0 | Рынок акций закрылся снижением | Московская биржа завершила торги четверга снижением основных индексов. Индекс МСХ потерял 1,10% и составил 2701,15 пункта. Хуже рынка выглядели бумаги «Ордел-банка» (-3,0%) и «Меркантила» (-2,2%). По словам аналитиков, инвесторы фиксировали прибыль. Объем торгов составил 52,4 млрд рублей.
        """,
    ),
    Trap(
        "events",
        "ru",
        """
        a | 0.0 | Завод «Северсплав» остановил две печи из-за аварии на подстанции | Металлургический завод «Северсплав» в Каргинске остановил две плавильные печи после аварии на подстанции, сообщила пресс-служба предприятия. Пострадавших нет. Ремонт займет около десяти дней, убытки оцениваются в 300 млн рублей.
        a | 0.2 | В Каргинске после аварии встали печи «Северсплава» | Авария на подстанции в Каргинске оставила без энергии две печи завода «Северсплав». На восстановление уйдет до десяти дней, рассказали на предприятии. Никто не пострадал. Предварительный ущерб — 300 миллионов рублей.
        b | 0.3 | Завод «Южсталь» остановил печь на плановый ремонт | Металлургический завод «Южсталь» в Лиховске остановил одну плавильную печь на плановый ремонт, сообщила пресс-служба предприятия. Работы займут около месяца, их стоимость — 150 млн рублей.
        c | 0.1 | Актриса Мария Велнова скончалась на 82-м году жизни | Народная артистка Мария Велнова умерла в Тарске на 82-м году жизни после продолжительной болезни. Об этом сообщили в театре «На Заставе», где она служила более сорока лет. Прощание пройдет в четверг.
        c | 0.4 | Умерла Мария Велнова | Ушла из жизни актриса театра «На Заставе» Мария Велнова. Ей был 81 год. Церемония прощания назначена на четверг, сообщили коллеги артистки.
        d | 0.2 | Актер Игорь Застрожин скончался на 79-м году жизни | Заслуженный артист Игорь Застрожин умер на 79-м году жизни после продолжительной болезни. Об этом сообщили в Приозерском драматическом театре, где он служил тридцать лет. О дате прощания объявят позже.
        e | 1.0 | «Яндар» представил новый смартфон с гибким экраном | Компания «Яндар» показала смартфон «Яндар Фолд» с гибким экраном диагональю 7,3 дюйма. Продажи начнутся в октябре, цена составит 119 990 рублей.
        e | 1.1 | Гибкий смартфон «Яндара» поступит в продажу в октябре | За «Яндар Фолд» с гибким экраном на 7,3 дюйма попросят 119 990 рублей, объявила компания «Яндар» на презентации. Купить устройство можно будет в октябре.
        f | 1.2 | «Сомик» представил смартфон с камерой на 64 мегапикселя | Компания «Сомик» показала смартфон «Сомик Про» с камерой на 64 мегапикселя. Продажи начнутся в ноябре, цена составит 29 990 рублей.
        """,
    ),
)
