"""Draws the picture in the README from what Pullquote really prints: `make picture`.

python docs/picture.py    digests the seed article and writes docs/digest.svg
"""

import io
import re
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from adapters.console.rendering import render
from adapters.replies import post
from digests.cleaning import clean
from digests.summarise import summarise

ROOT = Path(__file__).parents[1]
SEED = Path("seeds") / "000_8ee04e5f50c61a73.txt"
PICTURE = ROOT / "docs" / "digest.svg"
WIDTH = 84

PAPER = TerminalTheme(
    (255, 255, 255),
    (29, 28, 29),
    [
        (29, 28, 29),
        (176, 32, 60),
        (0, 110, 80),
        (140, 90, 0),
        (18, 100, 163),
        (110, 50, 130),
        (0, 95, 130),
        (97, 96, 97),
    ],
    [
        (97, 96, 97),
        (176, 32, 60),
        (0, 110, 80),
        (140, 90, 0),
        (18, 100, 163),
        (110, 50, 130),
        (0, 95, 130),
        (29, 28, 29),
    ],
)
"""Dark on white with a contrast of at least 4.5 to 1, as a chat shows it by day."""


def drawn() -> str:
    """The seed article's post as an SVG, the same for the same post."""
    raw = (ROOT / SEED).read_text(encoding="utf-8")
    shown = render(post(summarise(clean(raw, path=str(SEED)))), width=WIDTH, colour=True)
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, _environ={})
    console.print(Text.from_ansi(shown.rstrip("\n")))
    svg = console.export_svg(title="#news", theme=PAPER, unique_id="digest")
    return re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.DOTALL)  # a picture fetches nothing


if __name__ == "__main__":
    PICTURE.write_text(drawn(), encoding="utf-8")
