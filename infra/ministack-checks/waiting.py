"""Waiting for what happens in real time, since nobody else's clock can be moved."""

import time


def until(what, seen, seconds):
    """What `seen` returns once it is true; a TimeoutError that says what did not happen."""
    end = time.monotonic() + seconds
    while not (result := seen()):
        if time.monotonic() > end:
            raise TimeoutError(f"{what}: not within {seconds} s")
        time.sleep(0.25)
    return result
