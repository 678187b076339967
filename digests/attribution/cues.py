"""The cue of a quotation: the reporting verb that belongs to it, and that verb's subject."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from digests.attribution.labels import (
    one_more,
    opening_name,
    set_apart,
    signed_below,
    signed_on_the_line,
    source_of_cries,
    told_below,
    unspoken,
)
from digests.attribution.owners import in_words_of
from digests.attribution.placing import ends_asking, is_faint, is_led_in, leads_on, opens_clause
from digests.attribution.scene import Scene, Subject
from digests.attribution.subjects import subject_after, subject_before
from digests.attribution.verbs import is_passive
from digests.words.en.reporting import NO_HEARER

_VERB = re.compile(r"[VWK]")
_ANY_VERB = frozenset("VWvK")
_OPENS = re.compile(r"[,\-.]{0,2}[ab]{0,2}")
_INVERTED = re.compile(r"[ax]{0,2}[VW]")


_ANY_PAST = re.compile("[ez]")
_ASKS = NO_HEARER | {"asked", "asks", "replied", "answered"}
_LISTING = frozenset({"was", "is", "came", "comes", "went"})
"""What opens a clause after a quotation whose subject follows: "was another", "came shouts"."""

_VERBS_TRIED = 10
"""How many verbs before a quotation are asked for a subject: more than a sentence has, few enough for any text."""
_TIMES = {"when", "after", "as", "while", "if", "because", "where", "before"}
_BEFORE_PASSIVE = frozenset("xaAQ")
"""Classes of "was" and of what may stand between it and a verb."""

_REPORTS = re.compile("[VK]")


class Cue(NamedTuple):
    """A reporting word, by its token, and who does it."""

    verb: int
    subject: Subject


def plain_subjects(scene: Scene) -> Iterator[Subject]:
    """The subjects of all reporting verbs outside quotations, in order: who speaks when."""
    classes = scene.classes
    for found in _REPORTS.finditer(classes):
        verb = found.start()
        if classes[verb] == "K":
            subject = _source(scene, verb)
        elif classes[verb - 1] in _BEFORE_PASSIVE and is_passive(scene, verb):
            continue
        else:
            subject = _verb_subject(scene, verb)
        if subject:
            yield subject


def verb_cue(scene: Scene, verb: int) -> Cue | None:
    """The cue that a reporting verb makes with its subject; after a quotation the subject may follow it."""
    return _signed(_verb_subject(scene, verb), verb)


def _verb_subject(scene: Scene, verb: int) -> Subject | None:
    before = scene.classes[verb - 1]
    if before == "Q" or (before == "," and (scene.classes[verb - 2] == "Q" or _names_after(scene, verb))):
        return _subject_around(scene, verb, verb)
    return subject_before(scene, verb, scene.floor_of(verb))


def _names_after(scene: Scene, verb: int) -> bool:
    """Whether a verb that takes no hearer is followed by a person: "the roads are safe, said Kofi Mensah"."""
    if scene.words[verb] not in NO_HEARER:
        return False
    number = scene.register.mention_at(verb + 1)
    if number is None or not scene.register.bearer(number).person:
        return False
    return scene.classes[scene.register.mentions[number].end] not in "xVWzes"


def is_asked(scene: Scene, start: int) -> bool:
    """Whether a quotation is what somebody "was asked", so that the asker is not named."""
    before = start - 2 if scene.classes[start - 1] in ",:" else start - 1
    return scene.classes[before] == "V" and scene.words[before] == "asked" and is_passive(scene, before)


def is_aside(scene: Scene, subject: Subject) -> bool:
    """Whether a subject speaks only in a clause of time, so that its sentence is about somebody else."""
    return scene.classes[subject.start - 1] == "b" and scene.words[subject.start - 1] in _TIMES


def cue_of(scene: Scene, number: int) -> Cue | None:
    """The cue of a quotation in its own sentence; None when the sentence has none.

    What follows a quotation binds it more closely than what precedes, except inside a sentence.
    """
    start, end = scene.places[number]
    floor = scene.floor_of(start)
    if floor == start:
        return cue_after(scene, end)
    if aside := set_apart(scene, number, floor):
        return Cue(start - 1, aside)
    if found := _cue_beside(scene, number, floor):
        return found
    if is_asked(scene, start):
        return None
    return _signed(unspoken(scene, start, floor), start - 1)


def _cue_beside(scene: Scene, number: int, floor: int) -> Cue | None:
    """The verb of speech that stands nearest to a quotation inside a sentence."""
    start, end = scene.places[number]
    if scene.words[end] in _ASKS and (found := _inverted(scene, end, end)):
        return found
    if is_led_in(scene, start) and (found := cue_before(scene, start, floor)):
        return found
    if leads_on(scene, number) and (found := cue_after(scene, end)):
        return found
    if scene.classes[start - 1] in ",:" or _verb_between(scene, floor, start):
        return cue_before(scene, start, floor) or cue_after(scene, end)
    return cue_after(scene, end) or cue_before(scene, start, floor)


def cue_after(scene: Scene, end: int) -> Cue | None:
    """The cue that follows a quotation: "…," said the mayor; "…," the mayor, a farmer's son, said."""
    if scene.classes[end] in "|¶":
        if signed := signed_below(scene, end) or told_below(scene, end):
            return Cue(end, signed)
        if not ends_asking(scene, end) or scene.classes[end] == "¶":
            return None
        end += 1
    opening = _OPENS.match(scene.classes, end)
    first = opening.end() if opening else end
    opens = scene.words[first] if first < len(scene.words) else ""
    if opens in _LISTING and (listed := one_more(scene, first) or source_of_cries(scene, first)):
        return Cue(first, listed)
    if inverted := _INVERTED.match(scene.classes, first):
        return _inverted(scene, first, inverted.end() - 1)
    limit = scene.limit_of(first)
    quoted = scene.classes.find("Q", first, limit)
    limit = quoted if quoted >= 0 else limit
    if owner := in_words_of(scene, first):
        return Cue(owner.end + 1, owner)
    found = _clause_after(scene, _REPORTS, first, limit) or _clause_after(scene, _VERB, first, limit)
    found = found or _clause_after(scene, _ANY_PAST, first, min(limit, first + 8))
    return found or _signed(signed_on_the_line(scene, end), end)


def _signed(subject: Subject | None, at: int) -> Cue | None:
    return Cue(at, subject) if subject else None


def _clause_after(scene: Scene, pattern: re.Pattern[str], first: int, limit: int) -> Cue | None:
    """The first verb in a stretch after a quotation whose subject opens the clause there."""
    for found in pattern.finditer(scene.classes, first, limit):
        verb = found.start()
        if scene.classes[verb] == "K":
            return _according(scene, verb)
        if is_passive(scene, verb):
            return None
        subject = subject_before(scene, verb, first)
        if subject and opens_clause(scene, subject, first):
            return Cue(verb, subject)
        if opener := opening_name(scene, first):
            return Cue(verb, opener)
    return None


def cue_before(scene: Scene, start: int, floor: int) -> Cue | None:
    """The nearest cue before a quotation in its sentence: The mayor said: "…"; He called it "…".

    An infinitive, or a verb that seldom means speech, counts only when no better one does: what somebody "decided
    to call" is not yet said, and "Mensah said it shows …" is Mensah's.
    """
    fainter: Cue | None = None
    if is_asked(scene, start):
        return None
    verbs = (at for at in range(start - 1, floor - 1, -1) if scene.classes[at] in _ANY_VERB)
    for verb in islice(verbs, _VERBS_TRIED):
        if is_passive(scene, verb):
            continue
        if scene.classes[verb] == "K":
            return _according(scene, verb)
        if cue := _cue_at(scene, verb, start, floor):
            if scene.words[verb - 1] != "to" and not is_faint(scene, verb, start):
                return cue
            fainter = fainter or cue
    return fainter


def _cue_at(scene: Scene, verb: int, start: int, floor: int) -> Cue | None:
    if subject := _named_after(scene, verb, start) or subject_before(scene, verb, floor):
        return Cue(verb, subject)
    if "Q" in scene.classes[max(floor, verb - 2) : verb] and (subject := subject_after(scene, verb + 1)):
        return Cue(verb, subject)
    return None


def _named_after(scene: Scene, verb: int, start: int) -> Subject | None:
    """The name between an inverted verb and a quotation: In short, said Ama Owusu: "…"."""
    if scene.classes[verb - 1] not in ",|¶" or scene.words[verb] not in NO_HEARER:
        return None
    subject = subject_after(scene, verb + 1)
    if subject is None or subject.kind != "name":
        return None
    beside = subject.end == start - 1 and scene.classes[subject.end] in ",:"
    return subject if beside or subject.end == start else None


def _inverted(scene: Scene, first: int, verb: int) -> Cue | None:
    return _signed(_subject_around(scene, first, verb), verb)


def _subject_around(scene: Scene, first: int, verb: int) -> Subject | None:
    return subject_after(scene, verb + 1) or subject_before(scene, verb, scene.floor_of(first))


def _according(scene: Scene, word: int) -> Cue | None:
    return _signed(_source(scene, word), word)


def _source(scene: Scene, word: int) -> Subject | None:
    """The source after "according to", whatever words it has."""
    if subject := subject_after(scene, word + 2):
        return subject
    start = end = word + 2
    while scene.classes[end] in "lagekNO#s":
        end += 1
    return Subject(start, end, "noun") if end > start else None


def _verb_between(scene: Scene, floor: int, start: int) -> bool:
    return not _ANY_VERB.isdisjoint(scene.classes[max(floor, start - 12) : start])
