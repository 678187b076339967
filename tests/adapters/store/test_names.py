"""People by name, in both databases: what adapters.names says, without looking at everyone."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from adapters.names import bears, matches
from adapters.ports import Archive
from adapters.store import names
from digests.model import Article, Digest, Person
from tests.adapters.stores import ARCHIVES
from tests.bot.talk import renamed

NAMES = [
    "Jeff Sessions",
    "Ana Peña Ruiz",
    "Eva Straße",
    "Bo Sørensen",
    "Melissa Mark-Viverito",
    "Pat O’Neil",
    "Boutros Boutros-Ghali",
    "王芳",
    "Владимир Зеленский",
    "Ἀλέξανδρος Παπάς",
    "محمد علي",
    "Robert'); DROP TABLE people;--",
    "Percy 100% Under_score",
    "Pelé",
    "X" * 200,
]
ASKED = [
    *NAMES,
    *("sessions", "SESSIONS", "pena", "peña ruiz", "ana ruiz", "ruiz ana", "strasse", "sorensen", "viverito"),
    *("mark viverito", "o'neil", "O’NEIL'S", "boutros", "boutros ghali", "王", "зеленский", "παπας", "علي"),
    *("robert", "percy 100", "under_score", "pe", "x", "", " ", "%", "_", "sess on", "s" * 300),
]

On = Callable[[Callable[[Archive], Coroutine[Any, Any, None]]], None]


@pytest.fixture(params=ARCHIVES, name="on")
def on_each_archive_of_these_names(request: pytest.FixtureRequest) -> On:
    async def with_names(act: Callable[[Archive], Coroutine[Any, Any, None]]) -> None:
        async with ARCHIVES[request.param]() as archive:
            people = tuple(Person(name, None, 1, 0) for name in NAMES)
            await archive.add(Digest(Article("They met."), people=people))
            await act(archive)

    return lambda act: asyncio.run(with_names(act))


def test_names_are_found_as_the_rules_of_names_say(on: On) -> None:
    async def act(archive: Archive) -> None:
        for asked in ASKED:
            expected = {n for n in NAMES if bears(asked, n)} or {n for n in NAMES if matches(asked, n)}
            assert {p.name for p in await archive.people(asked)} == expected, asked

    on(act)


LETTERS = ["b", "bo", "B", "å", "a", "李", "x", "zz", "ob", "t"]


@pytest.mark.parametrize(
    "top, wide_top, most_begun", [(1000, 20_000, 5_000), (1, 2, 100), (1, 100, 1), (1, 100, 100)]
)
def test_names_begun_with_a_letter_or_two_come_the_most_quoted_first_each_once_however_they_are_looked_for(
    on: On, top: int, wide_top: int, most_begun: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(names, "_TOP", top)
    monkeypatch.setattr(names, "_WIDE_TOP", wide_top)
    monkeypatch.setattr(names, "_MOST_BEGUN", most_begun)

    async def act(archive: Archive) -> None:
        quoted = {"Bo Boström": 1, "Ann Bo": 3, "Åke Borg": 1, "Bo Xu": 4, "李 Bo": 1, "Tom Bo": 2}
        for name, quotes in quoted.items():
            await archive.add(renamed(name, quotes))
        for letters in LETTERS:
            matching = sorted((n for n in quoted if matches(letters, n)), key=lambda n: (-quoted[n], n))
            for limit in (1, 3, 25):
                found = [(p.name, p.quotes) for p in await archive.suggest(letters, limit)]
                assert found == [(n, quoted[n]) for n in matching[:limit]], (letters, limit)

    on(act)


@pytest.mark.parametrize(
    "asked, meant",
    [
        ("sesions", "Jeff Sessions"),
        ("jef sessions", "Jeff Sessions"),
        ("sessoins", "Jeff Sessions"),
        ("vivreito", "Melissa Mark-Viverito"),
        ("зеленскй", "Владимир Зеленский"),
        ("sorenson", "Bo Sørensen"),
    ],
)
def test_a_slip_of_the_finger_finds_who_was_meant(on: On, asked: str, meant: str) -> None:
    async def act(archive: Archive) -> None:
        assert (await archive.nearest_names(asked))[:1] == (meant,)

    on(act)
