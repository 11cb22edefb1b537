"""The real template, deployed by SAM into MiniStack."""

import json
import os
import re
import subprocess

import boto3
from botocore.config import Config

from places import CREDENTIALS, REGION, ROOT, SAM, STACK, TARGET, environment

TEMPLATE = ROOT / "template.yaml"
CONFIG = ROOT / "samconfig.toml"
PROXY = "MINISTACK_LAMBDA_PROXY_URL"
ALIAS = "live"


class Stack:
    """What was deployed, as its own CloudFormation tells."""

    def __init__(self, endpoint):
        self._endpoint = endpoint
        self._settings = {
            "endpoint_url": endpoint,
            "region_name": REGION,
            "aws_access_key_id": CREDENTIALS["AWS_ACCESS_KEY_ID"],
            "aws_secret_access_key": CREDENTIALS["AWS_SECRET_ACCESS_KEY"],
            # A call that is repeated behind one's back would hide what is looked for here.
            "config": Config(retries={"total_max_attempts": 1}),
        }
        pages = self.client("cloudformation").get_paginator("list_stack_resources")
        self._resources = [
            resource
            for page in pages.paginate(StackName=STACK)
            for resource in page["StackResourceSummaries"]
        ]
        self._functions = self.client("lambda")

    def client(self, service):
        return boto3.client(service, **self._settings)

    def named(self, kind):
        """The names of all resources of a type, such as AWS::Lambda::Function."""
        return [r["PhysicalResourceId"] for r in self._resources if r["ResourceType"] == kind]

    def one(self, kind):
        (name,) = self.named(kind)
        return name

    def functions(self):
        return self.named("AWS::Lambda::Function")

    def api(self):
        """Where the API answers, stage included, without a slash at the end."""
        api = self.one("AWS::ApiGateway::RestApi")
        stage = self.one("AWS::ApiGateway::Stage")
        return f"{self._endpoint}/_aws/execute-api/{api}/{stage}"

    def table(self):
        """The table itself, where items are plain Python."""
        return boto3.resource("dynamodb", **self._settings).Table(self.one("AWS::DynamoDB::Table"))

    def variables(self):
        """Every function's variables as deployed, with the address of the services that it calls."""
        return {name: self._variables(name) for name in self.functions()} | {
            "AWS_ENDPOINT_URL": self._endpoint
        }

    def point_at(self, url):
        """Lets MiniStack call the functions at an address: a new version of each, for its alias."""
        for name in self.functions():
            variables = self._variables(name) | {PROXY: url}
            self._functions.update_function_configuration(
                FunctionName=name, Environment={"Variables": variables}
            )
            version = self._functions.publish_version(FunctionName=name)["Version"]
            self._functions.update_alias(FunctionName=name, Name=ALIAS, FunctionVersion=version)

    def invoke(self, name, event):
        """What a function answers to an event, as text."""
        answer = self._functions.invoke(
            FunctionName=name, Qualifier=ALIAS, Payload=json.dumps(event).encode()
        )
        return answer["Payload"].read().decode()

    def _variables(self, name):
        configuration = self._functions.get_function_configuration(FunctionName=name)
        return configuration.get("Environment", {}).get("Variables", {})


def deployed(endpoint):
    """Deploys; an error with SAM's own words where it does not go well."""
    settings = environment(
        AWS_ENDPOINT_URL=endpoint, SAM_CLI_TELEMETRY="0", __SAM_CLI_APP_DIR=str(TARGET / "sam")
    )
    command = [SAM, "deploy", "--config-env", "ministack", "--stack-name", STACK]
    done = subprocess.run(
        [*command, "--template", str(_template()), "--config-file", str(CONFIG), "--no-progressbar"],
        cwd=ROOT,
        env=settings,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=180,
    )
    (TARGET / "deploy.log").write_text(done.stdout + done.stderr)
    if done.returncode:
        raise RuntimeError(f"sam deploy went wrong:\n{done.stdout}{done.stderr}")
    return Stack(endpoint)


def _template():
    """A copy of the template in which deployments are not watched by default.

    MiniStack has no CodeDeploy, and tells SAM the parameters' defaults, whatever they are set to.
    """
    text = TEMPLATE.read_text(encoding="utf-8")
    text, found = re.subn(r'(\n  WatchDeployments:\n    Type: String\n    Default: )"true"', r'\1"false"', text)
    if found != 1:
        raise RuntimeError("template.yaml has no parameter WatchDeployments that is true by default")
    copy = TARGET / "template.yaml"
    # A function's zip is found from where the template is.
    copy.write_text(text.replace("CodeUri: ", f"CodeUri: {os.path.relpath(ROOT, TARGET)}/"))
    return copy
