"""Leases by name: what one instance at a time may do."""

from datetime import datetime
from typing import Any

from sqlalchemy import or_
from sqlalchemy.sql.dml import ReturningInsert

from adapters.store.capabilities import Capabilities
from adapters.store.rows import microseconds
from adapters.store.source_tables import LEASES

_OF = LEASES.c
_LONGEST = 10
"""A lease that lasts so many times as long as one is given was taken by a clock that was ahead, and is nobody's."""


def leading(can: Capabilities, name: str, owner: str, now: datetime, until: datetime) -> ReturningInsert[Any]:
    """The statement that takes or extends a lease; it gives a row to whom it is, and none while it is another's."""
    new = can.insert(LEASES).values(name=name, owner=owner, until=microseconds(until))
    too_long = microseconds(now + _LONGEST * (until - now))
    is_free = or_(_OF.owner == owner, _OF.until <= microseconds(now), _OF.until > too_long)
    taken = {"owner": new.excluded.owner, "until": new.excluded.until}
    return new.on_conflict_do_update(index_elements=["name"], set_=taken, where=is_free).returning(_OF.owner)
