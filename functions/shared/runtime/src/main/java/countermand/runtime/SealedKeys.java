package countermand.runtime;

import countermand.store.Credential;
import countermand.store.links.KeySeal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens sealed secrets. What opens them is made when the first of them is asked for: most calls
 * need none, and a function that starts has no time for a client more.
 */
final class SealedKeys implements SharedKeys {
  private final Supplier<KeySeal> made;
  private @Nullable KeySeal seal;

  /**
   * Sealed secrets.
   *
   * @param made makes what opens them
   */
  SealedKeys(Supplier<KeySeal> made) {
    this.made = made;
  }

  @Override
  public String open(Credential credential) {
    return seal().open(credential);
  }

  private synchronized KeySeal seal() {
    if (seal == null) {
      seal = made.get();
    }
    return seal;
  }
}
