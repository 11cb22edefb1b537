package countermand.store;

import countermand.core.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key with which somebody calls.
 *
 * @param dialect the protocol in which it is presented
 * @param id names it within its dialect; no secret
 * @param role as whom it calls
 * @param link the link that it belongs to; absent for an operator's
 * @param secretHash what is kept of its secret: a hash, such as SHA-256 in lower-case hex; or all
 *     of it, sealed, in a protocol in which both sides sign with it
 * @param expiresAt from when on it opens nothing; absent: never
 * @param account the one account that it may speak for, in a protocol in which a key has several;
 *     empty where it has none
 * @param only the routes that it may call, as template.yaml names them; empty: all of its side's
 */
public record Credential(
    String dialect,
    String id,
    Role role,
    @Nullable String link,
    String secretHash,
    @Nullable Instant expiresAt,
    String account,
    Set<String> only) {

  public Credential {
    only = Set.copyOf(only);
  }

  /** A key that is not confined to some calls. */
  public Credential(
      String dialect,
      String id,
      Role role,
      @Nullable String link,
      String secretHash,
      @Nullable Instant expiresAt) {
    this(dialect, id, role, link, secretHash, expiresAt, "", Set.of());
  }

  /** A key that opens something until it is revoked. */
  public Credential(
      String dialect, String id, Role role, @Nullable String link, String secretHash) {
    this(dialect, id, role, link, secretHash, null);
  }

  /** Whether it may call a route. */
  public boolean allows(String route) {
    return only.isEmpty() || only.contains(route);
  }

  /** Whether it opens nothing any more. */
  public boolean expired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }
}
