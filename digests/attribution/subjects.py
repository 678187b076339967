"""Who does what a verb says: the subject of a clause, found from its verb.

All functions work on token numbers and on the classes of `digests.words.en.classes`.
"""

import re

from digests.attribution.phrases import Subject, antecedent, before_bracket, name_ending, phrase_before
from digests.attribution.scene import Scene

__all__ = [
    "Subject",
    "first_subject",
    "main_subject",
    "phrase_before",
    "shared_subject",
    "subject_after",
    "subject_before",
]


_BETWEEN = re.compile(r"(?:[axM]|iM)+$")
_COMPLEMENT = re.compile(r"(?:i[^,|¶Q:;\"()?bVWwhi-]{1,8})+")
_LONGEST = 24
_SHARED_REACH = 48
_VERBS_SHARING = 6
"""How many tokens and verbs back a shared subject is looked for; it keeps hostile texts linear."""
_VERBS = frozenset("VWzxe")
_FINITE = frozenset("VWzxe")


def subject_before(scene: Scene, verb: int, floor: int) -> Subject | None:
    """The subject that stands before a verb, not reaching back over the token `floor`.

    It looks through adverbs, appositions, relative clauses and what comes between verbs of one subject:
    "Adeyemi, who runs the mill, rose and said" gives "Adeyemi" for "said".
    """
    if scene.class_at(verb) == "v":
        return main_subject(scene, floor, verb)
    at = _skip_back(scene, verb, floor)
    if at <= floor:
        return None
    before = scene.classes[at - 1]
    if before in ",-":
        return _past_apposition(scene, at - 1, floor)
    if before == "w" or (before == "b" and _is_relative(scene, at - 1)):
        return antecedent(scene, at - 1, floor)
    if before in "cibVWzegl":
        return (phrase_before(scene, at, floor) if before == "l" else None) or shared_subject(
            scene, at - 1, floor
        )
    return phrase_before(scene, at, floor)


def subject_after(scene: Scene, start: int) -> Subject | None:
    """The subject that follows its verb: "said Kofi Mensah, the port's director" gives "Kofi Mensah"."""
    classes = scene.classes
    if scene.class_at(start) == "h":
        return Subject(start, start + 1, "pronoun")
    end = start
    while end - start < _LONGEST and (
        scene.class_at(end) not in ',|¶Q:;-"()?.iVWzxvwbchjMK' or _joins_roles(scene, end)
    ):
        end += 1
    if end == start:
        return None
    if name := name_ending(scene, start, end):
        return name
    if apposed := _name_apposed(scene, start, end):
        return apposed
    if classes[start] in "agelx" and not any(c in "rRok" for c in classes[start:end]):
        return None
    return Subject(start, end, "noun")


def _joins_roles(scene: Scene, token: int) -> bool:
    """Whether "and" stands inside one description: "her brother and drummer"."""
    return (
        scene.class_at(token) == "c"
        and scene.class_at(token - 1) == "r"
        and scene.class_at(token + 1) in "rql"
    )


def shared_subject(scene: Scene, before: int, floor: int) -> Subject | None:
    """The subject of the nearest verb before a token: that of "rose" in "Adeyemi rose and said"."""
    verbs = [
        at for at in range(before, max(floor, before - _SHARED_REACH), -1) if scene.class_at(at) in _VERBS
    ]
    for verb in verbs[:_VERBS_SHARING]:
        if found := _own_subject(scene, verb, floor):
            return found
    return first_subject(scene, floor, before)


def _own_subject(scene: Scene, verb: int, floor: int) -> Subject | None:
    """The subject right before a verb, or after it where it closes a quotation; none that cannot act."""
    at = _skip_back(scene, verb, floor)
    if at > floor and scene.classes[at - 1] in ",-":
        found = _past_apposition(scene, at - 1, floor)
    else:
        found = phrase_before(scene, at, floor)
    if found is None and scene.class_at(verb) == "V" and "Q" in scene.classes[max(floor, at - 2) : at]:
        found = subject_after(scene, verb + 1)
    return found if found and _personal(scene, found) else None


def first_subject(scene: Scene, start: int, end: int) -> Subject | None:
    """The first person named, or the first pronoun, in a stretch: what stands in when no verb tells."""
    pronoun = next((at for at in range(start, end) if _is_third_person(scene, at)), end)
    for number in scene.register.mentions_between(start, pronoun):
        mention = scene.register.mentions[number]
        if scene.register.bearer(number).person and scene.class_at(mention.start - 1) not in "iQ":
            return Subject(mention.start, mention.end, "name", number)
    return Subject(pronoun, pronoun + 1, "pronoun") if pronoun < end else None


def main_subject(scene: Scene, floor: int, end: int) -> Subject | None:
    """The subject of a sentence's main clause; a clause or phrase that leads up to it is passed over.

    "When the dam broke, Owusu called the mayor" gives "Owusu".
    """
    start = floor
    lead = floor + (scene.class_at(floor) == "a")
    if scene.class_at(lead) in "big" and (comma := scene.classes.find(",", floor, end)) >= 0:
        start = comma + 1
    for verb in range(start + 1, end):
        if scene.classes[verb] in _FINITE and (subject := subject_before(scene, verb, start)):
            return subject if _personal(scene, subject) else first_subject(scene, start, end)
    return first_subject(scene, start, end)


def _personal(scene: Scene, subject: Subject) -> bool:
    """Whether a subject can be somebody who speaks, as far as its form tells."""
    if subject.kind == "noun":
        return scene.classes[subject.end - 1] in "rRokOANGD"
    return True


def _is_third_person(scene: Scene, token: int) -> bool:
    return scene.classes[token] == "h" and scene.tokens.words[token].lower() in {"he", "she", "they"}


def _skip_back(scene: Scene, verb: int, floor: int) -> int:
    """Where what stands before a verb ends, without its adverbs, auxiliaries and brackets."""
    found = _BETWEEN.search(scene.classes, max(floor, verb - 6), verb)
    at = found.start() if found else verb
    if at - 1 > floor and scene.classes[at - 1] == '"' and scene.classes[at - 2] == ",":
        at -= 1
    return before_bracket(scene, at, floor)


def _name_apposed(scene: Scene, start: int, end: int) -> Subject | None:
    """The name between commas after a description: "said the mill's owner in Accra, Kofi Mensah"."""
    if scene.classes[end - 1] not in "rRolkTO" and scene.tokens.words[end - 1] not in {"one", "another"}:
        return None
    complement = _COMPLEMENT.match(scene.classes, end)
    comma = complement.end() if complement else end
    if scene.class_at(comma) != ",":
        return None
    number = scene.register.mention_at(comma + 1)
    if number is None or not _may_be_person(scene, number):
        return None
    mention = scene.register.mentions[number]
    closes = scene.class_at(mention.end) in ",|¶.;:Q-iw"
    return Subject(start, mention.end, "name", number) if closes and mention.start == comma + 1 else None


def _may_be_person(scene: Scene, number: int) -> bool:
    """Whether a mention can name a person: it is known to, or has two words that nothing makes a body's."""
    who = scene.register.bearer(number)
    return who.person or (who.sort == "unclear" and len(who.words) > 1)


def _past_apposition(scene: Scene, comma: int, floor: int) -> Subject | None:
    """The subject before one or more stretches between commas: "Mensah, 44, of Accra, said"."""
    right = comma
    for _ in range(6):
        left = max(scene.classes.rfind(",", floor, right), scene.classes.rfind("-", floor, right))
        start = max(left + 1, floor)
        if left < floor or _is_name(scene, start, right):
            right = _before_relative(scene, start, right)
            return phrase_before(scene, right, start) or first_subject(scene, start, right)
        right = left
    return first_subject(scene, floor, comma)


def _before_relative(scene: Scene, start: int, end: int) -> int:
    """Where what a relative clause belongs to ends: "A man who met him" gives the end of "A man"."""
    relative = scene.classes.find("w", start, end)
    return relative if relative > start else end


def _is_name(scene: Scene, start: int, end: int) -> bool:
    """Whether a stretch between commas is a person's name or a pronoun and nothing else."""
    if end - start == 1 and scene.classes[start] == "h":
        return True
    number = scene.register.mention_ending(before_bracket(scene, end, start))
    if number is None or not scene.register.bearer(number).person:
        return False
    return set(scene.classes[start : scene.register.mentions[number].start]) <= set("dacMbrqDGOo")


def _is_relative(scene: Scene, token: int) -> bool:
    """Whether "that" or "which" stands for the noun before it: "a sign that read"."""
    return scene.tokens.words[token] in {"that", "which"} and scene.class_at(token - 1) in "krRol"
