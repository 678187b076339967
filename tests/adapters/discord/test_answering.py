"""Commands, names being typed, buttons and lists, on the wire: each acknowledged in time, then answered."""

import asyncio
import logging
from contextlib import suppress
from dataclasses import replace

import pytest

from adapters.asking import Answer, Asked, Place, Pressed
from adapters.discord.platform import Discord
from adapters.discord.rendering import Payload
from adapters.found import FoundPerson
from adapters.replies import Briefing, Notice, QuoteList, Reply, SharedQuote
from tests.adapters.discord.server import APPLICATION, CHANNEL, PERSON, Json, Server, member, option, shown
from tests.adapters.discord.talk import HERE, Bot, listening, run
from tests.adapters.reply_examples import REPLIES

MESSAGES = f"/channels/{CHANNEL}/messages"
ACKNOWLEDGE_WITHIN_S = 3.0
PRIVATE = 64
BY_USER: Json = {"authorizing_integration_owners": {"1": PERSON["id"]}, "context": 0}
IN_DIRECT_MESSAGES: Json = {
    "guild_id": None,
    "guild": None,
    "user": PERSON,
    "channel": {"id": CHANNEL, "type": 1, "recipients": [PERSON]},
    "authorizing_integration_owners": {"0": "0"},
    "context": 1,
}


def callback(id_: str) -> str:
    return f"/interactions/{id_}/token-{id_}/callback"


def original(id_: str) -> str:
    return f"/webhooks/{APPLICATION}/token-{id_}/messages/@original"


def followup(id_: str) -> str:
    return f"/webhooks/{APPLICATION}/token-{id_}"


def test_a_command_is_acknowledged_as_private_and_then_answered() -> None:
    async def scene(server: Server) -> None:
        bot = Bot(Answer(REPLIES["quotes-by"]))
        async with listening(server, bot) as discord:
            id_ = await server.command(
                "quote", option("name", "Quill"), option("on", "sea wall"), option("about", value=True)
            )
            (answer,) = await server.seen("PATCH", original(id_))
        (acknowledged,) = server.found("POST", callback(id_))
        assert acknowledged.body == {"type": 5, "data": {"flags": PRIVATE}}
        assert bot.asked == [Asked(HERE, "quote", "Quill on sea wall --about")]
        (message,) = discord.render(REPLIES["quotes-by"])
        assert answer.body["components"] == list(message.components)
        assert answer.body["flags"] == 1 << 15
        assert answer.body["allowed_mentions"] == {"parse": []}

    run(scene)


def test_a_command_is_answered_in_embeds_when_these_are_set() -> None:
    async def scene(server: Server) -> None:
        async with listening(server, Bot(Answer(REPLIES["quotes-by"])), layout="embeds"):
            id_ = await server.command("quote", option("name", "Quill"))
            (answer,) = await server.seen("PATCH", original(id_))
        assert "5 quotes by Ada Quill" in answer.body["embeds"][0]["title"]

    run(scene)


def test_everything_is_acknowledged_in_time_however_long_the_answer_takes() -> None:
    async def scene(server: Server) -> None:
        bot = Bot(Answer(Notice("At last.")))
        bot.ready.clear()
        async with listening(server, bot):
            ids = [await server.command("quote", option("name", f"Quill {n}")) for n in range(20)]
            ids += [await server.press(f"1:by:{n}:0:") for n in range(20)]
            for id_ in ids:
                await server.seen("POST", callback(id_))
            assert max(map(server.acknowledged_after, ids)) < ACKNOWLEDGE_WITHIN_S
            assert not any(server.found("PATCH", original(id_)) for id_ in ids)
            bot.ready.set()
            for id_ in ids[:20]:
                await server.seen("PATCH", original(id_))
            for id_ in ids[20:]:
                await server.seen("POST", followup(id_))

    run(scene)


def test_names_are_offered_while_one_is_typed() -> None:
    async def scene(server: Server) -> None:
        bot = Bot()
        bot.people = (*bot.people, FoundPerson(2, "B" * 101, None, 1), FoundPerson(3, "C" * 90, "r" * 50, 1))
        async with listening(server, bot):
            id_ = await server.typing(
                "quote", option("about", value=True), option("name", "Qu", focused=True)
            )
            (answer,) = await server.seen("POST", callback(id_))
        assert bot.prefixes == ["Qu"]
        assert answer.body["type"] == 8
        quill, long = answer.body["data"]["choices"]
        assert quill == {"name": "Ada Quill: chair of the board, 12 quotes", "value": "Ada Quill"}
        assert (len(long["name"]), long["value"]) == (100, "C" * 90)

    run(scene)


def test_at_most_25_names_are_offered() -> None:
    async def scene(server: Server) -> None:
        bot = Bot()
        bot.people = tuple(FoundPerson(n, f"Ada {n}", None, n) for n in range(40))
        async with listening(server, bot):
            id_ = await server.typing("quote", option("name", "", focused=True))
            (answer,) = await server.seen("POST", callback(id_))
        assert len(answer.body["data"]["choices"]) == 25

    run(scene)


def test_names_that_take_too_long_are_none() -> None:
    async def scene(server: Server) -> None:
        bot = Bot()
        bot.ready.clear()
        async with listening(server, bot, names_within_s=0.01):
            id_ = await server.typing("quote", option("name", "Qu", focused=True))
            (answer,) = await server.seen("POST", callback(id_))
        assert answer.body["data"]["choices"] == []
        assert server.acknowledged_after(id_) < ACKNOWLEDGE_WITHIN_S

    run(scene)


def test_names_of_an_archive_that_does_not_stop_when_told_to_are_none_in_time() -> None:
    class Stubborn(Bot):
        async def suggest(self, prefix: str) -> tuple[FoundPerson, ...]:
            while not self.ready.is_set():
                with suppress(asyncio.CancelledError):
                    await self.ready.wait()
            return await super().suggest(prefix)

    async def scene(server: Server) -> None:
        bot = Stubborn()
        bot.ready.clear()
        async with listening(server, bot, names_within_s=0.01):
            id_ = await server.typing("quote", option("name", "Qu", focused=True))
            (answer,) = await server.seen("POST", callback(id_))
            assert not bot.ready.is_set()
            bot.ready.set()
        assert answer.body["data"]["choices"] == []
        assert server.acknowledged_after(id_) < ACKNOWLEDGE_WITHIN_S

    run(scene)


def test_a_button_under_an_old_message_is_answered_after_a_restart() -> None:
    async def scene(server: Server) -> None:
        async with listening(server, Bot()):
            pass
        bot = Bot(Answer(REPLIES["source"]))
        async with listening(server, bot):
            id_ = await server.press("1:source:2", shown(flags=1 << 15))
            (answer,) = await server.seen("POST", followup(id_))
        assert bot.asked == [Pressed(HERE, "1:source:2")]
        assert server.found("POST", callback(id_))[0].body == {"type": 6}
        assert answer.body["flags"] == PRIVATE | 1 << 15
        assert "a polite suggestion" in str(answer.body)

    run(scene)


def test_a_row_that_is_picked_from_a_list_hands_its_token_back() -> None:
    async def scene(server: Server) -> None:
        bot = Bot(Answer(REPLIES["quotes-by"], replaces=True))
        async with listening(server, bot):
            id_ = await server.pick("1:by:2:0:")
            await server.seen("PATCH", original(id_))
        assert bot.asked == [Pressed(HERE, "1:by:2:0:")]

    run(scene)


def test_a_page_is_turned_in_its_own_message() -> None:
    async def scene(server: Server) -> None:
        bot = Bot(Answer(REPLIES["quotes-by"], replaces=True))
        async with listening(server, bot):
            id_ = await server.press("1:by:1:5:")
            (turned,) = await server.seen("PATCH", original(id_))
        assert "5 quotes by Ada Quill" in str(turned.body)
        assert server.found("POST", followup(id_)) == []

    run(scene)


@pytest.mark.parametrize("flags", [1 << 15, PRIVATE], ids=["everyone's", "of the other layout"])
def test_a_page_that_can_not_be_turned_in_place_comes_as_a_private_answer(flags: int) -> None:
    async def scene(server: Server) -> None:
        bot = Bot(Answer(REPLIES["quotes-by"], replaces=True))
        async with listening(server, bot):
            id_ = await server.press("1:by:1:5:", shown(flags=flags))
            (answer,) = await server.seen("POST", followup(id_))
        assert answer.body["flags"] & PRIVATE
        assert server.found("PATCH", original(id_)) == []

    run(scene)


def test_sharing_posts_in_the_channel() -> None:
    async def scene(server: Server) -> None:
        bot = Bot(Answer(REPLIES["shared-quote"], private=False))
        async with listening(server, bot):
            id_ = await server.press("1:share:2")
            (posted,) = await server.seen("POST", MESSAGES)
        assert "a polite suggestion" in str(posted.body)
        assert not posted.body.get("flags", 0) & PRIVATE
        assert server.found("POST", callback(id_))[0].body == {"type": 6}

    run(scene)


def test_what_two_share_at_once_is_posted_once_and_the_second_is_told() -> None:
    async def scene(server: Server) -> None:
        async with listening(server, Bot(Answer(REPLIES["shared-quote"], private=False))):
            first = await server.press("1:share:2")
            await server.seen("POST", MESSAGES)
            second = await server.press("1:share:2")
            (told,) = await server.seen("POST", followup(second))
        assert "stands here already" in str(told.body)
        assert told.body["flags"] & PRIVATE
        assert server.found("POST", followup(first)) == []
        assert len(server.found("POST", MESSAGES)) == 1

    run(scene)


def test_a_share_that_was_refused_may_be_tried_again_at_once() -> None:
    async def scene(server: Server) -> None:
        server.refuse("POST", MESSAGES, 403, 50013)
        async with listening(server, Bot(Answer(REPLIES["shared-quote"], private=False))):
            id_ = await server.press("1:share:2")
            await server.seen("POST", followup(id_))
            await server.press("1:share:2")
            await server.seen("POST", MESSAGES, 2)

    run(scene)


def test_a_command_for_everyone_posts_and_tells_who_asked() -> None:
    async def scene(server: Server) -> None:
        bot = Bot(Answer(REPLIES["briefing"], private=False))
        async with listening(server, bot):
            id_ = await server.command("briefing", option("when", "now"))
            (told,) = await server.seen("PATCH", original(id_))
        assert "Posted to this channel." in str(told.body)
        assert len(server.found("POST", MESSAGES)) == 1
        assert len(server.found("POST", "/channels/1002/messages")) == 2

    run(scene)


def test_who_may_not_post_in_a_channel_can_not_have_the_bot_do_it() -> None:
    async def scene(server: Server) -> None:
        bot = Bot(Answer(REPLIES["shared-quote"], private=False))
        async with listening(server, bot):
            id_ = await server.press("1:share:2", member=member(permissions=str(1 << 10)))
            (told,) = await server.seen("POST", followup(id_))
        assert "You may not post in this channel" in str(told.body)
        assert server.found("POST", MESSAGES) == []

    run(scene)


def test_where_the_bot_may_not_post_who_asked_is_told_what_to_do() -> None:
    async def scene(server: Server) -> None:
        server.refuse("POST", MESSAGES, 403, 50013)
        bot = Bot(Answer(REPLIES["shared-quote"], private=False))
        async with listening(server, bot):
            id_ = await server.press("1:share:2")
            (told,) = await server.seen("POST", followup(id_))
        assert "It could not be posted" in str(told.body)
        assert "let a moderator give Pullquote" in str(told.body)

    run(scene)


def test_where_the_app_is_installed_for_its_user_alone_it_shares_as_an_answer() -> None:
    async def scene(server: Server) -> None:
        bot = Bot(Answer(REPLIES["shared-quote"], private=False))
        async with listening(server, bot):
            id_ = await server.press("1:share:2", shown(), **BY_USER)
            (posted,) = await server.seen("POST", followup(id_))
        assert not posted.body.get("flags", 0) & PRIVATE
        assert server.found("POST", MESSAGES) == []

    run(scene)


@pytest.mark.parametrize("stories, shown", [(2, 2), (4, 4), (6, 4)])
def test_where_the_app_is_installed_for_its_user_alone_everyone_sees_a_briefing_and_what_it_lacks(
    stories: int, shown: int
) -> None:
    briefing = REPLIES["briefing"]
    assert isinstance(briefing, Briefing)
    longer = replace(briefing, stories=(briefing.stories * 3)[:stories])

    async def scene(server: Server) -> None:
        async with listening(server, Bot(Answer(longer, private=False))):
            id_ = await server.command("briefing", option("when", "now"), **BY_USER)
            *_, told = await server.seen("PATCH", original(id_), 2)
        assert "Posted to this channel." in str(told.body)
        overview, *rest = map(str, server.for_everyone)
        assert len(rest) == shown
        assert "2 stories, 4 quotes" in overview
        assert (f"{shown} of {stories} stories" in overview) == (shown < stories)
        assert server.found("POST", MESSAGES) == []

    run(scene)


def test_where_the_app_is_installed_for_its_user_alone_a_form_shares_with_everyone() -> None:
    async def scene(server: Server) -> None:
        async with listening(server, Bot(Answer(REPLIES["shared-quote"], private=False))):
            data = {"custom_id": "form:quote", "components": []}
            id_ = await server.interact(5, data, message=shown(), **BY_USER)
            *_, told = await server.seen("PATCH", original(id_), 2)
        assert "Posted to this channel." in str(told.body)
        assert len(server.for_everyone) == 1

    run(scene)


def test_a_question_that_is_too_old_is_logged_and_the_next_one_is_answered(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def scene(server: Server) -> None:
        server.refuse("POST", callback("1001"), 404, 10062)
        async with listening(server, Bot()):
            await server.command("quote", option("name", "late"))
            id_ = await server.command("quote", option("name", "Quill"))
            await server.seen("PATCH", original(id_))

    with caplog.at_level(logging.WARNING):
        run(scene)
    assert "an answer did not reach Discord: NotFound 10062" in caplog.text


def test_an_answer_that_discord_refuses_is_told_to_who_asked() -> None:
    async def scene(server: Server) -> None:
        server.refuse("PATCH", original("1001"), 400, 50035)
        async with listening(server, Bot()):
            id_ = await server.command("quote", option("name", "Quill"))
            (told,) = await server.seen("POST", followup(id_))
        assert "Discord did not take my answer." in str(told.body)

    run(scene)


class Broken(Discord):
    """A platform that cannot show quotes, as no digest foresaw."""

    def render(self, reply: Reply) -> Payload:
        if isinstance(reply, QuoteList | SharedQuote):
            raise ZeroDivisionError(str(reply))
        return super().render(reply)


@pytest.mark.parametrize(
    "answer",
    [Answer(REPLIES["quotes-by"]), Answer(REPLIES["shared-quote"], private=False)],
    ids=["private", "public"],
)
def test_an_answer_that_can_not_be_shown_is_told_to_who_asked_and_logged(
    caplog: pytest.LogCaptureFixture, answer: Answer
) -> None:
    async def scene(server: Server) -> None:
        async with listening(server, Bot(answer), kind=Broken):
            for id_ in (
                await server.command("quote", option("name", "Quill")),
                await server.press("1:by:1:0:"),
            ):
                (told,) = await server.seen("POST", followup(id_))
                assert "my own fault" in str(told.body)
                assert "Ask again in a moment" in str(told.body)
                assert told.body["flags"] & PRIVATE

    run(scene)
    assert "ZeroDivisionError" in caplog.text
    assert "in render" in caplog.text
    assert "a polite suggestion" not in caplog.text


def test_names_that_can_not_be_looked_for_are_logged_without_a_word(caplog: pytest.LogCaptureFixture) -> None:
    class Nameless(Bot):
        async def suggest(self, prefix: str) -> tuple[FoundPerson, ...]:
            raise ZeroDivisionError(prefix)

    async def scene(server: Server) -> None:
        async with listening(server, Nameless()):
            await server.typing("quote", option("name", "Secret", focused=True))
            id_ = await server.command("quote", option("name", "Quill"))
            await server.seen("PATCH", original(id_))

    run(scene)
    assert "ZeroDivisionError" in caplog.text
    assert "Secret" not in caplog.text


def test_a_429_for_an_answer_is_waited_out() -> None:
    async def scene(server: Server) -> None:
        pause = {"message": "slow", "retry_after": 0.05, "global": False}
        server.plan("PATCH", original("1001"), 429, pause, Via="1.1 google")
        async with listening(server, Bot()):
            id_ = await server.command("quote", option("name", "Quill"))
            await server.seen("PATCH", original(id_), 2)

    run(scene)


def test_in_direct_messages_a_share_goes_to_the_same_talk() -> None:
    async def scene(server: Server) -> None:
        bot = Bot(Answer(REPLIES["shared-quote"], private=False))
        async with listening(server, bot):
            await server.press("1:share:2", shown(), **IN_DIRECT_MESSAGES)
            await server.seen("POST", MESSAGES)
        assert bot.asked[0].place == Place("discord", None, CHANNEL, PERSON["id"])

    run(scene)


def test_in_other_talks_it_shares_as_an_answer() -> None:
    async def scene(server: Server) -> None:
        bot = Bot(Answer(REPLIES["briefing"], private=False))
        async with listening(server, bot):
            id_ = await server.press("1:share:2", shown(), **IN_DIRECT_MESSAGES | BY_USER | {"context": 2})
            posted = await server.seen("POST", followup(id_), 3)
        assert not any(r.body.get("flags", 0) & PRIVATE for r in posted)
        assert server.found("POST", MESSAGES) == []

    run(scene)


def test_a_long_answer_goes_on_in_further_private_messages() -> None:
    async def scene(server: Server) -> None:
        briefing: Reply = REPLIES["briefing"]
        async with listening(server, Bot(Answer(briefing))):
            id_ = await server.command("quote", option("name", "Quill"))
            further = await server.seen("POST", followup(id_), 2)
        assert all(r.body["flags"] & PRIVATE for r in further)

    run(scene)


def test_an_unknown_command_is_handed_on_by_its_name() -> None:
    async def scene(server: Server) -> None:
        bot = Bot()
        async with listening(server, bot):
            id_ = await server.command("gone")
            await server.seen("PATCH", original(id_))
        assert bot.asked == [Asked(HERE, "gone", "")]

    run(scene)
