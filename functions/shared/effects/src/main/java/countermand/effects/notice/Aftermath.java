package countermand.effects.notice;

import countermand.core.Event;
import countermand.core.Heard;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryChange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What becomes of a delivery once an attempt has been made. */
final class Aftermath {
  private static final int TEXT_BYTES_MAX = 1024;

  private Aftermath() {}

  /** The delivery after the party's reply. */
  static Delivery of(Delivery claimed, Courier.Reply reply, Instant now) {
    DeliveryChange change =
        claimed.change().answered(new Delivery.LastAnswer(now, reply.status(), cut(reply.text())));
    return switch (reply.heard()) {
      case Heard.Delivered _, Heard.Decided _ -> change.ended(Delivery.Status.DELIVERED).build();
      case Heard.Retry(var after) ->
          nextOrFailed(change, Plan.of(claimed).next(now, after), now).build();
      case Heard.Gone _ -> failed(change, now).build();
      case Heard.Undecided _ -> askAgain(change, claimed, now).build();
      case Heard.CredentialsExpired _ -> uncounted(change, claimed, Plan.CREDENTIALS, now).build();
      case Heard.NotYet(var after) -> uncounted(change, claimed, after, now).build();
    };
  }

  /** The delivery whose last attempt was cut off before anybody could record what came of it. */
  static Delivery cutOff(Delivery seen, Instant now) {
    Delivery.LastAnswer none = new Delivery.LastAnswer(now, 0, "the last attempt was cut off");
    return failed(seen.change().answered(none), now).build();
  }

  /** The question that silence has answered: dropped where the party knew of it, else failed. */
  static Delivery missed(Delivery claimed, Instant now) {
    DeliveryChange change = claimed.change().uncounted();
    return claimed.undecided() > 0
        ? change.ended(Delivery.Status.SUPERSEDED).build()
        : failed(change, now).build();
  }

  private static DeliveryChange uncounted(
      DeliveryChange change, Delivery claimed, Duration after, Instant now) {
    return nextOrFailed(change.uncounted(), Plan.of(claimed).nextUncounted(now, after), now);
  }

  private static DeliveryChange nextOrFailed(
      DeliveryChange change, Optional<Instant> at, Instant now) {
    return at.map(next -> next(change, next, now)).orElseGet(() -> failed(change, now));
  }

  private static DeliveryChange failed(DeliveryChange change, Instant now) {
    return change.failed(now.plus(Cadence.GRACE));
  }

  /** Only a question can be left undecided; anything else was taken by whoever answered so. */
  private static DeliveryChange askAgain(DeliveryChange change, Delivery claimed, Instant now) {
    if (!(claimed.notice() instanceof Event.CancellationRequested(var facts, var _))) {
      return change.ended(Delivery.Status.DELIVERED);
    }
    Instant at = Cadence.askAgain(facts.at(), now, claimed.answerBy());
    return next(change.askAgain(at), at, now);
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
