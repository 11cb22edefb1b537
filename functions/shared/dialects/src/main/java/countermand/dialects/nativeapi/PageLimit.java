package countermand.dialects.nativeapi;

import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** {@code ?limit&cursor}: the pages of a list. */
final class PageLimit {
  private static final String DEFAULT = "25";

  /** 1 to 100. */
  private static final Pattern LIMIT = Pattern.compile("[1-9]\\d?|100");

  private PageLimit() {}

  /** The call that a limit makes; a limit that is none is answered at once. */
  static Call read(HttpRequest request, IntFunction<Call> call) {
    String limit = request.queryValue("limit").orElse(DEFAULT);
    return LIMIT.matcher(limit).matches()
        ? call.apply(Integer.parseInt(limit))
        : new Call.Answered(
            Problem.malformed("/limit", "limit must be a whole number from 1 to 100").reply());
  }

  static HttpReply badCursor() {
    return Problem.malformed(
            "/cursor",
            "cursor must be one that a page before answered; leave it out to start at the first")
        .reply();
  }
}
