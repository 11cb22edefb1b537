package countermand.effects.notice;

import countermand.core.Event;
import countermand.core.Order;
import countermand.core.Request;
import java.time.Instant;

/** Whether there still is an occasion to tell. */
enum Occasion {
  /** What the notice says is so. */
  PRESENT,
  /** A question that has been answered is not asked. */
  ANSWERED,
  /** Silence has answered the question. */
  MISSED;

  /** Facts remain facts; questions do not. */
  static Occasion of(Event.Notice notice, Order order, Instant now) {
    return switch (notice) {
      case Event.CancellationRequested asked ->
          order.request(asked.requestId()).map(request -> of(request, now)).orElse(ANSWERED);
      case Event.OrderPlaced _ -> order.content().known() ? ANSWERED : PRESENT;
      case Event.OrderCanceled _,
          Event.OrderPartlyCanceled _,
          Event.CancellationDeclined _,
          Event.CancellationWithdrawn _,
          Event.OrderInvoiced _ ->
          PRESENT;
    };
  }

  private static Occasion of(Request request, Instant now) {
    return switch (request.outcome()) {
      case OPEN ->
          request.deadline() == null || now.isBefore(request.deadline()) ? PRESENT : MISSED;
      case EXPIRED -> MISSED;
      case ACCEPTED, DECLINED, WITHDRAWN, SUPERSEDED -> ANSWERED;
    };
  }
}
