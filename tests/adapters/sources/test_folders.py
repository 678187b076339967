"""A folder that is watched: what is put there comes once, whole, and again when it was changed."""

import os
from collections.abc import Callable
from pathlib import Path

from adapters.articles import RawArticle
from adapters.sources.folders import WatchedFolder

NOW_S = 1_800_000_000.0


def put(folder: Path, name: str, text: str, *, age_s: float) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    os.utime(file, (NOW_S - age_s, NOW_S - age_s))
    return file


def watching(folder: Path) -> Callable[[], list[str]]:
    watched_folder = WatchedFolder(str(folder), 10_000, clock=lambda: NOW_S)

    def look() -> list[str]:
        found = watched_folder.articles()
        return [each.text if isinstance(each, RawArticle) else str(each) for each in found]

    return look


def test_what_was_put_there_long_ago_comes_at_once_and_only_once(tmp_path: Path) -> None:
    put(tmp_path, "one.txt", "The first.", age_s=3600)
    look = watching(tmp_path)
    assert [look(), look(), look()] == [["The first."], [], []]


def test_a_file_that_is_just_being_written_waits_until_it_is_whole(tmp_path: Path) -> None:
    look = watching(tmp_path)
    put(tmp_path, "one.txt", "The har", age_s=0.2)
    assert look() == []
    put(tmp_path, "one.txt", "The harbour board vo", age_s=0.1)
    assert look() == []
    put(tmp_path, "one.txt", "The harbour board voted.", age_s=0.05)
    assert [look(), look(), look()] == [[], ["The harbour board voted."], []]


def test_a_file_that_was_changed_comes_again_when_it_is_whole(tmp_path: Path) -> None:
    put(tmp_path, "one.txt", "Twelve boats.", age_s=3600)
    look = watching(tmp_path)
    assert look() == ["Twelve boats."]
    put(tmp_path, "one.txt", "Thirteen boats.", age_s=60)
    assert [look(), look()] == [["Thirteen boats."], []]


def test_a_file_that_was_taken_away_and_put_back_is_read_again(tmp_path: Path) -> None:
    file = put(tmp_path, "one.txt", "Twelve boats.", age_s=3600)
    look = watching(tmp_path)
    look()
    file.unlink()
    assert look() == []
    put(tmp_path, "one.txt", "Twelve boats.", age_s=3600)
    assert look() == ["Twelve boats."]


def test_files_in_inner_folders_come_sorted_by_path_and_hidden_ones_never(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    put(tmp_path / "b", "two.txt", "The second.", age_s=60)
    put(tmp_path, "a.txt", "The first.", age_s=60)
    put(tmp_path, ".part.txt", "Half", age_s=60)
    put(tmp_path, "picture.png", "No article", age_s=60)
    assert watching(tmp_path)() == ["The first.", "The second."]


def test_what_cannot_be_read_is_told_once_and_the_rest_comes(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "", age_s=60)
    put(tmp_path, "b.txt", "The second.", age_s=60)
    look = watching(tmp_path)
    first = look()
    assert "the file is empty" in first[0]
    assert first[1:] == ["The second."]
    assert look() == []


def test_a_folder_that_is_not_there_is_told_once_until_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "later"
    look = watching(folder)
    assert "no such file or folder" in look()[0]
    assert look() == []
    folder.mkdir()
    put(folder, "one.txt", "The first.", age_s=60)
    assert look() == ["The first."]


def test_an_article_that_could_not_be_kept_comes_again(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "The first.", age_s=60)
    put(tmp_path, "b.txt", "The second.", age_s=60)
    folder = WatchedFolder(str(tmp_path), 10_000, clock=lambda: NOW_S)
    found = folder.articles()
    next(found)
    del found  # as when the archive is away, and nobody asks for the next
    again = [each.text for each in folder.articles() if isinstance(each, RawArticle)]
    assert again == ["The first.", "The second."]
