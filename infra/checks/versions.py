"""Fails where a change would not reach a running alias, or an alias would not be kept: python versions.py CLOUDFORMATION.

AWS::Lambda::Version is made anew where its logical id changes (SAM derives it from the function's properties, but leaves
parameters as they are named), or its description (a change of it replaces the version). So the description must hold the value of
every parameter that the function's configuration refers to; or what CloudFormation makes anew whenever that value changes; or the
revision that is raised with each change of those that are secret, or too many. The version before must stay in each case: without it
nothing could be gone back to.
"""

import json
import re
import sys
from pathlib import Path

from template import functions, read

# The beginning of the names of parameters that stand under a revision, and that revision's name.
UNDER_A_REVISION = {"Oidc": "OidcRevision"}

# CloudFormation's limit of a version's description.
DESCRIPTION = 256

# What is replaced by whatever change, and whose reference is a number.
NUMBERED = "AWS::AppConfig::HostedConfigurationVersion"
DIGITS = 10


def references(value, parameters):
    """The parameters that a value refers to, however deep."""
    if isinstance(value, list):
        return set().union(*(references(one, parameters) for one in value))
    if isinstance(value, dict):
        found = set()
        for key, one in value.items():
            if key == "Ref" and one in parameters:
                found.add(one)
            elif key == "Fn::Sub":
                text = one if isinstance(one, str) else one[0]
                found |= set(re.findall(r"\$\{(\w+)\}", text)) & parameters
            found |= references(one, parameters)
        return found
    return set()


def numbered(resources, parameters):
    """What numbers the values of parameters: {resource: the parameters that it numbers}."""
    return {
        name: references(resource["Properties"], parameters)
        for name, resource in resources.items()
        if resource["Type"] == NUMBERED
    }


def named(parameter):
    """The parameter that a description has to name for one."""
    return next((r for begin, r in UNDER_A_REVISION.items() if parameter.startswith(begin)), parameter)


def longest(parameter):
    """The most characters that a parameter's value may have."""
    if "MaxLength" in parameter:
        return parameter["MaxLength"]
    if "AllowedValues" in parameter:
        return max(len(str(one)) for one in parameter["AllowedValues"])
    return len(str(parameter["MaxValue"])) if "MaxValue" in parameter else DESCRIPTION


def unheard(template, resources):
    parameters = template["Parameters"]
    numbers = numbered(resources, set(parameters))
    for name in functions(template):
        if template["Resources"][name]["Properties"].get("AutoPublishAliasAllProperties") is not True:
            yield f"{name}: a change of its properties makes no version (AutoPublishAliasAllProperties)"
        versions = [
            r
            for r in resources.values()
            if r["Type"] == "AWS::Lambda::Version" and r["Properties"]["FunctionName"] == {"Ref": name}
        ]
        if len(versions) != 1 or f"{name}Aliaslive" not in resources:
            yield f"{name}: has no version behind an alias `live`"
            continue
        needed = {named(one) for one in references(resources[name]["Properties"], set(parameters))}
        for policy in ("DeletionPolicy", "UpdateReplacePolicy"):
            if versions[0].get(policy) != "Retain":
                yield f"{name}: the version before a change does not stay ({policy}), so there is no way back"
        told = references(versions[0]["Properties"].get("Description", {}), {*parameters, *numbers})
        described = {parameter for one in told for parameter in numbers.get(one, {one})}
        for one in sorted(needed - described):
            yield f"{name}: a change of {one} does not reach the alias: VersionDescription does not name it"
        for one in sorted(described - needed):
            yield f"{name}: a change of {one} would make a version of nothing new, which AWS refuses"
        if sum((DIGITS if one in numbers else longest(parameters[one])) + 1 for one in told) > DESCRIPTION:
            yield f"{name}: its VersionDescription could have more than {DESCRIPTION} characters"


def snapshots(template, resources):
    """SnapStart is for functions that callers wait for, each kept by a daily call of its alias."""
    called = [
        r["Properties"]["Target"]["Arn"].get("Ref")
        for r in resources.values()
        if r["Type"] == "AWS::Scheduler::Schedule"
        and r["Properties"]["ScheduleExpression"] == "rate(1 day)"
    ]
    for name, function in functions(template).items():
        waited_for = any(event["Type"] == "Api" for event in function.get("Events", {}).values())
        snapped = resources[name]["Properties"].get("SnapStart") == {"ApplyOn": "PublishedVersions"}
        if waited_for != snapped:
            yield f"{name}: SnapStart is for the API's functions, for all and for no others"
        if snapped != (called.count(f"{name}Aliaslive") == 1):
            yield f"{name}: a daily call of its alias keeps a snapshot, and nothing else needs one"
        kind = function.get("DeploymentPreference", {}).get("Type")
        if kind != ({"Ref": "Rollout"} if waited_for else "AllAtOnce"):
            yield f"{name}: the API's functions are rolled out as Rollout says, all others at once"
        alarms = {one["Ref"] for one in function["DeploymentPreference"]["Alarms"]}
        if not {f"{name}ErrorsAlarm", *(["UnavailableAlarm"] if waited_for else [])} <= alarms:
            yield f"{name}: a deployment that fails is not taken back: its alarms are not watched"
        for alarm in sorted(alarms - set(resources)):
            yield f"{name}: there is no alarm {alarm}"


def main():
    resources = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["Resources"]
    template = read()
    sys.exit("\n".join([*unheard(template, resources), *snapshots(template, resources)]) or None)


if __name__ == "__main__":
    main()
