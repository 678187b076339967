"""What holds for all tests."""

import signal
import sys
import threading
from collections.abc import Generator

import pytest
from hypothesis import settings

settings.register_profile("any machine", deadline=None)
"""A busy machine takes 300 ms now and then for what takes it 5; what grows too fast is held by tests of its own."""

settings.load_profile("any machine")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # a shell that runs the tests in the background ignores Ctrl-C for all that they start, and some tests press it
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """Run what is marked so without coverage's tracer, which doubles the time of what does the same very often.

    pytest-cov has a mark for that, too, which does nothing in the workers of pytest-xdist: there is a second tracer.
    """
    tracer = sys.gettrace() if item.get_closest_marker("untraced") else None
    if tracer is None:
        return (yield)
    of_threads = threading.gettrace()
    sys.settrace(None)
    threading.settrace(None)
    try:
        return (yield)
    finally:
        threading.settrace(of_threads)
        sys.settrace(tracer)
