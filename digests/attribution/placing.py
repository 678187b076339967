"""How a quotation, its verb and the verb's subject stand to one another."""

from digests.attribution.scene import Scene, Subject
from digests.words.en.reporting import FAINT_VERBS

_MARKS = 5
"""How many characters may close a quotation: its mark, that of one within it, a space between them, and "?!"."""

_CLOSING = "\"”’'» "


def is_faint(scene: Scene, verb: int, start: int) -> bool:
    """Whether a verb seldom means speech, and no comma between it and the quotation says that it does here."""
    if scene.words[verb] not in FAINT_VERBS:
        return False
    return scene.classes[start - 1] != "," or not set(scene.classes[verb + 1 : start - 1]) <= {"a"}


def opens_clause(scene: Scene, subject: Subject, first: int) -> bool:
    """Whether a subject opens the clause after a quotation, or follows a comma in it."""
    lead = set(scene.classes[first : subject.start])
    return (
        subject.start <= first + 1
        or lead <= set("dalqNFIGOADTrRok")
        or scene.classes[subject.start - 1] in ",-"
    )


def ends_asking(scene: Scene, end: int) -> bool:
    """Whether a quotation that ends a sentence may go on: it ends in a question or exclamation mark."""
    stop = scene.tokens.end_of(end - 1)
    return scene.reading.text[max(0, stop - _MARKS) : stop].rstrip(_CLOSING)[-1:] in ("?", "!")


def is_led_in(scene: Scene, start: int) -> bool:
    """Whether a reporting verb stands right before a quotation: Somebody shouted, “Encore,” and she sang again."""
    at = start - 1 - (scene.classes[start - 1] == ",")
    return scene.classes[at] == "V" or scene.words[at] in ("read", "reads")


def leads_on(scene: Scene, number: int) -> bool:
    """Whether a quotation ends in a comma, as one does whose cue follows."""
    return scene.reading.text[scene.quotations[number].end - 1] == ","
