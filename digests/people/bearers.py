"""One person while the mentions are sorted, and the choice between people of one name."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from digests.people.lookup import role_words
from digests.people.names import Mention, Sort
from digests.people.roles import role_of
from digests.people.tokens import Tokens

_JUST_BEFORE = 120
"""Within how many tokens after a full name its surname means that bearer of several."""

_CLEARLY = 2
"""How many times as often as the other one must have been named to be meant all the same."""

_OTHER_ONE = {"elder", "older", "younger"}
"""Words that set somebody apart from the one who bears the surname alone: "the elder Pryce"."""

_FULL_LOOKED_AT = 3
"""How many of a person's full names are asked for an office."""


@dataclass(slots=True)
class Bearer:
    """One person while the mentions are sorted: the fullest name so far, and the mentions that mean them.

    `sort`: "body", "several" for a surname that may be anybody's, None for all who may be a person.
    `full`: the mentions with more than a surname, in order; of one who is never named so those with an office.
    `alone`: how often the surname alone meant them.
    """

    words: tuple[str, ...]
    sort: Sort | None = None
    mentions: list[int] = field(default_factory=list)
    full: list[int] = field(default_factory=list)
    alone: int = 0
    male: int = 0
    female: int = 0

    @property
    def gender(self) -> str | None:
        """What most of the evidence in titles and first names says."""
        return None if self.male == self.female else "m" if self.male > self.female else "f"

    def told(self, gender: str) -> None:
        """Count what a title or first name says."""
        self.male += gender == "m"
        self.female += gender == "f"

    def named_before(self, mention: int) -> int:
        """How often a name with their surname stood before a mention; surnames are placed in order after full names.

        First names do not count: who is called by one leaves the surname to somebody else.
        """
        return bisect_left(self.full, mention) + self.alone

    def last_full(self, mention: int) -> int | None:
        """The last mention in full before another one."""
        at = bisect_left(self.full, mention) - 1
        return self.full[at] if at >= 0 else None


def choose(
    tokens: Tokens, mentions: Sequence[Mention], candidates: Sequence[Bearer], mention: int
) -> Bearer | None:
    """Which of several bearers a surname means; None when two are about equally likely.

    Who was named in full last is meant when that was just before, unless the other one stood in the same sentence
    or was named far more often so far; else who was named far more often.
    """
    start = mentions[mention].start

    def nearness(bearer: Bearer) -> tuple[int, int]:
        full = bearer.last_full(mention)
        near = full is not None and start - mentions[full].start < _JUST_BEFORE
        return full if near and full is not None else -1, bearer.named_before(mention)

    ranked = sorted(((*nearness(bearer), n) for n, bearer in enumerate(candidates)), reverse=True)
    (last, often, best), (before, other_often, second) = ranked[:2]
    if start and tokens.words[start - 1] in _OTHER_ONE:
        return candidates[best]
    parted = last >= 0 and (before < 0 or _parted(tokens, mentions[before], mentions[last]))
    if parted and other_often < _CLEARLY * often:
        return candidates[best]
    if often >= _CLEARLY * other_often:
        return candidates[best]
    return candidates[second] if other_often >= _CLEARLY * often else None


def _parted(tokens: Tokens, first: Mention, second: Mention) -> bool:
    """Whether a sentence ends between two mentions."""
    between = tokens.classes[first.end : second.start]
    return "|" in between or "¶" in between


def offices_of(tokens: Tokens, mentions: Sequence[Mention], bearer: Bearer) -> set[str]:
    """The words of what a person is called beside the first full names, in small letters."""
    words: list[str] = []
    for number in bearer.full[:_FULL_LOOKED_AT]:
        mention = mentions[number]
        words += tokens.words[mention.start : mention.name]
        if role := role_of(tokens, mention):
            words += tokens.words[role.start : role.end]
    return role_words(" ".join(words))


def office_before(tokens: Tokens, mention: Mention) -> set[str]:
    """The office right before a name, with what it stands for; empty for honorifics and without one."""
    at = mention.name - 1
    return role_words(tokens.words[at]) if mention.titled and tokens.classes[at] == "T" else set()
