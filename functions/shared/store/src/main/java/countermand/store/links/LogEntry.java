package countermand.store.links;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Something that an operator did to a link.
 *
 * @param id tells it from what was done in the same millisecond
 * @param by the id of the operator's key
 */
public record LogEntry(Instant at, String id, String by, Action action, List<Field> fields) {
  public LogEntry {
    fields = List.copyOf(fields);
  }

  /**
   * Who does something, and when: an entry but for what it is.
   *
   * @param id tells it from what was done in the same millisecond
   * @param by the id of the operator's key
   */
  public record Deed(Instant at, String id, String by) {
    LogEntry entry(Action action, List<Field> fields) {
      return new LogEntry(at, id, by, action, fields);
    }
  }

  /** What was done. */
  public enum Action {
    CREATED,
    CHANGED,
    CREDENTIAL_ISSUED,
    CREDENTIAL_REVOKED,
    SECRETS_SET
  }

  /** What became of a field. */
  public record Field(String name, @Nullable String before, @Nullable String after) {

    /** What is between two items. */
    static List<Field> between(
        Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
      TreeSet<String> names = new TreeSet<>(before.keySet());
      names.addAll(after.keySet());
      List<Field> fields = new ArrayList<>();
      for (String name : names) {
        Field field = new Field(name, text(before.get(name)), text(after.get(name)));
        if (!Objects.equals(field.before(), field.after())) {
          fields.add(field);
        }
      }
      return fields;
    }

    private static @Nullable String text(@Nullable AttributeValue value) {
      if (value == null) {
        return null;
      }
      if (value.bool() != null) {
        return value.bool().toString();
      }
      return value.n() == null ? value.s() : value.n();
    }
  }
}
