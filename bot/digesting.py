"""The use case of digesting: from a source's texts to their digests, one at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from adapters.articles import ArticleSource, RawArticle
from adapters.errors import SourceError, SourceUnreadableError
from digests.cleaning import as_is, clean
from digests.model import Article, Digest
from digests.summarise import summarise, summarise_all

_TOGETHER = 16
_CHARACTERS_TOGETHER = 100_000
"""How many articles are digested together at most, and how many characters: that takes a tenth less time than one by
one, and nobody waits for more than a tenth of a second."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """An article that is still to be digested, where it came from, and how it was read."""

    article: Article
    source: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Digested:
    """A digest, and what its reader should know about how the article was read."""

    digest: Digest
    note: str | None = None


def digest_all(source: ArticleSource, *, uncleaned: bool = False) -> Iterator[Digested | SourceError]:
    """Each article's digest as it is done; what could not be done comes as its error, and the rest follows.

    `uncleaned` takes each text as the article's text, so that offsets refer to the file. Files are digested a few at
    a time; what comes from the web, which is waited for, as soon as it is there.
    """
    for together in _together(source):
        yield from _digest_together(together, uncleaned=uncleaned)


def _together(source: ArticleSource) -> Iterator[list[RawArticle | SourceError]]:
    """What is digested together: a few files, or what nothing that follows it may keep waiting."""
    waiting: list[RawArticle | SourceError] = []
    characters = 0
    for found in source.articles():
        length = 0 if isinstance(found, SourceError) else len(found.text)
        if waiting and characters + length > _CHARACTERS_TOGETHER:
            yield waiting
            waiting, characters = [], 0
        waiting.append(found)
        characters += length
        is_full = len(waiting) == _TOGETHER or characters > _CHARACTERS_TOGETHER
        if is_full or isinstance(found, SourceError) or found.url:
            yield waiting
            waiting, characters = [], 0
    yield waiting


def _digest_together(
    found: Sequence[RawArticle | SourceError], *, uncleaned: bool
) -> Iterator[Digested | SourceError]:
    """The digests of a few texts, in their order; one by one where a fault of ours stops them, to tell in which."""
    cleaned = [
        each if isinstance(each, SourceError) else clean_one(each, uncleaned=uncleaned) for each in found
    ]
    sound = [one for one in cleaned if not isinstance(one, SourceError)]
    try:
        digests = iter(summarise_all([one.article for one in sound]))
    except Exception:  # noqa: BLE001  # the one at fault is told of below
        yield from (one if isinstance(one, SourceError) else digest_cleaned(one) for one in cleaned)
        return
    for one in cleaned:
        yield one if isinstance(one, SourceError) else Digested(next(digests), one.note)


def digest_one(raw: RawArticle, *, uncleaned: bool = False) -> Digested | SourceError:
    """The digest of one text, or why there is none."""
    cleaned = clean_one(raw, uncleaned=uncleaned)
    return cleaned if isinstance(cleaned, SourceError) else digest_cleaned(cleaned)


def clean_one(raw: RawArticle, *, uncleaned: bool = False) -> Cleaned | SourceError:
    """The article of one text. A fault of ours in one must not stop the others: outermost loop."""
    try:
        cleaning = as_is if uncleaned else clean
        article = cleaning(raw.text, url=raw.url, path=raw.path, given=raw.given, extent=raw.extent)
        return Cleaned(article, raw.source, _note(raw))
    except Exception as error:  # noqa: BLE001
        return fault_in(error, raw.source)


def digest_cleaned(cleaned: Cleaned) -> Digested | SourceError:
    """The digest of one article. A fault of ours in one must not stop the others: outermost loop."""
    try:
        return Digested(summarise(cleaned.article), cleaned.note)
    except Exception as error:  # noqa: BLE001
        return fault_in(error, cleaned.source)


def fault_in(error: Exception, source: str) -> SourceError:
    """What is told of an article at which we failed, without a word of the error, which may be the article's."""
    import traceback  # noqa: PLC0415  # 5 ms that no sound article waits for

    where = traceback.extract_tb(error.__traceback__)[-1]
    problem = f"a fault of Pullquote's own ({type(error).__name__} in {where.name}, line {where.lineno})"
    return SourceUnreadableError(source, problem, "please report it with the file")


def _note(raw: RawArticle) -> str | None:
    return f"{raw.source}: {raw.note}" if raw.note else None
