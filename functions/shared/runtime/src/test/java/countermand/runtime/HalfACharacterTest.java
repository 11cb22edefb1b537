package countermand.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.core.Role;
import countermand.dialects.HttpRequest;
import countermand.runtime.telling.Ask;
import countermand.runtime.telling.Code;
import countermand.runtime.telling.MemoryDirectory;
import countermand.store.Link;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An event with half a surrogate pair in it: the caller's mistake, wherever it stands. */
class HalfACharacterTest {
  /** As an escape writes it, in an event or in a body. */
  private static final String HALF = "\\ud83d";

  private static final String BODY = "{\"reason\":\"HALF\"}";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final House house = new House();
  private final ApiFunction function =
      new ApiFunction(
          house.dispatcher(),
          house::now,
          house::now,
          new FunctionLog(new PrintStream(new ByteArrayOutputStream(), true, UTF_8))) {};

  @AfterEach
  void nothingWasWritten() {
    assertThat(house.orders.untouched()).isTrue();
  }

  @Test
  void inAHeaderIsRefusedInEachDialect() throws IOException {
    assertThat(code(Ask.order().as("seller").header("Via", "HALF"))).isEqualTo("400 MALFORMED");
    assertThat(code(Ask.order().header("Authorization", "Bearer HALF"))).isEqualTo("400 MALFORMED");
    assertThat(code(Ask.callback().asVtex("market").header("Via", "HALF")))
        .isEqualTo("400 MALFORMED");
    assertThat(
            answer(Ask.to("POST", "/orders/cancel").header("apiKey", "HALF"), false)
                .path("body")
                .asText())
        .startsWith("{\"status\":\"FAILED\"");
    assertThat(answer(pushed(BODY).header("Via", "HALF"), false).path("statusCode").asInt())
        .isEqualTo(400);
  }

  @Test
  void inAQueryIsRefusedInEachDialect() throws IOException {
    Ask decisions = Ask.to("GET", "/v1/links/{link}/decisions").as("seller");
    assertThat(code(decisions.query("cursor", "HALF"))).isEqualTo("400 MALFORMED");
    assertThat(code(Ask.callback().asVtex("market").query("HALF", "1"))).isEqualTo("400 MALFORMED");
    Ask detail =
        Partner.signs(
            Ask.to("GET", "/api/v2/order/get_order_detail"), "partner", MemoryDirectory.SECRET);
    JsonNode shopee = answer(detail.query("order_sn_list", "HALF"), false);
    assertThat(shopee.path("statusCode").asInt()).isEqualTo(400);
    assertThat(shopee.path("body").asText()).contains("\"error_param\"", "whole characters");
  }

  @Test
  void inAPathIsNoIdInAnyDialect() throws IOException {
    assertThat(code(Ask.order().as("seller").named("orderId", "HALF"))).isEqualTo("400 MALFORMED");
    assertThat(code(Ask.callback().asVtex("market").named("orderId", "HALF")))
        .isEqualTo("400 MALFORMED");
  }

  @Test
  void inABodysTextIsRefusedByEachDialectsReader() throws IOException {
    house.directory.connect(Link.between("shop", "native", "shopee"));
    house.directory.issue(Partner.credential("partner", Role.SELLER, "shop"));
    house.directory.put(Partner.token("partner"));
    for (boolean base64 : new boolean[] {true, false}) {
      assertThat(code(Ask.command("cancellation").as("seller").body(BODY), base64))
          .isEqualTo("400 MALFORMED");
      assertThat(code(Ask.callback().asVtex("market").body(BODY), base64))
          .isEqualTo("400 MALFORMED");
      Ask cancel =
          Partner.signs(
              Ask.to("POST", "/api/v2/order/cancel_order"), "partner", MemoryDirectory.SECRET);
      assertThat(answer(cancel.body(BODY), base64).path("body").asText())
          .contains("\"error_param\"");
    }
  }

  @Test
  void inTheBodyItselfIsABodyThatIsNoUtf8() throws IOException {
    ObjectNode event = event(Ask.command("cancellation").as("seller").request(), false);
    event.put("body", "{\"reason\":\"whole\"}HALF");
    JsonNode answer = said(event);
    assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
    assertThat(answer.path("body").asText()).contains("not UTF-8");
  }

  @Test
  void asAWholeIsWelcome() throws IOException {
    String whole = HALF + "\\ude00";
    JsonNode answer =
        JSON.readTree(
            called(
                event(Ask.order().as("seller").header("Via", "HALF").request(), false)
                    .toString()
                    .replace("HALF", whole)));
    assertThat(answer.path("statusCode").asInt()).isEqualTo(404);
  }

  private static Ask pushed(String body) {
    return Ask.to("POST", "/shopee/push").body(body);
  }

  private String code(Ask ask) throws IOException {
    return code(ask, false);
  }

  private String code(Ask ask, boolean base64) throws IOException {
    JsonNode answer = answer(ask, base64);
    return Code.of(answer.path("statusCode").asInt(), answer.path("body").asText());
  }

  private JsonNode answer(Ask ask, boolean base64) throws IOException {
    return said(event(ask.request(), base64));
  }

  /** The word in the event becomes half a character. */
  private JsonNode said(ObjectNode event) throws IOException {
    return JSON.readTree(called(event.toString().replace("HALF", HALF)));
  }

  private byte[] called(String event) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    function.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, null);
    return answer.toByteArray();
  }

  private static ObjectNode event(HttpRequest request, boolean base64) {
    ObjectNode event =
        JSON.createObjectNode()
            .put("httpMethod", request.method())
            .put("resource", request.resource())
            .put("path", request.path());
    event.set("pathParameters", JSON.valueToTree(request.pathParameters()));
    event.set("headers", JSON.valueToTree(request.headers()));
    event.set("multiValueQueryStringParameters", JSON.valueToTree(request.query()));
    String body = new String(request.body(), UTF_8).replace("HALF", HALF);
    return event
        .put("isBase64Encoded", base64)
        .put("body", base64 ? Base64.getEncoder().encodeToString(body.getBytes(UTF_8)) : body);
  }
}
