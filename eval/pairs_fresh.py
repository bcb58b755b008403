"""Pairs of both languages written on a later day to see the method afresh, labelled before they were measured; lines as in pairs_en."""

ENGLISH = """
= 0 | Halvorsen Shipping swings to Q2 loss on weak freight rates | Weak freight rates push Halvorsen into the red
! 0 | Halvorsen Shipping swings to Q2 loss | Brandt Shipping narrows Q2 loss
= 0 | Tessin Chemical lifts full-year guidance after strong quarter | Strong demand prompts Tessin Chemical to raise outlook
! 91 | Tessin Chemical lifts full-year guidance | Tessin Chemical lifts full-year guidance
= 0 | Mobile operator Vocalis adds fewer customers than expected, stock sinks | Vocalis shares slide after subscriber miss
! 1 | Vocalis shares slide after subscriber miss | Vocalis shares recover some ground
= 0 | Fed leaves rates unchanged, flags slower growth | Federal Reserve holds interest rates, warns of slowdown
= 0 | ECB trims deposit rate to 2.25% | European Central Bank cuts deposit rate by a quarter point to 2.25 percent
! 42 | ECB trims deposit rate | ECB trims deposit rate
= 0 | BoE's Marlow: no case yet for cutting rates | Bank of England's Marlow sees no reason to cut rates now
= 0 | RBI keeps repo rate at 6.5% | Reserve Bank of India leaves repo rate unchanged at 6.50%
! 0 | RBI keeps repo rate at 6.5% | RBA keeps cash rate at 4.1%
! 56 | RBI keeps repo rate unchanged | RBI keeps repo rate unchanged
= 0 | IMF approves $1.3 bln tranche for Kerala Islands | International Monetary Fund board clears next $1.3 billion for Kerala Islands
! 0 | IMF trims global growth forecast to 2.9% | World Bank trims global growth forecast to 2.4%
! 90 | IMF cuts global growth forecast | IMF cuts global growth forecast
= 1 | UPDATE 3-Dornier Rail derailment kills six, injures dozens | At least six dead after Dornier train leaves tracks
! 3 | Dornier Rail resumes service after derailment | Dornier Rail chief apologises to families
= 0 | Gas leak suspected in blast that levelled Orvieto apartment block | Orvieto explosion: apartment building collapses, gas leak suspected
! 0 | Gas blast levels apartment block in Orvieto | Gas blast damages school in Lentini
= 0 | US imposes sanctions on three Sahran oil traders | Washington sanctions Sahran oil network
! 14 | US imposes sanctions on Sahran oil traders | EU imposes sanctions on Sahran oil traders
= 0 | Mine collapse traps 22 in Dorado province | Twenty-two miners trapped underground in Dorado
= 2 | Mine collapse traps 22 in Dorado province | Rescuers reach Dorado miners, all 22 alive
! 9 | Mine collapse traps 22 in Dorado province | Mine collapse kills four in Salta province
= 0 | Strellac to shut Lyon plant, cutting 1,200 jobs | 1,200 to lose jobs as Strellac closes Lyon factory
! 0 | Strellac to shut Lyon plant, cutting 1,200 jobs | Arvane to shut Porto plant, cutting 900 jobs
! 2 | Strellac to shut Lyon plant | French minister vows to fight Strellac's Lyon closure
= 0 | Babyfood maker Nuvella recalls formula over salmonella fears | Salmonella scare: Nuvella pulls infant formula from shelves
! 6 | Nuvella recalls infant formula over salmonella fears | Nuvella recalls cereal bars over undeclared nuts
! 0 | Carmaker Tano recalls 300,000 vehicles over brakes | Carmaker Ishida recalls 300,000 vehicles over airbags
= 0 | Tano Motor recalls 300,000 SUVs over faulty brakes | Brake fault forces Tano to call back 300,000 SUVs
= 0 | Lithium price slump forces Greywacke to idle mine | Greywacke mothballs lithium mine as prices crash
! 30 | Greywacke idles lithium mine | Greywacke restarts lithium mine
! 1 | Iron ore slips on China steel curbs | Iron ore slips on China steel curbs
= 0 | Iron ore drops below $90 for first time since 2022 | Iron ore sinks under $90 a tonne, lowest since 2022
! 2 | Cocoa futures slide from record | Coffee futures slide from record
= 0 | Cocoa tops $11,000 a tonne on West African shortage | West African shortfall sends cocoa past $11,000
! 1 | Brent settles at $82.14, WTI at $78.30 | Brent settles at $81.60, WTI at $77.85
= 0 | OPEC+ agrees to extend output cuts into next year | OPEC and allies prolong production cuts to next year
! 30 | OPEC+ agrees to extend output cuts | OPEC+ agrees to extend output cuts again
! 1 | Closing bell: Dow up 120 points | Closing bell: Dow up 95 points
! 1 | Sensex, Nifty end flat in choppy trade | Sensex, Nifty end flat in choppy trade
= 0 | Sensex plunges 1,100 points as foreign funds flee | Foreign selling drags Sensex down 1,100 points
! 1 | KSE-100 gains 600 points on IMF hopes | KSE-100 gains 450 points on IMF hopes
! 1 | Baltic Dry Index falls for fifth session | Baltic Dry Index falls for sixth session
! 7 | Mortgage rates edge lower | Mortgage rates edge lower
= 0 | Average 30-year mortgage rate climbs to 7.1% | Mortgage rates rise to 7.1%, highest in a year
! 7 | US rig count falls by three | US rig count falls by five
! 1 | LIVE: Stock market updates | LIVE: Stock market updates
! 1 | Market wrap: Treasuries gain as traders eye jobs | Market wrap: Treasuries drop on hot jobs data
= 0 | Treasury yields spike after hot jobs report | Strong payrolls send bond yields sharply higher
! 31 | China's exports beat forecasts in April | China's exports miss forecasts in May
= 0 | China's exports surge 9.3% in April, beating forecasts | Chinese exports grow faster than expected in April
= 0 | Japan slips into recession as consumers cut spending | Japanese economy contracts for second quarter, enters recession
! 0 | Japan slips into recession | New Zealand slips into recession
= 0 | UK inflation falls to 2.3%, lowest in nearly three years | British inflation eases to 2.3 percent
! 30 | UK inflation falls to 2.3% | UK inflation falls to 2.0%
! 0 | Euro zone inflation slows to 2.4% | Swiss inflation slows to 1.2%
= 0 | Arkwright wins backing of Lindum board for £2.1bn offer | Lindum recommends Arkwright's £2.1 billion bid
! 14 | Arkwright raises bid for Lindum | Arkwright walks away from Lindum
= 0 | Activist Corvane Capital pushes for breakup of Halden Group | Halden Group urged by hedge fund Corvane to split up
! 0 | Corvane Capital pushes for breakup of Halden Group | Corvane Capital takes stake in Rusk Media
= 1 | EXCLUSIVE-Private equity firm Stillwater nears deal for Pagesmith | Stillwater agrees to buy Pagesmith for $2.8 billion
! 0 | Stillwater agrees to buy Pagesmith | Stillwater agrees to sell Tollgate
= 0 | Regulators sue to stop Fairmont-Beacon grocery merger | FTC sues to block $18 bln merger of grocers Fairmont and Beacon
! 60 | FTC sues to block Fairmont-Beacon merger | Judge blocks Fairmont-Beacon merger
= 0 | Judge halts Fairmont-Beacon merger | Grocers Fairmont, Beacon lose merger fight in court
= 0 | Chipmaker Lumen to invest $12 bln in Ohio fabs | Lumen plans $12 billion chip factories in Ohio
! 0 | Lumen to invest $12 bln in Ohio fabs | Sabre Semi to invest $9 bln in Texas fab
= 0 | Social network Chirper down for thousands of users | Chirper outage: thousands report problems
! 20 | Chirper down for thousands of users | Chirper down for thousands of users
= 0 | Kellan CEO Ruth Vance to retire after 11 years | Ruth Vance stepping down as Kellan chief executive
! 20 | Kellan CEO Ruth Vance to retire | Kellan names Tom Adair CEO
= 0 | Ex-trader Dunmore jailed for seven years over rogue bets | Rogue trader Dunmore gets seven-year sentence
! 0 | Ex-trader Dunmore jailed for seven years | Ex-mayor Castell jailed for seven years
= 0 | Vallis Bank fined 40 million euros for money laundering lapses | Regulator fines Vallis 40 mln euros over anti-laundering failures
! 0 | Vallis Bank fined 40 million euros | Nordfin fined 25 million euros
= 0 | Wildfire near Castello forces thousands to flee | Thousands evacuated as wildfire closes in on Castello
= 1 | Wildfire near Castello forces thousands to flee | Castello fire now 40% contained, evacuees return
! 12 | Wildfire near Castello forces thousands to flee | Wildfire near Baralo forces hundreds to flee
= 0 | Two Merrow opposition leaders arrested ahead of vote | Merrow police detain opposition figures days before election
! 0 | Merrow president sworn in for third term | Calder president sworn in for second term
= 0 | Gunmen ambush aid convoy in northern Tekna, kill five | Five aid workers killed in Tekna convoy ambush
! 8 | Gunmen ambush aid convoy in northern Tekna | Gunmen ambush army patrol in northern Tekna
= 0 | Volaria qualify for World Cup with 2-0 win over Estland | Volaria book World Cup spot
! 4 | Volaria beat Estland 2-0 | Volaria lose to Norrmark 1-0
= 0 | Sunfield FC sack manager Ruiz after seven straight defeats | Ruiz fired as Sunfield boss
! 3 | Sunfield FC sack manager Ruiz | Sunfield FC appoint Hansen as manager
= 0 | Low-cost carrier Skylark cancels 200 flights over pilot shortage | Pilot shortage: Skylark scraps 200 flights
! 1 | Skylark cancels 200 flights | Skylark cancels another 150 flights
= 0 | PRESS RELEASE: Ovation Foods completes acquisition of Bramble Bakery | Ovation Foods closes Bramble Bakery purchase
! 60 | Ovation Foods to acquire Bramble Bakery | Ovation Foods completes acquisition of Bramble Bakery
= 0 | India bans export of broken rice | India halts broken rice exports to cool prices
! 0 | India bans export of broken rice | Vietnam raises rice export target
= 0 | Suez tolls to go up 15% next year | Canal authority to hike Suez transit fees by 15 percent
= 0 | Dell'Orto shares halted pending news | Trading in Dell'Orto suspended
! 30 | Trading in Dell'Orto suspended | Trading in Dell'Orto resumes
! 0 | Director/PDMR shareholding | Director/PDMR shareholding
! 1 | Transaction in own shares | Transaction in own shares
! 1 | Net asset value(s) | Net asset value(s)
! 7 | Result of AGM | Holding(s) in company
"""
RUSSIAN = """
= 0 | Сбыт «Камволги» сократился на треть | «Камволга» снизила продажи на треть
! 0 | «Камволга» снизила продажи | «Лентекс» снизил продажи
! 91 | «Камволга» опубликовала отчетность за квартал | «Камволга» опубликовала отчетность за квартал
= 0 | ЦБ РФ оставил ключевую ставку на уровне 16% | Банк России сохранил ключевую ставку в 16% годовых
= 0 | ФРС США сохранила ставку | Федеральная резервная система США не стала менять ставку
! 42 | ФРС США сохранила ставку | ФРС США сохранила ставку
= 0 | Совет ЕС утвердил новый пакет санкций | Евросоюз принял очередной пакет санкций
! 30 | Евросоюз принял пакет санкций | Евросоюз продлил санкции на полгода
= 0 | Инфляция в России замедлилась до 7,4% | Годовая инфляция снизилась до 7,4%
! 7 | Инфляция за неделю составила 0,11% | Инфляция за неделю составила 0,14%
! 1 | Биржевой курс доллара снизился до 91,2 рубля | Биржевой курс доллара снизился до 90,8 рубля
! 1 | Нефть Brent торгуется выше 83 долларов | Нефть Brent торгуется выше 84 долларов
= 0 | ОПЕК+ продлила сокращение добычи до конца года | Страны ОПЕК+ договорились продлить ограничения добычи нефти
= 0 | «Ролтех» уволит 600 сотрудников | В «Ролтехе» сократят 600 человек
! 0 | «Ролтех» уволит 600 сотрудников | «Ванта» уволит 200 сотрудников
= 0 | Росстат: реальные зарплаты выросли на 8% | Реальные зарплаты россиян увеличились на 8%
! 30 | Росстат сообщил о росте зарплат | Росстат сообщил о росте зарплат
= 0 | «Балтлайн» отзывает 15 тысяч автомобилей из-за тормозов | Из-за проблем с тормозами отзовут 15 тыс. машин «Балтлайн»
! 0 | «Балтлайн» отзывает автомобили из-за тормозов | «Орион» отзывает автомобили из-за подушек безопасности
= 0 | В Нижнереченске взорвался бытовой газ, есть погибшие | Взрыв газа в жилом доме Нижнереченска: погибли люди
= 1 | В Нижнереченске взорвался бытовой газ, есть погибшие | Число жертв взрыва в Нижнереченске достигло семи
! 0 | В Нижнереченске взорвался газ | В Нижнереченске сгорел автобус
= 0 | Самолет экстренно сел в Уржинске из-за отказа двигателя | Экстренная посадка в Уржинске: у самолета отказал двигатель
! 4 | Самолет экстренно сел в Уржинске | Самолет экстренно сел в Каргинске
= 0 | Экс-губернатора Лаптева приговорили к девяти годам | Суд дал бывшему губернатору Лаптеву девять лет колонии
! 0 | Экс-губернатора Лаптева приговорили к девяти годам | Экс-мэра Дроздова приговорили к шести годам
! 30 | Дело экс-губернатора Лаптева передали в суд | Экс-губернатора Лаптева приговорили к девяти годам
= 0 | Лавина сошла на лыжников в Горном Сарме, двое погибли | Два лыжника погибли под лавиной в Горном Сарме
! 2 | Лавина сошла на лыжников | Лавина перекрыла трассу в Горном Сарме
= 0 | Вице-премьер Нарышев заявил о готовности к переговорам с Тураном | Нарышев: мы готовы к переговорам с Тураном
! 1 | Нарышев заявил о готовности к переговорам с Тураном | Нарышев рассказал о планах по газификации
= 0 | Сборная Сармы обыграла Велику со счетом 3:1 | Велика проиграла Сарме — 1:3
! 7 | «Торпедо» обыграло «Зарю» | «Торпедо» обыграло «Маяк»
= 0 | Теннисистка Орлова вышла в финал турнира в Базеле | Орлова пробилась в финал в Базеле
! 1 | Орлова вышла в финал турнира в Базеле | Орлова выиграла турнир в Базеле
= 0 | Ушел из жизни физик Лев Корнилов | Умер академик Лев Корнилов
! 0 | Умер академик Лев Корнилов | Умер академик Борис Зимин
= 0 | Apple представила новые айфоны | Компания Apple показала iPhone нового поколения
! 0 | Apple представила новые айфоны | Samsung представила новые складные смартфоны
= 0 | Telegram перестал работать у части пользователей | Пользователи сообщили о сбое в работе Telegram
! 15 | Пользователи сообщили о сбое в работе Telegram | Пользователи сообщили о сбое в работе WhatsApp
= 0 | Шторм «Ингрид» обесточил Приморск | Приморск остался без света из-за шторма «Ингрид»
! 1 | В Приморске объявлено штормовое предупреждение | В Зареченске объявлено штормовое предупреждение
= 0 | Мошенники похитили у учительницы из Лиховска 6 млн рублей | Учительница из Лиховска отдала мошенникам шесть миллионов
! 0 | Гороскоп на 12 апреля для всех знаков зодиака | Гороскоп на 13 апреля для всех знаков зодиака
! 1 | Какой сегодня праздник: 5 апреля | Какой сегодня праздник: 6 апреля
= 0 | Минобрнауки утвердило список олимпиад | Утвержден перечень олимпиад школьников
= 0 | Россия и Китай подписали соглашение о поставках газа | Москва и Пекин договорились о поставках газа
! 20 | Россия и Китай подписали соглашение о поставках газа | Россия и Монголия подписали соглашение о поставках нефтепродуктов
= 0 | Директора завода «Сплав» задержали за взятку | Задержан директор «Сплава», его подозревают в получении взятки
! 0 | Директора завода «Сплав» задержали за взятку | Замминистра строительства задержали за взятку
"""
