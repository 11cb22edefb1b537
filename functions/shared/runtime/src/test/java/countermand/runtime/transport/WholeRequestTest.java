package countermand.runtime.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

class WholeRequestTest {
  private static final String BODY = "{\"TableName\":\"orders\"}";

  private final SdkHttpClient client =
      UrlConnectionHttpClient.create(
          new WholeRequests(Duration.ofSeconds(2), Duration.ofSeconds(30)));
  private final OneByOne server = OneByOne.start();

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void arrivesWithItsHeadersAndItsBody() throws IOException {
    server.answers(200, "{\"Item\":{}}");
    HttpExecuteResponse answer = sent();
    assertThat(answer.httpResponse().statusCode()).isEqualTo(200);
    assertThat(answer.httpResponse().firstMatchingHeader("x-amzn-RequestId")).contains("1");
    assertThat(text(answer)).isEqualTo("{\"Item\":{}}");
    assertThat(server.received())
        .singleElement()
        .asString()
        .startsWith("POST / HTTP/1.1")
        .contains("X-Amz-Target: DynamoDB_20120810.GetItem", "Content-Length: " + BODY.length())
        .endsWith(BODY);
  }

  @Test
  void isAnsweredWithWhatTheServiceSaysIsWrong() throws IOException {
    server.answers(400, "{\"__type\":\"ConditionalCheckFailedException\"}");
    HttpExecuteResponse answer = sent();
    assertThat(answer.httpResponse().statusCode()).isEqualTo(400);
    assertThat(text(answer)).contains("ConditionalCheckFailed");
  }

  @Test
  void goesOverTheConnectionThatWasKept() throws IOException {
    for (int i = 0; i < 3; i++) {
      server.answers(200, "{}");
      assertThat(text(sent())).isEqualTo("{}");
    }
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void goesOverANewOneWhereThatIsClosedMeanwhile() throws IOException {
    server.answers(200, "{\"first\":1}");
    assertThat(text(sent())).contains("first");
    server.hangsUp();
    server.answers(200, "{\"second\":2}");
    assertThat(text(sent())).contains("second");
    assertThat(server.connections()).isEqualTo(2);
    assertThat(server.received()).hasSize(3).allMatch(request -> request.endsWith(BODY));
  }

  @Test
  void isMadeOfHttpOnly() {
    assertThatThrownBy(() ->
            new WholeRequests(Duration.ofSeconds(1), Duration.ofSeconds(1))
                .createConnection(URI.create("gopher://dynamodb.invalid")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("dynamodb.invalid");
  }

  private HttpExecuteResponse sent() throws IOException {
    SdkHttpFullRequest request =
        SdkHttpFullRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(server.base())
            .putHeader("X-Amz-Target", "DynamoDB_20120810.GetItem")
            .putHeader("Content-Length", Integer.toString(BODY.length()))
            .contentStreamProvider(() -> new ByteArrayInputStream(BODY.getBytes(UTF_8)))
            .build();
    return client
        .prepareRequest(
            HttpExecuteRequest.builder()
                .request(request)
                .contentStreamProvider(request.contentStreamProvider().orElseThrow())
                .build())
        .call();
  }

  private static String text(HttpExecuteResponse answer) throws IOException {
    try (var body = answer.responseBody().orElseThrow()) {
      return new String(body.readAllBytes(), UTF_8);
    }
  }
}
