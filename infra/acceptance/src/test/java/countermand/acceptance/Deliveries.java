package countermand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What became of the notices about an order. */
final class Deliveries {
  private Deliveries() {}

  /** As a party reads them, oldest first. */
  static List<JsonNode> of(Party party) {
    return Json.items(party.readsDeliveries().shown().path("deliveries"));
  }

  /** The links' notices that are pending, failed or untellable, as the operator lists them. */
  static JsonNode listed(Link link, String query) {
    return Operator.gets("/v1/links/" + link.id() + "/deliveries" + query).shown();
  }

  static Answer redelivered(Link link, String id) {
    return Operator.posts("/v1/links/" + link.id() + "/deliveries/" + id + "/redeliver", "");
  }
}
