"""Which article is in which story."""

from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, Select, Update, select, update

from adapters.following import Unplaced
from adapters.store.rows import microseconds, moment
from adapters.store.tables import ARTICLES

_OF = ARTICLES.c
_ASKED = select(*_OF["id", "headline", "text", "added", "story"]).order_by(_OF.id)


def in_no_story(limit: int) -> Select[Any]:
    """The query for articles in no story yet, by id."""
    return _ASKED.where(_OF.story.is_(None)).limit(limit)


def in_stories(since: datetime, limit: int, after: int) -> Select[Any]:
    """The query for articles added since then that are in a story, by id, from the one after that id on."""
    late = _ASKED.where(_OF.story.is_not(None), _OF.added >= microseconds(since), _OF.id > after)
    return late.limit(limit)


def told_by(row: RowMapping) -> Unplaced:
    """What a row of either tells of its article."""
    return Unplaced(row["id"], row["headline"], row["text"], moment(row["added"]), row["story"])


def placing(article_id: int, story: int) -> Update:
    """The statement that puts an article into a story."""
    return update(ARTICLES).where(_OF.id == article_id).values(story=story)
