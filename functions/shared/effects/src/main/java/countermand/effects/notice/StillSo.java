package countermand.effects.notice;

import countermand.core.Event;
import countermand.core.Order;
import countermand.core.RequestOutcome;
import java.time.Instant;

/** Whether what a notice says still holds. */
final class StillSo {
  private StillSo() {}

  /** A question that has been answered, or is too late to ask, is not asked; facts remain facts. */
  static boolean of(Event.Notice notice, Order order, Instant now) {
    return switch (notice) {
      case Event.CancellationRequested asked ->
          order
              .request(asked.requestId())
              .filter(request -> request.outcome() == RequestOutcome.OPEN)
              .filter(request -> request.deadline() == null || now.isBefore(request.deadline()))
              .isPresent();
      case Event.OrderCanceled _,
          Event.OrderPartlyCanceled _,
          Event.CancellationDeclined _,
          Event.CancellationWithdrawn _,
          Event.OrderInvoiced _ ->
          true;
    };
  }
}
