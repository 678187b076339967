import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.sources.encoding import decode

ENGLISH = "The mayor said: “We can’t go on – it’s £4 million.”\r\nHe left."
FRENCH = (
    "Le maire a déclaré mardi que « la digue sera prête avant l’été », malgré les critiques. « Nous avons "
    "trop attendu », a ajouté son adjointe, qui était à ses côtés, très émue."
)
SPANISH = (
    "El señor Peña dijo que “la situación está mejorando”, según un portavoz. Mañana habrá una reunión "
    "con los pescadores de la región."
)
CZECH = (
    "Starosta v úterý řekl, že „částka čtyři miliony je příliš vysoká“. Město zaplatí část, řekl mluvčí "
    "úřadu, a zbytek půjčí banka."
)
RUSSIAN = "«Мы не отступим», — сказал мэр Иван Петров во вторник. Бюджет вырос на четыре миллиона рублей."
JAPANESE = "町長は「来年までに堤防を倍にする」と述べた。予算は四百万円になるという。"
CHINESE = "市长说：“我们不会退缩。”他在星期二表示，预算将增加到四百万元。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf_8_needs_no_word(encoding: str) -> None:
    decoded = decode(ENGLISH.encode(encoding))
    assert decoded is not None
    assert (decoded.text, decoded.note) == (ENGLISH, None)


@pytest.mark.parametrize("encoding, name", [("utf-16", "utf-16-le"), ("utf-32", "utf-32-le")])
def test_wide_text_is_known_by_its_byte_order_mark(encoding: str, name: str) -> None:
    decoded = decode(ENGLISH.encode(encoding))
    assert decoded is not None
    assert (decoded.text, decoded.note) == (ENGLISH, f"not UTF-8, read as {name}")
    big = decode(b"\xfe\xff" + ENGLISH.encode("utf-16-be"))
    assert big is not None
    assert big.text == ENGLISH


@pytest.mark.parametrize(
    "text, encoding",
    [
        (ENGLISH, "cp1252"),
        (ENGLISH * 2000, "cp1252"),
        ("The café closed at noon, the owner said.", "cp1252"),
        (
            "The keeper was sold for £40m after José Mané had been hurt in the first half of the match.",
            "cp1252",
        ),
        (ENGLISH.replace("the", "thé") * 20 + "It cost £5.", "cp1252"),
        (FRENCH, "cp1252"),
        (SPANISH, "cp1252"),
        (CZECH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN.replace("—", "-").replace("«", '"').replace("»", '"'), "koi8_r"),
        (JAPANESE, "shift_jis"),
        (CHINESE, "gb18030"),
    ],
)
def test_older_encodings_are_found_and_named(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded is not None
    assert decoded.text == text
    assert decoded.note is not None
    assert decoded.note.startswith("not UTF-8, read as ")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_known_without_its_mark(encoding: str) -> None:
    decoded = decode(ENGLISH.encode(encoding))
    assert decoded is not None
    assert (decoded.text, decoded.encoding) == (ENGLISH, encoding)


def test_text_cut_within_a_character_stays_utf_8() -> None:
    decoded = decode(FRENCH.encode()[:-1] + "é".encode()[:1])
    assert decoded is not None
    assert decoded.text[:-1] == FRENCH[:-1]
    assert decoded.note == "not all of it is UTF-8: 1 character shown as \ufffd"


@given(st.binary(max_size=300))
def test_any_bytes_are_a_text_or_none_and_never_an_error(data: bytes) -> None:
    decoded = decode(data)
    assert decoded is None or isinstance(decoded.text, str)


ZERO_AND_MARKS = "\0\ufeff\ufffe"  # a text with zeros is refused as binary before it is decoded


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters=ZERO_AND_MARKS)))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    decoded = decode(text.encode())
    assert decoded is not None
    assert (decoded.text, decoded.note) == (text, None)
