"""Whether a man or a woman is meant, as far as the words of a mention tell."""

import re
from collections.abc import Iterable

from digests.people.names import Mention
from digests.people.tokens import Tokens
from digests.words.en.grammar import FEMALE_PRONOUNS, MALE_PRONOUNS
from digests.words.en.offices import FEMALE_HONORIFICS, FEMALE_NOUNS, MALE_HONORIFICS, MALE_NOUNS
from digests.words.first_names import gender_of

_TELLING = re.compile("[hjV|¶]")
"""What tells whose a pronoun is: itself, a report, the end of the sentence."""

_REACH = 30
"""How many tokens after a name a pronoun is looked for."""


def gender_of_mention(tokens: Tokens, mention: Mention) -> str | None:
    """What an honorific or office before a name, or the first name, says; None when they say nothing."""
    told = gender_before(tokens, mention.name)
    return told or (gender_of(tokens.words[mention.name]) if mention.end - mention.name > 1 else None)


def gender_before(tokens: Tokens, name: int) -> str | None:
    """What the word before a name says: "Mr.", "Congresswoman", "spokesman"."""
    if not name:
        return None
    title = tokens.words[name - 1]
    return _OF_HONORIFICS.get(title) or _OF_NOUNS.get(title.lower())


def gender_of_role(role: str) -> str | None:
    """What the nouns of a role say: "spokeswoman", "father of two"; None when they say nothing or both."""
    told = {_OF_NOUNS.get(word) for word in role.lower().split()} - {None}
    return told.pop() if len(told) == 1 else None


def gender_of_pronouns(tokens: Tokens, mention: Mention, following: int) -> str | None:
    """What the first pronoun after a name says, before anybody else is named.

    Objects and possessives count little, they are often somebody else's: only "he", "she" and reflexives are asked.
    It counts in the same sentence unless a report stands between ("Mensah said he"), and at the head of the next.
    """
    limit = min(following, mention.end + _REACH)
    between = tokens.classes[mention.end : limit]
    if "h" not in between and "j" not in between:
        return None
    reported = False
    for found in _TELLING.finditer(tokens.classes, mention.end, limit):
        code, token = found[0], found.start()
        if code in "|¶":
            return _gender_at_head(tokens, token + 1, limit)
        if code == "V":
            reported = True
        elif not reported and (told := _gender_of_own(tokens.words[token].lower())):
            return told
    return None


def _gender_at_head(tokens: Tokens, token: int, limit: int) -> str | None:
    return (
        _gender_of_own(tokens.words[token].lower())
        if token < limit and tokens.classes[token] == "h"
        else None
    )


def gender_of_pronoun(word: str) -> str | None:
    """`"m"` for "he", `"f"` for "she", None for the others; of any case."""
    word = word.lower()
    return "m" if word in MALE_PRONOUNS else "f" if word in FEMALE_PRONOUNS else None


def _gender_of_own(word: str) -> str | None:
    """The gender of "he", "she" and reflexives, which are seldom somebody else's."""
    return None if word in {"him", "her", "hers", "his"} else gender_of_pronoun(word)


def _genders(male: Iterable[str], female: Iterable[str]) -> dict[str, str]:
    """The gender of each word; a man's where a word stands for both."""
    return dict.fromkeys(female, "f") | dict.fromkeys(male, "m")


_OF_HONORIFICS = _genders(MALE_HONORIFICS, FEMALE_HONORIFICS)
_OF_NOUNS = _genders(MALE_NOUNS, FEMALE_NOUNS)
