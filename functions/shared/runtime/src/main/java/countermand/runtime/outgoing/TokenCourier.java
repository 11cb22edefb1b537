package countermand.runtime.outgoing;

import countermand.core.Heard;
import countermand.dialects.HttpAnswer;
import countermand.dialects.Letter;
import countermand.dialects.PartyTokens;
import countermand.dialects.Sha256;
import countermand.dialects.Talk;
import countermand.dialects.TokenCalls;
import countermand.effects.notice.Courier.Reply;
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

  TokenCourier(Endpoint endpoint, TokenBook book, InstantSource realTime) {
    this.endpoint = endpoint;
    this.book = book;
    this.renewals = new Renewals(endpoint, book, realTime);
    this.realTime = realTime;
  }

  Reply tell(TokenCalls calls, Letter letter) {
    Optional<PartyTokens> given = calls.given(letter);
    if (given.isEmpty()) {
      return new Reply(
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

  private Reply talked(TokenCalls calls, Letter letter, TokenPlace place, HeldTokens held) {
    return switch (end(calls.talk(letter, held.access()))) {
      case End.Over(Reply reply) -> reply;
      case End.TokenRefused _ -> renewed(calls, letter, place, held);
    };
  }

  private Reply renewed(TokenCalls calls, Letter letter, TokenPlace place, HeldTokens spent) {
    return switch (renewals.renew(calls, letter, place, spent)) {
      case Renewals.Result.Failed(Reply why) -> why;
      case Renewals.Result.Renewed(HeldTokens next) ->
          switch (end(calls.talk(letter, next.access()))) {
            case End.Over(Reply reply) -> reply;
            case End.TokenRefused(int status, String text) ->
                new Reply(new Heard.CredentialsExpired(), status, text);
          };
    };
  }

  /** How a talk ends. */
  private sealed interface End {
    record Over(Reply reply) implements End {}

    record TokenRefused(int status, String text) implements End {}
  }

  private End end(Talk talk) {
    return switch (talk) {
      case Talk.Over(Heard heard, int status, String text) ->
          new End.Over(new Reply(heard, status, text));
      case Talk.TokenRefused(int status, String text) -> new End.TokenRefused(status, text);
      case Talk.Says says ->
          switch (endpoint.call(says.call())) {
            case Endpoint.Result.Answered(HttpAnswer answer) -> end(says.then().apply(answer));
            case Endpoint.Result.Unanswered(String why) ->
                new End.Over(new Reply(new Heard.Retry(null), 0, why));
          };
    };
  }
}
