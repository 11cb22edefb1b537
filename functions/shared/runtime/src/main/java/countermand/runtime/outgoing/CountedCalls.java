package countermand.runtime.outgoing;

import countermand.dialects.HttpCall;

/** The world as one errand calls it, which may end without a call. Not shared between threads. */
final class CountedCalls implements Endpoint {
  private final Endpoint endpoint;
  private boolean any;

  CountedCalls(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public Result call(HttpCall call) {
    Result result = endpoint.call(call);
    any |=
        switch (result) {
          case Result.Answered _, Silence.Unanswered _ -> true;
          case Silence.Uncalled _ -> false;
        };
    return result;
  }

  /** Whether somebody was called, with an answer or without. */
  boolean any() {
    return any;
  }
}
