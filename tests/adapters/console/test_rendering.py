"""What the console shows: golden files at 80 columns, and what holds whatever an article says.

After a wanted change: `REWRITE_GOLDEN=1 pytest tests/adapters/console`, and read the difference.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from adapters.console.rendering import render
from adapters.replies import (
    Choice,
    CommandHelp,
    FoundPerson,
    FoundQuote,
    Help,
    Notice,
    Overview,
    QuoteList,
    Reply,
    headline,
    post,
)
from digests.model import Article, Digest, Excerpt, Figure, Quote, Speaker
from tests.adapters.examples import ARTICLE, FRENCH, SILENT, WALL, crowd

GOLDEN = Path(__file__).parent / "golden"
LUCKY, POLITE, REMEMBERED = WALL.quotes
SENTENCE = 'She called the old wall "a polite suggestion" to the sea.'
BY_QUILL = (FoundQuote(LUCKY, ARTICLE, 2, ""), FoundQuote(POLITE, ARTICLE, 2, SENTENCE))

REPLIES: dict[str, Reply] = {
    "post": post(WALL),
    "post-of-many": post(crowd(9, 8)),
    "post-in-french": post(FRENCH),
    "post-without-quotes": post(SILENT),
    "overview": Overview(
        "3 articles", (headline(WALL), headline(FRENCH), headline(SILENT)), 2, "/digest WORDS"
    ),
    "quotes-by": QuoteList("Ada Quill", about=False, quotes=BY_QUILL, more=3, others=1),
    "quotes-about": QuoteList(
        "Ada Quill", about=True, quotes=(FoundQuote(REMEMBERED, ARTICLE, 3, ""),), more=0, others=0
    ),
    "choice": Choice(
        "brandt",
        (FoundPerson("Tomas Brandt", "ferry owner", 4), FoundPerson("Bertil Brandt", None, 1)),
        3,
        "/quote",
    ),
    "help": Help((CommandHelp("/quote NAME [--about]", "quotes " * 16), CommandHelp("/help", "this list"))),
    "notice": Notice("No quotes by Quilt in 3 articles.", ("Did you mean Ada Quill?",)),
}


@pytest.mark.parametrize("name", REPLIES)
def test_each_kind_of_reply_looks_as_its_golden_file(name: str) -> None:
    shown = render(REPLIES[name])
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("REWRITE_GOLDEN"):
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [40, 80, 300])
@pytest.mark.parametrize("reply", REPLIES.values(), ids=REPLIES)
def test_no_line_is_wider_than_the_terminal_or_than_eyes_can_follow(reply: Reply, width: int) -> None:
    assert max(map(cell_len, render(reply, width=width).splitlines())) <= min(width, 100)


@pytest.mark.parametrize("reply", REPLIES.values(), ids=REPLIES)
def test_colour_changes_no_word(reply: Reply) -> None:
    coloured = render(reply, colour=True)
    assert "\x1b[" in coloured
    plain = "".join(part.partition("m")[2] if at else part for at, part in enumerate(coloured.split("\x1b[")))
    assert plain == render(reply)


def test_mark_up_and_codes_in_an_article_are_only_words() -> None:
    nasty = "[bold red]Ada[/] :smile: https://x.org \x1b]0;owned\x07\x1b[31m \x9b2J [/nothing] \u202eback"
    article = Article(nasty, headline=nasty, outlet=nasty, byline=(nasty,), dateline=nasty, path=nasty)
    quote = replace(LUCKY, text=nasty, speaker=Speaker(nasty, nasty, nasty, 0, 1, "pronoun"))
    figure = replace(WALL.figures[0], text=nasty, counts=nasty, qualifier=nasty)
    digest = Digest(article, (Excerpt(nasty, 0, 9),), (figure,), (quote,))
    replies: tuple[Reply, ...] = (
        post(digest),
        Overview(nasty, (headline(digest),), 0, nasty),
        QuoteList(nasty, about=False, quotes=(FoundQuote(quote, article, 1, nasty),), more=0, others=0),
        Choice(nasty, (FoundPerson(nasty, nasty, 1),), 0, "/quote"),
        Notice(nasty, (nasty,)),
    )
    for reply in replies:
        shown = render(reply)
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(shown)
        assert "[bold red]Ada[/]" in shown
        assert ":smile:" in shown


@given(text=st.text(max_size=300), colour=st.booleans())
def test_any_text_can_be_shown(text: str, *, colour: bool) -> None:
    quote = Quote(text, 0, len(text), "fragment", Speaker(text, text, text, 0, 1, "title"))
    article = Article(text, headline=text, path=text)
    figure = Figure(
        text, 0, len(text), WALL.figures[0].value, text, "count", WALL.figures[0].sentence, counts=text
    )
    shown = render(post(Digest(article, (Excerpt(text, 0, 1),), (figure,), (quote,))), colour=colour)
    assert "\x00" not in shown
    assert shown.endswith("\n")


def test_a_huge_article_takes_no_room() -> None:
    huge = "word " * 2_000_000
    quote = replace(LUCKY, text=huge)
    digest = Digest(Article(huge, headline=huge), (Excerpt(huge, 0, 1),), (), (quote,) * 4)
    assert len(render(post(digest))) < 4000
