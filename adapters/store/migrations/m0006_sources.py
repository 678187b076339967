"""Version 6: sources that channels follow, the sightings they make, versions of articles, and stories."""

from sqlalchemy import BigInteger, text
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.store.addresses import page_at
from adapters.store.migrations.step import Step
from adapters.store.verbatim import Verbatim

_AT_A_TIME = 500
_ASKED = text(
    "SELECT id, url FROM sightings WHERE id > :after AND url IS NOT NULL ORDER BY id LIMIT :most"
).columns(id=BigInteger, url=Verbatim)
_FILLED = text("UPDATE sightings SET address = :address WHERE id = :id")


async def _fill(connection: AsyncConnection) -> None:
    """At which page each article was seen."""
    after = 0
    while rows := (await connection.execute(_ASKED, {"after": after, "most": _AT_A_TIME})).all():
        after = rows[-1].id
        await connection.execute(_FILLED, [{"id": row.id, "address": page_at(row.url)} for row in rows])


SOURCES = Step(
    "sources, sightings, versions and stories",
    (
        "ALTER TABLE articles ADD COLUMN extent TEXT NOT NULL DEFAULT 'full'",
        "ALTER TABLE articles ADD COLUMN story {big}",
        "ALTER TABLE articles ADD COLUMN version INTEGER NOT NULL DEFAULT 1",
        "UPDATE articles SET story = id",
        "CREATE INDEX articles_by_story ON articles (story)",
        "CREATE INDEX articles_by_path ON articles (path)",
        "CREATE INDEX articles_unplaced ON articles (id) WHERE story IS NULL",
        "ALTER TABLE channels ADD COLUMN wanted TEXT NOT NULL DEFAULT '[]'",
        "ALTER TABLE channels ADD COLUMN unwanted TEXT NOT NULL DEFAULT '[]'",
        "ALTER TABLE delivery_messages ADD COLUMN version INTEGER NOT NULL DEFAULT 1",
        "CREATE INDEX delivery_messages_by_article ON delivery_messages (article_id)",
        """CREATE TABLE delivery_also (
            delivery_id {big} NOT NULL REFERENCES deliveries (id),
            position INTEGER NOT NULL,
            article_id {big} NOT NULL REFERENCES articles (id),
            PRIMARY KEY (delivery_id, position, article_id)) {keyed}""",
        """CREATE TABLE sources (
            id {id},
            url TEXT NOT NULL,
            address TEXT {exact} NOT NULL UNIQUE,
            title TEXT NOT NULL,
            site TEXT,
            health TEXT NOT NULL,
            since {big} NOT NULL,
            told TEXT NOT NULL,
            checked {big},
            due {big},
            problem TEXT NOT NULL,
            failures INTEGER NOT NULL,
            etag TEXT NOT NULL,
            modified TEXT NOT NULL,
            moved_from TEXT NOT NULL,
            is_begun BOOLEAN NOT NULL)""",
        "CREATE INDEX sources_due ON sources (due) WHERE due IS NOT NULL",
        "CREATE INDEX sources_untold ON sources (id) WHERE health <> told",
        """CREATE TABLE follows (
            id {id},
            channel_id {big} NOT NULL REFERENCES channels (id),
            source_id {big} NOT NULL REFERENCES sources (id),
            name TEXT NOT NULL,
            after_id {big} NOT NULL,
            made_by TEXT NOT NULL,
            made {big} NOT NULL,
            UNIQUE (channel_id, source_id))""",
        "CREATE INDEX follows_by_source ON follows (source_id)",
        """CREATE TABLE items (
            id {id},
            source_id {big} NOT NULL REFERENCES sources (id),
            guid TEXT {exact} NOT NULL,
            address TEXT {exact},
            says TEXT {exact} NOT NULL,
            published {big},
            entry TEXT,
            is_fresh BOOLEAN NOT NULL,
            seen {big} NOT NULL,
            wake {big},
            attempts INTEGER NOT NULL,
            problem TEXT NOT NULL,
            article_id {big} REFERENCES articles (id),
            UNIQUE (source_id, guid))""",
        "CREATE INDEX items_by_address ON items (source_id, address)",
        "CREATE INDEX items_waiting ON items (wake, id) WHERE wake IS NOT NULL",
        """CREATE TABLE sightings (
            id {id},
            article_id {big} NOT NULL REFERENCES articles (id),
            source_id {big} REFERENCES sources (id),
            seen {big} NOT NULL,
            is_fresh BOOLEAN NOT NULL,
            url TEXT,
            address TEXT {exact},
            outlet TEXT)""",
        """INSERT INTO sightings (id, article_id, seen, is_fresh, url, outlet)
            SELECT id, id, added, TRUE, url, outlet FROM articles""",
        "{after_sightings}",
        "CREATE INDEX sightings_by_article ON sightings (article_id, source_id)",
        "CREATE INDEX sightings_by_source ON sightings (source_id, id)",
        "CREATE INDEX sightings_by_address ON sightings (address)",
        """CREATE TABLE versions (
            article_id {big} NOT NULL REFERENCES articles (id),
            number INTEGER NOT NULL,
            replaced {big} NOT NULL,
            digest TEXT NOT NULL,
            PRIMARY KEY (article_id, number)) {keyed}""",
        "CREATE INDEX versions_by_replaced ON versions (replaced)",
        """CREATE TABLE leases (
            name TEXT {exact} PRIMARY KEY,
            owner TEXT {exact} NOT NULL,
            until {big} NOT NULL) {keyed}""",
    ),
    fill=_fill,
)
