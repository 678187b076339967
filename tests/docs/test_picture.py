"""The README's picture shows what the program prints today."""

import runpy
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "docs" / "picture.py"


def test_the_picture_is_drawn_from_todays_output() -> None:
    script = runpy.run_path(str(SCRIPT))
    assert script["PICTURE"].read_text(encoding="utf-8") == script["drawn"](), "run `make picture`"
