"""Who is in an article: one entry a person, with every mention of each, and the way from a mention to a person."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from digests.model import Person, Quote
from digests.people.individual import Individual
from digests.people.lookup import Lookup, last_before
from digests.people.names import Mention
from digests.people.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Register:
    """Everyone in an article.

    `mentions` are in order; `bearers[n]` is the number in `individuals` of who is meant by `mentions[n]`;
    `lookup` finds mentions by a word; `language` is the article's.
    """

    tokens: Tokens
    individuals: tuple[Individual, ...]
    mentions: tuple[Mention, ...]
    bearers: tuple[int, ...]
    starts: tuple[int, ...]
    lookup: Lookup
    language: str | None = None

    def bearer(self, mention: int) -> Individual:
        """Who is meant by the mention of that number."""
        return self.individuals[self.bearers[mention]]

    def mention_at(self, token: int) -> int | None:
        """The number of the mention that covers a token, its lead-up included."""
        at = bisect_right(self.starts, token) - 1
        return at if at >= 0 and token < self.mentions[at].end else None

    def mentions_between(self, first: int, end: int) -> range:
        """The numbers of the mentions that start in a half-open stretch of tokens."""
        return range(bisect_left(self.starts, first), bisect_left(self.starts, end))

    def titled(self, noun: str, before: int) -> Individual | None:
        """The person whose role holds a word, most lately mentioned before a token: "the governor"."""
        return self._last(self.lookup.titles.get(noun.casefold(), ()), before)

    def styled(self, honorific: str, before: int) -> Individual | None:
        """The person named with an honorific, most lately before a token: "the Oba"."""
        return self._last(self.lookup.styles.get(honorific, ()), before)

    def named_with(self, word: str, before: int) -> Individual | None:
        """The body with a word in its name, most lately mentioned before a token: "the bank"."""
        return self._last(self.lookup.bodies.get(word.casefold(), ()), before)

    def called(self, name: str) -> Individual | None:
        """The first individual of exactly that name."""
        number = self.lookup.names.get(name)
        return None if number is None else self.individuals[number]

    def _last(self, places: Sequence[int], before: int) -> Individual | None:
        """Who is meant by the last of some mentions, given by number, that starts before a token."""
        last = last_before(places, bisect_left(self.starts, before))
        return None if last is None else self.bearer(last)

    def people(self, quotes: Iterable[Quote]) -> tuple[Person, ...]:
        """The persons of the article with how often each is mentioned and quoted, the most quoted first.

        A mention is a name, a title or a pronoun that speaks; a body is listed when it is quoted by its name.
        """
        quoted: dict[str, int] = {}
        pronouns: dict[str, int] = {}
        roles: dict[str, str | None] = {}
        for quote in quotes:
            if quote.speaker is None:
                continue
            name = quote.speaker.name
            quoted[name] = quoted.get(name, 0) + 1
            roles[name] = quote.speaker.role
            pronouns[name] = pronouns.get(name, 0) + (quote.speaker.how == "pronoun")
        found = [
            Person(
                who.name,
                who.role or roles.get(who.name),
                who.mentions + pronouns.get(who.name, 0),
                quoted.get(who.name, 0),
            )
            for who in self.individuals
            if who.person or who.name in quoted
        ]
        return tuple(sorted(found, key=lambda person: (-person.quotes, -person.mentions)))
