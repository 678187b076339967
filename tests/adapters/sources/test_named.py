"""Files and pages that are named on a command line."""

from collections.abc import Iterator
from pathlib import Path
from threading import enumerate as threads

from adapters.articles import RawArticle
from adapters.errors import SourceBlockedError, SourceError
from adapters.sources.named import Named
from adapters.web import Feed, Unchanged, Validators


class Pages:
    """A web of two pages, of which one is refused."""

    def __init__(self) -> None:
        self.is_closed = False

    async def article(self, url: str) -> RawArticle:
        if url.endswith("refused"):
            raise SourceBlockedError(url, "the site refuses us (403)", "open it in a browser")
        return RawArticle(f"The page {url}.", url=url)

    async def find(self, url: str) -> Feed:
        raise NotImplementedError(url)

    async def check(self, url: str, validators: Validators) -> Feed | Unchanged:
        raise NotImplementedError(url, validators)

    async def article_again(self, url: str, validators: Validators) -> RawArticle | Unchanged:
        raise NotImplementedError(url, validators)

    async def close(self) -> None:
        self.is_closed = True


def texts(found: Iterator[RawArticle | SourceError]) -> list[str]:
    return [each.text if isinstance(each, RawArticle) else str(each) for each in found]


def test_files_and_pages_come_in_the_order_in_which_they_are_named(tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    file.write_text("The file.", encoding="utf-8")
    pages = Pages()
    named = ["https://news.example/a", str(file), "http://news.example/b"]
    assert texts(Named(named, max_bytes=1000, web=lambda: pages).articles()) == [
        "The page https://news.example/a.",
        "The file.",
        "The page http://news.example/b.",
    ]
    assert pages.is_closed
    assert "pages" not in {thread.name for thread in threads()}


def test_a_page_that_cannot_be_had_is_told_and_the_rest_comes() -> None:
    named = ["https://news.example/refused", "https://news.example/a"]
    assert texts(Named(named, max_bytes=1000, web=Pages).articles()) == [
        "https://news.example/refused: the site refuses us (403): open it in a browser",
        "The page https://news.example/a.",
    ]


def test_without_an_address_nothing_of_the_web_is_made(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("The file.", encoding="utf-8")

    def none() -> Pages:
        raise AssertionError("nobody asked for a page")

    assert texts(Named([str(tmp_path)], max_bytes=1000, web=none).articles()) == ["The file."]
