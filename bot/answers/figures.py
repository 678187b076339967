"""Figures by what they are about."""

from adapters.found import FoundFigure
from adapters.ports import Archive
from adapters.replies import FigureList, Notice, Option, Reply
from adapters.wording import clipped, source_line, title
from bot.answers.absence import searched
from bot.commands import Command
from bot.presses import Press, token

SHOWN_FIGURES = 10


async def answer_figures(command: Command, archive: Archive) -> Reply:
    """Figures that have to do with the words."""
    if not command.words:
        return Notice("Figures about what?", ("Try /figures WORDS, such as /figures ferry fares.",))
    found = await archive.figures(command.words, SHOWN_FIGURES + 1)
    if not found:
        text = f"No figures to do with “{command.words[:80]}” {await searched(archive)}."
        return Notice(text, ("Try fewer words, or /digest WORDS.",))
    figures = found[:SHOWN_FIGURES]
    return FigureList(command.words, figures, is_cut=len(found) > len(figures), options=_options(figures))


def _options(figures: tuple[FoundFigure, ...]) -> tuple[Option, ...]:
    """Their articles, each once."""
    articles = {f.article_id: f.article for f in figures}
    return tuple(
        Option(clipped(title(article), 70), clipped(source_line(article), 70), token(Press("digest", id_)))
        for id_, article in articles.items()
    )
