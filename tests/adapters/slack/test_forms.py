"""The forms that ask for what a command needs."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from adapters.asking import Asked, CommandSpec, Form, OptionSpec, Place
from adapters.found import FoundPerson
from adapters.slack.delivering import Asker
from adapters.slack.forms import asking, filled, needs_form, suggestions, view
from bot.commands import COMMANDS, Command, parse
from tests.adapters.slack.blockkit import view_refusals

PLACE = Place("slack", "T1", "C1", "U1")
ASKER = Asker(PLACE, "https://hooks.slack.com/commands/T1/2/3")
SPECS = {spec.name: spec for spec in COMMANDS}


@pytest.mark.parametrize("spec", COMMANDS, ids=lambda spec: spec.name)
def test_slack_takes_the_form_of_each_command(spec: CommandSpec) -> None:
    shown_view = json.loads(json.dumps(asking(spec, ASKER)))
    assert view_refusals(shown_view) == []
    file = Path(__file__).parent / "golden" / f"form-{spec.name}.json"
    shown = json.dumps(shown_view, ensure_ascii=False, indent=1) + "\n"
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
    of_quote = json.loads(json.dumps(asking(SPECS["quote"], ASKER)))
    return {**of_quote, "state": {"values": {name: {"value": field} for name, field in fields.items()}}}


def test_a_filled_form_is_the_command_that_would_have_been_typed() -> None:
    nothing = {"type": "plain_text_input", "value": None}
    sent = state(name={"selected_option": {"value": "Ada Quill"}}, on=nothing, about={"selected_options": []})
    assert filled(sent, {"id": "U1", "name": "reader"}) == (Asked(PLACE, "quote", "Ada Quill"), ASKER)


def test_a_name_that_is_picked_is_the_name_whatever_it_holds() -> None:
    name = {"selected_option": {"value": "Wong On Lee"}}
    sent = state(name=name, on={"type": "plain_text_input", "value": "Lee"})
    asked, _ = filled(sent, {"id": "U1", "name": "reader"}) or pytest.fail("not read")
    assert parse(asked.name, asked.text) == Command("quote", "Wong On Lee", on="Lee")


CHANGE = CommandSpec(
    "briefing",
    "a briefing",
    "/briefing",
    (
        OptionSpec("time", "a time", required=True, joint="change 7 {}"),
        OptionSpec("often", "how often", choices=("daily", "weekly")),
        OptionSpec("words", "words", joint="words {}"),
        OptionSpec("who", "a name", suggests=True, joint="by {}"),
        OptionSpec("all", "all of them", joint="--all"),
    ),
)


def initials(values: dict[str, str]) -> dict[str, Any]:
    shown: Any = json.loads(json.dumps(view(Form("Change briefing", CHANGE, values), ASKER)))
    assert view_refusals(shown) == []
    elements = {block["block_id"]: block["element"] for block in shown["blocks"]}
    parts = ("initial_value", "initial_option", "initial_options")
    return {name: next((e[part] for part in parts if part in e), None) for name, e in elements.items()}


def test_a_form_shows_what_is_so_already() -> None:
    shown = initials({"time": "08:00", "often": "weekly", "words": "x" * 900, "who": "Ada", "all": "yes"})
    assert (shown["time"], shown["words"]) == ("08:00", "x" * 900)
    assert (shown["often"]["value"], shown["who"]["value"]) == ("weekly", "Ada")
    assert [option["value"] for option in shown["all"]] == ["yes"]


@pytest.mark.parametrize("words", ["", "x" * 3001])
def test_a_value_that_slack_would_not_take_is_left_out_or_cut(words: str) -> None:
    shown = initials({"time": words, "often": "never", "who": words})
    assert shown == {
        "time": words[:3000] or None,
        "often": None,
        "words": None,
        "who": None,
        "all": None,
    }


def test_a_form_of_the_bots_own_is_read_as_it_says_even_after_a_restart() -> None:
    shown = json.loads(json.dumps(view(Form("Change briefing", CHANGE), ASKER)))
    assert (shown["title"]["text"], shown["submit"]["text"]) == ("Change briefing", "Save")
    fields = {
        "time": {"value": "09:30"},
        "words": {"value": " sea -ferry "},
        "all": {"selected_options": [1]},
    }
    sent = {**shown, "state": {"values": {name: {"value": field} for name, field in fields.items()}}}
    asked = Asked(PLACE, "briefing", "change 7 09:30 words sea -ferry --all")
    assert filled(sent, {"id": "U1"}) == (asked, ASKER)


@pytest.mark.parametrize("metadata", ["", "{}", "no JSON", '{"command": "gone", "channel": "C1"}'])
def test_a_form_of_another_version_asks_nothing(metadata: str) -> None:
    assert filled({**state(), "private_metadata": metadata}, {"id": "U1"}) is None


def test_names_are_offered_within_slacks_limits() -> None:
    people = [FoundPerson(1, "Ada Quill", None, 1200), FoundPerson(2, "x" * 140, None, 1)]
    people += [FoundPerson(3, "x" * 151, None, 1), FoundPerson(4, "", None, 1)]
    offered: list[Any] = suggestions(people)
    assert offered[0]["text"]["text"] == "Ada Quill (1,200)"
    assert [len(row["text"]["text"]) <= 75 and 0 < len(row["value"]) <= 150 for row in offered] == [True] * 2
