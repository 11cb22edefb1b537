"""Fails where a role of the CloudFormation allows what roles.txt does not, or less: python roles.py CLOUDFORMATION.

The table is compared both ways, so what is not in it is seen not to be allowed. Beside it: no role takes an action with a
wildcard, no policy denies or negates, and a wildcard for resources is in the table with its reason above it.
"""

import json
import sys
from pathlib import Path

# API Gateway's role in an account is AWS's own: every API of the account logs by it, to groups that are not ours.
MANAGED = {"GatewayLogRoleOfAccount"}

TABLE = Path(__file__).with_name("roles.txt")


def as_list(value):
    return value if isinstance(value, list) else [value]


def named(resource, owner):
    """A resource of a statement in the table's words."""
    match resource:
        case str():
            return resource
        case {"Ref": name}:
            return name
        case {"Fn::GetAtt": [name, "Arn"]}:
            return "its own log group" if name == f"{owner}Logs" else name
        case {"Fn::GetAtt": [name, attribute]}:
            return f"{name}.{attribute}"
        case {"Fn::Sub": text}:
            return text.split(":${AWS::AccountId}:")[-1].replace("${Table.Arn}", "Table")
    return json.dumps(resource)


# What narrows a statement, in the table's words.
CONDITIONS = [
    ({"StringEquals": {"iam:PassedToService": "scheduler.amazonaws.com"}}, " to Scheduler alone"),
    (
        {
            "ForAllValues:StringEquals": {"kms:EncryptionContextKeys": ["link"]},
            "Null": {"kms:EncryptionContext:link": "false"},
        },
        " for one link",
    ),
    (
        {
            "ForAllValues:StringLike": {"dynamodb:LeadingKeys": ["TOKEN#console#*"]},
            "Null": {"dynamodb:LeadingKeys": "false"},
        },
        " for sessions",
    ),
]


def narrowed(statement):
    condition = statement.get("Condition")
    known = [words for one, words in CONDITIONS if one == condition]
    return "" if condition is None else (known or [f" where {json.dumps(condition)}"])[0]


def allowed(role, owner):
    """What a role allows: (action, resource) of each statement; and what is wrong with its form."""
    pairs, faults = set(), []
    if role.get("ManagedPolicyArns") and owner not in MANAGED:
        faults.append(f"{owner}: its role has managed policies, whose actions are not ours to name")
    for policy in role.get("Policies", []):
        for statement in policy["PolicyDocument"]["Statement"]:
            if statement["Effect"] != "Allow" or {"NotAction", "NotResource"} & set(statement):
                faults.append(f"{owner}: a statement of {policy['PolicyName']} does not simply allow")
                continue
            for action in as_list(statement["Action"]):
                if "*" in action:
                    faults.append(f"{owner}: {action} is a wildcard")
                on = narrowed(statement)
                pairs |= {(action, named(one, owner) + on) for one in as_list(statement["Resource"])}
    return pairs, faults


def collapsed(pairs, functions):
    """Where an action is allowed on every function of the stack, one word stands for all."""
    for suffix, word in (("", "every function"), (":*", "versions and aliases of every function *")):
        every = {f"function:{name}{suffix}" for name in functions}
        for action in {action for action, _ in pairs}:
            if every <= {on for one, on in pairs if one == action}:
                pairs = {pair for pair in pairs if pair[0] != action or pair[1] not in every} | {(action, word)}
    return pairs


def table():
    """The table: {function: {(action, resource)}}."""
    rows = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            owner, action, resource = line.split(None, 2)
            rows.setdefault(owner, set()).add((action, resource.strip()))
    return rows


def wildcards_without_reason():
    """Rows whose resource ends in a wildcard and that no comment stands above."""
    reason = False
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            reason = False
        elif line.startswith("#"):
            reason = True
        elif line.rstrip().endswith("*") and not reason:
            yield f"roles.txt: no reason stands above {line.strip()}"


def function_names(resources):
    """The functions' own names, as the template has them."""
    functions = (r for r in resources.values() if r["Type"] == "AWS::Lambda::Function")
    return {one["Properties"]["FunctionName"]["Fn::Sub"] for one in functions}


def others(resources):
    """The roles that are no function's."""
    functions = {f"{n}Role" for n, r in resources.items() if r["Type"] == "AWS::Lambda::Function"}
    return {n for n, r in resources.items() if r["Type"] == "AWS::IAM::Role"} - functions


def compared(owner, has, should):
    yield from (f"{owner} may {action} on {on}: not in roles.txt" for action, on in sorted(has - should))
    yield from (f"{owner} may not {action} on {on}: roles.txt says so" for action, on in sorted(should - has))


def checked(owner, resources, should):
    """What is wrong with what one function, or one role of others', may do."""
    function = resources.get(owner, {})
    runs = function.get("Type") == "AWS::Lambda::Function"
    name = f"{owner}Role" if runs else owner
    if runs and function["Properties"]["Role"] != {"Fn::GetAtt": [name, "Arn"]}:
        yield f"{owner}: does not run as {name}"
    role = resources.get(name)
    if role is None or role["Type"] != "AWS::IAM::Role":
        yield f"{owner}: there is no {name}"
        return
    has, wrong = allowed(role["Properties"], owner)
    has = collapsed(has, function_names(resources))
    yield from wrong
    yield from compared(owner, has, should)


def main():
    resources = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["Resources"]
    rows = table()
    everybody = rows.pop("*", set())
    functions = {n for n, r in resources.items() if r["Type"] == "AWS::Lambda::Function"}
    faults = list(wildcards_without_reason())
    for owner in sorted(functions | set(rows) | others(resources)):
        should = rows.get(owner, set()) | (everybody if owner in functions else set())
        faults += checked(owner, resources, should)
    sys.exit("\n".join(faults) or None)


if __name__ == "__main__":
    main()
