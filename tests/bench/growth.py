"""How time grows with length: on ordinary text and on text made to be slow."""

from collections.abc import Callable

from digests.cleaning import clean
from digests.summarise import summarise
from tests.growth import TEN_TIMES, seconds

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
    "they, long after a group": lambda n: "Officials said it. " + "They said it. " * (n // 14),
    "it, long after a body": lambda n: "The company said it. " + "It said so. " * (n // 12),
    "descriptions after many names": lambda n: (
        _names(n) + "The company said so. The governor said so. " * (n // 86)
    ),
    "namesakes": lambda n: _namesakes(n) + "Moss said so. " * (n // 28),
    "control characters": lambda n: "\x00\x1b[31m\u202e" * (n // 7),
}


def _names(length: int) -> str:
    """Half a text of names that are all different."""
    return "".join(
        f"Then Mr. M{_letters(n)} said to the others that he was late. " for n in range(length // 100)
    )


def _namesakes(length: int) -> str:
    """Half a text of people who all have the same surname."""
    return "".join(f"He saw that B{_letters(n)} Moss was in the room. " for n in range(length // 100))


def _letters(number: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


def growth(length: int = 100_000) -> dict[str, float]:
    """How many times longer ten times the text takes, by kind of text; ten is linear."""
    return {f"ten times the text: {name}": _times_longer(make, length) for name, make in TEXTS.items()}


def _times_longer(make: Callable[[int], str], length: int) -> float:
    short, long = (seconds(_digest, make(n)) for n in (length, TEN_TIMES * length))
    return long / max(short, 1e-3)


def _digest(raw: str) -> object:
    return summarise(clean(raw))
