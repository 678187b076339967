"""How time grows with length: on ordinary text and on text made to be slow."""

import time
from collections.abc import Callable

from digests.cleaning import clean
from digests.summarise import summarise

TEN_TIMES = 10

PARAGRAPH = (
    "The council of Port Ellery will spend $4.5 million on a new sea wall, Mayor Ines Calder said on Monday. "
    '"We waited for eleven years," she said. "Nobody here wants to wait for the twelfth." Engineers found '
    "that more than 300 homes stand below the line that the tide reached in 2019, according to the survey.\n\n"
)

TEXTS: dict[str, Callable[[int], str]] = {
    "ordinary paragraphs": lambda n: PARAGRAPH * (n // len(PARAGRAPH) + 1),
    "one line of prose": lambda n: PARAGRAPH.replace("\n", " ") * (n // len(PARAGRAPH) + 1),
    "quotation marks": lambda n: '"' * n,
    "marks and letters": lambda n: '"a" ' * (n // 4),
    "opening marks": lambda n: "“a " * (n // 3),
    "apostrophes": lambda n: "'a " * (n // 3),
    "digits": lambda n: "1" * n,
    "number words": lambda n: "one hundred " * (n // 12),
    "currency signs": lambda n: "$" * n,
    "capitals": lambda n: "Ada Moss " * (n // 9),
    "said": lambda n: "he said " * (n // 8),
    "stops": lambda n: "." * n,
    "spaces": lambda n: " " * n + "x",
    "blank lines": lambda n: "\n" * n + "x",
    "letters": lambda n: "a" * n,
    "commas": lambda n: "a," * (n // 2),
    "control characters": lambda n: "\x00\x1b[31m\u202e" * (n // 7),
}


def seconds_for(text: str) -> float:
    """The CPU seconds that it takes to digest a raw text: the better of two tries."""
    times = []
    for _ in range(2):
        start = time.process_time()
        summarise(clean(text))
        times.append(time.process_time() - start)
    return min(times)


def growth(length: int = 100_000) -> dict[str, float]:
    """How many times longer ten times the text takes, by kind of text; ten is linear."""
    return {
        f"ten times the text: {name}": seconds_for(make(TEN_TIMES * length))
        / max(seconds_for(make(length)), 1e-3)
        for name, make in TEXTS.items()
    }
