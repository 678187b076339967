"""Who said each quotation, and what was said without marks.

| module | what |
|---|---|
| `scene` | the article's words with the quotations blanked, and who is in it |
| `phrases`, `subjects`, `inverted` | who does what a verb says: noun phrases, clauses, appositions, lists |
| `cues`, `placing`, `verbs` | the verb of speech that belongs to a quotation |
| `labels`, `owners` | who stands beside a quotation, or owns it, without a verb |
| `dialogue` | quotations without a cue: those that go on, take turns or are introduced |
| `told`, `pronouns`, `descriptions` | who spoke so far; whom "she" and "the governor" mean |
| `denial` | what the text says was not said |
| `plausible` | which unnamed phrases can speak |
| `speakers` | from a subject to a speaker, with the kind of evidence |
| `indirect…` | reported speech |
| `joining` | quotations inside reported speech |
"""

from digests.attribution.attributing import attribute

__all__ = ["attribute"]
