import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from adapters.articles import RawArticle
from adapters.errors import (
    SourceEmptyError,
    SourceError,
    SourceMissingError,
    SourceUnreadableError,
)
from adapters.sources.files import Files
from tests.adapters.sources.pages.shapes import TEXT, page

ENOUGH = 10_000
NOBODY = 65534


def read(*paths: Path | str, max_bytes: int = ENOUGH) -> list[RawArticle | SourceError]:
    return list(Files([str(path) for path in paths], max_bytes=max_bytes).articles())


def read_one(path: Path | str, max_bytes: int = ENOUGH) -> RawArticle:
    (found,) = read(path, max_bytes=max_bytes)
    assert isinstance(found, RawArticle)
    return found


def refused(path: Path | str, max_bytes: int = ENOUGH) -> SourceError:
    (found,) = read(path, max_bytes=max_bytes)
    assert isinstance(found, SourceError)
    assert "\n" not in str(found)
    assert str(found).count(": ") >= 2, "what, which and what to do"
    return found


def names(found: list[RawArticle | SourceError]) -> list[str]:
    return [Path(article.source).name for article in found]


def test_the_text_is_the_files_text_with_its_own_line_breaks(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("One.\r\nTwo.\rThree.\n\u2028Four.".encode())
    assert read_one(file) == RawArticle("One.\r\nTwo.\rThree.\n\u2028Four.", path=str(file))


def test_a_folder_is_walked_sorted_by_path_with_its_inner_folders(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/y.md", "c/d/e.text", "A.TXT"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Words.", encoding="utf-8")
    found = [Path(article.source).relative_to(tmp_path).as_posix() for article in read(tmp_path)]
    assert found == ["A.TXT", "a/y.md", "a/z.txt", "b.txt", "c/d/e.text"]


def test_a_folders_hidden_files_readmes_and_other_kinds_are_left_out_quietly(tmp_path: Path) -> None:
    for name in (
        ".hidden.txt",
        "README.md",
        "readme.txt",
        "Readme.de.md",
        "picture.png",
        "data.json",
        "story.txt",
    ):
        (tmp_path / name).write_text("Words.", encoding="utf-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "description.txt").write_text("Words.", encoding="utf-8")
    assert names(read(tmp_path)) == ["story.txt"]


def test_a_file_that_is_named_is_tried_whatever_its_ending(tmp_path: Path) -> None:
    file = tmp_path / "README"
    file.write_text("Words.", encoding="utf-8")
    assert read_one(file).text == "Words."


def test_a_link_that_leads_back_up_is_not_followed_for_ever(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("Words.", encoding="utf-8")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert names(read(tmp_path)) == ["story.txt"]


def test_what_cannot_be_read_is_told_in_its_place_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(b"Words.")
    found = read(tmp_path / "none.txt", tmp_path, tmp_path / "b.txt")
    assert [type(article) for article in found] == [
        SourceMissingError,
        SourceEmptyError,
        RawArticle,
        RawArticle,
    ]


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe \x00"])
def test_a_file_without_a_word_is_empty(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    assert isinstance(refused(file), SourceEmptyError)


def test_a_folder_without_articles_says_what_articles_are(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("Words.", encoding="utf-8")
    error = refused(tmp_path)
    assert isinstance(error, SourceEmptyError)
    assert ".md, .text, .txt" in str(error)


def test_a_file_larger_than_allowed_names_the_setting(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"x" * 101)
    error = refused(file, max_bytes=100)
    assert isinstance(error, SourceUnreadableError)
    assert "MAX_ARTICLE_BYTES" in str(error)
    file.write_bytes(b"x" * 100)
    assert len(read_one(file, max_bytes=100).text) == 100


def test_a_file_without_end_is_not_read_for_ever() -> None:
    assert "larger than" in str(refused("/dev/zero"))


@pytest.mark.parametrize("path", ["", "nowhere/at/all.txt", "nul\0byte", "x" * 5000, "/dev/null/file"])
def test_a_path_that_cannot_be_is_one_error(path: str) -> None:
    refused(path)


@contextmanager
def as_somebody_else(folder: Path) -> Iterator[None]:
    """What a file's permissions forbid shows only without the superuser's rights, which a container has."""
    if os.geteuid() != 0:
        yield
        return
    for parent in (folder, *folder.parents[:3]):  # pytest's own folders are closed to others
        parent.chmod(0o755)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"Words.")
    file.chmod(0)
    with as_somebody_else(tmp_path):
        assert "permission" in str(refused(file))


def test_an_inner_folder_that_may_not_be_opened_leaves_the_others(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0)
    (tmp_path / "story.txt").write_bytes(b"Words.")
    with as_somebody_else(tmp_path):
        assert [type(article) for article in read(tmp_path)] == [SourceMissingError, RawArticle]


def test_a_name_that_is_no_utf_8_is_read_and_can_be_printed(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(path)).write_bytes(b"Words.")
    assert read_one(os.fsdecode(path)).path == f"{tmp_path}/caf\ufffd.txt"


@pytest.mark.parametrize(
    "content, what",
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04...", "a zip archive or an office document"),
        (b"\xd0\xcf\x11\xe0...", "an old office document"),
        (b"{\\rtf1 words}", "an RTF document"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"\x1f\x8b\x08", "a gzip archive"),
        (b"words \x00 words", "binary data"),
        (b"<!DOCTYPE html>\n<p>Words.", "a web page"),
        (b"\xef\xbb\xbf  <!-- saved --> <HTML lang=en>", "a web page"),
        (b'<?xml version="1.0"?><html>', "a web page"),
    ],
)
def test_what_is_no_plain_text_is_named(tmp_path: Path, content: bytes, what: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    error = refused(file)
    assert isinstance(error, SourceUnreadableError)
    assert what in str(error)


@pytest.mark.parametrize(
    "content", [b"<Applause> she said.", b"The <html> tag is thirty.", b"PK is a name.\n"]
)
def test_text_that_only_begins_oddly_is_text(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    assert read_one(file).text == content.decode()


def test_wide_text_without_a_mark_is_text(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("The council met on Monday.".encode("utf-16-le"))
    assert read_one(file).text == "The council met on Monday."


def test_a_saved_page_is_read_as_one_with_the_address_that_it_names(tmp_path: Path) -> None:
    file = tmp_path / "wall.HTML"
    file.write_bytes(page('<link rel=canonical href="https://ellery.example/wall">'))
    found = read_one(file)
    assert (found.text, found.url, found.path) == (TEXT, "https://ellery.example/wall", str(file))
    file.write_bytes(page())
    assert read_one(file).url is None
    assert names(read(tmp_path)) == ["wall.HTML"]
    file.write_bytes(b"<html><body>Nothing")
    assert isinstance(refused(file), SourceEmptyError)
    assert ".html" in str(refused_as_text(tmp_path))


def refused_as_text(folder: Path) -> SourceError:
    file = folder / "page.txt"
    file.write_bytes(page())
    return refused(file)


@pytest.mark.parametrize(
    "written, told",
    [
        (
            b'<?xml version="1.0"?>\n<rss version="2.0"><channel><title>A</title></channel></rss>',
            "this is a feed",
        ),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'><title>A</title></feed>", "this is a feed"),
        (b"<?xml version='1.0'?><opml version='2.0'><body/></opml>", "pullquote sources import"),
        (b'<?xml version="1.0"?><rss/>', "this is a feed"),
        (b"<?xml version='1.0'?><urlset><url/></urlset>", "this is XML, not plain text"),
    ],
)
def test_a_feed_that_is_named_as_an_article_is_refused_with_what_to_do(
    tmp_path: Path, written: bytes, told: str
) -> None:
    file = tmp_path / "news.xml"
    file.write_bytes(written)
    error = refused(file)
    assert isinstance(error, SourceUnreadableError)
    assert told in str(error)


def test_a_beginning_made_to_hang_the_look_for_a_feed_ends_soon(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    for part in (b"<!-- -->", b"<!--", b"<?a?>", b"<!doctype >", b"{ "):
        file.write_bytes(part * 1000 + b"Words.")
        read(file)


@pytest.mark.parametrize(
    "name, told",
    [
        ("127.0.0.1:8765/bridge.html", "write http://127.0.0.1:8765/bridge.html"),
        ("example.org/foo", "write https://example.org/foo"),
        ("www.example.org", "write https://www.example.org"),
        ("ftp://example.org/a", "nothing is read from ftp: addresses"),
        ("http://", "this address names no page"),
        ("articles/missing.txt", "no such file or folder: check the spelling"),
        ("missing.txt", "no such file or folder: check the spelling"),
    ],
)
def test_a_name_that_is_nearly_an_address_is_told_how_to_be_one(name: str, told: str) -> None:
    assert told in str(refused(name))
