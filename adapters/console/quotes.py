"""How the console shows quotes from the archive: lists, single ones, and where they stand."""

from collections.abc import Iterator

from rich.text import Text

from adapters.console.lines import Keys, Line, button_lines, key
from adapters.console.posts import LONGEST_QUOTE, block_quote
from adapters.found import FoundQuote
from adapters.replies import Choice, Option, QuoteList, SharedQuote, SourceView
from adapters.wording import amount, clipped, counted, inert, quote_link, quoted_where

_OTHER = {"by": "about", "about": "by"}


def quote_list_lines(found: QuoteList, keys: Keys) -> Iterator[Line]:
    """One page of quotes, and what leads on from it."""
    name = clipped(found.name, 80)
    words = f" on {clipped(found.words, 60)}" if found.words else ""
    yield Line(f"{counted(found.total, 'quote', is_cut=found.is_cut)} {found.kind} {name}{words}", "bold")
    for row in found.quotes:
        yield Line("")
        yield from _found_quote(row.found)
        yield from button_lines(row.buttons, keys, "│   ")
    last = found.first + len(found.quotes) - 1
    if len(found.quotes) < found.total or found.others or any(b.token in keys for b in found.buttons):
        yield Line("")
    if len(found.quotes) < found.total:
        yield Line(f"{found.first}–{last} of {amount(found.total, is_cut=found.is_cut)}", "dim")
    yield from button_lines(found.buttons, keys) if found.buttons else _typed(found, name)


def _typed(found: QuoteList, name: str) -> Iterator[Line]:
    """What to type for the quotes of the other kind."""
    if found.others:
        typed = f"/quote {name}" if found.kind == "about" else f"/quote --about {name}"
        others = amount(found.others, is_cut=found.has_more_others)
        yield Line(f"{others} {_OTHER.get(found.kind, '')} {name}: {typed}", "dim")


def _found_quote(found: FoundQuote) -> Iterator[Line]:
    yield from block_quote(found.quote, quoted_where(found))
    if found.quote.kind == "fragment":
        yield Line(f"in: {clipped(found.sentence, LONGEST_QUOTE)}", "dim", "│   ")


def shared_quote_lines(shared: SharedQuote, keys: Keys) -> Iterator[Line]:
    """A single quote."""
    yield from _found_quote(shared.found)
    yield from button_lines(shared.buttons, keys)


def source_lines(view: SourceView, keys: Keys) -> Iterator[Line]:
    """The quote where it stands, between [[ and ]], with the sentences around it."""
    yield Line(quoted_where(view.found), "bold")
    yield Line("")
    marked = Text(f"[[{inert(view.marked)}]]", style="bold")
    around = Text(inert(view.before) + " " * bool(view.before) + _spaced(view.lead), style="dim")
    rest = Text(_spaced(view.tail) + " " * bool(view.after) + inert(view.after), style="dim")
    yield Line(around + marked + rest, prefix="│ ")
    if link := quote_link(view.found):
        yield Line(clipped(link, 512), "dim")
    yield from button_lines(view.buttons, keys)


def _spaced(text: str) -> str:
    """Inert, with the spaces at its ends, which part it from the quote."""
    return " " * text[:1].isspace() + inert(text) + " " * (text[-1:].isspace() and len(text) > 1)


def choice_lines(choice: Choice, keys: Keys) -> Iterator[Line]:
    """Several people, a line each."""
    many = "More than " if choice.is_cut else ""
    yield Line(f"{many}{len(choice.people)} people match “{clipped(choice.name, 80)}”:", "bold")
    options: tuple[Option | None, ...] = choice.options or (None,) * len(choice.people)
    for person, option in zip(choice.people, options, strict=True):
        role = f", {clipped(person.role, 60)}" if person.role else ""
        who = Text((key(option, keys) or f"{choice.command} ") + clipped(person.name, 80))
        yield Line(who + Text(f"{role} ({counted(person.quotes, 'quote')})", style="dim"), prefix="  ")
    if choice.is_cut:
        yield Line("For others type more of the name", "dim", "  ")
