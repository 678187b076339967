"""From a subject to a speaker: name, role and the kind of evidence."""

import re

from digests.attribution.descriptions import (
    body_described,
    complement_end,
    head_of,
    named_before,
    person_described,
)
from digests.attribution.plausible import can_speak
from digests.attribution.pronouns import (
    NEW_PERSON,
    antecedent,
    follows_newcomer,
    meant_by_they_or_it,
    unnamed_before,
)
from digests.attribution.scene import Scene, Subject
from digests.attribution.told import Told, note
from digests.model import How, Speaker
from digests.people import Individual
from digests.people.gender import gender_of_pronoun

_OF_A_BODY = re.compile("[oOA]|s[NFOA]{1,4}$")


def speaker_of(scene: Scene, subject: Subject, told: Told) -> Speaker | None:
    """The speaker that a subject names; None for a pronoun that stays open. Adds to `told` who it was."""
    start = subject.start
    if start not in told.settled:
        told.settled[start] = _found(scene, subject, told)
    return told.settled[start]


def _found(scene: Scene, subject: Subject, told: Told) -> Speaker | None:
    if subject.kind == "name" and subject.mention is not None:
        if scene.register.bearer(subject.mention).sort == "several":
            return None
        _note_complement(scene, subject, subject.mention, told)
        speaker = _named(scene, subject.mention, Told() if subject.apart else told)
        return (
            _together(scene, subject, [*subject.others, subject.mention], speaker, told)
            if subject.others
            else speaker
        )
    if subject.kind == "pronoun":
        return _pronoun(scene, subject, told)
    return _described(scene, subject, told)


def _note_complement(scene: Scene, subject: Subject, number: int, told: Told) -> None:
    """Note the body that somebody is said to come from, which serves as a role: "of the University of Lagos"."""
    first = scene.register.mentions[number].end + 1
    if first >= subject.end:
        return
    first += scene.classes[first] == "d"
    if first < subject.end and _OF_A_BODY.search(scene.classes, first, subject.end):
        words = scene.reading.text[scene.tokens.starts[first] : scene.tokens.end_of(subject.end - 1)]
        told.roles.setdefault(scene.register.bearers[number], words)


def again(speaker: Speaker) -> Speaker:
    """The same speaker once more, of a quotation that goes on."""
    who = speaker
    return Speaker(who.name, who.role, who.mention, who.start, who.end, "continued")


def with_role(scene: Scene, speaker: Speaker | None, told: Told) -> Speaker | None:
    """The speaker with the role that a description told of them, where the register has none."""
    if speaker is None or speaker.role or not told.roles:
        return speaker
    number = told.speaking_at(scene.tokens.at(speaker.start))
    if number is None:
        return speaker
    who = speaker
    return Speaker(who.name, told.roles.get(number), who.mention, who.start, who.end, who.how)


def _named(scene: Scene, number: int, told: Told) -> Speaker:
    mention = scene.register.mentions[number]
    individual = scene.register.bearer(number)
    full = mention.end - mention.name >= len(individual.words) and (
        len(individual.words) > 1 or individual.sort == "body"
    )
    speaker = _speaker(scene, individual, mention.name, mention.end, "named" if full else "surname")
    if individual.sort == "body":
        note(told.bodies, mention.name, speaker)
    else:
        told.add(mention.name, individual.number)
    return speaker


def _together(scene: Scene, subject: Subject, mentions: list[int], last: Speaker, told: Told) -> Speaker:
    """One speaker of a list of names, each in its fullest form: "Ama Owusu and Kofi Mensah"."""
    names = [scene.register.bearer(number).name for number in mentions]
    name = f"{', '.join(names[:-1])} and {names[-1]}"
    start, end = scene.tokens.starts[subject.start], scene.tokens.end_of(subject.end - 1)
    speaker = Speaker(name, None, scene.reading.text[start:end], start, end, last.how)
    note(told.groups, subject.start, speaker)
    return speaker


def _pronoun(scene: Scene, subject: Subject, told: Told) -> Speaker | None:
    gender = gender_of_pronoun(scene.words[subject.start])
    if gender is None:
        meant = meant_by_they_or_it(scene, subject.start, told)
        return _repeated(scene, meant, subject, "pronoun") if meant else None
    if unnamed := unnamed_before(scene, subject.start, gender, told):
        note(told.unnamed, subject.start, unnamed)
        return _repeated(scene, unnamed, subject, "pronoun")
    if follows_newcomer(scene, subject.start, gender):
        return None
    found = antecedent(scene, subject.start, gender, told)
    if found is None:
        return None
    told.add(subject.start, found)
    return _speaker(scene, scene.register.individuals[found], subject.start, subject.end, "pronoun")


def _repeated(scene: Scene, meant: Speaker, subject: Subject, how: How) -> Speaker:
    start, end = scene.tokens.starts[subject.start], scene.tokens.end_of(subject.end - 1)
    return Speaker(meant.name, meant.role, scene.reading.text[start:end], start, end, how)


def _described(scene: Scene, subject: Subject, told: Told) -> Speaker | None:
    head, modified = head_of(scene, subject)
    if individual := person_described(scene, subject, head, told):
        told.add(subject.start, individual.number)
        return _speaker(scene, individual, subject.start, subject.end, "title")
    if body := body_described(scene, subject, head, told):
        speaker = _speaker(scene, body, subject.start, subject.end, "title")
        note(told.bodies, subject.start, speaker)
        return speaker
    if known := named_before(scene, subject, head, told):
        speaker = _repeated(scene, known, subject, "title")
        note(told.bodies, subject.start, speaker)
        return speaker
    last = head if modified else complement_end(scene, subject) - 1
    return _unnamed(scene, subject.start, last, head, told)


def _unnamed(scene: Scene, first: int, last: int, head: int, told: Told) -> Speaker | None:
    """Somebody whom only the words from one token to another tell of, both included; `head` is their main noun."""
    if not can_speak(scene, first, last, head):
        return None
    start, end = scene.tokens.starts[first], scene.tokens.end_of(last)
    words = scene.reading.text[start:end]
    speaker = Speaker(words, None, words, start, end, "title")
    if scene.classes[head] in "ok":
        note(told.bodies, first, speaker)
    elif scene.classes[head] == "R":
        note(told.groups, first, speaker)
    elif scene.words[first].lower() in NEW_PERSON:
        note(told.unnamed, first, speaker)
    return speaker


def _speaker(scene: Scene, individual: Individual, first: int, end: int, how: How) -> Speaker:
    start, stop = scene.tokens.starts[first], scene.tokens.end_of(end - 1)
    return Speaker(individual.name, individual.role, scene.reading.text[start:stop], start, stop, how)
