from datetime import UTC, datetime

from hypothesis import given as holding
from hypothesis import strategies as st

from digests.cleaning import as_is, clean
from digests.model import Given

STORY = (
    "The council of Port Ellery said on Monday that it would build the wall before the winter.\n\n"
    '"We have been lucky," said Ada Quill, who leads the council, "and luck is not a plan."'
)
WHEN = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
ABOUT = Given("Port Ellery to build a wall", ("Jo Marsh",), WHEN, "The Ellery Post", "en")


def test_what_is_given_counts_more_than_what_the_text_says() -> None:
    raw = f"Sea wall agreed\nBy Ann Lee, The Associated Press\nMarch 3, 2024\n\n{STORY}"
    article = clean(raw, given=ABOUT)
    assert article.headline == "Port Ellery to build a wall"
    assert article.byline == ("Jo Marsh", "The Associated Press"), "an agency stays behind the authors"
    assert (article.published, article.outlet) == (WHEN, "The Ellery Post")


def test_what_is_not_given_stays_as_the_text_tells_it() -> None:
    raw = f"Sea wall agreed\nBy Ann Lee\nMarch 3, 2024\n\n{STORY}"
    assert clean(raw, given=Given(outlet="The Ellery Post")).byline == clean(raw).byline == ("Ann Lee",)
    assert clean(raw, given=Given()) == clean(raw)


def test_a_headline_that_is_given_is_taken_out_of_the_text_once() -> None:
    for first in (
        "Port Ellery to build a wall",
        "PORT ELLERY TO BUILD A WALL.",
        "# Port Ellery to build a wall",
    ):
        assert clean(f"{first}\n\n{STORY}", given=ABOUT).text == STORY


def test_no_line_is_taken_for_a_headline_that_is_known() -> None:
    first = "The wall is built, said Ada Quill on Monday. Nobody knows who pays"
    teaser = f"{first}\n\nIt will be finished before the winter, the council said on Monday."
    assert clean(teaser).headline == first
    article = clean(f"{ABOUT.headline}\n\n{teaser}", given=ABOUT, extent="teaser")
    assert (article.headline, article.text) == (ABOUT.headline, teaser)


def test_the_text_is_the_better_witness_of_its_language() -> None:
    french = "Le conseil a dit lundi que le mur de la ville sera construit avant la fin de l'hiver, et que les travaux"
    assert clean(french, given=Given(language="en")).language == "fr"
    assert clean("Oui.", given=Given(language="fr")).language == "fr"


def test_how_much_of_the_article_it_is_stays_known() -> None:
    assert clean(STORY).extent == "full"
    assert clean(STORY, extent="teaser").extent == "teaser"
    assert as_is(STORY, extent="feed", given=ABOUT).extent == "feed"


@holding(raw=st.text(max_size=300), headline=st.text(max_size=40))
def test_any_headline_leaves_every_word_of_the_text_a_word_of_the_raw_text(raw: str, headline: str) -> None:
    article = clean(f"{raw}\n\n{STORY}", given=Given(headline=headline))
    assert article.text.endswith('luck is not a plan."')
    assert as_is(raw, given=Given(headline=headline)).text == raw
