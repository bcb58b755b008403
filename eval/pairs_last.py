"""Pairs written after pairs_fresh had been read and its causes mended; after one look at its English ones two rules followed (beat and miss, weekdays). Lines as in pairs_en."""

ENGLISH = """
= 0 | Bank of Canada lowers policy rate to 3.75% | BoC cuts rates by half a point to 3.75 percent
! 42 | Bank of Canada lowers policy rate | Bank of Canada lowers policy rate
= 0 | SEC charges Minton Capital with misleading investors | Securities and Exchange Commission sues Minton Capital over investor disclosures
! 0 | SEC charges Minton Capital with misleading investors | SEC charges Rowe Partners with insider trading
= 0 | Ardent Foods beats profit estimates, lifts dividend | Ardent Foods raises payout as quarterly earnings top forecasts
! 0 | Ardent Foods beats profit estimates | Ardent Energy misses profit estimates
! 91 | Ardent Foods beats profit estimates | Ardent Foods beats profit estimates
= 0 | Truckmaker Holm to cut 2,400 jobs in Sweden | Sweden's Holm to lay off 2,400 workers
! 1 | Truckmaker Holm to cut 2,400 jobs in Sweden | Holm shares rise 3% after job cuts
! 0 | Truckmaker Holm to cut 2,400 jobs | Shipbuilder Daewon to cut 1,100 jobs
= 0 | Peanut butter recalled in 12 states over listeria risk | Listeria fears prompt peanut butter recall across 12 states
! 5 | Peanut butter recalled over listeria risk | Cheese recalled over listeria risk
= 0 | Zinc hits three-year high as smelters shut | Zinc at highest in three years on smelter closures
! 1 | Zinc slips from three-year high | Zinc extends losses
! 1 | Palm oil ends 1.2% lower at 3,905 ringgit | Palm oil ends 0.7% lower at 3,878 ringgit
! 1 | European shares open higher; banks lead | European shares close lower; banks weigh
= 0 | European shares tumble 2.4% in worst day of year | Worst day of the year for European stocks as index loses 2.4%
! 1 | FTSE ends the day 14 points down | FTSE ends the day 31 points down
! 1 | UPDATE 1-Forex: Kenyan shilling firms | UPDATE 1-Forex: Kenyan shilling weakens
= 0 | UPDATE 2-Miner Bracken rejects Orsted Metals' $11 bln approach | Bracken turns down $11 billion takeover proposal from Orsted Metals
! 15 | Bracken turns down Orsted Metals' proposal | Orsted Metals raises offer for Bracken to $12.5 billion
= 0 | Tunisia, IMF reach staff-level deal on $1.9 bln loan | IMF staff agrees $1.9 billion loan for Tunisia
! 30 | Tunisia, IMF reach staff-level deal | Egypt, IMF reach staff-level deal
= 1 | Cyclone Petra kills 14 in Madagascar | Death toll from Cyclone Petra rises to 31 in Madagascar
! 20 | Cyclone Petra kills 14 in Madagascar | Cyclone Rufus kills six in Mozambique
= 0 | Bridge collapse in Andhra leaves nine dead | Nine killed as bridge gives way in Andhra
! 0 | Bridge collapse in Andhra leaves nine dead | Boiler blast in Gujarat leaves seven dead
= 0 | Prosecutors seek 12 years for former Brannock chairman | Ex-Brannock chair should serve 12 years, prosecutors say
! 40 | Prosecutors seek 12 years for former Brannock chairman | Former Brannock chairman sentenced to eight years
= 0 | Germany's coalition collapses as finance minister is sacked | Scholten fires finance minister, German coalition falls apart
! 3 | Germany's coalition collapses | Dutch coalition collapses
= 0 | Quarterly GDP shrinks 0.3%, raising recession fears | Economy contracts 0.3% in quarter, fuelling fears of recession
! 91 | Economy contracts 0.3% in quarter | Economy grows 0.2% in quarter
= 0 | Streaming service Plume loses 300,000 subscribers | Plume sheds 300,000 customers, shares dive
! 91 | Plume loses 300,000 subscribers | Plume gains 450,000 subscribers
= 0 | Airline pilots at Altair vote to strike over Christmas | Altair faces Christmas walkout after pilots' ballot
! 6 | Altair pilots vote to strike | Altair cabin crew vote to strike
! 0 | 5 things to know before the market opens Tuesday | 5 things to know before the market opens Wednesday
! 1 | Ask the broker: your questions answered | Ask the broker: your questions answered
= 0 | OpenField raises $200m at $2bn valuation | AI startup OpenField valued at $2 billion in new funding
! 0 | OpenField raises $200m | Gridlight raises $150m
"""
RUSSIAN = """
= 0 | Банк России повысил прогноз по инфляции | ЦБ ухудшил прогноз инфляции на год :: Банк России повысил прогноз по инфляции на текущий год до 7–7,5%, следует из пресс-релиза регулятора.
! 1 | Рубль подешевел на открытии торгов | Рубль подорожал на открытии торгов
! 1 | Курс евро на завтра: 98,15 рубля | Курс евро на завтра: 98,62 рубля
= 0 | Акции «Донметалла» рухнули на 12% | «Донметалл» подешевел на 12% на бирже
! 0 | Акции «Донметалла» рухнули на 12% | Акции «Камсетей» взлетели на 9%
= 0 | Под Саранском столкнулись два грузовика, погиб водитель | Водитель погиб при столкновении грузовиков под Саранском
! 0 | Под Саранском столкнулись два грузовика | Под Пензой перевернулся автобус
= 0 | Сергей Белов назначен главой Минтранса | Новым министром транспорта стал Сергей Белов
! 3 | Сергей Белов назначен главой Минтранса | Белов провел первое совещание в Минтрансе
= 0 | Авиакомпания «Вега» отменила рейсы в Стамбул | «Вега» приостановила полеты в Стамбул
! 4 | «Вега» отменила рейсы в Стамбул | «Вега» отменила рейсы в Ереван
= 1 | В Туране прошли выборы президента | Действующий президент Турана победил на выборах
! 0 | В Туране прошли выборы президента | В Салтане прошли выборы в парламент
= 0 | Ученые нашли в пещере Сармы наскальные рисунки возрастом 20 тысяч лет | Древние рисунки обнаружены в пещере Сармы
! 0 | Ученые назвали пользу зеленого чая | Ученые назвали вред зеленого чая
= 0 | Суд оштрафовал Google на 4 млн рублей | Google оштрафовали на четыре миллиона рублей
! 14 | Суд оштрафовал Google на 4 млн рублей | Суд оштрафовал Google на 3 млн рублей
= 0 | «Спартак» уволил главного тренера Мартинеса | Мартинес покинул пост главного тренера «Спартака»
! 7 | «Спартак» уволил тренера Мартинеса | «Спартак» назначил тренером Ильина
= 0 | На шахте «Глубокая» произошел обвал, под завалами трое горняков | Трое горняков оказались под завалом на шахте «Глубокая»
! 10 | На шахте «Глубокая» произошел обвал | На шахте «Северная» произошел выброс метана
= 0 | Лукойл снизил добычу нефти на 3% | Добыча нефти «Лукойла» сократилась на 3%
! 91 | Лукойл снизил добычу нефти | Лукойл увеличил добычу нефти
! 1 | В Зареченске произошло ДТП с участием трех автомобилей | В Зареченске произошло ДТП с участием двух автомобилей
= 0 | Пожар на рынке в Лиховске потушен | В Лиховске ликвидировали пожар на рынке
! 1 | Погода в Тарске 14 ноября: дождь | Погода в Тарске 15 ноября: снег
"""
