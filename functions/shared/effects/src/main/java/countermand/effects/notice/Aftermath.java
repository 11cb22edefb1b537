package countermand.effects.notice;

import countermand.core.Event;
import countermand.core.Heard;
import countermand.core.Order;
import countermand.core.Request;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryChange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of a delivery once an attempt has been made. */
final class Aftermath {
  private static final int TEXT_BYTES_MAX = 1024;

  private Aftermath() {}

  /** The delivery after the party's reply. */
  static Delivery of(Delivery claimed, Courier.Reply reply, Order order, Instant now) {
    DeliveryChange change =
        claimed.change().answered(new Delivery.LastAnswer(now, reply.status(), cut(reply.text())));
    return switch (reply.heard()) {
      case Heard.Delivered _, Heard.Decided _ -> change.ended(Delivery.Status.DELIVERED).build();
      case Heard.Retry retry -> again(change, claimed, now, retry.after()).build();
      case Heard.Gone _ -> change.failed(now.plus(Cadence.GRACE)).build();
      case Heard.Undecided _ -> askAgain(change, claimed, order, now).build();
      case Heard.CredentialsExpired _ ->
          next(change.uncounted(), now.plus(Cadence.CREDENTIALS), now).build();
    };
  }

  /** The delivery whose last attempt was cut off before anybody could record what came of it. */
  static Delivery cutOff(Delivery seen, Instant now) {
    return seen.change()
        .answered(new Delivery.LastAnswer(now, 0, "the last attempt was cut off"))
        .failed(now.plus(Cadence.GRACE))
        .build();
  }

  private static DeliveryChange again(
      DeliveryChange change, Delivery claimed, Instant now, @Nullable Duration after) {
    return Cadence.afterFailure(claimed, now, after)
        .map(at -> next(change, at, now))
        .orElseGet(() -> change.failed(now.plus(Cadence.GRACE)));
  }

  /** Only a question can be left undecided; anything else was taken by whoever answered so. */
  private static DeliveryChange askAgain(
      DeliveryChange change, Delivery claimed, Order order, Instant now) {
    Optional<Request> request = asked(order, claimed.notice());
    if (request.isEmpty()) {
      return change.ended(Delivery.Status.DELIVERED);
    }
    Instant at = Cadence.askAgain(claimed.notice().facts().at(), now, request.get().deadline());
    return next(change.askAgain(at), at, now);
  }

  private static Optional<Request> asked(Order order, Event.Notice notice) {
    return notice instanceof Event.CancellationRequested requested
        ? order.request(requested.requestId())
        : Optional.empty();
  }

  private static DeliveryChange next(DeliveryChange change, Instant at, Instant now) {
    return change.next(at, Cadence.dueAt(at, now));
  }

  private static String cut(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= TEXT_BYTES_MAX
        ? text
        : new String(bytes, 0, TEXT_BYTES_MAX, StandardCharsets.UTF_8);
  }
}
