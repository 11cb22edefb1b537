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
import countermand.dialects.Talk;
import countermand.dialects.TokenCalls;
import countermand.effects.notice.Courier;
import countermand.effects.notice.NoticeLog;
import countermand.effects.notice.Tellables;
import countermand.store.Backoff;
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
  private final TokenBook tokens;
  private final NoticeLog log;
  private final Backoff pauses;
  private final InstantSource realTime;

  /**
   * A courier.
   *
   * @param pauses between writes of tokens that nobody can get again
   * @param realTime receivers judge a signature's freshness by it, also where business time moves
   */
  public DialectCourier(
      Endpoint endpoint,
      Secrets secrets,
      TokenBook tokens,
      NoticeLog log,
      Backoff pauses,
      InstantSource realTime) {
    this.endpoint = endpoint;
    this.secrets = secrets;
    this.tokens = tokens;
    this.log = log;
    this.pauses = pauses;
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
    CountedCalls calls = new CountedCalls(endpoint);
    Talk.Over end = told(calls, DialectTellables.outgoing(party), letter(errand, party));
    return new Reply(end.heard(), end.status(), end.text(), calls.any());
  }

  private Talk.Over told(Endpoint calls, Outgoing outgoing, Letter letter) {
    Optional<TokenCalls> tokenCalls = outgoing.tokenCalls(letter.to());
    if (tokenCalls.isPresent()) {
      return new TokenCourier(calls, tokens, log, pauses, realTime).tell(tokenCalls.get(), letter);
    }
    return outgoing
        .login(letter)
        .map(login -> loggedIn(calls, login, outgoing, letter))
        .orElseGet(() -> told(calls, outgoing.call(letter), outgoing, letter));
  }

  /** What a login was answered is shown to nobody: there may be a token in it. */
  private static Talk.Over loggedIn(Endpoint calls, Login login, Outgoing outgoing, Letter letter) {
    return switch (calls.call(login.call())) {
      case Endpoint.Result.Answered(HttpAnswer answer) ->
          switch (login.then().apply(answer)) {
            case Login.Result.Open(HttpCall call) ->
                told(calls, Optional.of(call), outgoing, letter);
            case Login.Result.Otherwise(Login other) -> loggedIn(calls, other, outgoing, letter);
            case Login.Result.Shut(Heard heard) ->
                new Talk.Over(heard, answer.status(), "the party gave no access token");
          };
      case Silence silence -> Talk.Over.unanswered(silence.why());
    };
  }

  private static Talk.Over told(
      Endpoint calls, Optional<HttpCall> call, Outgoing outgoing, Letter letter) {
    if (call.isEmpty()) {
      return new Talk.Over(
          new Heard.CredentialsExpired(), 0, "the party has no secret to sign with");
    }
    return switch (calls.call(call.get())) {
      case Endpoint.Result.Answered(HttpAnswer answer) ->
          new Talk.Over(outgoing.heard(letter, answer), answer.status(), answer.body());
      case Silence silence -> Talk.Over.unanswered(silence.why());
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
