"""Draws the README's pictures of channels: python -m docs.pictures.readme, where Chromium is installed."""

import asyncio
import sys
import tempfile
from pathlib import Path

from docs.pictures.channel import WIDTHS, discord, slack
from docs.pictures.markup import HTML
from docs.pictures.paletted import paletted
from docs.pictures.scenes import ROOT, scenes
from docs.pictures.shots import browser, shoot

PICTURES = ("slack", "discord")
WIDTH = "desktop"
_SHARP = 2
"""Pixels for each that the README shows: most screens have as many."""


def pages() -> dict[str, HTML]:
    """The page behind each picture: a digest in Slack, what somebody said on Discord."""
    played = {scene.name: scene for scene in asyncio.run(scenes())}
    return {"slack": slack(played["digest"], WIDTH), "discord": discord(played["quote-villaluz"], WIDTH)}


def main() -> None:
    """Draw docs/slack.png and docs/discord.png anew."""
    chromium = browser()
    if chromium is None:
        sys.stderr.write(
            "Chromium is not installed: docs/slack.png and docs/discord.png stay as they were.\n"
        )
        return
    with tempfile.TemporaryDirectory() as folder:
        for name, html in pages().items():
            page = Path(folder) / f"{name}.html"
            page.write_text(html, encoding="utf-8")
            picture = ROOT / "docs" / f"{name}.png"
            shoot(page, picture, width=WIDTHS[WIDTH], chromium=chromium, scale=_SHARP)
            picture.write_bytes(paletted(picture.read_bytes()))


if __name__ == "__main__":
    main()
