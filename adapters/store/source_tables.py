"""The tables of sources and of what they brought, as queries name them; tables.py says how columns are meant."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, Table, Text

from adapters.store.tables import METADATA
from adapters.store.verbatim import Verbatim

SOURCES = Table(
    "sources",
    METADATA,
    Column("id", BigInteger, primary_key=True),
    Column("url", Verbatim, nullable=False),
    Column("address", Text, unique=True, nullable=False),
    Column("title", Verbatim, nullable=False),
    Column("site", Verbatim),
    Column("health", Text, nullable=False),
    Column("since", BigInteger, nullable=False),
    Column("told", Text, nullable=False),
    Column("checked", BigInteger),
    Column("due", BigInteger),
    Column("problem", Verbatim, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("etag", Verbatim, nullable=False),
    Column("modified", Verbatim, nullable=False),
    Column("moved_from", Verbatim, nullable=False),
    Column("is_begun", Boolean, nullable=False),
    Column("broken", BigInteger),
)
"""Feeds; `address` is a hash of the canonical address, `due` when one is asked next, empty when nobody follows it.
`is_begun`: what it held when it was followed is taken in; what it has from then on is fresh. `broken` is since when it
has not worked, empty while it does."""

FOLLOWS = Table(
    "follows",
    METADATA,
    Column("id", BigInteger, primary_key=True),
    Column("channel_id", ForeignKey("channels.id"), nullable=False),
    Column("source_id", ForeignKey("sources.id"), nullable=False),
    Column("name", Verbatim, nullable=False),
    Column("after_id", BigInteger, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("made", BigInteger, nullable=False),
    Column("missed", BigInteger),
)
"""A channel follows a source once. What it brings counts from the first sighting after `after_id` on. `missed` is when
a briefing said there that the source is missing."""

ITEMS = Table(
    "items",
    METADATA,
    Column("id", BigInteger, primary_key=True),
    Column("source_id", ForeignKey("sources.id"), nullable=False),
    Column("guid", Text, nullable=False),
    Column("address", Text),
    Column("says", Text, nullable=False),
    Column("published", BigInteger),
    Column("entry", Verbatim),
    Column("is_fresh", Boolean, nullable=False),
    Column("seen", BigInteger, nullable=False),
    Column("wake", BigInteger),
    Column("attempts", Integer, nullable=False),
    Column("problem", Verbatim, nullable=False),
    Column("article_id", ForeignKey("articles.id")),
)
"""A feed's entries. `guid` and `address` are hashes of its id (of its address or words when it has none, or one that
was another's) and of its address, `says` of what it says. `entry` is the entry as JSON until it is an article or known
to be none; `wake` is when it is worked at: never, when empty."""

PAGES = Table(
    "pages",
    METADATA,
    Column("item_id", ForeignKey("items.id", ondelete="CASCADE"), primary_key=True),
    Column("entry", Verbatim, nullable=False),
    Column("wake", BigInteger, nullable=False),
    Column("times", Integer, nullable=False),
    Column("etag", Verbatim, nullable=False),
    Column("modified", Verbatim, nullable=False),
)
"""Pages that items were read from and that are read again, at `wake`; `times` is how often they were. `entry` is the
item's as JSON, without its text."""

SIGHTINGS = Table(
    "sightings",
    METADATA,
    Column("id", BigInteger, primary_key=True),
    Column("article_id", ForeignKey("articles.id"), nullable=False),
    Column("source_id", ForeignKey("sources.id")),
    Column("seen", BigInteger, nullable=False),
    Column("is_fresh", Boolean, nullable=False),
    Column("url", Verbatim),
    Column("address", Text),
    Column("outlet", Verbatim),
)
"""That an article was seen, by which source it was brought (empty: from a folder, or by `ingest`), and where
(`address` is a hash of it, the same for the page's other forms). Windows are tiled by these ids, which grow: an article
that a second source brings later is not lost to who follows that one. It is seen once by each source, and once
without one."""

VERSIONS = Table(
    "versions",
    METADATA,
    Column("article_id", ForeignKey("articles.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("replaced", BigInteger, nullable=False),
    Column("digest", Verbatim, nullable=False),
)
"""What an article was before: its digest, as JSON."""

LEASES = Table(
    "leases",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("owner", Text, nullable=False),
    Column("until", BigInteger, nullable=False),
)
"""What one instance at a time may do, and which does until when."""
