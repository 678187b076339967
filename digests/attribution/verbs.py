"""Words that may be reporting verbs, told apart from nouns and passives by their neighbours."""

import re

from digests.people.tokens import Tokens
from digests.words.en.reporting import ALSO_NOUNS

_MAYBE = re.compile("[VWv]|(?<=d)z")
_BE = {"was", "were", "been", "is", "are", "being", "be"}


def without_nouns(tokens: Tokens, classes: str) -> str:
    """The classes with "k" for each word that could be a reporting verb but is a noun here."""
    nouns = [m.start() for m in _MAYBE.finditer(classes) if is_noun(tokens, classes, m.start())]
    if not nouns:
        return classes
    pieces: list[str] = []
    done = 0
    for at in nouns:
        pieces += classes[done:at], "k"
        done = at + 1
    return "".join(pieces) + classes[done:]


def is_noun(tokens: Tokens, classes: str, verb: int) -> bool:
    """Whether a word that may be a reporting verb is a noun here: "the report", "her claims", "Owusu's post".

    A participle is one after a determiner or possessor ("the ruling"). After a name in the singular only a form
    in -s or of the past can be the verb.
    """
    if classes[verb] in "vz":
        return classes[verb - 1] in "dms"
    if verb == 0 or tokens.words[verb].lower() not in ALSO_NOUNS:
        return False
    if classes[verb - 1] in "NFAGO" and not tokens.words[verb].endswith("s"):
        return True
    return classes[verb - 1] in "dmsqlig#eVW" or classes[verb + 1 : verb + 2] in {"V", "x", "r", "R", "T"}


def is_passive(tokens: Tokens, classes: str, verb: int) -> bool:
    """Whether a verb is a passive, whose subject does not speak: "was called"."""
    before = verb - 1
    while before > 0 and classes[before] == "a":
        before -= 1
    return tokens.words[before].lower() in _BE and not tokens.words[verb].endswith("ing")
