"""What a button or an option means: tokens that hold all there is to know, so that they work after a restart.

A token is its version, what to do, and ids of the archive, parted by colons: "1:by:12:5:sea wall". It has at
most 100 characters, which is what Discord takes.
"""

import re
from dataclasses import dataclass
from typing import Literal, cast

from adapters.asking import FORM_TOKENS
from adapters.replies import QuoteListKind

LONGEST_TOKEN = 100
LONGEST_NAME = 50
"""In characters, for the name of a followed feed: buttons carry it."""

Action = Literal["source", "share", "all", "digest", "full", "post", "changed"]
"""source: show where a quote stands; share: a quote, into the channel; all: an article's quotes; digest: an
article's digest; full: all of it; post: the digest, into the channel; changed: what an article was before."""

PlanAction = Literal[
    "why", "test", "latest", "pause", "resume", "stop", "undo", "skip", "edit", "new", "zone"
]
"""why: why a delivery has these stories; test: the next briefing, to the asker alone; latest: the newest stories now;
skip: leave out the next run; edit: change it in a form; new: a form for a new one; zone: set the channel's zone. The
others do to a subscription what they say."""

SourceAction = Literal["unfollow", "refollow", "newest", "check", "sources", "follow", "filter"]
"""refollow: undo an unfollow, in the channel of this id; newest: the latest articles of a source, into the channel;
check: ask it now; sources: the page of the list that begins there; follow: a form for a new one; filter: set the filter
of the channel of this id to these words."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Turn the reply to a page of quotes by or about a person, or in an article; `offset` counts quotes."""

    kind: QuoteListKind
    id: int
    offset: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class Press:
    """Add something about the quote or article of this id."""

    action: Action
    id: int


@dataclass(frozen=True, slots=True)
class PlanPress:
    """Do something about the subscription, channel or delivery of this id; `words` go with it."""

    action: PlanAction
    id: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class SourcePress:
    """Do something about the follow, channel or page of this id; `words` go with it."""

    action: SourceAction
    id: int
    words: str = ""


Pressable = Turn | Press | PlanPress | SourcePress
"""All that a token can mean."""

_FORMS = frozenset({"edit", "new", "follow"})
_TURN = re.compile(r"1:(by|about|in):([0-9]{1,18}):([0-9]{1,9}):(.*)", re.DOTALL)
_PRESS = re.compile(r"1:(source|share|all|digest|full|post|changed):([0-9]{1,18})")
_PLAN = re.compile(
    rf"(?:{FORM_TOKENS})?1:(why|test|latest|pause|resume|stop|undo|skip|edit|new|zone):([0-9]{{1,18}}):(.*)",
    re.DOTALL,
)
_SOURCE = re.compile(
    rf"(?:{FORM_TOKENS})?1:(unfollow|refollow|newest|check|sources|follow|filter):([0-9]{{1,18}}):(.*)",
    re.DOTALL,
)


def token(press: Pressable) -> str:
    """The token that means this."""
    if isinstance(press, Press):
        return f"1:{press.action}:{press.id}"
    if isinstance(press, PlanPress | SourcePress):
        form = FORM_TOKENS if press.action in _FORMS else ""
        return f"{form}1:{press.action}:{press.id}:{press.words}"
    return f"1:{press.kind}:{press.id}:{press.offset}:{press.words}"


def meant(pressed: str) -> Pressable | None:
    """What a token means; None for one that is broken or of another version."""
    if turn := _TURN.fullmatch(pressed):
        return Turn(cast("QuoteListKind", turn[1]), int(turn[2]), int(turn[3]), turn[4])
    if press := _PRESS.fullmatch(pressed):
        return Press(cast("Action", press[1]), int(press[2]))
    if plan := _PLAN.fullmatch(pressed):
        return PlanPress(cast("PlanAction", plan[1]), int(plan[2]), plan[3])
    source = _SOURCE.fullmatch(pressed)
    return SourcePress(cast("SourceAction", source[1]), int(source[2]), source[3]) if source else None
