"""Version 7: which versions a message shows, which sources a briefing misses, and which pages are read again."""

from adapters.store.migrations.step import Step

REVISIONS = Step(
    "versions of all articles of a message, sources that briefings miss, pages that are read again",
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
        """CREATE TABLE pages (
            item_id {big} PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
            entry TEXT NOT NULL,
            wake {big} NOT NULL,
            times INTEGER NOT NULL,
            etag TEXT NOT NULL,
            modified TEXT NOT NULL)""",
        "CREATE INDEX pages_due ON pages (wake, item_id)",
    ),
)
