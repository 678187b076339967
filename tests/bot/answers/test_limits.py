"""Whatever an article says, nothing to press under an answer breaks what every platform takes."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.replies import Button, Notice, Option, Reply
from adapters.wording import inert
from digests.model import Article, Digest, Person, Speaker
from tests.adapters.examples import ARTICLE, WALL
from tests.bot.talk import Talk, talk

ASKED = (
    "/quote x",
    "/quote --about x on x",
    "/digest",
    "/digest latest",
    "/figures x",
    "/briefing now",
    "/help",
)


def pressable(value: object) -> Iterator[Button | Option]:
    """Everything to press within a reply."""
    if isinstance(value, Button | Option):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from pressable(part)
    elif is_dataclass(value) and not isinstance(value, Article):
        for field in fields(value):
            yield from pressable(getattr(value, field.name))


def full_of(text: str) -> Digest:
    """WALL with the text wherever an article puts words."""
    speaker = Speaker(f"X {text}", text, text, 0, 1, "pronoun")
    quotes = tuple(replace(quote, text=text, speaker=speaker) for quote in WALL.quotes * 3)
    figures = tuple(replace(figure, counts=text) for figure in WALL.figures)
    article = replace(ARTICLE, headline=text, outlet=text, url=f"https://example.org/{text}", path=text)
    return Digest(article, figures=figures, quotes=quotes, people=(Person(f"X {text}", text, 1, 9),))


def check(reply: Reply) -> list[str]:
    """Everything to press is within limits; gives the tokens."""
    assert not isinstance(reply, Notice) or "my own fault" not in reply.text
    found = tuple(pressable(reply))
    for thing in found:
        assert 1 <= len(thing.label) <= 75
        assert thing.label == inert(thing.label)
        assert thing.token is None or len(thing.token) <= 100
        if isinstance(thing, Button):
            assert (thing.token is None) != (thing.url is None)
            assert len(thing.url or "") <= 512
    assert sum(isinstance(thing, Option) for thing in found) <= 25
    return [thing.token for thing in found if thing.token]


def press_all(room: Talk, tokens: list[str]) -> None:
    for token in tokens:
        check(room.press(token).reply)


@pytest.mark.untraced
@settings(deadline=None, max_examples=30)
@given(
    st.text(max_size=200) | st.sampled_from(["\u200b", "\x00", "word " * 500, "<!channel> @everyone " * 9])
)
def test_labels_tokens_and_addresses_fit_everywhere(text: str) -> None:
    other = replace(full_of(text), article=replace(ARTICLE, headline="Other", url=None))
    people = tuple(Digest(Article(str(n)), people=(Person(f"X {n}", None, 1, 0),)) for n in range(30))
    room = talk(full_of(text), other, *people)
    for line in ASKED:
        press_all(room, check(room.say(line).reply))
