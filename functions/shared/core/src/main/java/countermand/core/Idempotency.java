package countermand.core;

/**
 * A caller's promise that a repeated call is the same call.
 *
 * @param key the caller's own key, 1 to 255 characters
 * @param fingerprint of the route, the side and the parsed body: what must be equal in a repeat
 */
public record Idempotency(String key, String fingerprint) {}
