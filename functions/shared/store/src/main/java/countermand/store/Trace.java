package countermand.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One id that goes with everything that a call sets off: it is written with the decision, and from
 * there goes through the table's stream into notices, messages and timers, so that one search in
 * the logs finds them all. It is about the work that is under way, not about the order, so it is
 * not handed from method to method.
 */
public final class Trace {
  /** The attribute in items, and the field in messages and in what a timer carries. */
  public static final String NAME = "trace";

  private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

  private Trace() {}

  /** The id of the work under way; null where it has none. */
  public static @Nullable String current() {
    return CURRENT.isBound() && !CURRENT.get().isEmpty() ? CURRENT.get() : null;
  }

  /** Does some work under an id, or under none. */
  public static <T> T with(@Nullable String id, Supplier<T> work) {
    return ScopedValue.where(CURRENT, id == null ? "" : id).call(work::get);
  }

  /** Does some work under an id, or under none. */
  public static void run(@Nullable String id, Runnable work) {
    ScopedValue.where(CURRENT, id == null ? "" : id).run(work);
  }
}
