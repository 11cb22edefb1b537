package countermand.runtime.outgoing;

import countermand.dialects.Letter;
import countermand.dialects.Talk;
import countermand.dialects.TokenCalls;
import countermand.effects.notice.Courier;
import countermand.effects.notice.NoticeLog;
import countermand.store.Backoff;
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
      Backoff pauses,
      InstantSource clock,
      TokenCalls calls,
      Letter letter) {
    CountedCalls counted = new CountedCalls(endpoint);
    Talk.Over end = new TokenCourier(counted, book, log, pauses, clock).tell(calls, letter);
    return new Courier.Reply(end.heard(), end.status(), end.text(), counted.any());
  }
}
