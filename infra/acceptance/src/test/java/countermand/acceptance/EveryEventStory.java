package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Last of all stories: every event that they brought about is as it is published. */
@Order(Integer.MAX_VALUE)
final class EveryEventStory {

  static Stream<String> names() {
    return EventSchemas.all().names().stream();
  }

  @Test
  void isAsItsSchemaSays() {
    Sale.in("AwaitingSeller").seller.accepts("r1").moved("Canceled");
    Clock.rest();
    List<JsonNode> events = Json.items(Call.get("/_local/events").send().shown().path("events"));
    assertThat(events)
        .isNotEmpty()
        .allSatisfy(event ->
            assertThat(
                    EventSchemas.all()
                        .faults(event.path("detail-type").asText(), event.path("detail")))
                .as("faults of %s", event)
                .isEmpty());
  }

  @ParameterizedTest
  @MethodSource("names")
  void hasAnExampleThatIsAsItsSchemaSays(String name) {
    assertThat(EventSchemas.all().examples(name))
        .isNotEmpty()
        .allSatisfy(example -> assertThat(EventSchemas.all().faults(name, example)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("names")
  void missesNothingThatItsSchemaAsksFor(String name) {
    JsonNode example = EventSchemas.all().examples(name).getFirst();
    for (String field : List.of("id", "link", "orderId", "sellerOrderId", "version")) {
      ObjectNode without = example.deepCopy();
      without.remove(field);
      assertThat(EventSchemas.all().faults(name, without)).as("without %s", field).hasSize(1);
    }
    ObjectNode more = example.deepCopy();
    more.put("surprise", true);
    assertThat(EventSchemas.all().faults(name, more)).as("with a surprise").hasSize(1);
  }
}
