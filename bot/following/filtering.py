"""What a channel leaves out, whatever its briefings ask for."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from adapters.briefings import Channel
from adapters.followed import FilterShown
from adapters.found import FoundArticle
from adapters.replies import Button, Notice, Reply
from adapters.wording import clipped, title
from bot.commands import Misread
from bot.following.requests import GONE, LOOKED_AT, Request
from bot.managing.forms import terms_typed
from bot.plans import about
from bot.presses import LONGEST_TOKEN, SourcePress, token
from bot.wishes import terms_named
from digests.briefing import ANYTHING, Terms

_EXAMPLES = 2
_LONGEST_TYPED = 900
_OFF = frozenset({"off", "none", "never", "stop"})
_USAGE = '/filter climate -football "interest rate"'
_HOW = f"{_USAGE} keeps what has one of the words, and nothing with football"


async def show_filter(request: Request) -> Reply:
    """The channel's filter, and what it does."""
    channel = await request.channel()
    return await _shown(request, channel)


async def set_filter(request: Request) -> Reply:
    """Another filter, or none for "off"; the answer tells what it would have done, and lets it be undone."""
    terms = ANYTHING if request.words.lower() in _OFF else terms_named(request.words)
    if isinstance(terms, Misread):
        return Notice(terms.problem, (_USAGE,))
    if terms == ANYTHING and request.words.lower() not in _OFF:
        return Notice("Which words?", (_USAGE, "/filter off"))
    before = await request.channel()
    channel = replace(before, terms=terms)
    await request.by.managing.subscriptions.set_channel(channel)
    news = "The filter is gone." if terms == ANYTHING else "The filter is set."
    return _undoable(await _shown(request, channel), before, news)


async def undo_filter(request: Request, channel_id: int) -> Reply:
    """The filter as it was before, as the button tells it."""
    if (await request.channel()).id != channel_id:
        return GONE
    return await set_filter(request)


def _undoable(told: FilterShown, before: Channel, news: str) -> FilterShown:
    """The answer with a button that brings back what was; with what to type where that is too long for one."""
    was = terms_typed(before.terms) or "off"
    undo = token(SourcePress("filter", before.id, was))
    if len(undo) <= LONGEST_TOKEN:
        return replace(told, news=news, buttons=(Button("Undo", undo),))
    return replace(told, news=news, hints=(*told.hints, f"Undo: /filter {was[:_LONGEST_TYPED]}"))


async def _shown(request: Request, channel: Channel) -> FilterShown:
    by = request.by
    if channel.terms == ANYTHING:
        return FilterShown("Nothing is filtered here.", 0, 0, hints=(_HOW,))
    ids = await by.may_have(channel, LOOKED_AT)
    found = [article for id_ in ids if (article := await by.managing.archive.article(id_))]
    admitted = await asyncio.to_thread(_admitted, found, channel.terms)
    kept = [article for article in found if article.id in admitted]
    dropped = [article for article in found if article.id not in admitted]
    return FilterShown(
        _does(channel.terms),
        len(kept),
        len(found),
        tuple(map(_headline, kept[:_EXAMPLES])),
        tuple(map(_headline, dropped[:_EXAMPLES])),
        ("/filter off takes it away",),
    )


def _admitted(found: Sequence[FoundArticle], terms: Terms) -> frozenset[int]:
    """In a thread of its own: texts may be long."""
    return frozenset(article.id for article in found if terms.admit(_text(article)))


def _does(terms: Terms) -> str:
    told = about(terms)
    return f"Only articles {told}" if terms.include else f"Articles {told}"


def _headline(found: FoundArticle) -> str:
    return clipped(title(found.digest.article), 120)


def _text(found: FoundArticle) -> str:
    of = found.digest.article
    return f"{of.headline}\n{of.text}" if of.headline else of.text
