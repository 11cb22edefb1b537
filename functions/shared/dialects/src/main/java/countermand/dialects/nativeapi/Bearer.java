package countermand.dialects.nativeapi;

import countermand.dialects.HttpRequest;
import countermand.dialects.Presented;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Authorization: Bearer cm_<id>_<secret>}; the scheme in any case (RFC 9110, 11.1). */
final class Bearer {
  /** An id has no underscore, so that the first one ends it. */
  private static final Pattern HEADER =
      Pattern.compile("(?i:bearer) +cm_([A-Za-z0-9.~-]{1,128})_([\\x21-\\x7e]{1,256})");

  private Bearer() {}

  static Presented read(HttpRequest request) {
    Optional<Matcher> match =
        request.header("Authorization").map(value -> HEADER.matcher(value.strip()));
    return match
        .filter(Matcher::matches)
        .<Presented>map(m -> new Presented.Key(m.group(1), m.group(2)))
        .orElseGet(Presented.Nothing::new);
  }
}
