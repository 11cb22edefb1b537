package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/**
 * One order that both sides know through VTEX's calls alone; its id is the same for both. Its
 * items: two of SKU-7 at 1000 and one more of them at 500, freight 300; worth 2800.
 */
final class VtexSale {
  static final Duration WINDOW = Duration.ofMinutes(30);

  private static final Vtex MARKETPLACE = Vtex.marketplace();
  private static final Vtex SELLER = Vtex.seller();

  final String id = "v-" + UUID.randomUUID();

  /** What the marketplace places, without the brackets around it. */
  String content() {
    return content("null");
  }

  /**
   * @param paymentValue as it is written in JSON
   */
  String content(String paymentValue) {
    return """
    {'marketplaceOrderId':'%s','marketplaceOrderGroup':'g-%s','marketplacePaymentValue':%s,
     'items':[{'id':'SKU-7','quantity':2,'seller':'1','price':1000,'bundleItems':[]},
              {'id':'SKU-7','quantity':1,'seller':'1','price':500}],
     'clientProfileData':{'email':'a@b.example'},
     'shippingData':{'logisticsInfo':[{'itemIndex':0,'selectedSla':'x','price':300}]}}\
    """
        .formatted(id, id, paymentValue);
  }

  VtexSale placed() {
    MARKETPLACE.places("[" + content() + "]").hasStatus(200);
    return this;
  }

  /** Placed and paid: the window is open. */
  VtexSale paid() {
    placed();
    fulfilled().hasStatus(200);
    return this;
  }

  /** The window is over. */
  VtexSale ready() {
    paid();
    Clock.advance(WINDOW);
    return this;
  }

  VtexSale handling() {
    ready();
    handled().hasStatus(204);
    return this;
  }

  Answer fulfilled() {
    return MARKETPLACE.posts(
        "/pvt/orders/" + id + "/fulfill", "{'marketplaceOrderId':'" + id + "'}");
  }

  /** The marketplace's callback, as VTEX sends it today. */
  Answer callback(String requestId) {
    return MARKETPLACE.cancelsAtSeller(
        id,
        "{'marketplaceOrderId':'%s','cancellationRequestId':'%s','reason':'too late','requestedByUser':true}"
            .formatted(id, requestId));
  }

  Answer handled() {
    return SELLER.posts("/api/oms/pvt/orders/" + id + "/start-handling", "");
  }

  Answer denied(String requestId) {
    return SELLER.denies(id, requestId);
  }

  /** The seller cancels, or agrees. */
  Answer canceled(String reason) {
    return SELLER.cancelsInOms(id, "{'reason':'" + reason + "'}");
  }

  Answer invoiced(String type, String number, long value) {
    return SELLER.posts(
        "/api/oms/pvt/orders/" + id + "/invoice",
        "{'type':'%s','issuanceDate':'2024-01-31T18:25:43-05:00','invoiceNumber':'%s','invoiceValue':'%d','items':[]}"
            .formatted(type, number, value));
  }

  JsonNode seenByMarketplace() {
    return MARKETPLACE.sees(id);
  }

  JsonNode seenBySeller() {
    return SELLER.sees(id);
  }

  /** The same order on the native API, for what VTEX has no words for. */
  JsonNode inNative() {
    return new Marketplace(Link.ofVtex(), id).sees();
  }

  /** Asserts what each side calls the order's stage. */
  VtexSale is(String marketplaces, String sellers) {
    assertThat(
            seenByMarketplace().path("status").asText()
                + ", "
                + seenBySeller().path("status").asText())
        .isEqualTo(marketplaces + ", " + sellers);
    return this;
  }

  static String requestId() {
    return UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
  }
}
