package countermand.dialects.nativeapi;

import countermand.core.Side;
import countermand.dialects.HttpRequest;
import countermand.dialects.Presented;
import countermand.dialects.Sha256;
import countermand.dialects.links.KeyMaker;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Authorization: Bearer cm_<id>_<secret>}; the scheme in any case (RFC 9110, 11.1). */
final class Bearer {
  /** An id has no underscore, so that the first one ends it. */
  private static final Pattern HEADER =
      Pattern.compile("(?i:bearer) +cm_([A-Za-z0-9.~-]{1,128})_([\\x21-\\x7e]{1,256})");

  private static final int ID_BYTES = 8;

  private Bearer() {}

  /** A new key. Its secret has no underscore, so that a look at it shows where it begins. */
  static KeyMaker.NewKey make(String link, Side side, IntFunction<byte[]> chance) {
    String id = HexFormat.of().formatHex(chance.apply(ID_BYTES));
    String secret = HexFormat.of().formatHex(chance.apply(KeyMaker.SECRET_BYTES));
    return new KeyMaker.NewKey(
        id, Sha256.hex(secret), Map.of("authorization", "Bearer cm_" + id + "_" + secret));
  }

  static Presented read(HttpRequest request) {
    Optional<Matcher> match =
        request.header("Authorization").map(value -> HEADER.matcher(value.strip()));
    return match
        .filter(Matcher::matches)
        .<Presented>map(m -> new Presented.Key(m.group(1), m.group(2)))
        .orElseGet(Presented.Nothing::new);
  }
}
