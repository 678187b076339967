"""Faults of our own or of a library, told in one line without what the error says, which may be a secret."""

import traceback
from pathlib import Path


def fault(error: BaseException) -> str:
    """Which error it is and where it was raised: "KeyError in gateway.py, line 12"."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" in {Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{where}"
