package countermand.dialects.links;

import countermand.core.Side;
import countermand.dialects.Presented;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Keys with which people sign in at the console, in our own form, whatever the link. */
public final class ConsoleKeys {
  /** The protocol under which these keys are kept. */
  public static final String DIALECT = "console";

  private ConsoleKeys() {}

  /** A new key. */
  public static KeyMaker.NewKey make(String link, Side side, IntFunction<byte[]> chance) {
    return OwnKey.make(chance, key -> Map.of("key", key));
  }

  /** What somebody typed, or pasted; empty where it cannot be a key. */
  public static Optional<Presented.Key> read(String typed) {
    return OwnKey.read(typed.strip());
  }
}
