"""Forms as Discord's modals. All there is to know travels in the ids, so that one works after a restart, too.

Source: https://discord.com/developers/docs/components/reference#label, …#text-input.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import discord

from adapters.asking import CommandSpec, Form, OptionSpec
from adapters.discord.limits import CUSTOM_ID, FIELD_HINT, FIELD_LABEL, FIELDS, FORM_TITLE
from adapters.wording import inert

Json = dict[str, Any]

_FORM = "form:"
_LABEL, _INPUT, _ONE_LINE = 18, 4, 1
_LONGEST_INPUT = 4000


class _Modal(discord.ui.Modal):
    """A form as the library opens it: nothing waits for its being sent."""

    def __init__(self, form: Form) -> None:
        super().__init__(title=form.title, timeout=None, custom_id=form.spec.name)
        self._form = form
        self.stop()

    def to_dict(self) -> Json:
        return modal(self._form)


async def open_form(interaction: discord.Interaction[discord.Client], form: Form) -> None:
    """Open the form as the first answer to something that was pressed."""
    await interaction.response.send_modal(_Modal(form))


def modal(form: Form) -> Json:
    """The form as Discord takes it: at most five fields, each of one line."""
    fields = [_field(number, option, form.values) for number, option in enumerate(form.spec.options[:FIELDS])]
    title = inert(form.title)[:FORM_TITLE]
    return {"custom_id": f"{_FORM}{form.spec.name}"[:CUSTOM_ID], "title": title, "components": fields}


def _field(number: int, option: OptionSpec, values: Mapping[str, str]) -> Json:
    """A field, whose id tells how its value is typed."""
    value = values.get(option.name, "")[:_LONGEST_INPUT]
    return {
        "type": _LABEL,
        "label": option.name.capitalize()[:FIELD_LABEL],
        "description": option.does[:FIELD_HINT],
        "component": {
            "type": _INPUT,
            "custom_id": f"{number}:{option.joint}"[:CUSTOM_ID],
            "style": _ONE_LINE,
            "required": option.required,
            "max_length": _LONGEST_INPUT,
            **({"value": value} if value else {}),
        },
    }


def filled(data: Mapping[str, Any]) -> tuple[str, str]:
    """The command's name and the text behind it, from a form that was sent."""
    values = {str(field["custom_id"]): str(field.get("value", "")).strip() for field in _inputs(data)}
    options = tuple(OptionSpec(id_, "", joint=id_.partition(":")[2]) for id_ in sorted(values))
    name = str(data.get("custom_id", "")).removeprefix(_FORM)
    return name, CommandSpec(name, "", "", options).joined(values)


def _inputs(data: Mapping[str, Any]) -> Iterator[Json]:
    for component in data.get("components", ()):
        inside = [component["component"]] if "component" in component else component.get("components", ())
        yield from (field for field in inside if "custom_id" in field)
