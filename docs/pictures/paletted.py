"""A third of a PNG's size: its colours as numbers in a palette, which pictures of text lose nothing by.

Source: https://www.w3.org/TR/png-3/
"""

import struct
import zlib
from collections import Counter
from collections.abc import Iterator

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_MOST_COLOURS = 256
_PIXEL = 3
"""Bytes of one, as Chromium writes them: red, green, blue."""

Colour = tuple[int, ...]


def paletted(png: bytes) -> bytes:
    """The same picture with its most frequent 256 colours; the others become the nearest of them."""
    head, data = b"", b""
    for kind, body in _chunks(png):
        head = body if kind == b"IHDR" else head
        data += body if kind == b"IDAT" else b""
    width, height = struct.unpack(">II", head[:8])
    rows = [_pixels(row) for row in _rows(zlib.decompress(data), width * _PIXEL)]
    counted = Counter(colour for row in rows for colour in row)
    palette = [colour for colour, _ in counted.most_common(_MOST_COLOURS)]
    places = {colour: _nearest(colour, palette) for colour in counted}
    lines = b"".join(b"\0" + bytes(places[colour] for colour in row) for row in rows)
    return _SIGNATURE + b"".join(
        (
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", bytes(channel for colour in palette for channel in colour)),
            _chunk(b"IDAT", zlib.compress(lines, 9)),
            _chunk(b"IEND", b""),
        )
    )


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_SIGNATURE)
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += length + 12


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _rows(raw: bytes, length: int) -> Iterator[bytes]:
    """The rows as they were before each was written as what differs from its neighbours."""
    above = bytes(length)
    for at in range(0, len(raw), length + 1):
        row = bytearray(raw[at + 1 : at + 1 + length])
        for i, byte in enumerate(row):
            left, corner = (row[i - _PIXEL], above[i - _PIXEL]) if i >= _PIXEL else (0, 0)
            row[i] = (byte + _expected(raw[at], left, above[i], corner)) & 255
        yield bytes(row)
        above = bytes(row)


def _pixels(row: bytes) -> list[Colour]:
    return [tuple(row[i : i + _PIXEL]) for i in range(0, len(row), _PIXEL)]


def _expected(way: int, left: int, up: int, corner: int) -> int:
    match way:
        case 1:
            return left
        case 2:
            return up
        case 3:
            return (left + up) // 2
        case 4:
            slope = left + up - corner
            return min((left, up, corner), key=lambda near: abs(slope - near))
        case _:
            return 0


def _nearest(colour: Colour, palette: list[Colour]) -> int:
    far = [sum((a - b) ** 2 for a, b in zip(colour, known, strict=True)) for known in palette]
    return far.index(min(far))
