package countermand.store;

import java.time.Instant;

/**
 * A token that stands for a credential for a while. The token itself is kept nowhere.
 *
 * @param hash SHA-256 of the token, lower-case hex
 * @param credentialId the credential to which it was issued
 * @param secretHash that credential's, as it was then: another password ends its tokens
 * @param until from this instant on it opens nothing
 * @param purpose what it is good for
 */
public record AccessToken(
    String dialect,
    String hash,
    String credentialId,
    String secretHash,
    Instant until,
    Purpose purpose) {

  /** What a token is good for, and for nothing else. */
  public enum Purpose {
    /** To call with. */
    CALLS,
    /** To get new tokens with, once. */
    REFRESHING,
    /** To get the first tokens with, once. */
    CODE,
    /** To get tokens with, again and again: only what opens nothing real has one. */
    DEMO_CODE
  }

  /** A token of a credential as it is now. */
  public static AccessToken of(Credential credential, String hash, Instant until, Purpose purpose) {
    return new AccessToken(
        credential.dialect(), hash, credential.id(), credential.secretHash(), until, purpose);
  }
}
