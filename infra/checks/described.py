"""Fails where infra/openapi.yaml is no valid OpenAPI 3.1, or an example in it breaks its schema."""

import sys

from openapi import check, document, pointer
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing.exceptions import Unresolvable


def examples(node, path=()):
    """Every example beside a schema: the place of the schema, the example's name, its value."""
    if isinstance(node, list):
        for index, child in enumerate(node):
            yield from examples(child, (*path, index))
    elif isinstance(node, dict):
        if isinstance(node.get("schema"), dict):
            place = pointer((*path, "schema"))
            if "example" in node:
                yield place, "example", node["example"]
            for name, example in node.get("examples", {}).items():
                yield place, name, example["value"]
        for key, child in node.items():
            yield from examples(child, (*path, key))


def invalid(described):
    try:
        for error in OpenAPIV31SpecValidator(described).iter_errors():
            yield f"{pointer(error.absolute_path) or '/'}: {error.message}"
    except Unresolvable as error:
        yield f"a $ref leads nowhere: {error.ref}"


def broken_examples(described):
    for place, name, value in examples(described):
        for fault in check(described, place, value):
            yield f"{place}, example '{name}', {fault}"


described = document()
sys.exit("\n".join(list(invalid(described)) or list(broken_examples(described))) or None)
