import gzip
import zlib
from contextlib import suppress

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.sources.fetching.unpacking import PackedWronglyError, unpacking

TEXT = b"The bridge is closed until Monday. " * 20


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


PACKERS = {
    "gzip": gzip.compress,
    "X-GZip": gzip.compress,
    "deflate": zlib.compress,
    " Deflate ": raw_deflate,
    "br": brotli.compress,
    "": bytes,
    "identity": bytes,
    "UTF-8": bytes,
}


def unpacked(encoding: str, chunks: list[bytes]) -> tuple[bytes, bool]:
    stream = unpacking(encoding)
    return b"".join(step for chunk in chunks for step in stream.steps(chunk)), stream.is_whole()


@pytest.mark.parametrize("encoding", PACKERS)
@settings(deadline=None)  # the first call of a packer is slow on a busy machine
@given(data=st.binary(max_size=300), size=st.integers(1, 50))
def test_what_was_packed_comes_out_however_it_is_cut(encoding: str, data: bytes, size: int) -> None:
    packed = PACKERS[encoding](data)
    chunks = [packed[at : at + size] for at in range(0, len(packed), size)]
    assert unpacked(encoding, chunks) == (data, True)


@pytest.mark.untraced
@pytest.mark.parametrize("encoding", ["gzip", "deflate", " Deflate ", "br"])
def test_a_bomb_comes_out_in_small_steps_that_can_be_stopped(encoding: str) -> None:
    bomb = PACKERS[encoding](bytes(50_000_000))
    stream = unpacking(encoding)
    taken = 0
    for step in stream.steps(bomb):
        assert len(step) <= 256 * 1024
        taken += len(step)
        if taken > 1_000_000:
            break
    assert 1_000_000 < taken < 1_300_000


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_all_of_something_large_comes_out(encoding: str) -> None:
    data = bytes(range(256)) * 20_000
    assert unpacked(encoding, [PACKERS[encoding](data)]) == (data, True)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", " Deflate ", "br"])
def test_what_breaks_off_is_not_whole(encoding: str) -> None:
    text, is_whole = unpacked(encoding, [PACKERS[encoding](TEXT)[:-6]])
    assert not is_whole
    assert TEXT.startswith(text)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_nothing_is_whole_whatever_it_is_said_to_be(encoding: str) -> None:
    assert unpacked(encoding, []) == (b"", True)


@pytest.mark.parametrize("encoding", ["gzip", "br"])
def test_what_is_not_packed_as_it_says_is_refused(encoding: str) -> None:
    with pytest.raises(PackedWronglyError):
        unpacked(encoding, [TEXT])


@pytest.mark.parametrize("encoding", ["gzip, gzip", "gzip, br", "zstd", "compress"])
def test_what_nobody_asked_for_is_refused(encoding: str) -> None:
    with pytest.raises(PackedWronglyError):
        unpacking(encoding)


def test_a_gzip_file_of_several_is_all_of_them_and_padding_is_nothing() -> None:
    packed = gzip.compress(b"one ") + gzip.compress(b"two") + bytes(20)
    assert unpacked("gzip", [packed]) == (b"one two", True)


def test_a_gzip_file_of_very_many_is_refused() -> None:
    with pytest.raises(PackedWronglyError):
        unpacked("gzip", [gzip.compress(b"") * 2000])


@settings(deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["gzip", "deflate", "br"]))
def test_no_bytes_raise_anything_else(data: bytes, encoding: str) -> None:
    with suppress(PackedWronglyError):
        unpacked(encoding, [data])
