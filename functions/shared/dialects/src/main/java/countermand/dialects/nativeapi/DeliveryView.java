package countermand.dialects.nativeapi;

import countermand.core.Role;
import countermand.core.Side;
import countermand.dialects.DeliveryState;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** A delivery, as those see it whom it concerns. */
final class DeliveryView {
  private DeliveryView() {}

  /** What the one side's server said is shown to that side and to the operator only. */
  static Json of(DeliveryState delivery, Role reader) {
    return new JsonObject()
        .text("id", delivery.id())
        .text("orderId", delivery.orderId())
        .text("to", Words.of(delivery.to()))
        .text("notice", delivery.notice().name())
        .text("requestId", delivery.notice().requestId())
        .text("status", Words.of(delivery.status()))
        .number("generation", (long) delivery.generation())
        .number("attempts", (long) delivery.attempts())
        .instant("nextAttemptAt", delivery.nextAttemptAt())
        .instant("openedAt", delivery.openedAt())
        .put("lastAnswer", answer(delivery, mayReadAnswer(delivery.to(), reader)))
        .done();
  }

  private static @Nullable Json answer(DeliveryState delivery, boolean text) {
    DeliveryState.@Nullable LastAnswer answer = delivery.lastAnswer();
    return answer == null
        ? null
        : new JsonObject()
            .instant("at", answer.at())
            .number("status", (long) answer.status())
            .text("text", text ? answer.text() : null)
            .done();
  }

  private static boolean mayReadAnswer(Side to, Role reader) {
    return switch (reader) {
      case OPERATOR -> true;
      case MARKETPLACE -> to == Side.MARKETPLACE;
      case SELLER -> to == Side.SELLER;
    };
  }
}
