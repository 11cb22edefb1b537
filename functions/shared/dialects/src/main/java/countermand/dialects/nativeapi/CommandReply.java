package countermand.dialects.nativeapi;

import countermand.core.LineVerdict;
import countermand.core.RefusalCode;
import countermand.core.Told;
import countermand.dialects.HttpReply;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import countermand.dialects.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** The answer to a command that was not refused. */
final class CommandReply {
  private CommandReply() {}

  static HttpReply of(Told told) {
    JsonObject body =
        new JsonObject()
            .text("outcome", told.moved() ? "moved" : "already-done")
            .text("stage", told.stage())
            .text("receipt", told.receipt().toString())
            .text("orderId", told.orderId())
            .text("sellerOrderId", told.sellerOrderId())
            .number("version", told.version())
            .put("request", request(told.request()));
    if (!told.lines().isEmpty()) {
      body.put("lines", Json.Arr.of(told.lines().stream().map(CommandReply::line)));
    }
    return HttpReply.json(told.created() ? 201 : 200, JsonWriter.write(body.done()));
  }

  private static @Nullable Json request(Told.@Nullable RequestNow request) {
    return request == null
        ? null
        : new JsonObject()
            .text("id", request.id())
            .text("outcome", Words.of(request.outcome()))
            .instant("deadline", request.deadline())
            .done();
  }

  private static Json line(LineVerdict verdict) {
    @Nullable RefusalCode refusal = verdict.refusal();
    return new JsonObject()
        .text("lineId", verdict.lineId())
        .text("outcome", Words.of(verdict.result()))
        .text("code", refusal == null ? null : refusal.name())
        .done();
  }
}
