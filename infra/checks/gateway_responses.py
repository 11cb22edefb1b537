"""Fails where an answer that API Gateway gives by itself is no error of ours.

Its body must be both a Problem and a VtexError of infra/openapi.yaml, because whoever asked for a
route that does not exist has not said which protocol it speaks.
"""

import json
import sys

from openapi import check, document
from template import read


def faults(name, response, described):
    for body in response["ResponseTemplates"].values():
        try:
            answer = json.loads(body)
        except ValueError as error:
            yield f"{name}: its body is no JSON: {error}"
            continue
        for schema in ("Problem", "VtexError"):
            for fault in check(described, f"/components/schemas/{schema}", answer):
                yield f"{name}, as {schema}: {fault}"
        if str(answer.get("status")) != response["StatusCode"]:
            yield f"{name}: answers {response['StatusCode']} with status {answer.get('status')} in its body"


responses = {
    name: response
    for resource in read()["Resources"].values()
    for name, response in resource["Properties"].get("GatewayResponses", {}).items()
}
described = document()
sys.exit("\n".join(f for name, response in responses.items() for f in faults(name, response, described)) or None)
