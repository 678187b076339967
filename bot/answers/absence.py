"""How absence is told: what was searched, and what is gone."""

from adapters.ports import Archive
from adapters.replies import Notice
from adapters.wording import counted, day

GONE = Notice("That is not in the archive any more.", ("Ask again: /help lists what you can ask.",))
"""What a button is answered whose quote, person or article has been taken out."""


async def searched(archive: Archive) -> str:
    """What an answer without result has looked through: "in 412 articles since 1 Sep 2026"."""
    since = await archive.since()
    return f"in {counted(await archive.count(), 'article')}" + (f" since {day(since)}" if since else "")
