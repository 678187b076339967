"""Quotations without a cue of their own: those that go on, and those that the sentence before introduces."""

from digests.attribution.cues import Cue, cue_before, is_passive, verb_cue
from digests.attribution.scene import Scene
from digests.attribution.subjects import main_subject


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


def told_before(scene: Scene, number: int) -> Cue | None:
    """The cue of the report that a paragraph of quotation follows: Mensah said the well was dry. ¶ "…"."""
    start = scene.places[number][0]
    if scene.class_at(start - 1) != "¶" or start < 2:
        return None
    floor = scene.sentence_start(start - 2)
    if "Q" in scene.classes[floor : start - 1]:
        return None
    verb = scene.classes.find("V", floor, start - 1)
    return verb_cue(scene, verb) if verb >= 0 and not is_passive(scene, verb) else None


def introduction(scene: Scene, number: int) -> Cue | None:
    """The cue of the sentence before a quotation: The mayor was blunt. "…" — or, with a colon, The reply:"""
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
