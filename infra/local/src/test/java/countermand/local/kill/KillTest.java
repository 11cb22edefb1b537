package countermand.local.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A system with a data directory is killed in the middle of a load, and started again: what it has
 * acknowledged is there, and what that owes is done. {@code -Dkills=20} does it 20 times on one
 * directory.
 */
final class KillTest {
  private static final System.Logger LOG = System.getLogger(KillTest.class.getName());
  private static final int KILLS = Integer.getInteger("kills", 1);
  private static final int CLIENTS = 4;
  private static final int LEAST = 5;
  private static final int SPREAD = 40;

  @TempDir private Path data;
  private final Random random = new Random(5);
  private final AtomicInteger number = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> placed = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> canceled = new ConcurrentLinkedQueue<>();
  private final List<String> waiting = new ArrayList<>();

  @Test
  void whatWasAcknowledgedOutlivesAKill() throws Exception {
    Instant before = Instant.EPOCH;
    for (int kill = 0; kill < KILLS; kill++) {
      try (RunningSystem system = RunningSystem.start(data)) {
        check(system);
        system.advance("P1D");
        Instant now = now(system);
        assertThat(now).isAfterOrEqualTo(before);
        before = now;
        loadAndKill(system, LEAST + random.nextInt(SPREAD));
      }
    }
    try (RunningSystem system = RunningSystem.start(data)) {
      assertThat(now(system)).isAfterOrEqualTo(before);
      check(system);
    }
  }

  /** Kills it as soon as it has acknowledged so many cancellations, while more are on their way. */
  private void loadAndKill(RunningSystem system, int acknowledged) throws Exception {
    String order = "waiting-" + number.incrementAndGet();
    assertThat(system.placed(order)).isTrue();
    assertThat(system.paid(order)).isTrue();
    waiting.add(order);
    CountDownLatch enough = new CountDownLatch(acknowledged);
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS; i++) {
        clients.execute(() -> placeAndCancel(system, enough));
      }
      assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
      system.kill();
    }
  }

  private void placeAndCancel(RunningSystem system, CountDownLatch enough) {
    try {
      while (true) {
        String order = "order-" + number.incrementAndGet();
        if (system.placed(order)) {
          placed.add(order);
        }
        if (system.paid(order) && system.canceled(order)) {
          canceled.add(order);
          enough.countDown();
        }
      }
    } catch (IOException e) {
      // It was killed while it was asked, and acknowledged nothing. Were it gone too early, the one
      // who counts would say so.
      LOG.log(System.Logger.Level.DEBUG, "a client lost its system", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void check(RunningSystem system) throws Exception {
    Set<String> told = ordersOf(system, "OrderCanceled");
    for (String order : placed) {
      assertThat(system.stage(order)).as(order).isNotEmpty();
    }
    for (String order : canceled) {
      assertThat(system.stage(order)).as(order).isEqualTo("Canceled");
    }
    assertThat(told).containsAll(canceled);
    assertThat(ordersOf(system, "OrderPlaced")).containsAll(placed);
    system.advance("PT31M");
    assertThat(ordersOf(system, "WindowClosed")).as("timers").containsAll(waiting);
    assertThat(ordersToldOf(system)).as("notices").containsAll(canceled);
  }

  /** Whose seller has taken the notice of the cancellation. */
  private static Set<String> ordersToldOf(RunningSystem system) throws Exception {
    Set<String> orders = new HashSet<>();
    for (JsonNode delivery : system.get("/_local/deliveries").path("deliveries")) {
      if (delivery.path("status").asText().equalsIgnoreCase("delivered")
          && delivery.path("to").asText().equalsIgnoreCase("seller")) {
        orders.add(delivery.path("orderId").asText());
      }
    }
    return orders;
  }

  private static Set<String> ordersOf(RunningSystem system, String type) throws Exception {
    Set<String> orders = new HashSet<>();
    for (JsonNode event : system.get("/_local/events").path("events")) {
      if (event.path("detail-type").asText().equals(type)) {
        orders.add(event.at("/detail/orderId").asText());
      }
    }
    return orders;
  }

  private static Instant now(RunningSystem system) throws Exception {
    return Instant.parse(system.get("/_local/clock").path("now").asText());
  }
}
