"""Correcting what stands in a channel, on the wire: the real library against a small Discord on loopback."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from adapters.discord.layouts import Layout
from adapters.discord.platform import Discord
from adapters.errors import AppRefusedError, BadMessageError, PlatformError, RefusedError, TryLaterError
from adapters.posting import Corrector
from adapters.replies import post
from tests.adapters.discord.server import CHANNEL, Server
from tests.adapters.discord.talk import HERE, platform, run
from tests.adapters.discord.test_posting import BRIEFING, MARK, STORY
from tests.adapters.examples import WALL
from tests.adapters.reply_examples import POST_BUTTONS

CORRECTED = replace(post(WALL, buttons=POST_BUTTONS), corrected=datetime(2026, 11, 20, 9, 12, tzinfo=UTC))
LAYOUTS: tuple[Layout, ...] = ("components", "embeds")


def test_discord_is_a_platform_whose_messages_can_be_changed() -> None:
    assert isinstance(Discord("t", "http://127.0.0.1:1", "ws://127.0.0.1:1", "components", ()), Corrector)


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_story_is_corrected_in_its_thread_and_twice_is_once(layout: Layout, plain: bool) -> None:  # noqa: FBT001
    async def scene(server: Server) -> None:
        discord = platform(server, layout=layout)
        overview = await discord.post_part(HERE, BRIEFING, MARK)
        story = await discord.post_part(HERE, STORY, "0123456789ab-1", overview.under)
        standing = len(server.standing)
        for _ in range(2):
            await discord.edit_part(HERE, CORRECTED, story.message, overview.under, plain=plain)
        assert len(server.found("PATCH", f"/channels/{overview.under}/messages/{story.message}")) == 2
        shown = server.standing[story.message]
        assert "Corrected <t:1795165920:f>" in str(shown)
        assert ("custom_id" in str(shown)) is not plain
        assert len(server.standing) == standing

    run(scene)


def test_what_was_posted_in_embeds_can_be_corrected_in_components() -> None:
    async def scene(server: Server) -> None:
        story = await platform(server, layout="embeds").post_part(HERE, STORY, MARK)
        await platform(server, layout="components").edit_part(HERE, CORRECTED, story.message)
        assert server.standing[story.message]["embeds"] == []

    run(scene)


def test_the_other_way_round_the_message_is_refused_for_what_it_is() -> None:
    async def scene(server: Server) -> None:
        story = await platform(server, layout="components").post_part(HERE, STORY, MARK)
        with pytest.raises(BadMessageError):
            await platform(server, layout="embeds").edit_part(HERE, CORRECTED, story.message)

    run(scene)


@pytest.mark.parametrize(
    "status, code, kind",
    [
        (404, 10008, RefusedError),
        (404, 10003, RefusedError),
        (403, 50001, RefusedError),
        (403, 50013, RefusedError),
        (403, 50005, RefusedError),
        (400, 50083, RefusedError),
        (400, 50035, BadMessageError),
        (401, 0, AppRefusedError),
        (403, 40333, TryLaterError),
    ],
)
def test_each_refusal_is_an_error_of_ours(status: int, code: int, kind: type[PlatformError]) -> None:
    async def scene(server: Server) -> None:
        discord = platform(server)
        story = await discord.post_part(HERE, STORY, MARK)
        server.refuse("PATCH", f"/channels/{CHANNEL}/messages/{story.message}", status, code)
        with pytest.raises(kind) as caught:
            await discord.edit_part(HERE, CORRECTED, story.message)
        assert type(caught.value) is kind or isinstance(caught.value, TryLaterError)

    run(scene)


def test_a_message_that_is_gone_or_that_there_never_was_is_refused() -> None:
    async def scene(server: Server) -> None:
        discord = platform(server)
        for message in ("4711", "no number", ""):
            with pytest.raises(RefusedError):
                await discord.edit_part(HERE, CORRECTED, message)

    run(scene)
