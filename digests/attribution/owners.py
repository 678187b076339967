"""Whose words a quotation is, without a verb of speech: "in Owusu's words", "her answer was", "by critics"."""

import re

from digests.attribution.inverted import subject_after
from digests.attribution.phrases import phrase_before
from digests.attribution.scene import Scene, Subject
from digests.attribution.verbs import is_passive
from digests.words.en.reporting import FEELINGS, SPEECH_NOUNS, TELLING_NOUNS

_ARE_WORDS = re.compile("(?:m|s)[lkqoNAa]{1,4}xa?[:,]?$")
_PLEDGES = {"promise", "pledge", "line", "quip", "joke", "jibe", "claim", "motto", "mantra", "boast", "vow"}
_BE = frozenset({"is", "was", "are", "were", "be", "been"})
_DEGREES = frozenset({"very", "so", "quite", "not", "more", "too", "still"})
_WITHIN = 5
"""How many tokens an owner after "in the words of" may have."""


def in_words_of(scene: Scene, first: int) -> Subject | None:
    """Whose words a quotation is said to be: "…," in Owusu's words."""
    if scene.classes[first] != "i" or scene.words[first] != "in":
        return None
    name = name_at(scene, first + 1)
    if name is None or scene.classes[name.end] != "s" or scene.words[name.end + 1] not in TELLING_NOUNS:
        return None
    return name


def words_before(scene: Scene, start: int, floor: int) -> Subject | None:
    """Whose words a quotation is said to be before it: In Owusu's words, "…"."""
    noun = start - 1 - (scene.classes[start - 1] == ",")
    of = scene.classes.rfind("i", max(floor, noun - _WITHIN), noun)
    if of > floor + 1 and scene.words[of] == "of" and scene.words[of - 1] in TELLING_NOUNS:
        return phrase_before(scene, noun + 1, of + 1)
    if noun - 3 < floor or scene.words[noun] not in TELLING_NOUNS or scene.classes[noun - 1] not in "s'm":
        return None
    if scene.classes[noun - 1] == "m":
        return Subject(noun - 1, noun, "pronoun") if scene.classes[noun - 2] == "i" else None
    owner = phrase_before(scene, noun - 1, floor)
    return owner if owner and scene.classes[owner.start - 1] == "i" else None


def who_feels(scene: Scene, start: int, floor: int) -> Subject | None:
    """Who is said to be in the mood that the quoted words tell: The firm is "very confident that …"."""
    words = scene.words
    first = start + 1 + (words[start + 1].endswith("ly") or words[start + 1] in _DEGREES)
    if words[start - 1] not in _BE or words[first : first + 1] == [] or words[first] not in FEELINGS:
        return None
    return phrase_before(scene, start - 1, floor)


def owner_of_words(scene: Scene, start: int, floor: int) -> Subject | None:
    """Whose answer, slogan or message a quotation is said to be: Owusu's answer was: "…"."""
    found = _ARE_WORDS.search(scene.classes, floor, start)
    if found is None or SPEECH_NOUNS.isdisjoint(scene.words[found.start() + 1 : start]):
        return None
    if scene.classes[found.start()] == "m":
        return Subject(found.start(), found.start() + 1, "pronoun")
    return _owner(scene, found.start(), floor)


def owner_around(scene: Scene, start: int, end: int, floor: int) -> Subject | None:
    """Whose words stand between an owner and what the words are called: Owusu's "…" promise."""
    if (
        scene.classes[start - 1] not in "sm"
        or scene.words[end] not in SPEECH_NOUNS | TELLING_NOUNS | _PLEDGES
    ):
        return None
    if scene.classes[start - 1] == "m":
        return Subject(start - 1, start, "pronoun")
    return _owner(scene, start - 1, floor)


def _owner(scene: Scene, possessive: int, floor: int) -> Subject | None:
    """The name or noun phrase that a possessive 's belongs to; of "the pull of Owusu's" only the name."""
    number = scene.ending.get(possessive)
    if number is not None:
        return Subject(scene.register.mentions[number].start, possessive, "name", number)
    return phrase_before(scene, possessive, floor)


def agent_after(scene: Scene, start: int, end: int) -> Subject | None:
    """Who is named with "by" after words that a passive calls something: was called "…" by critics."""
    if scene.words[end : end + 1] != ["by"]:
        return None
    passive = scene.classes[start - 1] in "VWe" and is_passive(scene, start - 1)
    return subject_after(scene, end + 1) if passive else None


def name_at(scene: Scene, token: int) -> Subject | None:
    """The name that starts at a token, its office included."""
    number = scene.register.mention_at(token)
    if number is None or scene.register.mentions[number].start != token:
        return None
    mention = scene.register.mentions[number]
    return Subject(mention.start, mention.end, "name", number)
