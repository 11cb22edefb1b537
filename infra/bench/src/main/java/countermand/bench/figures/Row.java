package countermand.bench.figures;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One line of the table.
 *
 * @param measure what was measured, of whom
 * @param value what came out
 * @param unit of value and baseline
 * @param baseline what it is compared with, where it is
 * @param goal what was to be reached, where there is a goal
 */
public record Row(
    String measure, double value, String unit, OptionalDouble baseline, Optional<Goal> goal) {

  /**
   * A goal.
   *
   * @param most what must not be exceeded
   * @param ofRatio whether the ratio to the baseline is meant, else the value itself
   */
  public record Goal(double most, boolean ofRatio) {}

  /** A value alone. */
  public static Row of(String measure, double value, String unit) {
    return new Row(measure, value, unit, OptionalDouble.empty(), Optional.empty());
  }

  /** Compared with something. */
  public Row against(double other) {
    return new Row(measure, value, unit, OptionalDouble.of(other), goal);
  }

  /** With a goal for the ratio. */
  public Row ratioAtMost(double most) {
    return new Row(measure, value, unit, baseline, Optional.of(new Goal(most, true)));
  }

  /** With a goal for the value itself. */
  public Row atMost(double most) {
    return new Row(measure, value, unit, baseline, Optional.of(new Goal(most, false)));
  }

  /** The value as a multiple of the baseline. */
  public OptionalDouble ratio() {
    return baseline.isPresent() && baseline.getAsDouble() > 0
        ? OptionalDouble.of(value / baseline.getAsDouble())
        : OptionalDouble.empty();
  }

  /** Whether the goal is reached; empty where there is none, or nothing to compare with. */
  public Optional<Boolean> reached() {
    return goal.flatMap(wanted -> {
      OptionalDouble shown = wanted.ofRatio() ? ratio() : OptionalDouble.of(value);
      return shown.isPresent()
          ? Optional.of(shown.getAsDouble() <= wanted.most())
          : Optional.empty();
    });
  }

  /** The line as Markdown. */
  String markdown() {
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            measure,
            number(value) + (unit.isEmpty() ? "" : " " + unit),
            baseline.isPresent() ? number(baseline.getAsDouble()) : "",
            ratio().isPresent() ? String.format(Locale.ROOT, "%.2f", ratio().getAsDouble()) : "",
            goal.map(this::goalText).orElse(""));
  }

  private String goalText(Goal wanted) {
    String text = (wanted.ofRatio() ? "×" : "") + number(wanted.most());
    return "≤ " + text + reached().map(yes -> yes ? ", met" : ", **missed**").orElse("");
  }

  private static String number(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return String.format(Locale.ROOT, "%,d", (long) number);
    }
    double size = Math.abs(number);
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.01 ? "%.2f" : "%.7f";
    return String.format(Locale.ROOT, format, number);
  }
}
