import asyncio
import io
import os
from contextlib import suppress

import pytest

from adapters.console.platform import Console
from adapters.console.screen import Screen
from adapters.console.typed import typed_lines
from adapters.ports import PlatformClosedError
from adapters.replies import Notice, Reply


def typed(data: bytes) -> int:
    """A file descriptor from which the bytes can be read."""
    reading, writing = os.pipe()
    os.write(writing, data)
    os.close(writing)
    return reading


async def echo(line: str) -> Reply:
    return Notice(f"You typed {line.strip()}.")


def conversation(data: bytes, *, is_terminal: bool = False) -> str:
    out = io.StringIO()
    console = Console(Screen(out), typed_from=typed(data), is_terminal=is_terminal)
    asyncio.run(console.listen(echo))
    return out.getvalue()


def lines_of(data: bytes) -> list[str]:
    async def collected() -> list[str]:
        return [line async for line in typed_lines(typed(data))]

    return asyncio.run(collected())


def test_each_piped_line_is_repeated_and_answered() -> None:
    assert (
        conversation(b"/help\n  /quote x  ")
        == "> /help\nYou typed /help.\n\n> /quote x\nYou typed /quote x.\n\n"
    )


def test_empty_input_gets_no_answer() -> None:
    assert conversation(b"") == ""
    assert conversation(b"\n  \n") == ""


def test_a_terminal_is_prompted_and_told_how_to_go_on() -> None:
    shown = conversation(b"/help\n", is_terminal=True)
    assert shown.startswith("Type /help for what you can ask, Ctrl-D to leave.\n\n> You typed /help.\n")
    assert shown.endswith("\n> ")


def test_publishing_shows_the_rendered_reply() -> None:
    out = io.StringIO()
    console = Console(Screen(out, width=40), typed_from=-1, is_terminal=False)
    asyncio.run(console.publish(Notice("Words.")))
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
