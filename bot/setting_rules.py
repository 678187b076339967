"""What settings have to look like; each rule gives the setting as it is kept, or raises ValueError with what to do."""

import re
from collections.abc import Callable
from typing import TypeVar

from bot.tokens import WHERE

SCHEMES = {
    "slack_api_url": ("https://", "http://"),
    "discord_api_url": ("https://", "http://"),
    "discord_gateway_url": ("wss://", "ws://"),
}
"""How the addresses of platforms begin, by setting."""

_SHAPES = {"slack_app_token": "xapp-", "slack_bot_token": "xoxb-"}
_IDS = {"slack_briefings_by": r"[UW][A-Z0-9]{2,}", "discord_briefings_by": r"[0-9]{5,20}"}

_Part = TypeVar("_Part")


def parted(setting: str, read: Callable[[str], _Part]) -> tuple[_Part, ...]:
    """Each part of a setting that names several, parted by commas."""
    return tuple(read(part.strip()) for part in setting.split(",") if part.strip())


def who_may(who: str, setting: str) -> str:
    """A word for who may change briefings, or people's ids; what these look like is the platform's."""
    people = who.replace(" ", "")
    if people.lower() in {"everyone", "managers"}:
        return people.lower()
    if not re.fullmatch(rf"{_IDS[setting]}(,{_IDS[setting]})*", people):
        raise ValueError("everyone, managers, or ids parted by commas")
    return people


def token(token: str, setting: str) -> str:
    """A token without white space and with its beginning; people paste the wrong one, or half of it."""
    if re.search(r"\s", token) or not token.startswith(_SHAPES.get(setting, "")):
        begins = f" begins with {_SHAPES[setting]} and" if setting in _SHAPES else ""
        raise ValueError(f"a token{begins} has no spaces: {WHERE[setting]}")
    return token


def address(url: str, setting: str) -> str:
    """An address of the kind that the setting needs."""
    if not url.startswith(SCHEMES[setting]) or re.search(r"\s", url):
        raise ValueError(f"an address begins with {' or '.join(SCHEMES[setting])}")
    return url


def header(contact: str) -> str:
    """What fits into a request's header."""
    if contact and not (contact.isascii() and contact.isprintable()):
        raise ValueError("a web or mail address, in one line of plain letters")
    return contact
