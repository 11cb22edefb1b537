package countermand.dialects.nativeapi;

import countermand.core.Side;
import countermand.dialects.HttpRequest;
import countermand.dialects.Presented;
import countermand.dialects.links.KeyMaker;
import countermand.dialects.links.OwnKey;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Authorization: Bearer cm_<id>_<secret>}; the scheme in any case (RFC 9110, 11.1). */
final class Bearer {
  private static final Pattern HEADER = Pattern.compile("(?i:bearer) +(\\S+)");

  private Bearer() {}

  /** A new key. */
  static KeyMaker.NewKey make(String link, Side side, IntFunction<byte[]> chance) {
    return OwnKey.make(chance, key -> Map.of("authorization", "Bearer " + key));
  }

  static Presented read(HttpRequest request) {
    return request
        .header("Authorization")
        .map(value -> HEADER.matcher(value.strip()))
        .filter(Matcher::matches)
        .<Presented>flatMap(header -> OwnKey.read(header.group(1)))
        .orElseGet(Presented.Nothing::new);
  }
}
