"""MiniStack on loopback, with nothing in it."""

import contextlib
import sys
import urllib.error
import urllib.request

import child
from places import TARGET, environment, free_port
from waiting import until


@contextlib.contextmanager
def running():
    """Yields its address, once it answers."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    settings = environment(
        BIND_HOST="127.0.0.1",
        GATEWAY_PORT=str(port),
        IOT_MTLS_ENABLED="0",
        LAMBDA_EXECUTOR="local",
        PERSIST_STATE="0",
        STATE_DIR=str(TARGET / "state"),
        TMPDIR=str(TARGET),
    )
    with child.running("ministack", [sys.executable, "-m", "ministack"], settings) as process:
        until("MiniStack answers", lambda: process.alive() and _healthy(url), 60)
        yield url


def _healthy(url):
    try:
        with urllib.request.urlopen(f"{url}/_ministack/health", timeout=5) as answer:
            return answer.status == 200
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False
