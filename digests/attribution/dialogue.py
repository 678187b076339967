"""Quotations without a cue of their own: those that go on, and those that the sentence before introduces."""

import re
from collections.abc import Sequence

from digests.attribution.cues import Cue, cue_before, is_asked, verb_cue
from digests.attribution.scene import Scene
from digests.attribution.subjects import Subject, main_subject, phrase_before
from digests.attribution.verbs import is_passive
from digests.model import Speaker

_REPLIES = {"replied", "replies", "answered", "answers", "responded", "retorted", "countered", "shot"}
_SHORT = 32
"""Up to how many characters a quotation is a line of banter."""

_QUOTED_AS = ["quoted", "as"]
"""What is told of who said it to somebody else."""

_QUOTED_WITHIN = 14
"""Within how many tokens after a quotation somebody is quoted as saying it."""

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
    if paragraphs == 1 and scene.classes[start - 1] == "¶":
        return number - 1
    return None


def alternates(
    scene: Scene, number: int, speakers: Sequence[Speaker | None], cues: Sequence[str | None]
) -> int | None:
    """The number of the quotation before last, in a dialogue that takes turns."""
    if number < 2 or not _stands_alone(scene, number) or scene.quotations[number].continues:
        return None
    last, before = speakers[number - 1], speakers[number - 2]
    if last is None or before is None or last.name == before.name:
        return None
    near = [
        scene.classes[scene.places[n - 1][1] : scene.places[n][0]].count("¶") == 1
        for n in (number - 1, number)
    ]
    return number - 2 if all(near) and _takes_turns(scene, number, cues) else None


def _stands_alone(scene: Scene, number: int) -> bool:
    """Whether a quotation is a paragraph by itself."""
    start, end = scene.places[number]
    return scene.classes[start - 1] == "¶" and scene.classes[end] in "|¶"


def _takes_turns(scene: Scene, number: int, cues: Sequence[str | None]) -> bool:
    """Whether somebody asks or replies, or words are short: whoever asks does not answer."""
    asked = any(scene.reading.text[scene.quotations[n].end - 1] == "?" for n in (number - 1, number))
    replied = cues[number - 1] in _REPLIES or (cues[number - 1] is None and cues[number - 2] in _REPLIES)
    short = all(
        scene.quotations[n].end - scene.quotations[n].start < _SHORT for n in (number - 2, number - 1, number)
    )
    return asked or replied or short


def asks_back(scene: Scene, number: int) -> bool:
    """Whether a quotation is a question that somebody "was asked", so that nobody is named who asked it."""
    start, end = scene.places[number]
    if is_asked(scene, start):
        return True
    return _ASKED.match(scene.classes, end) is not None and "asked" in scene.words[end : end + 5]


def told_before(scene: Scene, number: int) -> Cue | None:
    """The cue of the report that a paragraph of quotation follows, where one was just told something."""
    start = scene.places[number][0]
    if scene.classes[start - 1] != "¶" or start < 2:
        return None
    floor = scene.floor_of(start - 2)
    if "Q" in scene.classes[floor : start - 1]:
        return None
    verb = scene.classes.find("V", floor, start - 1)
    return verb_cue(scene, verb) if verb >= 0 and not is_passive(scene, verb) else None


def introduction(scene: Scene, number: int) -> Cue | None:
    """The cue of the sentence before a quotation: one about a single person, or one that a colon ends."""
    start = scene.places[number][0]
    if scene.floor_of(start) != start or start == 0:
        return None
    end = start - 1
    colon = scene.classes[end - 1] == ":"
    if scene.classes[end] == "¶" and not colon:
        return None
    floor = scene.floor_of(end)
    if "Q" in scene.classes[floor:end]:
        return None
    if colon and (cue := cue_before(scene, end, floor)):
        return cue
    subject = main_subject(scene, floor, end)
    return Cue(subject.end, subject) if subject else None


def quoted_as(scene: Scene, number: int) -> Subject | None:
    """Who "was quoted as saying" the words right before, in their sentence."""
    end = scene.places[number][1]
    limit = min(scene.limit_of(end), end + _QUOTED_WITHIN)
    for at in range(end + 2, limit):
        if scene.words[at : at + 2] == _QUOTED_AS and is_passive(scene, at):
            return phrase_before(scene, at - 1, end)
    return None
