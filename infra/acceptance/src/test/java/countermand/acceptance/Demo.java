package countermand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;

/** The links and credentials that stories share. */
final class Demo {
  private Demo() {}

  /** Holds what a system for trying things out shows, so that it is asked once. */
  private static final class Seeded {
    private static final JsonNode SEEDED = Call.get("/_local/demo").send().shown();
  }

  static JsonNode seeded() {
    Target.chosen().needed("/_local/demo");
    return Seeded.SEEDED;
  }

  /** The link that has this dialect on both sides. */
  static JsonNode link(String dialect) {
    return Target.chosen().link(dialect);
  }

  /** A link between two dialects, which is made where there was none. */
  static JsonNode link(String marketplace, String seller) {
    return Target.chosen().link(marketplace, seller);
  }

  /** With what an operator signs in at the console. */
  static String operatorsConsoleKey() {
    return seeded().at("/operator/console").asText();
  }

  static String operator() {
    return Target.chosen().operator();
  }
}
