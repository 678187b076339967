"""Which articles tell the same story, placed one at a time."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.stories import StoryIndex, StoryText, grouped
from digests.stories.terms import terms_of
from tests.gold.grouping import stream
from tests.growth import grows_with_length

SEEN = datetime(2026, 11, 20, 8, tzinfo=UTC)

PIT = (
    "Nine miners trapped in Zonguldak pit",
    "Nine miners were trapped in a coal pit at Zonguldak, governor Selim Karahan said.",
)
PIT_LATER = (
    "Knocking heard in Zonguldak",
    "Rescuers dig for nine coal miners in the pit at Zonguldak. Karahan, the governor, waits with them.",
)
VOTE = (
    "Recount in Gaborone",
    "Botswana's electoral commission counts again in Gaborone, where nine votes part Seretse and Modise.",
)


def text(id_: int, told: tuple[str, str], hours: float | None = None) -> StoryText:
    return StoryText(id_, *told, seen=None if hours is None else SEEN + timedelta(hours=hours))


def test_a_story_has_the_id_of_its_first_article() -> None:
    index = StoryIndex()
    assert [index.place(text(n, told)) for n, told in ((7, PIT), (8, VOTE), (9, PIT_LATER))] == [7, 8, 7]


def test_an_article_that_is_placed_again_keeps_its_story() -> None:
    index = StoryIndex()
    assert [index.place(text(n, PIT)) for n in (1, 2, 2, 1)] == [1, 1, 1, 1]
    assert len(index) == 2


def test_groups_are_in_the_order_given() -> None:
    assert grouped([text(3, VOTE), text(1, PIT), text(2, PIT_LATER)]) == ((3,), (1, 2))
    assert grouped([]) == ()


@pytest.mark.parametrize("hours, story", [(71, 1), (72, 1), (73, 2)])
def test_an_article_older_than_the_window_draws_no_others(hours: float, story: int) -> None:
    index = StoryIndex()
    index.place(text(1, PIT, 0))
    assert index.place(text(2, PIT_LATER, hours)) == story


def test_a_story_that_goes_on_keeps_its_id_after_its_first_article_is_forgotten() -> None:
    index = StoryIndex()
    assert [index.place(text(n, PIT, 50 * n)) for n in (1, 2, 3, 4)] == [1, 1, 1, 1]
    assert len(index) == 2


def test_the_oldest_are_forgotten_when_there_are_too_many() -> None:
    index = StoryIndex(live=2)
    index.place(text(1, PIT))
    for n in (2, 3):
        index.place(text(n, VOTE))
    assert len(index) == 2
    assert index.place(text(4, PIT_LATER)) == 4


def test_after_a_restart_known_stories_go_on() -> None:
    index = StoryIndex()
    index.keep(text(5, PIT, 0), 2)
    assert index.place(text(6, PIT_LATER, 1)) == 2


def test_the_same_stream_gives_the_same_stories() -> None:
    texts = [text for _, text in stream()]
    assert grouped(texts) == grouped(texts)


def test_events_of_one_kind_in_different_places_stay_apart() -> None:
    events = ("central-bank-krona", "central-bank-sol", "harbour-bridge-collapse", "river-bridge-collapse")
    texts = [(name, text) for name, text in stream() if name in events]
    name = {text.id: name for name, text in texts}
    assert all(len({name[n] for n in story}) == 1 for story in grouped(text for _, text in texts))


@pytest.mark.parametrize("empty", [("", ""), ("", " \n"), ("?!", "…"), ("The", "and of the")])
def test_articles_that_say_nothing_are_each_their_own(empty: tuple[str, str]) -> None:
    assert grouped([text(1, empty), text(2, empty), text(3, PIT)]) == ((1,), (2,), (3,))


def test_scripts_without_spaces_have_stories_too() -> None:
    ferry, school = "島への渡し船は月曜から一日二便に戻る。", "新しい校長が町の学校に着任した。"
    assert grouped([text(1, ("", ferry)), text(2, ("", school)), text(3, ("", ferry[::-1] + ferry))]) == (
        (1, 3),
        (2,),
    )


@pytest.mark.parametrize(
    "words, terms",
    [
        ("Miners' strikes", {"miner", "strik"}),
        ("striking miner", {"strik", "miner"}),
        ("Erdoğan", {"erdogan"}),
        ("met Ada Quill", {"met", "ada", "quill", "ada quill"}),
        ("the of and", set()),
    ],
)
def test_terms_are_words_without_endings_accents_and_those_that_say_little(
    words: str, terms: set[str]
) -> None:
    assert set(terms_of("", words).counts) == terms


def test_the_case_tells_nothing_at_the_start_of_a_sentence() -> None:
    found = terms_of("", "Rain fell on Accra. Police shut roads.")
    assert found.named == {"accra"}
    assert "rain" not in found.cased
    assert "polic" not in found.cased


def test_a_headlines_words_count_twice() -> None:
    assert terms_of("Rain", "rain again").counts["rain"] == 3


@pytest.mark.parametrize(
    "make",
    [lambda n: "a" * n, lambda n: "Ada Moss " * n, lambda n: "島" * n, lambda n: "." * n, lambda n: "é" * n],
)
def test_hostile_lengths_take_no_more_than_their_share(make: Callable[[int], str]) -> None:
    def place(told: str) -> None:
        StoryIndex().place(StoryText(1, told, told))

    assert grows_with_length(place, make, 200_000)


@given(st.lists(st.tuples(st.text(max_size=40), st.text(max_size=80)), max_size=12))
def test_every_article_is_in_one_story_whatever_it_says(told: list[tuple[str, str]]) -> None:
    stories = grouped(text(n, each) for n, each in enumerate(told))
    assert sorted(n for story in stories for n in story) == list(range(len(told)))
    assert [story[0] for story in stories] == sorted(story[0] for story in stories)


@given(st.lists(st.sampled_from([PIT, PIT_LATER, VOTE, ("", "")]), max_size=30), st.integers(1, 5))
def test_what_is_remembered_never_exceeds_what_may_be(told: list[tuple[str, str]], live: int) -> None:
    index = StoryIndex(live=live)
    for n, each in enumerate(told):
        index.place(text(n, each, n))
        assert len(index) <= live
