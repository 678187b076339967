"""Answering what is asked on Discord: acknowledged at once, thought about afterwards.

Discord wants to hear within 3 seconds, and whether an answer is private is settled then: commands are
acknowledged as private, and what is for everyone is posted to the channel besides. A press is acknowledged
as a change of its message, which allows both for changing it and for a new one.
Source: https://discord.com/developers/docs/interactions/receiving-and-responding
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import nullcontext, suppress
from dataclasses import dataclass, field
from typing import Any, cast

import discord

from adapters.asking import (
    FORM_TOKENS,
    Answer,
    Ask,
    Asked,
    CommandSpec,
    Form,
    Place,
    Posted,
    Pressed,
    Suggest,
)
from adapters.discord.alone import as_answers
from adapters.discord.commands import being_typed, offered, typed
from adapters.discord.errors import FAILURES
from adapters.discord.forms import filled, open_form
from adapters.discord.layouts import Message
from adapters.discord.once import once
from adapters.discord.people import People
from adapters.discord.rendering import Payload
from adapters.discord.sending import sendable
from adapters.errors import PlatformError, UnsureError
from adapters.faults import FAULT, wordless
from adapters.lately import STANDS, Lately
from adapters.replies import Notice, Reply

Interaction = discord.Interaction[discord.Client]

_POSTING = Notice("Posting to this channel …")
_DONE = Notice("Posted to this channel.")
_MUTED = Notice("You may not post in this channel, so I do not post for you.", ("Ask for it privately.",))
_UNSENT = Notice(
    "Discord did not take my answer.", ("Ask again in a moment; if it stays so, please report it.",)
)
_PROMISED = {discord.InteractionType.application_command, discord.InteractionType.modal_submit}
"""What is acknowledged by promising a private answer: until that stands, Discord takes whatever follows for it.

Source: https://github.com/discord/discord-api-docs/issues/2742
"""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answering:
    """What is needed to answer: the bot's use cases, its commands, and the platform's ways of showing and posting.

    `suggest` has to answer in time: Discord drops names after 3 s, and a form after as long, so that one that takes
    longer than `form_within_s` is not opened.
    """

    ask: Ask
    suggest: Suggest
    commands: tuple[CommandSpec, ...]
    render: Callable[[Reply], Payload]
    publish: Callable[[Place, Reply], Awaitable[Posted]]
    lately: Lately = field(default_factory=Lately)
    people: People = field(default_factory=People)
    form_within_s: float = 2.5


async def answer(interaction: Interaction, by: Answering) -> None:
    """Acknowledge and answer a command, a press, or a name that is being typed; what fails is logged and said."""
    try:
        by.people.met(interaction)
        match interaction.type:
            case discord.InteractionType.autocomplete:
                await _suggest(interaction, by)
            case discord.InteractionType.application_command:
                await _answer_command(interaction, by, typed(by.commands, _data(interaction)))
            case discord.InteractionType.modal_submit:
                await _answer_command(interaction, by, filled(_data(interaction)))
            case discord.InteractionType.component:
                await _answer_press(interaction, by)
    except FAILURES as error:
        code = getattr(error, "code", "")
        _log.warning("an answer did not reach Discord: %s %s", type(error).__name__, code)
        await _apologise(interaction, by, _UNSENT)
    except Exception as error:  # noqa: BLE001  # the outermost loop of an interaction: nobody may be left waiting
        _log.error("discord: an answer failed", exc_info=wordless(error))
        await _apologise(interaction, by, FAULT)


async def _apologise(interaction: Interaction, by: Answering, notice: Notice) -> None:
    """Say that there is no answer, where something can still be said."""
    if interaction.type is discord.InteractionType.autocomplete or not interaction.response.is_done():
        return
    (message,) = by.render(notice)
    with suppress(*FAILURES):
        await interaction.followup.send(**sendable(message), ephemeral=True)


async def _suggest(interaction: Interaction, by: Answering) -> None:
    people = await by.suggest(being_typed(_data(interaction)))
    choices = [discord.app_commands.Choice(**choice) for choice in offered(people)]
    await interaction.response.autocomplete(choices)


async def _answer_command(interaction: Interaction, by: Answering, line: tuple[str, str]) -> None:
    """Answer what was typed, or filled in in a form."""
    await interaction.response.defer(ephemeral=True, thinking=True)
    asked = Asked(_place(interaction), *line)
    given = await by.ask(asked)
    reply = given.reply if given.private else await _shared(interaction, asked, given.reply, by)
    first, *rest = by.render(reply)
    await interaction.edit_original_response(**sendable(first))
    await _follow_up(interaction, rest, private=True)


async def _answer_press(interaction: Interaction, by: Answering) -> None:
    pressed = Pressed(_place(interaction), _token(_data(interaction)))
    if pressed.token.startswith(FORM_TOKENS):
        given = await _form_or_answer(interaction, by, pressed)
        if given is None:
            return
    else:
        await interaction.response.defer()
        given = await by.ask(pressed)
    if not given.private:
        reply = await _shared(interaction, pressed, given.reply, by)
        if reply is not _DONE:
            await _follow_up(interaction, by.render(reply), private=True)
        return
    await _turn_or_add(interaction, given, by.render(given.reply))


async def _form_or_answer(interaction: Interaction, by: Answering, pressed: Pressed) -> Answer | None:
    """Open a form, which has to be the first answer; gives what to say where there is none, or it came too late."""
    asking = asyncio.ensure_future(by.ask(pressed))
    try:
        done, _ = await asyncio.wait({asking}, timeout=by.form_within_s)
        form = asking.result().form if done else None
        if form and await _is_opened(interaction, form):
            return None
        await interaction.response.defer()
        return await asking
    finally:
        asking.cancel()


async def _is_opened(interaction: Interaction, form: Form) -> bool:
    """Open it; False where Discord would not have it, so that another answer can be given."""
    try:
        await open_form(interaction, form)
    except discord.HTTPException as error:
        _log.warning("discord: a form was refused: %s %s", error.status, error.code)
        return False
    return True


async def _turn_or_add(interaction: Interaction, given: Answer, messages: Payload) -> None:
    """Change the pressed message, if it is the presser's own and of the same layout; else say it to them alone."""
    shown = interaction.message
    is_own = (shown is not None and shown.flags.ephemeral) or interaction.guild_id is None
    has_layout = shown is not None and shown.flags.components_v2 == messages[0].is_layout
    if given.replaces and is_own and has_layout:
        await interaction.edit_original_response(**sendable(messages[0]))
        messages = messages[1:]
    await _follow_up(interaction, messages, private=True)


async def _shared(interaction: Interaction, asked: Asked | Pressed, reply: Reply, by: Answering) -> Reply:
    """Post the reply for everyone, where who asked may post, too, and once; gives what to tell them."""
    if interaction.guild_id and not _may_post(interaction):
        return _MUTED
    if not by.lately.begin(asked.place, asked):
        return STANDS
    may_stand = False
    try:
        await _publish(interaction, asked.place, reply, by)
        may_stand = True
    except UnsureError as error:
        may_stand = True
        return Notice(f"It may have been posted: {error}", ("Look before you ask again.",))
    except PlatformError as error:
        may_stand = bool(error.posted)
        return Notice(f"It could not be posted: {error}")
    finally:
        if not may_stand:
            by.lately.undo(asked.place, asked)
    return _DONE


async def _publish(interaction: Interaction, place: Place, reply: Reply, by: Answering) -> None:
    if interaction.is_guild_integration() or interaction.context.dm_channel:
        await by.publish(place, reply)
        return
    # installed by the user alone, the bot is no member here: it can speak as an answer only
    if interaction.type in _PROMISED:
        (message,) = by.render(_POSTING)
        await interaction.edit_original_response(**sendable(message))
    await _follow_up(interaction, as_answers(reply, by.render), private=False)


def _may_post(interaction: Interaction) -> bool:
    allowed = interaction.permissions
    in_thread = isinstance(interaction.channel, discord.Thread)
    return allowed.send_messages_in_threads if in_thread else allowed.send_messages


async def _follow_up(interaction: Interaction, messages: Payload | list[Message], *, private: bool) -> None:
    for message in messages:
        with nullcontext() if private else once():
            await interaction.followup.send(**sendable(message), ephemeral=private)


def _place(interaction: Interaction) -> Place:
    guild = str(interaction.guild_id) if interaction.guild_id else None
    return Place("discord", guild, str(interaction.channel_id or ""), str(interaction.user.id))


def _data(interaction: Interaction) -> dict[str, Any]:
    return cast("dict[str, Any]", interaction.data or {})


def _token(data: dict[str, Any]) -> str:
    """What a press stands for: the picked option of a list, or the button's own token."""
    return str((data.get("values") or [data.get("custom_id", "")])[0])
