package countermand.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.dynamodb.EmbeddedDynamoDb;
import countermand.local.fake.Fakes;
import countermand.local.function.FunctionException;
import countermand.local.function.Invoker;
import countermand.local.http.Json;
import countermand.local.pattern.EventPattern;
import countermand.local.queue.Queues;
import countermand.local.state.DataDirectory;
import countermand.local.table.Tables;
import countermand.local.template.Arns;
import countermand.local.template.EventSource.TableStream;
import countermand.local.template.QueueSpec;
import countermand.local.template.Template;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

final class PumpTest {
  private static final String LETTERS = Arns.queue("letters");
  private static final Template TEMPLATE =
      Template.read(
          """
          Resources:
            Things:
              Type: AWS::DynamoDB::Table
              Properties:
                TableName: things
                AttributeDefinitions: [{AttributeName: PK, AttributeType: S}]
                KeySchema: [{AttributeName: PK, KeyType: HASH}]
                StreamSpecification: {StreamViewType: NEW_AND_OLD_IMAGES}
          """);

  private final EmbeddedDynamoDb engine = EmbeddedDynamoDb.start(0, null);
  private final DynamoDbClient client = Fakes.client(DynamoDbClient.builder(), engine.endpoint());
  private final DynamoDbStreamsClient streams =
      Fakes.client(DynamoDbStreamsClient.builder(), engine.endpoint());
  private final Tables tables = new Tables(client);
  private final Queues queues =
      new Queues(List.of(QueueSpec.named("letters")), InstantSource.system(), DataDirectory.none());
  private final List<List<String>> batches = new ArrayList<>();
  private final List<JsonNode> records = new ArrayList<>();

  PumpTest() {
    TEMPLATE.tables().forEach(tables::make);
  }

  @AfterEach
  void stop() {
    client.close();
    streams.close();
    engine.close();
  }

  @Test
  void handsOverChangesInLambdasFormat() throws Exception {
    put("a", Map.of("n", AttributeValue.fromN("1")));
    put(
        "a",
        Map.of(
            "list", AttributeValue.fromL(List.of(AttributeValue.fromBool(true))),
            "bytes", AttributeValue.fromB(SdkBytes.fromUtf8String("hi"))));

    drain(pump(source(100, -1), remembering(), DataDirectory.none()));

    assertThat(records).hasSize(2);
    JsonNode second = records.get(1);
    assertThat(second.path("eventName").asText()).isEqualTo("MODIFY");
    assertThat(second.path("eventSource").asText()).isEqualTo("aws:dynamodb");
    assertThat(second.path("eventSourceARN").asText()).contains(":table/things/stream/");
    assertThat(second.at("/dynamodb/Keys").toString()).isEqualTo("{\"PK\":{\"S\":\"a\"}}");
    assertThat(second.at("/dynamodb/OldImage/n/N").asText()).isEqualTo("1");
    assertThat(second.at("/dynamodb/NewImage/list/L/0/BOOL").asBoolean()).isTrue();
    assertThat(second.at("/dynamodb/NewImage/bytes/B").asText()).isEqualTo("aGk=");
    assertThat(second.at("/dynamodb/SequenceNumber").asText()).isNotEmpty();
    assertThat(second.at("/dynamodb/ApproximateCreationDateTime").isNumber()).isTrue();
  }

  @Test
  void handsOverOnlyWhatAFilterLetsThrough() throws Exception {
    put("a", Map.of());
    put("b", Map.of("owedSince", AttributeValue.fromS("now")));
    TableStream filtered =
        new TableStream(
            "things",
            100,
            List.of(
                EventPattern.of(
                    "{\"dynamodb\":{\"NewImage\":{\"owedSince\":{\"S\":[{\"exists\":true}]}}}}")),
            -1,
            true,
            Optional.empty());

    drain(pump(filtered, remembering(), DataDirectory.none()));

    assertThat(batches).containsExactly(List.of("b"));
  }

  @Test
  void splitsIntoBatchesInOrder() throws Exception {
    putAll("a", "b", "c", "d", "e");

    drain(pump(source(2, -1), remembering(), DataDirectory.none()));

    assertThat(batches).containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
  }

  @Test
  void goesOnFromTheRecordThatWasReported() throws Exception {
    putAll("a", "b", "c");
    Invoker secondFailsOnce =
        event -> {
          remember(event);
          return batches.size() > 1
              ? answer("{\"batchItemFailures\":[]}")
              : answer(
                  "{\"batchItemFailures\":[{\"itemIdentifier\":\""
                      + records.get(1).at("/dynamodb/SequenceNumber").asText()
                      + "\"}]}");
        };

    drain(pump(source(100, -1), secondFailsOnce, DataDirectory.none()));

    assertThat(batches).containsExactly(List.of("a", "b", "c"), List.of("b", "c"));
  }

  @Test
  void triesAFailedBatchAgainAndGivesItUpAtTheEnd() throws Exception {
    putAll("a", "b");
    Invoker failing =
        event -> {
          remember(event);
          throw new FunctionException("Relay", new IllegalStateException("on purpose"));
        };

    drain(pump(source(100, 1), failing, DataDirectory.none()));

    assertThat(batches).containsExactly(List.of("a", "b"), List.of("a", "b"));
    assertThat(queues.messages(LETTERS)).hasSize(1);
    assertThat(Json.read(queues.messages(LETTERS).getFirst()).at("/DDBStreamBatchInfo/batchSize"))
        .isEqualTo(Json.read("2"));
  }

  @Test
  void anotherRunGoesOnBehindTheCheckpoint(@TempDir Path folder) throws Exception {
    try (DataDirectory data = DataDirectory.open(folder)) {
      putAll("a", "b");
      drain(pump(source(100, -1), remembering(), data));
      putAll("c");
      drain(pump(source(100, -1), remembering(), data));
    }

    assertThat(batches).containsExactly(List.of("a", "b"), List.of("c"));
  }

  private Pump pump(TableStream source, Invoker function, DataDirectory data) {
    return new Pump(
        streams, tables.streamArn("things"), source, function, queues, data.file("stream.json"));
  }

  private static TableStream source(int batchSize, int retriesMax) {
    return new TableStream("things", batchSize, List.of(), retriesMax, true, Optional.of(LETTERS));
  }

  private static void drain(Pump pump) throws InterruptedException {
    boolean worked = true;
    while (worked) {
      worked = pump.run();
    }
  }

  private Invoker remembering() {
    return event -> {
      remember(event);
      return answer("{\"batchItemFailures\":[]}");
    };
  }

  private void remember(byte[] event) {
    List<String> keys = new ArrayList<>();
    for (JsonNode stream : Json.read(event).path("Records")) {
      records.add(stream);
      keys.add(stream.at("/dynamodb/Keys/PK/S").asText());
    }
    batches.add(keys);
  }

  private static byte[] answer(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private void putAll(String... keys) {
    for (String key : keys) {
      put(key, Map.of());
    }
  }

  private void put(String key, Map<String, AttributeValue> more) {
    Map<String, AttributeValue> item = new HashMap<>(more);
    item.put("PK", AttributeValue.fromS(key));
    client.putItem(r -> r.tableName("things").item(item));
  }
}
