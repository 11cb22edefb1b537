package countermand.pages;

import countermand.dialects.HttpRequest;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the browser has kept for us (RFC 6265). */
final class Cookies {
  private static final Pattern PAIR = Pattern.compile("([^\\s=;]+)=([^;]*)");
  private static final Pattern LOOPBACK =
      Pattern.compile("(127\\.0\\.0\\.1|\\[::1]|localhost)(:\\d+)?");

  private Cookies() {}

  static Optional<String> read(HttpRequest request, String name) {
    return PAIR.matcher(request.header("Cookie").orElse(""))
        .results()
        .filter(pair -> pair.group(1).equals(name))
        .map((MatchResult pair) -> pair.group(2).strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /**
   * Whether the browser says that it calls its own machine, where there is no TLS and nobody
   * between. Not every browser keeps a Secure cookie there; no deployment is ever called so.
   */
  static boolean onLoopback(HttpRequest request) {
    return LOOPBACK.matcher(request.header("Host").orElse("")).matches();
  }

  /**
   * The whole name of one that matters: browsers let no other host set a name that begins so, and
   * none without TLS (RFC 6265bis).
   */
  static String guarded(HttpRequest request, String name) {
    return onLoopback(request) ? name : "__Host-" + name;
  }

  /**
   * A cookie that no script reads, and that comes along with no request of another site.
   *
   * @param seconds how long it is kept; 0 for no longer
   */
  static String set(HttpRequest request, String name, String value, long seconds) {
    return set(request, name, value, seconds, "Strict");
  }

  /**
   * A cookie that no script reads, and that comes along where a link or a redirect of another site
   * leads to a page of ours; with no form, frame or file that another site has.
   *
   * @param seconds how long it is kept; 0 for no longer
   */
  static String setForReturning(HttpRequest request, String name, String value, long seconds) {
    return set(request, name, value, seconds, "Lax");
  }

  private static String set(
      HttpRequest request, String name, String value, long seconds, String sameSite) {
    return name
        + "="
        + value
        + "; Path=/; Max-Age="
        + seconds
        + "; HttpOnly; SameSite="
        + sameSite
        + (onLoopback(request) ? "" : "; Secure");
  }
}
