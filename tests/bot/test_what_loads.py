"""What a command loads: one that digests a file must not wait for libraries that it never uses."""

import subprocess
import sys
from pathlib import Path

SLOW = {
    "pydantic",
    "pydantic_settings",
    "sqlalchemy",
    "asyncio",
    "aiohttp",
    "lxml",
    "slack_bolt",
    "discord",
    "logging",
}
"""Libraries that take from 10 to 500 ms to load."""

LOADED_BY = """
import sys
from bot.main import main
main(sys.argv[1:])
print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def loaded_by(*arguments: str) -> set[str]:
    """The top-level names of the modules that a command has loaded when it is done."""
    command = [sys.executable, "-c", LOADED_BY, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return set(done.stderr.split())


def test_digesting_a_file_loads_neither_the_web_nor_the_database_nor_a_platform(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("“It rained,” said Ann Lee.\n")
    loaded = loaded_by("digest", "--json", str(article))
    assert "digests" in loaded
    assert not loaded & SLOW


def test_digesting_an_address_loads_what_fetches_it() -> None:
    assert {"pydantic", "asyncio"} <= loaded_by("digest", "http://127.0.0.1:1/")
