package countermand.dialects;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses below a registered endpoint. */
public final class Endpoints {
  private Endpoints() {}

  /**
   * The address of a path below an endpoint, whose own path stays in front and whose query stays
   * behind: sellers register endpoints with a prefix, and with a token in the query.
   *
   * @param path with a slash in front, percent-encoded
   */
  public static URI below(URI endpoint, String path) {
    String base = endpoint.getRawPath() == null ? "" : endpoint.getRawPath();
    String prefix = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    String query = endpoint.getRawQuery() == null ? "" : "?" + endpoint.getRawQuery();
    return URI.create(
        endpoint.getScheme() + "://" + endpoint.getRawAuthority() + prefix + path + query);
  }

  /**
   * The same address with more in its query; {@code query} is percent-encoded, and may be empty.
   */
  public static URI withQuery(URI address, String query) {
    return query.isEmpty()
        ? address
        : URI.create(address + (address.getRawQuery() == null ? "?" : "&") + query);
  }

  /** One segment of a path, percent-encoded. */
  public static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
