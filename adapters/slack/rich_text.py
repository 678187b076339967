"""Rich text: the part of Block Kit in which words are only words.

Nothing in a rich text element is parsed: no mention, link, emoji or mark-up can come out of an article's
words, and nothing in them needs to be escaped or changed. Mark-up is where these functions put it.
Source: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
"""

from collections.abc import Iterable

Json = dict[str, object]
"""A piece of a payload, ready for JSON."""


def run(text: str, *, bold: bool = False, italic: bool = False, code: bool = False) -> Json:
    """Words in one style; they must be inert already (adapters.wording), line breaks are kept."""
    return _styled({"type": "text", "text": text}, bold=bold, italic=italic, code=code)


def link(url: str | None, text: str, *, bold: bool = False) -> Json:
    """Words that open an address; only the words when there is none."""
    if not url or not text:
        return run(text, bold=bold)
    return _styled({"type": "link", "url": url, "text": text}, bold=bold)


def line(*runs: Json) -> Json:
    """A line of words."""
    return {"type": "rich_text_section", "elements": _said(runs)}


def quote(*runs: Json) -> Json:
    """A block quote."""
    return {"type": "rich_text_quote", "elements": _said(runs)}


def listing(lines: Iterable[Json], *, numbered: bool = False) -> Json:
    """Lines with a bullet each, or numbered from 1."""
    style = "ordered" if numbered else "bullet"
    return {
        "type": "rich_text_list",
        "style": style,
        "indent": 0,
        "elements": [line_ for line_ in lines if line_["elements"]],
    }


def rich(*parts: Json) -> Json:
    """The block of these lines, quotes and listings; what holds no words is left out."""
    return {"type": "rich_text", "elements": [part for part in parts if part["elements"]]}


def _said(runs: tuple[Json, ...]) -> list[Json]:
    """Slack refuses empty words."""
    return [run_ for run_ in runs if run_["text"]]


def _styled(element: Json, **style: bool) -> Json:
    worn = {name: True for name, is_worn in style.items() if is_worn}
    return {**element, "style": worn} if worn else element
