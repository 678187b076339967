from dataclasses import replace
from datetime import UTC, datetime

from adapters.headings import (
    figures_heading,
    holdings,
    more_articles,
    more_in,
    others_typed,
    page,
    people_heading,
    quotes_heading,
)
from adapters.replies import Choice, FigureList, QuoteList, Status, post
from tests.adapters.examples import WALL
from tests.adapters.reply_examples import OVERVIEW

QUOTES = QuoteList("Ada Quill", "by", (), first=6, total=1200, others=2)


def test_a_list_of_quotes_says_whose_and_how_many_and_which_of_them_these_are() -> None:
    assert quotes_heading(QUOTES) == "1,200 quotes by Ada Quill"
    assert (
        quotes_heading(replace(QUOTES, words="walls", is_cut=True)) == "1,200+ quotes by Ada Quill on walls"
    )
    assert page(QUOTES, 5) == "6–10 of 1,200"
    assert page(QUOTES, 0) == page(replace(QUOTES, total=5), 5) == ""


def test_what_to_type_for_the_others_is_told_where_no_button_leads_there() -> None:
    assert others_typed(QUOTES) == "2 about Ada Quill: /quote Ada Quill --about"
    assert others_typed(replace(QUOTES, kind="about")) == "2 by Ada Quill: /quote Ada Quill"
    assert others_typed(replace(QUOTES, others=0)) == ""


def test_lists_that_are_cut_say_that_there_are_more() -> None:
    assert figures_heading(FigureList("walls", (), is_cut=True)) == "More than 0 figures to do with “walls”"
    assert people_heading(Choice("quill", (), "/quote")) == "0 people match “quill”"


def test_what_the_archive_has_is_told_with_its_day() -> None:
    assert holdings(Status(1, 1200, None, ())) == "1 article, 1,200 quotes"
    since = datetime(2026, 9, 1, tzinfo=UTC)
    assert holdings(Status(2, 0, since, ())) == "2 articles, 0 quotes since 1 Sep 2026"


def test_what_is_held_back_is_counted() -> None:
    shown = replace(post(WALL), more_quotes=2, more_figures=0)
    assert more_in(shown, len(shown.quotes) - 1, len(shown.figures)) == "3 more quotes"
    assert more_in(shown, len(shown.quotes), len(shown.figures) - 1) == "2 more quotes · 1 more figure"
    assert more_articles(OVERVIEW, 1) == "and 4 more articles"
    assert more_articles(replace(OVERVIEW, more=0), 3) == ""
