"""A small newsroom in memory, with stories of our own invention: what the pages are tested and looked at with."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from monitoring_desk.handpick.chapters import divide
from monitoring_desk.present.editions import compose
from monitoring_desk.present.whereabouts import Whereabouts, locate
from monitoring_desk.search.revisions import compare
from monitoring_desk.types import (
    Article,
    Brief,
    Caution,
    Chapter,
    Commitment,
    Correction,
    Dossier,
    Edition,
    Event,
    Figure,
    Hit,
    Incident,
    Match,
    Placement,
    Quote,
    Reason,
    Reply,
    Revision,
    Sentence,
    Source,
    SourceState,
    Span,
    Story,
    Watch,
)

NOW = datetime(2026, 3, 12, 7, 40, tzinfo=UTC)


class SampleNewsroom:
    """A newsroom that holds what it is given, and keeps the replies it receives."""

    def __init__(
        self,
        dossiers: Sequence[Dossier] = (),
        *,
        watches: Sequence[Watch] = (),
        sources: Sequence[tuple[Source, SourceState | None]] = (),
        now: datetime = NOW,
    ) -> None:
        self.held = {dossier.story.id: dossier for dossier in dossiers}
        self.watched = tuple(watches)
        self.known = tuple(sources)
        self.waiting: dict[str, str] = {}
        self.clock = now
        self.asked = 0
        self.received: list[Reply] = []

    def now(self) -> datetime:
        return self.clock

    def changes(self) -> tuple[str, int]:
        self.asked += 1
        return str(self.asked), 0  # a test may put anything anywhere: no page stands

    def edition(self) -> Edition:
        return compose([one.story for one in self.held.values()], watches=self.watched, name="Morning", now=self.clock)

    def dossiers(self, story_ids: Sequence[str]) -> tuple[Dossier, ...]:
        return tuple(self.held[story_id] for story_id in story_ids if story_id in self.held)

    def dossier(self, story_id: str) -> Dossier | None:
        return self.held.get(story_id)

    def article(self, article_id: str) -> tuple[Article, Source | None] | None:
        for dossier in self.held.values():
            for article in dossier.articles:
                if article.id == article_id:
                    return article, next((source for source in dossier.sources if source.id == article.source_id), None)
        return None

    def revision(self, article: Article) -> Revision | None:
        known = [one for dossier in self.held.values() for one in dossier.articles]
        return next((compare(one, article) for one in known if one.id == article.revision_of), None)

    def watches(self) -> tuple[Watch, ...]:
        return self.watched

    def spellings(self, name: str) -> tuple[str, ...]:
        return (name,) if name else ()

    def find(self, words: str, *, limit: int = 20, offset: int = 0) -> tuple[Hit, ...]:
        hits = []
        for dossier in self.held.values():
            for article in dossier.articles:
                start = article.text.casefold().find(words.casefold())
                if start >= 0:
                    passage = Span(article_id=article.id, start=start, end=min(len(article.text), start + len(words)))
                    hits.append(Hit(article=article, story_id=dossier.story.id, passage=passage))
        return tuple(hits[offset : offset + limit])

    def sources(self) -> tuple[tuple[Source, SourceState | None], ...]:
        return self.known

    def postponed(self) -> dict[str, str]:
        return self.waiting

    def related(self, story: Story) -> tuple[Story, ...]:
        others = [one.story for one in self.held.values() if one.story.id != story.id]
        return tuple(others[:2])

    def chapters(self, dossier: Dossier) -> tuple[Chapter, ...]:
        return divide(dossier.articles, {placement.article_id: placement for placement in dossier.placements})

    def place(self, story: Story) -> Whereabouts:
        stories = {one.story.id: one.story for one in self.held.values()}
        return locate(story, edition=self.edition(), stories=stories)

    def briefs(self, story_id: str) -> tuple[Brief, ...]:
        brief = self.held[story_id].brief
        return (replace(brief, summary=brief.summary[1:], made=hours_ago(9)), brief) if brief else ()

    def kept_edition(self, day: date) -> Edition | None:
        return replace(self.edition(), made=self.clock - timedelta(days=1)) if f"{day}" == "2026-03-11" else None

    def kept_days(self, *, before: str, limit: int) -> tuple[tuple[str, datetime], ...]:
        return (("2026-03-11", self.clock - timedelta(days=1)),) if not before else ()

    def receive(self, reply: Reply, *, doubts: tuple[str, ...] = (), mail: str = "", place: str = "") -> float:
        self.received.append(reply)
        return 0.0

    def corrections(self) -> tuple[Correction, ...]:
        return tuple(one for dossier in self.held.values() for one in dossier.corrections)

    def titles(self, story_ids: Sequence[str]) -> dict[str, str]:
        return {id: self.held[id].story.title for id in story_ids if id in self.held}

    def key(self) -> bytes:
        return b"the sample's key"


# ── making records ───────────────────────────────────────────────────────────────────────────────────────────────────


def hours_ago(hours: float) -> datetime:
    return NOW - timedelta(hours=hours)


def make_source(id: str, name: str, *, state_media: bool = False, language: str = "en") -> Source:
    return Source(
        id=id,
        url=f"https://{id}.example/feed.xml",
        kind="feed",
        name=name,
        homepage=f"https://{id}.example/",
        language=language,
        state_media=state_media,
    )


def make_article(
    id: str, source: Source, title: str, text: str, *, hours: float, language: str | None = None
) -> Article:
    return Article(
        id=id,
        url=f"https://{source.id}.example/{id}",
        source_id=source.id,
        title=title,
        text=text,
        found=hours_ago(hours - 0.2),
        published=hours_ago(hours),
        language=language or source.language,
        authors=("R. Amsel",),
    )


def at(article: Article, words: str) -> Span:
    """The span of words in an article; they must be there."""
    start = article.text.index(words)
    return Span(article_id=article.id, start=start, end=start + len(words))


def say(article: Article, words: str, *more: Span) -> Sentence:
    """A sentence of a brief in the article's own words."""
    return Sentence(text=words, cites=(at(article, words), *more))


def make_dossier(
    id: str,
    articles: Sequence[Article],
    sources: Sequence[Source],
    *,
    title: str | None = None,
    brief: Brief | None = None,
    copies: dict[str, str] | None = None,
    watch: str | None = None,
    score: float = 1.0,
    replies: Sequence[Reply] = (),
) -> Dossier:
    copies = copies or {}
    own = [article for article in articles if article.id not in copies]
    reasons = [
        Reason(
            name="reports",
            value=0.4 * len(own),
            why=f"{len(own)} outlets report it on their own" if len(own) > 1 else "one outlet reports it",
        )
    ]
    if watch:
        reasons.append(Reason(name="watch", value=score, why=f"on your watch “{WATCHES[watch].name}”"))
    else:
        reasons.append(Reason(name="fresh", value=score, why="first seen this morning"))
    reasons.append(Reason(name="wire", value=-0.1, why="mostly one agency’s words"))
    return Dossier(
        story=Story(
            id=id,
            version=2,
            title=title or articles[0].title,
            article_ids=tuple(article.id for article in articles),
            started=min(article.when for article in articles),
            latest=max(article.when for article in articles),
            independent_reports=len(own),
            reasons=tuple(reasons),
            matches=(Match(watch_id=watch, article_id=articles[0].id, words=WATCHES[watch].words[:1]),)
            if watch
            else (),
        ),
        brief=brief,
        articles=tuple(articles),
        placements=tuple(
            Placement(
                article_id=article.id,
                story_id=id,
                copy_of=copies.get(article.id),
                independent=article.id not in copies,
                why="96 % of its words stand in the agency’s report" if article.id in copies else "same happening",
            )
            for article in articles
        ),
        sources=tuple(sources),
        replies=tuple(replies),
    )


# ── outlets and watches ──────────────────────────────────────────────────────────────────────────────────────────────

GAZETTE = make_source("gazette", "Harbour Gazette")
WIRE = make_source("wire", "Delta Wire")
TIMES = make_source("times", "The Osmere Times")
MINISTRY = make_source("varland-mfa", "Foreign Ministry of Varland", state_media=True)
MORNING = make_source("morning", "Kest Morning")
LEDGER = make_source("ledger", "Trade Ledger")
RIVER = make_source("river", "江岸日报", language="zh")
DAWN = make_source("dawn", "روزنامہ کنارہ", language="ur")
OUTLETS = (GAZETTE, WIRE, TIMES, MINISTRY, MORNING, LEDGER, RIVER, DAWN)

WATCHES = {
    "strait": Watch(
        id="strait", name="Kest Strait", words=("Kest Strait", "ferry"), names=("Ilena Marsh", "克斯特海峡")
    ),
    "grain": Watch(id="grain", name="Grain and food prices", words=("grain", "wheat")),
    "quiet": Watch(id="quiet", name="Arctic cables", words=("subsea cable",)),
}


# ── the strait: two governments, quotes, commitments, copies, replies ────────────────────────────────────────────────

PACT_TEXT = (
    "The foreign ministers of Varland and Osmere agreed on Wednesday to reopen the Kest Strait to night ferries from 1 April, "
    "ending a closure of eleven months.\n\n"
    "“We did not come here to win an argument, we came to move people,” Ilena Marsh, the foreign minister of Osmere, told reporters "
    "after six hours of talks in Port Hale.\n\n"
    "Varland undertook to pay 40 million crowns toward new channel lights by the end of June. Osmere will send two pilot boats.\n\n"
    "The two sides meet again on 9 April to settle the fares. Fishermen’s unions, who were not at the table, said the plan leaves "
    "them out.\n\n"
    "Shipping insurers said the premium for the crossing would fall only after a month without incident."
)
READOUT_TEXT = (
    "Foreign Minister Tomas Berel met Foreign Minister Ilena Marsh of Osmere in Port Hale on 11 March.\n\n"
    "The two sides had a candid exchange and reached an understanding in principle on the gradual resumption of ferry traffic, "
    "without a fixed date.\n\n"
    "“Varland has always kept its word, and expects the same of others,” Minister Berel said."
)
TIMES_TEXT = (
    "Night ferries will cross the Kest Strait again from April under a deal struck in Port Hale.\n\n"
    "Ms Marsh called it “a modest step”. A Varland official, who asked not to be named, said that no date had been fixed.\n\n"
    "“Nobody asked the boats,” said Odo Fenn, who leads the Kest fishermen’s union."
)
PACT = make_article(
    "a-pact", WIRE, "Varland and Osmere agree to reopen Kest Strait to night ferries", PACT_TEXT, hours=14
)
PACT_COPY = make_article(
    "a-pact-copy", GAZETTE, "Night ferries to return to the strait, ministers say", PACT_TEXT, hours=13
)
PACT_COPY2 = make_article("a-pact-copy2", MORNING, "Ferries: the deal in full", PACT_TEXT, hours=12.5)
READOUT = make_article("a-readout", MINISTRY, "Minister Berel meets Minister Marsh of Osmere", READOUT_TEXT, hours=11)
TIMES_PACT = make_article("a-times", TIMES, "After eleven months, the night boats come back", TIMES_TEXT, hours=2)

PACT_BRIEF = Brief(
    story_id="s-pact",
    story_version=2,
    made=hours_ago(1.5),
    made_by="sources",
    summary=(
        say(
            PACT,
            "The foreign ministers of Varland and Osmere agreed on Wednesday to reopen the Kest Strait to night ferries from 1 April, "
            "ending a closure of eleven months.",
            at(
                TIMES_PACT,
                "Night ferries will cross the Kest Strait again from April under a deal struck in Port Hale.",
            ),
        ),
        say(
            READOUT,
            "The two sides had a candid exchange and reached an understanding in principle on the gradual resumption of ferry traffic, "
            "without a fixed date.",
        ),
        say(PACT, "Varland undertook to pay 40 million crowns toward new channel lights by the end of June."),
        say(PACT, "Fishermen’s unions, who were not at the table, said the plan leaves them out."),
    ),
    quotes=(
        Quote(
            words=at(PACT, "We did not come here to win an argument, we came to move people,"),
            kind="direct",
            speaker="Ilena Marsh",
        ),
        Quote(
            words=at(READOUT, "Varland has always kept its word, and expects the same of others,"),
            kind="direct",
            speaker="Tomas Berel",
        ),
        Quote(words=at(TIMES_PACT, "a modest step"), kind="mixed", speaker="Ilena Marsh"),
        Quote(words=at(TIMES_PACT, "Nobody asked the boats,"), kind="direct", speaker="Odo Fenn"),
        Quote(words=at(TIMES_PACT, "no date had been fixed"), kind="indirect", speaker=None),
    ),
    commitments=(
        Commitment(
            who="Varland",
            to=None,
            promise="pay toward new channel lights",
            amount=40_000_000,
            currency="VRC",
            due="2026-06-30",
            stage="agreed",
            stated=at(PACT, "Varland undertook to pay 40 million crowns toward new channel lights by the end of June."),
        ),
        Commitment(
            who="Osmere",
            to="Varland",
            promise="send two pilot boats",
            amount=None,
            currency=None,
            due=None,
            stage="pledged",
            stated=at(PACT, "Osmere will send two pilot boats."),
        ),
    ),
    events=(
        Event(
            what="Varland and Osmere settle the fares",
            when="2026-04-09",
            where="Port Hale",
            who=("Varland", "Osmere"),
            upcoming=True,
            stated=at(PACT, "The two sides meet again on 9 April to settle the fares."),
        ),
        Event(
            what="Night ferries start again",
            when="2026-04-01",
            where="Kest Strait",
            who=(),
            upcoming=True,
            stated=at(PACT, "reopen the Kest Strait to night ferries from 1 April"),
        ),
    ),
    figures=(
        Figure(value=11, unit="months", of="the closure", stated=at(PACT, "a closure of eleven months")),
        Figure(value=40_000_000, unit="VRC", of="channel lights", stated=at(PACT, "40 million crowns")),
    ),
    cautions=(
        Caution(
            kind="accounts-differ",
            why="One side gives 1 April as the date; the Foreign Ministry of Varland says there is no fixed date.",
        ),
        Caution(kind="unnamed-source", why="One statement comes from an official who is not named."),
    ),
)
PACT_REPLIES = (
    Reply(
        id="r1",
        story_id="s-pact",
        name="Mara Lind",
        text="The pilot boats were promised last autumn as well.\n\nSee the Gazette of 3 October.",
        received=hours_ago(1),
        state="approved",
    ),
    Reply(
        id="r2",
        story_id="s-pact",
        name="نادیہ",
        text="کیا مچھیروں سے پوچھا گیا؟",
        received=hours_ago(0.6),
        state="approved",
    ),
    Reply(
        id="r3", story_id="s-pact", name="Held Person", text="This one waits for an editor.", received=hours_ago(0.5)
    ),
)
PACT_DOSSIER = make_dossier(
    "s-pact",
    (PACT, PACT_COPY, PACT_COPY2, READOUT, TIMES_PACT),
    (WIRE, GAZETTE, MORNING, MINISTRY, TIMES),
    brief=PACT_BRIEF,
    copies={"a-pact-copy": "a-pact", "a-pact-copy2": "a-pact"},
    watch="strait",
    score=1.6,
    replies=PACT_REPLIES,
)

# ── an attack whose toll differs, with many cautions ─────────────────────────────────────────────────────────────────

DEPOT = make_article(
    "a-depot",
    MORNING,
    "Blast at Tarn grain depot kills at least 7",
    "An explosion tore through a grain depot in Tarn on Tuesday night, killing at least seven people and injuring 23, the district "
    "hospital said.\n\nA group calling itself the Salt Front claimed the attack in a message that could not be verified.",
    hours=20,
)
DEPOT2 = make_article(
    "a-depot2",
    GAZETTE,
    "Tarn depot toll rises",
    "The number of people killed at the Tarn grain depot has risen to 11, the interior ministry said on Wednesday.\n\nWheat futures in "
    "Port Hale rose by 3.4 percent.",
    hours=6,
)
DEPOT_DOSSIER = make_dossier(
    "s-depot",
    (DEPOT, DEPOT2),
    (MORNING, GAZETTE),
    brief=Brief(
        story_id="s-depot",
        story_version=1,
        made=hours_ago(5),
        made_by="lark-7b",
        summary=(
            say(
                DEPOT,
                "An explosion tore through a grain depot in Tarn on Tuesday night, killing at least seven people and injuring 23, the "
                "district hospital said.",
            ),
            say(
                DEPOT2,
                "The number of people killed at the Tarn grain depot has risen to 11, the interior ministry said on Wednesday.",
            ),
        ),
        incidents=(
            Incident(
                what="Explosion at a grain depot",
                when="2026-03-10",
                where="Tarn",
                killed=7,
                injured=23,
                targets=("grain depot",),
                claimed_by="Salt Front",
                stated=at(DEPOT, "killing at least seven people and injuring 23"),
            ),
            Incident(
                what="Explosion at a grain depot",
                when="2026-03-10",
                where="Tarn",
                killed=11,
                injured=None,
                targets=(),
                claimed_by=None,
                stated=at(DEPOT2, "The number of people killed at the Tarn grain depot has risen to 11"),
            ),
        ),
        figures=(
            Figure(value=7, unit="people", of="killed", stated=at(DEPOT, "at least seven people")),
            Figure(value=11, unit="people", of="killed", stated=at(DEPOT2, "11")),
            Figure(value=3.4, unit="percent", of="rise of wheat futures", stated=at(DEPOT2, "3.4 percent")),
        ),
        cautions=(
            Caution(kind="figures-conflict", why="The hospital counts 7 dead, the interior ministry 11."),
            Caution(
                kind="one-side-only", why="Nobody from the Salt Front could be reached; only officials are quoted."
            ),
            Caution(kind="unverified-claim", why="The claim of responsibility has not been verified."),
            Caution(
                kind="machine-written", why="A model wrote these sentences; each was held against the passage it cites."
            ),
        ),
    ),
    watch="grain",
    score=1.2,
)

# ── other scripts, a long headline, one source, nothing distilled ────────────────────────────────────────────────────

CHINESE = make_article(
    "a-zh",
    RIVER,
    "克斯特海峡夜间渡轮将于四月恢复，渔民担忧航道安全",
    "克斯特海峡夜间渡轮将于四月一日恢复运营，港务局周三宣布。\n\n“我们希望先看到航标灯，再谈开航，”渔民协会会长欧芬说。\n\n保险公司表示，保费短期内不会下调。",
    hours=3,
)
CHINESE_DOSSIER = make_dossier(
    "s-zh",
    (CHINESE,),
    (RIVER,),
    brief=Brief(
        story_id="s-zh",
        story_version=2,
        made=hours_ago(2),
        made_by="sources",
        summary=(
            say(CHINESE, "克斯特海峡夜间渡轮将于四月一日恢复运营，港务局周三宣布。"),
            say(CHINESE, "保险公司表示，保费短期内不会下调。"),
        ),
        quotes=(Quote(words=at(CHINESE, "我们希望先看到航标灯，再谈开航，"), kind="direct", speaker="欧芬"),),
        cautions=(Caution(kind="single-source", why="One outlet reports this."),),
    ),
    watch="strait",
    score=0.7,
)
URDU = make_article(
    "a-ur",
    DAWN,
    "گندم کی قیمتوں میں اضافہ، تارن میں گودام دھماکے کے بعد منڈی بند",
    "تارن میں گودام کے دھماکے کے بعد گندم کی منڈی بدھ کو بند رہی۔\n\nتاجروں کی انجمن کے صدر سلیم رضا نے کہا کہ ”قیمتیں ایک ہفتے میں معمول پر آ جائیں گی“۔\n\n"
    "حکومت نے 5000 ٹن گندم جاری کرنے کا اعلان کیا ہے۔",
    hours=4,
)
URDU_DOSSIER = make_dossier(
    "s-ur",
    (URDU,),
    (DAWN,),
    brief=Brief(
        story_id="s-ur",
        story_version=2,
        made=hours_ago(3),
        made_by="sources",
        summary=(
            say(URDU, "تارن میں گودام کے دھماکے کے بعد گندم کی منڈی بدھ کو بند رہی۔"),
            say(URDU, "حکومت نے 5000 ٹن گندم جاری کرنے کا اعلان کیا ہے۔"),
        ),
        quotes=(Quote(words=at(URDU, "قیمتیں ایک ہفتے میں معمول پر آ جائیں گی"), kind="direct", speaker="سلیم رضا"),),
        cautions=(Caution(kind="single-source", why="One outlet reports this."),),
    ),
    watch="grain",
    score=0.6,
)
LONG = make_article(
    "a-long",
    LEDGER,
    "Regulator orders Northern & Eastern Interprovincial Grain Storage, Handling and Transshipment Cooperative to publish the full "
    "ownership chain of its forty-one subsidiaries within ninety days or lose its licence to operate at any state port",
    "The regulator gave the cooperative ninety days to publish who owns its subsidiaries. The cooperative said it would comply.\n\nIts "
    "lawyers had argued that the rule did not apply to cooperatives.",
    hours=8,
)
LONG_DOSSIER = make_dossier(
    "s-long",
    (LONG,),
    (LEDGER,),
    brief=Brief(
        story_id="s-long",
        story_version=2,
        made=hours_ago(7),
        made_by="sources",
        summary=(say(LONG, "The regulator gave the cooperative ninety days to publish who owns its subsidiaries."),),
        cautions=(Caution(kind="single-source", why="One outlet reports this."),),
    ),
    watch="grain",
    score=0.9,
)
BARE = make_article(
    "a-bare",
    TIMES,
    "Osmere’s observatory names a new comet after a lighthouse keeper",
    "The comet was first seen by a keeper who had been photographing the beam of his own lamp. It will pass nearest to Earth in October, "
    "the observatory said, and may be visible without glasses from the southern coast.",
    hours=1,
)
BARE_DOSSIER = make_dossier("s-bare", (BARE,), (TIMES,), brief=None, score=0.2)


def make_brief_story(
    number: int, title: str, text: str, source: Source, *, watch: str | None, hours: float, score: float
) -> Dossier:
    """A small story: one article, one sentence."""
    article = make_article(f"a-{number}", source, title, text, hours=hours)
    brief = Brief(
        story_id=f"s-{number}",
        story_version=2,
        made=hours_ago(hours - 0.5),
        made_by="sources",
        summary=(say(article, text.split("\n\n")[0]),),
        cautions=(Caution(kind="single-source", why="One outlet reports this."),),
    )
    return make_dossier(f"s-{number}", (article,), (source,), brief=brief, watch=watch, score=score)


SMALL = (
    (
        "Port Hale clears two wrecks from the ferry channel",
        "Divers cleared the last of two wrecks from the channel on Monday.",
        GAZETTE,
        "strait",
        9,
        0.5,
    ),
    (
        "Insurers hold Kest premiums where they are",
        "Premiums for the crossing stay at winter rates until May, the insurers’ pool said.",
        LEDGER,
        "strait",
        10,
        0.45,
    ),
    (
        "Coast guard lends a tug to the pilots",
        "A coast guard tug will stand by at night for the first month.",
        MORNING,
        "strait",
        15,
        0.4,
    ),
    (
        "Bakers ask for a cap on flour",
        "The bakers’ guild asked the government to cap the price of flour for ninety days.",
        GAZETTE,
        "grain",
        16,
        0.5,
    ),
    (
        "Rain delays winter wheat in the uplands",
        "Sowing in the uplands is three weeks behind, growers said.",
        MORNING,
        "grain",
        17,
        0.3,
    ),
    (
        "Silo builder wins order from Varland",
        "The builder will put up twelve silos by next harvest.",
        LEDGER,
        "grain",
        18,
        0.25,
    ),
    (
        "Opera house roof to be finished by autumn",
        "The city council voted the last part of the money on Tuesday.",
        TIMES,
        None,
        12,
        0.2,
    ),
    (
        "Night buses return to Port Hale",
        "Four lines will run until two in the morning from Friday.",
        GAZETTE,
        None,
        13,
        0.15,
    ),
    ("Chess league opens with a draw", "All four boards of the opening match were drawn.", MORNING, None, 21, 0.1),
)


def make_sample() -> SampleNewsroom:
    """The desk of a morning: every kind of story there is."""
    small = [
        make_brief_story(number, title, text, source, watch=watch, hours=hours, score=score)
        for number, (title, text, source, watch, hours, score) in enumerate(SMALL)
    ]
    states = [
        SourceState(
            source_id=source.id,
            next_check=NOW + timedelta(minutes=20),
            checked=hours_ago(0.3),
            succeeded=hours_ago(0.3),
        )
        for source in OUTLETS
    ]
    states[2] = replace(states[2], succeeded=hours_ago(50), failures=4, problem="its server does not answer")
    days = tuple((f"{NOW - timedelta(days=back):%Y-%m-%d}", 6) for back in range(25, 4, -1))
    states[5] = replace(states[5], days=days)
    states[6] = replace(states[6], failures=1, problem="what it sends is a web page, not a feed")
    return SampleNewsroom(
        [PACT_DOSSIER, DEPOT_DOSSIER, CHINESE_DOSSIER, URDU_DOSSIER, LONG_DOSSIER, BARE_DOSSIER, *small],
        watches=tuple(WATCHES.values()),
        sources=tuple(zip(OUTLETS, states, strict=True)),
    )


def make_empty() -> SampleNewsroom:
    """A desk on its first day."""
    return SampleNewsroom()
