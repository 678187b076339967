"""Lines that are no part of a story go; sentences that look like them stay."""

import pytest

from digests.cleaning import clean

TITLE = "Town closes bridge over the Orra"
STORY = (
    "Engineers have closed the bridge over the Orra after they found that two of its cables had rusted through.",
    "The mayor said that the town would have to wait until the spring for a new one, and that it would cost more.",
    "Buses will go by the northern road, which takes about forty minutes longer than the way across the river.",
    '"We have known of the rust since the flood," said Ann Lee, who has run the ferry for twenty years.',
)

FURNITURE = [
    "Skip to content",
    "Advertisement",
    "ADVERTISEMENT",
    "Share",
    "Share this article",
    "Share on Facebook",
    "Facebook Twitter Email",
    "12 comments",
    "3 min read",
    "Image 1 of 23",
    "1 / 23",
    "Read more: How the town lost its railway",
    "Related: How the town lost its railway",
    "READ NEXT: How the town lost its railway",
    "Follow us on Twitter",
    "Follow the Orra Post on Instagram at @orrapost for more of our pictures",
    "Sign up for our daily newsletter",
    "Get the day's big stories in your inbox.",
    "Sign up for our free newsletter and get the news that you need every morning.",
    "Click here to subscribe to the newsletter",
    "We use cookies to improve your experience on our site.",
    "Photo: Ann Lee, AP",
    "Photograph: Ann Lee/Getty Images",
    "Ann Lee/Getty Images",
    "(Image credit: Ann Lee)",
    "FILE PHOTO: The bridge over the Orra stands empty, March 3, 2024. REUTERS/Ann Lee",
    "The bridge over the Orra, seen from the ferry on Tuesday. (AP Photo/Ann Lee)",
    "The mayor, left, looks at a cable of the bridge over the Orra on Tuesday, Nov. 19, 2019.",
    "© 2024 The Orra Post. All rights reserved.",
    "Copyright 2024 The Orra Post",
    "All rights reserved. This material may not be published, broadcast, rewritten or redistributed.",
    "Ben Okoro contributed to this report.",
    "Tags: bridge, river, mayor",
    "news@orrapost.example",
    "https://orrapost.example/bridge",
    "Have a tip? Write to the desk.",
    "This article contains affiliate links.",
    "Leer más: La historia del puente",
    "Lesen Sie auch: Die Geschichte der Brücke",
    "* * *",
    "—",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_goes_from_inside_a_story(line: str) -> None:
    assert clean("\n\n".join((TITLE, *STORY[:2], line, *STORY[2:]))).text == "\n\n".join(STORY)


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_goes_from_below_a_story(line: str) -> None:
    assert clean("\n\n".join((TITLE, *STORY, line))).text == "\n\n".join(STORY)


@pytest.mark.parametrize(
    "line",
    [
        "Follow the money, the auditors had said.",
        "Shares in the ferry company rose by 4 percent.",
        '"Share this story," she told them.',
        "Also on Monday, the council met.",
        "More than 200 people came to the meeting.",
        "Watching the river rise, nobody had slept.",
        "Related costs are paid by the county.",
        "Copyright law does not cover the plans.",
        "Facebook said that its privacy policy had not changed.",
        "The company said it uses cookies and sells the data.",
        "The paper's newsletter has 4,000 readers.",
        "The picture was taken by Getty Images, a court heard.",
        "By Monday the bridge was closed.",
        "Maybe.",
        '"No."',
        "He said:",
        "The minister says:",
        "Is it safe?",
        "Live music will be played on the ferry.",
        "Photos of the cables were shown to the council.",
        "She is a freelance engineer and has worked on nine bridges.",
        "It was closed on Tuesday, Nov. 19, 2019, when the rust was found.",
        "What the engineers found",
        "A river without a bridge",
        "(The engineers have asked for other names)",
        "Photo of the missing cable was a fake",
        "Two cables broken, AP reports",
    ],
)
def test_a_line_of_the_story_stays(line: str) -> None:
    assert clean("\n\n".join((TITLE, *STORY[:2], line, *STORY[2:]))).text == "\n\n".join(
        (*STORY[:2], line, *STORY[2:])
    )


def test_a_whole_page_keeps_only_the_story() -> None:
    menu = ["Home", "News", "Sport", "Weather", "Business", "Travel", "Obituaries", "Jobs", "Cars", "Sign in"]
    teasers = [
        "Most popular",
        "Ferry goes on strike",
        "November 18, 2024",
        "The crews of the Orra ferry have said that they will not work on Friday unless the company pays more.",
        "School wins prize",
        "November 17, 2024",
        "A school on the northern road has won a prize for its garden, which the pupils dug up themselves.",
    ]
    foot = ["About us", "Contact us", "Privacy policy", "© 2024 The Orra Post"]
    cookies = "We use cookies to improve your experience, and by continuing to use this site you agree to our terms."
    head = [TITLE, "By Ann Lee", "November 19, 2024", "Share", "Tweet"]
    article = clean("\n".join([cookies, *menu, *head, *STORY, *teasers, *foot]))
    assert article.text == "\n\n".join(STORY)
    assert (article.headline, article.byline) == (TITLE, ("Ann Lee",))


def test_comments_under_a_story_go() -> None:
    comments = [
        "2 comments",
        "Leave a reply",
        "Bo Ek on March 4, 2024 at 10:15 am said:",
        "I have crossed that bridge every day of my life and I have never seen anybody look at the cables.",
        "Cy Fox on March 4, 2024 at 11:20 am said:",
        "They knew, and they did nothing about it, and now we shall all pay for it as we always do.",
    ]
    assert clean("\n".join([TITLE, *STORY, *comments])).text == "\n\n".join(STORY)


def test_a_caption_goes_with_the_credit_under_it() -> None:
    caption = ["Two cables of the bridge have rusted through", "Ann Lee/Getty Images"]
    assert clean("\n".join([TITLE, *STORY[:2], *caption, *STORY[2:]])).text == "\n\n".join(STORY)


def test_a_standfirst_over_the_byline_is_no_part_of_the_text() -> None:
    head = [TITLE, "The town will have to wait until spring, and to pay more.", "By Ann Lee", "March 3, 2024"]
    article = clean("\n".join([*head, *STORY]))
    assert (article.headline, article.text) == (TITLE, "\n\n".join(STORY))


def test_a_list_at_the_end_of_a_story_stays() -> None:
    buses = ["Line 4: Orra to Northgate", "Line 9: Orra to Salt Hill", "Line 12: Ferry quay to Market"]
    assert clean("\n".join([TITLE, *STORY, *buses])).text == "\n\n".join([*STORY, *buses])


def test_times_between_the_parts_of_a_running_report_stay() -> None:
    parts = ["6:01 p.m.", STORY[1], "5:40 p.m.", STORY[2]]
    text = "\n\n".join(["The Latest: Town closes bridge", "ORRAVILLE, Ont. (AP) — " + STORY[0], *parts])
    assert clean(text).text == "\n\n".join([STORY[0], *parts])


def test_who_the_author_is_goes_from_the_last_line() -> None:
    assert clean(
        "\n".join([TITLE, *STORY, "Ann Lee is a staff writer at the Orra Post."])
    ).text == "\n\n".join(STORY)
