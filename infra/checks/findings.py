"""Holds the template to the rules of others: python findings.py serverless|security CLOUDFORMATION.

serverless: cfn-lint-serverless, from this environment; security: checkov, from the one beside it. Fails for each finding that
exceptions.txt does not name with a reason, and for each exception of the tool that nothing needs any more.
"""

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
EXCEPTIONS = HERE / "exceptions.txt"
CHECKOV = HERE.parent / "security-checks/.venv/bin/checkov"
PREFIXES = {"serverless": ("ES", "WS"), "security": ("CKV",)}


def exceptions(prefixes):
    """The exceptions of one tool: {(rule, resource)}; the end of the run where one has no reason."""
    found, reason = set(), False
    for line in EXCEPTIONS.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            reason = False
        elif line.startswith("#"):
            reason = True
        elif not reason:
            sys.exit(f"exceptions.txt: no reason stands above {line}")
        elif line.startswith(prefixes):
            found.add(tuple(line.split()))
    return found


def output(command):
    """What a tool says; it exits with 1, or any of cfn-lint's codes, where it finds something."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    try:
        return json.loads(done.stdout or "[]")
    except ValueError:
        sys.exit(f"{command[0]}: {done.stdout}{done.stderr}")


def serverless(path):
    """The findings of cfn-lint-serverless: (rule, resource, words)."""
    lint = Path(sys.executable).with_name("cfn-lint")
    rules = ["--append-rules", "cfn_lint_serverless.rules"]
    for one in output([str(lint), *rules, "--format", "json", "--template", path]):
        if one["Rule"]["Id"].startswith(PREFIXES["serverless"]):
            place = one["Location"]["Path"]
            yield one["Rule"]["Id"], place[1] if place and len(place) > 1 else one["Message"], one["Message"]


def security(path):
    """The findings of checkov: (rule, resource, words)."""
    quiet = ["--framework", "cloudformation", "--skip-download", "--quiet", "--compact"]
    report = output([str(CHECKOV), "--file", path, *quiet, "--output", "json"])
    if not report["summary"]["passed"]:
        sys.exit("checkov has looked at nothing")
    for one in report["results"]["failed_checks"]:
        yield one["check_id"], one["resource"].split(".")[-1], one["check_name"]


def main():
    tool, path = sys.argv[1:]
    left = exceptions(PREFIXES[tool])
    used, faults = set(), []
    for rule, resource, words in {"serverless": serverless, "security": security}[tool](path):
        excepted = {(rule, resource), (rule, "*")} & left
        used |= excepted
        if not excepted:
            faults.append(f"{rule} {resource}: {words}")
    faults += [f"exceptions.txt: nothing needs {' '.join(one)}" for one in sorted(left - used)]
    sys.exit("\n".join(sorted(set(faults))) or None)


if __name__ == "__main__":
    main()
