package countermand.dialects.unicommerce;

import countermand.core.Heard;
import countermand.dialects.Endpoints;
import countermand.dialects.HttpAnswer;
import countermand.dialects.Letter;
import countermand.dialects.Login;
import countermand.dialects.Statuses;
import countermand.dialects.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /authToken} of a marketplace: its token is fetched for each call, since only the
 * marketplace knows how long one lasts. Its pages have two ways, mp-post-authentication and
 * authentication; the first keeps the password out of the address.
 */
final class Logins {
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int NOT_IMPLEMENTED = 501;

  private Logins() {}

  static Optional<Login> of(Letter letter) {
    return Account.User.of(letter.secrets()).map(user -> byPost(letter, user));
  }

  private static Login byPost(Letter letter, Account.User user) {
    JsonObject body =
        new JsonObject().text(Words.USERNAME, user.name()).text(Words.PASSWORD, user.password());
    return new Login(
        Calls.post(address(letter), Map.of(), body),
        answer ->
            unknown(answer)
                ? new Login.Result.Otherwise(byGet(letter, user))
                : result(letter, answer));
  }

  private static Login byGet(Letter letter, Account.User user) {
    String query =
        Words.USERNAME
            + "="
            + Endpoints.segment(user.name())
            + "&"
            + Words.PASSWORD
            + "="
            + Endpoints.segment(user.password());
    return new Login(
        Calls.get(Endpoints.withQuery(address(letter), query)), answer -> result(letter, answer));
  }

  private static URI address(Letter letter) {
    return Endpoints.below(letter.endpoint(), Words.AUTH_TOKEN);
  }

  private static boolean unknown(HttpAnswer answer) {
    return switch (answer.status()) {
      case NOT_FOUND, METHOD_NOT_ALLOWED, NOT_IMPLEMENTED -> true;
      default -> false;
    };
  }

  private static Login.Result result(Letter letter, HttpAnswer answer) {
    Said said = Said.in(answer);
    return token(said, answer)
        .<Login.Result>map(token -> new Login.Result.Open(ToMarketplace.call(letter, token)))
        .orElseGet(() -> new Login.Result.Shut(shut(letter, said, answer)));
  }

  private static Optional<String> token(Said said, HttpAnswer answer) {
    return switch (Body.read(answer.body().getBytes(StandardCharsets.UTF_8))) {
      case Body.Good(Body body) when said.is(Words.ALL) ->
          body.text(Words.ACCESS_TOKEN).filter(token -> token.chars().noneMatch(Logins::control));
      case Body.Good _, Body.Junk _ -> Optional.empty();
    };
  }

  private static boolean control(int character) {
    return Character.isISOControl(character);
  }

  /** The word for wrong credentials comes with HTTP 200, too; a server in trouble may say it. */
  private static Heard shut(Letter letter, Said said, HttpAnswer answer) {
    return answer.success() && (said.is(Words.NONE) || said.is(Words.INVALID_CREDENTIALS))
        ? new Heard.CredentialsExpired()
        : Statuses.unsettled(answer, letter.now());
  }
}
