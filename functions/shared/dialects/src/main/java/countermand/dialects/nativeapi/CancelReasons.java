package countermand.dialects.nativeapi;

import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import countermand.dialects.json.JsonWriter;
import java.util.Arrays;

/**
 * The coded reasons that both sides' own vocabularies are mapped to. A code may stand for, or
 * beside, the free text of a reason.
 */
enum CancelReasons {
  OUT_OF_STOCK("The seller has none left, or not enough."),
  CUSTOMER_REQUEST("The customer does not want it any more."),
  UNDELIVERABLE_AREA("The goods cannot be delivered to the address."),
  COD_NOT_SUPPORTED("Cash on delivery is not possible for this order."),
  PRICING_ERROR("The price was wrong."),
  FRAUD("The order, or its payment, is suspected to be fraudulent."),
  DUPLICATE("The same was ordered twice."),
  OTHER("None of the others; the reason's text says more.");

  private static final HttpReply REPLY =
      HttpReply.json(
          200,
          JsonWriter.write(
              new JsonObject()
                  .put("reasons", Json.Arr.of(Arrays.stream(values()).map(CancelReasons::view)))
                  .done()));

  private final String description;

  CancelReasons(String description) {
    this.description = description;
  }

  static Call read(HttpRequest request, Role role) {
    return new Call.Answered(REPLY);
  }

  private Json view() {
    return new JsonObject().text("code", name()).text("description", description).done();
  }
}
