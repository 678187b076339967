"""The use case behind every command: from what was typed to what is said."""

from collections.abc import Awaitable, Callable

from adapters.ports import Archive
from adapters.replies import Choice, CommandHelp, Help, Notice, Overview, QuoteList, Reply, headline, post
from adapters.wording import counted
from bot.commands import COMMANDS, Command, Misread, parse

SHOWN_QUOTES = 10
SHOWN_PEOPLE = 10
SHOWN_HEADLINES = 20
"""How much one answer shows before it becomes a wall."""


async def answer(line: str, archive: Archive) -> Reply:
    """What the bot says to a line of text."""
    command = parse(line)
    if isinstance(command, Misread):
        return Notice(command.problem, _tries(command.hints))
    return await ANSWERS[command.name](command, archive)


async def answer_quote(command: Command, archive: Archive) -> Reply:
    """Quotes by a person, or about one; a choice when several people match."""
    if not command.words:
        return Notice("Whose quotes?", ("Try /quote NAME: a surname, a full name or a part of it.",))
    about = "about" in command.switches
    people = await archive.people(command.words)
    quoted = tuple(p for p in people if p.quotes)
    candidates = people if about else quoted or people
    if len(candidates) > 1:
        typed = "/quote --about" if about else "/quote"
        more = len(candidates) - SHOWN_PEOPLE
        return Choice(command.words, candidates[:SHOWN_PEOPLE], max(0, more), typed)
    name = candidates[0].name if candidates else command.words
    return await _quotes(name, about=about, archive=archive)


async def answer_digest(command: Command, archive: Archive) -> Reply:
    """The digest of the article that fits the words best; an overview when there are no words."""
    found = await archive.digests(command.words)
    if not found:
        searched = counted(await archive.count(), "article")
        return Notice(f"No article with all of “{command.words}” in {searched}.", ("Try /digest for all.",))
    if command.words:
        return post(found[0], everything="all" in command.switches)
    lines = tuple(headline(d) for d in found[:SHOWN_HEADLINES])
    shown = counted(len(found), "article")
    return Overview(shown, lines, len(found) - len(lines), "/digest WORDS shows one")


async def answer_help(_command: Command, _archive: Archive) -> Reply:
    """All commands."""
    return Help(tuple(CommandHelp(entry.usage, entry.does) for entry in COMMANDS))


ANSWERS: dict[str, Callable[[Command, Archive], Awaitable[Reply]]] = {
    "quote": answer_quote,
    "digest": answer_digest,
    "help": answer_help,
}
"""What answers each command of bot.commands.COMMANDS."""


async def _quotes(name: str, *, about: bool, archive: Archive) -> Reply:
    by_name, about_name = await archive.quotes_by(name), await archive.quotes_about(name)
    found, others = (about_name, by_name) if about else (by_name, about_name)
    if not found:
        return await _nothing(name, about=about, others=len(others), archive=archive)
    return QuoteList(name, about, found[:SHOWN_QUOTES], max(0, len(found) - SHOWN_QUOTES), len(others))


async def _nothing(name: str, *, about: bool, others: int, archive: Archive) -> Notice:
    """What was searched, what the other way round would find, and whom else could be meant."""
    searched = counted(await archive.count(), "article")
    problem = f"No quotes {'about' if about else 'by'} {name} in {searched}."
    if others:
        kind, typed = ("by", f"/quote {name}") if about else ("about", f"/quote --about {name}")
        are = "is" if others == 1 else "are"
        return Notice(problem, (f"There {are} {others} {kind} them: {typed}",))
    near = [n for n in await archive.nearest_names(name) if n != name]
    return Notice(problem, (f"Did you mean {' or '.join(near)}?",) if near else ())


def _tries(hints: tuple[str, ...]) -> tuple[str, ...]:
    return (f"Try {' or '.join(hints)}",) if hints else ()
