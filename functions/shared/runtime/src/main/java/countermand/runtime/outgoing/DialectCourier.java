package countermand.runtime.outgoing;

import countermand.core.Event;
import countermand.core.Heard;
import countermand.core.Order;
import countermand.core.Side;
import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;
import countermand.dialects.Letter;
import countermand.dialects.Login;
import countermand.dialects.Outgoing;
import countermand.effects.notice.Courier;
import countermand.effects.notice.Tellables;
import countermand.store.Party;
import countermand.store.Secrets;
import countermand.store.calling.TokenBook;
import countermand.store.delivery.Delivery;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts notices into the words of the party's dialect, and its answers into ours. */
public final class DialectCourier implements Courier {
  private final Tellables tellables = new DialectTellables();
  private final Endpoint endpoint;
  private final Secrets secrets;
  private final TokenCourier tokens;
  private final InstantSource realTime;

  /**
   * A courier.
   *
   * @param realTime receivers judge a signature's freshness by it, also where business time moves
   */
  public DialectCourier(
      Endpoint endpoint, Secrets secrets, TokenBook tokens, InstantSource realTime) {
    this.endpoint = endpoint;
    this.secrets = secrets;
    this.tokens = new TokenCourier(endpoint, tokens, realTime);
    this.realTime = realTime;
  }

  @Override
  public boolean tellable(Party party, Side to, Event.Notice notice, Order order) {
    return tellables.tellable(party, to, notice, order);
  }

  @Override
  public Optional<Duration> refusedByInvoiceWithin(Party marketplace) {
    return tellables.refusedByInvoiceWithin(marketplace);
  }

  @Override
  public Reply tell(Errand errand, Party party) {
    Outgoing outgoing = DialectTellables.outgoing(party);
    Letter letter = letter(errand, party);
    return outgoing
        .tokenCalls(letter.to())
        .map(calls -> tokens.tell(calls, letter))
        .orElseGet(() -> told(outgoing, letter));
  }

  private Reply told(Outgoing outgoing, Letter letter) {
    return outgoing
        .login(letter)
        .map(login -> loggedIn(login, outgoing, letter))
        .orElseGet(() -> told(outgoing.call(letter), outgoing, letter));
  }

  /** What a login was answered is shown to nobody: there may be a token in it. */
  private Reply loggedIn(Login login, Outgoing outgoing, Letter letter) {
    return switch (endpoint.call(login.call())) {
      case Endpoint.Result.Answered(HttpAnswer answer) ->
          switch (login.then().apply(answer)) {
            case Login.Result.Open(HttpCall call) -> told(Optional.of(call), outgoing, letter);
            case Login.Result.Otherwise(Login other) -> loggedIn(other, outgoing, letter);
            case Login.Result.Shut(Heard heard) ->
                new Reply(heard, answer.status(), "the party gave no access token");
          };
      case Endpoint.Result.Unanswered(String why) -> new Reply(new Heard.Retry(null), 0, why);
    };
  }

  private Reply told(Optional<HttpCall> call, Outgoing outgoing, Letter letter) {
    if (call.isEmpty()) {
      return new Reply(new Heard.CredentialsExpired(), 0, "the party has no secret to sign with");
    }
    return switch (endpoint.call(call.get())) {
      case Endpoint.Result.Answered(HttpAnswer answer) ->
          new Reply(outgoing.heard(letter, answer), answer.status(), answer.body());
      case Endpoint.Result.Unanswered(String why) -> new Reply(new Heard.Retry(null), 0, why);
    };
  }

  private Letter letter(Errand errand, Party party) {
    Delivery delivery = errand.delivery();
    return new Letter(
        delivery.id(),
        delivery.to(),
        delivery.notice(),
        errand.detail(),
        errand.order(),
        endpointOf(party),
        secrets.webhookSecrets(delivery.order().link(), delivery.to()),
        realTime.instant());
  }

  private static URI endpointOf(Party party) {
    @Nullable URI uri = party.endpoint();
    if (uri == null) {
      throw new IllegalArgumentException("the party has no endpoint");
    }
    return uri;
  }
}
