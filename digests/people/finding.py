"""Everyone in an article: the stage that makes the register."""

import re
from collections import Counter

from digests.model import Article
from digests.people.bearers import Bearer
from digests.people.gender import gender_of_pronouns
from digests.people.individual import Individual
from digests.people.linking import link
from digests.people.lookup import look_up
from digests.people.names import Mention, Sort, find_mentions
from digests.people.register import Register
from digests.people.roles import role_of, words_of
from digests.people.tokens import Tokens, tokenise
from digests.text import Reading
from digests.words.en.offices import LETTERS_AFTER_NAMES, OFFICES_AFTER_NAMES, WITH_FIRST_NAMES

_WITHIN = re.compile("i[NFOGDA]{1,2}s$")
"""What leads to a name that only ends a complement: "Owusu of Moody's Analytics said"."""

_MENTIONS_LOOKED_AT = 6
"""How many mentions of a person are searched for a role and for pronouns; roles stand at the first ones."""


def find_people(reading: Reading, article: Article) -> Register:
    """The register of an article: every named person and body, with all mentions, in order of appearance.

    An article without names has an empty register.
    """
    tokens = tokenise(reading)
    mentions = find_mentions(tokens)
    bearers, numbers = link(tokens, mentions)
    individuals = tuple(_individual(n, reading, tokens, mentions, bearer) for n, bearer in enumerate(bearers))
    lookup = look_up(tokens, individuals, mentions, numbers)
    starts = tuple(m.start for m in mentions)
    return Register(tokens, individuals, mentions, tuple(numbers), starts, lookup, article.language)


def _individual(
    number: int, reading: Reading, tokens: Tokens, mentions: tuple[Mention, ...], bearer: Bearer
) -> Individual:
    bearer.mentions.sort()
    own = [mentions[n] for n in bearer.mentions]
    role = None if bearer.sort else _role(reading, tokens, own)
    fullest = _fullest(tokens, own)
    last = fullest.end - 1
    while last > fullest.name and tokens.words[last] in LETTERS_AFTER_NAMES | OFFICES_AFTER_NAMES:
        last -= 1
    first = fullest.name - _is_named_with(tokens, fullest)
    name = reading.text[tokens.starts[first] : tokens.end_of(last)]
    gender = bearer.gender
    if gender is None and not bearer.sort:
        gender = _gender(tokens, mentions, bearer)
    sort = bearer.sort or _sort(tokens, own, role)
    return Individual(number, name, bearer.words, role, gender, len(own), sort)


def _is_named_with(tokens: Tokens, mention: Mention) -> bool:
    """Whether an honorific before a single name is as good as a part of it: "Sheikh Hasina"."""
    if mention.end - mention.name > 1 or mention.name == mention.start:
        return False
    honorific = tokens.words[mention.name - 1]
    return tokens.classes[mention.name - 1] == "H" and honorific in WITH_FIRST_NAMES


def _fullest(tokens: Tokens, mentions: list[Mention]) -> Mention:
    """The longest form of a name; among forms that open differently, of those that open as most do."""
    longest = max(mentions, key=lambda m: m.end - m.name)
    if longest.end - longest.name < 3:
        return longest
    full = [m for m in mentions if m.end - m.name > 1]
    openings = Counter(tokens.words[m.name] for m in full)
    usual = max(openings, key=openings.__getitem__)
    return max((m for m in full if tokens.words[m.name] == usual), key=lambda m: m.end - m.name)


def _sort(tokens: Tokens, mentions: list[Mention], role: str | None) -> Sort:
    """A person when any mention looks like one, has a role beside it, or speaks."""
    if role or any(m.sort == "person" or _speaks(tokens, m) for m in mentions):
        return "person"
    return "unclear"


def _speaks(tokens: Tokens, mention: Mention) -> bool:
    """Whether a reporting verb stands right beside a name that no word makes an organisation's."""
    if set(tokens.classes[mention.start : mention.end]) & set("OAGD"):
        return False
    if _WITHIN.search(tokens.classes, max(0, mention.start - 4), mention.start):
        return False
    after = mention.end + (tokens.classes[mention.end] == "a")
    return tokens.classes[after : after + 1] == "V" or (
        mention.start > 0 and tokens.classes[mention.start - 1] == "V"
    )


def _gender(tokens: Tokens, mentions: tuple[Mention, ...], bearer: Bearer) -> str | None:
    """What the pronouns after the mentions say of somebody whose name and titles say nothing."""
    told: Counter[str | None] = Counter()
    for number in bearer.mentions[:_MENTIONS_LOOKED_AT]:
        following = mentions[number + 1].start if number + 1 < len(mentions) else len(tokens.words)
        told[gender_of_pronouns(tokens, mentions[number], following)] += 1
    return None if told["m"] == told["f"] else "m" if told["m"] > told["f"] else "f"


def _role(reading: Reading, tokens: Tokens, mentions: list[Mention]) -> str | None:
    """The first role that stands beside a mention of the person, or a later one that says it more fully."""
    role: str | None = None
    for mention in mentions[:_MENTIONS_LOOKED_AT]:
        if found := role_of(tokens, mention):
            words = words_of(tokens, found).of(reading.text)
            if role is None or (words.endswith(role) and len(words) > len(role)):
                role = words
    return role
