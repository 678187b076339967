"""A text's characters in one form: composed, with one kind of space and one kind of line break."""

import re
from collections.abc import Iterator
from unicodedata import is_normalized, normalize

_SPACES = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000 ]+")
_PLAIN = bytes((*b"\n\r", *range(32, 127)))
"""ASCII's characters to be seen, and the commonest line ends."""

_SPELT_WITH_JOINERS = "\u0590-\u1fff\u2600-\u27bf\ufe0f\U0001f000-\U0010ffff"
"""Persian, the scripts of India and emoji spell with joiners; anywhere else they are dirt."""

_UNSEEN = (
    "[\u200c\u200d\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ue000-\uf8ff\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
    f"(?:(?<![\u200c\u200d])|(?<![{_SPELT_WITH_JOINERS}].))"
)
"""Controls, soft hyphens, zero-width and bidi marks, private glyphs of icon fonts, half surrogate pairs.

Few texts hold any: it is compiled when one does.
"""

_BREAK = re.compile(r"\s")
_PIECE = 500
"""Characters composed at a time. `normalize` takes quadratic time for marks piled on one letter (200,000: 40 s)."""


def plain_lines(raw: str) -> list[str]:
    """The lines of a text, trimmed, in Unicode NFC, without unseen characters and with single plain spaces.

    An empty line stands for each line without anything to see; all kinds of line ends count.
    """
    page = composed(raw).replace("\xa0", " ")
    lines = page.splitlines()
    if not _is_seen(page):
        return list(map(plain, lines))
    if "  " in page:
        return [" ".join(line.split()) if "  " in line else line.strip() for line in lines]
    return list(map(str.strip, lines))


def plain(line: str) -> str:
    """One line of text, trimmed, without unseen characters and with single plain spaces."""
    line = line.replace("\xa0", " ")
    if not line.isprintable():
        # Composed again, for what stood between a letter and its accent is gone.
        line = composed(re.sub(_UNSEEN, "", line))
        line = _SPACES.sub(" ", line)
    if "  " in line:
        line = _SPACES.sub(" ", line)
    return line.strip()


def _is_seen(page: str) -> bool:
    """Whether every character between the line ends can be seen.

    `isprintable` takes 10 ns a character, so it is asked only of what is left without ASCII's own.
    """
    rest = page.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    return rest.decode("utf-8", "surrogatepass").isprintable()


def composed(text: str) -> str:
    """The text in Unicode NFC, in linear time; only a run of marks hundreds long may stay in pieces."""
    if is_normalized("NFC", text):
        return text
    return "".join(normalize("NFC", piece) for piece in _pieces(text))


def _pieces(text: str) -> Iterator[str]:
    """The text in order, cut at white space, which never composes, where there is any."""
    start = 0
    while start < len(text):
        gap = _BREAK.search(text, start + _PIECE, start + 2 * _PIECE)
        end = gap.start() if gap else start + 2 * _PIECE
        yield text[start:end]
        start = end
