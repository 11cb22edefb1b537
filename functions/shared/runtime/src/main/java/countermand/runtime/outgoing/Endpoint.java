package countermand.runtime.outgoing;

import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;

/** The world, as far as we call it. */
public interface Endpoint {

  /** Calls, and waits for ten seconds at most. It never throws for what the other end does. */
  Result call(HttpCall call);

  /** What came of a call. */
  sealed interface Result permits Result.Answered, Silence {

    /** An answer, whatever it says; redirects are not followed. */
    record Answered(HttpAnswer answer) implements Result {}
  }
}
