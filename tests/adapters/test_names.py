import pytest

from adapters.names import bears, folded, is_name, matches, name_words, nearest, surname


@pytest.mark.parametrize(
    "asked, name",
    [
        ("sessions", "Jeff Sessions"),
        ("JEFF SESSIONS", "Jeff Sessions"),
        ("peña", "Ana Peña Ruiz"),
        ("pena", "Ana Peña Ruiz"),
        ("ana ruiz", "Ana Peña Ruiz"),
        ("strasse", "Eva Straße"),
        ("Sørensen", "Bo Sorensen"),
        ("viverito", "Melissa Mark-Viverito"),
        ("mark viverito", "Melissa Mark-Viverito"),
        ("o'neil", "Pat O’Neil"),
        ("Quill's", "Ada Quill"),
    ],
)
def test_a_name_bears_its_surname_its_parts_and_its_folded_forms(asked: str, name: str) -> None:
    assert bears(asked, name)
    assert matches(asked, name)


@pytest.mark.parametrize(
    "asked, name", [("session", "Jeff Sessions"), ("quill ada", "Ada Quill"), ("", "Ada Quill")]
)
def test_a_name_does_not_bear_half_a_word_or_another_order_or_nothing(asked: str, name: str) -> None:
    assert not bears(asked, name)


def test_the_last_word_may_be_only_begun() -> None:
    assert matches("ada qu", "Ada Quill")
    assert not matches("ad quill", "Ada Quill")
    assert not matches("", "Ada Quill")


@pytest.mark.parametrize(
    "name, last",
    [("Ada Quill", "Quill"), ("Sam Poe Jr.", "Poe"), ("Sam Poe, III", "Poe"), ("Pelé", "Pelé"), ("", "")],
)
def test_a_surname_is_the_last_word_without_generations(name: str, last: str) -> None:
    assert surname(name) == last


def test_descriptions_are_no_names() -> None:
    assert is_name("Ada Quill")
    assert is_name("王芳")
    assert not is_name("a spokesman for the board")


def test_folding_keeps_what_has_no_other_form() -> None:
    assert folded("Łódź ÆØ") == "lodz aeo"
    assert name_words("  Jean-Luc d’Arc ") == ("jean", "luc", "d'arc")


def test_near_spellings_are_found_in_any_word_nearest_first() -> None:
    names = ["Ada Quinn", "Ada Quill", "Tomas Brandt"]
    assert nearest("quilln", names) == ("Ada Quill", "Ada Quinn")
    assert nearest("tomas brand", names) == ("Tomas Brandt",)
    assert nearest("zzz", names) == ()


@pytest.mark.parametrize("name", ["A" * 201, "\ufdfa" * 12, "Á" * 201])
def test_what_is_longer_than_any_name_or_becomes_so_when_folded_names_nobody(name: str) -> None:
    assert not is_name(name)
    assert is_name(name[:11])
