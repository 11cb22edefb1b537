package countermand.dialects.nativeapi;

import countermand.core.Decision;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import countermand.dialects.json.JsonWriter;

/** {@code GET /v1/links/{link}/decisions?limit&cursor}. */
final class DecisionsReader {
  private DecisionsReader() {}

  static Call read(HttpRequest request, Role role) {
    return PageLimit.read(
        request,
        limit ->
            new Call.ListDecisions(
                limit,
                request.queryValue("cursor").orElse(null),
                page -> page.map(DecisionsReader::reply).orElseGet(PageLimit::badCursor)));
  }

  private static HttpReply reply(Decision.Page page) {
    Json json =
        new JsonObject()
            .put("decisions", Json.Arr.of(page.decisions().stream().map(DecisionsReader::view)))
            .text("cursor", page.cursor())
            .done();
    return HttpReply.json(200, JsonWriter.write(json));
  }

  private static Json view(Decision decision) {
    return new JsonObject()
        .text("orderId", decision.ids().orderId())
        .text("sellerOrderId", decision.ids().sellerOrderId())
        .text("requestId", decision.request().id())
        .text("reason", decision.request().reason())
        .instant("deadline", decision.request().deadline())
        .put("lines", RequestView.lines(decision.request()))
        .done();
  }
}
