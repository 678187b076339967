"""The command line: reads the arguments, runs the verb, and turns what happens into an exit status."""

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from types import ModuleType

from adapters.errors import AdapterError
from bot.arguments import parser
from bot.exits import FAILED, FINE, INTERRUPTED, MISUSED, MisuseError, say


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status; no error reaches the user as a traceback.

    Output that nobody reads any more (`| head -1`) ends the work silently, with status 1.
    """
    try:
        return _perform(argv)
    except KeyboardInterrupt:
        return INTERRUPTED
    except MisuseError as error:
        say(*error.problems)
        return MISUSED
    except AdapterError as error:
        say(str(error))
        return FAILED
    except OSError as error:
        return _abandon_output(error)
    except Exception as error:  # noqa: BLE001  # the outermost loop: a fault of ours is one line, too
        from bot.faults import fault  # noqa: PLC0415  # as seldom as a fault; what it says may hold a secret

        say(f"a fault of its own ({fault(error)}): please report it")
        return FAILED


def _perform(argv: Sequence[str] | None) -> int:
    if sys.stdout is None:  # the caller closed it
        raise OSError("standard output is closed")
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        arguments = parser().parse_args(argv)
        status: int = _verb(arguments.verb).perform(arguments)
    except SystemExit as leaving:  # argparse has shown help, the version, or what is wrong
        status = leaving.code if isinstance(leaving.code, int) else FINE
    sys.stdout.flush()
    return status


_YOUNG_OBJECTS = 10_000
"""How many new objects, at the most, make the collector look for cycles: an article makes thousands, and next to no
cycle. With Python's 700 it takes 3% of digesting."""


def _verb(name: str) -> ModuleType:
    """The module of a verb. None of what is loaded is ever garbage: looking for any costs a tenth of the start."""
    gc.disable()
    try:
        return import_module(f"bot.verbs.{name}")
    finally:
        gc.freeze()
        gc.set_threshold(_YOUNG_OBJECTS)
        gc.enable()


def _abandon_output(error: OSError) -> int:
    """Stop writing, and leave what is still unwritten: Python would complain about it at its end."""
    if not isinstance(error, BrokenPipeError):
        say(f"stopped: {error.strerror or error}: check the disk, and where the output goes")
    if isinstance(sys.stdout, TextIOWrapper):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAILED
