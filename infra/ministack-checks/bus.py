"""What the bus carries, through a rule to a queue that is made for it."""

import json
import threading

RULE = "stories"


class Listener:
    """Hears everything on a bus from now on."""

    def __init__(self, stack):
        self._queue = stack.client("sqs")
        self._url = self._queue.create_queue(QueueName=RULE)["QueueUrl"]
        arn = self._queue.get_queue_attributes(QueueUrl=self._url, AttributeNames=["QueueArn"])
        bus, events = stack.one("AWS::Events::EventBus"), stack.client("events")
        pattern = json.dumps({"source": [{"prefix": ""}]})
        events.put_rule(Name=RULE, EventBusName=bus, EventPattern=pattern)
        target = {"Id": "queue", "Arn": arn["Attributes"]["QueueArn"]}
        failed = events.put_targets(Rule=RULE, EventBusName=bus, Targets=[target])
        assert not failed.get("FailedEntryCount"), failed
        self._heard = []
        self._lock = threading.Lock()

    def of(self, order, name):
        """The details of an order's events of one name."""
        return [
            event["detail"]
            for event in self._drain()
            if event["detail-type"] == name and event["detail"].get("orderId") == order
        ]

    def _drain(self):
        with self._lock:
            while messages := self._receive():
                for message in messages:
                    self._heard.append(json.loads(message["Body"]))
                    self._queue.delete_message(
                        QueueUrl=self._url, ReceiptHandle=message["ReceiptHandle"]
                    )
            return list(self._heard)

    def _receive(self):
        answer = self._queue.receive_message(QueueUrl=self._url, MaxNumberOfMessages=10)
        return answer.get("Messages", [])
