package countermand.store.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AnEnvelopeTest {
  private static final String SECRET = "whsec_bmV3";

  private final Locksmith locksmith = new Locksmith();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
  private final CachedDataKeys keys = new CachedDataKeys(locksmith, nanos::get);
  private final Envelope envelope = new Envelope(keys, byte[]::new);
  private final Envelope.Sealed sealed = envelope.seal("acme", "SELLER", SECRET);

  @Test
  void givesBackWhatWasPutIn() {
    assertThat(envelope.open("acme", "SELLER", sealed)).isEqualTo(SECRET);
  }

  @Test
  void showsNothingOfIt() {
    assertThat(new String(sealed.text(), StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
    assertThat(keys.make("acme")).hasToString("DataKey");
  }

  @Test
  void hasAKeyOfItsOwn() {
    assertThat(envelope.seal("acme", "SELLER", SECRET).key()).isNotEqualTo(sealed.key());
  }

  @Test
  void staysClosedAtAnotherPlace() {
    assertThatThrownBy(() -> envelope.open("acme", "MARKETPLACE", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> envelope.open("other", "SELLER", sealed)).hasMessageContaining("acme");
  }

  @Test
  void staysClosedWhenItWasChanged() {
    sealed.text()[sealed.text().length - 1] ^= 1;
    assertThatThrownBy(() -> envelope.open("acme", "SELLER", sealed))
        .hasMessageContaining("was changed");
  }

  @Test
  void asksForItsKeyOnceAnHour() {
    envelope.open("acme", "SELLER", sealed);
    nanos.addAndGet(Duration.ofHours(1).toNanos() - 1);
    envelope.open("acme", "SELLER", sealed);
    assertThat(locksmith.asked()).containsExactly("make acme", "open acme");
    nanos.incrementAndGet();
    envelope.open("acme", "SELLER", sealed);
    assertThat(locksmith.asked()).containsExactly("make acme", "open acme", "open acme");
  }

  @Test
  void doesNotLetACachedKeyOpenForAnotherLink() {
    keys.open("acme", sealed.key());
    assertThatThrownBy(() -> keys.open("other", sealed.key())).hasMessageContaining("acme");
  }
}
