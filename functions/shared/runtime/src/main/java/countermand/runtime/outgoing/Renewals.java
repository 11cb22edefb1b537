package countermand.runtime.outgoing;

import countermand.core.Heard;
import countermand.dialects.HttpAnswer;
import countermand.dialects.Letter;
import countermand.dialects.PartyTokens;
import countermand.dialects.TokenCalls;
import countermand.effects.notice.Courier.Reply;
import countermand.effects.notice.Deliverer;
import countermand.store.calling.HeldTokens;
import countermand.store.calling.TokenBook;
import countermand.store.calling.TokenPlace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Exchanges tokens, one at a time for a link, because a refresh token is good once. Whoever comes
 * second takes what the first has got. Whoever dies between the party's answer and our own write
 * takes the new tokens along: the old ones are spent then, the next exchange is refused, and a
 * person must give new ones.
 */
final class Renewals {
  /** As long as an attempt has its delivery to itself: whoever has it has died by then. */
  private static final Duration LEASE = Deliverer.LEASE;

  /** An exchange takes no longer, as a rule. */
  private static final Duration NOT_YET = Duration.ofSeconds(5);

  /** A token that ends on its way is of no use. */
  private static final Duration AHEAD = Duration.ofMinutes(1);

  private final Endpoint endpoint;
  private final TokenBook book;
  private final InstantSource realTime;

  Renewals(Endpoint endpoint, TokenBook book, InstantSource realTime) {
    this.endpoint = endpoint;
    this.book = book;
    this.realTime = realTime;
  }

  /** What came of it. */
  sealed interface Result {

    /** There are newer tokens, whoever got them. */
    record Renewed(HeldTokens tokens) implements Result {}

    /** There are none. */
    record Failed(Reply why) implements Result {}
  }

  /** Whether they have ended, as far as is known. */
  static boolean over(HeldTokens held, Instant now) {
    Instant ends = held.accessEnds();
    return ends != null && !now.plus(AHEAD).isBefore(ends);
  }

  Result renew(TokenCalls calls, Letter letter, TokenPlace place, HeldTokens spent) {
    Instant now = realTime.instant();
    Instant until = now.plus(LEASE);
    return book.lease(place, spent.turn(), now, until)
        ? exchanged(calls, letter, place, spent, until)
        : newer(
            place,
            spent,
            new Reply(new Heard.NotYet(NOT_YET), 0, "another attempt is getting new tokens"));
  }

  private Result exchanged(
      TokenCalls calls, Letter letter, TokenPlace place, HeldTokens spent, Instant until) {
    PartyTokens tokens = new PartyTokens(spent.access(), spent.refresh(), spent.accessEnds());
    return switch (endpoint.call(calls.exchange(letter, tokens))) {
      case Endpoint.Result.Unanswered(String why) ->
          failed(place, spent, until, new Reply(new Heard.Retry(null), 0, why));
      case Endpoint.Result.Answered(HttpAnswer answer) ->
          switch (calls.exchanged(letter, answer)) {
            case TokenCalls.Exchange.Made(PartyTokens made) -> kept(place, spent, made);
            case TokenCalls.Exchange.Failed(Heard heard) ->
                failed(
                    place,
                    spent,
                    until,
                    new Reply(heard, answer.status(), "the party gave no new tokens"));
          };
    };
  }

  /** What is there already came of the same exchange, or of a later one. */
  private Result kept(TokenPlace place, HeldTokens spent, PartyTokens made) {
    HeldTokens next = spent.next(made.access(), made.refresh(), made.accessEnds());
    return book.keep(place, next)
        ? new Result.Renewed(next)
        : new Result.Renewed(book.read(place).orElse(next));
  }

  /** The spent token may have been refused because somebody else, whose lease was over, had it. */
  private Result failed(TokenPlace place, HeldTokens spent, Instant until, Reply why) {
    book.release(place, until);
    return newer(place, spent, why);
  }

  private Result newer(TokenPlace place, HeldTokens spent, Reply otherwise) {
    return book.read(place)
        .filter(held -> held.turn() > spent.turn())
        .<Result>map(Result.Renewed::new)
        .orElseGet(() -> new Result.Failed(otherwise));
  }
}
