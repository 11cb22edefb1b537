"""Fails where a first deployment to an empty account could come out of order: python first_deployment.py CLOUDFORMATION.

A stage with access logs needs the account's log role; and AWS sets that role only in an account that has had some other
resource of API Gateway's ("you must add a dependency on another API Gateway resource, such as an AWS::ApiGateway::RestApi or
AWS::ApiGateway::ApiKey resource": the CloudFormation User Guide on AWS::ApiGateway::Account).
"""

import json
import re
import sys
from pathlib import Path

ACCOUNT, STAGE, OURS = "AWS::ApiGateway::Account", "AWS::ApiGateway::Stage", "AWS::ApiGateway::"


def named(value):
    """Whatever a value refers to, however deep."""
    if isinstance(value, list):
        return set().union(*map(named, value))
    if not isinstance(value, dict):
        return set()
    found = set().union(*map(named, value.values()))
    if isinstance(value.get("Ref"), str):
        found.add(value["Ref"])
    if "Fn::GetAtt" in value:
        got = value["Fn::GetAtt"]
        found.add((got if isinstance(got, str) else got[0]).split(".")[0])
    if "Fn::Sub" in value:
        text = value["Fn::Sub"] if isinstance(value["Fn::Sub"], str) else value["Fn::Sub"][0]
        found |= set(re.findall(r"\$\{(\w+)[.}]", text))
    return found


def before(name, resources):
    """The resources that are there before one is made."""
    found, left = set(), [name]
    while left:
        resource = resources[left.pop()]
        depends = resource.get("DependsOn", [])
        direct = named(resource.get("Properties", {})) | set([depends] if isinstance(depends, str) else depends)
        new = (direct & set(resources)) - found
        found |= new
        left += new
    return found


def faults(resources):
    accounts = {name for name, one in resources.items() if one["Type"] == ACCOUNT}
    for name in accounts:
        first = before(name, resources)
        if name in first:
            yield f"{name}: comes before itself"
        if not any(resources[one]["Type"].startswith(OURS) for one in first - accounts):
            yield f"{name}: comes before anything of API Gateway's, which AWS refuses in an account that never had any"
    for name, one in resources.items():
        if one["Type"] == STAGE and "AccessLogSetting" in one["Properties"] and not accounts & before(name, resources):
            yield f"{name}: may come before the account's log role, without which AWS refuses its access log"


def main():
    resources = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["Resources"]
    sys.exit("\n".join(faults(resources)) or None)


if __name__ == "__main__":
    main()
