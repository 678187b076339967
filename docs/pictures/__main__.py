"""Draws the channels: python -m docs.pictures FOLDER [--png] [--web] [NAME …]."""

import argparse
import asyncio
from collections.abc import Iterator
from pathlib import Path

from docs.pictures.channel import WIDTHS, discord, slack
from docs.pictures.markup import HTML
from docs.pictures.scenes import Scene, scenes
from docs.pictures.shots import browser, shoot


def main() -> None:
    """Write the pages, and their pictures if asked for."""
    asked = _asked()
    asked.folder.mkdir(parents=True, exist_ok=True)
    chromium = browser() if asked.png else None
    for scene in asyncio.run(scenes(on_the_web=asked.web)):
        if asked.names and scene.name not in asked.names:
            continue
        for name, width, html in _pages(scene):
            page = asked.folder / f"{name}.html"
            page.write_text(html, encoding="utf-8")
            if chromium:
                shoot(page, page.with_suffix(".png"), width=WIDTHS[width], chromium=chromium)


def _pages(scene: Scene) -> Iterator[tuple[str, str, HTML]]:
    for width in WIDTHS:
        yield f"{scene.name}.slack.{width}", width, slack(scene, width)
        yield f"{scene.name}.discord.{width}", width, discord(scene, width)
        yield f"{scene.name}.embeds.{width}", width, discord(scene, width, "embeds")


def _asked() -> argparse.Namespace:
    reader = argparse.ArgumentParser(prog="python -m docs.pictures", description="Draw what channels show.")
    reader.add_argument("folder", type=Path, help="where the pages go")
    reader.add_argument("names", nargs="*", help="which scenes; all of them without")
    reader.add_argument("--png", action="store_true", help="pictures, too, by an installed Chromium")
    reader.add_argument("--web", action="store_true", help="as if the articles had come from a feed")
    return reader.parse_args()


if __name__ == "__main__":
    main()
