package countermand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The demo parties' endpoints, where notices arrive, and which can be made to fail. */
final class Endpoints {
  private static final String PATH = "/_local/receiver";

  private Endpoints() {}

  /** What arrived about an order once all is at rest, oldest first. */
  static List<JsonNode> toldOf(String orderId) {
    List<JsonNode> told = new ArrayList<>();
    for (JsonNode request : all()) {
      if ((request.path("path").asText() + request.path("body").asText()).contains(orderId)) {
        told.add(request);
      }
    }
    Collections.reverse(told);
    return told;
  }

  /**
   * The same of one side.
   *
   * @param side marketplace or seller
   */
  static List<JsonNode> toldOf(String orderId, String side) {
    return toldOf(orderId).stream().filter(one -> one.path("side").asText().equals(side)).toList();
  }

  /**
   * Runs a story while an endpoint behaves otherwise, and mends it afterwards.
   *
   * @param side marketplace or seller
   * @param behaviour what the README says of {@code _behaviour}
   */
  static void behaving(Link link, String side, String behaviour, Runnable story) {
    behaves(link, side, behaviour);
    try {
      story.run();
    } finally {
      behaves(link, side, "{}");
    }
  }

  static void behaves(Link link, String side, String behaviour) {
    Call.post(PATH + "/" + link.id() + "/" + side + "/_behaviour", Json.text(behaviour))
        .send()
        .hasStatus(204);
  }

  /** The last requests that arrived at any endpoint once all is at rest, newest first. */
  static List<JsonNode> all() {
    Clock.rest();
    return Json.items(log());
  }

  private static JsonNode log() {
    return Call.get(PATH + "?format=json").send().shown().path("requests");
  }
}
