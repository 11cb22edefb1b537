package countermand.store;

import java.time.Instant;

/**
 * A token with which a credential calls for a while. The token itself is kept nowhere.
 *
 * @param hash SHA-256 of the token, lower-case hex
 * @param credentialId the credential to which it was issued
 * @param secretHash that credential's, as it was then: another password ends its tokens
 * @param until from this instant on it opens nothing
 */
public record AccessToken(
    String dialect, String hash, String credentialId, String secretHash, Instant until) {}
