"""Processes to work in, which end with the one that started them."""

import os
import signal
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread


def workers(jobs: int) -> ProcessPoolExecutor:
    """So many processes, all started. Ctrl-C reaches each of a terminal's, and only the first one has to answer to it.

    They start afresh: the database's threads must not be copied into them. A process ignores what the one that
    starts it ignores, from its first moment on.
    """
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_end_with_parent)
    ours = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        for _ in range(jobs):
            pool.submit(int)  # one process is started for each that finds none idle
    finally:
        signal.signal(signal.SIGINT, ours)
    return pool


def _end_with_parent() -> None:
    """In a worker: end at once when the first process has, however it did; nobody takes the results any more."""
    Thread(target=_watch_parent, daemon=True).start()


def _watch_parent() -> None:
    if parent := parent_process():
        wait([parent.sentinel])
        os._exit(1)
