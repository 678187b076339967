"""Which channel follows which source."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, RowMapping, delete, exists, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.briefings import Channel
from adapters.following import Follow
from adapters.store.capabilities import Capabilities
from adapters.store.newest import newest_sighting
from adapters.store.rows import Values, microseconds
from adapters.store.source_rows import feed_at, follow_in, follows_asked
from adapters.store.source_tables import FOLLOWS, ITEMS, SOURCES
from adapters.store.taking_in import take_entries
from adapters.web import NO_VALIDATORS, Feed

_OF = FOLLOWS.c
_NEW: Values = {
    "health": "new",
    "told": "new",
    "problem": "",
    "failures": 0,
    "broken": None,
    "etag": "",
    "modified": "",
    "moved_from": "",
    "is_begun": False,
}


async def follow(  # noqa: PLR0913  # what a follow is
    connection: AsyncConnection,
    can: Capabilities,
    channel: Channel,
    feed: Feed,
    *,
    name: str,
    by: str,
    now: datetime,
) -> tuple[Follow, bool]:
    """Let a channel follow a feed from the newest sighting on, and whether that is new."""
    after = await newest_sighting(connection, can)
    source = await _source(connection, can, feed, now)
    mine = (_OF.channel_id == channel.id) & (_OF.source_id == source["id"])
    renamed = await connection.execute(update(FOLLOWS).where(mine).values(name=name))
    if not renamed.rowcount:
        if source["due"] is None:
            await _begin(connection, can, source["id"], feed, now)
        values = {"channel_id": channel.id, "source_id": source["id"], "name": name}
        made = {"after_id": after, "made_by": by, "made": microseconds(now)}
        await connection.execute(insert(FOLLOWS).values(**values, **made))
    (found,) = await follows_where(connection, mine)
    return found, not renamed.rowcount


async def resume(  # noqa: PLR0913  # what a follow was
    connection: AsyncConnection,
    can: Capabilities,
    channel: Channel,
    source: int,
    *,
    name: str,
    by: str,
    after: int,
    now: datetime,
) -> Follow | None:
    """Let a channel go on with a source, from the sighting on from which it counted; None when there is none.

    The feed is asked for all that it holds: what it published meanwhile is new.
    """
    newest = await newest_sighting(connection, can)
    mine = select(SOURCES.c.id).where(SOURCES.c.id == source).with_for_update(key_share=True)
    if (await connection.execute(mine)).first() is None:
        return None
    values = {"channel_id": channel.id, "source_id": source, "name": name, "made_by": by}
    new = can.insert(FOLLOWS).values(**values, after_id=min(after, newest), made=microseconds(now))
    await connection.execute(new.on_conflict_do_nothing())
    alone = update(SOURCES).where(SOURCES.c.id == source, SOURCES.c.due.is_(None))
    if (await connection.execute(alone.values(due=microseconds(now), etag="", modified=""))).rowcount:
        asleep = (ITEMS.c.source_id == source, ITEMS.c.wake.is_(None), ITEMS.c.entry.is_not(None))
        await connection.execute(update(ITEMS).where(*asleep).values(wake=microseconds(now)))
    (found,) = await follows_where(connection, _OF.channel_id == channel.id, _OF.source_id == source)
    return found


async def unfollow(connection: AsyncConnection, gone: Follow) -> None:
    """Follow it no longer; what waits of a source that nobody follows sleeps until somebody does again."""
    source = await connection.execute(select(_OF.source_id).where(_OF.id == gone.id))
    if (at := source.scalar()) is None:
        return
    await connection.execute(select(SOURCES.c.id).where(SOURCES.c.id == at).with_for_update(key_share=True))
    await connection.execute(delete(FOLLOWS).where(_OF.id == gone.id))
    is_followed = exists().where(_OF.source_id == SOURCES.c.id)
    alone = update(SOURCES).where(SOURCES.c.id == at, ~is_followed).values(due=None)
    if (await connection.execute(alone)).rowcount:
        waiting = update(ITEMS).where(ITEMS.c.source_id == at, ITEMS.c.wake.is_not(None))
        await connection.execute(waiting.values(wake=None))


async def follows_where(connection: AsyncConnection, *which: ColumnElement[bool]) -> tuple[Follow, ...]:
    """The follows asked for, by name."""
    rows: Sequence[RowMapping] = (
        (await connection.execute(follows_asked().where(*which).order_by(_OF.id))).mappings().all()
    )
    return tuple(sorted(map(follow_in, rows), key=lambda found: found.name.casefold()))


async def _source(connection: AsyncConnection, can: Capabilities, feed: Feed, now: datetime) -> RowMapping:
    """The source at the feed's address, made when it is new; nobody else changes it now."""
    at = feed_at(feed.url)
    values = {"url": feed.url, "address": at, "title": feed.title, "site": feed.site}
    new = can.insert(SOURCES).values(**_NEW, **values, since=microseconds(now))
    await connection.execute(new.on_conflict_do_nothing())
    asked = select(SOURCES.c.id, SOURCES.c.due).where(SOURCES.c.address == at)
    row: RowMapping = (await connection.execute(asked.with_for_update(key_share=True))).mappings().one()
    return row


async def _begin(
    connection: AsyncConnection, can: Capabilities, source: int, feed: Feed, now: datetime
) -> None:
    """Take in what the feed holds, which is old to whoever follows it from now on, and have it asked from now on.

    A feed without entries may not have been read: what its first answer holds is old, too.
    """
    was_read = bool(feed.entries)
    validators = feed.validators if was_read else NO_VALIDATORS
    health = "working" if was_read else "new"
    values: Values = {
        **_NEW,
        "url": feed.url,
        "title": feed.title,
        "site": feed.site,
        "health": health,
        "told": health,
        "since": microseconds(now),
        "checked": microseconds(now) if was_read else None,
        "due": microseconds(now + (feed.wait or timedelta())),
        "etag": validators.etag,
        "modified": validators.modified,
        "is_begun": was_read,
    }
    await connection.execute(update(SOURCES).where(SOURCES.c.id == source).values(values))
    await take_entries(connection, can, source, feed.entries, now=now, oldest=now, is_first=True)
