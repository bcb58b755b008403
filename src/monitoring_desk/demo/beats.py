"""When the demo's desk looks at the sample web, and what it watches for."""

from datetime import UTC, datetime, timedelta

from monitoring_desk.types import Watch

# Every six hours from the first morning; the last look is the morning after the third day, when the edition is wanted.
TIMES = (
    *(datetime(2026, 3, 9, 4, tzinfo=UTC) + timedelta(hours=6 * step) for step in range(12)),
    datetime(2026, 3, 12, 3, tzinfo=UTC),
)


def watches() -> tuple[Watch, ...]:
    """Four beats a reader in the sample web's region would keep."""
    return (
        Watch(
            id="business-economy",
            name="Business & economy",
            words=(
                "central bank",
                "policy rate",
                "State Bank",
                "inflation",
                "exports",
                "tariff",
                "spectrum",
                "containers",
                "dockers",
                "harvest",
                "hydroelectric",
                "kilowatt-hour",
                "regional jets",
                "concessional loan",
                "green lane",
                "شرح سود",
                "برآمد کنندگان",
                "ہڑتال",
                "رعایتی قرض",
                "گندم",
                "出口",
                "贷款",
                "罢工",
                "财政部长",
            ),
        ),
        Watch(
            id="corridor-diplomacy",
            name="Corridor diplomacy",
            words=(
                "Seven Passes railway",
                "Strategic Dialogue",
                "readout",
                "Assembly of Delegates",
                "سات درہ ریلوے",
                "تزویراتی مکالمے",
                "七关铁路",
                "战略对话",
            ),
            names=(
                "Mahnaz Zaryab",
                "مہناز زریاب",
                "马赫娜兹·扎里亚卜",
                "Gu Wenheng",
                "گو وین ہینگ",
                "顾文珩",
                "Qiao Yiming",
                "چیاؤ یی منگ",
                "乔一鸣",
                "Tariq Behroz",
                "طارق بہروز",
                "Luo Anqi",
                "罗安琪",
                "Hamid Sahrai",
            ),
        ),
        Watch(
            id="security",
            name="Security",
            words=(
                "gunmen",
                "militants",
                "armed group",
                "attackers",
                "ambush",
                "terrorist",
                "مسلح افراد",
                "مسلح گروہ",
                "درۂ سبز",
                "武装组织",
                "袭击事件",
            ),
        ),
        Watch(
            id="water-disasters",
            name="Water, floods & earthquakes",
            words=(
                "floods",
                "its banks",
                "Naryl valley",
                "earthquake",
                "drought",
                "desalination",
                "سیلاب",
                "زلزلے",
                "سمندری پانی",
                "洪水",
                "地震",
                "淡化水",
            ),
        ),
    )
