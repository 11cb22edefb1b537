package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.dialects.HttpRequest;
import countermand.runtime.telling.Ask;
import countermand.runtime.telling.Code;
import countermand.runtime.telling.GatewayEvents;
import countermand.runtime.telling.MemoryDirectory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestLinesTest {
  private static final String ROOT = "1-67891233-abcdef012345678912345678";

  private final House house = new House().placed("acme").after(House.WINDOW);
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final ApiFunction function =
      new ApiFunction(
          house.dispatcher(),
          house::now,
          new FunctionLog(new PrintStream(written, true, StandardCharsets.UTF_8))) {};

  @Test
  void aRequestIsOneLine() {
    call(
        Ask.command("cancellation-requests")
            .as("market")
            .header("X-Amzn-Trace-Id", "Self=1-1-1;Root=" + ROOT + ";Sampled=1")
            .body("{\"requestId\": \"r-1\", \"reason\": \"the customer is ill\"}"));
    JsonNode line = only();
    assertThat(line.path("level").asText()).isEqualTo("INFO");
    assertThat(line.path("message").asText()).isEqualTo("request");
    assertThat(line.path("method").asText()).isEqualTo("POST");
    assertThat(line.path("route").asText())
        .isEqualTo("/v1/links/{link}/orders/{orderId}/cancellation-requests");
    assertThat(line.path("status").asInt()).isEqualTo(200);
    assertThat(line.path("link").asText()).isEqualTo("acme");
    assertThat(line.path("order").asText()).isEqualTo("M-1");
    assertThat(line.path("command").asText()).isEqualTo("RequestCancellation");
    assertThat(line.path("outcome").asText()).isEqualTo("moved");
    assertThat(line.path("stageBefore").asText()).isEqualTo("InWindow");
    assertThat(line.path("stage").asText()).isEqualTo("AwaitingSeller");
    assertThat(line.path("version").asLong()).isEqualTo(4);
    assertThat(line.path("trace").asText()).isEqualTo(ROOT);
    assertThat(line.path("cold").asBoolean()).isTrue();
    assertThat(line.path("durationMs").isIntegralNumber()).isTrue();
    assertThat(line.path("dynamoDbCalls").isIntegralNumber()).isTrue();
    assertThat(line.path("Decisions").asInt()).isEqualTo(1);
    assertThat(line.path("RequestsOpened").asInt()).isEqualTo(1);
  }

  @Test
  void onlyTheFirstIsCold() {
    call(Ask.order().as("seller"));
    call(Ask.order().as("seller"));
    assertThat(lines().stream().map(line -> Code.json(line).path("cold").asBoolean()))
        .containsExactly(true, false);
  }

  @Test
  void aRefusalIsCountedByItsCode() {
    call(Ask.command("return").as("seller"));
    JsonNode line = only();
    assertThat(line.path("outcome").asText()).isEqualTo("refused");
    assertThat(line.path("code").asText()).isNotEmpty();
    assertThat(dimension(line, "Decisions")).isEqualTo("outcome");
    assertThat(dimension(line, "Refusals")).isEqualTo("code");
  }

  @Test
  void soIsADenial() {
    call(Ask.order());
    assertThat(only().path("code").asText()).isEqualTo("UNAUTHENTICATED");
    assertThat(only().path("outcome").asText()).isEqualTo("denied");
    assertThat(only().has("Decisions")).isFalse();
  }

  @Test
  void aRequestThatClosesIsCounted() {
    call(Ask.command("cancellation-requests").as("market").body("{\"requestId\": \"r-1\"}"));
    call(
        Ask.to(
                "POST",
                "/v1/links/{link}/orders/{orderId}/cancellation-requests/{requestId}/withdraw")
            .as("market"));
    assertThat(Code.json(lines().getLast()).path("RequestsClosed").asInt()).isEqualTo(1);
  }

  @Test
  void noLineHoldsASecretAReasonAQueryOrABody() {
    String secret = MemoryDirectory.SECRET;
    call(
        Ask.command("cancellation-requests")
            .as("market")
            .body("{\"reason\": \"Jane Doe is ill\", \"requestId\": \"r-1\"}"));
    call(
        Ask.to(
                "POST",
                "/v1/links/{link}/orders/{orderId}/cancellation-requests/{requestId}/decline")
            .as("seller")
            .body("{\"reason\": \"Jane Doe lies\"}"));
    call(Ask.order().as("seller").query("token", "in-the-query"));
    call(
        Ask.callback().query("appKey", "market").query("appToken", secret).named("orderId", "x y"));
    call(Ask.command("cancellation").as("seller").body("{\"reason\": \"Jane Doe"));
    call(Ask.to("GET", "/authToken").query("username", "jane").query("password", "pass-word"));
    assertThat(lines()).hasSize(6);
    assertThat(String.join(" ", lines()))
        .doesNotContain(secret, "Jane", "in-the-query", "jane", "pass-word", "Bearer");
  }

  @Test
  void whatTheCallerCallsATraceIsTakenOnlyWhereItIsOne() {
    call(Ask.order().as("seller").header("X-Amzn-Trace-Id", "Root=\" , \"evil\": \"1"));
    assertThat(only().path("trace").asText()).doesNotContain("evil").hasSize(36);
  }

  @Test
  void aBodyThatComesAgainIsCounted() {
    HttpRequest cancel =
        Ask.to("POST", "/api/oms/pvt/orders/{orderId}/cancel")
            .asVtex("seller")
            .body("{\"reason\": \"none left\"}")
            .request();
    house.placed("vtx");
    call(cancel);
    call(cancel);
    assertThat(lines().stream().map(line -> Code.json(line).path("outcome").asText()))
        .containsAnyOf("replayed", "already-done");
  }

  @Test
  void metricsAreInCloudWatchsEmbeddedFormat() {
    house.after(Duration.ofMinutes(1));
    call(Ask.command("handling").as("seller"));
    JsonNode aws = only().path("_aws");
    assertThat(aws.path("Timestamp").asLong()).isPositive();
    for (JsonNode directive : aws.path("CloudWatchMetrics")) {
      assertThat(directive.path("Namespace").asText()).isEqualTo("Countermand");
      String name = directive.path("Metrics").path(0).path("Name").asText();
      assertThat(only().path(name).isIntegralNumber()).as(name).isTrue();
      directive
          .path("Dimensions")
          .path(0)
          .forEach(dimension -> assertThat(only().path(dimension.asText()).isTextual()).isTrue());
    }
    assertThat(dimension(only(), "Decisions")).isEqualTo("outcome");
  }

  private static String dimension(JsonNode line, String metric) {
    for (JsonNode directive : line.path("_aws").path("CloudWatchMetrics")) {
      if (directive.path("Metrics").path(0).path("Name").asText().equals(metric)) {
        return directive.path("Dimensions").path(0).path(0).asText();
      }
    }
    return "not counted";
  }

  private JsonNode only() {
    assertThat(lines()).hasSize(1);
    return Code.json(lines().getFirst());
  }

  private List<String> lines() {
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private void call(Ask ask) {
    call(ask.request());
  }

  private void call(HttpRequest request) {
    function.answered(GatewayEvents.of(request), null);
  }
}
