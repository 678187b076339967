"""Correcting what stands in a channel, against a small Slack on loopback."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from adapters.errors import AppRefusedError, BadMessageError, PlatformError, RefusedError, TryLaterError
from adapters.posting import Corrector
from adapters.replies import Notice, post
from adapters.slack.platform import Slack
from adapters.slack.posting import _short
from tests.adapters.examples import WALL
from tests.adapters.reply_examples import POST_BUTTONS
from tests.adapters.slack.server import BOT_TOKEN, Refusal, SlackServer
from tests.adapters.slack.test_posting import C1, C2, MARK, OVERVIEW, STORY, on_slack

CORRECTED = replace(post(WALL, buttons=POST_BUTTONS), corrected=datetime(2026, 11, 20, 9, 12, tzinfo=UTC))


def test_slack_is_a_platform_whose_messages_can_be_changed() -> None:
    assert isinstance(Slack(bot_token=BOT_TOKEN), Corrector)


def test_a_story_in_a_thread_is_corrected_where_it_stands_and_twice_is_once() -> None:
    async def scenario(server: SlackServer, slack: Slack) -> None:
        overview = await slack.post_part(C1, OVERVIEW, f"{MARK}0")
        story = await slack.post_part(C1, STORY, f"{MARK}1", overview.under)
        for _ in range(2):
            await slack.edit_part(C1, CORRECTED, story.message, story.under)
        untouched, changed = server.history["C1"]
        assert "Corrected 20 Nov, 09:12 UTC." in changed["text"]
        assert any("Corrected" in str(block) for block in changed["blocks"])
        assert changed["metadata"]["event_payload"] == {"mark": f"{MARK}1"}
        assert "Corrected" not in untouched["text"]
        assert server.posts.qsize() == 2

    on_slack(scenario)


def test_in_plain_words_its_blocks_are_gone() -> None:
    async def scenario(server: SlackServer, slack: Slack) -> None:
        story = await slack.post_part(C1, STORY, f"{MARK}1")
        await slack.edit_part(C1, CORRECTED, story.message, plain=True)
        (changed,) = server.history["C1"]
        assert changed["blocks"] == []
        assert "Port Ellery" in changed["text"]

    on_slack(scenario)


def test_words_are_no_longer_than_an_edit_takes() -> None:
    async def scenario(server: SlackServer, slack: Slack) -> None:
        story = await slack.post_part(C1, STORY, f"{MARK}1")
        await slack.edit_part(C1, Notice("&" * 2000, ("<" * 480,)), story.message, plain=True)
        (changed,) = server.history["C1"]
        assert 3000 < len(changed["text"]) <= 4000
        assert changed["text"].removesuffix(" …").endswith("&amp;")

    on_slack(scenario)


@pytest.mark.parametrize("start", range(6))
def test_what_stands_for_a_sign_is_never_cut(start: int) -> None:
    cut = _short("x" * start + "&amp;" * 900)
    assert len(cut) <= 4000
    assert cut.removesuffix(" …").lstrip("x").replace("&amp;", "") == ""


@pytest.mark.parametrize(
    "code, kind",
    [
        ("message_not_found", RefusedError),
        ("cant_update_message", RefusedError),
        ("edit_window_closed", RefusedError),
        ("channel_not_found", RefusedError),
        ("is_archived", RefusedError),
        ("msg_too_long", BadMessageError),
        ("msg_blocks_too_long", BadMessageError),
        ("invalid_blocks", BadMessageError),
        ("block_mismatch", BadMessageError),
        ("token_revoked", AppRefusedError),
        ("missing_scope", AppRefusedError),
        ("ratelimited", TryLaterError),
        ("internal_error", TryLaterError),
    ],
)
def test_each_refusal_is_an_error_of_ours_and_is_not_tried_again(
    code: str, kind: type[PlatformError]
) -> None:
    async def scenario(server: SlackServer, slack: Slack) -> None:
        story = await slack.post_part(C1, STORY, f"{MARK}1")
        server.refuse["chat.update"] = [Refusal(200, {"ok": False, "error": code})]
        with pytest.raises(kind) as caught:
            await slack.edit_part(C1, CORRECTED, story.message)
        assert type(caught.value) is kind or isinstance(caught.value, TryLaterError)
        assert [name for name, _ in server.calls].count("chat.update") == 1

    on_slack(scenario)


def test_what_is_too_much_says_when_to_come_back() -> None:
    async def scenario(server: SlackServer, slack: Slack) -> None:
        story = await slack.post_part(C1, STORY, f"{MARK}1")
        server.refuse["chat.update"] = [
            Refusal(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "7"})
        ]
        with pytest.raises(TryLaterError) as caught:
            await slack.edit_part(C1, CORRECTED, story.message)
        assert caught.value.retry_after_s == 7

    on_slack(scenario)


def test_what_others_said_and_what_is_gone_is_left_alone() -> None:
    async def scenario(server: SlackServer, slack: Slack) -> None:
        said = server.said("Not ours")
        with pytest.raises(RefusedError, match="cant_update_message"):
            await slack.edit_part(C1, CORRECTED, said)
        with pytest.raises(RefusedError, match="message_not_found"):
            await slack.edit_part(C1, CORRECTED, "1.000001")
        with pytest.raises(RefusedError, match="not_in_channel"):
            await slack.edit_part(C2, CORRECTED, "1.000001")

    on_slack(scenario)
