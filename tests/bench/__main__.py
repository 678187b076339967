"""Speed and memory of the core over the project's own articles: `make bench`.

    python -m tests.bench            measure and compare with the committed figures
    python -m tests.bench --commit   measure and write them to tests/bench/last.json

Times are CPU seconds of one core. Machines are noisy: the best of several rounds is taken, and what
matters is the ratio within one run, or to the last figures from the same machine.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from digests.attribution import attribute
from digests.cleaning import clean
from digests.figures import find_figures
from digests.model import Article
from digests.people import find_people
from digests.quotes import find_quotations
from digests.ranking import rank_figures, rank_quotes
from digests.summarise import summarise, summarise_all
from digests.summary import summary_of
from digests.text import read
from tests.bench.growth import growth
from tests.bench.telling import telling
from tests.gold.annotation import load

LAST = Path(__file__).with_name("last.json")
ROUNDS = 5
TOGETHER = 16
"""How many articles `pullquote digest` gives to each stage at a time."""

A_SEED = "seeds/000_8ee04e5f50c61a73.txt"
LEAST_CHARACTERS = 400_000
"""How much text a round digests at the least."""


def main() -> None:
    """Measure everything, print it, and write it down when asked to."""
    parser = argparse.ArgumentParser(prog="bench", description="Measures speed and memory.")
    parser.add_argument("--commit", action="store_true", help="write the figures to tests/bench/last.json")
    options = parser.parse_args()
    raws = [article.raw for article in load()]
    raws *= 1 + LEAST_CHARACTERS // sum(map(len, raws))
    measured = {**_whole(raws), **_start(), **_stages(raws), **telling(), **growth()}
    _print(measured, json.loads(LAST.read_text(encoding="utf-8")) if LAST.exists() else {})
    if options.commit:
        LAST.write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")


def _whole(raws: list[str]) -> dict[str, float]:
    batches = [raws[at : at + TOGETHER] for at in range(0, len(raws), TOGETHER)]
    alone, together = _best_by_turns(
        lambda: [summarise(clean(raw)) for raw in raws],
        lambda: [summarise_all([clean(raw) for raw in batch]) for batch in batches],
    )
    characters = sum(map(len, raws))
    return {
        "articles a second": len(raws) / together,
        "time of 16 together, of one by one": together / alone,
        "characters an article": characters / len(raws),
        "milliseconds for 5,000 characters": 5_000_000 * together / characters,
        "peak memory, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _start() -> dict[str, float]:
    """What a first digest takes in a new process, from the command to its end."""
    command = [sys.executable, "-m", "bot", "digest", "--json", A_SEED]
    times = []
    for _ in range(ROUNDS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return {"milliseconds to a first digest": 1000 * min(times)}


def _stages(raws: list[str]) -> dict[str, float]:
    """The share of each stage in the sum of all, each run on what the ones before it give."""
    articles = [clean(raw) for raw in raws]
    readings = [read(article.text) for article in articles]
    both = list(zip(readings, articles, strict=True))
    quotations = [find_quotations(reading) for reading in readings]
    registers = [find_people(reading, article) for reading, article in both]
    found = list(zip(readings, quotations, registers, strict=True))
    figures = [find_figures(reading) for reading in readings]
    quotes = [attribute(*row) for row in found]
    stages: dict[str, Callable[[], object]] = {
        "cleaning": lambda: [clean(raw) for raw in raws],
        "reading": lambda: [read(article.text) for article in articles],
        "quotations": lambda: [find_quotations(reading) for reading in readings],
        "people": lambda: [find_people(reading, article) for reading, article in both],
        "attribution": lambda: [attribute(*row) for row in found],
        "figures": lambda: [find_figures(reading) for reading in readings],
        "summary": lambda: [summary_of(reading, article.headline) for reading, article in both],
        "ranking": lambda: [_rank(q, f, a) for q, f, a in zip(quotes, figures, articles, strict=True)],
    }
    seconds = {name: _best(stage) for name, stage in stages.items()}
    return {f"share of {name}": part / sum(seconds.values()) for name, part in seconds.items()}


def _rank(quotes: tuple, figures: tuple, article: Article) -> object:  # type: ignore[type-arg]  # only timed
    return rank_quotes(quotes, article), rank_figures(figures, article, ())


def _best(work: Callable[[], object]) -> float:
    """The least CPU time of several rounds, in seconds."""
    return _best_by_turns(work)[0]


def _best_by_turns(*works: Callable[[], object]) -> list[float]:
    """The least CPU time of each piece of work in several rounds, in seconds; each round does all of them."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for work, taken in zip(works, times, strict=True):
            start = time.process_time()
            work()
            taken.append(time.process_time() - start)
    return list(map(min, times))


def _print(measured: Mapping[str, float], last: Mapping[str, float]) -> None:
    for name, value in measured.items():
        ratio = f"{value / last[name]:6.2f} of the last" if last.get(name) else ""
        print(f"{name:40s} {value:12,.2f}   {ratio}")


if __name__ == "__main__":
    main()
