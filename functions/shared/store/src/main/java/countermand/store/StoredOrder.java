package countermand.store;

import countermand.core.HistoryEntry;
import countermand.core.Order;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An order as its item holds it.
 *
 * @param owed the ids of the effects that are not performed yet
 * @param owedBytes what those take of the item
 * @param unfiled moves taken out of the order whose filing is still owed
 * @param keys the idempotency keys of commands that moved it
 * @param touches how often it was written without a move: texts erased, a body that came again
 */
public record StoredOrder(
    Order order,
    Set<String> owed,
    int owedBytes,
    List<HistoryEntry> unfiled,
    Map<String, KeptKey> keys,
    long touches) {

  public StoredOrder {
    unfiled = List.copyOf(unfiled);
    owed = Set.copyOf(owed);
    keys = Map.copyOf(keys);
  }
}
