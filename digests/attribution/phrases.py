"""Noun phrases that can act, found from where they end: pronouns, names with their offices, descriptions.

All functions work on token numbers and on the classes of `digests.words.en.classes`.
"""

import re

from digests.attribution.scene import Scene, Subject

_STOPS = frozenset(',|¶Q:;-"()?bVWzxvwhjcK')
_ENDS_NO_PHRASE = _STOPS | frozenset("is.a")
_NOT_BEFORE_NAME = frozenset("qrRoTDs#dOAki")
"""Classes of words before a name that belong to its phrase."""

_BARE = {"some", "many", "others", "most", "one", "another", "several", "both", "none", "few", "all", "each"}
_LONGEST = 24
_COMES_FROM = frozenset({"of", "at", "from", "with", "for"})
_LEADING = re.compile(r"[acM'.]+")
_LEADS = frozenset("acM'.")


def phrase_before(scene: Scene, end: int, floor: int) -> Subject | None:
    """The noun phrase that ends right before a token: a pronoun, a name with its office, or a description."""
    if scene.classes[end - 1] == ")":
        end = before_bracket(scene, end, floor)
    last = scene.classes[end - 1] if end > floor else "|"
    if last == "h":
        return Subject(end - 1, end, "pronoun")
    if last == "d":
        return _bare(scene, end, floor)
    if last in _ENDS_NO_PHRASE:
        return _named_like_a_word(scene, end)
    start = _phrase_start(scene, end, floor)
    return _phrase(scene, start, end, floor) if start < end else None


def _named_like_a_word(scene: Scene, end: int) -> Subject | None:
    """The person whose surname is a small word: "From said" after "Al From"."""
    number = scene.ending.get(end)
    if number is None:
        return None
    return Subject(scene.register.mentions[number].start, end, "name", number)


def antecedent(scene: Scene, relative: int, floor: int) -> Subject | None:
    """What "who" stands for."""
    end = relative - 1 if relative > floor and scene.classes[relative - 1] == "," else relative
    return phrase_before(scene, end, floor)


def before_bracket(scene: Scene, at: int, floor: int) -> int:
    """Where a phrase ends without the bracket after it: "Owusu (Ind.)"."""
    if at <= floor or scene.classes[at - 1] != ")":
        return at
    opening = scene.classes.rfind("(", max(floor, at - 12), at)
    return opening if opening > floor else at


def name_ending(scene: Scene, start: int, end: int) -> Subject | None:
    """The name that a phrase ends with, unless it only complements: "a spokesman for Mensah" is none."""
    number = scene.ending.get(end)
    if number is None:
        return None
    mention = scene.register.mentions[number]
    if mention.name < start or "i" in scene.classes[start : mention.start]:
        return None
    return Subject(start, end, "name", number)


def may_be_person(scene: Scene, number: int) -> bool:
    """Whether a mention can name a person: it is known to, or has two words that nothing makes a body's."""
    who = scene.register.bearer(number)
    return who.person or (who.sort == "unclear" and len(who.words) > 1)


def _phrase(scene: Scene, start: int, end: int, floor: int) -> Subject | None:
    """What a stretch of words names: for "whose side" the person before it."""
    if start > floor and scene.words[start - 1] == "whose":
        return antecedent(scene, start - 1, floor)
    if name := name_ending(scene, start, end):
        if scene.classes[start - 1] == "c" and (listed := _list_ending(scene, name, floor)):
            return listed
        return name
    if "i" in scene.classes[start:end] and (name := _name_with_complement(scene, start, end)):
        return name
    return Subject(start, end, "noun")


def _name_with_complement(scene: Scene, start: int, end: int) -> Subject | None:
    """The person whom a phrase opens with, where they come from after the name: "Ama Owusu of the harbour board"."""
    number = next(iter(scene.register.mentions_between(start, end)), None)
    if number is None or not may_be_person(scene, number):
        return None
    mention = scene.register.mentions[number]
    comes_from = scene.classes[mention.end] == "i" and mention.end < end - 1
    if not comes_from or scene.words[mention.end] not in _COMES_FROM or mention.sort == "body":
        return None
    if "i" in scene.classes[start : mention.start] or "c" in scene.classes[mention.end : end]:
        return None
    return Subject(start, end, "name", number)


def _list_ending(scene: Scene, last: Subject, floor: int) -> Subject | None:
    """All of a list of names that speak as one: "Mensah, Owusu and Boateng"; only one that opens its clause."""
    joint = last.start - 1
    if joint <= floor or scene.words[joint] not in {"and", "&"}:
        return None
    others: list[int] = []
    start = last.start
    while start - 1 > floor and scene.classes[start - 1] in "c,":
        end = before_bracket(scene, start - 1, floor)
        name = name_ending(scene, _phrase_start(scene, end, floor), end)
        if name is None or name.mention is None or not may_be_person(scene, name.mention):
            break
        others.insert(0, name.mention)
        start = name.start
    opens = start <= floor or scene.classes[start - 1] in "|¶Q,:;-ab"
    return last._replace(start=start, others=tuple(others)) if opens and others else None


def _phrase_start(scene: Scene, end: int, floor: int) -> int:
    """Where the noun phrase that ends before `end` begins."""
    classes = scene.classes
    ending = scene.ending.get(end)
    named_from = -1 if ending is None else scene.register.mentions[ending].start
    low = max(floor, end - _LONGEST)
    at = end
    before = classes[at - 1]
    while at > low and (before not in _STOPS or (before == "v" and _modifies(classes, at - 1))):
        at -= 1
        code = before
        before = classes[at - 1] if at > floor else "|"
        if code in "dm" and before not in "id":
            return at
        if at == named_from and before not in _NOT_BEFORE_NAME:
            return at
    if classes[at] in _LEADS and (leading := _LEADING.match(classes, at, end)):
        at = leading.end()
    return _tail(scene, end) if classes[at] == "i" else at


def _modifies(classes: str, token: int) -> bool:
    """Whether a participle belongs to the noun before it: "a source speaking to a newspaper"."""
    return classes[token - 1] in "rRok" and classes[token + 1] == "i"


def _tail(scene: Scene, end: int) -> int:
    """The start of the name or noun that ends a stretch which began with a preposition."""
    ending = scene.ending.get(end)
    return scene.register.mentions[ending].start if ending is not None else end - 1


def _bare(scene: Scene, end: int, floor: int) -> Subject | None:
    """A determiner that stands alone as a subject: "Some say", "they all said"."""
    if end - 2 >= floor and scene.classes[end - 2] == "h":
        return Subject(end - 2, end, "pronoun")
    if end - 3 >= floor and scene.classes[end - 3 : end] == "did":
        # "One in five said"
        return Subject(end - 3, end, "noun")
    if scene.words[end - 1].lower() in _BARE:
        return Subject(end - 1, end, "noun")
    return None
