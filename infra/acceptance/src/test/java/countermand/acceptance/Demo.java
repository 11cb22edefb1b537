package countermand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;

/** The links and credentials that a system for trying things out hands out by itself. */
final class Demo {
  private static final JsonNode SEEDED = Call.get("/_local/demo").send().shown();

  private Demo() {}

  static JsonNode seeded() {
    return SEEDED;
  }

  /** The link that has this dialect on both sides. */
  static JsonNode link(String dialect) {
    return Json.items(SEEDED.path("links")).stream()
        .filter(link -> link.at("/marketplace/dialect").asText().equals(dialect))
        .filter(link -> link.at("/seller/dialect").asText().equals(dialect))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no demo link speaks " + dialect));
  }

  /** A link between two dialects, which is made where there was none. */
  static JsonNode link(String marketplace, String seller) {
    return Call.post(
            "/_local/demo",
            Json.text("{'marketplace':'%s','seller':'%s'}".formatted(marketplace, seller)))
        .send()
        .shown();
  }

  static String operator() {
    return SEEDED.at("/operator/authorization").asText();
  }
}
