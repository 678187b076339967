"""What SQLite and PostgreSQL do each in their own way, each difference by its name; all else is one SQL."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Table, TextClause
from sqlalchemy.dialects.postgresql import Insert as PostgresqlInsert
from sqlalchemy.dialects.sqlite import Insert as SqliteInsert

Row = Mapping[str, object]
Insert = Callable[[Table], SqliteInsert | PostgresqlInsert]


@dataclass(frozen=True, slots=True)
class Capabilities:
    """The differences between the databases.

    insert: an INSERT that knows ON CONFLICT.
    connections: how many are open at most. A server has 100 for all, and several instances share it; each of SQLite's
        has a cache of its own, and more than the processors can work in answer nobody sooner.
    writers: how many may write at once. Where they wait for each other anyway, ours had better queue here.
    lookers: how many deliveries may look at once for what is new. With the writers they leave connections, so that
        commands need not wait for a thousand deliveries.
    lock_schema: the statement that keeps other instances from migrating until the transaction ends, if BEGIN does not.
    keep_away_windows, await_articles: the statements by which who adds an article, until the transaction ends, makes
        briefings wait with their look at the newest one, and by which they wait; None where one writes at a time.
        Ids are given out before a transaction ends: a later one may be seen before an earlier one.
    lock_claims: the statement by which who claims waits for who is just claiming, to see whose each channel is.
    of_one_moment: what a connection is told so that all that a transaction reads is as it was when that began. Of what
        another changes meanwhile it would read a part: an article's new text with the places of its old quotes.
    schema_words: what migrations' statements say differently, by the name in braces.
    query: the words wanted, all of them, in the syntax of the word indexes; words are quoted, nothing is an operator.
    keep_article, article_row: the statement that indexes an article's headline and text, and its parameters.
    keep_quote, quote_row: the same for a quote's words and tokens.
    forget_article, forget_quote: the statements that take them out again, with the same parameters.
    find_articles: ids by :query, best first, the headline's words before the text's, at most :limit; of those kept
        last, :most, that is: the rank of a hundred thousand takes a second.
    find_quotes: ids of quotes by :query, the :most that were kept last.
    """

    name: str
    insert: Insert
    connections: int
    writers: int
    lookers: int
    lock_schema: str | None
    keep_away_windows: TextClause | None
    await_articles: TextClause | None
    lock_claims: TextClause | None
    of_one_moment: Mapping[str, str]
    schema_words: Mapping[str, str]
    query: Callable[[Sequence[str]], str]
    keep_article: TextClause
    forget_article: TextClause
    article_row: Callable[[int, Sequence[str], Sequence[str]], Row]
    keep_quote: TextClause
    forget_quote: TextClause
    quote_row: Callable[[int, Sequence[str]], Row]
    find_articles: TextClause
    find_quotes: TextClause


def by_token(person_id: int) -> str:
    """The word that a quote by this person is indexed under; no word of a text looks like it."""
    return f"={person_id}"


def about_token(person_id: int) -> str:
    """The word that a quote about this person is indexed under."""
    return f"@{person_id}"
