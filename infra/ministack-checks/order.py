"""One order of a story, and its two sides, over HTTP."""

import datetime
import json
import urllib.error
import urllib.request
import uuid

import link

CONTENT = {
    "value": 2500,
    "currency": "EUR",
    "lines": [{"lineId": "a", "quantity": 1, "unitPrice": 2500}],
}
# Longer ago than the link's window is open.
BEFORE_THE_WINDOW = datetime.timedelta(minutes=10)


class Answer:
    """A status, and JSON."""

    def __init__(self, status, body):
        self.status = status
        self.body = body

    def expect(self, status, **fields):
        """Fails where it is another one; returns its body."""
        found = {name: self.body.get(name) for name in fields}
        assert (self.status, found) == (status, fields), (
            f"expected {status} {fields}, got {self.status} {self.body}"
        )
        return self.body


class Order:
    """Known to nobody yet."""

    def __init__(self, api, keys):
        self.id = f"m-{uuid.uuid4()}"
        self._url = f"{api}/v1/links/{link.NAME}/orders/{self.id}"
        self._keys = keys

    def placed(self, paid_at):
        """Placed and paid."""
        body = CONTENT | {"paymentApprovedAt": paid_at.isoformat()}
        return _call("PUT", self._url, self._keys["marketplace"], body)

    def in_window(self):
        self.placed(_now()).expect(201, stage="InWindow")
        return self

    def after_window(self):
        self.placed(_now() - BEFORE_THE_WINDOW).expect(201, stage="ReadyForHandling")
        return self

    def asks(self, request):
        """The customer asks the marketplace to cancel."""
        body = {"requestId": request, "reason": "changed my mind", "requestedByUser": True}
        return self._posts("marketplace", "/cancellation-requests", body)

    def declines(self, request, reason):
        return self._posts("seller", f"/cancellation-requests/{request}/decline", {"reason": reason})

    def seen(self):
        return _call("GET", self._url, self._keys["seller"])

    def seen_by_nobody(self):
        """Read without a key."""
        return _call("GET", self._url, None)

    def _posts(self, side, path, body):
        return _call("POST", self._url + path, self._keys[side], body)


def _now():
    return datetime.datetime.now(datetime.timezone.utc)


def _call(method, url, key, body=None):
    headers = {"Authorization": key} if key else {}
    if body is not None:
        headers["Content-Type"] = "application/json"
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return _answer(answer.status, answer.read())
    except urllib.error.HTTPError as error:
        return _answer(error.code, error.read())


def _answer(status, body):
    try:
        return Answer(status, json.loads(body))
    except json.JSONDecodeError:
        raise AssertionError(f"{status}, and no JSON: {body[:500]!r}") from None
