package countermand.effects.notice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.core.Ids;
import countermand.core.Order;
import countermand.effects.BusEvent;
import countermand.store.Slot;
import countermand.store.codec.Instants;
import countermand.store.delivery.Delivery;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the world that a party was not told: the words that sound the alarm, the event {@code
 * DeliveryFailed}, and what is kept for a party that asks for what it lost. All are owed by the
 * delivery itself until they are told, so that whoever dies over it leaves them to the sweep; the
 * event's id follows from the delivery and the generation.
 */
public final class FailureNews {
  private static final String NAME = "DeliveryFailed";

  private final Books books;
  private final News news;
  private final Lost lost;
  private final NoticeLog log;

  /** Tells of failures. */
  public FailureNews(Books books, News news, Lost lost, NoticeLog log) {
    this.books = books;
    this.news = news;
    this.lost = lost;
    this.log = log;
  }

  /**
   * Tells of a failure, and notes that it was told; nothing where that was noted before.
   *
   * @throws RuntimeException where it was not told; the delivery still owes it
   */
  void tell(Delivery failed) {
    if (!failed.failureUntold()) {
      return;
    }
    log.failed(failed);
    Optional<Order> order = order(failed);
    Instant at = at(failed);
    news.tell(failed.order().link(), write(failed, order, at));
    order.ifPresent(known -> lost.keep(failed, known, at));
    books.deliveries().replace(failed, failed.change().failureTold().build());
  }

  private static Instant at(Delivery failed) {
    Delivery.@Nullable LastAnswer answer = failed.lastAnswer();
    return answer == null ? failed.generationAt() : answer.at();
  }

  private static BusEvent write(Delivery failed, Optional<Order> order, Instant at) {
    String id = Ids.uuid("delivery-failed#" + failed.id() + "#" + failed.generation()).toString();
    Delivery.@Nullable LastAnswer answer = failed.lastAnswer();
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    detail.put("id", id);
    detail.put("link", failed.order().link());
    detail.put("orderId", failed.order().id());
    detail.put("sellerOrderId", sellerOrderId(failed, order));
    detail.put("version", failed.notice().facts().version());
    detail.put("occurredAt", Instants.text(at));
    detail.put("by", "rule");
    detail.put("reason", why(answer));
    detail.set("delivery", delivery(failed, answer));
    return new BusEvent(id, NAME, at, detail.toString());
  }

  /** Never what the party's server said: an answer's text goes no further than to its party. */
  private static String why(Delivery.@Nullable LastAnswer answer) {
    return answer == null || answer.status() == 0
        ? "no answer"
        : "answered with HTTP status " + answer.status();
  }

  private static ObjectNode delivery(Delivery failed, Delivery.@Nullable LastAnswer answer) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", failed.id());
    node.put("to", failed.to().name().toLowerCase(Locale.ROOT));
    node.put("notice", failed.notice().name());
    @Nullable String requestId = failed.notice().requestId();
    if (requestId != null) {
      node.put("requestId", requestId);
    }
    node.put("generation", failed.generation());
    node.put("attempts", failed.attemptsMade());
    node.put("lastStatus", answer == null ? 0 : answer.status());
    return node;
  }

  private static String sellerOrderId(Delivery failed, Optional<Order> order) {
    return order.map(known -> known.ids().sellerOrderId()).orElseGet(() -> failed.order().id());
  }

  private Optional<Order> order(Delivery failed) {
    return books.orders().read(failed.order()) instanceof Slot.Taken taken
        ? Optional.of(taken.stored().order())
        : Optional.empty();
  }
}
