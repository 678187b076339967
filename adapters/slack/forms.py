"""The form that asks for what a command needs, when it is typed without: one field an option."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError

from adapters.asking import Asked, CommandSpec, OptionSpec, Place
from adapters.found import FoundPerson
from adapters.slack.blocks import plain
from adapters.slack.delivering import Asker
from adapters.slack.rich_text import Json
from adapters.wording import clipped

CALLBACK = "form"
VALUE = "value"
"""The action_id of every field; its block is named after the option."""

_LONGEST_INPUT = 200
_LONGEST_NAME = 150


class _Origin(BaseModel):
    """What a form carries along: the command, and where its answer goes. Ids, at most 3,000 characters."""

    command: str
    workspace: str | None
    channel: str
    response_url: str | None


def needs_form(spec: CommandSpec, text: str) -> bool:
    """Whether it was typed without what it cannot do without, and a field can ask for that."""
    return not text.strip() and any(option.required and not option.choices for option in spec.options)


def form(spec: CommandSpec, asker: Asker) -> Json:
    """The view that asks for a command's options."""
    origin = _Origin(
        command=spec.name,
        workspace=asker.place.workspace,
        channel=asker.place.channel,
        response_url=asker.response_url,
    )
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "private_metadata": origin.model_dump_json(),
        "title": plain(f"/{spec.name}"[:24]),
        "submit": plain("Ask"),
        "close": plain("Cancel"),
        "blocks": [_field(option) for option in spec.options],
    }


def _field(option: OptionSpec) -> Json:
    return {
        "type": "input",
        "block_id": option.name,
        "optional": not option.required,
        "label": plain(option.name.capitalize()),
        "hint": plain(option.does),
        "element": {"action_id": VALUE, **_element(option)},
    }


def _element(option: OptionSpec) -> Json:
    if option.is_switch:
        return {"type": "checkboxes", "options": [{"text": plain("Yes"), "value": "yes"}]}
    if option.choices:
        return {"type": "static_select", "options": [{"text": plain(c), "value": c} for c in option.choices]}
    if option.suggests:
        return {"type": "external_select", "min_query_length": 1, "placeholder": plain("Type a name…")}
    return {"type": "plain_text_input", "max_length": _LONGEST_INPUT}


def suggestions(people: Sequence[FoundPerson]) -> list[Json]:
    """The rows of a field that suggests names."""
    named = (p for p in people if 0 < len(p.name) <= _LONGEST_NAME)
    return [{"text": plain(f"{clipped(p.name, 60) or '–'} ({p.quotes:,})"), "value": p.name} for p in named]


def filled(
    view: Mapping[str, Any], user: Mapping[str, Any], specs: Mapping[str, CommandSpec]
) -> tuple[Asked, Asker] | None:
    """What a form asks, once it is filled in; None for one of another version."""
    try:
        origin = _Origin.model_validate_json(view["private_metadata"])
        spec = specs[origin.command]
    except (ValidationError, KeyError):
        return None
    place = Place("slack", origin.workspace, origin.channel, user["id"], name_of(user))
    fields = view["state"]["values"]
    values = {name: _value(field.get(VALUE, {})) for name, field in fields.items()}
    return Asked(place, spec.name, spec.joined(values)), Asker(place, origin.response_url)


def name_of(user: Mapping[str, Any]) -> str:
    """What Slack calls somebody in what it sends of them; "" when it does not say."""
    return str(user.get("username") or user.get("name") or "")


def _value(field: Mapping[str, Any]) -> str | bool | None:
    """What one field holds, whichever kind it is."""
    if "selected_options" in field:
        return bool(field["selected_options"])
    value = (field.get("selected_option") or {}).get("value") or field.get("value")
    return str(value).strip() if value else None
