"""Whole clauses told from fragments: words of somebody's that the reporter built into an own sentence."""

from digests.model import QuoteKind
from digests.quotes.setting import Setting
from digests.words.en.unspoken import UTTERING

_ENDS_CLAUSE = ".,?!…—–-"


def kind_of(at: Setting, *, resumes: bool) -> QuoteKind:
    """Whether a quotation is a clause of its own; `resumes`: a whole one was broken off before in its sentence."""
    return "direct" if _is_clause(at, resumes=resumes) else "fragment"


def _is_clause(at: Setting, *, resumes: bool) -> bool:
    if not at.before:
        return at.ending in _ENDS_CLAUSE or not at.tail or at.tail[0] in ",.—–-"
    if resumes and at.lead[-1] in ",—–-":
        return True
    if at.words[0][0].isupper() or at.words[0][0].isdigit():
        return _is_introduced(at) or len(at.words) > 3
    return at.lead[-1] in ",:" and len(at.words) > 3 and not _is_completed(at)


def _is_introduced(at: Setting) -> bool:
    """Whether it is set off from the reporter's words: by a colon, a comma, or a word for saying."""
    return at.lead[-1] in ",:—–" or at.before[-1] in UTTERING or at.ending in "?!"


def _is_completed(at: Setting) -> bool:
    """Whether it goes on from the reporter's words, as in: Such a step, he said, “would be folly”."""
    return "," in at.lead[:-1]
