package countermand.acceptance;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips the stories where what they are to be told on cannot be had, and says so in one line. JUnit
 * finds it by itself.
 */
public final class WhereThereIsATarget implements ExecutionCondition {

  /** Holds the line, so that it is said once. */
  private static final class Said {
    private static final Optional<String> MISSING = said();

    private static Optional<String> said() {
      Optional<String> missing = Target.missing();
      missing.ifPresent(what -> System.out.println("SKIPPED: the stories, which need " + what));
      return missing;
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean story =
        context
            .getTestClass()
            .map(Class::getSimpleName)
            .filter(n -> n.endsWith("Story"))
            .isPresent();
    return story
        ? Said.MISSING
            .map(what -> ConditionEvaluationResult.disabled("needs " + what))
            .orElseGet(() -> ConditionEvaluationResult.enabled("there is a system"))
        : ConditionEvaluationResult.enabled("no story");
  }
}
