"""What stands around a story: headline, dateline, byline, date."""

from datetime import UTC, datetime

import pytest

from digests.cleaning import clean
from digests.cleaning.byline import authors, is_byline, is_name, is_signature, reported, signed
from digests.cleaning.dateline import dateline, is_dateline
from digests.cleaning.dates import is_date_line, published

TITLE = "Town closes bridge over the Orra"
STORY = (
    "Engineers have closed the bridge over the Orra after they found that two of its cables had rusted through.",
    "The mayor said that the town would have to wait until the spring for a new one.",
    "Buses will go by the northern road, which takes about forty minutes longer.",
)


def page(*head: str) -> str:
    return "\n\n".join((*head, *STORY))


@pytest.mark.parametrize(
    "head",
    [
        (TITLE,),
        (TITLE, TITLE),
        ("Skip to content", TITLE, TITLE),
        (TITLE + " - The Orra Post", TITLE),
        (TITLE, TITLE + " | The Orra Post"),
        ("Home", "News", "Sport", TITLE, "By Ann Lee", "March 3, 2024"),
        ("LOCAL", TITLE, "Share", "Tweet"),
        (TITLE, "Ann Lee", "3 March 2024, 10:15 GMT", "2 min read"),
        (TITLE + ";",),
    ],
)
def test_the_headline_is_found_once_and_is_no_part_of_the_text(head: tuple[str, ...]) -> None:
    article = clean(page(*head))
    assert article.headline == TITLE
    assert article.text == "\n\n".join(STORY)


@pytest.mark.parametrize(
    "title", ["Will the Bridge Over the Orra Ever Open Again?", "Town Closes Bridge Over the Orra!"]
)
def test_a_headline_may_ask_or_shout(title: str) -> None:
    article = clean(page(title))
    assert (article.headline, article.text) == (title, "\n\n".join(STORY))


def test_the_outlet_is_what_the_title_adds() -> None:
    assert clean(page(TITLE + " | The Orra Post", TITLE)).outlet == "The Orra Post"


def test_a_story_that_starts_with_a_sentence_has_no_headline() -> None:
    assert clean(page()).headline is None


def test_a_question_in_a_story_s_first_line_is_not_taken_away() -> None:
    article = clean(page("Who will pay for it?"))
    assert article.text.startswith("Who will pay for it?")


@pytest.mark.parametrize(
    "opening, place, agency",
    [
        ("NEW YORK — ", "NEW YORK", None),
        ("NEW YORK -- ", "NEW YORK", None),
        ("LAGOS, Nigeria (AP) — ", "LAGOS, Nigeria", "The Associated Press"),
        ("LONDON, March 3 (Reuters) - ", "LONDON", "Reuters"),
        ("NEW DELHI, Nov 3 (PTI) ", "NEW DELHI", "PTI"),
        ("Washington (AFP) – ", "Washington", "AFP"),
        ("PARIS: ", "PARIS", None),
        ("ST. LOUIS — ", "ST. LOUIS", None),
        ("SIOUX FALLS, S.D. – ", "SIOUX FALLS, S.D.", None),
        ("DES MOINES, Iowa — ", "DES MOINES, Iowa", None),
        ("Berlin – ", "Berlin", None),
        ("The Hague — ", "The Hague", None),
        ("ROMA, 3 marzo (ANSA) - ", "ROMA", "ANSA"),
        ("MADRID, 3 mar (EFE).- ", "MADRID", "EFE"),
        ("MÜNCHEN (dpa) - ", "MÜNCHEN", "dpa"),
        ("TOKYO, Dec. 3, 2020 /PRNewswire/ -- ", "TOKYO", "PR Newswire"),
        ("NEW YORK/LONDON, Nov 3 (Reuters) - ", "NEW YORK/LONDON", "Reuters"),
        ("ORRAVILLE (Northern News Service) -- ", "ORRAVILLE", "Northern News Service"),
        ("(Reuters) - ", None, "Reuters"),
        ("Dec 29 (Reuters) - ", None, "Reuters"),
        ("(CNN)", None, "CNN"),
    ],
)
def test_a_dateline_gives_its_place_and_agency(opening: str, place: str | None, agency: str | None) -> None:
    found = dateline(opening + "The town has closed the bridge.")
    assert found is not None
    assert (found.place, found.agency, found.length) == (place, agency, len(opening))


@pytest.mark.parametrize(
    "text",
    [
        "The bridge — closed since Monday — is rusting.",
        "DEAR EDITOR: The bridge is rusting.",
        "BREAKING — The bridge is closed.",
        "UPDATE: The bridge is closed.",
        "NASA - which paid for it - agreed.",
        "Anna Berg - a farmer - agreed.",
        "Anna Berg, Mayor - The town is ready.",
        "In Paris, France - the town agreed.",
        "Smith (AP) said that it was closed.",
        "Paris is a town in Texas.",
        "I — The first chapter",
        "Q: Why was it closed?",
        "",
    ],
)
def test_what_only_looks_like_a_dateline_stays(text: str) -> None:
    assert dateline(text) is None


def test_a_dateline_leaves_the_text() -> None:
    article = clean("\n\n".join((TITLE, "ORRAVILLE, Ont. (AP) — " + STORY[0], *STORY[1:])))
    assert (article.dateline, article.outlet) == ("ORRAVILLE, Ont.", "The Associated Press")
    assert article.text == "\n\n".join(STORY)


@pytest.mark.parametrize("line, place", [("COLOMBO", "COLOMBO"), ("Soria, 18 ago. (Agencia Norte)", "Soria")])
def test_a_dateline_may_have_a_line_of_its_own(line: str, place: str) -> None:
    found = is_dateline(line)
    assert found is not None
    assert found.place == place
    assert clean(page(TITLE, "By Ann Lee", line)).dateline == place


@pytest.mark.parametrize(
    "line, names",
    [
        ("By Ann Lee", ("Ann Lee",)),
        ("BY ANN LEE", ("ANN LEE",)),
        ("by Ann Lee —", ("Ann Lee",)),
        ("By Ann Lee and Juan de la Cruz", ("Ann Lee", "Juan de la Cruz")),
        ("By Ann Lee, Ben Okoro & Chidi Eze", ("Ann Lee", "Ben Okoro", "Chidi Eze")),
        ("By Ann Lee, Staff Writer", ("Ann Lee",)),
        ("By Ann Lee, science correspondent", ("Ann Lee",)),
        ("By Ann Lee, AP Sports Writer", ("Ann Lee",)),
        ("By Ann Lee in Nairobi", ("Ann Lee",)),
        ("By Ann Lee - 11/19/19 06:56 AM EST", ("Ann Lee",)),
        ("By Ann Lee, Wednesday, 20 November 2019 08:05 GMT", ("Ann Lee",)),
        ("By Ann Lee / The Orra Courier", ("Ann Lee", "The Orra Courier")),
        ("By Ann Lee | Reuters", ("Ann Lee", "Reuters")),
        ("Written by Ann Lee on March 3, 2024", ("Ann Lee",)),
        ("Words: Ann Lee", ("Ann Lee",)),
        ("Von Anna Müller", ("Anna Müller",)),
        ("Por Ana Luísa Cordeiro", ("Ana Luísa Cordeiro",)),
        ("Ann Lee, The Associated Press", ("Ann Lee", "The Associated Press")),
        ("Ann Lee and Bo Ek, Orra Daily News", ("Ann Lee", "Bo Ek", "Orra Daily News")),
    ],
)
def test_a_byline_gives_its_authors_and_then_their_outlet(line: str, names: tuple[str, ...]) -> None:
    assert is_byline(line) or is_signature(line)
    assert signed(line) == names
    assert clean(page(TITLE, line)).byline == names
    assert clean("\n\n".join((TITLE, *STORY, line))).byline == names


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the bridge was closed",
        "By then it was too late.",
        "By car, the way takes forty minutes",
        "By 2030, the town wants a new bridge",
        "Von hier aus sieht man die Brücke",
        "The mayor and the Orra Daily News",
    ],
)
def test_what_only_opens_like_a_byline_is_none(line: str) -> None:
    assert not is_byline(line)
    assert not is_signature(line)


@pytest.mark.parametrize(
    "line, names",
    [
        ("Reporting by Ann Lee; Editing by Bo Ek", ("Ann Lee",)),
        ("(Reporting by Ann Lee in Oslo and Bo Ek in Rome; Writing by Cy Fox)", ("Ann Lee", "Bo Ek")),
        ("(Edited by Ann Lee)", ()),
    ],
)
def test_reporters_are_named_and_editors_are_not(line: str, names: tuple[str, ...]) -> None:
    assert reported(line) == names
    article = clean("\n\n".join((TITLE, *STORY, line)))
    assert (article.byline, article.text) == (names, "\n\n".join(STORY))


@pytest.mark.parametrize(
    "text, answer", [("Ann Lee", True), ("Ann", False), ("the Lee", False), ("A 4 Lee", False)]
)
def test_a_name_is_two_to_five_words_with_capitals(text: str, answer: bool) -> None:  # noqa: FBT001
    assert is_name(text) is answer


def test_a_byline_that_is_no_name_gives_nobody() -> None:
    assert authors("the people of the town") == ()


@pytest.mark.parametrize(
    "line, when",
    [
        ("March 3, 2024", datetime(2024, 3, 3, tzinfo=UTC)),
        ("3 March 2024", datetime(2024, 3, 3, tzinfo=UTC)),
        ("Published Wed, Nov 20 2019, 4:29 AM EST", datetime(2019, 11, 20, 9, 29, tzinfo=UTC)),
        ("Updated: 18 Nov 2019, 19:11 GMT", datetime(2019, 11, 18, 19, 11, tzinfo=UTC)),
        ("Nov. 18, 2019 7:04 pm ET", datetime(2019, 11, 19, 0, 4, tzinfo=UTC)),
        ("July 18, 2019 7:04 pm ET", datetime(2019, 7, 18, 23, 4, tzinfo=UTC)),
        ("2024-03-03T10:15:00+02:00", datetime(2024, 3, 3, 8, 15, tzinfo=UTC)),
        ("2024-03-03 10:15 UTC", datetime(2024, 3, 3, 10, 15, tzinfo=UTC)),
        ("March 3, 2024 10:15", datetime(2024, 3, 3, tzinfo=UTC)),
        ("11/19/19 06:56 AM EST", datetime(2019, 11, 19, 11, 56, tzinfo=UTC)),
        ("30.01.2025 – 14:05", datetime(2025, 1, 30, tzinfo=UTC)),
        ("Local news | Published: 07:30, 12 March 2024", datetime(2024, 3, 12, tzinfo=UTC)),
        ("25. September 2018", datetime(2018, 9, 25, tzinfo=UTC)),
        ("3 de marzo de 2024", datetime(2024, 3, 3, tzinfo=UTC)),
    ],
)
def test_a_date_line_gives_an_aware_time_in_utc(line: str, when: datetime) -> None:
    assert is_date_line(line.lower())
    assert published(line.lower()) == when
    article = clean(page(TITLE, line))
    assert (article.published, article.headline) == (when, TITLE)


@pytest.mark.parametrize(
    "line", ["March 3", "3/4/2020", "Monday, 10:15 GMT", "February 31, 2020", "99/99/2020"]
)
def test_a_date_without_a_sure_day_month_and_year_is_none(line: str) -> None:
    assert published(line.lower()) is None


def test_a_sentence_with_a_date_is_no_date_line() -> None:
    assert not is_date_line("the bridge was closed on march 3, 2024")
