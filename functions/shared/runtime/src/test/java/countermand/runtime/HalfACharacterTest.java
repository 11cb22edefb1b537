package countermand.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.core.Role;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Operation;
import countermand.dialects.Presented;
import countermand.dialects.Route;
import countermand.runtime.telling.Ask;
import countermand.runtime.telling.Code;
import countermand.runtime.telling.MemoryDirectory;
import countermand.runtime.telling.People;
import countermand.store.Link;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Base64;
import java.util.Map;
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
    shopsPartners();
    assertThat(code(Ask.order().as("seller").header("Via", "HALF"))).isEqualTo("400 MALFORMED");
    assertThat(code(Ask.callback().asVtex("market").header("Via", "HALF")))
        .isEqualTo("400 MALFORMED");
    assertThat(status(push().header("Via", "HALF"))).isEqualTo(400);
  }

  @Test
  void inAQueryIsRefusedInEachDialect() throws IOException {
    shopsPartners();
    Ask decisions = Ask.to("GET", "/v1/links/{link}/decisions").as("seller");
    assertThat(code(decisions.query("cursor", "HALF"))).isEqualTo("400 MALFORMED");
    assertThat(code(Ask.callback().asVtex("market").query("HALF", "1"))).isEqualTo("400 MALFORMED");
    Ask detail =
        Partner.signs(
            Ask.to("GET", "/api/v2/order/get_order_detail"), "partner", MemoryDirectory.SECRET);
    JsonNode shopee = answer(detail.query("order_sn_list", "HALF"), false);
    assertThat(shopee.path("statusCode").asInt()).isEqualTo(400);
    assertThat(shopee.path("body").asText()).contains("\"error_param\"", "whole characters");
    Ask links = Ask.to("GET", "/v1/links").as("operator");
    assertThat(code(links.query("cursor", "HALF"))).isEqualTo("400 MALFORMED");
  }

  @Test
  void isNoNewsToAStrangerInAnyDialect() throws IOException {
    assertThat(code(Ask.order().header("Via", "HALF"))).isEqualTo("401 UNAUTHENTICATED");
    assertThat(code(Ask.callback().query("HALF", "1"))).isEqualTo("401 1");
    assertThat(status(Ask.to("POST", "/orders/cancel").header("Via", "HALF"))).isEqualTo(401);
    assertThat(status(Ask.to("GET", "/api/v2/order/get_order_detail").header("Via", "HALF")))
        .isEqualTo(403);
    assertThat(status(push().header("Via", "HALF"))).isEqualTo(403);
  }

  @Test
  void isNoNewsToWhoMayNotCall() throws IOException {
    assertThat(code(Ask.order().as("stranger").header("Via", "HALF"))).isEqualTo("403 FORBIDDEN");
    assertThat(code(Ask.command("cancellation").as("market").header("Via", "HALF")))
        .isEqualTo("403 FORBIDDEN");
  }

  @Test
  void inACredentialIsNoCredentialAndIsNotLookedUp() throws IOException {
    assertThat(code(Ask.order().header("Authorization", "Bearer cm_HALF_x")))
        .isEqualTo("401 UNAUTHENTICATED");
    assertThat(code(Ask.callback().asVtex("HALF"))).isEqualTo("401 1");
    JsonNode uniware = answer(Ask.to("POST", "/orders/cancel").header("apiKey", "HALF"), false);
    assertThat(uniware.path("statusCode").asInt()).isEqualTo(401);
    assertThat(uniware.path("body").asText()).startsWith("{\"status\":\"FAILED\"");
    Ask login = Ask.to("GET", "/authToken").query("username", "HALF").query("password", "x");
    assertThat(status(login)).isEqualTo(401);
    assertThat(house.directory.asked()).isEmpty();
  }

  @Test
  void isNotHandedToWhatAnswersAnybody() throws IOException {
    Operation page = Operation.ofAnybody(_ -> HttpReply.empty(204));
    Route home = new Route("GET", "/console");
    house.protocols = _ -> new People(Map.of(home, page), _ -> new Presented.Nothing());
    Ask ask = Ask.to(home.method(), home.resource());
    assertThat(status(ask)).isEqualTo(204);
    assertThat(status(ask.header("Via", "HALF"))).isEqualTo(401);
  }

  @Test
  void inAPathIsNoIdInAnyDialect() throws IOException {
    assertThat(code(Ask.order().as("seller").named("orderId", "HALF"))).isEqualTo("400 MALFORMED");
    assertThat(code(Ask.callback().asVtex("market").named("orderId", "HALF")))
        .isEqualTo("400 MALFORMED");
  }

  @Test
  void inABodysTextIsRefusedByEachDialectsReader() throws IOException {
    shopsPartners();
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

  /** On both sides of a link, the app of a seller and Shopee itself. */
  private void shopsPartners() {
    house.directory.connect(Link.between("shop", "shopee", "shopee"));
    house.directory.issue(Partner.credential("partner", Role.SELLER, "shop"));
    house.directory.issue(Partner.callback("pusher", Role.MARKETPLACE, "shop"));
    house.directory.put(Partner.token("partner"));
  }

  private static Ask push() {
    return Partner.pushes(Ask.to("POST", "/shopee/push"), "pusher", MemoryDirectory.SECRET);
  }

  private int status(Ask ask) throws IOException {
    return answer(ask, false).path("statusCode").asInt();
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
