import io

from bot.progress import Progress


class Terminal(io.StringIO):
    """A terminal that remembers what was written."""

    def isatty(self) -> bool:
        return True


class Clock:
    """A clock that ticks when it is told to."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_short_work_shows_nothing() -> None:
    out = Terminal()
    progress = Progress(out, clock=Clock())
    for _ in range(100):
        progress.step()
    progress.clear()
    assert out.getvalue() == ""


def test_long_work_counts_at_most_ten_times_a_second_and_leaves_nothing() -> None:
    out, clock = Terminal(), Clock()
    progress = Progress(out, clock=clock)
    for _ in range(2000):
        clock.seconds += 0.01
        progress.step()
    progress.clear()
    shown = out.getvalue().split("\r\x1b[K")
    assert shown[-1] == ""
    assert 150 < len(shown) < 210
    assert shown[-2].endswith(" articles ...")
    assert "1,9" in shown[-2]


def test_a_file_or_nothing_gets_no_progress() -> None:
    out, clock = io.StringIO(), Clock()
    for place in (out, None):
        progress = Progress(place, clock=clock)
        clock.seconds += 9
        progress.step()
        progress.clear()
    assert out.getvalue() == ""


def test_with_a_total_it_is_a_bar_that_says_how_long_the_rest_takes() -> None:
    out, clock = Terminal(), Clock()
    progress = Progress(out, total=4000, clock=clock)
    for _ in range(1000):
        clock.seconds += 0.1
        progress.step()
    assert out.getvalue().endswith("[#######                       ] 1,000 of 4,000 articles, 5:00 left")
    for _ in range(4000):
        clock.seconds += 0.1
        progress.step()
    assert out.getvalue().endswith(f"[{'#' * 30}] 5,000 of 4,000 articles, 0:00 left")
