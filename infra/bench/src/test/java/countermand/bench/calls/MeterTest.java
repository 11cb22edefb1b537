package countermand.bench.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.local.http.Json;
import countermand.local.http.Reply;
import countermand.local.http.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeterTest {
  private static final String FAILED =
      "\"__type\": \"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException\"";
  private static final String CONDITION = "\"ConditionExpression\": \"attribute_not_exists(PK)\"";

  private final Meter meter = new Meter(() -> 0);
  private String asked = "";

  private Reply call(String operation, String call, String answer) {
    return meter
        .services(request -> {
          asked = new String(request.body(), StandardCharsets.UTF_8);
          return Reply.json(200, Json.read(answer.getBytes(StandardCharsets.UTF_8)));
        })
        .answer(request("DynamoDB_20120810." + operation, call));
  }

  private static Request request(String target, String body) {
    return new Request(
        "POST",
        URI.create("/"),
        Map.of("X-Amz-Target", List.of(target), "User-Agent", List.of("aws-sdk-java app/Relay")),
        body.getBytes(StandardCharsets.UTF_8),
        false,
        "127.0.0.1");
  }

  @Test
  void countsWhatTheTableSays() {
    call(
        "UpdateItem",
        "{}",
        """
        {"ConsumedCapacity": {"CapacityUnits": 3.0,
          "GlobalSecondaryIndexes": {"due": {"CapacityUnits": 1.0}}}}
        """);
    call("Query", "{}", "{\"ConsumedCapacity\": {\"CapacityUnits\": 0.5}}");
    Tally tally = meter.take();
    assertThat(tally.writeUnits()).isEqualTo(3);
    assertThat(tally.readUnits()).isEqualTo(0.5);
    assertThat(tally.charges())
        .first()
        .isEqualTo(
            new Charge("Relay", "UpdateItem", Charge.For.ANYTHING_ELSE, 0, 3, Map.of("due", 1.0)));
    assertThat(meter.take().charges()).isEmpty();
  }

  @Test
  void countsAllTablesOfAnAnswerAboutSeveralItems() {
    call(
        "BatchGetItem",
        "{}",
        "{\"ConsumedCapacity\": [{\"CapacityUnits\": 1.5}, {\"CapacityUnits\": 2}]}");
    assertThat(meter.take().readUnits()).isEqualTo(3.5);
  }

  @Test
  void asksWhatIsConsumedAndWhatIsThere() {
    call("PutItem", "{" + CONDITION + "}", "{" + FAILED + "}");
    assertThat(asked).contains("\"ReturnConsumedCapacity\":\"INDEXES\"").contains("\"ALL_OLD\"");
    call("PutItem", "{}", "{\"ConsumedCapacity\": {\"CapacityUnits\": 1}}");
    assertThat(asked).doesNotContain("ALL_OLD");
  }

  @Test
  void chargesAWriteWhoseConditionFails() {
    call("UpdateItem", "{" + CONDITION + "}", "{" + FAILED + "}");
    assertThat(meter.take().writeUnits()).isEqualTo(1);
    call("UpdateItem", "{" + CONDITION + "}", "{" + FAILED + ", \"Item\": " + item(1023) + "}");
    assertThat(meter.take().writeUnits()).isEqualTo(1);
    call("UpdateItem", "{" + CONDITION + "}", "{" + FAILED + ", \"Item\": " + item(1024) + "}");
    assertThat(meter.take().writeUnits()).isEqualTo(2);
  }

  @Test
  void chargesTheLargerOfWhatIsThereAndWhatWasToBe() {
    String small = item(10);
    String large = item(5000);
    call("PutItem", "{\"Item\": " + large + "}", "{" + FAILED + ", \"Item\": " + small + "}");
    assertThat(meter.take().writeUnits()).isEqualTo(5);
    call("PutItem", "{\"Item\": " + small + "}", "{" + FAILED + ", \"Item\": " + large + "}");
    assertThat(meter.take().writeUnits()).isEqualTo(5);
  }

  @Test
  void saysWhatIsNotKnown() {
    call("DescribeTable", "{}", "{}");
    assertThatThrownBy(meter::take)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Relay DescribeTable");
  }

  @Test
  void weighsEachEventThatIsPublished() {
    meter
        .services(_ -> Reply.json(200, Json.object()))
        .answer(
            request(
                "AWSEvents.PutEvents",
                """
                {"Entries": [
                  {"Source": "abc", "DetailType": "é", "Detail": "{}", "Time": 1, "EventBusName": "bus"},
                  {"Detail": "{}", "Resources": ["one", "two"]}]}
                """));
    Tally tally = meter.take();
    assertThat(tally.events()).containsExactly(21, 8);
    assertThat(tally.calls("AWSEvents.PutEvents")).isEqualTo(1);
  }

  /** An item of one attribute of one letter, and a text of that length. */
  private static String item(int length) {
    return "{\"a\": {\"S\": \"" + "x".repeat(length) + "\"}}";
  }
}
