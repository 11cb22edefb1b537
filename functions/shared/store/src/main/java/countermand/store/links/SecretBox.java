package countermand.store.links;

import countermand.core.Side;
import countermand.store.DynamoSecrets;
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

  /** Puts a party's secrets in place of those that were there; false where others are at it. */
  public boolean put(String link, Side side, List<String> newestFirst, LogEntry.Deed deed) {
    String many = Integer.toString(newestFirst.size());
    LogEntry.Field field =
        new LogEntry.Field(side.name().toLowerCase(Locale.ROOT) + "Secrets", null, many);
    return transactions.write(
        List.of(
            TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(secrets.item(link, side, newestFirst)))
                .build(),
            LinkLog.writing(table, link, deed.entry(LogEntry.Action.SECRETS_SET, List.of(field)))));
  }
}
