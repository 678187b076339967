"""The console: posts go to standard output, commands come from standard input."""

import re

from adapters.asking import Ask, Asked, Place, Posted, Pressed, Suggest
from adapters.console.lines import tokens
from adapters.console.rendering import render
from adapters.console.screen import Screen
from adapters.console.typed import typed_lines
from adapters.replies import Notice, Reply

_PROMPT = "> "
_HERE = Place("console", None, "console")
_NUMBER = re.compile(r"\[?([0-9]{1,6})\]?")
_LEAVING = frozenset({"exit", "quit"})
"""What people type to leave who don't think of Ctrl-D."""

_COMMAND = re.compile(r"/(\S*)\s*(.*)", re.DOTALL)


class Console:
    """One channel, one person who types. What could be pressed elsewhere has a number to type."""

    name = "console"
    state = "connected"

    def __init__(self, screen: Screen, *, typed_from: int, is_terminal: bool) -> None:
        """A console that shows on `screen` and reads the file descriptor `typed_from`.

        At a terminal it prompts; otherwise it repeats each line before the answer, as a terminal would.
        """
        self._screen = screen
        self._typed_from = typed_from
        self._is_terminal = is_terminal
        self._tokens: list[str] = []

    def render(self, reply: Reply) -> str:
        """The reply as lines, ready to be written, with what can be pressed numbered from 1."""
        return self._rendered(reply, 1)

    async def publish(self, place: Place, reply: Reply) -> Posted:
        """Show a reply; its numbers go on from those shown before, so that each stays what it is.

        Raises PlatformClosedError when nobody reads any more.
        """
        self._screen.show(self._rendered(reply, len(self._tokens) + 1))
        self._tokens.extend(tokens(reply))
        return Posted(place.channel, ())

    async def listen(self, ask: Ask, suggest: Suggest) -> None:  # noqa: ARG002  # a line is read whole
        """Answer each line until input ends, or somebody asks to leave.

        Raises PlatformClosedError when nobody reads any more.
        """
        if self._is_terminal:
            self._screen.show(self.render(Notice("Type /help for what you can ask, Ctrl-D to leave.")))
        self._prompt()
        async for line in typed_lines(self._typed_from):
            if line.strip():
                self._echo(line)
                if line.strip().lower() in _LEAVING:
                    return
                answer = await ask(self._meant(line.strip()))
                await self.publish(_HERE, answer.reply)
            self._prompt()

    def _rendered(self, reply: Reply, first_key: int) -> str:
        width, colour = self._screen.width, self._screen.colour
        return render(reply, width=width, colour=colour, first_key=first_key) + "\n"

    def _meant(self, line: str) -> Asked | Pressed:
        """A number that was shown presses its button; a line without slash is a command without name."""
        number = _NUMBER.fullmatch(line)
        if number and 0 < int(number[1]) <= len(self._tokens):
            return Pressed(_HERE, self._tokens[int(number[1]) - 1])
        command = _COMMAND.fullmatch(line)
        return Asked(_HERE, command[1], command[2]) if command else Asked(_HERE, "", line)

    def _prompt(self) -> None:
        if self._is_terminal:
            self._screen.show(_PROMPT)

    def _echo(self, line: str) -> None:
        if not self._is_terminal:
            self._screen.show(f"{_PROMPT}{line.strip()[:200]}\n")
