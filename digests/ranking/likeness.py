"""What two texts have in common, as far as ranking needs to know."""

import re

_LONG_WORD = re.compile(r"\w{4,}")


def long_words(text: str) -> frozenset[str]:
    """The words of four letters and more, case folded: what texts about one thing share."""
    return frozenset(_LONG_WORD.findall(text.casefold()))
