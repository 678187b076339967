"""Speech that is reported without quotation marks: what was said, and who said it."""

import re
from collections.abc import Iterator

from digests.attribution.denial import is_denied, is_supposed, says_nobody, with_denial
from digests.attribution.indirect_closings import Report, closed_by
from digests.attribution.indirect_cues import Reporting, reporting_words
from digests.attribution.indirect_ends import content_end
from digests.attribution.indirect_starts import content_start
from digests.attribution.indirect_subjects import who_reports
from digests.attribution.indirect_things import thing
from digests.attribution.scene import QUOTED, SENTENCE_REACH, Scene
from digests.attribution.speakers import speaker_of, with_role
from digests.attribution.subjects import Subject
from digests.attribution.told import Told
from digests.model import Quote, Speaker
from digests.words.en.denials import OF_THE_MIND, UNNAMED
from digests.words.en.reported_clauses import QUESTIONS

_LEAST_UNQUOTED = 0.07
_RELATIVE = re.compile(",w[ax]{0,3}$")
_MAIN_VERB = re.compile(",[ax]{0,2}[VWzxe]")
_RELATIVES = frozenset({"that", "which"})
"""Those for things and bodies, whose class does not tell."""
_SUBORDINATING = frozenset({"After", "Before"})
_REMAIN = frozenset({"be", "remain"})
_MARKUP = frozenset("<>=")
_NO_WORDS = frozenset(QUOTED + ",.:;?-()\"'|¶_")


def report_quotes(scene: Scene, told: Told) -> tuple[Quote, ...]:
    """The reports of an article as quotes of the kind "indirect", in order; adds to `told` who spoke."""
    quotes: list[Quote] = []
    for report in find_reports(scene):
        if report.other is None:
            quotes.append(_quote(scene, report, told))
            continue
        for start, end in sorted(((report.start, report.end), report.other)):
            quotes.append(_quote(scene, report._replace(start=start, end=end), told))
    return tuple(quotes)


def _quote(scene: Scene, report: Report, told: Told) -> Quote:
    start, end = scene.tokens.starts[report.start], scene.tokens.end_of(report.end - 1)
    speaker = _reporter(scene, report.subject, told)
    if told.roles:
        speaker = with_role(scene, speaker, told)
    return Quote(
        scene.reading.text[start:end],
        start,
        end,
        "indirect",
        speaker,
        with_denial(scene, report.verb),
    )


def _reporter(scene: Scene, subject: Subject | None, told: Told) -> Speaker | None:
    """Who is meant by the subject of a report, a relative after it as part of the evidence: "experts, who fear"."""
    speaker = speaker_of(scene, subject, told) if subject else None
    if speaker is None or subject is None or subject.kind == "pronoun":
        return speaker
    end = subject.end + (scene.classes[subject.end] == ",")
    if scene.classes[end] != "w" and scene.words[end] not in _RELATIVES:
        return speaker
    stop = scene.tokens.end_of(end)
    mention = scene.reading.text[speaker.start : stop]
    return Speaker(speaker.name, speaker.role, mention, speaker.start, stop, speaker.how)


def find_reports(scene: Scene) -> tuple[Report, ...]:
    """The reports of an article, in order; none overlap, and of two within each other the outer one counts."""
    found: list[Report] = []
    done = 0
    for report in sorted(_candidates(scene), key=_first_token):
        if report.start >= done and report.verb >= done:
            found.append(report)
            done = max(report.end, report.verb + 1, report.other[1] if report.other else 0)
    return tuple(found)


def _first_token(report: Report) -> int:
    return min(report.start, report.verb)


def _candidates(scene: Scene) -> Iterator[Report]:
    floor = end = -1
    # a sentence that is cut has bounds of its own for each of its words
    for reporting in reporting_words(scene):
        verb = reporting.verb
        if verb > end or end - floor >= SENTENCE_REACH:
            floor, end = scene.floor_of(verb), scene.limit_of(verb)
        if reporting.frames == "t" and reporting.kind != "verb" and scene.classes.find("b", verb, end) < 0:
            continue  # only "that" could tell what it reports
        report = _report(scene, reporting, floor, end)
        if report and not _was_not_said(scene, report):
            yield report


def _report(scene: Scene, reporting: Reporting, floor: int, end: int) -> Report | None:
    """What a word of a sentence reports: a clause after it, one before it or around it, or a thing."""
    verb, frames, kind = reporting
    if frames and (content := _introduced(scene, reporting, floor, end)):
        if not _is_reported(scene, *content):
            return None
        return Report(*content, verb, who_reports(scene, reporting, floor))
    closes = frames != "n" and kind in ("verb", "according")
    if closes and (report := closed_by(scene, verb, floor, end)):
        return report if _is_reported(scene, report.start, report.end) else None
    content = thing(scene, verb, end) if kind == "verb" else None
    if content is None or not _is_reported(scene, *content):
        return None
    return Report(*content, verb, who_reports(scene, reporting, floor))


def _was_not_said(scene: Scene, report: Report) -> bool:
    """Whether a report tells what somebody did not say, hold or mean to do: "did not say that", "does not plan to".

    "Did not say whether" and "does not think that" do tell. What an unnamed source asks for, "not to be named", is no
    report either.
    """
    word = scene.words[report.verb]
    opener = scene.words[report.start]
    if opener in ("not", "to"):
        asked = scene.words[report.start : min(report.end, report.start + 5)]
        if not UNNAMED.isdisjoint(asked) and not _REMAIN.isdisjoint(asked):
            return True
    if (word in OF_THE_MIND and opener != "to") or opener in QUESTIONS:
        return False
    subject = report.subject
    if subject and (says_nobody(scene, subject.start) or is_supposed(scene, subject.start, report.verb)):
        return True
    return scene.classes[report.verb] != "K" and is_denied(scene, report.verb)


def _introduced(scene: Scene, reporting: Reporting, floor: int, end: int) -> tuple[int, int] | None:
    """The content that follows its verb, as half-open tokens."""
    start = content_start(scene, reporting, end)
    if start is None:
        return None
    verb = reporting.verb
    if _leads_up(scene, reporting, floor) and "," not in scene.classes[floor:verb]:
        # "While critics say that it costs too much, the council …": the main clause is not theirs.
        comma = scene.classes.find(",", start, end)
        end = comma if comma > 0 else end
    if "w" in scene.classes[max(0, verb - 4) : verb]:
        end = _relative_end(scene, verb, start, end)
    return start, content_end(scene, start, end)


def _leads_up(scene: Scene, reporting: Reporting, floor: int) -> bool:
    """Whether a sentence opens with a clause or phrase that leads up to its main one: "But if critics say …"."""
    opening = scene.classes[floor : floor + 2]
    if opening[:1] == "b" or opening == "cb" or reporting.verb == floor:
        return True
    return scene.words[floor] in _SUBORDINATING or (reporting.kind == "noun" and opening[:1] == "i")


def _relative_end(scene: Scene, verb: int, start: int, end: int) -> int:
    """Where the clause of a "who" that reports ends: "the officer, who said he was tired, went home"."""
    if not _RELATIVE.search(scene.classes, max(0, verb - 4), verb):
        return end
    goes_on = _MAIN_VERB.search(scene.classes, start, end)
    return goes_on.start() if goes_on else end


def _is_reported(scene: Scene, start: int, end: int) -> bool:
    """Whether a stretch holds words enough, and not only quoted ones."""
    codes = scene.classes[start:end]
    marked = "_" in codes or QUOTED in codes
    if len(codes) < 2 or (marked and not _MARKUP.isdisjoint(scene.words[start:end])):
        return False
    least = _LEAST_UNQUOTED * len(codes)
    reported = 0
    for code in codes:
        reported += code not in _NO_WORDS
        if reported > least:
            return True
    return False
