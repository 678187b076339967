"""Cleaning against the project's own annotated articles: what stands around them, and that nothing said is lost."""

import pytest

from digests.cleaning import as_is, clean
from tests.gold.annotation import GoldArticle, load

ARTICLES = load()
every_article = pytest.mark.parametrize("gold", ARTICLES, ids=[gold.name for gold in ARTICLES])


@every_article
def test_headline_dateline_and_byline_are_those_annotated(gold: GoldArticle) -> None:
    for article in (clean(gold.raw), as_is(gold.raw)):
        assert (article.headline or "", article.dateline or "", article.byline) == (
            gold.headline,
            gold.dateline,
            gold.byline,
        )


@every_article
def test_no_quotation_and_no_figure_is_lost(gold: GoldArticle) -> None:
    text = " ".join(clean(gold.raw).text.split())
    for words in [*(quote.text for quote in gold.quotes), *(figure.text for figure in gold.figures)]:
        assert " ".join(words.split()) in text


@every_article
def test_what_stands_around_an_article_is_no_part_of_its_text(gold: GoldArticle) -> None:
    lines = clean(gold.raw).text.split("\n\n")
    assert gold.headline not in lines
    assert not any(gold.dateline and line.startswith(gold.dateline) for line in lines)
    assert not any(line in lines for line in gold.byline)


def test_the_first_seed_starts_with_its_first_sentence() -> None:
    seed = next(gold for gold in ARTICLES if gold.name.startswith("000_"))
    article = clean(seed.raw)
    assert article.text.startswith("Ignoring fresh threats")
    assert article.text.endswith('"Will they come after you? Maybe."')
    assert article.byline == ("Steve Peoples", "The Associated Press")
