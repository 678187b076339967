"""The tables, as queries name them; migrations/ makes them, and a test holds the two together.

Times are microseconds since 1970 in UTC. `age` sorts articles the newest first and the undated last. Rows of
one article have its id and their place in the digest, so that a digest comes out as it went in. What the
second half has (words of names, trigrams, mentions, and the word indexes in capabilities.py) follows from
the first and can be made again from it. Briefings follow in the same way: what is asked for, what was delivered.
"""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, MetaData, Table, Text

from adapters.store.verbatim import Verbatim

METADATA = MetaData()


def _of_article() -> tuple[Column[int], Column[int]]:
    article: Column[int] = Column("article_id", ForeignKey("articles.id"), primary_key=True)
    return article, Column("position", Integer, primary_key=True)


ARTICLES = Table(
    "articles",
    METADATA,
    Column("id", BigInteger, primary_key=True),
    Column("key", Text, unique=True, nullable=False),
    Column("address", Verbatim),
    Column("added", BigInteger, nullable=False),
    Column("age", BigInteger, nullable=False),
    Column("said", Integer, nullable=False),
    Column("headline", Verbatim),
    Column("url", Verbatim),
    Column("path", Verbatim),
    Column("outlet", Verbatim),
    Column("byline", Verbatim, nullable=False),
    Column("dateline", Verbatim),
    Column("published", BigInteger),
    Column("language", Verbatim),
    Column("text", Verbatim, nullable=False),
    Column("content", Text, unique=True),
    Column("extent", Text, nullable=False),
    Column("story", BigInteger),
    Column("version", Integer, nullable=False),
)
"""`key` is what makes an article the same, and what it is found by at its address; `address` is its canonical URL;
`content` is what makes it the same under another address (empty where one before version 5 has it already); `said`
is how many quotes can be found. `story` is the id of its story's first article, empty until it is placed; `version`
counts from 1, VERSIONS has the earlier ones."""

EXCERPTS = Table(
    "excerpts",
    METADATA,
    *_of_article(),
    Column("text", Verbatim, nullable=False),
    Column("start_at", Integer, nullable=False),
    Column("end_at", Integer, nullable=False),
)

FIGURES = Table(
    "figures",
    METADATA,
    *_of_article(),
    Column("text", Verbatim, nullable=False),
    Column("start_at", Integer, nullable=False),
    Column("end_at", Integer, nullable=False),
    Column("value", Text, nullable=False),
    Column("value_to", Text),
    Column("unit", Verbatim, nullable=False),
    Column("kind", Text, nullable=False),
    Column("sentence_start", Integer, nullable=False),
    Column("sentence_end", Integer, nullable=False),
    Column("qualifier", Verbatim),
    Column("counts", Verbatim),
    Column("rank", Integer, nullable=False),
)
"""`value` is a decimal number in words of digits, exactly as it was computed."""

PEOPLE = Table(
    "people",
    METADATA,
    Column("id", BigInteger, primary_key=True),
    Column("folded", Verbatim, unique=True, nullable=False),
    Column("name", Verbatim, nullable=False),
    Column("role", Verbatim),
    Column("quotes", Integer, nullable=False),
)
"""One for each folded full name: as it was first written, with the last role that was given."""

APPEARANCES = Table(
    "appearances",
    METADATA,
    *_of_article(),
    Column("person_id", ForeignKey("people.id")),
    Column("name", Verbatim, nullable=False),
    Column("role", Verbatim),
    Column("mentions", Integer, nullable=False),
    Column("quotes", Integer, nullable=False),
)
"""Who is in an article; `person_id` is empty for a description that names nobody."""

QUOTES = Table(
    "quotes",
    METADATA,
    Column("id", BigInteger, primary_key=True),
    Column("article_id", ForeignKey("articles.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("age", BigInteger, nullable=False),
    Column("person_id", ForeignKey("people.id")),
    Column("text", Verbatim, nullable=False),
    Column("start_at", Integer, nullable=False),
    Column("end_at", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("cue", Verbatim),
    Column("rank", Integer, nullable=False),
    Column("speaker_name", Verbatim),
    Column("speaker_role", Verbatim),
    Column("speaker_mention", Verbatim),
    Column("speaker_start", Integer),
    Column("speaker_end", Integer),
    Column("speaker_how", Text),
)
"""`person_id` is whose words these are: empty for indirect speech and for speakers without a name."""

NAME_WORDS = Table(
    "name_words",
    METADATA,
    Column("word", Text, primary_key=True),
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
)
"""The folded words of each person's name, in order."""

TRIGRAMS = Table(
    "trigrams",
    METADATA,
    Column("trigram", Text, primary_key=True),
    Column("word", Text, primary_key=True),
)
"""Each word of NAME_WORDS by every three letters of it, so that a misspelt one finds its neighbours."""

MENTIONS = Table(
    "mentions",
    METADATA,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("age", BigInteger, primary_key=True),
    Column("quote_id", ForeignKey("quotes.id"), primary_key=True),
)
"""Quotes that others said with the person's name in them or in the sentence around."""

CHANNELS = Table(
    "channels",
    METADATA,
    Column("id", BigInteger, primary_key=True),
    Column("platform", Text, nullable=False),
    Column("workspace", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("zone", Text),
    Column("quiet_start", Integer),
    Column("quiet_end", Integer),
    Column("quiet_days", Integer),
    Column("wanted", Verbatim, nullable=False),
    Column("unwanted", Verbatim, nullable=False),
)
"""`workspace` is "" where the platform has none. `wanted` and `unwanted` are its filter, as JSON
lists. Quiet hours are minutes of the day; days are bits, Monday's is 1."""

SUBSCRIPTIONS = Table(
    "subscriptions",
    METADATA,
    Column("id", BigInteger, primary_key=True),
    Column("channel_id", ForeignKey("channels.id"), nullable=False),
    Column("platform", Text, nullable=False),
    Column("wake", BigInteger),
    Column("leased", BigInteger),
    Column("token", Text),
    Column("claims", Integer, nullable=False),
    Column("due", BigInteger),
    Column("served", BigInteger, nullable=False),
    Column("served_at", BigInteger, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Verbatim, nullable=False),
    Column("told", Boolean, nullable=False),
    Column("at_minute", Integer, nullable=False),
    Column("zone", Text, nullable=False),
    Column("days", Integer, nullable=False),
    Column("top", Integer, nullable=False),
    Column("wanted", Verbatim, nullable=False),
    Column("unwanted", Verbatim, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("changed_by", Text, nullable=False),
    Column("changed", BigInteger, nullable=False),
)
"""`wake` is when it may be claimed: when it is due, or tried again, or its lease ends; never, when empty.

`leased` is when the last claim's lease ends, until the claim is given up; `token` proves the claim; `claims` counts
them. `served` is the last sighting that a window reached, `served_at` when. `told`: its maker knows that it is broken.
"""

DELIVERIES = Table(
    "deliveries",
    METADATA,
    Column("id", BigInteger, primary_key=True),
    Column("uid", Text, unique=True, nullable=False),
    Column("subscription_id", ForeignKey("subscriptions.id"), nullable=False),
    Column("due", BigInteger, nullable=False),
    Column("since", BigInteger, nullable=False),
    Column("until", BigInteger, nullable=False),
    Column("after_id", BigInteger, nullable=False),
    Column("upto_id", BigInteger, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("posted", BigInteger),
    Column("problem", Verbatim, nullable=False),
    Column("under", Text),
    Column("missing", Verbatim, nullable=False),
)
"""At most one of a subscription is open. `attempts`: how often it was taken up. `missing` is what it says of broken
sources, as JSON."""

DELIVERY_MESSAGES = Table(
    "delivery_messages",
    METADATA,
    Column("delivery_id", ForeignKey("deliveries.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("article_id", ForeignKey("articles.id")),
    Column("mark", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("message", Text),
    Column("version", Integer, nullable=False),
)
"""`version` is the one of the article that the message shows."""

DELIVERY_ALSO = Table(
    "delivery_also",
    METADATA,
    Column("delivery_id", ForeignKey("deliveries.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("article_id", ForeignKey("articles.id"), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("place", Integer, nullable=False),
)
"""The other articles of the story that a message tells, by their `place` in it, each in the version that it shows."""

CHANNEL_ARTICLES = Table(
    "channel_articles",
    METADATA,
    Column("channel_id", ForeignKey("channels.id"), primary_key=True),
    Column("article_id", ForeignKey("articles.id"), primary_key=True),
)
"""The articles that a channel has had, or that a delivery on its way has taken for it."""
