"""Speech told by its topic: "praised the new rules", "called for a boycott", "accused her of theft"."""

import re
from itertools import pairwise

from digests.attribution.indirect_ends import after_quoted_comma
from digests.attribution.scene import QUOTED, Scene
from digests.words.en.reported_clauses import NOUNS_OF_SPEECH, OBJECTS

_OBJECT_STARTS = frozenset("dmjNFTrRoOkAGDIHlqe#gp" + QUOTED)
_ALSO_OBJECTS = frozenset({"it", "what"})
_STOPS = re.compile(r"[,;:|¶-]|c[VWez]")
_TRAILING = frozenset(".,\"'c?ax")
_LEAST = 2
"""In tokens; a single word is a name or a pronoun, and tells nothing."""


def thing(scene: Scene, verb: int, end: int) -> tuple[int, int] | None:
    """The object of a reporting verb as half-open tokens; None when it has none, or one of a single word."""
    after = OBJECTS.get(scene.words[verb])
    at = verb + 1
    if after is None or at >= end or _describes(scene, verb):
        return None
    if scene.words[at] in after:
        at += 1
    elif "" not in after:
        return None
    if at >= end or not (scene.classes[at] in _OBJECT_STARTS or scene.words[at] in _ALSO_OBJECTS):
        return None
    end = after_quoted_comma(scene, at, end)
    found = _STOPS.search(scene.classes, at, end)
    stop = found.start() if found else end
    while stop > at and scene.classes[stop - 1] in _TRAILING:
        stop -= 1
    if stop - at < _LEAST or _tells_a_clause(scene, at, stop):
        return None
    return at, stop


def _describes(scene: Scene, verb: int) -> bool:
    """Whether a participle only describes: "a blog, called the Feed", "Costa, asked about it"."""
    return (
        scene.words[verb] in ("called", "dubbed", "labeled", "labelled") and scene.classes[verb - 1] in ",kl"
    )


def _tells_a_clause(scene: Scene, start: int, end: int) -> bool:
    """Whether an object holds a clause that is reported on its own: "rejected the claim that …"."""
    words = scene.words[start:end]
    return "that" in words and any(
        noun in NOUNS_OF_SPEECH and word == "that" for noun, word in pairwise(words)
    )
