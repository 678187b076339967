"""Where each word by which somebody can be meant was last used: offices, honorifics, words of a body's name."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from digests.people.individual import Individual
from digests.people.names import Mention
from digests.people.tokens import Tokens
from digests.words.en.offices import SPELLED_OUT

Places = dict[str, list[int]]
"""The numbers of the mentions at which a word, in small letters, holds; in order."""


@dataclass(frozen=True)
class Lookup:
    """The mentions by word, so that no question looks through all of them; each list is made when first asked for.

    `bearers[n]` is the number in `individuals` of who is meant by `mentions[n]`.
    """

    tokens: Tokens
    individuals: Sequence[Individual]
    mentions: Sequence[Mention]
    bearers: Sequence[int]

    @cached_property
    def titles(self) -> Places:
        """By the words of a person's role and of what leads up to the name there."""
        found: Places = defaultdict(list)
        roles = [role_words(who.role) if who.role else set() for who in self.individuals]
        for number, (mention, bearer) in enumerate(zip(self.mentions, self.bearers, strict=True)):
            if self.individuals[bearer].person:
                lead = self.tokens.words[mention.start : mention.name]
                for word in roles[bearer] | role_words(" ".join(lead)) if lead else roles[bearer]:
                    found[word].append(number)
        return found

    @cached_property
    def styles(self) -> Places:
        """By the words that lead up to any name, as written."""
        found: Places = defaultdict(list)
        for number, mention in enumerate(self.mentions):
            for word in self.tokens.words[mention.start : mention.name]:
                found[word].append(number)
        return found

    @cached_property
    def bodies(self) -> Places:
        """By the words of a body's name of several words."""
        found: Places = defaultdict(list)
        words = [
            () if who.person or len(who.words) < 2 else frozenset(who.name.casefold().split())
            for who in self.individuals
        ]
        for number, bearer in enumerate(self.bearers):
            for word in words[bearer]:
                found[word].append(number)
        return found

    @cached_property
    def names(self) -> dict[str, int]:
        """The number of the first individual of each name."""
        return {who.name: who.number for who in reversed(self.individuals)}


def last_before(places: Sequence[int], mention: int) -> int | None:
    """The last number below that of a mention; None when there is none."""
    at = bisect_left(places, mention) - 1
    return places[at] if at >= 0 else None


def role_words(role: str) -> set[str]:
    """The words of a role, with what its abbreviations stand for."""
    words = role.casefold().replace("-", " ").split()
    return {*words, *(full for word in words for full in SPELLED_OUT.get(word, "").split())}
