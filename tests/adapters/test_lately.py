from adapters.asking import Asked, Place, Pressed
from adapters.lately import Lately

HERE, THERE = Place("slack", "T1", "C1", "U1"), Place("slack", "T1", "C2", "U1")
SHARE, OTHER = Pressed(HERE, "1:share:2"), Pressed(HERE, "1:share:3")


def test_the_same_is_posted_once_a_minute_in_one_channel_whoever_asks() -> None:
    now = [0.0]
    lately = Lately(lambda: now[0])
    assert lately.begin(HERE, SHARE)
    now[0] = 59.9
    assert not lately.begin(Place("slack", "T1", "C1", "U2"), SHARE)
    assert lately.begin(THERE, SHARE)
    assert lately.begin(HERE, OTHER)
    now[0] = 60.0
    assert lately.begin(HERE, SHARE)


def test_what_could_not_be_posted_may_be_asked_for_again_at_once() -> None:
    lately = Lately(lambda: 0.0)
    assert lately.begin(HERE, SHARE)
    lately.undo(HERE, SHARE)
    lately.undo(HERE, SHARE)
    assert lately.begin(HERE, SHARE)


def test_a_command_is_the_same_in_any_case() -> None:
    lately = Lately(lambda: 0.0)
    assert lately.begin(HERE, Asked(HERE, "briefing", "now"))
    assert not lately.begin(HERE, Asked(HERE, "Briefing", "NOW"))


def test_only_so_many_are_remembered() -> None:
    lately = Lately(lambda: 0.0)
    assert all(lately.begin(HERE, Pressed(HERE, f"1:share:{n}")) for n in range(10_001))
    assert lately.begin(HERE, Pressed(HERE, "1:share:0"))
    assert not lately.begin(HERE, Pressed(HERE, "1:share:2"))
