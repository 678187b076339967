"""Numbers that are no figure, by kind of look-alike."""

import pytest

from digests.figures import find_figures
from digests.text import read

LOOKALIKES = {
    "date": [
        "The vote is on 7 March.",
        "The vote is on March 7.",
        "The vote was held on Sep 10, 2020.",
        "The fair runs from 11-26 March.",
        "The law came into force on 12/25/2019.",
        "They meet on Tuesday 10 March.",
        "Possibly not on the 27.",
        "The log is dated 2019-09-10.",
    ],
    "year": [
        "The bridge opened in 1998.",
        "The 1998 World Cup was hers.",
        "He ruled between 1874 and 1998.",
        "She sang in the 1970s.",
        "It was 2018s best song.",
        "She sang in the ’90s.",
        "The 2014-15 season was short.",
        "The ice age of 1600 ended.",
    ],
    "time": [
        "Doors open at 6:00 a.m. on Friday.",
        "Doors open at 6pm.",
        "Doors open at 11.30am.",
        "They ran it in 1:36.6 again.",
        "The signal came at 1400 GMT.",
    ],
    "age": [
        "The 34-year-old won.",
        "The 34 year-old won.",
        "Ann Lee, 34, won.",
        "Ann Lee (34) won.",
        "A driver aged 34 won.",
        "She was 13 when it burned.",
        "He will be 35 by autumn.",
        "He turned 40.",
        "It is open to people over 50.",
        "A boy of 11 won.",
        "Tom Reed and Ann Lee, both 15, won.",
        "Men aged 18 to 34 won.",
        "Tom Reed, then 38, won.",
        "He was around 10 when it burned.",
        "She is 81.",
        "The choir has lost its oldest voice.\n\nShe is 81.\n\nThe rest sing on.",
        "At 45, he ran the marathon.",
        "At just 23, she won.",
        "A 36 - year - old man won.",
        "Singers younger than 30 won.",
    ],
    "relative date": ["The mill burned 22 years ago.", "Two years ago it closed."],
    "ordinal": ["It was her 46th title.", "It is a twenty-first century craft.", "It was the third time."],
    "score": [
        "Rovers won 2-1 at home.",
        "She won 6-4 6-1.",
        "They were 139 all out.",
        "It is rated 4.7 out of 5.",
        "It was a 20 - 13 win.",
        "It was a 3-to-0 win.",
    ],
    "rank": ["It is in the top 10.", "She is ranked 3 there.", "It is No. 1 again."],
    "name": [
        "It aired on Channel 5 again.",
        "It was Channel 5s best show.",
        "The Boeing 737 landed.",
        "He made Die Hard 2 there.",
        "Levels of CO2 rose.",
        "An F-16 landed.",
        "The 4x100m relay is next.",
        "He lost the 100m final.",
        "The Big Ten met.",
        "It runs iOS 13.2 well.",
        "It is a 5G phone.",
        "The 401(k) was cut.",
        "It starts in season four of the show.",
        "The Group of 20 met.",
        "He parked the 911 Turbo outside.",
        "The Pacer 11 and 11 Pro are here.",
        "A 7-Eleven burned.",
        "3M said it would appeal.",
        "Lawyers for 3M's rivals agreed.",
    ],
    "label": [
        "See page 12 first.",
        "Take Route 5 or 6.",
        "It runs on Windows 7 and 8.",
        "The leak is under Section 3, 4 and 5 of it.",
        "It broke Section 230 again.",
        "He lives in flat 9 there.",
        "Turn off at Route 66.",
    ],
    "id": [
        "The case is 785842546878578688.",
        "Ring 0191 498 0121 now.",
        "Ring 555-123-4567 now.",
        "Look at https://example.org/2023/05/17-fires for more.",
        "Mail desk24@example.org for more.",
        "The tag #42 is gone.",
    ],
    "address": ["She lives at 22 Mill Road.", "They met at 14 Jacaranda Lane."],
    "pronoun": [
        "No one came.",
        "It is one of them.",
        "It sparked a battle between the two.",
        "She is the one who left.",
        "They looked at one another.",
    ],
    "idiom": [
        "One day it will end.",
        "It is a two-way street.",
        "The attacks of 9/11 followed.",
        "The shop is open 24/7 now.",
        "He is a three-time winner.",
    ],
    "part of a game": [
        "He scored in the second half.",
        "Sales fell in the third quarter.",
        "Half-year sales are due.",
        "It reached the quarter-final.",
        "They rallied around a third-party candidate.",
    ],
    "vague": ["Hundreds came.", "Several hundred came.", "It cost millions."],
    "list": [
        "Gifts for all\n\n12\n\nA kettle",
        "2. Hot water.",
        "Then 2) hot water is used.",
        "It said so.[12] Then it ended.",
    ],
    "version": ["Update to 3.5.1 now."],
}


@pytest.mark.parametrize("text", [text for texts in LOOKALIKES.values() for text in texts])
def test_a_number_that_tells_no_amount_is_no_figure(text: str) -> None:
    assert [f.text for f in find_figures(read(text))] == []


@pytest.mark.parametrize(
    "text",
    [
        "A 2,900-year-old boat was raised.",
        "In 1998, 40 boats sank.",
        "Section 230 protects 40 firms.",
        "By March, 40 boats had sunk.",
        "The 40 boats sank at 6pm.",
        "Harlow's 40 boats sank.",
        "Harlow’s 12-point lead is gone.",
        "A group of 32 brave divers sank.",
        "The Kelso 112.5 points up was a surprise.",
        "On March 3 and 4, 12 boats sank.",
        "The Boeing 737 and 300 passengers are safe.",
        "Harlow's 2016 rivals have 40 boats.",
        "It left Woman Dead and 2 Hurt.",
    ],
)
def test_a_figure_next_to_a_lookalike_is_still_found(text: str) -> None:
    assert len(find_figures(read(text))) == 1
