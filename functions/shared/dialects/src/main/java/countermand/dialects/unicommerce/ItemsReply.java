package countermand.dialects.unicommerce;

import countermand.core.Answer;
import countermand.core.LineVerdict;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.core.RefusalCode;
import countermand.dialects.HttpReply;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The answer to a seller's cancel: which items failed, and why. */
record ItemsReply(List<Item> items) implements Function<Answer, HttpReply> {
  private static final int BUSY_RETRY_SECONDS = 1;
  private static final int KEYS_RETRY_SECONDS = 60;

  @Override
  public HttpReply apply(Answer answer) {
    return switch (answer) {
      case Answer.Done done when done.told().lines().isEmpty() -> reply(ofCanceled(done.order()));
      case Answer.Done done -> reply(refused(done.told().lines()));
      case Answer.Replayed it ->
          reply(refused(it.told().lines())).with("Idempotent-Replayed", "true");
      case Answer.Refused it ->
          it.refusal().lines().isEmpty()
              ? reply(all(it.refusal().detail()))
              : reply(refused(it.refusal().lines()));
      case Answer.NotFound _ -> reply(all("There is no order of that id; check orderId."));
      case Answer.Busy _ -> Replies.ofItems(429, Replies.BUSY, BUSY_RETRY_SECONDS);
      case Answer.KeysFull _ ->
          Replies.ofItems(
              429,
              "The order has had too many different cancels within a short time; send the same"
                  + " request again later.",
              KEYS_RETRY_SECONDS);
      case Answer.IdTaken _, Answer.KeyReused _ ->
          throw new IllegalStateException("a cancel places nothing, and its key is its body");
    };
  }

  /** Nothing is left for the order to judge. */
  HttpReply ofFaults() {
    return reply(Map.of());
  }

  /** Whatever was canceled by whatever cause is canceled; what the order never had is not. */
  private Map<String, String> ofCanceled(Order order) {
    Map<String, String> failed = new HashMap<>();
    for (Item item : items) {
      against(order, item).ifPresent(code -> failed.put(item.id(), Why.of(code)));
    }
    return failed;
  }

  private static Optional<RefusalCode> against(Order order, Item item) {
    Optional<OrderedLine> line = order.content().line(item.id());
    if (line.isEmpty()) {
      return Optional.of(RefusalCode.LINE_NOT_FOUND);
    }
    if (!item.ask().agreesWith(line.get())) {
      return Optional.of(RefusalCode.LINE_DIFFERS);
    }
    return item.quantity() > line.get().quantity()
        ? Optional.of(RefusalCode.QUANTITY_EXCEEDS_REMAINING)
        : Optional.empty();
  }

  private static Map<String, String> refused(List<LineVerdict> lines) {
    Map<String, String> failed = new HashMap<>();
    for (LineVerdict line : lines) {
      RefusalCode code = line.refusal();
      if (code != null) {
        failed.put(line.lineId(), Why.of(code));
      }
    }
    return failed;
  }

  private Map<String, String> all(String why) {
    Map<String, String> failed = new HashMap<>();
    items.forEach(item -> failed.put(item.id(), why));
    return failed;
  }

  private HttpReply reply(Map<String, String> judged) {
    Map<String, String> failed = new LinkedHashMap<>();
    for (Item item : items) {
      @Nullable String why = item.fault() == null ? judged.get(item.id()) : item.fault();
      if (why != null) {
        failed.put(item.id(), why);
      }
    }
    return Replies.ofItems(status(failed.size()), failed);
  }

  private String status(int failed) {
    if (failed == 0) {
      return Words.ALL;
    }
    return failed == items.size() ? Words.NONE : Words.SOME;
  }
}
