"""Leases by name: what one instance at a time may do."""

from datetime import datetime
from typing import Any

from sqlalchemy import or_
from sqlalchemy.sql.dml import ReturningInsert

from adapters.store.capabilities import Capabilities
from adapters.store.rows import microseconds
from adapters.store.source_tables import LEASES

_OF = LEASES.c


def leading(can: Capabilities, name: str, owner: str, now: datetime, until: datetime) -> ReturningInsert[Any]:
    """The statement that takes or extends a lease; it gives a row to whom it is, and none while it is another's."""
    new = can.insert(LEASES).values(name=name, owner=owner, until=microseconds(until))
    is_free = or_(_OF.owner == owner, _OF.until <= microseconds(now))
    taken = {"owner": new.excluded.owner, "until": new.excluded.until}
    return new.on_conflict_do_update(index_elements=["name"], set_=taken, where=is_free).returning(_OF.owner)
