"""Holds samconfig.toml to template.yaml, or prints what one environment sets: python parameters.py [ENVIRONMENT].

Fails where an environment is missing, sets a parameter that the template does not have, or a value that it refuses, or
names an option that `sam deploy` does not know.
"""

import re
import sys
import tomllib

from samcli.commands.deploy.command import cli as deploy

from template import ROOT, read

ENVIRONMENTS = ("default", "staging", "prod", "ministack", "localstack")


def config():
    return tomllib.loads((ROOT / "samconfig.toml").read_text(encoding="utf-8"))


def overrides(environment):
    """What an environment sets, as [(parameter, value)]."""
    text = environment.get("deploy", {}).get("parameters", {}).get("parameter_overrides", "")
    return [tuple(one.split("=", 1)) for one in text.split()]


def refusal(parameter, value):
    """Why the template refuses a value, or nothing."""
    if "AllowedValues" in parameter and value not in map(str, parameter["AllowedValues"]):
        return "is not one of the allowed values"
    if "AllowedPattern" in parameter and not re.fullmatch(parameter["AllowedPattern"], value):
        return f"does not match {parameter['AllowedPattern']}"
    if parameter["Type"] == "Number":
        try:
            number = float(value)
        except ValueError:
            return "is no number"
        if not parameter.get("MinValue", number) <= number <= parameter.get("MaxValue", number):
            return "is out of range"
    if len(value) > parameter.get("MaxLength", len(value)):
        return "is too long"
    return None


def faults():
    known = read()["Parameters"]
    options = {option.name for option in deploy.params}
    settings = config()
    for name in ENVIRONMENTS:
        if name not in settings:
            yield f"{name}: samconfig.toml does not have it"
            continue
        if "stack_name" not in settings[name].get("global", {}).get("parameters", {}):
            yield f"{name}: has no stack_name"
        for option in settings[name].get("deploy", {}).get("parameters", {}):
            if option not in options:
                yield f"{name}: sam deploy has no option {option}"
        for parameter, value in overrides(settings[name]):
            if parameter not in known:
                yield f"{name}: template.yaml has no parameter {parameter}"
            elif why := refusal(known[parameter], value):
                yield f"{name}: {parameter}={value} {why}"
    for name, parameter in known.items():
        if "Default" not in parameter:
            yield f"{name}: has no default that just works"
        elif why := refusal(parameter, str(parameter["Default"])):
            yield f"{name}: its default {why}"


def main():
    if len(sys.argv) > 1:
        print(" ".join("=".join(pair) for pair in overrides(config()[sys.argv[1]])))
        return
    sys.exit("\n".join(faults()) or None)


if __name__ == "__main__":
    main()
