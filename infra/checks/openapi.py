"""Reads infra/openapi.yaml, and checks a value against one of its schemas."""

import sys

import yaml
from openapi_schema_validator import OAS31Validator
from referencing import Registry, Resource
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from template import ROOT

HERE = "urn:openapi"


def document():
    """The document, or the end of the run where it cannot be read."""
    try:
        return yaml.safe_load((ROOT / "infra/openapi.yaml").read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        sys.exit(f"infra/openapi.yaml: {error}")


def pointer(path):
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def check(described, place, value):
    """What is wrong with the value by the schema at that JSON pointer of the document."""
    registry = Registry().with_resource(HERE, Resource(described, DRAFT202012))
    try:
        for error in OAS31Validator({"$ref": f"{HERE}#{place}"}, registry=registry).iter_errors(value):
            yield f"{pointer(error.absolute_path) or '/'}: {error.message}"
    except Unresolvable as error:
        yield f"a $ref leads nowhere: {error.ref}"
