"""Version 7: which version of each of its articles a message shows, and which sources a briefing misses."""

from adapters.store.migrations.step import Step

REVISIONS = Step(
    "versions of all articles of a message, sources that briefings miss",
    (
        "ALTER TABLE delivery_also ADD COLUMN version INTEGER NOT NULL DEFAULT 1",
        "ALTER TABLE delivery_also ADD COLUMN place INTEGER NOT NULL DEFAULT 0",
        # which one was posted is not known: taken for the one that is kept, as nothing is to be corrected for it
        """UPDATE delivery_also SET version =
            (SELECT articles.version FROM articles WHERE articles.id = delivery_also.article_id)""",
        "CREATE INDEX delivery_also_by_article ON delivery_also (article_id)",
        "ALTER TABLE sources ADD COLUMN broken {big}",
        "UPDATE sources SET broken = since WHERE health NOT IN ('new', 'working')",
        "ALTER TABLE follows ADD COLUMN missed {big}",
        "ALTER TABLE deliveries ADD COLUMN missing TEXT NOT NULL DEFAULT '[]'",
    ),
)
