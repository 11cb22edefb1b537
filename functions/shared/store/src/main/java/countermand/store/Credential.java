package countermand.store;

import countermand.core.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key with which somebody calls.
 *
 * @param dialect the protocol in which it is presented
 * @param id names it within its dialect; no secret
 * @param role as whom it calls
 * @param link the link that it belongs to; absent for an operator's
 * @param secretHash what is kept of its secret; of ours SHA-256, lower-case hex
 * @param expiresAt from when on it opens nothing; absent: never
 */
public record Credential(
    String dialect,
    String id,
    Role role,
    @Nullable String link,
    String secretHash,
    @Nullable Instant expiresAt) {

  /** A key that opens something until it is revoked. */
  public Credential(
      String dialect, String id, Role role, @Nullable String link, String secretHash) {
    this(dialect, id, role, link, secretHash, null);
  }

  /** Whether it opens nothing any more. */
  public boolean expired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }
}
