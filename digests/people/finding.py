"""Everyone in an article: the stage that makes the register."""

from digests.model import Article
from digests.people.linking import Bearer, link
from digests.people.names import Mention, find_mentions
from digests.people.register import Individual, Register
from digests.people.roles import role_of, words_of
from digests.people.tokens import Tokens, tokenise
from digests.text import Reading

_ROLES_LOOKED_AT = 6
"""How many mentions of a person are searched for a role; roles stand at the first ones."""


def find_people(reading: Reading, article: Article) -> Register:
    """The register of an article: every named person and body, with all mentions, in order of appearance.

    An article without names has an empty register.
    """
    tokens = tokenise(reading)
    mentions = tuple(find_mentions(tokens))
    bearers, numbers = link(tokens, mentions)
    individuals = tuple(_individual(n, reading, tokens, mentions, bearer) for n, bearer in enumerate(bearers))
    del article
    return Register(tokens, individuals, mentions, tuple(numbers), tuple(m.start for m in mentions))


def _individual(
    number: int, reading: Reading, tokens: Tokens, mentions: tuple[Mention, ...], bearer: Bearer
) -> Individual:
    bearer.mentions.sort()
    own = [mentions[n] for n in bearer.mentions]
    person = any(m.sort == "person" for m in own) and not bearer.body
    role = None if bearer.body else _role(reading, tokens, own)
    fullest = max(own, key=lambda m: m.end - m.name)
    name = reading.text[tokens.starts[fullest.name] : tokens.end_of(fullest.end - 1)]
    return Individual(number, name, bearer.words, role, bearer.gender, len(own), person or role is not None)


def _role(reading: Reading, tokens: Tokens, mentions: list[Mention]) -> str | None:
    """The first role that stands beside a mention of the person."""
    for mention in mentions[:_ROLES_LOOKED_AT]:
        if found := role_of(tokens, mention):
            return words_of(tokens, found).of(reading.text)
    return None
