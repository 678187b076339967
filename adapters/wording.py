"""Phrases that every platform uses: what a digest says about itself, and excerpts that fit a line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from adapters.found import FoundQuote
from adapters.languages import NAMES
from adapters.links import LONGEST_URL, at_words, is_web
from digests.language import is_attributed
from digests.model import Article, Excerpt, Figure, Quote, Span, Speaker
from digests.text import sentences

_NOT_INERT = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufff9-\uffff\ud800-\udfff"
    "\U000e0000-\U000e0fff]+"
)
"""Control codes, overrides of the writing direction and invisible characters; joiners stay, words need them."""

_SHAPELESS = re.compile("[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0]")
"""Invisible characters that stand inside of words, such as soft hyphens: words stay one without them."""

_LONGEST_TITLE = 200
_LONGEST_LEDE = 280
_WIDEST_SPACE = 4  # characters between two sentences, beyond which words stand there, too
_SPACE = re.compile(r"\s+")
_WORD_END = re.compile(r"\s+\S*$")


def inert(text: str) -> str:
    """The words on one line, without anything that a terminal or a chat could obey or that hides words."""
    return _SPACE.sub(" ", _NOT_INERT.sub(" ", _SHAPELESS.sub("", text))).strip()


def cut(text: str, limit: int) -> tuple[str, bool]:
    """The text in at most `limit` characters, and whether something is left out.

    It is cut at the end of a sentence, or of a word when the first sentence is too long.
    """
    if len(text) <= limit:
        return text, False
    ahead = text[: limit + 30]
    ends = [s.end for s in sentences(ahead, Span(0, len(ahead))) if s.end <= limit]
    if ends:
        return text[: ends[-1]], True
    return _WORD_END.sub("", text[: limit + 1])[:limit], True


def clipped(text: str, limit: int) -> str:
    """The text, made inert, in one line of about `limit` characters, with "…" where words are left out."""
    kept, is_cut = cut(inert(text[: limit * 4]), limit)
    return f"{kept} …" if is_cut or len(text) > limit * 4 else kept


def quoted(quote: Quote, limit: int) -> str:
    """The quotation in its marks; what is left out stands outside of them, as the speaker did not stop."""
    kept, is_cut = said_in(quote.text, limit)
    return f"“{kept}” …" if is_cut else f"“{kept}”"


def said_in(text: str, limit: int) -> tuple[str, bool]:
    """A quotation's words in at most `limit` characters, and whether some are left out.

    The comma that leads over to "she said" is the reporter's and goes: nothing follows it here.
    """
    kept, is_cut = cut(inert(text[: limit * 4]), limit)
    return kept.removesuffix(",") or kept, is_cut or len(text) > limit * 4


def attributed(speaker: Speaker | None) -> str:
    """Who said it, with their role: "Full Name, role"; or that the text does not say."""
    if speaker is None:
        return "speaker not stated"
    role = f", {clipped(speaker.role, 100)}" if speaker.role else ""
    return clipped(speaker.name, 80) + role


def introduced(quotes: Iterable[Quote]) -> Iterator[Quote]:
    """The quotes of a post, whose speakers have their role where they come first, and not again."""
    seen: set[tuple[str, str | None]] = set()
    for quote in quotes:
        speaker = quote.speaker
        if speaker and (speaker.name, speaker.role) in seen:
            yield replace(quote, speaker=replace(speaker, role=None))
            continue
        yield quote
        if speaker:
            seen.add((speaker.name, speaker.role))


def found_by(speaker: Speaker | None) -> str:
    """By which evidence the speaker was found, for a reader who wants to check it; "" for none."""
    if speaker is None:
        return ""
    mention = f"“{clipped(speaker.mention, 60)}”"
    if speaker.how == "title" and speaker.mention == speaker.name:
        return "described in the sentence, not named"
    return {
        "named": "named in the sentence",
        "surname": f"{mention}, by surname",
        "title": f"{mention}, by title",
        "pronoun": f"{mention}, resolved",
        "continued": "goes on from the quotation before",
    }[speaker.how]


def called(speaker: Speaker | None) -> str:
    """What the text calls the speaker where it does not use the name, for posts read in passing; "" otherwise."""
    if speaker is None or speaker.how not in {"title", "pronoun"} or speaker.mention == speaker.name:
        return ""
    return f"“{clipped(speaker.mention, 60)}” in the text"


def told(figure: Figure, article: Article) -> str:
    """A figure with its qualifier and what it counts, in the article's words, short enough to scan.

    Words that do not stand beside the number in the article stand in brackets.
    """
    number = clipped(figure.text, 60)
    if qualifier := figure.qualifier:
        before = article.text[max(0, figure.start - len(qualifier) - 2) : figure.start]
        is_before = before.rstrip().endswith(qualifier)
        number = f"{clipped(qualifier, 40)} {number}" if is_before else f"{number} ({clipped(qualifier, 40)})"
    if not (counts := figure.counts):
        return number
    after = article.text[figure.end : figure.end + len(counts) + 3].lstrip(" \t-")
    return (
        f"{number} {clipped(counts, 60)}" if after.startswith(counts) else f"{number} ({clipped(counts, 60)})"
    )


def told_in_parts(figure: Figure, article: Article) -> tuple[str, str, str]:
    """The same in three: what stands before the number, the number, and what stands after it."""
    number = clipped(figure.text, 60)
    return told(figure, article).partition(number) if number else (told(figure, article), "", "")


def language_note(article: Article) -> str | None:
    """That the article is in a language whose speakers are not looked for; None when they are."""
    if is_attributed(article):
        return None
    if article.language is None:
        return "In a language that was not recognised: its speakers are not guessed."
    name = NAMES.get(article.language or "", f"another language ({article.language})")
    return f"In {name}: its speakers are not guessed."


def extent_note(article: Article) -> str | None:
    """That the article's text is not all of it, and which part it is; None when it is."""
    return {
        "full": None,
        "feed": "Full article not available: from its feed.",
        "teaser": "Full article not available: the beginning only.",
    }[article.extent]


def source_line(article: Article) -> str:
    """Outlet, authors, place and day, as far as the article gives them."""
    authors = ", ".join(clipped(author, 80) for author in article.byline[:6] if author != article.outlet)
    published = day(article.published) if article.published else ""
    parts = (clipped(article.outlet or "", 80), authors, clipped(article.dateline or "", 80), published)
    return " · ".join(part for part in parts if part)


def title(article: Article) -> str:
    """The headline; without one, the article's first sentence."""
    return clipped(article.headline or _opening(article.text), _LONGEST_TITLE) or "(no headline)"


def lede(summary: tuple[Excerpt, ...], heading: str) -> str:
    """The summary's sentences, as many as are read at a glance, without one that is the heading already.

    An ellipsis stands where the article has more between two of them.
    """
    shown, end = "", 0
    for excerpt in summary:
        sentence = clipped(excerpt.text, _LONGEST_LEDE)
        if sentence == heading:
            continue
        if shown and len(shown) + len(sentence) > _LONGEST_LEDE:
            break
        gap = " … " if excerpt.start - end > _WIDEST_SPACE else " "
        shown = f"{shown}{gap}{sentence}" if shown else sentence
        end = excerpt.end
    return shown


def _opening(text: str) -> str:
    ahead = text[: _LONGEST_TITLE * 4].lstrip().partition("\n")[0]
    spans = sentences(ahead, Span(0, len(ahead)))
    return spans[0].of(ahead) if spans else ""


def amount(number: int, *, is_cut: bool = False) -> str:
    """A number for people: "1,200"; "10,000+" when there are more."""
    return f"{number:,}{'+' if is_cut else ''}"


def counted(number: int, noun: str, *, is_cut: bool = False) -> str:
    """A number with its noun: "1 quote", "2 quotes", "10,000+ quotes"."""
    return f"{amount(number, is_cut=is_cut)} {noun}{'' if number == 1 else 's'}"


def day(when: datetime) -> str:
    """A day as people write it: "4 Nov 2025"."""
    return f"{when:%d %b %Y}".lstrip("0")


def has_hour(when: datetime) -> bool:
    """Whether an article says when on its day it was published; midnight stands for a day alone."""
    return (when.hour, when.minute, when.second) != (0, 0, 0)


def quoted_where(found: FoundQuote) -> str:
    """Where a quote stands: outlet (else the headline, else the file's name or address), day and paragraph."""
    article = found.article
    file = (article.path or "").rpartition("/")[2]
    source = clipped(article.outlet or article.headline or file or article.url or "", 80)
    published = day(article.published) if article.published else ""
    return ", ".join(part for part in (source, published, f"paragraph {found.paragraph}") if part)


def headline_besides(found: FoundQuote) -> str:
    """The headline of the quote's article; "" when there is none, or quoted_where gives it in the outlet's place."""
    return clipped(found.article.headline or "", 120) if found.article.outlet else ""


def quote_link(found: FoundQuote, longest: int = LONGEST_URL) -> str | None:
    """The address that opens the article at the quote, in at most `longest` characters; None when there is none.

    Short words, and such that stand earlier in the article, too, are found by the words before them.
    """
    if not is_web(url := found.article.url) or len(url or "") > longest:
        return None
    before = found.article.text[: found.quote.start]
    return at_words(str(url), found.quote.text, before=before, longest=longest)


def run_time(at: datetime, zone: str) -> str:
    """A moment as it is told in a zone (IANA): "Fri 20 Nov 08:00"."""
    return f"{at.astimezone(ZoneInfo(zone)):%a %-d %b %H:%M}"


def moment_time(at: datetime, zone: str = "UTC") -> str:
    """A moment of late as it is told in a zone (IANA): "20 Nov, 08:00"."""
    return f"{at.astimezone(ZoneInfo(zone)):%-d %b, %H:%M}"
