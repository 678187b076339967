"""Discord's markdown as HTML, as far as messages of ours use it.

Source: https://support.discord.com/hc/en-us/articles/210298617 (Markdown Text 101).
"""

import re
from datetime import UTC, datetime, timedelta
from itertools import groupby

from docs.pictures.markup import HTML, tag, words

NOW = datetime(2026, 11, 22, 14, tzinfo=UTC)
"""When the pictures are looked at: what "2 hours ago" is reckoned from."""

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_HIDDEN = re.compile("[\ue000-\ue07f]")
_LINK = re.compile(r"\[((?:[^\[\]])+)\]\((?:&lt;)?(https?://[^)\s]+?)(?:&gt;)?\)")
_TIME = re.compile(r"&lt;t:(-?\d+):([a-zA-Z])&gt;")
_PERSON = re.compile(r"&lt;@\d+&gt;")
_INLINE = (
    (re.compile(r"\*\*(.+?)\*\*"), "b"),
    (re.compile(r"__(.+?)__"), "u"),
    (re.compile(r"(?<!\*)\*([^*]+)\*"), "i"),
    (re.compile(r"(?<!\w)_([^_]+)_(?!\w)"), "i"),
    (re.compile(r"~~(.+?)~~"), "s"),
    (re.compile(r"`([^`]+)`"), "code"),
)
_UNITS = ((365.25, "year"), (30.44, "month"), (1, "day"), (1 / 24, "hour"), (1 / 1440, "minute"))
_LINES = (("### ", "h3"), ("## ", "h2"), ("# ", "h1"), ("-# ", "small"), ("> ", "blockquote"), ("- ", "li"))


def markdown(said: str) -> HTML:
    """A text in markdown; lines of a block quote that follow one another are one."""
    lines = (_kind(line) for line in said.split("\n"))
    return "".join(
        _block(kind, [rest for _, rest in group]) for kind, group in groupby(lines, lambda e: e[0])
    )


def _kind(line: str) -> tuple[str, str]:
    for start, kind in _LINES:
        if line.startswith(start):
            return kind, line.removeprefix(start)
    return "", line


def _block(kind: str, lines: list[str]) -> HTML:
    rows = [inline(line) or "<br>" for line in lines]
    match kind:
        case "blockquote":
            return tag("blockquote", "<br>".join(rows))
        case "li":
            return tag("ul", "".join(tag("li", row) for row in rows))
        case "":
            return "".join(tag("div", row) for row in rows)
        case _:
            return "".join(tag("div", row, kind) for row in rows)


def inline(line: str) -> HTML:
    """One line without what makes it a heading, small print or a quote."""
    html = words(_ESCAPED.sub(lambda found: chr(0xE000 + ord(found[1])), line))
    html = _TIME.sub(lambda found: tag("span", _told(int(found[1]), found[2]), "time"), html)
    html = _PERSON.sub(tag("span", "@reader", "mention"), html)
    html = _LINK.sub(r"<a>\1</a>", html)
    for marks, name in _INLINE:
        html = marks.sub(rf"<{name}>\1</{name}>", html)
    return _HIDDEN.sub(lambda found: words(chr(ord(found[0]) - 0xE000)), html)


def _told(seconds: int, style: str) -> str:
    when = datetime.fromtimestamp(seconds, UTC)
    match style:
        case "R":
            return _ago(NOW - when)
        case "t":
            return f"{when:%H:%M}"
        case "d":
            return f"{when:%d/%m/%Y}"
        case "D":
            return f"{when.day} {when:%B %Y}"
        case "F":
            return f"{when:%A}, {when.day} {when:%B %Y at %H:%M}"
        case _:
            return f"{when.day} {when:%B %Y at %H:%M}"


def _ago(passed: timedelta) -> str:
    distance = abs(passed)
    for days, unit in _UNITS:
        if distance > timedelta(days=days * 0.9):
            number = max(1, round(distance / timedelta(days=days)))
            told = f"{number} {unit}s" if number > 1 else f"{'an' if unit == 'hour' else 'a'} {unit}"
            return f"{told} ago" if passed > timedelta(0) else f"in {told}"
    return "just now"
