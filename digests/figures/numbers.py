"""The number that a figure is made from."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `start:end`, scale words worked in.

    `scale` is what its scale words multiplied it by, 1 without any. `bare`: digits without separators and
    scale, which may as well be a year or part of a name. `comma`: a decimal comma, which only a unit makes
    credible in English. `share`: a part of something ("two-thirds").
    """

    start: int
    end: int
    value: Decimal
    scale: int = 1
    spelled: bool = False
    bare: bool = False
    comma: bool = False
    share: bool = False


def share(part: int, whole: int) -> Decimal:
    """A fraction as a decimal number with six places."""
    return (Decimal(part) / Decimal(whole)).quantize(Decimal("0.000001")).normalize()
