"""Whether a line belongs to the page and not to the story: buttons, notices, labels, heads of lists."""

import re
from collections.abc import Iterable

from digests.words.en.furniture import ALONE, ENDS, LIKELY_OPENERS, SURE_OPENERS, SURE_WITHIN, WITHIN
from digests.words.teasers import TEASERS

LONGEST_NOTICE = 320
"""Characters. Longer lines are never furniture by their words alone: a paragraph of the story may cite a notice."""

_LONGEST_LABEL = 70
_STOPS = ".!?…\"”’'»)。！？"
_OUTER = " \t.,:;!?…|»«›‹>·•*–—-+/()[]{}#@&0123456789✓✕×▶►▼▲→←↑↓⋮☰"
_NO_WORDS = re.compile(r"[\W\d_]*")
_ADDRESS = re.compile(
    r"(?:e-?mail:?\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S+|[\w-]+\.(?:com|org|net|co\.uk)(?:/\S*)?"
    r"|@\w{2,30}|#\w{2,40}(?:\s+#\w{2,40})*"
)
_COUNT = re.compile(
    r"\d[\d.,]*\s?[km]?\s*(?:comment|share|view|like|retweet|read|follower|vote|point)s?"
    r"|[•·]?\s*\d+\s*(?:-\s*)?min(?:ute)?s?\s*(?:read|listen|watch)"
    r"|(?:image|photo|slide|page)?\s*\d+\s*(?:of|/)\s*/?\s*\d+"
)
_FOLLOW = re.compile(
    r"(?:follow|like|find|join) .{2,60} on (?:twitter|x|facebook|instagram|youtube|tiktok|linkedin|threads|bluesky)\b"
)
_COMMENTER = re.compile(
    r"[^.!?,]{2,50} on [^.!?]{8,40} at \d{1,2}:\d\d ?[ap]m(?: said| says)?:?|\d+ (?:comments|thoughts) on .{0,150}"
)
"""What stands above a reader's comment."""

_LONGEST_COMMENTER = 120
"""Characters, without a number of comments in front."""

_MARKUP = re.compile(r"(?:&(?:amp;)*lt;|<)/?(?:[a-z!][^<>]{0,20}[ =\"]|script|style|/)")
_TAG = re.compile(r"(?:&(?:amp;)*lt;|<)[^<>&]*(?:&(?:amp;)*(?:gt|quot);|>|$)|&[a-z#0-9;&]{2,20};")
_LEAST_CONTENT = 20
"""Characters that stand between tags when a line of markup holds words too."""

_READER = re.compile(r"\b(?:you|your|we|our|us|my)\b|@")


def _by_start(openers: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The openers by their first two characters: one or none to try on a line, and not two hundred."""
    found: dict[str, tuple[str, ...]] = {}
    for opener in openers:
        found[opener[:2]] = (*found.get(opener[:2], ()), opener)
    return found


_OPENERS = _by_start((*SURE_OPENERS, *TEASERS))
_LIKELY_OPENERS = _by_start(LIKELY_OPENERS)
_SIGN_OPENERS = tuple(opener for opener in SURE_OPENERS if len(opener) == 1)
_MAY_OPEN_MARKUP = "<&fjl"
"""With what markup and calls to follow somebody begin."""

_TELLING_STARTS = _OPENERS.keys() | _LIKELY_OPENERS.keys()
_TELLING_SIGNS = frozenset((*_SIGN_OPENERS, *_MAY_OPEN_MARKUP))
"""With what every line begins that its first words may tell: most lines need no closer look."""

_SURE_WITHIN = frozenset(SURE_WITHIN)
_LETTERS = re.compile(r"[a-z]+")
_WITHIN_BY_WORD: dict[bytes, tuple[str, ...]] = {}
"""The phrases by their longest words, which a page must hold to hold the phrase: one look-up instead of a search."""

for _phrase in (*SURE_WITHIN, *WITHIN):
    _longest = max(_LETTERS.findall(_phrase), key=len).encode()
    _WITHIN_BY_WORD[_longest] = (*_WITHIN_BY_WORD.get(_longest, ()), _phrase)
_TELLING = frozenset(_WITHIN_BY_WORD)


def notices_in(page: str, words: Iterable[bytes]) -> tuple[str, ...]:
    """The phrases of notices that a page, in small letters, of these plain words, holds; most pages hold none."""
    telling = _TELLING.intersection(words)
    return tuple(phrase for word in telling for phrase in _WITHIN_BY_WORD[word] if phrase in page)


def is_furniture(low: str, notices: tuple[str, ...]) -> bool:
    """Whether a trimmed line, in small letters and with plain apostrophes, is no part of a story.

    `notices` are the phrases that the whole page holds, from `notices_in`.
    """
    if len(low) <= _LONGEST_LABEL and _is_label(low):
        return True
    start = low[:2]
    if not notices and start not in _TELLING_STARTS and low[0] not in _TELLING_SIGNS:
        return False
    if low.startswith(_OPENERS.get(start, _SIGN_OPENERS)):
        return True
    if low[0] in _MAY_OPEN_MARKUP and (_FOLLOW.match(low) or _is_markup(low)):
        return True
    hits = [phrase for phrase in notices if phrase in low] if notices else []
    if not hits and not low.startswith(_LIKELY_OPENERS.get(start, ())):
        return False
    return _is_no_sentence(low) or not _SURE_WITHIN.isdisjoint(hits) or _speaks_to_reader(low)


def is_end(low: str) -> bool:
    """Whether a line heads a list, a form or a comment, which stand after articles."""
    if len(low) <= _LONGEST_LABEL and low.strip(_OUTER) in ENDS:
        return True
    if len(low) > _LONGEST_COMMENTER and not low[0].isdigit():
        return False
    return " on " in low and _COMMENTER.fullmatch(low) is not None


def _is_label(low: str) -> bool:
    """Whether a short line is a button, an address or a count."""
    if low.strip(_OUTER) in ALONE or _NO_WORDS.fullmatch(low):
        return True
    return bool(_ADDRESS.fullmatch(low) or _COUNT.fullmatch(low))


def _is_markup(low: str) -> bool:
    return _MARKUP.match(low) is not None and len(_TAG.sub("", low)) < _LEAST_CONTENT


def _is_no_sentence(low: str) -> bool:
    return len(low) <= 120 and low[-1] not in _STOPS


def _speaks_to_reader(low: str) -> bool:
    """Whether a line says "you" or "we" outside quotation marks."""
    return _READER.search(low) is not None and not any(mark in low for mark in '"“”')
