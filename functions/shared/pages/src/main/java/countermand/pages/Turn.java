package countermand.pages;

import countermand.dialects.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list stands among the others: what is on none of them is not what is not on it.
 *
 * @param after the cursor of the page before; empty on the first
 * @param next the query of the next page; empty on the last
 */
public record Turn(String after, String next) {

  /**
   * Of the page that was asked for.
   *
   * @param cursor of what follows; absent where nothing does
   */
  static Turn of(HttpRequest request, @Nullable String cursor) {
    return new Turn(request.queryValue("after").orElse(""), Place.next(cursor));
  }

  /** Whether no page is before it. */
  public boolean first() {
    return after.isEmpty();
  }

  /** The key of what a page says that has nothing of its list on it. */
  public String nothing(String list) {
    if (!next.isEmpty()) {
      return list + ".none-so-far";
    }
    return first() ? list + ".none" : "list.no-more";
  }
}
