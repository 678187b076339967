"""Stories as they are told: the article that leads, and what others have of it."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from adapters.briefings import Told
from adapters.found import AlsoIn, FoundArticle
from adapters.ports import Archive
from adapters.replies import POST_QUOTES, FurtherQuote, Headline, Post, headline
from adapters.telling import Telling
from adapters.wording import clipped, title
from bot.answers.articles import shown
from digests.briefing import Chosen
from digests.merging import MergedQuote, merged_quotes
from digests.model import Article, Digest

_FURTHER = 2
"""Of a post's quotes so many are from other articles, where these have any that say something else."""

Read = Callable[[int], Awaitable[FoundArticle | None]]
"""What gives the article of an id, as Archive.article does."""

Places = Callable[[Collection[int]], Awaitable[Mapping[int, tuple[AlsoIn, ...]]]]
"""What gives where articles were seen, as Telling.also_in does."""


@dataclass(frozen=True, slots=True)
class Story:
    """A story: the article that leads, the others that tell it, and where these were seen, word for word."""

    lead: FoundArticle
    also: tuple[FoundArticle, ...] = ()
    seen_in: tuple[AlsoIn, ...] = ()

    @property
    def others(self) -> tuple[AlsoIn, ...]:
        """The other outlets, each once."""
        own = _outlet(self.lead.digest.article).casefold()
        told = (AlsoIn(_outlet(of), of.url) for of in (found.digest.article for found in self.also))
        found: dict[str, AlsoIn] = {}
        for place in (*told, *self.seen_in):
            if place.outlet and place.outlet.casefold() != own:
                found.setdefault(place.outlet.casefold(), place)
        return tuple(found.values())

    @property
    def articles(self) -> tuple[int, ...]:
        """The ids of all of its articles."""
        return (self.lead.id, *(found.id for found in self.also))


def told(picked: Sequence[Chosen]) -> tuple[Told, ...]:
    """What was chosen, as it is written down."""
    return tuple(Told(story.lead.id, tuple(each.id for each in story.also)) for story in picked)


async def stories_of(picked: Sequence[Told], archive: Archive, telling: Telling) -> tuple[Story, ...]:
    """What is told, as far as its articles are still there."""
    places = await places_of(picked, telling.also_in)
    found = [await story_of(each, archive.article, places) for each in picked]
    return tuple(story for story in found if story)


async def places_of(picked: Sequence[Told], also_in: Places) -> Mapping[int, tuple[AlsoIn, ...]]:
    """Where the articles of these stories were seen."""
    articles = [article for each in picked for article in each.articles]
    return await also_in(articles) if articles else {}


async def story_of(each: Told, read: Read, places: Mapping[int, tuple[AlsoIn, ...]]) -> Story | None:
    """A story with its articles; where the leading one is gone, the next leads. None when all are."""
    asked = [await read(article) for article in each.articles]
    articles = tuple(article for article in asked if article)
    seen_in = tuple(place for article in each.articles for place in places.get(article, ()))
    return Story(articles[0], articles[1:], seen_in) if articles else None


def line_of(story: Story) -> Headline:
    """The overview's line of a story; its quotes are those of all its articles."""
    line = headline(story.lead.digest)
    quotes = len(_merged(story)) if story.also else line.quotes
    return replace(line, quotes=quotes, others=len(story.others))


def post_of(story: Story) -> Post:
    """The post of a story: its lead's, with quotes from the others, and where else it is told."""
    plain = shown(story.lead, everything=False, private=False, leading=bool(story.also))
    also = (*story.others, *_at_home(story))
    if not story.also:
        return replace(plain, also=also)
    articles = (story.lead, *story.also)
    merged = _merged(story)
    own = [each.quote for each in merged if each.digest == 0]
    further = [
        FurtherQuote(each.quote, articles[each.digest].digest.article) for each in merged if each.digest
    ]
    own = own[: POST_QUOTES - min(len(further), _FURTHER)]
    return replace(
        plain,
        quotes=tuple(own),
        more_quotes=plain.more_quotes + len(plain.quotes) - len(own),
        also=also,
        further=tuple(further[: POST_QUOTES - len(own)]),
    )


def _merged(story: Story) -> tuple[MergedQuote, ...]:
    """The quotes of all its articles, the lead's first, none twice."""
    return merged_quotes([found.digest for found in (story.lead, *story.also)])


def told_of_others(story: Story) -> tuple[Digest, ...]:
    """What a story's post tells of each of its other articles, as a digest: its quotes, and its headline if it does."""
    further, own = post_of(story).further, _outlet(story.lead.digest.article).casefold()

    def told_of(article: Article) -> Digest:
        quotes = tuple(each.quote for each in further if each.article is article)
        is_named = _outlet(article).casefold() == own
        return Digest(article if is_named else replace(article, headline=None), quotes=quotes)

    return tuple(told_of(found.digest.article) for found in story.also)


def _at_home(story: Story) -> tuple[AlsoIn, ...]:
    """Other articles of the lead's own outlet, by their headlines."""
    own = _outlet(story.lead.digest.article).casefold()
    more = [of for of in (found.digest.article for found in story.also) if _outlet(of).casefold() == own]
    return tuple(AlsoIn(f"“{clipped(title(of), 80)}”", of.url) for of in more)


def _outlet(article: Article) -> str:
    """Its outlet; else the host of its address, and "" when it has none."""
    if article.outlet:
        return article.outlet
    try:
        return urlsplit(article.url or "").hostname or ""
    except ValueError:
        return ""
