"""A briefing's messages, one at a time, against a small Slack on loopback."""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from time import time
from typing import Any

import pytest

from adapters.asking import Place
from adapters.errors import (
    AppRefusedError,
    BadMessageError,
    LimitedError,
    PlatformError,
    RefusedError,
    TryLaterError,
    UnsureError,
)
from adapters.posting import Person, Poster, Sent
from adapters.replies import Briefing, Notice
from adapters.slack import people, posting
from adapters.slack.people import People
from adapters.slack.platform import Slack
from tests.adapters.reply_examples import REPLIES
from tests.adapters.slack.server import BOT_TOKEN, SCOPES, WITHIN_S, Refusal, SlackServer

C1, C2, C3, G1 = (Place("slack", "T1", channel) for channel in ("C1", "C2", "C3", "G1"))
MARK = "0123456789abcdef01234567-"
ALL_SCOPES = f"{SCOPES},channels:history,groups:history,users:read"
BRIEFING = REPLIES["briefing"]
assert isinstance(BRIEFING, Briefing)
OVERVIEW, STORY = BRIEFING.overview, BRIEFING.stories[0]

Scenario = Callable[[SlackServer, Slack], Awaitable[None]]


def on_slack(scenario: Scenario) -> None:
    async def run() -> None:
        async with SlackServer() as server, asyncio.timeout(WITHIN_S):
            server.scopes = ALL_SCOPES
            await scenario(server, Slack(bot_token=BOT_TOKEN, api_url=server.api_url))

    asyncio.run(run())


def since() -> datetime:
    return datetime.now(UTC) - timedelta(minutes=1)


def methods(server: SlackServer) -> list[str]:
    return [name for name, _ in server.calls]


def test_slack_is_delivered_to_at_its_own_pace() -> None:
    platform: object = Slack(bot_token=BOT_TOKEN)
    assert isinstance(platform, Poster)
    assert platform.pace_s == 1.0


def test_an_overview_and_its_story_are_posted_and_found_by_their_marks() -> None:
    async def scenario(server: SlackServer, slack: Slack) -> None:
        overview = await slack.post_part(C1, OVERVIEW, f"{MARK}0")
        assert overview.under == overview.message
        story = await slack.post_part(C1, STORY, f"{MARK}1", overview.under)
        shown, told = await server.posted(), await server.posted()
        assert ("thread_ts" in shown, told["thread_ts"]) == (False, overview.message)
        assert shown["metadata"]["event_payload"] == {"mark": f"{MARK}0"}
        assert shown["blocks"]
        assert await slack.find_part(C1, OVERVIEW, f"{MARK}0", since()) == overview
        ours_is_fast = datetime.now(UTC) + timedelta(minutes=9)
        assert await slack.find_part(C1, OVERVIEW, f"{MARK}0", ours_is_fast) == overview
        assert await slack.find_part(C1, STORY, f"{MARK}1", since(), overview.under) == story
        assert story.under == overview.message

    on_slack(scenario)


def test_a_message_that_does_not_stand_there_is_not_found() -> None:
    async def scenario(server: SlackServer, slack: Slack) -> None:
        overview = await slack.post_part(C1, OVERVIEW, f"{MARK}0")
        await slack.post_part(C1, STORY, f"{MARK}1", overview.under)
        server.said(f"{MARK}2", metadata={"event_type": "another", "event_payload": {"mark": f"{MARK}2"}})
        server.said(f"{MARK}2", metadata={"event_type": "pullquote_delivery", "event_payload": None})
        server.said(f"{MARK}2", metadata=None)
        assert await slack.find_part(C1, OVERVIEW, f"{MARK}1", since()) is None, "it is in a thread"
        assert await slack.find_part(C1, STORY, f"{MARK}2", since()) is None
        assert await slack.find_part(C1, STORY, f"{MARK}2", since(), overview.under) is None
        assert await slack.find_part(C1, STORY, f"{MARK}2", since(), "1.000001") is None, "no such thread"
        later = datetime.now(UTC) + timedelta(hours=30)  # of a clock that was ahead when it was planned
        assert await slack.find_part(C1, OVERVIEW, f"{MARK}0", later) == overview
        assert await slack.find_part(C1, STORY, f"{MARK}1", later, overview.under)

    on_slack(scenario)


def test_a_part_is_one_message_whatever_it_is() -> None:
    async def scenario(server: SlackServer, slack: Slack) -> None:
        for number, reply in enumerate(REPLIES.values()):
            await slack.post_part(C1, reply, f"{MARK}{number}")
        assert server.posts.qsize() == len(REPLIES)

    on_slack(scenario)


def test_a_plain_part_is_words_alone_and_is_found_too() -> None:
    async def scenario(server: SlackServer, slack: Slack) -> None:
        sent = await slack.post_part(C1, OVERVIEW, f"{MARK}0", plain=True)
        message = await server.posted()
        assert ("blocks" in message, message["mrkdwn"]) == (False, False)
        assert message["text"].startswith("Briefing: 2 stories")
        assert await slack.find_part(C1, OVERVIEW, f"{MARK}0", since()) == sent

    on_slack(scenario)


@pytest.mark.parametrize("under", [False, True])
def test_a_message_is_found_behind_many_pages(monkeypatch: pytest.MonkeyPatch, *, under: bool) -> None:
    monkeypatch.setattr(posting, "_PAGE", 3)

    async def scenario(server: SlackServer, slack: Slack) -> None:
        parent = server.said("so") if under else None
        mine = {"event_type": "pullquote_delivery", "event_payload": {"mark": f"{MARK}0"}}
        thread = {"thread_ts": parent} if parent else {}
        if under:
            for number in range(10):
                server.said(f"{number}", **thread)
        found = server.said("mine", metadata=mine, **thread)
        for number in range(10):
            server.said(f"{number}", **thread)
        assert await slack.find_part(C1, STORY, f"{MARK}0", since(), parent) == Sent(found, parent or found)
        assert len(server.calls) == 4

    on_slack(scenario)


def test_a_flood_is_not_looked_through_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(posting, "_PAGE", 1)

    async def scenario(server: SlackServer, slack: Slack) -> None:
        for number in range(30):
            server.said(f"{number}")
        with pytest.raises(RefusedError, match="more than 20 messages since: look whether"):
            await slack.find_part(C1, OVERVIEW, f"{MARK}0", since())
        assert len(server.calls) == 20

    on_slack(scenario)


@pytest.mark.parametrize(
    "place, scopes, told",
    [
        (C1, SCOPES, "looking in C1: the app lacks the scope channels:history: add it at api.slack.com/apps"),
        (G1, SCOPES, "looking in G1: the app lacks the scope groups:history: add it at"),
        (C2, ALL_SCOPES, "looking in C2: Slack says not_in_channel: invite the app there"),
    ],
)
def test_where_it_may_not_look_it_says_what_to_do(place: Place, scopes: str, told: str) -> None:
    async def scenario(server: SlackServer, slack: Slack) -> None:
        server.scopes = scopes
        with pytest.raises(RefusedError) as refused:
            await slack.find_part(place, OVERVIEW, MARK, since())
        assert told in str(refused.value)

    on_slack(scenario)


@pytest.mark.parametrize(
    "refusal, wait_s, kind",
    [
        (Refusal(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "7"}), 7, LimitedError),
        (Refusal(200, {"ok": False, "error": "team_added_to_org"}), 10, TryLaterError),
        (Refusal(503, "<html>"), 10, TryLaterError),
        (Refusal(0, ""), 10, TryLaterError),
    ],
    ids=["429", "migrating", "503", "reset"],
)
def test_what_cannot_be_looked_for_now_is_looked_for_later(
    refusal: Refusal, wait_s: float, kind: type[TryLaterError]
) -> None:
    async def scenario(server: SlackServer, slack: Slack) -> None:
        tries = 1 if refusal.status else 2  # of which one is aiohttp's own: looking twice does no harm
        server.refuse["conversations.history"] = [refusal] * tries
        with pytest.raises(TryLaterError) as later:
            await slack.find_part(C1, OVERVIEW, MARK, since())
        assert (later.value.retry_after_s, type(later.value)) == (wait_s, kind)
        assert len(server.calls) == tries

    on_slack(scenario)


def test_uninvited_it_posts_but_cannot_look() -> None:
    async def scenario(server: SlackServer, slack: Slack) -> None:
        server.scopes = f"{ALL_SCOPES},chat:write.public"
        await slack.post_part(C3, OVERVIEW, MARK)
        with pytest.raises(RefusedError, match="not_in_channel: invite the app there"):
            await slack.find_part(C3, OVERVIEW, MARK, since())

    on_slack(scenario)


def refused(code: str, status: int = 200, **headers: str) -> Refusal:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Refusal(status, {"ok": False, "error": code, "needed": "chat:write"}, named)


@pytest.mark.parametrize(
    "refusal, error, wait_s",
    [
        (refused("ratelimited", 429, Retry_After="3"), LimitedError, 3),
        (refused("ratelimited", 429, Retry_After="90"), LimitedError, 90),
        (refused("rate_limited"), LimitedError, 10),
        (refused("team_added_to_org"), TryLaterError, 10),
        (refused("invalid_blocks"), BadMessageError, None),
        (refused("msg_blocks_too_long"), BadMessageError, None),
        (refused("no_text"), BadMessageError, None),
        (refused("msg_too_long"), BadMessageError, None),
        (refused("cannot_reply_to_message"), BadMessageError, None),
        (refused("not_in_channel"), RefusedError, None),
        (refused("is_archived"), RefusedError, None),
        (refused("restricted_action_read_only_channel"), RefusedError, None),
        (refused("missing_scope"), AppRefusedError, None),
        (refused("token_revoked"), AppRefusedError, None),
        (refused("accesslimited"), AppRefusedError, None),
        (refused("team_access_not_granted"), AppRefusedError, None),
        (refused("two_factor_setup_required"), AppRefusedError, None),
        (refused("invalid_metadata_format"), AppRefusedError, None),
        (Refusal(500, "<html>oh no</html>", is_done=True), UnsureError, 10),
        (Refusal(502, {"ok": False}, is_done=True), UnsureError, 10),
        (Refusal(503, {"ok": False, "error": "service_unavailable"}, is_done=True), UnsureError, 10),
        (Refusal(200, "<html>", is_done=True), UnsureError, 10),
        (Refusal(0, "", is_done=True), UnsureError, 10),
        (refused("fatal_error"), UnsureError, 10),
        (refused("internal_error"), UnsureError, 10),
        (refused("request_timeout"), UnsureError, 10),
    ],
    ids=lambda value: str(value.body or value.status) if isinstance(value, Refusal) else None,
)
def test_each_refusal_is_told_for_what_it_is_and_nothing_is_sent_again(
    refusal: Refusal, error: type[PlatformError], wait_s: float | None
) -> None:
    async def scenario(server: SlackServer, slack: Slack) -> None:
        server.refuse["chat.postMessage"] = [refusal]
        with pytest.raises(PlatformError, match="posting to C1: ") as raised:
            await slack.post_part(C1, OVERVIEW, MARK)
        assert type(raised.value) is error
        assert getattr(raised.value, "retry_after_s", None) == wait_s
        assert methods(server) == ["chat.postMessage"]

    on_slack(scenario)


def test_a_slack_that_does_not_answer_may_have_posted_it() -> None:
    async def scenario(server: SlackServer, slack: Slack) -> None:
        server.refuse["chat.postMessage"] = [Refusal(is_silent=True, is_done=True)]
        slack._client_once.timeout = 1  # noqa: SLF001  # a test need not wait for half a minute
        with pytest.raises(UnsureError):
            await slack.post_part(C1, OVERVIEW, MARK)
        assert await slack.find_part(C1, OVERVIEW, MARK, since())

    on_slack(scenario)


def test_a_slack_that_is_not_there_has_posted_nothing() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])

    async def run() -> PlatformError:
        with pytest.raises(TryLaterError) as raised:
            await Slack(bot_token=BOT_TOKEN, api_url=f"http://127.0.0.1:{port}/api").post_part(
                C1, STORY, MARK
            )
        return raised.value

    assert type(asyncio.run(run())) is TryLaterError


def test_somebody_is_told_alone() -> None:
    async def scenario(server: SlackServer, slack: Slack) -> None:
        await slack.tell(Place("slack", "T1", "C2", "U2"), Notice("The briefing is paused."))
        message = await server.posted()
        assert (message["channel"], message["text"]) == ("U2", "The briefing is paused.")

    on_slack(scenario)


@pytest.mark.parametrize(
    "user, refusal, told",
    [
        (None, None, "telling somebody: it is not known whom"),
        ("U9", None, "channel_not_found"),
        ("U1", refused("messages_tab_disabled"), "turn the Messages Tab on"),
    ],
)
def test_who_cannot_be_told_is_refused(user: str | None, refusal: Refusal | None, told: str) -> None:
    async def scenario(server: SlackServer, slack: Slack) -> None:
        server.refuse["chat.postMessage"] = [refusal]
        with pytest.raises(RefusedError, match=told):
            await slack.tell(Place("slack", "T1", "C1", user), Notice("Words."))

    on_slack(scenario)


def somebody(user: str | None = "U1", workspace: str | None = "T1") -> Place:
    return Place("slack", workspace, "C1", user)


@pytest.mark.parametrize(
    "user, person",
    [
        ({"tz": "Asia/Tokyo"}, Person("Asia/Tokyo")),
        ({"tz": "Europe/Paris", "is_admin": True}, Person("Europe/Paris", manages=True)),
        ({"is_owner": True, "team_id": "T1"}, Person(None, manages=True)),
        ({"is_primary_owner": True}, Person(None, manages=True)),
        ({"is_admin": "yes"}, Person()),
        ({"tz": "Mars/Olympus", "is_admin": False}, Person()),
        ({"tz": "../../etc/passwd"}, Person()),
        ({"tz": None}, Person()),
        ({"tz": 5}, Person()),
        ({"tz": "Asia/Tokyo", "is_admin": True, "team_id": "T2"}, Person("Asia/Tokyo")),
        ({"tz": "Asia/Tokyo", "is_admin": True, "is_stranger": True}, Person("Asia/Tokyo")),
        ({"is_admin": True, "deleted": True}, Person()),
        (
            {"is_admin": True, "team_id": "T2", "enterprise_user": {"teams": ["T1", "T2"]}},
            Person(None, manages=True),
        ),
        ({}, Person()),
        ([], Person()),
    ],
)
def test_who_asks_is_known_by_zone_and_office(user: Any, person: Person) -> None:  # noqa: ANN401
    async def scenario(server: SlackServer, slack: Slack) -> None:
        server.people["U1"] = user or {"id": "U1"}
        assert await slack.person(somebody()) == person

    on_slack(scenario)


@pytest.mark.parametrize(
    "refusal",
    [
        refused("missing_scope"),
        refused("ratelimited", 429, Retry_After="1"),
        Refusal(500, "<html>"),
        Refusal(0, ""),
        Refusal(200, "nonsense"),
        Refusal(200, {"ok": True, "user": "U1"}),
        Refusal(
            200, {"ok": True, "user": {"enterprise_user": {"teams": None}, "is_admin": True, "team_id": "T2"}}
        ),
        Refusal(is_silent=True),
    ],
    ids=["scope", "429", "500", "reset", "nonsense", "no user", "no teams", "silent"],
)
def test_who_is_not_told_of_is_anybody_and_is_asked_for_again(
    refusal: Refusal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people, "_WITHIN_S", 0.5)
    monkeypatch.setattr(people, "_REMEMBERED_S", 0.0)

    async def scenario(server: SlackServer, slack: Slack) -> None:
        tries = 1 if refusal.status else 2
        server.refuse["users.info"] = [refusal] * tries
        assert await slack.person(somebody()) == Person()
        assert len(server.calls) == tries
        assert await slack.person(somebody()) == Person("Asia/Tokyo")

    on_slack(scenario)


def test_nobody_is_not_asked_for() -> None:
    async def scenario(server: SlackServer, slack: Slack) -> None:
        assert await slack.person(somebody(None)) == Person()
        assert server.calls == []

    on_slack(scenario)


def test_who_asked_of_late_is_remembered_for_a_while_and_not_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(people, "_MOST", 2)
    now_s = time()

    async def scenario(server: SlackServer, slack: Slack) -> None:
        nonlocal now_s
        known = People(slack._client_once, clock=lambda: now_s)  # noqa: SLF001  # to let time pass
        for user, asked in (("U1", 1), ("U1", 1), ("U2", 2), ("U1", 2)):
            await known.at(somebody(user))
            assert len(server.calls) == asked
        now_s += 301
        assert await known.at(somebody("U2")) == Person("Europe/Paris", manages=True)
        assert len(server.calls) == 3
        server.people["U3"] = {"id": "U3"}
        await known.at(somebody("U3"))
        assert len(known._known) == 2  # noqa: SLF001

    on_slack(scenario)
