"""Makes the template that `sam local` is given: python sam_local.py VARIABLES OUTPUT.

SAM hands a function only those variables of its file that the template declares, so the copy declares them all; the
template itself never names where AWS is. Its functions are for this machine's processor, and their zips are found from where the copy is.
Fails where a function's own variable would not be given: then the handler would be told a name of nothing.
"""

import json
import platform
import re
import sys
from os.path import relpath
from pathlib import Path

from template import ROOT, TEMPLATE, functions, read

# What only functions without an API event have: they are not run there.
DECLARED = re.compile(r"^(  Function:\n(?:    .*\n|\n)*?      Variables:\n)", re.MULTILINE)


def served(template):
    """The variables of the functions that have a route."""
    common = template["Globals"]["Function"]["Environment"]["Variables"]
    for name, function in functions(template).items():
        if any(event["Type"] == "Api" for event in function.get("Events", {}).values()):
            own = function.get("Environment", {}).get("Variables", {})
            yield from ((name, variable) for variable in {**common, **own})


def main():
    given, output = Path(sys.argv[1]), Path(sys.argv[2])
    variables = json.loads(given.read_text(encoding="utf-8"))["Parameters"]
    template = read()
    missing = sorted({f"{f}: {given} does not say {v}" for f, v in served(template) if v not in variables})
    if missing:
        sys.exit("\n".join(missing))
    common = template["Globals"]["Function"]["Environment"]["Variables"]
    more = "".join(f'        {name}: ""\n' for name in variables if name not in common)
    text, count = DECLARED.subn(lambda found: found.group(1) + more, TEMPLATE.read_text(encoding="utf-8"), count=1)
    if not count:
        sys.exit("template.yaml: Globals.Function.Environment.Variables is not where it was")
    processor = "arm64" if platform.machine() in ("arm64", "aarch64") else "x86_64"
    text = text.replace("Architectures: [arm64]", f"Architectures: [{processor}]")
    text = text.replace("CodeUri: ", f"CodeUri: {relpath(ROOT, output.resolve().parent)}/")
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
