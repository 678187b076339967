"""The command line of `pullquote sources`: a page of help for each thing that it does."""

import argparse

_EXAMPLES = """\
examples:
  pullquote sources list                  every feed that somebody follows, by whom, and how it is
  pullquote sources import feeds.opml     take over the list of another feed reader
  pullquote sources import feeds.opml --channel slack:T012AB3CD:C045EF6GH
  pullquote sources export feeds.opml     without a file, to standard output

`pullquote sources import --help`, and so on, says more of each. The ids of a channel are in its address, in Slack's
and in Discord's web client.
"""

_LIST_EXAMPLES = """\
examples:
  pullquote sources list
  pullquote sources list --channel slack:T012AB3CD:C045EF6GH

A line tells a feed's address, its title, how it is, when it is asked next, and which channels follow it; "the
operator" is whoever imported it without a channel.
"""

_IMPORT_EXAMPLES = """\
examples:
  pullquote sources import feeds.opml
  pullquote sources import feeds.opml --channel slack:T012AB3CD:C045EF6GH

Without --channel, what is imported is followed by you alone, as if the console were a channel: it is read, and comes
to all channels that follow nothing by themselves. A channel follows at most 100. Nothing is asked of the web: the bot
does when it runs. What is followed already stays as it is. Entries that are left out are named on standard error, the
first 20 of them, and the exit status is 1.
"""

_EXPORT_EXAMPLES = """\
examples:
  pullquote sources export > feeds.opml
  pullquote sources export feeds.opml
  pullquote sources export feeds.opml --force     also when there is such a file
  pullquote sources export --channel slack:T012AB3CD:C045EF6GH
"""

_CHANNEL = "PLATFORM:WORKSPACE:CHANNEL"


def add_sources(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `sources` and what it does; `action` names what was asked for."""
    sources = commands.add_parser(
        "sources",
        help="list the feeds that are followed, import and export them as OPML",
        description="Lists feeds, takes them over from another feed reader, or gives them to one.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    actions = sources.add_subparsers(dest="action", metavar="ACTION", required=True)
    listed = _action(
        actions, "list", "say which feeds are followed, by whom, and how each is", _LIST_EXAMPLES
    )
    listed.add_argument("file", nargs="?", help=argparse.SUPPRESS)
    listed.add_argument("--channel", metavar=_CHANNEL, help="what this channel follows alone")
    taken = _action(actions, "import", "follow the feeds of an OPML file", _IMPORT_EXAMPLES)
    taken.add_argument("file", nargs="?", metavar="FILE.opml", help="the file of another feed reader")
    taken.add_argument("--channel", metavar=_CHANNEL, help="the channel that is to follow them")
    given = _action(actions, "export", "write the feeds that are followed as OPML", _EXPORT_EXAMPLES)
    given.add_argument("file", nargs="?", metavar="FILE.opml", help="the file to write; else standard output")
    given.add_argument("--channel", metavar=_CHANNEL, help="what this channel follows alone")
    given.add_argument("--force", action="store_true", help="write over a file that is there")


def _action(
    actions: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, does: str, examples: str
) -> argparse.ArgumentParser:
    return actions.add_parser(
        name,
        help=does,
        description=f"{does[0].upper()}{does[1:]}.",
        epilog=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
