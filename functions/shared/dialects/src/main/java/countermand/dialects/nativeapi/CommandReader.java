package countermand.dialects.nativeapi;

import countermand.core.Command;
import countermand.core.Idempotency;
import countermand.core.OrderName;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpRequest;
import countermand.dialects.Operation;
import countermand.dialects.Sha256;
import countermand.dialects.ids.PathId;
import countermand.dialects.json.Canonical;
import countermand.dialects.json.FieldErrors;
import countermand.dialects.json.Fields;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonReader;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what all commands have in common, and lets a noun's own reader read the body.
 *
 * @param naming whose id the path carries
 * @param body reads the command; it may return anything where it has found an error
 */
record CommandReader(BiFunction<String, Role, OrderName> naming, Function<Asked, Command> body)
    implements Operation.Reader {

  @Override
  public Call read(HttpRequest request, Role role) {
    FieldErrors errors = new FieldErrors();
    String orderId = id(PathId.order(request), errors);
    String requestId =
        request.pathParameters().containsKey("requestId")
            ? id(PathId.request(request), errors)
            : "";
    @Nullable String key = IdempotencyKey.read(request, errors);
    Json.Obj json = object(request.body(), errors);
    if (!errors.none()) {
      return malformed(errors);
    }
    Fields fields = new Fields(json, errors);
    Command command = body.apply(new Asked(fields, requestId));
    fields.nothingElse();
    if (!errors.none()) {
      return malformed(errors);
    }
    @Nullable Idempotency idempotency =
        key == null ? null : new Idempotency(key, fingerprint(request, role, requestId, json));
    return new Call.Decide(naming.apply(orderId, role), command, idempotency, Answers::reply);
  }

  private static Call malformed(FieldErrors errors) {
    return new Call.Answered(Problem.malformed(errors.all()).reply());
  }

  static String id(PathId read, FieldErrors errors) {
    return switch (read) {
      case PathId.Good good -> good.id();
      case PathId.Bad bad -> {
        errors.add("/" + bad.name(), bad.name() + " " + bad.message());
        yield "";
      }
    };
  }

  /** An empty body means an empty object: what is mandatory is then missing. */
  static Json.Obj object(byte[] body, FieldErrors errors) {
    return switch (JsonReader.read(body, JsonReader.Duplicates.REFUSED)) {
      case JsonReader.Read(Json.Obj object) -> object;
      case JsonReader.Read _ -> {
        errors.add("", "the body must be a JSON object");
        yield new Json.Obj(Map.of());
      }
      case JsonReader.Nothing _ -> new Json.Obj(Map.of());
      case JsonReader.Failed failed -> {
        errors.add(failed.error().field(), failed.error().message());
        yield new Json.Obj(Map.of());
      }
    };
  }

  /**
   * What must be equal in a repeat. The order's id is not part of it: the key is kept with the
   * order, which has two names.
   */
  private static String fingerprint(
      HttpRequest request, Role role, String requestId, Json.Obj json) {
    return Sha256.hex(
        String.join(
            "\n",
            request.method(),
            request.resource(),
            role.name(),
            requestId,
            Canonical.text(json)));
  }
}
