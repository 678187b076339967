"""The gate stands in the checks: what is pinned is reached, on the data that it was pinned on."""

import tomllib

import pytest

from tests.gold.annotation import fingerprint, load, place
from tests.gold.gate import FLOORS, below, floors, measures, pin
from tests.gold.scoring import score


def test_every_floor_is_reached() -> None:
    assert floors()
    assert below(measures(score(load())), floors()) == []


def test_the_floors_belong_to_the_data_at_hand() -> None:
    assert tomllib.loads(FLOORS.read_text(encoding="utf-8"))["data"] == fingerprint()


def test_a_figure_below_its_floor_shuts_the_gate() -> None:
    assert below({"a": 0.5, "b": 0.9}, {"a": 0.6, "b": 0.9}) == ["a: 0.500 is below its floor of 0.600"]


def test_a_figure_that_is_measured_no_more_shuts_the_gate() -> None:
    assert below({}, {"a": 0.6}) == ["a: 0.000 is below its floor of 0.600"]


def test_a_floor_rises_to_what_is_measured() -> None:
    assert pin({"a": 0.789}, {"a": 0.6}, None) == {"a": 0.78}


def test_a_floor_falls_only_for_a_reason() -> None:
    with pytest.raises(SystemExit, match="would fall: a"):
        pin({"a": 0.5}, {"a": 0.6}, None)
    assert pin({"a": 0.5}, {"a": 0.6}, "the annotation was wrong") == {"a": 0.5}


def test_a_place_is_counted_from_the_end_when_cleaning_took_a_headline_away() -> None:
    assert place("The fair opens.", "fair", 2, "The fair\n\nThe fair opens.") == (4, 8)
    assert place("The fair opens.", "fair", 1, "The fair\n\nThe fair opens.") is None
