"""Commands as forms, one field an option: for what is typed without what it needs, and for what the bot asks for."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError

from adapters.asking import Asked, CommandSpec, Form, OptionSpec, Place
from adapters.found import FoundPerson
from adapters.slack.blocks import plain
from adapters.slack.delivering import Asker
from adapters.slack.rich_text import Json
from adapters.wording import clipped

CALLBACK = "form"
VALUE = "value"
"""The action_id of every field; its block is named after the option."""

_LONGEST_INPUT = 200
_LONGEST_VALUE = 3000
"""What Slack takes in a field, where a value is longer than what is asked for."""

_LONGEST_NAME = 150


class _Origin(BaseModel):
    """What a form carries along, so that it works after a restart: the command, and where its answer goes.

    `joints` are its fields by name, each with how it is typed. At most 3,000 characters.
    """

    command: str
    joints: dict[str, str]
    workspace: str | None
    channel: str
    response_url: str | None
    thread: str | None = None


def needs_form(spec: CommandSpec, text: str) -> bool:
    """Whether it was typed without what it cannot do without, and a field can ask for that."""
    return not text.strip() and any(option.required and not option.choices for option in spec.options)


def asking(spec: CommandSpec, asker: Asker) -> Json:
    """The view that asks for the options of a command that was typed without them."""
    return _view(Form(f"/{spec.name}"[:24], spec), asker, "Ask")


def view(form: Form, asker: Asker) -> Json:
    """The view of a form that the bot answers with, its fields filled in."""
    return _view(form, asker, "Save")


def _view(form: Form, asker: Asker, send: str) -> Json:
    origin = _Origin(
        command=form.spec.name,
        joints={option.name: option.joint for option in form.spec.options},
        workspace=asker.place.workspace,
        channel=asker.place.channel,
        response_url=asker.response_url,
        thread=asker.thread,
    )
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "private_metadata": origin.model_dump_json(),
        "title": plain(form.title[:24]),
        "submit": plain(send),
        "close": plain("Cancel"),
        "blocks": [_field(option, form.values.get(option.name, "")) for option in form.spec.options],
    }


def _field(option: OptionSpec, value: str) -> Json:
    return {
        "type": "input",
        "block_id": option.name,
        "optional": not option.required,
        "label": plain(option.name.capitalize()),
        "hint": plain(option.does),
        "element": {"action_id": VALUE, **_element(option, value)},
    }


def _element(option: OptionSpec, value: str) -> Json:
    """What is filled in, with the value that it has already."""
    if option.is_switch:
        yes: Json = {"text": plain("Yes"), "value": "yes"}
        return {"type": "checkboxes", "options": [yes], **({"initial_options": [yes]} if value else {})}
    if option.choices:
        chosen = {"initial_option": _row(value)} if value in option.choices else {}
        return {"type": "static_select", "options": [_row(c) for c in option.choices], **chosen}
    if option.suggests:
        named = {"initial_option": _row(value)} if 0 < len(value) <= _LONGEST_NAME else {}
        return {
            "type": "external_select",
            "min_query_length": 1,
            "placeholder": plain("Type a name…"),
            **named,
        }
    filled_in = value[:_LONGEST_VALUE]
    written = {"initial_value": filled_in} if filled_in else {}
    return {"type": "plain_text_input", "max_length": max(_LONGEST_INPUT, len(filled_in)), **written}


def _row(value: str) -> Json:
    return {"text": plain(clipped(value, 70) or "–"), "value": value}


def suggestions(people: Sequence[FoundPerson]) -> list[Json]:
    """The rows of a field that suggests names."""
    named = (p for p in people if 0 < len(p.name) <= _LONGEST_NAME)
    return [{"text": plain(f"{clipped(p.name, 60) or '–'} ({p.quotes:,})"), "value": p.name} for p in named]


def filled(view: Mapping[str, Any], user: Mapping[str, Any]) -> tuple[Asked, Asker] | None:
    """What a form asks, once it is filled in; None for one of another version."""
    try:
        origin = _Origin.model_validate_json(view["private_metadata"])
    except (ValidationError, KeyError):
        return None
    place = Place("slack", origin.workspace, origin.channel, user["id"], name_of(user))
    fields = view["state"]["values"]
    values = {name: _value(field.get(VALUE, {})) for name, field in fields.items()}
    options = tuple(OptionSpec(name, "", joint=joint) for name, joint in origin.joints.items())
    asked = Asked(place, origin.command, CommandSpec(origin.command, "", "", options).joined(values))
    return asked, Asker(place, origin.response_url, origin.thread)


def name_of(user: Mapping[str, Any]) -> str:
    """What Slack calls somebody in what it sends of them; "" when it does not say."""
    return str(user.get("username") or user.get("name") or "")


def _value(field: Mapping[str, Any]) -> str | bool | None:
    """What one field holds, whichever kind it is."""
    if "selected_options" in field:
        return bool(field["selected_options"])
    value = (field.get("selected_option") or {}).get("value") or field.get("value")
    return str(value).strip() if value else None
