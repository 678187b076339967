"""Writing deliveries down, under a claim that was proved in the same transaction."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Integer, Text, bindparam, case, delete, func, insert, select, union_all, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import ReturningInsert

from adapters.briefings import Claim, Delivery, Message, Next, Told, Window
from adapters.health import Missing
from adapters.store.briefing_rows import delivery_of
from adapters.store.capabilities import Capabilities, Insert
from adapters.store.missing import missing_to_json, untell_missing
from adapters.store.rows import Values, microseconds
from adapters.store.tables import (
    ARTICLES,
    CHANNEL_ARTICLES,
    DELIVERIES,
    DELIVERY_ALSO,
    DELIVERY_MESSAGES,
    SUBSCRIPTIONS,
)

_OF = DELIVERIES.c
_MESSAGE = DELIVERY_MESSAGES.c
_ALSO = DELIVERY_ALSO.c

_OPEN = update(DELIVERIES).where(_OF.subscription_id == bindparam("subscription"), _OF.outcome == "open")
_NEW_DELIVERY = insert(DELIVERIES).returning(DELIVERIES)
_NEW_MESSAGES = insert(DELIVERY_MESSAGES)
_KEPT = select(ARTICLES.c.version).where(ARTICLES.c.id == bindparam("other")).scalar_subquery()
_NEW_ALSO = insert(DELIVERY_ALSO).values(
    delivery_id=bindparam("delivery"),
    position=bindparam("at"),
    article_id=bindparam("other"),
    version=func.coalesce(_KEPT, 1),
    place=bindparam("as"),
)
_SHOWN_ALSO = (
    update(DELIVERY_ALSO)
    .where(_ALSO.delivery_id == bindparam("delivery"), _ALSO.position == bindparam("at"))
    .where(_ALSO.article_id == bindparam("other"))
    .values(version=bindparam("shown", type_=Integer))
)
_ONE_OF_OPEN = update(DELIVERY_MESSAGES).where(
    _MESSAGE.position == bindparam("at"),
    _MESSAGE.delivery_id
    == select(_OF.id)
    .where(_OF.subscription_id == bindparam("subscription"), _OF.outcome == "open")
    .scalar_subquery(),
)
_AT = bindparam("at", type_=Integer)
_NEWEST = select(ARTICLES.c.version).where(ARTICLES.c.id == _MESSAGE.article_id).scalar_subquery()
_SHOWN = func.coalesce(bindparam("shown", type_=Integer), _NEWEST, 1)
_POSTED = (
    update(DELIVERY_MESSAGES)
    .where(_MESSAGE.delivery_id == bindparam("delivery"))
    .where((_MESSAGE.position == _AT) | (_MESSAGE.position == bindparam("then", type_=Integer)))
    .values(
        state=case((_MESSAGE.position == _AT, "posted"), else_="sending"),
        message=case((_MESSAGE.position == _AT, bindparam("posted_as", type_=Text)), else_=_MESSAGE.message),
        version=case((_MESSAGE.position == _AT, _MESSAGE.version), else_=_SHOWN),
    )
)
_ONE_MESSAGE = update(DELIVERY_MESSAGES).where(
    _MESSAGE.delivery_id == bindparam("delivery"), _MESSAGE.position == bindparam("at")
)
_SENDING = _ONE_MESSAGE.values(state="sending", version=_SHOWN)


def used_up(window: Window) -> Values:
    """What a subscription remembers of a window, so that the next one begins where it ends: never further back."""
    return {"served": max(window.after, window.upto), "served_at": microseconds(window.until)}


def open_values(window: Window, uid: str, due: datetime, missing: Sequence[Missing] = ()) -> Values:
    """What a delivery begins with."""
    begun = {"uid": uid, "due": microseconds(due), "outcome": "open", "missing": missing_to_json(missing)}
    return {**window_values(window), **begun}


def window_values(window: Window) -> Values:
    """What a delivery remembers of its window."""
    return {
        "after_id": window.after,
        "upto_id": window.upto,
        "since": microseconds(window.since),
        "until": microseconds(window.until),
    }


async def reserve(
    connection: AsyncConnection, can: Capabilities, channel: int, articles: Sequence[int]
) -> tuple[int, ...]:
    """Take articles for a channel, and give those that nobody had taken, in their order.

    Sorted for the database, so that two that reserve at once never wait for each other.
    """
    if not articles:
        return ()
    values = [{"channel_id": channel, "article_id": article} for article in sorted(set(articles))]
    taken = set((await connection.execute(_reserving(can.insert), values)).scalars())
    return tuple(article for article in dict.fromkeys(articles) if article in taken)


@cache
def _reserving(insert_into: Insert) -> ReturningInsert[Any]:
    """Made once, as one with its rows in it would be made anew each time."""
    new = insert_into(CHANNEL_ARTICLES).on_conflict_do_nothing()
    return new.returning(CHANNEL_ARTICLES.c.article_id)


async def reserve_stories(
    connection: AsyncConnection, can: Capabilities, channel: int, stories: Sequence[Told]
) -> tuple[Told, ...]:
    """Take stories for a channel: each as far as nobody had taken its articles, led by the first that is left."""
    taken = await reserve(connection, can, channel, [id_ for story in stories for id_ in story.articles])
    left = set(taken)
    mine = (tuple(id_ for id_ in story.articles if id_ in left) for story in stories)
    return tuple(Told(ids[0], ids[1:]) for ids in mine if ids)


async def begin(
    connection: AsyncConnection,
    claim: Claim,
    values: Values,
    stories: Sequence[Told | None],
    *,
    is_sending: bool = False,
) -> Delivery:
    """A new delivery with a message for each of the stories, in their order; None stands for the overview.

    `is_sending`: the first one is on its way.
    """
    begun = {"subscription_id": claim.subscription.id, "attempts": 1, "problem": "", **values}
    row = (await connection.execute(_NEW_DELIVERY, begun)).mappings().one()
    messages = [
        Message(
            position,
            told.lead if told else None,
            f"{row['uid']}-{position}",
            "sending" if is_sending and not position else "pending",
            also=told.also if told else (),
        )
        for position, told in enumerate(stories)
    ]
    rows = [
        {
            "delivery_id": row["id"],
            "position": m.position,
            "article_id": m.article,
            "mark": m.mark,
            "state": m.state,
        }
        for m in messages
    ]
    if rows:
        await connection.execute(_NEW_MESSAGES, rows)
    if others := [*_also_values(row["id"], messages)]:
        await connection.execute(_NEW_ALSO, others)
    return delivery_of(row, messages)


def _also_values(delivery: int, messages: Iterable[Message]) -> Iterable[Values]:
    for message in messages:
        for place, article in enumerate(message.also):
            yield {"delivery": delivery, "at": message.position, "other": article, "as": place}


async def set_posted(
    connection: AsyncConnection, delivery: Delivery, position: int, message: str, then: Next | None
) -> None:
    """A message stands; another, if any, is about to be sent. One statement for both."""
    following = {"then": then.position if then else None, "shown": then.version if then else None}
    values = {"delivery": delivery.id, "at": position, "posted_as": message, **following}
    await connection.execute(_POSTED, values)
    if then:
        await _show_also(connection, delivery, then)


async def set_message(connection: AsyncConnection, delivery: Delivery, position: int, values: Values) -> None:
    """Change a message of a delivery."""
    await connection.execute(_ONE_MESSAGE, {"delivery": delivery.id, "at": position, **values})


async def set_last(connection: AsyncConnection, claim: Claim, message: Message) -> None:
    """Write down a message of the delivery that is open."""
    values = {"subscription": claim.subscription.id, "at": message.position}
    await connection.execute(_ONE_OF_OPEN, {**values, "state": message.state, "message": message.message})


async def set_sending(connection: AsyncConnection, delivery: Delivery, then: Next) -> None:
    """A message is about to be sent with these versions of its articles."""
    values = {"delivery": delivery.id, "at": then.position, "shown": then.version}
    await connection.execute(_SENDING, values)
    await _show_also(connection, delivery, then)


async def _show_also(connection: AsyncConnection, delivery: Delivery, then: Next) -> None:
    values = [
        {"delivery": delivery.id, "at": then.position, "other": other.article, "shown": other.version}
        for other in then.also
    ]
    if values:
        await connection.execute(_SHOWN_ALSO, values)


async def set_open(connection: AsyncConnection, claim: Claim, values: Values) -> bool:
    """Change the delivery that is open; False when none is."""
    changed = await connection.execute(_OPEN, {"subscription": claim.subscription.id, **values})
    return changed.rowcount > 0


async def give_back(connection: AsyncConnection, claim: Claim) -> None:
    """Let the next briefing begin where the open delivery began, with the articles that were not posted."""
    mine = (_OF.subscription_id == claim.subscription.id) & (_OF.outcome == "open")
    row = (await connection.execute(select(_OF.id, _OF.after_id, _OF.since, _OF.until).where(mine))).first()
    if row is None:
        return
    await untell_missing(connection, claim.subscription.channel.id, row.id, row.until)
    pending = (_MESSAGE.delivery_id == row.id) & (_MESSAGE.state == "pending")
    same = (_ALSO.delivery_id == _MESSAGE.delivery_id) & (_ALSO.position == _MESSAGE.position)
    left = union_all(
        select(_MESSAGE.article_id).where(pending, _MESSAGE.article_id.is_not(None)),
        select(_ALSO.article_id).join(DELIVERY_MESSAGES, same).where(pending),
    )
    of = CHANNEL_ARTICLES.c
    here = of.channel_id == claim.subscription.channel.id
    await connection.execute(delete(CHANNEL_ARTICLES).where(here, of.article_id.in_(left)))
    again = update(SUBSCRIPTIONS).where(SUBSCRIPTIONS.c.id == claim.subscription.id)
    await connection.execute(again.values(served=row.after_id, served_at=row.since))
