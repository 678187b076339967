"""When briefings are due: every local day once, through every change of the clocks."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digests.schedule import DAYS, WEEKDAYS, Quiet, Schedule, moment, next_run, next_runs, runs

ZONES = sorted(
    zone for zone in available_timezones() if "/" in zone and not zone.startswith(("Etc", "System"))
)
FROM = date(2024, 1, 1)
YEARS = 3
TIMES = st.builds(time, st.integers(0, 23), st.integers(0, 59))
QUIET = st.builds(Quiet, TIMES, TIMES, st.frozensets(st.integers(0, 6), max_size=5))
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2027, 1, 1)).map(lambda d: d.replace(tzinfo=UTC))  # noqa: DTZ001


def local(run: datetime, zone: str) -> str:
    return run.astimezone(ZoneInfo(zone)).strftime("%a %d %b %H:%M")


def first(zone: str, at: time, after: datetime, count: int = 1) -> list[str]:
    return [local(run, zone) for run in islice(runs(Schedule(at, zone), after), count)]


def day_of(run: datetime, at: time, zone: str) -> date:
    """The local day whose run it is: the one that ends in a gap, where a run comes out of that on the next day."""
    there, before = (moment.astimezone(ZoneInfo(zone)) for moment in (run, run - timedelta(seconds=1)))
    return before.date() if there.time() != at and at > before.time() else there.date()


def test_there_are_over_400_zones_to_test_with() -> None:
    assert len(ZONES) > 400


@pytest.mark.untraced
@settings(max_examples=26, deadline=None)
@given(TIMES, st.integers(0, 25))
def test_each_local_day_of_three_years_has_exactly_one_run_in_every_zone(at: time, slice_: int) -> None:
    for zone in ZONES[slice_::26]:
        start = moment(FROM, time(0), ZoneInfo(zone)) - timedelta(microseconds=1)
        found = list(islice(runs(Schedule(at, zone), start), 365 * YEARS + 1))
        days = [day_of(run, at, zone) for run in found]
        assert days == [FROM + timedelta(n) for n in range(len(days))], zone
        assert all(a < b for a, b in pairwise(found))


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(ZONES), TIMES, MOMENTS)
def test_a_run_is_at_the_time_asked_for_unless_that_day_lacks_it(
    zone: str, at: time, after: datetime
) -> None:
    (run,) = islice(runs(Schedule(at, zone), after), 1)
    there = run.astimezone(ZoneInfo(zone))
    assert run > after
    if there.time() != at:
        assert there.time() > at or there.date() > day_of(run, at, zone)
        assert (run - timedelta(seconds=1)).astimezone(ZoneInfo(zone)).time() < at


def test_a_time_in_a_gap_over_midnight_runs_as_the_next_day_begins_and_that_days_own_comes_too() -> None:
    night = datetime(2024, 3, 30, 12, tzinfo=UTC)  # that night clocks went from 23:00 to midnight
    assert first("America/Nuuk", time(23), night, 2) == ["Sun 31 Mar 00:00", "Sun 31 Mar 23:00"]


def test_a_time_that_a_day_lacks_runs_at_the_first_moment_after() -> None:
    assert first("Europe/London", time(1, 30), datetime(2026, 3, 28, 12, tzinfo=UTC)) == ["Sun 29 Mar 02:00"]
    assert first("America/New_York", time(2, 30), datetime(2026, 3, 7, 12, tzinfo=UTC)) == [
        "Sun 08 Mar 03:00"
    ]
    assert first("Australia/Lord_Howe", time(2, 10), datetime(2026, 10, 3, 1, tzinfo=UTC)) == [
        "Sun 04 Oct 02:30"
    ]


def test_a_midnight_that_a_day_lacks_still_is_that_days_run() -> None:
    assert first("Africa/Cairo", time(0, 15), datetime(2026, 4, 22, 22, tzinfo=UTC), 2) == [
        "Thu 23 Apr 00:15",
        "Fri 24 Apr 01:00",
    ]


def test_a_time_that_comes_twice_runs_at_its_first() -> None:
    found = list(
        islice(runs(Schedule(time(1, 30), "Europe/London"), datetime(2026, 10, 24, 12, tzinfo=UTC)), 2)
    )
    assert found == [datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 26, 1, 30, tzinfo=UTC)]


def test_a_day_that_a_zone_left_out_has_no_run() -> None:
    found = first("Pacific/Apia", time(8), datetime(2011, 12, 29, tzinfo=UTC), 2)
    assert found == ["Thu 29 Dec 08:00", "Sat 31 Dec 08:00"]


def test_monday_is_0() -> None:
    schedule = Schedule(time(8), "Europe/Paris", frozenset({0}))
    assert (
        local(next(runs(schedule, datetime(2026, 11, 18, tzinfo=UTC))), "Europe/Paris") == "Mon 23 Nov 08:00"
    )


def test_without_days_there_is_no_run() -> None:
    schedule = Schedule(time(8), "Europe/Paris", frozenset())
    assert next_run(schedule, datetime(2026, 11, 18, tzinfo=UTC)) is None


FRIDAY = datetime(2026, 11, 20, 7, 59, tzinfo=UTC)
NIGHT = Quiet(time(22), time(7))


@pytest.mark.parametrize(
    "at, quiet, expected",
    [
        (time(8), None, ["Fri 20 Nov 08:00", "Sat 21 Nov 08:00"]),
        (time(8), Quiet(days=frozenset({5, 6})), ["Fri 20 Nov 08:00", "Mon 23 Nov 08:00"]),
        (time(23), NIGHT, ["Sat 21 Nov 07:00", "Sun 22 Nov 07:00"]),
        (time(6, 30), NIGHT, ["Sat 21 Nov 07:00", "Sun 22 Nov 07:00"]),
        (time(23), Quiet(time(22), time(7), frozenset({5})), ["Mon 23 Nov 07:00", "Tue 24 Nov 07:00"]),
        (time(12, 30), Quiet(time(12), time(14)), ["Fri 20 Nov 14:00", "Sat 21 Nov 14:00"]),
        (time(8), Quiet(days=DAYS), []),
    ],
)
def test_quiet_hours_put_a_briefing_off_and_quiet_days_leave_it_out(
    at: time, quiet: Quiet | None, expected: list[str]
) -> None:
    found = next_runs(Schedule(at, "Europe/London"), FRIDAY, 2, quiet)
    assert [local(run, "Europe/London") for run in found] == expected


def test_runs_that_are_put_off_to_one_moment_are_one() -> None:
    schedule = Schedule(time(6), "Europe/London", WEEKDAYS)
    assert len(set(next_runs(schedule, FRIDAY, 5, NIGHT))) == 5


def test_it_is_quiet_by_the_clocks_of_the_channel_whatever_zone_a_briefing_is_in() -> None:
    schedule = Schedule(time(18), "America/New_York")
    found = next_runs(schedule, FRIDAY, 2, NIGHT, "Europe/London")
    assert [local(run, "Europe/London") for run in found] == ["Sat 21 Nov 07:00", "Sun 22 Nov 07:00"]


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(ZONES), st.none() | st.sampled_from(ZONES), TIMES, QUIET, MOMENTS)
def test_nothing_is_posted_while_it_is_quiet(
    zone: str, quiet_zone: str | None, at: time, quiet: Quiet, after: datetime
) -> None:
    start, end = quiet.start, quiet.end
    run = next_run(Schedule(at, zone), after, quiet, quiet_zone)
    if run is None:
        return
    there = run.astimezone(ZoneInfo(quiet_zone or zone))
    assert run > after
    assert there.weekday() not in quiet.days
    is_within = start <= there.time() < end if start <= end else not end <= there.time() < start
    assert not is_within
