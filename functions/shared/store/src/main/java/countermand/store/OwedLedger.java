package countermand.store;

import countermand.core.Side;
import countermand.store.codec.Instants;
import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Strikes out effects that are performed. An acknowledgement removes its own keys only and never
 * touches the version; it empties the bookkeeping only where nothing has come in between.
 */
public final class OwedLedger {
  private final DynamoDbClient dynamo;
  private final String table;

  /** Works on a table. */
  public OwedLedger(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /**
   * Acknowledges effects.
   *
   * @param seen the order and its debts as they were when the effects were performed
   * @param done the ids of the effects that are performed
   */
  public void acknowledge(Owing seen, Collection<String> done) {
    if (done.isEmpty()) {
      return;
    }
    if (done.containsAll(seen.ids()) && settled(seen, done)) {
      return;
    }
    strike(seen, done);
  }

  private boolean settled(Owing seen, Collection<String> done) {
    Update update = strikes(done).remove(Attributes.OWED_SINCE);
    update.setOrRemove(
        Attributes.DUE_AT,
        seen.order()
            .nextInstant()
            .map(at -> AttributeValue.fromS(Instants.text(at)))
            .orElse(null));
    if (seen.order().nextInstant().isEmpty()) {
      update.remove(Attributes.DUE_SHARD);
    }
    update.ifEquals(
        Attributes.VERSION, AttributeValue.fromN(Long.toString(seen.order().version())));
    update.ifSize(Attributes.OWED, seen.ids().size());
    return perform(seen, update);
  }

  /** A key that is struck out already stays so: removing it again changes nothing. */
  private void strike(Owing seen, Collection<String> done) {
    perform(seen, strikes(done).ifExists(Attributes.PK));
  }

  private static Update strikes(Collection<String> done) {
    Update update = new Update();
    done.forEach(id -> update.removeInside(Attributes.OWED, id));
    return update;
  }

  private boolean perform(Owing seen, Update update) {
    SlotKey key =
        new SlotKey(
            seen.order().ids().link(), Side.MARKETPLACE, seen.order().ids().orderId());
    try {
      dynamo.updateItem(
          update.of(
              table,
              Map.of(
                  Attributes.PK, AttributeValue.fromS(key.partition()),
                  Attributes.SK, AttributeValue.fromS(Attributes.SLOT))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }
}
