"""Who let something be posted for everyone: as a post says it, without calling anybody."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sharer:
    """Somebody by the platform's id, and by the name that it gave with what they asked, "" for none.

    It lasts as long as the answer; neither is stored. A platform shows the form of the two that notifies nobody.
    """

    id: str
    name: str = ""
