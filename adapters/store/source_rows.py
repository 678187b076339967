"""Sources and follows as rows, and rows as these."""

from typing import Any

from sqlalchemy import RowMapping, Select, select

from adapters.following import Follow, Source
from adapters.links import canonical
from adapters.store.addresses import hashed
from adapters.store.briefing_rows import CHANNEL_COLUMNS, channel_in, microseconds_or_none
from adapters.store.rows import Row, Values, microseconds, moment
from adapters.store.source_tables import FOLLOWS, SOURCES
from adapters.store.tables import CHANNELS
from adapters.web import Validators

SOURCE_COLUMNS = [column.label(f"of_source_{column.name}") for column in SOURCES.c]
_LABELS = {column.name: f"of_source_{column.name}" for column in SOURCES.c}


def feed_at(url: str) -> str:
    """What a feed at this address is found by."""
    return hashed("address", canonical(url))


def source_values(source: Source) -> Values:
    """The columns of how a source is, but for `told`, `due` and what it is called."""
    return {
        "url": source.url,
        "address": feed_at(source.url),
        "health": source.health,
        "since": microseconds(source.since),
        "checked": microseconds_or_none(source.checked),
        "problem": source.problem,
        "failures": source.failures,
        "broken": microseconds_or_none(source.broken),
        "etag": source.validators.etag,
        "modified": source.validators.modified,
    }


def source_of(row: Row) -> Source:
    """The source in a row of SOURCES."""
    return Source(
        row["id"],
        row["url"],
        row["title"],
        row["site"],
        row["health"],
        moment(row["since"]),
        row["told"],
        checked=None if row["checked"] is None else moment(row["checked"]),
        due=None if row["due"] is None else moment(row["due"]),
        problem=row["problem"],
        failures=row["failures"],
        validators=Validators(row["etag"], row["modified"]),
        moved_from=row["moved_from"],
        broken=None if row["broken"] is None else moment(row["broken"]),
    )


def source_in(row: RowMapping) -> Source:
    """The source in a row with SOURCE_COLUMNS."""
    return source_of({name: row[label] for name, label in _LABELS.items()})


def follows_asked() -> Select[Any]:
    """All follows with their channels and sources, for follow_in."""
    return (
        select(FOLLOWS, *CHANNEL_COLUMNS, *SOURCE_COLUMNS)
        .join(CHANNELS, CHANNELS.c.id == FOLLOWS.c.channel_id)
        .join(SOURCES, SOURCES.c.id == FOLLOWS.c.source_id)
    )


def follow_in(row: RowMapping) -> Follow:
    """The follow in a row of follows_asked."""
    return Follow(
        row["id"],
        channel_in(row),
        source_in(row),
        row["name"],
        row["made_by"],
        moment(row["made"]),
        row["after_id"],
    )
