"""Reports whose content stands before its reporting word: "The bridge will stay shut, the mayor said"."""

import re
from typing import NamedTuple

from digests.attribution.indirect_ends import content_end
from digests.attribution.scene import QUOTED, Scene
from digests.attribution.subjects import Subject, subject_after, subject_before
from digests.words.en.reported_clauses import INVERTED

_OPENS = re.compile(r"(?:c(?!c),?|a,|c?a,)?")
_VERB = re.compile("[xVWze]")
_OWN_REPORT = re.compile(f":|[VWv][^,]{{0,12}}{QUOTED}")
_PREAMBLES = frozenset("ibgv")
_NO_REST = frozenset("vgw")
_AFTER_CUE = re.compile(
    r"(?:j|i?(?:d?[HTFNOGDAISo]{1,6}|[rRo]))?"  # told the court
    r"(?:a|i?[dq]?l?M#?l?|[dq]l(?=[,.|¶]))*"  # again on Monday
    r"(?:i[dm]?[lqkonNFOAGT#]+){0,3}[,.|¶-]"  # in a statement
)
_SOMEBODY = frozenset("hrRokTOANFGj")
_NEW_CLAUSE = frozenset("bcvgw")
_LONGEST_PREAMBLE = 8
_MOSTLY = 0.85
_LEAST = 3
"""In tokens; what is shorter is an adverb or a name: "On Friday, he said"."""
_LEAST_CLAUSE = 4
"""In tokens, its comma's coordinator included: "and went home again"."""


class Report(NamedTuple):
    """Reported content as half-open tokens, with the reporting word and who does it.

    `other` is a clause of the same report on the other side of its reporting word: "He paid, he said, and went home".
    """

    start: int
    end: int
    verb: int
    subject: Subject | None
    other: tuple[int, int] | None = None


def closed_by(scene: Scene, verb: int, floor: int, end: int) -> Report | None:
    """The report that a reporting word closes or interrupts; None when it does neither."""
    if scene.classes[verb] == "K":
        return _according(scene, verb, floor, end)
    if scene.words[floor].lower() == "as" and (report := _as_told(scene, verb, floor, end)):
        return report
    subject = _subject(scene, verb, floor)
    if subject is None or scene.words[verb].endswith("ing"):
        return None
    comma = min(subject.start, verb) - 1
    if comma <= floor or not _parts(scene, comma):
        return None
    return _around(scene, verb, (_opening(scene, floor, comma), comma), subject, end)


def _around(scene: Scene, verb: int, before: tuple[int, int], subject: Subject, end: int) -> Report | None:
    """The report that stands before its reporting word, or around it."""
    after = _resumed(scene, verb + 1, end) if subject.start < verb else None
    if after is not None and _goes_on(scene, before, after):
        return Report(*after, verb, subject, _clause(scene, *before))
    if not _is_statement(scene, *before):
        return None
    return Report(*before, verb, subject, _rest(scene, verb + 1, end) if subject.start < verb else None)


def _goes_on(scene: Scene, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether what follows a reporting word within its report is the main part of what is reported."""
    start, stop = after
    if stop - start <= before[1] - before[0] and scene.classes[before[0]] not in _PREAMBLES:
        return False
    return scene.classes.count(QUOTED, start, stop) < _MOSTLY * (stop - start)


def _clause(scene: Scene, start: int, end: int) -> tuple[int, int] | None:
    """A stretch as half-open tokens if it is a clause that says something by itself: unquoted and with a verb."""
    if end - start < _LEAST_CLAUSE or QUOTED in scene.classes[start:end]:
        return None
    return (start, end) if _VERB.search(scene.classes, start, end) else None


def _rest(scene: Scene, last: int, end: int) -> tuple[int, int] | None:
    """The clause that goes on after a report's reporting word: "…, he said, and went home"."""
    if last + 1 >= end or scene.classes[last] not in ",-" or scene.classes[last + 1] in _NO_REST:
        return None
    return _clause(scene, last + 1, content_end(scene, last + 1, end))


def _as_told(scene: Scene, verb: int, floor: int, end: int) -> Report | None:
    """As in "As the paper reported on Monday, the bridge will stay shut"."""
    comma = scene.classes.find(",", verb, verb + _LONGEST_PREAMBLE)
    if comma < 0 or "," in scene.classes[floor:verb] or not _AFTER_CUE.match(scene.classes, verb + 1):
        return None
    subject = subject_before(scene, verb, floor)
    return Report(comma + 1, content_end(scene, comma + 1, end), verb, subject) if comma + 1 < end else None


def _is_statement(scene: Scene, start: int, comma: int) -> bool:
    """Whether a stretch before its cue can stand alone: it has a verb, and is not only the sentence's preamble."""
    classes = scene.classes
    if comma - start < _LEAST or (classes[start] in _PREAMBLES and "," not in classes[start:comma]):
        return False
    if classes[comma] in ",-":
        return _VERB.search(classes, start, comma) is not None
    # The comma is quoted, so the cue may be that of the quotation alone: Asked for more, she said "no comment," …
    return _OWN_REPORT.search(classes, start, comma) is None


def _parts(scene: Scene, token: int) -> bool:
    """Whether a token parts the content from its cue: a comma, a dash, or a quotation that ends in a comma."""
    if scene.classes[token] in ",-":
        return True
    return scene.classes[token] == QUOTED and "," in scene.words[token - 1 : token]


def _subject(scene: Scene, verb: int, floor: int) -> Subject | None:
    """Who says it: "…, said Kofi Mensah" or "…, Kofi Mensah said", with nothing after that could be the content."""
    if _parts(scene, verb - 1):
        if scene.words[verb] not in INVERTED:
            return None
        subject = subject_after(scene, verb + 1)
        return subject if subject and _is_somebody(scene, subject) else None
    if not _AFTER_CUE.match(scene.classes, verb + 1):
        return None
    return subject_before(scene, verb, floor)


def _is_somebody(scene: Scene, subject: Subject) -> bool:
    """Whether a phrase after an inverted cue names who spoke, and does not open what was said."""
    if scene.classes[subject.end] not in ",.|¶-iMaw":
        return False
    return any(code in _SOMEBODY for code in scene.classes[subject.start : subject.end])


def _resumed(scene: Scene, last: int, end: int) -> tuple[int, int] | None:
    """The content that goes on after the reporting word: "The bridge, she said, will stay shut"."""
    if last + 1 >= end or scene.classes[last] not in ",-" or scene.classes[last + 1] in _NEW_CLAUSE:
        return None
    return last + 1, content_end(scene, last + 1, end)


def _according(scene: Scene, word: int, floor: int, end: int) -> Report | None:
    """As in "According to X, …" and "…, according to X"."""
    subject = subject_after(scene, word + 2) or _source(scene, word + 2, end)
    if word - floor <= 2:
        comma = scene.classes.find(",", max(word, subject.end if subject else word), end)
        if comma > 0 and (scene.classes[comma + 1] == "w" or scene.words[comma + 2 : comma + 3] == ["by"]):
            # "According to the report, seen by the paper, …"
            comma = max(comma, scene.classes.find(",", comma + 1, end))
        return Report(comma + 1, content_end(scene, comma + 1, end), word, subject) if comma > 0 else None
    stop = word - 1 if scene.classes[word - 1] in ",-" else word
    before = _opening(scene, floor, stop), stop
    after = _resumed(scene, subject.end, end) if subject else None
    if after is not None and after[1] - after[0] > stop - before[0]:
        return Report(*after, word, subject, _clause(scene, *before))
    return Report(*before, word, subject)


def _source(scene: Scene, start: int, end: int) -> Subject | None:
    """All that stands after "according to", up to a comma: what no rule for subjects takes for one."""
    comma = scene.classes.find(",", start, end)
    stop = comma if comma > 0 else end - (scene.classes[end - 1] == ".")
    return Subject(start, stop, "noun") if start < stop else None


def _opening(scene: Scene, floor: int, limit: int) -> int:
    """The content's first token, without a coordinator or adverb that joins its sentence to the one before."""
    opening = _OPENS.match(scene.classes, floor, limit)
    return opening.end() if opening else floor
