"""How the bot is doing, from what it keeps: for people and for programs, without the bot having to run."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from adapters.briefings import Logged, Subscription
from adapters.following import Source
from adapters.ledger import Kept
from adapters.wording import counted, day
from bot.following.carrying import line_of

_PLATFORMS = ("slack", "discord")
_SHOWN = 10
_LOGGED = 100
_SOUND = frozenset({"new", "working"})


@dataclass(frozen=True, slots=True)
class Report:
    """What is kept, how many subscriptions there are by state, which are refused, the feeds, and the latest deliveries.

    `waiting_since` is since when one has been due that no bot has taken up, if it should have been by now.
    """

    articles: int
    quotes: int
    since: datetime | None
    states: tuple[tuple[str, int], ...]
    refused: tuple[Subscription, ...]
    deliveries: tuple[Logged, ...]
    waiting_since: datetime | None = None
    sources: tuple[Source, ...] = ()

    @property
    def broken_sources(self) -> tuple[Source, ...]:
        """Those of the feeds that are followed whose last answer was none."""
        return tuple(each for each in self.sources if each.health not in _SOUND)


async def report(kept: Kept, now: datetime, patience: timedelta) -> Report:
    """How things are now; what is due is taken up within `patience` by a bot that runs. Raises ArchiveError."""
    states = await kept.subscriptions.counts()
    first = await kept.deliveries.next_wake(_PLATFORMS)
    return Report(
        await kept.archive.count(),
        await kept.archive.count_quotes(),
        await kept.archive.since(),
        tuple(sorted(states.items())),
        await kept.subscriptions.broken(),
        await kept.deliveries.log(_LOGGED),
        first if first and now - first > patience else None,
        await kept.sources.all(),
    )


def told(of: Report) -> tuple[str, ...]:
    """The report as lines for people; the ten deliveries begun last."""
    since = f" since {day(of.since)}" if of.since else ""
    lines = [f"{counted(of.articles, 'article')}, {counted(of.quotes, 'quote')}{since}"]
    states = ", ".join(f"{number} {state}" for state, number in of.states if state != "stopped")
    lines.append(f"briefings that come by themselves: {states or 'none'}")
    if of.waiting_since:
        lines.append(
            f"the first of those that are due has waited since {of.waiting_since.astimezone(UTC):%d %b %H:%M} UTC: "
            "is `pullquote run` running, and what does its log say?"
        )
    lines += [
        f"refused: {each.channel.place.platform} {each.channel.place.channel}: {each.reason}"
        for each in of.refused
    ]
    broken = of.broken_sources
    lines.append(
        f"feeds that are followed: {len(of.sources) or 'none'}"
        + (f", {len(broken)} broken" if broken else "")
    )
    lines += [f"broken: {line_of(each)}" for each in broken[:_SHOWN]]
    lines += [_line(each) for each in of.deliveries[:_SHOWN]]
    return tuple(lines)


def as_json(of: Report) -> str:
    """The report as one JSON object; times are ISO 8601 in UTC."""
    return json.dumps(
        {
            "articles": of.articles,
            "quotes": of.quotes,
            "since": _iso(of.since),
            "subscriptions": dict(of.states),
            "waiting_since": _iso(of.waiting_since),
            "feeds": {"followed": len(of.sources), "broken": [_broken(each) for each in of.broken_sources]},
            "refused": [_refused(each) for each in of.refused],
            "deliveries": [_delivery(each) for each in of.deliveries],
        },
        ensure_ascii=False,
    )


def _line(logged: Logged) -> str:
    of, place = logged.delivery, logged.place
    when = f"posted {of.posted:%H:%M:%S}" if of.posted else of.outcome
    trouble = f": {of.problem}" if of.problem and of.outcome != "posted" else ""
    tries = f", in {of.attempts} attempts" if of.attempts > 1 else ""
    left_out = sum(m.state == "posted" and not m.message for m in of.messages)
    without = f", without {counted(left_out, 'message')}" if left_out else ""
    where = f"{place.platform} {place.channel}"
    return f"{of.due.astimezone(UTC):%d %b %H:%M} UTC  {where}  {of.uid}  {when}{tries}{without}{trouble}"


def _broken(source: Source) -> dict[str, object]:
    return {
        "url": source.url,
        "title": source.title,
        "health": source.health,
        "since": _iso(source.since),
        "problem": source.problem,
        "failures": source.failures,
        "due": _iso(source.due),
    }


def _refused(subscription: Subscription) -> dict[str, object]:
    place = subscription.channel.place
    return {
        "subscription": subscription.id,
        "platform": place.platform,
        "workspace": place.workspace,
        "channel": place.channel,
        "reason": subscription.reason,
    }


def _delivery(logged: Logged) -> dict[str, object]:
    of, place = logged.delivery, logged.place
    return {
        "uid": of.uid,
        "subscription": logged.subscription,
        "platform": place.platform,
        "workspace": place.workspace,
        "channel": place.channel,
        "due": _iso(of.due),
        "since": _iso(of.since),
        "until": _iso(of.until),
        "posted": _iso(of.posted),
        "late_s": (of.posted - of.due).total_seconds() if of.posted else None,
        "attempts": of.attempts,
        "outcome": of.outcome,
        "problem": of.problem,
        "messages": sum(message.state == "posted" for message in of.messages),
    }


def _iso(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat() if at else None
