package countermand.runtime.outgoing;

import countermand.core.Heard;
import countermand.dialects.HttpAnswer;
import countermand.dialects.Letter;
import countermand.dialects.PartyTokens;
import countermand.dialects.Sha256;
import countermand.dialects.Talk;
import countermand.dialects.TokenCalls;
import countermand.effects.notice.NoticeLog;
import countermand.store.Backoff;
import countermand.store.calling.HeldTokens;
import countermand.store.calling.TokenBook;
import countermand.store.calling.TokenPlace;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Talks to parties whose calls carry tokens. Those that have ended, or that the party does not take
 * any more, are exchanged before the call is made again: once an attempt.
 */
final class TokenCourier {
  /** Enough hex digits of what the operator gave to tell it from what was given before. */
  private static final int ROOT_DIGITS = 16;

  private final Endpoint endpoint;
  private final TokenBook book;
  private final Renewals renewals;
  private final InstantSource realTime;

  TokenCourier(
      Endpoint endpoint, TokenBook book, NoticeLog log, Backoff pauses, InstantSource realTime) {
    this.endpoint = endpoint;
    this.book = book;
    this.renewals = new Renewals(endpoint, book, log, pauses, realTime);
    this.realTime = realTime;
  }

  Talk.Over tell(TokenCalls calls, Letter letter) {
    Optional<PartyTokens> given = calls.given(letter);
    if (given.isEmpty()) {
      return new Talk.Over(
          new Heard.CredentialsExpired(), 0, "the party has no tokens to call it with");
    }
    TokenPlace place = place(letter);
    HeldTokens held = book.read(place).orElseGet(() -> first(given.get()));
    return Renewals.over(held, realTime.instant())
        ? renewed(calls, letter, place, held)
        : talked(calls, letter, place, held);
  }

  private static TokenPlace place(Letter letter) {
    String root = Sha256.hex(letter.secrets().getFirst()).substring(0, ROOT_DIGITS);
    return new TokenPlace(letter.order().ids().link(), letter.to(), root);
  }

  private static HeldTokens first(PartyTokens given) {
    return new HeldTokens(0, given.access(), given.refresh(), given.accessEnds());
  }

  private Talk.Over talked(TokenCalls calls, Letter letter, TokenPlace place, HeldTokens held) {
    return switch (end(calls.talk(letter, held.access()))) {
      case Talk.Over over -> over;
      case Talk.TokenRefused _ -> renewed(calls, letter, place, held);
    };
  }

  private Talk.Over renewed(TokenCalls calls, Letter letter, TokenPlace place, HeldTokens spent) {
    return switch (renewals.renew(calls, letter, place, spent)) {
      case Renewals.Result.Failed(Talk.Over why) -> why;
      case Renewals.Result.Renewed(HeldTokens next) ->
          switch (end(calls.talk(letter, next.access()))) {
            case Talk.Over over -> over;
            case Talk.TokenRefused(int status, String text) ->
                new Talk.Over(new Heard.CredentialsExpired(), status, text);
          };
    };
  }

  private Talk.End end(Talk talk) {
    return switch (talk) {
      case Talk.End end -> end;
      case Talk.Says says ->
          switch (endpoint.call(says.call())) {
            case Endpoint.Result.Answered(HttpAnswer answer) -> end(says.then().apply(answer));
            case Silence silence -> Talk.Over.unanswered(silence.why());
          };
    };
  }
}
