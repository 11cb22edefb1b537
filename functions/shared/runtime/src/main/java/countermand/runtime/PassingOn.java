package countermand.runtime;

import countermand.core.Side;
import countermand.dialects.Call;
import countermand.dialects.HttpCall;
import countermand.dialects.Passed;
import countermand.dialects.Upstream;
import countermand.runtime.outgoing.ApacheCalls;
import countermand.runtime.outgoing.Silence;
import countermand.store.Link;
import countermand.store.Secrets;
import java.net.URI;
import java.util.Objects;

/** Calls the sellers' own endpoints. */
final class PassingOn implements Upstreams {
  private final ApacheCalls calls;
  private final Secrets secrets;

  PassingOn(ApacheCalls calls, Secrets secrets) {
    this.calls = calls;
    this.secrets = secrets;
  }

  @Override
  public Call pass(Call.PassOn request, Link link) {
    URI upstream =
        Objects.requireNonNull(link.seller().upstream(), "the seller has no endpoint behind us");
    Upstream there = new Upstream(upstream, secrets.webhookSecrets(link.id(), Side.SELLER));
    HttpCall call = request.call().apply(there);
    return switch (calls.call(call, request.within())) {
      case ApacheCalls.Result.Answered(Passed passed)
          when passed.body().length < call.answerBytesMax() ->
          request.then().apply(passed);
      case ApacheCalls.Result.Answered _ -> new Call.Answered(request.unanswered());
      case Silence _ -> new Call.Answered(request.unanswered());
    };
  }
}
