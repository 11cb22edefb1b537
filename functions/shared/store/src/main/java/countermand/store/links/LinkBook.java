package countermand.store.links;

import countermand.store.Attributes;
import countermand.store.Link;
import countermand.store.LinkCodec;
import countermand.store.codec.Reading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The links in the table, as an operator works on them: each an item, beside it an entry in the
 * roll that lists them all by name.
 */
public final class LinkBook {
  /** DynamoDB's own limit of a partition key, less its prefix. */
  private static final int NAME_BYTES_MAX = 2_000;

  private final DynamoDbClient dynamo;
  private final String table;
  private final Transactions transactions;

  /** Works on a table. */
  public LinkBook(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.transactions = new Transactions(dynamo);
  }

  /**
   * Some links, by name.
   *
   * @param last the last one's name; absent where no more follow
   */
  public record Page(List<KeptLink> links, @Nullable String last) {
    public Page {
      links = List.copyOf(links);
    }
  }

  /** The link as it is now. */
  public Optional<KeptLink> read(String id) {
    if (id.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES_MAX) {
      return Optional.empty();
    }
    Map<String, AttributeValue> item =
        dynamo
            .getItem(get -> get.tableName(table).key(LinkCodec.key(id)).consistentRead(true))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(kept(id, new Reading(item)));
  }

  /** The links after a name, or from the first. */
  public Page page(int limit, @Nullable String after) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("PK = :roll")
            .expressionAttributeValues(Map.of(":roll", AttributeValue.fromS(Attributes.ROLL)))
            .consistentRead(true)
            .limit(limit);
    if (after != null) {
      query.exclusiveStartKey(rollKey(after));
    }
    QueryResponse response = dynamo.query(query.build());
    List<String> names =
        response.items().stream().map(item -> new Reading(item).text(Attributes.SK)).toList();
    List<KeptLink> links = new ArrayList<>();
    names.forEach(name -> read(name).ifPresent(links::add));
    boolean more = response.hasLastEvaluatedKey() && !response.lastEvaluatedKey().isEmpty();
    return new Page(links, more ? names.getLast() : null);
  }

  /** Makes a link; false where there is one of that name. */
  public boolean create(Link link, LogEntry.Deed deed) {
    Map<String, AttributeValue> settings = LinkCodec.encode(link);
    Put put =
        Put.builder()
            .tableName(table)
            .item(item(link.id(), settings, 1))
            .conditionExpression("attribute_not_exists(PK)")
            .build();
    return transactions.write(
        List.of(
            TransactWriteItem.builder().put(put).build(),
            TransactWriteItem.builder()
                .put(roll -> roll.tableName(table).item(rollKey(link.id())))
                .build(),
            LinkLog.writing(
                table,
                link.id(),
                deed.entry(LogEntry.Action.CREATED, LogEntry.Field.between(Map.of(), settings)))));
  }

  /** Puts other settings in place of those that were seen; false where those are no longer so. */
  public boolean replace(KeptLink seen, Link next, LogEntry.Deed deed) {
    Map<String, AttributeValue> before = LinkCodec.encode(seen.link());
    Map<String, AttributeValue> after = LinkCodec.encode(next);
    return transactions.write(
        List.of(
            Settings.update(table, LinkCodec.key(next.id()), before, after, seen.version()),
            LinkLog.writing(
                table,
                next.id(),
                deed.entry(LogEntry.Action.CHANGED, LogEntry.Field.between(before, after)))));
  }

  private static KeptLink kept(String id, Reading item) {
    return new KeptLink(LinkCodec.decode(id, item), item.number(Attributes.VERSION));
  }

  private static Map<String, AttributeValue> item(
      String id, Map<String, AttributeValue> settings, long version) {
    Map<String, AttributeValue> item = new HashMap<>(settings);
    item.putAll(LinkCodec.key(id));
    item.put(Attributes.VERSION, AttributeValue.fromN(Long.toString(version)));
    return item;
  }

  private static Map<String, AttributeValue> rollKey(String id) {
    return Map.of(
        Attributes.PK,
        AttributeValue.fromS(Attributes.ROLL),
        Attributes.SK,
        AttributeValue.fromS(id));
  }
}
