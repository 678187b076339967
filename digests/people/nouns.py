"""Words that may be verbs of speech, told apart from nouns by their neighbours: "the report", "her claims"."""

import re
from collections.abc import Sequence

from digests.words.en.reporting import ALSO_NOUNS

_MAYBE = re.compile("[VWvz](?:(?<=[NFAGODdmsqlig#eVW][VW])|(?<=[VW])(?=[VxrRT])|(?<=[dms]v)|(?<=dz))")
"""Those with a neighbour that can make a noun of them."""


def without_nouns(words: Sequence[str], classes: str) -> str:
    """The classes with "k" for each word that could be a reporting verb but is a noun here."""
    pieces: list[str] = []
    done = 0
    for found in _MAYBE.finditer(classes):
        at = found.start()
        if found[0] in "VW" and words[at].lower() not in ALSO_NOUNS:
            continue
        if is_noun(words, classes, at):
            pieces += classes[done:at], "k"
            done = at + 1
    return "".join(pieces) + classes[done:]


def is_noun(words: Sequence[str], classes: str, verb: int) -> bool:
    """Whether a word that may be a reporting verb is a noun here: "the report", "her claims", "Owusu's post".

    A participle is one after a determiner or possessor ("the ruling"). After a name in the singular only a form
    in -s or of the past can be the verb.
    """
    if classes[verb] in "vz":
        return verb > 0 and classes[verb - 1] in "dms"
    if verb == 0 or words[verb].lower() not in ALSO_NOUNS:
        return False
    singular = classes[verb - 1] in "NFAGO" or (classes[verb - 1] == "D" and words[verb - 1][-1] != "s")
    if singular and not words[verb].endswith("s"):
        return True
    return classes[verb - 1] in "dmsqlig#eVW" or classes[verb + 1 : verb + 2] in {"V", "x", "r", "R", "T"}
