"""The right ones first: pairs of invented stories of which an editor would print the first above the second, and a varied Must Read."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from monitoring_desk.editorial import Consequence
from monitoring_desk.handpick import novelty, rank
from monitoring_desk.present.mustread import Candidate, choose
from monitoring_desk.types import Match, Measures, News, Reason, Story

NOW = datetime(2026, 3, 11, 7, tzinfo=UTC)
STATES = {"state0": "yl", "state1": "yl", "state2": "yl"}
CONTEXT = rank.Context(
    now=NOW,
    watches={"w": "Corridor", "v": "Business"},
    standing={"weighty": 2.0, "gossip": 0.4},
    states=STATES,
    places=("Moti Bandar",),
)
CASUALTIES, MONEY, UNDERTAKING, OFFICE = 1, 2, 4, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A story in the few things that make its rank."""

    outlets: tuple[str, ...] = ("o0",)
    carried: int = 0
    copies: int = 0
    age: float = 4.0
    """Hours since its last report."""
    spread: float = 10.0
    """Hours from the first outlet to the last."""
    signs: int = 0
    words: tuple[str, ...] = ()
    """On which its watch fired."""
    weighs: Consequence | None = None
    new: tuple[News, ...] | None = None
    """Since the edition before; None: that had not shown it."""
    title: str = "A story"

    def score(self) -> float:
        """Its score as an edition would have it."""
        count = len(self.outlets)
        latest = NOW - timedelta(hours=self.age)
        started = latest - timedelta(hours=self.spread if count > 1 else 0)
        hours = tuple(self.spread * place / max(count - 1, 1) for place in range(count))
        story = Story(
            id="s",
            version=1,
            title=self.title,
            article_ids=tuple(f"a{number}" for number in range(count + self.copies)),
            started=started,
            latest=latest,
            independent_reports=count,
            matches=(Match(article_id="a0", watch_id="w", words=self.words, why=""),) if self.words else (),
            measures=Measures(
                outlets=self.outlets,
                hours=hours,
                carried=max(self.carried, count),
                copies=self.copies,
                signs=self.signs,
            ),
        )
        fresh: Reason | None = novelty.judge(self.new, previous=NOW - timedelta(days=1))
        reasons = rank.score(story, context=CONTEXT, consequence=self.weighs, novelty=fresh)
        return sum(reason.value for reason in reasons)


def outlets(count: int, name: str = "o") -> tuple[str, ...]:
    return tuple(f"{name}{number}" for number in range(count))


def weigh(**what: object) -> Consequence:
    return replace(Consequence(story_id="s", story_version=1), **what)  # type: ignore[arg-type]


TOLL = News(kind="toll", text="toll 9 → 14", cites=())
PAIRS: tuple[tuple[str, Told, Told], ...] = (
    ("five reports before one", Told(outlets=outlets(5)), Told()),
    ("three reports before one and eleven copies", Told(outlets=outlets(3)), Told(copies=11, carried=12)),
    ("eleven copies before none", Told(copies=11, carried=12), Told()),
    ("three papers before three voices of one state", Told(outlets=outlets(3)), Told(outlets=outlets(3, "state"))),
    ("two papers before three voices of one state", Told(outlets=outlets(2)), Told(outlets=outlets(3, "state"))),
    ("a paper before state media alone", Told(), Told(outlets=("state0",))),
    ("three at once before three over two days", Told(outlets=outlets(3), spread=3), Told(outlets=outlets(3), spread=47)),
    ("of one's beat before not", Told(words=("CPEC",)), Told()),
    ("of one's beat before two reports off it", Told(words=("CPEC", "debt")), Told(outlets=outlets(2))),
    ("eight reports off the beat before one that names it once", Told(outlets=outlets(8)), Told(words=("CPEC",))),
    ("four words of a watch before one", Told(words=("a", "b", "c", "d")), Told(words=("a",))),
    ("a weighty source before an ordinary one", Told(outlets=("weighty",)), Told()),
    ("an ordinary source before gossip", Told(), Told(outlets=("gossip",))),
    ("this morning before two days ago", Told(age=2), Told(age=47)),
    ("four reports of yesterday before one of this hour", Told(outlets=outlets(4), age=20), Told(age=0.5)),
    ("fourteen dead before two", Told(weighs=weigh(killed=14)), Told(weighs=weigh(killed=2))),
    ("nine dead before an office named", Told(weighs=weigh(killed=9)), Told(signs=OFFICE)),
    ("nine dead before forty hurt a little", Told(weighs=weigh(killed=9)), Told(weighs=weigh(injured=10))),
    ("billions before thousands", Told(weighs=weigh(amount=3e9, currency="USD")), Told(weighs=weigh(amount=2e5, currency="USD"))),
    ("a million dollars before a million rupees", Told(weighs=weigh(amount=1e6, currency="USD")), Told(weighs=weigh(amount=1e6, currency="PKR"))),
    ("a commitment before words alone", Told(weighs=weigh(commitments=1)), Told(signs=UNDERTAKING, weighs=weigh())),
    ("one's own place before another", Told(weighs=weigh(places=("Moti Bandar",))), Told(weighs=weigh(places=("Chengning",)))),
    ("a rise of the toll before what was told yesterday", Told(new=(TOLL,)), Told(new=())),
    ("new today before told yesterday, though larger", Told(), Told(outlets=outlets(4), new=())),
    ("a rising toll before a new small thing", Told(outlets=outlets(3), new=(TOLL,), weighs=weigh(killed=14)), Told()),
    ("a signed deal on the beat before a match off it", Told(words=("CPEC",), weighs=weigh(commitments=2, amount=3.4e8, currency="USD")), Told(outlets=outlets(3))),
    ("an attack with dead before a record crop", Told(outlets=outlets(3), weighs=weigh(killed=9)), Told(outlets=outlets(3), weighs=weigh(amount=2.7e7))),
)  # fmt: skip


def measure(shared: Path) -> dict[str, float]:
    """Share of pairs in an editor's order; of Must Read's places the share that tells another affair, where one affair has the best scores."""
    del shared
    wrong = [what for what, above, below in PAIRS if not above.score() > below.score()]
    for what in wrong:
        print(f"  not: {what}")
    return {"pairs": 1 - len(wrong) / len(PAIRS), "varied": vary()}


def vary() -> float:
    """Six stories of one attack score highest; eight others are worth printing. How many affairs Must Read tells, of its places."""
    attack = (
        *("Convoy attack in Kohzar kills nine", "Kohzar convoy attack: toll nine", "Nine dead in Kohzar convoy attack"),
        *(
            "Kohzar mourns nine of convoy attack",
            "Group claims Kohzar convoy attack",
            "Minister visits Kohzar after convoy attack",
        ),
    )
    others = (
        *("Rate cut by half a point", "Dockers strike at four terminals", "Spectrum auction raises 486 million"),
        *("Wheat crop at a record", "Carrier orders a dozen jets", "Flood breaks Naryl banks"),
        *("Museum in the old station", "Exports grow 6.1 per cent"),
    )
    named = frozenset({"Kohzar", "Sarbaz", "Salar"})
    candidates = [
        Candidate(story=_score(f"k{number}", title, 9 - 0.2 * number), home="w", names=named)
        for number, title in enumerate(attack)
    ] + [
        Candidate(story=_score(f"o{number}", title, 6 - 0.2 * number), home="wv"[number % 2], names=frozenset((title[:5], title[5:9])))
        for number, title in enumerate(others)
    ]  # fmt: skip
    picks = choose(candidates)
    affairs = {"kohzar" if pick.story_id.startswith("k") else pick.story_id for pick in picks}
    return len(affairs) / len(picks)


def _score(story_id: str, title: str, value: float) -> Story:
    return Story(
        id=story_id,
        version=1,
        title=title,
        article_ids=(story_id,),
        started=NOW,
        latest=NOW,
        independent_reports=1,
        reasons=(Reason(name="reports", value=value, why=""),),
    )
