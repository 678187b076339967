"""HTML as text: words are escaped where they enter, tags stand around what is HTML already."""

from html import escape

HTML = str
"""Text in which all that came from a payload is escaped."""


class UnknownKindError(ValueError):
    """A payload holds a piece that nobody has taught these pictures to draw."""

    def __init__(self, what: str, kind: object) -> None:
        """`what` it is ("block"), and the kind that it says to be."""
        super().__init__(f"no picture of {what} {kind!r} is drawn yet: teach docs/pictures")


def words(text: object) -> HTML:
    """Words of a payload as HTML; line breaks are kept."""
    return escape(str(text)).replace("\n", "<br>")


def tag(name: str, inside: HTML, of: str = "", **attributes: str) -> HTML:
    """A tag of this class around some HTML."""
    given = {"class": of, **attributes}
    shown = "".join(f' {key}="{escape(value)}"' for key, value in given.items() if value)
    return f"<{name}{shown}>{inside}</{name}>"


def div(inside: HTML, of: str) -> HTML:
    """A block of this class."""
    return tag("div", inside, of)


def page(title: str, inside: HTML, *, style: str, of: str) -> HTML:
    """A whole page, with its style in it; it tells its height, for whoever takes a picture of it."""
    tell = "document.documentElement.dataset.height = Math.ceil(document.body.getBoundingClientRect().height)"
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{words(title)}</title><style>{style}</style></head>"
        f'<body class="{escape(of)}">{inside}<script>{tell}</script></body></html>\n'
    )
