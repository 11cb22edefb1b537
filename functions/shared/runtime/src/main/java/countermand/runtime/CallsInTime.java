package countermand.runtime;

import countermand.store.TimeLimit;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.RequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Lets a call take no longer than what is left of the time in which its caller must be answered.
 */
final class CallsInTime implements ExecutionInterceptor {
  /** Above any healthy answer, below what a caller of ours waits for. */
  static final Duration CALL = Duration.ofSeconds(8);

  static final Duration ATTEMPT = Duration.ofSeconds(3);

  /** A call that comes too late fails at once: the SDK takes no time-out of nothing. */
  private static final Duration LEAST = Duration.ofMillis(1);

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return TimeLimit.left()
        .map(left -> limited(context.request(), left.compareTo(LEAST) < 0 ? LEAST : left))
        .orElseGet(context::request);
  }

  private static SdkRequest limited(SdkRequest request, Duration left) {
    return request instanceof AwsRequest aws
        ? aws.toBuilder().overrideConfiguration(of(aws, left)).build()
        : request;
  }

  /** What was asked for this very call stays, unless there is not so much left. */
  private static AwsRequestOverrideConfiguration of(AwsRequest request, Duration left) {
    Optional<AwsRequestOverrideConfiguration> before = request.overrideConfiguration();
    return before
        .map(AwsRequestOverrideConfiguration::toBuilder)
        .orElseGet(AwsRequestOverrideConfiguration::builder)
        .apiCallTimeout(
            shorter(
                left, before.flatMap(RequestOverrideConfiguration::apiCallTimeout).orElse(CALL)))
        .apiCallAttemptTimeout(
            shorter(
                left,
                before
                    .flatMap(RequestOverrideConfiguration::apiCallAttemptTimeout)
                    .orElse(ATTEMPT)))
        .build();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
