package countermand.dialects.vtex;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.Order;
import countermand.core.OrderName;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpCall;
import countermand.dialects.HttpReply;
import countermand.dialects.Passed;
import countermand.dialects.Upstream;
import countermand.dialects.telling.Requests;
import countermand.dialects.telling.Tale;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A seller that has an endpoint already keeps it: we stand in front of it, and listen. */
final class PassedOnTest {
  private static final Upstream UPSTREAM =
      new Upstream(URI.create("https://seller.example/vtex?an=x"), List.of("key:token"));
  private static final String PLACEMENT =
      "[{\"marketplaceOrderId\":\"M-1\",\"items\":[{\"quantity\":1,\"price\":1}]}]";

  @Test
  void aSimulationGoesOnByteForByte() {
    byte[] body = {0, -1, 7};
    Requests simulation =
        Requests.to("POST", "/pvt/orderForms/simulation")
            .header("Content-Type", "application/json")
            .header("X-VTEX-API-AppKey", "ours")
            .header("X-VTEX-API-AppToken", "ours")
            .header("Host", "hub.example")
            .header("X-Forwarded-For", "192.0.2.1")
            .header("X-Amzn-Trace-Id", "Root=1")
            .query("sc", "1 & 2")
            .query("appToken", "ours")
            .body(body);
    Call.PassOn call = (Call.PassOn) simulation.withUpstream(Role.MARKETPLACE);
    HttpCall there = call.call().apply(UPSTREAM);
    assertThat(there.method()).isEqualTo("POST");
    assertThat(there.uri())
        .hasToString("https://seller.example/vtex/pvt/orderForms/simulation?an=x&sc=1+%26+2");
    assertThat(there.headers())
        .containsOnly(
            Map.entry("content-type", "application/json"),
            Map.entry("X-VTEX-API-AppKey", "key"),
            Map.entry("X-VTEX-API-AppToken", "token"));
    assertThat(there.body()).isEqualTo(body);
    assertThat(call.within()).isLessThan(Duration.ofMillis(2_500));
    HttpReply reply =
        answered(call, new Passed(418, Map.of("x", "y", "transfer-encoding", "chunked"), body));
    assertThat(reply.status()).isEqualTo(418);
    assertThat(reply.headers()).containsOnly(Map.entry("x", "y"));
    assertThat(reply.base64()).isTrue();
    assertThat(Base64.getDecoder().decode(reply.body())).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
  void whatIsNoneOfOursGoesOnWithoutTheLinksPath(String method) {
    Requests other =
        Requests.to(method, "/links/{link}/pvt/{proxy+}").called("/links/acme/pvt/catalog/a%2Fb");
    Call.PassOn call = (Call.PassOn) other.withUpstream(Role.MARKETPLACE);
    assertThat(call.call().apply(UPSTREAM).uri())
        .hasToString("https://seller.example/vtex/pvt/catalog/a%2Fb?an=x");
    HttpReply unknown = other.answered(Role.MARKETPLACE);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.body()).contains("ROUTE_NOT_FOUND", "upstream");
  }

  @Test
  void whereNobodyAnswersItMayBeTriedAgain() {
    Call.PassOn call = (Call.PassOn) fulfil().passedOn(Tale.unpaid().order());
    assertThat(call.unanswered().status()).isEqualTo(503);
    assertThat(call.unanswered().headers()).containsKey("Retry-After");
  }

  @Test
  void whoeverMustNotCallTheWorldSaysWhereToCall() {
    Call.PassOn call = (Call.PassOn) placement().withUpstream(Role.MARKETPLACE);
    assertThat(call.elsewhere().status()).isEqualTo(400);
    assertThat(call.elsewhere().body()).contains("UPSTREAM_OF_LINK", "/links/{link}");
  }

  @Test
  void aPlacementIsRecordedUnderTheSellersOwnId() {
    Call.DecideEach recorded =
        (Call.DecideEach)
            then(placement(), "[{\"marketplaceOrderId\":\"M-1\",\"orderId\":\"S-77\",\"x\":1}]");
    Command.PlaceOrder placed = (Command.PlaceOrder) recorded.commands().getFirst().command();
    assertThat(placed.sellerOrderId()).isEqualTo("S-77");
    assertThat(recorded.commands().getFirst().order())
        .isEqualTo(new OrderName("M-1", OrderName.Whose.MARKETPLACE));
    Answer done = Tale.place("M-1", placed);
    assertThat(text(recorded.reply().apply(List.of(done))))
        .as("the seller's answer, and not ours")
        .isEqualTo("[{\"marketplaceOrderId\":\"M-1\",\"orderId\":\"S-77\",\"x\":1}]");
    assertThat(recorded.reply().apply(List.of(new Answer.Busy())).status())
        .as("what is not recorded is not confirmed")
        .isEqualTo(429);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "{}",
        "[1]",
        "[{\"marketplaceOrderId\":\"M-2\",\"orderId\":\"S-2\"}]",
        "[{\"marketplaceOrderId\":\"M-1\",\"orderId\":\"a/b\"}]",
        "[{\"marketplaceOrderId\":\"M-1\",\"orderId\":7}]"
      })
  void whereTheSellerNamesNoIdItIsTheMarketplaces(String answer) {
    Call.DecideEach recorded = (Call.DecideEach) then(placement(), answer);
    assertThat(((Command.PlaceOrder) recorded.commands().getFirst().command()).sellerOrderId())
        .isNull();
  }

  @Test
  void aPlacementThatTheSellerRefusesIsNotRecorded() {
    Call.PassOn call = (Call.PassOn) placement().withUpstream(Role.MARKETPLACE);
    HttpReply reply = answered(call, new Passed(422, Map.of(), bytes("no")));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(text(reply)).isEqualTo("no");
  }

  @Test
  void whatWeCannotRecordTheSellerNeverSees() {
    Call call = Requests.to("POST", "/links/{link}/pvt/orders").body("[{}]").as(Role.MARKETPLACE);
    assertThat(((Call.Answered) call).reply().status()).isEqualTo(400);
  }

  @Test
  void aFulfilmentIsPassedOnAndRecorded() {
    Call.PassOn call = (Call.PassOn) fulfil().passedOn(Tale.unpaid().order());
    Call.Decide recorded = (Call.Decide) call.then().apply(new Passed(200, Map.of(), bytes("ok")));
    assertThat(recorded.command()).isEqualTo(new Command.ApprovePayment(null));
    assertThat(text(recorded.reply().apply(new Answer.NotFound())))
        .as("an order from before is the seller's own")
        .isEqualTo("ok");
    assertThat(recorded.reply().apply(new Answer.Busy()).status()).isEqualTo(429);
  }

  @Test
  void aCanceledOrderIsNotFulfilled() {
    Order canceled = Tale.unpaid().then(new Command.CancelBySeller("gone", Extent.whole())).order();
    assertThat(fulfil().passedOn(canceled)).isInstanceOf(Call.Decide.class);
  }

  /** A fulfilment on a link whose seller has an endpoint. */
  private record Fulfil(Call.Look look) {
    Call passedOn(Order order) {
      return look.then().apply(Optional.of(order));
    }
  }

  private static Fulfil fulfil() {
    return new Fulfil(
        (Call.Look)
            Requests.to("POST", "/links/{link}/pvt/orders/{orderId}/fulfill")
                .withUpstream(Role.MARKETPLACE));
  }

  private static Requests placement() {
    return Requests.to("POST", "/links/{link}/pvt/orders").body(PLACEMENT);
  }

  private static Call then(Requests request, String answer) {
    return ((Call.PassOn) request.withUpstream(Role.MARKETPLACE))
        .then()
        .apply(new Passed(200, Map.of(), bytes(answer)));
  }

  private static HttpReply answered(Call.PassOn call, Passed passed) {
    return ((Call.Answered) call.then().apply(passed)).reply();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(HttpReply reply) {
    return new String(Base64.getDecoder().decode(reply.body()), StandardCharsets.UTF_8);
  }
}
