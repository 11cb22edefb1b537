package countermand.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import countermand.dialects.Denial;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Protocol;
import countermand.runtime.priming.PrimingCall;
import countermand.store.TimeLimit;
import countermand.store.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;

/** A function behind API Gateway. Which routes reach it is declared in template.yaml alone. */
public abstract class ApiFunction implements RequestStreamHandler {
  private static final int RETRY_AFTER_SECONDS = 5;
  private static final int NO_CONTENT = 204;

  private final Dispatcher dispatcher;
  private final InstantSource clock;
  private final InstantSource real;
  private final FunctionLog log;
  private final RequestLines lines;

  /** Kept for as long as the function, because whoever tells of snapshots forgets it otherwise. */
  private final Optional<Priming> priming;

  /**
   * A function in its surroundings.
   *
   * @param primedWith what it says to itself before a snapshot is taken of it
   */
  protected ApiFunction(Environment environment, List<PrimingCall> primedWith) {
    this(environment, Deployment::dispatcher, primedWith);
  }

  ApiFunction(Environment environment, Assembly assembly, List<PrimingCall> primedWith) {
    this(environment, assembly, primedWith, FunctionLog.of(environment));
  }

  private ApiFunction(
      Environment environment, Assembly assembly, List<PrimingCall> primedWith, FunctionLog log) {
    this(
        assembly.of(new Deployment(environment), log),
        environment.clock(),
        Environment.realTime(),
        log,
        Optional.of(new Priming(environment, assembly, primedWith).registered()));
  }

  ApiFunction(Dispatcher dispatcher, InstantSource clock, FunctionLog log) {
    this(dispatcher, clock, Environment.realTime(), log);
  }

  /**
   * A function.
   *
   * @param clock business time
   * @param real the time that a calendar shows
   */
  ApiFunction(Dispatcher dispatcher, InstantSource clock, InstantSource real, FunctionLog log) {
    this(dispatcher, clock, real, log, Optional.empty());
  }

  private ApiFunction(
      Dispatcher dispatcher,
      InstantSource clock,
      InstantSource real,
      FunctionLog log,
      Optional<Priming> priming) {
    this.dispatcher = dispatcher;
    this.clock = clock;
    this.real = real;
    this.log = log;
    this.lines = new RequestLines(log, real, Deployment.nanos());
    this.priming = priming;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    FollowingClock.follow(clock, context);
    output.write(Envelope.write(answered(Envelope.read(input), context)));
  }

  /** What an event is answered; without a context where nobody has invoked the function. */
  APIGatewayProxyResponseEvent answered(
      APIGatewayProxyRequestEvent event, @Nullable Context context) {
    if (event.getHttpMethod() == null) {
      return nothing();
    }
    HttpRequest request = Gateway.request(event, context, real.instant());
    return Trace.with(
        request.arrival().trace(),
        () -> Gateway.response(lines.followed(request, context, () -> answer(request))));
  }

  /**
   * An event that is no request of API Gateway's is the daily call that template.yaml makes so that
   * a version's snapshot is kept. Nobody outside can send one: the gateway always names a method.
   */
  private static APIGatewayProxyResponseEvent nothing() {
    return Gateway.response(HttpReply.empty(NO_CONTENT));
  }

  /**
   * Does what is done before a snapshot is taken. Lambda does it by itself; this is for whoever
   * tests or measures it.
   *
   * @throws IllegalStateException where the function does not answer itself as it must
   */
  public final void prime() {
    priming.ifPresent(Priming::rehearseAll);
  }

  /**
   * The last resort: whatever broke, the caller gets a sentence in its own dialect and may try
   * again, which is safe.
   */
  private HttpReply answer(HttpRequest request) {
    Protocol dialect = dispatcher.protocol(request);
    try {
      return dialect
          .answersWithin(request.route())
          .map(time -> TimeLimit.within(time, () -> dispatcher.answer(request)))
          .orElseGet(() -> dispatcher.answer(request));
    } catch (RuntimeException e) {
      Denial.Unavailable unavailable =
          new Denial.Unavailable(RETRY_AFTER_SECONDS, e instanceof SdkClientException);
      Trail.current().denied(unavailable);
      log.failed(request.method() + " " + request.resource() + " was not answered", e);
      return dialect.deny(request, unavailable);
    }
  }
}
