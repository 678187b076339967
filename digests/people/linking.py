"""From mentions to people: which names mean the same person.

"Donald Trump", "Donald J. Trump", "Mr. Trump" and "Trump" are one; "Bill Clinton" and "Hillary Clinton" are two,
and "Mrs. Clinton" is the one that an honorific can mean. A name that nobody bears in full stands for itself.
"""

from collections import defaultdict

from digests.people.bearers import Bearer, choose, office_before, offices_of
from digests.people.gender import gender_before, gender_of_mention
from digests.people.names import Mention, is_family_first
from digests.people.spelling import lowered, name_words, unaccented
from digests.people.tokens import Tokens
from digests.words.en.grammar import NAME_PARTICLES
from digests.words.en.offices import WITH_FIRST_NAMES

_NAMESAKES = 12
"""How many bearers of one surname are compared, so that hostile texts stay linear."""

_ALIAS_WORDS = {"known", "called", "nicknamed"}


def link(tokens: Tokens, mentions: tuple[Mention, ...]) -> tuple[list[Bearer], list[int]]:
    """The bearers of all mentions, and for each mention the number of its bearer."""
    linker = _Linker(tokens, mentions)
    # full names first: a surname is linked to a person who may be named in full only later
    single: list[int] = []
    for number, mention in enumerate(mentions):
        if mention.end - mention.name > 1:
            linker.place_full(number, mention)
        else:
            single.append(number)
    for number in single:
        linker.place_single(number, mentions[number])
    return linker.bearers, linker.bearer_of


class _Linker:
    """The bearers so far, and the names by which each can be found; `bearer_of` holds -1 until a mention is placed."""

    def __init__(self, tokens: Tokens, mentions: tuple[Mention, ...]) -> None:
        self.tokens = tokens
        self.mentions = mentions
        self.bearers: list[Bearer] = []
        self.bearer_of = [-1] * len(mentions)
        self.by_ends: dict[tuple[str, str], int] = {}
        self.by_tail: dict[tuple[str, ...], int] = {}
        self.by_last: dict[str, list[int]] = defaultdict(list)
        self.by_first: dict[str, list[int]] = defaultdict(list)
        self.several: dict[tuple[str, ...], int] = {}
        self.aliases: dict[str, int] = {}
        self.placed: dict[tuple[str, str | None, bool, str], int] = {}

    def place_full(self, number: int, mention: Mention) -> None:
        """Give a name of several tokens its bearer, a new one when nobody fits."""
        words = name_words(self.tokens, mention)
        gender = gender_of_mention(self.tokens, mention)
        if len(words) == 1:  # with a nickname or letters after it
            self._place(words, number, mention, gender)
            return
        found = self._find_full(words)
        if found is None:
            found = self._add(words, number)
        self.bearer_of[number] = found
        bearer = self.bearers[found]
        bearer.mentions.append(number)
        bearer.full.append(number)
        if gender:
            bearer.told(gender)
        if len(words) > len(bearer.words) and bearer.sort is None:
            bearer.words = words
            self._index(found, words)

    def place_single(self, number: int, mention: Mention) -> None:
        """Give a name of one token its bearer, a new one when nobody fits."""
        word = self.tokens.words[mention.name]
        words = (word if word.isascii() else unaccented(word),)
        self._place(words, number, mention, gender_before(self.tokens, mention.name))

    def _place(self, words: tuple[str], number: int, mention: Mention, gender: str | None) -> None:
        """Give a name of one word its bearer; who bore it before is asked again only where several could."""
        word = words[0]
        key = (word, gender, mention.titled, mention.sort)
        found = self.placed.get(key)
        if found is None or len(self.by_last[word]) > 1:
            found = self._find(words, number, mention, gender)
            if found is None:
                found = self._add(words, number)
            self.placed[key] = found
        self.bearer_of[number] = found
        bearer = self.bearers[found]
        bearer.mentions.append(number)
        if gender:
            bearer.told(gender)
        if mention.titled and len(bearer.words) == 1 and office_before(self.tokens, mention):
            bearer.full.append(number)
        elif word == bearer.words[-1] and number not in bearer.full[-1:]:
            bearer.alone += 1

    def _find(self, words: tuple[str], number: int, mention: Mention, gender: str | None) -> int | None:
        word = words[0]
        namesakes = self.by_last.get(word, ())
        if mention.sort == "body":
            for namesake in namesakes:
                if self.bearers[namesake].words == words:
                    return namesake
            return None
        in_marks = self.tokens.classes[mention.start - 1] in "'\""
        if (in_marks or self.aliases) and (alias := self._alias(mention, number)) is not None:
            return alias
        if not namesakes and word not in self.by_first:
            return None
        if len(namesakes) == 1 and not mention.titled and self._fits(namesakes[0], mention, gender):
            return namesakes[0]
        return self._one_of(self._fitting(word, number, gender), number)

    def _fitting(self, last: str, number: int, gender: str | None) -> list[int]:
        """The bearers whom one word of a name can mean."""
        mention = self.mentions[number]
        fitting = [n for n in self.by_last[last][-_NAMESAKES:] if self._fits(n, mention, gender)]
        if mention.titled and self.tokens.words[mention.name - 1] in WITH_FIRST_NAMES:
            alone = [n for n in fitting if len(self.bearers[n].words) == 1]
            return self.by_first[last][-_NAMESAKES:] or alone
        if fitting and (office := office_before(self.tokens, mention)):
            return self._of_office(fitting, office, number)
        return fitting or [
            n
            for n in self.by_first[last][-_NAMESAKES:]
            if not mention.titled or is_family_first(self.tokens, self.mentions[self.bearers[n].full[0]])
        ]

    def _of_office(self, fitting: list[int], office: set[str], number: int) -> list[int]:
        """Those who hold an office; else those of whom the text does not say that they are something else.

        Who was already named in full may be called by an office that stood nowhere beside the name.
        """
        offices = {n: offices_of(self.tokens, self.mentions, self.bearers[n]) for n in fitting}
        holders = [n for n in fitting if office & offices[n]]
        return holders or [
            n for n in fitting if not offices[n] or min(self.bearers[n].full, default=number) <= number
        ]

    def _one_of(self, fitting: list[int], number: int) -> int | None:
        """The one bearer who is meant, or the entry of those whom nobody can tell apart."""
        if len(fitting) > 1:
            fitting = [n for n in fitting if self.bearers[n].named_before(number)] or fitting
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        chosen = choose(self.tokens, self.mentions, [self.bearers[n] for n in fitting], number)
        if chosen is not None:
            return next(n for n in fitting if self.bearers[n] is chosen)
        words = name_words(self.tokens, self.mentions[number])
        if words not in self.several:
            self.several[words] = len(self.bearers)
            self.bearers.append(Bearer(words, "several"))
        return self.several[words]

    def _find_full(self, words: tuple[str, ...]) -> int | None:
        """The bearer with the same first and last word, or of whose name this is the end, or the other way round."""
        if (same := self.by_ends.get((words[0], words[-1]))) is not None:
            return same
        longer = self.by_tail.get(lowered(words)) if self.by_tail else None
        if longer is not None or len(words) == 2:
            return longer
        shorter = self.by_ends.get((words[-2], words[-1]))
        return shorter if shorter is not None and len(self.bearers[shorter].words) == 2 else None

    def _alias(self, mention: Mention, number: int) -> int | None:
        """The bearer whom a name in marks is another name of: "Ana Duarte, known to all as ‘Lula’"."""
        word = self.tokens.words[mention.name]
        if word not in self.aliases and mention.start and _is_introduced(self.tokens, mention.start):
            before = [n for n in range(number - 1, max(-1, number - 5), -1) if self._names_in_full(n)]
            known = max(before, key=lambda n: (self.mentions[n].sort == "person", n), default=None)
            if known is not None:
                self.aliases[word] = self.bearer_of[known]
        return self.aliases.get(word)

    def _names_in_full(self, number: int) -> bool:
        """Whether a mention names somebody in full."""
        mention = self.mentions[number]
        return mention.end - mention.name > 1 and mention.sort != "body"

    def _fits(self, number: int, mention: Mention, gender: str | None) -> bool:
        bearer = self.bearers[number]
        if bearer.sort == "body" and mention.titled:
            return False
        return not (gender and bearer.gender and gender != bearer.gender)

    def _add(self, words: tuple[str, ...], number: int) -> int:
        mention = self.mentions[number]
        body = mention.sort == "body"
        added = len(self.bearers)
        self.bearers.append(Bearer(words, "body" if body else None))
        self.by_last[words[-1]].append(added)
        if len(words) > 1:
            self._index(added, words)
            if not body:
                self.by_first[words[0]].append(added)
        elif self.tokens.words[mention.end] == "and":
            surname = self._shared_surname(number)
            if surname and surname != words[0]:
                self.by_last[surname].append(added)
                self.bearers[added].full.append(number)
        return added

    def _shared_surname(self, number: int) -> str | None:
        """The surname that a first name before "and" has from the next name: "Bill" in "Bill and Hillary Clinton"."""
        mention = self.mentions[number]
        if number + 1 == len(self.mentions):
            return None
        following = self.mentions[number + 1]
        joined = following.start == mention.end + 1
        first_names = self.tokens.classes[mention.start : mention.end], self.tokens.classes[following.name]
        if not joined or first_names != ("F", "F") or not self._names_in_full(number + 1):
            return None
        return name_words(self.tokens, following)[-1]

    def _index(self, number: int, words: tuple[str, ...]) -> None:
        """Let a full name be found by its first and last word, and a longer one by its last two.

        With particles it is also found by all that follows the first of them: "von der Leyen".
        """
        self.by_ends.setdefault((words[0], words[-1]), number)
        if len(words) > 2:
            self.by_tail.setdefault(lowered(words[-2:]), number)
            if not NAME_PARTICLES.isdisjoint(words[1:]):
                particle = next(n for n, word in enumerate(words) if n and word in NAME_PARTICLES)
                self.by_tail.setdefault(lowered(words[particle:]), number)


def _is_introduced(tokens: Tokens, start: int) -> bool:
    """Whether a name in marks is given as another name: known as “Lula”."""
    if tokens.classes[start - 1] not in "'\"":
        return False
    words = tokens.words
    return "as" in words[max(0, start - 3) : start] and not _ALIAS_WORDS.isdisjoint(
        words[max(0, start - 12) : start]
    )
