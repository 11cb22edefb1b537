package countermand.runtime.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

class WholeRequestTest {
  private static final String BODY = "{\"TableName\":\"orders\"}";
  private static final String GET =
      "{\"TableName\":\"orders\",\"Key\":{\"PK\":{\"S\":\"ORDER#1\"}}}";
  private static final String ITEM = "{\"Item\":{\"PK\":{\"S\":\"ORDER#1\"}}}";
  private static final int ATTEMPTS = 3;

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
  void goesOverANewOneWhereTheFirstIsClosedBeforeAnyAnswer() throws IOException {
    server.hangsUp();
    server.answers(200, "{\"second\":2}");
    assertThat(text(sent())).contains("second");
    assertThat(server.received()).hasSize(2).allMatch(request -> request.endsWith(BODY));
  }

  @Test
  void isRepeatedByTheSdkWhereEveryConnectionIsClosed() {
    server.hangsUp();
    server.hangsUp();
    server.answers(200, ITEM);
    assertThat(got(Duration.ofSeconds(30)).item()).containsKey("PK");
    assertThat(server.received()).hasSize(3).allMatch(request -> request.endsWith(GET));
    assertThat(server.connections()).isEqualTo(3);
  }

  @Test
  void isRepeatedByTheSdkWhereNobodyAnswersInTime() {
    server.saysNothing();
    server.answers(200, ITEM);
    assertThat(got(Duration.ofMillis(500)).item()).containsKey("PK");
    assertThat(server.received()).hasSize(2).allMatch(request -> request.endsWith(GET));
  }

  @Test
  void failsWhereNoConnectionEverLasts() {
    for (int i = 0; i < 2 * ATTEMPTS; i++) {
      server.hangsUp();
    }
    assertThatThrownBy(() -> got(Duration.ofSeconds(30))).isInstanceOf(SdkClientException.class);
    assertThat(server.received()).hasSize(2 * ATTEMPTS);
  }

  @Test
  void failsWhereItIsAbortedBeforeItsAnswerAndIsNotRepeated() throws Exception {
    server.saysNothing();
    ExecutableHttpRequest request = prepared();
    FutureTask<HttpExecuteResponse> call = new FutureTask<>(request);
    Thread.ofVirtual().start(call);
    server.awaitRequest();
    request.abort();
    assertThatThrownBy(() -> call.get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
    theNextIsAnswered();
  }

  @Test
  void endsWhereItIsAbortedInTheMiddleOfItsAnswer() throws IOException {
    server.stopsAfter("{\"half\":");
    ExecutableHttpRequest request = prepared();
    try (var body = request.call().responseBody().orElseThrow()) {
      assertThat(body.readNBytes(8)).asString().isEqualTo("{\"half\":");
      request.abort();
      assertThatThrownBy(body::read).isInstanceOf(IOException.class);
    }
    theNextIsAnswered();
  }

  /** Over a connection of its own. */
  private void theNextIsAnswered() throws IOException {
    server.answers(200, "{\"next\":1}");
    assertThat(text(sent())).contains("next");
    assertThat(server.received()).hasSize(2);
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void isMadeOfHttpOnly() {
    assertThatThrownBy(() ->
            new WholeRequests(Duration.ofSeconds(1), Duration.ofSeconds(1))
                .createConnection(URI.create("gopher://dynamodb.invalid")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("dynamodb.invalid");
  }

  /** As the SDK's own client gets it, which pauses nowhere here. */
  private GetItemResponse got(Duration attempt) {
    try (DynamoDbClient dynamo =
        DynamoDbClient.builder()
            .httpClient(client)
            .endpointOverride(server.base())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("me", "secret")))
            .overrideConfiguration(override ->
                override
                    .apiCallAttemptTimeout(attempt)
                    .retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                            .maxAttempts(ATTEMPTS)
                            .backoffStrategy(BackoffStrategy.retryImmediately())
                            .build()))
            .build()) {
      return dynamo.getItem(
          get -> get.tableName("orders").key(Map.of("PK", AttributeValue.fromS("ORDER#1"))));
    }
  }

  private HttpExecuteResponse sent() throws IOException {
    return prepared().call();
  }

  private ExecutableHttpRequest prepared() {
    SdkHttpFullRequest request =
        SdkHttpFullRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(server.base())
            .putHeader("X-Amz-Target", "DynamoDB_20120810.GetItem")
            .putHeader("Content-Length", Integer.toString(BODY.length()))
            .contentStreamProvider(() -> new ByteArrayInputStream(BODY.getBytes(UTF_8)))
            .build();
    return client.prepareRequest(
        HttpExecuteRequest.builder()
            .request(request)
            .contentStreamProvider(request.contentStreamProvider().orElseThrow())
            .build());
  }

  private static String text(HttpExecuteResponse answer) throws IOException {
    try (var body = answer.responseBody().orElseThrow()) {
      return new String(body.readAllBytes(), UTF_8);
    }
  }
}
