package countermand.dialects.json;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with a request, so that its caller learns everything at once. Not shared
 * between threads.
 */
public final class FieldErrors {
  /** A body full of mistakes must not become an answer without end. */
  private static final int ERRORS_MAX = 50;

  private final List<FieldError> errors = new ArrayList<>();

  /**
   * Adds a mistake; beyond the first {@value #ERRORS_MAX} it is only known that there were more.
   */
  public void add(String field, String message) {
    if (errors.size() < ERRORS_MAX) {
      errors.add(new FieldError(field, message));
    }
  }

  /** Whether nothing is wrong so far. */
  public boolean none() {
    return errors.isEmpty();
  }

  /** What is wrong, in the order in which it was found. */
  public List<FieldError> all() {
    return List.copyOf(errors);
  }
}
