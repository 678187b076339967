"""Whether a run between quotation marks is something that somebody said.

Marks also stand around titles of works, nicknames, terms, slogans and words that the writer keeps at a distance.
Long runs are nearly always speech. Short ones need a sign: a reporting word in their sentence, or standing as
a sentence of their own. Of runs of one word, 40% are nobody's; of four to twenty words, 2 to 8%.
"""

from digests.quotes.setting import Setting
from digests.words.en.reporting import REPORTING_VERBS
from digests.words.en.speech_cues import SPEECH_CUES
from digests.words.en.unspoken import (
    AUDIENCE_AFTER,
    CALLED,
    COMPOUND_ENDS,
    COPULAS,
    LINKS,
    NAMED_THINGS,
    NAMING,
    RATED,
    RATINGS,
    UTTERING,
    WORKS,
    WORKS_BEFORE,
)

_ARTICLES = ("a", "an", "the", "his", "her", "their")
_ENDS_SPEECH = ".,?!…—–-"

_LONG = 6
"""In words; from here on a run needs no sign to count as speech."""

_NO_TITLE = 12
"""In words; from here on a run is no title, term or name either."""


def is_speech(at: Setting) -> bool:
    """Whether somebody said what stands between the marks; at least a word must."""
    if at.has_words(_NO_TITLE):
        return True
    if _is_named(at) or _is_nickname(at) or _is_label(at) or _is_term(at) or _is_byname(at):
        return False
    if not at.before:
        return _stands_alone(at)
    return _is_uttered(at) or (not _looks_like_a_name(at) and (len(at.words) >= _LONG or _has_cue(at)))


def _looks_like_a_name(at: Setting) -> bool:
    """Whether it is written as names and titles are."""
    return at.is_title_cased or (len(at.words) == 1 and at.said[0].isupper())


def _is_named(at: Setting) -> bool:
    """Whether what stands right before it says that it is a name, a term, a word or a title."""
    if not at.before or at.lead.endswith(":"):
        return False
    if at.before[-1] in WORKS and at.lead[-1] == "," == at.tail[:1]:
        return True
    if at.lead[-1] == "," and at.before[-1] == "words":
        return False
    if at.before[-1] == "as" and not {"known", "nicknamed"}.isdisjoint(at.before[-6:]):
        return True
    near = [word for word in at.before[-4:] if word not in LINKS][-1:] or [at.before[-1]]
    if at.before[-1] in NAMING or (near[0] in NAMING and len(at.words) < _LONG):
        return True
    return near[0] in WORKS_BEFORE and _looks_like_a_name(at)


def _is_nickname(at: Setting) -> bool:
    """Whether it stands inside a person's name: William “Bill” Shore."""
    if len(at.words) > 2 or not at.lead or at.lead[-1] in ",:;—–-" or at.ending in _ENDS_SPEECH:
        return False
    return at.tail[:1].isupper() and at.lead.split()[-1][:1].isupper()


def _is_label(at: Setting) -> bool:
    """Whether it is the name or slogan of the thing after it: the “…” star, “…” hats; or ends as a heading."""
    if at.ending == ":":
        return len(at.words) < _LONG and not at.before
    if not at.said[0].isupper() or not at.after:
        return False
    if (
        at.is_title_cased
        and not at.before
        and at.after[0] in _ARTICLES
        and not WORKS.isdisjoint(at.after[1:6])
    ):
        return True
    return at.tail[0].isalpha() and at.ending not in _ENDS_SPEECH and at.after[0] in AUDIENCE_AFTER


def _is_term(at: Setting) -> bool:
    """Whether it is a word for a thing, or an entry in a list: the “…” rules, “…-style” honey, rated “hold”."""
    if len(at.words) >= _LONG or at.ending in _ENDS_SPEECH or not at.before:
        return False
    said = at.said.lower()
    if said == "so-called" or (said in RATINGS and not RATED.isdisjoint(at.before)):
        return True
    if not at.tail[:1].islower():
        return False
    if len(at.words) == 1 and said.endswith(COMPOUND_ENDS):
        return True
    several = len(at.words) > 1 or "-" in said
    return several and at.before[-1] in _ARTICLES and at.after[0] in NAMED_THINGS


def _is_byname(at: Setting) -> bool:
    """Whether it is what somebody is called, written as a name: called him “the …”."""
    if at.words[0].lower() != "the" or not 1 < len(at.words) < _LONG or CALLED.isdisjoint(at.before[-4:]):
        return False
    return all(word[0].isupper() for word in at.words[1:])


def _stands_alone(at: Setting) -> bool:
    """Whether a run that opens its sentence is one of its own, or has its speaker after it."""
    if at.ending in _ENDS_SPEECH:
        return True
    if not at.after:
        return not (at.is_title_cased or at.said.isupper())
    if at.tail[0] in ",—–-" and len(at.words) > 2:
        return True
    return at.after[0] not in COPULAS and not SPEECH_CUES.isdisjoint(at.after[:4])


def _is_uttered(at: Setting) -> bool:
    """Whether a word for saying stands right before it: chanting “…”, his reply: “…”."""
    if at.lead.endswith(":"):
        return True
    if at.lead[-1] == "," and (at.before[-1] in REPORTING_VERBS or at.before[-1] in ("out", "back")):
        return WORKS.isdisjoint(at.before[-1:])
    near = at.before[-2:] if at.before[-1] in ("of", "that") else at.before[-1:]
    return near[0] in UTTERING


def _has_cue(at: Setting) -> bool:
    """Whether a reporting word stands before it in its sentence, or right after it."""
    if not SPEECH_CUES.isdisjoint(at.before):
        return True
    parted = at.ending == "," or at.tail[:1] == ","
    return parted and not SPEECH_CUES.isdisjoint(at.after[:8])
