"""Fails where a CodeUri names no zip, or a zip without its handler's class.

SAM deploys a missing or an empty zip without a word. --allow-missing-zips lets pass those that were
not built yet.
"""

import io
import sys
import zipfile

from template import ROOT, functions, read


def classes(archive):
    """The class files of a Lambda zip: its own, and those of the jars in its lib folder."""
    for name in archive.namelist():
        if name.endswith(".class"):
            yield name
        elif name.startswith("lib/") and name.endswith(".jar"):
            yield from zipfile.ZipFile(io.BytesIO(archive.read(name))).namelist()


def fault(function, may_be_missing):
    """What is wrong with a function's zip, or nothing."""
    uri = function["CodeUri"]
    if not (ROOT / uri).exists():
        return None if may_be_missing else f"{uri} does not exist: run ./mvnw package first"
    if not zipfile.is_zipfile(ROOT / uri):
        return f"{uri} is not a zip"
    handler = function["Handler"].split("::")[0].replace(".", "/") + ".class"
    with zipfile.ZipFile(ROOT / uri) as archive:
        return None if handler in classes(archive) else f"{uri} has no {handler}"


may_be_missing = "--allow-missing-zips" in sys.argv[1:]
faults = [
    f"{name}: {what}"
    for name, function in functions(read()).items()
    if (what := fault(function, may_be_missing))
]
sys.exit("\n".join(faults) or None)
