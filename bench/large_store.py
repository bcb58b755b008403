"""A store as large as a desk gets in years, made by bulk inserts: invented stories, each with articles, placements and a brief."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import insert

from monitoring_desk.collector import batches
from monitoring_desk.editorial import Consequence
from monitoring_desk.ledger import fold
from monitoring_desk.store import Store, fulltext
from monitoring_desk.store.schema import (
    articles,
    briefs,
    consequences,
    fired,
    placements,
    source_states,
    sources,
    stories,
)
from monitoring_desk.types import (
    Article,
    Brief,
    Caution,
    Commitment,
    Event,
    Filed,
    Incident,
    LedgerKind,
    Line,
    Match,
    Measures,
    Placement,
    Quote,
    Reason,
    Record,
    Remembered,
    Sentence,
    Source,
    SourceState,
    Span,
    Story,
    Watch,
)

NOW = datetime(2026, 3, 12, 6, tzinfo=UTC)
DAYS = 200
"""Days the stories are spread over: of 100,000 a thousand are of the last two, as many as an edition is laid out from."""
OUTLETS = 400
SENTENCES = 6
BATCH = 500
WATCHES = ("harbour", "water", "rail", "grain")
SYLLABLES = ("ka", "ro", "mi", "ten", "sal", "vor", "li", "dan", "pe", "shu", "gar", "el", "no", "bri", "tas", "um")


def fill(store: Store, *, story_count: int, articles_each: int, seed: int = 1) -> None:
    """Stories of `articles_each` articles, half of them copies. Raises where the store is not empty."""
    chance = random.Random(seed)
    words = make_words(chance)
    outlets = [
        Source(id=f"o{n}", url=f"https://outlet{n}.example/feed", kind="feed", name=f"The {words[n].title()} Post")
        for n in range(OUTLETS)
    ]
    with store.engine.execution_options(writes=True).begin() as connection:
        connection.execute(insert(sources), [asdict(outlet) for outlet in outlets])
        states = [SourceState(source_id=one.id, next_check=NOW, checked=NOW, succeeded=NOW) for one in outlets]
        connection.execute(insert(source_states), [asdict(state) for state in states])
    store.sources.add_watches([Watch(id=id, name=id.title(), words=(id,)) for id in WATCHES])
    made = make_stories(chance, words, count=story_count, articles_each=articles_each)
    number = 0
    for batch in batches(made, BATCH):
        with store.engine.execution_options(writes=True).begin() as connection:
            read = [article for _, here, _, _ in batch for article in here]
            connection.execute(insert(articles), [asdict(article) for article in read])
            texts = [(number + n, f"{one.title}\n{one.text}") for n, one in enumerate(read, start=1)]
            fulltext.index(connection, texts)
            number += len(read)
            connection.execute(insert(placements), [asdict(one) for _, _, placed, _ in batch for one in placed])
            rows = [
                {"id": one.id, "version": 1, "latest": one.latest, "score": one.score, "record": one}
                for one, *_ in batch
            ]
            connection.execute(insert(stories), rows)
            told = [{"story_id": one.story_id, "story_version": 1, "record": one} for *_, one in batch]
            connection.execute(insert(briefs), told)
            fires = [{"watch_id": match.watch_id, "story_id": one.id} for one, *_ in batch for match in one.matches]
            connection.execute(insert(fired), fires)
            weighed = [Consequence(story_id=one.id, story_version=1, names=one.matches[0].words) for one, *_ in batch]
            rows = [{"story_id": one.story_id, "story_version": 1, "record": one} for one in weighed]
            connection.execute(insert(consequences), rows)


def fill_ledger(store: Store, *, record_count: int, seed: int = 2) -> None:
    """Records of the four kinds, each told by one article of a store that `fill` made."""
    chance = random.Random(seed)
    names = [f"{word.title()} Board" for word in make_words(random.Random(1))[:2_000]]
    kinds: tuple[LedgerKind, ...] = ("commitment", "event", "incident", "statement")
    told = store.articles.get([f"a{n * 7:06}000" for n in range(100)])
    known = sorted(told.values(), key=lambda article: article.id)
    for batch in batches(range(record_count), BATCH):
        filed = tuple(
            make_record(n, kinds[n % 4], known[n % len(known)], who=chance.choice(names), to=chance.choice(names))
            for n in batch
        )
        store.ledgers.save(Remembered(filed=filed), seen={})


def make_record(n: int, kind: LedgerKind, article: Article, *, who: str, to: str) -> Filed:
    words = article.text.split("\n\n")[0]
    stated = Span(article_id=article.id, start=0, end=len(words))
    said = NOW - timedelta(minutes=3 * n % (DAYS * 24 * 60))
    day = f"{NOW + timedelta(days=n % 400 - 300):%Y-%m-%d}"
    line = Line(
        id=f"l{n:07}",
        kind=kind,
        story_id=f"s{article.id[1:7]}",
        source_id=article.source_id,
        said=said,
        stated=stated,
        words=words,
    )
    match kind:
        case "commitment":
            promise = Commitment(
                who=who,
                to=to,
                promise=words,
                amount=n * 1000.0,
                currency="USD",
                due=day,
                stage="pledged",
                stated=stated,
            )
            line, state = replace(line, commitment=promise), "pledged"
        case "event":
            event = Event(what=words, when=day, where=None, who=(who,), upcoming=True, stated=stated)
            line, state = replace(line, event=event), "ahead"
        case "incident":
            incident = Incident(
                what=words,
                when=day,
                where=None,
                killed=n % 9,
                injured=None,
                targets=(who,),
                claimed_by=None,
                stated=stated,
            )
            line, state = replace(line, incident=incident), "reported"
        case _:
            line, state = replace(line, quote=Quote(words=stated, kind="direct", speaker=who)), "said"
    record = Record(
        id=f"r{n:07}",
        kind=kind,
        what=words[:200],
        who=(who,),
        state=state,
        first=said,
        latest=said,
        lines=(line,),
        to=to if kind == "commitment" else None,
        amount=n * 1000.0 if kind == "commitment" else None,
        currency="USD" if kind == "commitment" else None,
        when=None if kind == "statement" else day,
    )
    ends = None if kind == "statement" else day
    borne = (("who", fold(who), who),)
    return Filed(
        record=record,
        ends=ends,
        hidden=False,
        closed=False,
        names=borne,
        keys={line.id: {line.id: 1}},
        components={line.id: line.id},
    )


def make_words(chance: random.Random) -> list[str]:
    """Thirty thousand invented words, the first ones the commonest."""
    made: dict[str, None] = {}
    while len(made) < 30_000:
        made["".join(chance.choices(SYLLABLES, k=chance.randint(2, 5)))] = None
    return list(made)


Made = tuple[Story, Sequence[Article], Sequence[Placement], Brief]


def make_stories(chance: random.Random, words: list[str], *, count: int, articles_each: int) -> Iterator[Made]:
    def say(length: int) -> str:
        # Zipf's law, roughly: the square of a fraction prefers small ranks.
        chosen = (words[int(len(words) * chance.random() ** 3)] for _ in range(length))
        return " ".join(chosen).capitalize() + "."

    for n in range(count):
        latest = NOW - timedelta(days=DAYS) * (1 - (n + 1) / count)
        watch = WATCHES[n % len(WATCHES)]
        here: list[Article] = []
        placed: list[Placement] = []
        for m in range(articles_each):
            when = latest - timedelta(minutes=7 * (articles_each - 1 - m))
            id = f"a{n:06}{m:03}"
            text = "\n\n".join(say(chance.randint(9, 17)) for _ in range(SENTENCES))
            title = f"{say(6)[:-1]} {watch}"
            article = Article(
                id=id,
                url=f"https://outlet{(n + m) % OUTLETS}.example/{id}",
                source_id=f"o{(n + m) % OUTLETS}",
                title=title,
                text=text,
                found=when,
                published=when,
                language="en",
            )
            copy = here[0].id if m % 2 else None
            here.append(article)
            why = "half of its words" if copy else "a report of its own"
            placed.append(
                Placement(article_id=id, story_id=f"s{n:06}", copy_of=copy, independent=copy is None, why=why)
            )
        yield make_story(chance, n, articles_=here, watch=watch), here, placed, make_brief(n, here)


def make_story(chance: random.Random, n: int, *, articles_: Sequence[Article], watch: str) -> Story:
    own = tuple(article.source_id for article in articles_[::2])
    names = tuple(articles_[0].title.split()[:3])
    hours = tuple((one.when - articles_[0].when) / timedelta(hours=1) for one in articles_[::2])
    return Story(
        id=f"s{n:06}",
        version=1,
        title=articles_[0].title,
        article_ids=tuple(article.id for article in articles_),
        started=articles_[0].when,
        latest=articles_[-1].when,
        independent_reports=len(own),
        reasons=(Reason(name="reports", value=round(chance.uniform(1, 4), 3), why=f"{len(own)} independent reports"),),
        matches=(Match(watch_id=watch, article_id=articles_[0].id, words=names),),
        measures=Measures(
            outlets=own, hours=hours, carried=len(articles_), copies=len(articles_) - len(own), signs=n % 16
        ),
    )


def make_brief(n: int, articles_: Sequence[Article]) -> Brief:
    def cut(article: Article, paragraph: int) -> tuple[str, Span]:
        parts = article.text.split("\n\n")
        start = sum(len(part) + 2 for part in parts[:paragraph])
        return parts[paragraph], Span(article_id=article.id, start=start, end=start + len(parts[paragraph]))

    told = [cut(article, 0) for article in articles_[:5]]
    said = [cut(article, 2)[1] for article in articles_[:6]]
    return Brief(
        story_id=f"s{n:06}",
        story_version=1,
        made=articles_[-1].when,
        made_by="sources",
        summary=tuple(Sentence(text=text, cites=(span,)) for text, span in told),
        quotes=tuple(Quote(words=span, kind="direct", speaker=f"Speaker {m}") for m, span in enumerate(said)),
        events=(Event(what=told[0][0], when="2026-04-01", where=None, who=(), upcoming=True, stated=told[0][1]),),
        cautions=(Caution(kind="single-source", why="Only one source reports it."),) if n % 3 == 0 else (),
    )
