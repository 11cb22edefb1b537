package countermand.dialects.vtex;

import countermand.core.Side;
import countermand.dialects.HttpRequest;
import countermand.dialects.Presented;
import countermand.dialects.SecretText;
import countermand.dialects.Sha256;
import countermand.dialects.links.KeyMaker;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * An application key and its token: in VTEX's two headers, or in the query of the endpoint that was
 * registered. The query counts first: who registers it means it, while a platform may send headers
 * of its own to everybody.
 */
final class AppKey {
  private static final Pattern READABLE = Pattern.compile("[\\x21-\\x7e]{1,256}");

  private static final Pattern PAIR = Pattern.compile("[^:]+:.+");
  private static final int NAME_BYTES = 8;

  private AppKey() {}

  /** A new key, which looks like those that VTEX makes. */
  static KeyMaker.NewKey make(String link, Side side, IntFunction<byte[]> chance) {
    String name = HexFormat.of().formatHex(chance.apply(NAME_BYTES));
    String key = "vtexappkey-" + link + "-" + name;
    String token = HexFormat.of().formatHex(chance.apply(KeyMaker.SECRET_BYTES));
    return new KeyMaker.NewKey(key, Sha256.hex(token), Map.of("appKey", key, "appToken", token));
  }

  /** Both halves, or VTEX takes us for nobody. */
  static Optional<String> secretFault(String secret) {
    return PAIR.matcher(secret).matches()
        ? SecretText.fault(secret)
        : Optional.of("must be an application key and its token, as key:token");
  }

  static Presented read(HttpRequest request) {
    return pair(
            query(request, Words.QUERY_KEY, Words.HEADER_KEY),
            query(request, Words.QUERY_TOKEN, Words.HEADER_TOKEN))
        .or(() -> pair(request.header(Words.HEADER_KEY), request.header(Words.HEADER_TOKEN)))
        .orElseGet(Presented.Nothing::new);
  }

  /** The pair with which we call, kept as {@code key:token}; empty where it is none. */
  static Optional<Presented.Key> parse(String kept) {
    int colon = kept.indexOf(':');
    return colon < 1
        ? Optional.empty()
        : Optional.of(new Presented.Key(kept.substring(0, colon), kept.substring(colon + 1)));
  }

  /** The headers of a call that we make with the newest of our pairs; none without one. */
  static Map<String, String> headers(List<String> secrets) {
    return secrets.stream()
        .findFirst()
        .flatMap(AppKey::parse)
        .map(key -> Map.of(Words.HEADER_KEY, key.id(), Words.HEADER_TOKEN, key.secret()))
        .orElseGet(Map::of);
  }

  private static Optional<Presented> pair(Optional<String> key, Optional<String> token) {
    return readable(key).flatMap(k -> readable(token).map(t -> new Presented.Key(k, t)));
  }

  private static Optional<String> readable(Optional<String> text) {
    return text.map(String::strip).filter(value -> READABLE.matcher(value).matches());
  }

  private static Optional<String> query(HttpRequest request, String name, String other) {
    return request.query().keySet().stream()
        .filter(it -> it.equalsIgnoreCase(name) || it.equalsIgnoreCase(other))
        .sorted()
        .findFirst()
        .flatMap(request::queryValue);
  }
}
