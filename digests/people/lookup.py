"""Where each word by which somebody can be meant was last used: offices, honorifics, words of a body's name."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from digests.people.individual import Individual
from digests.people.names import Mention
from digests.people.tokens import Tokens
from digests.words.en.offices import SPELLED_OUT

Places = dict[str, list[int]]
"""The numbers of the mentions at which a word, in small letters, holds; in order."""


@dataclass(slots=True)
class Lookup:
    """The mentions by word, so that no question looks through all of them.

    `titles`: words of a person's role and of what leads up to the name there; `styles`: words that lead up to any
    name, as written; `bodies`: words of a body's name. `names`: the number of the first individual of a name.
    """

    titles: Places = field(default_factory=lambda: defaultdict(list))
    styles: Places = field(default_factory=lambda: defaultdict(list))
    bodies: Places = field(default_factory=lambda: defaultdict(list))
    names: dict[str, int] = field(default_factory=dict)


def look_up(
    tokens: Tokens, individuals: Sequence[Individual], mentions: Sequence[Mention], bearers: Sequence[int]
) -> Lookup:
    """The lookup of an article's mentions; `bearers[n]` is the number of who is meant by `mentions[n]`."""
    found = Lookup()
    for who in individuals:
        found.names.setdefault(who.name, who.number)
    words = [_words_of(who) for who in individuals]
    for number, (mention, bearer) in enumerate(zip(mentions, bearers, strict=True)):
        lead = tokens.words[mention.start : mention.name]
        for word in lead:
            found.styles[word].append(number)
        if individuals[bearer].sort == "person":
            for word in words[bearer] | role_words(" ".join(lead)) if lead else words[bearer]:
                found.titles[word].append(number)
        else:
            for word in words[bearer]:
                found.bodies[word].append(number)
    return found


def last_before(places: Sequence[int], mention: int) -> int | None:
    """The last number below that of a mention; None when there is none."""
    at = bisect_left(places, mention) - 1
    return places[at] if at >= 0 else None


def role_words(role: str) -> set[str]:
    """The words of a role, with what its abbreviations stand for."""
    words = role.casefold().replace("-", " ").split()
    return {*words, *(full for word in words for full in SPELLED_OUT.get(word, "").split())}


def _words_of(who: Individual) -> set[str]:
    """The words of a person's role, or of a body's name of several words."""
    if who.sort == "person":
        return role_words(who.role) if who.role else set()
    return set(who.name.casefold().split()) if len(who.words) > 1 else set()
