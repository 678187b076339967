"""Which articles go into a briefing."""

from datetime import UTC, datetime, timedelta

import pytest

from digests.briefing import ANYTHING, Candidate, Terms, chosen

SEEN = datetime(2026, 11, 20, 8, tzinfo=UTC)


def candidate(
    id_: int, quotes: int = 0, outlet: str | None = None, text: str = "", age_h: int = 0
) -> Candidate:
    return Candidate(id_, SEEN - timedelta(hours=age_h), quotes, outlet, text)


def ids(candidates: tuple[Candidate, ...]) -> list[int]:
    return [c.id for c in candidates]


@pytest.mark.parametrize(
    "include, exclude, text, wanted",
    [
        ((), (), "Anything at all", True),
        (("climate",), (), "A Climate summit", True),
        (("climate",), (), "Acclimatised", False),
        (("interest rate",), (), "the interest-rate decision", True),
        (("climate", "energy"), (), "Energy bills rise", True),
        (("energy",), ("football",), "Energy at the football", False),
        ((), ("football",), "Parliament", True),
        (("zürich",), (), "In ZURICH today", True),
        (("cafe",), (), "The cafe\u0301 is shut", True),
    ],
)
def test_terms_are_whole_words_whatever_their_case_and_accents(
    include: tuple[str, ...], exclude: tuple[str, ...], text: str, *, wanted: bool
) -> None:
    assert Terms(include, exclude).admit(text) is wanted


def test_more_quotes_come_first_then_the_later_seen() -> None:
    found = chosen([candidate(1, 0), candidate(2, 3, age_h=5), candidate(3, 3), candidate(4, 1)], 3, ANYTHING)
    assert ids(found) == [3, 2, 4]


def test_quotes_beyond_what_a_post_shows_make_no_difference() -> None:
    assert ids(chosen([candidate(1, 40, age_h=2), candidate(2, 4)], 2, ANYTHING)) == [2, 1]


def test_one_outlet_has_at_most_half_of_the_stories() -> None:
    many = [candidate(n, 4, "The Argus") for n in range(1, 6)] + [candidate(9, 0, "The Echo")]
    assert ids(chosen(many, 4, ANYTHING)) == [5, 4, 9, 3]


def test_articles_without_an_outlet_do_not_share_one() -> None:
    assert len(chosen([candidate(n) for n in range(4)], 4, ANYTHING)) == 4


def test_only_what_the_terms_admit_is_chosen() -> None:
    told = [candidate(1, text="Football"), candidate(2, text="Parliament sits")]
    assert ids(chosen(told, 5, Terms(("parliament",)))) == [2]


def test_of_nothing_nothing_is_chosen() -> None:
    assert chosen([], 5, ANYTHING) == ()
