package countermand.runtime.outgoing;

import countermand.dialects.Letter;
import countermand.dialects.TokenCalls;
import countermand.effects.notice.Courier;
import countermand.effects.notice.NoticeLog;
import countermand.store.calling.TokenBook;
import java.time.InstantSource;

/** Calls with tokens that end, as they are really made: the simulation's door into this package. */
public final class SimulatedTokens {
  private SimulatedTokens() {}

  /** One attempt. */
  public static Courier.Reply tell(
      Endpoint endpoint,
      TokenBook book,
      NoticeLog log,
      InstantSource clock,
      TokenCalls calls,
      Letter letter) {
    return new TokenCourier(endpoint, book, log, clock).tell(calls, letter);
  }
}
