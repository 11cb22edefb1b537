package countermand.local.isolated;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.local.http.Json;
import countermand.local.http.LocalServer;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RuntimeApiTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String ID = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";

  private final Handover handover = new Handover();
  private LocalServer server;
  private FakeRuntime runtime;

  @BeforeEach
  void start() throws IOException {
    server = new LocalServer(0);
    server.serve(
        "/", new RuntimeApi(Specs.of(Duration.ofSeconds(15)), handover, InstantSource.fixed(NOON)));
    server.start();
    runtime = new FakeRuntime(server.uri().getAuthority());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void handsAnInvocationOutWithAllThatIsKnownOfIt() {
    offer(Optional.of("{\"custom\":{}}"));

    HttpResponse<String> invocation = runtime.next();

    assertThat(invocation.statusCode()).isEqualTo(200);
    assertThat(invocation.body()).isEqualTo("{\"a\":\"ü\"}");
    UnaryOperator<String> header = header(invocation.headers());
    assertThat(header.apply("Aws-Request-Id")).isEqualTo(ID);
    assertThat(header.apply("Deadline-Ms"))
        .isEqualTo(String.valueOf(NOON.plusSeconds(15).toEpochMilli()));
    assertThat(header.apply("Invoked-Function-Arn"))
        .isEqualTo("arn:aws:lambda:us-east-1:000000000000:function:countermand-Answer:live");
    assertThat(header.apply("Client-Context")).isEqualTo("{\"custom\":{}}");
    assertThat(header.apply("Trace-Id"))
        .isEqualTo("Root=1-%x-8476a536e9f411e897392dfe;Sampled=0", NOON.getEpochSecond());
  }

  @Test
  void wakesUpFromASnapshotWithTheInvocationThatIsThenHandedOut() {
    offer(Optional.empty());

    assertThat(runtime.restored()).isEqualTo(200);

    assertThat(FakeRuntime.requestId(runtime.next())).isEqualTo(ID);
  }

  @Test
  void leavesAClientContextOutThatThereIsNot() {
    offer(Optional.empty());

    assertThat(runtime.next().headers().firstValue("Lambda-Runtime-Client-Context")).isEmpty();
  }

  @Test
  void takesTheAnswer() throws Exception {
    Call call = offer(Optional.empty());
    runtime.next();

    assertThat(runtime.respond(ID, "{\"b\":2}")).isEqualTo(202);

    assertThat(call.await(PATIENCE))
        .hasValueSatisfying(outcome ->
            assertThat(((Outcome.Answered) outcome).answer())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"b\":2}"));
  }

  @Test
  void takesAnError() throws Exception {
    String error = "{\"errorMessage\":\"no\",\"errorType\":\"java.lang.IllegalStateException\"}";
    Call call = offer(Optional.empty());
    runtime.next();

    assertThat(runtime.post("invocation/" + ID + "/error", error).statusCode()).isEqualTo(202);

    assertThat(call.await(PATIENCE)).contains(new Outcome.Failed(Json.read(error)));
  }

  @Test
  void anErrorThatIsNoJsonIsAnErrorStill() throws Exception {
    Call call = offer(Optional.empty());
    runtime.next();

    runtime.post("invocation/" + ID + "/error", "broken");

    Outcome expected =
        new Outcome.Failed(
            Faults.of("Runtime.Unknown", "The runtime reported an error that is no JSON"));
    assertThat(call.await(PATIENCE)).contains(expected);
  }

  @Test
  void anErrorAtInitialisationIsTheCallsThatWaitsForIt() throws Exception {
    String error = "{\"errorMessage\":\"TABLE is not set\",\"errorType\":\"x\"}";
    Call call = offer(Optional.empty());

    assertThat(runtime.post("init/error", error).statusCode()).isEqualTo(202);

    assertThat(call.await(PATIENCE)).contains(new Outcome.Failed(Json.read(error)));
    assertThat(offer(Optional.empty()).await(PATIENCE))
        .contains(new Outcome.Failed(Json.read(error)));
  }

  @Test
  void anAnswerThatIsTooLargeFails() throws Exception {
    Call call = offer(Optional.empty());
    runtime.next();

    assertThat(runtime.respond(ID, "x".repeat(RuntimeApi.ANSWER_BYTES_MAX + 1))).isEqualTo(413);

    Outcome expected = new Outcome.Failed(Faults.tooLarge(RuntimeApi.ANSWER_BYTES_MAX));
    assertThat(call.await(PATIENCE)).contains(expected);
  }

  @Test
  void refusesAnswersToWhatIsNotRunning() {
    assertThat(runtime.respond(ID, "{}")).isEqualTo(400);
    offer(Optional.empty());
    assertThat(runtime.respond(ID, "{}")).as("not taken yet").isEqualTo(400);
    runtime.next();
    assertThat(runtime.respond("another", "{}")).isEqualTo(400);
    assertThat(runtime.respond(ID, "{}")).isEqualTo(202);
    assertThat(runtime.respond(ID, "{}")).as("answered already").isEqualTo(400);
  }

  @Test
  void knowsNoOtherPaths() {
    assertThat(runtime.post("invocation/next", "").statusCode()).isEqualTo(404);
    assertThat(runtime.post("restore/error", "{}").statusCode()).isEqualTo(404);
  }

  private Call offer(Optional<String> clientContext) {
    byte[] event = "{\"a\":\"ü\"}".getBytes(StandardCharsets.UTF_8);
    Call call = new Call(new Invocation(ID, event, clientContext));
    handover.offer(call);
    return call;
  }

  private static UnaryOperator<String> header(HttpHeaders headers) {
    return name -> headers.firstValue("Lambda-Runtime-" + name).orElse("");
  }
}
