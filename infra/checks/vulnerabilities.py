"""Asks OSV what is known of the dependencies that the functions carry; see infra/vulnerabilities."""

import argparse
import json
import re
import sys
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 20

# OSV takes so many questions at once.
BATCH = 1000

# "     (Apache-2.0) Jackson-core (com.fasterxml.jackson.core:jackson-core:2.22.2 - https://…)"
LISTED = re.compile(r"\(([\w.-]+):([\w.-]+):([\w.-]+) - ")


def carried():
    """Every dependency that the build has listed with its licence: (group:artifact, version)."""
    lists = sorted(ROOT.glob("functions/*/target/licences/THIRD-PARTY.txt"))
    found = set()
    for path in lists:
        for group, artifact, version in LISTED.findall(path.read_text(encoding="utf-8")):
            found.add((f"{group}:{artifact}", version))
    return sorted(found)


def asked(data, dependencies):
    """What OSV knows of each: a list of ids, in the order of the dependencies."""
    questions = [
        {"package": {"ecosystem": "Maven", "name": name}, "version": version}
        for name, version in dependencies
    ]
    request = urllib.request.Request(
        data.rstrip("/") + "/v1/querybatch",
        data=json.dumps({"queries": questions}).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=SECONDS) as answer:
        results = json.load(answer)["results"]
    if len(results) != len(dependencies):
        raise ValueError(f"{len(dependencies)} questions have {len(results)} answers")
    return [[one["id"] for one in result.get("vulns", [])] for result in results]


def main():
    parser = argparse.ArgumentParser(prog="infra/vulnerabilities")
    parser.add_argument("--data", metavar="URL", default="https://api.osv.dev")
    data = parser.parse_args().data

    dependencies = carried()
    if not dependencies:
        print("infra/vulnerabilities: no build; run ./mvnw package first", file=sys.stderr)
        return 2
    known = []
    try:
        for first in range(0, len(dependencies), BATCH):
            known += asked(data, dependencies[first : first + BATCH])
    except (OSError, ValueError, KeyError, TypeError) as fault:
        print(f"infra/vulnerabilities: SKIPPED, {data} does not tell ({fault}); nothing was checked")
        return 0
    vulnerable = [(one, ids) for one, ids in zip(dependencies, known) if ids]
    for (name, version), ids in vulnerable:
        print(f"{name} {version}: " + ", ".join(f"https://osv.dev/{id}" for id in ids))
    if vulnerable:
        print("Raise the versions in the root pom.xml, or write down why they do no harm here.")
        return 1
    print(f"Nothing is known against the {len(dependencies)} dependencies that the functions carry.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
