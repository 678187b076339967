"""What tells a server which state of a thing is known already."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server said of its last answer, given back to it so that it need not send the same again; "" for none.

    Source: RFC 9110, sections 8.8 and 13.1.
    """

    etag: str = ""
    modified: str = ""


NO_VALIDATORS = Validators()
"""Nothing was said, or never asked."""
