"""Speakers who stand beside a quotation without a verb: labels before it, signatures after it."""

import re

from digests.attribution.owners import (
    agent_after,
    name_at,
    owner_around,
    owner_of_words,
    who_feels,
    words_before,
)
from digests.attribution.scene import Scene
from digests.attribution.subjects import Subject, main_subject, phrase_before, subject_after

_ONE_MORE = re.compile("d[qk#l]?(?=[,.|])")
_MORE = {"another", "one", "second", "third", "fourth"}
_CRIES = 5
"""Within how many tokens of "came" the cries' "from" stands."""

_CLAUSE_OF_ITS_OWN = re.compile(r"^a?x[^ze]*$|[bw:Qs]|c[hx]|,[hNFTd]|m[lkq]*$")
_THAT_WAS_HOW = (
    ["That", "was", "how"],
    ["That", "is", "how"],
    ["That", "was", "what"],
    ["This", "was", "how"],
)
_CREDITED = re.compile(r"¶(?P<name>[^,|¶.]{2,8}),[^|¶VWzxeQhj]{1,16}[.|\"]*¶")
_DID = re.compile("a?ea?")
"""What somebody did, in one word, before a colon."""

_SIGNED = re.compile("[|¶]-{1,2}")


def label(scene: Scene, start: int, floor: int) -> Subject | None:
    """Who stands before a colon, dash or comma without a verb of speech: Owusu: "…"; From the report: "…"."""
    mark = scene.classes[start - 1]
    if mark not in ":-,":
        return None
    if mark in ":-" and (subject := _whole_clause(scene, start - 1, floor)):
        return subject
    return None if mark == "-" else main_subject(scene, floor, start - 1)


def actor(scene: Scene, start: int, floor: int) -> Subject | None:
    """Who does what the sentence around quoted words tells, in one plain clause: Owusu tore into the "sad affair"."""
    subject = main_subject(scene, floor, start)
    if subject is None or (subject.kind == "noun" and scene.classes[subject.end - 1] not in "oO"):
        return None
    if subject.mention is not None and not scene.register.bearer(subject.mention).person:
        return None
    told = scene.classes[subject.end : start]
    return None if _CLAUSE_OF_ITS_OWN.search(told) else subject


def signed_below(scene: Scene, end: int) -> Subject | None:
    """The name that opens the line below a quotation, after a dash: — Ama Owusu, market trader."""
    signed = _SIGNED.match(scene.classes, end)
    return name_at(scene, signed.end()) if signed else _credited_below(scene, end)


def _credited_below(scene: Scene, end: int) -> Subject | None:
    """The person whose name and office are all that the line below a quotation holds: Ama Owusu, market trader."""
    line = _CREDITED.match(scene.classes, end)
    name = name_at(scene, end + 1) if line else None
    if line is None or name is None or name.mention is None or name.end != line.end("name"):
        return None
    individual = scene.register.bearer(name.mention)
    return name._replace(apart=True) if individual.person and len(individual.words) > 1 else None


def signed_on_the_line(scene: Scene, end: int) -> Subject | None:
    """The name after a dash that ends the line of a quotation: "…" — Ama Owusu, market trader."""
    if scene.classes[end] != "-":
        return None
    name = name_at(scene, end + 1 + (scene.classes[end + 1] == "-"))
    return name if name and scene.classes[name.end] in ",|¶(." else None


def set_apart(scene: Scene, number: int, floor: int) -> Subject | None:
    """Who is named right beside a quotation in a way that no verb before it can be nearer."""
    start, end = scene.places[number]
    return (
        after_dash(scene, start, floor)
        or between_dashes(scene, number)
        or agent_after(scene, start, end)
        or owner_around(scene, start, end, floor)
        or owner_of_words(scene, start, floor)
    )


def unspoken(scene: Scene, start: int, floor: int) -> Subject | None:
    """Whose a quotation is when no verb of speech tells: a possessor, a label, or who acts in its sentence."""
    return (
        words_before(scene, start, floor)
        or who_feels(scene, start, floor)
        or label(scene, start, floor)
        or actor(scene, start, floor)
    )


def told_below(scene: Scene, end: int) -> Subject | None:
    """Who is told of in the sentence below a quotation: That was how Ama Owusu once described it."""
    if scene.words[end + 1 : end + 4] not in _THAT_WAS_HOW:
        return None
    return main_subject(scene, end + 4, scene.limit_of(end + 4))


def after_dash(scene: Scene, start: int, floor: int) -> Subject | None:
    """The name between a dash and the colon before a quotation: Traders agree - Ama Owusu: "…"."""
    if scene.classes[start - 1] != ":":
        return None
    dash = scene.classes.rfind("-", floor, start)
    name = name_at(scene, dash + 1) if dash > floor else None
    return name if name and name.end == start - 1 else None


def between_dashes(scene: Scene, number: int) -> Subject | None:
    """The person before words set between dashes: … and Ama Owusu -- "…" -- who came later."""
    start, end = scene.places[number]
    if scene.classes[start - 1] != "-" or scene.classes[end] != "-":
        return None
    mark = start - 2 if scene.classes[start - 2] == "-" else start - 1
    mention = scene.ending.get(mark)
    if mention is None or not scene.register.bearer(mention).person:
        return None
    return Subject(scene.register.mentions[mention].start, mark, "name", mention)


def one_more(scene: Scene, first: int) -> Subject | None:
    """What a quotation is one more of, in a list of things said: "…" was another."""
    if scene.words[first] not in ("was", "is"):
        return None
    ended = _ONE_MORE.match(scene.classes, first + 1)
    if ended is None or _MORE.isdisjoint(scene.words[first + 1 : ended.end()]):
        return None
    return Subject(first + 1, ended.end(), "noun")


def source_of_cries(scene: Scene, first: int) -> Subject | None:
    """Where a quotation is said to come from: "…" came shouts from the gallery."""
    if scene.words[first] not in ("came", "comes", "went"):
        return None
    words = scene.words[first : first + _CRIES]
    return subject_after(scene, first + words.index("from") + 1) if "from" in words else None


def opening_name(scene: Scene, first: int) -> Subject | None:
    """The name right after a quotation, whose verb stands far off: "…," Mensah, the man who built it said."""
    name = name_at(scene, first)
    if name is None or name.mention is None or scene.classes[name.end] not in ",w(-":
        return None
    return name if scene.register.bearer(name.mention).person else None


def _whole_clause(scene: Scene, mark: int, floor: int) -> Subject | None:
    """The noun phrase that is all that stands before a mark; "His verdict:" is his, "Owusu nodded:" hers."""
    first = floor + 1 if scene.classes[floor] == "-" or scene.words[floor] == "From" else floor
    if scene.classes[floor] == "m":
        return Subject(first, first + 1, "pronoun")
    name = name_at(scene, first)
    if name and _DID.fullmatch(scene.classes, name.end, mark):
        return name
    subject = phrase_before(scene, mark, first)
    if (
        subject
        and (subject.kind == "name" or subject.start == first)
        and scene.classes[subject.start] not in "agMb"
    ):
        return subject
    return None
