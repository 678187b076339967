"""What settings have to look like; each rule gives the setting as it is kept, or raises ValueError with what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import TYPE_CHECKING, Literal, TypeVar, get_args, get_origin

from adapters.links import is_web
from bot.tokens import WHERE

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo  # 70 ms, which digesting a file would wait for

SCHEMES = {
    "slack_api_url": ("https://", "http://"),
    "discord_api_url": ("https://", "http://"),
    "discord_gateway_url": ("wss://", "ws://"),
}
"""How the addresses of platforms begin, by setting."""

_SHAPES = {"slack_app_token": "xapp-", "slack_bot_token": "xoxb-"}
_MAIL = re.compile(r"(?:mailto:)?[^@\s]+@[^@\s]+\.[^@\s.]+")
_IDS = {"slack_briefings_by": r"[UW][A-Z0-9]{2,}", "discord_briefings_by": r"[0-9]{5,20}"}

Network = IPv4Network | IPv6Network

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


def contact(address: str) -> str:
    """A web or mail address, which fits into a request's header."""
    is_plain = address.isascii() and address.isprintable()
    if address and not (is_plain and (is_web(address) or _MAIL.fullmatch(address))):
        raise ValueError(
            "a web or mail address in one line of plain letters: https://example.org/bot or news@example.org"
        )
    return address


def network(text: str) -> Network:
    """A network in which nothing stands behind its prefix: 10.1.0.0/16."""
    try:
        return ip_network(text)
    except ValueError:
        try:
            meant = ip_network(text, strict=False)
        except ValueError:
            raise ValueError("networks are written as 10.1.0.0/16 or fd00::/8, parted by commas") from None
        raise ValueError(f"{text} is an address and no network: write {meant} for all of it") from None


def allowed(setting: FieldInfo) -> str:
    """What a setting may be, in words: "socket or http", "a whole number from 1 to 65535"; "" where nothing tells."""
    if get_origin(setting.annotation) is Literal:
        *others, last = get_args(setting.annotation)
        return f"{', '.join(others)} or {last}"
    bounds = {
        name: getattr(rule, name)
        for rule in setting.metadata
        for name in ("ge", "le", "max_length")
        if hasattr(rule, name)
    }
    if "max_length" in bounds:
        return f"at most {bounds['max_length']} characters"
    kinds = {type(None), *(get_args(setting.annotation) or (setting.annotation,))}
    kind = "a whole number" if int in kinds else "a number" if float in kinds else ""
    return f"{kind} from {bounds['ge']} to {bounds['le']}" if kind and len(bounds) == 2 else kind
