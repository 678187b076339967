"""Which address, and which followed feed, is meant by what somebody typed."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from adapters.following import Follow
from adapters.links import MOST_URL, canonical, is_web

_SCHEMES = ("feed:", "feeds:")
"""What some browsers and readers put before a feed's address: feed://x.org and feed:https://x.org."""


def address(typed: str) -> str | None:
    """The web address meant by "https://x.org/feed", "x.org/feed" or "feed://x.org"; None for anything else."""
    text = typed.strip().strip("<>")
    for scheme in _SCHEMES:
        if text.lower().startswith(scheme):
            text = text[len(scheme) :].removeprefix("//")
    if "://" not in text:
        text = f"https://{text}"
    if len(text) > MOST_URL or not is_web(text):
        return None
    host = urlsplit(text).hostname or ""
    return text if "." in host or ":" in host or host == "localhost" else None


def host(url: str) -> str:
    """The host of an address, without "www."."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def meant(known: Sequence[Follow], words: str) -> tuple[Follow, ...]:
    """Those that are called so or stand there; else those with all of the words in name, title or address."""
    name = words.casefold()
    if called := tuple(each for each in known if each.name.casefold() == name):
        return called
    if " " not in words and (url := address(words)):
        same = canonical(url)
        if there := tuple(each for each in known if same in _addresses(each)):
            return there
    return tuple(each for each in known if all(word in _text(each) for word in name.split()))


def at(known: Sequence[Follow], url: str) -> Follow | None:
    """The one whose feed stands at this address; None for none."""
    same = canonical(url)
    return next((each for each in known if canonical(each.source.url) == same), None)


def _addresses(follow: Follow) -> set[str]:
    source = follow.source
    return {canonical(url) for url in (source.url, source.site, source.moved_from) if url}


def _text(follow: Follow) -> str:
    return f"{follow.name} {follow.source.title} {follow.source.url}".casefold()
