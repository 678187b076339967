"""Whole clauses told from fragments: words of somebody's that the reporter built into an own sentence."""

from digests.model import QuoteKind
from digests.quotes.setting import Setting
from digests.words.en.unspoken import UTTERING

_ENDS_CLAUSE = ".,?!…—–-"


def kind_of(at: Setting, *, resumes: bool) -> QuoteKind:
    """Whether a quotation is a clause of its own; `resumes`: a whole one was broken off before in its sentence."""
    return "direct" if _is_clause(at, resumes=resumes) else "fragment"


def _is_clause(at: Setting, *, resumes: bool) -> bool:
    if at.stands_first:
        return at.ending in _ENDS_CLAUSE or not at.tail or at.tail[0] in ",.—–-"
    if resumes and at.lead[-1] in ",—–-":
        return True
    if at.first_letter.isupper() or at.first_letter.isdigit():
        return _is_introduced(at) or at.has_words(4)
    return at.lead[-1] in ",:" and at.has_words(4) and not _is_completed(at)


def _is_introduced(at: Setting) -> bool:
    """Whether it is set off from the reporter's words: by a colon, a comma, or a word for saying."""
    return at.lead[-1] in ",:—–" or at.ending in "?!" or at.before[-1] in UTTERING


def _is_completed(at: Setting) -> bool:
    """Whether it goes on from the reporter's words, as in: Such a step, he said, “would be folly”."""
    return "," in at.lead[:-1]
