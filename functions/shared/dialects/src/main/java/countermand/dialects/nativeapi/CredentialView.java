package countermand.dialects.nativeapi;

import countermand.dialects.HttpReply;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import countermand.dialects.json.JsonWriter;
import countermand.dialects.links.KeyIssued;
import countermand.dialects.links.KeyState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keys, as the operator sees them. */
final class CredentialView {
  private CredentialView() {}

  static HttpReply issued(KeyIssued issued) {
    return switch (issued) {
      case KeyIssued.Issued(KeyState key, Map<String, String> shown) ->
          HttpReply.json(201, JsonWriter.write(view(key).put("secret", secret(shown)).done()))
              .with("Cache-Control", "no-store");
      case KeyIssued.NoLink _ -> LinkReader.noLink();
      case KeyIssued.Invalid(var error) -> Problem.malformed(List.of(error)).reply();
      case KeyIssued.TooMany(int most) ->
          new Problem(
                  409,
                  "CREDENTIALS_FULL",
                  "A link has at most " + most + " credentials; revoke those that are not used.")
              .reply();
    };
  }

  static HttpReply list(List<KeyState> keys) {
    return HttpReply.json(
        200,
        JsonWriter.write(
            new JsonObject()
                .put("credentials", Json.Arr.of(keys.stream().map(key -> view(key).done())))
                .done()));
  }

  private static JsonObject view(KeyState key) {
    return new JsonObject()
        .text("id", key.id())
        .text("side", Words.of(key.side()))
        .text("dialect", key.dialect())
        .instant("createdAt", key.createdAt())
        .instant("lastUsedAt", key.lastUsedAt())
        .instant("expiresAt", key.expiresAt())
        .put("only", key.only().isEmpty() ? null : only(key));
  }

  private static Json only(KeyState key) {
    return Json.Arr.of(key.only().stream().sorted().map(Json.Text::new));
  }

  private static Json secret(Map<String, String> shown) {
    JsonObject json = new JsonObject();
    new TreeMap<>(shown).forEach(json::text);
    return json.done();
  }
}
