"""The quotes of a story come from all its articles, and nothing is said twice."""

from digests.merging import merged_quotes
from digests.model import Article, Digest, Quote, QuoteKind
from tests.growth import grows_with_length

WALL = "We have waited eleven years for this wall and nobody wants to wait for the twelfth"
LUCK = "We have been lucky for eleven winters, and luck is not a plan"
FERRY = "Nobody asked those who live from the ferry"


def digest(*quotes: tuple[str, int], kind: QuoteKind = "direct") -> Digest:
    found = tuple(Quote(text, n, n + len(text), kind, rank=rank) for n, (text, rank) in enumerate(quotes))
    return Digest(Article(""), quotes=found)


def told(*digests: Digest) -> list[tuple[str, int]]:
    return [(each.quote.text, each.digest) for each in merged_quotes(digests)]


def test_the_leads_quotes_come_first_by_rank_then_the_others_by_rank() -> None:
    lead = digest((LUCK, 2), (WALL, 1))
    assert told(lead, digest((FERRY, 2)), digest(("Fares will rise", 1))) == [
        (WALL, 0),
        (LUCK, 0),
        ("Fares will rise", 2),
        (FERRY, 1),
    ]


def test_what_was_said_already_is_left_out_in_other_marks_and_parts_too() -> None:
    part = "nobody wants to wait for the twelfth"
    assert told(digest((WALL, 1)), digest((WALL.upper() + "!", 1), (part, 2), (FERRY, 3))) == [
        (WALL, 0),
        (FERRY, 1),
    ]


def test_a_longer_version_of_what_was_said_is_left_out() -> None:
    assert told(digest((LUCK, 1)), digest((f"{LUCK} for anybody", 1))) == [(LUCK, 0)]


def test_a_short_quote_is_no_repetition_for_a_word_that_it_shares() -> None:
    assert told(digest((LUCK, 1)), digest(("lucky us", 1))) == [(LUCK, 0), ("lucky us", 1)]


def test_words_within_words_are_no_repetition() -> None:
    assert told(digest(("a planet", 1)), digest(("a plan", 1))) == [("a planet", 0), ("a plan", 1)]


def test_paraphrases_are_nobodys_words() -> None:
    assert told(digest((WALL, 1), kind="indirect")) == []


def test_a_story_of_no_digests_has_no_quotes() -> None:
    assert merged_quotes([]) == ()


def test_hostile_numbers_and_lengths_take_no_more_than_their_share() -> None:
    def story(n: int) -> list[Digest]:
        return [digest(*[(f"{WALL} {i} " * 50, i) for i in range(n)]), digest((LUCK * n, 1))]

    assert grows_with_length(merged_quotes, story, 500)
