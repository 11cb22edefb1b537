package countermand.dialects.nativeapi;

import countermand.core.Eligibility;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;

/** What a cancellation would do now. */
final class EligibilityView {
  private EligibilityView() {}

  static Json of(Eligibility eligibility) {
    return new JsonObject()
        .text("orderId", eligibility.orderId())
        .text("stage", eligibility.stage())
        .put("cancel", cancel(eligibility))
        .instant("until", eligibility.until())
        .done();
  }

  private static Json cancel(Eligibility eligibility) {
    return new JsonObject()
        .put("possible", new Json.Bool(Words.possible(eligibility.effect())))
        .text("effect", Words.of(eligibility.effect()))
        .text("code", eligibility.code() == null ? null : eligibility.code().name())
        .done();
  }
}
