"""The long soak: python -m tests.soak [--kills N] [--seed N] [--only sqlite|postgresql]."""

import argparse
import asyncio
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests.adapters.stores import new_database
from tests.soak.disks import NoDiskError, small_disk
from tests.soak.soaking import Outcome, Soak


def main() -> int:
    """Kill bots on SQLite (one) and on PostgreSQL (three), and say what stands in the channels; 1 for a fault."""
    parser = argparse.ArgumentParser(prog="soak", description="Kills bots at random moments.")
    parser.add_argument("--kills", type=int, default=100, help="on each database (default: 100)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--troubled", action="store_true", help="with 429, 500 and a database that is away, too"
    )
    parser.add_argument(
        "--jumping", action="store_true", help="with a clock that is hours off now and then, too"
    )
    parser.add_argument(
        "--full", action="store_true", help="with SQLite's disk really full now and then, too"
    )
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    options = parser.parse_args()
    clean = True
    for base, instances in (("sqlite", 1), ("postgresql", 3)):
        if options.only in (None, base):
            with tempfile.TemporaryDirectory() as folder, ExitStack() as held:
                (at := Path(folder) / "disk").mkdir()
                disk = _small_disk(at, held) if options.full and base == "sqlite" else None
                url = f"sqlite:///{at / 'soak.db'}" if base == "sqlite" else new_database()
                soak = Soak(url, options.kills, instances, options.seed, options.troubled, disk=disk)
                soak.clock = Path(folder) / "clock" if options.jumping else None
                outcome = asyncio.run(soak.run())
            print(f"{base}, {instances} at a time: {told(outcome)}", flush=True)
            clean = clean and outcome.is_clean
    return 0 if clean else 1


def _small_disk(at: Path, held: ExitStack) -> Path | None:
    try:
        return held.enter_context(small_disk(at))
    except NoDiskError as error:
        print(f"its disk is never full, as no small one can be made: {error}", file=sys.stderr)
        return None


def told(outcome: Outcome) -> str:
    """The outcome in a line, and a line for each thing that is wrong."""
    line = (
        f"{outcome.kills} kills ({outcome.between} between a platform's taking a message and our hearing of it; "
        f"nonces forgotten {outcome.forgotten} times), the clock off {outcome.jumps} times, "
        f"the disk full {outcome.fills} times, "
        f"{outcome.rounds} rounds, {outcome.deliveries} briefings, {outcome.messages} messages, "
        f"{outcome.seconds:.0f} s: {len(outcome.twice)} twice, {len(outcome.missing)} missing"
    )
    return "\n".join(
        [
            line,
            *(f"  twice: {each}" for each in outcome.twice),
            *(f"  missing: {each}" for each in outcome.missing),
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
