"""Quotes by and about people and in articles: pages of them, single ones, and where they stand."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from adapters.found import FoundPerson, FoundQuote, QuotePage, parted
from adapters.links import MOST_URL
from adapters.names import folded
from adapters.ports import Archive
from adapters.replies import (
    Button,
    Choice,
    Notice,
    Option,
    QuoteList,
    QuoteListKind,
    Reply,
    SharedQuote,
    ShownQuote,
    SourceView,
)
from adapters.wording import amount, clipped, counted, quote_link, title
from bot.answers.absence import GONE, searched
from bot.answers.nobody import label, nobody
from bot.commands import Command
from bot.presses import Press, Turn, token

PAGE = 5
"""How many quotes one answer shows: what a phone shows before it becomes a wall."""

SHOWN_PEOPLE = 25
"""How many people can be chosen from: Discord's limit."""


async def answer_quote(command: Command, archive: Archive) -> Reply:
    """Quotes by a person, or about one; a choice when several people match."""
    if not command.words:
        return Notice("Whose quotes?", ("Try /quote NAME: a surname, a full name or a part of it.",))
    kind: QuoteListKind = "about" if "about" in command.switches else "by"
    people = await archive.people(command.words, SHOWN_PEOPLE + 1)
    quoted = tuple(p for p in people if p.quotes)
    candidates = _of_full_name(command.words, people if kind == "about" else quoted or people)
    if not candidates:
        return await nobody(command, kind, archive)
    if len(candidates) > 1:
        return _choice(command, candidates, kind)
    return await _by_or_about(candidates[0], Turn(kind, candidates[0].id, 0, command.on), archive)


async def turned(turn: Turn, archive: Archive) -> Reply:
    """The page that a button leads to."""
    if turn.kind == "in":
        return await _in_article(turn, archive)
    person = await archive.person(turn.id)
    return await _by_or_about(person, turn, archive) if person else GONE


async def answer_source(quote_id: int, archive: Archive) -> Reply:
    """A quote where it stands."""
    found = await archive.quote(quote_id)
    if found is None:
        return GONE
    buttons = _of_shared(found, share=True)
    return SourceView(found, found.before, *parted(found), found.after, buttons)


async def answer_share(quote_id: int, archive: Archive) -> Reply:
    """A quote, to be shown to everyone."""
    found = await archive.quote(quote_id)
    return SharedQuote(found, (_source_button(found), *_of_shared(found, share=False))) if found else GONE


async def _by_or_about(person: FoundPerson, turn: Turn, archive: Archive) -> Reply:
    pages = {"by": archive.quotes_by, "about": archive.quotes_about}
    other: QuoteListKind = "about" if turn.kind == "by" else "by"
    turn, page = await _page(turn, lambda offset: pages[turn.kind](person.id, turn.words, offset, PAGE))
    others = await pages[other](person.id, turn.words, 0, 1)
    count = amount(others.total, is_cut=others.is_cut)
    turn_over = Button(f"{other.title()} ({count})", token(Turn(other, person.id, 0, turn.words)))
    if not page.quotes:
        return await _none(person, turn, (turn_over,) if others.total else (), archive)
    return QuoteList(
        person.name,
        turn.kind,
        tuple(ShownQuote(q, _of_listed(q)) for q in page.quotes),
        turn.offset + 1,
        page.total,
        turn.words,
        others.total,
        (*((turn_over,) if others.total else ()), *_paging(turn, page.total)),
        is_cut=page.is_cut,
        has_more_others=others.is_cut,
    )


async def _in_article(turn: Turn, archive: Archive) -> Reply:
    article = await archive.article(turn.id)
    turn, page = await _page(turn, lambda offset: archive.quotes_in(turn.id, offset, PAGE))
    if article is None or not page.quotes:
        return GONE
    shown = tuple(ShownQuote(q, _of_listed(q)) for q in page.quotes)
    name = title(article.digest.article)
    return QuoteList(name, "in", shown, turn.offset + 1, page.total, buttons=_paging(turn, page.total))


async def _page(turn: Turn, ask: Callable[[int], Awaitable[QuotePage]]) -> tuple[Turn, QuotePage]:
    """The page, and what turns to it: the last one when there are fewer pages now than when its button was made."""
    page = await ask(turn.offset)
    if page.quotes or not page.total:
        return turn, page
    last = (page.total - 1) // PAGE * PAGE
    return replace(turn, offset=last), await ask(last)


async def _none(person: FoundPerson, turn: Turn, buttons: tuple[Button, ...], archive: Archive) -> Notice:
    """That there are none, and what there is instead."""
    on = f" on {turn.words}" if turn.words else ""
    if turn.words:
        all_of_them = Turn(turn.kind, person.id)
        buttons = (Button(f"All {turn.kind} {label(person.name)[:60]}", token(all_of_them)), *buttons)
    return Notice(f"No quotes {turn.kind} {person.name}{on} {await searched(archive)}.", (), buttons)


def _of_full_name(name: str, people: tuple[FoundPerson, ...]) -> tuple[FoundPerson, ...]:
    """The one of exactly this full name, as suggestions give it; else all. A surname alone may be anyone's."""
    same = tuple(p for p in people if " " in name and folded(p.name) == folded(name))
    return same or people


def _choice(command: Command, people: tuple[FoundPerson, ...], kind: QuoteListKind) -> Choice:
    shown = people[:SHOWN_PEOPLE]
    options = tuple(
        Option(
            label(p.name),
            ", ".join(part for part in (clipped(p.role or "", 60), counted(p.quotes, "quote")) if part),
            token(Turn(kind, p.id, 0, command.on)),
        )
        for p in shown
    )
    typed = "/quote --about" if kind == "about" else "/quote"
    return Choice(command.words, shown, typed, is_cut=len(people) > len(shown), options=options)


def _paging(turn: Turn, total: int) -> tuple[Button, ...]:
    buttons = []
    if turn.offset:
        back = Turn(turn.kind, turn.id, max(0, turn.offset - PAGE), turn.words)
        buttons.append(Button("‹ Previous", token(back)))
    if turn.offset + PAGE < total:
        buttons.append(Button("Next ›", token(Turn(turn.kind, turn.id, turn.offset + PAGE, turn.words))))
    return tuple(buttons)


def _of_listed(found: FoundQuote) -> tuple[Button, ...]:
    return _source_button(found), Button("Share to channel", token(Press("share", found.id)))


def _of_shared(found: FoundQuote, *, share: bool) -> tuple[Button, ...]:
    link = quote_link(found) or quote_link(found, MOST_URL)
    opening = (Button("Open article", url=link),) if link else ()
    return (*opening, Button("Share to channel", token(Press("share", found.id)))) if share else opening


def _source_button(found: FoundQuote) -> Button:
    return Button("Show in source", token(Press("source", found.id)))
