"""`pullquote digest`: each article's digest on standard output, as soon as it is done."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterable
from io import TextIOWrapper

from adapters.errors import SourceError
from bot.composition import named, renderer
from bot.digesting import Digested, digest_all
from bot.exits import FAILED, FINE, MisuseError, say
from bot.progress import Progress
from bot.size_limit import largest_article
from digests.model import Digest


def perform(arguments: Namespace) -> int:
    """Digest the paths, or print the schema; 1 when something could not be digested."""
    if arguments.schema:
        return _print_schema()
    if not arguments.paths:
        raise MisuseError("digest: which files or folders? See pullquote digest --help")
    outcomes = digest_all(named(arguments.paths, largest_article()), uncleaned=arguments.as_is)
    return _print_all(outcomes, _json() if arguments.json else _posts())


def _print_all(outcomes: Iterable[Digested | SourceError], shown: Callable[[Digest], str]) -> int:
    progress = Progress(None if sys.stdout.isatty() else sys.stderr)
    status = FINE
    for outcome in outcomes:
        if isinstance(outcome, SourceError):
            status = FAILED
            progress.clear()
            say(str(outcome))
            continue
        if outcome.note:
            progress.clear()
            say(outcome.note)
        sys.stdout.write(shown(outcome.digest))
        sys.stdout.flush()
        progress.step()
    progress.clear()
    return status


def _posts() -> Callable[[Digest], str]:
    from adapters.replies import post  # noqa: PLC0415  # as for JSON

    show = renderer()
    return lambda digest: show(post(digest)) + "\n"


def _json() -> Callable[[Digest], str]:
    from bot.json_lines import line  # noqa: PLC0415  # posts need none

    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # JSON is UTF-8 whatever the terminal is
    return lambda digest: line(digest) + "\n"


def _print_schema() -> int:
    from bot.json_schema import schema  # noqa: PLC0415  # pydantic, for the schema alone

    sys.stdout.write(schema() + "\n")
    return FINE
