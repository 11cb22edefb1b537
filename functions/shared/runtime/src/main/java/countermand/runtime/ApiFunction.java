package countermand.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import countermand.dialects.Denial;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.store.Trace;
import java.time.InstantSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/** A function behind API Gateway. Which routes reach it is declared in template.yaml alone. */
public abstract class ApiFunction
    implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
  private static final int RETRY_AFTER_SECONDS = 5;

  private final Dispatcher dispatcher;
  private final InstantSource clock;
  private final InstantSource real;
  private final FunctionLog log;
  private final RequestLines lines;

  /** A function in its surroundings. */
  protected ApiFunction(Environment environment) {
    this(environment, FunctionLog.of(environment));
  }

  private ApiFunction(Environment environment, FunctionLog log) {
    this(new Deployment(environment).dispatcher(log), environment.clock(), log);
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
    this.dispatcher = dispatcher;
    this.clock = clock;
    this.real = real;
    this.log = log;
    this.lines = new RequestLines(log, real, Deployment.nanos());
  }

  @Override
  public APIGatewayProxyResponseEvent handleRequest(
      APIGatewayProxyRequestEvent event, Context context) {
    FollowingClock.follow(clock, context);
    HttpRequest request = Gateway.request(event, context, real.instant());
    return Trace.with(
        request.arrival().trace(),
        () -> Gateway.response(lines.followed(request, context, () -> answer(request))));
  }

  /**
   * The last resort: whatever broke, the caller gets a sentence in its own dialect and may try
   * again, which is safe.
   */
  private HttpReply answer(HttpRequest request) {
    try {
      return dispatcher.answer(request);
    } catch (RuntimeException e) {
      Denial.Unavailable unavailable =
          new Denial.Unavailable(RETRY_AFTER_SECONDS, e instanceof SdkClientException);
      Trail.current().denied(unavailable);
      log.failed(request.method() + " " + request.resource() + " was not answered", e);
      return dispatcher.protocol(request).deny(request, unavailable);
    }
  }
}
