package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The complete key sets of what the native API answers: nothing missing, nothing more. */
final class Shapes {
  static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
  static final Set<String> ORIGINS = Set.of("customer", "marketplace", "seller");
  static final Set<String> DECIDERS = Set.of("rule", "seller", "deadline", "marketplace");
  static final Set<String> REQUEST_OUTCOMES =
      Set.of("open", "accepted", "declined", "expired", "withdrawn", "superseded");

  private Shapes() {}

  /** What a command answers. */
  static void outcome(JsonNode node) {
    keys(node, "outcome stage receipt orderId version", "sellerOrderId request lines");
    receipt(node.path("receipt"));
    assertThat(node.path("version").isIntegralNumber()).as("%s", node).isTrue();
    if (node.has("request")) {
      keys(node.path("request"), "id outcome", "deadline");
      assertThat(node.at("/request/outcome").asText()).isIn(REQUEST_OUTCOMES);
      optionalInstant(node.at("/request/deadline"));
    }
    for (JsonNode line : node.path("lines")) {
      boolean refused = line.path("outcome").asText().equals("refused");
      keys(line, refused ? "lineId outcome code" : "lineId outcome", "");
      assertThat(line.path("outcome").asText()).isIn("canceled", "requested", "refused");
    }
  }

  /** What an error answers: RFC 9457 and a code. */
  static void problem(Answer answer) {
    JsonNode node = answer.json();
    assertThat(answer.header("Content-Type"))
        .as("%s", answer)
        .startsWith("application/problem+json");
    // `error` is the same in VTEX's words, where API Gateway answers by itself.
    keys(node, "type title status detail code", "errors error");
    assertThat(node.path("status").asInt()).as("%s", answer).isEqualTo(answer.status());
    assertThat(node.path("detail").asText()).as("%s", answer).isNotBlank();
    for (JsonNode error : node.path("errors")) {
      keys(error, "field message", "");
      assertThat(error.path("field").asText()).as("a JSON pointer").matches("(/.*)?");
    }
  }

  static void eligibility(JsonNode node) {
    keys(node, "orderId stage cancel", "until");
    keys(node.path("cancel"), "possible effect", "code");
    assertThat(node.at("/cancel/possible").isBoolean()).isTrue();
    assertThat(node.at("/cancel/effect").asText()).isIn("immediate", "asks-seller", "none");
    optionalInstant(node.path("until"));
  }

  static void decisions(JsonNode node) {
    keys(node, "decisions", "cursor");
    for (JsonNode decision : node.path("decisions")) {
      keys(decision, "orderId sellerOrderId requestId deadline", "reason lines");
      instant(decision.path("deadline"));
    }
  }

  /** Asserts that a node is an object with all of the first keys, and no other but the second. */
  static void keys(JsonNode node, String mandatory, String optional) {
    assertThat(node.isObject()).as("an object: %s", node).isTrue();
    List<String> left = new ArrayList<>(Json.keys(node));
    assertThat(left).as("%s", node).containsAll(words(mandatory));
    left.removeAll(words(mandatory));
    assertThat(words(optional)).as("%s", node).containsAll(left);
    node.forEach(value -> assertThat(value.isNull()).as("a null in %s", node).isFalse());
  }

  static void receipt(JsonNode node) {
    assertThat(node.asText()).as("a receipt").matches(UUID);
  }

  static void instant(JsonNode node) {
    assertThat(node.asText()).as("an instant").matches(INSTANT);
  }

  static void optionalInstant(JsonNode node) {
    if (!node.isMissingNode()) {
      instant(node);
    }
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }
}
