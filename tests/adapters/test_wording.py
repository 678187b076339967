from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.wording import (
    attributed,
    called,
    clipped,
    counted,
    cut,
    extent_note,
    found_by,
    headline_besides,
    inert,
    introduced,
    language_note,
    lede,
    quote_link,
    quoted,
    quoted_where,
    source_line,
    title,
    told,
)
from digests.model import Article, Excerpt, Figure, Quote, Span, Speaker
from tests.adapters.examples import ARTICLE, QUILL, WALL
from tests.adapters.reply_examples import OF_LUCKY, OF_POLITE

LONG = "The sea came in. " * 40


def said(text: str) -> Quote:
    return Quote(text, 0, len(text), "direct")


def test_control_codes_and_hidden_characters_come_out_inert() -> None:
    nasty = "a\x1b[31mb\x07\x9bc\r\nd\u202ee\u200bf\ufeffg\u2066h\U000e0041i\x00"
    assert inert(nasty) == "a [31mb c d e f g h i"


def test_invisible_characters_go_out_of_words_without_parting_them() -> None:
    assert (
        inert("co\u00adope\u034fra\u061ction\u180e and\u3164 \u115f\u1160\uffa0more")
        == "cooperation and more"
    )


def test_joiners_and_accents_that_words_need_stay() -> None:
    assert inert("क्‍ष é 👩‍🔬") == "क्‍ष é 👩‍🔬"


@given(st.text(), st.integers(min_value=1, max_value=60))
def test_what_is_cut_is_a_beginning_of_the_text_and_fits(text: str, limit: int) -> None:
    kept, is_cut = cut(text, limit)
    assert text.startswith(kept)
    assert len(kept) <= limit
    assert is_cut == (kept != text)


@given(st.text())
def test_a_clipped_text_is_one_printable_line(text: str) -> None:
    line = clipped(text, 40)
    assert len(line) <= 42
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in line)


def test_a_long_quote_is_cut_at_a_sentence_with_the_dots_outside_its_marks() -> None:
    assert quoted(said(LONG), 50) == "“The sea came in. The sea came in. The sea came in.” …"


def test_a_long_sentence_is_cut_at_a_word() -> None:
    assert quoted(said("one two three four five"), 12) == "“one two” …"
    assert quoted(said("unbreakable" * 9), 12) == "“unbreakableu” …"


def test_a_quote_that_fits_is_whole() -> None:
    assert quoted(said("It’s “fine,” he said"), 50) == "“It’s “fine,” he said”"


def test_the_comma_that_leads_over_to_the_speaker_stays_with_the_reporter() -> None:
    assert quoted(said("No, not yet,"), 50) == "“No, not yet”"
    assert quoted(said(","), 50) == "“,”"


def test_a_huge_text_is_cut_without_reading_it_all() -> None:
    assert quoted(said("x" * 10_000_000), 10) == "“xxxxxxxxxx” …"


def test_the_speaker_comes_with_role_or_without_or_is_not_stated() -> None:
    assert attributed(QUILL) == "Ada Quill, chair of the board"
    assert attributed(replace(QUILL, role=None)) == "Ada Quill"
    assert attributed(None) == "speaker not stated"


@pytest.mark.parametrize(
    "who, evidence",
    [
        (QUILL, "named in the sentence"),
        (replace(QUILL, how="surname", mention="Quill"), "“Quill”, by surname"),
        (replace(QUILL, how="title", mention="the chair"), "“the chair”, by title"),
        (replace(QUILL, how="pronoun", mention="she"), "“she”, resolved"),
        (replace(QUILL, how="continued"), "goes on from the quotation before"),
        (Speaker("a man", None, "a man", 0, 5, "title"), "described in the sentence, not named"),
        (None, ""),
    ],
)
def test_the_evidence_for_a_speaker_is_told(who: Speaker | None, evidence: str) -> None:
    assert found_by(who) == evidence


@pytest.mark.parametrize(
    "who, name",
    [
        (QUILL, ""),
        (replace(QUILL, how="surname", mention="Quill"), ""),
        (replace(QUILL, how="title", mention="the chair"), "“the chair” in the text"),
        (replace(QUILL, how="pronoun", mention="she"), "“she” in the text"),
        (Speaker("a man", None, "a man", 0, 5, "title"), ""),
        (None, ""),
    ],
)
def test_a_post_says_what_the_text_calls_a_speaker_it_does_not_name(who: Speaker | None, name: str) -> None:
    assert called(who) == name


def test_a_figure_is_told_in_the_articles_words() -> None:
    wall, fares, winters = WALL.figures
    assert told(wall, ARTICLE) == "more than £2.4 million (sea wall)"
    assert told(fares, ARTICLE) == "12.5 percent (Fares)"
    assert told(winters, ARTICLE) == "eleven winters"
    assert told(replace(winters, counts=None), ARTICLE) == "eleven"


def test_a_qualifier_after_the_number_stands_in_brackets() -> None:
    article = Article("It cost 200 or more.")
    figure = Figure("200", 8, 11, Decimal(200), "count", "count", Span(0, 20), qualifier="or more")
    assert told(figure, article) == "200 (or more)"


def test_a_language_without_speakers_is_named_or_shown_as_its_code() -> None:
    french = language_note(Article("", language="fr"))
    assert french == "In French: its speakers are not guessed."
    assert "another language (eo)" in (language_note(Article("", language="eo")) or "")
    assert language_note(Article("", language="en")) is None
    assert language_note(Article("", language=None)) is None


def test_the_source_line_gives_what_is_known_once() -> None:
    assert source_line(ARTICLE) == "The Ellery Post · Jo Marsh · PORT ELLERY · 4 Nov 2025"
    assert source_line(Article("")) == ""
    assert source_line(Article("", published=datetime(2025, 1, 20, tzinfo=UTC))) == "20 Jan 2025"


def test_an_article_without_headline_is_known_by_its_first_sentence() -> None:
    assert title(ARTICLE) == "Port Ellery to build a sea wall"
    assert title(Article("It rained all day. It stopped.\nThen not.")) == "It rained all day."
    assert title(Article("It rained\nThen not.")) == "It rained"
    assert title(Article("word " * 500)).endswith("word …")
    assert title(Article("")) == "(no headline)"


def test_a_speakers_role_is_told_once_in_a_post() -> None:
    lucky, polite, remembered = introduced(WALL.quotes)
    assert [attributed(q.speaker) for q in (lucky, polite, remembered)] == [
        "Ada Quill, chair of the board",
        "Ada Quill",
        "Tomas Brandt",
    ]


def test_the_lede_is_read_at_a_glance_and_says_nothing_that_the_title_says() -> None:
    first, second, third = (
        Excerpt(f"{letter}{'a' * 119} end.", at, at + 125)
        for letter, at in (("A", 0), ("B", 126), ("C", 253))
    )
    assert lede((first, second, third), "A wall") == f"{first.text} {second.text}"
    assert lede((first, second), first.text) == second.text
    assert lede((), "A wall") == ""


def test_a_lede_shows_where_the_article_has_more_between() -> None:
    first, second = Excerpt("The wall stands.", 0, 16), Excerpt("It holds.", 40, 49)
    assert lede((first, second), "A wall") == "The wall stands. … It holds."


def test_numbers_agree_with_their_nouns() -> None:
    assert [counted(n, "quote") for n in (0, 1, 1200)] == ["0 quotes", "1 quote", "1,200 quotes"]
    assert counted(10_000, "quote", is_cut=True) == "10,000+ quotes"


def test_where_a_quote_stands_is_outlet_day_and_paragraph() -> None:
    assert quoted_where(OF_POLITE) == "The Ellery Post, 4 Nov 2025, paragraph 2"
    bare = replace(OF_POLITE, article=Article(ARTICLE.text, path="news/wall.txt"))
    assert quoted_where(bare) == "wall.txt, paragraph 2"
    headed = replace(bare, article=replace(bare.article, headline="The wall"))
    assert quoted_where(headed) == "The wall, paragraph 2"


def test_the_headline_is_told_besides_the_outlet_and_not_twice() -> None:
    assert headline_besides(OF_POLITE) == ARTICLE.headline
    assert headline_besides(replace(OF_POLITE, article=replace(ARTICLE, outlet=None))) == ""
    assert headline_besides(replace(OF_POLITE, article=replace(ARTICLE, headline=None))) == ""


def test_an_article_on_the_web_is_opened_at_the_quote() -> None:
    on_web = replace(OF_LUCKY, article=replace(ARTICLE, url="https://example.org/wall"))
    assert quote_link(on_web) == (
        "https://example.org/wall#:~:text=We%20have%20been%20lucky%20for,luck%20is%20not%20a%20plan%2C"
    )


def test_words_that_stand_earlier_too_are_found_by_those_before_them() -> None:
    article = Article("No plan, he said. It is “no plan” now.", url="https://example.org/a")
    twice = Quote("plan", 27, 31, "fragment")
    found = replace(OF_LUCKY, quote=twice, article=article, sentence="It is “no plan” now.")
    assert quote_link(found) == "https://example.org/a#:~:text=It%20is%20%E2%80%9Cno-,plan"


@pytest.mark.parametrize(
    "url", [None, "news/wall", "javascript:alert(1)", "https://example.org/" + "x" * 500]
)
def test_without_an_address_that_a_browser_may_open_there_is_no_link(url: str | None) -> None:
    assert quote_link(replace(OF_LUCKY, article=replace(ARTICLE, url=url))) is None


def test_where_longer_addresses_are_taken_a_long_one_is_opened_at_the_quote() -> None:
    url = "https://example.org/" + "x" * 900
    found = replace(OF_LUCKY, article=replace(ARTICLE, url=url))
    assert (quote_link(found, 3000) or "").startswith(f"{url}#:~:text=We%20have")


def test_a_digest_of_a_part_says_which_part_of_the_article_it_has() -> None:
    assert extent_note(Article("")) is None
    assert extent_note(Article("", extent="feed")) == "Full article not available: from its feed."
    assert extent_note(Article("", extent="teaser")) == "Full article not available: the beginning only."
