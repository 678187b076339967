"""A web of feeds in memory: what stands at which address, and what goes wrong there."""

from dataclasses import dataclass, field

from adapters.articles import RawArticle
from adapters.errors import SourceError, SourceGoneError
from adapters.web import Feed, Unchanged, Validators


@dataclass
class SmallWeb:
    """Feeds by the addresses that lead to them. `asked` is what was looked for, in order."""

    feeds: dict[str, Feed] = field(default_factory=dict)
    errors: dict[str, SourceError] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    async def find(self, url: str) -> Feed:
        self.asked.append(url)
        if url in self.errors:
            raise self.errors[url]
        if url not in self.feeds:
            raise SourceGoneError(url, "it answers 404", "look at its address")
        return self.feeds[url]

    async def check(self, url: str, validators: Validators) -> Feed | Unchanged:  # noqa: ARG002  # by the port
        return await self.find(url)

    async def article(self, url: str) -> RawArticle:
        raise SourceGoneError(url, "it answers 404", "look at its address")

    async def article_again(self, url: str, validators: Validators) -> RawArticle | Unchanged:  # noqa: ARG002  # as above
        return await self.article(url)

    async def close(self) -> None:
        return None
