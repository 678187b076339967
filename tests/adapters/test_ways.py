from dataclasses import fields
from typing import get_args

from adapters.replies import Reply
from adapters.ways import Ways
from tests.adapters.reply_examples import REPLIES


def test_there_is_a_way_to_show_each_kind_of_reply_and_it_is_the_one_taken() -> None:
    names = [field.name for field in fields(Ways)]
    assert {name.replace("_", "") for name in names} == {kind.__name__.lower() for kind in get_args(Reply)}
    ways = Ways(*(lambda _, name=name: name for name in names))
    for reply in REPLIES.values():
        assert ways.show(reply).replace("_", "") == type(reply).__name__.lower()
