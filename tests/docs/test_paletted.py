import struct
import zlib

from docs.pictures.paletted import paletted

INK, PAPER, BLUE = b"\x10\x20\x30", b"\xff\xff\xff", b"\x12\x64\xa3"
ROWS = (INK + PAPER, PAPER + PAPER, BLUE + INK, PAPER + BLUE, INK + INK)


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png_of(rows: tuple[bytes, ...]) -> bytes:
    """Rows of two pixels each; each is written in another of PNG's five ways."""
    raw, above = b"", bytes(6)
    for way, row in enumerate(rows):
        raw += bytes([way, *(byte - guess(way, row, above, i) & 255 for i, byte in enumerate(row))])
        above = row
    head = struct.pack(">IIBBBBB", 2, len(rows), 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(raw)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


def guess(way: int, row: bytes, above: bytes, i: int) -> int:
    left, corner = (row[i - 3], above[i - 3]) if i > 2 else (0, 0)
    slope = left + above[i] - corner
    paeth = min((left, above[i], corner), key=lambda near: abs(slope - near))
    return (0, left, above[i], (left + above[i]) // 2, paeth)[way]


def body_of(png: bytes, kind: bytes) -> bytes:
    at = png.index(kind)
    return png[at + 4 : at + 4 + struct.unpack(">I", png[at - 4 : at])[0]]


def test_a_picture_with_a_palette_has_the_same_pixels() -> None:
    made = paletted(png_of(ROWS))
    palette = body_of(made, b"PLTE")
    colours = [palette[i : i + 3] for i in range(0, len(palette), 3)]
    lines = zlib.decompress(body_of(made, b"IDAT"))
    shown = [b"".join(colours[n] for n in lines[at + 1 : at + 3]) for at in range(0, len(lines), 3)]
    assert tuple(shown) == ROWS


def test_a_colour_too_many_becomes_the_nearest() -> None:
    greys = tuple(bytes([n, n, n, n, n, n]) for n in range(256))
    made = paletted(png_of_plain((*greys, bytes([255, 255, 254, 0, 0, 0]))))
    lines = zlib.decompress(body_of(made, b"IDAT"))
    assert len(body_of(made, b"PLTE")) == 256 * 3
    assert lines[-2] == lines[255 * 3 + 1]


def png_of_plain(rows: tuple[bytes, ...]) -> bytes:
    head = struct.pack(">IIBBBBB", 2, len(rows), 8, 2, 0, 0, 0)
    raw = zlib.compress(b"".join(b"\0" + row for row in rows))
    parts = ((b"IHDR", head), (b"IDAT", raw), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)
