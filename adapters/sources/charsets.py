"""The text of a feed or page, whatever its server, its declaration and its bytes say of the encoding."""

import codecs
import re
from collections.abc import Iterator

from adapters.sources.encoding import decode, is_damaged_utf_8, utf_16_without_mark

_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})""", re.IGNORECASE)
_META = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_HEAD_BYTES = 4096
"""Where a page or feed names its encoding, if it does. Source: HTML Standard, 1024 bytes; not all pages obey it."""

_KNOWN = re.compile(
    r"ascii|cp\d+|iso8859-\d+|koi8-[rut]|mac-\w+|tis-620|gb\w+|big5\w*|euc_\w+|shift_\w+|utf-\d+(-[bl]e)?"
)
"""Python's names of encodings of text. It has others that pages must not choose: punycode takes quadratic time."""

_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
"""What pages mean when they name the narrower one. Source: https://encoding.spec.whatwg.org/#names-and-labels"""

_SEVEN_BITS = re.compile(r"iso2022_(jp|kr)\w*")
_UNMARKED = (
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]+")
"""What XML does not allow or nobody can see; page and feed parsers end at some of these."""


def text_of(body: bytes, content_type: str) -> str | None:
    """The text, without control characters but tabs and line breaks; None when no encoding fits.

    A byte order mark counts most, then what the bytes can only be, then the server's word, then the text's own.
    Source: RFC 7303, section 3; where bytes are sound UTF-8, servers that say otherwise are wrong.
    """
    found = _decoded(body, content_type)
    return None if found is None else _UNFIT.sub(" ", found.removeprefix("\ufeff"))


def _decoded(body: bytes, content_type: str) -> str | None:
    for start, encoding in _UNMARKED:
        if body.startswith(start):
            return body.decode(encoding, errors="replace")
    named = tuple(_named(body, content_type))
    for encoding in named:
        if _SEVEN_BITS.fullmatch(encoding):  # all its bytes are ASCII, and so UTF-8, too
            return body.decode(encoding, errors="replace")
    if not _is_marked(body) and not _is_utf_8(body):
        for encoding in named:
            try:
                return body.decode(encoding)
            except UnicodeDecodeError:
                continue
    decoded = decode(body)
    return decoded.text if decoded else None


def _is_marked(body: bytes) -> bool:
    marks = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
    return body.startswith(marks) or utf_16_without_mark(body) is not None


def _is_utf_8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return is_damaged_utf_8(body)
    return True


def _named(body: bytes, content_type: str) -> Iterator[str]:
    """The encodings that are named, as Python has them, the server's first."""
    head = body[:_HEAD_BYTES]
    said = [_CHARSET.search(content_type[:300])]
    inside = [found[1].decode("ascii", "replace") for p in (_DECLARED, _META) if (found := p.search(head))]
    for label in (*(found[1] for found in said if found), *inside):
        try:
            name = codecs.lookup(label).name
        except (LookupError, ValueError):
            continue
        if _KNOWN.fullmatch(name) or _SEVEN_BITS.fullmatch(name):
            yield _WIDER.get(name, name)
