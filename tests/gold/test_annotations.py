"""What every annotated article must hold, so that the gate measures the program and not a slip of the pen.

Keys of a file: article genre phenomena headline dateline byline, and language when it is not English.
[[quotes]] text kind speaker role how nth. [[unquoted]] text why nth. [[lookalikes]] text why nth.
[[figures]] text value value_to unit counts qualifier importance nth. GUIDE.md tells what they mean.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]
FILES = sorted(path for path in FOLDER.glob("*.toml") if path.name != "floors.toml")
TABLES = ("quotes", "unquoted", "figures", "lookalikes")
KEYS = {
    "quotes": {"text", "kind", "speaker", "role", "how", "nth"},
    "unquoted": {"text", "why", "nth"},
    "figures": {"text", "value", "value_to", "unit", "counts", "qualifier", "importance", "nth"},
    "lookalikes": {"text", "why", "nth"},
}
KINDS = {"direct", "fragment", "indirect"}
HOWS = {"named", "surname", "title", "pronoun", "continued"}
WHYS = {
    "unquoted": {"scare quotes", "title of a work", "nickname", "document", "term"},
    "lookalikes": {
        *("date", "year", "time", "age", "ordinal", "score", "name", "id", "idiom", "pronoun"),
        *("address", "phone", "rank", "compound", "period", "vague", "conversion"),
    },
}
PHENOMENA = (
    *("pronoun speaker", "title-only mention", "organisation speaker", "document speaker", "possessor"),
    *("relative clause", "apposition before", "apposition after", "inverted cue", "colon introduction"),
    *("dash attribution", "cueless paragraph", "alternating dialogue", "according to", "list of speakers"),
    *("multi-paragraph quotation", "split quotation", "nested quotation", "scare quotes"),
    *("title of a work", "nickname", "fragment", "indirect speech", "money", "percent"),
    *("percentage points", "scale words", "spelled-out numbers", "ranges", "ratios", "measures"),
    *("counts", "look-alikes"),
)
OPENING, CLOSING = "\"'“‘«„", "\"'”’»“"
UNIT = re.compile(r"[A-Z]{3}|[a-z]+(?: [a-z]+)*")

Row = dict[str, Any]

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


@cache
def read(path: Path) -> tuple[Row, str]:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return data, (ROOT / data["article"]).read_text(encoding="utf-8")


def rows(data: Row, *tables: str) -> Iterator[Row]:
    return (row for table in tables for row in data.get(table, ()))


def places(text: str, words: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(words, at)]


def place(text: str, row: Row) -> int:
    nth: int = row.get("nth", 1)
    return places(text, row["text"])[nth - 1]


def line_at(text: str, at: int) -> str:
    return text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0]


def cuts_a_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def test_there_are_at_least_sixty_articles() -> None:
    assert len(FILES) >= 60


def test_each_phenomenon_is_there_in_three_articles() -> None:
    listed = Counter(name for path in FILES for name in set(read(path)[0]["phenomena"]))
    assert {name: listed[name] for name in PHENOMENA if listed[name] < 3} == {}


def test_every_article_is_annotated_under_its_own_name() -> None:
    texts = [*(ROOT / "seeds").glob("*.txt"), *(FOLDER / "articles").glob("*.txt")]
    assert sorted(path.stem for path in texts) == sorted(path.stem for path in FILES)


@each_file
def test_an_annotation_has_the_keys_of_the_format(path: Path) -> None:
    data, text = read(path)
    head = {"article", "genre", "phenomena", "headline", "dateline", "byline"}
    assert head <= data.keys() <= head | {"language", *TABLES}
    for table in TABLES:
        assert all(row.keys() <= KEYS[table] for row in rows(data, table))
    for words in (data["headline"], data["dateline"], *data["byline"]):
        assert words in text


@each_file
def test_every_excerpt_stands_verbatim_in_the_article(path: Path) -> None:
    data, text = read(path)
    for row in rows(data, *TABLES):
        found = len(places(text, row["text"]))
        assert found, row
        assert "\n" not in row["text"], row
        assert ("nth" in row) == (found > 1), row
        assert 1 <= row.get("nth", 1) <= found, row
        for words in (row.get(key) for key in ("role", "counts", "qualifier")):
            assert words is None or (words and words in text), row


@each_file
def test_a_speaker_stands_in_the_article(path: Path) -> None:
    data, text = read(path)
    for row in rows(data, "quotes"):
        name = row["speaker"]
        parts = [name] if name.lower() in text.lower() else name.split(" and ")
        assert all(part.lower() in text.lower() for part in parts), row


@each_file
def test_no_place_cuts_a_word_in_two(path: Path) -> None:
    data, text = read(path)
    for row in rows(data, *TABLES):
        start = place(text, row)
        assert not cuts_a_word(text, start), row
        assert not cuts_a_word(text, start + len(row["text"])), row


@each_file
def test_entries_come_in_the_order_of_the_text(path: Path) -> None:
    data, text = read(path)
    for table in TABLES:
        starts = [place(text, row) for row in rows(data, table)]
        assert starts == sorted(starts)


@each_file
def test_quoted_words_are_all_that_stands_between_marks(path: Path) -> None:
    data, text = read(path)
    quoted = [row for row in rows(data, "quotes", "unquoted") if row.get("kind") != "indirect"]
    for row in quoted:
        start = place(text, row)
        end = start + len(row["text"])
        assert text[start - 1] in OPENING, row
        assert end == len(text) or text[end] in CLOSING + "\n", row


@each_file
def test_no_opening_mark_is_forgotten(path: Path) -> None:
    data, text = read(path)
    known = [(place(text, row), row) for row in rows(data, "quotes", "unquoted")]
    held = [(at - 1, at + len(row["text"]) + 1) for at, row in known if row.get("kind") != "indirect"]
    for mark in re.finditer('[“«"]', text):
        known_place = any(start <= mark.start() < end for start, end in held)
        assert known_place or line_at(text, mark.start()) == data["headline"], text[mark.start() :][:40]


@each_file
def test_every_number_in_digits_is_a_figure_or_a_look_alike(path: Path) -> None:
    data, text = read(path)
    known = [(place(text, row), len(row["text"])) for row in rows(data, "figures", "lookalikes")]
    for number in re.finditer(r"\d+", text):
        marked = any(at <= number.start() < at + length for at, length in known)
        assert marked or line_at(text, number.start()) == data["headline"], text[number.start() :][:40]


@each_file
def test_values_are_from_the_lists_of_the_format(path: Path) -> None:
    data, _ = read(path)
    for row in rows(data, "quotes"):
        assert row["kind"] in KINDS, row
        assert row["how"] in HOWS if row["speaker"] else "how" not in row, row
    for table, allowed in WHYS.items():
        assert {row["why"] for row in rows(data, table)} <= allowed


@each_file
def test_a_figure_has_a_decimal_value_a_unit_and_an_importance(path: Path) -> None:
    for row in rows(read(path)[0], "figures"):
        assert Decimal(row["value"]).is_finite(), row
        assert Decimal(row.get("value_to", "0")).is_finite(), row
        assert UNIT.fullmatch(row["unit"]), row
        assert row["importance"] in {1, 2, 3}, row
        assert row["unit"] != "ratio" or "value_to" in row, row
