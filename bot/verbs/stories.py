"""`pullquote stories`: which of the articles tell the same story, on standard output."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import TextIOWrapper
from json import dumps

from adapters.articles import ArticleSource
from adapters.errors import SourceError
from bot.composition import named
from bot.digesting import Cleaned, clean_one
from bot.exits import FAILED, FINE, say
from bot.progress import Progress
from bot.size_limit import largest_article
from digests.model import Article
from digests.stories import StoryText, grouped

_TITLE = 100
"""Characters of an article's first line that name it in the list, where it has no headline."""


def perform(arguments: Namespace) -> int:
    """Group the articles at the paths and print each story; 1 when an article could not be read."""
    reading = _Reading(named(arguments.paths, largest_article()))
    stories = grouped(reading.texts())
    if arguments.json and isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # JSON is UTF-8 whatever the terminal is
    shown = reading.line if arguments.json else reading.listed
    sys.stdout.writelines(map(shown, stories))
    return reading.status


@dataclass(slots=True)
class _Reading:
    """The articles of a source, and of those that were read what they are named by; their texts are not kept."""

    source: ArticleSource
    status: int = FINE
    _paths: list[str] = field(default_factory=list)
    _titles: list[str] = field(default_factory=list)

    def texts(self) -> Iterator[StoryText]:
        """Each article as it is read, numbered from 0; what cannot be read is told, and the rest follows."""
        progress = Progress(sys.stderr)
        for found in self.source.articles():
            cleaned = found if isinstance(found, SourceError) else clean_one(found)
            if told := _told(cleaned):
                progress.clear()
                say(told)
            if isinstance(cleaned, SourceError):
                self.status = FAILED
                continue
            progress.step()
            yield self._numbered(cleaned)
        progress.clear()

    def _numbered(self, cleaned: Cleaned) -> StoryText:
        self._paths.append(cleaned.source)
        self._titles.append(_title(cleaned.article))
        return StoryText(len(self._paths) - 1, cleaned.article.headline or "", cleaned.article.text)

    def line(self, story: tuple[int, ...]) -> str:
        """A story as a line of JSON."""
        return dumps({"paths": [self._paths[number] for number in story]}, ensure_ascii=False) + "\n"

    def listed(self, story: tuple[int, ...]) -> str:
        """A story for people: what its first article is called, and where each stands."""
        paths = "".join(f"  {_one_line(self._paths[number])}\n" for number in story)
        return f"{_one_line(self._titles[story[0]])}\n{paths}\n"


def _told(cleaned: Cleaned | SourceError) -> str | None:
    return str(cleaned) if isinstance(cleaned, SourceError) else cleaned.note


def _title(article: Article) -> str:
    title = (article.headline or article.text).strip().partition("\n")[0]
    return (title if len(title) <= _TITLE else title[: _TITLE - 1].rstrip() + "…") or "(no text)"


def _one_line(text: str) -> str:
    return "".join(c if c.isprintable() else "\ufffd" for c in text)
