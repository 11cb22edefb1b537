package countermand.store.links;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Several items at once, or none. Decisions about orders never do this; what operators do is rare,
 * and must be in the log whenever it was done.
 */
public final class Transactions {
  private static final List<String> OVERTAKEN =
      List.of("ConditionalCheckFailed", "TransactionConflict");

  private final DynamoDbClient dynamo;

  /** Works on the tables of a database. */
  public Transactions(DynamoDbClient dynamo) {
    this.dynamo = dynamo;
  }

  /** False where a condition does not hold, or somebody else is at the same items. */
  public boolean write(List<TransactWriteItem> items) {
    try {
      dynamo.transactWriteItems(write -> write.transactItems(items));
      return true;
    } catch (TransactionCanceledException e) {
      boolean overtaken =
          e.cancellationReasons().stream().anyMatch(why -> OVERTAKEN.contains(why.code()));
      if (overtaken) {
        return false;
      }
      throw e;
    }
  }
}
