package countermand.dialects;

import java.util.Optional;
import java.util.regex.Pattern;

/** What any secret must be with which we call somebody: it travels in headers, and in one line. */
public final class SecretText {
  private static final Pattern TEXT = Pattern.compile("[\\x21-\\x7e]{1,512}");

  private SecretText() {}

  /** What is wrong with it; empty where nothing is. */
  public static Optional<String> fault(String secret) {
    return TEXT.matcher(secret).matches()
        ? Optional.empty()
        : Optional.of("must have 1 to 512 printable ASCII characters, and no spaces");
  }
}
