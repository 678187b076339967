"""Version 5: articles are the same by what they say, too, whatever their address."""

from sqlalchemy import BigInteger, text
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.contents import content_key
from adapters.store.migrations.step import Step
from adapters.store.verbatim import Verbatim

_AT_A_TIME = 500
_ASKED = text("SELECT id, headline, text FROM articles WHERE id > :after ORDER BY id LIMIT :most").columns(
    id=BigInteger, headline=Verbatim, text=Verbatim
)
_FILLED = text("UPDATE articles SET content = :content WHERE id = :id")


async def _fill(connection: AsyncConnection) -> None:
    """What each article says; of those that say the same the first one stands for all, and all are kept."""
    known: set[str] = set()
    after = 0
    while rows := (await connection.execute(_ASKED, {"after": after, "most": _AT_A_TIME})).all():
        after = rows[-1].id
        contents = {content_key(row.headline, row.text): row.id for row in reversed(rows)}
        new = [{"content": content, "id": id_} for content, id_ in contents.items() if content not in known]
        if new:
            await connection.execute(_FILLED, new)
        known |= contents.keys()


CONTENTS = Step(
    "articles by what they say",
    (
        "ALTER TABLE articles ADD COLUMN content TEXT {exact}",
        "CREATE UNIQUE INDEX articles_by_content ON articles (content)",
    ),
    fill=_fill,
)
