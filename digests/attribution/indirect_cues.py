"""Where a sentence reports speech without quoting it: the reporting word, and what may follow it."""

from collections.abc import Iterator
from typing import NamedTuple

from digests.attribution.scene import Scene
from digests.attribution.verbs import BE, is_passive
from digests.people.nouns import is_noun
from digests.words.en.reported_clauses import (
    CUES,
    FINDS,
    NEVER_NOUNS,
    NOUNS_OF_SPEECH,
    REPORTED_NOUNS,
    STUDIES,
)
from digests.words.en.reporting import ALSO_NOUNS

_MAY_REPORT = frozenset("VWvkKlegzarR")
"""Classes of the words that may report; a quoted one has none of them."""

_NAMED_THINGS = frozenset("dmsi#q")
_AFTER_TO = {frames: frames.translate(str.maketrans("", "", "cbios")) + "t" for frames in set(CUES.values())}
"""What an infinitive takes of the frames of its verb: what a word like "that" or "whether" opens."""

_DOUBTFUL_AFTER = _NAMED_THINGS | {"a"}
"""Classes after which a word must be looked at more closely; after all others one that is always a verb reports."""

_NOT_ALWAYS = (
    ALSO_NOUNS
    | REPORTED_NOUNS
    | frozenset(["Asked", "called", "dubbed", "point", "points", "volunteer", "volunteers", "counsels"])
)
_GIVING_NAMES = frozenset(["called", "dubbed"])
_MEASURES = frozenset(["point", "points"])
_NO_REPORTS = _GIVING_NAMES | _MEASURES
"""Words that may report, but often do something else."""

_NOT_AFTER = BE | {"so", "to"}


class Reporting(NamedTuple):
    """A reporting word by its token, and its frames: the letters of `digests.words.en.reported_clauses`.

    A noun ("her claim that"), an infinitive ("to say that") and a passive ("was told that") take only what a word
    like "that" or "whether" opens; `kind` tells them from verbs with a subject.
    """

    verb: int
    frames: str
    kind: str = "verb"


def reporting_words(scene: Scene) -> Iterator[Reporting]:
    """The reporting words that stand outside quotations, in order."""
    words, classes = scene.words, scene.classes
    for at in scene.tokens.may_report:
        if classes[at] not in _MAY_REPORT:
            continue
        if classes[at] == "K":
            if words[at + 1] == "to":
                yield Reporting(at, "", "according")
            continue
        word = words[at]
        frames = CUES[word]
        if not frames:
            yield Reporting(at, "t", "noun")
        elif at and classes[at - 1] not in _DOUBTFUL_AFTER and _is_verb_only(word, words[at - 1]):
            yield Reporting(at, frames)
        elif found := _as_verb(scene, at, word, frames):
            yield found


def _is_verb_only(word: str, before: str) -> bool:
    """Whether a word is never a noun, and the one before it makes it neither a passive nor an infinitive."""
    return word not in _NOT_ALWAYS and before.lower() not in _NOT_AFTER


def _as_verb(scene: Scene, at: int, word: str, frames: str) -> Reporting | None:
    """The word as a verb that reports, by what stands before it; None where it is something else."""
    if word == "Asked":
        return Reporting(at, frames, "passive")
    before = scene.words[at - 1].lower() if at else "so"
    if (
        scene.classes[at] in "rR"
        or before == "so"
        or (word in _NO_REPORTS and (_is_measure(scene, at, word) or _is_called(scene, at, word)))
    ):
        return None
    if before == "to":
        return Reporting(at, _AFTER_TO[frames], "infinitive")
    if _is_noun(scene, at, word, before):
        return Reporting(at, "t", "noun") if word in NOUNS_OF_SPEECH else None
    if is_passive(scene, at):
        return Reporting(at, frames, "passive") if "s" in frames else None
    return Reporting(at, frames)


def _is_noun(scene: Scene, at: int, word: str, before: str) -> bool:
    """Whether a form is a noun by its neighbours; "show" after "Polls" is none."""
    if is_noun(scene.words, scene.classes, at):
        return not (before in STUDIES and word in FINDS)
    return _is_named(scene, at, word)


def _is_called(scene: Scene, at: int, word: str) -> bool:
    """Whether "called" only gives the name of what stands before it: "a group called Harbour Watch"."""
    if word not in _GIVING_NAMES or scene.classes[at - 1] not in "klro":
        return False
    return (
        not {"a", "an"}.isdisjoint(scene.words[max(0, at - 3) : at]) and scene.classes[at + 1] in "NFTOAGDRd"
    )


def _is_measure(scene: Scene, at: int, word: str) -> bool:
    """Whether "points" counts or scores and does not point anything out: "25 basis points, a step that …"."""
    if word not in _MEASURES:
        return False
    return "#" in scene.classes[max(0, at - 3) : at] or scene.words[at + 1] not in ("out", "to")


def _is_named(scene: Scene, at: int, word: str) -> bool:
    if scene.classes[at - 1] in _NAMED_THINGS:
        return _may_be_noun(scene, at, word)
    return word in REPORTED_NOUNS and (_ends_compound(scene, at, word) or _counted(scene, at, word))


def _counted(scene: Scene, at: int, word: str) -> bool:
    """Whether a form in -s ends a plural that no article opens: "10 analyst estimates"."""
    return word.endswith("s") and scene.classes[at - 1] == "r" and scene.classes[at - 2] in "#|¶,ibVWzxe"


def _ends_compound(scene: Scene, at: int, word: str) -> bool:
    """Whether a base form follows a noun in the singular, which no verb can: "an executive order"."""
    return (
        scene.classes[at - 1] in "rlok" and not word.endswith(("s", "d")) and scene.words[at - 1][-1] != "s"
    )


def _may_be_noun(scene: Scene, at: int, word: str) -> bool:
    if (
        word in REPORTED_NOUNS
        or word.endswith("ing")
        or (word.endswith("ed") and scene.classes[at - 1] in "dms")
    ):
        return True
    if scene.classes[at - 2 : at] == "xi":
        # "has since said"
        return False
    return scene.classes[at - 1] in "di" and word not in NEVER_NOUNS
