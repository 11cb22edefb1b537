"""The functions' real zips, each in JVMs of its own, with the variables that were deployed."""

import contextlib
import json
import subprocess
import urllib.error
import urllib.request

import child
from places import ROOT, TARGET, environment, free_port
from waiting import until


@contextlib.contextmanager
def running(variables):
    """Yields the address at which they are invoked."""
    file = TARGET / "variables.json"
    file.write_text(json.dumps(variables, indent=2))
    port = free_port()
    command = [*_java(), "countermand.local.Main", "--functions-only"]
    command += [f"--variables={file}", f"--port={port}"]
    with child.running("functions", command, environment()) as process:
        url = f"http://127.0.0.1:{port}"
        until("the functions answer", lambda: process.alive() and _answers(url), 60)
        yield url


def _java():
    """Java with the local runner as it was built last. Maven would build anew what is deployed."""
    home = subprocess.run([ROOT / "infra/jdk-25"], capture_output=True, text=True, check=False)
    if home.returncode:
        raise RuntimeError(home.stderr.strip())
    target = ROOT / "infra/local/target"
    path = f"{target / 'classes'}:{(target / 'class-path').read_text()}"
    return [f"{home.stdout.strip()}/bin/java", "-XX:+UseSerialGC", "-classpath", path]


def _answers(url):
    """Any answer will do: there is no function without a name."""
    try:
        urllib.request.urlopen(url, data=b"{}", timeout=5)
    except urllib.error.HTTPError:
        return True
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False
    return True
