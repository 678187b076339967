"""What a source of articles gives: texts as they were found. adapters/ports.py has the other ports."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from adapters.errors import SourceError
from adapters.validators import NO_VALIDATORS, Validators
from digests.model import Extent, Given


@dataclass(frozen=True, slots=True)
class RawArticle:
    """A text as it was found, before cleaning, and where.

    `note` tells what its reader should know about the reading ("not UTF-8, read as cp1252"). `given` is what was
    said of the article beside its text, `extent` how much of it the text is. `validators` are its server's, for a page.
    """

    text: str
    path: str | None = None
    url: str | None = None
    note: str | None = None
    given: Given | None = None
    extent: Extent = "full"
    validators: Validators = NO_VALIDATORS

    @property
    def source(self) -> str:
        """The path or address to name it by."""
        return self.path or self.url or "the text"


class ArticleSource(Protocol):
    """Where several articles come from: files, and pages that are named."""

    def articles(self) -> Iterator[RawArticle | SourceError]:
        """Each article in the source's order, one at a time; what could not be had comes as its error.

        Raises nothing for a single article, so that the others are done.
        """
        ...
