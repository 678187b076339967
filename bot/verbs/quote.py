"""`pullquote quote`: what /quote answers, from the archive; with --json all there is, a line each."""

import asyncio
import sys
from argparse import Namespace
from collections.abc import AsyncIterator
from dataclasses import replace
from io import TextIOWrapper
from shlex import quote

from adapters.found import FoundPerson, FoundQuote
from adapters.headings import others_typed
from adapters.ports import Archive
from adapters.replies import Choice, Notice, QuoteList, Reply
from adapters.wording import clipped
from bot.answers.quotes import answer_quote
from bot.commands import Command, Misread, parse
from bot.composition import missing_database, renderer, stored_archive
from bot.exits import FAILED, FINE, MisuseError, no_archive, say
from bot.settings import load

_AT_A_TIME = 100
_SHELL = "pullquote quote"


def perform(arguments: Namespace) -> int:
    """Print the quotes, or the schema; 1 when there are none."""
    if arguments.schema:
        return _print_schema()
    typed = " ".join([*arguments.name, *(["--about"] if arguments.about else [])])
    command = parse("quote", typed)
    if isinstance(command, Misread):
        raise MisuseError(f"quote: {command.problem} See pullquote quote --help")
    if not command.words:
        raise MisuseError("quote: whose quotes? See pullquote quote --help")
    return asyncio.run(_answer(command, as_json=arguments.json))


async def _answer(command: Command, *, as_json: bool) -> int:
    settings = load()
    if file := missing_database(settings):
        say(no_archive(file))
        return FAILED
    archive = await stored_archive(settings)
    try:
        if as_json and await _print_lines(command, archive):
            return FINE
        reply = await answer_quote(command, archive)
        if isinstance(reply, Notice):
            say(reply.text, *reply.hints)
            return FAILED
        sys.stdout.write(renderer()(_unpressable(reply)) + _others(reply))
    finally:
        await archive.close()
    return FINE


async def _print_lines(command: Command, archive: Archive) -> int:
    """Every quote by, or about, everyone of the name; gives how many there were."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # JSON is UTF-8 whatever the terminal is
    from bot.quote_lines import quote_line  # noqa: PLC0415  # posts need not wait for pydantic to build the models

    printed = 0
    for person in await archive.people(command.words, limit=None):
        async for found in _quotes(person, command, archive):
            sys.stdout.write(quote_line(person, found) + "\n")
            printed += 1
    return printed


async def _quotes(person: FoundPerson, command: Command, archive: Archive) -> AsyncIterator[FoundQuote]:
    ask = archive.quotes_about if "about" in command.switches else archive.quotes_by
    offset = 0
    while (page := await ask(person.id, command.on, offset, _AT_A_TIME)).quotes:
        for found in page.quotes:
            yield found
        offset += _AT_A_TIME


def _unpressable(reply: Reply) -> Reply:
    """The reply without what can be pressed: nobody is there to do it."""
    match reply:
        case QuoteList():
            quotes = tuple(replace(q, buttons=()) for q in reply.quotes)
            return replace(reply, quotes=quotes, buttons=(), others=0)
        case Choice():
            return replace(reply, options=(), command=reply.command.replace("/quote", _SHELL))
    return reply


def _others(reply: Reply) -> str:
    """A line that tells how the quotes of the other kind are asked for in a shell; "" where there are none."""
    if not isinstance(reply, QuoteList) or not (told := others_typed(replace(reply, buttons=()))):
        return ""
    switch = "" if reply.kind == "about" else "--about "
    return f"\n{told.rpartition(': /quote')[0]}: {_SHELL} {switch}{quote(clipped(reply.name, 80))}\n"


def _print_schema() -> int:
    from bot.quote_lines import quote_schema  # noqa: PLC0415  # as above

    sys.stdout.write(quote_schema() + "\n")
    return FINE
