"""What stands above and under lists, in the words of every platform."""

from collections.abc import Iterator
from itertools import islice

from adapters.followed import Corrections, FilterShown, FollowedSource
from adapters.replies import Choice, FigureList, Headline, Overview, Post, QuoteList, Status
from adapters.wording import amount, clipped, counted, day, introduced, title
from digests.model import Quote

MORE_PEOPLE = "For others type more of the name"
"""Under a choice that leaves some out."""

MOST_ALSO = 6
"""Other places that a post names; more are counted."""

LONGEST_OUTLET = 60
QUOTES_NOBODY = "No quotes were found in it."
_OTHER = {"by": "about", "about": "by"}


def quotes_heading(found: QuoteList) -> str:
    """How many quotes by, about or in whom or what: "5 quotes by Ada Quill on walls"."""
    words = f" on {clipped(found.words, 50)}" if found.words else ""
    name = clipped(found.name, 50 if words else 100)
    return f"{counted(found.total, 'quote', is_cut=found.is_cut)} {found.kind} {name}{words}"


def page(found: QuoteList, shown: int) -> str:
    """Which of the quotes these are, when so many of the page are shown: "6–10 of 1,200"; "" for all or none."""
    if not shown or shown >= found.total:
        return ""
    return f"{found.first}–{found.first + shown - 1} of {amount(found.total, is_cut=found.is_cut)}"


def others_typed(found: QuoteList) -> str:
    """What to type for the quotes of the other kind, where no button leads there; "" for none."""
    if not found.others or found.buttons:
        return ""
    name = clipped(found.name, 80)
    typed = f"/quote {name}" if found.kind == "about" else f"/quote {name} --about"
    number = amount(found.others, is_cut=found.has_more_others)
    return f"{number} {_OTHER.get(found.kind, '')} {name}: {typed}"


def figures_heading(found: FigureList) -> str:
    """How many figures to do with which words."""
    number = counted(len(found.figures), "figure")
    return f"{_many(is_cut=found.is_cut)}{number} to do with “{clipped(found.words, 60)}”"


def people_heading(choice: Choice) -> str:
    """How many people match which name."""
    return f"{_many(is_cut=choice.is_cut)}{len(choice.people)} people match “{clipped(choice.name, 60)}”"


def _many(*, is_cut: bool) -> str:
    return "More than " if is_cut else ""


def holdings(status: Status) -> str:
    """What the archive has: "12 articles, 34 quotes since 1 Sep 2026"."""
    since = f" since {day(status.since)}" if status.since else ""
    return f"{counted(status.articles, 'article')}, {counted(status.quotes, 'quote')}{since}"


def more_in(post: Post, quotes: int, figures: int) -> str:
    """How much more an article has when so many quotes and figures of its post are shown; "" for nothing."""
    held = (
        (post.more_quotes + quotes_in(post) - quotes, "more quote"),
        (post.more_figures + len(post.figures) - figures, "more figure"),
    )
    return " · ".join(counted(number, noun) for number, noun in held if number > 0)


def quotes_in(post: Post) -> int:
    """How many quotes a post has, those from other articles, too."""
    return len(post.quotes) + len(post.further)


def quotes_of(post: Post, shown: int) -> Iterator[tuple[Quote, str]]:
    """The first so many quotes of a post, each with where it stands: "" in the post's own article."""
    places = [""] * len(post.quotes)
    for further in post.further:
        places.append(f"in {clipped(further.article.outlet or title(further.article), LONGEST_OUTLET)}")
    quotes = introduced([*post.quotes, *(further.quote for further in post.further)])
    return islice(zip(quotes, places, strict=True), shown)


def places_of(post: Post) -> Iterator[tuple[str, str | None]]:
    """Where else a post's story is told, a name and an address each, and after some how many there are more."""
    for place in post.also[:MOST_ALSO]:
        yield clipped(place.outlet, LONGEST_OUTLET) or "another outlet", place.url
    if (more := len(post.also) - MOST_ALSO) > 0:
        yield f"and {amount(more)} more", None


def other_outlets(line: Headline) -> str:
    """How many outlets tell a story beside the one that is shown: "+2 outlets"; "" for none."""
    return f"+{counted(line.others, 'outlet')}" if line.others else ""


def more_articles(overview: Overview, shown: int) -> str:
    """How many articles there are beside those shown; "" for none."""
    more = overview.more + len(overview.headlines) - shown
    return f"and {counted(more, 'more article')}" if more else ""


def source_state(source: FollowedSource, since: str, longest: int = 200) -> str:
    """How a source is: "Its site refuses us since …: why"; `since` as the platform tells moments, with " since "."""
    problem = f": {clipped(source.problem, longest)}" if source.problem else ""
    return f"{source.state}{since}{problem}"


def filter_heading(found: FilterShown) -> str:
    """How much a filter keeps; "" where there is nothing to tell it by."""
    if not found.looked_at:
        return ""
    return f"Of the last {counted(found.looked_at, 'article')} it would have kept {amount(found.kept)}."


def corrections_heading(found: Corrections) -> str:
    """Of which article changes are told, or that there are none."""
    about = f"“{clipped(found.headline, 150)}”"
    return (
        f"What changed in {about}" if found.corrections else f"Nothing that was shown has changed in {about}."
    )


def more_corrections(found: Corrections) -> str:
    """How many changes came before; "" for none."""
    return f"{counted(found.more, 'change')} before that" if found.more else ""
