"""The forms that ask for what a command needs."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from adapters.asking import Asked, CommandSpec, Place
from adapters.found import FoundPerson
from adapters.slack.delivering import Asker
from adapters.slack.forms import filled, form, needs_form, suggestions
from bot.commands import COMMANDS
from tests.adapters.slack.blockkit import view_refusals

PLACE = Place("slack", "T1", "C1", "U1")
ASKER = Asker(PLACE, "https://hooks.slack.com/commands/T1/2/3")
SPECS = {spec.name: spec for spec in COMMANDS}


@pytest.mark.parametrize("spec", COMMANDS, ids=lambda spec: spec.name)
def test_slack_takes_the_form_of_each_command(spec: CommandSpec) -> None:
    view = json.loads(json.dumps(form(spec, ASKER)))
    assert view_refusals(view) == []
    file = Path(__file__).parent / "golden" / f"form-{spec.name}.json"
    shown = json.dumps(view, ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("REWRITE_GOLDEN"):
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name, text, is_needed",
    [("quote", "", True), ("quote", " ", True), ("quote", "x", False), ("figures", "", True)]
    + [(name, "", False) for name in ("digest", "briefing", "pullquote")],
)
def test_only_what_a_command_cannot_do_without_is_asked_for(name: str, text: str, *, is_needed: bool) -> None:
    assert needs_form(SPECS[name], text) is is_needed


def state(**fields: Any) -> dict[str, Any]:  # noqa: ANN401
    view = json.loads(json.dumps(form(SPECS["quote"], ASKER)))
    return {**view, "state": {"values": {name: {"value": field} for name, field in fields.items()}}}


def test_a_filled_form_is_the_command_that_would_have_been_typed() -> None:
    nothing = {"type": "plain_text_input", "value": None}
    view = state(name={"selected_option": {"value": "Ada Quill"}}, on=nothing, about={"selected_options": []})
    assert filled(view, {"id": "U1", "name": "reader"}, SPECS) == (Asked(PLACE, "quote", "Ada Quill"), ASKER)


@pytest.mark.parametrize("metadata", ["", "{}", "no JSON", '{"command": "gone", "channel": "C1"}'])
def test_a_form_of_another_version_asks_nothing(metadata: str) -> None:
    assert filled({**state(), "private_metadata": metadata}, {"id": "U1"}, SPECS) is None


def test_names_are_offered_within_slacks_limits() -> None:
    people = [FoundPerson(1, "Ada Quill", None, 1200), FoundPerson(2, "x" * 140, None, 1)]
    people += [FoundPerson(3, "x" * 151, None, 1), FoundPerson(4, "", None, 1)]
    offered: list[Any] = suggestions(people)
    assert offered[0]["text"]["text"] == "Ada Quill (1,200)"
    assert [len(row["text"]["text"]) <= 75 and 0 < len(row["value"]) <= 150 for row in offered] == [True] * 2
