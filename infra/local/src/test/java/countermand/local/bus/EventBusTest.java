package countermand.local.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.fake.Fakes;
import countermand.local.fake.TestClock;
import countermand.local.http.AwsJsonEndpoint;
import countermand.local.http.Json;
import countermand.local.http.LocalServer;
import countermand.local.http.Request;
import countermand.local.state.DataDirectory;
import countermand.local.template.Template;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

final class EventBusTest {
  private static final Template TEMPLATE =
      Template.read(
          """
          Resources:
            Bus: {Type: AWS::Events::EventBus, Properties: {Name: hub}}
            Conflicts:
              Type: AWS::Events::Rule
              Properties:
                EventBusName: !Ref Bus
                EventPattern: {detail-type: [CancellationConflict]}
                Targets: [{Id: letters, Arn: "arn:aws:sqs:us-east-1:000000000000:letters"}]
            Fire:
              Type: AWS::Serverless::Function
              Properties:
                Handler: none
                Events:
                  Canceled:
                    Type: EventBridgeRule
                    Properties:
                      EventBusName: !Ref Bus
                      Pattern: {detail-type: [OrderCanceled]}
          """);

  private final Fakes fakes = new Fakes(TEMPLATE);
  private EventBus bus;
  private LocalServer server;
  private EventBridgeClient client;

  EventBusTest() throws IOException {
    start(DataDirectory.none());
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void keepsEnvelopesInTheirOrder() {
    PutEventsResponse response =
        client.putEvents(r -> r.entries(entry("A", "{\"n\":1}"), entry("B", "{\"n\":2}")));

    assertThat(response.failedEntryCount()).isZero();
    JsonNode first = events().path("events").path(0);
    assertThat(first.path("id").asText()).isEqualTo(response.entries().getFirst().eventId());
    assertThat(first.path("version").asText()).isEqualTo("0");
    assertThat(first.path("detail-type").asText()).isEqualTo("A");
    assertThat(first.path("source").asText()).isEqualTo("countermand");
    assertThat(first.path("account").asText()).isEqualTo("000000000000");
    assertThat(first.path("time").asText()).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(first.path("region").asText()).isEqualTo("us-east-1");
    assertThat(first.path("resources").toString()).isEqualTo("[\"order-1\"]");
    assertThat(first.path("detail").toString()).isEqualTo("{\"n\":1}");
    assertThat(events().at("/events/1/detail/n").asInt()).isEqualTo(2);
  }

  @Test
  void whatIsWrongFailsAlone() {
    PutEventsResponse response =
        client.putEvents(r ->
            r.entries(
                entry("A", "{}"),
                entry("B", "no json"),
                entry("C", ""),
                entry("D", "{}").toBuilder().eventBusName("nobody").build()));

    assertThat(response.failedEntryCount()).isEqualTo(3);
    assertThat(response.entries().get(1).errorCode()).isEqualTo("MalformedDetail");
    assertThat(response.entries().get(2).errorCode()).isEqualTo("InvalidArgument");
    assertThat(response.entries().get(3).errorCode()).isEqualTo("InvalidArgument");
    assertThat(events().path("events")).hasSize(1);
  }

  @Test
  void hasAwssLimits() {
    String large = "{\"x\":\"" + "y".repeat(256 * 1024) + "\"}";

    assertThatThrownBy(() -> client.putEvents(r -> r.entries(entry("A", large))))
        .isInstanceOf(EventBridgeException.class);
    assertThatThrownBy(
            () -> client.putEvents(r -> r.entries(Collections.nCopies(11, entry("A", "{}")))))
        .isInstanceOf(EventBridgeException.class);
    assertThat(events().path("events")).isEmpty();
  }

  @Test
  void handsToTheFunctionsWhoseRuleMatches() throws Exception {
    client.putEvents(r -> r.entries(entry("A", "{}"), entry("OrderCanceled", "{\"n\":3}")));

    assertThat(fakes.functions.inFlight().awaitPresent(Duration.ofSeconds(5))).isTrue();
    assertThat(fakes.fired).hasSize(1);
    assertThat(Json.read(fakes.fired.getFirst()).at("/detail/n").asInt()).isEqualTo(3);
  }

  @Test
  void aQueueHasWhatARuleSendsBeforeTheSenderIsAnswered() {
    client.putEvents(r -> r.entries(entry("CancellationConflict", "{\"n\":4}"), entry("A", "{}")));

    assertThat(fakes.queues.messages(Fakes.LETTERS)).hasSize(1);
    String message = fakes.queues.messages(Fakes.LETTERS).getFirst();
    assertThat(Json.read(message).at("/detail/n").asInt()).isEqualTo(4);
  }

  @Test
  void eventsOutliveARun(@TempDir Path folder) throws IOException {
    stop();
    try (DataDirectory data = DataDirectory.open(folder)) {
      start(data);
      client.putEvents(r -> r.entries(entry("A", "{\"n\":1}")));
      stop();
      start(data);
    }

    assertThat(events().at("/events/0/detail/n").asInt()).isEqualTo(1);
  }

  private void start(DataDirectory data) throws IOException {
    bus = new EventBus(TEMPLATE, fakes.targets, new TestClock(), data.journal("events.jsonl"));
    server = new LocalServer(0).serve("/", new AwsJsonEndpoint(bus.operations()));
    server.start();
    client = Fakes.client(EventBridgeClient.builder(), server.uri());
  }

  private JsonNode events() {
    Request request =
        new Request("GET", URI.create("/_local/events"), Map.of(), new byte[0], false, "");
    return Json.read(bus.events().answer(request).body());
  }

  private static PutEventsRequestEntry entry(String type, String detail) {
    return PutEventsRequestEntry.builder()
        .eventBusName("hub")
        .source("countermand")
        .detailType(type)
        .detail(detail)
        .resources("order-1")
        .build();
  }
}
