"""What Discord would refuse in a message, and what would be live in it: the limits of its documentation as a check.

Source: https://discord.com/developers/docs/components/reference, …/docs/resources/message.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from adapters.discord.layouts import Message

Json = dict[str, Any]

ROW, BUTTON, SELECT, TEXT, RULE, CONTAINER = 1, 2, 3, 10, 14, 17
EMBED_TEXTS = {"title": 256, "description": 4096}
URL = re.compile(r"https?://[a-z0-9.-]+\.[a-z][a-z0-9-]*(:\d+)?([/?#][!-~]*)?")


def refusals(message: Message) -> list[str]:
    """Everything that is wrong with a message; nothing when Discord takes it."""
    body = message.json()
    is_v2 = bool(message.flags & 1 << 15)
    problems = [] if body["allowed_mentions"] == {"parse": []} else ["it may mention"]
    if is_v2:
        return [*problems, *_of_v2(message)]
    return [*problems, *_of_embeds(message), *_of_rows(message)]


def components(message: Message) -> list[Json]:
    """All components, those inside others, too."""
    return list(_walk(message.components))


def _walk(level: Iterable[Json]) -> Iterator[Json]:
    for component in level:
        yield component
        yield from _walk(component.get("components", ()))


def texts(message: Message) -> list[str]:
    """All markdown that a message shows."""
    shown = [c["content"] for c in components(message) if c["type"] == TEXT]
    shown += [message.content] if message.content else []
    return shown + [str(embed[k]) for embed in message.embeds for k in EMBED_TEXTS if k in embed]


def labels(message: Message) -> list[str]:
    """All words that a message shows plainly."""
    options = [option for c in components(message) for option in c.get("options", ())]
    buttons = [c["label"] for c in components(message) if c["type"] == BUTTON]
    return buttons + [o[key] for o in options for key in ("label", "description") if key in o]


def _of_v2(message: Message) -> Iterator[str]:
    every, words = components(message), "".join(texts(message))
    if not every or message.embeds:
        yield "nothing to show, or embeds"
    if len(every) > 40:
        yield f"{len(every)} components"
    if len(words) > 4000 or len(words.encode()) > 10_100:
        yield f"{len(words)} characters of text"
    if not all(c["content"].strip() for c in every if c["type"] == TEXT):
        yield "an empty text"
    if not all(c["components"] for c in every if c["type"] == CONTAINER):
        yield "an empty container"
    yield from _of_pressable(every)


def _of_embeds(message: Message) -> Iterator[str]:
    if not message.embeds or len(message.embeds) > 10:
        yield "no embed, or too many"
    for embed in message.embeds:
        yield from (f"{k} too long" for k, most in EMBED_TEXTS.items() if len(str(embed.get(k, ""))) > most)
        if not str(embed.get("title", "")).strip() + str(embed.get("description", "")).strip():
            yield "an empty embed"
        if "url" in embed and not URL.fullmatch(str(embed["url"])):
            yield "an address that is none"
    if sum(map(len, texts(message))) > 6000:
        yield "over 6000 characters"


def _of_rows(message: Message) -> Iterator[str]:
    if len(message.components) > 5 or any(c["type"] != ROW for c in message.components):
        yield "more than five rows"
    yield from _of_pressable(components(message))


def _of_pressable(every: list[Json]) -> Iterator[str]:
    ids = [c["custom_id"] for c in every if "custom_id" in c]
    if len(set(ids)) < len(ids) or not all(1 <= len(i) <= 100 for i in ids):
        yield f"custom ids {ids}"
    for component in every:
        if component["type"] == ROW:
            yield from _of_row(component["components"])
        elif component["type"] == BUTTON:
            yield from _of_button(component)
        elif component["type"] == SELECT:
            yield from _of_select(component)


def _of_row(inside: list[Json]) -> Iterator[str]:
    kinds = [c["type"] for c in inside]
    if kinds != [SELECT] and (set(kinds) != {BUTTON} or len(kinds) > 5):
        yield f"a row of {kinds}"


def _of_button(button: Json) -> Iterator[str]:
    if not 1 <= len(button["label"].strip()) <= 80 or ("url" in button) == ("custom_id" in button):
        yield f"the button {button}"
    if (button["style"] == 5) != ("url" in button):
        yield f"the style of {button}"
    if "url" in button and not (len(button["url"]) <= 512 and URL.fullmatch(button["url"])):
        yield f"the address {button['url']}"


def _of_select(select: Json) -> Iterator[str]:
    values = [option["value"] for option in select["options"]]
    shown = [t for o in select["options"] for t in (o["label"], o["value"], o.get("description", "x"))]
    if not 1 <= len(values) <= 25 or len(set(values)) < len(values):
        yield f"{len(values)} options"
    if not all(1 <= len(t) <= 100 for t in shown) or len(select["placeholder"]) > 150:
        yield "an option too long or empty"


def of_form(form: Json) -> list[str]:
    """Everything that is wrong with a form; nothing when Discord opens it."""
    fields = form["components"]
    problems = [] if 1 <= len(fields) <= 5 else [f"{len(fields)} fields"]
    if not 1 <= len(form["title"]) <= 45 or not 1 <= len(form["custom_id"]) <= 100:
        problems.append("its title or id")
    if len({f["component"]["custom_id"] for f in fields}) < len(fields):
        problems.append("an id that comes twice")
    return problems + [f"the field {field}" for field in fields if not _is_field(field)]


def _is_field(field: Json) -> bool:
    inside = field["component"]
    value = inside.get("value", "x")
    return (
        field["type"] == 18
        and 1 <= len(field["label"]) <= 45
        and len(field.get("description", "")) <= 100
        and inside["type"] == 4
        and inside["style"] in {1, 2}
        and 1 <= len(inside["custom_id"]) <= 100
        and 1 <= len(value) <= inside["max_length"] <= 4000
    )


LIVE = {
    "mention": re.compile(r"<(?:@[!&]?|#)\d+>|<id:\w+>|</[^>]*:\d+>"),
    "everybody": re.compile(r"@(?:everyone|here)"),
    "emoji": re.compile(r"<a?:\w+:\d+>"),
}
OURS = re.compile(r"<t:-?\d+:[Rf]>|\]\(https?://[!-'*-;=?-~]+\)|^(?:##|###|-#) |^> |\*\*", re.MULTILINE)
"""The mark-up that the bot itself writes."""

MARKS = re.compile(r"\\[!-/:-@\[-`{-~]")
INVISIBLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)


def live(message: Message) -> list[str]:
    """What in a message's words would be more than words; labels have no mark-up."""
    shown = [*texts(message), *labels(message)]
    found = [f"{kind} in {t!r}" for t in texts(message) for kind, what in LIVE.items() if what.search(t)]
    found += [f"invisible in {t!r}" for t in shown if INVISIBLE.search(t)]
    for words in texts(message):
        rest = OURS.sub("", MARKS.sub("x", words).replace("[", "x"))
        if re.search(r"[`*_~|<>@\]]|://|^\s*(?:[-+#]|\d+[.)])", rest, re.MULTILINE):
            found.append(f"mark-up in {words!r}")
    return found
