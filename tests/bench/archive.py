"""How long `/quote` waits for an archive of a million quotes: `python -m tests.bench.archive`, part of `make bench`.

The archive is SQLite in a temporary folder, asked one question after another. What is waited by the clock holds
on a machine with nothing else to do; the processor's time tells the same on a busy one.
"""

import argparse
import asyncio
import random
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from string import ascii_lowercase

from adapters.ports import Archive
from adapters.store.opening import open_archive
from tests.bench.crowd import Crowd, crowd, fill

PEOPLE = 60_000
QUESTIONS = 500
LIMIT_MS = 50
_SEED = 7
_COMMONEST = "said", "of"
"""Each stands in every article, and the first one in every quote's sentence."""


def main() -> None:
    """Build the archive, ask it, print how long each kind of question takes."""
    parser = argparse.ArgumentParser(prog="bench.archive", description="Measures the archive.")
    parser.add_argument("--quotes", type=int, default=1_000_000)
    parser.add_argument("--keep", type=Path, help="build it here, or measure the one that is here")
    options = parser.parse_args()
    chance = random.Random(_SEED)  # noqa: S311  # the same archive every time
    everyone = crowd(PEOPLE, chance)
    with tempfile.TemporaryDirectory() as folder:
        file = options.keep or Path(folder) / "bench.db"
        if not file.exists():
            _build(file, everyone, options.quotes, chance)
        asyncio.run(_measure(file, everyone, chance))


def _build(file: Path, everyone: Crowd, quotes: int, chance: random.Random) -> None:
    async def make() -> None:
        await (await open_archive(f"sqlite:///{file}")).close()

    start = time.perf_counter()
    asyncio.run(make())
    fill(file, everyone, quotes, chance)
    print(f"built {quotes:,} quotes in {time.perf_counter() - start:.0f} s, {file.stat().st_size >> 20} MB")


async def _measure(file: Path, everyone: Crowd, chance: random.Random) -> None:
    archive = await open_archive(f"sqlite:///{file}")
    for kind, ask in _questions(archive, everyone, chance).items():
        _print(kind, *await _timed(ask))
    await archive.close()


def _questions(
    archive: Archive, everyone: Crowd, chance: random.Random
) -> dict[str, Callable[[], Awaitable[object]]]:
    def somebody() -> str:
        return everyone.names[everyone.speaker(chance)]

    def anybody() -> str:
        return chance.choice(everyone.names)

    def slipped() -> str:
        name = somebody().split()[-1]
        at = chance.randrange(1, len(name) - 1)
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]

    def letters() -> str:
        return chance.choice(ascii_lowercase) + chance.choice(ascii_lowercase)

    async def most_quoted() -> None:
        await quote(archive, chance.choice(everyone.names[:20]))

    return {
        "/quote, people as often as they are quoted": lambda: quote(archive, somebody()),
        "/quote, anybody": lambda: quote(archive, anybody()),
        "/quote, a surname": lambda: quote(archive, anybody().split()[-1]),
        "/quote, a first name": lambda: quote(archive, anybody().split()[0]),
        "/quote, the 20 most quoted": most_quoted,
        "/quote, misspelt": lambda: quote(archive, slipped()),
        "/quote NAME on WORDS": lambda: quote(archive, somebody(), chance.choice(everyone.words[:2000])),
        "a later page": lambda: archive.quotes_by(chance.randrange(1, 20), offset=chance.randrange(2000)),
        "names while typing, 1 letter": lambda: archive.suggest(somebody()[:1]),
        "names while typing, 2 letters": lambda: archive.suggest(somebody().split()[-1][:2]),
        "names while typing, any 2 letters": lambda: archive.suggest(letters()),
        "names while typing, 3 letters": lambda: archive.suggest(somebody()[:3]),
        "articles by a rare word": lambda: archive.articles(chance.choice(everyone.words[1000:])),
        "/quote NAME on the commonest word": lambda: quote(archive, everyone.names[0], _COMMONEST[0]),
        "articles by the commonest words": lambda: archive.articles(" ".join(_COMMONEST)),
        "/figures, a rare word": lambda: archive.figures(chance.choice(everyone.words[1000:])),
        "/figures, the commonest word": lambda: archive.figures(_COMMONEST[0]),
        "how much there is": lambda: _sizes(archive),
    }


async def quote(archive: Archive, name: str, words: str = "") -> None:
    """What `/quote NAME` asks the archive."""
    found = await archive.people(name)
    if not found:
        await archive.nearest_names(name)
        await archive.count()
        await archive.since()
        return
    await archive.quotes_by(found[0].id, words)
    await archive.quotes_about(found[0].id, words, limit=1)


async def _sizes(archive: Archive) -> None:
    await archive.count()
    await archive.count_quotes()
    await archive.since()


async def _timed(ask: Callable[[], Awaitable[object]]) -> tuple[list[float], list[float]]:
    """Milliseconds of each question by the clock, and of the processor, each in order of length."""
    clock, processor = [], []
    for _ in range(QUESTIONS):
        start, worked = time.perf_counter(), time.process_time()
        await ask()
        clock.append(1000 * (time.perf_counter() - start))
        processor.append(1000 * (time.process_time() - worked))
    return sorted(clock), sorted(processor)


def _print(kind: str, clock: list[float], processor: list[float]) -> None:
    last = int(0.99 * len(clock))
    verdict = "" if clock[last] < LIMIT_MS else f"   ABOVE {LIMIT_MS} ms"
    waited = f"p50 {clock[len(clock) // 2]:7.2f} ms   p99 {clock[last]:7.2f} ms"
    print(f"{kind:44s} {waited}   of the processor p99 {processor[last]:7.2f} ms{verdict}")


if __name__ == "__main__":
    main()
