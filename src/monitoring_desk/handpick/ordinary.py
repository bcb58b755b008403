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

ORDINARY = frozenset(stem(token) for token in tokenise(f"{_ENGLISH} {_OTHERS}"))
"""Their stems."""
