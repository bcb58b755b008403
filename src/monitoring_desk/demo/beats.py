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
                "inflation",
                "exports",
                "tariff",
                "spectrum",
                "port authority",
                "container",
                "strike",
                "harvest",
                "electricity",
                "aircraft order",
                "tranche",
                "concessional loan",
                "State Bank",
                "شرح سود",
                "برآمدات",
                "ہڑتال",
                "قرض",
                "经济",
                "出口",
                "贷款",
                "罢工",
                "利率",
            ),
        ),
        Watch(
            id="corridor-diplomacy",
            name="Corridor diplomacy",
            words=(
                "Seven Passes Corridor",
                "Seven Passes railway",
                "Strategic Dialogue",
                "سات درہ راہداری",
                "七关走廊",
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
                "乔一鸣",
                "Yunlan",
                "یون لان",
                "云岚",
                "Dareshan",
                "درشان",
                "达勒善",
            ),
        ),
        Watch(
            id="security",
            name="Security",
            words=("attack", "gunmen", "militants", "killed", "convoy", "حملہ", "حملے", "مسلح", "袭击", "遇难"),
        ),
        Watch(
            id="water-disasters",
            name="Water, floods & earthquakes",
            words=(
                "flood",
                "floods",
                "earthquake",
                "magnitude",
                "drought",
                "desalination",
                "سیلاب",
                "زلزلہ",
                "زلزلے",
                "洪水",
                "地震",
            ),
        ),
    )
