package countermand.pages;

import countermand.dialects.Endpoints;
import countermand.dialects.HttpRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses, all relative to the page that names them: what a stage or a domain puts in front is
 * nobody's business here.
 */
final class Place {
  /** Where everybody begins, from the root. */
  static final String HOME = "console";

  private static final Pattern INSIDE =
      Pattern.compile("console(/[\\w.~%!$'()*+,;:@-]+){0,6}(\\?[\\w.~%!$'()*+,;:@=&/-]*)?");

  private Place() {}

  /** What leads from a request's page to where {@code console} is. */
  static String root(HttpRequest request) {
    long up = request.path().chars().filter(c -> c == '/').count() - 1;
    return up == 0 ? "./" : "../".repeat((int) up);
  }

  /** What the addresses of a link's pages begin with, from the root. */
  static String base(HttpRequest request) {
    String link = request.pathParameters().getOrDefault("link", "");
    return link.isEmpty() ? "console/" : "console/links/" + link + "/";
  }

  /** A text as a segment of a path. */
  static String encoded(String text) {
    return Endpoints.segment(text);
  }

  /** The page of an order, from {@link #base}. */
  static String order(String id) {
    return "orders/" + encoded(id);
  }

  /** The query of the next page of a list; empty where the cursor is absent. */
  static String next(@Nullable String cursor) {
    return cursor == null ? "" : "?after=" + encoded(cursor);
  }

  /** The rest of the query of a page of a list; empty on the first, which is after nothing. */
  static String after(String cursor) {
    return cursor.isEmpty() ? "" : "&after=" + encoded(cursor);
  }

  /** The page that was asked for, from the root. */
  static String here(HttpRequest request) {
    StringBuilder here = new StringBuilder(request.path().substring(1));
    request
        .query()
        .forEach((name, values) ->
            here.append(here.indexOf("?") < 0 ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(encoded(values.getFirst())));
    return here.toString();
  }

  /** Where somebody wanted to go, if it is one of our pages; else the first. */
  static String inside(String wanted) {
    return INSIDE.matcher(wanted).matches() && !wanted.contains("..") ? wanted : HOME;
  }
}
