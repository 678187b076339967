"""The command line: what can be asked for, and how it is explained."""

import argparse
import sys

_EXAMPLES = """\
examples:
  pullquote digest article.txt            show an article's digest
  pullquote digest articles/ --json       one JSON object an article, for other programs
  pullquote run                           post the articles that come with it, then answer commands

exit status: 0 fine; 1 something could not be done (each named on standard error, the rest done);
2 wrong usage or settings; 130 stopped with Ctrl-C.
Settings come from the environment or a file .env: see .env.example.
"""

_DIGEST_EXAMPLES = """\
examples:
  pullquote digest article.txt
  pullquote digest articles/ --json > digests.jsonl
  pullquote digest --as-is --json article.txt     offsets refer to the file's own text

The terminal shows the best figures and quotes, --json all of them.
A folder is walked, sorted by path: files ending in .txt, .text or .md, without hidden and README files.
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
    commands.add_parser(
        "run",
        help="post digests and answer commands",
        description="Runs the bot. With no platform configured it digests the articles that come with it (or "
        "those in SEEDS), shows them as posts in a channel and answers what is typed: /help lists it.",
    )
    return outer


def _add_digest(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    digest = commands.add_parser(
        "digest",
        help="digest files or folders",
        description="Digests article files, and folders of them.",
        epilog=_DIGEST_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    digest.add_argument("paths", nargs="*", metavar="PATH", help="an article's file, or a folder of them")
    digest.add_argument("--json", action="store_true", help="print one JSON object an article, nothing else")
    digest.add_argument("--schema", action="store_true", help="print the JSON Schema of --json and stop")
    digest.add_argument("--as-is", action="store_true", help="take the file's text as the article, uncleaned")


class _Version(argparse.Action):
    """Prints the version; reading it costs time that no other command should spend."""

    def __init__(self, option_strings: list[str], dest: str, help: str) -> None:  # noqa: A002
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib import metadata  # noqa: PLC0415  # 40 ms

        sys.stdout.write(f"pullquote {metadata.version('pullquote')}\n")
        parser.exit()
