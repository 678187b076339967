"""How Slack shows quotes from the archive: lists, single ones, where they stand, and whose."""

from collections.abc import Iterator

from adapters.found import FoundPerson, FoundQuote
from adapters.headings import MORE_PEOPLE, others_typed, page, people_heading, quotes_heading
from adapters.links import LONGEST_URL, MOST_URL
from adapters.passages import ending, spaced
from adapters.replies import Button, Choice, QuoteList, SharedQuote, SourceView
from adapters.slack.blocks import DIVIDER, Message, actions, first_fitting, message, notes, select, spoken
from adapters.slack.posts import LONGEST_QUOTE, shared_by, speaker_runs, web_address
from adapters.slack.rich_text import Json, line, link, listing, quote, rich, run
from adapters.wording import (
    attributed,
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

_MOST_ROWS = 15
"""Each takes three of the 50 blocks that a message may have."""

_LIST_ROOMS = (
    (_MOST_ROWS, 400, MOST_URL),
    (10, 280, MOST_URL),
    (10, 280, LONGEST_URL),
    (8, 120, LONGEST_URL),
    (5, 120, 0),
    (5, 60, 0),
    (3, 60, 0),
    (1, 60, 0),
)
"""How many rows, and how long a quote and its link may be in each. A page has five rows, and the next one goes on
behind them: so long links go first, then all links, and none of the five."""

_FEW = 5
"""Up to so many people are a button each, which is one touch; more are a list to pick from."""

_LENGTHS = (400, LONGEST_QUOTE, 120, 60)
_LONGEST_AROUND = 400
_LONGEST_MARKED = 900


def quote_list_message(found: QuoteList) -> Message:
    """One page of quotes, and what leads on from it."""
    rows = (_spoken_quote(row.found) for row in found.quotes[:_MOST_ROWS])
    text = spoken(quotes_heading(found), *rows)
    return first_fitting(_LIST_ROOMS, lambda room: message(text, _list_blocks(found, *room)))


def _list_blocks(found: QuoteList, most: int, longest: int, longest_url: int) -> Iterator[Json | None]:
    shown = found.quotes[:most]
    yield rich(line(run(quotes_heading(found), bold=True)))
    for number, row in enumerate(shown, found.first):
        yield from _found_quote(row.found, longest, longest_url, is_headed=found.kind == "in")
        yield actions(row.buttons, of=f"quote {number}")
    yield DIVIDER if found.buttons and shown else None
    yield notes(page(found, len(shown)), others_typed(found))
    yield actions(found.buttons)


def _found_quote(
    found: FoundQuote, longest: int, longest_url: int = MOST_URL, *, is_headed: bool = False
) -> Iterator[Json | None]:
    """A quote with its speaker and a link that opens it where it stands; in small print, what speaks for it.

    `is_headed`: the article is named above. A link of more than `longest_url` characters is left out.
    """
    where = f"paragraph {found.paragraph}" if is_headed else quoted_where(found)
    address = quote_link(found, longest_url)
    place = [run("\n"), link(address, where)] if address else []
    yield rich(quote(run(quoted(found.quote, longest)), *speaker_runs(found.quote), *place))
    context = clipped(found.sentence, min(longest, 280)) if found.quote.kind == "fragment" else ""
    yield notes(f"in: {context}" if context else "", _basis(found, "" if address else where))


def _basis(found: FoundQuote, where: str) -> str:
    evidence = found_by(found.quote.speaker)
    return " · ".join(part for part in (where, f"found by: {evidence}" if evidence else "") if part)


def _spoken_quote(found: FoundQuote) -> str:
    return f"{attributed(found.quote.speaker)}: {quoted(found.quote, LONGEST_QUOTE)} {quoted_where(found)}"


def shared_quote_message(shared: SharedQuote) -> Message:
    """A single quote for everyone: with its headline, as nobody asked for it here."""
    found = shared.found
    text = spoken(_spoken_quote(found), headline_besides(found))
    about = rich(_article(found))
    return first_fitting(
        (1500, *_LENGTHS),
        lambda longest: message(
            text,
            (
                *_found_quote(found, longest),
                about if headline_besides(found) else None,
                notes(shared_by(shared.by)),
                actions(shared.buttons),
            ),
        ),
    )


def _article(found: FoundQuote, *, bold: bool = False) -> Json:
    """The headline of the quote's article, which opens it."""
    return line(link(web_address(found.article), headline_besides(found), bold=bold))


def source_message(view: SourceView) -> Message:
    """The quote in bold where it stands, with the sentences around it, under the headline."""
    marked, is_cut = cut(inert(view.marked), _LONGEST_MARKED)
    before = ending(view.before, _LONGEST_AROUND) + " " * bool(view.before)
    before += spaced(view.lead, ending(view.lead, _LONGEST_AROUND))
    after = _beginning(view.tail) + " " * bool(view.after) + _beginning(view.after)
    shown = quote(run(before), run(marked, bold=True), run(" …" if is_cut else ""), run(after))
    address, where = quote_link(view.found, MOST_URL), quoted_where(view.found)
    place = [run("\n"), link(address, where)] if address else []
    who = line(*speaker_runs(view.found.quote, before=""), *place)
    basis = notes(_basis(view.found, "" if address else where))
    text = spoken(
        headline_besides(view.found),
        _spoken_quote(view.found),
        f"It stands in: {clipped(view.found.sentence, 600)}",
    )
    passage = rich(_article(view.found, bold=True), shown, who)
    return message(text, (passage, basis, actions(view.buttons)))


def _beginning(text: str) -> str:
    """What follows the quote, in so far as it stands near; spaces at its ends part it from its neighbours."""
    return spaced(text, clipped(text, _LONGEST_AROUND))


def choice_message(choice: Choice) -> Message:
    """Several people: a button each for a few, else a list to pick from."""
    heading = people_heading(choice)
    people = (f"{clipped(p.name, 80)}, {counted(p.quotes, 'quote')}" for p in choice.people)
    more = MORE_PEOPLE if choice.is_cut else ""
    is_few = len(choice.options) <= _FEW
    rows = rich(listing(_person(p) for p in choice.people[:_MOST_ROWS]))
    buttons = [Button(option.label, option.token) for option in choice.options]
    text = spoken(f"{heading}:", *people, more)

    def blocks(*, detailed: bool) -> Iterator[Json | None]:
        yield rich(line(run(f"{heading}:", bold=True)))
        yield rows if is_few and choice.people else None
        yield actions(buttons) if is_few else select(choice.options, "Whose quotes?", detailed=detailed)
        yield notes(more)

    return first_fitting((True, False), lambda detailed: message(text, blocks(detailed=detailed)))


def _person(person: FoundPerson) -> Json:
    role = f", {clipped(person.role, 80)}" if person.role else ""
    name = clipped(person.name, 80)
    return line(run(name, bold=True), run(f"{role} · {counted(person.quotes, 'quote')}"))
