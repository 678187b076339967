"""Which unnamed phrases can be somebody who speaks: whole noun phrases, no pieces of a clause."""

import re

from digests.attribution.scene import Scene

_OPENS = frozenset("dmNFTOAGDIHqlkoRraeg#")
_IN_A_CLAUSE = frozenset('VWxzhjwbKQ"|¶?(:;')
_PARTICIPLE_FIRST = re.compile("[eg][lqeg]*[rRokT]")
_CONTRACTED = re.compile("[’'](?:t|d|re|ve|ll|m)(?: |$)")
_SINGULAR = re.compile("(?:[^s]|ss|us|is)$")
_FOR_PEOPLE = frozenset("rRokTO")
_PRONOUNLIKE = frozenset(
    ["everyone", "anyone", "everybody", "anybody", "half", "nobody", "thousands", "millions"]
)
_NO_PHRASE_ALONE = frozenset({"the", "a", "an", "no", "every"})


def can_speak(scene: Scene, first: int, last: int, head: int) -> bool:
    """Whether the words from one token to another, both included, can name who speaks; `head` is their main noun.

    What has a verb in it, ends in a mark or is half a phrase ("the", "upset after Friday") cannot.
    """
    words, codes = scene.words, scene.classes[first : last + 1]
    if words[first] == "that" and first < last:
        codes = f"d{codes[1:]}"
    if codes[:1] not in _OPENS or not _IN_A_CLAUSE.isdisjoint(codes):
        return False
    if first == last and (codes in "#aeg" or words[first].lower() in _NO_PHRASE_ALONE):
        return False
    if codes[0] in "eg" and not _PARTICIPLE_FIRST.match(codes):
        return False
    if codes[0] == "l" and not _is_whole(scene, first, last, head):
        return False
    return _CONTRACTED.search(" ".join(words[first : last + 1])) is None


def _is_whole(scene: Scene, first: int, last: int, head: int) -> bool:
    """Whether a phrase without a determiner can stand alone: a plural, a word for people, or "everyone"."""
    if not _FOR_PEOPLE.isdisjoint(scene.classes[first : last + 1]):
        return True
    if scene.words[first].lower() in _PRONOUNLIKE:
        return True
    return scene.classes[head] == "l" and _SINGULAR.search(scene.words[head]) is None
