package countermand.local.clock;

import countermand.local.http.Endpoint;
import countermand.local.http.Reply;
import countermand.local.http.Request;

/**
 * Answers once everything owed is settled, so that whoever asks sees what came of the last call.
 */
public final class AtRest implements Endpoint {
  private final Stepper stepper;
  private final Endpoint endpoint;

  /** Puts an endpoint behind the rest of the system. */
  public AtRest(Stepper stepper, Endpoint endpoint) {
    this.stepper = stepper;
    this.endpoint = endpoint;
  }

  @Override
  public Reply answer(Request request) {
    try {
      stepper.rest();
      return endpoint.answer(request);
    } catch (RestlessException e) {
      return Reply.unavailable(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reply.unavailable("The system is going down.");
    }
  }
}
