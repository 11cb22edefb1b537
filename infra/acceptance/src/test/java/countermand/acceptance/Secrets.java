package countermand.acceptance;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the secrets in what goes over the wire, whatever the protocol. */
final class Secrets {
  /** Shorter ones are none: a story's "wrong" and "x" are words that may stand anywhere. */
  private static final int SHORTEST = 12;

  private static final String NAMES =
      "password|accessToken|appToken|X-VTEX-API-AppToken|securitykey|apiKey|authorization|token"
          + "|partnerKey|access_token|refresh_token";
  private static final Pattern NAME = Pattern.compile(NAMES, Pattern.CASE_INSENSITIVE);
  private static final Pattern FIELD =
      Pattern.compile("\"(?:" + NAMES + ")\"\\s*:\\s*\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);
  private static final Pattern LIST = Pattern.compile("\"secrets\"\\s*:\\s*\\[([^\\]]*)]");
  private static final Pattern KEY = Pattern.compile("(?:Bearer )?\\bcm_[^_\\s\"]+_([\\w-]+)");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]+)\"");

  private Secrets() {}

  static Set<String> inHeader(String name, String value) {
    return NAME.matcher(name).matches() ? parts(Stream.of(value)) : Set.of();
  }

  static Set<String> inQuery(String path) {
    return parts(
        Arrays.stream(path.replaceFirst("^[^?]*\\??", "").split("&"))
            .map(pair -> pair.split("=", 2))
            .filter(pair -> pair.length == 2 && NAME.matcher(pair[0]).matches())
            .map(pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  /** In JSON, also where it is a text inside another, and wherever else a key of ours stands. */
  static Set<String> inText(String text) {
    String plain = text.replace("\\\"", "\"");
    Stream<String> listed =
        LIST.matcher(plain).results().flatMap(list -> texts(TEXT, list.group(1)));
    return parts(Stream.of(texts(FIELD, plain), texts(KEY, plain), listed).flatMap(found -> found));
  }

  private static Stream<String> texts(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
  }

  /** Of {@code Bearer cm_id_secret} and {@code name:password} the names are none. */
  private static Set<String> parts(Stream<String> values) {
    return values
        .map(value -> KEY.matcher(value).replaceFirst("$1"))
        .map(value -> value.substring(value.lastIndexOf(':') + 1))
        .filter(value -> value.length() >= SHORTEST)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
