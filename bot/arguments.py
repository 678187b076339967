"""The command line: what can be asked for, and how it is explained."""

import argparse
import sys

from bot.source_arguments import add_sources

_MOST_JOBS = 64
"""Each is a process of its own; more than a large machine's cores would only fill its memory."""

_EXAMPLES = """\
examples:
  pullquote digest article.txt            show an article's digest
  pullquote digest articles/ --json       one JSON object an article, for other programs
  pullquote stories articles/             show which of them tell the same story
  pullquote ingest articles/              keep them in the archive, to be asked later
  pullquote quote sessions                what somebody said, from the archive
  pullquote run                           join Slack and Discord and answer; the console without them
  pullquote sources import feeds.opml     follow what another feed reader followed
  pullquote status                        what is kept, and how the latest briefings went
  pullquote check                         say what is missing before it can run, and where to get it

exit status: 0 fine; 1 something could not be done (each named on standard error, the rest done);
2 wrong usage or settings; 130 stopped with Ctrl-C.
Settings come from the environment or a file .env: see .env.example.
"""

_DIGEST_EXAMPLES = """\
examples:
  pullquote digest article.txt
  pullquote digest https://example.org/news/bridge
  pullquote digest articles/ --json > digests.jsonl
  pullquote digest --as-is --json article.txt     offsets refer to the file's own text

The terminal shows the best figures and quotes, --json all of them.
A folder is walked, sorted by path: files ending in .txt, .text, .md, .html or .htm, without hidden and README files.
An address is fetched as its site's robots.txt allows; a page that was saved is read as well.
"""

_INGEST_EXAMPLES = """\
examples:
  pullquote ingest articles/
  pullquote ingest --jobs 4 articles/ more.txt

Prints how many were added, how many were known already and how many failed. What is added stays when it is
stopped; run it again to go on: nothing is added twice. DATABASE_URL says where the archive is.
"""

_STORIES_EXAMPLES = """\
examples:
  pullquote stories articles/             a list: what each story's first article is called, and where each stands
  pullquote stories --json a.txt b.txt    {"paths": ["a.txt", "b.txt"]} a line, one line a story

Articles are compared in the order given, as if they came in one after another. A folder is walked as for digest.
"""

_QUOTE_EXAMPLES = """\
examples:
  pullquote quote sessions                a surname, a full name or a part of it
  pullquote quote sessions on cities      only quotes with these words in them or in their sentence
  pullquote quote --about sessions        what others said about them
  pullquote quote sessions --json         all of them, one JSON object a quote:

{"person": who was asked for, "id", "article_id",
 "text", "start", "end": the quote and its place in the article's text,
 "kind": "direct" | "fragment", "cue", "rank",
 "speaker": {"name", "role", "mention", "start", "end", "how"} | null,
 "paragraph": counted from 1, "sentence", "before", "after": where it stands, and the sentences around,
 "headline", "url", "path", "outlet", "published"}

With --json everyone of that name is printed, the most quoted first, each one's newest quotes first.
The exit status is 1 when there is nothing.
"""


def parser() -> argparse.ArgumentParser:
    """The parser of `pullquote`'s command line; `verb` names what was asked for."""
    outer = argparse.ArgumentParser(
        prog="pullquote",
        description="Digests news articles: headline, key figures and top quotes with their speakers, "
        "every word copied from the article.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    outer.add_argument("--version", action=_Version, help="print the version and stop")
    commands = outer.add_subparsers(dest="verb", metavar="COMMAND", required=True)
    _add_digest(commands)
    _add_stories(commands)
    _add_ingest(commands)
    _add_quote(commands)
    add_sources(commands)
    _add_run(commands)
    return outer


def _add_digest(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    digest = commands.add_parser(
        "digest",
        help="digest files, folders or web pages",
        description="Digests article files, folders of them, and pages of the web by their addresses.",
        epilog=_DIGEST_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    digest.add_argument("paths", nargs="*", metavar="PATH", help="an article's file or address, or a folder")
    digest.add_argument("--json", action="store_true", help="print one JSON object an article, nothing else")
    digest.add_argument("--schema", action="store_true", help="print the JSON Schema of --json and stop")
    digest.add_argument("--as-is", action="store_true", help="take the file's text as the article, uncleaned")


def _add_stories(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    stories = commands.add_parser(
        "stories",
        help="show which articles tell the same story",
        description="Groups article files, and those of folders, by the story that they tell.",
        epilog=_STORIES_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    stories.add_argument("paths", nargs="+", metavar="PATH", help="an article's file or address, or a folder")
    stories.add_argument("--json", action="store_true", help="print one JSON object a story, nothing else")


def _add_ingest(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    ingest = commands.add_parser(
        "ingest",
        help="keep the digests of files, folders or web pages in the archive",
        description="Digests article files, folders of them, and pages of the web into the archive.",
        epilog=_INGEST_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    ingest.add_argument("paths", nargs="+", metavar="PATH", help="an article's file or address, or a folder")
    ingest.add_argument(
        "--jobs", type=_jobs, default=1, metavar="N", help="digest in N processes (default: 1)"
    )


def _add_quote(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    quote = commands.add_parser(
        "quote",
        help="quotes by somebody, or about somebody, from the archive",
        description="Answers what /quote answers, from the archive.",
        epilog=_QUOTE_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    quote.add_argument("name", nargs="*", metavar="NAME", help="a surname, a full name or a part of it")
    quote.add_argument("--about", action="store_true", help="what others said about them")
    quote.add_argument("--json", action="store_true", help="print one JSON object a quote, nothing else")
    quote.add_argument("--schema", action="store_true", help="print the JSON Schema of --json and stop")


def _add_run(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    commands.add_parser(
        "run",
        help="post digests and answer commands",
        description="Runs the bot on Slack and Discord, whichever has its tokens. With neither it digests the "
        "articles that come with it (or those in SEEDS), shows them as posts in a channel on the console and "
        "answers what is typed: /help lists it.",
    )
    commands.add_parser(
        "check",
        help="say what is missing before it can run",
        description="Looks at settings, database and tokens, and says what is wrong and what to do about it.",
    )
    status = commands.add_parser(
        "status",
        help="say what is kept and how the latest briefings went",
        description="Tells what the archive holds, which briefings come by themselves, which a platform refuses, and "
        "how the latest were delivered. The bot need not run.",
    )
    status.add_argument("--json", action="store_true", help="print one JSON object, nothing else")
    manifest = commands.add_parser(
        "manifest",
        help="print what Slack or Discord need to let it in",
        description="Prints Slack's app manifest as JSON, or Discord's links to invite and install the bot.",
    )
    manifest.add_argument("platform", choices=("slack", "discord"))
    manifest.add_argument(
        "--url", help="for SLACK_MODE=http: the https address at which Slack reaches the bot"
    )


def _jobs(text: str) -> int:
    if not text.isdecimal() or len(text) > len(str(_MOST_JOBS)) or not 1 <= int(text) <= _MOST_JOBS:
        raise argparse.ArgumentTypeError(f"a number from 1 to {_MOST_JOBS} is needed")
    return int(text)


class _Version(argparse.Action):
    """Prints the version; reading it costs time that no other command should spend."""

    def __init__(self, option_strings: list[str], dest: str, help: str) -> None:  # noqa: A002
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib import metadata  # noqa: PLC0415  # 40 ms

        sys.stdout.write(f"pullquote {metadata.version('pullquote')}\n")
        parser.exit()
