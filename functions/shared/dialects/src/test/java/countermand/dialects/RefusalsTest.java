package countermand.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Ending;
import countermand.core.RefusalCode;
import countermand.core.Role;
import countermand.dialects.telling.Requests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every no, in every dialect; docs/refusals.md is what this finds out. */
final class RefusalsTest {
  private static final String DETAIL = "This is why, and what to do next.";

  /** What Unicommerce's marketplaces are told by one sentence alone. */
  private static final Map<RefusalCode, String> LATE =
      Map.of(
          RefusalCode.ALREADY_SHIPPED, "\"Order already dispatched, cannot cancel",
          RefusalCode.ALREADY_INVOICED,
              "\"Order already invoiced, cannot cancel until a return is invoiced");

  @ParameterizedTest
  @EnumSource(RefusalCode.class)
  void carryTheCodeAndTheDetail(RefusalCode code) {
    assertThat(ofNative(code).body()).contains("\"code\":\"" + code + "\"", DETAIL);
    assertThat(ofVtex(code).body()).contains("\"code\":\"" + code + "\"", DETAIL);
    assertThat(ofCallback(code)).isEqualTo(HttpReply.empty(200));
    assertThat(ofItems(code).body())
        .isEqualTo(
            "{\"status\":\"FAILED\",\"orderItems\":[{\"orderItemId\":\"1\",\"errorMessage\":\""
                + DETAIL
                + "\"}]}");
    assertThat(ofOrder(code).body())
        .startsWith("{\"status\":\"failure\",\"message\":\"")
        .endsWith(LATE.getOrDefault(code, ": " + DETAIL) + "\",\"data\":null}");
    assertThat(ofHandling(code).body()).contains("\"code\":\"OMS003\"", DETAIL);
  }

  @Test
  void pointAtWhatOnlyTheOrderCouldJudge() {
    Ending.Refused refusal =
        new Ending.Refused(RefusalCode.INVOICE_VALUE_INVALID, DETAIL, "/value", List.of());
    assertThat(reply("/v1/links/{link}/orders/{orderId}/return", Role.SELLER, refusal).body())
        .contains("\"errors\":[{\"field\":\"/value\",\"message\":\"" + DETAIL + "\"}]");
  }

  @Test
  void areAllInTheTable() throws IOException {
    StringBuilder table = new StringBuilder();
    table.append(
        "| refusal | native | VTEX callback | VTEX start-handling | VTEX's other calls |"
            + " Unicommerce | Shopee |\n");
    table.append("|---|---|---|---|---|---|---|\n");
    for (RefusalCode code : RefusalCode.values()) {
      table.append(
          "| %s | %d %s | %d, empty | %d OMS003 | %d %s | %d FAILED / %d failure | %s / %s |\n"
              .formatted(
                  code,
                  ofNative(code).status(),
                  code,
                  ofCallback(code).status(),
                  ofHandling(code).status(),
                  ofVtex(code).status(),
                  code,
                  ofItems(code).status(),
                  ofOrder(code).status(),
                  error(ofShopeesCancel(code)),
                  error(ofBuyersCancellation(code))));
    }
    assertThat(Files.readString(Path.of("../../../docs/refusals.md"))).contains(table);
  }

  private static HttpReply ofNative(RefusalCode code) {
    return reply("/v1/links/{link}/orders/{orderId}/return", Role.SELLER, refused(code));
  }

  private static HttpReply ofCallback(RefusalCode code) {
    return reply("/pvt/orders/{orderId}/cancel", Role.MARKETPLACE, refused(code));
  }

  private static HttpReply ofHandling(RefusalCode code) {
    return reply("/api/oms/pvt/orders/{orderId}/start-handling", Role.SELLER, refused(code));
  }

  private static HttpReply ofVtex(RefusalCode code) {
    return reply("/api/oms/pvt/orders/{orderId}/cancel", Role.SELLER, refused(code));
  }

  private static HttpReply ofItems(RefusalCode code) {
    return reply(
        Requests.to("POST", "/orders/cancel")
            .body("{\"orderId\":\"M-1\",\"orderItems\":[{\"orderItemId\":\"1\",\"quantity\":1}]}"),
        Role.SELLER,
        refused(code));
  }

  private static HttpReply ofOrder(RefusalCode code) {
    return reply(
        Requests.to("POST", "/uc/v1/order/cancel").body("{\"saleOrderCode\":\"S-1\"}"),
        Role.MARKETPLACE,
        refused(code));
  }

  private static HttpReply ofShopeesCancel(RefusalCode code) {
    Requests request =
        Requests.to("POST", "/api/v2/order/cancel_order")
            .body("{\"order_sn\":\"M-1\",\"cancel_reason\":\"CUSTOMER_REQUEST\"}");
    Call.Look look = (Call.Look) request.as(Role.SELLER);
    Call.Decide call = (Call.Decide) look.then().apply(Optional.empty());
    return call.reply().apply(new Answer.Refused(refused(code), Optional.empty()));
  }

  private static HttpReply ofBuyersCancellation(RefusalCode code) {
    return reply(
        Requests.to("POST", "/api/v2/order/handle_buyer_cancellation")
            .body("{\"order_sn\":\"M-1\",\"operation\":\"REJECT\"}"),
        Role.SELLER,
        refused(code));
  }

  private static String error(HttpReply reply) {
    return reply.status() + " " + reply.body().split("\"", -1)[3];
  }

  private static Ending.Refused refused(RefusalCode code) {
    return new Ending.Refused(code, DETAIL);
  }

  private static HttpReply reply(String resource, Role role, Ending.Refused refusal) {
    return reply(Requests.to("POST", resource), role, refusal);
  }

  private static HttpReply reply(Requests request, Role role, Ending.Refused refusal) {
    return request.decision(role).reply().apply(new Answer.Refused(refusal, Optional.empty()));
  }
}
