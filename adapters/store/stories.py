"""Which article is in which story."""

from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, Select, Update, or_, select, update

from adapters.following import Unplaced
from adapters.store.rows import microseconds, moment
from adapters.store.tables import ARTICLES

_OF = ARTICLES.c
_TOLD = select(*_OF["id", "headline", "text", "added", "story"])


def in_no_story(limit: int) -> Select[Any]:
    """The query for articles in no story yet, by id."""
    return _TOLD.where(_OF.story.is_(None)).order_by(_OF.id).limit(limit)


def in_stories(since: datetime, limit: int, after: int) -> Select[Any]:
    """The query for articles added later than then, or just then with a later id, that are in a story, oldest first."""
    at = microseconds(since)
    late = _TOLD.where(_OF.story.is_not(None), _OF.added >= at, or_(_OF.added > at, _OF.id > after))
    return late.order_by(_OF.added, _OF.id).limit(limit)


def told_by(row: RowMapping) -> Unplaced:
    """What a row of either tells of its article."""
    return Unplaced(row["id"], row["headline"], row["text"], moment(row["added"]), row["story"])


def placing(article_id: int, story: int) -> Update:
    """The statement that puts an article into a story."""
    return update(ARTICLES).where(_OF.id == article_id).values(story=story)
