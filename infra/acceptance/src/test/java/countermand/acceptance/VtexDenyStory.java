package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** VTEX's seller denies a cancellation request; the order goes on where it was. */
final class VtexDenyStory {
  private static final String OMS = "/api/oms/pvt/orders/";
  private static final String DOCUMENT = "/api/orders/pvt/document/";

  private static Sale requested(String from) {
    Sale sale = Sale.on(Link.ofVtex()).broughtTo(from);
    sale.marketplace.asksToCancel("r1").moved("AwaitingSeller");
    return sale;
  }

  @ParameterizedTest
  @CsvSource({
    OMS + ", ReadyForHandling",
    OMS + ", Handling",
    DOCUMENT + ", ReadyForHandling",
    DOCUMENT + ", Handling"
  })
  void backToWhereItWas(String prefix, String stage) {
    Sale sale = requested(stage);
    String body = "{'cancellationRequestId':'r1','denyReason':'already engraved','other':1}";
    Vtex.empty(denies(prefix, sale, body));
    JsonNode order = sale.seen();
    assertThat(order.path("stage").asText()).isEqualTo(stage);
    assertThat(order.path("marketplaceStatus").asText()).isEqualTo("payment-approved");
    assertThat(order.at("/requests/0/outcome").asText()).isEqualTo("declined");
    assertThat(order.at("/requests/0/declineReason").asText()).isEqualTo("already engraved");
    Vtex.empty(denies(prefix, sale, body));
    assertThat(sale.version()).isEqualTo(order.path("version").asLong());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "junk",
        "{",
        "{'cancellationRequestId':'r1'}",
        "{'denyReason':'x'}",
        "{'cancellationRequestId':'','denyReason':'x'}",
        "{'cancellationRequestId':'r1','denyReason':''}",
        "{'cancellationRequestId':null,'denyReason':'x'}",
        "{'cancellationRequestId':'r1','denyReason':null}"
      })
  void bothFieldsAreMandatory(String body) {
    Sale sale = requested("Handling");
    for (String prefix : new String[] {OMS, DOCUMENT}) {
      Vtex.error(denies(prefix, sale, body), 400, "MALFORMED");
    }
    assertThat(sale.stage()).isEqualTo("AwaitingSeller");
  }

  @Test
  void aReasonTooLongIsRefused() {
    Sale sale = requested("Handling");
    String body = "{'cancellationRequestId':'r1','denyReason':'" + "x".repeat(1001) + "'}";
    Vtex.error(denies(OMS, sale, body), 400, "MALFORMED");
    Vtex.empty(denies(OMS, sale, body.replace("xx'", "x'")));
  }

  @Test
  void whatCannotBeDenied() {
    Sale sale = requested("Handling");
    Vtex.error(Vtex.seller().denies(sale.sellerId, "r9"), 400, "REQUEST_NOT_FOUND");
    sale.marketplace.withdraws("r1").moved("Handling");
    Vtex.error(Vtex.seller().denies(sale.sellerId, "r1"), 400, "REQUEST_CLOSED");
    Vtex.error(Vtex.seller().denies(sale.sellerId, "r9"), 400, "NO_OPEN_REQUEST");
    sale.seller.cancels().moved("Canceled");
    Vtex.error(Vtex.seller().denies(sale.sellerId, "r1"), 400, "ALREADY_CANCELED");
    Sale inWindow = Sale.on(Link.ofVtex()).broughtTo("InWindow");
    Vtex.error(Vtex.seller().denies(inWindow.sellerId, "r1"), 400, "NO_OPEN_REQUEST");
    Vtex.error(Vtex.seller().denies("nothing-here", "r1"), 404, "ORDER_NOT_FOUND");
  }

  @Test
  void theRequestOfACallbackIsDeniedByItsId() {
    Sale sale = Sale.on(Link.ofVtex()).broughtTo("ReadyForHandling");
    Vtex.empty(Vtex.marketplace().cancelsAtSeller(sale.sellerId, ""));
    String id = sale.seen().at("/requests/0/id").asText();
    Vtex.empty(Vtex.seller().denies(sale.sellerId, id));
    assertThat(sale.stage()).isEqualTo("ReadyForHandling");
    Vtex.empty(Vtex.marketplace().cancelsAtSeller(sale.sellerId, ""));
    assertThat(sale.stage()).isEqualTo("ReadyForHandling");
  }

  @Test
  void aNativeSellerAnswersAVtexMarketplace() {
    Sale sale = Sale.on(Link.ofVtex()).broughtTo("ReadyForHandling");
    Vtex.empty(Vtex.marketplace().cancelsAtSeller(sale.sellerId, "{'cancellationRequestId':'c1'}"));
    sale.seller.declines("c1").moved("ReadyForHandling");
    Vtex.empty(Vtex.marketplace().cancelsAtSeller(sale.sellerId, "{'cancellationRequestId':'c2'}"));
    Answer accepted = sale.seller.accepts("c2").moved("Canceled");
    Answer confirmed =
        Vtex.marketplace().cancelsAtSeller(sale.sellerId, "{'cancellationRequestId':'c2'}");
    assertThat(confirmed.hasStatus(200).receipt()).isEqualTo(accepted.receipt());
  }

  private static Answer denies(String prefix, Sale sale, String body) {
    return Vtex.seller().posts(prefix + sale.sellerId + "/deny-cancellation-request", body);
  }
}
