"""Which of Discord's shards this instance holds: what stands in its settings, as numbers."""

import re

_IDS = re.compile(r"\d{1,5}(?:-\d{1,5})?(?:,\d{1,5}(?:-\d{1,5})?)*")


def shard_ids(written: str, count: int | None) -> tuple[int, ...]:
    """The shards of "0,2-4" in their order; all of `count` for "", none without a count.

    Raises ValueError with what to write instead.
    """
    ids = written.replace(" ", "")
    if count is None:
        if ids:
            raise ValueError("how many shards are there in all? set DISCORD_SHARD_COUNT, too")
        return ()
    if not ids:
        return tuple(range(count))
    if not _IDS.fullmatch(ids):
        raise ValueError("numbers and spans of them parted by commas, as in 0,2-4")
    ends = [part.partition("-") for part in ids.split(",")]
    if any(int(last or first) >= count for first, _, last in ends):
        raise ValueError("shards count from 0: the last one is DISCORD_SHARD_COUNT less 1")
    return tuple(sorted({n for first, _, last in ends for n in range(int(first), int(last or first) + 1)}))
