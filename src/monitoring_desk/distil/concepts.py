"""What official accounts speak of, as words in several languages: two sides' sentences are laid beside each other by it.

A word in a script with blanks stands for all words that begin with it; in Chinese it is looked for anywhere.
"""

import re
from functools import cache

_TABLE = """
railway | railway* rail | 铁路 | ریلوے | سكة سكك | железн* | ferroviair* ferrocarril* chemin* bahn eisenbahn*
track | track-laying track tracks | 铺轨 | پٹری پٹڑی | | | rails gleis*
road | road roads highway* motorway* | 公路 道路 高速 | سڑک شاہراہ | طريق | дорог* | route* carretera* strass* straß*
corridor | corridor* | 走廊 | راہداری | ممر | коридор* | couloir* corredor* korridor*
port | port ports seaport* harbour* harbor* | 港口 港 | بندرگاہ | ميناء | порт* | hafen* puerto*
tunnel | tunnel* | 隧道 | سرنگ | نفق | тоннел* туннел* | túnel*
bridge | bridge bridges | 大桥 桥梁 | پل | جسر | мост* | pont puente* brücke*
airport | airport* | 机场 | ہوائی ایئرپورٹ | مطار | аэропорт* | aéroport* aeropuerto* flughafen*
dam | dam dams hydropower* | 水电 大坝 | ڈیم | سد | плотин* гэс | barrage* presa staudamm*
river | river* hydrolog* water | 水文 河流 水资源 河 | دریا پانی ہائیڈرو* | نهر مياه | рек* вод* | fleuve eau río agua fluss wasser
energy | energy electric* power-supply | 能源 电力 | توانائی بجلی | طاقة كهرباء | энерг* | énergie* energía* energie* strom
gas | gas pipeline* lng | 天然气 管道 | گیس | غاز | газ* | gaz gasoduct* erdgas*
oil | oil crude petroleum | 石油 原油 | تیل | نفط | нефт* | pétrole* petróleo* erdöl öl
nuclear | nuclear atomic | 核 | جوہری ایٹمی | نووي* | ядерн* атомн* | nucléaire* nuclear* nuklear* atom*
grant | grant grants grant-in-aid donation* | 无偿援助 无偿 赠款 捐赠 | گرانٹ | منحة | грант* безвозмездн* | subvention* don donación* zuschuss zuschüsse*
loan | loan loans lend lending credit | 贷款 借款 | قرض قرضہ قرضے | قرض | кредит* займ* | prêt* préstamo* kredit* darlehen*
debt | debt debts rescheduling obligations repayment* | 债务 还款 | قرضوں واجبات | ديون دين | долг* задолженн* | dette* deuda* schuld*
aid | aid assistance relief | 援助 救援 | امداد | مساعد* | помощ* | aide ayuda hilfe
trade | trade trading export* import* commerce commercial | 贸易 经贸 出口 进口 商贸 | تجارت تجارتی برآمدات درآمدات | تجار* صادرات | торгов* экспорт* импорт* | commerc* comerci* handel*
tariff | tariff* duties duty customs | 关税 海关 | ٹیرف محصولات کسٹمز | جمارك رسوم | тариф* пошлин* таможн* | douan* aduan* arancel* zoll* zölle*
investment | invest* | 投资 | سرمایہ | استثمار* | инвест* | invest* inversion*
currency | currency currencies currency-swap | 货币 本币 | کرنسی | عملة | валют* | monnaie* moneda* währung*
agriculture | agricultur* farm quarantine crop* | 农业 农产品 检疫 | زراعت زرعی | زراع* | сельск* аграрн* | agricol* agrícola* agricultura* landwirtschaft*
education | education vocational training student* scholarship* universit* | 教育 培训 留学 奖学金 职业 | تعلیم تربیت پیشہ | تعليم تدريب | образован* студент* | éducation* formation* educación* formación* bildung* ausbildung*
culture | cultur* film museum* people-to-people | 文化 人文 | ثقافت ثقافتی | ثقاف* | культур* гуманитарн* | cultur* kultur*
health | health medical vaccine* hospital* | 卫生 医疗 疫苗 | صحت طبی | صحة صحي* | здрав* медицин* | santé salud gesundheit*
technology | technolog* digital artificial-intelligence innovation | 科技 技术 数字 人工智能 创新 | ٹیکنالوجی ڈیجیٹل | تكنولوج* رقمي* | технолог* цифров* | technolog* tecnolog* digital* numérique*
space | space satellite* lunar | 航天 卫星 太空 | خلائی سیٹلائٹ | فضاء | космос* космич* спутник* | spatial* espacial* raumfahrt*
climate | climate green environment* carbon | 气候 绿色 环境 环保 | ماحول* موسمیاتی | مناخ بيئ* | климат* эколог* | climat* clima* klima* umwelt*
visa | visa visas visa-free | 签证 免签 | ویزا ویزہ | تأشير* | виз* | visa*
flights | flight flights aviation | 航班 直航 | پروازیں پرواز | رحلات | авиа* рейс* | vol vols vuelo* flüge*
border | border borders boundary frontier | 边界 边境 | سرحد سرحدی | حدود | границ* | frontière* fronter* grenz*
troops | troop* military army armed defence defense | 军队 军事 军方 国防 防务 | فوج فوجی دفاع دفاعی | جيش عسكري* دفاع | войск* воен* оборон* | militair* militar* armée* ejército* truppen verteidigung*
weapons | weapon* arms missile* drone* | 武器 导弹 无人机 | ہتھیار میزائل ڈرون | سلاح أسلحة صواريخ | оруж* ракет* беспилотн* | armes armas waffen misil*
security | security safety secure protection protect* safe | 安全 安保 保护 | سلامتی تحفظ سکیورٹی سیکیورٹی | أمن حماية | безопасн* | sécurité* seguridad* sicherheit*
personnel | personnel workers nationals citizens engineers staff | 人员 公民 员工 工人 | اہلکار شہری کارکن* عملے عملہ | مواطن* عمال | гражда* персонал* | ressortissant* ciudadan* trabajador* bürger* staatsangehörig*
force | force strength forces | 部队 兵力 | فورس | قوة قوات | сил* | forces fuerza*
terrorism | terror* counter-terror* counterterror* extremis* | 恐怖 反恐 极端 | دہشت | إرهاب* | террор* | terror*
attack | attack attacks attacked | 袭击 攻击 | حملہ حملے | هجوم | нападен* атак* | attaque* attentat* ataque* angriff* anschlag*
ceasefire | ceasefire cease-fire truce armistice | 停火 停战 | جنگ‌بندی جنگ | هدنة إطلاق | перемири* прекращ* | cessez* alto tregua waffenruhe* waffenstillstand*
peace | peace peaceful political-settlement | 和平 政治解决 | امن | سلام | мир мира мирн* | paix paz frieden*
prisoners | prisoner* detainee* hostage* | 俘虏 被扣押 人质 战俘 | قیدی قیدیوں یرغمال* | أسرى رهائن | пленн* заложник* | prisonnier* otage* prisionero* rehenes gefangene* geiseln
sanctions | sanction* unilateral | 制裁 单边 | پابندیاں پابندیوں | عقوبات | санкц* | sanction* sancion* sanktion*
sovereignty | sovereign* territorial* | 主权 领土 | خودمختاری سالمیت | سيادة | суверен* территориальн* | souverain* soberan* souverän*
one-china | one-china taiwan | 一个中国 台湾 | تائیوان | تايوان | тайван* | taïwan taiwán taiwan
one-policy | one-corridor principle principles | 原则 | اصول | مبدأ | принцип* | principe* principio* prinzip*
kashmir | kashmir* | 克什米尔 | کشمیر | كشمير | кашмир* | cachemire cachemira kaschmir
gaza | gaza palestin* | 加沙 巴勒斯坦 | غزہ فلسطین* | غزة فلسطين* | газ палестин* | palestin* palästin*
ukraine | ukrain* | 乌克兰 | یوکرین | أوكرانيا | украин* | ukrain* ucrani*
afghanistan | afghan* | 阿富汗 | افغان* | أفغان* | афган* | afgan*
interference | interfere* third-part* outside external meddl* | 干涉 第三方 干扰 外部 | مداخلت | تدخل | вмешат* | ingérence* injerencia* einmischung*
un | united-nations un multilateral* | 联合国 多边 | اقوام‌متحدہ اقوام | المتحدة | оон | onu vereinte
sco | sco shanghai-cooperation | 上合 上海合作 | شنگھائی | شنغهاي | шос | ocs
brics | brics | 金砖 | برکس | بريكس | брикс | brics
belt-road | belt-and-road bri cpec | 一带一路 中巴经济 | بیلٹ سی‌پیک | الحزام | пояс* | ceinture franja seidenstraße
dialogue | dialogue* talks round consultation* strategic-dialogue | 对话 会谈 磋商 轮 | مذاکرات مکالمہ مکالمے دور | حوار محادثات | диалог* переговор* консультац* | dialog* diálogo* entretien* conversaciones gespräch* konsultation*
meeting | met meet meeting co-chaired held | 会见 举行 会晤 | ملاقات اجلاس | التقى اجتماع | встреч* | rencontr* réunion* reunión* reuni* treffen traf*
documents | document* agreements accords mou* memorand* | 文件 协议 谅解备忘录 协定 | دستاویز* معاہدے معاہدوں یادداشت* | وثائق مذكر* اتفاقيات | документ* соглашен* меморандум* | documents accords documentos acuerdos dokument* abkommen*
signing | sign signed signing inked | 签署 签字 签订 | دستخط | وقع توقيع | подпис* | sign* firma* firmó unterzeichn*
working-group | working-group joint-group task-force committee commission group | 工作组 委员会 小组 | ورکنگ کمیٹی گروپ | لجنة | комисс* группа* группы рабоч* | groupe* comité* grupo* comisión* arbeitsgruppe* ausschuss
mechanism | mechanism* hotline channel* | 机制 热线 渠道 | طریقہ‌کار میکانزم | آلية | механизм* | mécanisme* mecanismo* mechanismus
visit | visit visits visited visiting invite* invitation* | 访问 邀请 访 | دورہ دورے دعوت | زيارة دعوة | визит* пригла* | visit* invit* besuch* einlad*
leaders | president presidents prime-minister premier leader* heads | 总统 主席 总理 元首 领导人 | صدر وزیراعظم وزیرِاعظم | رئيس | президент* премьер* лидер* | président* presidente* premier präsident* ministerpräsident*
minister | minister* counterpart | 外长 外交部长 部长 | وزیر | وزير | министр* | ministre* ministro* ministra* außenminister*
anniversary | anniversar* | 周年 | سالگرہ | ذكرى | годовщин* летие | anniversaire* aniversario* jubiläum* jahrestag*
friendship | friend* neighbour* neighbor* brotherl* all-weather iron-clad | 友好 友谊 邻居 兄弟 铁杆 | دوستی دوست ہمسایہ پڑوسی | صداقة | дружб* сосед* | amitié* amistad* vecin* voisin* freundschaft* nachbar*
relations | relations ties bilateral relationship | 关系 双边 | تعلقات دوطرفہ | علاقات | отношен* двусторонн* | relations relaciones bilateral* beziehungen
cooperation | cooperat* co-operat* partnership* | 合作 伙伴 | تعاون شراکت | تعاون شراكة | сотруднич* партнер* партнёр* | coopér* cooperación* zusammenarbeit partnerschaft*
feasibility | feasibility stud* survey | 可行性 研究 勘察 | فزیبلٹی مطالعہ | دراسة | исследован* обоснован* | étude* estudio* studie* machbarkeit*
phase-two | second-phase phase-two phase-ii | 二期 第二期 | دوسرے‌مرحلے دوسرا‌مرحلہ | الثانية | втор* | deuxième segunda zweite*
start | start* commence* begin* launch* open opening | 开工 启动 开始 开通 重开 | آغاز شروع | بدء إطلاق | начал* начат* запуск* открыт* | début* commenc* inicio* lanz* beginn* start* eröffn*
complete | complet* finish* conclude* | 完工 竣工 完成 | تکمیل مکمل | إكمال | заверш* | achev* termin* complet* fertig* abgeschlossen*
share-data | information sharing share shared exchange | 分享 共享 通报 交换 信息 | معلومات تبادلہ | تبادل معلومات | обмен* информац* | échang* intercambi* austausch* informationen
condemn | condemn* denounce* | 谴责 | مذمت | أدان إدانة | осуд* | condamn* conden* verurteil*
condolence | condol* sympath* grief | 哀悼 慰问 | تعزیت افسوس | تعاز* | соболезнован* | condoléance* condolencia* beileid*
thank | thank* appreciat* grateful | 感谢 赞赏 | شکریہ شکرگزار سراہا | شكر | благодар* | remerci* agradec* dank*
investigate | investigat* inquiry probe perpetrat* justice | 彻查 调查 凶手 绳之以法 | تحقیقات انصاف | تحقيق | расслед* | enquête* investiga* ermittl* untersuch*
election | election* vote* referendum* | 选举 投票 公投 | انتخاب* | انتخاب* | выбор* референдум* | élection* elecci* wahl*
refugees | refugee* migrant* displaced repatriat* | 难民 移民 遣返 | مہاجرین پناہ | لاجئ* | бежен* мигрант* | réfugié* refugiad* migrant* flüchtling*
human-rights | human-rights | 人权 | حقوق | حقوق | прав человека | droits derechos menschenrechte*
fish | fish* maritime sea | 渔业 海洋 海上 | ماہی سمندری | بحري* صيد | морск* рыб* | pêche* pesca* marítim* fischerei* see
grain | grain wheat food | 粮食 小麦 食品 | گندم خوراک | قمح غذاء | зерн* продовольств* | céréale* blé grano* trigo getreide* weizen
minerals | mineral* rare-earth* mining copper lithium | 矿产 稀土 采矿 | معدنیات معدنی کان‌کنی | معادن | минерал* редкозем* | minerai* mineral* seltene rohstoff*
tourism | touris* | 旅游 | سیاحت | سياحة | турист* туризм* | touris* turism* tourismus*
cyber | cyber* telecom* 5g | 网络 电信 | سائبر | سيبران* | кибер* | cyber* ciber*
crime | crime* drug* traffick* smuggl* fraud scam* | 犯罪 毒品 走私 诈骗 | جرائم منشیات سمگلنگ اسمگلنگ | جريمة مخدرات | преступ* наркот* | crime* drogue* drogas schmuggel* drogen*
"""
_TONGUES = ("en", "zh", "ur", "ar", "ru", "other")

# How firmly a thing is told: firm for what is settled, soft for what is wished or looked into.
FIRM = re.compile(
    r"\b(?:agreed|agree to|signed|signing|announced|decided|will|would (?:commence|start|begin|raise|provide|be)|committed|confirmed|pledged|undertook|concluded|finalised|finalized|set up)\b"
    r"|商定|签署|决定|宣布|将于|达成|同意|承诺"
    r"|اتفاق کیا|اعلان کیا|فیصلہ|طے پایا|دستخط"
    r"|договорились|подписал|объявил|решил|اتفق|وقع|أعلن|convenu|signé|annoncé|décidé|acordaron|firmaron|anunció|vereinbart|unterzeichnet|angekündigt",
    re.IGNORECASE,
)
SOFT = re.compile(
    r"\b(?:discuss\w*|exchanged? views|hope[sd]?|hoping|willing\w*|ready to|consider\w*|explor\w*|look(?:s|ed)? forward|support\w*|called (?:for|on)|urged?|stud(?:y|ied|ies)|"
    r"reviewed|proposed?|suggested?|may|might|could|should|stands? ready|at an early date|when .{0,30}complete[d]?|encourag\w*)\b"
    r"|愿|希望|推动|探讨|支持|期待|讨论|争取|尽早|早日|考虑|研究|呼吁|交换意见|鼓励"
    r"|امید|خواہش|تبادلہ خیال|غور|تیار ہے|تجویز|چاہتا"
    r"|обсудил|надежд|готов|предлож|ناقش|بحث|يأمل|discuté|espér|examin|discutieron|esper[aó]|besprochen|hofft|erörtert",
    re.IGNORECASE,
)
WISHED = re.compile(
    r"\b(?:hope[sd]?|hoping|call(?:ed|ing|s) (?:for|on .{1,40} to)|urg(?:e[sd]?|ing)|request(?:s|ed)|ask(?:s|ed) for|demand(?:s|ed)?)\b"
    r"|希望|要求|呼吁|敦促|期待|امید|مطالبہ|زور دیا|надеется|призвал|потребовал|يأمل|دعا إلى|espère|appelé à|espera|instó|hofft|forderte",
    re.IGNORECASE,
)
NO = re.compile(
    r"\b(?:not|no|never|neither|nor|without|denied|denies|rejected|refused)\b|n['’]t\b|不(?!仅|断|同|久|遗|可分)|没有|未(?!来)|否认|拒绝|نہیں|مسترد|انکار"
    r"|\bне\b|\bнет\b|(?:^|\s)(?:لم|لن|لا|ليس)\s|\bne\b.{1,20}\bpas\b|\bnicht\b|\bkein\w*",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|refus(?:es?|ed)|ruled out|untrue|baseless)\b|否认|拒绝|不属实|مسترد|انکار|опроверг|отверг|نفى|رفض|dément|refusé|desmint|rechaz|dementiert|abgelehnt",
    re.IGNORECASE,
)
_HAN = re.compile(r"[\u3400-\u9fff]")


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, frozenset[str]], dict[str, frozenset[str]], int]:
    """One pattern for Chinese, and the words and beginnings of words of the other scripts with what they stand for."""
    chinese: dict[str, set[str]] = {}
    whole: dict[str, set[str]] = {}
    begun: dict[str, set[str]] = {}
    for row in _TABLE.strip().splitlines():
        name, *columns = (cell.strip() for cell in row.split("|"))
        for tongue, column in zip(_TONGUES, columns, strict=False):
            for word in column.split():
                if tongue == "zh":
                    chinese.setdefault(word, set()).add(name)
                elif word.endswith("*"):
                    begun.setdefault(word[:-1], set()).add(name)
                else:
                    whole.setdefault(word.replace("‌", " "), set()).add(name)
    ordered = sorted(chinese, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, ordered)))
    frozen_whole = {w: frozenset(n) for w, n in (whole | chinese).items()}
    return pattern, frozen_whole, {w: frozenset(n) for w, n in begun.items()}, max(map(len, begun))


_WORDS = re.compile(r"[^\W\d_][^\W_]*(?:-[^\W_]+)*")


def find(text: str) -> list[tuple[int, int, str]]:
    """What a text speaks of and where: (start, end, concept), in order."""
    pattern, whole, begun, longest = _pattern()
    found: list[tuple[int, int, str]] = []
    if _HAN.search(text):
        for match in pattern.finditer(text):
            found += [(match.start(), match.end(), name) for name in whole[match[0]]]
    words = [(m.start(), m.end(), m[0].casefold()) for m in _WORDS.finditer(text)]
    for index, (start, end, word) in enumerate(words):
        names = set(whole.get(word, ()))
        if index + 1 < len(words):
            after = words[index + 1]
            for joint in (f"{word}-{after[2]}", f"{word} {after[2]}"):
                names |= whole.get(joint, frozenset())
        parts = {word, *word.split("-")} if "-" in word else {word}
        for part in parts:
            names |= whole.get(part, frozenset())
            for length in range(2, min(longest, len(part)) + 1):
                names |= begun.get(part[:length], frozenset())
        found += [(start, end, name) for name in names]
    return sorted(found)
