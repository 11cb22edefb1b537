package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A table is brought back from a backup, as docs/operations.md says: back up, go on, restore, say
 * again what the archive knows, go on. Then every order has the end that it had, and what is told
 * again is what was told.
 */
final class RecoveryStory {
  private static final Duration NEARLY_ALL_THE_TIME = Duration.ofDays(30).minusMinutes(30);

  private final Map<String, Sale> sales = new LinkedHashMap<>();
  private final Map<String, JsonNode> ends = new LinkedHashMap<>();
  private final Map<String, List<String>> told = new LinkedHashMap<>();
  private String backup = "";
  private Archive before = new Archive(List.of());
  private Archive lost = new Archive(List.of());

  @TempDir private Path data;

  @BeforeEach
  void here() {
    assumeTrue(System.getProperty("url", "").isEmpty(), "it starts systems of its own");
  }

  @Test
  void everyOrderHasTheEndThatItHad() {
    OwnSystem system = new OwnSystem(data);
    system.told(
        Map.of(),
        () -> {
          backsUp();
          goesOn();
        });
    system.told(
        Map.of("Recovery", "true"),
        () -> {
          restores();
          saysAgain();
        });
    system.told(Map.of("Recovery", "false", "Epoch", "1"), this::comparesTheEnds);
  }

  private void backsUp() {
    sales.put("declined", Sale.in("AwaitingSeller"));
    sales.put("silent", Sale.in("AwaitingSeller"));
    Clock.advance(NEARLY_ALL_THE_TIME);
    sales.put("inWindow", Sale.in("InWindow"));
    sales.put("invoiced", Sale.in("Handling"));
    sales.put("accepted", Sale.in("Handling"));
    sales.put("unplaced", Sale.unplaced());
    before = Archive.now();
    backup = Call.get("/_local/table").send().body();
  }

  private void goesOn() {
    Map<String, Integer> heard = new HashMap<>();
    sales.forEach((name, sale) -> heard.put(name, Endpoints.toldOf(sale.id).size()));
    sale("declined").seller.declines("r1").moved("ReadyForHandling");
    sale("inWindow").marketplace.asksToCancel("r2").moved("Canceled");
    sale("invoiced").seller.invoices("1", 2500).moved("Invoiced");
    sale("accepted").marketplace.asksToCancel("r3").moved("AwaitingSeller");
    Clock.rest();
    sale("accepted").seller.accepts("r3").moved("Canceled");
    sale("unplaced").placed().placed("AwaitingPayment");
    sale("unplaced").seller.cancels().moved("Canceled");
    Clock.advance(Duration.ofHours(1));

    assertThat(sale("silent").stage()).isEqualTo("Canceled");
    lost = Archive.now().since(before);
    sales.forEach((name, sale) -> {
      ends.put(name, end(sale));
      told.put(name, notices(sale, heard.getOrDefault(name, 0)));
    });
    assertThat(told).containsEntry("declined", List.of("marketplace"));
  }

  /** What the seller has declined since is not granted, however late it is. */
  private void restores() {
    Call.of("PUT", "/_local/table", backup).send().hasStatus(200);
    assertThat(sale("unplaced").marketplace.reads().status()).isEqualTo(404);
    nothingHappensByItself();
    for (String asked : List.of("declined", "silent")) {
      assertThat(sale(asked).stage()).isEqualTo("AwaitingSeller");
    }
  }

  private void saysAgain() {
    sales.values().forEach(lost::replay);
    // Nobody knows which of it was heard: saying it twice does no harm.
    lost.replay(sale("declined"));
    nothingHappensByItself();
    assertThat(sale("silent").stage()).isEqualTo("AwaitingSeller");
  }

  private void nothingHappensByItself() {
    Clock.advance(Duration.ofMinutes(5));
    assertThat(Archive.now().envelopes())
        .hasSize(before.envelopes().size() + lost.envelopes().size());
    assertThat(Endpoints.all()).isEmpty();
  }

  private void comparesTheEnds() {
    Clock.advance(Duration.ofMinutes(5));
    List<String> earlier = new ArrayList<>(before.ids());
    earlier.addAll(lost.ids());
    Archive all = Archive.now();
    Archive again = new Archive(all.envelopes().subList(earlier.size(), all.envelopes().size()));
    assertThat(again.ids()).doesNotContainAnyElementsOf(earlier).doesNotHaveDuplicates();
    sales.forEach((name, sale) -> {
      assertThat(end(sale)).as(name).isEqualTo(ends.get(name));
      assertThat(again.of(sale).said()).as(name).isEqualTo(lost.of(sale).said());
      assertThat(notices(sale, 0)).as(name).isEqualTo(told.get(name));
      assertThat(Endpoints.toldOf(sale.id)).as(name).noneMatch(RecoveryStory::asks);
    });
  }

  /** How an order stands, whenever that came about, and however often it was said. */
  private static JsonNode end(Sale sale) {
    JsonNode order = sale.seen();
    ObjectNode end = Json.object("{}");
    for (String field : List.of("stage", "value", "marketplaceStatus", "sellerStatus")) {
      end.set(field, order.path(field));
    }
    JsonNode cancellation = order.path("cancellation");
    for (String field : List.of("origin", "decidedBy", "reason", "requestId")) {
      end.set("cancellation " + field, cancellation.path(field));
    }
    order
        .path("lines")
        .forEach(line -> end.set(line.path("lineId").asText(), line.path("canceled")));
    order
        .path("requests")
        .forEach(one ->
            end.put(
                one.path("id").asText(),
                one.path("outcome").asText() + " " + one.path("declineReason").asText()));
    return end;
  }

  /**
   * Whom its notices went to, in alphabetical order, but for the first ones. Questions are left
   * out: one that is answered is not put again.
   */
  private static List<String> notices(Sale sale, int first) {
    return Endpoints.toldOf(sale.id).stream()
        .skip(first)
        .filter(one -> !asks(one))
        .map(one -> one.path("side").asText())
        .sorted()
        .toList();
  }

  private static boolean asks(JsonNode notice) {
    return notice.path("body").asText().contains("CancellationRequested");
  }

  private Sale sale(String name) {
    return sales.getOrDefault(name, Sale.unplaced());
  }
}
