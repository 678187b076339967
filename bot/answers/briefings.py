"""Briefings that are asked for: the newest stories, chosen as those are that come by themselves."""

from collections.abc import Sequence
from datetime import UTC, datetime

from adapters.found import FoundArticle
from adapters.ports import Archive
from adapters.replies import Briefing, Notice, Overview, Reply, said
from adapters.wording import counted
from bot.answers.articles import BRIEFING_STORIES
from bot.commands import Command
from bot.stories import Story, line_of, post_of
from digests.briefing import ANYTHING, Candidate, chosen

LOOKED_AT = 60
"""The newest articles of which the latest stories are chosen."""

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


async def answer_briefing(_command: Command, archive: Archive) -> Reply:
    """The newest stories: an overview, then a post each."""
    found = {article.id: article for article in await archive.articles("", LOOKED_AT)}
    picked = chosen(map(_candidate, found.values()), BRIEFING_STORIES, ANYTHING)
    return briefing_of([Story(found[story.lead.id]) for story in picked])


def briefing_of(stories: Sequence[Story], title: str = "Briefing", missing: str = "") -> Reply:
    """A briefing on these stories, in their order; `missing` says what is not among them."""
    if not stories:
        return Notice(
            "There is nothing to brief on yet: the archive is empty.", ("Fill it: pullquote ingest",)
        )
    lines = tuple(map(line_of, stories))
    quotes = counted(sum(line.quotes for line in lines), "quote")
    number = "1 story" if len(stories) == 1 else f"{len(stories)} stories"
    hint = "Every line is copied from its source."
    overview = Overview(f"{title}: {number}, {quotes}", lines, 0, hint, missing=missing)
    return Briefing(overview, tuple(map(post_of, stories)))


def _candidate(found: FoundArticle) -> Candidate:
    of = found.digest.article
    named = sum(quote.speaker is not None for quote in said(found.digest))
    return Candidate(found.id, of.published or _LONG_AGO, named, of.outlet, extent=of.extent)
