"""From a subject to a speaker: name, role and the kind of evidence."""

from dataclasses import replace

from digests.attribution.pronouns import Told, antecedent
from digests.attribution.scene import Scene
from digests.attribution.subjects import Subject
from digests.model import How, Speaker
from digests.people import Individual


def speaker_of(scene: Scene, subject: Subject, told: Told) -> Speaker | None:
    """The speaker that a subject names; None for a pronoun that stays open. Adds to `told` who it was."""
    if subject.start not in told.settled:
        told.settled[subject.start] = _found(scene, subject, told)
    return told.settled[subject.start]


def _found(scene: Scene, subject: Subject, told: Told) -> Speaker | None:
    if subject.kind == "name" and subject.mention is not None:
        speaker = _named(scene, subject.mention, told)
        return (
            _together(scene, subject, [*subject.others, subject.mention], speaker)
            if subject.others
            else speaker
        )
    if subject.kind == "pronoun":
        return _pronoun(scene, subject, told)
    return _described(scene, subject, told)


def again(speaker: Speaker) -> Speaker:
    """The same speaker once more, of a quotation that goes on."""
    return replace(speaker, how="continued")


def _named(scene: Scene, number: int, told: Told) -> Speaker:
    mention = scene.register.mentions[number]
    individual = scene.register.bearer(number)
    told.add(mention.name, individual.number)
    full = mention.end - mention.name >= len(individual.words) and len(individual.words) > 1
    return _speaker(scene, individual, mention.name, mention.end, "named" if full else "surname")


def _together(scene: Scene, subject: Subject, mentions: list[int], last: Speaker) -> Speaker:
    """One speaker of a list of names, each in its fullest form: "Ama Owusu and Kofi Mensah"."""
    names = [scene.register.bearer(number).name for number in mentions]
    name = f"{', '.join(names[:-1])} and {names[-1]}"
    start, end = scene.tokens.starts[subject.start], scene.tokens.end_of(subject.end - 1)
    return Speaker(name, None, scene.reading.text[start:end], start, end, last.how)


def _pronoun(scene: Scene, subject: Subject, told: Told) -> Speaker | None:
    found = antecedent(scene, subject, told)
    if found is None:
        return None
    told.add(subject.start, found)
    return _speaker(scene, scene.register.individuals[found], subject.start, subject.end, "pronoun")


def _described(scene: Scene, subject: Subject, told: Told) -> Speaker:
    start, end = scene.tokens.starts[subject.start], scene.tokens.end_of(subject.end - 1)
    words = scene.reading.text[start:end]
    individual = _bearer_of_title(scene, subject)
    if individual:
        told.add(subject.start, individual.number)
        return _speaker(scene, individual, subject.start, subject.end, "title")
    return Speaker(words, None, words, start, end, "title")


def _bearer_of_title(scene: Scene, subject: Subject) -> Individual | None:
    """Whom "the governor" means: the last person whose role says so; only a definite phrase means anyone."""
    if scene.tokens.words[subject.start].lower() != "the":
        return None
    head = subject.end - 1
    while head > subject.start and scene.classes[head] not in "rT":
        head -= 1
    if head == subject.start:
        return None
    return scene.register.titled(scene.tokens.words[head], subject.start)


def _speaker(scene: Scene, individual: Individual, first: int, end: int, how: How) -> Speaker:
    start, stop = scene.tokens.starts[first], scene.tokens.end_of(end - 1)
    return Speaker(individual.name, individual.role, scene.reading.text[start:stop], start, stop, how)
