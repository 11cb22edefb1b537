package countermand.runtime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** What goes wrong with texts, by accident and on purpose. */
final class Mutations {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "\r\nX-Injected: 1",
          "%0d%0aX-Injected:%201",
          "\u202e\u200b\ufeff",
          "\ud800",
          "\udfff\ud800",
          "\ud83d\ude00",
          "e\u0301",
          "\u00e9",
          "İ",
          "ﬀ",
          "../../..",
          "..%2f..%2f",
          "%2e%2e/",
          "%",
          "%zz",
          "%c0%af",
          "%ff",
          "%00",
          "a#b",
          "a%23b",
          "a%2Fb",
          "ORDER#acme#m#M-1",
          "${jndi:ldap://x}",
          "' OR 1=1 --",
          "<script>",
          "{{7*7}}",
          "__proto__",
          "x".repeat(129),
          "x".repeat(5_000),
          "-1",
          "0",
          "NaN",
          "1e400",
          "999999999999999999999999999999",
          "2026-02-30T25:61:61Z",
          "+1000000000-12-31T23:59:59.999999999Z",
          "P1Y",
          "M-1",
          "r-1",
          "S-7");
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "[]",
          "{}",
          "-1",
          "0",
          "1e309",
          "-1e-400",
          "2.0",
          "9223372036854775807",
          "9223372036854775808",
          "1".repeat(2_000),
          "0." + "1".repeat(2_000),
          "1e" + "9".repeat(20),
          "01",
          "Infinity",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "\"\\x\"",
          "\"" + "y".repeat(1_001) + "\"",
          "[[[[[[[[[[1]]]]]]]]]]",
          "{\"a\": 1, \"a\": 2}");
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16LE,
          StandardCharsets.ISO_8859_1,
          StandardCharsets.US_ASCII);

  private final Random chance;
  private final List<UnaryOperator<String>> ways =
      List.of(
          this::cut,
          this::doubled,
          this::otherValue,
          this::otherText,
          this::twiceTheKey,
          this::deep,
          this::long_,
          this::inserted,
          body -> "\ufeff" + body,
          body -> body + body,
          body -> "[" + body + "]");

  Mutations(Random chance) {
    this.chance = chance;
  }

  /** Something to put into a path, a header or a query. */
  String text() {
    return TEXTS.get(chance.nextInt(TEXTS.size()));
  }

  /** A body as bytes, changed in some ways, or in none. */
  byte[] body(String from) {
    String body = from;
    for (int i = chance.nextInt(4); i > 0; i--) {
      body = ways.get(chance.nextInt(ways.size())).apply(body);
    }
    Charset charset =
        chance.nextInt(20) == 0
            ? CHARSETS.get(chance.nextInt(CHARSETS.size()))
            : StandardCharsets.UTF_8;
    byte[] bytes = body.getBytes(charset);
    if (bytes.length > 0 && chance.nextInt(8) == 0) {
      bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
    }
    return bytes;
  }

  private String cut(String body) {
    return body.substring(0, chance.nextInt(body.length() + 1));
  }

  private String doubled(String body) {
    int from = chance.nextInt(body.length() + 1);
    int to = from + chance.nextInt(body.length() - from + 1);
    return body.substring(0, to) + body.substring(from);
  }

  /** Another value after some colon. */
  private String otherValue(String body) {
    int colon = any(body, ':');
    if (colon < 0) {
      return VALUES.get(chance.nextInt(VALUES.size()));
    }
    int end = colon + 1;
    while (end < body.length() && ",}]".indexOf(body.charAt(end)) < 0) {
      end++;
    }
    return body.substring(0, colon + 1)
        + VALUES.get(chance.nextInt(VALUES.size()))
        + body.substring(end);
  }

  /** Another text between two quotes, raw. */
  private String otherText(String body) {
    int open = any(body, '"');
    int close = body.indexOf('"', open + 1);
    return open < 0 || close < 0
        ? body
        : body.substring(0, open + 1) + text() + body.substring(close);
  }

  private String twiceTheKey(String body) {
    int open = body.indexOf('{');
    int comma = body.indexOf(',', open + 1);
    return open < 0 || comma < 0
        ? body
        : body.substring(0, comma + 1) + body.substring(open + 1, comma) + body.substring(comma);
  }

  private String deep(String body) {
    int levels = 1 << chance.nextInt(16);
    return chance.nextBoolean()
        ? "[".repeat(levels) + body + "]".repeat(chance.nextBoolean() ? levels : 0)
        : "{\"a\":".repeat(levels) + body + "}".repeat(chance.nextBoolean() ? levels : 0);
  }

  private String long_(String body) {
    return chance.nextInt(20) == 0 ? body + " ".repeat(300_000) : body + " ".repeat(100);
  }

  private String inserted(String body) {
    int at = chance.nextInt(body.length() + 1);
    return body.substring(0, at) + (char) chance.nextInt(0x10000) + body.substring(at);
  }

  private int any(String body, char what) {
    long all = body.chars().filter(c -> c == what).count();
    if (all == 0) {
      return -1;
    }
    int at = -1;
    for (long left = chance.nextLong(all) + 1; left > 0; left--) {
      at = body.indexOf(what, at + 1);
    }
    return at;
  }
}
