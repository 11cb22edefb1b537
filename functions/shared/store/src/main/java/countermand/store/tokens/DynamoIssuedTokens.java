package countermand.store.tokens;

import countermand.store.AccessToken;
import countermand.store.TokenCodec;
import countermand.store.links.Transactions;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Issued tokens in the table, under their hashes. */
public final class DynamoIssuedTokens implements IssuedTokens {
  private final DynamoDbClient dynamo;
  private final String table;
  private final Transactions transactions;

  /** Works on a table. */
  public DynamoIssuedTokens(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.transactions = new Transactions(dynamo);
  }

  @Override
  public void put(AccessToken token) {
    dynamo.putItem(put -> put.tableName(table).item(TokenCodec.item(token)));
  }

  @Override
  public void remove(AccessToken token) {
    dynamo.deleteItem(delete -> delete.tableName(table).key(TokenCodec.key(token)));
  }

  /** All at once, so that nobody who gave a token away is left without any. */
  @Override
  public boolean exchange(AccessToken used, List<AccessToken> made) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(
        TransactWriteItem.builder()
            .delete(delete ->
                delete
                    .tableName(table)
                    .key(TokenCodec.key(used))
                    .conditionExpression("attribute_exists(PK)"))
            .build());
    made.forEach(token ->
        writes.add(
            TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(TokenCodec.item(token)))
                .build()));
    return transactions.write(writes);
  }
}
