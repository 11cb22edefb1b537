package countermand.store.links;

import countermand.store.Attributes;
import countermand.store.codec.Fields;
import countermand.store.codec.Instants;
import countermand.store.codec.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What operators did to a link, each deed an item beside it, written with the deed itself. */
public final class LinkLog {
  private static final String PREFIX = "LOG#";
  private static final Pattern SORT = Pattern.compile("LOG#[0-9TZ:.-]{24}#[0-9a-z-]{1,64}");
  private static final int CURSOR_MAX = 256;

  private final DynamoDbClient dynamo;
  private final String table;

  /** Reads from a table. */
  public LinkLog(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /**
   * Some deeds, newest first.
   *
   * @param cursor where the next page starts; absent on the last
   */
  public record Page(List<LogEntry> entries, @Nullable String cursor) {
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /** A page of a link's deeds; empty where the cursor is none of ours. */
  public Optional<Page> page(String link, int limit, @Nullable String cursor) {
    if (cursor == null) {
      return Optional.of(before(link, limit, PREFIX + "~"));
    }
    return sort(cursor).map(from -> before(link, limit, from));
  }

  private Page before(String link, int limit, String sort) {
    QueryResponse response =
        dynamo.query(query ->
            query
                .tableName(table)
                .keyConditionExpression("PK = :link AND SK BETWEEN :first AND :before")
                .expressionAttributeValues(
                    Map.of(
                        ":link", AttributeValue.fromS("LINK#" + link),
                        ":first", AttributeValue.fromS(PREFIX),
                        ":before", AttributeValue.fromS(sort)))
                .scanIndexForward(false)
                .consistentRead(true)
                // The one that the cursor names is found again.
                .limit(limit + 2));
    List<Map<String, AttributeValue>> items =
        response.items().stream()
            .filter(item -> !new Reading(item).text(Attributes.SK).equals(sort))
            .toList();
    List<Map<String, AttributeValue>> shown = items.stream().limit(limit).toList();
    return new Page(
        shown.stream().map(item -> decode(new Reading(item))).toList(),
        items.size() > limit ? cursor(new Reading(shown.getLast()).text(Attributes.SK)) : null);
  }

  /** The writing of a deed, for a transaction. */
  static TransactWriteItem writing(String table, String link, LogEntry entry) {
    Map<String, AttributeValue> item = new HashMap<>(encode(entry));
    item.put(Attributes.PK, AttributeValue.fromS("LINK#" + link));
    item.put(
        Attributes.SK, AttributeValue.fromS(PREFIX + Instants.text(entry.at()) + "#" + entry.id()));
    return TransactWriteItem.builder().put(put -> put.tableName(table).item(item)).build();
  }

  private static Map<String, AttributeValue> encode(LogEntry entry) {
    return new Fields()
        .put("at", entry.at())
        .put("id", entry.id())
        .put("by", entry.by())
        .put("action", entry.action())
        .list(
            "fields",
            entry.fields(),
            field ->
                new Fields()
                    .put("name", field.name())
                    .put("before", field.before())
                    .put("after", field.after())
                    .map())
        .map();
  }

  private static LogEntry decode(Reading item) {
    return new LogEntry(
        item.instant("at"),
        item.text("id"),
        item.text("by"),
        item.constant(LogEntry.Action.class, "action"),
        item.list(
            "fields",
            field ->
                new LogEntry.Field(
                    field.text("name"), field.textOrNull("before"), field.textOrNull("after"))));
  }

  private static String cursor(String sort) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(sort.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> sort(String cursor) {
    if (cursor.length() > CURSOR_MAX) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      return Optional.of(new String(bytes, StandardCharsets.UTF_8))
          .filter(sort -> SORT.matcher(sort).matches());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
