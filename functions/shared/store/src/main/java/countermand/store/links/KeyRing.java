package countermand.store.links;

import countermand.core.Role;
import countermand.store.Attributes;
import countermand.store.Credential;
import countermand.store.CredentialCodec;
import countermand.store.DynamoDirectory;
import countermand.store.Update;
import countermand.store.codec.Fields;
import countermand.store.codec.Instants;
import countermand.store.codec.Reading;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The keys of links. Each is two items: one that callers are checked against, under the key's own
 * name, and one beside its link for the list, which also knows when it was last used.
 */
public final class KeyRing {
  private static final String CREDENTIAL = "CREDENTIAL";
  private static final String LAST_USED = "lastUsedAt";

  private final DynamoDbClient dynamo;
  private final String table;
  private final Transactions transactions;
  private final HourNotes notes;

  /** Works on a table. */
  public KeyRing(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.transactions = new Transactions(dynamo);
    this.notes = new HourNotes(dynamo, table);
  }

  /** The keys of a link, oldest first. */
  public List<Key> of(String link) {
    return dynamo
        .queryPaginator(query ->
            query
                .tableName(table)
                .keyConditionExpression("PK = :link AND begins_with(SK, :keys)")
                .expressionAttributeValues(
                    Map.of(":link", text("LINK#" + link), ":keys", text(CREDENTIAL + "#")))
                .consistentRead(true))
        .items()
        .stream()
        .map(item -> decode(new Reading(item)))
        .sorted(Comparator.comparing(Key::createdAt).thenComparing(Key::id))
        .toList();
  }

  /** Adds a key to its link; false where there is one of that name. */
  public boolean add(String link, Credential credential, LogEntry.Deed deed) {
    Key key =
        new Key(
            credential.dialect(),
            credential.id(),
            credential.role(),
            deed.at(),
            null,
            credential.expiresAt(),
            credential.only());
    Map<String, AttributeValue> checked = new HashMap<>(CredentialCodec.encode(credential));
    checked.putAll(keyOf(DynamoDirectory.partition(credential), CREDENTIAL));
    Map<String, AttributeValue> listed = new HashMap<>(encode(key));
    listed.putAll(listedKey(link, key.dialect(), key.id()));
    return transactions.write(
        List.of(
            TransactWriteItem.builder()
                .put(put ->
                    put.tableName(table)
                        .item(checked)
                        .conditionExpression("attribute_not_exists(PK)"))
                .build(),
            TransactWriteItem.builder().put(put -> put.tableName(table).item(listed)).build(),
            LinkLog.writing(
                table, link, deed.entry(LogEntry.Action.CREDENTIAL_ISSUED, fields(key)))));
  }

  /** Takes a key away from its link; false where it is no longer there. */
  public boolean remove(String link, Key key, LogEntry.Deed deed) {
    Map<String, AttributeValue> checked =
        keyOf(CREDENTIAL + "#" + key.dialect() + "#" + key.id(), CREDENTIAL);
    return transactions.write(
        List.of(
            TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table).key(checked))
                .build(),
            TransactWriteItem.builder()
                .delete(delete ->
                    delete
                        .tableName(table)
                        .key(listedKey(link, key.dialect(), key.id()))
                        .conditionExpression("attribute_exists(PK)"))
                .build(),
            LinkLog.writing(
                table, link, deed.entry(LogEntry.Action.CREDENTIAL_REVOKED, fields(key)))));
  }

  /**
   * Notes that a key was used, unless somebody has noted it in that hour.
   *
   * @param hour when it began
   */
  public void used(Credential credential, Instant hour) {
    @Nullable String link = credential.link();
    if (link == null) {
      return;
    }
    notes.note(
        listedKey(link, credential.dialect(), credential.id()),
        LAST_USED,
        hour,
        new Update().ifExists(Attributes.PK));
  }

  private static List<LogEntry.Field> fields(Key key) {
    return List.of(
        new LogEntry.Field("credential", null, key.id()),
        new LogEntry.Field("dialect", null, key.dialect()),
        new LogEntry.Field("side", null, key.role().name().toLowerCase(Locale.ROOT)),
        new LogEntry.Field(
            "expiresAt",
            null,
            Optional.ofNullable(key.expiresAt()).map(Instants::text).orElse(null)),
        new LogEntry.Field(CredentialCodec.ONLY, null, CredentialCodec.routes(key.only())));
  }

  private static Map<String, AttributeValue> encode(Key key) {
    return new Fields()
        .put("dialect", key.dialect())
        .put("id", key.id())
        .put("role", key.role())
        .put("createdAt", key.createdAt())
        .put("validUntil", key.expiresAt())
        .put(CredentialCodec.ONLY, CredentialCodec.routes(key.only()))
        .map();
  }

  /** A key as it is listed beside its link. */
  static Key decode(Reading item) {
    return new Key(
        item.text("dialect"),
        item.text("id"),
        item.constant(Role.class, "role"),
        item.instant("createdAt"),
        item.instantOrNull(LAST_USED),
        item.instantOrNull("validUntil"),
        CredentialCodec.routes(item));
  }

  private static Map<String, AttributeValue> listedKey(String link, String dialect, String id) {
    return keyOf("LINK#" + link, CREDENTIAL + "#" + dialect + "#" + id);
  }

  private static Map<String, AttributeValue> keyOf(String partition, String sort) {
    return Map.of(Attributes.PK, text(partition), Attributes.SK, text(sort));
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }
}
