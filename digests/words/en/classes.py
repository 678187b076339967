"""The class of an English word as one letter: what a rule needs to know of it, decided by the word alone.

| class | what | class | what |
|---|---|---|---|
| `F` | first name | `d` | determiner |
| `N` | other capitalised word | `h` | subject pronoun |
| `I` | initial: "J." | `j` | object pronoun |
| `S` | suffix: "Jr." | `m` | possessive pronoun |
| `H` | honorific | `i` | preposition |
| `T` | office, capitalised | `b` | subordinator |
| `O` | word of an organisation's name | `c` | coordinator |
| `A` | acronym | `w` | "who" |
| `G` | place | `x` | auxiliary |
| `D` | people, faith or party | `a` | adverb |
| `M` | day or month | `z` | plain verb |
| `r` | person noun | `V` | reporting verb |
| `R` | person nouns, plural | `W` | reporting verb only beside a quotation |
| `o` | noun of a body | `v` | reporting participle |
| `k` | noun of a document | `K` | "according" |
| `p` | particle of a name | `q` | "former", "senior": belongs to a role |
| `#` | number | `e` `g` `l` | other word in -ed, in -ing, any |
| `s` | possessive 's | `_` | any other mark |
| `|` `¶` | end of sentence, of paragraph | `"` `'` | quotation marks |
| `,` `.` `:` `;` `-` `(` `)` `?` | punctuation | | |
"""

from collections.abc import Iterable
from itertools import compress

from digests.words.en import grammar, offices, organisations, reporting
from digests.words.en.reported_clauses import CUES
from digests.words.first_names import FIRST_NAMES

_ORDINALS = frozenset("II III IV VI VII VIII IX XI XII XIII XIV XV XVI".split())
"""Roman numerals that tell kings and popes apart; those of one letter are initials oftener."""


def _capitalised(words: Iterable[str]) -> list[str]:
    return [word[0].upper() + word[1:] for word in words]


_LOWER = [
    ("q", offices.ROLE_MODIFIERS),
    ("o", organisations.ORGANISATION_NOUNS),
    ("r", offices.PERSON_NOUNS),
    ("R", offices.PLURAL_PERSON_NOUNS),
    ("k", organisations.DOCUMENT_NOUNS - reporting.REPORTING_VERBS),
    ("z", grammar.PLAIN_VERBS),
    ("V", reporting.REPORTING_VERBS),
    ("W", reporting.WEAK_VERBS),
    ("v", reporting.REPORTING_PARTICIPLES),
]
_CLOSED = [
    ("a", grammar.ADVERBS),
    ("d", grammar.DETERMINERS),
    ("j", grammar.OBJECT_PRONOUNS),
    ("m", grammar.POSSESSIVES),
    ("i", grammar.PREPOSITIONS),
    ("b", grammar.SUBORDINATORS),
    ("c", grammar.COORDINATORS),
    ("w", grammar.RELATIVES),
    ("x", grammar.AUXILIARIES),
    ("h", grammar.SUBJECT_PRONOUNS),
    ("K", {"according"}),
]
_CAPITAL = [
    ("R", _capitalised(offices.PLURAL_PERSON_NOUNS)),
    ("O", organisations.ORGANISATION_WORDS),
    ("T", set(_capitalised(offices.PERSON_NOUNS)) - offices.SURNAMES_TOO),
    ("F", FIRST_NAMES),
    ("G", organisations.PLACES),
    ("D", organisations.DEMONYMS),
    ("T", (offices.OFFICES | offices.ABBREVIATED_OFFICES) - offices.SURNAMES_TOO),
    ("H", offices.MALE_HONORIFICS | offices.FEMALE_HONORIFICS | offices.OTHER_HONORIFICS),
    ("M", grammar.TIME_WORDS),
    ("S", {"Jr", "Jr.", "Sr", "Sr."} | _ORDINALS | offices.LETTERS_AFTER_NAMES),
]


def _table() -> dict[str, str]:
    """Each known word and its class; a later line wins over an earlier one."""
    found = {word: code for code, words in _LOWER for word in words}
    found |= {word: code for code, words in _CAPITAL for word in words}
    found |= {word: code for code, words in _CLOSED for word in words}
    found |= {word: code for code, words in _CLOSED for word in _capitalised(words)}
    found |= dict.fromkeys(grammar.SENTENCE_ADVERBS, "a")
    found |= dict.fromkeys(grammar.NAME_PARTICLES, "p") | _MARKS
    found |= dict.fromkeys(("Someone", "Somebody", "Everyone", "Everybody", "Nobody"), "r")
    found |= {
        "I": "h",
        "The": "d",
        "US": "G",
        "IT": "A",
        "&": "p",
    }  # "&" joins names of firms as "de" joins names
    return found


_ENDINGS = {"ly": "a", "ed": "e", "ng": "g"}
_TELLING_ENDINGS = ("ly", "ed", "ing")

_ADJECTIVAL = frozenset(
    "born based backed led era style linked controlled area bred trained owned held made".split()
)
"""Second halves of compounds that are no names: "Lagos-born"."""

_OFFICE_ENDINGS = ("-in-Chief", "-in-chief", "-General")
"""What makes an office of what stands before it: "Editor-in-Chief"; that alone may be a surname, "King-Smith"."""

_TRADE_ENDINGS = tuple(
    "master keeper holder worker ologist ographer ician woman sman gist mist cist nist rist tist pist".split()
)
"""Endings of words for people that no list need hold: "stablemaster", "seismologist"."""

_ARTICLES_OF_NAMES = frozenset("al el ul ad as ash at an ed es".split())
"""Arabic articles, joined to a name by a hyphen: "el-Gohary"."""

_MARKS = (
    {mark: mark for mark in ",:;()|¶"}
    | {
        "?": "?",
        "!": "?",
        ".": ".",
        "…": ".",
        "—": "-",
        "–": "-",
        "―": "-",
        "-": "-",
        "[": "(",
        "]": ")",
        "'s": "s",
        "’s": "s",
        "‘": "'",
        "’": "'",
        "'": "'",
        "%": "l",
        "$": "#",
        "£": "#",
        "€": "#",
    }
    | dict.fromkeys('"“”„«»‟「」『』', '"')
)


_MOST_KEPT = 32_768
_LONGEST_KEPT = 40
"""How many words the memory holds, and how long, in characters, a word may be that is kept: hostile texts are large."""


_MARK = 0x80
"""Added to the class of a word that may report; no class of a word is as high."""

_UNMARKED = bytes(code - _MARK if code >= _MARK and chr(code) != "¶" else code for code in range(256))
_IS_MARKED = bytes(code >= _MARK and chr(code) != "¶" for code in range(256))


class _Memory(dict[str, str]):
    """The class of each known word and of those lately asked for; that of another one is guessed and kept.

    The classes of words that may report are marked, so that one look tells both.
    """

    def __missing__(self, word: str) -> str:
        found = _guessed(word)
        if len(word) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.clear()
                self.update(_KNOWN)
            self[word] = found
        return found


def classes_of(words: Iterable[str]) -> tuple[str, list[int]]:
    """The classes of words, one letter each, as the module's docstring lists them, and which of them may report.

    The class of an unknown word is guessed from its spelling. A word that may report is told by its number, from 0.
    """
    marked = "".join(map(_MEMORY.__getitem__, words)).encode("latin-1")
    may_report = list(compress(range(len(marked)), marked.translate(_IS_MARKED)))
    return marked.translate(_UNMARKED).decode("latin-1"), may_report


def _guessed(word: str) -> str:
    """The class that the spelling of an unknown word tells."""
    first = word[:1]
    if first.isupper():
        if word.isalpha():  # as most
            return "A" if len(word) > 1 and word.isupper() else "N"
        return "l" if _is_contraction(word) else _capital_class(word)
    if first.isdigit():
        return "#"
    if not first.isalpha():
        return "_"
    return _lower_class(word)


def _is_contraction(word: str) -> bool:
    """Whether a capitalised word is "I'm" or "They’re" rather than "O’Brien"."""
    return word[1:].replace("’", "'").endswith(("'m", "'re", "'ve", "'ll", "'d", "n't"))


def _capital_class(word: str) -> str:
    if word[-1] == ".":
        return "I" if len(word) == 2 or (len(word) == 4 and word[1] == ".") else "A"
    if word.isupper() and len(word) > 1:
        return "A"
    first, hyphen, last = word.rpartition("-")
    if hyphen and (last in offices.PERSON_NOUNS or word.endswith(_OFFICE_ENDINGS)):
        return "T"
    if hyphen and (len(first) == 1 or last in _ADJECTIVAL):
        return "D" if len(first) > 1 else "l"
    return "N"


def _lower_class(word: str) -> str:
    hyphened = "-" in word
    if hyphened:
        article, _, name = word.partition("-")
        if name[:1].isupper() and article in _ARTICLES_OF_NAMES:
            return "N"
    if len(word) > 6 and word.endswith(_TRADE_ENDINGS):
        return "r"
    if word.endswith(_TELLING_ENDINGS):
        return _ENDINGS[word[-2:]]
    if hyphened and word[-1] != "-":
        return _TABLE.get(word.rsplit("-", 1)[1], "l")
    return "l"


def _marked(table: dict[str, str]) -> dict[str, str]:
    """The table with the words that may report marked, those that no line of it holds included."""
    return table | {word: chr(ord(table.get(word) or _guessed(word)) | _MARK) for word in CUES}


_TABLE = _table()
_KNOWN = _marked(_TABLE)
_MEMORY = _Memory(_KNOWN)
