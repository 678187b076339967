"""The words around a quote where it stands, cut so that what is next to the quote stays."""

from adapters.wording import inert


def ending(text: str, limit: int) -> str:
    """The text, made inert, or its last words with "…" before them: what leads up to something."""
    words = inert(text[-limit * 4 :]) if limit else ""
    return "… " + words[-limit:].partition(" ")[2] if len(words) > limit else words


def spaced(text: str, shown: str) -> str:
    """What is shown of a text, with a space at each end where the text has one: they part it from the quote."""
    return " " * text[:1].isspace() + shown + " " * (text[-1:].isspace() and len(text) > 1)
