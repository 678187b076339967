"""Words that say that something was not said, and the verbs that report even then."""

from digests.words.en.inflection import forms

NEGATIONS = frozenset(
    """
    not never n't cannot neither nor without
    didn't doesn't don't hasn't haven't hadn't won't wouldn't couldn't can't isn't wasn't aren't weren't shouldn't
    didn’t doesn’t don’t hasn’t haven’t hadn’t won’t wouldn’t couldn’t can’t isn’t wasn’t aren’t weren’t shouldn’t
    """.split()
)
"""Before a verb, with auxiliaries and adverbs between: "did not publicly say"."""

NOT_ONLY = frozenset({"only", "just", "merely", "simply"})
"""After a negation that denies nothing: "not only said"."""

NOBODY = frozenset({"nobody", "none", "neither"})
"""Subjects that say that nobody spoke; "no" before a noun does so as well."""

_REFUSALS = "deny refuse decline fail avoid omit forget"

REFUSALS = frozenset(form for stem in _REFUSALS.split() for form in forms(stem)) | {"unable", "unwilling"}
"""Before an infinitive or a participle of speech: "denied saying", "refused to call"."""

OF_THE_MIND = frozenset(
    form
    for stem in """
    believe think know expect want agree feel understand see doubt care like consider realise realize accept hope
    anticipate remember recall foresee hear find rule
    """.split()
    for form in forms(stem)
)
"""Verbs whose negation still tells a view: "does not believe that"; not before an infinitive."""

UNNAMED = frozenset({"named", "identified", "quoted", "anonymous"})
"""What a source asks to be or not to be: "asked not to be named", "asked to remain anonymous"."""
