package countermand.store;

import countermand.core.Side;
import countermand.store.codec.Reading;
import countermand.store.envelope.Envelope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The parties' secrets in the table, an item a party, beside its link; sealed, all together. */
public final class DynamoSecrets implements Secrets {
  private static final String KEY = "dataKey";
  private static final String SEALED = "sealed";

  /** No secret has one in it. */
  private static final String SEPARATOR = "\n";

  private final DynamoDbClient dynamo;
  private final String table;
  private final Envelope envelope;

  /** Works on a table. */
  public DynamoSecrets(DynamoDbClient dynamo, String table, Envelope envelope) {
    this.dynamo = dynamo;
    this.table = table;
    this.envelope = envelope;
  }

  @Override
  public List<String> webhookSecrets(String link, Side side) {
    Map<String, AttributeValue> item =
        dynamo.getItem(get -> get.tableName(table).key(key(link, side))).item();
    if (!item.containsKey(SEALED)) {
      return List.of();
    }
    Reading kept = new Reading(item);
    Envelope.Sealed sealed = new Envelope.Sealed(kept.bytes(KEY), kept.bytes(SEALED));
    return List.of(envelope.open(link, side.name(), sealed).split(SEPARATOR, -1));
  }

  /** Puts a party's secrets in place of those that were there; newest first. */
  public void putWebhookSecrets(String link, Side side, List<String> secrets) {
    dynamo.putItem(put -> put.tableName(table).item(item(link, side, secrets)));
  }

  /** The item of a party's secrets, sealed. */
  public Map<String, AttributeValue> item(String link, Side side, List<String> secrets) {
    Map<String, AttributeValue> item = new HashMap<>(key(link, side));
    if (!secrets.isEmpty()) {
      Envelope.Sealed sealed = envelope.seal(link, side.name(), String.join(SEPARATOR, secrets));
      item.put(KEY, AttributeValue.fromB(SdkBytes.fromByteArray(sealed.key())));
      item.put(SEALED, AttributeValue.fromB(SdkBytes.fromByteArray(sealed.text())));
    }
    return item;
  }

  private static Map<String, AttributeValue> key(String link, Side side) {
    return Map.of(
        Attributes.PK, AttributeValue.fromS("LINK#" + link),
        Attributes.SK, AttributeValue.fromS("SECRET#" + side.name()));
  }
}
