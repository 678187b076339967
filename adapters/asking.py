"""What passes between a platform and the bot: what was asked and where, the answer, and which commands there are."""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from adapters.found import FoundPerson
from adapters.replies import Reply


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was asked or is to be posted: ids as the platform gives them.

    `workspace` is a team or server. `user` is who asked, `user_name` what the platform calls them there ("" when it
    does not say); a name is never stored, an id only where a schedule needs it.
    """

    platform: str
    workspace: str | None
    channel: str
    user: str | None = None
    user_name: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Asked:
    """A command, typed or picked: its name without slash ("quote"), and what stands behind it, as one line.

    Platforms with named options join them by CommandSpec.joined. The name "" is a line without a command.
    """

    place: Place
    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button or an option under an earlier reply, maybe from before a restart: the token that it carried."""

    place: Place
    token: str


FORM_TOKENS = "form:"
"""How tokens begin whose press is answered with a form: platforms open one only at once."""


@dataclass(frozen=True, slots=True)
class Form:
    """A command as a form: its options are the fields, with these values; sent, it is asked as if it were typed.

    `title` has at most 24 characters.
    """

    title: str
    spec: "CommandSpec"
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """What to say to who asked: to them alone (`private`) or into the channel.

    `replaces`: it takes the place of the reply whose button was pressed, as turning a page does. `form` is opened
    instead of the reply where it can be.
    """

    reply: Reply
    private: bool = True
    replaces: bool = False
    form: Form | None = None


Ask = Callable[[Asked | Pressed], Awaitable[Answer]]
"""What a platform calls with each command and press. It always answers: whatever goes wrong is a Notice."""

Suggest = Callable[[str], Awaitable[tuple[FoundPerson, ...]]]
"""Names that begin with what was typed so far, at most 25, the most quoted first."""


WHOLE = '"{}"'
"""The joint of an option that is taken as it is: quotation marks keep its words from being read as others."""

_MARKS = (WHOLE, "“{}”", "«{}»")
_SPLITS = re.compile(r"\son\s", re.IGNORECASE)
_SPLITS_ALONE = re.compile(r"\s(?!on\s)[Oo][Nn]\s")
"""In small letters, with nothing else filled in, it may well be typed as a line: "sessions on cities"."""

_ASKS_FOR_HELP = {"help", "?"}


@dataclass(frozen=True, slots=True)
class OptionSpec:
    """One option of a command, for platforms that ask for them by name.

    `joint` is how it is typed, with {} for its value ("on {}"); without {} it is a switch ("--about"), on or
    off; with WHOLE its value is put in quotation marks where it would be read as something else. `suggests`: names
    are offered while it is typed. `choices` are all its values, when they are few.
    """

    name: str
    does: str
    required: bool = False
    suggests: bool = False
    choices: tuple[str, ...] = ()
    joint: str = "{}"

    @property
    def is_switch(self) -> bool:
        """Whether it has no value but is on or off."""
        return "{}" not in self.joint


@dataclass(frozen=True, slots=True)
class CommandSpec:
    """A command as platforms register and explain it: `does` in at most 100 characters, `usage` as typed."""

    name: str
    does: str
    usage: str
    options: tuple[OptionSpec, ...] = ()

    def joined(self, values: Mapping[str, str | bool | None]) -> str:
        """The text behind the command as it would be typed, from options by name; absent ones leave nothing."""
        given = [(option, str(value)) for option in self.options if (value := values.get(option.name))]
        is_alone = sum(not option.is_switch for option, _ in given) == 1
        return " ".join(_typed(option, value, is_alone=is_alone) for option, value in given)


def _typed(option: OptionSpec, value: str, *, is_alone: bool) -> str:
    """A value as it would be typed."""
    if option.joint != WHOLE:
        return option.joint.replace("{}", value)
    splits = (_SPLITS_ALONE if is_alone else _SPLITS).search(value)
    if not splits and value.lower() not in _ASKS_FOR_HELP:
        return value
    marks = next((marks for marks in _MARKS if marks[-1] not in value), WHOLE)
    return marks.replace("{}", value)


@dataclass(frozen=True, slots=True)
class Posted:
    """Where a reply was posted: the ids of its messages, in order."""

    channel: str
    messages: tuple[str, ...]
