"""Which articles go into a briefing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from digests.briefing import ANYTHING, Candidate, Chosen, Extent, Terms, chosen

SEEN = datetime(2026, 11, 20, 8, tzinfo=UTC)


def candidate(
    id_: int, quotes: int = 0, outlet: str | None = None, text: str = "", age_h: int = 0
) -> Candidate:
    return Candidate(id_, SEEN - timedelta(hours=age_h), quotes, outlet, text)


def ids(stories: tuple[Chosen, ...]) -> list[int]:
    return [story.lead.id for story in stories]


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


def told(id_: int, story: int | None, outlet: str | None = None, **more: int) -> Candidate:
    return replace(candidate(id_, more.get("quotes", 0), outlet, "", more.get("age_h", 0)), story=story)


def test_a_story_is_shown_once_with_the_others_that_tell_it() -> None:
    (story,) = chosen([told(1, 1), told(2, 1, quotes=2), told(3, 1, quotes=1)], 5, ANYTHING)
    assert (story.lead.id, [c.id for c in story.also]) == (2, [3, 1])


def test_articles_without_a_story_are_stories_by_themselves() -> None:
    assert sorted(ids(chosen([told(1, None), told(2, None), told(3, 2)], 5, ANYTHING))) == [1, 2, 3]


def test_what_more_outlets_tell_comes_before_what_has_more_quotes() -> None:
    both = [told(2, 2, "The Argus", age_h=9), told(3, 2, "The Echo", age_h=9)]
    assert ids(chosen([told(1, 1, "The Bugle", quotes=4), *both], 2, ANYTHING)) == [2, 1]


def test_one_outlet_that_tells_a_story_twice_counts_once() -> None:
    twice = [told(2, 2, "The Argus", age_h=9), told(3, 2, "the argus", age_h=9)]
    found = chosen([*twice, told(1, 1, "The Bugle", quotes=4)], 2, ANYTHING)
    assert ids(found) == [1, 2]
    assert [story.outlets for story in found] == [1, 1]


def test_more_than_three_outlets_count_as_three() -> None:
    four = [told(n, 1, f"Outlet {n}") for n in range(1, 5)]
    three = [told(n, 2, f"Outlet {n}", quotes=n == 5) for n in range(5, 8)]
    found = chosen([*four, *three], 2, ANYTHING)
    assert [(story.lead.id, story.outlets) for story in found] == [(5, 3), (1, 4)]


def test_of_equal_stories_the_one_with_the_newest_article_comes_first() -> None:
    found = chosen([told(1, 1, age_h=1), told(2, 2, age_h=9), told(3, 2, age_h=0)], 2, ANYTHING)
    assert [story.lead.id for story in found] == [2, 1]
    assert found[0].seen == SEEN


@pytest.mark.parametrize(
    "one, other, lead",
    [(("teaser", 0), ("full", 5), 2), (("feed", 5), ("teaser", 9), 1), (("full", 0), ("full", 5), 2)],
)
def test_of_equal_quotes_the_fuller_text_leads_then_the_first_seen(
    one: tuple[Extent, int], other: tuple[Extent, int], lead: int
) -> None:
    two = [replace(told(n, 1, age_h=age), extent=extent) for n, (extent, age) in enumerate((one, other), 1)]
    assert ids(chosen(two, 5, ANYTHING)) == [lead]


def test_an_article_that_a_term_excludes_takes_no_part_in_its_story() -> None:
    kept = replace(told(1, 1, "The Argus"), text="Rain")
    out = replace(told(2, 1, "The Echo", quotes=4), text="Rain stops football")
    (story,) = chosen([kept, out], 5, Terms(exclude=("football",)))
    assert (story.lead.id, story.also, story.outlets) == (1, (), 1)


def test_a_story_that_is_there_because_others_had_too_few_says_so() -> None:
    found = chosen([told(n, n, "The Argus", quotes=4) for n in range(1, 4)], 3, ANYTHING)
    assert [story.waited for story in found] == [False, False, True]


def test_outlets_at_which_the_very_article_was_seen_count() -> None:
    alone, copied = (
        candidate(1, 4, outlet="Post"),
        replace(candidate(2, 0, outlet="Post"), elsewhere=("Times", "POST")),
    )
    first, second = chosen([alone, copied], 2, ANYTHING)
    assert (first.lead.id, first.outlets, second.outlets) == (2, 2, 1)
