package countermand.store.links;

import countermand.core.Side;
import countermand.store.Attributes;
import countermand.store.DynamoSecrets;
import countermand.store.LinkCodec;
import countermand.store.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Where operators put what we call parties with. Nobody reads it here. */
public final class SecretBox {
  private final String table;
  private final DynamoSecrets secrets;
  private final Transactions transactions;

  /** Works on a table. */
  public SecretBox(DynamoDbClient dynamo, String table, DynamoSecrets secrets) {
    this.table = table;
    this.secrets = secrets;
    this.transactions = new Transactions(dynamo);
  }

  /**
   * Puts a party's secrets in place of those that were there. What the party has said of those
   * counts no longer, unless there are none in their place.
   *
   * @return false where others are at it, or there is no such link
   */
  public boolean put(String link, Side side, List<String> newestFirst, LogEntry.Deed deed) {
    String many = Integer.toString(newestFirst.size());
    LogEntry.Field field =
        new LogEntry.Field(side.name().toLowerCase(Locale.ROOT) + "Secrets", null, many);
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(
        TransactWriteItem.builder()
            .put(put -> put.tableName(table).item(secrets.item(link, side, newestFirst)))
            .build());
    writes.add(
        LinkLog.writing(table, link, deed.entry(LogEntry.Action.SECRETS_SET, List.of(field))));
    if (!newestFirst.isEmpty()) {
      writes.add(warnedNoMore(link, side));
    }
    return transactions.write(writes);
  }

  private TransactWriteItem warnedNoMore(String link, Side side) {
    Update update = new Update().remove(LinkCodec.authorizationEnds(side)).ifExists(Attributes.PK);
    return Transactions.update(table, LinkCodec.key(link), update);
  }
}
