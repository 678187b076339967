from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from multidict import CIMultiDict

from adapters.sources.fetching.freshness import asking_if_changed, fresh_for, retry_after, validators_of
from adapters.web import NO_VALIDATORS, Validators
from tests.adapters.sources.fetching.site import NOON

DAY = timedelta(days=1)


def seconds(wait: timedelta | None) -> float | None:
    return None if wait is None else wait.total_seconds()


@pytest.mark.parametrize(
    "headers, wait_s",
    [
        ({}, None),
        ({"Cache-Control": "max-age=600"}, 600),
        ({"cache-control": 'public, Max-Age="600", immutable'}, 600),
        ({"Cache-Control": "max-age=600", "Age": "100"}, 500),
        ({"Cache-Control": "max-age=600", "Age": "700"}, None),
        ({"Cache-Control": "max-age=600", "Age": "junk"}, 600),
        ({"Cache-Control": "max-age=0"}, None),
        ({"Cache-Control": "max-age=-5"}, None),
        ({"Cache-Control": "s-maxage=600"}, None),
        ({"Cache-Control": "no-cache, max-age=600"}, None),
        ({"Cache-Control": "no-store"}, None),
        ({"Cache-Control": "max-age=315360000"}, 86400),
        ({"Cache-Control": "max-age=" + "9" * 5000}, 86400),
        ({"Cache-Control": "max-age=60", "Expires": "Mon, 02 Mar 2026 13:00:00 GMT"}, 60),
        ({"Expires": "Mon, 02 Mar 2026 12:30:00 GMT"}, 1800),
        ({"Expires": "Mon, 02 Mar 2026 12:30:00 GMT", "Date": "Mon, 02 Mar 2026 12:20:00 GMT"}, 600),
        ({"Expires": "Mon, 02 Mar 2026 12:30:00 GMT", "Date": "junk"}, 1800),
        ({"Expires": "Sun, 01 Mar 2026 12:30:00 GMT"}, None),
        ({"Expires": "Fri, 31 Dec 9999 23:59:59 GMT"}, 86400),
        ({"Expires": "0"}, None),
        ({"Expires": "-1"}, None),
    ],
)
def test_how_long_an_answer_stays_good_is_what_the_server_says_within_bounds(
    headers: dict[str, str], wait_s: float | None
) -> None:
    assert seconds(fresh_for(CIMultiDict(headers), NOON, DAY)) == wait_s


@pytest.mark.parametrize(
    "said, wait_s",
    [
        ("", None),
        ("0", None),
        ("120", 120),
        (" 120 ", 120),
        ("-3", None),
        ("1.5", None),
        ("9" * 4000, 86400),
        ("soon", None),
        ("Mon, 02 Mar 2026 12:01:00 GMT", 60),
        ("Mon, 02 Mar 2026 13:01:00 +0100", 60),
        ("Monday, 02-Mar-26 12:01:00 GMT", 60),
        ("Mon Mar  2 12:01:00 2026", 60),
        ("Mon, 02 Mar 2020 12:01:00 GMT", None),
        ("Mon, 02 Mar 9999 12:01:00 -2359", 86400),
        ("Mon, 99 Mar 2026 12:01:00 GMT", None),
        ("\u0663\u0663", None),
    ],
)
def test_a_server_that_wants_to_be_left_alone_says_it_in_seconds_or_by_a_date(
    said: str, wait_s: float | None
) -> None:
    assert seconds(retry_after(CIMultiDict({"Retry-After": said}), NOON, DAY)) == wait_s


@given(st.text(max_size=60), st.sampled_from(["Retry-After", "Expires", "Cache-Control", "Age", "Date"]))
def test_no_header_raises_anything_or_makes_us_wait_for_more_than_a_day(said: str, name: str) -> None:
    headers = CIMultiDict({"Cache-Control": "max-age=5", "Retry-After": "5", name: said})
    for wait in (fresh_for(headers, NOON, DAY), retry_after(headers, NOON, DAY)):
        assert wait is None or timedelta(0) < wait <= DAY


def test_validators_come_back_exactly_as_they_were() -> None:
    headers = CIMultiDict({"etag": 'W/"abc--gzip"', "last-modified": "Mon, 02 Mar 2026 12:00:00 GMT"})
    kept = validators_of(headers)
    assert kept == Validators('W/"abc--gzip"', "Mon, 02 Mar 2026 12:00:00 GMT")
    assert asking_if_changed(kept) == {
        "If-None-Match": 'W/"abc--gzip"',
        "If-Modified-Since": "Mon, 02 Mar 2026 12:00:00 GMT",
    }


@pytest.mark.parametrize("etag", ["", '"' + "a" * 600 + '"', '"a\r\nX-Evil: 1"', '"ü"'])
def test_what_is_no_validator_is_neither_kept_nor_sent(etag: str) -> None:
    assert validators_of(CIMultiDict({"ETag": etag})) == NO_VALIDATORS
    assert asking_if_changed(Validators(etag=etag)) == {}
