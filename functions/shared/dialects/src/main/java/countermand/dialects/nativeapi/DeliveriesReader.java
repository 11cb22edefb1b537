package countermand.dialects.nativeapi;

import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.DeliveryState;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Redelivered;
import countermand.dialects.ids.PathText;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import countermand.dialects.json.JsonWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operator's calls about what parties were told, and have not taken. */
final class DeliveriesReader {
  private static final int BUSY_RETRY_SECONDS = 60;

  /** What was taken, or is no longer so, is not listed: it is read with its order. */
  private static final Map<String, DeliveryState.Status> LISTED =
      Map.of(
          "pending", DeliveryState.Status.PENDING,
          "failed", DeliveryState.Status.FAILED,
          "untellable", DeliveryState.Status.UNTELLABLE);

  private DeliveriesReader() {}

  /** {@code GET /v1/links/{link}/deliveries?status&limit&cursor}; the failed ones by default. */
  static Call list(HttpRequest request, Role role) {
    DeliveryState.@Nullable Status status =
        LISTED.get(request.queryValue("status").orElse("failed"));
    if (status == null) {
      return new Call.Answered(
          Problem.malformed("/status", "status must be pending, failed or untellable").reply());
    }
    return PageLimit.read(
        request,
        limit ->
            new Call.ListUndelivered(
                status,
                limit,
                request.queryValue("cursor").orElse(null),
                page -> page.map(p -> page(p, role)).orElseGet(PageLimit::badCursor)));
  }

  /** {@code POST /v1/links/{link}/deliveries/{id}/redeliver}. */
  static Call redeliver(HttpRequest request, Role role) {
    String id = PathText.decode(request.pathParameters().getOrDefault("id", "")).orElse("");
    return new Call.Redeliver(id, done -> redelivered(done, role));
  }

  /** All that the parties were told of one order. */
  static Json ofOrder(List<DeliveryState> deliveries, Role role) {
    return list(deliveries, role).done();
  }

  private static HttpReply page(DeliveryState.Page page, Role role) {
    return HttpReply.json(
        200, JsonWriter.write(list(page.deliveries(), role).text("cursor", page.cursor()).done()));
  }

  private static JsonObject list(List<DeliveryState> deliveries, Role role) {
    return new JsonObject()
        .put("deliveries", Json.Arr.of(deliveries.stream().map(d -> DeliveryView.of(d, role))));
  }

  private static HttpReply redelivered(Redelivered done, Role role) {
    return switch (done) {
      case Redelivered.Again(DeliveryState now) ->
          HttpReply.json(200, JsonWriter.write(DeliveryView.of(now, role)));
      case Redelivered.NotFound _ ->
          new Problem(
                  404,
                  "DELIVERY_NOT_FOUND",
                  "This link has no delivery of that id; the list of the link's deliveries, and"
                      + " each order's, have the ids.")
              .reply();
      case Redelivered.Untellable(DeliveryState now) ->
          new Problem(
                  409,
                  "DELIVERY_UNTELLABLE",
                  "The protocol of the "
                      + Words.of(now.to())
                      + " has no words for "
                      + now.notice().name()
                      + ", however often it is tried; tell it in another way.")
              .reply();
      case Redelivered.Busy _ ->
          new Problem(
                  429,
                  "BUSY",
                  "Others are at work on this delivery; send the same request again later,"
                      + " repeating it is safe.")
              .reply(BUSY_RETRY_SECONDS);
    };
  }
}
