package countermand.pages;

import countermand.dialects.HmacSha256;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;

/**
 * A session: an access token of the key that signed in, in a cookie. It is kept as a hash, ends
 * after {@link #LIFETIME}, with its key, or when its owner signs out.
 */
final class SessionCookie {
  /** A morning's work; then the key has to be brought again. */
  static final Duration LIFETIME = Duration.ofHours(4);

  private static final String NAME = "countermand";

  private SessionCookie() {}

  static Optional<String> token(HttpRequest request) {
    return Cookies.read(request, name(request));
  }

  static HttpReply begun(HttpRequest request, HttpReply reply, String token) {
    return reply.keeping(Cookies.set(request, name(request), token, LIFETIME.toSeconds()));
  }

  static HttpReply ended(HttpRequest request, HttpReply reply) {
    return reply.keeping(Cookies.set(request, name(request), "", 0));
  }

  /** What every form of a session carries, and nobody else can know: no other site's form does. */
  static String formToken(HttpRequest request) {
    return token(request).map(token -> HmacSha256.hex(token, "form")).orElse("");
  }

  /** Whether a form is one of this session's own. */
  static boolean owns(HttpRequest request, Form form) {
    byte[] own = formToken(request).getBytes(StandardCharsets.UTF_8);
    byte[] sent = form.text(Form.TOKEN).getBytes(StandardCharsets.UTF_8);
    return own.length > 0 && MessageDigest.isEqual(own, sent);
  }

  private static String name(HttpRequest request) {
    return Cookies.guarded(request, NAME);
  }
}
