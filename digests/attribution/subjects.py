"""Who does what a verb says: the subject of a clause, found from its verb.

All functions work on token numbers and on the classes of `digests.words.en.classes`.
"""

import re
from itertools import islice

from digests.attribution.inverted import subject_after
from digests.attribution.phrases import antecedent, before_bracket, phrase_before
from digests.attribution.scene import Scene, Subject
from digests.words.en.reporting import WORD_BEARERS

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
_SAID_THEN = re.compile("V[aM]{0,2},$")
_HAS_DOING = {"with", "has", "had", "have", "left", "leaves", "shows", "showed", "heard", "hear"}
"""Words after which a noun phrase and a participle are one clause: "with the mayor calling it a mistake"."""

_RECORDINGS = {
    "footage",
    "video",
    "videos",
    "clip",
    "clips",
    "recording",
    "audio",
    "tape",
    "image",
    "images",
    "film",
}
"""Of what somebody is seen or heard to say: "footage of the mayor asking"."""

_SOMEBODYS = re.compile("[NFTGOA]{1,3}s[qlr]{1,3}")
"""Whose friend or aide a name is: "Mensah's friend Ama"."""

_LONGEST_OWN = 10
_TIME_SPAN = re.compile("(?:ab)?i?(?:d[dlqa#]{0,2}|[lqd])l$")
_SPANS = frozenset(
    {
        *("week", "weeks", "month", "months", "year", "years", "day", "days", "hours", "minutes"),
        *("night", "morning", "afternoon", "evening", "weekend", "past"),
    }
)
"""Last words of what tells when, between a subject and its verb: "the minister last week said"."""

_LONGEST = 24
_SHARED_REACH = 48
_VERBS_SHARING = 6
"""How many tokens and verbs back a shared subject is looked for; it keeps hostile texts linear."""
_VERBS = frozenset("VWzxe")
_THIRD_PERSON = frozenset({"he", "she", "they"})
_FINITE = frozenset("VWzxe")


def subject_before(scene: Scene, verb: int, floor: int) -> Subject | None:
    """The subject that stands before a verb, not reaching back over the token `floor`.

    It looks through adverbs, appositions, relative clauses and what comes between verbs of one subject:
    "Adeyemi, who runs the mill, rose and said" gives "Adeyemi" for "said".
    """
    sought = verb, floor
    if sought not in scene.subjects:
        scene.subjects[sought] = _subject_before(scene, verb, floor)
    return scene.subjects[sought]


def _subject_before(scene: Scene, verb: int, floor: int) -> Subject | None:
    if scene.classes[verb] == "v":
        return _of_participle(scene, verb, floor)
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


def _of_participle(scene: Scene, verb: int, floor: int) -> Subject | None:
    """Who does what a participle says: the bearer of words before it, or the subject of the clause it hangs on."""
    at = _skip_back(scene, verb, floor)
    if at > floor and scene.classes[at - 1] not in ",Q-" and (own := _own_participle(scene, at, floor)):
        return own
    said = _SAID_THEN.search(scene.classes, floor, at)
    speaks = subject_before(scene, said.start(), floor) if said and said.start() > floor else None
    return speaks or main_subject(scene, floor, verb)


def _own_participle(scene: Scene, end: int, floor: int) -> Subject | None:
    """The noun phrase that a participle belongs to: "a hat reading", "with the mayor calling it", "has her saying"."""
    for at in range(end - 1, max(floor, end - _LONGEST_OWN) - 1, -1):
        if scene.classes[at] in ",bVWQ":
            break
        if scene.words[at].lower() in _HAS_DOING or (
            scene.words[at] == "of" and scene.words[at - 1] in _RECORDINGS
        ):
            found = phrase_before(scene, end, at + 1)
            return found if found and found.start == at + 1 and _personal(scene, found) else None
    phrase = phrase_before(scene, end, floor)
    if phrase is None:
        return None
    if phrase.kind == "noun" and scene.words[end - 1] in WORD_BEARERS:
        led = max(scene.classes.rfind(code, phrase.start, end) for code in "ieg")
        return phrase._replace(start=max(phrase.start, led + 1))
    opens = phrase.start <= floor or scene.classes[phrase.start - 1] in "-,;:"
    return phrase if opens and _personal(scene, phrase) else None


def shared_subject(scene: Scene, before: int, floor: int) -> Subject | None:
    """The subject of the nearest verb before a token: that of "rose" in "Adeyemi rose and said"."""
    classes = scene.classes
    tried = 0
    for at in range(before, max(floor, before - _SHARED_REACH), -1):
        if classes[at] in _VERBS:
            if found := _own_subject(scene, at, floor):
                return found
            tried += 1
            if tried == _VERBS_SHARING:
                break
    return first_subject(scene, floor, before)


def _own_subject(scene: Scene, verb: int, floor: int) -> Subject | None:
    """The subject right before a verb, or after it where it closes a quotation; none that cannot act."""
    at = _skip_back(scene, verb, floor)
    if at > floor and scene.classes[at - 1] in ",-":
        found = _past_apposition(scene, at - 1, floor)
    else:
        found = phrase_before(scene, at, floor)
    if found is None and scene.classes[verb] == "V" and "Q" in scene.classes[max(floor, at - 2) : at]:
        found = subject_after(scene, verb + 1)
    return found if found and _personal(scene, found) else None


def first_subject(scene: Scene, start: int, end: int) -> Subject | None:
    """The first person named, or the first pronoun, in a stretch: what stands in when no verb tells."""
    pronoun = scene.classes.find("h", start, end)
    while pronoun >= 0 and scene.words[pronoun].lower() not in _THIRD_PERSON:
        pronoun = scene.classes.find("h", pronoun + 1, end)
    pronoun = end if pronoun < 0 else pronoun
    for number in scene.register.mentions_between(start, pronoun):
        mention = scene.register.mentions[number]
        if scene.register.bearer(number).person and scene.classes[mention.start - 1] not in "iQ":
            return Subject(mention.start, mention.end, "name", number)
    return Subject(pronoun, pronoun + 1, "pronoun") if pronoun < end else None


def main_subject(scene: Scene, floor: int, end: int) -> Subject | None:
    """The subject of a sentence's main clause; a clause or phrase that leads up to it is passed over.

    "When the dam broke, Owusu called the mayor" gives "Owusu".
    """
    start = floor
    lead = floor + (scene.classes[floor] == "a")
    if scene.classes[lead] in "big" and (comma := scene.classes.find(",", floor, end)) >= 0:
        start = comma + 1
    verbs = (at for at in range(start + 1, end) if scene.classes[at] in _FINITE)
    for verb in islice(verbs, _VERBS_SHARING):
        if subject := subject_before(scene, verb, start):
            return subject if _personal(scene, subject) else first_subject(scene, start, end)
    return first_subject(scene, start, end)


def _personal(scene: Scene, subject: Subject) -> bool:
    """Whether a subject can be somebody who speaks, as far as its form tells."""
    if subject.kind == "noun":
        return scene.classes[subject.end - 1] in "rRokOANGD"
    return True


def _skip_back(scene: Scene, verb: int, floor: int) -> int:
    """Where what stands before a verb ends, without its adverbs, auxiliaries and brackets."""
    classes = scene.classes
    at = verb
    if classes[at - 1] in "axM" and (found := _BETWEEN.search(classes, max(floor, verb - 6), verb)):
        at = found.start()
    last = classes[at - 1]
    if last == "l" and scene.words[at - 1] in _SPANS:
        span = _TIME_SPAN.search(classes, max(floor, at - 7), at)
        at = span.start() if span and span.start() > floor else at
    elif last == '"' and classes[at - 2] == "," and at - 1 > floor:
        at -= 1
    return before_bracket(scene, at, floor) if classes[at - 1] == ")" else at


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
    number = scene.ending.get(before_bracket(scene, end, start))
    if number is None or not scene.register.bearer(number).person:
        return False
    led = scene.classes[start : scene.register.mentions[number].start]
    return set(led) <= set("dacmMbrqDGOo") or _SOMEBODYS.fullmatch(led) is not None


def _is_relative(scene: Scene, token: int) -> bool:
    """Whether "that" or "which" stands for the noun before it: "a sign that read"."""
    return scene.words[token] in {"that", "which"} and scene.classes[token - 1] in "krRol"
