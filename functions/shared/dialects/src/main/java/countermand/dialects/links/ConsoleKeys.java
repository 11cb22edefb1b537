package countermand.dialects.links;

import countermand.core.Side;
import countermand.dialects.Presented;
import countermand.dialects.Sha256;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys with which people sign in at the console: {@code cm_<id>_<secret>}, whatever the link. */
public final class ConsoleKeys {
  /** The protocol under which these keys are kept. */
  public static final String DIALECT = "console";

  private static final Pattern KEY =
      Pattern.compile("cm_([A-Za-z0-9.~-]{1,128})_([\\x21-\\x7e]{1,256})");
  private static final int ID_BYTES = 8;

  private ConsoleKeys() {}

  /** A new key. */
  public static KeyMaker.NewKey make(String link, Side side, IntFunction<byte[]> chance) {
    String id = HexFormat.of().formatHex(chance.apply(ID_BYTES));
    String secret = HexFormat.of().formatHex(chance.apply(KeyMaker.SECRET_BYTES));
    return new KeyMaker.NewKey(id, Sha256.hex(secret), Map.of("key", "cm_" + id + "_" + secret));
  }

  /** What somebody typed, or pasted; empty where it cannot be a key. */
  public static Optional<Presented.Key> read(String typed) {
    return Optional.of(KEY.matcher(typed.strip()))
        .filter(Matcher::matches)
        .map(key -> new Presented.Key(key.group(1), key.group(2)));
  }
}
