"""Digests as posts, and several at a glance."""

from adapters.found import FoundArticle
from adapters.links import MOST_URL, at_words, is_web
from adapters.ports import Archive
from adapters.replies import Button, Notice, Option, Overview, Post, Reply, headline, post, said
from adapters.wording import clipped, counted, source_line, title
from bot.answers.absence import GONE, searched
from bot.commands import Command
from bot.presses import Press, token

SHOWN_HEADLINES = 20
BRIEFING_STORIES = 6
"""How many articles one answer shows before it becomes a wall."""


async def answer_digest(command: Command, archive: Archive) -> Reply:
    """The digest of the article at an address, or that fits the words best; an overview when there are none."""
    if not command.words:
        return await _newest(archive)
    found = await _wanted(command.words, archive)
    if found:
        return shown(found, everything="all" in command.switches, private=True)
    if is_web(command.words):
        what, hint = (
            command.words[:200],
            "Whoever runs me can add it: pullquote ingest URL. /follow URL brings what a feed publishes.",
        )
    else:
        what, hint = f"with all of “{command.words[:80]}”", "Try /digest for the newest."
    return Notice(f"No article {what} {await searched(archive)}.", (hint,))


async def answer_article(article_id: int, archive: Archive, *, everything: bool, private: bool) -> Reply:
    """The digest of the article of this id."""
    found = await archive.article(article_id)
    return shown(found, everything=everything, private=private) if found else GONE


def shown(found: FoundArticle, *, everything: bool, private: bool, leading: bool = False) -> Post:
    """The post of an article with its buttons; a private one can be shared.

    `leading`: quotes of other articles stand in the post, too, so that a button says whose quotes it gives.
    """
    digest, quotes = found.digest, len(said(found.digest))
    plain = post(digest, everything=everything)
    buttons = []
    if plain.more_quotes or plain.more_figures:
        buttons.append(Button("Full digest", token(Press("full", found.id))))
    if quotes:
        whose = f" of {clipped(digest.article.outlet or 'its first article', 40)}" if leading else ""
        buttons.append(Button(f"All quotes{whose} ({quotes})", token(Press("all", found.id))))
    if url := _source(found):
        buttons.append(Button("Source", url=url))
    if private:
        buttons.append(Button("Share to channel", token(Press("post", found.id))))
    return post(digest, everything=everything, buttons=tuple(buttons))


async def _wanted(words: str, archive: Archive) -> FoundArticle | None:
    if is_web(words):
        return await archive.article_at(words)
    found = await archive.articles("" if words.lower() == "latest" else words, 1)
    return found[0] if found else None


async def _newest(archive: Archive) -> Reply:
    found = await archive.articles("", SHOWN_HEADLINES)
    total = await archive.count()
    options = tuple(
        Option(
            clipped(title(f.digest.article), 70),
            clipped(source_line(f.digest.article), 70),
            token(Press("digest", f.id)),
        )
        for f in found
    )
    lines = tuple(headline(f.digest) for f in found)
    hint = "/digest WORDS shows one"
    return Overview(counted(total, "article"), lines, total - len(lines), hint, options)


def _source(found: FoundArticle) -> str | None:
    """The article's address, opened at its first quote; None without one that a browser may open."""
    article = found.digest.article
    if not article.url or not is_web(article.url) or len(article.url) > MOST_URL:
        return None
    best = sorted(said(found.digest), key=lambda q: q.rank)[:1]
    return at_words(article.url, best[0].text, before=article.text[: best[0].start]) if best else article.url
