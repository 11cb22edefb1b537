package countermand.dialects.nativeapi;

import countermand.dialects.HttpRequest;
import countermand.dialects.json.FieldErrors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code Idempotency-Key}: a caller's own name for a call that it may repeat. */
final class IdempotencyKey {
  private static final String HEADER = "Idempotency-Key";
  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{1,255}");

  private IdempotencyKey() {}

  /** The key; absent where there is none, or where it was an error. */
  static @Nullable String read(HttpRequest request, FieldErrors errors) {
    @Nullable String key = request.header(HEADER).orElse(null);
    if (key == null || (PRINTABLE.matcher(key).matches() && !key.isBlank())) {
      return key;
    }
    errors.add(
        "/" + HEADER,
        "the header Idempotency-Key must have 1 to 255 printable ASCII characters; shorten it, or"
            + " leave it out");
    return null;
  }
}
