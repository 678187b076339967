"""Quotes from the archive as Discord shows them: lists, single ones, and where they stand, as sheets."""

from collections.abc import Iterator

from adapters.discord.limits import ROW_BUTTONS
from adapters.discord.markdown import block_quote, bold, escaped, linked, plain, quotation, small
from adapters.discord.posts import LONGEST_QUOTE, said_by, shared_by
from adapters.discord.sheets import Block, Row, Rule, Sheet, Text, first_fit, picks, rows, texts
from adapters.found import FoundQuote
from adapters.headings import MORE_PEOPLE, page, people_heading, quotes_heading
from adapters.passages import ending, spaced
from adapters.replies import Button, Choice, QuoteList, SharedQuote, ShownQuote, SourceView
from adapters.wording import (
    clipped,
    counted,
    cut,
    found_by,
    headline_besides,
    inert,
    quote_link,
    quoted,
    quoted_where,
)

_SHORTER = ((280, True), (280, False), (140, False), (70, False))
"""How long quotes are in a list, and whether each links to its place: the first that fits is taken."""

_LONGEST_SENTENCE = 400
_PAGE = 6
"""As many quotes with two buttons each as Discord's count of components leaves room for."""


def quote_list_sheet(found: QuoteList) -> Sheet:
    """One page of quotes, each with its buttons, and what leads on from it."""
    return first_fit(_quote_list(found, limit, links=links) for limit, links in _SHORTER)


def _quote_list(found: QuoteList, limit: int, *, links: bool) -> Sheet:
    blocks: list[Block] = []
    for row in found.quotes[:_PAGE]:
        blocks += [Rule(), *_shown(row, limit, links=links, is_headed=found.kind == "in")]
    where = page(found, min(len(found.quotes), _PAGE))
    parted = (Rule(),) if found.buttons and blocks else ()
    tail: tuple[Block, ...] = (*parted, *texts(small(where)), *rows(found.buttons))
    return Sheet(escaped(quotes_heading(found)), tuple(blocks[1:]), tail)


def _shown(row: ShownQuote, limit: int, *, links: bool, is_headed: bool) -> Iterator[Block]:
    yield Text(_found(row.found, limit, links=links, is_headed=is_headed))
    yield from (Row(each.buttons, quoted(row.found.quote, 70)) for each in rows(row.buttons[:5]))


def _found(
    found: FoundQuote, limit: int = LONGEST_QUOTE, *, links: bool = True, is_headed: bool = False
) -> str:
    """The quote, its speaker, and in small letters the place that it links to and how the speaker was found.

    `is_headed`: the article is named above.
    """
    quote = found.quote
    lines = [block_quote(quotation(quote.text, limit)), f"— {said_by(quote.speaker)}"]
    if quote.kind == "fragment":
        lines.append(small(f"in: {plain(found.sentence, limit)}"))
    return "\n".join((*lines, _basis(found, links=links, is_headed=is_headed)))


def _basis(found: FoundQuote, *, links: bool = True, is_headed: bool = False) -> str:
    """In small letters: where it stands, which opens it there, and how the speaker was found."""
    place = f"paragraph {found.paragraph}" if is_headed else quoted_where(found)
    where = linked(escaped(place), quote_link(found) if links else None)
    evidence = escaped(found_by(found.quote.speaker))
    return small(f"{where} · found by: {evidence}" if evidence else where)


def shared_quote_sheet(shared: SharedQuote) -> Sheet:
    """A single quote for everyone: with its headline, as nobody asked for it here."""
    blocks = texts(_found(shared.found), small(escaped(headline_besides(shared.found))))
    return first_fit([Sheet("", tuple(blocks), (*texts(shared_by(shared.by)), *rows(shared.buttons)))])


def source_sheet(view: SourceView) -> Sheet:
    """The quote where it stands, in bold, with the sentences around it; the ones around go when room is short."""
    lengths = ((_LONGEST_SENTENCE, 1200), (120, 800), (0, 400))
    return first_fit(_source(view, around, quote) for around, quote in lengths)


def _source(view: SourceView, around: int, limit: int) -> Sheet:
    found = view.found
    marked, is_cut = cut(inert(view.marked[: limit * 4]), limit)
    passage = (
        _ending(view.before, around)
        + _edged(view.lead, around)
        + bold(escaped(marked))
        + (" …" if is_cut or len(view.marked) > limit * 4 else "")
        + _edged(view.tail, around)
        + (" " + plain(view.after, around) if view.after and around else "")
    )
    speaker = f"— {said_by(found.quote.speaker)}"
    is_headed = bool(found.article.headline) and not found.article.outlet
    lines = "\n".join((block_quote(passage.strip()), speaker, _basis(found, is_headed=is_headed)))
    return Sheet(plain(found.article.headline or "", 120), (Text(lines),), tuple(rows(view.buttons)))


def _ending(text: str, limit: int) -> str:
    """The words, or the last of them, before what comes next."""
    words = escaped(ending(text, limit))
    return f"{words} " if words else ""


def _edged(text: str, limit: int) -> str:
    """The words around the quote in its own sentence, with the spaces that part them from it."""
    return spaced(text, escaped(_clipped_inside(inert(text), limit)))


def _clipped_inside(words: str, limit: int) -> str:
    """The words with "…" for their middle when they are too long: both ends stand beside something."""
    half = max(limit, 20) // 2
    return words if len(words) <= 2 * half + 3 else f"{words[:half]} … {words[-half:]}"


def choice_sheet(choice: Choice) -> Sheet:
    """Several people: a button each for a few, else a list to pick from; the list of names reads alone, too."""
    title = escaped(people_heading(choice))
    sizes = [len(choice.people[:25]), 10, 0]
    more = small(MORE_PEOPLE) if choice.is_cut else ""
    buttons = tuple(Button(option.label, option.token) for option in choice.options)
    ways: tuple[Block, ...] = tuple(
        rows(buttons) if len(buttons) <= ROW_BUTTONS else picks(choice.options, "Whose quotes?")
    )
    return first_fit(
        Sheet(title, tuple(texts("\n".join(_people(choice, size)), more)), ways) for size in sizes
    )


def _people(choice: Choice, size: int) -> Iterator[str]:
    """Two lines each: name and number of quotes; in small letters the role."""
    for person in choice.people[:size]:
        yield f"{bold(plain(person.name, 80))} · {counted(person.quotes, 'quote')}"
        if person.role:
            yield small(escaped(clipped(person.role, 100)))
