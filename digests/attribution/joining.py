"""Quotations inside reported speech: whoever reports the clause says the quoted words in it too."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from digests.attribution.cues import Cue
from digests.attribution.scene import Scene
from digests.model import Quote
from digests.words.en.reporting import FAINT_VERBS

_BESIDE = 5
"""Up to how many tokens before a quotation a verb binds it more closely than the report around it."""


def join_reports(
    scene: Scene, marked: Sequence[Quote], cues: Sequence[Cue | None], reports: Sequence[Quote]
) -> Iterator[Quote]:
    """The quotations, those inside a report with the speaker of the report.

    "Mensah said the plan was “madness”" holds a report and a fragment of Mensah. A quotation with a verb of speech
    of its own inside the report keeps its speaker: "Mensah said that Owusu had shouted “Stay there!”". Reports are
    in order and do not overlap.
    """
    starts = [report.start for report in reports]
    for quote, cue in zip(marked, cues, strict=True):
        at = bisect_right(starts, quote.start) - 1
        report = reports[at] if at >= 0 else None
        inside = report is not None and report.speaker is not None and quote.end <= report.end
        if report and inside and not _has_own_cue(scene, cue, quote, report):
            yield replace(quote, speaker=report.speaker, cue=report.cue)
        else:
            yield quote


def _has_own_cue(scene: Scene, cue: Cue | None, quote: Quote, report: Quote) -> bool:
    """Whether a verb of speech in the report stands right before a quotation, or after it."""
    if cue is None or scene.classes[cue.verb] not in "VW" or scene.words[cue.verb] in FAINT_VERBS:
        return False
    if not report.start <= scene.tokens.starts[cue.verb] < report.end:
        return False
    return cue.verb > scene.tokens.at(quote.start) - _BESIDE
