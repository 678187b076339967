"""The long soak: python -m tests.soak [--kills N] [--seed N] [--only sqlite|postgresql]."""

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

from tests.adapters.stores import new_database
from tests.soak.soaking import Outcome, Soak


def main() -> int:
    """Kill bots on SQLite (one) and on PostgreSQL (three), and say what stands in the channels; 1 for a fault."""
    parser = argparse.ArgumentParser(prog="soak", description="Kills bots at random moments.")
    parser.add_argument("--kills", type=int, default=100, help="on each database (default: 100)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--troubled", action="store_true", help="with 429, 500 and a database that is away, too"
    )
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    options = parser.parse_args()
    clean = True
    for base, instances in (("sqlite", 1), ("postgresql", 3)):
        if options.only in (None, base):
            with tempfile.TemporaryDirectory() as folder:
                url = f"sqlite:///{Path(folder) / 'soak.db'}" if base == "sqlite" else new_database()
                outcome = asyncio.run(
                    Soak(url, options.kills, instances, options.seed, options.troubled).run()
                )
            print(f"{base}, {instances} at a time: {told(outcome)}", flush=True)
            clean = clean and outcome.is_clean
    return 0 if clean else 1


def told(outcome: Outcome) -> str:
    """The outcome in a line, and a line for each thing that is wrong."""
    line = (
        f"{outcome.kills} kills ({outcome.between} between a platform's taking a message and our hearing of it; "
        f"nonces forgotten {outcome.forgotten} times), "
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
