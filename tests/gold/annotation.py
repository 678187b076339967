"""The project's own annotated articles, read from tests/gold/*.toml; GUIDE.md tells what each field means."""

import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """A quotation that stands in the article; `speaker` is empty when the text does not say who said it."""

    text: str
    kind: str
    speaker: str = ""
    role: str | None = None
    how: str | None = None
    nth: int = 1


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """A figure that stands in the article."""

    text: str
    value: Decimal
    unit: str
    counts: str = ""
    importance: int = 2
    value_to: Decimal | None = None
    qualifier: str | None = None
    nth: int = 1


@dataclass(frozen=True, slots=True)
class NotOne:
    """Words in marks that nobody said, or a number that is no figure, and why."""

    text: str
    why: str
    nth: int = 1


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One article as its file has it, and all that its annotators found in it."""

    name: str
    path: Path
    raw: str
    headline: str
    dateline: str
    byline: tuple[str, ...]
    quotes: tuple[GoldQuote, ...]
    unquoted: tuple[NotOne, ...]
    figures: tuple[GoldFigure, ...]
    lookalikes: tuple[NotOne, ...]
    genre: str = ""
    phenomena: tuple[str, ...] = field(default=())
    language: str = "en"


def load() -> tuple[GoldArticle, ...]:
    """Every annotated article, by name."""
    return tuple(_article(path) for path in sorted(FOLDER.glob("*.toml")) if path.name != "floors.toml")


def fingerprint() -> str:
    """What the floors were measured on: a digest over the bytes of every annotation, article and story."""
    total = hashlib.sha256()
    for article in load():
        total.update((FOLDER / f"{article.name}.toml").read_bytes())
        total.update(article.path.read_bytes())
    for story in sorted((FOLDER / "stories").glob("*.toml")):
        total.update(story.read_bytes())
    return total.hexdigest()[:16]


def place(text: str, words: str, nth: int, in_file: str) -> tuple[int, int] | None:
    """Where the nth occurrence in the file stands in the cleaned text; None when cleaning lost it.

    What cleaning takes away stands at the top (a doubled headline), so occurrences are counted from the end.
    """
    left, total = list(_occurrences(text, words)), len(list(_occurrences(in_file, words)))
    at = len(left) - 1 - (total - nth)
    return (left[at], left[at] + len(words)) if 0 <= at < len(left) else None


def _occurrences(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _article(path: Path) -> GoldArticle:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    article = ROOT / data["article"]
    return GoldArticle(
        name=path.stem,
        path=article,
        raw=article.read_text(encoding="utf-8"),
        headline=data["headline"],
        dateline=data["dateline"],
        byline=tuple(data["byline"]),
        quotes=tuple(GoldQuote(**row) for row in data.get("quotes", ())),
        unquoted=tuple(NotOne(**row) for row in data.get("unquoted", ())),
        figures=tuple(_figure(row) for row in data.get("figures", ())),
        lookalikes=tuple(NotOne(**row) for row in data.get("lookalikes", ())),
        genre=data["genre"],
        phenomena=tuple(data["phenomena"]),
        language=data.get("language", "en"),
    )


def _figure(row: dict[str, str | int]) -> GoldFigure:
    value_to = row.get("value_to")
    return GoldFigure(
        text=str(row["text"]),
        value=Decimal(str(row["value"])),
        unit=str(row["unit"]),
        counts=str(row.get("counts", "")),
        importance=int(row.get("importance", 2)),
        value_to=Decimal(str(value_to)) if value_to is not None else None,
        qualifier=str(row["qualifier"]) if "qualifier" in row else None,
        nth=int(row.get("nth", 1)),
    )
