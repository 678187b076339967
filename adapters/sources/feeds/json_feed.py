"""JSON Feed. Source: https://www.jsonfeed.org/version/1.1/ and version 1."""

import json
from datetime import datetime
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from adapters.errors import SourceUnreadableError
from adapters.sources.addresses import absolute
from adapters.sources.bylines import names
from adapters.sources.dates import moment
from adapters.sources.feeds.parsed import MOST_GUID
from adapters.sources.feeds.xml import MOST_ITEMS
from adapters.sources.markup import plain
from adapters.sources.words import MOST_TEXT, MOST_TITLE, in_paragraphs, one_line
from adapters.web import Entry, Feed

_VERSION = "jsonfeed.org/version/"


def _word(value: object) -> str:
    """A string; a number as a careless publisher's id; "" for anything else."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**30:
        return str(value)
    return value if isinstance(value, str) else ""


def _dicts(value: object) -> list[dict[str, Any]]:
    """The objects of a list, at most MOST_ITEMS; none when it is no list."""
    return [each for each in value if isinstance(each, dict)][:MOST_ITEMS] if isinstance(value, list) else []


Word = Annotated[str, BeforeValidator(_word)]


class _Author(BaseModel):
    name: Word = ""


_Authors = Annotated[list[_Author], BeforeValidator(_dicts)]


class _Item(BaseModel):
    model_config = ConfigDict(extra="ignore")

    id: Word = ""
    url: Word = ""
    external_url: Word = ""
    title: Word = ""
    content_html: Word = ""
    content_text: Word = ""
    summary: Word = ""
    date_published: Word = ""
    date_modified: Word = ""
    authors: _Authors = []
    author: _Author = _Author()


class _Document(BaseModel):
    model_config = ConfigDict(extra="ignore")

    version: Word = ""
    title: Word = ""
    home_page_url: Word = ""
    language: Word = ""
    items: Annotated[list[dict[str, Any]], BeforeValidator(_dicts)] = []


def is_json_feed(text: str) -> bool:
    """Whether a text looks like a JSON Feed, from its beginning and its version's address."""
    return text.lstrip()[:1] == "{" and _VERSION in text.replace("\\/", "/")


def read_json_feed(text: str, url: str, now: datetime) -> Feed:
    """The feed; items that are no objects are left out. Raises SourceUnreadableError."""
    document = _document(text, url)
    site = absolute(url, document.home_page_url)
    items = [_item(each) for each in document.items]
    entries = tuple(_entry(item, url, now) for item in items if item is not None)
    return Feed(url, one_line(document.title, MOST_TITLE), site, entries, language=document.language or None)


def _document(text: str, url: str) -> _Document:
    advice = "ask its publisher, or follow another feed"
    try:
        document = _Document.model_validate(json.loads(text, strict=False))
    except (ValueError, RecursionError) as error:
        raise SourceUnreadableError(url, "its JSON is broken", advice) from error
    if _VERSION not in document.version:
        raise SourceUnreadableError(url, "this is JSON, and no JSON Feed", advice)
    return document


def _item(found: dict[str, Any]) -> _Item | None:
    try:
        return _Item.model_validate(found)
    except (ValidationError, RecursionError):
        return None


def _entry(item: _Item, url: str, now: datetime) -> Entry:
    whole = plain(item.content_html) if item.content_html else in_paragraphs(item.content_text.split("\n\n"))
    updated = moment(item.date_modified, now)
    return Entry(
        guid=one_line(item.id, MOST_GUID),
        url=absolute(url, item.url) or absolute(url, item.external_url) or absolute(url, _web(item.id)),
        headline=one_line(item.title, MOST_TITLE) or None,
        text=whole or in_paragraphs(item.summary[:MOST_TEXT].split("\n\n")),
        is_whole=bool(whole),
        byline=names(author.name for author in (*item.authors, item.author)),
        published=moment(item.date_published, now) or updated,
        updated=updated,
    )


def _web(guid: str) -> str | None:
    return guid if guid.startswith(("http://", "https://")) else None
