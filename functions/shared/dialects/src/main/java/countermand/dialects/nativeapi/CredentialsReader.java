package countermand.dialects.nativeapi;

import countermand.core.Role;
import countermand.core.Side;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.ids.PathText;
import countermand.dialects.json.FieldErrors;
import countermand.dialects.json.Fields;
import countermand.dialects.json.Json;
import countermand.dialects.json.TextRule;
import countermand.dialects.links.KeyRevoked;
import countermand.dialects.links.KeyWish;
import countermand.dialects.links.OperatorCall;
import java.util.Optional;
import java.util.Set;

/** The operator's calls about the keys with which parties call us. */
final class CredentialsReader {
  private static final int DIALECT_MAX = 32;
  private static final int ROUTES_MAX = 50;

  private CredentialsReader() {}

  /** {@code POST /v1/links/{link}/credentials}. */
  static Call issue(HttpRequest request, Role role) {
    FieldErrors errors = new FieldErrors();
    Json.Obj json = CommandReader.object(request.body(), errors);
    if (!errors.none()) {
      return malformed(errors);
    }
    Fields body = new Fields(json, errors);
    Side side =
        Optional.ofNullable(body.requiredWord("side", Words.SIDES, text -> text))
            .orElse(Side.SELLER);
    KeyWish wish =
        new KeyWish(
            side,
            body.text("dialect", TextRule.name(DIALECT_MAX)),
            body.instant("expiresAt"),
            Set.copyOf(body.optionalTexts("only", ROUTES_MAX)),
            body.optionalTextsByName("brought"));
    body.nothingElse();
    return errors.none()
        ? new Call.Operate(
            new OperatorCall.IssueKey(LinkReader.name(request), wish, CredentialView::issued))
        : malformed(errors);
  }

  /** {@code GET /v1/links/{link}/credentials}. */
  static Call list(HttpRequest request, Role role) {
    return new Call.Operate(
        new OperatorCall.ListKeys(
            LinkReader.name(request),
            found -> found.map(CredentialView::list).orElseGet(LinkReader::noLink)));
  }

  /** {@code DELETE /v1/links/{link}/credentials/{id}}. */
  static Call revoke(HttpRequest request, Role role) {
    String id = PathText.decode(request.pathParameters().getOrDefault("id", "")).orElse("");
    return new Call.Operate(
        new OperatorCall.RevokeKey(LinkReader.name(request), id, CredentialsReader::revoked));
  }

  private static HttpReply revoked(KeyRevoked done) {
    return switch (done) {
      case REVOKED -> HttpReply.empty(204);
      case NO_LINK -> LinkReader.noLink();
      case NO_KEY ->
          new Problem(
                  404,
                  "CREDENTIAL_NOT_FOUND",
                  "This link has no credential of that id, or has it no longer; the list of its"
                      + " credentials has the ids.")
              .reply();
    };
  }

  private static Call malformed(FieldErrors errors) {
    return new Call.Answered(Problem.malformed(errors.all()).reply());
  }
}
