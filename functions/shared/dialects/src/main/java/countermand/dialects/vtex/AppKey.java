package countermand.dialects.vtex;

import countermand.dialects.HttpRequest;
import countermand.dialects.Presented;
import java.util.Optional;
import java.util.regex.Pattern;

/** An application key and its token, in VTEX's two headers. */
final class AppKey {
  private static final Pattern READABLE = Pattern.compile("[\\x21-\\x7e]{1,256}");

  private AppKey() {}

  static Presented read(HttpRequest request) {
    Optional<String> key = readable(request, Words.HEADER_KEY);
    Optional<String> token = readable(request, Words.HEADER_TOKEN);
    return key.isPresent() && token.isPresent()
        ? new Presented.Key(key.get(), token.get())
        : new Presented.Nothing();
  }

  private static Optional<String> readable(HttpRequest request, String header) {
    return request.header(header).map(String::strip).filter(v -> READABLE.matcher(v).matches());
  }
}
