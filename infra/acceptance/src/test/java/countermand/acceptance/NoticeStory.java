package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each side is told what it did not bring about itself, once, and can check who says so. */
final class NoticeStory {

  @Test
  void theSellerIsAskedByASignedCall() {
    Sale sale = Sale.in("AwaitingSeller");
    JsonNode told = only(sale, "seller");
    assertThat(told.path("verifies").asBoolean()).as("%s", told).isTrue();
    JsonNode delivery = Deliveries.of(sale.seller).getFirst();
    assertThat(told.at("/headers/webhook-id/0")).isEqualTo(delivery.path("id"));
    assertThat(told.path("method").asText()).isEqualTo("POST");
    JsonNode notice = Json.read(told.path("body").asText());
    assertThat(Json.keys(notice)).containsExactly("type", "timestamp", "data");
    JsonNode asked = Events.of(sale.id).only("CancellationRequested");
    assertThat(notice.path("type").asText()).isEqualTo("CancellationRequested");
    assertThat(notice.path("data")).as("as the bus was told").isEqualTo(asked);
    assertThat(notice.path("timestamp")).isEqualTo(asked.path("occurredAt"));
  }

  @Test
  void whoeverWasToldIsSeenByBothSides() {
    Sale sale = Sale.in("AwaitingSeller");
    Clock.rest();
    JsonNode delivery = Deliveries.of(sale.seller).getFirst();
    assertThat(delivery.path("status").asText()).isEqualTo("delivered");
    assertThat(delivery.path("requestId").asText()).isEqualTo("r1");
    assertThat(delivery.path("attempts").asInt()).isEqualTo(1);
    assertThat(delivery.at("/lastAnswer/status").asInt()).isEqualTo(200);
    assertThat(delivery.has("nextAttemptAt")).isFalse();
    assertThat(Deliveries.of(sale.marketplace))
        .singleElement()
        .satisfies(seen -> assertThat(seen.path("id")).isEqualTo(delivery.path("id")))
        .satisfies(seen -> assertThat(seen.path("lastAnswer").has("text")).isFalse());
  }

  static Stream<Arguments> tellings() {
    return Stream.of(
        telling(
            "canceled at once", "InWindow", s -> asks(s).moved("Canceled"), "OrderCanceled>seller"),
        telling(
            "asked",
            "Handling",
            s -> asks(s).moved("AwaitingSeller"),
            "CancellationRequested>seller"),
        telling(
            "accepted",
            "AwaitingSeller",
            s -> s.seller.accepts("r1").moved("Canceled"),
            "OrderCanceled>marketplace"),
        telling(
            "declined",
            "AwaitingSeller",
            s -> s.seller.declines("r1").moved("ReadyForHandling"),
            "CancellationDeclined>marketplace"),
        telling(
            "withdrawn",
            "AwaitingSeller",
            s -> s.marketplace.withdraws("r1").moved("ReadyForHandling"),
            "CancellationWithdrawn>seller"),
        telling(
            "expired",
            "AwaitingSeller",
            _ -> Clock.advance(Duration.ofDays(30).plusMinutes(1)),
            "OrderCanceled>marketplace",
            "OrderCanceled>seller"),
        telling(
            "the seller's cancel",
            "Handling",
            s -> s.seller.cancels().moved("Canceled"),
            "OrderCanceled>marketplace"),
        telling(
            "the seller's cancel of a unit",
            "Handling",
            s -> s.seller.cancels("[{'lineId':'a','quantity':1}]").moved("Handling"),
            "OrderPartlyCanceled>marketplace"),
        telling(
            "the marketplace's cancel of a unit",
            "InWindow",
            s ->
                s.marketplace.asksToCancel("r1", "[{'lineId':'a','quantity':1}]").moved("InWindow"),
            "OrderPartlyCanceled>seller"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tellings")
  void whoIsTold(String name, String stage, Consumer<Sale> what, List<String> expected) {
    Sale sale = Sale.in(stage);
    int before = Endpoints.toldOf(sale.id).size();
    what.accept(sale);
    List<JsonNode> told = Endpoints.toldOf(sale.id);
    assertThat(told.subList(before, told.size()))
        .allSatisfy(one -> assertThat(one.path("verifies").asBoolean()).as("%s", one).isTrue())
        .extracting(NoticeStory::notice)
        .as("what is told when: %s", name)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void bothAreToldOfAPlacementOntoAMark() {
    Sale sale = Sale.unplaced();
    sale.marketplace.asksToCancel("r1").problem(404, "ORDER_NOT_FOUND");
    sale.placed().placed("Canceled");
    assertThat(Endpoints.toldOf(sale.id))
        .extracting(NoticeStory::notice)
        .containsExactlyInAnyOrder("OrderCanceled>marketplace", "OrderCanceled>seller");
  }

  @Test
  void aPartialCancelIsToldWithItsLines() {
    Sale sale = Sale.in("Handling");
    sale.seller.cancels("[{'lineId':'a','quantity':1}]").moved("Handling");
    JsonNode data = Json.read(only(sale, "marketplace").path("body").asText()).path("data");
    assertThat(Json.column(data.path("lines"), "lineId")).containsExactly("a");
    assertThat(Json.column(data.path("lines"), "quantity")).containsExactly("1");
  }

  @Test
  void repeatsAndRefusalsAreToldToNobody() {
    Sale sale = Sale.in("AwaitingSeller");
    List<JsonNode> told = Endpoints.toldOf(sale.id);
    sale.marketplace.asksToCancel("r1").alreadyDone("AwaitingSeller");
    sale.seller.ships().refused("CANCELLATION_PENDING");
    assertThat(Endpoints.toldOf(sale.id)).isEqualTo(told);
  }

  private static Answer asks(Sale sale) {
    return sale.marketplace.asksToCancel("r1");
  }

  private static Arguments telling(
      String name, String stage, Consumer<Sale> what, String... expected) {
    return Arguments.of(name, stage, what, List.of(expected));
  }

  private static String notice(JsonNode told) {
    return Json.read(told.path("body").asText()).path("type").asText()
        + ">"
        + told.path("side").asText();
  }

  private static JsonNode only(Sale sale, String side) {
    List<JsonNode> told = Endpoints.toldOf(sale.id);
    assertThat(told).as("all of %s", sale.id).hasSize(1);
    assertThat(told.getFirst().path("side").asText()).isEqualTo(side);
    return told.getFirst();
  }
}
