package countermand.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import countermand.store.TimeLimit;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is left of an invocation's time. */
final class TimeLeft {
  /** Enough for the longest call that may be under way, and to write down what is done. */
  private static final Duration LAST = Duration.ofSeconds(20);

  /** Enough to hand back what was done. */
  private static final Duration ANSWERING = Duration.ofSeconds(1);

  private TimeLeft() {}

  /** True once the invocation should begin with nothing more. */
  static BooleanSupplier hurry(@Nullable Context context) {
    return hurry(context, Duration.ZERO);
  }

  /**
   * True once the invocation should begin with nothing more of its first work.
   *
   * @param next is kept for the work that comes after it
   */
  static BooleanSupplier hurry(@Nullable Context context, Duration next) {
    long kept = LAST.plus(next).toMillis();
    return () -> context != null && context.getRemainingTimeInMillis() < kept;
  }

  /** Does some work within what is left of the invocation. */
  static <T> T within(@Nullable Context context, Supplier<T> work) {
    return context == null
        ? work.get()
        : TimeLimit.within(
            Duration.ofMillis(context.getRemainingTimeInMillis()).minus(ANSWERING), work);
  }
}
