"""Words as Discord's markdown shows them: whatever an article holds comes out as words.

A backslash before a punctuation mark makes it a plain one; readers see and copy the words without it.
Source: https://support.discord.com/hc/en-us/articles/210298617 (Markdown Text 101).
"""

import re
from urllib.parse import quote, urlsplit

from adapters.discord.limits import URL
from adapters.links import is_web
from adapters.wording import clipped, inert, said_in

_MARKS = re.compile(r"[\\`*_~|<>\[\]@:/]")
"""Emphasis, code, spoilers, quotes, mentions, timestamps and emoji; "/" and ":" make addresses and invitations."""

_AT_START = re.compile(r"^(\d*)([-+#.)=])")
"""A heading, small print or a list, when a line begins so."""

_BRACKETS = re.compile(r"[\[\]]")
_EVERYBODY = re.compile(r"@(?=everyone|here)", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]", re.IGNORECASE)
_KEPT = "-._~/?#=&+%:;,!$"
"""What stays as it is in an address; brackets, quotation marks and "@" would end or change the link."""


def plain(text: str, limit: int) -> str:
    """The text on one line, in about `limit` characters, as words: nothing in it is mark-up.

    With its backslashes it has at most twice as many.
    """
    return escaped(clipped(text, limit))


def escaped(text: str) -> str:
    """One line of text with its mark-up taken as words.

    Discord looks for "@everyone" before it reads backslashes, so it is broken by a space of no width.
    """
    broken = _EVERYBODY.sub("@\N{ZERO WIDTH SPACE}", inert(text))
    return _AT_START.sub(r"\1\\\2", _MARKS.sub(_with_backslash, broken))


def _with_backslash(mark: re.Match[str]) -> str:
    return f"\\{mark[0]}"  # a template is read anew for each text, and three times as slow


def quotation(text: str, limit: int) -> str:
    """The quotation in its marks; "…" for what is left out stands outside of them."""
    kept, is_cut = said_in(text, limit)
    return f"“{escaped(kept)}”{' …' if is_cut else ''}"


def block_quote(line: str) -> str:
    """One line of markdown as a block quote."""
    return f"> {line}"


def small(line: str) -> str:
    """One line of markdown in small grey letters; "" stays "". It must begin a line."""
    return f"-# {line}" if line else ""


def bold(line: str) -> str:
    """One line of markdown in bold; "" stays ""."""
    return f"**{line}**" if line else ""


def linked(line: str, url: str | None) -> str:
    """The line, in which brackets are escaped, as a link; without an address that Discord takes, the line."""
    address = web_address(url)
    return f"[{_unbroken(line)}]({address})" if address and line else line


def _unbroken(line: str) -> str:
    """The line with full-width brackets when one lacks its other half: Discord counts the escaped ones, too."""
    depth = 0
    for bracket in _BRACKETS.findall(line):
        depth += 1 if bracket == "[" else -1
        if depth < 0:
            break
    return line.replace(r"\[", "［").replace(r"\]", "］") if depth else line


def web_address(url: str | None) -> str | None:
    """The address as Discord takes it in links and buttons; None when it would refuse or misread it.

    One that names a user before its host is refused: it looks like another host's.
    """
    if not url or not is_web(url) or "@" in (parts := urlsplit(url)).netloc:
        return None
    try:
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except (UnicodeError, ValueError):
        return None
    if not _HOST.fullmatch(host):
        return None
    rest = url.partition("//")[2][len(parts.netloc) :]
    address = f"{parts.scheme.lower()}://{host}{port}{quote(rest, safe=_KEPT)}"
    return address if len(address) <= URL else None
