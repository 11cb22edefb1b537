package countermand.dialects.links;

import countermand.dialects.json.FieldError;
import java.util.Map;

/** What came of an operator's wish for a key. */
public sealed interface KeyIssued {

  /**
   * There it is.
   *
   * @param shown what its owner needs; nobody can show it again
   */
  record Issued(KeyState key, Map<String, String> shown) implements KeyIssued {

    /** Without the secret. */
    @Override
    public String toString() {
      return "Issued[key=" + key + "]";
    }
  }

  /** There is no such link. */
  record NoLink() implements KeyIssued {}

  /** No such key can be; nothing was written. */
  record Invalid(FieldError error) implements KeyIssued {}

  /**
   * The link has as many as it may.
   *
   * @param most how many those are
   */
  record TooMany(int most) implements KeyIssued {}
}
