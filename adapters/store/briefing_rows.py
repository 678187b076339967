"""Channels, subscriptions and deliveries as rows, and rows as these."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, time
from typing import Any

from sqlalchemy import RowMapping, Select, select
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.asking import Place
from adapters.briefings import Channel, Delivery, Message, Subscription, Wish
from adapters.store.missing import missing_from_json
from adapters.store.rows import Values, microseconds, moment
from adapters.store.tables import CHANNELS, DELIVERIES, DELIVERY_ALSO, DELIVERY_MESSAGES, SUBSCRIPTIONS
from digests.briefing import Terms
from digests.schedule import DAYS, Quiet, Schedule

CHANNEL_COLUMNS = [column.label(f"of_channel_{column.name}") for column in CHANNELS.c]
_LABELS = {column.name: f"of_channel_{column.name}" for column in CHANNELS.c}


def microseconds_or_none(at: datetime | None) -> int | None:
    """The moment as the tables hold it."""
    return None if at is None else microseconds(at)


def place_values(place: Place) -> Values:
    """What a channel is known by; who asked there is not kept."""
    return {"platform": place.platform, "workspace": place.workspace or "", "channel": place.channel}


def setting_values(channel: Channel) -> Values:
    """The columns of a channel's settings."""
    quiet = channel.quiet
    return {
        "zone": channel.zone,
        "quiet_start": _minute(quiet.start) if quiet else None,
        "quiet_end": _minute(quiet.end) if quiet else None,
        "quiet_days": _bits(quiet.days) if quiet else None,
        "wanted": json.dumps(channel.terms.include, ensure_ascii=False),
        "unwanted": json.dumps(channel.terms.exclude, ensure_ascii=False),
    }


def channel_of(row: RowMapping | Mapping[str, Any]) -> Channel:
    """The channel in a row of CHANNELS."""
    quiet = None
    if row["quiet_start"] is not None:
        quiet = Quiet(_time(row["quiet_start"]), _time(row["quiet_end"]), _days(row["quiet_days"]))
    terms = Terms(tuple(json.loads(row["wanted"])), tuple(json.loads(row["unwanted"])))
    return Channel(row["id"], _place(row), row["zone"], quiet, terms)


def wish_values(wish: Wish) -> Values:
    """The columns of a wish."""
    return {
        "at_minute": _minute(wish.schedule.at),
        "zone": wish.schedule.zone,
        "days": _bits(wish.schedule.days),
        "top": wish.top,
        "wanted": json.dumps(wish.terms.include, ensure_ascii=False),
        "unwanted": json.dumps(wish.terms.exclude, ensure_ascii=False),
    }


def subscriptions_asked() -> Select[Any]:
    """All subscriptions with their channels, for subscription_of."""
    return select(SUBSCRIPTIONS, *CHANNEL_COLUMNS).join(CHANNELS, CHANNELS.c.id == SUBSCRIPTIONS.c.channel_id)


def subscription_of(row: RowMapping, last: Delivery | None = None) -> Subscription:
    """The subscription in a row of subscriptions_asked."""
    schedule = Schedule(_time(row["at_minute"]), row["zone"], _days(row["days"]))
    terms = Terms(tuple(json.loads(row["wanted"])), tuple(json.loads(row["unwanted"])))
    return Subscription(
        row["id"],
        channel_of(_channel_row(row)),
        Wish(schedule, row["top"], terms),
        row["state"],
        None if row["due"] is None else moment(row["due"]),
        row["made_by"],
        row["changed_by"],
        moment(row["changed"]),
        row["reason"],
        last,
    )


def channel_in(row: RowMapping) -> Channel:
    """The channel in a row with CHANNEL_COLUMNS."""
    return channel_of(_channel_row(row))


def subscribed_place(row: RowMapping) -> Place:
    """The place of the channel in a row with CHANNEL_COLUMNS."""
    return _place(_channel_row(row))


async def deliveries_of(connection: AsyncConnection, rows: Sequence[RowMapping]) -> tuple[Delivery, ...]:
    """The deliveries in rows of DELIVERIES, in their order, each with its messages."""
    messages = await _messages(connection, [row["id"] for row in rows])
    return tuple(delivery_of(row, messages[row["id"]]) for row in rows)


def delivery_of(row: RowMapping, messages: Sequence[Message]) -> Delivery:
    """The delivery in a row of DELIVERIES."""
    return Delivery(
        row["id"],
        row["uid"],
        moment(row["due"]),
        moment(row["since"]),
        moment(row["until"]),
        row["outcome"],
        row["attempts"],
        None if row["posted"] is None else moment(row["posted"]),
        row["problem"],
        row["under"],
        tuple(messages),
        missing_from_json(row["missing"]),
    )


async def last_deliveries(connection: AsyncConnection, ids: Collection[int]) -> dict[int, Delivery]:
    """The last delivery of each of these subscriptions that has had one."""
    mine = DELIVERIES.c.subscription_id == SUBSCRIPTIONS.c.id
    newest = select(DELIVERIES.c.id).where(mine).order_by(DELIVERIES.c.id.desc()).limit(1).scalar_subquery()
    chosen = select(newest).where(SUBSCRIPTIONS.c.id.in_(ids))
    rows = (await connection.execute(select(DELIVERIES).where(DELIVERIES.c.id.in_(chosen)))).mappings().all()
    found = await deliveries_of(connection, rows)
    return {row["subscription_id"]: delivery for row, delivery in zip(rows, found, strict=True)}


async def _messages(connection: AsyncConnection, ids: Sequence[int]) -> Mapping[int, list[Message]]:
    found: defaultdict[int, list[Message]] = defaultdict(list)
    if ids:
        of = DELIVERY_MESSAGES.c
        asked = select(DELIVERY_MESSAGES).where(of.delivery_id.in_(ids)).order_by(of.delivery_id, of.position)
        also = await _others_of(connection, ids)
        for row in await connection.execute(asked):
            others = tuple(also[row.delivery_id, row.position])
            message = Message(row.position, row.article_id, row.mark, row.state, row.message, others)
            found[row.delivery_id].append(message)
    return found


async def _others_of(
    connection: AsyncConnection, ids: Collection[int]
) -> Mapping[tuple[int, int], list[int]]:
    """The other articles of the story that each message of these deliveries tells, by delivery and position."""
    of = DELIVERY_ALSO.c
    found: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    asked = select(DELIVERY_ALSO).where(of.delivery_id.in_(ids)).order_by(of.place, of.article_id)
    for row in await connection.execute(asked):
        found[row.delivery_id, row.position].append(row.article_id)
    return found


def _channel_row(row: RowMapping) -> Mapping[str, Any]:
    """The channel's columns in a row of more."""
    return {name: row[label] for name, label in _LABELS.items()}


def _place(row: RowMapping | Mapping[str, Any]) -> Place:
    return Place(row["platform"], row["workspace"] or None, row["channel"])


def _minute(at: time) -> int:
    return 60 * at.hour + at.minute


def _time(minute: int) -> time:
    return time(minute // 60, minute % 60)


def _bits(days: frozenset[int]) -> int:
    return sum(1 << day for day in days)


def _days(bits: int) -> frozenset[int]:
    return frozenset(day for day in DAYS if bits >> day & 1)
