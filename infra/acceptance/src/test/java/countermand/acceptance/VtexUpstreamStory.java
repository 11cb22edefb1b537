package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * A VTEX seller that had an endpoint before keeps it behind us, and its marketplace, which is an
 * order management, hears what the seller declines.
 */
final class VtexUpstreamStory {
  private final Connected connected = Connected.named();
  private final String receiver = Target.chosen().base() + "/_local/receiver/" + connected.id();
  private final Vtex marketplace = marketplace();
  private final Link link = connected.keyed();
  private final String order = "m-" + UUID.randomUUID();
  private final String sellersOrder = "s-" + UUID.randomUUID();

  private Vtex marketplace() {
    connected
        .puts(
            ("{'marketplace':{'dialect':'vtex','role':'oms','endpoint':'%s/marketplace'},"
                    + "'seller':{'dialect':'vtex','upstream':'%s/seller?an=x'}}")
                .formatted(receiver, receiver))
        .hasStatus(201);
    for (String side : List.of("marketplace", "seller")) {
      Operator.puts(connected.path() + "/secrets/" + side, "{'secrets':['ours:token']}")
          .hasStatus(204);
    }
    JsonNode key = connected.issues("{'side':'marketplace'}").path("secret");
    return new Vtex(
        Map.of(
            "X-VTEX-API-AppKey", key.path("appKey").asText(),
            "X-VTEX-API-AppToken", key.path("appToken").asText()));
  }

  @Test
  void aPlacementIsPassedOnAndKnownByTheSellersOwnId() {
    assertThat(placed().body()).isEqualTo(taken());
    JsonNode passed = only(order, "seller");
    assertThat(passed.path("path").asText()).endsWith("/seller/pvt/orders?an=x");
    assertThat(passed.path("body").asText()).isEqualTo(placement());
    assertThat(passed.at("/headers/x-vtex-api-appkey/0").asText()).isEqualTo("ours");
    assertThat(seen().path("sellerOrderId").asText()).isEqualTo(sellersOrder);
    assertThat(seen().path("stage").asText()).isEqualTo("AwaitingPayment");
  }

  @Test
  void aFulfilmentIsPassedOnAndRecorded() {
    placed();
    assertThat(fulfilled().body()).isEqualTo(authorized());
    assertThat(seen().path("stage").asText()).isEqualTo("InWindow");
  }

  @Test
  void aPlacementThatTheSellerRefusesIsNotRecorded() {
    Answer answer = behaving("{'status':422}", () -> marketplace.posts(orders(), placement()));
    answer.hasStatus(422);
    new Marketplace(link, order).reads().problem(404, "ORDER_NOT_FOUND");
  }

  @Test
  void theCallbackIsOursAndTheDeclineIsHeard() {
    placed();
    fulfilled();
    Clock.advance(Duration.ofMinutes(31));
    String request = VtexSale.requestId();
    Vtex.empty(marketplace.posts(path("/cancel"), "{'cancellationRequestId':'" + request + "'}"));
    assertThat(seen().path("stage").asText()).isEqualTo("AwaitingSeller");
    new Seller(link, sellersOrder).declines(request).moved("ReadyForHandling");
    JsonNode denied = only(order, "marketplace");
    assertThat(denied.path("path").asText())
        .endsWith("/marketplace/api/orders/pvt/document/" + order + "/deny-cancellation-request");
    assertThat(Json.read(denied.path("body").asText()))
        .isEqualTo(
            Json.object("{'denyReason':'already packed'}").put("cancellationRequestId", request));
  }

  @Test
  void whatIsNoneOfOursGoesThroughByteForByte() {
    String path = "/links/" + connected.id() + "/pvt/orderForms/simulation";
    String body = "{'items':[ ]}".replace('\'', '"');
    Answer answer = behaving("{'status':418}", () -> marketplace.posts(path + "?sc=1", body));
    answer.hasStatus(418);
    JsonNode passed = only(connected.id(), "seller");
    assertThat(passed.path("path").asText()).endsWith("/pvt/orderForms/simulation?an=x&sc=1");
    assertThat(passed.path("body").asText()).isEqualTo(body);
    Answer elsewhere = marketplace.posts("/pvt/orders", placement());
    Vtex.error(elsewhere, 400, "UPSTREAM_OF_LINK");
  }

  @Test
  void withoutAnUpstreamThereIsNothingToPassOnTo() {
    String path = "/links/" + Link.ofVtex().id() + "/pvt/orderForms/simulation";
    Vtex.error(Vtex.marketplace().posts(path, "{}"), 404, "ROUTE_NOT_FOUND");
    String nowhere = "/links/" + Link.ofVtex().id() + "/pvt/else";
    Vtex.error(Vtex.marketplace().reads(nowhere), 404, "ROUTE_NOT_FOUND");
    Vtex.error(Vtex.seller().reads(nowhere), 403, "FORBIDDEN");
  }

  private Answer placed() {
    return answering(taken(), () -> marketplace.posts(orders(), placement())).hasStatus(200);
  }

  private Answer fulfilled() {
    return answering(authorized(), () -> marketplace.posts(path("/fulfill"), "{}")).hasStatus(200);
  }

  private String authorized() {
    return Json.text(
        ("{'date':'2026-11-21 10:00:00','marketplaceOrderId':'%s','orderId':'%s',"
                + "'receipt':'5f0c6f1e-8f0b-5f0a-9a3d-3c3e4b6a7d21'}")
            .formatted(order, sellersOrder));
  }

  private String placement() {
    return Json.text(
        "[{'marketplaceOrderId':'%s','items':[{'id':'A','quantity':1,'price':100}]}]"
            .formatted(order));
  }

  private String taken() {
    return Json.text(
        ("[{'marketplaceOrderId':'%s','items':[{'id':'A','quantity':1,'price':100}],"
                + "'orderId':'%s','followUpEmail':'orders@seller.example'}]")
            .formatted(order, sellersOrder));
  }

  private Answer answering(String body, Supplier<Answer> call) {
    return behaving(Json.object("{}").put("body", body).toString(), call);
  }

  private Answer behaving(String behaviour, Supplier<Answer> call) {
    Endpoints.behaves(link, "seller", behaviour);
    Answer answer = call.get();
    Endpoints.behaves(link, "seller", "{}");
    return answer;
  }

  private JsonNode only(String name, String side) {
    List<JsonNode> told =
        Endpoints.toldOf(name).stream()
            .filter(one -> one.path("side").asText().equals(side))
            .toList();
    assertThat(told).as("%s of %s", side, name).hasSize(1);
    return told.getFirst();
  }

  private JsonNode seen() {
    return new Marketplace(link, order).sees();
  }

  private String orders() {
    return "/links/" + connected.id() + "/pvt/orders";
  }

  private String path(String under) {
    return orders() + "/" + sellersOrder + under;
  }
}
