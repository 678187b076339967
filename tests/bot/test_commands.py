import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands import COMMANDS, Command, Misread, parse

ABOUT = frozenset({"about"})


@pytest.mark.parametrize(
    "line, command",
    [
        ("/quote sessions", Command("quote", "sessions")),
        ("  /QUOTE   Jeff  Sessions ", Command("quote", "Jeff Sessions")),
        ("/quote --about sessions", Command("quote", "sessions", ABOUT)),
        ("/quote sessions --about", Command("quote", "sessions", ABOUT)),
        ("/quote —about sessions", Command("quote", "sessions", ABOUT)),
        ("/quote --ABOUT sessions", Command("quote", "sessions", ABOUT)),
        ("/quote “Jeff Sessions”", Command("quote", "Jeff Sessions")),
        ('/quote --about "Sessions"', Command("quote", "Sessions", ABOUT)),
        ("/quote Mark-Viverito", Command("quote", "Mark-Viverito")),
        ("/quote", Command("quote")),
        ("/digest sea wall", Command("digest", "sea wall")),
        ("/digest --all", Command("digest", "", frozenset({"all"}))),
        ("/help", Command("help")),
        ("/help\tme", Command("help", "me")),
    ],
)
def test_a_line_is_read_as_its_command(line: str, command: Command) -> None:
    assert parse(line) == command


@pytest.mark.parametrize(
    "line, problem, hint",
    [
        ("sessions", "Commands begin with a slash.", "/quote sessions"),
        ("", "Commands begin with a slash.", "/help"),
        ("what did he say " * 9, "Commands begin with a slash.", "/help"),
        ("/qoute sessions", "There is no command /qoute.", "/quote"),
        ("/xyzzy", "There is no command /xyzzy.", "/help"),
        ("/", "There is no command /.", "/help"),
        ("/digest --about x", "/digest knows no --about.", "/digest [WORDS] [--all]"),
    ],
)
def test_what_is_no_command_says_what_could_be_typed(line: str, problem: str, hint: str) -> None:
    read = parse(line)
    assert isinstance(read, Misread)
    assert read.problem == problem
    assert hint in read.hints


@given(st.text())
def test_any_line_is_a_command_or_a_hint(line: str) -> None:
    assert isinstance(parse(line), Command | Misread)


def test_help_is_made_from_the_table() -> None:
    assert [entry.usage for entry in COMMANDS] == [
        "/quote NAME [--about]",
        "/digest [WORDS] [--all]",
        "/help",
    ]
    assert len({entry.name for entry in COMMANDS}) == len(COMMANDS)
