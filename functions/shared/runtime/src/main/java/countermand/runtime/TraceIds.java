package countermand.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import countermand.dialects.HttpRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id under which a call's consequences are found: the root of the trace that API Gateway puts
 * into {@code X-Amzn-Trace-Id} (AWS X-Ray, "Tracing header"), else the invocation's own id. Whoever
 * calls may send that header, so that only what looks like a root is taken.
 */
final class TraceIds {
  private static final String HEADER = "X-Amzn-Trace-Id";
  private static final Pattern ROOT =
      Pattern.compile("(?:^|;)\\s*Root=(1-[0-9a-fA-F]{8}-[0-9a-fA-F]{24})(?:$|;)");

  private TraceIds() {}

  static String of(HttpRequest request, @Nullable Context context) {
    return request
        .header(HEADER)
        .map(ROOT::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .orElseGet(() -> of(context));
  }

  /** Of an invocation that nobody gave a trace. */
  static String of(@Nullable Context context) {
    return invocation(context).orElseGet(() -> Deployment.newId().toString());
  }

  /** The invocation's id, where it has one. */
  static Optional<String> invocation(@Nullable Context context) {
    return context == null
        ? Optional.empty()
        : Optional.<String>ofNullable(context.getAwsRequestId());
  }
}
