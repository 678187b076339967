"""Whose pesos, shillings or rupees a text means, by the places that it names."""

import re
from dataclasses import dataclass, field
from functools import cache

from digests.words.currency_places import PLACES

_CODE_OF_PLACE = {
    shared: {word: code for code, words in codes.items() for word in words.split()}
    for shared, codes in PLACES.items()
}


@dataclass(frozen=True, slots=True)
class Codes:
    """The currencies that shared names mean in one text, each searched for once."""

    text: str
    known: dict[str, str] = field(default_factory=dict)

    def of(self, unit: str) -> str:
        """The ISO 4217 code of a shared name, by the country that the text names most; the unit itself without."""
        if unit not in self.known:
            codes = [_CODE_OF_PLACE[unit][place] for place in _any_place(unit).findall(self.text)]
            self.known[unit] = max(codes, key=codes.count) if codes else unit
        return self.known[unit]


@cache
def _any_place(unit: str) -> re.Pattern[str]:
    """The search for the places of a shared name; made when first asked for, as most runs never do for most names."""
    return re.compile(rf"\b(?:{'|'.join(_CODE_OF_PLACE[unit])})\b")
