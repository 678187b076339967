"""The console: posts go to standard output, commands come from standard input."""

from adapters.console.rendering import render
from adapters.console.screen import Screen
from adapters.console.typed import typed_lines
from adapters.ports import Answer
from adapters.replies import Notice, Reply

_PROMPT = "> "


class Console:
    """One channel, one person who types."""

    def __init__(self, screen: Screen, *, typed_from: int, is_terminal: bool) -> None:
        """A console that shows on `screen` and reads the file descriptor `typed_from`.

        At a terminal it prompts; otherwise it repeats each line before the answer, as a terminal would.
        """
        self._screen = screen
        self._typed_from = typed_from
        self._is_terminal = is_terminal

    def render(self, reply: Reply) -> str:
        """The reply as lines, ready to be written."""
        return render(reply, width=self._screen.width, colour=self._screen.colour) + "\n"

    async def publish(self, reply: Reply) -> None:
        """Show a reply. Raises PlatformClosedError when nobody reads any more."""
        self._screen.show(self.render(reply))

    async def listen(self, answer: Answer) -> None:
        """Answer each line until input ends. Raises PlatformClosedError when nobody reads any more."""
        if self._is_terminal:
            self._screen.show(self.render(Notice("Type /help for what you can ask, Ctrl-D to leave.")))
        self._prompt()
        async for line in typed_lines(self._typed_from):
            if line.strip():
                self._echo(line)
                await self.publish(await answer(line))
            self._prompt()

    def _prompt(self) -> None:
        if self._is_terminal:
            self._screen.show(_PROMPT)

    def _echo(self, line: str) -> None:
        if not self._is_terminal:
            self._screen.show(f"{_PROMPT}{line.strip()[:200]}\n")
