package countermand.dialects.nativeapi;

import countermand.core.FeedEntry;
import countermand.core.FeedPage;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import countermand.dialects.json.JsonReader;
import countermand.dialects.json.JsonWriter;
import java.nio.charset.StandardCharsets;

/** {@code GET /v1/links/{link}/events?after&limit}. */
final class FeedReader {
  private FeedReader() {}

  static Call read(HttpRequest request, Role role) {
    return PageLimit.read(
        request,
        limit ->
            new Call.ReadFeed(
                limit,
                request.queryValue("after").orElse(null),
                page -> page.map(FeedReader::reply).orElseGet(FeedReader::badCursor)));
  }

  private static HttpReply badCursor() {
    return Problem.malformed(
            "/after",
            "after must be the cursor that an answer before gave; leave it out to start with the"
                + " oldest event")
        .reply();
  }

  private static HttpReply reply(FeedPage page) {
    Json json =
        new JsonObject()
            .put("events", Json.Arr.of(page.events().stream().map(FeedReader::view)))
            .text("cursor", page.cursor())
            .put("truncated", page.truncated() ? new Json.Bool(true) : null)
            .done();
    return HttpReply.json(200, JsonWriter.write(json));
  }

  /** What the event tells, and its type. */
  private static Json view(FeedEntry entry) {
    JsonObject event = new JsonObject().text("type", entry.type());
    byte[] detail = entry.detail().getBytes(StandardCharsets.UTF_8);
    if (JsonReader.read(detail, JsonReader.Duplicates.REFUSED)
        instanceof JsonReader.Read(Json.Obj(var fields))) {
      fields.forEach(event::put);
      return event.done();
    }
    throw new IllegalStateException("the event " + entry.id() + " is no JSON object");
  }
}
