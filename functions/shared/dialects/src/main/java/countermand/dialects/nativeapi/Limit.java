package countermand.dialects.nativeapi;

import countermand.dialects.Call;
import countermand.dialects.HttpRequest;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** How many items a list answers at most: {@code limit}, from 1 to 100, 25 where it is left out. */
final class Limit {
  private static final String DEFAULT = "25";
  private static final Pattern ALLOWED = Pattern.compile("[1-9]\\d?|100");

  private Limit() {}

  /** What the list is asked for with its limit; a problem where that is none. */
  static Call of(HttpRequest request, IntFunction<Call> list) {
    String limit = request.queryValue("limit").orElse(DEFAULT);
    return ALLOWED.matcher(limit).matches()
        ? list.apply(Integer.parseInt(limit))
        : new Call.Answered(
            Problem.malformed("/limit", "limit must be a whole number from 1 to 100").reply());
  }
}
