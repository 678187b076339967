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
from adapters.replies import Reply, post
from digests.model import Article, Digest, Excerpt
from tests.adapters.reply_examples import LUCKY, REPLIES, full_of

GOLDEN = Path(__file__).parent / "golden"


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


@pytest.mark.parametrize("kind", full_of("x"))
def test_mark_up_and_codes_in_an_article_are_only_words(kind: str) -> None:
    nasty = "[bold red]Ada[/] :smile: https://x.org \x1b]0;owned\x07\x1b[31m \x9b2J [/nothing] \u202eback"
    shown = render(full_of(nasty)[kind])
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(shown)
    assert "[bold red]Ada[/]" in shown
    assert ":smile:" in shown


@pytest.mark.untraced
@given(text=st.text(max_size=300), colour=st.booleans())
def test_any_text_can_be_shown(text: str, *, colour: bool) -> None:
    for reply in full_of(text).values():
        shown = render(reply, colour=colour)
        assert "\x00" not in shown
        assert shown.endswith("\n")


def test_what_can_be_pressed_is_numbered_from_where_it_is_told() -> None:
    shown = render(REPLIES["quotes-by"], first_key=8)
    assert "[8]\u00a0Show\u00a0in\u00a0source   [9]\u00a0Share" in shown
    assert "[12]\u00a0About\u00a0(1)   [13]\u00a0‹\u00a0Previous   [14]\u00a0Next" in shown


def test_a_huge_article_takes_no_room() -> None:
    huge = "word " * 2_000_000
    quote = replace(LUCKY, text=huge)
    digest = Digest(Article(huge, headline=huge), (Excerpt(huge, 0, 1),), (), (quote,) * 4)
    assert len(render(post(digest))) < 4000
