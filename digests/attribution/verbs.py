"""Reporting verbs whose subject does not speak, and those that are nouns."""

from digests.people import nouns
from digests.people.tokens import Tokens

_BE = {"was", "were", "been", "is", "are", "being", "be"}


def is_noun(tokens: Tokens, classes: str, verb: int) -> bool:
    """Whether a word that may be a reporting verb is a noun here: "the report", "her claims"."""
    return nouns.is_noun(tokens.words, classes, verb)


def is_passive(tokens: Tokens, classes: str, verb: int) -> bool:
    """Whether a verb is a passive, whose subject does not speak: "was called"."""
    before = verb - 1
    while before > 0 and classes[before] == "a":
        before -= 1
    return tokens.words[before].lower() in _BE and not tokens.words[verb].endswith("ing")
