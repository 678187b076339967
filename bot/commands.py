"""What can be typed to the bot, on every platform: one table, and the reading of a line by it.

A new command is an entry in COMMANDS and an answer of the same name in bot/answering.py; help, parsing,
suggestions, the platforms' own commands and their manifests follow from the entry.
"""

import re
from dataclasses import dataclass, field
from difflib import get_close_matches

from adapters.asking import WHOLE, CommandSpec, OptionSpec

LONGEST_WORDS = 60
"""In characters, for the words behind "on": buttons carry them, and have little room."""

_SWITCH = re.compile(r"(?<!\S)(--|[—–])([a-z]+)(?!\S)", re.IGNORECASE)
"""Phones turn two hyphens into a dash, which is one in words, too: behind it only a known switch is meant."""

_QUOTATION_MARKS = "\"'“”‘’«»"
_ON = re.compile(r"(?<=[\S])\s+on\s+(?=\S)", re.IGNORECASE)
_MARKED_NAME = re.compile(
    r"\s*(?:\"(.+?)\"|“(.+?)”|«(.+?)»)(?:\s+on(?:\s+(.*))?)?\s*", re.IGNORECASE | re.DOTALL
)

_NUMBER = re.compile(r"\[?([0-9]{1,6})\]?")
_LONGEST_HINT = 40

_LINK = re.compile(r"<(https?://[^|>\s]+)(?:\|[^>]*)?>", re.IGNORECASE)
"""An address in angle brackets: people put it so on Discord, against a preview, and Slack sends it so."""

COMMANDS = (
    CommandSpec(
        "quote",
        "quotes by a person; with --about, what others said of them",
        "/quote NAME [on WORDS] [--about]",
        (
            OptionSpec(
                "name", "a surname, a full name or a part of it", required=True, suggests=True, joint=WHOLE
            ),
            OptionSpec("on", "only quotes with these words in them or in their sentence", joint="on {}"),
            OptionSpec("about", "what others said about them", joint="--about"),
        ),
    ),
    CommandSpec(
        "digest",
        "the digest of an article, by its address or words in it; without words, the newest ones",
        "/digest [URL | WORDS | latest] [--all]",
        (
            OptionSpec("article", "an address, words that stand in it, or: latest"),
            OptionSpec("all", "all of its quotes and figures", joint="--all"),
        ),
    ),
    CommandSpec(
        "figures",
        "figures to do with these words, and what they count",
        "/figures WORDS",
        (OptionSpec("words", "what the figures are about", required=True, joint=WHOLE),),
    ),
    CommandSpec(
        "briefing",
        "the newest stories now, or by themselves at a time; pause, resume, move, stop, quiet, zone",
        "/briefing [now | list | daily 08:00 | weekly fri 17:00 | …]",
        (
            OptionSpec(
                "when", "now, list, daily 08:00 Europe/London mon-fri top 5, pause, move 09:30, stop …"
            ),
        ),
    ),
    CommandSpec(
        "follow",
        "follow a feed, or the feed that a page names: its articles come in briefings here",
        "/follow URL [NAME]",
        (
            OptionSpec("url", "a feed's address, or that of a page that names one"),
            OptionSpec("name", "what to call it here"),
        ),
    ),
    CommandSpec(
        "unfollow",
        "follow a feed no longer; without words, choose which",
        "/unfollow [NAME | URL]",
        (OptionSpec("source", "its name or address, as /sources shows it"),),
    ),
    CommandSpec(
        "sources",
        "what is followed here, how each feed is, and when it is asked next",
        "/sources [WORDS]",
        (OptionSpec("words", "only those with these words in name or address"),),
    ),
    CommandSpec(
        "filter",
        "keep only articles with one of these words, and none with -this; without words, what is filtered",
        '/filter [climate -football "interest rate" | off]',
        (OptionSpec("words", "words and phrases, unwanted ones with a hyphen: climate -football, or: off"),),
    ),
    CommandSpec(
        "pullquote",
        "help, and how the bot is doing",
        "/pullquote [help | status]",
        (OptionSpec("what", "help or status", choices=("help", "status")),),
    ),
)

_SHORT = {"help": "help", "status": "status"}
"""What may be typed without its command in front: everyone tries /help first."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command as it was typed: its name, its words without quotation marks, its switches.

    The name is that of an answer: "/pullquote status" is "status". `on` are the words that narrow it; `text` is
    all that was typed behind the name.
    """

    name: str
    words: str = ""
    switches: frozenset[str] = frozenset()
    on: str = ""
    text: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Misread:
    """A line that is no command: what is wrong with it, and what could be typed instead."""

    problem: str
    hints: tuple[str, ...]


def parse(name: str, text: str) -> Command | Misread:
    """The command that was meant by a name, in any case, and the text behind it."""
    name, text = name.lower(), _LINK.sub(r"\1", text).strip()
    if not name:
        return _unnamed(text)
    if name in _SHORT:
        return Command(name, text)
    entry = next((e for e in COMMANDS if e.name == name), None)
    if entry is None:
        near = get_close_matches(name, [e.name for e in COMMANDS], n=1)
        return Misread(f"There is no command /{name[:40]}.", tuple(f"/{n}" for n in (*near, "help")))
    if text.lower() in {"help", "?"}:
        return Command("help", "" if name == "pullquote" else name)
    return _of_pullquote(entry, text) if name == "pullquote" else _read(entry, text)


def _unnamed(text: str) -> Misread:
    if number := _NUMBER.fullmatch(text):
        return Misread(f"There is no [{number[1]}] to press.", ("/help",))
    first = text.partition(" ")[0].lower()
    if len(text) <= _LONGEST_HINT and first in {*_SHORT, *(entry.name for entry in COMMANDS)}:
        return Misread("Commands begin with a slash.", (f"/{text}", "/help"))
    hints = (f"/quote {text}", f"/digest {text}", "/help") if 0 < len(text) <= _LONGEST_HINT else ("/help",)
    return Misread("Commands begin with a slash.", hints)


def _of_pullquote(entry: CommandSpec, text: str) -> Command | Misread:
    """What stands behind /pullquote; another command may, too, for places where its own name is taken."""
    what, _, rest = text.partition(" ")
    if what.lower() in {e.name for e in COMMANDS if e is not entry}:
        return parse(what, rest)
    if what.lower() in ("", *_SHORT):
        return Command(what.lower() or "help", rest.strip())
    return Misread(f"/pullquote knows no {what[:40]}.", (entry.usage, "/help"))


def _read(entry: CommandSpec, rest: str) -> Command | Misread:
    known = {option.name for option in entry.options if option.is_switch}
    typed = [(mark, name.lower()) for mark, name in _SWITCH.findall(rest)]
    if unknown := sorted(name for mark, name in typed if mark == "--" and name not in known):
        return Misread(f"/{entry.name} knows no --{unknown[0]}.", (entry.usage, "/help"))
    switches = frozenset(name for _, name in typed if name in known)
    words = " ".join(_SWITCH.sub(lambda m: " " if m[2].lower() in known else m[0], rest).split())
    if (first := entry.options[0]).choices and (
        words := words or first.choices[0]
    ).lower() not in first.choices:
        return Misread(f"/{entry.name} {words[:40]}".strip() + ": what is meant?", (entry.usage, "/help"))
    words, on = _parted(words) if any(o.joint == "on {}" for o in entry.options) else (words, "")
    if len(on) > LONGEST_WORDS:
        return Misread(f"At most {LONGEST_WORDS} characters after “on”, please.", (entry.usage,))
    return Command(entry.name, _unmarked(words), switches, _unmarked(on), rest.strip())


def _parted(words: str) -> tuple[str, str]:
    """A name and the words behind "on"; a name in quotation marks may hold an "on" itself."""
    if marked := _MARKED_NAME.fullmatch(words):
        return marked[1] or marked[2] or marked[3], marked[4] or ""
    name, *on = _ON.split(words, maxsplit=1)
    return name, on[0] if on else ""


def _unmarked(words: str) -> str:
    return words.strip(_QUOTATION_MARKS + " ")
