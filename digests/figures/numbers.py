"""The number that a figure is made from."""

from decimal import Context, Decimal
from typing import NamedTuple

_SIX_DIGITS = Context(prec=6)


class Number(NamedTuple):
    """A number at `start:end`, scale words worked in.

    `scale` is what its scale words multiplied it by, 1 without any. `bare`: digits without separators and
    scale, which may as well be a year or part of a name. `comma`: a decimal comma, which only a unit makes
    credible in English. `share`: both numbers of a fraction ("two-thirds" is 2 and 3), whose value is a decimal.
    """

    start: int
    end: int
    value: Decimal
    scale: int = 1
    spelled: bool = False
    bare: bool = False
    comma: bool = False
    share: tuple[int, int] | None = None


def fraction(start: int, end: int, top: int, bottom: int, *, spelled: bool = False) -> Number:
    """The number of a fraction, with six decimal places."""
    return Number(start, end, decimal_of(top, bottom), spelled=spelled, share=(top, bottom))


def decimal_of(top: int, bottom: int) -> Decimal:
    """A fraction as a decimal number with six places."""
    return (Decimal(top) / Decimal(bottom)).quantize(Decimal("0.000001")).normalize()


def ratio(first: Decimal, second: Decimal) -> Decimal:
    """The first number by the second, with six digits; the second is not 0."""
    return _SIX_DIGITS.divide(first, second)
