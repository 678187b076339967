"""When a young page is read again: at intervals that grow, for a day, and a few times at the most."""

from datetime import timedelta

from adapters.young import YoungPage
from bot.collecting.needs import Collecting
from bot.collecting.waits import until_read_again

YOUNG = timedelta(days=1)
"""What an outlet changes later hardly anybody reads."""

MOST_TIMES = 6
"""However short the interval is set."""


async def read_later(page: YoungPage, by: Collecting, at_least: timedelta | None = None) -> None:
    """Have a page read again when it is time, if it is still young then; else not any more. Raises ArchiveError."""
    at = by.clock() + until_read_again(page.times, by.page_interval, at_least, by.chance())
    is_young = at - page.item.seen <= YOUNG and page.times < MOST_TIMES
    if by.page_interval and is_young:
        await by.pages.read_at(page, at)
    elif page.times:
        await by.pages.leave(page)
