"""Reporting verbs whose subject does not speak, and those that are nouns."""

from digests.attribution.scene import Scene

BE = frozenset({"was", "were", "been", "is", "are", "being", "be"})


def is_passive(scene: Scene, verb: int) -> bool:
    """Whether a verb is a passive, whose subject does not speak: "was called"."""
    before = verb - 1
    while scene.classes[before] == "a" and before > 0:
        before -= 1
    return scene.words[before].lower() in BE and not scene.words[verb].endswith("ing")
