"""Fails where template.yaml and infra/openapi.yaml do not have the same routes, method and path."""

import sys

from openapi import document
from template import functions, read

METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}


def declared(template):
    """The API's routes that API Gateway serves: the Api events of all functions. The console's are pages."""
    return {
        (event["Properties"]["Method"].upper(), event["Properties"]["Path"])
        for function in functions(template).values()
        for event in function.get("Events", {}).values()
        if event["Type"] == "Api"
        if not event["Properties"]["Path"].startswith("/console")
    }


def described(openapi):
    return {
        (method.upper(), path)
        for path, item in openapi["paths"].items()
        for method in item
        if method in METHODS
    }


def without_any(served, documented):
    """An ANY route stands for the methods that the document describes on its path."""
    for method, path in served:
        methods = {m for m, p in documented if p == path} if method == "ANY" else set()
        yield from ((m, path) for m in methods or {method})


documented = described(document())
served = set(without_any(declared(read()), documented))
faults = [f"only in template.yaml: {m} {p}" for m, p in sorted(served - documented)]
faults += [f"only in infra/openapi.yaml: {m} {p}" for m, p in sorted(documented - served)]
sys.exit("\n".join(faults) or None)
