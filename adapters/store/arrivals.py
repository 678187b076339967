"""Which entries of a feed are new, which are known, and which of these say something else: the rules alone."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from adapters.store.entries import Arrival

MOST_STALE = 10
"""Of entries that come in no briefing by themselves, so many of the newest are made articles: a feed may hold
thousands, and each is a page to be asked for."""

_SAME_ENTRY = 3_600_000_000
"""Microseconds that an entry's date may move forward while its address changes. Further, it is another entry under an
id that was used before. One wrongly taken for another is still found by what it says."""


@dataclass(frozen=True, slots=True)
class Known:
    """An item as far as entries are compared with it.

    `is_waiting`: it is worked at. `is_asleep`: it would be, had not everybody ceased to follow its source.
    """

    id: int
    guid: str
    address: str | None
    says: str
    published: int | None
    is_fresh: bool
    is_waiting: bool = False
    is_asleep: bool = False
    article: int | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """How an entry is to be kept: as the item that it is, or as a new one; whether it is worked at, and is fresh."""

    arrival: Arrival
    known: Known | None
    is_due: bool
    is_fresh: bool


def sort_out(
    arrivals: Iterable[Arrival], known: Sequence[Known], *, is_first: bool, oldest: int
) -> tuple[Kept, ...]:
    """What is to be kept of a feed's entries, the oldest first; what is known and stays as it is, is left out.

    `is_first`: nothing that is new is fresh; nor is what was published before `oldest`.
    """
    found = [
        Kept(
            each,
            item,
            _is_due(each, item),
            not is_first and (item.is_fresh if item else _is_young(each, oldest)),
        )
        for each, item in _paired(tuple(_each_once(arrivals)), known)
    ]
    newest = sorted(
        found, key=lambda kept: -(kept.arrival.published or 0)
    )  # of equals the feed's first is newest
    bounded = _bounded(newest)
    return tuple(kept for kept in reversed(bounded) if _is_news(kept))


def _each_once(arrivals: Iterable[Arrival]) -> Iterator[Arrival]:
    """Each address once, and each id; an id that stands at two addresses is nobody's."""
    addresses: set[str] = set()
    guids: set[str] = set()
    for each in arrivals:
        own = replace(each, guid="") if each.address and each.guid in guids else each
        if own.address in addresses or (own.guid or own.spare_guid) in guids:
            continue
        yield own
        guids.add(own.guid or own.spare_guid)
        if own.address:
            addresses.add(own.address)


def _paired(arrivals: Sequence[Arrival], known: Sequence[Known]) -> Iterator[tuple[Arrival, Known | None]]:
    """Each entry with the item that it is: by its address first, then by its id where that is no other entry's."""
    by_address = {item.address: item for item in reversed(known) if item.address}
    found = {each.address for each in arrivals if each.address} & by_address.keys()
    at_address = {address: by_address[address] for address in found}
    taken = {item.id for item in at_address.values()}
    by_guid = {item.guid: item for item in known if item.id not in taken}
    for each in arrivals:
        item = at_address.get(each.address or "") or by_guid.get(each.guid or each.spare_guid)
        yield each, item if item and not _is_another(each, item) else None


def _is_another(each: Arrival, item: Known) -> bool:
    """Whether an entry has an id that another one had before: it stands elsewhere, and was published later."""
    if None in (each.address, item.address, each.published, item.published) or each.address == item.address:
        return False
    return (each.published or 0) > (item.published or 0) + _SAME_ENTRY


def _is_due(each: Arrival, item: Known | None) -> bool:
    return item is None or item.is_asleep or item.says != each.says


def _is_young(each: Arrival, oldest: int) -> bool:
    return each.published is None or each.published >= oldest


def _bounded(newest: Sequence[Kept]) -> list[Kept]:
    """All of them, but of those that are not fresh and were never articles the first ten alone are due."""
    bounded, room = [], MOST_STALE
    for kept in newest:
        if kept.is_due and not kept.is_fresh and _is_untried(kept.known):
            room -= 1
            bounded.append(kept if room >= 0 else replace(kept, is_due=False))
        else:
            bounded.append(kept)
    return bounded


def _is_untried(item: Known | None) -> bool:
    return item is None or (item.article is None and not item.is_waiting)


def _is_news(kept: Kept) -> bool:
    """Whether there is anything to write down."""
    item, each = kept.known, kept.arrival
    if item is None or kept.is_due:
        return True
    return item.says != each.says or bool(each.address and each.address != item.address)


def guid_for(arrival: Arrival, taken: Mapping[str, object]) -> str:
    """What a new item is known by: its own id, if it has one that no other item has."""
    return arrival.guid if arrival.guid and arrival.guid not in taken else arrival.spare_guid
