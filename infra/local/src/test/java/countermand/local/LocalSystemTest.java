package countermand.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.demo.Demo;
import countermand.local.http.Json;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts together, with three small functions of the test's own. */
final class LocalSystemTest {
  private static final String TEMPLATE =
      """
      Globals:
        Function:
          AutoPublishAlias: live
          Timeout: 10
          Environment: {Variables: {TABLE: !Ref Notes}}
      Resources:
        Role: {Type: AWS::IAM::Role}
        Bus: {Type: AWS::Events::EventBus, Properties: {Name: hub}}
        Group: {Type: AWS::Scheduler::ScheduleGroup, Properties: {Name: timers}}
        Letters: {Type: AWS::SQS::Queue}
        Queue:
          Type: AWS::SQS::Queue
          Properties:
            VisibilityTimeout: 30
            RedrivePolicy: {deadLetterTargetArn: !GetAtt Letters.Arn, maxReceiveCount: 5}
        Notes:
          Type: AWS::DynamoDB::Table
          Properties:
            AttributeDefinitions:
              - {AttributeName: PK, AttributeType: S}
              - {AttributeName: SK, AttributeType: S}
            KeySchema: [{AttributeName: PK, KeyType: HASH}, {AttributeName: SK, KeyType: RANGE}]
            StreamSpecification: {StreamViewType: NEW_AND_OLD_IMAGES}
            TimeToLiveSpecification: {AttributeName: expiresAt, Enabled: true}
        Write:
          Type: AWS::Serverless::Function
          Properties:
            Handler: countermand.local.fake.WriteNote::handleRequest
            Events: {Note: {Type: Api, Properties: {Method: any, Path: "/notes/{id}"}}}
        Relay:
          Type: AWS::Serverless::Function
          Properties:
            Handler: countermand.local.fake.RelayNotes::handleRequest
            Environment:
              Variables:
                BUS: !Ref Bus
                SCHEDULE_GROUP: !Ref Group
                TIMER_ARN: !Ref Fire.Alias
            Events:
              Stream:
                Type: DynamoDB
                Properties:
                  Stream: !GetAtt Notes.StreamArn
                  StartingPosition: TRIM_HORIZON
                  FilterCriteria:
                    Filters:
                      - Pattern: '{"dynamodb":{"NewImage":{"owedSince":{"S":[{"exists":true}]}}}}'
        Fire:
          Type: AWS::Serverless::Function
          Properties: {Handler: countermand.local.fake.FireNote::handleRequest}
      """;

  /** A sweep that sends a message each time: each step would owe another one. */
  private static final String TICKS =
      """
        Sweep:
          Type: AWS::Serverless::Function
          Properties:
            Handler: countermand.local.fake.SendTick::handleRequest
            Environment: {Variables: {QUEUE_URL: !Ref Queue}}
            Events: {Minutely: {Type: Schedule, Properties: {Schedule: rate(1 minute)}}}
        Receive:
          Type: AWS::Serverless::Function
          Properties:
            Handler: countermand.local.fake.ReceiveTicks::handleRequest
            Events:
              Ticks:
                Type: SQS
                Properties:
                  Queue: !GetAtt Queue.Arn
                  BatchSize: 10
                  FunctionResponseTypes: [ReportBatchItemFailures]
                  ScalingConfig: {MaximumConcurrency: 2}
      """;

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void aRequestReachesStreamBusTimerAndBack() throws Exception {
    try (LocalSystem system = start(Optional.empty())) {
      Instant before = now(system);
      for (int i = 0; i < 5; i++) {
        assertThat(send(system, "PUT", "/notes/n" + i, "").statusCode()).isEqualTo(201);
      }

      long began = System.nanoTime();
      assertThat(send(system, "POST", "/_local/clock", "{\"advance\":\"P30D\"}").statusCode())
          .isEqualTo(200);
      Duration took = Duration.ofNanos(System.nanoTime() - began);

      for (int i = 0; i < 5; i++) {
        Instant fired = Instant.parse(send(system, "GET", "/notes/n" + i, "").body());
        assertThat(fired).isBetween(before.plus(Duration.ofDays(30)).minusSeconds(1), now(system));
      }
      JsonNode events = get(system, "/_local/events").path("events");
      assertThat(events).hasSize(5);
      assertThat(events.at("/0/detail/id").asText()).isEqualTo("n0");
      assertThat(took).isLessThan(Duration.ofSeconds(10));
      assertThat(system.ignored()).containsExactly("Role (AWS::IAM::Role)");
      assertThat(get(system, "/_local/ignored").at("/ignored/0").asText())
          .isEqualTo("Role (AWS::IAM::Role)");
    }
  }

  /** A message is due 5 minutes after the tick that sent it, and fails the first time. */
  @Test
  void aRecurringRunOwesAMessageThatIsTriedAgain() throws Exception {
    Path ticking = Files.writeString(folder.resolve("ticks.yaml"), TEMPLATE + TICKS);
    try (LocalSystem system = LocalSystem.start(new Options(ticking, 0, Optional.empty()))) {
      Instant before = now(system);
      send(system, "POST", "/_local/clock", "{\"advance\":\"PT0S\"}");
      send(system, "POST", "/_local/clock", "{\"advance\":\"PT5M29S\"}");
      assertThat(send(system, "GET", "/notes/tick", "").body()).isEmpty();

      send(system, "POST", "/_local/clock", "{\"advance\":\"PT5S\"}");

      Instant fired = Instant.parse(send(system, "GET", "/notes/tick", "").body());
      assertThat(fired).isAfterOrEqualTo(before.plus(Duration.ofMinutes(5).plusSeconds(30)));
    }
  }

  @Test
  void whatIsKeptGoesOnWhereItStopped() throws Exception {
    Optional<Path> data = Optional.of(folder.resolve("data"));
    JsonNode demo;
    Instant later;
    try (LocalSystem system = start(data)) {
      demo = get(system, "/_local/demo");
      send(system, "PUT", "/notes/kept", "");
      send(system, "POST", "/_local/clock", "{\"advance\":\"P1D\"}");
      later = now(system);
    }
    try (LocalSystem system = start(data)) {
      assertThat(get(system, "/_local/demo")).isEqualTo(demo);
      assertThat(now(system)).isAfterOrEqualTo(later);
      send(system, "POST", "/_local/clock", "{\"advance\":\"P30D\"}");

      assertThat(send(system, "GET", "/notes/kept", "").body()).isNotEmpty();
      assertThat(get(system, "/_local/events").path("events")).hasSize(1);
    }
  }

  @Test
  void aServiceIsNotWellForAsManyCallsAsItIsTold() throws Exception {
    try (LocalSystem system = start(Optional.empty())) {
      fault(system, "{\"target\":\"dynamodb\",\"mode\":\"fail\"}");
      assertThat(send(system, "PUT", "/notes/n", "").statusCode()).isEqualTo(502);
      fault(system, "{\"target\":\"dynamodb\",\"mode\":\"off\"}");
      assertThat(send(system, "PUT", "/notes/n", "").statusCode()).isEqualTo(201);

      fault(system, "{\"target\":\"scheduler\",\"mode\":\"throttle\",\"calls\":1}");
      send(system, "PUT", "/notes/m", "");
      send(system, "POST", "/_local/clock", "{\"advance\":\"P30D\"}");

      assertThat(get(system, "/_local/faults").path("faults")).isEmpty();
      assertThat(send(system, "GET", "/notes/m", "").body())
          .as("the SDK itself tries a throttled call again")
          .isNotEmpty();
    }
  }

  @Test
  void whatIsDeliveredCanBeRead() throws Exception {
    try (LocalSystem system = start(Optional.empty())) {
      assertThat(get(system, "/_local/deliveries").path("deliveries")).isEmpty();
      assertThat(send(system, "POST", "/_local/deliveries", "").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void theReceiverTakesANotice() throws Exception {
    try (LocalSystem system = start(Optional.empty())) {
      String path = Demo.noticesPath("demo-native", "seller");
      assertThat(send(system, "POST", path + "/orders", "{}").body()).isEmpty();

      JsonNode received = get(system, "/_local/receiver?format=json").at("/requests/0");
      assertThat(received.path("path").asText()).isEqualTo(path + "/orders");
    }
  }

  @Test
  void theDemoHasACredentialForEveryParty() throws Exception {
    try (LocalSystem system = start(Optional.empty())) {
      JsonNode demo = get(system, "/_local/demo");

      assertThat(demo.at("/links/0/link").asText()).isEqualTo("demo-native");
      assertThat(demo.at("/links/0/marketplace/dialect").asText()).isEqualTo("native");
      assertThat(demo.at("/links/1/seller/authorization").asText()).startsWith("Bearer cm_");
      assertThat(demo.at("/links/1/seller/appKey").asText()).isNotEmpty();
      assertThat(demo.at("/links/1/seller/appToken").asText()).isNotEmpty();
      assertThat(demo.at("/operator/authorization").asText()).startsWith("Bearer cm_");
    }
  }

  @Test
  void aLinkBetweenAnyTwoDialectsIsMadeOnDemand() throws Exception {
    try (LocalSystem system = start(Optional.empty())) {
      JsonNode demo = get(system, "/_local/demo");
      String pair = "{\"marketplace\":\"vtex\",\"seller\":\"unicommerce\"}";
      JsonNode link = Json.read(send(system, "POST", "/_local/demo", pair).body());

      assertThat(link.path("link").asText()).isEqualTo("demo-vtex-unicommerce");
      assertThat(link.at("/marketplace/appKey").asText())
          .isEqualTo("vtexappkey-demo-vtex-unicommerce-marketplace");
      assertThat(link.at("/seller/username").asText()).isEqualTo("demo-vtex-unicommerce-seller");
      assertThat(Json.read(send(system, "POST", "/_local/demo", pair).body())).isEqualTo(link);
      assertThat(get(system, "/_local/demo")).isEqualTo(demo);
      for (String bad : List.of("", "{}", pair.replace("vtex", "latin"), pair.replace("}", ",}"))) {
        assertThat(send(system, "POST", "/_local/demo", bad).statusCode()).isEqualTo(400);
      }
    }
  }

  @Test
  void anUnknownLocalPathIsAProblem() throws Exception {
    try (LocalSystem system = start(Optional.empty())) {
      assertThat(send(system, "GET", "/_local/demoX", "").statusCode()).isEqualTo(404);
      HttpResponse<String> reply = send(system, "GET", "/_local/nothing", "");

      assertThat(reply.statusCode()).isEqualTo(404);
      assertThat(Json.read(reply.body()).path("code").asText()).isEqualTo("ROUTE_NOT_FOUND");
    }
  }

  @Test
  void aTakenPortAndAUsedDirectoryAreToldAtOnce() throws Exception {
    Optional<Path> data = Optional.of(folder.resolve("data"));
    try (LocalSystem system = start(data)) {
      Path template = template();
      int port = system.base().getPort();

      assertThatThrownBy(() -> LocalSystem.start(new Options(template, port, Optional.empty())))
          .isInstanceOf(BindException.class);
      assertThatThrownBy(() -> LocalSystem.start(new Options(template, 0, data)))
          .hasMessageContaining("in use");
    }
  }

  private LocalSystem start(Optional<Path> data) throws IOException {
    return LocalSystem.start(new Options(template(), 0, data));
  }

  private Path template() throws IOException {
    return Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
  }

  private Instant now(LocalSystem system) throws Exception {
    return Instant.parse(get(system, "/_local/clock").path("now").asText());
  }

  private void fault(LocalSystem system, String body) throws Exception {
    assertThat(send(system, "POST", "/_local/faults", body).statusCode()).isEqualTo(200);
  }

  private JsonNode get(LocalSystem system, String path) throws Exception {
    return Json.read(send(system, "GET", path, "").body());
  }

  private HttpResponse<String> send(LocalSystem system, String method, String path, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(system.base() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
