package countermand.store.links;

import countermand.store.Attributes;
import countermand.store.Update;
import java.util.Map;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The change of a link's settings, as a part of a transaction. */
final class Settings {
  private Settings() {}

  /** What this release does not know of the item stays as it is. */
  static TransactWriteItem update(
      String table,
      Map<String, AttributeValue> key,
      Map<String, AttributeValue> before,
      Map<String, AttributeValue> after,
      long version) {
    Update update = new Update();
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    names.forEach(name -> update.setOrRemove(name, after.get(name)));
    update.set(Attributes.VERSION, number(version + 1));
    update.ifEquals(Attributes.VERSION, number(version));
    return Transactions.update(table, key, update);
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
