"""Briefings as the store keeps them: channels, their subscriptions, and the deliveries of each.

The database is the only truth about what is due and what was posted. A subscription is claimed by a lease that
one instance wins; a delivery is written down before its first message and settled after its last, each of its
messages before and after it is sent, so that whoever takes over resumes at the message that is missing.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from adapters.asking import Place
from adapters.health import Missing
from digests.briefing import ANYTHING, DEFAULT_TOP, Candidate, Terms
from digests.schedule import Quiet, Schedule

State = Literal["active", "paused", "broken", "stopped"]
"""paused: by somebody; broken: by a platform that refuses it; stopped: ended, kept so that it can be undone."""

Outcome = Literal["open", "posted", "empty", "refused", "expired"]
"""open: on its way; empty: there was nothing new; refused: the platform will not have it; expired: too old."""


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel that has asked for something, with its zone (IANA; None until it is known) and its quiet times.

    `terms` are its filter: what no briefing of it brings, whatever that one asks for itself.
    """

    id: int
    place: Place
    zone: str | None = None
    quiet: Quiet | None = None
    terms: Terms = ANYTHING


@dataclass(frozen=True, slots=True)
class Wish:
    """What a subscription asks for: when, how many stories, about what."""

    schedule: Schedule
    top: int = DEFAULT_TOP
    terms: Terms = ANYTHING


@dataclass(frozen=True, slots=True)
class Subscription:
    """A briefing that comes to a channel by itself.

    `due` is when the next one is to be posted; None unless active. `reason` tells why it is paused or broken.
    `made_by` and `changed_by` are the platform's ids of people, kept to answer who did it.
    """

    id: int
    channel: Channel
    wish: Wish
    state: State
    due: datetime | None
    made_by: str
    changed_by: str
    changed: datetime
    reason: str = ""
    last: "Delivery | None" = None


@dataclass(frozen=True, slots=True)
class Told:
    """A story that a briefing tells, by the ids of its articles: the one that leads, and the others."""

    lead: int
    also: tuple[int, ...] = ()

    @property
    def articles(self) -> tuple[int, ...]:
        """All of them, the leading one first."""
        return (self.lead, *self.also)


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a delivery, by its place in it: 0 is the overview, without an article.

    `mark` reaches the platform with it: at most 25 characters, like no other's. `state`: pending, sending (it may
    stand in the channel already), posted (as `message`). `also` are the other articles of the story that it tells.
    """

    position: int
    article: int | None
    mark: str
    state: Literal["pending", "sending", "posted"] = "pending"
    message: str | None = None
    also: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class InVersion:
    """An article in one of its versions, as FoundArticle counts them."""

    article: int
    version: int


@dataclass(frozen=True, slots=True)
class Next:
    """The message of a delivery that is about to be sent, and the version of its article that it shows.

    None: the version that is kept now, or the message has no article. `also` are the other articles that it tells.
    """

    position: int
    version: int | None = None
    also: tuple[InVersion, ...] = ()


@dataclass(frozen=True, slots=True)
class Delivery:
    """One briefing on its way to a channel, or there: when it was due, from when to when its articles were seen.

    `uid` names it in logs and in marks. `posted` is when its last message stood there; `problem` the last trouble.
    `under` is where its stories go: a thread, as the platform names it; None until it is known. `missing` are the
    sources of which its overview says that they are.
    """

    id: int
    uid: str
    due: datetime
    since: datetime
    until: datetime
    outcome: Outcome
    attempts: int = 0
    posted: datetime | None = None
    problem: str = ""
    under: str | None = None
    messages: tuple[Message, ...] = ()
    missing: tuple[Missing, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A subscription that this instance alone may work at until the lease ends; `token` proves it.

    `delivery` is one that was begun before and not ended.
    """

    subscription: Subscription
    token: str
    delivery: Delivery | None


@dataclass(frozen=True, slots=True)
class Window:
    """The articles seen since the last briefing that its terms and its channel admit and that no briefing had here.

    `after` and `upto` are ids of sightings, half-open at the start: ids grow as articles are seen, and one window
    begins where the last one ended, so that none is lost between two. An article counts at its first fresh sighting:
    by anything, or, where a channel follows sources, by one of these since then, or by none (a folder, `ingest`).
    `missing` are the sources that the channel follows and that do not work now.
    """

    after: int
    upto: int
    since: datetime
    until: datetime
    candidates: tuple[Candidate, ...]
    missing: tuple[Missing, ...] = ()


@dataclass(frozen=True, slots=True)
class Logged:
    """A line of the log of deliveries."""

    delivery: Delivery
    subscription: int
    place: Place
