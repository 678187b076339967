from adapters.slack.repeats import Repeats


def test_what_came_before_is_a_repetition() -> None:
    repeats = Repeats()
    assert [repeats.has(id_) for id_ in ("a", "b", "a", "b")] == [False, False, True, True]


def test_what_has_no_trigger_is_never_a_repetition() -> None:
    repeats = Repeats()
    assert [repeats.has(id_) for id_ in (None, None, "", "")] == [False] * 4


def test_only_the_latest_are_remembered() -> None:
    repeats = Repeats(most=2)
    assert [repeats.has(id_) for id_ in ("a", "b", "c", "a", "c")] == [False, False, False, False, True]
