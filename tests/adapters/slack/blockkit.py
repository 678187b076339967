"""What Slack accepts as blocks: the limits that its documentation states, as the reasons why it would refuse.

Sources: https://docs.slack.dev/reference/block-kit/ and the types that Slack's own SDKs publish.
"""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

Json = dict[str, Any]

MOST_BLOCKS = 50
LARGEST = 12_000
OUR_MRKDWN = re.compile(
    r"<!date\^\d+\^\{date_short_pretty\}, \{time\}\|[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4}, [0-9:]{5} UTC>"
)
"""All the mark-up that may ever be sent: a date, made of numbers."""

_STYLES = {"bold", "italic", "strike", "code"}


def refusals(blocks: list[Json]) -> list[str]:
    """Why Slack would refuse these blocks of a message; nothing when it takes them."""
    found = [f"{len(blocks)} blocks"] if not 0 < len(blocks) <= MOST_BLOCKS else []
    size = len(json.dumps(blocks, ensure_ascii=False))
    found += [f"msg_blocks_too_long: {size}"] if size > LARGEST else []
    for at, block in enumerate(blocks):
        check = _BLOCKS.get(block.get("type", ""))
        problems = check(block) if check else iter([f"unknown block {block.get('type')}"])
        found += [f"/blocks/{at}: {problem}" for problem in problems]
    return found


def view_refusals(view: Json) -> list[str]:
    """Why Slack would refuse this form; nothing when it takes it."""
    found = [p for part in ("title", "submit", "close") for p in _text(view.get(part), 24)]
    found += ["private_metadata"] if len(view.get("private_metadata", "")) > 3000 else []
    found += ["callback_id"] if not 1 <= len(view.get("callback_id", "")) <= 255 else []
    found += ["blocks"] if not 1 <= len(view.get("blocks", [])) <= 100 else []
    names = [block.get("block_id") for block in view["blocks"]]
    found += ["block_id twice"] if len(set(names)) < len(names) else []
    return found + [p for block in view["blocks"] for p in _input(block)]


def _input(block: Json) -> Iterator[str]:
    if block.get("type") != "input" or not 1 <= len(block.get("block_id", "")) <= 255:
        yield f"no input: {block.get('type')}"
    yield from _text(block.get("label"), 2000)
    yield from _text(block.get("hint"), 2000)
    element = block.get("element", {})
    match element.get("type"):
        case "static_select" | "checkboxes":
            if not 1 <= len(element.get("options", [])) <= 100:
                yield "options"
            for option in element.get("options", []):
                yield from _option(option)
            yield from _initial(element)
        case "external_select":
            yield from _text(element.get("placeholder"), 150)
            yield from _option(element["initial_option"]) if "initial_option" in element else ()
        case "plain_text_input":
            yield from _written(element)
        case other:
            yield f"unknown element {other}"


def _written(element: Json) -> Iterator[str]:
    most = element.get("max_length", 3000)
    if not 1 <= most <= 3000:
        yield "max_length"
    if not 0 < len(element.get("initial_value", "-")) <= most:
        yield "initial_value"


def _initial(element: Json) -> Iterator[str]:
    """What is chosen at first must be one of the options, to the letter."""
    chosen = element.get("initial_options", [])
    chosen = [*chosen, element["initial_option"]] if "initial_option" in element else chosen
    if "initial_options" in element and not chosen:
        yield "no initial_options"
    if any(option not in element.get("options", []) for option in chosen):
        yield "an initial option that is none"


def _text(thing: object, longest: int, *, markup: bool = False) -> Iterator[str]:
    if not isinstance(thing, dict) or thing.get("type") not in {"plain_text", "mrkdwn"}:
        yield f"no text object: {thing}"
        return
    words = thing.get("text")
    if not isinstance(words, str) or not 1 <= len(words) <= longest:
        yield f"text of {len(words) if isinstance(words, str) else words} characters, not 1 to {longest}"
    if thing["type"] == "mrkdwn" and not (markup and OUR_MRKDWN.fullmatch(str(words))):
        yield f"mark-up: {words}"
    if thing["type"] == "plain_text" and thing.get("emoji") is not False:
        yield "emoji are shown"


def _header(block: Json) -> Iterator[str]:
    yield from _text(block.get("text"), 150)


def _section(block: Json) -> Iterator[str]:
    yield from _text(block.get("text"), 3000)


def _context(block: Json) -> Iterator[str]:
    elements = block.get("elements", [])
    if not 1 <= len(elements) <= 10:
        yield f"{len(elements)} elements of a context"
    for element in elements:
        yield from _text(element, 3000, markup=True)


def _actions(block: Json) -> Iterator[str]:
    elements = block.get("elements", [])
    if not 1 <= len(elements) <= 25:
        yield f"{len(elements)} elements of actions"
    names = [element.get("action_id") for element in elements]
    if len(set(names)) < len(names):
        yield "action_id twice"
    for element in elements:
        if not 1 <= len(element.get("action_id", "")) <= 255:
            yield "action_id"
        yield from (_button if element.get("type") == "button" else _select)(element)


def _button(button: Json) -> Iterator[str]:
    yield from _text(button.get("text"), 75)
    if not 1 <= len(button.get("value", "-")) <= 2000:
        yield "value of a button"
    if not 1 <= len(button.get("url", "-")) <= 3000 or not button.get("url", "http").startswith("http"):
        yield "url of a button"
    if not 1 <= len(button.get("accessibility_label", "-")) <= 75:
        yield "accessibility_label"
    if button.get("style", "primary") not in {"primary", "danger"}:
        yield "style of a button"


def _select(select: Json) -> Iterator[str]:
    if select.get("type") not in {"static_select", "external_select"}:
        yield f"unknown element {select.get('type')}"
    yield from _text(select.get("placeholder"), 150)
    options = select.get("options", [])
    if not 1 <= len(options) <= 100:
        yield f"{len(options)} options"
    for option in options:
        yield from _option(option)


def _option(option: Json) -> Iterator[str]:
    yield from _text(option.get("text"), 75)
    if "description" in option:
        yield from _text(option["description"], 75)
    if not 1 <= len(option.get("value", "")) <= 150:
        yield "value of an option"


def _rich_text(block: Json) -> Iterator[str]:
    parts = block.get("elements", [])
    if not parts:
        yield "empty rich text"
    for part in parts:
        if part.get("type") == "rich_text_list":
            if part.get("style") not in {"bullet", "ordered"} or not part.get("elements"):
                yield "a list without style or rows"
            for row in part.get("elements", []):
                yield from _line(row, {"rich_text_section"})
        else:
            yield from _line(part, {"rich_text_section", "rich_text_quote"})


def _line(part: Json, types: set[str]) -> Iterator[str]:
    if part.get("type") not in types or not part.get("elements"):
        yield f"empty or unknown {part.get('type')}"
    for run in part.get("elements", []):
        if run.get("type") in {"date", "user"}:
            yield from _telling(run)
            continue
        if run.get("type") not in {"text", "link"} or not run.get("text"):
            yield f"empty or unknown run {run}"
        if len(run.get("text", "")) > 3000 or len(run.get("url", "")) > 3000:
            yield "a run too long"
        if run["type"] == "link" and not run["url"].startswith(("http://", "https://")):
            yield "a link that is no web address"
        if not set(run.get("style", {})) <= _STYLES:
            yield f"style {run['style']}"


def _telling(run: Json) -> Iterator[str]:
    """A date, or somebody's name."""
    if run["type"] == "user" and not re.fullmatch(r"[UW][A-Z0-9]{2,}", str(run.get("user_id"))):
        yield f"no user: {run.get('user_id')}"
    if run["type"] == "date" and not (isinstance(run.get("timestamp"), int) and run.get("format")):
        yield f"no date: {run}"
    if run["type"] == "date" and not run.get("fallback", "-"):
        yield "empty fallback"


_BLOCKS: dict[str, Callable[[Json], Iterator[str]]] = {
    "header": _header,
    "section": _section,
    "context": _context,
    "actions": _actions,
    "divider": lambda _block: iter(()),
    "rich_text": _rich_text,
}
