"""Who is in an article: one entry a person, with every mention of each, and the way from a mention to a person."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from digests.model import Person, Quote
from digests.people.names import Mention, Sort
from digests.people.tokens import Tokens
from digests.words.en.offices import SPELLED_OUT

Gender = str | None
"""`"m"`, `"f"`, or None where nothing tells."""

_MENTIONS_SEARCHED = 400
"""How many mentions back a title is looked for, so that hostile texts stay linear."""


@dataclass(frozen=True, slots=True)
class Individual:
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


@dataclass(frozen=True, slots=True)
class Register:
    """Everyone in an article.

    `mentions` are in order; `bearers[n]` is the number in `individuals` of who is meant by `mentions[n]`;
    `language` is the article's.
    """

    tokens: Tokens
    individuals: tuple[Individual, ...]
    mentions: tuple[Mention, ...]
    bearers: tuple[int, ...]
    starts: tuple[int, ...]
    language: str | None = None

    def bearer(self, mention: int) -> Individual:
        """Who is meant by the mention of that number."""
        return self.individuals[self.bearers[mention]]

    def mention_ending(self, token: int) -> int | None:
        """The number of the mention whose name ends right before a token."""
        at = bisect_left(self.starts, token) - 1
        return at if at >= 0 and self.mentions[at].end == token else None

    def mention_at(self, token: int) -> int | None:
        """The number of the mention that covers a token, its lead-up included."""
        at = bisect_right(self.starts, token) - 1
        return at if at >= 0 and token < self.mentions[at].end else None

    def mentions_between(self, first: int, end: int) -> range:
        """The numbers of the mentions that start in a half-open stretch of tokens."""
        return range(bisect_left(self.starts, first), bisect_left(self.starts, end))

    def titled(self, noun: str, before: int) -> Individual | None:
        """The person whose role holds a word, most lately mentioned before a token: "the governor"."""
        noun = noun.casefold()
        for n in self._seen_before(before):
            person, mention = self.bearer(n), self.mentions[n]
            lead = " ".join(self.tokens.words[mention.start : mention.name])
            if person.sort == "person" and noun in role_words(f"{person.role or ''} {lead}"):
                return person
        return None

    def styled(self, honorific: str, before: int) -> Individual | None:
        """The person named with an honorific, most lately before a token: "the Oba"."""
        for n in self._seen_before(before):
            if honorific in self.tokens.words[self.mentions[n].start : self.mentions[n].name]:
                return self.bearer(n)
        return None

    def named_with(self, word: str, before: int) -> Individual | None:
        """The body with a word in its name, most lately mentioned before a token: "the bank"."""
        word = word.casefold()
        for n in self._seen_before(before):
            body = self.bearer(n)
            if body.sort != "person" and len(body.words) > 1 and word in body.name.casefold().split():
                return body
        return None

    def called(self, name: str) -> Individual | None:
        """The individual of exactly that name."""
        return next((individual for individual in self.individuals if individual.name == name), None)

    def _seen_before(self, token: int) -> range:
        last = bisect_left(self.starts, token) - 1
        return range(last, max(-1, last - _MENTIONS_SEARCHED), -1)

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


def role_words(role: str) -> set[str]:
    """The words of a role, with what its abbreviations stand for."""
    words = role.casefold().replace("-", " ").split()
    return {*words, *(full for word in words for full in SPELLED_OUT.get(word, "").split())}
