"""The pauses that Discord asks for.

Source: https://discord.com/developers/docs/topics/rate-limits#header-format-rate-limit-header-examples.
"""

import re

import aiohttp

_SECONDS = re.compile(r"\d{1,6}(?:\.\d{1,9})?")
_UNTOLD_S = 300.0
"""A ban that does not say how long it lasts."""


def is_for_all(response: aiohttp.ClientResponse) -> bool:
    """Whether it asks for a pause of all requests, not of a single route."""
    return response.status == 429 and "X-RateLimit-Global" in response.headers


def pause_s(response: aiohttp.ClientResponse) -> float:
    """How long Discord wants to be left alone after a 429, in seconds."""
    told = response.headers.get("Retry-After", "")
    return float(told) if _SECONDS.fullmatch(told) else _UNTOLD_S
