"""What can be pressed under a reply, as values: buttons, and rows of a choice."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press under a reply: it hands `token` back, or opens `url`; exactly one of them is given.

    `label` has at most 75 characters, `token` at most 100, `url` at most 3,000: Discord shows none over 512.
    """

    label: str
    token: str | None = None
    url: str | None = None
    primary: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """One row of a choice of at most 25; picking it hands `token` back. `detail` may be ""."""

    label: str
    detail: str
    token: str
