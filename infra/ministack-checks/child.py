"""Processes that end when this one does."""

import contextlib
import os
import signal
import subprocess

from places import ROOT, TARGET

PATIENCE = 20


class Child:
    """A process, and all those that it starts, with what they say in a file."""

    def __init__(self, name, command, environment):
        self.name = name
        self.log = TARGET / f"{name}.log"
        with self.log.open("wb") as out:
            # A session of its own: Ctrl-C reaches this process alone, which then ends them in order.
            self._process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def alive(self):
        """True, or an error with its last words: whoever waits for it waits no longer."""
        if self._process.poll() is None:
            return True
        raise RuntimeError(f"{self.name} has ended by itself:\n{self.last_words()}")

    def last_words(self):
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-40:])

    def end(self):
        self._signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(PATIENCE)
        # Also those that its first process left behind.
        self._signal(signal.SIGKILL)
        self._process.wait()

    def _signal(self, number):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, number)


@contextlib.contextmanager
def running(name, command, environment):
    child = Child(name, command, environment)
    try:
        yield child
    finally:
        child.end()
