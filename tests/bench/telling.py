"""How fast new articles are told from copies and put to their stories, among five thousand of late.

The five thousand are made of the project's own articles: each has two paragraphs of two of them, names of its own and
words of its own, so that terms are spread as in news, and every fourth follows up the one before it.
"""

import random
import time
from collections.abc import Callable, Sequence

from digests.copies import LIVE, Copies
from digests.stories import StoryIndex, StoryText
from tests.gold.annotation import load

MEASURED = 300
_NAMES = 9_000


def telling() -> dict[str, float]:
    """Articles a second for each, with five thousand live, by CPU time, and what an article takes at the most."""
    texts = made(LIVE + MEASURED)
    index, copies = StoryIndex(window=None), Copies()
    for text in texts[:LIVE]:
        index.place(text)
        copies.add(text.id, text.text)
    placing = _times(index.place, texts[LIVE:])
    finding = _times(lambda text: copies.like(text.text), texts[LIVE:])
    return {
        "stories placed a second, 5,000 live": MEASURED / sum(placing),
        "milliseconds to place, 95 of 100 within": 1000 * sorted(placing)[95 * MEASURED // 100],
        "copies looked for a second, 5,000 live": MEASURED / sum(finding),
        "milliseconds to look, 95 of 100 within": 1000 * sorted(finding)[95 * MEASURED // 100],
    }


def made(count: int) -> list[StoryText]:
    """So many articles, the same ones each time."""
    chance = random.Random(6)  # noqa: S311  # the same each time
    paragraphs = [part for article in load() for part in article.raw.split("\n\n") if len(part) > 150]
    names = ["".join(chance.choices("aeioubdgklmnrst", k=7)).title() for _ in range(_NAMES)]
    found: list[StoryText] = []
    for number in range(count):
        follows = number % 4 == 3
        own = found[-1].headline.split()[:4] if follows else chance.choices(names, k=4)
        body = [
            f"{' '.join(own)} {' '.join(chance.choices(names, k=2))} said so.",
            *chance.choices(paragraphs, k=8),
        ]
        found.append(StoryText(number, " ".join([*own, *chance.choices(names, k=2)]), "\n\n".join(body)))
    return found


def _times(act: Callable[[StoryText], object], texts: Sequence[StoryText]) -> list[float]:
    times = []
    for text in texts:
        start = time.process_time()
        act(text)
        times.append(time.process_time() - start)
    return times
