"""What a reporting verb introduces: where the reported content begins after it."""

import re
from collections.abc import Callable
from functools import cache

from digests.attribution.indirect_cues import Reporting
from digests.attribution.scene import QUOTED, Scene
from digests.words.en.reported_clauses import (
    CONDITIONS,
    FINDS,
    PARTICLES,
    QUESTIONS,
    STUDIES,
    WHEN,
)

_BEFORE_THAT = frozenset("aijdmNFTrRoOkAGDMIHS#lsqpgv")
_NOUN_PHRASES = frozenset("dmNFTrRoOkGDIHp")
_ADDRESSED = frozenset("sow")
_ASIDE = re.compile(r"a?,(?:a|i[dmq]?[lMk]+),")
_THAT_WITHIN = 12
_TIME = re.compile(r"(?:(?:i|a)?[dq]?l?M#?,?|a(?=[hdmN]))*")
_TO_TIME = 4
"""Within how many tokens what tells when comes to the name of a day or month: "on the last Monday"."""

_TO_STUDY = 8
"""How far before its verb a study is looked for, in tokens: "a poll of voters by the paper showed"."""
_PARTS = frozenset(",|¶:;b" + QUOTED)

_SOMEBODY = re.compile(r"i?(?:j|[dm]?[qle#]*[rRoklg]+(?:i[dm]?[NFTOGDAorRkl]+)?|d?[HTFNOGDAIS]+(?:sl)?)")
_SOMEBODY_ASKED = frozenset("ijdmaqleNFTrRoOkAGDIHSsc#p")
_QUOTED_AND = re.compile(QUOTED + r"+[cilb](?![hNF])")
_CLAUSE_STARTS = frozenset("hdmNFTrRoOAGD#lHIskqegpj" + QUOTED)
_NO_CLAUSE_AFTER_THAT = frozenset(",.:;|¶?-)")
_RELATIVE_VERB = frozenset("VWz")
_FINITE = re.compile(r"[xVWze" + QUOTED + "]")
_SUBJECT_AND_VERB = re.compile(
    r"(?:h|[dm]?[qlg#rRokNFTOGDAIHSsp]+(?:i[dm]?[qlg#rRokNFTOGDAIHSsp]+){0,2})a{0,2}(?:[xVWzhQ]|(?<=h)[le])"
)
_HAVE = frozenset({"have", "having", "to"})
_NAMELIKE = frozenset("dmNFTOAGDHI")


_Rule = Callable[[Scene, Reporting, int, int], int | None]


def content_start(scene: Scene, reporting: Reporting, end: int) -> int | None:
    """The first token of what the verb introduces before the token `end`; None when it introduces nothing."""
    at = reporting.verb + 1
    if at < end and scene.words[at] in PARTICLES:
        at += 1
    if at >= end or (scene.classes[at] == "." and at + 1 == end):
        return None
    for rule in _rules(reporting.frames):
        if (start := rule(scene, reporting, at, end)) is not None:
            return start
    return None


@cache
def _rules(frames: str) -> tuple[_Rule, ...]:
    """What is tried, in order, for the frames of a reporting word; there are about twenty kinds."""
    asked_for = (
        (_that, frames not in ("i", "o", "w", "io", "n")),
        (_question, "w" in frames),
        (_infinitive, "i" in frames or "o" in frames),
        (_told, "s" in frames),
        (_bare, "c" in frames or "b" in frames),
        (_part_quoted, "c" in frames),
    )
    return tuple(rule for rule, tried in asked_for if tried)


def _that(scene: Scene, reporting: Reporting, at: int, end: int) -> int | None:
    """As in "said on Friday that …", "told the court, however, that …"."""
    classes, words = scene.classes, scene.words
    if classes.find("b", at, end) < 0:
        return None
    addressed = not _ADDRESSED.isdisjoint(reporting.frames)
    if classes[at] in _NOUN_PHRASES and not addressed:
        # "reported a loss that …": a relative clause.
        return None
    if classes[at] in "a," and (aside := _ASIDE.match(classes, at, end)):
        at = aside.end()
    that = classes.find("b", at, min(at + _THAT_WITHIN, end))
    if that < 0 or words[that] != "that" or not _BEFORE_THAT.issuperset(classes[at:that]):
        return None
    if "to" in words[at:that] and any(_is_infinitive(scene, token) for token in range(at, that)):
        return None
    return that + 1 if that + 1 < end and _opens_content(reporting, classes[that + 1]) else None


def _opens_content(reporting: Reporting, first: str) -> bool:
    """Whether a word after "that", by its class, opens what is reported; in "a report that says" it does not."""
    return first not in _NO_CLAUSE_AFTER_THAT and not (reporting.kind == "noun" and first in _RELATIVE_VERB)


def _is_infinitive(scene: Scene, token: int) -> bool:
    return scene.words[token] == "to" and scene.classes[token + 1] in "lzxVW"


def _question(scene: Scene, _reporting: Reporting, at: int, end: int) -> int | None:
    """As in "asked whether …", "told them how …"."""
    if scene.words[at] in QUESTIONS:
        return at
    asked = _SOMEBODY.match(scene.classes, at, end)
    return asked.end() if asked and scene.words[asked.end()] in QUESTIONS else None


def _infinitive(scene: Scene, reporting: Reporting, at: int, end: int) -> int | None:
    """As in "vowed to …", "urged the minister not to …"."""
    if "i" in reporting.frames and (start := _to(scene, at, end)) is not None:
        return start
    if "o" not in reporting.frames:
        return None
    for token in range(at + 1, min(at + _THAT_WITHIN, end)):
        if (start := _to(scene, token, end)) is not None:
            return start
        if scene.classes[token - 1] not in _SOMEBODY_ASKED:
            return None
    return None


def _to(scene: Scene, at: int, end: int) -> int | None:
    """The infinitive that starts at a token, "not" included."""
    words = scene.words
    to = at + (words[at] == "not")
    if to + 1 < end and words[to] == "to" and scene.classes[to + 1] not in _NAMELIKE:
        return at
    return None


def _told(scene: Scene, _reporting: Reporting, at: int, end: int) -> int | None:
    """As in "told reporters she would …"."""
    told = _SOMEBODY.match(scene.classes, at, end)
    if told is None:
        return None
    start = _after_time(scene, told.end(), end)
    if end - start < 3 or scene.classes[start] not in "hdmNF":
        return None
    return start if _FINITE.search(scene.classes, start + 1, end) else None


def _bare(scene: Scene, reporting: Reporting, at: int, end: int) -> int | None:
    """As in "said the bridge would …", "thinks on Monday it …"."""
    start = _after_time(scene, at, end)
    if end - start < 3 or not _opens_clause(scene, start):
        return None
    before = scene.classes[reporting.verb - 1]
    if before == QUOTED and scene.classes[start] != "h":
        # “…,” said Kofi Mensah, the mayor.
        return None
    if "c" in reporting.frames and before not in ",-":
        return start
    if "c" in reporting.frames:
        comma = scene.classes.find(",", start, end)
        return start if _FINITE.search(scene.classes, start + 1, comma if comma > 0 else end) else None
    if _SUBJECT_AND_VERB.match(scene.classes, start, end) or _is_found(scene, reporting.verb):
        return start
    return None


def _is_found(scene: Scene, verb: int) -> bool:
    """Whether a study or document tells it, which takes a phrase as well: "a poll shows Mensah ahead of Owusu"."""
    if scene.words[verb] not in FINDS:
        return False
    for token in range(verb - 1, max(-1, verb - _TO_STUDY), -1):
        if scene.classes[token] in _PARTS:
            return False
        if scene.classes[token] == "k" or scene.words[token].lower() in STUDIES:
            return True
    return False


def _part_quoted(scene: Scene, _reporting: Reporting, at: int, end: int) -> int | None:
    """As in: he said, “endanger us all” and break the law."""
    if scene.classes[at] != ",":
        return None
    quoted = _QUOTED_AND.match(scene.classes, at + 1, end)
    return at + 1 if quoted else None


def _opens_clause(scene: Scene, start: int) -> bool:
    """Whether a clause can open here; without a subject after a relative: "a step that bankers said would help"."""
    word = scene.words[start]
    if scene.classes[start] == "x":
        return word not in _HAVE
    if scene.classes[start] == "a":
        return word not in WHEN
    return scene.classes[start] in _CLAUSE_STARTS or word in CONDITIONS


def _after_time(scene: Scene, at: int, end: int) -> int:
    """The token after what tells when, from a token on."""
    if scene.classes[at] != "a" and "M" not in scene.classes[at : at + _TO_TIME]:
        return at
    time = _TIME.match(scene.classes, at, end)
    return time.end() if time else at
