"""The stories that real time allows. Each has an order of its own, so several are played at once."""

from world import SOON

# A minute of waiting, rounded up to Scheduler's whole minutes, and MiniStack's look every 10 s.
A_TIMER = 150


def the_functions_are_ours(world):
    """Without an address to call, MiniStack answers for a function, and with success."""
    for name in world.stack.functions():
        answer = world.answer_of(name)
        assert "Mock response" not in answer, f"{name} is not ours: {answer}"
    problem = world.order().seen_by_nobody().expect(401, code="UNAUTHENTICATED")
    assert problem["status"] == 401, problem


def a_cancel_inside_the_window_just_happens(world):
    order = world.order().in_window()
    order.asks("r1").expect(200, outcome="moved", stage="Canceled")
    event = world.heard(order, "OrderCanceled", SOON)
    assert (event["origin"], event["decidedBy"], event["amount"]) == ("customer", "rule", 2500), event


def a_repeat_gets_the_same_receipt_and_is_no_news(world):
    order = world.order().in_window()
    first = order.asks("r1").expect(200, outcome="moved", stage="Canceled")
    order.asks("r1").expect(200, outcome="already-done", receipt=first["receipt"])
    event = world.heard(order, "OrderCanceled", SOON)
    order.asks("r1").expect(200, outcome="already-done", receipt=first["receipt"])
    ids = {event["id"] for event in world.bus.of(order.id, "OrderCanceled")}
    assert ids == {event["id"]}, ids


def the_seller_declines_a_request(world):
    order = world.order().after_window()
    order.asks("r1").expect(200, outcome="moved", stage="AwaitingSeller")
    order.declines("r1", "already packed").expect(200, outcome="moved")
    event = world.heard(order, "CancellationDeclined", SOON)
    assert event["request"]["declineReason"] == "already packed", event
    order.seen().expect(200, stage="ReadyForHandling")


def a_request_that_nobody_answers_is_granted_by_scheduler(world):
    order = world.order().after_window()
    order.asks("r1").expect(200, outcome="moved", stage="AwaitingSeller")
    world.timer_is_set(order, "auto-cancel")
    # Nobody reads the order meanwhile: reading would let time do its part, too.
    event = world.heard(order, "OrderCanceled", A_TIMER)
    assert (event["decidedBy"], event["requestId"]) == ("deadline", "r1"), event
    world.timer_has_fired(order, "auto-cancel")


def the_end_of_a_window_is_announced_by_scheduler(world):
    order = world.order().in_window()
    world.timer_is_set(order, "window-expiry")
    event = world.heard(order, "WindowClosed", A_TIMER)
    assert event["stage"] == "ReadyForHandling", event
    world.timer_has_fired(order, "window-expiry")


# Played before all others, one function after the other: what comes then meets warm ones.
FIRST = the_functions_are_ours

# Those that wait first, so that the others are played meanwhile.
STORIES = [
    a_request_that_nobody_answers_is_granted_by_scheduler,
    the_end_of_a_window_is_announced_by_scheduler,
    a_cancel_inside_the_window_just_happens,
    a_repeat_gets_the_same_receipt_and_is_no_news,
    the_seller_declines_a_request,
]
