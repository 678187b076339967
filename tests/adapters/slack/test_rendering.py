"""What Slack is sent: golden files, and what holds whatever an article says.

After a wanted change: `REWRITE_GOLDEN=1 pytest tests/adapters/slack`, and read the difference.
"""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.followed import SourceList
from adapters.found import AlsoIn, FoundFigure, FoundPerson
from adapters.plans import Plan, PlanList
from adapters.replies import (
    Choice,
    FigureList,
    Help,
    Notice,
    Option,
    Overview,
    QuoteList,
    Reply,
    SharedQuote,
    SourceView,
    headline,
    post,
)
from adapters.slack.blocks import Message
from adapters.slack.rendering import render
from digests.model import Article, Digest, Excerpt, Figure, Quote, Speaker
from tests.adapters.examples import ARTICLE, WALL, crowd
from tests.adapters.reply_examples import (
    BLOCKED,
    LUCKY,
    OF_POLITE,
    PLAN,
    POST_BUTTONS,
    REPLIES,
    full_of,
    listed,
)
from tests.adapters.slack.blockkit import refusals

GOLDEN = Path(__file__).parent / "golden"
NASTY = (
    "<!channel> <!here|x> <@U012> <#C012|general> <!subteam^S1> <https://x.org|y> *b* _i_ ~s~ `c` @everyone"
    " :smile: & \u202eback\u200bwards \x07"
)


def sent(message: Message) -> list[dict[str, Any]]:
    """The payloads of a message and its thread, as Slack gets them."""
    return [
        json.loads(json.dumps(m.payload(), ensure_ascii=False).encode("utf-8"))
        for m in (message, *message.thread)
    ]


def words(thing: object) -> Iterator[str]:
    """All words that somebody would see."""
    if isinstance(thing, dict):
        if isinstance(thing.get("text"), str):
            yield thing["text"]
        for value in thing.values():
            yield from words(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from words(value)


def assert_accepted(reply: Reply) -> None:
    for payload in sent(render(reply)):
        assert refusals(payload["blocks"]) == []
        assert 0 < len(payload["text"]) <= 4000
        assert not re.search(r"[<>]|&(?!amp;|lt;|gt;)", payload["text"])


@pytest.mark.parametrize("name", REPLIES)
def test_each_kind_of_reply_looks_as_its_golden_file(name: str) -> None:
    shown = json.dumps(sent(render(REPLIES[name])), ensure_ascii=False, indent=1) + "\n"
    file = GOLDEN / f"{name}.json"
    if os.environ.get("REWRITE_GOLDEN"):
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("reply", REPLIES.values(), ids=REPLIES)
def test_slack_takes_each_kind_of_reply(reply: Reply) -> None:
    assert_accepted(reply)


@pytest.mark.parametrize("reply", REPLIES.values(), ids=REPLIES)
def test_nothing_is_unfurled_linked_or_read_as_mark_up(reply: Reply) -> None:
    for payload in sent(render(reply)):
        assert (payload["unfurl_links"], payload["unfurl_media"]) == (False, False)
        assert (payload["mrkdwn"], payload["parse"]) == (False, "none")


@pytest.mark.parametrize("kind", full_of("x"))
def test_mentions_links_and_mark_up_in_an_article_are_only_words(kind: str) -> None:
    reply = full_of(NASTY)[kind]
    assert_accepted(reply)
    for payload in sent(render(reply)):
        shown = " ".join(words(payload["blocks"]))
        assert "<!channel>" in shown  # as words: the validator lets no mark-up but a date through
        assert not {"\u202e", "\u200b", "\x07"} & set(shown + payload["text"])
        assert "&lt;!channel&gt;" in payload["text"]


@pytest.mark.untraced
@settings(deadline=None)
@given(text=st.text(max_size=400))
def test_any_text_can_be_shown(text: str) -> None:
    for reply in full_of(text).values():
        assert_accepted(reply)


@pytest.mark.untraced
@pytest.mark.parametrize("length", [1, 75, 76, 150, 151, 300, 600, 3001, 50_000])
@pytest.mark.parametrize("letter", ["x", "word ", "文", "A b. ", "𝒳", '"\\'])
def test_text_of_any_length_can_be_shown(letter: str, length: int) -> None:
    for reply in full_of((letter * length)[:length]).values():
        assert_accepted(reply)


def long_digest(text: str, quotes: int, figures: int) -> Digest:
    speaker = Speaker(text, text, text, 0, 1, "pronoun")
    article = Article(
        text, headline=text, outlet=text, byline=(text,) * 9, dateline=text, url="https://e.org/" + "u" * 490
    )
    quote = replace(LUCKY, text=text, speaker=speaker, kind="fragment")
    figure = replace(WALL.figures[0], text=text, counts=text, qualifier=text)
    return Digest(
        replace(article, published=datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)),
        (Excerpt(text, 0, 1),) * 3,
        tuple(replace(figure, rank=n) for n in range(figures)),
        tuple(replace(quote, rank=n) for n in range(quotes)),
    )


@pytest.mark.untraced
@settings(deadline=None, max_examples=15)
@given(
    text=st.sampled_from(["x" * 900, "Tree and sea. " * 90, "文字。" * 300, '"\\ ' * 400, "\u0301" * 500]),
    quotes=st.integers(0, 300),
    figures=st.integers(0, 300),
    many=st.integers(1, 60),
)
def test_no_digest_is_too_much(text: str, quotes: int, figures: int, many: int) -> None:
    digest = long_digest(text, quotes, figures)
    assert_accepted(post(digest, everything=True, buttons=POST_BUTTONS * 9))
    assert_accepted(post(digest, buttons=POST_BUTTONS))
    options = tuple(Option(text, text, f"1:digest:{n}") for n in range(many))
    assert_accepted(Overview(text, (headline(digest),) * many, 3, text, options))
    article = digest.article
    found = replace(OF_POLITE, article=article, quote=replace(OF_POLITE.quote, text=text), sentence=text)
    rows = (listed(found),) * many
    assert_accepted(QuoteList(text, "about", rows, 1, many * 2, text, 3, POST_BUTTONS * 2))
    assert_accepted(SharedQuote(found, POST_BUTTONS))
    assert_accepted(SourceView(found, text, text, text, text, text, POST_BUTTONS))
    figure = FoundFigure(replace(WALL.figures[0], text=text, counts=text), article, 1)
    assert_accepted(FigureList(text, (figure,) * many, options=options))
    plan = Plan(text, PLAN.runs * 9, PLAN.zone, (text,) * many, POST_BUTTONS * 9, text, "U1A2B3", "U4C5D6")
    assert_accepted(plan)
    assert_accepted(PlanList((plan,) * many, (text,) * many, POST_BUTTONS * 9))
    assert_accepted(Choice(text, (FoundPerson(1, text, text, 9),) * many, "/quote", options=options))


@pytest.mark.parametrize("letters", [60, 900, 1900, 2900, 5000])
@pytest.mark.parametrize("kind", ["direct", "fragment"])
@pytest.mark.parametrize(
    "said", ["We will build the wall by the sea. ", "我们将在海边修建一道新的海堤。", '"\\ ']
)
def test_a_page_holds_all_of_its_quotes_however_long_their_addresses_are(
    letters: int, kind: Literal["direct", "fragment"], said: str
) -> None:
    article = replace(ARTICLE, outlet=said * 9, headline=said * 9, url="https://e.org/" + "u" * letters)
    speaker = Speaker(said * 9, said * 9, said * 9, 0, 1, "pronoun")
    quote = replace(LUCKY, text=said * 40, kind=kind, speaker=speaker)
    found = replace(OF_POLITE, article=article, quote=quote, sentence=said * 40)
    for of in ("by", "in"):
        listed_ = QuoteList(said * 9, of, (listed(found),) * 5, 6, 12, said * 4, 3, POST_BUTTONS)
        (payload,) = sent(render(listed_))
        shown = " ".join(words(payload["blocks"]))
        assert json.dumps(payload["blocks"]).count("1:source:") == 5
        assert "6–10 of 12" in shown
        assert_accepted(listed_)


def test_long_addresses_go_before_the_words_of_quotes() -> None:
    said = "We will build the wall by the sea. " * 6
    for letters, links in ((300, 5), (900, 5), (2900, 0)):
        article = replace(ARTICLE, url="https://e.org/" + "u" * letters)
        found = replace(OF_POLITE, article=article, quote=replace(LUCKY, text=said), sentence=said)
        (payload,) = sent(render(QuoteList("Quill", "by", (listed(found),) * 5, 1, 5)))
        assert json.dumps(payload["blocks"]).count('"url"') == links
        assert " ".join(words(payload["blocks"])).count(said.strip()) == 5


def test_a_long_quotation_is_cut_at_a_sentence_outside_of_its_marks() -> None:
    said = "We will build it. " * 40
    quote = replace(LUCKY, text=said)
    shown = " ".join(words(sent(render(post(Digest(ARTICLE, quotes=(quote,)))))[0]["blocks"]))
    assert "We will build it.” …" in shown
    assert "…”" not in shown


def test_who_asks_for_everything_gets_more_and_is_told_what_is_held_back() -> None:
    asked = sent(render(post(crowd(60, 5), everything=True)))[0]["blocks"]
    shown = " ".join(words(asked))
    assert shown.count("“It is long past time”") >= 16
    assert f"{60 - shown.count('“It is long past time”')} more quotes" in shown


def test_a_post_leads_to_its_article_and_says_when_in_the_readers_own_time() -> None:
    article = replace(ARTICLE, url="https://example.org/wall")
    blocks = sent(render(post(replace(WALL, article=article))))[0]["blocks"]
    first = blocks[0]["elements"][0]["elements"][0]
    assert (first["type"], first["url"]) == ("link", "https://example.org/wall")
    assert blocks[1]["elements"][-1]["text"].startswith("<!date^1762240320^")


def test_an_article_that_only_knows_its_day_gets_no_time() -> None:
    article = replace(ARTICLE, published=datetime(2025, 11, 4, tzinfo=UTC))
    blocks = sent(render(post(replace(WALL, article=article))))[0]["blocks"]
    assert blocks[1]["elements"][-1]["text"] == "4 Nov 2025"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "https://e.org/ x", "x" * 9])
def test_only_web_addresses_become_links(url: str) -> None:
    article = replace(ARTICLE, url=url)
    shown = json.dumps(sent(render(post(replace(WALL, article=article)))))
    assert '"url"' not in shown


def test_few_people_are_a_button_each_and_many_a_list() -> None:
    people = tuple(FoundPerson(n, f"Ada Quill {n}", None, n) for n in range(25))
    options = tuple(Option(p.name, "", f"1:by:{p.id}:0:") for p in people)
    few = sent(render(Choice("quill", people[:3], "/quote", options=options[:3])))[0]["blocks"]
    many = sent(render(Choice("quill", people, "/quote", options=options)))[0]["blocks"]
    assert [b["elements"][0]["type"] for b in few if b["type"] == "actions"] == ["button"]
    (picked,) = (b["elements"][0] for b in many if b["type"] == "actions")
    assert (picked["type"], len(picked["options"])) == ("static_select", 25)


def test_a_briefing_keeps_its_stories_in_a_thread() -> None:
    message = render(REPLIES["briefing"])
    assert len(message.thread) == 2
    assert [len(story.thread) for story in message.thread] == [0, 0]


def test_what_is_read_aloud_says_the_same_in_whole_sentences() -> None:
    assert render(REPLIES["post"]).text.startswith(
        "Port Ellery to build a sea wall. The Ellery Post · Jo Marsh · PORT ELLERY · 4 Nov 2025. The harbour"
    )
    assert render(Help(())).text == "What you can ask:"
    assert render(Notice("Gone")).text == "Gone."


def test_a_figure_without_words_and_a_quote_without_speaker_are_shown() -> None:
    figure = Figure("7", 0, 1, WALL.figures[0].value, "count", "count", WALL.figures[0].sentence, rank=1)
    quote = Quote("Words", 0, 5, "direct", rank=1)
    shown = " ".join(words(sent(render(post(Digest(ARTICLE, (), (figure,), (quote,)), everything=True)))))
    assert "speaker not stated" in shown
    assert "Key figures:  7" in shown


def test_what_stands_around_a_quote_is_cut_at_its_far_ends() -> None:
    far = "Far away. " * 60
    view = SourceView(
        OF_POLITE, f"{far}Just before.", "She called it ", "a wall", " then.", f"Just after. {far}"
    )
    shown = " ".join(words(sent(render(view))[0]["blocks"]))
    assert "Just before. She called it  a wall  then. Just after." in shown
    before, _, after = shown.partition(" a wall ")
    assert "… away." in before
    assert after.partition("—")[0].rstrip().endswith("…")


def test_twenty_briefings_are_more_than_a_message_holds_and_the_rest_are_counted() -> None:
    blocks = sent(render(PlanList((PLAN,) * 20, ("how",))))[0]["blocks"]
    shown = sum(any(said.startswith("Next, in ") for said in words(block)) for block in blocks)
    assert 3 <= shown < 20
    left = 20 - shown
    assert f"and {left} more briefings" in [said for block in blocks for said in words(block)]


@pytest.mark.parametrize("plans, runs", [(4, 3), (6, 1)])
def test_where_there_is_no_room_for_all_runs_fewer_of_them_are_shown_before_fewer_briefings(
    plans: int, runs: int
) -> None:
    shown = json.dumps(sent(render(PlanList((PLAN,) * plans, ("how",))))[0]["blocks"])
    assert shown.count('"type": "date"') == plans * runs
    assert "more briefing" not in shown


def test_who_set_a_briefing_up_is_named_only_by_what_slack_takes_for_somebody() -> None:
    shown = json.dumps(sent(render(replace(PLAN, changed_by="<!channel>"))))
    assert '"user_id": "U1A2B3C4"' in shown
    assert "channel" not in shown
    assert "user_id" not in json.dumps(sent(render(replace(PLAN, made_by="100000000000000400"))))


@pytest.mark.parametrize("letters, notes, left", [("Wall ", 1, 0), ('"\\', 5, 2)])
def test_of_a_page_of_sources_all_are_shown_or_the_rest_is_counted(
    letters: str, notes: int, left: int
) -> None:
    """A page that ended early without saying so would leave some out of every page."""
    mark = (letters * 1900)[:1900]
    url = f"https://ellery.example/{'a' * 1900}"
    told = replace(
        BLOCKED, name=mark[:50], url=url, site=None, title=mark, problem=mark, notes=(mark,) * notes
    )
    blocks = sent(render(SourceList("12 sources are followed here: 1–6", (told,) * 6)))[0]["blocks"]
    assert refusals(blocks) == []
    assert sum(block["type"] == "divider" for block in blocks) == 6 - left
    counted = f"and {left} more: /sources with a part of the name"
    assert (counted in [*words(blocks)]) == (left > 0)


def test_a_story_that_is_told_at_long_addresses_is_no_plainer_for_it() -> None:
    long = tuple(AlsoIn(f"Outlet {n}", f"https://ellery.example/{'a' * 1900}{n}") for n in range(6))
    told = replace(post(WALL), also=(*long[:5], AlsoIn("The Echo", "https://echo.example/1")))
    blocks = sent(render(told))[0]["blocks"]
    assert refusals(blocks) == []
    assert "https://echo.example/1" in json.dumps(blocks)
