"""Whether time grows with length or with its square, told apart on a machine that does other things as well."""

import time
from collections.abc import Callable
from typing import TypeVar

Input = TypeVar("Input")

TEN_TIMES = 10
SHORT_OF_THE_SQUARE = 30.0
"""Ten times the input takes ten times as long when time grows with length, a hundred times with its square.

Between the two there is room for a busy machine; `make bench` measures how near to ten it is.
"""

NOISE_S = 0.15
"""What a busy machine may add, in seconds."""

_TRIES = 2
_LOOKS = 3


def seconds(act: Callable[[Input], object], given: Input) -> float:
    """The CPU seconds that one call takes: the best of a few."""
    times = []
    for _ in range(_TRIES):
        start = time.process_time()
        act(given)
        times.append(time.process_time() - start)
        if times[-1] > 0.3:  # noise hardly matters any more
            break
    return min(times)


def grows_with_length(act: Callable[[Input], object], make: Callable[[int], Input], length: int) -> bool:
    """Whether ten times the length takes far less than a hundred times as long.

    It is measured again where it seems not: a machine is busy for a while, a square is one each time.
    """
    return any(_grows_with_length(act, make, length) for _ in range(_LOOKS))


def _grows_with_length(act: Callable[[Input], object], make: Callable[[int], Input], length: int) -> bool:
    short, long = seconds(act, make(length)), seconds(act, make(TEN_TIMES * length))
    return long <= SHORT_OF_THE_SQUARE * short + NOISE_S
