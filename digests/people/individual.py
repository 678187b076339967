"""One person, or one body, of an article."""

from typing import NamedTuple

from digests.people.names import Sort

Gender = str | None
"""`"m"`, `"f"`, or None where nothing tells."""


class Individual(NamedTuple):
    """One person, or one body, of an article.

    `number`: place in the register, by first mention. `name`: the fullest form; `role`: the article's words or
    None. `mentions`: how often named.
    """

    number: int
    name: str
    words: tuple[str, ...]
    role: str | None
    gender: Gender
    mentions: int
    sort: Sort

    @property
    def person(self) -> bool:
        """Whether something in the text marks them as a person."""
        return self.sort == "person"
