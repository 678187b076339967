from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.replies import QuoteListKind
from bot.commands import LONGEST_WORDS
from bot.presses import (
    LONGEST_TOKEN,
    Action,
    PlanAction,
    PlanPress,
    Press,
    Pressable,
    SourceAction,
    SourcePress,
    Turn,
    meant,
    token,
)

IDS = st.integers(0, 10**18 - 1)
TURNS = st.builds(
    Turn,
    st.sampled_from(get_args(QuoteListKind)),
    IDS,
    st.integers(0, 10**9 - 1),
    st.text(max_size=LONGEST_WORDS),
)
PLANS = st.builds(PlanPress, st.sampled_from(get_args(PlanAction)), IDS, st.text(max_size=LONGEST_WORDS))
SOURCES = st.builds(
    SourcePress, st.sampled_from(get_args(SourceAction)), IDS, st.text(max_size=LONGEST_WORDS)
)
PRESSES = st.builds(Press, st.sampled_from(get_args(Action)), IDS)


@given(TURNS | PRESSES | PLANS | SOURCES)
def test_a_token_means_what_it_was_made_for_and_has_room_everywhere(press: Pressable) -> None:
    made = token(press)
    assert meant(made) == press
    assert len(made) <= LONGEST_TOKEN


@given(st.text() | st.from_regex(r"1:(by|source):.{0,9}"))
def test_anything_else_means_nothing_or_is_made_the_same_again(pressed: str) -> None:
    press = meant(pressed)
    assert press is None or meant(token(press)) == press


@pytest.mark.parametrize(
    "press, made",
    [
        (Turn("by", 12, 5, "sea: wall"), "1:by:12:5:sea: wall"),
        (Turn("in", 3), "1:in:3:0:"),
        (Press("share", 7), "1:share:7"),
        (PlanPress("pause", 4), "1:pause:4:"),
        (PlanPress("edit", 4), "form:1:edit:4:"),
        (Press("changed", 7), "1:changed:7"),
        (SourcePress("unfollow", 4), "1:unfollow:4:"),
        (SourcePress("refollow", 4, "12 My: post"), "1:refollow:4:12 My: post"),
        (SourcePress("sources", 6, "post"), "1:sources:6:post"),
        (SourcePress("filter", 4, "climate -football"), "1:filter:4:climate -football"),
        (SourcePress("follow", 0), "form:1:follow:0:"),
    ],
)
def test_tokens_stay_what_they_are_as_old_messages_carry_them(press: Pressable, made: str) -> None:
    assert token(press) == made
    assert meant(made) == press
