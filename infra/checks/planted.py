"""Plants a fault for each check that reads the CloudFormation, and fails where it is not found: python planted.py CLOUDFORMATION.

The checks of others are left out, which are slow and have tests of their own.
"""

import copy
import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent


def statements(resources, role):
    return resources[role]["Properties"]["Policies"][0]["PolicyDocument"]["Statement"]


def version_of(resources, function):
    (found,) = (
        one
        for one in resources.values()
        if one["Type"] == "AWS::Lambda::Version" and one["Properties"]["FunctionName"] == {"Ref": function}
    )
    return found


def another_action(resources):
    statements(resources, "OrderQueryRole").append(
        {"Effect": "Allow", "Action": "dynamodb:DeleteItem", "Resource": {"Fn::GetAtt": ["Table", "Arn"]}}
    )


def an_action_less(resources):
    statements(resources, "RelayRole").pop()


def a_wider_resource(resources):
    statements(resources, "LinksRole")[2]["Resource"] = "*"


def an_action_with_a_wildcard(resources):
    statements(resources, "SweepRole")[2]["Action"] = ["dynamodb:*"]


def a_role_to_pass_to_anybody(resources):
    for statement in statements(resources, "SweepRole"):
        if statement["Action"] == "iam:PassRole":
            del statement["Condition"]


def a_managed_policy(resources):
    resources["DeliverRole"]["Properties"]["ManagedPolicyArns"] = ["arn:aws:iam::aws:policy/AdministratorAccess"]


def somebody_elses_role(resources):
    resources["Links"]["Properties"]["Role"] = {"Fn::GetAtt": ["SweepRole", "Arn"]}


def a_role_that_nobody_knows(resources):
    resources["Another"] = copy.deepcopy(resources["LinksRole"])


def a_parameter_that_stays_unheard(resources):
    version_of(resources, "Relay")["Properties"]["Description"] = {"Fn::Sub": "${Epoch} ${Recovery} ${OperatorKeysVersion}"}


def a_number_of_something_else(resources):
    resources["OperatorKeysVersion"]["Properties"]["Content"] = "the same for ever"


def a_description_that_may_be_too_long(resources):
    version_of(resources, "Links")["Properties"]["Description"]["Fn::Sub"] += " ${OperatorKeys}"


def a_version_that_does_not_stay(resources):
    del version_of(resources, "OrderQuery")["UpdateReplacePolicy"]


def settings_that_nobody_takes_up(resources):
    relay = version_of(resources, "Relay")["Properties"]
    version_of(resources, "Console")["Properties"]["Description"] = relay["Description"]


def a_variable_more(resources):
    variables = resources["Deliver"]["Properties"]["Environment"]["Variables"]
    variables["AT_ONCE"] = {"Ref": "DeliveriesAtOnce"}


def a_snapshot_too_many(resources):
    resources["Sweep"]["Properties"]["SnapStart"] = {"ApplyOn": "PublishedVersions"}


def a_snapshot_that_nobody_calls(resources):
    del resources["OrderIntakeKeptActive"]


def a_policy_that_is_too_long(resources):
    actions = [f"dynamodb:Action{number}" for number in range(700)]
    statements(resources, "OrderIntakeRole")[2]["Action"] = actions


def too_many_resources(resources):
    for number in range(300):
        resources[f"Topic{number}"] = {"Type": "AWS::SNS::Topic"}


def a_queue_without_an_end(resources):
    del resources["Notices"]["Properties"]["RedrivePolicy"]


def a_stream_without_an_end(resources):
    del resources["RelayDecisions"]["Properties"]["DestinationConfig"]


def a_call_without_an_end(resources):
    del resources["LinksKeptActive"]["Properties"]["Target"]["DeadLetterConfig"]


def a_dead_letter_that_nobody_hears(resources):
    del resources["TimerDeadLettersAlarm"]


def an_alarm_that_nobody_understands(resources):
    resources["AnotherAlarm"] = copy.deepcopy(resources["RelayLagAlarm"])


def a_log_role_before_everything(resources):
    del resources["GatewayAccount"]["DependsOn"]


def a_stage_before_the_log_role(resources):
    del resources["AccessLogs"]["Properties"]["Tags"]


PLANTED = {
    "roles.py": [
        another_action,
        an_action_less,
        a_wider_resource,
        an_action_with_a_wildcard,
        a_role_to_pass_to_anybody,
        a_managed_policy,
        somebody_elses_role,
        a_role_that_nobody_knows,
    ],
    "versions.py": [
        a_parameter_that_stays_unheard,
        a_number_of_something_else,
        a_description_that_may_be_too_long,
        a_version_that_does_not_stay,
        settings_that_nobody_takes_up,
        a_variable_more,
        a_snapshot_too_many,
        a_snapshot_that_nobody_calls,
    ],
    "asynchronous.py": [
        a_queue_without_an_end,
        a_stream_without_an_end,
        a_call_without_an_end,
        a_dead_letter_that_nobody_hears,
        an_alarm_that_nobody_understands,
    ],
    "first_deployment.py": [a_log_role_before_everything, a_stage_before_the_log_role],
    "limits.py": [a_policy_that_is_too_long, too_many_resources],
}


def found(check, plant, stack):
    planted = copy.deepcopy(stack)
    plant(planted["Resources"])
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(planted, file)
        file.flush()
        command = [sys.executable, str(HERE / check), file.name]
        done = subprocess.run(command, capture_output=True, text=True)
    # 1 with words is a fault that was found; a check that broke says so with a stack trace.
    return done.returncode == 1 and done.stderr.strip() and "Traceback" not in done.stderr


def main():
    stack = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    faults = [
        f"{check} does not find {plant.__name__.replace('_', ' ')}"
        for check, plants in PLANTED.items()
        for plant in plants
        if not found(check, plant, stack)
    ]
    sys.exit("\n".join(faults) or None)


if __name__ == "__main__":
    main()
