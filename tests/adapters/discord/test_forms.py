"""Forms on the wire: opened as the first answer to a press, and read when they come back, after a restart, too."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, time
from pathlib import Path

from adapters.asking import Answer, CommandSpec, Form, OptionSpec, Place
from adapters.briefings import Channel, Subscription, Wish
from adapters.discord.forms import filled, modal
from adapters.discord.platform import Discord
from adapters.posting import Person
from adapters.replies import Notice
from adapters.store.opening import Store, open_store
from bot.answering import answering, suggesting
from bot.commands import COMMANDS, Command, parse
from bot.managing.forms import change_form
from bot.managing.requests import Managing
from bot.presses import PlanPress, token
from bot.use_cases import UseCases
from digests.briefing import Terms
from digests.schedule import Schedule
from tests.adapters.discord.refusals import of_form
from tests.adapters.discord.server import APPLICATION, Json, Server, member
from tests.adapters.discord.talk import HERE, Bot, listening, run
from tests.adapters.discord.test_conversation import RealBot
from tests.adapters.stores import in_file

NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
WISH = Wish(Schedule(time(8), "Europe/London", frozenset({0, 4})), 3, Terms(("sea wall",), ("football",)))
EDIT = token(PlanPress("edit", 1))
LONG = CommandSpec(
    "briefing", "", "", tuple(OptionSpec(f"{'n' * 60}{n}", "d" * 300, joint="j" * 300) for n in range(9))
)
MANAGER, ANYBODY = str(1 << 4), str(1 << 11)


async def opened_form(server: Server, id_: str) -> Json:
    (callback,) = await server.seen("POST", f"/interactions/{id_}/token-{id_}/callback")
    assert callback.body["type"] == 9
    form: Json = callback.body["data"]
    assert of_form(form) == []
    return form


async def told(server: Server, id_: str) -> str:
    (edited,) = await server.seen("PATCH", f"/webhooks/{APPLICATION}/token-{id_}/messages/@original")
    return str(edited.body)


@asynccontextmanager
async def real_bot(folder: Path) -> AsyncIterator[tuple[Store, RealBot, list[Discord]]]:
    """The bot's own use cases over a database, with one briefing; the platform is put into the list."""
    store = await open_store(in_file(folder / "test.db"))
    platforms: list[Discord] = []

    async def person(place: Place) -> Person:
        return await platforms[-1].person(place)

    managing = Managing(
        store.archive,
        store.subscriptions,
        store.deliveries,
        person,
        {"discord": "managers"},
        lambda: NOW,
    )
    bot = RealBot(answering(store.archive, lambda: (), UseCases(managing)), suggesting(store.archive))
    try:
        await store.subscriptions.subscribe(await store.subscriptions.channel(HERE), WISH, NOW, "400")
        yield store, bot, platforms
    finally:
        await store.close()


async def subscriptions(store: Store) -> tuple[Subscription, ...]:
    return tuple(await store.subscriptions.of_channel(HERE))


def test_a_briefing_is_changed_in_a_form(tmp_path: Path) -> None:
    async def scene(server: Server) -> None:
        async with real_bot(tmp_path) as (store, bot, platforms):
            async with listening(server, bot) as discord:
                platforms.append(discord)
                form = await opened_form(server, await server.press(EDIT, member=member(MANAGER)))
                shown = {f["label"]: f["component"].get("value", "") for f in form["components"]}
                assert shown == {
                    "Time": "08:00",
                    "Zone": "Europe/London",
                    "Days": "mon fri",
                    "Top": "3",
                    "Words": '"sea wall" -football',
                }
            async with listening(server, bot) as discord:
                platforms.append(discord)
                id_ = await server.submit(form, time="9:30", days="tue", words="")
                assert "Changed" in await told(server, id_)
            (changed,) = await subscriptions(store)
            assert changed.wish == Wish(Schedule(time(9, 30), "Europe/London", frozenset({1})), 3)

    run(scene)


def test_a_new_briefing_is_made_in_a_form(tmp_path: Path) -> None:
    async def scene(server: Server) -> None:
        async with real_bot(tmp_path) as (store, bot, platforms), listening(server, bot) as discord:
            platforms.append(discord)
            form = await opened_form(server, await server.press(token(PlanPress("new", 1))))
            await told(server, await server.submit(form, time="17:00", zone="Europe/Paris"))
            assert [each.wish.schedule.at for each in await subscriptions(store)] == [time(8), time(17)]

    run(scene)


def test_no_form_is_opened_for_who_may_not_manage_the_channel(tmp_path: Path) -> None:
    async def scene(server: Server) -> None:
        async with real_bot(tmp_path) as (_, bot, platforms), listening(server, bot) as discord:
            platforms.append(discord)
            id_ = await server.press(EDIT, member=member(ANYBODY))
            (callback,) = await server.seen("POST", f"/interactions/{id_}/token-{id_}/callback")
            assert callback.body["type"] == 6
            (words,) = await server.seen("POST", f"/webhooks/{APPLICATION}/token-{id_}")
            assert "Only those who manage this channel" in str(words.body)
            assert words.body["flags"] & 64

    run(scene)


def test_a_form_that_comes_too_late_is_said_in_words() -> None:
    async def scene(server: Server) -> None:
        bot = Bot(change_form(Subscription(1, Channel(1, HERE), WISH, "active", NOW, "400", "400", NOW)))
        bot.ready.clear()
        async with listening(server, bot, form_within_s=0.05):
            id_ = await server.press(EDIT)
            (callback,) = await server.seen("POST", f"/interactions/{id_}/token-{id_}/callback")
            assert callback.body["type"] == 6
            bot.ready.set()
            (words,) = await server.seen("POST", f"/webhooks/{APPLICATION}/token-{id_}")
            assert "The form cannot be opened here" in str(words.body)
            assert len(bot.asked) == 1

    run(scene)


def test_a_form_that_discord_refuses_leaves_nobody_waiting() -> None:
    async def scene(server: Server) -> None:
        async with listening(server, Bot(Answer(Notice("Typed."), form=Form("", LONG)))):
            id_ = await server.press(EDIT)
            (words,) = await server.seen("POST", f"/webhooks/{APPLICATION}/token-{id_}")
            assert "Typed." in str(words.body)

    run(scene)


def test_a_form_holds_whatever_its_fields_are_called() -> None:
    form = json.loads(json.dumps(modal(Form("x" * 24, LONG, {f"{'n' * 60}{0}": "v" * 9000}))))
    assert of_form(form) == []


def test_what_is_filled_in_for_a_command_means_what_it_holds() -> None:
    (quote, *_) = COMMANDS
    fields = [label["component"] for label in modal(Form("Quotes", quote))["components"]]
    values = dict(zip([field["custom_id"] for field in fields], ("Wong On Lee", "Lee", ""), strict=True))
    inputs = [{"type": 18, "component": {"custom_id": id_, "value": v}} for id_, v in values.items()]
    read = parse(*filled({"custom_id": "form:quote", "components": inputs}))
    assert read == Command("quote", "Wong On Lee", on="Lee")


def test_what_comes_back_without_fields_is_the_bare_command() -> None:
    assert filled({}) == ("", "")
    assert filled({"custom_id": "form:briefing", "components": [{"type": 1}]}) == ("briefing", "")


def test_fields_in_rows_are_read_too() -> None:
    row = {"type": 1, "components": [{"type": 4, "custom_id": "0:daily {}", "value": " 8am "}]}
    assert filled({"custom_id": "form:briefing", "components": [row]}) == ("briefing", "daily 8am")
