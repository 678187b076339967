"""The bot's own commands as Discord takes them, and what is picked as the line that it stands for."""

import re

from adapters.asking import CommandSpec
from adapters.discord.commands import being_typed, offered, registered, typed
from adapters.found import FoundPerson
from bot.commands import COMMANDS, Command, parse
from tests.adapters.discord.server import Json, option

NAME = re.compile(r"[-_a-z0-9]{1,32}")


def test_the_bots_commands_are_such_as_discord_takes() -> None:
    commands = registered(COMMANDS)
    assert len(commands) <= 100
    for command in commands:
        options = command["options"]
        assert len(options) <= 25
        assert all(NAME.fullmatch(thing["name"]) for thing in (command, *options))
        assert all(1 <= len(thing["description"]) <= 100 for thing in (command, *options))
        required = [o["required"] for o in options]
        assert required == sorted(required, reverse=True)
        assert not any("choices" in o and o.get("autocomplete") for o in options)


def test_what_is_picked_is_read_as_if_it_had_been_typed() -> None:
    picked: Json = {
        "name": "quote",
        "options": [option("about", value=True), option("on", "sea wall"), option("name", "Ada Quill")],
    }
    assert parse(*typed(COMMANDS, picked)) == Command("quote", "Ada Quill", frozenset({"about"}), "sea wall")
    assert parse(*typed(COMMANDS, {"name": "digest"})) == Command("digest")
    off: Json = {"name": "digest", "options": [option("all", value=False)]}
    assert parse(*typed(COMMANDS, off)) == Command("digest")


def test_a_name_that_is_picked_is_the_name_whatever_it_holds() -> None:
    picked: Json = {"name": "quote", "options": [option("name", "Wong On Lee"), option("on", "Lee")]}
    assert parse(*typed(COMMANDS, picked)) == Command("quote", "Wong On Lee", on="Lee")
    words: Json = {"name": "figures", "options": [option("words", "help")]}
    assert parse(*typed(COMMANDS, words)) == Command("figures", "help")


def test_long_descriptions_are_cut() -> None:
    (command,) = registered([CommandSpec("quote", "x" * 300, "/quote")])
    assert len(command["description"]) == 100


def test_nothing_is_being_typed_when_no_option_has_the_focus() -> None:
    assert being_typed({"options": [option("name", "Qu")]}) == ""
    assert being_typed({}) == ""


def test_a_name_that_is_empty_or_too_long_is_not_offered() -> None:
    people = [
        FoundPerson(n, name, None, 1) for n, name in enumerate(["", "\u202e", "x" * 101, "Ada\u202e Quill"])
    ]
    assert offered(people) == [{"name": "Ada Quill: 1 quote", "value": "Ada Quill"}]
