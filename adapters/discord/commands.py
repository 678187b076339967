"""The bot's commands as Discord registers them, and what somebody picked as the line that it stands for."""

from collections.abc import Iterable, Mapping
from typing import Any

from adapters.asking import CommandSpec, OptionSpec
from adapters.found import FoundPerson
from adapters.wording import counted, inert

Json = dict[str, Any]

_CHAT_INPUT, _STRING, _BOOLEAN = 1, 3, 5
_EVERYWHERE = {"integration_types": [0, 1], "contexts": [0, 1, 2]}
"""Installed to a server or by a user for themselves; in servers, with the bot alone, and in other talks.

Source: https://discord.com/developers/docs/interactions/application-commands#interaction-contexts
"""

_LONGEST = 100
"""In characters: a description, a choice's name and its value."""

_LONGEST_INPUT = 300


def registered(commands: Iterable[CommandSpec]) -> list[Json]:
    """What Discord is sent to make these the bot's commands, instead of all that it had."""
    return [
        {
            "type": _CHAT_INPUT,
            "name": command.name,
            "description": command.does[:_LONGEST],
            "options": [_option(option) for option in command.options],
            **_EVERYWHERE,
        }
        for command in commands
    ]


def _option(option: OptionSpec) -> Json:
    about: Json = {
        "name": option.name,
        "description": option.does[:_LONGEST],
        "required": option.required,
        "type": _BOOLEAN if option.is_switch else _STRING,
    }
    if option.choices:
        return about | {"choices": [{"name": choice, "value": choice} for choice in option.choices]}
    if option.is_switch:
        return about
    return about | {"max_length": _LONGEST_INPUT, "autocomplete": option.suggests}


def typed(commands: Iterable[CommandSpec], data: Mapping[str, Any]) -> tuple[str, str]:
    """The command's name and the text behind it, from an interaction's data."""
    values = {option["name"]: option.get("value") for option in data.get("options", ())}
    for command in commands:
        if command.name == data["name"]:
            return command.name, command.joined(values)
    return str(data["name"]), ""


def being_typed(data: Mapping[str, Any]) -> str:
    """What stands so far in the option that is being typed."""
    return next((str(o.get("value", "")) for o in data.get("options", ()) if o.get("focused")), "")


def offered(people: Iterable[FoundPerson]) -> list[Json]:
    """People as what can be picked while a name is typed, at most 25; a name that is too long is left out."""
    named = ((inert(person.name), person) for person in people)
    choices = [_choice(name, person) for name, person in named if 0 < len(name) <= _LONGEST]
    return choices[:25]


def _choice(name: str, person: FoundPerson) -> Json:
    about = ", ".join(part for part in (inert(person.role or ""), counted(person.quotes, "quote")) if part)
    shown = f"{name}: {about}"
    return {"name": shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…", "value": name}
