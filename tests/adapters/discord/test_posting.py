"""Posting a briefing's messages once, on the wire: the real library against a small Discord on loopback."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from adapters.discord import posting
from adapters.discord.layouts import Layout
from adapters.discord.platform import Discord
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
from adapters.replies import Button, Notice, Overview, post
from digests.model import Digest, Quote
from tests.adapters.discord.server import CHANNEL, DM, FORUM, MEMBER, Server, member
from tests.adapters.discord.talk import HERE, Bot, listening, platform, run
from tests.adapters.examples import WALL
from tests.adapters.reply_examples import OVERVIEW, POST_BUTTONS

MESSAGES = f"/channels/{CHANNEL}/messages"
MARK = "0123456789ab-0"
BRIEFING = replace(OVERVIEW, buttons=(Button("Why these?", "1:why:1:0123456789ab"),))
STORY = post(WALL, buttons=POST_BUTTONS)
AGO = timedelta(hours=1)


def now() -> datetime:
    return datetime.now(UTC)


def test_discord_is_a_platform_that_briefings_are_delivered_to() -> None:
    discord = Discord("t", "http://127.0.0.1:1", "ws://127.0.0.1:1", "components", ())
    assert isinstance(discord, Poster)
    assert discord.pace_s == 0


@pytest.mark.parametrize("layout", ["components", "embeds"])
def test_an_overview_opens_a_thread_and_its_stories_go_there(layout: Layout) -> None:
    async def scene(server: Server) -> None:
        discord = platform(server, layout=layout)
        sent = await discord.post_part(HERE, BRIEFING, MARK)
        story = await discord.post_part(HERE, STORY, "0123456789ab-1", sent.under)
        (overview,) = server.found("POST", MESSAGES)
        (thread,) = server.found("POST", f"{MESSAGES}/{sent.message}/threads")
        (below,) = server.found("POST", f"/channels/{sent.under}/messages")
        assert (overview.body["nonce"], overview.body["enforce_nonce"]) == (MARK, True)
        assert overview.body["allowed_mentions"] == {"parse": []}
        assert thread.body["name"] == OVERVIEW.title
        assert below.body["nonce"] == "0123456789ab-1"
        assert sent.under == sent.message
        assert story == Sent(story.message)

    run(scene)


def test_where_no_thread_can_be_opened_the_stories_go_to_the_channel() -> None:
    async def scene(server: Server) -> None:
        server.refuse("POST", f"{MESSAGES}/1001/threads", 403, 50013)
        sent = await platform(server).post_part(HERE, BRIEFING, MARK)
        assert sent == Sent("1001", CHANNEL)

    run(scene)


def test_posted_again_soon_it_stands_once_and_its_thread_is_used() -> None:
    async def scene(server: Server) -> None:
        discord = platform(server)
        server.date(now())
        first = await discord.post_part(HERE, BRIEFING, MARK)
        assert await discord.find_part(HERE, BRIEFING, MARK, now() - timedelta(minutes=1)) == first
        assert await discord.post_part(HERE, replace(BRIEFING, title="Late"), MARK) == first
        assert len(server.standing) == 1

    run(scene)


def test_a_long_post_is_one_message() -> None:
    async def scene(server: Server) -> None:
        quotes = tuple(Quote(f"{n} {'quite ' * 40}", 0, 9, "direct", rank=n) for n in range(60))
        long = post(Digest(WALL.article, quotes=quotes), everything=True, buttons=POST_BUTTONS)
        discord = platform(server)
        assert len(discord.render(long)) > 1
        await discord.post_part(HERE, long, MARK, "1001")
        assert len(server.standing) == 1

    run(scene)


@pytest.mark.parametrize("part", [BRIEFING, STORY, post(WALL, everything=True)])
def test_a_plain_message_is_words_alone(part: Overview) -> None:
    async def scene(server: Server) -> None:
        await platform(server).post_part(HERE, part, MARK, plain=True)
        (sent,) = server.found("POST", MESSAGES)
        assert "Port Ellery" in sent.body["content"]
        assert not sent.body.get("components")
        assert not sent.body.get("embeds")
        assert sent.body["nonce"] == MARK

    run(scene)


@pytest.mark.parametrize("layout", ["components", "embeds"])
@pytest.mark.parametrize("plain", [False, True])
def test_after_an_hour_an_overview_is_found_with_its_thread(layout: Layout, *, plain: bool) -> None:
    async def scene(server: Server) -> None:
        discord = platform(server, layout=layout)
        server.date(now() - AGO)
        for _ in range(150):
            server.say()
        other = replace(BRIEFING, buttons=(Button("Why these?", "1:why:1:another"),))
        await discord.post_part(HERE, replace(other, title="Another"), "another-0")
        sent = await discord.post_part(HERE, BRIEFING, MARK, plain=plain)
        for _ in range(150):
            server.say()
        server.forget_nonces()
        assert await discord.find_part(HERE, BRIEFING, MARK, now() - AGO - timedelta(minutes=1)) == sent

    run(scene)


def test_after_an_hour_a_story_is_found_in_its_thread() -> None:
    async def scene(server: Server) -> None:
        discord = platform(server)
        server.date(now() - AGO)
        overview = await discord.post_part(HERE, BRIEFING, MARK)
        story = await discord.post_part(HERE, STORY, "0123456789ab-1", overview.under)
        since = now() - AGO - timedelta(minutes=1)
        found = await discord.find_part(HERE, STORY, "0123456789ab-1", since, overview.under)
        assert found == story
        another = post(WALL, buttons=(Button("Full digest", "1:full:99"),))
        assert await discord.find_part(HERE, another, "0123456789ab-2", since, overview.under) is None

    run(scene)


def test_a_nonce_that_discord_gives_back_is_enough() -> None:
    async def scene(server: Server) -> None:
        discord = platform(server)
        server.gives_nonces = True
        server.date(now() - AGO)
        sent = await discord.post_part(HERE, BRIEFING, MARK)
        found = await discord.find_part(HERE, Notice("Other words."), MARK, now() - 2 * AGO)
        assert found == replace(sent, under=None)

    run(scene)


def test_what_others_say_is_never_taken_for_it() -> None:
    async def scene(server: Server) -> None:
        discord = platform(server)
        server.date(now() - AGO)
        sent = await discord.post_part(HERE, BRIEFING, MARK)
        (mine,) = server.history[CHANNEL]
        mine["author"] = {**mine["author"], "id": MEMBER}
        assert await discord.find_part(HERE, BRIEFING, MARK, now() - 2 * AGO) is None
        assert sent.message == mine["id"]

    run(scene)


def test_where_nothing_was_posted_since_nothing_is_looked_through() -> None:
    async def scene(server: Server) -> None:
        assert await platform(server).find_part(HERE, BRIEFING, MARK, now() - AGO) is None

    run(scene)


def test_without_read_message_history_it_says_what_to_do() -> None:
    async def scene(server: Server) -> None:
        server.may_read = False
        server.date(now())
        server.say()
        with pytest.raises(RefusedError, match="give it Read Message History"):
            await platform(server).find_part(HERE, BRIEFING, MARK, now() - AGO)

    run(scene)


def test_a_channel_with_too_much_in_it_is_not_looked_through_for_ever() -> None:
    async def scene(server: Server) -> None:
        server.date(now() - AGO)
        for _ in range(2500):
            server.say()
        with pytest.raises(RefusedError, match="too much was posted"):
            await platform(server).find_part(HERE, BRIEFING, MARK, now() - 2 * AGO)

    run(scene)


def test_in_a_forum_a_briefing_is_a_thread_that_is_found_again() -> None:
    async def scene(server: Server) -> None:
        server.kind = FORUM
        server.date(now())
        discord = platform(server)
        assert await discord.find_part(HERE, BRIEFING, MARK, now() - AGO) is None
        sent = await discord.post_part(HERE, BRIEFING, MARK)
        assert sent.under == sent.message
        assert await discord.find_part(HERE, BRIEFING, MARK, now() - timedelta(minutes=1)) == sent

    run(scene)


@pytest.mark.parametrize("is_forum", [False, True])
def test_a_post_that_may_stand_is_said_to_be_unsure_and_found(*, is_forum: bool) -> None:
    async def scene(server: Server) -> None:
        discord, path = platform(server), f"/channels/{CHANNEL}/threads" if is_forum else MESSAGES
        server.kind = FORUM if is_forum else 0
        server.date(now() - (timedelta() if is_forum else AGO))
        server.fail("POST", path, 500 if is_forum else 503)
        with pytest.raises(UnsureError):
            await discord.post_part(HERE, BRIEFING, MARK)
        assert len(server.standing) == 1
        assert await discord.find_part(HERE, BRIEFING, MARK, now() - 2 * AGO)

    run(scene)


@pytest.mark.parametrize(
    "status, code, kind",
    [
        (400, 50035, BadMessageError),
        (413, 40005, BadMessageError),
        (400, 200000, BadMessageError),
        (403, 200000, BadMessageError),
        (400, 40067, RefusedError),
        (400, 1, AppRefusedError),
        (403, 40002, AppRefusedError),
        (400, 0, TryLaterError),
        (403, 0, TryLaterError),
        (404, 0, TryLaterError),
        (403, 50001, RefusedError),
        (403, 50013, RefusedError),
        (404, 10003, RefusedError),
        (401, 0, AppRefusedError),
        (503, 0, UnsureError),
        (429, 0, LimitedError),
    ],
)
def test_a_refusal_is_told_for_what_it_is(status: int, code: int, kind: type[PlatformError]) -> None:
    async def scene(server: Server) -> None:
        server.refuse("POST", MESSAGES, status, code)
        with pytest.raises(PlatformError) as caught:
            await platform(server).post_part(HERE, BRIEFING, MARK)
        assert type(caught.value) is kind

    run(scene)


def test_a_pause_is_passed_on() -> None:
    async def scene(server: Server) -> None:
        pause = {"message": "slow", "retry_after": 77.5, "global": False}
        server.plan("POST", MESSAGES, 429, pause, Via="1.1 google")
        with pytest.raises(TryLaterError) as caught:
            await platform(server).post_part(HERE, BRIEFING, MARK)
        assert (type(caught.value), caught.value.retry_after_s) == (LimitedError, 77.5)
        server.plan("POST", MESSAGES, 429, {"message": "banned"}, Retry_After="99")
        with pytest.raises(TryLaterError) as caught:
            await platform(server).post_part(HERE, BRIEFING, MARK)
        assert caught.value.retry_after_s == 99

    run(scene)


def test_a_pause_of_everything_is_passed_on_at_once_and_kept_by_all() -> None:
    async def scene(server: Server) -> None:
        pause = {"message": "slow", "retry_after": 0.4, "global": True}
        headers = {"Via": "1.1 google", "X_RateLimit_Global": "true", "Retry_After": "0.4"}
        async with listening(server, Bot()) as discord:
            server.plan("POST", MESSAGES, 429, pause, **headers)
            with pytest.raises(TryLaterError) as caught:
                await discord.post_part(HERE, BRIEFING, MARK)
            assert (type(caught.value), caught.value.retry_after_s) == (LimitedError, 0.4)
            await discord.post_part(replace(HERE, channel="301"), STORY, MARK)
        (paused,), (other,) = server.found("POST", MESSAGES), server.found("POST", "/channels/301/messages")
        assert other.at - paused.at >= 0.35

    run(scene)


def test_waiting_ends_in_time_and_says_that_nothing_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(posting, "LONGEST_S", 0.3)

    async def scene(server: Server) -> None:
        pause = {"message": "slow", "retry_after": 20, "global": False}
        server.plan("POST", MESSAGES, 429, pause, Via="1.1 google")
        with pytest.raises(TryLaterError) as caught:
            await platform(server).post_part(HERE, BRIEFING, MARK)
        assert type(caught.value) is TryLaterError

    run(scene)


def test_waiting_for_repeated_faults_ends_in_time_and_is_unsure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(posting, "LONGEST_S", 0.3)

    async def scene(server: Server) -> None:
        server.refuse("POST", MESSAGES, 502, 0)
        with pytest.raises(UnsureError):
            await platform(server).post_part(HERE, BRIEFING, MARK)

    run(scene)


def test_who_posts_while_nothing_listens_logs_in_once() -> None:
    async def scene(server: Server) -> None:
        discord = platform(server)
        await asyncio.gather(*(discord.post_part(HERE, STORY, f"m-{n}", str(5000 + n)) for n in range(9)))
        assert len(server.found("GET", "/users/@me")) == 1
        await discord.post_part(HERE, BRIEFING, MARK)
        assert len(server.found("GET", "/users/@me")) == 2

    run(scene)


def test_what_was_taken_before_a_refusal_may_stand() -> None:
    async def scene(server: Server) -> None:
        server.fail("POST", MESSAGES)
        server.refuse("POST", MESSAGES, 403, 50013)
        with pytest.raises(UnsureError):
            await platform(server).post_part(HERE, BRIEFING, MARK)
        assert len(server.standing) == 1

    run(scene)


def test_an_overview_that_stands_without_its_thread_is_unsure() -> None:
    async def scene(server: Server) -> None:
        server.refuse("POST", f"{MESSAGES}/1001/threads", 503, 0)
        discord = platform(server)
        with pytest.raises(UnsureError):
            await discord.post_part(HERE, BRIEFING, MARK)
        assert await discord.post_part(HERE, BRIEFING, MARK) == Sent("1001", "1001")

    run(scene)


def test_a_discord_that_is_not_there_certainly_has_nothing() -> None:
    async def scene(_server: Server) -> None:
        discord = Discord("MTAw.abc.def", "http://127.0.0.1:1/api", "ws://127.0.0.1:1/", "components", ())
        steps: tuple[Callable[[], Awaitable[object]], ...] = (
            lambda: discord.post_part(HERE, BRIEFING, MARK),
            lambda: discord.find_part(HERE, BRIEFING, MARK, now() - AGO),
            lambda: discord.tell(HERE, Notice("Words.")),
        )
        for step in steps:
            with pytest.raises(TryLaterError) as caught:
                await step()
            assert type(caught.value) is TryLaterError

    run(scene)


def test_a_story_whose_thread_is_gone_is_left_out() -> None:
    async def scene(server: Server) -> None:
        server.gone.add("1001")
        with pytest.raises(BadMessageError, match="thread is gone"):
            await platform(server).post_part(HERE, STORY, MARK, "1001")

    run(scene)


def test_somebody_is_told_in_direct_messages() -> None:
    async def scene(server: Server) -> None:
        discord = platform(server)
        await discord.tell(HERE, Notice("It is paused."))
        (opened,) = server.found("POST", "/users/@me/channels")
        assert opened.body == {"recipient_id": int(MEMBER)}
        (told,) = server.found("POST", f"/channels/{DM}/messages")
        assert "It is paused" in str(told.body)
        server.refuse("POST", f"/channels/{DM}/messages", 403, 50007)
        with pytest.raises(RefusedError):
            await discord.tell(HERE, Notice("It is paused."))

    run(scene)


def test_who_may_manage_a_channel_is_what_the_latest_question_told() -> None:
    async def scene(server: Server) -> None:
        async with listening(server, Bot()) as discord:
            assert await discord.person(HERE) == Person()
            for permissions, manages in ((str(1 << 4), True), (str(1 << 11), False)):
                before = len(server.found("PATCH", ""))
                id_ = await server.command("quote", member=member(permissions))
                await server.seen("POST", f"/interactions/{id_}/token-{id_}/callback")
                assert before == 0
                assert await discord.person(HERE) == Person(manages=manages)
                assert await discord.person(replace(HERE, channel="301")) == Person()

    run(scene)


def test_many_posts_at_once_stay_below_what_discord_takes_a_second() -> None:
    async def scene(server: Server) -> None:
        async with listening(server, Bot()) as discord:
            await asyncio.gather(
                *(
                    discord.post_part(replace(HERE, channel=str(3000 + n)), STORY, f"m-{n}", str(5000 + n))
                    for n in range(70)
                )
            )
        times = sorted(r.at for r in server.requests if r.path.endswith("/messages"))
        assert len(times) == 70
        most = max(sum(1 for t in times if start <= t < start + 1) for start in times)
        assert 40 <= most <= 50

    run(scene, by_leaps=True)
