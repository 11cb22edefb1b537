package countermand.dialects.links;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that an operator did to a link.
 *
 * @param by the id of the operator's key
 */
public record LinkChange(Instant at, String by, Action action, List<Field> fields) {
  public LinkChange {
    fields = List.copyOf(fields);
  }

  /** What was done. */
  public enum Action {
    CREATED,
    CHANGED,
    CREDENTIAL_ISSUED,
    CREDENTIAL_REVOKED,
    SECRETS_SET
  }

  /** What became of a field; a secret is none. */
  public record Field(String name, @Nullable String before, @Nullable String after) {}

  /**
   * Some changes, newest first.
   *
   * @param cursor where the next page starts; absent on the last
   */
  public record Page(List<LinkChange> changes, @Nullable String cursor) {
    public Page {
      changes = List.copyOf(changes);
    }
  }
}
