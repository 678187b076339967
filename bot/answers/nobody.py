"""Who is meant by a name that nobody bears: near spellings, and who bears it without the words before it."""

from adapters.found import FoundPerson
from adapters.names import folded, name_words
from adapters.ports import Archive
from adapters.replies import Button, Notice, QuoteListKind
from adapters.wording import clipped
from bot.answers.absence import searched
from bot.commands import Command
from bot.presses import Turn, token

_MOST = 3
_LONGEST_NAME = 4
"""Words of a name that may stand behind a title: "the right honourable" is three, and no name of five is asked for."""


async def nobody(command: Command, kind: QuoteListKind, archive: Archive) -> Notice:
    """That nobody of this name is known, and who may be meant; the buttons keep the words that narrow."""
    meant = await _meant(command.words, kind, archive)
    text = f"No quotes {kind} {command.words[:80]} {await searched(archive)}."
    buttons = tuple(Button(label(p.name), token(Turn(kind, p.id, 0, command.on))) for p in meant)
    hints = (f"Did you mean {' or '.join(person.name for person in meant)}?",) if meant else ()
    return Notice(text, hints, buttons)


def label(name: str) -> str:
    """A name to press; platforms refuse an empty label."""
    return clipped(name, 70) or "(no name)"


async def _meant(name: str, kind: QuoteListKind, archive: Archive) -> list[FoundPerson]:
    """At most three: those spelled nearly so, with room for one who bears the end of the name."""
    near = await _near(name, archive)
    titled = await _without_title(name, kind, archive)
    if not near and not titled and (words := name_words(name)):
        near = await _near(words[-1], archive)
    return list(dict.fromkeys((*near[: _MOST - 1], *titled, *near)))[:_MOST]


async def _without_title(name: str, kind: QuoteListKind, archive: Archive) -> tuple[FoundPerson, ...]:
    """Who bears the name without its first words, as "President" or another's first name: as few as will do."""
    words = name_words(name)
    for length in range(min(_LONGEST_NAME, len(words) - 1), 0, -1):
        people = await archive.people(" ".join(words[-length:]), None)
        if people:
            quoted = tuple(p for p in people if p.quotes)
            return (people if kind == "about" else quoted or people)[:_MOST]
    return ()


async def _near(name: str, archive: Archive) -> list[FoundPerson]:
    """Those with a name spelled nearly so; of that very name, not of a longer one with the same words."""
    return [
        person
        for full_name in await archive.nearest_names(name)
        for person in await archive.people(full_name, None)
        if folded(person.name) == folded(full_name)
    ]
