"""Addresses of articles: two that mean the same, and one that opens the article at a quote."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

LONGEST_URL = 512
"""In characters: what every platform takes for a button (Discord's limit)."""

MOST_URL = 3000
"""In characters: what any platform takes (Slack's limit); longer ones are no use to anybody."""

_LONGEST_FRAGMENT = 450
"""In characters: longer ones say no more, and take the room of the words in a message."""

_WHOLE_UNITS = 10
_EDGE_UNITS = 5
_CONTEXT_UNITS = 3
_SURE_UNITS = 3
"""Words: fewer may stand elsewhere on a page, in its menus say."""

_LONGEST_EDGE = 2000
_LONGEST_CONTEXT = 400
_MOST_BEFORE = 100_000
"""In characters: so far back it is looked whether words stand on the page before."""

_EDGE_CHARACTERS = (16, 12, 8, 6, 4)
"""Where words cannot be told apart: some browsers find none of these, and open the page at its beginning."""

_UNIT = re.compile(r"[^\s、。，．！？；：]+[、。，．！？；：」』）】”’…]*\s*|\S\s*")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n")
_KEPT = "-._~/?#=&+%:;,!$"
"""What stays as it is in an address, however carefully a platform encodes it."""

_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ocid|cmp(id)?|smid|yclid", re.IGNORECASE
)
_CACHED = re.compile(
    r"https://(?:[^/]+\.cdn\.ampproject\.org/[cv]|google\.[a-z.]+/amp)/(?:s/)?([^/?]+\.[^/?]+/.+)"
)
_OTHER_HOST = re.compile(r"^(?:(?:m|mobile|amp)\.)+(?=[^.]+\.[^.])")
_AMP_LAST = re.compile(r"(?<=[^/])(?:(?:/amp)+|\.amp(\.html)|\.amp)$")
_AMP_FIRST = re.compile(r"^(?:/amp)+(?=/[^/]+/[^/])")
_MOST_LAYERS = 4
"""Of forms within forms; no address that is meant well has more than two."""

_PORTS = {"http": ":80", "https": ":443"}


def canonical(url: str) -> str:
    """The address without what does not change the article: its fragment, tracking, "www." and letter case of the host.

    Scheme http is taken for https. An address that cannot be read is given back as it is.
    """
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url
    if parts.scheme.lower() not in _PORTS or not parts.netloc:
        return url
    host = (
        parts.netloc.lower()
        .rpartition("@")[2]
        .removesuffix(_PORTS[parts.scheme.lower()])
        .removeprefix("www.")
    )
    kept = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(k)]
    return urlunsplit(("https", host, parts.path.rstrip("/"), urlencode(sorted(kept)), ""))


def page_form(url: str) -> str:
    """The canonical address of the page that an AMP or mobile address most likely stands for; others as canonical.

    It tells more addresses to be one than canonical does, and may be wrong: it is for a second look, where something
    else says the same, too.
    Source: https://developers.google.com/amp/cache/overview, and the forms that news sites use.
    """
    found = canonical(url)
    for _ in range(_MOST_LAYERS):
        if (plainer := _plain_form(found)) == found:
            break
        found = plainer
    return found


def _plain_form(url: str) -> str:
    """A canonical address with one layer of AMP or mobile form taken off."""
    if not is_web(url):
        return url
    if cached := _CACHED.match(url):
        return canonical(f"https://{cached[1]}")
    parts = urlsplit(url)
    host = _OTHER_HOST.sub("", parts.netloc)
    path = _AMP_FIRST.sub("", _AMP_LAST.sub(r"\1", parts.path))
    kept = [each for each in parse_qsl(parts.query, keep_blank_values=True) if not _is_amp(*each)]
    return canonical(urlunsplit(("https", host, path, urlencode(kept), "")))


def _is_amp(name: str, value: str) -> bool:
    return f"{name}={value}".lower() in {"amp=", "amp=1", "amp=true", "outputtype=amp", "output=amp"}


def is_web(url: str | None) -> bool:
    """Whether a browser may be sent there: http or https, with a host, and no white space or control codes."""
    if not url or not url.isprintable() or " " in url:  # the one white space that is printable
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme.lower() in _PORTS and bool(parts.hostname)


def host_of(url: str) -> str:
    """The host of an address in small letters, "" when it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def at_words(url: str, words: str, *, before: str = "", longest: int = LONGEST_URL) -> str:
    """The address that opens a page at these words, marked by the browser: a text fragment.

    Long words are given by their first and last few: as few as it takes to fit. `before` is the text that
    stands before them on the page; its last few words are taken where these alone may stand elsewhere, too.
    The address itself when there are no words, or when nothing that means them fits into `longest` characters.
    Source: https://wicg.github.io/scroll-to-text-fragment/#syntax
    """
    if len(words) > 2 * _LONGEST_EDGE:
        words = f"{words[:_LONGEST_EDGE]}\n\n{words[-_LONGEST_EDGE:]}"
    plain = url.partition(":~:")[0]
    start = f"{plain}{'' if '#' in plain else '#'}:~:text="
    room = min(longest - len(quote(start, safe=_KEPT)), _LONGEST_FRAGMENT)
    return next((start + each for each in _fragments(words, before) if len(each) <= room), url)


def _fragments(words: str, before: str) -> Iterator[str]:
    """Ways to say which words, the surest first. No term goes over a paragraph's end: browsers look in blocks."""
    lines = [line for line in _PARAGRAPH_END.split(words) if line.strip()]
    if not lines:
        return
    first, last = _units(lines[0]), _units(lines[-1])
    seen, contexts = before[-_MOST_BEFORE:].casefold(), _contexts(before)
    if len(lines) == 1 and len(first) <= _WHOLE_UNITS:
        yield from _in_context(_joined(first), len(first), "", seen, contexts)
    most = min(_EDGE_UNITS, *(len(units) // (2 if len(lines) == 1 else 1) for units in (first, last)))
    for number in range(most, 0, -1):
        end = f",{_encoded(_joined(last[-number:]))}"
        yield from _in_context(_joined(first[:number]), number, end, seen, contexts)
    start, end = _joined(first), _joined(last)
    for size in (size for size in _EDGE_CHARACTERS if _UNSPACED.match(start) and 2 * size <= len(start)):
        yield from _in_context(start[:size], _SURE_UNITS, f",{_encoded(end[-size:])}", seen, contexts)


def _in_context(start: str, units: int, end: str, seen: str, contexts: tuple[str, ...]) -> Iterator[str]:
    """The words from `start` on: alone when they are enough to be found by, else behind what stands before them."""
    stands_elsewhere = start.casefold() in seen
    directive = _encoded(start) + end
    if units < _SURE_UNITS or stands_elsewhere:
        yield from (f"{context}-,{directive}" for context in contexts)
    if not stands_elsewhere:
        yield directive


def _contexts(before: str) -> tuple[str, ...]:
    """The last words before, three and fewer, encoded; none when nothing stands before in the same paragraph."""
    units = _units(_PARAGRAPH_END.split(before[-_LONGEST_CONTEXT:])[-1])
    return tuple(_encoded(_joined(units[-n:])) for n in range(min(_CONTEXT_UNITS, len(units)), 0, -1))


def _units(line: str) -> list[str]:
    """Words with the space behind them; where writing has no spaces, what stands between punctuation marks.

    Browsers find nothing that begins or ends inside of a word.
    """
    return _UNIT.findall(" ".join(line.split()))


def _joined(units: list[str]) -> str:
    return "".join(units).strip()


def _encoded(words: str) -> str:
    """The words percent-encoded; the syntax's own marks "-", "," and "&" are, too."""
    return quote(words, safe="", errors="replace").replace("-", "%2D")
