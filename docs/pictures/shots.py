"""Pictures of pages, by Chromium, where it is installed."""

import re
import shutil
import subprocess
from pathlib import Path

_HEIGHT = re.compile(r'data-height="(\d+)"')
_LONGEST_S = 60
_QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--hide-scrollbars",
)


def browser() -> str | None:
    """The Chromium that is installed; None without one."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


def shoot(page: Path, picture: Path, *, width: int, chromium: str, scale: float = 1) -> None:
    """A PNG of a page, as wide as given and as high as the page is; CalledProcessError when it fails."""
    profile = page.parent / "chromium"
    base = [chromium, *_QUIET, f"--user-data-dir={profile}", f"--force-device-scale-factor={scale}"]
    address = page.absolute().as_uri()
    told = _run([*base, f"--window-size={width},1000", "--dump-dom", address])
    height = int(_HEIGHT.findall(told)[0])
    _run([*base, f"--window-size={width},{height}", f"--screenshot={picture.absolute()}", address])


def _run(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=_LONGEST_S)  # noqa: S603  # our own words
    return done.stdout
