"""The lede: the first sentences of an article that tell the story, copied."""

import re

from digests.model import Excerpt, Span
from digests.text import Reading
from digests.words.en.grammar import POSSESSIVES, SUBJECT_PRONOUNS

MOST_SENTENCES = 3
"""The first three beat LexRank, TextRank and LSA on 500 news articles (ROUGE-1 29.1 against 27.1)."""

MOST_CHARACTERS = 420
"""No sentence is added that would take the summary past this: about six lines of a phone."""

_LEAST_WORDS = 5
_SENTENCES_LOOKED_AT = 40
_JOINING = "this that these those but and or so yet however instead both neither such there then"
_LEANING = SUBJECT_PRONOUNS | POSSESSIVES | frozenset(_JOINING.split())
"""Words with which a sentence takes up another one."""

_OPEN_MARKS = '"“«„‘'
_MARKS = '"“”«„'
_STOPS = frozenset(".!?…")
_CLOSING = "\"”»’')]"
_QUOTED = re.compile(r"[\"“«„][^\"”»“]*[\"”»“]")
_WORD = re.compile(r"\w+")
_NOT_THE_STORY = re.compile(
    r"""^(?:
        (?:by|photo|photograph|image|picture|video|watch|listen|read|see|related|updated?|published|pictured
          |caption|advertisement|editor['’]s[ ]note|correction|clarification|sign[ ]up|subscribe|follow|click
          |more[ ]on)\b
        | (?:skip|share|file)[ ]
        | <
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_CAPTION_END = re.compile(
    r"\((?:photo|image|picture|file|ap|reuters|afp|getty)\b[^()]{0,80}\)\.?$", re.IGNORECASE
)


def summary_of(reading: Reading, headline: str | None) -> tuple[Excerpt, ...]:
    """One to three sentences from the top of the article; none when it holds no sentence.

    A sentence counts when it is whole (ends with a stop), is no caption, teaser or byline, does not repeat
    the headline and is more than a quotation: what somebody said needs the reporter's frame to be a lede.
    Where sentences were passed over, none follows that leans on them: its "he" might be somebody else's.
    """
    chosen: list[Excerpt] = []
    characters, skipped = 0, False
    for span in reading.sentences[:_SENTENCES_LOOKED_AT]:
        text = span.of(reading.text)
        if not _tells(text, headline):
            skipped = bool(chosen)
            continue
        characters += len(text)
        if chosen and (characters > MOST_CHARACTERS or (skipped and _leans(text))):
            break
        chosen.append(Excerpt(text, span.start, span.end))
        skipped = False
        if len(chosen) == MOST_SENTENCES:
            break
    return tuple(chosen) or _first_line(reading)


def _tells(sentence: str, headline: str | None) -> bool:
    """Whether a sentence can stand in a summary."""
    if sentence.rstrip(_CLOSING)[-1:] not in _STOPS or _NOT_THE_STORY.match(sentence):
        return False
    if ")" in sentence[-2:] and _CAPTION_END.search(sentence):
        return False
    words = _WORD.findall(sentence[:2000])
    if len(words) < _LEAST_WORDS or (headline and sentence.rstrip(".") == headline):
        return False
    return not _is_mostly_quotation(sentence, len(words))


def _leans(sentence: str) -> bool:
    """Whether a sentence takes up another one: it opens with a pronoun, or with a word that joins or opposes."""
    opening = _WORD.search(sentence)
    return opening is not None and opening[0].lower() in _LEANING


def _is_mostly_quotation(sentence: str, words: int) -> bool:
    """A quotation with no more than its attribution around it; an odd mark means a part of one."""
    if not any(mark in sentence for mark in _MARKS):
        return sentence[0] == "‘"
    own = _WORD.findall(_QUOTED.sub(" ", sentence[:2000]))
    if len(own) < words:
        return len(own) < max(_LEAST_WORDS, words // 2)
    return sentence[0] in _OPEN_MARKS or sum(sentence.count(mark) for mark in '"“”') % 2 == 1


def _first_line(reading: Reading) -> tuple[Excerpt, ...]:
    """The first paragraph of words when no sentence qualifies, as in a text of one headline-like line."""
    for span in reading.paragraphs[:_SENTENCES_LOOKED_AT]:
        text = span.of(reading.text)
        if len(_WORD.findall(text[:2000])) >= _LEAST_WORDS and len(text) <= 2 * MOST_CHARACTERS:
            return (Excerpt(text, span.start, span.end),)
    return _cut(reading, reading.sentences[0]) if reading.sentences else ()


def _cut(reading: Reading, span: Span) -> tuple[Excerpt, ...]:
    """The start of an endless first sentence, up to a word's end."""
    end = min(span.end, span.start + MOST_CHARACTERS)
    if end < span.end:
        end = max(reading.text.rfind(" ", span.start, end), span.start + 1)
    return (Excerpt(reading.text[span.start : end], span.start, end),)
