"""Whom "he" and "she" mean, and who goes on speaking."""

import pytest

from digests.cleaning import as_is
from digests.summarise import summarise
from tests.digests.test_attribution import speakers_in

PRONOUNS = [
    # the subject of the sentence before, not the name nearest by
    ("Ana Duarte met the family of Rosa Lind. “It was hard,” she said.", "Ana Duarte"),
    # gender decides between two
    ("Ana Duarte met Tom Hale. “It was hard,” he said.", "Tom Hale"),
    ("Tom Hale met Ana Duarte. “It was hard,” she said.", "Ana Duarte"),
    # who spoke last goes on, in reported speech as well
    ("Tom Hale said the dam would hold. Kofi Mensah's dam had not.\n\n“It was hard,” he said.", "Tom Hale"),
    (
        "The dam will hold, said Tom Hale, who built it for Kofi Mensah.\n\n“It was hard,” he said.",
        "Tom Hale",
    ),
    # somebody in a clause of time is not what the sentence is about
    ("Tom Hale was not sure when Kofi Mensah asked about the dam.\n\n“It was hard,” he said.", "Tom Hale"),
    # a name whose gender only its pronoun tells
    ("Mayor Xun Yee lost her keys. Tom Hale found them. “It was hard,” she said.", "Xun Yee"),
    ("Tom Hale rested. His verdict: “It was harder than the last one.”", "Tom Hale"),
    # nobody calls themselves by name
    ("Tom Hale beat Kofi Mensah. “Hale never paid a bill in his life,” he said.", "Kofi Mensah"),
    # who this paragraph is about, before who spoke last in another one
    (
        "“We are late,” Tom Hale said.\n\nKofi Mensah shrugged the delay off. “It was hard,” he said.",
        "Kofi Mensah",
    ),
    # a name that opens its sentence is the subject, whatever follows it
    (
        "Tom Hale left. Senator Kofi Mensah of Accra wants a dam. “It was harder,” he said.",
        "Kofi Mensah",
    ),
    # whom the report is about does not give it
    (
        "Tom Hale, the owner, said Kofi Mensah was “a guest of the house”. “It was hard,” he said.",
        "Tom Hale",
    ),
    ("Tom Hale coined a new phrase, “the long wet,” for the year. “It was hard,” he said.", "Tom Hale"),
    # whoever was last called "he" is as near as by name
    (
        "Tom Hale built it. It rained. It froze. It rained. He said Kofi Mensah was late. “It was hard,” he said.",
        "Tom Hale",
    ),
    # what somebody is tells as much as a title
    ("His sister, Xun Yee, met Tom Hale. “It was hard,” he said.", "Tom Hale"),
    ("Xun Yee, a spokeswoman for the port, met Tom Hale. “It was hard,” he said.", "Tom Hale"),
]


@pytest.mark.parametrize("text, name", PRONOUNS)
def test_a_pronoun_means_who_the_last_sentences_are_about(text: str, name: str) -> None:
    assert speakers_in(text)[-1] == (name, "pronoun")


@pytest.mark.parametrize(
    "text",
    [
        "“It was hard,” he said.",
        "Harbour Bank fell. “It was hard,” he said.",
        "Ana Duarte left. “It was hard,” he said.",
    ],
)
def test_a_pronoun_stays_open_where_nobody_fits(text: str) -> None:
    assert speakers_in(text) == [None]


CONTINUED = [
    ("“It was hard,” Ana Duarte said. “It is harder now.”", ["Ana Duarte", "Ana Duarte"]),
    ("“It was hard,” Ana Duarte said, “and it is harder now.”", ["Ana Duarte", "Ana Duarte"]),
    ("“It was hard,” Ana Duarte said.\n\n“It is harder now than it was.”", ["Ana Duarte", "Ana Duarte"]),
    ("“It was hard,” Ana Duarte said. “Very hard.\n\n“It is harder now.”", ["Ana Duarte"] * 3),
    ("Ana Duarte said the dam had burst.\n\n“It is harder now than it was.”", ["Ana Duarte"]),
    ("“Why bread?” asked Tom Hale.\n\n“Why not?” said Ana Duarte.\n\n“And butter?”\n\n“No butter.”",
     ["Tom Hale", "Ana Duarte", "Tom Hale", "Ana Duarte"]),
]  # fmt: skip


@pytest.mark.parametrize("text, names", CONTINUED)
def test_a_quotation_goes_on_or_takes_turns(text: str, names: list[str]) -> None:
    assert [speaker and speaker[0] for speaker in speakers_in(text)] == names


def test_what_goes_on_says_so() -> None:
    assert speakers_in("“It was hard,” Ana Duarte said. “It is harder now.”")[1] == (
        "Ana Duarte",
        "continued",
    )


OSEI = "Council leader Amara Osei backed the plan on Monday.\n\n"


@pytest.mark.parametrize(
    "text, speaker",
    [
        (
            'A spokeswoman for the county said the pool was unsafe. "We will rebuild it," she said.',
            "A spokeswoman for the county",
        ),
        (
            'A clerk said the pool was unsafe. "We will mend it," she said.\n\n"It is a promise," she said.',
            "A clerk",
        ),
        ('A clerk said it was unsafe. Ms Osei disagreed. "We will mend it," she said.', "Amara Osei"),
        ('One mother of three said it was her home. "We will miss it," she said.', None),
        ('A resident walked in with two children. "We will miss it," she said.', None),
    ],
)
def test_she_is_an_unnamed_newcomer_before_she_is_somebody_named_earlier(
    text: str, speaker: str | None
) -> None:
    found = summarise(as_is(OSEI + text)).quotes
    said = [q for q in found if q.kind == "direct"]
    assert {q.speaker.name if q.speaker else None for q in said} == {speaker}
