"""Words from feeds and pages within their bounds: on one line, or in paragraphs."""

from collections.abc import Iterable

from adapters.wording import inert

MOST_TITLE = 1000
MOST_TEXT = 1_000_000
"""Characters."""


def one_line(text: str | None, most: int) -> str:
    """The words on one line of at most `most` characters, without anything that cannot be seen."""
    return inert((text or "")[: 4 * most])[:most].rstrip()


def in_paragraphs(blocks: Iterable[str], most: int = MOST_TEXT) -> str:
    """The blocks that hold words, each on one line, parted by an empty line, in at most `most` characters.

    What goes over that is left out by whole blocks; of a single one that does, the rest is.
    """
    kept: list[str] = []
    room = most
    for block in blocks:
        if not (words := inert(block)):
            continue
        if len(words) > room:
            kept += [] if kept else [words[:room].rstrip()]
            break
        kept.append(words)
        room -= len(words) + 2
    return "\n\n".join(kept)
