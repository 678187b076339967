"""Who a report is ascribed to: the subject of its reporting word, through what stands between the two."""

import re

from digests.attribution.indirect_cues import Reporting
from digests.attribution.scene import QUOTED, Scene, Subject
from digests.attribution.subjects import phrase_before, shared_subject, subject_after, subject_before

_BETWEEN = re.compile(r"(?:[axM]|i[dq]?l?M#?|,a,)+$")
_AFTER_COMMA = re.compile(r"[,\-" + QUOTED + r"]a{0,2}$")
_OPENING = re.compile("[c¶]?((?![iaM])[dmqlgerRokNFTOGDAIH#piMs]+)")
"""A noun phrase and its complements from a sentence's start on."""
_OPENING_CLAUSES = frozenset(["after", "because", "before", "since", "until", "when", "while"])
_REACH = 10


def who_reports(scene: Scene, reporting: Reporting, floor: int) -> Subject | None:
    """The subject of a reporting word, not reaching back over the token `floor`; None when the text has none."""
    if reporting.kind == "noun":
        return _owner(scene, reporting.verb, floor)
    if reporting.kind == "passive":
        return _agent(scene, reporting.verb)
    verb = _back(scene, reporting.verb, floor)
    if scene.words[reporting.verb].endswith("ing") and (shared := _of_participle(scene, verb, floor)):
        return shared
    if reporting.kind == "infinitive":
        return shared_subject(scene, verb - 1, floor)
    subject = subject_before(scene, verb, floor) or _whole_opening(scene, verb, floor)
    return _of_clause(scene, subject) if subject else None


def _of_participle(scene: Scene, verb: int, floor: int) -> Subject | None:
    """The subject that a participle shares with its main clause: "…, adding", "sent a letter praising"."""
    if comma := _comma_before(scene, verb, floor):
        return shared_subject(scene, comma, floor)
    if scene.classes[verb - 1] != "k" or "with" in scene.words[max(floor, verb - _REACH) : verb]:
        # "with the secretary of state saying": it has a subject of its own
        return None
    return shared_subject(scene, verb - 1, floor)


def _whole_opening(scene: Scene, verb: int, floor: int) -> Subject | None:
    """All that opens a sentence, where no verb or comma parts it: "Majorities of voters in five states say"."""
    opening = _OPENING.fullmatch(scene.classes, floor, verb)
    return Subject(opening.start(1), verb, "noun") if opening else None


def _of_clause(scene: Scene, subject: Subject) -> Subject:
    """The subject without a clause that another one follows: "Shares plunged after the chipmaker" said."""
    if subject.kind != "noun" or subject.mention is not None:
        return subject
    opens = [at for at in range(subject.start, subject.end - 1) if scene.words[at] in _OPENING_CLAUSES]
    return subject._replace(start=opens[-1] + 1) if opens else subject


def _back(scene: Scene, verb: int, floor: int) -> int:
    """The token after the subject: the verb, or what stands between: "the mayor on Tuesday also said"."""
    if scene.classes[verb - 1] not in "axMl#,":
        return verb
    found = _BETWEEN.search(scene.classes, max(floor, verb - _REACH), verb)
    return found.start() if found and found.start() > floor else verb


def _comma_before(scene: Scene, verb: int, floor: int) -> int | None:
    """The comma that parts a participle from its main clause: "…, adding"."""
    found = _AFTER_COMMA.search(scene.classes, max(floor, verb - 3), verb)
    return found.start() if found else None


def _owner(scene: Scene, noun: int, floor: int) -> Subject | None:
    """Whose claim: "her claim", "Mensah's claim", "a claim from the union"; else the subject of its clause."""
    at = noun
    while at > floor and scene.classes[at - 1] in "qleg#r":
        at -= 1
    before = scene.classes[at - 1] if at > floor else "|"
    if before == "m":
        return Subject(at - 1, at, "pronoun")
    if before == "s":
        return phrase_before(scene, at - 1, floor)
    if scene.classes[noun + 1] == "i" and scene.words[noun + 1] in ("from", "by"):
        return subject_after(scene, noun + 2)
    return shared_subject(scene, at - 1, floor)


def _agent(scene: Scene, verb: int) -> Subject | None:
    """Who does what a passive says: "was told by a colleague"."""
    return subject_after(scene, verb + 2) if scene.words[verb + 1] == "by" else None
