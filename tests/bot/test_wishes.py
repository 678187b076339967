"""When a briefing is wanted, as people write it."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands import Misread
from bot.wishes import MOST_TERMS, Wanted, clock, days_named, wanted, zone_named
from digests.briefing import Terms
from digests.schedule import DAYS, WEEKDAYS


@pytest.mark.parametrize(
    "text, at",
    [
        ("8", time(8)),
        ("08:00", time(8)),
        ("8.30", time(8, 30)),
        ("0815", time(8, 15)),
        ("8am", time(8)),
        ("8PM", time(20)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("20h15", time(20, 15)),
        ("noon", time(12)),
        ("midnight", time(0)),
        ("24:00", None),
        ("8:60", None),
        ("13pm", None),
        ("0am", None),
        ("soon", None),
        ("²", None),
        ("", None),
    ],
)
def test_times_are_read_as_people_write_them(text: str, at: time | None) -> None:
    assert clock(text) == at


@pytest.mark.parametrize(
    "text, days",
    [
        ("mon-fri", WEEKDAYS),
        ("Mon–Fri", WEEKDAYS),
        ("fri-mon", {4, 5, 6, 0}),
        ("tuesdays", {1}),
        ("thurs", {3}),
        ("weekends", {5, 6}),
        ("everyday", DAYS),
        ("sun", {6}),
        ("s", None),
        ("mo-fri", None),
        ("monkey", None),
    ],
)
def test_days_are_read_as_words(text: str, days: set[int] | None) -> None:
    assert days_named(text) == days


@pytest.mark.parametrize(
    "text, zone",
    [
        ("europe/london", "Europe/London"),
        ("London", "Europe/London"),
        ("new york", "America/New_York"),
        ("utc", "UTC"),
        ("Atlantis", None),
        ("posix/UTC", None),
        ("EST", None),
        ("mst", None),
        ("localtime", None),
        ("EST5EDT", "EST5EDT"),
    ],
)
def test_zones_are_known_by_their_name_and_by_their_city(text: str, zone: str | None) -> None:
    assert zone_named(text) == zone


def test_a_whole_wish_is_read_in_any_order() -> None:
    expected = Wanted(
        time(8), "America/New_York", WEEKDAYS, 3, Terms(("climate", "interest rate"), ("football",))
    )
    words = 'words climate -football "interest rate"'
    assert wanted(f"at 8 am New York mon-fri top 3 {words}") == expected
    assert wanted(f"top 3 in new york, every mon-fri 08:00 {words}") == expected


def test_days_add_up() -> None:
    assert wanted("mon, wed and fri 9:15") == Wanted(time(9, 15), days=frozenset({0, 2, 4}))


def test_what_is_not_said_is_left_open() -> None:
    assert wanted("") == Wanted()


@pytest.mark.parametrize(
    "text, problem, hint",
    [
        ("8 Berlim", "“Berlim”", "Did you mean Europe/Berlin?"),
        ("8 EST", "“EST” does not say what the clocks do in summer", "Did you mean America/New_York?"),
        ("8 mst", "“mst”", "Did you mean America/Denver?"),
        ("8 PT", "“PT”", "Did you mean America/Los_Angeles?"),
        ("8 wendesday", "“wendesday”", "Did you mean wednesday?"),
        ("8 9", "second time", "/briefing daily"),
        ("8 london paris", "second zone", "/briefing daily"),
        ("8 top 99", "from 1 to 10", "/briefing daily"),
        ("8 top", "from 1 to 10", "/briefing daily"),
        ("8 words " + "x " * (MOST_TERMS + 1), "At most 20 words", "/briefing daily"),
        ("8 words " + "x" * 61, "at most 60 characters", "/briefing daily"),
    ],
)
def test_what_cannot_be_understood_is_named_with_what_could_be_typed(
    text: str, problem: str, hint: str
) -> None:
    read = wanted(text)
    assert isinstance(read, Misread)
    assert problem in read.problem
    assert read.hints[0].startswith(hint)


@given(st.text(max_size=200))
def test_any_text_is_a_wish_or_a_kind_refusal(text: str) -> None:
    assert isinstance(wanted(text), Wanted | Misread)
