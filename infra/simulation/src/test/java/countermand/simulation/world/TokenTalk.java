package countermand.simulation.world;

import countermand.core.Heard;
import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;
import countermand.dialects.Letter;
import countermand.dialects.PartyTokens;
import countermand.dialects.Talk;
import countermand.dialects.TokenCalls;
import countermand.effects.notice.Courier;
import countermand.runtime.outgoing.Endpoint;
import countermand.runtime.outgoing.Silence;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** One attempt to tell a party something past its gate: our side of it, and the party's. */
final class TokenTalk implements TokenCalls, Endpoint {
  private static final Duration EXCHANGE = Duration.ofSeconds(2);
  private static final String TELL = "tell";
  private static final int NOT_LET_IN = 401;
  private final Wire wire;
  private final TokenGate gate;
  private final Supplier<Courier.Reply> party;
  private Courier.@Nullable Reply answered;

  /**
   * An attempt.
   *
   * @param party what it answers to whom it lets in
   */
  TokenTalk(Wire wire, TokenGate gate, Supplier<Courier.Reply> party) {
    this.wire = wire;
    this.gate = gate;
    this.party = party;
  }

  @Override
  public Optional<PartyTokens> given(Letter letter) {
    String pair = letter.secrets().getFirst();
    return Optional.of(new PartyTokens(pair, pair, null));
  }

  @Override
  public HttpCall exchange(Letter letter, PartyTokens spent) {
    return call("exchange", spent.refresh());
  }

  @Override
  public Exchange exchanged(Letter letter, HttpAnswer answer) {
    return answer.success()
        ? new Exchange.Made(new PartyTokens(answer.body(), answer.body(), gate.ends()))
        : new Exchange.Failed(new Heard.CredentialsExpired());
  }

  @Override
  public Talk talk(Letter letter, String access) {
    return new Talk.Says(
        call(TELL, access),
        answer ->
            answered == null
                ? new Talk.TokenRefused(answer.status(), "")
                : new Talk.Over(answered.heard(), answered.status(), ""));
  }

  private static HttpCall call(String what, String pair) {
    URI uri = URI.create("https://market.example/" + what + "?" + pair);
    return new HttpCall("POST", uri, Map.of(), new byte[0]);
  }

  /** What fails on the way is no answer, and no exception. */
  @Override
  public Result call(HttpCall call) {
    String what = call.uri().getPath().substring(1);
    int pair = Integer.parseInt(call.uri().getQuery());
    try {
      return new Result.Answered(
          wire.call("endpoint." + what, () -> what.equals(TELL) ? told(pair) : exchanged(pair)));
    } catch (SdkException e) {
      return new Silence.Unanswered(e.getMessage());
    }
  }

  private HttpAnswer told(int pair) {
    if (!gate.lets(pair)) {
      return answer(NOT_LET_IN, "");
    }
    Courier.Reply reply = party.get();
    answered = reply;
    return answer(reply.status(), "");
  }

  private HttpAnswer exchanged(int pair) {
    wire.pause(EXCHANGE);
    return gate.exchanges(pair)
        ? answer(200, Integer.toString(gate.last()))
        : answer(NOT_LET_IN, "");
  }

  private static HttpAnswer answer(int status, String body) {
    return new HttpAnswer(status, Map.of(), body);
  }
}
