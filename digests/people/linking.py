"""From mentions to people: which names mean the same person.

"Donald Trump", "Donald J. Trump", "Mr. Trump" and "Trump" are one; "Bill Clinton" and "Hillary Clinton" are two,
and "Mrs. Clinton" is the one that an honorific can mean. A name that nobody bears in full stands for itself.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from digests.people.gender import gender_of_mention
from digests.people.names import Mention
from digests.people.tokens import Tokens

_JUST_BEFORE = 120
"""Within how many tokens after a full name its surname means that bearer of several."""


@dataclass(slots=True)
class Bearer:
    """One person while the mentions are sorted: the fullest name so far, and the mentions that mean them."""

    words: tuple[str, ...]
    body: bool
    mentions: list[int] = field(default_factory=list)
    male: int = 0
    female: int = 0

    @property
    def gender(self) -> str | None:
        """What most of the evidence in titles and first names says."""
        return None if self.male == self.female else "m" if self.male > self.female else "f"


def link(tokens: Tokens, mentions: tuple[Mention, ...]) -> tuple[list[Bearer], list[int]]:
    """The bearers of all mentions, and for each mention the number of its bearer."""
    linker = _Linker(tokens, mentions)
    # full names first: a surname is linked to a person who may be named in full only later
    order = sorted(range(len(mentions)), key=lambda n: mentions[n].end - mentions[n].name == 1)
    bearers = [0] * len(mentions)
    for n in order:
        bearers[n] = linker.place(n)
    return linker.bearers, bearers


class _Linker:
    """The bearers so far, and the names by which each can be found."""

    def __init__(self, tokens: Tokens, mentions: tuple[Mention, ...]) -> None:
        self.tokens = tokens
        self.mentions = mentions
        self.bearers: list[Bearer] = []
        self.by_last: dict[str, list[int]] = defaultdict(list)
        self.by_first: dict[str, list[int]] = defaultdict(list)
        self.aliases: dict[str, int] = {}
        self.placed: dict[tuple[tuple[str, ...], str | None, bool, str], int] = {}

    def place(self, number: int) -> int:
        """The number of the bearer of a mention, a new one when nobody fits."""
        mention = self.mentions[number]
        words = name_words(self.tokens, mention)
        gender = gender_of_mention(self.tokens, mention)
        key = (words, gender, mention.titled, mention.sort)
        several = len(words) == 1 and len(self.by_last[words[-1]]) > 1
        found = None if several else self.placed.get(key)
        if found is None:
            found = self._find(words, number, gender)
        if found is None:
            found = self._add(words, body=mention.sort == "body")
        self.placed[key] = found
        bearer = self.bearers[found]
        bearer.mentions.append(number)
        bearer.male += gender == "m"
        bearer.female += gender == "f"
        if len(words) > len(bearer.words) and not bearer.body:
            bearer.words = words
        return found

    def _find(self, words: tuple[str, ...], number: int, gender: str | None) -> int | None:
        mention = self.mentions[number]
        last = words[-1]
        if last not in self.aliases and (known := self._known_as(mention, number)) is not None:
            self.aliases[last] = known
        if len(words) == 1 and last in self.aliases:
            return self.aliases[last]
        if len(words) > 1 or mention.sort == "body":
            return next((n for n in self.by_last[last] if _same(self.bearers[n].words, words)), None)
        fitting = [n for n in self.by_last[last] if self._fits(n, mention, gender)]
        if not fitting and not mention.titled:
            fitting = self.by_first[last]
        return max(fitting, key=lambda n: self._nearness(n, number), default=None)

    def _known_as(self, mention: Mention, number: int) -> int | None:
        """The bearer whom a name in marks is another name of: "Ana Duarte, known to all as ‘Lula’"."""
        words, start = self.tokens.words, mention.start
        if (
            self.tokens.classes[start - 1 : start] not in {"'", '"'}
            or "as" not in words[max(0, start - 3) : start]
        ):
            return None
        if not {"known", "called", "nicknamed"} & set(words[max(0, start - 12) : start]):
            return None
        before = [
            n
            for n in range(max(0, number - 4), number)
            if self._is_full(n) and self.mentions[n].sort == "person"
        ]
        return next(
            (n for n, bearer in enumerate(self.bearers) if before and before[0] in bearer.mentions), None
        )

    def _nearness(self, bearer: int, number: int) -> tuple[int, int]:
        """How likely a surname means a bearer: named in full just before, else the most often named."""
        full = [n for n in self.bearers[bearer].mentions if n < number and self._is_full(n)]
        here = self.mentions[number].start
        near = max(full, default=-1) if full and here - self.mentions[full[-1]].start < _JUST_BEFORE else -1
        return near, len(self.bearers[bearer].mentions)

    def _is_full(self, number: int) -> bool:
        return self.mentions[number].end - self.mentions[number].name > 1

    def _fits(self, number: int, mention: Mention, gender: str | None) -> bool:
        bearer = self.bearers[number]
        if bearer.body and mention.titled:
            return False
        return not (gender and bearer.gender and gender != bearer.gender)

    def _add(self, words: tuple[str, ...], *, body: bool) -> int:
        self.bearers.append(Bearer(words, body))
        number = len(self.bearers) - 1
        self.by_last[words[-1]].append(number)
        if len(words) > 1 and not body:
            self.by_first[words[0]].append(number)
        return number


def name_words(tokens: Tokens, mention: Mention) -> tuple[str, ...]:
    """The words of a name without a suffix: ("Martin", "Luther", "King")."""
    classes = tokens.classes
    return tuple(
        tokens.words[n] for n in range(mention.name, mention.end) if classes[n] not in "S,"
    ) or tuple(tokens.words[mention.name : mention.end])


def _same(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether two names with one last word are one person's: first words agree, or one is the other's end."""
    if known[0] == words[0]:
        return True
    shorter, longer = sorted((known, words), key=len)
    return len(shorter) > 1 and longer[-len(shorter) :] == shorter
