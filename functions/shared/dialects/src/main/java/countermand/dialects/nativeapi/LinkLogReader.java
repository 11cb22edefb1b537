package countermand.dialects.nativeapi;

import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import countermand.dialects.json.JsonWriter;
import countermand.dialects.links.LinkChange;
import countermand.dialects.links.LinkLogRead;
import countermand.dialects.links.OperatorCall;

/** {@code GET /v1/links/{link}/log?limit&cursor}: what operators did to a link. */
final class LinkLogReader {
  private LinkLogReader() {}

  static Call read(HttpRequest request, Role role) {
    return PageLimit.read(
        request,
        limit ->
            new Call.Operate(
                new OperatorCall.ReadLog(
                    LinkReader.name(request),
                    limit,
                    request.queryValue("cursor").orElse(null),
                    LinkLogReader::reply)));
  }

  private static HttpReply reply(LinkLogRead read) {
    return switch (read) {
      case LinkLogRead.NoLink _ -> LinkReader.noLink();
      case LinkLogRead.BadCursor _ -> PageLimit.badCursor();
      case LinkLogRead.Shown(LinkChange.Page page) ->
          HttpReply.json(
              200,
              JsonWriter.write(
                  new JsonObject()
                      .put("changes", Json.Arr.of(page.changes().stream().map(LinkLogReader::view)))
                      .text("cursor", page.cursor())
                      .done()));
    };
  }

  private static Json view(LinkChange change) {
    return new JsonObject()
        .instant("at", change.at())
        .text("by", change.by())
        .text("action", Words.of(change.action()))
        .put("fields", Json.Arr.of(change.fields().stream().map(LinkLogReader::view)))
        .done();
  }

  private static Json view(LinkChange.Field field) {
    return new JsonObject()
        .text("field", field.name())
        .text("before", field.before())
        .text("after", field.after())
        .done();
  }
}
