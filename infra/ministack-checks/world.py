"""What a story can lay its hands on."""

import json

import bus
import link
from order import Order
from places import STACK
from waiting import until


# Cold starts of several JVMs at once, and the stream's and the queue's polling.
SOON = 60


class World:
    """A deployed stack with a link in its table, and somebody who listens to its bus."""

    def __init__(self, stack):
        self.stack = stack
        self.bus = bus.Listener(stack)
        self._api = stack.api()
        self._keys = link.seed(stack.table())
        self._scheduler = stack.client("scheduler")

    def tell(self):
        """Prints what somebody needs who wants to call it."""
        print(f"The API: {self._api}\nThe link: {link.NAME}, with windows and answers of a minute")
        for side, authorization in self._keys.items():
            print(f"The {side}: Authorization: {authorization}")

    def order(self):
        """A new order, known to nobody yet."""
        return Order(self._api, self._keys)

    def heard(self, order, name, seconds):
        """The detail of an order's event, as soon as the bus carries it."""
        (first, *_) = until(f"{name} on the bus", lambda: self.bus.of(order.id, name), seconds)
        return first

    def answer_of(self, function):
        """What a function answers to an event of nothing, once it is started."""
        return until(f"{function} answers", lambda: self._in_time(function), SOON)

    def timer_is_set(self, order, function):
        until(f"a schedule for {function}", lambda: self._timers(order, function), SOON)

    def timer_has_fired(self, order, function):
        """A schedule that has invoked its function is deleted."""
        until(f"{function} invoked", lambda: not self._timers(order, function), SOON)

    def _in_time(self, function):
        """On a machine that is busy, a first call ends before the function has started."""
        answer = self.stack.invoke(function, {})
        return None if "Sandbox.Timedout" in answer else answer

    def _timers(self, order, function):
        """The schedules that will invoke a function for an order."""
        group = self.stack.one("AWS::Scheduler::ScheduleGroup")
        pages = self._scheduler.get_paginator("list_schedules").paginate(GroupName=group)
        names = [schedule["Name"] for page in pages for schedule in page["Schedules"]]
        targets = [self._target(group, name) for name in names]
        return [
            target
            for target in targets
            if target["Arn"].endswith(f":{STACK}-{function}:live")
            and json.loads(target["Input"])["orderId"] == order.id
        ]

    def _target(self, group, name):
        """What a schedule invokes; of one that fires just now, nothing."""
        try:
            return self._scheduler.get_schedule(GroupName=group, Name=name)["Target"]
        except self._scheduler.exceptions.ResourceNotFoundException:
            return {"Arn": "", "Input": "{}"}
