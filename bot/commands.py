"""What can be typed to the bot, on every platform: one table, and the reading of a line by it.

A new command is an entry in COMMANDS and an answer of the same name in bot/answering.py; help, parsing and
suggestions follow from the entry.
"""

import re
from dataclasses import dataclass
from difflib import get_close_matches

_SWITCH = re.compile(r"(?<!\S)(?:--|[—–])([a-z]+)(?!\S)", re.IGNORECASE)
"""Phones turn two hyphens into a dash."""

_QUOTATION_MARKS = "\"'“”‘’«»"


@dataclass(frozen=True, slots=True)
class Entry:
    """A command: its name, how its words are called in help, what it does, and its switches."""

    name: str
    words: str
    does: str
    switches: tuple[str, ...] = ()

    @property
    def usage(self) -> str:
        """How it is typed: "/quote NAME [--about]"."""
        return " ".join(filter(None, (f"/{self.name}", self.words, *(f"[--{s}]" for s in self.switches))))


COMMANDS = (
    Entry("quote", "NAME", "quotes by a person; with --about, what others said of them", ("about",)),
    Entry("digest", "[WORDS]", "the digest of the article with these words; without words, all", ("all",)),
    Entry("help", "", "this list"),
)


@dataclass(frozen=True, slots=True)
class Command:
    """One command as it was typed: its name, its words without quotation marks, its switches."""

    name: str
    words: str = ""
    switches: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Misread:
    """A line that is no command: what is wrong with it, and what could be typed instead."""

    problem: str
    hints: tuple[str, ...]


def parse(line: str) -> Command | Misread:
    """The command that a line of text means; the slash must be there, case does not matter."""
    text = line.strip()
    if not text.startswith("/"):
        hints = (f"/quote {text}", f"/digest {text}", "/help") if 0 < len(text) <= 40 else ("/help",)
        return Misread("Commands begin with a slash.", hints)
    name, rest = (*text[1:].split(maxsplit=1), "", "")[:2]
    entry = next((e for e in COMMANDS if e.name == name.lower()), None)
    if entry is None:
        near = get_close_matches(name.lower(), [e.name for e in COMMANDS if e.name != "help"], n=1)
        return Misread(f"There is no command /{name[:40]}.", tuple(f"/{n}" for n in (*near, "help")))
    return _read(entry, rest)


def _read(entry: Entry, rest: str) -> Command | Misread:
    switches = frozenset(s.lower() for s in _SWITCH.findall(rest))
    if unknown := sorted(switches.difference(entry.switches)):
        return Misread(f"/{entry.name} knows no --{unknown[0]}.", (entry.usage, "/help"))
    words = " ".join(_SWITCH.sub(" ", rest).split()).strip(_QUOTATION_MARKS + " ")
    return Command(entry.name, words, switches)
