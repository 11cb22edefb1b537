package countermand.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Whether an invocation must come to its end. */
final class TimeLeft {
  /** Enough for the longest call that may be under way, and to write down what is done. */
  private static final Duration LAST = Duration.ofSeconds(20);

  private TimeLeft() {}

  /** True once the invocation should begin with nothing more. */
  static BooleanSupplier hurry(@Nullable Context context) {
    return () -> context != null && context.getRemainingTimeInMillis() < LAST.toMillis();
  }
}
