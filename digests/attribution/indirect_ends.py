"""Where reported content ends: at its sentence's end, or where the reporter takes over again."""

import re

from digests.attribution.scene import Scene

_TAKES_OVER = re.compile(
    r",v(?=[bhdmNFQ\"])"  # , adding that
    r"|,K"  # , according to
    r"|;|:[Q\"]"
    r"|,?c(?P<verb>(?:[hw]|[HTNFIS]{1,4})?[ax]{0,2}V)(?=[bhdmi])"  # and said that; , but he added
    r"|,c(?=h)"
    r"|,ib"  # , to which
    r"|,(?=(?:h|[dm]?[qlrRNFTHIoOA]{1,4})a?V,?Q)"  # , a man yelled "…"
    r"|\([\"Q]"  # ("…", she wrote)
)
_TRAILING = frozenset(",.?:;-|¶c\"'")


def content_end(scene: Scene, start: int, end: int) -> int:
    """The token after the last one of the content that starts at `start`, at most `end`."""
    stop = end
    for found in _TAKES_OVER.finditer(scene.classes, start + 1, end):
        if found["verb"] is None or _is_finite(scene.words[found.end() - 1]):
            stop = found.start()
            break
    while stop > start and scene.classes[stop - 1] in _TRAILING:
        stop -= 1
    return stop


def _is_finite(word: str) -> bool:
    """Whether a verb's form is one that a reporter takes over with: "and added", not "and charge"."""
    return word.endswith(("d", "s")) or word in {"wrote", "thought", "felt", "spoke", "knew", "swore"}
