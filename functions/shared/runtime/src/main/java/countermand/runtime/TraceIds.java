package countermand.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Map;
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
  private static final String HEADER = "x-amzn-trace-id";
  private static final Pattern ROOT =
      Pattern.compile("(?:^|;)\\s*Root=(1-[0-9a-fA-F]{8}-[0-9a-fA-F]{24})(?:$|;)");

  private TraceIds() {}

  /**
   * Of a call over HTTP.
   *
   * @param headers by lower-case name
   */
  static String of(Map<String, String> headers, @Nullable Context context) {
    return Optional.ofNullable(headers.get(HEADER))
        .map(ROOT::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .orElseGet(() -> of(context));
  }

  /** Of an invocation that nobody gave a trace. */
  static String of(@Nullable Context context) {
    return invocation(context).orElseGet(() -> Chance.id().toString());
  }

  /** The invocation's id, where it has one. */
  static Optional<String> invocation(@Nullable Context context) {
    return context == null
        ? Optional.empty()
        : Optional.<String>ofNullable(context.getAwsRequestId());
  }
}
