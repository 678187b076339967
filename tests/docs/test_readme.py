"""What the README promises of commands, scopes and settings is what there is."""

import os
import re
import subprocess
import sys
from pathlib import Path

from bot.commands import COMMANDS, Command, parse
from bot.tokens import SLACK_SCOPES

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_is_explained_and_every_one_explained_can_be_typed() -> None:
    table = README.partition("| command | gives |")[2].partition("\n\n")[0]
    lines = re.findall(r"`/(\w+) ?([^`]*)`", table)
    assert {name for name, _ in lines} == {entry.name for entry in COMMANDS}
    assert all(isinstance(parse(name, text), Command) for name, text in lines)


def test_every_scope_is_explained() -> None:
    joining = README.partition("## Join Slack")[2].partition("\n## ")[0]
    assert all(f"`{scope}`" in joining for scope in SLACK_SCOPES)


def test_where_the_command_is_stands_before_its_first_use() -> None:
    before, used, _ = README.partition("`pullquote ")
    assert used
    assert ".venv/bin/pullquote" in before


def test_the_file_of_settings_is_made_before_a_token_is_copied_into_it() -> None:
    for platform in ("Slack", "Discord"):
        joining = README.partition(f"## Join {platform}\n")[2].partition("\n## ")[0]
        before, used, _ = joining.partition("into `.env`")
        assert used
        assert "`cp .env.example .env`" in before


def test_the_number_that_the_readme_presses_does_what_it_says(tmp_path: Path) -> None:
    number, label = re.search(r"> (\d)\s+presses what is numbered \[\d\], here “(.+)”", README).groups()  # type: ignore[union-attr]  # it stands there
    done = subprocess.run(
        [sys.executable, "-m", "bot", "run"],
        cwd=ROOT,
        input="/quote sessions\n",
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "DATABASE_URL": f"sqlite:///{tmp_path}/none.db"},
    )
    assert f"[{number}] {label}" in done.stdout.replace("\N{NO-BREAK SPACE}", " ")


def test_a_run_that_is_interrupted_is_no_fault_of_make() -> None:
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8").partition("\nrun:")[2].partition("\n\n")[0]
    assert "trap : INT;" in recipe
    assert "test $$? -eq 130" in recipe
