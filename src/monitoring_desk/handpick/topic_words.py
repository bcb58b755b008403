"""Words that speak for a subject, in several languages: written down from general knowledge, none taken from a labelled set.

One line a language. `*` ends a stem, `_` joins a phrase; a word set more than once counts twice (it hardly ever means anything else).
"""

WORDS = {
    "arts": """
film* movie* cinema* box_office director actor* actress* singer* album* song* concert* music* musician* rapper band guitarist theatre theater broadway opera ballet
 museum* exhibition* gallery painting* artist* sculptor novel* author* bestseller poet* literary book_fair celebrity celebrities hollywood bollywood netflix tv_series tv_show sitcom
 season_finale episode* box-office oscar* grammy* emmy* golden_globe* festival comedian comedy trailer sequel franchise disney marvel star_wars video_game* playstation xbox nintendo gamer* gameplay dlc multiplayer esports
 soundtrack biopic streaming premiere* documentary documentaries biennale orchestra conductor fashion_week newspaper* broadcaster* journalism chart-topping duet tour_dates k-pop anime manga
 film* movie* cinema* album* singer* actress* oscar* grammy* hollywood bollywood
фильм* кино* кинотеатр* режиссер* режиссёр* актер* актёр* актрис* певиц* певец певца певцу сериал* премьер_фильма альбом* песн* концерт* музык* музыкант* рэпер* театр* спектакл* опер_театр балет* музе* выставк*
 галере* художник* картин* писател* роман поэт* литератур* книг* звезд* шоу телешоу шоу-бизнес* шоубизнес* телеведущ* ведущ* клип* оскар* грэмми голливуд* трейлер* комик* блогер* instagram* инстаграм* фестивал* биеннале
 видеоигр* геймер* геймплей* playstation xbox nintendo steam киберспорт* игр_престолов телеканал* поклонник* фанат* экстрасенс* сцен* артист* пугачев* фильм* кино* актрис* сериал* певиц* концерт*
film* schauspieler* sänger* konzert* museum ausstellung* kino regisseur* theater oper album roman künstler* festival* musik* serie
film cinéma acteur* actrice* chanteu* concert* musée exposition* théâtre opéra album* roman* artiste* festival* musique*
película* cine actor* actriz* cantante* concierto* museo* exposición teatro ópera álbum novela* artista* festival* música
电影 票房 导演 演员 歌手 演唱会 专辑 音乐 戏剧 博物馆 展览 画展 艺术 艺术家 小说 作家 电视剧 综艺 明星 影片 影视 文化遗产 舞台 春晚 动漫
فلم فلمی اداکار اداکارہ گلوکار گلوکارہ موسیقی ڈرامہ شوبز نمائش ادب شاعر ناول بالی_ووڈ
فيلم سينما ممثل ممثلة مطرب أغنية حفل موسيقى مسرح متحف معرض رواية الفنان الفنانة مهرجان""",
    "crime": """
police* murder* homicide* arrested arrest* suspect* stabbing* stabbed shooting gunman robbery robbed burglar* theft stolen kidnap* rape* raped sexual_assault* assault* convicted conviction sentenced sentencing
 jail* prison* inmate* court* judge* jury trial lawsuit* sued attorney* prosecutor* prosecution plead* pleaded guilty indicted indictment charged_with supreme_court appeal* verdict bail detained custody drug_trafficking smuggling cartel*
 fraud money_laundering bribery corruption hacker* extortion trafficking sheriff* detective* defendant* felony fbi interpol law_enforcement warrant alleged allegedly victim* death_penalty
 police murder* arrest* convicted sentenced defendant* prosecutor* suspect*
полици* убийств* убил* убит* задержан* задержал* арест* подозреваем* обвиня* обвинен* приговор* приговорил* суд суда суде судом судья судьи суды следств* следствен* следователь прокур* уголовн* преступ* краж* украл* грабеж* ограбил* изнасил* мошенни*
 наркотик* тюрьм* колони* лишени*_свободы взятк* коррупц* мвд гибдд_задержал избил* избиени* нападени* хищен* похи* правоохранит* адвокат* сизо маньяк* расчлен* фсб
 уголовн* приговор* подозреваем* следствен* убийств* задержан*
polizei* mord* verhaftet festgenommen täter* gericht* richter* urteil* prozess angeklagt* staatsanwalt* gefängnis überfall betrug anwalt* verbrechen
police meurtre* arrêté* suspect* tribunal juge* procès condamné* procureur prison viol escroquerie avocat* enquête garde_à_vue
policía asesinato* detenido* arrestado* sospechoso* tribunal juez* juicio condena* fiscal* cárcel prisión robo violación estafa abogado*
警方 警察 嫌疑人 犯罪 谋杀 凶手 逮捕 刑事 法院 法官 判处 有期徒刑 死刑 检察院 检察官 被告 起诉 诈骗 盗窃 贪污 受贿 毒品 拘留 公安
پولیس قتل گرفتار گرفتاری ملزم ملزمان عدالت جج سزا قید جیل مقدمہ وکیل فراڈ منشیات ڈکیتی اغوا زیادتی سپریم_کورٹ ہائی_کورٹ نیب کرپشن
الشرطة قتل اعتقال اعتقلت المتهم محكمة المحكمة القاضي حكم بالسجن السجن جريمة سرقة مخدرات النيابة محام* فساد""",
    "disaster": """
earthquake* quake magnitude tsunami hurricane_damage flood* flooded landslide* mudslide* wildfire* bushfire* blaze fire firefighters* explosion* crash* crashed collision derail* capsized shipwreck plane_crash car_crash accident* rescuers rescue* evacuated evacuation*
 rubble collapse* avalanche drowned drowning volcano* eruption* death_toll killed_in_a_crash missing_persons emergency_services natural_disaster* relief_effort*
 earthquake* landslide* wildfire* firefighters* derail* tsunami
землетряс* цунами наводнен* оползн* пожар* загорел* сгорел* взрыв_газа взорвал* авари* дтп столкнул* столкновени* перевернул* опрокинул* крушени* авиакатастроф* катастроф* спасател* эвакуир* эвакуац* мчс утону* обруш* погибли_в пострадавш* ликвидац* бедств* стихи* лавин* наезд насмерть
 дтп пожар* мчс землетряс* авиакатастроф* спасател*
erdbeben hochwasser* überschwemmung* feuerwehr* explosion* unfall* unglück* absturz lawine* rettungskräfte* evakuiert
séisme tremblement_de_terre inondation* incendie* pompiers explosion* accident* crash avalanche* évacué* naufrage secours
terremoto* sismo inundacion* incendio* bomberos explosión accidente* choque derrumbe* rescate* evacuad* naufragio
地震 海啸 洪水 洪灾 山体滑坡 泥石流 火灾 起火 爆炸 事故 坠毁 坠机 车祸 沉船 救援 消防 遇难 失踪 灾区 灾害 疏散
زلزلہ سیلاب لینڈ_سلائیڈنگ آتشزدگی آگ دھماکہ حادثہ حادثے ٹریفک_حادثہ ریسکیو امدادی ڈوب ملبے
زلزال فيضان* حريق انفجار حادث تحطم انهيار غرق إنقاذ إجلاء كارثة""",
    "economy": """
econom* gdp inflation interest_rate* central_bank* federal_reserve monetary fiscal budget_deficit recession growth_rate stock* shares shareholder* stock_market* wall_street nasdaq dow_jones s&p investor* investment* invest* bank* banking loan* lender* debt bond* yield* imf world_bank currency
 dollar* rupee* yuan euro_zone eurozone exchange_rate* foreign_exchange forex reserves revenue* profit* earnings quarterly net_income turnover sales retail* retailer* consumer* company companies corporate firm firms ceo chief_executive merger* acquisition* acquire* ipo startup* bankruptcy bankrupt business businesses
 trade_deficit trade_war trade_deal tariff* export* import* customs_duty free_trade commerce oil_price* crude barrel* opec natural_gas pipeline* lng refinery electricity_tariff power_plant* energy_sector mining steel manufactur* factory factories industrial industry industries supply_chain* infrastructure real_estate property_market
 mortgage* housing_market tax taxes taxation vat subsidy subsidies billion million market markets price* commodity commodities cotton wheat cement textile* airline* automaker* carmaker* semiconductor* cpec special_economic_zone* port_project privatis* privatiz* fintech cryptocurrenc* bitcoin
 gdp inflation shares investor* central_bank* stock_market* quarterly revenue* profit* tariff* imf export* bond* trade_war
эконом* ввп инфляц* ключев*_ставк* центробанк* цб банк банка банки банков банку банке минфин* бюджет* дефицит* рецесс* акци* акционер* бирж* инвест* кредит* ипотек* долг* облигац* валют* доллар* курс_рубля рубл* евро_и руб выручк* прибыл* убыт* продаж* рынок рынка рынке рынки ритейл* компани* бизнес* предприним* предприят*
 слияни* поглощ* банкрот* торгов* экспорт* импорт* пошлин* нефт* баррел* опек газпром* роснефт* газопровод* транзит* электроэнерг* металл* завод* производств* промышленн* налог* ндс ндфл субсид* млрд млн миллиард* миллион* цен цены ценам тариф* сбербанк* втб лукойл* росстат* доход* расход* фас минэкономразвит* поставк* потребител* недвижимост* застройщик* пенсионн* санкци* стартап* криптовалют* биткоин* лицензи*
 нефт* инфляц* акци* инвест* экспорт* баррел* ввп центробанк* выручк* прибыл* облигац* курс_рубля
wirtschaft* konjunktur inflation zinsen zentralbank ezb aktie* börse dax anleger* investor* bank* unternehmen* konzern* umsatz gewinn* milliarde* export* import* handel* zoll zölle steuer* haushalt* insolvenz* übernahme industrie* ölpreis*
économi* inflation banque* bce bourse cac actionnaire* investiss* entreprise* chiffre_d'affaires bénéfice* milliard* export* import* commerc* droits_de_douane impôt* budget dette faillite* croissance industrie* pétrole marché*
econom* inflación banco* bolsa accion* inversi* inversor* empresa* ingresos beneficio* millones exportaci* importaci* comercio* arancel* impuesto* presupuesto deuda quiebra crecimiento pib industria* petróleo mercado*
经济 国内生产总值 通胀 通货膨胀 央行 银行 利率 股市 股票 股份 上市 投资 投资者 融资 贷款 债务 债券 人民币 美元 汇率 外汇 营收 净利润 利润 企业 公司 贸易 进出口 出口 进口 关税 自由贸易 自贸 市场 产业 工业 制造业 税 财政 亿元 亿美元 能源 石油 天然气 电力 基建 房地产 消费 物价 经济走廊 经贸 合作项目 港口 供应链 半导体
معیشت معاشی اقتصادی افراط_زر مہنگائی سٹیٹ_بینک اسٹیٹ_بینک بینک شرح_سود اسٹاک حصص سرمایہ_کاری سرمایہ_کار قرض قرضے قرضوں آئی_ایم_ایف ڈالر روپے زرمبادلہ برآمدات درآمدات تجارت تجارتی ٹیکس ٹیکسوں بجٹ خسارہ ارب کروڑ کمپنی صنعت صنعتی سی_پیک بجلی گیس پیٹرول تیل قیمت قیمتوں سونے نجکاری
اقتصاد* الاقتصاد الاقتصادي* تضخم التضخم البنك البنوك فائدة بورصة البورصة أسهم الأسهم استثمار* الاستثمار* شركة الشركة شركات دولار الدولار مليار مليون صادرات الصادرات واردات تجارة التجارة التجاري* رسوم_جمركية ضرائب موازنة الموازنة ديون نفط النفط الغاز أرباح السوق الأسواق""",
    "markets": """
stock_market* stocks shares wall_street nasdaq dow_jones index_closed kse psx bull_run sell-off selloff rally investors_sold bond_yield* treasury_yield* forex exchange_rate* interbank commodity_prices oil_price* gold_price* futures traders bitcoin
бирж* индекс_мосбиржи ммвб курс_рубля курс_доллара котировк* фьючерс* торги торгах акции акций
aktienmarkt börse dax anleger bourse cac_40 bolsa_de_valores ibex
股市 股价 沪指 恒生指数 大盘 涨幅 跌幅 期货 汇率
اسٹاک_ایکسچینج اسٹاک_مارکیٹ انڈیکس انٹربینک سونے_کی_قیمت
البورصة الأسهم مؤشر العقود_الآجلة""",
    "trade": """
trade_war trade_deal trade_talks trade_deficit trade_surplus tariff* export* import* free_trade customs_duty wto exporters importers bilateral_trade trade_agreement
экспорт* импорт* пошлин* товарооборот* вто торговая_война торговой_войны
export* import* zölle handelsabkommen handelsstreit droits_de_douane exportations importations libre-échange arancel* exportaciones importaciones libre_comercio
进出口 出口 进口 关税 自由贸易 贸易战 贸易协定 贸易额 经贸
برآمدات درآمدات تجارتی_معاہدہ آزاد_تجارت تجارتی_خسارہ
صادرات الصادرات واردات الواردات رسوم_جمركية التجارة_الحرة""",
    "education": """
school* teacher* student* pupil* university universities college* classroom* curriculum exam* kindergarten tuition scholarship* graduat* campus professor* academic* education* principal enrolment enrollment
 curriculum teacher* kindergarten classroom*
школ* учител* ученик* студент* университет* вуз вуза вузы вузов егэ экзамен* детск*_сад* детсад* образован* преподавател* учебн* педагог* лицей* гимнази* ректор*
schule* lehrer* schüler* student* universität* hochschule* bildung* unterricht kita école* élève* enseignant* étudiant* université* lycée* rentrée éducation escuela* maestro* alumno* estudiante* universidad* educación colegio*
学校 学生 教师 老师 大学 高校 教育 高考 考试 课程 校园 幼儿园 中小学
سکول اسکول طلبہ طلباء استاد اساتذہ یونیورسٹی کالج تعلیم تعلیمی امتحان امتحانات
مدرسة المدارس طلاب الطلاب معلم جامعة الجامعة التعليم امتحان*""",
    "environment": """
climate_change global_warming emissions carbon greenhouse_gas* pollution polluted smog biodiversity endangered wildlife conservation deforestation rainforest coral_reef* plastic_waste recycling renewable* habitat species ecosystem* environmental* environmentalist* extinction greta_thunberg cop25 cop26 cop27 cop28 cop29 cop30
 climate_change emissions biodiversity deforestation conservation
эколог* климат* выброс* загрязнен* отход* свалк* мусор* заповедник* краснокнижн* вырубк* парников* животн* браконьер*
klimawandel klimaschutz emissionen umwelt* artenschutz klima* réchauffement_climatique émissions pollution biodiversité environnement* cambio_climático emisiones contaminación medio_ambiente biodiversidad
气候变化 碳排放 污染 环保 环境保护 生态 野生动物 减排 碳中和 物种
ماحولیاتی آلودگی موسمیاتی_تبدیلی سموگ اسموگ جنگلات جنگلی_حیات
تغير_المناخ المناخ انبعاثات تلوث البيئة بيئي*""",
    "health": """
hospital* doctor* patient* disease* virus vaccine* vaccin* outbreak* epidemic pandemic covid coronavirus influenza measles polio cancer diabetes surgery surgeon* medical* medicine* drug_trial* clinical_trial* health* healthcare nurse* who_said_the_virus infection* infected mental_health obesity symptom* therapy pharmaceutical vaping smok*
 hospital* patients vaccine* outbreak* disease* infection* cancer
больниц* врач* пациент* болезн* заболеван* заболе* вирус* вакцин* прививк* эпидем* грипп* орви корь рак онколог* операци*_врач медицин* медик* здоровь* здравоохран* лекарств* минздрав* инфекц* роспотребнадзор* скорая_помощь поликлиник* диабет*
krankenhaus klinik* arzt ärzte* patient* impfung impfstoff* krankheit* virus epidemie gesundheit* krebs hôpital hôpitaux médecin* patient* vaccin* maladie* épidémie santé cancer hospital* médico* paciente* vacuna* enfermedad* epidemia salud cáncer
医院 医生 患者 疾病 病毒 疫苗 疫情 感染 确诊 病例 癌症 手术 医疗 健康 卫生 药品 治疗
ہسپتال ہسپتالوں ڈاکٹر ڈاکٹروں مریض مریضوں بیماری وائرس ویکسین پولیو ڈینگی کورونا صحت علاج دوا ادویات
مستشفى المستشفى طبيب أطباء مرضى مرض فيروس لقاح لقاحات وباء الصحة علاج إصابات_كورونا سرطان""",
    "human": """
royal_family prince_harry meghan_markle duchess duke_of queen_elizabeth birthday* wedding* anniversary lottery_winner heartwarming adorable viral_video centenarian record-breaking guinness oddity world's_oldest obituary award_ceremony proposal reunited
королевск*_семь* принц_гарри свадьб* юбиле* рекорд_гиннесса долгожител* лотере* курьез* необычн* умер_актер
hochzeit* jubiläum königshaus mariage* anniversaire* famille_royale boda* cumpleaños familia_real
婚礼 寿星 吉尼斯 王室 暖心 شادی سالگرہ شاہی_خاندان زفاف العائلة_المالكة""",
    "labour": """
trade_union* labour_union* labor_union* union_members strike_action walkout layoff* laid_off job_cuts jobless unemployment employment wages minimum_wage pay_rise workers* workforce pension* retirement_age collective_bargaining picket industrial_action redundan*
 layoff* unemployment minimum_wage job_cuts
профсоюз* забастовк* увольнен* сокращен*_сотрудник* безработиц* зарплат* мрот пенси* трудов* занятост* работодател* вакансии
gewerkschaft* streik* arbeitslos* tarifvertrag* tarifverhandlung* lohn löhne entlassung* mindestlohn rente syndicat* grève* chômage salaire* licenciement* retraite* sindicato* huelga* desempleo salario* despido* pensiones
工会 罢工 裁员 失业 就业 工资 最低工资 养老金 农民工
مزدور مزدوروں ہڑتال بے_روزگاری تنخواہ تنخواہوں پنشن ملازمین
نقابة النقابة إضراب بطالة البطالة أجور رواتب عمال العمال""",
    "lifestyle": """
recipe* cooking chef* restaurant* cuisine travel tourist* tourism vacation holiday_destination* fashion beauty makeup skincare gardening interior_design hobby wine dating horoscope* zodiac diet weight_loss fitness yoga home_decor shopping_guide gift_guide
 recipe* horoscope* skincare
рецепт* блюд* кулинар* ресторан* туризм* турист* отдых* мода модн* красот* гороскоп* знак*_зодиака диет* похуде* новогодн* подарк* советы дизайн_интерьера
rezept* reise* urlaub kochen garten horoskop recette* voyage* vacances cuisine jardin horoscope receta* viaje* vacaciones moda cocina horóscopo
美食 食谱 旅游 时尚 美容 星座 减肥 度假 餐厅 پکوان سیاحت فیشن ترکیب وصفة سياحة موضة أزياء طبخ أبراج""",
    "politics": """
president* prime_minister minister* ministry parliament* senate senator* congress* congressman lawmaker* legislat* government* governor mayor cabinet coalition opposition party_leader political* politic* election* vote* voter* voting ballot* poll polls referendum campaign* candidate* impeach* democrat* republican* conservative* labour_party tory tories white_house trump biden
 putin kremlin brexit bill_passed veto constitution* foreign_policy diplomat* diplomacy ambassador* embassy foreign_minister summit bilateral united_nations un_security_council nato european_union sanctions treaty state_visit policy secretary_of_state national_assembly supreme_leader bjp congress_party pti pml-n ppp communist_party xi_jinping modi imran_khan
 parliament* impeach* election* prime_minister opposition lawmaker* senate foreign_minister diplomat*
президент* премьер-министр* премьер министр* министерств* мид мида правительств* парламент* депутат* госдум* дума думы рада рады верховн*_рад* сенат* конгресс* губернатор* мэр мэра мэром чиновник* кабмин* оппозиц* парти* политик* политич* выбор* избирател* голосова* кандидат* референдум* импичмент* законопроект* закон о_поправках конституц* дипломат* посол посла посольств* саммит* оон нато евросоюз* переговор* внешнеполитич*
 путин* зеленск* трамп* лукашенко* кремл* песков* медведев* лавров* порошенко* партия единая_россия митинг* президент* парламент* депутат* выбор* госдум* импичмент*
präsident* kanzler* minister* regierung* bundestag parlament* partei* opposition koalition* wahl* wähler* abgeordnete* gesetz* diplomat* außenminister* gipfel cdu spd afd politik*
président* premier_ministre ministre* gouvernement* parlement* sénat député* parti opposition élection* électeur* vote* référendum diplomat* sommet loi politique* macron
president* primer_ministro ministro* gobierno* parlamento* congreso senado diputado* partido* oposición elecci* votant* votación referéndum diplomát* cumbre ley polític*
总统 总理 主席 部长 外交部 外长 政府 议会 国会 议员 人大 政协 选举 大选 投票 候选人 政党 反对党 执政党 外交 大使 大使馆 峰会 会谈 双边 访问 联合国 制裁 条约 政策 国务院 中共 习近平
صدر وزیر_اعظم وزیراعظم وزیر وزارت حکومت حکومتی پارلیمنٹ قومی_اسمبلی سینیٹ سیاسی سیاست الیکشن انتخابات انتخابی ووٹ اپوزیشن تحریک_انصاف مسلم_لیگ پیپلز_پارٹی عمران_خان نواز_شریف سفیر سفارت دفتر_خارجہ وزیر_خارجہ اقوام_متحدہ گورنر وزیراعلیٰ
الرئيس رئيس_الوزراء وزير الوزير الحكومة البرلمان النواب مجلس_الشيوخ انتخابات الانتخابات مرشح حزب المعارضة السفير سفارة الخارجية قمة الأمم_المتحدة عقوبات سياسي*""",
    "election": """
election* electoral ballot* voter* voting polling_station* polling_stations runoff by-election candidate* exit_poll* referendum campaign_trail swing_state* vote_count turnout
выборы выборов выборах выборам избирател* избирком* цик бюллетен* явк* голосован* кандидат* референдум* участках
wahl wahlen wähler* wahlkampf stimmzettel élection* électeur* scrutin bureau_de_vote elecciones electoral* votantes urnas
选举 大选 投票 选民 候选人 计票 انتخابات الیکشن ووٹ ووٹرز ووٹوں پولنگ الیکشن_کمیشن الانتخابات انتخابات الناخبين اقتراع""",
    "diplomacy": """
foreign_minister* foreign_ministry foreign_policy diplomat* diplomacy ambassador* embassy bilateral summit state_visit treaty united_nations un_security_council nato sanctions foreign_secretary secretary_of_state delegation strategic_partnership joint_statement
мид мида дипломат* посол посла посольств* саммит* переговор* министр_иностранных_дел оон нато двусторонн* лавров*
außenminister* botschafter* diplomat* gipfel* ministre_des_affaires_étrangères ambassadeur* sommet canciller embajador* cumbre diplomát*
外交部 外长 外交 大使 大使馆 双边 峰会 会谈 联合国 联合声明 国事访问 战略伙伴
وزیر_خارجہ دفتر_خارجہ سفیر سفارت سفارتی اقوام_متحدہ دوطرفہ وزير_الخارجية السفير سفارة دبلوماسي* الأمم_المتحدة قمة""",
    "religion": """
church* pope vatican bishop* priest* mosque* imam* islam* muslim* christian* catholic* hindu* temple* buddhist* synagogue jewish_faith rabbi* pilgrim* prayer* religious religion* archbishop cardinal ramadan hajj easter clergy worship
 pope vatican bishop* mosque* archbishop pilgrim*
церк* патриарх* священник* епископ* храм* монастыр* мечет* мусульман* православн* верующ* религи* папа_римский ватикан* паломник*
kirche* papst bischof* moschee* priester* religion* église* pape évêque* mosquée* prêtre* religieu* iglesia* papa_francisco obispo* mezquita* sacerdote* religios*
教会 教皇 梵蒂冈 主教 清真寺 宗教 佛教 寺庙 伊斯兰教 مسجد نماز حج رمضان مذہبی علما علماء چرچ دینی مسجد الحج رمضان الكنيسة البابا ديني*""",
    "science": """
scientist* research* researchers study_published physicist* physics astronom* telescope nasa spacex space_station spacecraft satellite* rocket orbit* planet* mars moon galaxy asteroid* black_hole dna gene genome genetic* fossil* archaeolog* dinosaur* species_discovered laboratory experiment* quantum superconductor neuroscience* biologist* chemist* professor_of journal_nature
 technolog* tech software app apps smartphone* iphone* ios android google apple microsoft facebook twitter whatsapp tiktok youtube amazon_web tesla artificial_intelligence machine_learning algorithm* robot* drone* chip* processor laptop* gadget* 5g cybersecurity malware data_breach hack* blockchain startup_app internet broadband browser virtual_reality electric_vehicle* self-driving samsung huawei xiaomi intel nvidia amd gpu cpu usb bluetooth airpods
 update_rolled_out user_interface developers scientist* researchers nasa smartphone* iphone* android spacecraft telescope artificial_intelligence samsung processor
учен* исследован* исследовател* физик* астроном* телескоп* космос* космич* космонавт* роскосмос* наса nasa спутник* ракет*-носител* орбит* планет* марс* лун* галактик* астероид* днк ген_ генетик* археолог* динозавр* лаборатор* эксперимент* открыти* квантов* биолог* наук* научн* палеонтолог*
 технолог* смартфон* айфон* приложени* программ*_обеспеч* гаджет* процессор* видеокарт* ноутбук* камер* мегапиксел* дисплей* аккумулятор* искусственн*_интеллект* нейросет* робот* робототехник* хакер* интернет* браузер* мессенджер* соцсет* пользовател* разработчик* windows iphone apple google samsung xiaomi huawei android microsoft facebook whatsapp telegram youtube tesla 5g автомобил* кроссовер* внедорожник* электромобил* двигател* седан* lada
 учен* смартфон* исследовател* астроном* процессор* археолог* гаджет* космич* наса кроссовер* xiaomi samsung iphone
forscher* wissenschaft* studie weltraum satellit* smartphone* software künstliche_intelligenz technologie* raumfahrt roboter* internet chercheu* scientifique* étude* satellite* espace intelligence_artificielle technologie* logiciel* científic* investigador* estudio satélite* espacial inteligencia_artificial tecnolog* software
科学家 研究人员 研究 卫星 航天 火箭 空间站 太空 月球 火星 量子 基因 考古 化石 实验室 科技 技术 人工智能 智能手机 手机 芯片 软件 互联网 机器人 无人机 算法 华为 苹果 小米
سائنسدان سائنسدانوں سائنس تحقیق خلا خلائی سیارہ سیارے سیٹلائٹ ٹیکنالوجی موبائل سمارٹ_فون اسمارٹ_فون ایپ انٹرنیٹ مصنوعی_ذہانت گوگل فیس_بک
علماء العلماء باحثون الباحثون دراسة الفضاء قمر_صناعي تكنولوجيا التكنولوجيا هاتف تطبيق الذكاء_الاصطناعي الإنترنت غوغل""",
    "society": """
immigra* migrant* refugee* asylum homeless* poverty inequality discrimination racism racist gender* women's_rights lgbt* gay transgender feminis* abortion human_rights charity charities volunteer* community communities indigenous minority minorities census demograph* population orphan* elderly welfare social_media_outrage family families child_marriage domestic_violence disabled veterans
 refugee* migrant* racism homeless* lgbt*
мигрант* беженц* бездомн* бедност* дискримин* расизм* феминист* лгбт* права_человека благотворительн* волонтер* жител* пенсионер* инвалид* семь* многодетн* сирот* соцзащит* социальн* дети детей ребенк* ветеран* население общественн* горожан* маткапитал*
flüchtling* migrant* obdachlos* armut diskriminierung rassismus menschenrechte ehrenamt* réfugié* migrant* sans-abri pauvreté discrimination* racisme droits_de_l'homme refugiado* migrante* pobreza discriminación racismo derechos_humanos
移民 难民 贫困 扶贫 歧视 种族 妇女 儿童 老人 人口 社区 志愿者 慈善 人权
مہاجرین پناہ_گزین غربت خواتین انسانی_حقوق اقلیت اقلیتوں بچوں خاندان
لاجئ* اللاجئين مهاجر* المهاجرين فقر تمييز حقوق_الإنسان المرأة الأطفال""",
    "sport": """
football* soccer premier_league champions_league la_liga serie_a bundesliga world_cup olympic* olympics fifa uefa goalkeeper striker midfielder coach* quarterback touchdown* nfl nba nhl mlb basketball baseball hockey tennis wimbledon grand_slam golf* pga rugby cricket* wicket* innings batsman bowler ipl test_match odi t20 formula_one f1 grand_prix boxing boxer
 ufc wrestl* athlete* athletics marathon gold_medal* medal* tournament* championship* playoff* semifinal* semi-final* quarterfinal* scored goal goals match* team teams player* squad* defeat* victory league club fixture* stadium referee doping transfer_window manager_said halftime half-time kickoff rebounds inning pitcher lakers warriors patriots liverpool_fc manchester_united real_madrid barcelona juventus ronaldo messi
 premier_league nfl nba wicket* innings quarterback goalkeeper midfielder touchdown* playoff* champions_league cricket* tournament* coach*
футбол* хоккей* хокке* баскетбол* волейбол* гандбол* теннис* биатлон* фигурист* фигурн*_катан* лыжник* гимнаст* бокс боксер* боксёр* ufc борьб* олимпи* чемпионат* чемпион* лига_чемпионов рпл кхл нхл нба матч* гол голы голов забил* тренер* вратар* нападающ* полузащитник* защитник* сборн* команд* игрок* клуб* турнир* медал* спорт* спортсмен* финал* полуфинал* тур_ раунд* допинг* вада русада стадион* трансфер* спартак* зенит* цска динамо локомотив* формула_1 гран-при
 матч* чемпионат* сборн* тренер* турнир* футбол* вратар* нхл кхл спортсмен* хоккеист*
fußball* bundesliga trainer* spieler* weltmeister* olympia* tennis sieg niederlage meisterschaft* spieltag champions_league mannschaft*
football* ligue_1 entraîneur* joueur* match* coupe_du_monde olympi* tennis victoire championnat* équipe tournoi rugby
fútbol liga entrenador* jugador* gol goles partido_de mundial olímpic* tenis victoria derrota campeonato* equipo torneo selección
足球 篮球 中超 英超 欧冠 世界杯 奥运会 冠军 决赛 半决赛 比赛 球队 球员 教练 主教练 进球 联赛 乒乓球 羽毛球 网球 金牌 锦标赛 选手 国足
کرکٹ میچ ٹیم کھلاڑی ٹورنامنٹ ورلڈ_کپ وکٹ وکٹوں رنز بلے_باز باؤلر بولر کپتان فٹبال ہاکی اولمپک کوچ چیمپئن ٹی_ٹوئنٹی پی_ایس_ایل پی_سی_بی
كرة_القدم الدوري مباراة المباراة المنتخب لاعب اللاعب مدرب المدرب هدف كأس_العالم بطولة البطولة نادي الأولمبي* فوز الفريق""",
    "conflict": """
wars civil_war world_war war_crime* at_war war_in military* army soldier* troops airstrike* air_strike* drone_strike* missile* rocket_fire shelling ceasefire truce militant* insurgent* rebel* terror* suicide_bomb* bomb_blast bombing* jihadi* islamic_state isis taliban al-qaeda hezbollah hamas gaza houthi* invasion offensive frontline battlefield casualties_in_fighting navy warship* fighter_jet* defence_ministry defense_ministry pentagon nuclear_weapon* peace_talks peacekeep* coup martial_law genocide protest* protester* protesters clashes riot* tear_gas demonstrators unrest
 troops airstrike* militant* soldiers ceasefire shelling insurgent* suicide_bomb* missile* protesters tear_gas
войн* военн* армия армии армию солдат* войск* всу боевик* обстрел* авиаудар* ракетн* ракет_по перемири* террорист* теракт* игил талибан* хамас* вторжен* наступлен* донбасс* минобороны оружи* танк* истребител* протест* протестующ* беспорядк* столкновения_с_полицией переворот* плен плена взрывчатк* оос
 боевик* обстрел* теракт* авиаудар* протестующ* террорист*
krieg* armee soldat* truppen luftangriff* rakete* waffenstillstand terror* anschlag* rebell* protest* demonstrant* guerre* armée soldat* troupes frappe* missile* cessez-le-feu terror* attentat* rebelle* manifestant* guerra* ejército soldado* tropas bombardeo* misil* alto_el_fuego terror* atentado* rebelde* manifestantes
战争 军队 士兵 军事 空袭 导弹 停火 武装 恐怖袭击 恐怖分子 恐怖主义 自杀式 叛军 冲突 袭击 抗议 示威 国防部 战机
جنگ فوج فوجی فوجیوں حملہ حملے دہشت_گرد دہشت_گردوں دہشت_گردی خودکش میزائل فضائی_حملہ جنگ_بندی طالبان شہید جھڑپ احتجاج مظاہرین پاک_فوج آئی_ایس_پی_آر
حرب الحرب الجيش جنود قوات القوات غارة غارات قصف صاروخ صواريخ هدنة وقف_إطلاق_النار إرهاب* هجوم مسلح* احتجاج* المتظاهرين اشتباكات""",
    "terror": """
terror* suicide_bomb* bomb_blast bombing* militant* jihadi* islamic_state isis al-qaeda car_bomb hostage* gunmen_attacked
теракт* террорист* боевик* игил смертник* заложник*
terroranschlag* terrorist* anschlag* attentat* djihadiste* atentado* terrorista* yihadista*
恐怖袭击 恐怖分子 恐怖主义 自杀式 爆炸袭击 دہشت_گرد دہشت_گردوں دہشت_گردی خودکش إرهابي* الإرهاب انتحاري تفجير""",
    "war": """
wars civil_war at_war war_in airstrike* air_strike* troops shelling frontline battlefield ceasefire invasion offensive missile* artillery soldiers_killed rebels drone_strike*
обстрел* авиаудар* войск* наступлен* вторжен* перемири* фронт* артиллери* боевых_действий
krieg luftangriff* truppen waffenstillstand guerre troupes frappes cessez-le-feu guerra tropas bombardeo* alto_el_fuego
战争 空袭 停火 军队 炮击 جنگ جنگ_بندی فضائی_حملہ گولہ_باری الحرب غارات قصف وقف_إطلاق_النار""",
    "weather": """
weather forecast* snowfall snowstorm blizzard heatwave heat_wave temperatures rainfall monsoon thunderstorm* cyclone typhoon hurricane* tropical_storm meteorolog* drought cold_snap storm_warning humidity
 snowfall heatwave meteorolog* typhoon cyclone blizzard
погод* снегопад* гололед* гололёд* мороз* похолодан* потеплен* осадк* синоптик* гидрометцентр* метел* шторм* ураган* температур*_воздуха градус* дожд* снег снега
wetter* schneefall hitzewelle unwetter* orkan* sturm* météo* neige canicule tempête* ouragan* tiempo_atmosférico nevada* ola_de_calor tormenta* huracán
天气 气温 暴雨 台风 降雪 寒潮 高温 气象台 预警信号 موسم بارش بارشوں برفباری محکمہ_موسمیات درجہ_حرارت الطقس أمطار الأمطار ثلوج درجات_الحرارة إعصار""",
}
"""Short name of a subject → the words that speak for it."""
