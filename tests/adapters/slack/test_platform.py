"""Slack's own SDKs against a small Slack on loopback."""

import asyncio
import hashlib
import hmac
import json
import socket
import threading
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

from adapters.asking import Answer, Ask, Asked, CommandSpec, Form, OptionSpec, Place, Pressed
from adapters.errors import PlatformError, RefusedError, TryLaterError, UnsureError
from adapters.found import FoundPerson
from adapters.replies import Notice, Reply, SharedQuote
from adapters.slack import delivering, desk
from adapters.slack.blocks import Message
from adapters.slack.calls import call, web_client
from adapters.slack.http_mode import Seen
from adapters.slack.platform import Slack
from adapters.slack.rendering import render
from adapters.slack.rich_text import Json
from tests.adapters.reply_examples import REPLIES
from tests.adapters.slack.server import APP_TOKEN, BOT_TOKEN, SECRET, WITHIN_S, Refusal, SlackServer

HERE = Place("slack", "T1", "C1", "U1")
C1 = Place("slack", "T1", "C1")
COMMANDS = (
    CommandSpec(
        "quote",
        "quotes by a person",
        "/quote NAME",
        (
            OptionSpec("name", "a name", required=True, suggests=True),
            OptionSpec("on", "words", joint="on {}"),
            OptionSpec("about", "what others said", joint="--about"),
        ),
    ),
    CommandSpec("pullquote", "help", "/pullquote help", (OptionSpec("what", "help"),)),
)


@dataclass
class Bot:
    """Answers with what it is told to, and remembers what it was asked."""

    answers: list[Answer] = field(default_factory=list)
    asked: list[Asked | Pressed] = field(default_factory=list)
    may_answer: asyncio.Event = field(default_factory=asyncio.Event)
    fault: Exception | None = None

    async def ask(self, asked: Asked | Pressed) -> Answer:
        self.asked.append(asked)
        await self.may_answer.wait()
        return self.answers.pop(0) if self.answers else Answer(Notice("Words."))

    async def suggest(self, prefix: str) -> tuple[FoundPerson, ...]:
        if self.fault:
            raise self.fault
        while not self.may_answer.is_set():
            with suppress(asyncio.CancelledError):  # as a database that is at work on a statement
                await self.may_answer.wait()
        return (FoundPerson(1, f"{prefix}ill", "chair", 3), FoundPerson(2, "x" * 200, None, 1))


@dataclass
class Talk:
    """A conversation under way."""

    slack: SlackServer
    bot: Bot
    platform: Slack
    listening: asyncio.Task[None]


Scenario = Callable[[Talk], Awaitable[None]]


def talk(scenario: Scenario, *, answers: tuple[Answer, ...] = (), **settings: Any) -> None:  # noqa: ANN401
    """Run a platform against a server for as long as the scenario takes."""

    async def run() -> None:
        async with SlackServer() as server:
            bot = Bot(list(answers))
            bot.may_answer.set()
            platform = slack(server, **settings)
            listening = asyncio.create_task(platform.listen(bot.ask, bot.suggest))
            try:
                await scenario(Talk(server, bot, platform, listening))
            finally:
                bot.may_answer.set()
                listening.cancel()
                with suppress(asyncio.CancelledError, RefusedError):
                    await listening

    asyncio.run(run())


SCOPES = {"scopes": ("commands", "chat:write"), "optional_scopes": {"chat:write.public": "to post uninvited"}}


def slack(server: SlackServer, **settings: Any) -> Slack:  # noqa: ANN401
    given = {"bot_token": BOT_TOKEN, "app_token": APP_TOKEN, "signing_secret": SECRET, **SCOPES, **settings}
    return Slack(api_url=server.api_url, commands=COMMANDS, **given)


async def until(is_so: Callable[[], bool]) -> None:
    """Let the loop run until something is so."""
    async with asyncio.timeout(WITHIN_S):
        while not is_so():
            await asyncio.wait([asyncio.create_task(_a_moment())])


async def _a_moment() -> None:
    loop = asyncio.get_running_loop()
    passed = asyncio.Event()
    loop.call_later(0.005, passed.set)
    await passed.wait()


def shown(payload: dict[str, Any]) -> str:
    return json.dumps(payload["blocks"], ensure_ascii=False)


def test_a_command_is_acknowledged_and_answered_to_who_asked_alone() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        ack = await t.slack.command("/quote", "Quill on walls &amp; <https://x.org/a|x.org> &lt;3")
        assert (ack.payload, ack.after_s < 1) == (None, True)
        answer = await t.slack.response()
        assert "Words." in shown(answer)
        assert (answer["text"], answer["response_type"], answer["replace_original"]) == (
            "Words.",
            "ephemeral",
            False,
        )
        assert (answer["unfurl_links"], answer["unfurl_media"]) == (False, False)
        assert t.bot.asked == [Asked(HERE, "quote", "Quill on walls & <https://x.org/a|x.org> <3")]
        assert t.platform.state == "connected"

    talk(scenario)


def test_a_command_that_nobody_knows_is_answered_too() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        await t.slack.command("/quotes", "Quill")
        await t.slack.response()
        assert t.bot.asked == [Asked(HERE, "quotes", "Quill")]

    talk(scenario)


def test_the_acknowledgement_does_not_wait_for_the_answer() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        t.bot.may_answer.clear()
        acks = await asyncio.gather(*(t.slack.command("/quote", f"name {n}") for n in range(20)))
        assert max(ack.after_s for ack in acks) < 3
        assert t.slack.responses.empty()
        t.bot.may_answer.set()
        for _ in acks:
            await t.slack.response()

    talk(scenario)


def test_work_that_blocks_everything_begins_after_the_acknowledgement_has_left() -> None:
    may_end = threading.Event()

    async def blocking(_: Asked | Pressed) -> Answer:
        may_end.wait(WITHIN_S)
        return Answer(Notice("Words."))

    async def run() -> None:
        async with SlackServer() as server:
            may_stop = threading.Event()
            thread = asyncio.to_thread(listen_until, may_stop, slack(server), blocking)
            listening = asyncio.create_task(thread)
            await server.connection()
            assert (await server.command("/quote", "Quill")).after_s < 3
            may_end.set()
            await server.response()
            may_stop.set()
            await listening

    asyncio.run(run())


def listen_until(may_stop: threading.Event, platform: Slack, ask: Ask) -> None:
    """Listen on a loop of its own, which may be blocked without blocking the server."""

    async def run() -> None:
        listening = asyncio.create_task(platform.listen(ask, Bot().suggest))
        await until(may_stop.is_set)
        listening.cancel()
        with suppress(asyncio.CancelledError):
            await listening

    asyncio.run(run())


def button(token: str) -> dict[str, Any]:
    return {"type": "button", "action_id": "press-0", "block_id": "b", "value": token}


def test_a_page_is_turned_in_the_message_that_one_person_sees() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        assert (await t.slack.press(button("1:by:1:4:"))).after_s < 3
        answer = await t.slack.response()
        assert (answer["replace_original"], answer["response_type"]) == (True, "ephemeral")
        assert t.bot.asked == [Pressed(HERE, "1:by:1:4:")]

    talk(scenario, answers=(Answer(REPLIES["quotes-by"], replaces=True),))


def test_a_page_that_everybody_sees_is_turned_for_one() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        await t.slack.press(button("1:by:1:4:"), alone=False, thread="7.7")
        answer = await t.slack.response()
        assert (answer["replace_original"], answer["thread_ts"]) == (False, "7.7")

    talk(scenario, answers=(Answer(REPLIES["quotes-by"], replaces=True),))


def test_sharing_goes_into_the_channel() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        await t.slack.press(button("1:share:2"), thread="7.7")
        answer = await t.slack.response()
        assert (answer["response_type"], answer["replace_original"]) == ("in_channel", False)
        assert "thread_ts" not in answer

    talk(scenario, answers=(Answer(REPLIES["shared-quote"], private=False),))


def test_what_two_share_at_once_is_posted_once_and_the_second_is_told() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        await asyncio.gather(*(t.slack.press(button("1:share:2")) for _ in range(3)))
        answers = [await t.slack.response() for _ in range(3)]
        assert sorted(a["response_type"] for a in answers) == ["ephemeral", "ephemeral", "in_channel"]
        told = [a["text"] for a in answers if a["response_type"] == "ephemeral"]
        assert all("stands here already" in text for text in told)

    talk(scenario, answers=(Answer(REPLIES["shared-quote"], private=False),) * 3)


def test_a_share_that_was_refused_may_be_tried_again_at_once() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        t.slack.refuse["chat.postMessage"] = [Refusal(body={"ok": False, "error": "not_in_channel"})]
        await t.slack.command("/pullquote", "briefing")
        assert "I could not post that" in (await t.slack.response())["text"]
        await t.slack.command("/pullquote", "briefing")
        await t.slack.posted()

    talk(scenario, answers=(Answer(REPLIES["briefing"], private=False),) * 2)


def test_an_option_that_is_picked_is_a_press() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        picked = {"type": "static_select", "action_id": "pick", "block_id": "b"}
        await t.slack.press({**picked, "selected_option": {"value": "1:by:2:0:"}})
        await t.slack.response()
        assert t.bot.asked == [Pressed(HERE, "1:by:2:0:")]

    talk(scenario)


def test_a_button_that_opens_an_address_is_only_acknowledged() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        await t.slack.press(
            {"type": "button", "action_id": "open-0", "block_id": "b", "url": "https://x.org"}
        )
        assert t.bot.asked == []

    talk(scenario)


def test_names_that_come_late_are_none_though_whoever_looks_for_them_does_not_stop(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(desk, "_SUGGEST_WITHIN_S", 0.01)

    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        await t.slack.command("/quote")
        view = await asyncio.wait_for(t.slack.views.get(), WITHIN_S)
        t.bot.may_answer.clear()
        names = await t.slack.type_name(view, "Qu")
        assert (names.payload, names.after_s < 3) == ({"options": []}, True)
        t.bot.may_answer.set()

    talk(scenario)


def test_a_command_without_its_words_opens_a_form_that_asks_for_them() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        await t.slack.command("/quote")
        view = await asyncio.wait_for(t.slack.views.get(), WITHIN_S)
        assert [block["block_id"] for block in view["blocks"]] == ["name", "on", "about"]
        names = await t.slack.type_name(view, "Qu")
        assert names.payload is not None
        assert [o["value"] for o in names.payload["options"]] == ["Quill"]
        picked = {"type": "external_select", "selected_option": {"value": "Quill"}}
        words = {"type": "plain_text_input", "value": "sea walls"}
        ticked = {"type": "checkboxes", "selected_options": [{"value": "yes"}]}
        ack = await t.slack.submit(view, {"name": picked, "on": words, "about": ticked})
        assert (ack.payload, ack.after_s < 3) == (None, True)
        assert (await t.slack.response())["response_type"] == "ephemeral"
        assert t.bot.asked == [Asked(HERE, "quote", "Quill on sea walls --about")]

    talk(scenario)


def test_a_form_that_cannot_be_opened_is_asked_for_in_words() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        t.slack.refuse["views.open"] = [Refusal(body={"ok": False, "error": "expired_trigger_id"})]
        await t.slack.command("/quote")
        await t.slack.response()
        assert t.bot.asked == [Asked(HERE, "quote")]

    talk(scenario)


CHANGE = Form(
    "Change briefing",
    CommandSpec(
        "briefing",
        "a briefing",
        "/briefing",
        (
            OptionSpec("time", "a time", required=True, joint="change 7 {}"),
            OptionSpec("zone", "a zone"),
            OptionSpec("words", "words", joint="words {}"),
        ),
    ),
    {"time": "08:00", "zone": "Asia/Tokyo", "words": "climate"},
)
OR_TYPED = Answer(Notice("Type it."), form=CHANGE)


@pytest.mark.parametrize("thread", [None, "7.7"])
def test_a_button_opens_a_form_with_what_is_so_and_what_is_changed_is_asked_for(thread: str | None) -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        await t.slack.press(button("form:1:edit:7:"), alone=False, thread=thread)
        view = await asyncio.wait_for(t.slack.views.get(), WITHIN_S)
        assert t.slack.responses.empty()
        ack = await t.slack.submit(view, {"time": {"type": "plain_text_input", "value": "09:30"}})
        assert (ack.payload, ack.after_s < 3) == (None, True)
        answer = await t.slack.response()
        assert (answer["response_type"], answer.get("thread_ts")) == ("ephemeral", thread)
        asked = Asked(HERE, "briefing", "change 7 09:30 Asia/Tokyo words climate")
        assert t.bot.asked == [Pressed(HERE, "form:1:edit:7:"), asked]

    talk(scenario, answers=(OR_TYPED, Answer(Notice("Changed."))))


def test_a_form_is_taken_by_a_bot_that_did_not_open_it() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        await t.slack.command("/pullquote", "form")
        view = await asyncio.wait_for(t.slack.views.get(), WITHIN_S)
        t.listening.cancel()
        with suppress(asyncio.CancelledError):
            await t.listening
        again = Bot()
        again.may_answer.set()
        listening = asyncio.create_task(slack(t.slack).listen(again.ask, again.suggest))
        await t.slack.connection()
        await t.slack.submit(view, {})
        await t.slack.response()
        assert again.asked == [Asked(HERE, "briefing", "change 7 08:00 Asia/Tokyo words climate")]
        listening.cancel()
        with suppress(asyncio.CancelledError):
            await listening

    talk(scenario, answers=(OR_TYPED,))


def test_a_form_that_comes_too_late_is_answered_in_words() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        t.slack.trigger_s = -1
        await t.slack.press(button("form:1:edit:7:"))
        assert (await t.slack.response())["text"] == "Type it."
        assert t.slack.views.empty()

    talk(scenario, answers=(OR_TYPED,))


def test_a_command_that_needs_no_words_opens_no_form() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        await t.slack.command("/pullquote")
        await t.slack.response()
        assert t.slack.views.empty()

    talk(scenario)


def test_a_briefing_is_posted_with_its_stories_in_a_thread() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        await t.slack.command("/pullquote", "briefing")
        overview, *stories = [await t.slack.posted() for _ in range(3)]
        assert "thread_ts" not in overview
        assert [story["thread_ts"] for story in stories] == [overview["ts"]] * 2

    talk(scenario, answers=(Answer(REPLIES["briefing"], private=False),))


def test_a_briefing_that_slack_does_not_take_is_told_to_who_asked() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        t.slack.refuse["chat.postMessage"] = [Refusal(body={"ok": False, "error": "not_in_channel"})]
        await t.slack.command("/pullquote", "briefing")
        answer = await t.slack.response()
        assert "invite the app there: /invite @Pullquote" in answer["text"]

    talk(scenario, answers=(Answer(REPLIES["briefing"], private=False),))


@pytest.mark.parametrize("is_private, method", [(True, "chat.postEphemeral"), (False, "chat.postMessage")])
def test_an_answer_whose_address_is_used_up_takes_another_way(method: str, *, is_private: bool) -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        await t.slack.command("/pullquote", "help", uses=5)
        queue = t.slack.private if is_private else t.slack.posts
        message = await asyncio.wait_for(queue.get(), WITHIN_S)
        assert (message["channel"], message.get("user")) == ("C1", "U1" if is_private else None)
        assert method in dict(t.slack.calls)

    talk(scenario, answers=(Answer(Notice("Words."), private=is_private),))


def test_a_new_connection_is_opened_when_slack_asks_for_one_and_presses_go_on() -> None:
    async def scenario(t: Talk) -> None:
        first = await t.slack.connection()
        await t.slack.disconnect()
        assert await t.slack.connection() is not first
        await until(lambda: t.platform.state == "connected")
        await t.slack.command("/quote", "Quill")
        await t.slack.response()

    talk(scenario)


def test_a_connection_that_breaks_comes_back_by_itself() -> None:
    async def scenario(t: Talk) -> None:
        first = await t.slack.connection()
        await first.close()
        await t.slack.connection()
        await t.slack.command("/quote", "Quill")
        await t.slack.response()

    talk(scenario)


def test_a_connection_that_is_cut_off_is_noticed_at_once() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        t.slack.cut()
        async with asyncio.timeout(4):
            await until(lambda: t.platform.state == "connecting")
            await t.slack.connection()
        await until(lambda: t.platform.state == "connected")
        await t.slack.command("/quote", "Quill")
        await t.slack.response()

    talk(scenario)


def test_what_slack_delivers_twice_is_answered_once() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        typed, press = t.slack.typed("/pullquote", "briefing"), t.slack.pressed(button("1:share:2"))
        for type_, payload in (("slash_commands", typed), ("interactive", press)):
            for _ in range(2):
                assert (await t.slack.deliver(type_, payload)).after_s < 3
        await t.slack.command("/quote", "Quill")
        await until(lambda: len(t.bot.asked) >= 3 and t.slack.responses.qsize() >= 3)
        assert [type(asked) for asked in t.bot.asked] == [Asked, Pressed, Asked]

    talk(scenario)


def test_a_server_that_restarts_is_found_again() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        await t.slack.__aexit__()
        await until(lambda: t.platform.state.startswith("not connected: connecting: Slack cannot be reached"))
        async with SlackServer(t.slack.port) as again:
            await again.connection()
            await until(lambda: t.platform.state == "connected")
            await again.command("/quote", "Quill")
            await again.response()

    talk(scenario)


def test_a_connection_without_a_greeting_is_no_connection() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        t.slack.silent = 1
        await t.slack.disconnect("refresh_requested")
        await until(lambda: t.platform.state.startswith("not connected: connecting: Slack did not greet"))
        await t.slack.connection()
        await until(lambda: t.platform.state == "connected")

    talk(scenario)


def test_what_is_refused_while_running_is_said_and_tried_again() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        t.slack.refuse["apps.connections.open"] = [Refusal(body={"ok": False, "error": "token_revoked"})]
        await t.slack.disconnect("link_disabled")
        await until(lambda: "set SLACK_APP_TOKEN to" in t.platform.state)
        await t.slack.connection()

    talk(scenario)


def test_an_answer_that_slack_does_not_take_at_all_is_told_to_who_asked() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        t.slack.refuse["respond"] = [Refusal(400)]
        t.slack.refuse["chat.postEphemeral"] = [Refusal(body={"ok": False, "error": "user_not_in_channel"})]
        await t.slack.command("/quote", "Quill")
        assert (
            "I could not post that. answering: Slack says user_not_in_channel"
            in (await t.slack.response())["text"]
        )

    talk(scenario)


@pytest.mark.parametrize("is_private", [True, False])
def test_an_answer_that_can_not_be_shown_is_told_to_who_asked_and_logged(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, *, is_private: bool
) -> None:
    def broken(reply: Reply) -> Message:
        if isinstance(reply, SharedQuote):
            raise ZeroDivisionError(str(reply))
        return render(reply)

    monkeypatch.setattr(delivering, "render", broken)

    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        await t.slack.press(button("1:share:2"))
        told = await t.slack.response()
        assert "my own fault" in told["text"]
        assert "Ask again in a moment" in told["text"]
        assert told["response_type"] == "ephemeral"
        await t.slack.command("/quote", "Quill")
        assert "Words." in (await t.slack.response())["text"]

    talk(scenario, answers=(Answer(REPLIES["shared-quote"], private=is_private),))
    assert "slack: an answer failed" in caplog.text
    assert "ZeroDivisionError" in caplog.text
    assert "in broken" in caplog.text
    assert "a polite suggestion" not in caplog.text


def test_names_that_can_not_be_looked_for_are_logged_without_a_word(caplog: pytest.LogCaptureFixture) -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        t.bot.fault = ZeroDivisionError("secret words")
        view = {"type": "modal", "callback_id": "form", "private_metadata": ""}
        with suppress(TimeoutError):
            await asyncio.wait_for(t.slack.type_name(view, "Qu"), 0.5)
        assert "slack: a request was not taken" in caplog.text

    talk(scenario)
    assert "ZeroDivisionError" in caplog.text
    assert "secret words" not in caplog.text


def test_slack_being_down_at_the_start_is_waited_out() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        assert [name for name, _ in t.slack.calls][:3] == ["auth.test"] * 3

    async def run() -> None:
        async with SlackServer() as server:
            server.refuse["auth.test"] = [Refusal(503, "<html>"), Refusal(503, "<html>")]
            platform, bot = slack(server), Bot()
            listening = asyncio.create_task(platform.listen(bot.ask, bot.suggest))
            await scenario(Talk(server, bot, platform, listening))
            listening.cancel()
            with suppress(asyncio.CancelledError):
                await listening

    asyncio.run(run())


@pytest.mark.parametrize(
    "settings, told",
    [
        (
            {"bot_token": "xoxb-wrong"},
            "signing in: Slack refuses the token (invalid_auth): set SLACK_BOT_TOKEN to",
        ),
        (
            {"app_token": "xapp-wrong"},
            "connecting: Slack refuses the token (invalid_auth): set SLACK_APP_TOKEN to",
        ),
        ({"app_token": ""}, "SLACK_APP_TOKEN is missing: set SLACK_APP_TOKEN to"),
        ({"bot_token": "xoxp-user"}, "SLACK_BOT_TOKEN is not a bot token: set SLACK_BOT_TOKEN to"),
        ({"mode": "http", "signing_secret": ""}, "SLACK_SIGNING_SECRET is missing: set"),
    ],
)
def test_a_bad_token_ends_it_and_says_what_to_do(settings: dict[str, Any], told: str) -> None:
    async def scenario(t: Talk) -> None:
        with pytest.raises(RefusedError):
            await asyncio.wait_for(t.listening, WITHIN_S)
        assert t.platform.state.startswith(f"not connected: {told}")
        assert "wrong" not in t.platform.state
        (problem, *_) = await t.platform.problems()
        assert problem.startswith(told)

    talk(scenario, **settings)


def test_all_that_is_wrong_is_told_at_once() -> None:
    async def scenario(t: Talk) -> None:
        t.slack.scopes = "chat:write"
        problems = await slack(t.slack, app_token="xapp-wrong").problems()
        assert len(problems) == 2
        assert problems[0].startswith("the app lacks commands: add it at api.slack.com/apps")
        assert problems[1].startswith("connecting: Slack refuses the token (invalid_auth)")
        t.slack.scopes = "chat:write, commands"
        assert await slack(t.slack).problems() == ()
        (advice,) = await slack(t.slack).advice()
        assert advice.startswith(
            "the app lacks chat:write.public, to post uninvited: add it at api.slack.com"
        )
        t.slack.scopes = "chat:write, commands, chat:write.public"
        assert await slack(t.slack).advice() == ()
        assert await slack(t.slack, bot_token="xoxb-wrong").advice() == ()

    talk(scenario)


def test_posting_gives_the_ids_of_all_messages() -> None:
    async def scenario(t: Talk) -> None:
        posted = await t.platform.publish(C1, REPLIES["briefing"])
        sent = [await t.slack.posted() for _ in range(3)]
        assert (posted.channel, list(posted.messages)) == ("C1", [m["ts"] for m in sent])

    talk(scenario)


@pytest.mark.parametrize("name", REPLIES)
def test_slack_takes_each_kind_of_reply(name: str) -> None:
    async def scenario(t: Talk) -> None:
        await t.platform.publish(C1, REPLIES[name])

    talk(scenario)


def test_what_slack_takes_a_moment_later_is_posted_then() -> None:
    async def scenario(t: Talk) -> None:
        limited = Refusal(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "0"})
        t.slack.refuse["chat.postMessage"] = [limited]
        await t.platform.publish(C1, Notice("Words."))
        assert [name for name, _ in t.slack.calls].count("chat.postMessage") == 2
        assert t.slack.posts.qsize() == 1

    talk(scenario)


@pytest.mark.parametrize(
    "refusal",
    [
        Refusal(503, {"ok": False, "error": "service_unavailable"}, is_done=True),
        Refusal(500, "<html>oh no</html>", is_done=True),
        Refusal(200, {"ok": False, "error": "fatal_error"}, is_done=True),
        Refusal(0, "", is_done=True),
    ],
    ids=["503", "500", "fatal", "reset"],
)
def test_what_slack_may_have_posted_is_not_posted_again_and_said_to_be_unsure(refusal: Refusal) -> None:
    async def scenario(t: Talk) -> None:
        t.slack.refuse["chat.postMessage"] = [refusal]
        with pytest.raises(UnsureError, match="posting to C1: Slack"):
            await t.platform.publish(C1, Notice("Words."))
        assert t.slack.posts.qsize() == 1

    talk(scenario)


def test_a_slack_that_is_not_there_has_posted_nothing() -> None:
    async def run() -> PlatformError:
        async with SlackServer() as server:
            platform = slack(server)
        with pytest.raises(TryLaterError) as raised:
            await platform.publish(C1, Notice("Words."))
        return raised.value

    assert not isinstance(asyncio.run(run()), UnsureError)


def test_a_briefing_that_breaks_off_tells_which_of_its_messages_stand() -> None:
    async def scenario(t: Talk) -> None:
        t.slack.refuse["chat.postMessage"] = [None, None, Refusal(500, "<html>")]
        with pytest.raises(UnsureError) as told:
            await t.platform.publish(C1, REPLIES["briefing"])
        overview, story = await t.slack.posted(), await t.slack.posted()
        assert told.value.posted == (overview["ts"], story["ts"])

    talk(scenario)


def test_a_share_that_may_stand_is_not_sent_another_way() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        t.slack.refuse["respond"] = [Refusal(500, is_done=True)]
        await t.slack.press(button("1:share:2"))
        assert "a polite suggestion" in (await t.slack.response())["text"]
        assert (
            "it may stand there already, so look before you ask again" in (await t.slack.response())["text"]
        )
        assert t.slack.posts.empty()

    talk(scenario, answers=(Answer(REPLIES["shared-quote"], private=False),))


def test_a_long_wait_is_left_to_who_posts() -> None:
    async def scenario(t: Talk) -> None:
        limited = Refusal(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "120"})
        t.slack.refuse["chat.postMessage"] = [limited]
        with pytest.raises(TryLaterError) as told:
            await t.platform.publish(C1, Notice("Words."))
        assert told.value.retry_after_s == 120

    talk(scenario)


def test_a_server_that_keeps_failing_is_for_later() -> None:
    async def scenario(t: Talk) -> None:
        t.slack.refuse["chat.postMessage"] = [Refusal(502, "<html>")] * 3
        with pytest.raises(TryLaterError, match="posting to C1: Slack says 502"):
            await t.platform.publish(C1, Notice("Words."))
        assert len(t.slack.refuse["chat.postMessage"]) == 2

    talk(scenario)


@pytest.mark.parametrize(
    "channel, error, told",
    [
        ("C2", "", "posting to C2: Slack says not_in_channel: invite the app there"),
        ("C9", "", "posting to C9: Slack says channel_not_found: check the channel's id"),
        ("C1", "is_archived", "Slack says is_archived: unarchive the channel"),
        ("C1", "restricted_action_read_only_channel", "ask an admin"),
        ("C1", "token_revoked", "set SLACK_BOT_TOKEN to the Bot User OAuth Token"),
        ("C1", "missing_scope", "the app lacks the scope chat:write: add it at api.slack.com/apps"),
        ("C1", "as_yet_unknown", "docs.slack.dev tells what as_yet_unknown means"),
    ],
)
def test_what_slack_refuses_says_what_to_do(channel: str, error: str, told: str) -> None:
    async def scenario(t: Talk) -> None:
        if error:
            body = {"ok": False, "error": error, "needed": "chat:write"}
            t.slack.refuse["chat.postMessage"] = [Refusal(body=body)]
        with pytest.raises(RefusedError) as refused:
            await t.platform.publish(Place("slack", "T1", channel), Notice("Words."))
        assert told in str(refused.value)

    talk(scenario)


def test_the_small_slack_refuses_what_slack_refuses() -> None:
    async def scenario(t: Talk) -> None:
        client = web_client(BOT_TOKEN, t.slack.api_url)
        row: Json = {"type": "section", "text": {"type": "plain_text", "text": "x", "emoji": False}}
        long: Json = {"type": "section", "text": {"type": "plain_text", "text": "x" * 3001, "emoji": False}}
        live: Json = {"type": "section", "text": {"type": "mrkdwn", "text": "<!channel>"}}
        for error, blocks in (
            ("blocks", [row] * 51),
            ("blocks", [long]),
            ("blocks", [live]),
            ("no_text", []),
        ):
            with pytest.raises(SlackApiError, match=error):
                await call(client, "chat.postMessage", {"channel": "C1", "text": "", "blocks": blocks})

    talk(scenario)


def test_a_message_whose_blocks_slack_does_not_like_is_posted_in_plain_words() -> None:
    async def scenario(t: Talk) -> None:
        t.slack.refuse["chat.postMessage"] = [Refusal(body={"ok": False, "error": "invalid_blocks"})]
        await t.platform.publish(C1, Notice("Words."))
        message = await t.slack.posted()
        assert (message["blocks"], message["text"], message["mrkdwn"]) == ([], "Words.", False)

    talk(scenario)


def test_who_asked_is_told_when_to_ask_again() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        limited = Refusal(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "120"})
        t.slack.refuse["chat.postMessage"] = [limited]
        await t.slack.command("/pullquote", "briefing")
        told = (await t.slack.response())["text"]
        assert told == "I could not post that. posting to C1: Slack says ratelimited: ask again in 120 s."

    talk(scenario, answers=(Answer(REPLIES["briefing"], private=False),))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def signed(body: str, *, age_s: int = 0, secret: str = SECRET) -> dict[str, str]:
    stamp = str(int(time.time()) - age_s)
    digest = hmac.new(secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
    return {
        "Content-Type": "application/x-www-form-urlencoded",
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": f"v0={digest}",
    }


def over_http(scenario: Callable[[Talk, "Web"], Awaitable[None]], *answers: Answer) -> None:
    port = free_port()

    async def run(t: Talk) -> None:
        await until(lambda: t.platform.state == "connected")
        async with aiohttp.ClientSession() as session:
            await scenario(t, Web(session, f"http://127.0.0.1:{port}/slack/events"))

    talk(run, answers=answers, mode="http", http_port=port, app_token="")


@dataclass
class Web:
    """What Slack would send over HTTP."""

    session: aiohttp.ClientSession
    url: str

    async def send(self, body: str, headers: dict[str, str]) -> tuple[int, float]:
        began, data = time.monotonic(), body.encode("utf-8", "surrogateescape")
        async with self.session.post(self.url, data=data, headers=headers) as response:
            await response.read()
            return response.status, time.monotonic() - began


def test_http_commands_and_presses_are_acknowledged_then_answered() -> None:
    async def scenario(t: Talk, web: Web) -> None:
        t.bot.may_answer.clear()
        command = urlencode(t.slack.typed("/quote", "Quill"))
        press = urlencode({"payload": json.dumps(t.slack.pressed(button("1:by:1:0:")))})
        for body in (command, press):
            status, took_s = await web.send(body, signed(body))
            assert (status, took_s < 3) == (200, True)
        assert t.slack.responses.empty()
        t.bot.may_answer.set()
        await t.slack.response()
        await t.slack.response()
        assert t.bot.asked == [Asked(HERE, "quote", "Quill"), Pressed(HERE, "1:by:1:0:")]

    over_http(scenario)


def test_http_requests_that_slack_did_not_sign_just_now_are_refused() -> None:
    async def scenario(t: Talk, web: Web) -> None:
        body = urlencode(t.slack.typed("/quote", "Quill"))
        forged = signed(body, secret="another")
        for headers in (forged, signed(body, age_s=301), signed(body, age_s=-301), {}, signed(body + "x")):
            assert (await web.send(body, headers))[0] == 401
        assert t.bot.asked == []

    over_http(scenario)


@pytest.mark.parametrize(
    "stamp, signature", [("soon", "v0=x"), ("1e3", "v0=x"), ("²", "v0=x"), (None, "v0=é")]
)
def test_http_requests_that_make_no_sense_are_refused(stamp: str | None, signature: str) -> None:
    async def scenario(t: Talk, web: Web) -> None:
        body = urlencode(t.slack.typed("/quote", "Quill"))
        headers = {**signed(body), "X-Slack-Signature": signature}
        if stamp:
            headers["X-Slack-Request-Timestamp"] = stamp
        assert (await web.send(body, headers))[0] == 401
        assert (await web.send("\udcff", signed("x")))[0] == 401

    over_http(scenario)


@pytest.mark.parametrize("body", ["payload=[]", "payload={", "payload=1", "command=/quote&payload=null"])
def test_http_requests_that_are_signed_and_make_no_sense_are_told_so_in_one_line(
    caplog: pytest.LogCaptureFixture, body: str
) -> None:
    async def scenario(t: Talk, web: Web) -> None:
        assert (await web.send(body, signed(body)))[0] == 400
        assert t.bot.asked == []

    over_http(scenario)
    (said,) = [record for record in caplog.records if record.levelname in {"WARNING", "ERROR"}]
    assert said.getMessage().startswith("slack: a request makes no sense")
    assert not said.exc_info


def test_a_signature_is_remembered_for_as_long_as_it_holds() -> None:
    seen = Seen()
    assert [seen.before("v0=a", now_s) for now_s in (0, 599, 600, 601, 602)] == [
        False,
        True,
        True,
        False,
        True,
    ]


def test_names_that_take_too_long_are_left_out_rather_than_late() -> None:
    async def scenario(t: Talk) -> None:
        await t.slack.connection()
        t.bot.may_answer.clear()
        view = {"type": "modal", "callback_id": "form", "private_metadata": ""}
        ack = await t.slack.type_name(view, "Qu")
        assert (ack.payload, ack.after_s < 3) == ({"options": []}, True)

    talk(scenario)


def test_an_http_request_is_good_once() -> None:
    async def scenario(t: Talk, web: Web) -> None:
        body = urlencode(t.slack.typed("/quote", "Quill"))
        headers = signed(body)
        assert [(await web.send(body, headers))[0] for _ in range(3)] == [200, 401, 401]
        await t.slack.response()
        assert len(t.bot.asked) == 1

    over_http(scenario)


def test_a_port_that_is_taken_says_what_to_do() -> None:
    async def scenario(t: Talk) -> None:
        bot = Bot()
        taken = slack(t.slack, mode="http", http_port=t.slack.port)
        with pytest.raises(RefusedError, match="set SLACK_HTTP_HOST and SLACK_HTTP_PORT"):
            await asyncio.wait_for(taken.listen(bot.ask, bot.suggest), WITHIN_S)

    talk(scenario)
