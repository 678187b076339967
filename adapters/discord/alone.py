"""What the bot posts where it is no member: as answers to who installed it for themselves, which Discord counts."""

from collections.abc import Callable
from dataclasses import replace

from adapters.discord.limits import FOLLOWUPS
from adapters.discord.rendering import Payload
from adapters.replies import Briefing, Reply


def as_answers(reply: Reply, render: Callable[[Reply], Payload]) -> Payload:
    """The messages of the reply, as many as may follow an answer; a briefing says which of its stories it lacks."""
    if not isinstance(reply, Briefing):
        return render(reply)[:FOLLOWUPS]
    messages = render(reply)
    shown = len(reply.stories)
    while len(messages) > FOLLOWUPS and shown:
        shown -= 1
        messages = render(_cut(reply, shown))
    return messages[:FOLLOWUPS]


def _cut(briefing: Briefing, shown: int) -> Briefing:
    """The briefing with its first stories, which its overview tells."""
    lacks = (
        f"{shown} of {len(briefing.stories)} stories follow: Discord takes {FOLLOWUPS} messages where I am no"
        " member. /digest WORDS shows another."
    )
    overview = replace(briefing.overview, hint=f"{lacks} {briefing.overview.hint}")
    return replace(briefing, overview=overview, stories=briefing.stories[:shown])
