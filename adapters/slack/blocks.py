"""The blocks that Slack's messages are made of, and the message itself, within Slack's limits."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from adapters.links import MOST_URL, is_web
from adapters.replies import Button, Option
from adapters.slack.rich_text import Json, line, rich, run
from adapters.wording import clipped, inert

LARGEST_MESSAGE = 11_000
"""In characters, for all blocks of a message as JSON. Slack refuses about 12,000 of them without saying how it
counts: 11,341 characters of text were refused. Source: https://github.com/slackapi/bolt-js/issues/2867"""

LONGEST_FALLBACK = 2500
_LONGEST_HEADER = 140
_LONGEST_NOTE = 300
_LONGEST_LABEL = 70
_LONGEST_VALUE = 150
_MOST_BUTTONS = 25
_MOST_NOTES = 10
_MOST_OPTIONS = 25
"""Slack's limits, less what "…" may add; of options it takes 100, which no message has room for. Source: https://docs.slack.dev/reference/block-kit/"""

_WORDLESS = "(no words)"
"""Slack refuses a message without any."""

DIVIDER: Json = {"type": "divider"}
"""A thin line between what stands above and below."""

Room = TypeVar("Room")


@dataclass(frozen=True, slots=True)
class Message:
    """One message: its blocks, what is read aloud or notified instead, and the messages of its thread."""

    text: str
    blocks: tuple[Json, ...]
    thread: tuple["Message", ...] = ()

    @property
    def size(self) -> int:
        """How large its blocks are as JSON, in characters."""
        return len(json.dumps(self.blocks, ensure_ascii=False))

    def payload(self) -> Json:
        """What Slack is sent: nothing in it is unfurled, linked or read as mark-up."""
        return {
            "text": self.text,
            "blocks": list(self.blocks),
            "mrkdwn": False,
            "parse": "none",
            "unfurl_links": False,
            "unfurl_media": False,
        }


def message(text: str, blocks: Iterable[Json | None]) -> Message:
    """The message of these blocks; those that hold nothing are left out."""
    held = ("text", "elements")
    kept = tuple(b for b in blocks if b and (b == DIVIDER or any(b.get(part) for part in held)))
    return Message(text or _WORDLESS, kept or (rich(line(run(_WORDLESS))),))


def first_fitting(rooms: Sequence[Room], make: Callable[[Room], Message]) -> Message:
    """The message made with the first of these rooms, largest first, in which it is not too large for Slack."""
    for room in rooms[:-1]:
        made = make(room)
        if made.size <= LARGEST_MESSAGE:
            return made
    return make(rooms[-1])


def spoken(*sentences: str) -> str:
    """What is read aloud: whole sentences, inert, as many as there is room for; & < > escaped as Slack asks.

    Source: https://docs.slack.dev/messaging/formatting-message-text#escaping
    """
    said, room = [], LONGEST_FALLBACK
    for sentence in filter(None, map(inert, sentences)):
        said.append(sentence if sentence[-1] in ".!?…:" else f"{sentence}.")
        room -= len(said[-1]) + 1
        if room < 0:
            said.pop()
            break
    return " ".join(said).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain(text: str) -> Json:
    """Words that Slack shows as they are: neither mark-up nor emoji."""
    return {"type": "plain_text", "text": text, "emoji": False}


def header(text: str) -> Json | None:
    """A large line; None for no words."""
    words = clipped(text, _LONGEST_HEADER)
    return {"type": "header", "text": plain(words)} if words else None


def notes(*texts: str, date: Json | None = None) -> Json | None:
    """Small print, each text by itself; `date` comes last. None when there is nothing to say."""
    said: list[Json] = [
        plain(words) for text in texts[:_MOST_NOTES] if (words := clipped(text, _LONGEST_NOTE))
    ]
    elements = [*said[: _MOST_NOTES - 1], date] if date else said
    return {"type": "context", "elements": elements} if elements else None


def actions(buttons: Sequence[Button], *, of: str = "") -> Json | None:
    """What can be pressed; `of` tells listeners which of several rows this is ("quote 3"). None for nothing."""
    usable = [b for b in buttons if b.token or (is_web(b.url) and len(b.url or "") <= MOST_URL)][
        :_MOST_BUTTONS
    ]
    elements = [_button(button, number, of) for number, button in enumerate(usable)]
    return {"type": "actions", "elements": elements} if elements else None


def _button(button: Button, number: int, of: str) -> Json:
    label = clipped(button.label, _LONGEST_LABEL) or "–"
    leads = {"value": button.token} if button.token else {"url": button.url or ""}
    action = f"press-{number}" if button.token else f"open-{number}"
    shown: Json = {"type": "button", "action_id": action, "text": plain(label), **leads}
    if of:
        shown["accessibility_label"] = f"{clipped(label, 50)}, {of}"
    return {**shown, "style": "primary"} if button.primary else shown


def select(options: Sequence[Option], placeholder: str, *, detailed: bool = True) -> Json | None:
    """A choice of which one is picked, with or without each one's detail; None for nothing to choose from."""
    usable = [option for option in options if len(option.token) <= _LONGEST_VALUE][:_MOST_OPTIONS]
    if not usable:
        return None
    picked: Json = {
        "type": "static_select",
        "action_id": "pick",
        "placeholder": plain(placeholder),
        "options": [_option(option, detailed=detailed) for option in usable],
    }
    return {"type": "actions", "elements": [picked]}


def _option(option: Option, *, detailed: bool) -> Json:
    row: Json = {"text": plain(clipped(option.label, _LONGEST_LABEL) or "–"), "value": option.token}
    detail = clipped(option.detail, _LONGEST_LABEL) if detailed else ""
    return {**row, "description": plain(detail)} if detail else row
