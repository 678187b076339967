from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.quotes import find_quotations
from digests.text import read


def found(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(read(text))]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(text[q.start : q.end], q.kind) for q in find_quotations(read(text))]


@pytest.mark.parametrize(
    "text, expected",
    [
        ('"The bridge will stay shut," Mara Lindqvist said.', ["The bridge will stay shut,"]),
        ("“The bridge will stay shut,” Mara Lindqvist said.", ["The bridge will stay shut,"]),
        (
            "« Le pont reste fermé pour longtemps », a dit Mara Lindqvist.",
            ["Le pont reste fermé pour longtemps"],
        ),
        ("»Die Brücke bleibt noch lange zu«, sagte Mara Lindqvist.", ["Die Brücke bleibt noch lange zu"]),
        ("„Die Brücke bleibt noch lange zu“, sagte Mara Lindqvist.", ["Die Brücke bleibt noch lange zu"]),
        (
            "„Most pozostanie jeszcze długo zamknięty”, mówi burmistrz.",
            ["Most pozostanie jeszcze długo zamknięty"],
        ),
        ("”Bron är stängd länge än”, säger Mara Lindqvist.", ["Bron är stängd länge än"]),
        ("``The bridge will stay shut,'' Mara Lindqvist said.", ["The bridge will stay shut,"]),
        ("''The bridge will stay shut,'' Mara Lindqvist said.", ["The bridge will stay shut,"]),
        ('"The bridge will stay shut,” Mara Lindqvist said.', ["The bridge will stay shut,"]),
        ('“The bridge will stay shut," Mara Lindqvist said.', ["The bridge will stay shut,"]),
        ("“The bridge will stay shut,“ Mara Lindqvist said.", ["The bridge will stay shut,"]),
        ("”The bridge will stay shut,” Mara Lindqvist said.", ["The bridge will stay shut,"]),
        ("‘The bridge will stay shut,’ Mara Lindqvist said.", ["The bridge will stay shut,"]),
        ("'The bridge will stay shut,' Mara Lindqvist said.", ["The bridge will stay shut,"]),
    ],
)
def test_every_style_of_marks_is_paired(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "‘It’s the drivers’ own money and they won’t see it again,’ Ms Okafor said.",
            ["It’s the drivers’ own money and they won’t see it again,"],
        ),
        (
            "'Don't touch the workers' pay, we told 'em,' Ms Okafor said.",
            ["Don't touch the workers' pay, we told 'em,"],
        ),
        (
            "‘He told me “never again”, and I laughed,’ Ms Okafor said.",
            ["He told me “never again”, and I laughed,"],
        ),
        ("The Joneses' dog didn't bark in the '90s, Ms Okafor said.", []),
    ],
)
def test_a_single_mark_is_told_from_an_apostrophe(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_single_marks_are_no_quotation_where_double_ones_are() -> None:
    text = "‘Bread first’ was on the wall. “We were all very hungry then,” he said. “So we painted it.”"
    assert found(text) == ["We were all very hungry then,", "So we painted it."]


def test_a_straight_mark_closes_a_curly_one_where_another_straight_one_opens_after_it() -> None:
    text = '“We were all very hungry then," Ana Reyes said. "So we painted it.”'
    assert found(text) == ["We were all very hungry then,", "So we painted it."]
    assert found('“She cried "never" and "not ever" and left us,” he said.') == [
        'She cried "never" and "not ever" and left us,'
    ]


def test_a_nested_quotation_belongs_to_the_outer_one() -> None:
    text = "“She said ‘never’ and “not ever” and then she left us,” Paul Adeyemi recalled."
    assert found(text) == ["She said ‘never’ and “not ever” and then she left us,"]


def test_a_quotation_split_by_its_speaker_is_two() -> None:
    text = '"We knew the river," she said, "but not that it could rise like this. Nobody did."'
    assert kinds(text) == [
        ("We knew the river,", "direct"),
        ("but not that it could rise like this. Nobody did.", "direct"),
    ]


def test_a_quotation_of_several_paragraphs_continues_at_each_opening_mark() -> None:
    text = "“It began with a leak in the roof.\n“Then the ceiling came down.\n“We slept in the car,” Ana Reyes said."
    quotations = find_quotations(read(text))
    assert [(text[q.start : q.end], q.continues) for q in quotations] == [
        ("It began with a leak in the roof.", False),
        ("Then the ceiling came down.", True),
        ("We slept in the car,", True),
    ]


def test_a_closed_quotation_is_not_continued_by_the_next_paragraph() -> None:
    text = "“It began with a leak in the roof.”\n“Then the ceiling came down,” Ana Reyes said."
    assert [q.continues for q in find_quotations(read(text))] == [False, False]


def test_an_unclosed_mark_ends_with_its_paragraph() -> None:
    text = 'She said: "The well has been dry since March.\nThe council meets on Friday.'
    assert found(text) == ["The well has been dry since March."]


def test_a_stray_mark_does_not_turn_the_rest_inside_out() -> None:
    text = 'The 6" pipe broke. "Nobody told us about it," Ana Reyes said. "They never do."'
    assert found(text) == ["Nobody told us about it,", "They never do."]


def test_a_mark_without_a_partner_yields_to_the_next_opening_one() -> None:
    text = '"The well is dry, she told us. "We carry water from the school," Ana Reyes said.'
    assert "We carry water from the school," in found(text)


def test_markup_left_in_a_text_holds_no_quotation() -> None:
    text = '<a href="https://example.org/one" title="said nobody ever at all">Link</a> She left.'
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        'The council scrapped its "smart" bins after a year.',
        'Residents of the so-called "sleeping city" woke early, he said.',
        'The list of "acts contrary to good order" runs to nine pages.',
        'She watched the series "Harbour Lights" with her sister, she said.',
        'He stars in "The Long Field Home," which opens on Friday.',
        'The "Harbour Lights" star said nothing.',
        'Speaking on the BBC\'s "Morning Call," the minister said taxes would fall.',
        'William "Bill" Ferreira said he would stand again.',
        'Fans wore "Feed The North" shirts and said little.',
        'Voters know him by the nickname "Papa," he said.',
        'He is known on the docks as "the Gull," she said.',
        'The word "tariff" comes from Arabic, the professor explained.',
        '"Grey water" is a term for what leaves a bath.',
        '"WHAT HAPPENS NEXT"',
        'The search terms included words such as "flood," "dam" and "gate," officials said.',
    ],
)
def test_marks_around_what_nobody_said_make_no_quotation(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text, expected",
    [
        ('The plan is "reckless," Ms. Okafor said.', ["reckless,"]),
        ('Ms. Okafor called the plan "reckless" and "cruel."', ["reckless", "cruel."]),
        ('"No," Ms. Okafor said.', ["No,"]),
        ('The crowd chanted "Give It Back" for an hour.', ["Give It Back"]),
        ('His answer: "Never."', ["Never."]),
        ('She smiled. "I hope so."', ["I hope so."]),
    ],
)
def test_short_words_with_a_cue_are_quoted(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ('"The vote was fair," Ms. Okafor said.', "direct"),
        ('Ms. Okafor said, "The vote was fair."', "direct"),
        ("“She told me, ‘Go home,’” Ms. Okafor said.", "direct"),
        ('Ms. Okafor told the crowd: "we won this vote together."', "direct"),
        ('Ms. Okafor said the vote was "fair and free."', "fragment"),
        ('Such votes, Ms. Okafor said, "cost us every friend we had."', "fragment"),
        ('Ms. Okafor called him a "Little Napoleon of the valleys and hills" on air.', "direct"),
        ('Ms. Okafor called it "Swiss cheese" on air.', "fragment"),
    ],
)
def test_a_clause_is_told_from_a_fragment(text: str, expected: str) -> None:
    assert [q.kind for q in find_quotations(read(text))] == [expected]


def test_the_seed_article_holds_nine_quotations_and_no_scare_quote() -> None:
    text = (Path(__file__).parents[2] / "seeds" / "000_8ee04e5f50c61a73.txt").read_text(encoding="utf-8")
    assert [quotation[:24].rstrip() for quotation in found(text)] == [
        "We are going to become t",
        "endanger the lives of ev",
        "claw back",
        "wilfully violates",
        "I strongly urge our nati",
        "fabric of America.",
        "It's not like immigrants",
        "Sessions makes it sound",
        "Will they come after you",
    ]


def test_a_text_without_marks_has_no_quotation() -> None:
    assert found("") == []
    assert found("The harbour froze on Sunday, officials said.") == []


@pytest.mark.parametrize(
    "text",
    [
        'The ministry said the "first come" rules would stay.',
        'Mensah said she fitted "rust-proof" doors to the barn.',
        'An analyst who rates the shares "hold" said the harvest was late.',
        'The clerk said his card was stamped "Not valid after noon".',
        'Neighbours called him "the Iron Goat" and said so.',
        'The union said the "so-called" offer would fail.',
    ],
)
def test_terms_ratings_stamps_and_bynames_are_nobodys_speech(text: str) -> None:
    assert find_quotations(read(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        'Mensah called it a "racist" law.',
        'She called him "the worst of men".',
        'He said it was "like a fire".',
    ],
)
def test_words_of_blame_before_a_thing_are_speech(text: str) -> None:
    assert len(find_quotations(read(text))) == 1


_PIECES = st.sampled_from(
    [
        '"',
        "“",
        "”",
        "„",
        "«",
        "»",
        "‘",
        "’",
        "'",
        "''",
        "``",
        "\n",
        " ",
        ". ",
        ", ",
        "said",
        "He",
        "word ",
        "<a ",
        "=",
        ">",
    ]
)


@given(st.lists(_PIECES, max_size=60).map("".join))
def test_quotations_lie_in_the_text_in_order_and_apart(text: str) -> None:
    quotations = find_quotations(read(text))
    assert all(0 <= q.start < q.end <= len(text) for q in quotations)
    assert all(a.end <= b.start for a, b in pairwise(quotations))
    assert all(text[q.start : q.end].strip() == text[q.start : q.end] for q in quotations)


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    find_quotations(read(text))
