"""What holds for all tests."""

import signal

from hypothesis import settings

settings.register_profile("any machine", deadline=None)
"""A busy machine takes 300 ms now and then for what takes it 5; what grows too fast is held by tests of its own."""

settings.load_profile("any machine")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # a shell that runs the tests in the background ignores Ctrl-C for all that they start, and some tests press it
    signal.signal(signal.SIGINT, signal.default_int_handler)
