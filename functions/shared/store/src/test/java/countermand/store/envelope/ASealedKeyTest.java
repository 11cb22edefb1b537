package countermand.store.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Role;
import countermand.store.Credential;
import countermand.store.links.KeySeal;
import org.junit.jupiter.api.Test;

class ASealedKeyTest {
  private static final String SECRET = "shpk5a4d52";

  private final KeySeal seal = new KeySeal(new Envelope(new Locksmith(), byte[]::new));

  @Test
  void opensForItsOwnCredentialOnly() {
    String kept = seal.seal("acme", "shopee", "2001887", SECRET);
    assertThat(kept).doesNotContain(SECRET).matches("[\\w-]+\\.[\\w-]+");
    assertThat(seal.open(credential("2001887", kept))).isEqualTo(SECRET);
    assertThatThrownBy(() -> seal.open(credential("2001888", kept)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Credential credential(String id, String kept) {
    return new Credential("shopee", id, Role.SELLER, "acme", kept);
  }
}
