"""Starts everything, plays the stories or stays for somebody who looks around, ends everything."""

import contextlib
import shutil
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import emulator
import functions
import gaps
import stack
from places import TARGET
from stories import FIRST, STORIES
from world import World

# The two that wait for a timer, and one more: each wants function instances of its own.
AT_ONCE = 3


def main():
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupted)
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir()
    began = time.monotonic()
    with contextlib.ExitStack() as started:
        endpoint = started.enter_context(emulator.running())
        deployed = stack.deployed(endpoint)
        url = started.enter_context(functions.running(deployed.variables()))
        deployed.point_at(url)
        print(f"MiniStack runs the template after {time.monotonic() - began:.0f} s", flush=True)
        if "--stay" in sys.argv[1:]:
            return _stays(World(deployed))
        faults = _played(World(deployed))
    print(gaps.TEXT)
    return 1 if faults else 0


def _stays(world):
    """Until somebody interrupts."""
    world.tell()
    print("It stays until Ctrl-C.", flush=True)
    signal.pause()
    return 0


def _played(world):
    """Plays the stories, as many at once as a small machine bears; returns how many went wrong."""
    players = ThreadPoolExecutor(AT_ONCE)
    try:
        faults = _told(FIRST, players.submit(_timed, FIRST, world))
        played = [players.submit(_timed, story, world) for story in STORIES]
        return faults + sum(map(_told, STORIES, played))
    finally:
        # Whoever interrupts does not wait for timers: what still plays ends with MiniStack.
        players.shutdown(wait=False, cancel_futures=True)


def _timed(story, world):
    began = time.monotonic()
    story(world)
    return time.monotonic() - began


def _told(story, played):
    title = story.__name__.replace("_", " ")
    try:
        print(f"ok     {title} ({played.result():.0f} s)", flush=True)
        return 0
    except Exception as fault:  # whatever it is, it is this story's, and the others go on
        print(f"FAULT  {title}\n       {type(fault).__name__}: {fault}", flush=True)
        return 1


def _interrupted(number, _frame):
    # Once is enough: what was started is ended on the way out.
    signal.signal(number, signal.SIG_IGN)
    sys.exit(128 + number)


try:
    sys.exit(main())
except (RuntimeError, TimeoutError, OSError) as fault:
    sys.exit(f"infra/ministack: {fault}")
