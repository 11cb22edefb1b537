package countermand.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One line for each request: who asked for what, what came of it, and what it took. The route is
 * named as template.yaml has it, so that nothing of a path or a query gets in; an order's id does
 * where a command or a decision names it.
 */
final class RequestLines {
  private static final long NANOS_PER_MILLISECOND = 1_000_000;

  private final FunctionLog log;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final AtomicBoolean cold = new AtomicBoolean(true);

  /**
   * Lines.
   *
   * @param clock the real one
   * @param nanos a clock that only ever goes on, as {@link System#nanoTime}
   */
  RequestLines(FunctionLog log, InstantSource clock, LongSupplier nanos) {
    this.log = log;
    this.clock = clock;
    this.nanos = nanos;
  }

  HttpReply followed(HttpRequest request, @Nullable Context context, Supplier<HttpReply> answer) {
    long began = nanos.getAsLong();
    Trail trail = new Trail();
    trail.say("outcome", "answered");
    HttpReply reply = trail.follow(answer);
    long took = (nanos.getAsLong() - began) / NANOS_PER_MILLISECOND;
    log.told(
        new TrailLine("request", clock.instant())
            .with("method", request.method())
            .with("route", request.resource())
            .with("status", reply.status())
            .with("requestId", TraceIds.invocation(context).orElse(null))
            .with("cold", cold.getAndSet(false))
            .with("durationMs", took)
            // For every request, so that its average is the share that was not answered.
            .measured("Unavailable", trail.unavailable() ? 1 : 0)
            .of(trail));
    return reply;
  }
}
