"""Ready-made watches an owner can take as they are and change: what they look for, with the spellings of names in several scripts."""

from monitoring_desk.types import Watch

_BUSINESS = """
topic:economy
OR title:("central bank" = 央行 = "اسٹیٹ بینک" = "البنك المركزي" = центробанк = Zentralbank = "banque centrale" = "banco central")
OR title:(GDP = 国内生产总值 = "جی ڈی پی" = ВВП = BIP = PIB)
OR title:(inflation = 通胀 = 通货膨胀 = مہنگائی = "افراط زر" = التضخم = инфляция = inflación)
OR title:(IMF = 国际货币基金组织 = "آئی ایم ایف" = "صندوق النقد" = МВФ = FMI = IWF)
OR title:(("stock exchange" = "اسٹاک ایکسچینج" = بورصة = биржа = Börse = 股市) OR ("interest rate*" = "شرح سود" = 利率 = Leitzins))
OR title:((exports = 出口 = برآمدات = صادرات = экспорт) OR (tariff* = 关税 = пошлин*) OR ("trade deficit" = "تجارتی خسارہ" = 贸易逆差))
OR title:((bankruptcy = 破产 = банкротство = Insolvenz) OR (merger = 并购 = слияние = Fusion) OR IPO)
"""

_CPEC = """
(CPEC = "China Pakistan Economic Corridor" = 中巴经济走廊 = 中巴經濟走廊 = "سی پیک" = "پاک چین اقتصادی راہداری" = "چین پاکستان اقتصادی راہداری"
 = "الممر الاقتصادي الصيني الباكستاني" = "китайско-пакистанский экономический коридор" = "китайско-пакистанского экономического коридора")
OR ((Gwadar = گوادر = 瓜达尔 = Гвадар = غوادر) AND (China OR Chinese OR port OR airport OR corridor OR 中国 OR 港 OR چین OR چینی OR بندرگاہ OR Китай OR الصين))
OR (("Belt and Road" = 一带一路 = "بیلٹ اینڈ روڈ" = "Один пояс" = "الحزام والطريق" OR "Silk Road") AND place:Pakistan)
OR (Sino-Pak* OR Pak-China OR China-Pak* OR 中巴 OR "پاک چین" OR "چین پاکستان" OR "пакистано-китайск*" OR "китайско-пакистанск*")
OR ((Chinese OR 中国 OR 中方 OR چینی OR چین OR китайск* OR الصيني) NEAR/6 (Pakistan OR Pakistani OR 巴基斯坦 OR پاکستان OR پاکستانی OR пакистан* OR باكستان))
OR (China NEAR/8 (Pakistan OR Pakistani OR Islamabad))
OR (
  ("Wang Yi" = 王毅 = "وانگ یی" = "Ван И" = "وانغ يي"
   OR "Li Qiang" = 李强 = "لی چیانگ" = "Ли Цян"
   OR "Xi Jinping" = 习近平 = 習近平 = "شی جن پنگ" = "Си Цзиньпин" = "شي جين بينغ"
   OR "Jiang Zaidong" = 姜再冬 = "جیانگ زیڈونگ")
  AND ("Shehbaz Sharif" = "شہباز شریف" = 夏巴兹·谢里夫 = "Шахбаз Шариф" = "شهباز شريف"
   OR "Ishaq Dar" = "اسحاق ڈار" = 伊沙克·达尔
   OR "Asim Munir" = "عاصم منیر" = 阿西姆·穆尼尔
   OR "Ahsan Iqbal" = "احسن اقبال" = 阿赫桑·伊克巴尔
   OR Pakistan = Pakistani = 巴基斯坦 = پاکستان = Пакистан = Пакистана = باكستان)
)
"""


def ready_watches() -> dict[str, Watch]:
    """The ready-made watches by id."""
    return {
        watch.id: watch
        for watch in (
            Watch(id="business", name="Business & economy", query=" ".join(_BUSINESS.split())),
            Watch(id="cpec", name="China–Pakistan / CPEC", query=" ".join(_CPEC.split())),
        )
    }
