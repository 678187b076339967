"""When a briefing is due: wall-clock times in a zone, kept through changes of summer time.

Pure arithmetic on `zoneinfo`: no clock is read. All moments that are given and taken are aware, in UTC.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

DAYS = frozenset(range(7))
"""Every day of the week; Monday is 0, as in `datetime.weekday`. (Cron and APScheduler's from_crontab differ.)"""

WEEKDAYS = frozenset(range(5))

_DAY = timedelta(days=1)
_MOMENT = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Schedule:
    """At which time of day, on which days of the week (0 is Monday), in which IANA zone."""

    at: time
    zone: str
    days: frozenset[int] = DAYS


@dataclass(frozen=True, slots=True)
class Quiet:
    """When nothing is posted: from `start` until `end` each day (past midnight when `end` is earlier), and on `days`.

    Both times are wall-clock, in the zone of the channel; equal ones mean no hours.
    """

    start: time = time(0)
    end: time = time(0)
    days: frozenset[int] = frozenset()


def runs(schedule: Schedule, after: datetime) -> Iterator[datetime]:
    """Every run later than `after`, in order, without end; none when there are no days.

    A time that a day does not have (clocks go forward) is at the first moment after the gap; one that a day has
    twice is at its first. A day that a zone leaves out altogether has no run.
    """
    if not schedule.days:
        return
    zone = ZoneInfo(schedule.zone)
    day = after.astimezone(zone).date() - _DAY
    while True:
        if day.weekday() in schedule.days and _exists(day, zone):
            run = moment(day, schedule.at, zone)
            if run > after:
                yield run
        day += _DAY


def next_run(
    schedule: Schedule, after: datetime, quiet: Quiet | None = None, quiet_zone: str | None = None
) -> datetime | None:
    """The first moment later than `after` when a briefing may be posted: a run, put off to the end of quiet hours.

    A run on a quiet day is left out; the next one covers it. None when there is none within a fortnight. It is quiet
    by the clocks of `quiet_zone`, the channel's; of the schedule's zone, where the channel has none.
    """
    for run in islice(runs(schedule, after - 2 * _DAY), 16):
        posted = put_off(run, quiet, quiet_zone or schedule.zone)
        if posted and posted > after:
            return posted
    return None


def next_runs(
    schedule: Schedule,
    after: datetime,
    count: int,
    quiet: Quiet | None = None,
    quiet_zone: str | None = None,
) -> tuple[datetime, ...]:
    """The next `count` moments when it may be posted, each once though several runs are put off to it."""
    found: list[datetime] = []
    while len(found) < count and (
        run := next_run(schedule, found[-1] if found else after, quiet, quiet_zone)
    ):
        found.append(run)
    return tuple(found)


def put_off(run: datetime, quiet: Quiet | None, zone: str) -> datetime | None:
    """When a run is posted: at once, or when the quiet hours end in that zone; None when either is on a quiet day."""
    if quiet is None:
        return run
    place = ZoneInfo(zone)
    local = run.astimezone(place)
    if local.weekday() in quiet.days:
        return None
    if not _is_quiet(local.time(), quiet):
        return run
    day = local.date() + (_DAY if local.time() >= quiet.end else timedelta())
    return None if day.weekday() in quiet.days else max(moment(day, quiet.end, place), run)


def moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    """When it is that time there on that day, in UTC; the first moment after, where the day lacks it."""
    wanted = datetime.combine(day, at)
    first = wanted.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if first.astimezone(zone).replace(tzinfo=None) == wanted:
        return first
    # in a gap: fold 0 counts with the offset before it and comes out after, fold 1 the other way round
    before = wanted.replace(tzinfo=zone, fold=1).astimezone(UTC)
    return _change(before, first, zone)


def _change(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The first moment, to the second, at which the zone has the offset that it has `after`."""
    offset = after.astimezone(zone).utcoffset()
    while after - before > _MOMENT:
        middle = before + timedelta(seconds=(after - before) // _MOMENT // 2)
        if middle.astimezone(zone).utcoffset() == offset:
            after = middle
        else:
            before = middle
    return after


def _exists(day: date, zone: ZoneInfo) -> bool:
    """Whether a zone has any of a day: Samoa went from the 29th to the 31st of December 2011."""
    noon = datetime.combine(day, time(12), zone)
    return noon.astimezone(UTC).astimezone(zone).date() == day


def _is_quiet(at: time, quiet: Quiet) -> bool:
    if quiet.start <= quiet.end:
        return quiet.start <= at < quiet.end
    return at >= quiet.start or at < quiet.end
