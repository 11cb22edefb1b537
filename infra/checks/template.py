"""Reads template.yaml, and turns it into the plain CloudFormation that AWS would run."""

import copy
import sys
from pathlib import Path

import yaml
from samcli.yamlhelper import yaml_parse
from samtranslator.model.exceptions import InvalidDocumentException
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = ROOT / "template.yaml"


def read():
    """The template, or the end of the run where it cannot be read."""
    try:
        return yaml_parse(TEMPLATE.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        sys.exit(f"template.yaml: {error}")


def functions(template):
    """The functions by logical id, as declared."""
    return {
        name: resource["Properties"]
        for name, resource in template["Resources"].items()
        if resource["Type"] == "AWS::Serverless::Function"
    }


def translate(template):
    """Applies the SAM transform with the parameters' defaults. Calls nobody.

    Ends the run with SAM's own messages where SAM refuses the template.
    """
    source = copy.deepcopy(template)
    for function in functions(source).values():
        # A deploy uploads the zip and puts its address here; the translation wants such an address.
        function["CodeUri"] = f"s3://uploaded/{function['CodeUri']}"
    defaults = {
        name: parameter["Default"]
        for name, parameter in source.get("Parameters", {}).items()
        if "Default" in parameter
    }
    try:
        return Translator({}, Parser()).translate(source, defaults)
    except InvalidDocumentException as refusal:
        sys.exit("\n".join(f"template.yaml: {cause.message}" for cause in refusal.causes))
