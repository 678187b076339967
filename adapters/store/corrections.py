"""Messages that show an earlier version of an article, and the versions that there were."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import RowMapping, Select, Update, func, select, update

from adapters.following import Outdated, Version
from adapters.store.briefing_rows import CHANNEL_COLUMNS, subscribed_place
from adapters.store.digest_json import digest_from_json
from adapters.store.rows import microseconds, moment
from adapters.store.source_tables import VERSIONS
from adapters.store.tables import ARTICLES, CHANNELS, DELIVERIES, DELIVERY_MESSAGES, SUBSCRIPTIONS

_OF = DELIVERY_MESSAGES.c
_SLACK = timedelta(days=7)
"""A message may stand so long after it was written, when whoever sent it died and another one finds it there."""


def outdated(platforms: Collection[str], since: datetime, limit: int) -> Select[Any]:
    """The query for posted messages that show an earlier version, posted since then, the oldest first.

    It walks what was revised of late: a message shows an earlier version only if that was replaced after it was made.
    """
    posted = func.coalesce(DELIVERIES.c.posted, DELIVERIES.c.until)
    late = VERSIONS.c.replaced >= microseconds(since - _SLACK)
    revised = select(VERSIONS.c.article_id).where(late)
    return (
        select(DELIVERY_MESSAGES, ARTICLES.c.version.label("newest"), DELIVERIES.c.under, *CHANNEL_COLUMNS)
        .join(ARTICLES, ARTICLES.c.id == _OF.article_id)
        .join(DELIVERIES, DELIVERIES.c.id == _OF.delivery_id)
        .join(SUBSCRIPTIONS, SUBSCRIPTIONS.c.id == DELIVERIES.c.subscription_id)
        .join(CHANNELS, CHANNELS.c.id == SUBSCRIPTIONS.c.channel_id)
        .where(_OF.article_id.in_(revised), _OF.version < ARTICLES.c.version)
        .where(_OF.state == "posted", _OF.message != "")
        .where(SUBSCRIPTIONS.c.platform.in_(platforms), posted >= microseconds(since))
        .order_by(_OF.delivery_id, _OF.position)
        .limit(limit)
    )


def outdated_in(row: RowMapping, also: Iterable[int]) -> Outdated:
    """The message in a row of outdated; `also` are the other articles of its story."""
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


def corrected(message: Outdated) -> Update:
    """The statement that a message shows the version it was told to show."""
    mine = (_OF.delivery_id == message.delivery) & (_OF.position == message.position)
    return update(DELIVERY_MESSAGES).where(mine).values(version=message.version)


def versions_of(article_id: int) -> Select[Any]:
    """The query for what an article was before, the oldest first."""
    return select(VERSIONS).where(VERSIONS.c.article_id == article_id).order_by(VERSIONS.c.number)


def version_in(row: RowMapping) -> Version:
    """The version in a row of versions_of."""
    return Version(row["number"], digest_from_json(row["digest"]), moment(row["replaced"]))
