"""The command line: reads the arguments, runs the verb, and turns what happens into an exit status."""

import os
import sys
import traceback
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper

from bot.arguments import parser
from bot.exits import FAILED, INTERRUPTED, MISUSED, say


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status; no error reaches the user as a traceback.

    Output that nobody reads any more (`| head -1`) ends the work silently, with status 1.
    """
    try:
        return _perform(parser().parse_args(argv))
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else MISUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        return _abandon_output(error)
    except Exception as error:  # noqa: BLE001  # the outermost loop: a fault of ours is one line, too
        where = traceback.extract_tb(error.__traceback__)[-1]
        fault = f"{type(error).__name__}: {error} ({where.name}, line {where.lineno} of {where.filename})"
        say(f"a fault of its own: {fault}: please report it")
        return FAILED


def _perform(arguments: Namespace) -> int:
    if sys.stdout is None:
        say("standard output is closed: there is nowhere to show anything")
        return FAILED
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    status: int = import_module(f"bot.verbs.{arguments.verb}").perform(arguments)
    sys.stdout.flush()
    return status


def _abandon_output(error: OSError) -> int:
    """Stop writing, and leave what is still unwritten: Python would complain about it at its end."""
    if not isinstance(error, BrokenPipeError):
        say(f"stopped: {error.strerror or error}: check the disk and where the output goes")
    if isinstance(sys.stdout, TextIOWrapper):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAILED
