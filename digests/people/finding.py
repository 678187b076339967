"""Everyone in an article: the stage that makes the register."""

import re
from collections import Counter

from digests.model import Article
from digests.people.bearers import Bearer
from digests.people.gender import gender_of_pronouns, gender_of_role
from digests.people.individual import Individual
from digests.people.linking import link
from digests.people.lookup import Lookup
from digests.people.names import Mention, find_mentions
from digests.people.register import Register
from digests.people.roles import may_have_role, role_of, words_of
from digests.people.tokens import Tokens, tokenise
from digests.text import Reading
from digests.words.en.offices import LETTERS_AFTER_NAMES, OFFICES_AFTER_NAMES, WITH_FIRST_NAMES

_WITHIN = re.compile("i[NFOGDA]{1,2}s$")
"""What leads to a name that only ends a complement: "Owusu of Moody's Analytics said"."""

_OF_BODIES = frozenset("OAGD")
"""Classes of words that make a name an organisation's."""

_AFTER_NAMES = LETTERS_AFTER_NAMES | OFFICES_AFTER_NAMES

_MENTIONS_LOOKED_AT = 6
"""How many mentions of a person are searched for a role and for pronouns; roles stand at the first ones."""


def find_people(reading: Reading, article: Article) -> Register:
    """The register of an article: every named person and body, with all mentions, in order of appearance.

    An article without names has an empty register.
    """
    tokens = tokenise(reading)
    mentions = find_mentions(tokens)
    bearers, numbers = link(tokens, mentions)
    individuals = tuple([_individual(n, reading, tokens, mentions, who) for n, who in enumerate(bearers)])
    bearing = tuple(numbers)
    lookup = Lookup(tokens, individuals, mentions, bearing)
    starts = tuple([m.start for m in mentions])
    return Register(tokens, individuals, mentions, bearing, starts, lookup, article.language)


def _individual(
    number: int, reading: Reading, tokens: Tokens, mentions: tuple[Mention, ...], bearer: Bearer
) -> Individual:
    if len(bearer.mentions) == 1:  # as most
        own = [mentions[bearer.mentions[0]]]
    else:
        bearer.mentions.sort()
        own = [mentions[n] for n in bearer.mentions]
    name = _name(reading, tokens, own)
    role, gender, sort = None, bearer.gender, bearer.sort
    if sort is None:
        role = _role(reading, tokens, own)
        if gender is None and role:
            gender = gender_of_role(role)
        if gender is None:
            gender = _gender(tokens, mentions, bearer)
        sort = "person" if role or own[0].sort == "person" or _is_person(tokens, own) else "unclear"
    # as Individual(…) makes it, in half the time: next to mentions, texts have most of these
    return tuple.__new__(Individual, (number, name, bearer.words, role, gender, len(own), sort))


def _name(reading: Reading, tokens: Tokens, mentions: list[Mention]) -> str:
    """The fullest name in the article's words, without the letters after it."""
    fullest = mentions[0] if len(mentions) == 1 else _fullest(tokens, mentions)
    first, last = fullest.name, fullest.end - 1
    if first == last and first == fullest.start:
        return tokens.words[first]
    while last > first and tokens.words[last] in _AFTER_NAMES:
        last -= 1
    first -= _is_named_with(tokens, fullest)
    return tokens.words[first] if first == last else reading.text[tokens.starts[first] : tokens.end_of(last)]


def _is_named_with(tokens: Tokens, mention: Mention) -> bool:
    """Whether an honorific before a single name is as good as a part of it: "Sheikh Hasina"."""
    if mention.name == mention.start or mention.end - mention.name > 1:
        return False
    honorific = mention.name - 1
    return tokens.classes[honorific] == "H" and tokens.words[honorific] in WITH_FIRST_NAMES


def _fullest(tokens: Tokens, mentions: list[Mention]) -> Mention:
    """The longest form of a name; among forms that open differently, of those that open as most do."""
    longest = _longest(mentions)
    if longest.end - longest.name < 3:
        return longest
    full = [m for m in mentions if m.end - m.name > 1]
    openings = Counter([tokens.words[m.name] for m in full])
    usual = max(openings, key=openings.__getitem__)
    return _longest([m for m in full if tokens.words[m.name] == usual])


def _longest(mentions: list[Mention]) -> Mention:
    """The first of the mentions with the most words in the name."""
    longest = mentions[0]
    for mention in mentions:
        if mention.end - mention.name > longest.end - longest.name:
            longest = mention
    return longest


def _is_person(tokens: Tokens, mentions: list[Mention]) -> bool:
    """Whether any mention looks like a person, or speaks."""
    classes = tokens.classes
    for mention in mentions:
        if mention.sort == "person":
            return True
        if (classes[mention.end] in "Va" or classes[mention.start - 1] == "V") and _speaks(tokens, mention):
            return True
    return False


def _speaks(tokens: Tokens, mention: Mention) -> bool:
    """Whether a reporting verb stands right beside a name that no word makes an organisation's."""
    classes, start, end = tokens.classes, mention.start, mention.end
    after = end + (classes[end] == "a")
    if classes[after : after + 1] != "V" and (start == 0 or classes[start - 1] != "V"):
        return False
    return _OF_BODIES.isdisjoint(classes[start:end]) and not _WITHIN.search(classes, max(0, start - 4), start)


def _gender(tokens: Tokens, mentions: tuple[Mention, ...], bearer: Bearer) -> str | None:
    """What the pronouns after the mentions say of somebody whose name and titles say nothing."""
    men = women = 0
    for number in bearer.mentions[:_MENTIONS_LOOKED_AT]:
        following = mentions[number + 1].start if number + 1 < len(mentions) else len(tokens.words)
        told = gender_of_pronouns(tokens, mentions[number], following)
        men += told == "m"
        women += told == "f"
    return None if men == women else "m" if men > women else "f"


def _role(reading: Reading, tokens: Tokens, mentions: list[Mention]) -> str | None:
    """The first role that stands beside a mention of the person, or a later one that says it more fully."""
    role: str | None = None
    for mention in mentions[:_MENTIONS_LOOKED_AT]:
        if may_have_role(tokens, mention) and (found := role_of(tokens, mention)):
            words = words_of(tokens, found).of(reading.text)
            if role is None or (words.endswith(role) and len(words) > len(role)):
                role = words
    return role
