"""Whose pesos, shillings or rupees a text means, by the places that it names."""

import re

from digests.words.currency_places import PLACES

_CODE_OF_PLACE = {
    shared: {word: code for code, words in codes.items() for word in words.split()}
    for shared, codes in PLACES.items()
}
_ANY_PLACE = {shared: re.compile(rf"\b(?:{'|'.join(words)})\b") for shared, words in _CODE_OF_PLACE.items()}


def by_place(text: str, unit: str, known: dict[str, str]) -> str:
    """The ISO 4217 code of a shared name, by the country that the text names most; the unit itself without one.

    `known` keeps what was found for this text, which is then searched once for each name.
    """
    if unit not in known:
        codes = [_CODE_OF_PLACE[unit][place] for place in _ANY_PLACE[unit].findall(text)]
        known[unit] = max(codes, key=codes.count) if codes else unit
    return known[unit]
