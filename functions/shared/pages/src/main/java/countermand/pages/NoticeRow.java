package countermand.pages;

import countermand.core.Role;
import countermand.core.Side;
import countermand.dialects.DeliveryState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a party was told, or was to be told, as it is shown.
 *
 * @param orderId the order that it is about
 * @param page of that order
 * @param tellable whether its party has words for it
 * @param last what came of the last attempt; empty before the first
 * @param next when it is tried again; absent where it is not
 * @param redeliver where an operator has it told again
 */
public record NoticeRow(
    String orderId,
    String page,
    String what,
    String to,
    String status,
    boolean failed,
    boolean tellable,
    int attempts,
    String last,
    @Nullable Instant next,
    String redeliver) {

  static List<NoticeRow> all(List<DeliveryState> deliveries, Role reader, Texts texts) {
    return deliveries.stream().map(delivery -> of(delivery, reader, texts)).toList();
  }

  private static NoticeRow of(DeliveryState delivery, Role reader, Texts texts) {
    return new NoticeRow(
        delivery.orderId(),
        Place.order(delivery.orderId()),
        texts.of("notice." + delivery.notice().name()),
        texts.of("side", delivery.to()),
        texts.of("delivery", delivery.status()),
        delivery.status() == DeliveryState.Status.FAILED,
        delivery.status() != DeliveryState.Status.UNTELLABLE,
        delivery.attempts(),
        last(delivery, reader, texts),
        delivery.nextAttemptAt(),
        "deliveries/" + Place.encoded(delivery.id()) + "/redeliver");
  }

  /** What the one side's server said is for that side and the operator only. */
  private static String last(DeliveryState delivery, Role reader, Texts texts) {
    DeliveryState.@Nullable LastAnswer answer = delivery.lastAnswer();
    if (answer == null) {
      return "";
    }
    String text = mayRead(delivery.to(), reader) ? answer.text() : "";
    return answer.status() == 0
        ? texts.of("notices.no-answer", text).strip()
        : texts.of("notices.answer", answer.status(), text).strip();
  }

  private static boolean mayRead(Side to, Role reader) {
    return switch (reader) {
      case OPERATOR -> true;
      case MARKETPLACE -> to == Side.MARKETPLACE;
      case SELLER -> to == Side.SELLER;
    };
  }
}
