"""A file's bytes as text, in the encodings that news files really have."""

import codecs
import re
from dataclasses import dataclass

from digests.language import recognise

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is how this one begins
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NON_ASCII = re.compile(rb"[\x80-\xff]")
_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")

_BEYOND_PUNCTUATION = re.compile(
    rb"[^\x00-\x7f\x80\x82-\x85\x91-\x97\x99\xa0\xa3\xa7\xa9\xab\xae\xb0-\xb3\xb7\xbb-\xbe]"
)
"""All bytes but ASCII and what are quotation marks, dashes, currency signs and fractions in Windows-1252: in a
text with no others there is nothing to tell a language by, and Windows-1252 is by far the commonest."""

_SAMPLE_BYTES = 32 * 1024
"""What an encoding is guessed from: enough for a whole article, so that 10 MB cost no more."""

_LEAST_WIDE_BYTES = 32
"""Fewer bytes with a zero beside each letter may be anything."""

_NEWS_ENCODINGS = [
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r"),
    *("iso8859_2", "iso8859_15", "mac_roman", "cp932", "euc_jp", "gb18030", "big5", "cp949"),
]
"""Without these bounds a short English text with curly quotes is taken for cp850 or Icelandic."""


_WESTERN = frozenset({"en", "fr", "de", "es", "pt", "it", "nl", "sv", "da", "no", "fi", "is", "ca", "ga"})
"""Languages whose letters are all in Windows-1252, as ISO 639-1 codes."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, newlines kept as they are, and the encoding it was in.

    `replaced` counts the characters shown as U+FFFD because their bytes are none in that encoding.
    """

    text: str
    encoding: str
    replaced: int = 0

    @property
    def note(self) -> str | None:
        """What to tell the file's owner; None for sound UTF-8, with or without a byte order mark."""
        if self.replaced:
            shown = "1 character" if self.replaced == 1 else f"{self.replaced:,} characters"
            return f"not all of it is {self.encoding.upper()}: {shown} shown as \ufffd"
        return None if self.encoding == "utf-8" else f"not UTF-8, read as {self.encoding.replace('_', '-')}"


def decode(data: bytes) -> Decoded | None:
    """The text of some bytes: by its byte order mark, as UTF-8, or as charset-normalizer finds likeliest.

    A mark is not part of the text. None when no encoding fits.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _in(encoding, data[len(bom) :])
    if unmarked := utf_16_without_mark(data):
        return _in(unmarked, data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if is_damaged_utf_8(data):
            return _in("utf-8", data)
        found = _guess(data, error.start)
    return _in(found, data) if found else None


def _in(encoding: str, data: bytes) -> Decoded:
    text = data.decode(encoding, errors="replace")
    return Decoded(text, encoding, text.count("\ufffd"))


def utf_16_without_mark(data: bytes) -> str | None:
    """UTF-16 by the zero that stands beside every Latin letter, always on the same side; None for all else."""
    sample = data[:_SAMPLE_BYTES]
    if len(sample) < _LEAST_WIDE_BYTES or 0 not in sample:
        return None
    for encoding, zeros, letters in (
        ("utf-16-le", sample[1::2], sample[::2]),
        ("utf-16-be", sample[::2], sample[1::2]),
    ):
        if zeros.count(0) > 0.7 * len(zeros) and 0 not in letters:
            return encoding
    return None


def is_damaged_utf_8(data: bytes) -> bool:
    """Whether most of what is not ASCII is UTF-8: a text cut within a character, or pasted from two files."""
    sound = damaged = 0
    for run in _MULTIBYTE.finditer(data):
        try:
            run[0].decode("utf-8")
            sound += 1
        except UnicodeDecodeError:
            damaged += 1
    damaged += len(_NON_ASCII.findall(_MULTIBYTE.sub(b"", data)))
    return sound > 4 * damaged


def _guess(data: bytes, at: int) -> str | None:
    """The likeliest encoding of what stands around the first byte that is not UTF-8.

    Windows-1252 when it makes the words of a language that is written with it: an accent or two among pound
    signs is too little to guess by, and "Ł40m" would be no figure. It is that, too, when several encodings
    explain the same bytes equally well.
    """
    if not _BEYOND_PUNCTUATION.search(data) or _is_western(data[:_SAMPLE_BYTES]):
        return "cp1252"
    from charset_normalizer import from_bytes  # noqa: PLC0415  # 50 ms that UTF-8 files need not wait for

    start = max(0, at - _SAMPLE_BYTES // 4)
    matches = list(from_bytes(data[start : start + _SAMPLE_BYTES], cp_isolation=_NEWS_ENCODINGS))
    if not matches:
        return None
    best = [m for m in matches if (m.chaos, m.coherence) == (matches[0].chaos, matches[0].coherence)]
    if any("cp1252" in (m.encoding, *m.could_be_from_charset) for m in best):
        return "cp1252"
    return matches[0].encoding


def _is_western(sample: bytes) -> bool:
    """Whether the bytes, read as Windows-1252, are words of a language that it was made for."""
    try:
        return recognise(sample.decode("cp1252")) in _WESTERN
    except UnicodeDecodeError:
        return False
