"""Fails where something asynchronous could fail unseen: python asynchronous.py CLOUDFORMATION.

Whatever hands over without waiting has a dead-letter queue, each such queue an alarm, and docs/operations/alarms.md says of each
alarm what to do.
"""

import json
import sys
from pathlib import Path

from template import ROOT

ALARMS = ROOT / "docs/operations/alarms.md"


def of(resources, kind):
    return {name: r["Properties"] for name, r in resources.items() if r["Type"] == kind}


def queue(arn):
    """The logical id that an ARN is of."""
    return arn["Fn::GetAtt"][0] if isinstance(arn, dict) and "Fn::GetAtt" in arn else None


def failure(properties):
    return queue(properties.get("DestinationConfig", {}).get("OnFailure", {}).get("Destination"))


def ends(resources):
    """Everything asynchronous, and the queue that its failures end in: (what, queue or None)."""
    queues = of(resources, "AWS::SQS::Queue")
    for name, one in of(resources, "AWS::Lambda::EventSourceMapping").items():
        source = queues.get(queue(one["EventSourceArn"]), {})
        yield name, failure(one) or queue(source.get("RedrivePolicy", {}).get("deadLetterTargetArn"))
    for name, one in of(resources, "AWS::Scheduler::Schedule").items():
        yield name, queue(one["Target"].get("DeadLetterConfig", {}).get("Arn"))
    for name, one in of(resources, "AWS::Events::Rule").items():
        for target in one["Targets"]:
            yield name, queue(target.get("DeadLetterConfig", {}).get("Arn"))
    configured = {one["FunctionName"]["Ref"]: failure(one) for one in of(resources, "AWS::Lambda::EventInvokeConfig").values()}
    mapped = {one["FunctionName"]["Ref"] for one in of(resources, "AWS::Lambda::EventSourceMapping").values()}
    for name in of(resources, "AWS::Lambda::Function"):
        if name not in mapped and f"{name}Aliaslive" not in mapped:
            yield name, configured.get(name)


def main():
    resources = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["Resources"]
    watched = {
        dimension["Value"]["Fn::GetAtt"][0]
        for alarm in of(resources, "AWS::CloudWatch::Alarm").values()
        if alarm.get("MetricName") == "ApproximateNumberOfMessagesVisible"
        for dimension in alarm["Dimensions"]
    }
    faults = []
    for what, end in ends(resources):
        if end is None:
            faults.append(f"{what}: its failures end nowhere")
        elif end not in watched:
            faults.append(f"{what}: its failures end in {end}, which no alarm watches")
    said = ALARMS.read_text(encoding="utf-8")
    functions = of(resources, "AWS::Lambda::Function")
    for name in of(resources, "AWS::CloudWatch::Alarm"):
        short = name.removesuffix("Alarm")
        if short not in said and short.removesuffix("Errors") not in functions:
            faults.append(f"{name}: docs/operations/alarms.md does not say what to do")
    sys.exit("\n".join(faults) or None)


if __name__ == "__main__":
    main()
