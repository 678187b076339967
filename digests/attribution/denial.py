"""Speech that the text says was none: "did not say", "denied calling it", "nobody said"."""

from digests.attribution.cues import Cue
from digests.attribution.scene import Scene
from digests.words.en.denials import NEGATIONS, NOBODY, NOT_ONLY, REFUSALS
from digests.words.en.reporting import REPORTING_PARTICIPLES, REPORTING_VERBS

_SPOKEN = REPORTING_VERBS | REPORTING_PARTICIPLES
_PASSED = NEGATIONS | REFUSALS | {"to", "having", "be", "been", "once", "quoted", "as"}
_REACH = 5
"""How many words before its verb a negation is looked for."""

_IF = frozenset({"if", "If", "unless", "Unless"})
"""Before a subject that only might speak: "If Owusu says “no”, they will sue"."""

_NEARLY = frozenset({"nearly", "almost"})
_SAY = frozenset({"say", "says", "said"})
"""Who nearly said it did not; who almost shouted it did."""

_UNTRUE = (
    ["not", "true", "that"],
    ["is", "untrue", "that"],
    ["is", "false", "that"],
    ["was", "false", "that"],
)
"""Before a subject of whom it is told that they did not speak."""

_BESIDE = 5
"""How many tokens before a quotation a verb that takes it as its object stands: "refused to call it “…”"."""


def is_denied(scene: Scene, verb: int) -> bool:
    """Whether a negation or a refusal stands before a verb in its clause, with no other verb between."""
    words, classes = scene.words, scene.classes
    for at in range(verb - 1, max(-1, verb - 1 - _REACH), -1):
        code, word = classes[at], words[at].lower()
        if code in "|¶Q" or (code not in "axM" and word not in _PASSED) or words[at + 1] in NOT_ONLY:
            return False
        if word in NEGATIONS:
            return True
        if word in REFUSALS:
            refused = words[verb].endswith("ing") or "to" in words[at + 1 : verb]
            return refused and not is_denied(scene, at)
    return False


def with_denial(scene: Scene, verb: int) -> str:
    """A verb in the text's words, with those that deny it: "does not believe", "refused to say"."""
    first = verb
    if is_denied(scene, verb):
        while first > max(0, verb - _REACH) and (
            scene.classes[first - 1] in "ax" or scene.words[first - 1].lower() in _PASSED
        ):
            first -= 1
    return scene.reading.text[scene.tokens.starts[first] : scene.tokens.end_of(verb)]


def says_nobody(scene: Scene, start: int) -> bool:
    """Whether a subject that starts at a token says that nobody spoke: "Nobody", "No one", "No minister"."""
    opener = scene.words[start].lower()
    if opener == "no":
        return scene.classes[start + 1] != "a"
    before = scene.words[start - 1].lower() if start else ""
    return opener in NOBODY or before in {"no", "nor", "neither"}


def was_not_said(scene: Scene, number: int, cue: Cue | None) -> bool:
    """Whether a quotation is what somebody did not say, so that it is nobody's words."""
    if cue is not None:
        at = cue.subject.start
        if says_nobody(scene, at) or is_supposed(scene, at, cue.verb) or (at and scene.words[at - 1] in _IF):
            return True
        if scene.classes[cue.verb] in "VWv" and is_denied(scene, cue.verb):
            return True
    start = scene.places[number][0]
    for at in range(start - 1, max(0, start - _BESIDE) - 1, -1):
        if scene.classes[at] in "|¶":
            return False
        if scene.words[at] in _SPOKEN and scene.classes[at] != "Q":
            return is_denied(scene, at)
    return False


def is_supposed(scene: Scene, start: int, verb: int) -> bool:
    """Whether the subject at `start` is told not to have spoken: "had she said", "nearly said"."""
    words = scene.words
    if words[start - 1] == "Had" and (start == 1 or scene.classes[start - 2] in "|¶"):
        return True
    return (words[verb] in _SAY and words[verb - 1] in _NEARLY) or words[max(0, start - 3) : start] in _UNTRUE
