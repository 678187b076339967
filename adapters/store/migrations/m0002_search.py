"""Version 2: articles and quotes by words, quotes about people, and names that are misspelt."""

from adapters.store.migrations.step import Step

SEARCH = Step(
    "search by words, quotes about people, misspelt names",
    (
        "DELETE FROM name_words",
        """CREATE TABLE trigrams (
            trigram TEXT {exact} NOT NULL,
            word TEXT {exact} NOT NULL,
            PRIMARY KEY (trigram, word)) {keyed}""",
        """CREATE TABLE mentions (
            person_id {big} NOT NULL REFERENCES people (id),
            age {big} NOT NULL,
            quote_id {big} NOT NULL REFERENCES quotes (id),
            PRIMARY KEY (person_id, age, quote_id)) {keyed}""",
        "{article_words}",
        "{quote_words}",
    ),
    rebuilds=True,
)
