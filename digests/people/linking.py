"""From mentions to people: which names mean the same person.

"Donald Trump", "Donald J. Trump", "Mr. Trump" and "Trump" are one; "Bill Clinton" and "Hillary Clinton" are two,
and "Mrs. Clinton" is the one that an honorific can mean. A name that nobody bears in full stands for itself.
"""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field

from digests.people.gender import gender_of_mention
from digests.people.names import Mention
from digests.people.tokens import Tokens

_JUST_BEFORE = 120
"""Within how many tokens after a full name its surname means that bearer of several."""

_NAMESAKES = 12
"""How many bearers of one surname are compared, so that hostile texts stay linear."""

_ALIAS_WORDS = {"known", "called", "nicknamed"}


@dataclass(slots=True)
class Bearer:
    """One person while the mentions are sorted: the fullest name so far, and the mentions that mean them.

    `full`: the mentions with more than a surname, in order.
    """

    words: tuple[str, ...]
    body: bool
    mentions: list[int] = field(default_factory=list)
    full: list[int] = field(default_factory=list)
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
    for number in sorted(range(len(mentions)), key=lambda n: mentions[n].end - mentions[n].name == 1):
        linker.place(number)
    return linker.bearers, [linker.bearer_of[n] for n in range(len(mentions))]


class _Linker:
    """The bearers so far, and the names by which each can be found."""

    def __init__(self, tokens: Tokens, mentions: tuple[Mention, ...]) -> None:
        self.tokens = tokens
        self.mentions = mentions
        self.bearers: list[Bearer] = []
        self.bearer_of: dict[int, int] = {}
        self.by_ends: dict[tuple[str, str], int] = {}
        self.by_tail: dict[tuple[str, ...], int] = {}
        self.by_last: dict[str, list[int]] = defaultdict(list)
        self.by_first: dict[str, list[int]] = defaultdict(list)
        self.aliases: dict[str, int] = {}
        self.placed: dict[tuple[tuple[str, ...], str | None, bool, str], int] = {}

    def place(self, number: int) -> None:
        """Give a mention its bearer, a new one when nobody fits."""
        mention = self.mentions[number]
        words = name_words(self.tokens, mention)
        gender = gender_of_mention(self.tokens, mention)
        key = (words, gender, mention.titled, mention.sort)
        several = len(words) == 1 and len(self.by_last.get(words[0], ())) > 1
        found = None if several else self.placed.get(key)
        if found is None:
            found = self._find(words, number, gender)
        if found is None:
            found = self._add(words, body=mention.sort == "body")
        self.placed[key] = found
        self._note(number, found, words, gender)

    def _note(self, number: int, found: int, words: tuple[str, ...], gender: str | None) -> None:
        self.bearer_of[number] = found
        bearer = self.bearers[found]
        bearer.mentions.append(number)
        bearer.male += gender == "m"
        bearer.female += gender == "f"
        if len(words) > 1:
            bearer.full.append(number)
        if len(words) > len(bearer.words) and not bearer.body:
            bearer.words = words
            self._index(found, words)

    def _find(self, words: tuple[str, ...], number: int, gender: str | None) -> int | None:
        mention, last = self.mentions[number], words[-1]
        if len(words) > 1:
            return self._find_full(words)
        if mention.sort == "body":
            return next((n for n in self.by_last[last] if self.bearers[n].words == words), None)
        if (alias := self._alias(mention, number)) is not None:
            return alias
        fitting = [n for n in self.by_last[last][-_NAMESAKES:] if self._fits(n, mention, gender)]
        if not fitting and not mention.titled:
            fitting = self.by_first[last][-_NAMESAKES:]
        return max(fitting, key=lambda n: self._nearness(n, number), default=None)

    def _find_full(self, words: tuple[str, ...]) -> int | None:
        """The bearer with the same first and last word, or of whose name this is the end, or the other way round."""
        if (same := self.by_ends.get((words[0], words[-1]))) is not None:
            return same
        if len(words) == 2:
            return self.by_tail.get(words)
        shorter = self.by_ends.get((words[-2], words[-1]))
        return shorter if shorter is not None and len(self.bearers[shorter].words) == 2 else None

    def _alias(self, mention: Mention, number: int) -> int | None:
        """The bearer whom a name in marks is another name of: "Ana Duarte, known to all as ‘Lula’"."""
        word = self.tokens.words[mention.name]
        if word not in self.aliases and _is_introduced(self.tokens, mention.start):
            before = [n for n in range(number - 1, max(-1, number - 5), -1) if self._names_in_full(n)]
            known = max(before, key=lambda n: (self.mentions[n].sort == "person", n), default=None)
            if known is not None:
                self.aliases[word] = self.bearer_of[known]
        return self.aliases.get(word)

    def _names_in_full(self, number: int) -> bool:
        """Whether a mention names somebody in full."""
        mention = self.mentions[number]
        return mention.end - mention.name > 1 and mention.sort != "body"

    def _nearness(self, bearer: int, number: int) -> tuple[int, int]:
        """How likely a surname means a bearer: named in full just before, else the most often named."""
        full = self.bearers[bearer].full
        at = bisect_left(full, number) - 1
        near = at >= 0 and self.mentions[number].start - self.mentions[full[at]].start < _JUST_BEFORE
        return full[at] if near else -1, len(self.bearers[bearer].mentions)

    def _fits(self, number: int, mention: Mention, gender: str | None) -> bool:
        bearer = self.bearers[number]
        if bearer.body and mention.titled:
            return False
        return not (gender and bearer.gender and gender != bearer.gender)

    def _add(self, words: tuple[str, ...], *, body: bool) -> int:
        self.bearers.append(Bearer(words, body))
        number = len(self.bearers) - 1
        self.by_last[words[-1]].append(number)
        self._index(number, words)
        if len(words) > 1 and not body:
            self.by_first[words[0]].append(number)
        return number

    def _index(self, number: int, words: tuple[str, ...]) -> None:
        """Let a full name be found by its first and last word, and a longer one by its last two."""
        if len(words) > 1:
            self.by_ends.setdefault((words[0], words[-1]), number)
        if len(words) > 2:
            self.by_tail.setdefault(words[-2:], number)


def name_words(tokens: Tokens, mention: Mention) -> tuple[str, ...]:
    """The words of a name without suffix and nickname: ("Juan", "Mendes") of Juan "Chico" Mendes Jr."""
    if mention.end - mention.name == 1:
        return (tokens.words[mention.name],)
    kept: list[str] = []
    nickname = False
    for n in range(mention.name, mention.end):
        if tokens.classes[n] in "\"'":
            nickname = not nickname
        elif not nickname and tokens.classes[n] not in "S,":
            kept.append(tokens.words[n])
    return tuple(kept) or tuple(tokens.words[mention.name : mention.end])


def _is_introduced(tokens: Tokens, start: int) -> bool:
    """Whether a name in marks is given as another name: known as “Lula”."""
    words = tokens.words
    if start == 0 or tokens.classes[start - 1] not in "'\"" or "as" not in words[max(0, start - 3) : start]:
        return False
    return not _ALIAS_WORDS.isdisjoint(words[max(0, start - 12) : start])
