"""Further pairs of both languages, written after the method was settled and never tuned on; lines as in pairs_en."""

ENGLISH = """
= 0 | Tern Logistics wins takeover battle for Oakham Freight | Oakham Freight accepts Tern Logistics' improved offer
! 0 | Tern Logistics names new chairman | Wick & Dale names new chairman
= 0 | Chip designer Ferrix sees first-quarter revenue above estimates | Ferrix forecasts revenue ahead of Wall Street's view
! 90 | Ferrix sees revenue above estimates | Ferrix sees revenue above estimates
! 1 | Nasdaq ends lower as chip stocks slip | Nasdaq ends lower as chip stocks slip
= 0 | Norway's wealth fund sells out of Baltek over labour abuses | Baltek dropped by Norwegian oil fund on labour concerns
= 1 | Cargo ship Meridian Star runs aground off Tavira | Salvage crews try to free Meridian Star off Tavira coast
! 5 | Cargo ship runs aground off Tavira | Fishing boat capsizes off Tavira
= 0 | Landslide buries homes in Karo, at least 19 missing | At least 19 people missing after Karo landslide
! 3 | Landslide blocks highway in Karo | Landslide kills four in Manda
= 0 | Sprinter Dana Okoro breaks 200m world record in Lausanne | Okoro smashes world 200m record
! 0 | Okoro wins 100m in Lausanne | Petrova wins high jump in Lausanne
! 7 | Rangely Rovers 3-0 Dunstan | Rangely Rovers 1-2 Oxley
= 0 | Consumer confidence drops to 92.1 in August, lowest this year | August consumer confidence falls to 92.1
! 31 | Consumer confidence drops in August | Consumer confidence improves in September
! 1 | Forex: rupiah weakens to 15,640 per dollar | Forex: rupiah weakens to 15,702 per dollar
= 0 | Insurer Palladin to pay $95m to settle wildfire claims | Palladin settles wildfire claims for $95 million
! 0 | Palladin to pay $95m to settle wildfire claims | Corwen to pay $60m to settle price-fixing claims
= 0 | Chancellor Ritter calls snap election for 12 May | Snap election on May 12, Chancellor Ritter announces
! 40 | Chancellor Ritter calls snap election | Chancellor Ritter wins snap election
= 0 | Rail unions suspend walkouts after new pay offer from Interail | Interail strikes suspended following improved pay offer
! 0 | Interail strikes suspended | Bus drivers' strike in Lormont suspended
! 1 | Analyst calls of the day | Analyst calls of the day
! 0 | Woman, 62, charged over Penmore stabbing | Man, 19, charged over Lydford shooting
= 0 | Toddler found safe two days after vanishing in Penmore woods | Missing toddler found alive in Penmore forest after two days
! 2 | Hailstorm damages crops in Verany district | Hailstorm damages crops in Tulsan district
= 0 | Former central banker Ilse Brandauer dies aged 77 | Ilse Brandauer, ex-central bank chief, dead at 77
! 0 | Jazz pianist Milo Fenn dies aged 77 | Cricketer Rob Astley dies aged 77
= 1 | Parliament in Kostia approves 2026 budget | Kostia lawmakers pass 2026 budget after all-night sitting
! 0 | Kostia raises minimum wage by 8% | Velden raises minimum wage by 5%
"""
RUSSIAN = """
= 0 | «Алтайсталь» остановила доменную печь после аварии | Авария на «Алтайстали»: доменная печь остановлена
! 0 | «Алтайсталь» назначила нового директора | «Уралцемент» назначил нового директора
= 0 | Глава Минфина Ерохин допустил дефицит бюджета в следующем году | Ерохин: бюджет будущего года может стать дефицитным
! 1 | Рубль укрепился к доллару на открытии торгов | Рубль укрепился к доллару на открытии торгов
! 1 | Биткоин подешевел до 41 тысячи долларов | Биткоин подорожал до 43 тысяч долларов
= 0 | В Боровске рухнула стена строящегося бассейна, погибли двое рабочих | Двое рабочих погибли при обрушении стены бассейна в Боровске
! 2 | В Боровске рухнула крыша склада | В Ермаково рухнул кран
= 1 | Спасатели нашли тело второго рыбака, пропавшего на озере Сарма | На озере Сарма найден второй пропавший рыбак
! 0 | Рыбак утонул на озере Сарма | Турист утонул в реке Вельма
= 0 | Сборная Бельвии по хоккею обыграла Сарму и вышла в полуфинал | Хоккеисты Бельвии победили Сарму в четвертьфинале
! 1 | Бельвия обыграла Сарму | Бельвия проиграла Норвалии
! 0 | Боксер Тимур Асланов защитил титул чемпиона | Боксер Денис Кравец завоевал титул чемпиона
= 0 | Суд продлил арест бизнесмену Галееву до марта | Бизнесмен Галеев останется под стражей до марта
! 0 | Суд продлил арест бизнесмену Галееву | Суд продлил арест экс-полковнику Зыкову
= 0 | Режиссер Аркадий Ройтман умер в возрасте 91 года | Скончался режиссер «Тихого берега» Аркадий Ройтман
! 0 | Умер режиссер Аркадий Ройтман | Умер композитор Павел Стрижов
= 0 | Рейс Баку — Тарск задержали из-за птицы в двигателе | Вылет самолета из Баку в Тарск задержан: в двигатель попала птица
! 1 | Прогноз погоды в Боровске на 3 марта | Прогноз погоды в Боровске на 4 марта
! 0 | Назван лучший способ хранения хлеба | Назван самый дешевый город для отдыха
= 0 | Минздрав зарегистрировал препарат «Лумекс» от редкой болезни легких | Препарат «Лумекс» от болезни легких получил регистрацию
! 0 | В Сарматске открылась выставка кошек | В Боровске открылась выставка роботов
= 0 | Правительство Саритана повысило пенсионный возраст до 65 лет | В Саритане пенсионный возраст вырастет до 65 лет
! 30 | В Саритане повысили пенсии | В Саритане повысили налоги
! 0 | Землетрясение магнитудой 5,0 произошло в Монталии | Землетрясение магнитудой 5,2 произошло у берегов Идонии
"""
