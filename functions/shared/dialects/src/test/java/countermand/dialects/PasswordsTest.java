package countermand.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PasswordsTest {
  private static final byte[] SALT = new byte[Passwords.SALT_BYTES];

  @Test
  void areKnownAgainAndNothingElseIs() {
    String kept = Passwords.hash("p\u00e4ss", SALT);
    assertThat(kept).startsWith("pbkdf2-sha256$600000$").doesNotContain("p\u00e4ss");
    assertThat(Passwords.matches("p\u00e4ss", kept)).isTrue();
    assertThat(Passwords.matches("pass", kept)).isFalse();
  }

  @Test
  void keepTheIterationsThatTheyWereMadeWith() {
    // RFC 7914, section 11: PBKDF2-HMAC-SHA-256 ("passwd", "salt", 1 iteration), its first 32
    // bytes.
    assertThat(
            Passwords.matches(
                "passwd", "pbkdf2-sha256$1$c2FsdA$VawEblbjCJ_sFpHCJUS2BflBhSFt3gRl5oudV8INrLw"))
        .isTrue();
  }

  @Test
  void differWithTheirSalt() {
    byte[] other = SALT.clone();
    other[0] = 1;
    assertThat(Passwords.hash("x", SALT)).isNotEqualTo(Passwords.hash("x", other));
  }

  @Test
  void areNobodysWithoutAHashOfTheirs() {
    assertThat(Passwords.matches("x", Passwords.nobodys())).isFalse();
    assertThat(Passwords.matches("x", Sha256.hex("x"))).isFalse();
    assertThat(Passwords.matches("x", "")).isFalse();
  }
}
