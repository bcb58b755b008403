"""Words that headlines are built of whatever they are about, so that two headlines of one pattern are not taken for one happening.

Written down from general knowledge of news in each language, never counted on texts. They count little in texts too short to tell
by themselves what is rare; in longer ones rarity decides.
"""

from monitoring_desk.handpick.words import stem, tokenise

_ENGLISH = """
accord accuse act action add adviser affair after agency agree agreement ahead aid aim air alert all amid analyst announce annual appeal approve area
army arrest as ask attack august authority back backs bad ban bank base battle beat begin behind best bid big bill billion bln board body bomb bond boost
border boss break brief briefing bring buy buys call campaign cash case cause central chair chairman chance change charge chief child china city claim
clash clear climb close coast come comment commit committee company competition concern conference confirm continue control cost could council country
court crash create crime crisis crown currency cut damage date day days dead deal death debt decade december decide decision decline defeat defend delay
demand deny deputy despite detail develop die dies director district dividend dollar double down draw drive drop during early earning earnings earthquake
east economic economy edge eight eighteen election eleven emergency end ends energy enter estimate euro event eve ex exclusive executive expand expect
expected export eye face factory fall falls fears february fed fifth fight figure file final finance financial find fire firm first five fix flat flood
force forecast foreign former four fourth free fresh friday from fuel full fund future gain game gas get give global goal gold good government group grow
growth gunman guide half halt head health hear help high higher highest hike hit hits hold holds home hope hospital hot hour house how hundred hurt illegal
impact import increase index industry inflation inform injure insider interest international invest investigate investment investor issue jail january job
jobs join judge july june jump keep key kill killed kills know labour latest launch law lawmaker lead leader lead leave left legal less letter level life
lift likely line list live local look lose loss lottery low lower magnitude major make man manager march mark market match may mayor media meet meeting
member merger military million mine minister ministry miss mln monday month months morning most move murder name nation national near net new news next
night nine ninth no north november number october offer office official oil one open opens opening opposition order output outlook over owner pact parliament
part party pass pay peace people per percent period person plan plans plant plunge point police policeman policy poll port post pound power premier present
president press price prices prime prison probe problem product production profit programme project propose protest provide public purchase push put quake
quarter quarterly question quick quit rally raise raises rate rates reach ready rebound recall receive record recover reform region regulator reject release
remain report reports require rescue resign response rest restructure result results return reveal revenue review rise rises risk rival road roadside roundup
row rule run rupee rupees safety sale sales saturday save say says school season second sector security see seek sell send senior september sept session set
seven seventeen seventh share shares shoot short show shut side sign since six sixteen sixth slash slide slip slow slump small soar social soldier soldiers
south southern northern eastern western spend spokesman staff stage stake stand start state statement stay steady step still stock stocks stop storm street
strike strikes strong study suffer summit sunday supply support surge suspect take takeover talk talks target tax team ten tension term test thirteen
third thousand threat three thursday time tip today toll tomorrow tonight tool top total town trade trader trading train treaty trial troop truce try
tuesday tumble turn twelve twenty two under union unit unveil up update urge value victim victory village visit vote wage wait walk wall want war warn warning
watch water weak weather wednesday week weekend weekly west what when where who why will win wing winner wins woman women work worker world worry worst year
yearly yen yesterday yield young
"""
_MORE_ENGLISH = """
abandon abuse accept access accident account achieve acquire acquisition across actor actress admit advance advertise affect afford aide aircraft
airline airport allege allow ally already alter alternative ambition analysis anger animal answer apart apologise apologize app apparent appeal appear
apply appoint argue arm around arrive art article asset assist athlete audit author automaker average await award aware awareness baby ballot bankrupt
bankruptcy banker bar barrel bargain baseball basis basketball batter beach bear beer being benefit beverage bike bird birth blame blast blaze block blow
blue boat bomber bonus book boom both bottle bottom boy boycott branch brand brave bread breach breakfast brewer bridge bright brother budget bug build
builder building bury bus business button buyer buyout cabinet camera camp cancel cancer candidate cap capital capture car card care career carmaker carrier
carry cartel cat catch celebrate celebrity cell centre cents ceremony certain champion championship charity chat cheap chemical chemist chicken children chip chipmaker
choice choose church cinema circuit citizen civil class clean clearance cliff climate clinic clock cloud club coach coal coalition code coffee cold
collapse collect college collide collision colour combat combine comeback comedy commander commerce commodity common community compare complain complaint
complete complex component compromise computer concede concern concert condition conduct conflict connect consider consumer contact contain content contest
contract contractor convict convoy cook cool cooperation cop copper copy core corn corporate correction corridor corruption cotton count couple course cover coverage
crack creditor crew criminal critic criticise critical crop cross crowd cruise crude crush cup cure curb current customer cut cyber cycle cyclone dairy
dam dance danger dark database daughter dawn deadline deadly deal dealer debate debut decade deep defence defense deficit delegation deliver delivery demonstrate
deploy deposit depress deputy derail desert design desk destroy detain detective determine device diamond diet difference difficult digest digital dinner
diplomat direct dirty disappear disaster discover discount discuss disease dismiss display dispute dissident district divide divorce dock doctor document dog
domestic donate donor door dose dozen dramatic dream dress drink driver drone drop drought drown drug dry due dump duty dust eager earn earner ease
easy eat ecommerce economist edition editor education effect effort egg elect electric electricity electronic elite embassy embrace emerge emission emperor employ
employee employer empty encourage engine engineer enjoy enough ensure environment episode equal equipment equity era error escape essential establish estate ethnic evacuate
evening every evidence evict exam example excess exchange excite execute executive exercise exhibit exile exit expense expensive experience experiment expert explain
explode explore explosion explosive express extend extension extra extreme fabric facility factor factory fail failure fair faith fake false family famous
fan farm farmer fashion fast fat fatal father fault favour feature federal fee feed feel fell female festival fiction field fierce fighter film
fine finish fish fishing fit flag flagship flame flash fleet flight float floor flow flower fly focus follow food football forge forget form formal
former formula fortune forward found founder foundation frame fraud freedom freeze freight fresh friend front fruit fugitive function fundamental funeral funny furious
furniture gallery gamble game garden garment gather gathering gear gender general generation giant gift girl glass goods gorge governor grade graduate grain grand
grant grass great green grocery gross ground guard guess guest guilty gun gunmen guy hack hacker hair hall hand handle happen happy harbour hard harm
hat hate headline headquarters hear heart heat heavy heir helicopter hell hero hide highway hire history hitting hockey holding holiday homeless honour hope horror
horse host hostage hostile hotel household housing however huge human humanitarian hunger hunt hurricane husband ice idea identify ignore ill image imagine immigrant
immigration impose impress improve inaugurate incident include income independence independent individual infant infect infection infrastructure initial initiative inmate innovation inquiry
inside inspect inspection inspire install instead institute institution insurance insurer intend intelligence interim internal internet interview intruder introduce invade
invasion inventory invite iron island item jackpot jet jewel join joint joke journalist journey judge jump junior junk jury justice kid kidnap kidney kind king
kitchen knee knife knock labor lack lake land landing landlord landslide language large late later laugh launch lawsuit lawyer lay layoff leak lean
learn lease legacy legend legislation legislature lend lender lesson leave lie lieutenant limb limit link liquid liquor listen listing litigation loan lobby local
location lock logistics lone long lord lorry loser loser lot love lover low loyal luck lucky lunch luxury machine magazine maid mail main mainland
maintain maker male mall manage manufacture manufacturer marathon marine maritime marriage marry mass massive master material matter mayor meal mean measure meat
medal medical medicine memorial memory mental merchant mercy merge message metal method metro middle midnight migrant migrate mile milestone militant military militia
milk mill mind miner mineral mining minor minority miracle misconduct missile missing mission mistake mix mob mobile model moderate modern moment monitor
monsoon monument mood mosque mother motion motor motorcycle motorist motorway mount mountain mourn mouth movement movie museum music musician mutual mystery naked narrow
native natural nature navy neck need negotiate negotiation neighbour nerve net network neutral never newspaper nightclub nobody noise nominate nominee none normal notable
note notice novel novelist nuclear number nurse object objective observe obtain occupy ocean odds offence offend offensive offering officer often ombudsman
once online operate operation operator opinion opponent opportunity oppose option orange ordinary organisation organization organise organize origin original orphan oust
outage outbreak outcry outer outlet outrage outside oven overhaul overnight overseas oversee overtake overturn own pace pack package packaging page pain paint
pair palace pandemic panel panic paper parade parent park parking partial participate partner partnership passenger passport past path patient patrol pattern pause
pave payment payout payroll peak penalty pension pensioner perfect perform performance permanent permission permit personal personnel petition petrol petroleum pharma
phase phone photo photograph physical pick picture piece pig pile pill pilot pipe pipeline pirate pitch place plane planet plastic plate platform play player
playoff plea plead pleasure pledge plot plug poison pole polite political politician pollute pollution pool poor pop pope popular population portal portfolio
portion pose position positive possible post posting postpone potential potato poverty powder practice praise pray prayer precious predict prefer pregnant premium
preparation prepare presence preserve presidency presidential pressure prevent preview previous pride priest primary prince princess print prior priority prisoner privacy private prize proceed
process procession processor produce producer professional professor prohibit promise promote proof property proposal prosecute prosecution prosecutor protection protester prove
provider province provision provoke publication publish publisher pull punish pupil pure pursue qualify quality quantity queen query question queue quiet quota race
racial racism radar radio rage raid rail railway rain rainfall ramp ranch range rank rape rapid rare rating ratio raw react reaction read reader real
reality realise rear reason rebel rebuild recent recession recipe recognise recommend reconsider recruit red reduce reduction reelect refer referee referendum refinery reflect refuge
refugee refund refusal refuse regard regime regional register regret regular regulate regulation regulatory reign reinstate relate relation relationship relative relax
relief religion religious reluctant rely remark remedy remember remind remote removal remove rename renew rent repair repay repeat replace replacement reply reporter
represent representative republic reputation research researcher reserve reset reshuffle resident residential residents resign resist resolution resolve resort resource
respect respond restaurant restore restriction resume retail retailer retain retire retirement retreat retrial reunion reunite reversal reverse revise revision revival revive
revolution reward rice rich ride rider right riot river roast rob robber robbery robot rock rocket role roll roof room root rotate rough route routine royal
rugby rule ruling rumour rumor rural rush sack sacrifice sad safe sail sailor saint salary salt sample sanction sanctions sand satellite satisfy save
saving scale scam scan scandal scare scene schedule scheme scholar science scientist scope score scrap screen script scrutiny sea seal search seasonal seat
secret secretary section secure seek segment seize seizure select self senate senator sense sensitive sentence separate series serious serve server service settle settlement
several severe sex sexual shake shape shareholder sharp shell shelling shelter shift shine ship shipment shipping shirt shock shop shopper shopping shore shortage
shot shoulder shout shower shrink shutdown shuttle sick siege sight signal significant silence silent silver similar simple sing singer single sink sister site
situation size skill skin skip sky slam slaughter slave sleep slice slightly slot small smart smartphone smash smell smile smoke smooth snack snap snow
soccer society sodium soft software soil solar soldier sole solid solution solve someone song soon sound source space spare spark speak speaker special specialist
species speech speed spell spend spin spirit spiritual split sponsor sport spot spread spring spy squad square squeeze stab stabbing stable stadium stake stall stampede
standard standoff star statement station statistic status steal stealth steam steel steep stem steward stick stimulus stockpile stop store story straight strain strange stranded
strategic strategy stream streaming strength stress stretch strict striker strip structure struggle student studio stuff stun style subject submarine submit subscriber subscription
subsidy substance subway succeed success successor sudden sue suffer sugar suggest suicide suit summer sun supermarket supplier supporter suppose supreme sure surgeon surgery surplus
surprise surrender surround survey survive survivor suspend suspension suspicion sustain swap swear sweep sweet swift swim swimmer swing switch symbol sympathy symptom
syndicate system table tablet tackle tail talent tale tank tanker tap tape tariff task taste taxpayer taxi tea teacher teach tear technical technique technology
teen teenage teenager telecom telecommunications telephone television tell temperature temple temporary tennis terminal terrible territory terror terrorism terrorist test textile theatre
theft theme theory therapy thick thief thin thing think thousands threaten thrill throat throne throw thunder ticket tie tiger tight timber tiny tire title
toast toaster tobacco toddler toilet tone tonne tooth torch tornado torture total touch tough tour tourism tourist tournament towards tower toxic toy track tradition
traffic tragedy trail trainer transaction transfer transform transit transition translate transport trap travel traveller treasure treasury treat treatment tree tremor trend
tribal tribe tribunal tribute trick trigger trip triple triumph trophy tropical trouble truck true trust truth tsunami tube tunnel turnout turnover tutor tv twice twin
twist type typhoon ultimate unanimous uncertain uncle uncover undergo underground understand unemployment unexpected unexpectedly unique unit unite united universe university unknown
unless unlikely unrest unusual upcoming update upgrade downgrade upper upset urban urgent usual vaccine valley valuable valuation van vary vast vegetable vehicle vendor venture
venue verdict verify version vessel veteran veto via vice vicious video view viewer villager violate violation violence violent viral virtual virus visa visible vision
visitor vital voice volcano volume volunteer voter vow vulnerable wake war wardrobe warehouse warm warrant wash waste watch watchdog wave wealth weapon wear web website
wedding weed weigh weight weird welcome welfare well west wheat wheel whistle white whole wide widen widow wife wild wildfire wildlife window wine winger winter
wipe wire wise wish withdraw withdrawal witness wolf wonder wood word workforce workplace workshop worsen worth wound wreck write writer wrong yard yet youth
zone zoo
asian african american british chinese european french german indian italian japanese korean russian spanish us u.s uk eu un nato fed ftse dow nasdaq nikkei wall
brussels washington london moscow beijing
did does doing done am shall cannot didn doesn don isn wasn weren won aren wouldn couldn shouldn hasn haven let yes ok hey very much many ever even almost always
anyway above below behind beyond inside within without throughout despite toward upon whose whom which these those here thus therefore moreover meanwhile
ceo cfo coo eps ipo gdp cpi pmi ecb imf opec q1 q2 q3 q4 h1 h2 fy brief rpt exclusive focus bid digest preview inc corp ltd plc llc co ag sa group holdings capital partners
securities motors foods energy airlines pharmaceuticals technologies systems industries insurance financial resources
"""
_OTHERS = """
aktie aktien anstieg ausblick bank börse bundesregierung chef dax deutschland dividende ende erhöht erste euro firma freitag gegen gewinn gestern handel heute
hoch höher jahr jahre kurs land leicht leitzins letzte lotto markt mann mehr menschen millionen milliarden minister minus mittwoch monat montag morgen neue
neuer norden osten süden westen plus polizei präsident preis preise prozent quartal regen schließt schwach seit senkt sonntag samstag sonnig stadt stark
steigen steigt sinkt fällt streik tag tage tief tote toten umsatz unfall unternehmen verletzt verletzte verlust wetter wettervorhersage woche wochen
zahl zahlen ziehung zinsen zwei drei vier fünf sechs sieben acht neun zehn dienstag donnerstag januar februar märz april mai juni juli august september
oktober november dezember horoskop brand feuer gericht
acciones acuerdo agosto alcanza alza anuncia año años ayer baja banco bolsa caída cae caen central cierra cierre ciudad clima cinco comercio contra cuatro
crecimiento crisis derrumbe descenso dice diez dólar domingo dos economía empresa enero euro febrero fuerte ganancias gobierno heridos hombre horóscopo hoy
incendio inflación interés jefe jueves julio junio lluvia lotería lunes martes marzo mayo mercado mercados mes millones ministro mueren mundo muertos mujer
noche nueva nuevo nueve noviembre obreros ocho octubre país paz petróleo policía precio precios presidente primer pronóstico puente resultados sábado
segundo seis semana septiembre diciembre siete sube suben tasa tiempo trabajadores tres trimestre última último ventas viernes miércoles víctimas
accord action actions année août aujourd avril baisse banque blessés bourse chef chute cinq clôture commerce contre croissance crise décembre demain deux dix
dollar économie entreprise euro février feu fin france gouvernement hausse heures hier homme horoscope huit incendie inflation janvier jeudi jour journée
juillet juin loterie lundi mai marché marchés mardi mars matin mercredi météo millions milliards ministre mois monde morts mort neuf nord nouveau nouvelle
novembre octobre ouest paix pays personnes pétrole pluie police premier premiers président prix quatre recul résultats samedi semaine sept septembre soir
sud est taux tempête trimestre trois ventes vendredi dimanche ville
августа апреля арестовал арестован банк банка безопасности биржа бирже больше большой бюджет в ведомстве вернулся взятка взятке вице власти военные война
вопрос время встреча встретился второй выборы вырос выросла выросли высокий глава главный год года город города гороскоп государство гражданин граждане
губернатор два две декабря дело день депутат десять деятельность договор доллар доллара дом доме дома дорога другой евро жизни жители жилом заявил заявила
зодиака знаков из изменил инвестиции интерес июля июня январь января как компания компании конкурс который кризис курс лицензия лицензию лицензии лотерея
май марта масштаб матч между места месяц миллион миллиона миллионов миллиард министр министерство мир москва москве московской на назвал назвали нашли
неделя недели нефть нефти новый новая новости ноября область обвинили объявил октября организация отменил отозвал отставка партия первый переговоры
повышение погибли погиб погода погоды подписал пожар пожаре полиция поднялся понедельник после правительство премьер президент при прибыль прогноз продажа
произошло пострадали процент процента процентов пять пятница разработка рассказал рассказали рейтинг рекорд результат решение рост россия россии российский
рублей рубль ряд самый сбил сентября сегодня семь скончался сообщил сообщили событие события снизился снизились снижаются снижение спорт спрос среда
суббота воскресенье ставка статистика статистике стало страна страны студентов суд суда тарифы территория товары торговля три третий тысяч убийство украина
упал упала упали уровень участок февраля финансы часть четверг четыре чемпионат число человек человека чиновник шесть экономика экс эксперт этап мэр мэра
вторник опасениях опасения запасам запасы следствие следствия отправил стражу стражей решению
"""
_MORE_RUSSIAN = """
абитуриент аварийно авария автобус автомобиль автомобилист автор агентство адвокат администрация академик активист актер актриса акция альбом американский анализ апелляция
аптека армия артист артистка арест аспирант атака аудитор афера аферист аэропорт база банкрот банкротство барьер бассейн бежать без бензин беременность бесплатный бизнес бизнесмен билет
бить благотворительный ближайший блогер блокировка бой болезнь больница большинство борт борьба брат брать будет будущий бывший быстрый бюро вагон вакцина валюта ввел ввести введение
ведущий век величина велосипед верховный весна весь ветер ветеран вечер вещь взлет взнос взрыв взять видео визит вид вина виновный вирус включить владелец влияние вместе вмешательство вне
внедорожник внезапно внесли внести внимание вновь внук вода водитель водный воздух возбудить возбуждено возврат возгорание возглавил возможный возможность возраст войска волна волонтер воспитатель
вор восток восточный впервые врач временный вручил вручили всего вскоре вспышка встретил вступил входить выборы выбрал вывод выезд выехал выдача выделить вызвать вызов выиграл выиграла
вылет вынес выпал выпала выплата выпуск выпустил выразил вырастет выросло высота выставка выступил выступление высший вытащил вышел вышла выявил выявили газ газета галерея гана гараж гей генерал генпрокуратура
герой гибель гид гимнаст главный гол голос гололед голосование гонка гонщик горит горный горняк горячий господин гость госдума госпитализация госпиталь граница группа группировка груз грузовик губернатор грозить
грузинский давать дал дали данные дать два двигатель движение двое двойной дворец девочка девушка девять деятель действие действовать декларация делать делегация демонстрация деньги департамент депутатский
дерево деревня держава дети детский дефицит джип диагноз диалог дизайнер динозавр диплом директор дискуссия длина для дневной дно доверие договориться договорился дождь доказательство доклад документ долг должен должность доля
доллар доля домашний дополнительный допрос допросить допустил дорогой достижение достиг достигло доставка доход дочь драка драма древний дрон друг дтп дума духовный единый еда ежегодный ездить
ес европа европейский есть еще жалоба жанр ждать желание железная железнодорожный жена женщина жертва животное житель жительница житель журнал журналист журналистка забастовка заболевание заболевший забрал завел заверил завершил
завершение завершились завершились завод завтра загорелся задача задержал задержан задержали задержание заем заемщик займ закон законопроект закрыл закрыли закрытие заключение заключил заключенный зал заложник заместитель замдиректора заместитель
заметил замминистра замена запад западный запись заплатить заповедник запретил запрет запрос запуск запустил запустили зарплата заражение зараженный засуха захват защита защитник заявка заявление здание здоровье земля землетрясение зима злоумышленник знаменитость знаменитый
знать значение значительно золото золотой зона зоопарк зритель игра играть игрок идея идет известный известно избиение избил избран избрали извинился изучение импорт индекс индустрия инженер инициатива инспектор институт инструктор инструмент
инсульт интернет интервью информация инфекция инфаркт ипотека искать искал искусство исполнитель использование использовать испытание исследование исследователь источник исторический история итог иск июльский кабинет кадр казино камера камера кандидат капитан карантин
карта картина каникулы квартал квартира кварталь кино китайский класс клиент клиника клуб книга козел количество колледж коллега коллекция колония команда командир комиссия комитет коммунальный комплекс композитор комментарий конец контакт контракт контроль концерт
конференция конфликт копейка корабль коронавирус коронавирусный корпорация коррупция корреспондент косметика космос космонавт край крайний кража красота крем кредит кредитный крипто критик крупнейший крупный крыша кто кубок культура культурный купил купит купить курорт курский
лагерь лайнер ласка лев левый легенда легкий лед лекарство лес летний летчик лето лечение лига лидер лиц лицо личный лишился лишил локомотив лот лучший льгота любимый любовь любой люди магазин магнитуда максимальный максимум малый
мальчик мама маршрут маска массовый мастер мать машина медаль медик медицина медицинский между международный мер мера мероприятие мертвый местный металл метель метод метро механизм мигрант микрорайон миллиардер милиция минимум минимальный минздрав минобороны минобрнауки минтранс минтруд
минфин минэкономразвития мировой мнение многодетный мобильный модель модный мозг молодежный молодой мороз море мост мотив мотоцикл мошенник мошенничество мужчина музей музыка музыкант муж муниципальный мчс мыть на наблюдать набережная наводнение нагрузка награда наградил надзор назначен назначил
назначили назначение назван название найден найдено найдена найти наказание накануне накопления наличие налог налоговый намерен нанес напал напал нападение направил напомнил народный нарушение нарушил насилие население настоящий наука научный нашел находить национальный начал начала начался
началась началось начались начало начнет недвижимость недель независимость необходимый необычный неизвестный непогода несколько несовершеннолетний нет нефтяной нехватка ничья нога номер норма нота ночь ночной нужно нуждаться обвал обвинение обвиняемый обвиняемая обеспечение обещал обзор обладатель обнаружен обнаружил обнаружили
обновил обогнал обороны образование образец обратился обращение обстановка обстрел обсудил обсудили обсуждение общаться общественный общество общий общежитие объект объем объявили объявлен объявлено объяснил объяснили обыграл обыграла обыск обычный обязал огонь ограничение одежда один одобрил одобрили одержал оказал оказаться океан окно
округ олимпиада олимпийский омон онкология оон опасность опасный операция опера операционный опек оперштаб описал оплата опубликовал опубликован опрос опроверг оппозиция оппозиционер орган орден оружие осадки освободил освобождение осень оскар основатель основной осужден осудил отбор отвел ответ ответил ответственность отдал отдел
отдых отец отель отказ отказался отказалась отключение открыл открыли открылся открытие отличие отметил отозвали отношение отопление отправили отпуск отпустил отрицал отряд отставки отсудил отчет отчитался офис офицер официальный оценил оценили очередной очередь ошибка падение палата памятник память пандемия панель папа парад парк парламент партнер
паспорт пассажир патриарх патруль пациент певец певица пенсия пенсионер пенсионерка пенсионный первенство перевел перевозка переговорщик передал передача перекрыли перенес перенесли переписка период перспектива песня петиция пик пилот писатель питание письмо пишет план планирует планируют пластик платеж платить платформа плохой площадь победа победил победила победитель
поведение повреждение повысил повысили повысился погибла погибло погибших подал подарил подготовка подделка поддержал поддержка поджог подозревать подозреваемый подозрение подорожание подорожал подорожала подписали подписание подросток подтвердил подтвердили подходить подешевела подешевел поезд поездка пожаловался пожарный пожизненный пожилой позвонил поздравил позиция
поиск поймал показ показал показала показатель покинул покупка покупатель покушение полет поле полезный полетел поликлиника полис политик политика политический полицейский полный половина положение получил получила получит получать пользователь помощь помощник помог помочь понизил понизили поправка популярный порт портал пора поражение порядок посетил поселок посадка посадил
последний последствие послал посол посольство постановил постановление поставка поставил пострадавший построит построили поступил потерял потери поток потоп потребитель потребление потребовал похищен похитил похитили похищение похороны почему почта появился появилась появились права право православный правила правило практика праздник превысил превышение
предел предложил предложили предложение предмет предостерег предотвратил предприниматель предприятие предсказал председатель представил представила представили представитель предстал предупредил предупредили предупреждение прекратил прекращение премия премьера преподаватель препарат преследование пресс прессконференция преступление преступник прибавил прибыл прибыла прибытие привел привет прием приехал приземлился признал
признали признался признаки приказ прилетел применение пример принес принял приняли принят принятие приговор приговорил приговорили приговорен природа природный присвоил приставы приступил притон причина приют приютил пробка проблема провел провели провел проверка проверил проведение провинция программа прогнозирует продал продали продажа продукт продукция проект проезд
проживание произведение производитель производство происшествие проиграл прокурор прокуратура промышленность пропал пропала пропавший просил просьба противник протест протестующий профессия профессор профсоюз процедура процесс прошел прошла прошли пройдет пройдут прямой психолог психиатр птица публика публикация пункт путешествие путь пьяный работа работал работник рабочий равный радио развитие развод
разгром раздел размер разместил разрешил разрешили разрешение разрушение разыскивать район ракета ранее ранен ранний раскрыл раскрыли раскритиковал распад распространение рассмотрел рассмотрит расследование расстрелял расход растет расчет реабилитация реакция реализация ребенок регион региональный регистрация режим режиссер резерв резкий резко рейс река реклама рекомендация
рекомендовал рекордный реконструкция религия ремонт реновация репортаж республика ресторан ресурс реформа решил решила рождение розыск роль роман россиянин россиянка россияне росстат ростелеком роспотребнадзор росгвардия рука руководитель руководство рухнул ручка рыба рынок ряд сайт салон самолет самостоятельный санкции санкция сборная сбор сбросил свадьба свалка сварка сведения свет свинья
свобода свободный своего свой своих связь священник сделал сделала сделали сделка себя север северный сегмент сезон сейм секрет секретарь село сельский семейный семья сенатор сервис сериал серия серьезный сестра сеть сигарета сила сильный система ситуация скандал скидка скорая скорость скрыл следователь следствен следующий слово сложный служба случай случился случилось слух смартфон смерть смертельный
смог снег снял сняла собака собирается собрал собрание собственник собственность совершил совет советский совещание современный согласие согласился соглашение содержание создал создали создание сознание сократил сокращение солдат солнечный сосед состав составил состояние состоялся сосуд сотрудник сотрудничество сохранил социальный союз спад спас спасатель спасение спасли спектакль специалист спецслужба список
спор спортивный спортсмен спортсменка справка спросить спутник срок ссора ссср стабильный стадион стадия сталь стандарт старт стартовал стартовали старый стать статус стационар стена степень стоимость столица столкнулся столкновение сторона сторонник стрелок стрельба стрелял строительство строитель структура студент студентка ступень субсидия сугроб сумма супруг супруга счет съезд сын сырье сэкономить таблетка тайна
тайфун таксист талант таможня танк танкер тариф театр телевизор телеведущий телеведущая телеканал телефон температура тендер теннис теннисист теннисистка теракт террорист тестирование техника технический технология течение тип титул ткань топ топливо торги торговый тоннель точка травма традиция трагедия транзит транспорт трасса трафик тренер тренировка требование требует тревога трехлетний труд трубопровод туризм
турист турнир туча тысяча тюрьма убил убила убит убийца увеличил увеличение увидел уволен уволил увольнение уголовный угроза угрожать удалось удар ударил узнал указ указал улица умер умерла умерших умирать университет уничтожил упасть управление урожай условие условный услуга успех устал установил установка устроил утвердил утверждение утечка утонул участник участие ученый учеба ученик учитель училище учреждение
ущерб фабрика факт факультет федеральный федерация фестиваль фигурант фигурист фигуристка физик фильм финал фирма флаг флот фонд фото фракция фестиваля фура футбол футболист хакер химический хирург ход ходатайство хоккей хоккеист холод хороший хотеть храм художник цена ценный центральный центр церемония церковь цифра цифровой цикл цирк час частный частица чемпион чемпионка чиновница чистый читать член чужой шахта школа
школьник школьница школьный штаб штраф шторм штормовой шоу шутка экзамен экологический эколог экономист экономический экономить экран экспедиция эксперимент экспорт экстренный экстренно электричество электроэнергия электронный элемент эмоция энергетика эпидемия эпоха эфир юбилей юг южный юный юрист язык яд ядерный ярмарка явка январский
почему зачем куда откуда кому чему какой какая какие какое чей чего кого этот эта эти тот те мой моя мои твой ваш наш да уже снова опять очень тут там здесь
америка американец америке вашингтон европа евросоюз кремль китай китаец мид мосбиржа мвд мид путин рф ск фсб фас цб сша тасс риа рбк киев киевский украинец украинский россиянам
московский петербург области областной край районный городской краевой республиканский
"""

_PERIODIC = """
stock share price rate market index dollar euro yen pound sterling rupee yuan lira peso real crown currency oil crude gold silver copper wheat bond yield future trade trading
profit loss revenue sales earnings result quarter quarterly annual year month week day dividend forecast outlook estimate guidance eps target analyst rating upgrade downgrade buy sell hold
rise fall gain slip jump drop climb slide up down high low higher lower steady flat edge surge soar tumble plunge rally rebound record close open end start beat miss top report post declare
inflation unemployment job claim gdp output export import deficit surplus percent million billion win lose draw game match final cup league season goal point round race title team coach
weather rain sun wind snow temperature horoscope lottery number draw today tomorrow morning evening briefing digest review preview guide live update news list recipe letter
death toll kill die injure case cases infection magnitude earthquake quake fire crash accident man woman boy girl police arrest court new name say
aktie börse dax kurs preis gewinn verlust wetter regen horoskop heute morgen woche tag steigt fällt schließt sieg tote
bolsa acciones precio dólar sube baja cierra ganancias pronóstico clima horóscopo hoy semana lotería gana muertos
bourse action cours prix hausse baisse clôture bénéfice météo horoscope aujourd semaine loto victoire morts
акция рынок биржа индекс курс доллар евро рубль цена нефть золото ставка прибыль убыток выручка квартал год месяц неделя день рост вырос упал снизился повысил понизил подорожал
подешевел открылся закрылся максимум минимум процент миллион миллиард победил обыграл победа матч финал турнир кубок лига чемпионат сборная гол тур
погода прогноз дождь снег мороз гороскоп сегодня завтра праздник примета лотерея итоги дайджест новости погиб погибли умер скончался пострадал дтп пожар
случай коронавирус выявили заражение магнитуда землетрясение мужчина женщина ребенок мальчик девочка суд арестовал полиция задержан новый мошенник похитить похитил
тысяча рубль рубля житель жительница пенсионер пенсионерка
bomb bombing blast explosion attack shelling strike raid roadside bus convoy soldier policeman militant gunman shoot drone взрыв обстрел атака автобус
"""
ORDINARY = frozenset(stem(token) for token in tokenise(f"{_ENGLISH} {_OTHERS}"))
"""Their stems: what headlines of any matter are built of."""
PLAIN = frozenset(stem(token) for token in tokenise(f"{_MORE_ENGLISH} {_MORE_RUSSIAN}") if len(token) > 1) - ORDINARY
"""Stems of further common words: they say what sort of thing it is, and not which."""
ENDING = 3
"""Letters by which a form of a word may be longer than the word."""
_LONGEST: dict[str, int] = {}
for _token in tokenise(f"{_ENGLISH} {_OTHERS} {_MORE_ENGLISH} {_MORE_RUSSIAN}"):
    _LONGEST[stem(_token)] = max(len(_token), _LONGEST.get(stem(_token), 0))


def is_common(token: str) -> bool:
    """Whether it is a form of a word listed here, and not a longer one that begins alike."""
    return len(token) <= _LONGEST.get(stem(token), -ENDING) + ENDING


_UP = """
rise gain climb jump surge soar rally rebound advance add up higher high increase grow widen strengthen quicken accelerate raise lift hike boost upgrade beat exceed outperform firm
steigt steigen zulegen höher plus erhöht sube suben alza gana aumenta monte hausse grimpe augmente
вырос выросла выросли растет растут рост подорожал подорожала дорожает повысил повысили поднялся поднялась прибавил увеличил укрепился
"""
_DOWN = """
fall drop slip slide sink tumble plunge slump dive ease dip decline lose lower low down decrease shrink narrow weaken slow cut slash downgrade shed miss lag underperform
fällt fallen sinkt sinken tiefer minus senkt baja bajan cae caen pierde recorta baisse chute recule
упал упала упали падает падение снизился снизилась снизились снижается снижение подешевел подешевела дешевеет понизил опустился потерял сократил
"""
TURNS = {stem(token): turn for turn, listed in ((1, _UP), (-1, _DOWN)) for token in tokenise(listed)}
"""Stems of the words that say which way something went: 1 up, -1 down."""
PERIODIC = frozenset(stem(token) for token in tokenise(_PERIODIC))
"""Stems of what is told of the same people and firms again and again: that two headlines share such words makes them no story that goes on."""

_NUMERALS = """
one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands first second third fourth fifth sixth seventh eighth ninth tenth
один одна два две три четыре пять шесть семь восемь девять десять двое трое четверо пятеро первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый
двух трех четырех пяти шести семи восьми девяти десяти
"""
_HARM = "kill killed kills killing die dies died dead deadly death deaths toll injure injured injures wounded hurt missing victim victims casualty casualties погиб погибли погибших погибшие жертв жертвы пострадали пострадавших пропавших tote muertos morts"
_WEEKDAYS = """
monday tuesday wednesday thursday friday saturday sunday понедельник вторник среду среда четверг пятница пятницу суббота субботу воскресенье
montag dienstag mittwoch donnerstag freitag samstag sonntag lunes martes miércoles jueves viernes sábado domingo lundi mardi mercredi jeudi vendredi samedi dimanche
"""
WEEKDAYS = frozenset(stem(token) for token in tokenise(_WEEKDAYS))
NUMERALS = frozenset(map(stem, [*tokenise(_NUMERALS), *map(str, range(1000))]))
"""Stems of small numbers in figures and words."""
HARM = frozenset(stem(token) for token in tokenise(_HARM))
"""Stems of the words that count victims: their number rises within one story."""
