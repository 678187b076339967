import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.json_lines import decimal, line
from bot.json_schema import schema
from digests.cleaning import clean
from digests.model import Digest
from digests.summarise import summarise
from tests.adapters.examples import SILENT, WALL

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))

KEYS = {
    "": "headline url path outlet byline dateline published language extent text summary figures quotes people",
    "summary": "text start end",
    "figures": "text start end value value_to unit kind qualifier counts sentence rank",
    "quotes": "text start end kind speaker cue rank",
    "people": "name role mentions quotes",
}
"""The shape that other programs rely on: adding a key is a change to tell them of, losing one breaks them."""


def parsed(digest: Digest) -> Any:  # noqa: ANN401  # JSON is what it is
    return json.loads(line(digest))


def test_every_key_is_where_other_programs_look_for_it() -> None:
    shown = parsed(WALL)
    for part, keys in KEYS.items():
        assert set(shown[part][0] if part else shown) == set(keys.split())
    assert set(shown["quotes"][0]["speaker"]) == {"name", "role", "mention", "start", "end", "how"}
    assert set(shown["figures"][0]["sentence"]) == {"start", "end"}


def test_values_are_plain_decimals_and_dates_are_iso_8601() -> None:
    shown = parsed(WALL)
    assert [figure["value"] for figure in shown["figures"]] == ["2400000", "12.5", "11"]
    assert shown["published"] == "2025-11-04T07:12:00Z"
    assert parsed(SILENT)["published"] is None


def test_a_range_has_its_upper_end() -> None:
    (first, *_) = WALL.figures
    shown = parsed(replace(WALL, figures=(replace(first, value_to=Decimal("3E+6")),)))
    assert shown["figures"][0]["value_to"] == "3000000"


def test_a_line_is_one_line_and_not_escaped_to_ascii() -> None:
    text = line(WALL)
    assert "\n" not in text
    assert "£2.4 million" in text


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_real_output_obeys_the_schema_and_every_excerpt_stands_where_it_says(seed: Path) -> None:
    shown = parsed(summarise(clean(seed.read_text(encoding="utf-8"), path=str(seed))))
    jsonschema.Draft202012Validator(json.loads(schema())).validate(shown)
    for part in (*shown["summary"], *shown["figures"], *shown["quotes"]):
        assert shown["text"][part["start"] : part["end"]] == part["text"]
    for speaker in (quote["speaker"] for quote in shown["quotes"] if quote["speaker"]):
        assert shown["text"][speaker["start"] : speaker["end"]] == speaker["mention"]


@pytest.mark.parametrize("broken", [{"headline": 7}, {"more": 1}, {"figures": [{"value": "1e9"}]}])
def test_the_schema_refuses_another_shape(broken: dict[str, object]) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(schema()))
    validator.validate(parsed(WALL))
    assert not validator.is_valid({**parsed(WALL), **broken})


@given(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=Decimal("-1e30"), max_value=Decimal("1e30"))
)
def test_a_decimal_is_written_in_full(value: Decimal) -> None:
    text = decimal(value)
    assert Decimal(text) == value
    assert "E" not in text.upper()
    assert not ("." in text and text.endswith("0"))
