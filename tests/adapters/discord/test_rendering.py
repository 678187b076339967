"""What Discord is sent: golden files of both layouts, and what holds whatever an article says.

After a wanted change: `REWRITE_GOLDEN=1 pytest tests/adapters/discord`, and read the difference.
"""

import json
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.discord.layouts import Layout
from adapters.discord.rendering import render, render_one
from adapters.plans import PlanList
from adapters.replies import Button, Notice, Option, Overview, Post, QuoteList, Reply, headline, post
from digests.model import Article, Digest, Excerpt, Quote
from tests.adapters.discord.refusals import components, labels, live, refusals, texts
from tests.adapters.examples import ARTICLE, WALL, crowd
from tests.adapters.reply_examples import (
    LUCKY,
    OF_LUCKY,
    OVERVIEW,
    PLAN,
    POST_BUTTONS,
    REPLIES,
    full_of,
    listed,
)

ON_THE_WEB = replace(ARTICLE, url="https://example.org/wall?page=(1)")
LINKED: dict[str, Reply] = {
    "post-with-link": post(replace(WALL, article=ON_THE_WEB)),
    "overview-with-links": replace(OVERVIEW, headlines=(headline(replace(WALL, article=ON_THE_WEB)),)),
    "quotes-with-links": QuoteList(
        "Ada Quill", "by", (listed(replace(OF_LUCKY, article=ON_THE_WEB)),), first=1, total=1
    ),
}
SHOWN = REPLIES | LINKED
GOLDEN = Path(__file__).parent / "golden"
LAYOUTS: tuple[Layout, ...] = get_args(Layout)

NASTY = (
    "@everyone @here <@123> <@!123> <@&9> <#5> <t:1:R> </quote:1> <:x:1> :smile: [pay](https://evil.example) "
    "https://evil.example discord.gg/evil **b** __u__ ~~s~~ ||spoiler|| `code` ```py\nblock``` \u202eback "
    "a\u200bb\u2066c \x1b[31m\n# big\n-# tiny\n> quote\n>>> all\n- list\n1. one \\ *"
)
STARTS = ["# a", "-# a", "- a", "+ a", "* a", "1. a", "12) a", "> a", ">>> a", "## a", "=== a"]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", SHOWN)
def test_each_kind_of_reply_looks_as_its_golden_file(name: str, layout: Layout) -> None:
    bodies = [message.json() for message in render(SHOWN[name], layout)]
    shown = json.dumps(bodies, ensure_ascii=False, indent=1) + "\n"
    file = GOLDEN / f"{name}.{layout}.json"
    if os.environ.get("REWRITE_GOLDEN"):
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")
    assert [r for message in render(SHOWN[name], layout) for r in refusals(message)] == []


@pytest.mark.untraced
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("text", [NASTY, *STARTS])
@pytest.mark.parametrize("kind", full_of("x"))
def test_mark_up_in_an_article_is_only_words(kind: str, text: str, layout: Layout) -> None:
    for message in render(full_of(text)[kind], layout):
        assert live(message) == []
        assert refusals(message) == []


@pytest.mark.untraced
@settings(deadline=None)
@given(
    text=(
        st.text(max_size=200)
        | st.text("@everyone<>#*_~`|[]():/\\ -1.\n\u202e\u200bd", max_size=200)
        | st.text("*", min_size=300, max_size=600)
        | st.text("字😀", min_size=300, max_size=600)
    ).filter(lambda text: not text.isdecimal()),  # which would be the id of who set a briefing up
    layout=st.sampled_from(LAYOUTS),
)
def test_no_text_breaks_a_limit_or_comes_alive(text: str, layout: Layout) -> None:
    for reply in full_of(text * 3).values():
        for message in render(reply, layout):
            assert refusals(message) == []
            assert live(message) == []
        for plain in (False, True):
            alone = render_one(reply, layout, plain=plain)
            assert len(alone.content) <= 2000
            assert plain or refusals(alone) == []
            assert live(alone) == []


@pytest.mark.untraced
@settings(deadline=None)
@given(
    quotes=st.integers(0, 60),
    figures=st.integers(0, 60),
    length=st.integers(1, 900),
    mark=st.sampled_from("a*字😀"),
    everything=st.booleans(),
    layout=st.sampled_from(LAYOUTS),
)
def test_no_digest_breaks_a_limit(
    quotes: int, figures: int, length: int, mark: str, layout: Layout, *, everything: bool
) -> None:
    word = mark * length
    plain = crowd(quotes, figures)
    digest = Digest(
        replace(plain.article, headline=word, url=f"https://example.org/{'a' * min(length, 490)}"),
        (Excerpt(word, 0, 1),) * 3,
        tuple(replace(f, counts=word) for f in plain.figures),
        tuple(replace(q, text=word, speaker=LUCKY.speaker) for q in plain.quotes),
    )
    buttons = tuple(Button(word, f"1:full:{n}") for n in range(7))
    rows = tuple(listed(replace(OF_LUCKY, id=n, quote=q)) for n, q in enumerate(digest.quotes))
    replies = (
        post(digest, everything=everything, buttons=buttons),
        QuoteList(word, "by", rows, 1, 99, word, 3, buttons),
        Overview(word, (headline(digest),) * quotes, 3, word, (Option(word, word, "1:digest:1"),) * 30),
    )
    for reply in replies:
        for message in render(reply, layout):
            assert refusals(message) == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_digest_with_everything_goes_over_several_messages_and_loses_no_quote(layout: Layout) -> None:
    words = [f"Quotation number {n} is {'quite ' * 20}long" for n in range(40)]
    quotes = tuple(Quote(w, 0, len(w), "direct", rank=n) for n, w in enumerate(words))
    messages = render(
        post(Digest(WALL.article, quotes=quotes), everything=True, buttons=POST_BUTTONS), layout
    )
    assert 1 < len(messages) <= 4
    shown = "\n".join(t for message in messages for t in texts(message))
    assert [w for w in words if w not in shown] == []
    assert [bool(labels(message)) for message in messages] == [False] * (len(messages) - 1) + [True]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_quotes_that_no_message_has_room_for_are_counted(layout: Layout) -> None:
    messages = render(post(crowd(500, 90), everything=True), layout)
    assert len(messages) <= 4
    shown = "\n".join(t for message in messages for t in texts(message))
    quotes = shown.count("It is long past time")
    assert 50 < quotes < 500
    assert f"{500 - quotes} more quotes · 50 more figures" in shown


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_is_left_out_of_a_quotation_stands_outside_of_its_marks(layout: Layout) -> None:
    long = "We will build it. " * 40
    quote = replace(LUCKY, text=long.strip())
    (message,) = render(post(Digest(WALL.article, quotes=(quote,))), layout)
    assert "We will build it.” …" in "\n".join(texts(message))


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://a@b.example/", "http://localhost/", "//x", "x"]
)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_address_that_discord_would_refuse_is_no_link(url: str, layout: Layout) -> None:
    article = replace(WALL.article, url=url)
    reply = post(Digest(article), buttons=(Button("Source", url=url),))
    (message,) = render(reply, layout)
    assert url not in json.dumps(message.json())
    assert refusals(message) == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_article_that_only_knows_its_day_gets_no_time(layout: Layout) -> None:
    article = replace(WALL.article, published=datetime(2025, 11, 4, tzinfo=UTC))
    digest = replace(WALL, article=article)
    for reply in (post(digest), replace(OVERVIEW, headlines=(headline(digest),))):
        (message,) = render(reply, layout)
        shown = "\n".join(texts(message))
        assert "4 Nov 2025" in shown
        assert "<t:" not in shown


def test_an_address_can_not_end_its_link_early() -> None:
    article = replace(WALL.article, url="https://exämple.org/a)[b](c\\d|e`f'g\"h@everyone?q=ü#:~:text=a%20b")
    (message,) = render(post(Digest(article)), "components")
    address = (
        "https://xn--exmple-cua.org/a%29%5Bb%5D%28c%5Cd%7Ce%60f%27g%22h%40everyone?q=%C3%BC#:~:text=a%20b"
    )
    assert f"](<{address}>)" in texts(message)[0] or f"]({address})" in texts(message)[0]
    assert live(message) == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_button_that_comes_twice_is_shown_once(layout: Layout) -> None:
    reply = Notice("Words.", (), (Button("A", "1:by:1:0:"), Button("B", "1:by:1:0:"), Button("C", "x" * 101)))
    (message,) = render(reply, layout)
    assert labels(message) == ["A"]


@settings(deadline=None)
@given(
    plans=st.integers(0, 30),
    runs=st.integers(0, 5),
    buttons=st.integers(0, 7),
    length=st.integers(0, 900),
    mark=st.sampled_from("a*字😀"),
    layout=st.sampled_from(LAYOUTS),
)
def test_no_list_of_briefings_breaks_a_limit(
    *, plans: int, runs: int, buttons: int, length: int, mark: str, layout: Layout
) -> None:
    word = mark * length
    pressed = tuple(Button(word or "x", f"1:pause:{n}:") for n in range(buttons))
    each = [
        replace(PLAN, does=word, notes=(word,) * 7, runs=PLAN.runs[:1] * runs, buttons=pressed, news=word)
        for _ in range(plans)
    ]
    replies: tuple[Reply, ...] = (PlanList(tuple(each), (word,) * 9, pressed), *each[:1])
    for reply in replies:
        for message in render(reply, layout):
            assert refusals(message) == []


def test_many_headlines_are_shown_without_links_before_any_is_left_out() -> None:
    article = replace(WALL.article, url="https://example.org/" + "a" * 300)
    line = headline(replace(WALL, article=article))
    (message,) = render(replace(OVERVIEW, headlines=(line,) * 20, more=0), "components")
    shown = "\n".join(texts(message))
    assert shown.count("Port Ellery to build a sea wall") == 20
    assert "https://" not in shown


def test_buttons_under_quotes_are_a_list_in_the_layout_of_embeds() -> None:
    (message,) = render(REPLIES["quotes-by"], "embeds")
    (select,) = [c for c in components(message) if c["type"] == 3]
    values: list[Any] = [option["value"] for option in select["options"]]
    assert values == ["1:source:1", "1:share:1", "1:source:2", "1:share:2"]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_huge_article_takes_no_room(layout: Layout) -> None:
    huge = "word " * 2_000_000
    digest = Digest(
        Article(huge, headline=huge), (Excerpt(huge, 0, 1),), (), (replace(LUCKY, text=huge),) * 4
    )
    reply = post(digest)
    assert isinstance(reply, Post)
    assert [r for message in render(reply, layout) for r in refusals(message)] == []
