"""How the console shows quotes from the archive: lists, single ones, and where they stand."""

from collections.abc import Iterator

from rich.text import Text

from adapters.console.lines import Keys, Line, button_lines, key
from adapters.console.posts import LONGEST_QUOTE, block_quote
from adapters.found import FoundQuote
from adapters.headings import MORE_PEOPLE, others_typed, page, people_heading, quotes_heading
from adapters.passages import spaced
from adapters.replies import Choice, Option, QuoteList, SharedQuote, SourceView
from adapters.wording import clipped, counted, inert, quote_link, quoted_where


def quote_list_lines(found: QuoteList, keys: Keys) -> Iterator[Line]:
    """One page of quotes, and what leads on from it."""
    yield Line(quotes_heading(found), "bold")
    for row in found.quotes:
        yield Line("")
        yield from _found_quote(row.found)
        yield from button_lines(row.buttons, keys, "│   ")
    if len(found.quotes) < found.total or found.others or any(b.token in keys for b in found.buttons):
        yield Line("")
    yield from (Line(note, "dim") for note in (page(found, len(found.quotes)), others_typed(found)) if note)
    yield from button_lines(found.buttons, keys)


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
    around = Text(
        inert(view.before) + " " * bool(view.before) + spaced(view.lead, inert(view.lead)), style="dim"
    )
    rest = Text(spaced(view.tail, inert(view.tail)) + " " * bool(view.after) + inert(view.after), style="dim")
    yield Line(around + marked + rest, prefix="│ ")
    if link := quote_link(view.found):
        yield Line(clipped(link, 512), "dim")
    yield from button_lines(view.buttons, keys)


def choice_lines(choice: Choice, keys: Keys) -> Iterator[Line]:
    """Several people, a line each."""
    yield Line(f"{people_heading(choice)}:", "bold")
    options: tuple[Option | None, ...] = choice.options or (None,) * len(choice.people)
    for person, option in zip(choice.people, options, strict=True):
        role = f", {clipped(person.role, 60)}" if person.role else ""
        who = Text((key(option, keys) or f"{choice.command} ") + clipped(person.name, 80))
        yield Line(who + Text(f"{role} ({counted(person.quotes, 'quote')})", style="dim"), prefix="  ")
    if choice.is_cut:
        yield Line(MORE_PEOPLE, "dim", "  ")
