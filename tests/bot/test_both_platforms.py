"""`pullquote run` as a process, with the real libraries, against a small Slack and a small Discord at once."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from adapters.at_work import FINISH_WITHIN_S
from tests.adapters.discord import server as discord
from tests.bot.both import Both, joined, words

SAID = (
    "endanger the lives of every American",
    "claw back",
    "wilfully violates",
    "I strongly urge our nation",
)
MOST_KB = 150_000


OnBoth = Callable[[Callable[[Both], Awaitable[None]]], None]


@pytest.fixture(scope="module", name="on_both")
def act_on_both(tmp_path_factory: pytest.TempPathFactory) -> OnBoth:
    archive = tmp_path_factory.mktemp("both") / "archive.db"

    def run(act: Callable[[Both], Awaitable[None]]) -> None:
        async def talk() -> None:
            async with asyncio.timeout(60), joined(archive) as both:
                await act(both)

        asyncio.run(talk())

    return run


def test_both_answer_with_the_same_four_quotes_share_one_and_post_a_briefing(on_both: OnBoth) -> None:
    async def act(both: Both) -> None:
        in_slack = await both.slack_says("quote", "sessions")
        in_discord = await both.discord_says("quote", discord.option("name", "sessions"))
        for said in SAID:
            assert said in words(in_slack)
            assert said in words(in_discord)
        tokens = [set(re.findall(r"1:share:\d+", json.dumps(shown))) for shown in (in_slack, in_discord)]
        assert tokens[0] == tokens[1]
        assert len(tokens[0]) == len(SAID)

        token = min(tokens[0])
        await both.slack.press({"type": "button", "action_id": "x", "value": token})
        await both.discord.press(token)
        in_channel = await both.slack.response()
        assert in_channel["response_type"] == "in_channel"
        shared = words(in_channel), words(await posted_in_discord(both, 1))
        assert [said in shared[0] for said in SAID] == [said in shared[1] for said in SAID]
        assert sum(said in shared[0] for said in SAID) == 1
        assert "Shared by reader" in shared[0]
        assert f"Shared by <@{discord.MEMBER}>" in shared[1]
        assert "<@" not in json.dumps(in_channel), "a mention that Slack would notify of"

        await both.slack.command("/briefing", "now")
        await both.discord.command("briefing", discord.option("when", "now"))
        for overview in (await both.slack.posted(), await posted_in_discord(both, 2)):
            assert "Briefing: 6 stories" in words(overview)
            assert "Asked for by" in words(overview)
        status = await both.slack_says("pullquote", "status")
        assert "Slack: connected. Discord: connected" in status["text"]
        assert peak_kb(both.bot.pid) < MOST_KB

    on_both(act)


def test_a_button_from_before_a_restart_still_works(on_both: OnBoth) -> None:
    tokens: list[str] = []

    async def before(both: Both) -> None:
        listed = json.dumps(await both.slack_says("quote", "sessions on counties"))
        tokens.extend(re.findall(r"1:source:\d+", listed))

    async def after(both: Both) -> None:
        await both.slack.press({"type": "button", "action_id": "x", "value": tokens[0]})
        assert "I strongly urge our nation" in words(await both.slack.response())
        await both.slack.press({"type": "button", "action_id": "x", "value": "0:from:long:ago"})
        assert "older version" in words(await both.slack.response())

    on_both(before)
    on_both(after)


def test_what_was_acknowledged_before_it_is_stopped_is_answered(tmp_path: Path) -> None:
    async def act() -> None:
        seconds = tmp_path / "seconds"
        seconds.write_text("0.5", encoding="utf-8")
        slowly = joined(
            tmp_path / "archive.db", module="tests.slow_disk", told="finishing", SLOW=str(seconds)
        )
        async with asyncio.timeout(60), slowly as both:
            asked = await both.discord.command("quote", discord.option("name", "sessions"))
            ack = await both.slack.command("/quote", "sessions")
            await both.discord.seen("POST", f"/interactions/{asked}/token-{asked}/callback")
            assert both.discord.acknowledged_after(asked) < 1
            both.bot.terminate()
            stopped_at = monotonic()
            in_slack = await both.slack.response()
            (in_discord,) = await both.discord.seen("PATCH", both.discord_answer(asked))
            await both.bot.wait()
            assert monotonic() - stopped_at < FINISH_WITHIN_S + 3
            assert ack.after_s < 1
            for said in SAID:
                assert said in words(in_slack)
                assert said in words(in_discord.body)

    asyncio.run(act())


async def posted_in_discord(both: Both, count: int) -> Any:  # noqa: ANN401
    return (await both.discord.seen("POST", f"/channels/{discord.CHANNEL}/messages", count))[-1].body


def peak_kb(pid: int) -> int:
    """The most memory that a process has had, in KB; 0 where this cannot be told."""
    status = Path(f"/proc/{pid}/status")
    found = re.search(r"VmHWM:\s*(\d+)", status.read_text()) if status.exists() else None
    return int(found[1]) if found else 0
