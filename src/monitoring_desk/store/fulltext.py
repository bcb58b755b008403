"""Finding articles by their words; the only module that asks which database it is.

Both databases index the same folded words (case, accents and width removed; Chinese and Japanese by the character),
so that a search finds the same articles on either.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection, text

from monitoring_desk.types import Span

# Scripts written without spaces: each character is a word of its own, and a word of several becomes a phrase.
_UNSPACED = re.compile(r"([぀-ヿ㐀-鿿豈-﫿\U00020000-\U0002fa1f฀-๿])")
_WORD = re.compile(r"\w+")
_PHRASE = re.compile(r'"([^"]*)"|(\S+)')


def create(connection: Connection) -> None:
    """Make the index; part of a migration."""
    if connection.dialect.name == "sqlite":
        connection.execute(
            text(
                "CREATE VIRTUAL TABLE article_words "
                "USING fts5(words, content='', tokenize='unicode61 remove_diacritics 0')"
            )
        )
    else:
        connection.execute(text("CREATE TABLE article_words (number BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)"))
        connection.execute(text("CREATE INDEX article_words_index ON article_words USING gin (words)"))


def fold(words: str) -> str:
    """Words as they are indexed: single spaces, no case, no accents."""
    plain = unicodedata.normalize("NFKD", words).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(_WORD.findall(_UNSPACED.sub(r" \1 ", plain)))


def indexed(title: str, body: str) -> str:
    """What of an article is indexed."""
    return f"{title}\n{body}"


def index(connection: Connection, numbered: Sequence[tuple[int, str]]) -> None:
    """Add (article number, its words) to the index."""
    if not numbered:
        return
    rows = [{"number": number, "words": fold(words)} for number, words in numbered]
    if connection.dialect.name == "sqlite":
        connection.execute(text("INSERT INTO article_words (rowid, words) VALUES (:number, :words)"), rows)
    else:
        # A tsvector holds 1 MB at most: the tail of a giant text is left out of the index, not of the store.
        rows = [{**row, "words": str(row["words"])[:400_000]} for row in rows]
        connection.execute(text("INSERT INTO article_words VALUES (:number, to_tsvector('simple', :words))"), rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """Where articles are looked for."""

    low: int = 0
    """Their numbers, from"""
    high: int = 2**62
    """to."""
    source_ids: tuple[str, ...] | None = None
    """None: any."""
    watch_id: str = ""
    """Of stories this watch fired on; empty: any."""
    without: tuple[str, ...] = ()
    """Stories none of whose articles is looked for."""


ANYWHERE = Within()


def find(connection: Connection, query: str, *, limit: int, offset: int, within: Within = ANYWHERE) -> list[int]:
    """Numbers of the articles holding all words and quoted phrases of `query`, newest first; -word excludes."""
    wanted, unwanted = _terms(query)
    if not wanted:
        return []
    sqlite = connection.dialect.name == "sqlite"
    only, given = _narrow(within, "article_words.rowid" if sqlite else "article_words.number")
    given |= {"limit": limit, "offset": offset}
    if sqlite:
        expression = " AND ".join(f'"{phrase}"' for phrase in wanted)
        expression = f"({expression})" + "".join(f' NOT "{phrase}"' for phrase in unwanted)
        statement = text(
            f"SELECT rowid FROM article_words WHERE article_words MATCH :query {only} "
            "ORDER BY rowid DESC LIMIT :limit OFFSET :offset"
        )
        given["query"] = expression
    else:
        # phraseto_tsquery takes plain words: nothing of the reader's can become an operator.
        parts = {f"p{n}": phrase for n, phrase in enumerate([*wanted, *unwanted])}
        joined = " && ".join(
            f"{'!!' if n >= len(wanted) else ''}phraseto_tsquery('simple', :{name})" for n, name in enumerate(parts)
        )
        statement = text(
            f"SELECT number FROM article_words WHERE words @@ ({joined}) {only} "
            "ORDER BY number DESC LIMIT :limit OFFSET :offset"
        )
        given |= parts
    return list(connection.execute(statement, given).scalars())


def _narrow(within: Within, number: str) -> tuple[str, dict[str, Any]]:
    """Conditions on an article's number, and what fills them."""
    parts, given = [], dict[str, Any]()
    if within.low or within.high != ANYWHERE.high:
        parts.append(f"AND {number} BETWEEN :low AND :high")
        given |= {"low": within.low, "high": within.high}
    if within.source_ids is not None:
        names = {f"s{n}": id for n, id in enumerate(within.source_ids)}
        among = ", ".join(f":{name}" for name in names) or "NULL"
        parts.append(f"AND EXISTS (SELECT 1 FROM articles a WHERE a.number = {number} AND a.source_id IN ({among}))")
        given |= names
    if within.watch_id:
        parts.append(
            "AND EXISTS (SELECT 1 FROM articles a JOIN placements p ON p.article_id = a.id JOIN stories s ON s.id = p.story_id "
            f"WHERE a.number = {number} AND s.record LIKE :watch ESCAPE '!')"
        )
        fired = f'"watch_id":{msgspec.json.encode(within.watch_id).decode()}'
        given["watch"] = f"%{re.sub('[!%_]', lambda sign: '!' + sign[0], fired)}%"
    if within.without:
        names = {f"w{n}": id for n, id in enumerate(within.without)}
        parts.append(
            "AND NOT EXISTS (SELECT 1 FROM articles a JOIN placements p ON p.article_id = a.id "
            f"WHERE a.number = {number} AND p.story_id IN ({', '.join(f':{name}' for name in names)}))"
        )
        given |= names
    return " ".join(parts), given


def _terms(query: str) -> tuple[list[str], list[str]]:
    wanted: list[str] = []
    unwanted: list[str] = []
    for phrase, word in _PHRASE.findall(query[:1000]):
        minus = word.startswith("-")
        folded = fold(phrase or word)
        if folded:
            (unwanted if minus else wanted).append(folded)
    return wanted[:32], unwanted[:32]


def passage(article_id: str, body: str, query: str, *, width: int = 300) -> Span:
    """The paragraph (or `width` code points of it) where the words of `query` stand closest together."""
    wanted, _ = _terms(query)
    best = (0, 0, min(len(body), width))
    for paragraph in re.finditer(r"[^\n]+", body):
        folded = fold(paragraph.group())
        padded = f" {folded} "
        hits = sum(f" {phrase} " in padded for phrase in wanted)
        if hits > best[0]:
            best = (hits, paragraph.start(), paragraph.end())
    _, start, end = best
    if end - start > width:
        # Folding changes lengths, so the place inside a long paragraph is found by its first wanted word as written.
        first = next((word for phrase in wanted for word in phrase.split()), "")
        at = body.casefold().find(first, start) if len(body.casefold()) == len(body) else -1
        middle = at if start <= at < end else start
        start = max(start, middle - width // 3)
        end = min(end, start + width)
        while start > 0 and body[start - 1].isalnum() and body[start].isalnum():
            start += 1
        while end < len(body) and end > start and body[end - 1].isalnum() and body[end].isalnum():
            end -= 1
    return Span(article_id=article_id, start=start, end=end)
