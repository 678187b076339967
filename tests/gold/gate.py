"""The accuracy gate: measures the digests of the annotated articles and fails below the pinned floors.

    python -m tests.gold.gate                        measure, compare, exit 1 below a floor
    python -m tests.gold.gate --errors               also print every miss
    python -m tests.gold.gate --pin                  raise each floor to what was measured
    python -m tests.gold.gate --pin --lower REASON   the same, and let floors fall; the reason is kept

With ../shared/gold beside the project it prints the figures of the sets there, too. Those only inform.
"""

import argparse
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from tests.gold import grouping
from tests.gold.annotation import FOLDER, ROOT, fingerprint, load
from tests.gold.scoring import Tally, figures_of, score

FLOORS = FOLDER / "floors.toml"
SHARED = ROOT.parent / "shared" / "gold"
SETS = (
    ("quotes", "quotes/polnear_dev.json"),
    ("figures", "figures/articles_dev.json"),
    ("newsquant", "figures/newsquant_dev.json"),
    ("cleaning", "cleaning/mild_lines_dev.jsonl"),
    ("cleaning", "cleaning/aeb_lines_dev.jsonl"),
    ("stories", "stories/ecb_dev.json"),
)


def floors() -> dict[str, float]:
    """The pinned floors by figure; empty before the first pinning."""
    if not FLOORS.exists():
        return {}
    return dict(tomllib.loads(FLOORS.read_text(encoding="utf-8"))["floors"])


def measures(tally: Tally) -> dict[str, float]:
    """Every figure that has a floor: those of the annotated articles, and how well stories are found."""
    return {**figures_of(tally), grouping.FIGURE: grouping.score()}


def below(measured: Mapping[str, float], pinned: Mapping[str, float]) -> list[str]:
    """One line for each floor that is not reached, or whose figure is measured no more."""
    return [
        f"{name}: {measured.get(name, 0.0):.3f} is below its floor of {floor:.3f}"
        for name, floor in pinned.items()
        if measured.get(name, 0.0) < floor
    ]


def pin(measured: Mapping[str, float], pinned: Mapping[str, float], reason: str | None) -> dict[str, float]:
    """The new floors: what was measured, rounded down to a hundredth; a fall needs a reason.

    Raises:
        SystemExit: a floor would fall and no reason is given.
    """
    new = {name: int(value * 100) / 100 for name, value in measured.items()}
    falling = [name for name, floor in pinned.items() if new.get(name, 0.0) < floor]
    if falling and not reason:
        sys.exit(f"These floors would fall: {', '.join(falling)}. Say why with --lower REASON, or mend it.")
    return new


def main() -> None:
    """Measure, print, and exit 1 when a floor is not reached."""
    options = _options()
    articles = load()
    tally = score(articles)
    measured, pinned = measures(tally), floors()
    _print(tally, measured, pinned, len(articles))
    if options.errors:
        print(*tally.errors, sep="\n")
    if options.pin:
        _write(pin(measured, pinned, options.lower), options.lower, len(articles))
        return
    _print_shared()
    if missed := below(measured, pinned):
        sys.exit("\n".join(["", "The gate is shut:", *missed]))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="gate", description="Measures accuracy against the pinned floors.")
    parser.add_argument("--errors", action="store_true", help="print every miss")
    parser.add_argument("--pin", action="store_true", help="raise the floors to what is measured now")
    parser.add_argument("--lower", metavar="REASON", help="with --pin: let floors fall, for this reason")
    return parser.parse_args()


def _print(tally: Tally, measured: Mapping[str, float], pinned: Mapping[str, float], articles: int) -> None:
    print(f"{articles} articles of the project's own, data {fingerprint()}")
    for name, value in measured.items():
        floor = f"floor {pinned[name]:.2f}" if name in pinned else "no floor"
        print(f"  {name:32s} {value:.3f}   {floor}")
    for how in ("named", "surname", "title", "pronoun", "continued"):
        total = tally.counts[f"precision {how}.all"]
        print(f"  precision of {how:19s} {tally.share(f'precision {how}'):.3f}   of {total}")
    for name in ("first figure", "first three"):
        print(f"  {name + ' by document order':32s} {tally.share(name + ' by document order'):.3f}")


def _print_shared() -> None:
    """The figures of the sets that are for measuring only, where they are at hand."""
    for task, gold in SETS if SHARED.exists() else ():
        command = [sys.executable, str(SHARED / "score"), task, str(SHARED / gold), "--pullquote"]
        pullquote = str(Path(sys.executable).with_name("pullquote"))
        done = subprocess.run([*command, pullquote], capture_output=True, text=True, check=False)
        print(f"\n{gold}\n{(done.stdout or done.stderr).rstrip()}")


def _write(new: Mapping[str, float], reason: str | None, articles: int) -> None:
    lines = [
        "# The floors of `make gate`. They only rise: `python -m tests.gold.gate --pin`.",
        f'date = "{datetime.now(tz=UTC).date()}"',
        f"articles = {articles}",
        f'data = "{fingerprint()}"',
        f"lowered_because = {_quoted(reason or '')}",
        "",
        "[floors]",
        *(f"{_quoted(name)} = {value:.2f}" for name, value in new.items()),
    ]
    FLOORS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"pinned in {FLOORS.relative_to(ROOT)}")


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


if __name__ == "__main__":
    main()
