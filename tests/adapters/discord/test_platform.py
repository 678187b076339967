"""Posting and staying connected, on the wire: the real library against a small Discord on loopback."""

import asyncio
import logging
from dataclasses import replace

import pytest

from adapters.asking import Place
from adapters.discord.connection import LONGEST_PAUSE_S
from adapters.discord.layouts import Layout
from adapters.discord.platform import Discord
from adapters.discord.rendering import thread_name
from adapters.errors import LimitedError, PlatformError, RefusedError, TryLaterError, UnsureError
from adapters.replies import Briefing, Notice, post
from digests.model import Digest, Quote
from tests.adapters.discord.server import APPLICATION, CHANNEL, FORUM, Server
from tests.adapters.discord.talk import HERE, Bot, listening, platform, run
from tests.adapters.examples import WALL
from tests.adapters.reply_examples import OVERVIEW, REPLIES

MESSAGES = f"/channels/{CHANNEL}/messages"
COMMANDS_PATH = f"/applications/{APPLICATION}/commands"


def test_the_commands_are_registered_for_servers_and_users_before_anything_is_asked() -> None:
    async def scene(server: Server) -> None:
        async with listening(server, Bot()):
            (put,) = server.found("PUT", COMMANDS_PATH)
        quote, briefing = put.body
        assert (quote["name"], quote["description"]) == ("quote", "quotes by a person")
        assert (quote["integration_types"], quote["contexts"]) == ([0, 1], [0, 1, 2])
        name, on, about = quote["options"]
        assert (name["type"], name["required"], name["autocomplete"]) == (3, True, True)
        assert (on["type"], on["required"], on["autocomplete"]) == (3, False, False)
        assert about["type"] == 5
        assert briefing["options"][0]["choices"] == [{"name": "now", "value": "now"}]

    run(scene)


def test_the_commands_are_registered_once_however_often_it_connects() -> None:
    async def scene(server: Server) -> None:
        discord, bot = platform(server), Bot()
        for connections in (1, 2):
            task = asyncio.create_task(discord.listen(bot.ask, bot.suggest))
            await server.until(lambda: server.identified == connections)  # noqa: B023  # awaited at once
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        assert len(server.found("PUT", COMMANDS_PATH)) == 1

    run(scene)


def test_stopping_leaves_nothing_behind_though_an_answer_is_under_way() -> None:
    async def scene(server: Server) -> None:
        bot = Bot()
        bot.ready.clear()
        async with listening(server, bot):
            id_ = await server.command("quote", {"name": "name", "type": 3, "value": "Quill"})
            await server.seen("POST", f"/interactions/{id_}/token-{id_}/callback")

    run(scene)


@pytest.mark.parametrize("layout", ["components", "embeds"])
@pytest.mark.parametrize("name", REPLIES)
def test_every_reply_can_be_posted(name: str, layout: Layout) -> None:
    async def scene(server: Server) -> None:
        discord = platform(server, layout=layout)
        posted = await discord.publish(HERE, REPLIES[name])
        sent = [r for r in server.requests if r.path.endswith("/messages")]
        assert len(posted.messages) == len(sent) == len(discord.render(REPLIES[name]))
        assert [r.body["components"] for r in sent] == [
            list(m.components) for m in discord.render(REPLIES[name])
        ]

    run(scene)


def test_a_briefing_is_an_overview_and_a_thread_of_stories() -> None:
    async def scene(server: Server) -> None:
        async with listening(server, Bot()) as discord:
            posted = await discord.publish(HERE, REPLIES["briefing"])
        assert posted.channel == CHANNEL
        (overview,) = server.found("POST", MESSAGES)
        (thread,) = server.found("POST", f"{MESSAGES}/{posted.messages[0]}/threads")
        stories = server.found("POST", f"/channels/{posted.messages[0]}/messages")
        assert "Briefing" in str(overview.body)
        assert thread.body["name"] == "Briefing: 2 stories, 4 quotes"
        assert len(stories) == 2
        assert len(posted.messages) == 3

    run(scene)


def test_a_briefing_where_there_can_be_no_thread_goes_to_the_channel() -> None:
    async def scene(server: Server) -> None:
        server.refuse("POST", f"{MESSAGES}/1001/threads", 403, 50013)
        await platform(server).publish(HERE, REPLIES["briefing"])
        assert len(server.found("POST", MESSAGES)) == 3

    run(scene)


@pytest.mark.parametrize("layout", ["components", "embeds"])
def test_a_briefing_in_a_forum_is_a_thread_of_its_own(layout: Layout) -> None:
    async def scene(server: Server) -> None:
        server.kind = FORUM
        posted = await platform(server, layout=layout).publish(HERE, REPLIES["briefing"])
        (opened,) = server.found("POST", f"/channels/{CHANNEL}/threads")
        assert opened.body["name"] == "Briefing: 2 stories, 4 quotes"
        assert "Port Ellery" in str(opened.body["message"])
        assert opened.body["message"]["allowed_mentions"] == {"parse": []}
        assert len(server.found("POST", "/channels/777/messages")) == 2
        assert len(posted.messages) == 3

    run(scene)


def test_a_thread_is_named_after_what_it_holds() -> None:
    assert thread_name(REPLIES["post"]) == "Port Ellery to build a sea wall"
    assert thread_name(REPLIES["notice"]) == "Pullquote"
    assert thread_name(Briefing(replace(OVERVIEW, title="x" * 300), ())) == "x" * 100
    assert thread_name(Briefing(replace(OVERVIEW, title="\u202e"), ())) == "Pullquote"


def test_a_digest_of_several_messages_goes_to_the_channel() -> None:
    async def scene(server: Server) -> None:
        words = "quite " * 40
        quotes = tuple(Quote(f"{n} {words}", 0, 9, "direct", rank=n) for n in range(30))
        discord = platform(server)
        posted = await discord.publish(HERE, post(Digest(WALL.article, quotes=quotes), everything=True))
        assert len(server.found("POST", MESSAGES)) == len(posted.messages) > 1

    run(scene)


def test_a_429_is_waited_out_and_the_post_arrives_once() -> None:
    async def scene(server: Server) -> None:
        pause = {"message": "slow", "retry_after": 0.05, "global": False}
        server.plan("POST", MESSAGES, 429, pause, Via="1.1 google")
        posted = await platform(server).publish(HERE, Notice("Words."))
        assert len(posted.messages) == 1
        assert len(server.found("POST", MESSAGES)) == 2

    run(scene)


def test_a_post_that_discord_took_while_it_failed_stands_once() -> None:
    async def scene(server: Server) -> None:
        server.fail("POST", MESSAGES)
        posted = await platform(server).publish(HERE, Notice("Words."))
        assert len(server.found("POST", MESSAGES)) == 2
        assert list(server.standing) == list(posted.messages)

    run(scene)


def test_a_thread_that_discord_opened_while_it_failed_is_used() -> None:
    async def scene(server: Server) -> None:
        server.fail("POST", f"{MESSAGES}/1001/threads")
        await platform(server).publish(HERE, REPLIES["briefing"])
        assert len(server.found("POST", "/channels/1001/messages")) == 2

    run(scene)


def test_a_thread_in_a_forum_is_not_opened_twice_and_said_to_be_unsure() -> None:
    async def scene(server: Server) -> None:
        server.kind = FORUM
        server.fail("POST", f"/channels/{CHANNEL}/threads")
        with pytest.raises(UnsureError, match="a fault of its own"):
            await platform(server).publish(HERE, REPLIES["briefing"])
        assert len(server.standing) == 1

    run(scene)


def test_a_briefing_that_breaks_off_tells_which_of_its_messages_stand() -> None:
    async def scene(server: Server) -> None:
        server.fail("POST", "/channels/1001/messages", 503)
        with pytest.raises(UnsureError) as caught:
            await platform(server).publish(HERE, REPLIES["briefing"])
        assert caught.value.posted == ("1001",)
        assert list(server.standing) == ["1001", "1002"]

    run(scene)


def test_a_long_pause_is_told_to_who_posts() -> None:
    async def scene(server: Server) -> None:
        pause = {"message": "slow", "retry_after": LONGEST_PAUSE_S + 60, "global": False}
        server.plan("POST", MESSAGES, 429, pause, Via="1.1 google")
        with pytest.raises(TryLaterError) as caught:
            await platform(server).publish(HERE, Notice("Words."))
        assert caught.value.retry_after_s == LONGEST_PAUSE_S + 60

    run(scene)


@pytest.mark.parametrize(
    "status, code, kind, words",
    [
        (403, 50001, RefusedError, "may not see that channel: let a moderator"),
        (403, 50013, RefusedError, "may not post there: let a moderator"),
        (404, 10003, RefusedError, "no such channel: choose"),
        (400, 50083, RefusedError, "thread is archived: open it again"),
        (400, 50035, RefusedError, "refuses it (400, 50035): please report"),
        (403, 1, RefusedError, "refuses it (403, 1): let a moderator"),
        (401, 0, RefusedError, "refuses the token: set DISCORD_TOKEN"),
        (503, 0, UnsureError, "a fault of its own (503)"),
        (429, 0, LimitedError, "asks for a pause"),
    ],
)
def test_a_refusal_says_what_to_do(status: int, code: int, kind: type[PlatformError], words: str) -> None:
    async def scene(server: Server) -> None:
        server.refuse("POST", MESSAGES, status, code)
        with pytest.raises(kind) as caught:
            await platform(server).publish(HERE, Notice("Words."))
        assert words in str(caught.value)

    run(scene)


def test_a_channel_that_is_no_number_is_refused_without_asking() -> None:
    async def scene(server: Server) -> None:
        with pytest.raises(RefusedError, match="no such channel"):
            await platform(server).publish(replace(HERE, channel="#news"), Notice("Words."))
        assert server.requests == []

    run(scene)


def test_a_wrong_token_says_what_to_do_and_is_not_shown() -> None:
    async def scene(server: Server) -> None:
        bot, discord = Bot(), platform(server, token="MTAw.wrong.token")  # a wrong one
        with pytest.raises(RefusedError):
            await discord.listen(bot.ask, bot.suggest)
        assert discord.state.startswith("not connected: Discord refuses the token: set DISCORD_TOKEN")
        assert "wrong" not in discord.state
        with pytest.raises(RefusedError):
            await discord.publish(HERE, Notice("Words."))

    run(scene)


@pytest.mark.parametrize(
    "code, words",
    [(4004, "refuses the token: set DISCORD_TOKEN"), (4013, "refuses the connection (4013): please report")],
)
def test_a_connection_that_is_closed_for_good_ends_listening_and_says_what_to_do(
    code: int, words: str
) -> None:
    async def scene(server: Server) -> None:
        bot, discord = Bot(), platform(server)
        task = asyncio.create_task(discord.listen(bot.ask, bot.suggest))
        await server.until(lambda: server.identified == 1)
        await server.drop(code)
        with pytest.raises(RefusedError) as caught:
            await task
        assert words in str(caught.value)
        assert discord.state == f"not connected: {caught.value}"

    run(scene)


async def answered(server: Server, bot: Bot) -> None:
    """A command that is sent now gets its answer."""
    before = len(bot.asked)
    id_ = await server.command("quote", {"name": "name", "type": 3, "value": "Quill"})
    await server.seen("PATCH", f"/webhooks/{APPLICATION}/token-{id_}/messages/@original")
    assert len(bot.asked) == before + 1


def test_it_comes_back_when_discord_asks_to_reconnect() -> None:
    async def scene(server: Server) -> None:
        bot = Bot()
        async with listening(server, bot) as discord:
            await server.send({"op": 7, "d": None, "s": None, "t": None})
            await server.until(lambda: server.resumed == 1)
            await answered(server, bot)
            assert discord.state == "connected"

    run(scene)


def test_it_comes_back_when_the_connection_is_lost() -> None:
    async def scene(server: Server) -> None:
        bot = Bot()
        async with listening(server, bot) as discord:
            await server.drop(1011)
            await server.until(lambda: server.resumed == 1)
            await answered(server, bot)
            assert discord.state == "connected"

    run(scene)


def test_a_gateway_that_is_not_there_is_an_error_to_try_again() -> None:
    async def scene(server: Server) -> None:
        bot = Bot()
        discord = Discord("MTAw.abc.def", f"{server.url}/api", "ws://127.0.0.1:1/", "components", ())
        with pytest.raises(TryLaterError, match="gateway cannot be reached"):
            await discord.listen(bot.ask, bot.suggest)
        assert discord.state.startswith("not connected: Discord's gateway cannot be reached")

    run(scene)


def test_an_api_that_is_not_there_is_an_error_to_try_again() -> None:
    async def scene(_server: Server) -> None:
        bot = Bot()
        discord = Discord("MTAw.abc.def", "http://127.0.0.1:1/api", "ws://127.0.0.1:1/", "components", ())
        with pytest.raises(TryLaterError, match="cannot be reached"):
            await discord.listen(bot.ask, bot.suggest)
        assert len(await discord.problems()) == 1

    run(scene)


def test_it_is_connected_while_it_listens_and_says_when_it_was_stopped() -> None:
    async def scene(server: Server) -> None:
        bot = Bot()
        async with listening(server, bot) as discord:
            await answered(server, bot)
            assert discord.state == "connected"
        assert discord.state == "not connected: it was stopped"

    run(scene)


def test_checking_finds_nothing_when_all_is_fine() -> None:
    async def scene(server: Server) -> None:
        assert await platform(server).problems() == ()

    run(scene)


def test_checking_tells_of_a_wrong_token_an_endpoint_and_no_server() -> None:
    async def scene(server: Server) -> None:
        wrong = platform(server, token="MTAw.wrong.token")  # a wrong one
        (problem,) = await wrong.problems()
        assert "set DISCORD_TOKEN" in problem
        server.servers, server.endpoint = [], "https://example.org"
        endpoint, nowhere = await platform(server).problems()
        assert "Interactions Endpoint URL" in endpoint
        assert "in no server yet" in nowhere

    run(scene)


def test_a_lost_connection_is_one_line_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    async def scene(server: Server) -> None:
        bot = Bot()
        discord = Discord("MTAw.abc.def", f"{server.url}/api", "ws://127.0.0.1:1/", "components", ())
        with pytest.raises(TryLaterError):
            await discord.listen(bot.ask, bot.suggest)

    with caplog.at_level(logging.WARNING):
        run(scene)
    assert "Attempting a reconnect" in caplog.text
    assert "Traceback" not in caplog.text


def test_no_log_line_holds_the_token(caplog: pytest.LogCaptureFixture) -> None:
    async def scene(server: Server) -> None:
        async with listening(server, Bot()) as discord:
            await discord.publish(Place("discord", None, CHANNEL), Notice("Words."))

    with caplog.at_level(logging.INFO):
        run(scene)
    assert "MTAw.abc.def" not in caplog.text
