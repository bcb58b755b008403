"""Articles, stories and texts of our own for the tests of distilling."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from monitoring_desk.types import Article, Story

NOW = datetime(2026, 3, 6, 12, tzinfo=UTC)


def article(
    text: str,
    *,
    id: str = "a",
    title: str = "",
    source: str = "harbour-post",
    language: str | None = "en",
    hours: int = 2,
) -> Article:
    when = NOW - timedelta(hours=hours)
    return Article(
        id=id,
        url=f"https://{source}.example/{id}",
        source_id=source,
        title=title,
        text=text,
        found=when,
        published=when,
        language=language,
    )


def story(articles: Sequence[Article]) -> Story:
    return Story(
        id="s",
        version=3,
        title=articles[0].title,
        article_ids=tuple(a.id for a in articles),
        started=min(a.when for a in articles),
        latest=max(a.when for a in articles),
        independent_reports=len(articles),
    )


TALKS = """Foreign Minister Lena Orlov told her Dareshan counterpart Karim Haddad on Tuesday that Yunlan was ready to reopen the mountain road before winter, ending a closure of two years.

“We will not let snow or suspicion keep our peoples apart,” Orlov said after the talks in Teshkar. “The road belongs to both of us.”

Haddad called the offer “a door half open” and said his government would study it. He added: “Trust is built in kilometres, not in communiqués.”

According to a readout from the Yunlan foreign ministry, the two sides also discussed a 40 million dollar loan for the Teshkar tunnel.

The ministry said that trade through the pass had fallen by 30 percent since 2024.

Drivers who wait at the barrier were less sure. “I have heard this song before,” said Maro Tavi, a lorry driver from Teshkar, who has queued there for a week.
"""

STRIKE = """Dock workers in Motibandar walked out on Monday in a dispute over night shifts, closing the largest container port on the coast.

The Harbour Union said 1,200 of its members had joined the strike. Port director Anil Desai said that only two of nine cranes were working.

“Nobody wants this, but nobody listened either,” said union leader Farah Noor. “We asked for one thing: rest.”

Desai rejected the claim and said talks would resume on Thursday.
"""
