"""What is drawn: answers of the real bot to what a reader asks of the articles that come with it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from pathlib import Path

from adapters.asking import Asked, Place, Pressed
from adapters.briefings import Wish
from adapters.found import AlsoIn
from adapters.memory import MemoryArchive
from adapters.plans import Plan, PlanList
from adapters.replies import Button, Notice, PlatformState, Post, QuoteList, Reply
from bot.answering import answering
from bot.answers.briefings import briefing_of
from bot.managing.choosing import rules
from bot.stories import Story
from digests.briefing import Terms
from digests.cleaning import clean
from digests.model import Article
from digests.schedule import Schedule
from digests.summarise import summarise
from docs.pictures.of_sources import OF_SOURCES

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
_PLACE = Place("console", None, "news")
_STATES = (
    PlatformState("slack", "connected"),
    PlatformState("discord", "not connected: the token is refused: set DISCORD_TOKEN anew"),
)

_ASKED = {
    "digest": ("digest", "sanctuary"),
    "digest-everything": ("digest", "sanctuary --all"),
    "digest-in-spanish": ("digest", "Valdecierzo"),
    "digest-without-quotes": ("digest", "Adriatic"),
    "newest": ("digest", ""),
    "quote": ("quote", "sessions"),
    "quote-villaluz": ("quote", "villaluz"),
    "quote-on": ("quote", "Mark-Viverito on worst"),
    "quote-about": ("quote", "Trump --about"),
    "several-people": ("quote", "r"),
    "many-people": ("quote", "m"),
    "nobody": ("quote", "sesions"),
    "figures": ("figures", "percent"),
    "help": ("help", ""),
    "status": ("pullquote", "status"),
    "misread": ("qoute", "sessions"),
    "briefing": ("briefing", "now"),
}

_CORRECTED = datetime(2026, 11, 22, 9, 12, tzinfo=UTC)
_PLANS = PlanList(
    (
        Plan(
            "Daily at 08:00, Mon–Fri, top 5",
            (datetime(2026, 11, 23, 8, tzinfo=UTC), datetime(2026, 11, 24, 8, tzinfo=UTC)),
            "Europe/London",
            ("Last: Fri 20 Nov, 08:00, 5 stories.",),
            (Button("Pause", "1:pause:1"), Button("Stop", "1:stop:1")),
            made_by="1",
        ),
    ),
    ("/briefing daily 08:00 sets up another",),
)
"""Made by hand: nothing comes by itself from an archive in memory."""

_WHY = Notice(
    rules(
        Wish(Schedule(time(8), "Europe/London"), terms=Terms(("harbour",))),
        Terms((), ("football",)),
        ("Ellery Post", "Coast Weekly"),
    ),
    items=tuple(
        f"Port Ellery to build a sea wall: {n} outlets, 4 quotes by named speakers" for n in range(10, 0, -1)
    ),
)
"""As long as it gets."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One answer: what was typed for it, what the bot says, and whether to who asked alone."""

    name: str
    typed: str
    reply: Reply
    private: bool


async def scenes(*, on_the_web: bool = False) -> tuple[Scene, ...]:
    """Each answer once; `on_the_web` as if the articles came from a feed, with address, outlet and time."""
    archive = MemoryArchive(lambda: datetime(2026, 9, 1, 8, tzinfo=UTC))
    for number, file in enumerate(sorted(SEEDS.glob("*.txt"), reverse=True)):
        article = clean(file.read_text(encoding="utf-8"), path=f"seeds/{file.name}")
        await archive.add(summarise(_fed(article, number) if on_the_web else article))
    return tuple([scene async for scene in _played(archive)])


def _fed(article: Article, number: int) -> Article:
    """The article as a feed would give it."""
    name = (article.path or "").rpartition("/")[2].removesuffix(".txt")
    return replace(
        article,
        url=f"https://news.example.org/2026/11/{name}",
        outlet=article.outlet or "The Ellery Post",
        published=datetime(2026, 11, 22, 12 - number % 12, 10, tzinfo=UTC),
    )


async def _played(archive: MemoryArchive) -> AsyncIterator[Scene]:
    ask = answering(archive, lambda: _STATES)
    for name, (command, text) in _ASKED.items():
        answer = await ask(Asked(_PLACE, command, text))
        yield Scene(name, f"/{command} {text}".strip(), answer.reply, answer.private)
        for label, token in _pressed(name, answer.reply):
            after = await ask(Pressed(_PLACE, token))
            yield Scene(f"{name}-{label.lower().replace(' ', '-')}", label, after.reply, after.private)
    lead, other, *_ = await archive.articles("", 2)
    story = Story(
        lead, (other,), (AlsoIn("Coast Weekly"), AlsoIn("The Evening Ledger", "https://ledger.example.org/"))
    )
    yield Scene("stories", "/briefing now", briefing_of([story]), private=False)
    yield Scene("why", "Why these?", _WHY, private=True)
    yield Scene("plans", "/briefing list", _PLANS, private=True)
    for name, typed, reply in OF_SOURCES:
        yield Scene(name, typed, reply, private=True)
    posted = (await ask(Asked(_PLACE, "digest", "sanctuary"))).reply
    if isinstance(posted, Post):
        changed = (*posted.buttons, Button("What changed?", "1:changed:1"))
        yield Scene("corrected", "", replace(posted, corrected=_CORRECTED, buttons=changed), private=False)
    stale = await ask(Pressed(_PLACE, "0:gone"))
    yield Scene("stale", "a button of an older version", stale.reply, stale.private)


def _pressed(name: str, reply: Reply) -> list[tuple[str, str]]:
    """What is pressed under an answer, to be drawn, too."""
    match name, reply:
        case "quote", QuoteList(quotes=(first, *_)):
            return [(button.label, button.token) for button in first.buttons if button.token]
        case "digest", Post(buttons=buttons):
            return [("All quotes", b.token) for b in buttons if b.token and b.label.startswith("All")]
        case _:
            return []
