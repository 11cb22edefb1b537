package countermand.runtime.outgoing;

import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;

/** The world, as far as we call it. */
public interface Endpoint {

  /** Calls, and waits for ten seconds at most. It never throws for what the other end does. */
  Result call(HttpCall call);

  /** What came of a call. */
  sealed interface Result {

    /** An answer, whatever it says; redirects are not followed. */
    record Answered(HttpAnswer answer) implements Result {}

    /** No answer. */
    sealed interface Silence extends Result {

      /** Why, for a person; it shows no path and no query of the endpoint. */
      String why();
    }

    /** Nobody answered who was called. */
    record Unanswered(String why) implements Silence {}

    /** Nobody was called: the endpoint is none that we call, or has a name that is nobody's. */
    record Uncalled(String why) implements Silence {}
  }
}
