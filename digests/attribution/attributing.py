"""Who said each quotation: the stage that joins the rules."""

from operator import attrgetter

from digests.attribution.cues import Cue, cue_of, is_aside, plain_subjects
from digests.attribution.denial import was_not_said
from digests.attribution.dialogue import alternates, asks_back, goes_on, introduction, quoted_as, told_before
from digests.attribution.indirect import report_quotes
from digests.attribution.joining import around
from digests.attribution.scene import Scene, set_out
from digests.attribution.speakers import again, speaker_of, with_role
from digests.attribution.told import Told
from digests.language import ATTRIBUTED_LANGUAGES
from digests.model import Quotation, Quote, Speaker
from digests.people import Register
from digests.text import Reading


def attribute(reading: Reading, quotations: tuple[Quotation, ...], register: Register) -> tuple[Quote, ...]:
    """The quotations and the reported speech with their speakers, in order of appearance.

    Reported speech may hold quotations. The speaker is None where the text does not say enough, and throughout an
    article in a language whose cues are not known.
    """
    if register.language not in ATTRIBUTED_LANGUAGES:
        return tuple(Quote(reading.text[q.start : q.end], q.start, q.end, q.kind) for q in quotations)
    scene = set_out(reading, quotations, register)
    told = Told()
    quoting = [cue_of(scene, number) for number in range(len(quotations))]
    _resolve_in_order(scene, quoting, told)
    speakers: list[Speaker | None] = []
    cues: list[str | None] = []
    for number, cue in enumerate(quoting):
        if was_not_said(scene, number, cue):
            speakers.append(None)
        elif cue:
            speakers.append(speaker_of(scene, cue.subject, told))
        else:
            speakers.append(_uncued(scene, number, speakers, cues, told))
        cues.append(_cue_words(scene, cue))
    if told.roles:
        speakers = [with_role(scene, speaker, told) for speaker in speakers]
    reports = report_quotes(scene, told)
    for number, (q, cue) in enumerate(zip(quotations, quoting, strict=True)):
        if report := around(scene, q, cue, reports):
            speakers[number], cues[number] = report.speaker, report.cue
    marked = [
        Quote(reading.text[q.start : q.end], q.start, q.end, q.kind, speaker, words)
        for q, speaker, words in zip(quotations, speakers, cues, strict=True)
    ]
    return tuple(sorted([*marked, *reports], key=attrgetter("start", "end")))


def _resolve_in_order(scene: Scene, quoting: list[Cue | None], told: Told) -> None:
    """Settle all that speak as the text goes on, so that a pronoun is read with what stands before it."""
    subjects = {cue.subject.start: cue.subject for cue in quoting if cue}
    for subject in plain_subjects(scene):
        if not is_aside(scene, subject):
            subjects.setdefault(subject.start, subject)
    for start in sorted(subjects):
        speaker_of(scene, subjects[start], told)


def _uncued(
    scene: Scene, number: int, speakers: list[Speaker | None], cues: list[str | None], told: Told
) -> Speaker | None:
    """The speaker of a quotation that has no cue in its sentence."""
    if asks_back(scene, number):
        return None
    if quoted := quoted_as(scene, number):
        return speaker_of(scene, quoted, told)
    introduced = introduction(scene, number)
    previous = alternates(scene, number, speakers, cues)
    if previous is None:
        previous = goes_on(scene, number)
    last = None if previous is None else speakers[previous]
    if last is not None:
        return None if introduced and _is_of_another(scene, introduced, last, told) else again(last)
    return speaker_of(scene, introduced.subject, told) if introduced else _told_before(scene, number, told)


def _is_of_another(scene: Scene, introduced: Cue, last: Speaker, told: Told) -> bool:
    """Whether the sentence before a quotation is about a person by name who is not the one who spoke last."""
    if introduced.subject.kind != "name" or introduced.subject.mention is None:
        return False
    if not scene.register.bearer(introduced.subject.mention).person:
        return False
    speaker = speaker_of(scene, introduced.subject, told)
    return speaker is not None and speaker.name != last.name


def _told_before(scene: Scene, number: int, told: Told) -> Speaker | None:
    cue = told_before(scene, number)
    speaker = speaker_of(scene, cue.subject, told) if cue else None
    return again(speaker) if speaker else None


def _cue_words(scene: Scene, cue: Cue | None) -> str | None:
    if cue is None or scene.classes[cue.verb] not in "VWvK":
        return None
    return scene.words[cue.verb]
