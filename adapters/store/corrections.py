"""Messages that show an earlier version of an article, and the versions that there were."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    CompoundSelect,
    RowMapping,
    Select,
    Table,
    and_,
    bindparam,
    func,
    select,
    union,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.following import Outdated, Version
from adapters.store.briefing_rows import CHANNEL_COLUMNS, subscribed_place
from adapters.store.digest_json import digest_from_json
from adapters.store.rows import microseconds, moment
from adapters.store.source_tables import VERSIONS
from adapters.store.tables import (
    ARTICLES,
    CHANNELS,
    DELIVERIES,
    DELIVERY_ALSO,
    DELIVERY_MESSAGES,
    SUBSCRIPTIONS,
)
from adapters.versions import Shown

_OF = DELIVERY_MESSAGES.c
_ALSO = DELIVERY_ALSO.c
_OTHER = ARTICLES.alias("other")
_SLACK = timedelta(days=7)
"""A message may stand so long after it was written, when whoever sent it died and another one finds it there."""


def outdated(platforms: Collection[str], since: datetime, limit: int) -> CompoundSelect[Any]:
    """The query for posted messages that show an earlier version, posted since then, the oldest first.

    It walks what was revised of late: a message shows an earlier version only if that was replaced after it was made.
    """
    led = _posted(platforms, since).where(*_is_old(DELIVERY_MESSAGES, ARTICLES.c.version, since))
    same = and_(_ALSO.delivery_id == _OF.delivery_id, _ALSO.position == _OF.position)
    told = _posted(platforms, since).join(DELIVERY_ALSO, same).join(_OTHER, _OTHER.c.id == _ALSO.article_id)
    both = union(led, told.where(*_is_old(DELIVERY_ALSO, _OTHER.c.version, since)))
    return both.order_by("delivery_id", "position").limit(limit)


def _posted(platforms: Collection[str], since: datetime) -> Select[Any]:
    posted = func.coalesce(DELIVERIES.c.posted, DELIVERIES.c.until)
    return (
        select(DELIVERY_MESSAGES, ARTICLES.c.version.label("newest"), DELIVERIES.c.under, *CHANNEL_COLUMNS)
        .join(ARTICLES, ARTICLES.c.id == _OF.article_id)
        .join(DELIVERIES, DELIVERIES.c.id == _OF.delivery_id)
        .join(SUBSCRIPTIONS, SUBSCRIPTIONS.c.id == DELIVERIES.c.subscription_id)
        .join(CHANNELS, CHANNELS.c.id == SUBSCRIPTIONS.c.channel_id)
        .where(_OF.state == "posted", _OF.message != "")
        .where(SUBSCRIPTIONS.c.platform.in_(platforms), posted >= microseconds(since))
    )


def _is_old(shown: Table, newest: Column[int], since: datetime) -> Iterator[ColumnElement[bool]]:
    """That an article is shown in an earlier version, one that was replaced of late."""
    late = VERSIONS.c.replaced >= microseconds(since - _SLACK)
    yield shown.c.article_id.in_(select(VERSIONS.c.article_id).where(late))
    yield shown.c.version < newest


async def outdated_in(connection: AsyncConnection, rows: Sequence[RowMapping]) -> tuple[Outdated, ...]:
    """The messages in rows of outdated, each with the other articles of its story."""
    also = await _also(connection, {row["delivery_id"] for row in rows})
    return tuple(_outdated(row, also[row["delivery_id"], row["position"]]) for row in rows)


async def _also(
    connection: AsyncConnection, deliveries: Collection[int]
) -> Mapping[tuple[int, int], list[Shown]]:
    asked = (
        select(DELIVERY_ALSO, ARTICLES.c.version.label("newest"))
        .join(ARTICLES, ARTICLES.c.id == _ALSO.article_id)
        .where(_ALSO.delivery_id.in_(deliveries))
        .order_by(_ALSO.place, _ALSO.article_id)
    )
    found: defaultdict[tuple[int, int], list[Shown]] = defaultdict(list)
    for row in await connection.execute(asked):
        found[row.delivery_id, row.position].append(Shown(row.article_id, row.version, row.newest))
    return found


def _outdated(row: RowMapping, also: Sequence[Shown]) -> Outdated:
    return Outdated(
        row["delivery_id"],
        row["position"],
        subscribed_place(row),
        row["message"],
        row["under"],
        row["article_id"],
        row["version"],
        row["newest"],
        tuple(also),
    )


async def correct(connection: AsyncConnection, message: Outdated) -> None:
    """Let a message show the versions that it was told to show."""
    for table in (DELIVERY_MESSAGES, DELIVERY_ALSO):
        of = table.c
        mine = and_(of.delivery_id == message.delivery, of.position == message.position)
        shows = update(table).where(mine, of.article_id == bindparam("of")).values(version=bindparam("shows"))
        values = [{"of": each.article, "shows": each.version} for each in message.articles]
        await connection.execute(shows, values)


def versions_of(article_id: int) -> Select[Any]:
    """The query for what an article was before, the oldest first."""
    return select(VERSIONS).where(VERSIONS.c.article_id == article_id).order_by(VERSIONS.c.number)


def version_in(row: RowMapping) -> Version:
    """The version in a row of versions_of."""
    return Version(row["number"], digest_from_json(row["digest"]), moment(row["replaced"]))
