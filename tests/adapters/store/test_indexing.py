"""What quotes are found by: the words of their sentences, and everyone whose surname stands there."""

import pytest

from adapters.store.indexing import index_of, words_of
from digests.model import Article, Digest, Person, Quote, Speaker

ADA = Speaker("Ada Quill", None, "Quill", 0, 0, "named")


def about(said: str, *names: str) -> tuple[str, ...]:
    """Who is spoken of when Ada Quill says so, in an article with these people."""
    quote = Quote(said, 1, 1 + len(said), "direct", ADA, "said", 1)
    people = tuple(Person(name, None, 1, 0) for name in names)
    (index,) = index_of(Digest(Article(f'"{said}"'), (), (), (quote,), people)).quotes
    assert index.by == "ada quill"
    return index.about


@pytest.mark.parametrize(
    "said, name",
    [
        ("I wrote to Fenn.", "Bo Fenn"),
        ("I wrote to Bo Fenn.", "Bo Fenn"),
        ("Fenn's boat sank.", "Bo Fenn"),
        ("I wrote to Fenn.", "Bo Fenn, Jr."),
        ("I met Fenn-Hart.", "Bo Fenn-Hart"),
        ("I met the wife of O'Dell.", "Cy O'Dell"),
        ("I met Ødegård.", "Eli Ødegård"),
        ("Fennel, then Fenn.", "Bo Fenn"),
        ("I met al-Fenn.", "Bo al-Fenn"),
    ],
)
def test_a_surname_as_whole_words_names_who_bears_it(said: str, name: str) -> None:
    assert len(about(said, name)) == 1


@pytest.mark.parametrize(
    "said, name",
    [
        ("I like fennel and Fennel.", "Bo Fenn"),
        ("I met fenn.", "Bo Fenn"),
        ("I met Fenn.", "Bo Fenn-Hart"),
        ("I met Fenn-Harting.", "Bo Fenn-Hart"),
        ("I met Bo.", "Bo Fenn"),
        ("I, Quill, was there.", "Ada Quill"),
        ("I met the -- well.", "Bo --"),
    ],
)
def test_parts_of_words_and_first_names_name_nobody(said: str, name: str) -> None:
    assert about(said, name) == ()


def test_everyone_of_a_surname_is_named_in_the_order_of_the_article() -> None:
    named = about("Hart and the Fenns, and Fenn.", "Di Fenn", "Bo Fenn", "Cy Hart", "Flo Gray")
    assert named == ("di fenn", "bo fenn", "cy hart")


def test_the_words_of_a_text_stay_as_short_as_they_are_when_folding_makes_them_longer() -> None:
    words = words_of("\ufdfa " * 100_000)
    assert 0 < sum(map(len, words)) <= 200_000
    assert len(words_of("ab " * 66_666)) == 66_666
