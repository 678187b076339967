"""Quotations without a cue of their own: those that go on, and those that the sentence before introduces."""

import re
from collections.abc import Sequence

from digests.attribution.cues import Cue, cue_before, is_passive, verb_cue
from digests.attribution.scene import Scene
from digests.attribution.subjects import main_subject
from digests.model import Speaker

_ASKED = re.compile("[,|]?[NFhTdr]{1,3}xa?V")


def goes_on(scene: Scene, number: int) -> int | None:
    """The number of the quotation whose speaker goes on in this one; None when it may be somebody else's."""
    if number == 0:
        return None
    start = scene.places[number][0]
    previous_end = scene.places[number - 1][1]
    between = scene.classes[previous_end:start]
    if scene.quotations[number].continues:
        return number - 1
    paragraphs = between.count("¶")
    if paragraphs == 0:
        return number - 1
    if paragraphs == 1 and scene.class_at(start - 1) == "¶":
        return number - 1
    return None


def alternates(scene: Scene, number: int, speakers: Sequence[Speaker | None]) -> int | None:
    """The number of the quotation before last, in a dialogue whose questions and answers take turns."""
    if number < 2 or not _stands_alone(scene, number):
        return None
    if not _takes_turns(scene, number) or scene.quotations[number].continues:
        return None
    last, before = speakers[number - 1], speakers[number - 2]
    if last is None or before is None or last.name == before.name:
        return None
    near = scene.classes[scene.places[number - 2][1] : scene.places[number][0]].count("¶") <= 2
    return number - 2 if near else None


def _stands_alone(scene: Scene, number: int) -> bool:
    """Whether a quotation is a paragraph by itself."""
    start, end = scene.places[number]
    return scene.class_at(start - 1) == "¶" and scene.class_at(end) in "|¶"


def _takes_turns(scene: Scene, number: int) -> bool:
    """Whether a quotation or the one before it asks something: whoever asks does not answer."""
    return any(
        scene.reading.text[scene.quotations[n].end - 1] == "?" and scene.classes[end:start].count("¶") == 1
        for n, end, start in (
            (number, scene.places[number - 1][1], scene.places[number][0]),
            (number - 1, scene.places[number - 1][1], scene.places[number][0]),
        )
    )


def asks_back(scene: Scene, number: int) -> bool:
    """Whether a quotation is a question that somebody "was asked", so that nobody is named who asked it."""
    end = scene.places[number][1]
    return _ASKED.match(scene.classes, end) is not None and "asked" in scene.tokens.words[end : end + 5]


def told_before(scene: Scene, number: int) -> Cue | None:
    """The cue of the report that a paragraph of quotation follows, where one was just told something."""
    start = scene.places[number][0]
    if scene.class_at(start - 1) != "¶" or start < 2:
        return None
    floor = scene.sentence_start(start - 2)
    if "Q" in scene.classes[floor : start - 1]:
        return None
    verb = scene.classes.find("V", floor, start - 1)
    return verb_cue(scene, verb) if verb >= 0 and not is_passive(scene, verb) else None


def introduction(scene: Scene, number: int) -> Cue | None:
    """The cue of the sentence before a quotation: one about a single person, or one that a colon ends."""
    start = scene.places[number][0]
    if scene.sentence_start(start) != start or start == 0:
        return None
    end = start - 1
    colon = scene.class_at(end - 1) == ":"
    if scene.class_at(end) == "¶" and not colon:
        return None
    floor = scene.sentence_start(end)
    if "Q" in scene.classes[floor:end]:
        return None
    if colon and (cue := cue_before(scene, end, floor)):
        return cue
    subject = main_subject(scene, floor, end)
    return Cue(subject.end, subject) if subject else None
