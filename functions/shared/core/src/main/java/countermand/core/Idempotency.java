package countermand.core;

/**
 * What makes a repeated call the same call: a caller's own key, or, in a protocol without keys, the
 * body itself for a short while.
 *
 * @param key the caller's own key, 1 to 255 characters, none of them a control character
 * @param fingerprint of the route, the side and the parsed body: what must be equal in a repeat
 * @param byBody whether the body is the key: then a repeat is one only within the link's replay
 *     window, and only while nothing else has moved a line that it names
 */
public record Idempotency(String key, String fingerprint, boolean byBody) {
  /** No key of a caller's has a control character. */
  private static final String BODY = "\u0001body ";

  /** A caller's own key. */
  public Idempotency(String key, String fingerprint) {
    this(key, fingerprint, false);
  }

  /** The body as its own key. */
  public static Idempotency ofBody(String fingerprint) {
    return new Idempotency(BODY + fingerprint, fingerprint, true);
  }
}
