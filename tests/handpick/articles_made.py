"""Invented articles for the tests of handpicking."""

from datetime import UTC, datetime, timedelta

from monitoring_desk.types import Article

START = datetime(2025, 3, 3, 8, tzinfo=UTC)

DAM = (
    "Engineers began lowering the reservoir behind the Karvel dam on Monday after cracks appeared in its northern wall, the Ministry of Water said.\n\n"
    "About 4,200 people in the villages of Osten and Lower Brim were moved to schools in Tarnfield, where mayor Ilse Korden said beds were ready for all of them.\n\n"
    "The dam was finished in 1974 and last inspected six years ago. Water minister Radim Pell said the inspection report would be published this week.\n\n"
    "Farmers downstream were told to move cattle away from the river banks until Thursday."
)
DAM_AGAIN = (
    "Radim Pell, the water minister, has promised to publish the last inspection of Karvel dam, where cracks forced thousands out of Osten and Lower Brim.\n\n"
    "The reservoir is being drained slowly. In Tarnfield, residents sleeping in schools told this newspaper that they had heard of cracks in the Karvel wall months ago.\n\n"
    "Mayor Ilse Korden called for an inquiry into the northern wall."
)
BANK = (
    "The central bank of Lovania raised its key rate by half a point to 6.25 percent on Tuesday, saying food prices were rising too fast.\n\n"
    "Governor Teodora Vash said further steps would depend on the harvest. The lova gained one percent against the dollar.\n\n"
    "Economists at Brenner Research had expected a smaller step."
)
CHINESE = "卡维尔大坝北墙周一出现裂缝，水利部开始降低水库水位。约四千二百名村民被转移到塔恩菲尔德的学校。市长科登表示床位充足。水利部长佩尔说本周将公布检查报告。"


def make_article(
    name: str,
    text: str = "",
    *,
    title: str = "",
    hours: float | None = 0.0,
    source: str = "",
    language: str | None = "en",
    revision_of: str | None = None,
    found_hours: float | None = None,
) -> Article:
    """An article published `hours` after START (None: it does not say) and found an hour later."""
    found = START + timedelta(hours=found_hours if found_hours is not None else (hours or 0.0) + 1)
    return Article(
        id=name,
        url=f"https://{source or name}.example/{name}",
        source_id=source or name,
        title=title,
        text=text,
        found=found,
        published=None if hours is None else START + timedelta(hours=hours),
        language=language,
        revision_of=revision_of,
    )
