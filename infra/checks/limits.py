"""Fails where the CloudFormation comes near AWS's limits: python limits.py CLOUDFORMATION."""

import json
import sys
from pathlib import Path

# CloudFormation's own limits, and where we want to hear of them.
RESOURCES, OUTPUTS, PARAMETERS, BYTES = 500, 200, 200, 1_000_000
NEAR = 0.9

# IAM counts the characters of all inline policies of a role, without white space.
INLINE_POLICIES, TRUST_POLICY = 10_240, 2_048



def size(policy):
    """The characters of a policy as AWS gets it: an ARN of ours stands for each intrinsic."""
    return len(json.dumps(resolved(policy), separators=(",", ":")))


def resolved(value):
    if isinstance(value, list):
        return [resolved(one) for one in value]
    if isinstance(value, dict):
        if len(value) == 1 and next(iter(value)).startswith(("Ref", "Fn::")):
            return "arn:aws:service:ap-southeast-1:123456789012:a-stack-of-forty-five-characters-or-less-hub/" + "x" * 40
        return {key: resolved(one) for key, one in value.items()}
    return value


def main():
    path = Path(sys.argv[1])
    stack = json.loads(path.read_text(encoding="utf-8"))
    compact = len(json.dumps(stack, separators=(",", ":")).encode())
    counts = [
        ("resources", len(stack["Resources"]), RESOURCES),
        ("outputs", len(stack.get("Outputs", {})), OUTPUTS),
        ("parameters", len(stack.get("Parameters", {})), PARAMETERS),
        ("bytes of the template", compact, BYTES),
    ]
    for name, resource in stack["Resources"].items():
        properties = resource.get("Properties", {})
        if resource["Type"] == "AWS::IAM::Role":
            inline = sum(size(policy["PolicyDocument"]) for policy in properties.get("Policies", []))
            counts.append((f"characters of inline policies of {name}", inline, INLINE_POLICIES))
            counts.append((f"characters of trust of {name}", size(properties["AssumeRolePolicyDocument"]), TRUST_POLICY))
    faults = [f"{what}: {count} of {limit}" for what, count, limit in counts if count > limit * NEAR]
    print(", ".join(f"{count} {what} of {limit}" for what, count, limit in counts[:1]))
    sys.exit("\n".join(faults) or None)


if __name__ == "__main__":
    main()
