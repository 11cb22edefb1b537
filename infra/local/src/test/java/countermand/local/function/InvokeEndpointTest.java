package countermand.local.function;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.local.http.LocalServer;
import countermand.local.template.FunctionSpec;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InvokeEndpointTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private LocalServer server;

  @BeforeEach
  void start() throws IOException {
    Functions functions = new Functions();
    functions.add(
        new FunctionSpec(
            "Echo",
            "hub-echo",
            Optional.of("live"),
            "x.Handler",
            "",
            Map.of(),
            Duration.ofSeconds(3),
            128,
            List.of()),
        InvokeEndpointTest::echo);
    server = new LocalServer(0).serve("/", new InvokeEndpoint(functions));
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hub-echo",
        "hub-echo:live",
        "arn:aws:lambda:us-east-1:000000000000:function:hub-echo",
        "arn:aws:lambda:eu-west-1:123456789012:function:hub-echo:live"
      })
  void answersWhatTheFunctionAnswers(String name) throws Exception {
    HttpResponse<String> answer = post(name, "{\"a\": 1}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"a\": 1}");
  }

  @Test
  void aFunctionsErrorIsA500WithItsError() throws Exception {
    HttpResponse<String> answer = post("hub-echo", "fail");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .isEqualTo(
            "{\"errorMessage\":\"on purpose\",\"errorType\":\"java.lang.IllegalStateException\"}");
  }

  @Test
  void aFunctionThatThereIsNotIsA404() throws Exception {
    assertThat(post("hub-gone", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void aRequestWithoutAFunctionIsA400() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(server.uri()).GET().build();

    assertThat(send(request).statusCode()).isEqualTo(400);
  }

  private static byte[] echo(byte[] event) {
    if (new String(event, StandardCharsets.UTF_8).equals("fail")) {
      throw new FunctionException("Echo", new IllegalStateException("on purpose"));
    }
    return event;
  }

  private HttpResponse<String> post(String function, String event) throws Exception {
    return send(
        HttpRequest.newBuilder(server.uri())
            .header(InvokeEndpoint.FUNCTION, function)
            .POST(HttpRequest.BodyPublishers.ofString(event))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
