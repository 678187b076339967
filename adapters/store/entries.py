"""Entries of feeds as rows: what they are known by, what they say, and themselves as one text."""

import json
from dataclasses import dataclass
from datetime import datetime

from adapters.contents import content_key
from adapters.store.addresses import hashed, page_at
from adapters.store.rows import Values, microseconds, moment
from adapters.web import Entry


@dataclass(frozen=True, slots=True)
class Arrival:
    """An entry with the hashes of its id ("" for none), of its address (None for none), and of what it says.

    `published` is when, or when it was changed if that alone is told, in microseconds since 1970.
    """

    entry: Entry
    guid: str
    address: str | None
    says: str
    published: int | None

    @property
    def spare_guid(self) -> str:
        """What stands for an id that there is none of, or that is another's: the address, else the words."""
        return hashed("address", self.address) if self.address else hashed("says", self.says)


def arrival(entry: Entry) -> Arrival:
    """The entry with what it is known by."""
    at = entry.published or entry.updated
    return Arrival(
        entry,
        hashed("guid", entry.guid) if entry.guid else "",
        page_at(entry.url) if entry.url else None,
        content_key(entry.headline, entry.text),
        microseconds(at) if at else None,
    )


def entry_to_json(entry: Entry) -> str:
    """The entry as JSON, without what is empty; the same entry is the same text."""
    fields: Values = {
        "guid": entry.guid,
        "url": entry.url,
        "headline": entry.headline,
        "text": entry.text,
        "whole": entry.is_whole,
        "byline": entry.byline,
        "published": _or_none(entry.published),
        "updated": _or_none(entry.updated),
    }
    kept = {name: value for name, value in fields.items() if value not in (None, (), False)}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))  # Verbatim keeps what JSON would mend


def entry_from_json(kept: str) -> Entry:
    """The entry that entry_to_json was given."""
    fields = json.loads(kept)
    return Entry(
        fields["guid"],
        fields.get("url"),
        fields.get("headline"),
        fields["text"],
        is_whole=fields.get("whole", False),
        byline=tuple(fields.get("byline", ())),
        published=_moment(fields.get("published")),
        updated=_moment(fields.get("updated")),
    )


def _or_none(at: datetime | None) -> int | None:
    return None if at is None else microseconds(at)


def _moment(at: int | None) -> datetime | None:
    return None if at is None else moment(at)
