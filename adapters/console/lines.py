"""The lines that the console's replies are made of, and what can be pressed on them: numbers to type."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rich.text import Text

from adapters.followed import Corrections, FilterShown, FollowedSource, SourceList
from adapters.plans import Plan, PlanList
from adapters.replies import (
    Briefing,
    Button,
    Choice,
    FigureList,
    Help,
    Notice,
    Option,
    Overview,
    Post,
    QuoteList,
    Reply,
    SharedQuote,
    SourceView,
    Status,
)
from adapters.wording import inert

Keys = Mapping[str, int]
"""Which number is typed for which token."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a reply: its words, their style, and what stands before each of its lines.

    `lead` stands before the first line only; the others are indented by its width.
    """

    text: str | Text
    style: str = ""
    prefix: str = ""
    lead: str = ""


def tokens(reply: Reply) -> tuple[str, ...]:
    """What can be pressed on a reply, each once, in the order in which it is numbered."""
    return tuple(dict.fromkeys(thing.token for thing in _things(reply) if thing.token))


def _things(reply: Reply) -> Iterator[Button | Option]:
    match reply:
        case Briefing():
            yield from (thing for story in reply.stories for thing in _things(story))
            yield from reply.overview.options
        case QuoteList():
            yield from (button for row in reply.quotes for button in row.buttons)
            yield from reply.buttons
        case PlanList():
            yield from (button for plan in reply.plans for button in plan.buttons)
            yield from reply.buttons
        case SourceList():
            yield from (button for source in reply.sources for button in source.buttons)
            yield from reply.options
            yield from reply.buttons
        case Post() | SharedQuote() | SourceView() | Notice() | Plan() | FollowedSource() | FilterShown():
            yield from reply.buttons
        case Overview() | Choice() | FigureList():
            yield from reply.options
        case Status() | Help() | Corrections():
            return


def button_lines(buttons: tuple[Button, ...], keys: Keys, prefix: str = "") -> Iterator[Line]:
    """What can be pressed, in one line: "[3] Show in source  [4] Share to channel"; nothing for none."""
    pressed = (f"[{keys[b.token]}] {inert(b.label)}" for b in buttons if b.token and b.token in keys)
    if line := "   ".join(text.replace(" ", "\N{NO-BREAK SPACE}") for text in pressed):
        yield Line(Text(line), "dim", prefix)


def key(option: Option | None, keys: Keys) -> str:
    """What stands before a row that can be picked: "[3] "; "" when it cannot."""
    return f"[{keys[option.token]}] " if option and option.token in keys else ""
