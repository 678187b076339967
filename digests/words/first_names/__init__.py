"""First names: which words are one, and whether men or women bear it."""

from digests.words.first_names import census, world

MEN = census.MEN | world.MEN
WOMEN = census.WOMEN | world.WOMEN
FIRST_NAMES = MEN | WOMEN | census.EITHER


def gender_of(first_name: str) -> str | None:
    """`"m"` or `"f"` for a name that one sex bears by far more often; None for others and the unknown."""
    if (first_name in MEN) == (first_name in WOMEN):
        return None
    return "m" if first_name in MEN else "f"
