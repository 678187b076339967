import re
from pathlib import Path

import pytest

from bot.exits import MisuseError
from bot.settings import Settings, load

ROOT = Path(__file__).parents[2]
NAMES = {name.upper() for name in Settings.model_fields}


@pytest.fixture(autouse=True)
def clean_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder without .env, and an environment without our names."""
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def test_every_setting_has_a_default() -> None:
    assert load() == Settings.model_construct(max_article_bytes=32 * 1024 * 1024, seeds=None)


def test_the_environment_wins_over_the_file(clean_place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (clean_place / ".env").write_text(
        "MAX_ARTICLE_BYTES=2000\nSEEDS=here\nSOMETHING_ELSE=1\n", encoding="utf-8"
    )
    monkeypatch.setenv("SEEDS", "there")
    assert load() == Settings.model_construct(max_article_bytes=2000, seeds=Path("there"))


def test_an_empty_value_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEEDS", "")
    monkeypatch.setenv("MAX_ARTICLE_BYTES", "")
    assert load().seeds is None


def test_all_that_is_wrong_is_told_at_once_by_name_and_without_values(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("MAX_ARTICLE_BYTES", "hunter2")
    with pytest.raises(MisuseError) as raised:
        load()
    (problem,) = raised.value.problems
    assert problem.startswith("MAX_ARTICLE_BYTES: ")
    assert "hunter2" not in problem


@pytest.mark.parametrize("value", ["3", "-1", "99999999999"])
def test_a_size_that_makes_no_sense_is_refused(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("MAX_ARTICLE_BYTES", value)
    with pytest.raises(MisuseError):
        load()


def test_a_file_that_is_no_text_is_named(clean_place: Path) -> None:
    (clean_place / ".env").write_bytes(b"\xff\xfe")
    with pytest.raises(MisuseError, match=r"\.env"):
        load()


def test_settings_the_example_file_and_the_readme_agree() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^#? ?([A-Z_]+)=", example, re.MULTILINE)) == NAMES
    table = readme.partition("| setting | default | what it does |")[2].partition("\n\n")[0]
    assert set(re.findall(r"^\| `([A-Z_]+)`", table, re.MULTILINE)) == NAMES


def test_the_example_file_holds_the_defaults_and_says_what_each_does(clean_place: Path) -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    defaults = load()
    (clean_place / ".env").write_text(example, encoding="utf-8")
    assert load() == defaults
    for field in Settings.model_fields.values():
        assert field.description
        assert field.description in example
