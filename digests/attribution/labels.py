"""Speakers who stand beside a quotation without a verb: labels before it, signatures after it."""

import re

from digests.attribution.scene import Scene
from digests.attribution.subjects import Subject, main_subject, phrase_before
from digests.words.en.reporting import TELLING_NOUNS

_SIGNED = re.compile("[|¶]-{1,2}")


def label(scene: Scene, start: int, floor: int) -> Subject | None:
    """Who stands before a colon, dash or comma without a verb of speech: Owusu: "…"; From the report: "…"."""
    mark = scene.class_at(start - 1)
    if mark not in ":-,":
        return None
    if mark in ":-" and (subject := _whole_clause(scene, start - 1, floor)):
        return subject
    return None if mark == "-" else main_subject(scene, floor, start - 1)


def signed_below(scene: Scene, end: int) -> Subject | None:
    """The name that opens the line below a quotation, after a dash: — Ama Owusu, market trader."""
    signed = _SIGNED.match(scene.classes, end)
    return _name_at(scene, signed.end()) if signed else None


def signed_on_the_line(scene: Scene, end: int) -> Subject | None:
    """The name after a dash that ends the line of a quotation: "…" — Ama Owusu, market trader."""
    if scene.class_at(end) != "-":
        return None
    name = _name_at(scene, end + 1 + (scene.class_at(end + 1) == "-"))
    return name if name and scene.class_at(name.end) in ",|¶(." else None


def in_words_of(scene: Scene, first: int) -> Subject | None:
    """Whose words a quotation is said to be: "…," in Owusu's words."""
    if scene.class_at(first) != "i" or scene.tokens.words[first] != "in":
        return None
    name = _name_at(scene, first + 1)
    if (
        name is None
        or scene.class_at(name.end) != "s"
        or scene.tokens.words[name.end + 1] not in TELLING_NOUNS
    ):
        return None
    return name


def opening_name(scene: Scene, first: int) -> Subject | None:
    """The name right after a quotation, whose verb stands far off: "…," Mensah, the man who built it said."""
    name = _name_at(scene, first)
    if name is None or name.mention is None or scene.class_at(name.end) not in ",w(-":
        return None
    return name if scene.register.bearer(name.mention).person else None


def _name_at(scene: Scene, token: int) -> Subject | None:
    """The name that starts at a token, its office included."""
    number = scene.register.mention_at(token)
    if number is None or scene.register.mentions[number].start != token:
        return None
    mention = scene.register.mentions[number]
    return Subject(mention.start, mention.end, "name", number)


def _whole_clause(scene: Scene, mark: int, floor: int) -> Subject | None:
    """The noun phrase that is all that stands before a mark; "His verdict:" is his."""
    first = floor + 1 if scene.class_at(floor) == "-" or scene.tokens.words[floor] == "From" else floor
    if scene.class_at(floor) == "m":
        return Subject(first, first + 1, "pronoun")
    subject = phrase_before(scene, mark, first)
    if (
        subject
        and (subject.kind == "name" or subject.start == first)
        and scene.class_at(subject.start) not in "agMb"
    ):
        return subject
    return None
