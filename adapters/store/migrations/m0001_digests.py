"""Version 1: articles and all that their digests hold, and people by the words of their names."""

from adapters.store.migrations.step import Step

DIGESTS = Step(
    "articles with their digests",
    (
        """CREATE TABLE articles (
            id {id},
            key TEXT {exact} NOT NULL UNIQUE,
            address TEXT {exact},
            added {big} NOT NULL,
            age {big} NOT NULL,
            said INTEGER NOT NULL,
            headline TEXT, url TEXT, path TEXT, outlet TEXT,
            byline TEXT NOT NULL,
            dateline TEXT,
            published {big},
            language TEXT,
            text TEXT NOT NULL)""",
        "CREATE INDEX articles_by_address ON articles (address)",
        "CREATE INDEX articles_by_added ON articles (added, said)",
        "CREATE INDEX articles_by_age ON articles (age, id)",
        """CREATE TABLE excerpts (
            article_id {big} NOT NULL REFERENCES articles (id),
            position INTEGER NOT NULL,
            text TEXT NOT NULL, start_at INTEGER NOT NULL, end_at INTEGER NOT NULL,
            PRIMARY KEY (article_id, position)) {keyed}""",
        """CREATE TABLE figures (
            article_id {big} NOT NULL REFERENCES articles (id),
            position INTEGER NOT NULL,
            text TEXT NOT NULL, start_at INTEGER NOT NULL, end_at INTEGER NOT NULL,
            value TEXT NOT NULL, value_to TEXT, unit TEXT NOT NULL, kind TEXT NOT NULL,
            sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
            qualifier TEXT, counts TEXT, rank INTEGER NOT NULL,
            PRIMARY KEY (article_id, position)) {keyed}""",
        """CREATE TABLE people (
            id {id},
            folded TEXT {exact} NOT NULL UNIQUE,
            name TEXT {exact} NOT NULL,
            role TEXT,
            quotes INTEGER NOT NULL)""",
        "CREATE INDEX people_by_quotes ON people (quotes DESC, name)",
        """CREATE TABLE appearances (
            article_id {big} NOT NULL REFERENCES articles (id),
            position INTEGER NOT NULL,
            person_id {big} REFERENCES people (id),
            name TEXT NOT NULL, role TEXT, mentions INTEGER NOT NULL, quotes INTEGER NOT NULL,
            PRIMARY KEY (article_id, position)) {keyed}""",
        """CREATE TABLE quotes (
            id {id},
            article_id {big} NOT NULL REFERENCES articles (id),
            position INTEGER NOT NULL,
            age {big} NOT NULL,
            person_id {big} REFERENCES people (id),
            text TEXT NOT NULL, start_at INTEGER NOT NULL, end_at INTEGER NOT NULL,
            kind TEXT NOT NULL, cue TEXT, rank INTEGER NOT NULL,
            speaker_name TEXT, speaker_role TEXT, speaker_mention TEXT,
            speaker_start INTEGER, speaker_end INTEGER, speaker_how TEXT)""",
        "CREATE UNIQUE INDEX quotes_by_article ON quotes (article_id, position)",
        "CREATE INDEX quotes_by_person ON quotes (person_id, age, id) WHERE person_id IS NOT NULL",
        """CREATE TABLE name_words (
            word TEXT {exact} NOT NULL,
            person_id {big} NOT NULL REFERENCES people (id),
            position INTEGER NOT NULL,
            PRIMARY KEY (word, person_id, position)) {keyed}""",
        "CREATE INDEX name_words_by_person ON name_words (person_id, word)",
    ),
)
