"""What is asked for, and what came: the values of fetching."""

from collections.abc import Mapping
from dataclasses import dataclass

from yarl import URL

from adapters.sources.fetching.limits import MIB
from adapters.web import NO_VALIDATORS, Validators


@dataclass(frozen=True, slots=True)
class Wanted:
    """A thing that is asked for: its name in messages, the Accept header, and how large it may be at the most.

    `is_cut`: of a larger one, the beginning is enough. `is_rules`: it is a site's robots.txt.
    """

    name: str
    accept: str
    most_bytes: int
    is_cut: bool = False
    is_rules: bool = False

    @property
    def most(self) -> str:
        """How large it may be, in words."""
        return f"{self.most_bytes / MIB:.3g} MiB"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered at one address; `headers` by names in any case, `body` unpacked."""

    url: URL
    status: int
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def content_type(self) -> str:
        """The Content-Type, "" for none; what is not ASCII in it is no character that could be shown or stored."""
        return self.headers.get("Content-Type", "").encode("ascii", "replace").decode()


@dataclass(frozen=True, slots=True)
class Fetched:
    """The answer at the end of all redirects, and where the thing stands from now on.

    `stands_at` is the address that was asked for, as it was given, unless that has moved for good.
    """

    answer: Answer
    stands_at: str


@dataclass(frozen=True, slots=True)
class Asking:
    """One request: a thing at an address, and the marks of the state that is known already."""

    wanted: Wanted
    url: URL
    validators: Validators = NO_VALIDATORS
