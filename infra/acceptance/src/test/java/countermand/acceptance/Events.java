package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What the bus was told of one order, oldest first.
 *
 * @param envelopes EventBridge's envelopes
 */
record Events(List<JsonNode> envelopes) {

  /** All that there is once everything is at rest. */
  static Events of(String orderId) {
    Clock.rest();
    JsonNode all = Call.get("/_local/events").send().shown();
    Shapes.keys(all, "events", "");
    return new Events(
        Json.items(all.path("events")).stream()
            .filter(event -> event.at("/detail/orderId").asText().equals(orderId))
            .toList());
  }

  List<String> names() {
    return envelopes.stream().map(event -> event.path("detail-type").asText()).toList();
  }

  /** The detail of the only event of this name. */
  JsonNode only(String name) {
    List<JsonNode> found =
        envelopes.stream().filter(e -> e.path("detail-type").asText().equals(name)).toList();
    assertThat(found).as("%s in %s", name, names()).hasSize(1);
    return found.getFirst().path("detail");
  }
}
