"""Digesting a few texts together: in their order, each as if it were alone, and none for longer than it must wait."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pytest

from adapters.articles import RawArticle
from adapters.errors import SourceError, SourceUnreadableError
from bot.digesting import Digested, digest_all, digest_one
from digests.text import Reading, read

STORY = (
    "The pier of {town} reopens.\n\n“We have waited {years} years,” said Ada Quill, the mayor of {town}.\n"
)


@dataclass
class Texts:
    """A source that gives what it holds, and tells how far it was asked."""

    held: Sequence[RawArticle | SourceError]
    asked: list[int] = field(default_factory=list)

    def articles(self) -> Iterator[RawArticle | SourceError]:
        for number, one in enumerate(self.held):
            self.asked.append(number)
            yield one


def story(number: int, url: str | None = None) -> RawArticle:
    return RawArticle(STORY.format(town=f"Port {number}", years=number + 2), path=f"{number}.txt", url=url)


def test_texts_digested_together_are_digested_as_each_alone() -> None:
    held = [story(number) for number in range(40)]
    assert list(digest_all(Texts(held))) == [digest_one(raw) for raw in held]


def test_what_could_not_be_read_keeps_its_place_among_the_others() -> None:
    gone = SourceUnreadableError("gone.txt", "no such file", "check the path")
    outcomes = list(digest_all(Texts([story(0), gone, story(1)])))
    assert [outcome is gone for outcome in outcomes] == [False, True, False]


def test_the_first_of_many_files_does_not_wait_for_all_of_them() -> None:
    source = Texts([story(number) for number in range(100)])
    next(digest_all(source))
    assert len(source.asked) < 20


def test_an_article_from_the_web_does_not_wait_for_the_next_one() -> None:
    source = Texts([story(0, "https://example.org/0"), story(1, "https://example.org/1")])
    next(digest_all(source))
    assert source.asked == [0]


def test_a_long_text_does_not_wait_for_company() -> None:
    source = Texts([RawArticle(STORY * 2_000, path="long.txt"), story(1)])
    next(digest_all(source))
    assert source.asked == [0]


def test_short_texts_do_not_wait_for_a_long_one_behind_them(monkeypatch: pytest.MonkeyPatch) -> None:
    lengths = []

    def counting(text: str) -> Reading:
        lengths.append(len(text))
        return read(text)

    monkeypatch.setattr("digests.summarise.read", counting)
    held = [story(0), story(1), RawArticle(STORY * 2_000, path="long.txt")]
    outcomes = digest_all(Texts(held))
    next(outcomes)
    assert max(lengths) < 1_000
    assert len([*outcomes]) == 2


def test_a_fault_of_ours_in_one_text_is_told_of_it_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(text: str) -> Reading:
        if "Port 1 " in text:
            raise ZeroDivisionError
        return read(text)

    monkeypatch.setattr("digests.summarise.read", failing)
    outcomes = list(digest_all(Texts([story(0), story(1), story(2)])))
    assert [isinstance(outcome, Digested) for outcome in outcomes] == [True, False, True]
    assert "1.txt" in str(outcomes[1])
