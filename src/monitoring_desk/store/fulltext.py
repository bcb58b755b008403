"""Finding articles by their words; the only module that asks which database it is.

Both databases index the same folded words (case, accents and width removed; Chinese and Japanese by the character),
so that a search finds the same articles on either.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence

from sqlalchemy import BigInteger, ColumnElement, Connection, TextClause, column, literal_column, select, table, text

from monitoring_desk.types import Span

# Scripts written without spaces: each character is a word of its own, and a word of several becomes a phrase.
_UNSPACED = re.compile(r"([぀-ヿ㐀-鿿豈-﫿\U00020000-\U0002fa1f฀-๿])")
_WORD = re.compile(r"\w+")
_PHRASE = re.compile(r'"([^"]*)"|(\S+)')
_rows = table("article_words", column("rowid", BigInteger), column("number", BigInteger))

Number = ColumnElement[int]
Narrow = Callable[[Number, Number], Sequence[ColumnElement[bool]]]
"""Given an article's number as the index knows it, for bounds, and as a plain value: what it must fulfil."""


def anywhere(number: Number, plain: Number) -> Sequence[ColumnElement[bool]]:
    """Every article."""
    return ()


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
    # To ask of each letter in its place takes four times as long.
    for mark in filter(unicodedata.combining, set(plain)):
        plain = plain.replace(mark, "")
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


def find(
    connection: Connection, query: str, *, named: Sequence[str] = (), limit: int, offset: int, narrow: Narrow = anywhere
) -> list[int]:
    """Numbers of the articles holding all words and quoted phrases of `query`, newest first; -word excludes.

    `named`: spellings of a name of which the article has one. `narrow`: conditions on an article's number.
    """
    wanted, unwanted = _terms(query)
    spelled = [folded for spelling in named if (folded := fold(spelling))]
    if not wanted and not spelled:
        return []
    if connection.dialect.name == "sqlite":
        # The plus keeps SQLite from asking the index for one number after another: it reads down the words' own lists.
        number, plain = _rows.c.rowid, literal_column("+article_words.rowid", BigInteger)
        matches = text("article_words MATCH :query").bindparams(query=_expression(wanted, spelled, unwanted))
    else:
        number = plain = _rows.c.number
        matches = _tsquery(wanted, spelled, unwanted)
    statement = select(number).where(matches, *narrow(number, plain))
    return list(connection.execute(statement.order_by(number.desc()).limit(limit).offset(offset)).scalars())


def _expression(wanted: list[str], spelled: list[str], unwanted: list[str]) -> str:
    """What FTS5 is asked. Folded words hold no sign of its own."""
    any_of = [" OR ".join(f'"{phrase}"' for phrase in spelled)] if spelled else []
    all_of = " AND ".join(f"({part})" for part in (*(f'"{phrase}"' for phrase in wanted), *any_of))
    return f"({all_of})" + "".join(f' NOT "{phrase}"' for phrase in unwanted)


def _tsquery(wanted: list[str], spelled: list[str], unwanted: list[str]) -> TextClause:
    """What PostgreSQL is asked: phraseto_tsquery takes plain words, nothing of the reader's can become an operator."""
    phrases = [*wanted, *spelled, *unwanted]
    asked = [f"phraseto_tsquery('simple', :p{n})" for n in range(len(phrases))]
    first, last = len(wanted), len(wanted) + len(spelled)
    any_of = [f"({' || '.join(asked[first:last])})"] if spelled else []
    joined = " && ".join([*asked[:first], *any_of, *(f"!!{part}" for part in asked[last:])])
    return text(f"words @@ ({joined})").bindparams(**{f"p{n}": phrase for n, phrase in enumerate(phrases)})


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
