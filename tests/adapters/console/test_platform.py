import asyncio
import io
import os
from contextlib import suppress

import pytest

from adapters.asking import Answer, Asked, Place, Pressed
from adapters.console.platform import Console
from adapters.console.screen import Screen
from adapters.console.typed import typed_lines
from adapters.errors import PlatformClosedError
from adapters.found import FoundPerson
from adapters.replies import Button, Notice


def typed(data: bytes) -> int:
    """A file descriptor from which the bytes can be read."""
    reading, writing = os.pipe()
    os.write(writing, data)
    os.close(writing)
    return reading


HERE = Place("console", None, "console")


async def echo(asked: Asked | Pressed) -> Answer:
    assert asked.place == HERE
    if isinstance(asked, Pressed):
        return Answer(Notice(f"You pressed {asked.token}."))
    button = Button("Go on", f"token-of-{asked.text}") if asked.text else None
    return Answer(Notice(f"You typed {asked.name}, {asked.text}.", (), (button,) if button else ()))


async def nobody(_prefix: str) -> tuple[FoundPerson, ...]:
    return ()


def conversation(data: bytes, *, is_terminal: bool = False) -> str:
    out = io.StringIO()
    console = Console(Screen(out), typed_from=typed(data), is_terminal=is_terminal)
    asyncio.run(console.listen(echo, nobody))
    return out.getvalue()


def lines_of(data: bytes) -> list[str]:
    async def collected() -> list[str]:
        return [line async for line in typed_lines(typed(data))]

    return asyncio.run(collected())


def test_each_piped_line_is_repeated_and_answered() -> None:
    shown = conversation(b"/help\n  /quote Jo  Poe  ")
    assert shown.startswith("> /help\nYou typed help, .\n\n> /quote Jo  Poe\nYou typed quote, Jo Poe.\n")


def test_a_line_without_slash_is_a_command_without_name() -> None:
    assert "You typed , good morning." in conversation(b"good morning\n")


def test_a_number_presses_its_button_however_long_ago_it_was_shown() -> None:
    shown = conversation(b"/quote a\n/quote b\n1\n[2]\n3\n0\n")
    assert "[1]\u00a0Go\u00a0on" in shown
    assert "[2]\u00a0Go\u00a0on" in shown
    assert "> 1\nYou pressed token-of-a.\n" in shown
    assert "> [2]\nYou pressed token-of-b.\n" in shown
    assert "> 3\nYou typed , 3.\n" in shown
    assert "> 0\nYou typed , 0.\n" in shown


@pytest.mark.parametrize("word", [b"exit", b"  QUIT "])
def test_who_asks_to_leave_leaves(word: bytes) -> None:
    assert "more" not in conversation(word + b"\n/more\n")


def test_empty_input_gets_no_answer() -> None:
    assert conversation(b"") == ""
    assert conversation(b"\n  \n") == ""


def test_a_terminal_is_prompted_and_told_how_to_go_on() -> None:
    shown = conversation(b"/help\n", is_terminal=True)
    assert shown.startswith("Type /help for what you can ask, Ctrl-D to leave.\n\n> You typed help, .\n")
    assert shown.endswith("\n> ")


def test_publishing_shows_the_rendered_reply() -> None:
    out = io.StringIO()
    console = Console(Screen(out, width=40), typed_from=-1, is_terminal=False)
    asyncio.run(console.publish(HERE, Notice("Words.")))
    assert out.getvalue() == console.render(Notice("Words.")) == "Words.\n\n"


def test_nobody_reading_is_an_error_of_ours() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    out = os.fdopen(writing, "w")
    with pytest.raises(PlatformClosedError):
        Screen(out).show("Words.")
    with suppress(BrokenPipeError):
        out.close()


def test_lines_come_whole_whatever_their_breaks_and_bytes() -> None:
    assert lines_of("one\r\ntwø\nthree".encode()) == ["one", "twø", "three"]
    assert lines_of(b"caf\xe9\n") == ["caf\ufffd"]
    assert lines_of(b"\n\n") == ["", ""]


def test_a_line_without_end_is_cut() -> None:
    (line,) = lines_of(b"x" * 60_000)
    assert len(line) == 10_000


def test_a_descriptor_that_is_gone_is_the_end() -> None:
    reading = typed(b"")
    os.close(reading)

    async def collected() -> list[str]:
        return [line async for line in typed_lines(reading)]

    assert asyncio.run(collected()) == []


def test_a_long_echo_is_cut() -> None:
    shown = conversation(b"y" * 5000 + b"\n")
    assert shown.startswith("> " + "y" * 200 + "\n")
