"""Fails where infra/openapi.yaml is no valid OpenAPI 3.1, or an example in it breaks its schema."""

import sys

import yaml
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from template import ROOT

HERE = "urn:openapi"


def pointer(path):
    return "/".join(str(step).replace("~", "~0").replace("/", "~1") for step in ("", *path))


def examples(node, path=()):
    """Every example beside a schema: the place of the schema, the example's name, its value."""
    if isinstance(node, list):
        for index, child in enumerate(node):
            yield from examples(child, (*path, index))
    elif isinstance(node, dict):
        if isinstance(node.get("schema"), dict):
            place = (*path, "schema")
            if "example" in node:
                yield place, "example", node["example"]
            for name, example in node.get("examples", {}).items():
                yield place, name, example["value"]
        for key, child in node.items():
            yield from examples(child, (*path, key))


def faults(document):
    for error in OpenAPIV31SpecValidator(document).iter_errors():
        yield f"{pointer(error.absolute_path) or '/'}: {error.message}"
    registry = Registry().with_resource(HERE, Resource(document, DRAFT202012))
    for place, name, value in examples(document):
        schema = {"$ref": f"{HERE}#{pointer(place)}"}
        for error in OAS31Validator(schema, registry=registry).iter_errors(value):
            yield f"{pointer(place)}, example '{name}', {pointer(error.absolute_path) or '/'}: {error.message}"


sys.exit("\n".join(faults(yaml.safe_load((ROOT / "infra/openapi.yaml").read_text(encoding="utf-8")))) or None)
