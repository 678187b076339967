"""Where reported content ends: at its sentence's end, or where the reporter takes over again."""

import re

from digests.attribution.scene import QUOTED, Scene

_VERB = r"(?:[hw]|[HTNFIS]{1,4})?[ax]{0,2}V"
_TAKES_OVER = re.compile(
    r",c?a?v(?=[bhdmNFQ\"i])"  # , adding that
    r"|,K"  # , according to
    r"|;|:[Q\"]"
    rf"|,c(?P<but>{_VERB})(?=[bhdmi])"  # , but he added
    rf"|c(?P<and>{_VERB})(?=[bhdmi])"  # and said that
    r"|,c(?=h)"
    r"|,ib"  # , to which
    r"|,(?=(?:h|[dm]?[qlrRNFTHIoOA]{1,4})a?V,?Q)"  # , a man yelled "…"
    r"|\([\"Q]"  # ("…", she wrote)
)
"""Each choice begins with a letter of its own: such patterns are searched fastest."""

_BEFORE_PARTICIPLE = re.compile(f"{QUOTED}(?=[vg])")
_TRAILING = frozenset(",.?:;-|¶c\"'")


def content_end(scene: Scene, start: int, end: int) -> int:
    """The token after the last one of the content that starts at `start`, at most `end`."""
    end = stop = after_quoted_comma(scene, start, end)
    for found in _TAKES_OVER.finditer(scene.classes, start + 1, end):
        if found.lastgroup is None or _is_finite(scene.words[found.end() - 1]):
            stop = found.start()
            break
    while stop > start and scene.classes[stop - 1] in _TRAILING:
        stop -= 1
    return stop


def after_quoted_comma(scene: Scene, start: int, end: int) -> int:
    """The token after a quotation whose last comma ends a clause (“… a danger,” calling for …), else `end`."""
    if QUOTED not in scene.classes[start:end]:
        return end
    for found in _BEFORE_PARTICIPLE.finditer(scene.classes, start + 1, end):
        if "," in scene.words[found.start() - 1 : found.start() + 1]:
            return found.start() + 1
    return end


def _is_finite(word: str) -> bool:
    """Whether a verb's form is one that a reporter takes over with: "and added", not "and charge"."""
    return word.endswith(("d", "s")) or word in {"wrote", "thought", "felt", "spoke", "knew", "swore"}
