package countermand.store;

import countermand.core.Role;
import org.jspecify.annotations.Nullable;

/**
 * A key with which somebody calls.
 *
 * @param dialect the protocol in which it is presented
 * @param id names it within its dialect; no secret
 * @param role as whom it calls
 * @param link the link that it belongs to; absent for an operator's
 * @param secretHash SHA-256 of the secret, lower-case hex
 */
public record Credential(
    String dialect, String id, Role role, @Nullable String link, String secretHash) {}
