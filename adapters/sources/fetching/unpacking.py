"""Answers that come packed, unpacked in small steps, so that a few bytes cannot fill the memory.

Each step gives little, and whoever takes it decides whether to go on.
"""

import zlib
from collections.abc import Iterator
from typing import Protocol

import brotli

ACCEPTED = "gzip, deflate, br"
"""What is said to servers, as Accept-Encoding."""

_STEP = 64 * 1024
_MOST_MEMBERS = 1000
"""A gzip file may be many, one after the other; each costs time, even if it is empty."""

_GZIP = 31
_ZLIB = 15
_RAW = -15
"""Window bits, which tell zlib what it is to read."""


class PackedWronglyError(Exception):
    """What came is not packed as was said, or in a way that is not read here."""


class Unpacking(Protocol):
    """One answer that is being unpacked."""

    def steps(self, packed: bytes) -> Iterator[bytes]:
        """What the next bytes give, little by little; raises PackedWronglyError."""
        ...

    def is_whole(self) -> bool:
        """Whether the end has come, or there is no telling."""
        ...


def unpacking(encoding: str) -> Unpacking:
    """The way to unpack what is said to be encoded so (Content-Encoding); what is not known is taken as it comes.

    Raises PackedWronglyError for what nobody asked for: packed twice, or by another method.
    """
    match encoding.strip().lower():
        case "gzip" | "x-gzip":
            return _Zlib(_GZIP)
        case "deflate":
            return _Deflated()
        case "br":
            return _Brotli()
        case "zstd" | "compress" | "x-compress" | "dcb" | "dcz":
            raise PackedWronglyError
        case said if "," in said:
            raise PackedWronglyError
        case _:
            return _Plain()


class _Plain:
    def steps(self, packed: bytes) -> Iterator[bytes]:
        yield packed

    def is_whole(self) -> bool:
        return True


class _Zlib:
    def __init__(self, window_bits: int) -> None:
        self._window_bits = window_bits
        self._stream = zlib.decompressobj(window_bits)
        self._members = 1
        self._is_begun = False

    def steps(self, packed: bytes) -> Iterator[bytes]:
        self._is_begun = self._is_begun or bool(packed)
        try:
            while packed:
                if self._stream.eof:
                    packed = packed.lstrip(b"\0")  # some pad the end
                    if not packed:
                        return
                    self._begin_another()
                yield self._stream.decompress(packed, _STEP)
                packed = self._stream.unconsumed_tail or self._stream.unused_data
        except zlib.error as error:
            raise PackedWronglyError from error

    def is_whole(self) -> bool:
        return self._stream.eof or not self._is_begun

    def _begin_another(self) -> None:
        self._members += 1
        if self._members > _MOST_MEMBERS:
            raise PackedWronglyError
        self._stream = zlib.decompressobj(self._window_bits)


class _Deflated:
    """Deflate, with the zlib header that belongs there or without it, as some servers send it.

    Source: RFC 9110, section 8.4.1.2.
    """

    def __init__(self) -> None:
        self._head = b""
        self._inner: _Zlib | None = None

    def steps(self, packed: bytes) -> Iterator[bytes]:
        if self._inner is None:
            packed = self._head + packed
            if len(packed) < 2:
                self._head = packed
                return
            is_zlib = packed[0] & 0x0F == 8 and int.from_bytes(packed[:2], "big") % 31 == 0
            self._inner = _Zlib(_ZLIB if is_zlib else _RAW)
        yield from self._inner.steps(packed)

    def is_whole(self) -> bool:
        return self._inner.is_whole() if self._inner else not self._head


class _Brotli:
    def __init__(self) -> None:
        self._stream = brotli.Decompressor()
        self._is_begun = False

    def steps(self, packed: bytes) -> Iterator[bytes]:
        if not packed or self._stream.is_finished():
            return
        self._is_begun = True
        try:
            while step := self._stream.process(packed, output_buffer_limit=_STEP):
                yield step
                packed = b""
        except brotli.error as error:
            raise PackedWronglyError from error

    def is_whole(self) -> bool:
        return self._stream.is_finished() or not self._is_begun
