"""Where things are, and the environment of every process that is started here."""

import os
import socket
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
TARGET = HERE / "target"
SAM = ROOT / "infra/checks/.venv/bin/sam"

STACK = "countermand"
REGION = "us-east-1"

# Whatever is set for a real account stays out of this: nothing here may ever reach one.
CREDENTIALS = {"AWS_ACCESS_KEY_ID": "local", "AWS_SECRET_ACCESS_KEY": "local"}


def environment(**more):
    """This process's own, without anything that is about AWS or MiniStack, and with more."""
    ours = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("AWS_", "SAM_", "MINISTACK_"))
    }
    nothing = {"AWS_CONFIG_FILE": os.devnull, "AWS_SHARED_CREDENTIALS_FILE": os.devnull}
    return ours | CREDENTIALS | nothing | {"AWS_DEFAULT_REGION": REGION} | more


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
