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


class Report(NamedTuple):
    """Reported content as half-open tokens, with the reporting word and who does it."""

    start: int
    end: int
    verb: int
    subject: Subject | None


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
    start = _opening(scene, floor, comma)
    after = _resumed(scene, verb + 1, end) if subject.start < verb else None
    if after is not None:
        stop = content_end(scene, after, end)
        longer = stop - after > comma - start or scene.classes[start] in "ibgv"
        if longer and scene.classes.count(QUOTED, after, stop) < _MOSTLY * (stop - after):
            return Report(after, stop, verb, subject)
    return Report(start, comma, verb, subject) if _is_statement(scene, start, comma) else None


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


def _resumed(scene: Scene, last: int, end: int) -> int | None:
    """Where content goes on after the reporting word: "The bridge, she said, will stay shut"."""
    resumes = last + 1 < end and scene.classes[last] in ",-" and scene.classes[last + 1] not in _NEW_CLAUSE
    return last + 1 if resumes else None


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
    return Report(_opening(scene, floor, stop), stop, word, subject)


def _source(scene: Scene, start: int, end: int) -> Subject | None:
    """All that stands after "according to", up to a comma: what no rule for subjects takes for one."""
    comma = scene.classes.find(",", start, end)
    stop = comma if comma > 0 else end - (scene.classes[end - 1] == ".")
    return Subject(start, stop, "noun") if start < stop else None


def _opening(scene: Scene, floor: int, limit: int) -> int:
    """The content's first token, without a coordinator or adverb that joins its sentence to the one before."""
    opening = _OPENS.match(scene.classes, floor, limit)
    return opening.end() if opening else floor
