package countermand.dialects.links;

import countermand.dialects.Presented;
import countermand.dialects.Sha256;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys in our own form, {@code cm_<id>_<secret>}: systems call with them, and people sign in. */
public final class OwnKey {
  /** An id has no underscore, so that the first one ends it. */
  private static final Pattern KEY =
      Pattern.compile("cm_([A-Za-z0-9.~-]{1,128})_([\\x21-\\x7e]{1,256})");

  private static final int ID_BYTES = 8;

  private OwnKey() {}

  /**
   * A new key. Its secret has no underscore, so that a look at it shows where it begins.
   *
   * @param shown makes of the key what its owner needs, by name
   */
  public static KeyMaker.NewKey make(
      IntFunction<byte[]> chance, Function<String, Map<String, String>> shown) {
    String id = HexFormat.of().formatHex(chance.apply(ID_BYTES));
    String secret = HexFormat.of().formatHex(chance.apply(KeyMaker.SECRET_BYTES));
    return new KeyMaker.NewKey(id, Sha256.hex(secret), shown.apply("cm_" + id + "_" + secret));
  }

  /** What a text says; empty where it cannot be a key. */
  public static Optional<Presented.Key> read(String text) {
    return Optional.of(KEY.matcher(text))
        .filter(Matcher::matches)
        .map(key -> new Presented.Key(key.group(1), key.group(2)));
  }
}
