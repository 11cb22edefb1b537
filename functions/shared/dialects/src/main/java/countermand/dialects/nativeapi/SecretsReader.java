package countermand.dialects.nativeapi;

import countermand.core.Role;
import countermand.core.Side;
import countermand.dialects.Call;
import countermand.dialects.Denial;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.json.FieldErrors;
import countermand.dialects.json.Fields;
import countermand.dialects.json.Json;
import countermand.dialects.links.OperatorCall;
import countermand.dialects.links.SecretsPut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code PUT /v1/links/{link}/secrets/{side}}: what we call a party with. It is never shown. */
final class SecretsReader {
  /** One, and its successor while both are valid. */
  private static final int SECRETS_MAX = 2;

  private SecretsReader() {}

  static Call put(HttpRequest request, Role role) {
    @Nullable Side side = Words.SIDES.get(request.pathParameters().getOrDefault("side", ""));
    if (side == null) {
      return new Call.Answered(Denials.reply(new Denial.RouteNotFound()));
    }
    FieldErrors errors = new FieldErrors();
    Json.Obj json = CommandReader.object(request.body(), errors);
    Fields body = new Fields(json, errors);
    List<String> secrets = errors.none() ? body.texts("secrets", SECRETS_MAX) : List.of();
    body.nothingElse();
    return errors.none()
        ? new Call.Operate(
            new OperatorCall.PutSecrets(
                LinkReader.name(request), side, secrets, SecretsReader::reply))
        : new Call.Answered(Problem.malformed(errors.all()).reply());
  }

  private static HttpReply reply(SecretsPut done) {
    return switch (done) {
      case SecretsPut.Done _ -> HttpReply.empty(204);
      case SecretsPut.NoLink _ -> LinkReader.noLink();
      case SecretsPut.Invalid(var errors) -> Problem.malformed(errors).reply();
    };
  }
}
