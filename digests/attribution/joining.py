"""Quotations inside reported speech: whoever reports the clause says the quoted words in it too."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from digests.attribution.cues import Cue
from digests.attribution.scene import Scene
from digests.model import Quotation, Quote
from digests.words.en.reporting import FAINT_VERBS

_start = attrgetter("start")
_BESIDE = 5
"""Up to how many tokens before a quotation a verb binds it more closely than the report around it."""


def around(scene: Scene, quotation: Quotation, cue: Cue | None, reports: Sequence[Quote]) -> Quote | None:
    """The report whose speaker says the quoted words in it too; None where a quotation is nobody else's.

    "Mensah said the plan was “madness”" holds a report and a fragment of Mensah. A quotation with a verb of speech
    of its own inside the report keeps its speaker: "Mensah said that Owusu had shouted “Stay there!”". Reports are
    in order and do not overlap.
    """
    at = bisect_right(reports, quotation.start, key=_start) - 1
    report = reports[at] if at >= 0 else None
    if report is None or report.speaker is None or quotation.end > report.end:
        return None
    return None if _has_own_cue(scene, cue, quotation, report) else report


def _has_own_cue(scene: Scene, cue: Cue | None, quotation: Quotation, report: Quote) -> bool:
    """Whether a verb of speech in the report stands right before a quotation, or after it."""
    if cue is None or scene.classes[cue.verb] not in "VW" or scene.words[cue.verb] in FAINT_VERBS:
        return False
    if not report.start <= scene.tokens.starts[cue.verb] < report.end:
        return False
    return cue.verb > scene.tokens.at(quotation.start) - _BESIDE
