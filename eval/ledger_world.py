"""Half a year of an invented region, told by five outlets: what a ledger must join over the months, and what it must not."""

from dataclasses import dataclass
from datetime import UTC, datetime

from monitoring_desk.types import Article, LedgerKind, Source

SOURCES = tuple(
    Source(id=id, url=f"https://{id}.example/feed", kind="feed", name=name, state_media=state, language="en")
    for id, name, state in (
        ("wire", "Transmont Press", False),
        ("herald", "The Almasgarh Herald", False),
        ("ledger", "The Mountain Ledger", False),
        ("courier", "Teshkar Courier", False),
        ("yuntong", "Yuntong News Agency", True),
    )
)

_TEXTS = (
    # (slug, outlet, time, title, paragraphs)
    (
        "dam-pledged", "wire", "2026-03-03T09:00", "Yunlan pledges $500 million for Naryl Dam",
        "Yunlan pledged $500 million to Dareshan for the Naryl Dam on Tuesday, to be paid by June 30, 2026. "
        "The dam would hold back the spring floods and water two valleys.\n\n"
        "Finance Minister Lin Shao made the promise in Almasgarh after a day of talks with his hosts.",
    ),
    (
        "dam-pledged-herald", "herald", "2026-03-03T15:00", "Half a billion for the Naryl Dam",
        "Yunlan will provide $500 million for the Naryl Dam, its finance minister Lin Shao said in Almasgarh on Tuesday. "
        "Engineers have waited for the money since the survey of the gorge ended two years ago.\n\n"
        "Farmers in the lower valley said they would believe it when they saw concrete.",
    ),
    (
        "terminal-pledged", "courier", "2026-03-04T10:00", "Teshkar offers money for grain terminal",
        "Teshkar pledged $500 million to Dareshan for a grain terminal at Moti Bandar on Wednesday. "
        "The terminal would store wheat from the northern steppe before it is shipped.\n\n"
        "Deputy Prime Minister Marat Eskel said work could begin once the land was cleared.",
    ),
    (
        "summit-set", "yuntong", "2026-03-10T08:00", "Corridor summit to be held in Chengning",
        "The leaders of Yunlan, Dareshan and Teshkar will hold the Seven Passes summit in Chengning on May 20, 2026, the foreign ministry said on Tuesday. "
        "Railway tariffs and customs are on the agenda.",
    ),
    (
        "loan-denied", "ledger", "2026-03-16T11:00", "Belim: no loan asked of Corridor Bank",
        "Prime Minister Anwar Belim denied on Monday that his government was in talks on a loan with the Corridor Bank. "
        "“Dareshan has not asked the Corridor Bank for a loan,” Belim told reporters in Almasgarh. "
        "The zarin fell by two per cent in early trade.",
    ),
    (
        "crossing-promised", "courier", "2026-03-20T10:00", "Orlan crossing to reopen in May",
        "Teshkar will reopen the Orlan border crossing by May 15, 2026, Deputy Prime Minister Marat Eskel said on Friday. "
        "The crossing has been shut since an avalanche took the road in January.",
    ),
    (
        "hall-promised", "courier", "2026-03-27T10:00", "New customs hall for Orlan",
        "Teshkar will build a customs hall at the Orlan border crossing by December 2026, the customs service said on Friday. "
        "It is to have six lanes and a veterinary station.",
    ),
    (
        "attack-three", "wire", "2026-04-02T08:00", "Three killed in bomb attack on Kohzar market",
        "A bomb exploded in a crowded market in Kohzar on Thursday, killing three people and wounding 12, police said. "
        "The blast tore through a row of cloth stalls near the east gate.",
    ),
    (
        "attack-seven", "herald", "2026-04-02T15:00", "Seven dead after market blast in Kohzar",
        "At least seven people were killed and 20 wounded when a bomb went off in a market in Kohzar on Thursday, hospital officials said. "
        "Shops stayed shut in the afternoon.",
    ),
    (
        "attack-nine", "wire", "2026-04-03T09:00", "Toll of Kohzar market bombing rises to nine",
        "Nine people have died of the bombing of a market in Kohzar on Thursday, the district hospital said on Friday. "
        "A group calling itself the Front for the Upper Valleys claimed responsibility for the attack.",
    ),
    (
        "attack-eight", "ledger", "2026-04-03T10:00", "Police count eight dead in Kohzar",
        "Eight people were killed in Thursday's bombing of a market in Kohzar, police said on Friday. "
        "The provincial government promised an inquiry.",
    ),
    (
        "other-city", "courier", "2026-04-02T17:00", "Two die in Talsu bus station blast",
        "A bomb exploded at the bus station in Talsu on Thursday, killing two people and wounding five, the interior ministry said. "
        "Trains ran as usual.",
    ),
    (
        "next-week", "wire", "2026-04-09T09:00", "Five killed in second Kohzar blast in a week",
        "A bomb exploded in a market in Kohzar on Thursday, killing five people and wounding 14, police said. "
        "It was the second such attack in the town within a week.",
    ),
    (
        "dam-again", "ledger", "2026-04-14T12:00", "Belim tells assembly of dam money",
        "Yunlan has promised $500 million for the Naryl Dam, Prime Minister Anwar Belim told the National Assembly on Tuesday. "
        "Opposition members asked why the sum was announced again.",
    ),
    (
        "crossing-again", "wire", "2026-04-24T10:00", "Teshkar repeats Orlan date",
        "Teshkar promised on Friday to reopen the Orlan border crossing by May 15, 2026. "
        "Truckers now drive nine hours around the closed pass.",
    ),
    (
        "summit-moved", "wire", "2026-04-30T10:00", "Seven Passes summit postponed to June",
        "The Seven Passes summit in Chengning, planned for May 20, has been postponed to June 11, 2026, Yunlan's foreign ministry said on Thursday. "
        "It gave no reason.",
    ),
    (
        "dam-signed", "herald", "2026-05-06T14:00", "Dam agreement signed",
        "Yunlan and Dareshan signed an agreement on Wednesday on $500 million for the Naryl Dam. "
        "The signing took place at the finance ministry in Almasgarh.",
    ),
    (
        "crossing-done", "courier", "2026-05-16T10:00", "Trucks roll through Orlan again",
        "Teshkar on Saturday opened the Orlan border crossing again, a day after the date it had promised. "
        "The first truck carried onions.",
    ),
    (
        "dam-tranche", "wire", "2026-05-28T09:00", "First money for Naryl Dam arrives",
        "Dareshan has received a first tranche of $120 million from Yunlan for the Naryl Dam, the State Bank said on Thursday. "
        "The rest is due by the end of June.",
    ),
    (
        "dam-tranche-ledger", "ledger", "2026-05-28T16:00", "A quarter of the dam money is in",
        "Yunlan paid $120 million on Thursday, the first tranche of the $500 million it promised for the Naryl Dam. "
        "The State Bank credited it to the project's account.",
    ),
    (
        "loan-confirmed", "herald", "2026-06-05T13:00", "Belim confirms loan request",
        "Prime Minister Anwar Belim confirmed on Friday what he had denied in March. "
        "“Dareshan has asked the Corridor Bank for a loan,” Belim told the National Assembly.",
    ),
    (
        "summit-held", "wire", "2026-06-11T16:00", "Leaders meet in Chengning",
        "The leaders of Yunlan, Dareshan and Teshkar held the Seven Passes summit in Chengning on Thursday. "
        "They agreed on nothing about tariffs.",
    ),
    (
        "fair-set", "courier", "2026-06-12T10:00", "Silk fair comes to Ulumay",
        "The Corridor Silk Fair will be held in Ulumay on July 2, 2026, the chamber of commerce said on Friday. "
        "Two hundred weavers have booked stands.",
    ),
    (
        "second-tranche", "wire", "2026-06-20T09:00", "Yunlan speaks of second dam payment",
        "Yunlan promised on Saturday to pay a second tranche of $120 million for the Naryl Dam by September 1, 2026. "
        "It said nothing of the rest.",
    ),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Telling:
    """A sentence that tells of a thing: `label` is the thing."""

    kind: LedgerKind
    label: str
    slug: str
    words: str
    """Words of the sentence."""


def _tell(kind: LedgerKind, label: str, *tellings: str) -> tuple[Telling, ...]:
    parts = [telling.split(": ", 1) for telling in tellings]
    return tuple(Telling(kind=kind, label=label, slug=slug, words=words) for slug, words in parts)


TELLINGS = (
    *_tell(
        "commitment", "dam",
        "dam-pledged: pledged $500 million", "dam-pledged-herald: will provide $500 million", "dam-again: has promised $500 million",
        "dam-signed: signed an agreement", "dam-tranche: received a first tranche", "dam-tranche-ledger: paid $120 million",
    ),
    *_tell("commitment", "dam's second tranche", "second-tranche: pay a second tranche"),
    *_tell("commitment", "terminal", "terminal-pledged: pledged $500 million"),
    *_tell(
        "commitment", "crossing",
        "crossing-promised: will reopen", "crossing-again: promised on Friday to reopen", "crossing-done: opened the Orlan",
    ),
    *_tell("commitment", "customs hall", "hall-promised: will build a customs hall"),
    *_tell(
        "incident", "Kohzar market",
        "attack-three: killing three", "attack-seven: seven people were killed", "attack-nine: Nine people have died", "attack-eight: Eight people were killed",
    ),
    *_tell("incident", "Talsu bus station", "other-city: killing two"),
    *_tell("incident", "Kohzar a week later", "next-week: killing five"),
    *_tell("event", "summit", "summit-set: will hold the Seven Passes summit", "summit-moved: postponed to June 11", "summit-held: held the Seven Passes summit"),
    *_tell("event", "fair", "fair-set: will be held in Ulumay"),
    *_tell("statement", "loan denied", "loan-denied: has not asked the Corridor Bank"),
    *_tell("statement", "loan confirmed", "loan-confirmed: has asked the Corridor Bank"),
)  # fmt: skip

EXPECTED: dict[str, dict[str, object]] = {
    "dam": {"state": "funded", "amount": 500e6, "paid": 120e6, "when": "2026-06-30", "overdue": True},
    "dam's second tranche": {"state": "pledged", "amount": 120e6, "when": "2026-09-01", "overdue": False},
    "terminal": {"state": "pledged", "amount": 500e6, "silent": True},
    "crossing": {"state": "done", "when": "2026-05-15", "overdue": False},
    "customs hall": {"state": "pledged", "when": "2026-12", "overdue": False, "silent": True},
    "Kohzar market": {"killed": 9, "conflict": "8 or 9 dead", "claimed_by": "Front for the Upper Valleys"},
    "Talsu bus station": {"killed": 2},
    "Kohzar a week later": {"killed": 5},
    "summit": {"state": "took place", "when": "2026-06-11"},
    "fair": {"state": "ahead", "when": "2026-07-02", "vanished": True},
}
"""What the ledger must say of each thing on the last day."""

LAST_DAY = datetime(2026, 8, 10, 6, tzinfo=UTC)


def articles() -> tuple[Article, ...]:
    """In order of publication."""
    made = [
        Article(
            id=slug,
            url=f"https://{source}.example/{slug}",
            source_id=source,
            title=title,
            text=text,
            found=datetime.fromisoformat(time).replace(tzinfo=UTC),
            published=datetime.fromisoformat(time).replace(tzinfo=UTC),
            language="en",
        )
        for slug, source, time, title, text in _TEXTS
    ]
    return tuple(sorted(made, key=lambda article: article.when))
