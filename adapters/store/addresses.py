"""Addresses as the tables find them: hashes, as an index takes no address of 3 kB."""

import json
from hashlib import sha256

from adapters.links import canonical, page_form


def key_at(url: str) -> str:
    """The key of an article with this address. It never changes: articles that were kept before are found by it."""
    return hashed("address", canonical(url))


def page_at(url: str) -> str:
    """The same for addresses that most likely show the same page, AMP and mobile ones: for a second look."""
    return hashed("page", page_form(url))


def hashed(*words: str | None) -> str:
    """What words are found by that are the same to the letter."""
    return sha256(json.dumps(words).encode()).hexdigest()
