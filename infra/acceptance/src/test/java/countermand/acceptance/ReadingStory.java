package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an order shows, to either side. */
final class ReadingStory {

  @ParameterizedTest
  @CsvSource({
    "AwaitingPayment,  payment-pending,             waiting-ffmt-authorization",
    "InWindow,         payment-approved,            window-to-cancel",
    "ReadyForHandling, payment-approved,            ready-for-handling",
    "Handling,         payment-approved,            handling",
    "AwaitingSeller,   waiting-for-seller-decision, cancellation-requested",
    "PartlyInvoiced,   payment-approved,            invoice",
    "Invoiced,         invoiced,                    invoiced",
    "Shipped,          invoiced,                    invoiced",
    "Returned,         invoiced,                    invoiced",
    "Canceled,         canceled,                    canceled"
  })
  void eachStageHasANameForEachSide(String stage, String marketplace, String seller) {
    Sale sale = Sale.in(stage);
    JsonNode order = sale.marketplace.sees();
    assertThat(order.path("stage").asText()).isEqualTo(stage);
    assertThat(order.path("marketplaceStatus").asText()).isEqualTo(marketplace);
    assertThat(order.path("sellerStatus").asText()).isEqualTo(seller);
    assertThat(order.has("windowEnds")).isEqualTo(stage.equals("InWindow"));
    assertThat(order.has("deadline")).isEqualTo(stage.equals("AwaitingSeller"));
    assertThat(order.has("cancellation")).isEqualTo(stage.equals("Canceled"));
    assertThat(sale.seller.sees()).as("the same for both").isEqualTo(order);
    assertThat(Operator.gets(Link.ofNatives().orders() + sale.id).shown()).isEqualTo(order);
  }

  @Test
  void theHistoryTellsEveryMove() {
    Sale sale = Sale.in("AwaitingPayment");
    sale.marketplace.approvesPayment(Clock.now().minusSeconds(3600)).moved("ReadyForHandling");
    sale.seller.startsHandling().moved("Handling");
    sale.marketplace.asksToCancel("r1").moved("AwaitingSeller");
    sale.seller.ships().refused("CANCELLATION_PENDING");
    sale.marketplace.asksToCancel("r1").alreadyDone("AwaitingSeller");
    Answer declined = sale.seller.declines("r1").moved("Handling");
    Answer shipped = sale.seller.ships().moved("Shipped");
    JsonNode history = sale.seen().path("history");
    assertThat(Json.column(history, "stage"))
        .containsExactly(
            "AwaitingPayment",
            "ReadyForHandling",
            "Handling",
            "AwaitingSeller",
            "Handling",
            "Shipped");
    assertThat(Json.column(history, "stageBefore").subList(1, 6))
        .containsExactly(
            "AwaitingPayment", "ReadyForHandling", "Handling", "AwaitingSeller", "Handling");
    List<String> commands = Json.column(history, "command");
    assertThat(commands)
        .containsExactly(
            "PlaceOrder",
            "ApprovePayment",
            "StartHandling",
            "RequestCancellation",
            "DeclineRequest",
            "Ship");
    assertThat(history.at("/3/reason").asText()).isEqualTo("changed my mind");
    assertThat(history.at("/4/reason").asText()).isEqualTo("already packed");
    assertThat(history.at("/4/receipt").asText()).isEqualTo(declined.receipt());
    assertThat(history.at("/5/receipt").asText()).isEqualTo(shipped.receipt());
    assertThat(history.at("/5/version").asLong()).isEqualTo(shipped.version());
  }

  @ParameterizedTest
  @CsvSource({
    "AwaitingPayment,  immediate,   ,                     immediate, ",
    "InWindow,         immediate,   ,                     immediate, ",
    "ReadyForHandling, asks-seller, ,                     immediate, ",
    "Handling,         asks-seller, ,                     immediate, ",
    "AwaitingSeller,   none,        REQUEST_ALREADY_OPEN, immediate, ",
    "PartlyInvoiced,   none,        PARTLY_INVOICED,      none,      PARTLY_INVOICED",
    "Invoiced,         none,        ALREADY_INVOICED,     none,      ALREADY_INVOICED",
    "Shipped,          none,        ALREADY_SHIPPED,      none,      ALREADY_SHIPPED",
    "Returned,         immediate,   ,                     immediate, ",
    "Canceled,         none,        ALREADY_CANCELED,     none,      ALREADY_CANCELED"
  })
  void eligibility(String stage, String effect, String code, String sellers, String sellersCode) {
    Sale sale = Sale.in(stage);
    long version = sale.version();
    eligible(sale.marketplace.couldCancel(), sale.id, stage, effect, code);
    eligible(sale.seller.couldCancel(), sale.id, stage, sellers, sellersCode);
    assertThat(sale.version()).as("asking moves nothing").isEqualTo(version);
  }

  @Test
  void eligibilityTellsHowLongItHolds() {
    Sale inWindow = Sale.in("InWindow");
    assertThat(inWindow.marketplace.couldCancel().path("until"))
        .isEqualTo(inWindow.seen().path("windowEnds"));
    assertThat(Sale.in("Handling").marketplace.couldCancel().has("until")).isFalse();
    assertThat(Sale.in("Canceled").marketplace.couldCancel().has("until")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"marketplace", "seller", "operator"})
  void theReasonsHaveCodes(String who) {
    Link link = Link.ofNatives();
    String authorization =
        switch (who) {
          case "marketplace" -> link.marketplace();
          case "seller" -> link.seller();
          default -> Demo.operator();
        };
    JsonNode answer =
        Call.get("/v1/cancel-reasons").with("Authorization", authorization).send().shown();
    Shapes.keys(answer, "reasons", "");
    answer.path("reasons").forEach(reason -> Shapes.keys(reason, "code description", ""));
    assertThat(Json.column(answer.path("reasons"), "code"))
        .containsExactly(
            "OUT_OF_STOCK",
            "CUSTOMER_REQUEST",
            "UNDELIVERABLE_AREA",
            "COD_NOT_SUPPORTED",
            "PRICING_ERROR",
            "FRAUD",
            "DUPLICATE",
            "OTHER");
    assertThat(Json.column(answer.path("reasons"), "description"))
        .allMatch(text -> !text.isBlank());
  }

  private static void eligible(
      JsonNode answer, String id, String stage, String effect, String code) {
    assertThat(answer.path("orderId").asText()).isEqualTo(id);
    assertThat(answer.path("stage").asText()).isEqualTo(stage);
    assertThat(answer.at("/cancel/effect").asText()).isEqualTo(effect);
    assertThat(answer.at("/cancel/possible").asBoolean()).isEqualTo(!effect.equals("none"));
    assertThat(answer.at("/cancel/code").asText()).isEqualTo(code == null ? "" : code);
  }
}
