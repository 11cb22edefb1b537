package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * One side of the VTEX link, calling in VTEX's protocol.
 *
 * @param credentials the headers that it sends
 */
record Vtex(Map<String, String> credentials) {
  static Vtex marketplace() {
    return of("marketplace");
  }

  static Vtex seller() {
    return of("seller");
  }

  private static Vtex of(String side) {
    return of(Demo.link("vtex").path(side));
  }

  /** A party as the demo shows it. */
  static Vtex of(JsonNode party) {
    return new Vtex(
        Map.of(
            "X-VTEX-API-AppKey", party.path("appKey").asText(),
            "X-VTEX-API-AppToken", party.path("appToken").asText()));
  }

  /** The callback to an external seller, or that seller's own cancel. */
  Answer cancelsAtSeller(String orderId, String body) {
    return posts("/pvt/orders/" + orderId + "/cancel", body);
  }

  Answer cancelsInOms(String orderId, String body) {
    return posts("/api/oms/pvt/orders/" + orderId + "/cancel", body);
  }

  Answer cancelsDocument(String orderId, String body) {
    return posts("/api/orders/pvt/document/" + orderId + "/cancel", body);
  }

  Answer denies(String orderId, String requestId) {
    return posts(
        "/api/oms/pvt/orders/" + orderId + "/deny-cancellation-request",
        "{'cancellationRequestId':'" + requestId + "','denyReason':'already engraved'}");
  }

  Answer places(String orders) {
    return posts("/pvt/orders", orders);
  }

  /** The order as the OMS shows it. */
  JsonNode sees(String orderId) {
    return reads("/api/oms/pvt/orders/" + orderId).shown();
  }

  Answer reads(String path) {
    return Call.get(path).with(credentials).send();
  }

  Answer sends(String method, String path, String body) {
    return Call.of(method, path, Json.text(body)).with(credentials).send();
  }

  Answer posts(String path, String body) {
    return Call.post(path, Json.text(body)).with(credentials).send();
  }

  /** Asserts VTEX's answer that says nothing. */
  static Answer empty(Answer answer) {
    answer.hasStatus(200);
    assertThat(answer.body()).as("%s", answer).isEmpty();
    assertThat(answer.header("Content-Length")).isEqualTo("0");
    return answer;
  }

  /** Asserts VTEX's error. */
  static Answer error(Answer answer, int status, String code) {
    answer.hasStatus(status);
    assertThat(answer.header("Content-Type")).contains("json");
    JsonNode error = answer.json().path("error");
    assertThat(Json.keys(error))
        .as("%s", answer)
        .containsExactlyInAnyOrder("code", "message", "exception");
    assertThat(error.path("code").asText()).as("%s", answer).isEqualTo(code);
    assertThat(error.path("code").isTextual()).isTrue();
    assertThat(error.path("message").asText()).isNotBlank();
    assertThat(error.path("exception").isNull()).isTrue();
    return answer;
  }
}
