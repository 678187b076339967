import sys
from pathlib import Path

import pytest

from bot.exits import MisuseError
from bot.size_limit import LARGEST_ARTICLE, largest_article


@pytest.fixture(autouse=True)
def nowhere_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MAX_ARTICLE_BYTES", raising=False)
    return tmp_path / ".env"


def test_what_is_set_nowhere_costs_no_look_at_other_settings(
    nowhere_set: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere_set.write_text("LOG_LEVEL=loud\n", encoding="utf-8")
    monkeypatch.setitem(sys.modules, "bot.settings", None)
    assert largest_article() == LARGEST_ARTICLE


@pytest.mark.parametrize("name", ["MAX_ARTICLE_BYTES", "max_article_bytes"])
def test_it_is_read_from_the_environment_and_from_a_file(
    name: str, nowhere_set: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere_set.write_text(f"{name}=2000\n", encoding="utf-8")
    assert largest_article() == 2000
    monkeypatch.setenv(name, "3000")
    assert largest_article() == 3000


def test_where_it_is_set_all_that_is_wrong_is_told(
    nowhere_set: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere_set.write_text("LOG_LEVEL=loud\n", encoding="utf-8")
    monkeypatch.setenv("MAX_ARTICLE_BYTES", "2000")
    with pytest.raises(MisuseError, match="LOG_LEVEL"):
        largest_article()


def test_a_file_that_is_no_text_is_for_the_settings_to_refuse(nowhere_set: Path) -> None:
    nowhere_set.write_bytes(b"MAX_ARTICLE_BYTES=\xff\xfe")
    with pytest.raises(MisuseError, match=r"\.env"):
        largest_article()
