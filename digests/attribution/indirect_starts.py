"""What a reporting verb introduces: where the reported content begins after it."""

import re

from digests.attribution.indirect_cues import Reporting
from digests.attribution.scene import QUOTED, Scene
from digests.words.en.reported_clauses import CONDITIONS, PARTICLES, QUESTIONS, WHEN

_BEFORE_THAT = frozenset("aijdmNFTrRoOkAGDMIHS#lsqpgv")
_NOUN_PHRASES = frozenset("dmNFTrRoOkGDIHp")
_ADDRESSED = frozenset("sow")
_ASIDE = re.compile(r"a?,(?:a|i[dmq]?[lMk]+),")
_THAT_WITHIN = 12
_TIME = re.compile(r"(?:(?:i|a)?[dq]?l?M#?,?|a(?=[hdmN]))*")
_SOMEBODY = re.compile(r"i?(?:j|[dm]?[qle#]*[rRoklg]+(?:i[dm]?[NFTOGDAorRkl]+)?|d?[HTFNOGDAIS]+(?:sl)?)")
_SOMEBODY_ASKED = frozenset("ijdmaqleNFTrRoOkAGDIHSsc#p")
_QUOTED_AND = re.compile(QUOTED + r"+[cilb](?![hNF])")
_CLAUSE_STARTS = frozenset("hdmNFTrRoOAGD#lHIskqegpj" + QUOTED)
_NO_CLAUSE_AFTER_THAT = frozenset(",.:;|¶?-)")
_FINITE = re.compile(r"[xVWze" + QUOTED + "]")
_SUBJECT_AND_VERB = re.compile(
    r"(?:h|[dm]?[qlg#rRokNFTOGDAIHSsp]+(?:i[dm]?[qlg#rRokNFTOGDAIHSsp]+){0,2})a{0,2}(?:[xVWzhQ]|(?<=h)[le])"
)
_HAVE = frozenset({"have", "having", "to"})
_NAMELIKE = frozenset("dmNFTOAGDHI")


def content_start(scene: Scene, reporting: Reporting, end: int) -> int | None:
    """The first token of what the verb introduces before the token `end`; None when it introduces nothing."""
    at = reporting.verb + 1
    if at < end and scene.words[at] in PARTICLES:
        at += 1
    if at >= end:
        return None
    for rule in (_that, _question, _infinitive, _told, _bare, _part_quoted):
        if (start := rule(scene, reporting, at, end)) is not None:
            return start
    return None


def _that(scene: Scene, reporting: Reporting, at: int, end: int) -> int | None:
    """As in "said on Friday that …", "told the court, however, that …"."""
    if reporting.frames in ("i", "o", "w", "io", "n"):
        return None
    if scene.classes[at] in _NOUN_PHRASES and not _ADDRESSED & set(reporting.frames):
        # "reported a loss that …": a relative clause.
        return None
    aside = _ASIDE.match(scene.classes, at, end)
    at = aside.end() if aside else at
    for token in range(at, min(at + _THAT_WITHIN, end)):
        if scene.words[token] == "that" and scene.classes[token] == "b":
            stops = token + 1 >= end or scene.classes[token + 1] in _NO_CLAUSE_AFTER_THAT
            return None if stops else token + 1
        if scene.classes[token] not in _BEFORE_THAT or _is_infinitive(scene, token):
            return None
    return None


def _is_infinitive(scene: Scene, token: int) -> bool:
    return scene.words[token] == "to" and scene.classes[token + 1] in "lzxVW"


def _question(scene: Scene, reporting: Reporting, at: int, end: int) -> int | None:
    """As in "asked whether …", "told them how …"."""
    if "w" not in reporting.frames:
        return None
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


def _told(scene: Scene, reporting: Reporting, at: int, end: int) -> int | None:
    """As in "told reporters she would …"."""
    if "s" not in reporting.frames:
        return None
    told = _SOMEBODY.match(scene.classes, at, end)
    if told is None:
        return None
    start = _after_time(scene, told.end(), end)
    if end - start < 3 or scene.classes[start] not in "hdmNF":
        return None
    return start if _FINITE.search(scene.classes, start + 1, end) else None


def _bare(scene: Scene, reporting: Reporting, at: int, end: int) -> int | None:
    """As in "said the bridge would …", "thinks on Monday it …"."""
    if "c" not in reporting.frames and "b" not in reporting.frames:
        return None
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
    return start if _SUBJECT_AND_VERB.match(scene.classes, start, end) else None


def _part_quoted(scene: Scene, reporting: Reporting, at: int, end: int) -> int | None:
    """As in: he said, “endanger us all” and break the law."""
    if "c" not in reporting.frames or scene.classes[at] != ",":
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
    time = _TIME.match(scene.classes, at, end)
    return time.end() if time else at
