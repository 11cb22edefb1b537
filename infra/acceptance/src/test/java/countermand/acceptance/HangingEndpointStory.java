package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One endpoint takes every call and answers none: nobody else's notices wait for it. */
final class HangingEndpointStory {
  private static final int HANGING = 20;

  /** Two notices each: a placement onto a mark is told to both sides. */
  private static final int OTHERS = 500;

  private static final int CALLERS = 10;

  /** Far more than it takes; it only ends a story that would never end. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final Link DEAD = Link.of(Demo.link("vtex", "native"));

  @Test
  void aThousandNoticesOfAnotherLinkArriveMeanwhile() {
    Endpoints.behaving(
        DEAD,
        "seller",
        "{'hang':true}",
        () -> {
          List<Sale> hanging =
              IntStream.range(0, HANGING)
                  .mapToObj(_ -> Sale.on(DEAD).broughtTo("AwaitingSeller"))
                  .toList();
          List<Sale> others = atOnce(HangingEndpointStory::canceled);
          waitUntil(
              () -> !anyWaits(others) && others.stream().allMatch(HangingEndpointStory::isTold));
          assertThat(hanging)
              .allSatisfy(sale ->
                  assertThat(Deliveries.of(sale.seller))
                      .extracting(delivery -> delivery.path("status").asText())
                      .containsExactly("pending"));
        });
  }

  private static Sale canceled() {
    Sale sale = Sale.unplaced();
    sale.seller.cancels().problem(404, "ORDER_NOT_FOUND");
    sale.placed().placed("Canceled");
    return sale;
  }

  private static void waitUntil(BooleanSupplier condition) {
    Instant end = InstantSource.system().instant().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(InstantSource.system().instant()).as("notices still wait").isBefore(end);
    }
  }

  private static boolean anyWaits(List<Sale> sales) {
    JsonNode pending = Deliveries.listed(Link.ofNatives(), "?status=pending&limit=100");
    List<String> waiting = Json.column(pending.path("deliveries"), "orderId");
    return sales.stream().anyMatch(sale -> waiting.contains(sale.id));
  }

  private static boolean isTold(Sale sale) {
    List<JsonNode> deliveries = Deliveries.of(sale.marketplace);
    return deliveries.size() == 2
        && deliveries.stream().allMatch(d -> d.path("status").asText().equals("delivered"));
  }

  private static List<Sale> atOnce(Callable<Sale> each) {
    List<Future<Sale>> running;
    try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
      running = IntStream.range(0, OTHERS).mapToObj(_ -> threads.submit(each)).toList();
    }
    return running.stream().map(Future::resultNow).toList();
  }
}
