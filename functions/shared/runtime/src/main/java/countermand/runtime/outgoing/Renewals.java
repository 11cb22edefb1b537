package countermand.runtime.outgoing;

import countermand.core.Heard;
import countermand.dialects.HttpAnswer;
import countermand.dialects.Letter;
import countermand.dialects.PartyTokens;
import countermand.dialects.Talk;
import countermand.dialects.TokenCalls;
import countermand.effects.notice.Deliverer;
import countermand.effects.notice.NoticeLog;
import countermand.store.Backoff;
import countermand.store.TimeLimit;
import countermand.store.calling.HeldTokens;
import countermand.store.calling.TokenBook;
import countermand.store.calling.TokenPlace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Exchanges tokens, one at a time for a link, because a refresh token is good once. Whoever comes
 * second takes what the first has got. Whoever dies between the party's answer and our own write,
 * or cannot write for as long as it has time, takes the new tokens along: the old ones are spent
 * then, the next exchange is refused, and a person must give new ones.
 */
final class Renewals {
  /** As long as an attempt has its delivery to itself: whoever has it has died by then. */
  private static final Duration LEASE = Deliverer.LEASE;

  /** An exchange takes no longer, as a rule. */
  private static final Duration NOT_YET = Duration.ofSeconds(5);

  /** A token that ends on its way is of no use. */
  private static final Duration AHEAD = Duration.ofMinutes(1);

  /**
   * New tokens are tried to be kept for so long. The two calls before this take twenty seconds at
   * most, and what comes of it must still be recorded before the function's time is over.
   */
  static final Duration KEEPING = Duration.ofSeconds(45);

  /**
   * The calls that may follow, four of ten seconds each, and ten more in which what came of them is
   * decided and recorded.
   */
  static final Duration REST = Duration.ofSeconds(50);

  private final Endpoint endpoint;
  private final TokenBook book;
  private final NoticeLog log;
  private final Backoff pauses;
  private final InstantSource realTime;

  Renewals(
      Endpoint endpoint, TokenBook book, NoticeLog log, Backoff pauses, InstantSource realTime) {
    this.endpoint = endpoint;
    this.book = book;
    this.log = log;
    this.pauses = pauses;
    this.realTime = realTime;
  }

  /** What came of it. */
  sealed interface Result {

    /** There are newer tokens, whoever got them. */
    record Renewed(HeldTokens tokens) implements Result {}

    /** There are none. */
    record Failed(Talk.Over why) implements Result {}
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
            new Talk.Over(new Heard.NotYet(NOT_YET), 0, "another attempt is getting new tokens"));
  }

  private Result exchanged(
      TokenCalls calls, Letter letter, TokenPlace place, HeldTokens spent, Instant until) {
    PartyTokens tokens = new PartyTokens(spent.access(), spent.refresh(), spent.accessEnds());
    return switch (endpoint.call(calls.exchange(letter, tokens))) {
      case Silence silence -> failed(place, spent, until, Talk.Over.unanswered(silence.why()));
      case Endpoint.Result.Answered(HttpAnswer answer) ->
          switch (calls.exchanged(letter, answer)) {
            case TokenCalls.Exchange.Made(PartyTokens made) ->
                inTime(place, spent.next(made.access(), made.refresh(), made.accessEnds()));
            case TokenCalls.Exchange.Failed(Heard heard) ->
                failed(
                    place,
                    spent,
                    until,
                    new Talk.Over(heard, answer.status(), "the party gave no new tokens"));
          };
    };
  }

  /** Whoever has kept them late leaves them to the next attempt, which will have its own time. */
  private Result inTime(TokenPlace place, HeldTokens next) {
    Result result = TimeLimit.within(KEEPING, () -> kept(place, next, pauses.start()));
    return result instanceof Result.Renewed && TimeLimit.shorterThan(REST)
        ? new Result.Failed(
            new Talk.Over(
                new Heard.NotYet(NOT_YET), 0, "new tokens came, and took long to be kept"))
        : result;
  }

  /**
   * What is there already came of the same exchange, or of a later one. A write that fails is made
   * again, since nobody can get these tokens once more; how fast it fails is no matter.
   */
  private Result kept(TokenPlace place, HeldTokens next, Backoff.Attempts attempts) {
    boolean first;
    try {
      first = book.keep(place, next);
    } catch (RuntimeException e) {
      return attempts.again() ? kept(place, next, attempts) : lost(place, e);
    }
    return new Result.Renewed(first ? next : book.read(place).orElse(next));
  }

  private Result lost(TokenPlace place, RuntimeException why) {
    log.tokensLost(place.link(), place.side(), why);
    return new Result.Failed(
        new Talk.Over(new Heard.CredentialsExpired(), 0, "new tokens came, and could not be kept"));
  }

  /** The spent token may have been refused because somebody else, whose lease was over, had it. */
  private Result failed(TokenPlace place, HeldTokens spent, Instant until, Talk.Over why) {
    book.release(place, until);
    return newer(place, spent, why);
  }

  private Result newer(TokenPlace place, HeldTokens spent, Talk.Over otherwise) {
    return book.read(place)
        .filter(held -> held.turn() > spent.turn())
        .<Result>map(Result.Renewed::new)
        .orElseGet(() -> new Result.Failed(otherwise));
  }
}
