"""The quotations of a text: its runs between marks, without those that nobody said."""

from digests.model import Quotation
from digests.quotes.kinds import kind_of
from digests.quotes.pairing import Run, runs
from digests.quotes.setting import set_run
from digests.quotes.speech import is_speech
from digests.text import Reading

_JOINTS = frozenset((",", "and", ", and", "or", ", or", "and the", "and a", ", “and", "&", "/"))
"""What may stand between two runs that are one list: both are speech, or neither is."""


def find_quotations(reading: Reading) -> tuple[Quotation, ...]:
    """What somebody said between quotation marks, in order of appearance; the spans do not overlap.

    Scare quotes, titles of works, nicknames, terms and headings are left out. A quotation of several paragraphs
    is one span a paragraph, each but the first marked as continuing. Empty when the text has no marks.
    """
    found: list[Quotation] = []
    last: Run | None = None
    spoken = False
    for run in runs(reading):
        at = set_run(reading, run)
        if not at.first_letter:
            continue
        if last is None or not _is_listed(reading.text, last, run):
            spoken = run.continues or is_speech(at)
        if spoken:
            resumes = bool(found) and found[-1].kind == "direct" and _breaks_off(reading, found[-1], run)
            kind = "direct" if run.continues else kind_of(at, resumes=resumes)
            found.append(Quotation(run.start, run.end, kind, run.continues))
        last = run
    return tuple(found)


def _breaks_off(reading: Reading, before: Quotation, run: Run) -> bool:
    """Whether the quotation before stops short of its sentence's end, and the run stands in the same sentence."""
    if reading.text[before.end - 1] not in ",—–-":
        return False
    return reading.sentence_index(before.start) == reading.sentence_index(run.open_at)


def _is_listed(text: str, last: Run, run: Run) -> bool:
    """Whether a short run follows another one in a list: “tired,” “hungry” and “cold”."""
    gap = run.open_at - last.shut_at
    if gap > 8 or run.end - run.start > 40:
        return False
    between = text[last.shut_at : run.open_at].strip().lower()
    return between in _JOINTS or (not between and text[last.end - 1] == ",")
