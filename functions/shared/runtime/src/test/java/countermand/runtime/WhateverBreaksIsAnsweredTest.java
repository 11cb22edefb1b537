package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.databind.JsonNode;
import countermand.runtime.telling.Ask;
import countermand.runtime.telling.Code;
import countermand.runtime.telling.GatewayEvents;
import countermand.runtime.telling.MemoryDirectory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class WhateverBreaksIsAnsweredTest {
  private final House house = new House().placed("acme");
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final ApiFunction function =
      new ApiFunction(
          house.dispatcher(),
          house::now,
          house::now,
          new FunctionLog(new PrintStream(written, true, StandardCharsets.UTF_8))) {};

  static Stream<RuntimeException> breakdowns() {
    return Stream.of(
        ResourceNotFoundException.builder().message("no such table").build(),
        new IllegalStateException("a bug"),
        new NullPointerException());
  }

  @ParameterizedTest
  @MethodSource("breakdowns")
  void inTheNativeDialect(RuntimeException why) {
    house.directory.breakDown(why);
    unavailable(call(Ask.order().as("seller")), "application/problem+json");
  }

  @ParameterizedTest
  @MethodSource("breakdowns")
  void inVtexs(RuntimeException why) {
    house.directory.breakDown(why);
    unavailable(call(Ask.callback().asVtex("market")), "application/json");
  }

  @Test
  void inShopees() {
    Ask ask =
        Partner.signs(
            Ask.to("POST", "/api/v2/order/cancel_order"), "partner", MemoryDirectory.SECRET);
    house.directory.breakDown(ResourceNotFoundException.builder().message("no table").build());
    assertThat(call(ask).getStatusCode()).isEqualTo(503);
    assertThat(call(ask).getBody())
        .contains("\"error_server\",\"message\":\"System error. Please try again later.\"");
    house.directory.breakDown(SdkClientException.create("nobody answers"));
    assertThat(call(ask).getBody())
        .contains("\"error_network\",\"message\":\"Inner http call failed\"");
  }

  @ParameterizedTest
  @MethodSource("breakdowns")
  void andLoggedOnce(RuntimeException why) {
    house.directory.breakDown(why);
    call(Ask.command("cancellation").as("seller").body("{\"reason\": \"private\"}"));
    assertThat(lines()).hasSize(2);
    JsonNode line = Code.json(lines().getFirst());
    assertThat(line.path("level").asText()).isEqualTo("ERROR");
    assertThat(line.path("message").asText())
        .isEqualTo("POST /v1/links/{link}/orders/{orderId}/cancellation was not answered");
    assertThat(line.path("error").asText()).isEqualTo(why.getClass().getName());
    assertThat(Code.json(lines().getLast()).path("code").asText()).isEqualTo("UNAVAILABLE");
    assertThat(lines().getFirst()).doesNotContain("private", MemoryDirectory.SECRET, "M-1", "acme");
  }

  @Test
  void whoHangsUpSoonIsAnsweredWithinThatTime() {
    call(Partner.pushes(Ask.to("POST", "/shopee/push"), "shop", MemoryDirectory.SECRET));
    assertThat(house.directory.timeLeft())
        .hasValueSatisfying(left -> assertThat(left).isLessThanOrEqualTo(Duration.ofSeconds(2)));
    call(Ask.order().as("seller"));
    assertThat(house.directory.timeLeft()).isEmpty();
  }

  @Test
  void butWhatGoesWellIsNoError() {
    assertThat(call(Ask.order().as("seller")).getStatusCode()).isEqualTo(200);
    assertThat(call(Ask.order()).getStatusCode()).isEqualTo(401);
    assertThat(lines()).hasSize(2).noneMatch(line -> line.contains("ERROR"));
  }

  private static void unavailable(APIGatewayProxyResponseEvent reply, String type) {
    assertThat(Code.of(reply.getStatusCode(), reply.getBody())).isEqualTo("503 UNAVAILABLE");
    assertThat(reply.getHeaders())
        .containsEntry("Retry-After", "5")
        .containsEntry("Content-Type", type);
  }

  private APIGatewayProxyResponseEvent call(Ask ask) {
    return function.answered(GatewayEvents.of(ask.request()), null);
  }

  private List<String> lines() {
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
