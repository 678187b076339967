"""The use case behind every command and button: from what was asked to what is said."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace

from adapters.asking import Answer, Ask, Asked, Place, Pressed, Suggest
from adapters.errors import AdapterError, ArchiveError
from adapters.faults import FAULT, wordless
from adapters.found import FoundPerson
from adapters.links import is_web
from adapters.ports import Archive
from adapters.replies import (
    Briefing,
    CommandHelp,
    Help,
    Notice,
    Overview,
    PlatformState,
    Post,
    Reply,
    SharedQuote,
    Status,
)
from adapters.sharing import Sharer
from bot.answers.articles import answer_article, answer_digest
from bot.answers.briefings import answer_briefing
from bot.answers.changed import answer_changed
from bot.answers.figures import answer_figures
from bot.answers.pages import answer_page
from bot.answers.quotes import answer_quote, answer_share, answer_source, turned
from bot.commands import COMMANDS, Command, Misread, parse
from bot.following.answer import COMMANDS as OF_SOURCES
from bot.following.answer import answer as answer_following
from bot.following.answer import press as press_following
from bot.following.requests import ELSEWHERE
from bot.managing.listing import delivery_notes
from bot.managing.manage import manage, manage_press
from bot.managing.requests import Managing
from bot.presses import PlanPress, SourcePress, Turn, meant
from bot.reach import Reach
from bot.use_cases import ARCHIVE_ALONE, UseCases

States = Callable[[], tuple[PlatformState, ...]]
"""How each platform is, at the moment."""

_log = logging.getLogger(__name__)
_STALE = Notice("That button is from an older version.", ("Ask again: /help lists what you can ask.",))
_UNMANAGED = Notice(
    "Briefings come by themselves on Slack and Discord only.", ("/briefing now posts one at once.",)
)
_AWAY = Notice(
    "The archive cannot be reached now.",
    ("Try again in a moment; whoever runs me finds more in the log.",),
)
_LATER = "Try again in a moment; /pullquote status says how things are."


def answering(
    archive: Archive, states: States, use_cases: UseCases = ARCHIVE_ALONE, reach: Reach | None = None
) -> Ask:
    """What answers everything that is asked of the bot, from this archive.

    `reach` is shared with who else asks it.
    """
    reached = reach or Reach()

    async def ask(asked: Asked | Pressed) -> Answer:
        try:
            if isinstance(asked, Pressed):
                answer = await _pressed(asked, archive, use_cases)
            else:
                answer = await _asked(asked, archive, states, use_cases)
        except ArchiveError as error:
            reached.lose(error)
            return Answer(_AWAY)
        except AdapterError as error:
            return Answer(Notice(f"That cannot be done now: {error}", (_LATER,)))
        except Exception as error:  # noqa: BLE001  # the outermost loop of a command: nobody may be left without an answer
            about = asked.name if isinstance(asked, Asked) else "a button"
            _log.error("no answer to %s", about, exc_info=wordless(error))
            return Answer(FAULT)
        if not isinstance(answer.reply, Help | Notice):  # which may be given without a look into it
            reached.find()
        return answer

    async def ask_and_sign(asked: Asked | Pressed) -> Answer:
        return signed(await ask(asked), asked.place)

    return ask_and_sign


def signed(answer: Answer, place: Place) -> Answer:
    """The answer, saying who had it posted when it is for everyone."""
    if answer.private or not place.user:
        return answer
    by = Sharer(place.user, place.user_name)
    match answer.reply:
        case Post() | SharedQuote() | Overview():
            return replace(answer, reply=replace(answer.reply, by=by))
        case Briefing(overview):
            return replace(answer, reply=replace(answer.reply, overview=replace(overview, by=by)))
    return answer


def suggesting(archive: Archive, reach: Reach | None = None) -> Suggest:
    """What offers names while one is typed; none when the archive cannot be reached."""
    reached = reach or Reach()

    async def suggest(prefix: str) -> tuple[FoundPerson, ...]:
        try:
            found = await archive.suggest(prefix)
        except ArchiveError as error:
            reached.lose(error)
            return ()
        reached.find()
        return found

    return suggest


async def _asked(asked: Asked, archive: Archive, states: States, use_cases: UseCases) -> Answer:
    command = parse(asked.name, asked.text)
    if isinstance(command, Misread):
        return Answer(Notice(command.problem, _tries(command.hints)))
    if command.name == "status":
        return Answer(await _status(archive, states, use_cases.managing))
    if command.name in OF_SOURCES:
        return await _of_sources(command, asked.place, use_cases)
    if command.name == "briefing":
        return await _of_briefings(command, asked.place, archive, use_cases.managing)
    if command.name == "digest" and use_cases.web and is_web(command.words):
        return Answer(await answer_page(command, archive, use_cases.web))
    return Answer(await ANSWERS[command.name](command, archive))


async def _of_briefings(
    command: Command, place: Place, archive: Archive, managing: Managing | None
) -> Answer:
    if managing:
        return await manage(place, command.text, managing)
    if command.words.lower() not in {"now", ""}:
        return Answer(_UNMANAGED)
    reply = await ANSWERS[command.name](command, archive)
    return Answer(reply, private=isinstance(reply, Notice))


async def _of_sources(command: Command, place: Place, use_cases: UseCases) -> Answer:
    if use_cases.following is None:
        return Answer(ELSEWHERE)
    return await answer_following(command.name, command.text, place, use_cases.following)


async def _pressed(pressed: Pressed, archive: Archive, use_cases: UseCases) -> Answer:
    managing, following = use_cases.managing, use_cases.following
    press = meant(pressed.token)
    if press is None:
        return Answer(_STALE)
    if isinstance(press, Turn):
        return Answer(await turned(press, archive), replaces=True)
    if isinstance(press, PlanPress):
        return await manage_press(press, pressed.place, managing) if managing else Answer(_UNMANAGED)
    if isinstance(press, SourcePress):
        return await press_following(press, pressed.place, following) if following else Answer(ELSEWHERE)
    if press.action == "changed":
        return Answer(await answer_changed(press.id, archive, use_cases.versions))
    reply = await _PRESSES[press.action](press.id, archive)
    return Answer(reply, private=press.action not in _PUBLIC or isinstance(reply, Notice))


async def answer_help(command: Command, _archive: Archive) -> Reply:
    """All commands, or the one that was asked about."""
    asked = [entry for entry in COMMANDS if entry.name == command.words.lower()] or COMMANDS
    return Help(tuple(CommandHelp(entry.usage, entry.does) for entry in asked))


async def _status(archive: Archive, states: States, managing: Managing | None) -> Status:
    articles, quotes = await archive.count(), await archive.count_quotes()
    notes = await delivery_notes(managing) if managing else ()
    return Status(articles, quotes, await archive.since(), states(), notes)


ANSWERS: dict[str, Callable[[Command, Archive], Awaitable[Reply]]] = {
    "quote": answer_quote,
    "digest": answer_digest,
    "figures": answer_figures,
    "briefing": answer_briefing,
    "help": answer_help,
}
"""What answers each command of bot.commands.COMMANDS."""

_PRESSES: dict[str, Callable[[int, Archive], Awaitable[Reply]]] = {
    "source": answer_source,
    "share": answer_share,
    "all": lambda id_, archive: turned(Turn("in", id_), archive),
    "digest": lambda id_, archive: answer_article(id_, archive, everything=False, private=True),
    "full": lambda id_, archive: answer_article(id_, archive, everything=True, private=True),
    "post": lambda id_, archive: answer_article(id_, archive, everything=False, private=False),
}
_PUBLIC = frozenset({"share", "post"})


def _tries(hints: tuple[str, ...]) -> tuple[str, ...]:
    return (f"Try {' or '.join(hints)}",) if hints else ()
