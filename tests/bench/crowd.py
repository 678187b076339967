"""A large archive made up for measuring: a million quotes, a few people with very many, many with one."""

import itertools
import random
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from adapters.names import name_words
from adapters.store.capabilities import about_token, by_token
from adapters.store.indexing import trigrams

QUOTES_AN_ARTICLE = 8
PEOPLE_AN_ARTICLE = 3
FIGURES_AN_ARTICLE = 3
_VOCABULARY = 20_000
_FIRST_NAMES = 400
_SURNAMES = 12_000
_BATCH = 2_000
_DAY = 86_400_000_000
_INSERTS = {
    "people": "INSERT INTO people (id, folded, name, role, quotes) VALUES (?, ?, ?, ?, ?)",
    "name_words": "INSERT OR IGNORE INTO name_words (word, person_id, position) VALUES (?, ?, ?)",
    "trigrams": "INSERT OR IGNORE INTO trigrams (trigram, word) VALUES (?, ?)",
    "articles": "INSERT INTO articles (id, key, added, age, said, headline, byline, published, text)"
    " VALUES (?, ?, ?, ?, ?, ?, '[]', ?, ?)",
    "quotes": "INSERT INTO quotes (id, article_id, position, age, person_id, text, start_at, end_at, kind, rank,"
    " speaker_name, speaker_mention, speaker_start, speaker_end, speaker_how)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'direct', ?, ?, ?, 0, 0, 'named')",
    "mentions": "INSERT INTO mentions (person_id, age, quote_id) VALUES (?, ?, ?)",
    "quote_words": "INSERT INTO quote_words (rowid, words) VALUES (?, ?)",
    "figures": "INSERT INTO figures (article_id, position, text, start_at, end_at, value, unit, kind, sentence_start,"
    " sentence_end, counts, rank) VALUES (?, ?, '90', 0, 2, '90', 'count', 'count', ?, ?, ?, ?)",
    "article_words": "INSERT INTO article_words (rowid, headline, body) VALUES (?, ?, ?)",
}


@dataclass(frozen=True, slots=True)
class Crowd:
    """Who is quoted in the archive, the most quoted first; ids count from 1. `weights` add up, for random.choices."""

    names: Sequence[str]
    weights: Sequence[float]
    words: Sequence[str]

    def speaker(self, chance: random.Random) -> int:
        """Somebody's place in `names`, as likely as they are quoted."""
        return chance.choices(range(len(self.names)), cum_weights=self.weights)[0]


def crowd(people: int, chance: random.Random) -> Crowd:
    """So many people with made-up names; common first names and surnames are shared by hundreds."""
    first = [_word(chance, 2).title() for _ in range(_FIRST_NAMES)]
    last = [_word(chance, 3).title() for _ in range(_SURNAMES)]
    common_first, common_last = _skewed(_FIRST_NAMES, 5), _skewed(_SURNAMES, 20)
    names: dict[str, None] = {}
    while len(names) < people:
        given = chance.choices(first, cum_weights=common_first)[0]
        names[f"{given} {chance.choices(last, cum_weights=common_last)[0]}"] = None
    words = [_word(chance, 1 + at % 4) for at in range(_VOCABULARY)]
    return Crowd(tuple(names), _skewed(people, 3), words)


def fill(file: Path, everyone: Crowd, quotes: int, chance: random.Random) -> None:
    """Write so many quotes into the empty archive at `file`."""
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA synchronous = OFF")
    articles = _articles(everyone, quotes // QUOTES_AN_ARTICLE, chance)
    said = [0] * len(everyone.names)
    _fill_people(connection, everyone)
    while batch := list(itertools.islice(articles, _BATCH)):
        for table in batch[0]:
            connection.executemany(_INSERTS[table], [row for rows in batch for row in rows[table]])
        for rows in batch:
            for quote in rows["quotes"]:
                said[quote[4] - 1] += 1
    connection.executemany(
        "UPDATE people SET quotes = ? WHERE id = ?", zip(said, itertools.count(1), strict=False)
    )
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _fill_people(connection: sqlite3.Connection, everyone: Crowd) -> None:
    words = [(w, at, n) for at, name in enumerate(everyone.names, 1) for n, w in enumerate(name_words(name))]
    people = [(at, " ".join(name_words(n)), n, "spokesperson", 0) for at, n in enumerate(everyone.names, 1)]
    connection.executemany(_INSERTS["people"], people)
    connection.executemany(_INSERTS["name_words"], sorted(words))
    spelled = {(three, word) for word in {w for w, _, _ in words} for three in trigrams(word)}
    connection.executemany(_INSERTS["trigrams"], sorted(spelled))


def _articles(everyone: Crowd, count: int, chance: random.Random) -> Iterator[dict[str, list[tuple]]]:  # type: ignore[type-arg]  # rows of many tables
    common = _skewed(len(everyone.words), 10)
    for article_id in range(1, count + 1):
        age = -(1_500_000_000_000_000 + chance.randrange(3000) * _DAY)
        cast = [everyone.speaker(chance) for _ in range(PEOPLE_AN_ARTICLE)]
        headline = " ".join(chance.choices(everyone.words, cum_weights=common, k=8))
        rows: dict[str, list[tuple]] = {"articles": [], "quotes": [], "mentions": [], "quote_words": []}  # type: ignore[type-arg]  # as above
        text = ""
        for position in range(QUOTES_AN_ARTICLE):
            who, other = cast[position % len(cast)], cast[(position + 1) % len(cast)]
            quote = " ".join(chance.choices(everyone.words, cum_weights=common, k=20)) + "."
            about = f" of {everyone.names[other]}" if position % 2 and other != who else ""
            line = f'"{quote}" {everyone.names[who]} said{about}.'
            rest = " ".join(chance.choices(everyone.words, cum_weights=common, k=20)).capitalize() + "."
            quote_id = (article_id - 1) * QUOTES_AN_ARTICLE + position + 1
            place = len(text) + 1, len(text) + 1 + len(quote)
            name = everyone.names[who]
            rows["quotes"].append(
                (quote_id, article_id, position, age, who + 1, quote, *place, position + 1, name, name)
            )
            tokens = [*dict.fromkeys(name_words(line)), by_token(who + 1)]
            if about:
                rows["mentions"].append((other + 1, age, quote_id))
                tokens.append(about_token(other + 1))
            rows["quote_words"].append((quote_id, " ".join(tokens)))
            text += f"{line} {rest}\n\n"
        rows["articles"].append(
            (article_id, str(article_id), 0, age, QUOTES_AN_ARTICLE, headline, -age, text)
        )
        rows["article_words"] = [(article_id, headline, " ".join(name_words(text)))]
        first = text.index("\n")
        rows["figures"] = [(article_id, at, 0, first, text[1:12], at + 1) for at in range(FIGURES_AN_ARTICLE)]
        yield rows


def _skewed(count: int, head: int) -> list[float]:
    """Weights that add up, the first the largest; the smaller `head`, the more it has of all."""
    return list(itertools.accumulate(1 / (at + head) for at in range(count)))


def _word(chance: random.Random, syllables: int) -> str:
    return "".join(
        chance.choice("bcdfghjklmnprstvw") + chance.choice("aeiou") for _ in range(syllables)
    ) + chance.choice(["", "n", "r", "s", "th"])
