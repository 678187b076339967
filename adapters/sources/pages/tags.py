"""Whether a page's tags are such that a parser can read them in time."""

import re

_MOST_ATTRIBUTES = 1000
"""Of one tag. libxml2 takes quadratic time for different ones: 40,000 take 2 s, 300,000 minutes."""

_ATTRIBUTE = (
    r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+)?+)?+"""
)
_TAG = re.compile(
    rf"<!--(?:.*?-->|.*)|<(?P<name>[a-zA-Z][^\s/>]*+)(?:{_ATTRIBUTE}){{0,{_MOST_ATTRIBUTES}}}+(?P<more>[\s/]*+[^\s/>])?",
    re.DOTALL,
)
"""Source: https://html.spec.whatwg.org/multipage/parsing.html#tokenization"""

_RAW = {
    name: re.compile(f"</{name}", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "iframe")
}
"""Elements whose content holds no tags, and what ends them."""


def is_readable(html: str) -> bool:
    """Whether no tag has more attributes than any page needs; takes linear time."""
    at = 0
    while found := _TAG.search(html, at):
        if found["more"]:
            return False
        at = found.end()
        if ending := _RAW.get((found["name"] or "").lower()):
            closed = ending.search(html, at)
            at = closed.end() if closed else len(html)
    return True
