package countermand.dialects;

import countermand.core.Event;
import countermand.core.Side;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the telling of a notice stands.
 *
 * @param attempts of this generation
 * @param nextAttemptAt absent where none follows
 * @param lastAnswer absent before the first attempt
 */
public record DeliveryState(
    String id,
    String orderId,
    Side to,
    Event.Notice notice,
    Status status,
    int generation,
    int attempts,
    @Nullable Instant nextAttemptAt,
    Instant openedAt,
    @Nullable LastAnswer lastAnswer) {

  /** How it stands. */
  public enum Status {
    PENDING,
    DELIVERED,
    FAILED,
    UNTELLABLE,
    SUPERSEDED
  }

  /**
   * What came of the last attempt.
   *
   * @param status the HTTP status; 0 where there was no answer
   * @param text the answer's beginning, or why there was none
   */
  public record LastAnswer(Instant at, int status, String text) {}

  /**
   * Some deliveries of a link.
   *
   * @param cursor where the next page starts; absent on the last
   */
  public record Page(List<DeliveryState> deliveries, @Nullable String cursor) {
    public Page {
      deliveries = List.copyOf(deliveries);
    }
  }
}
