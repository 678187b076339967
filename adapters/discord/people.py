"""Who people are where they ask: each interaction tells what its user may do in its channel."""

from collections import OrderedDict

import discord

from adapters.asking import Place
from adapters.posting import Person

_MOST = 1000


class People:
    """What the latest interactions told of who asked; the bot keeps no members and asks for none."""

    def __init__(self) -> None:
        """Nobody is known yet."""
        self._known: OrderedDict[tuple[str, str | None], Person] = OrderedDict()

    def met(self, interaction: discord.Interaction[discord.Client]) -> None:
        """Take note of who asks: whether they may manage the channel; alone with the bot, everyone may."""
        manages = interaction.guild_id is None or interaction.permissions.manage_channels
        key = str(interaction.channel_id or ""), str(interaction.user.id)
        self._known[key] = Person(manages=manages)
        self._known.move_to_end(key)
        if len(self._known) > _MOST:
            self._known.popitem(last=False)

    def who(self, place: Place) -> Person:
        """Who `place.user` is there; nobody who may do anything when they have not asked of late."""
        return self._known.get((place.channel, place.user), Person())
