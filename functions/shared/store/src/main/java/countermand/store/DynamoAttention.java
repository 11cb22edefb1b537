package countermand.store;

import static countermand.store.Attributes.PK;

import countermand.core.Side;
import countermand.store.codec.Instants;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Kept with the link, beside its settings and without touching their version. */
public final class DynamoAttention implements Attention {
  private final DynamoDbClient dynamo;
  private final String table;

  /** Works on a table. */
  public DynamoAttention(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public void raise(String link, Side side, Instant at) {
    write(
        link,
        new Update()
            .set(LinkCodec.needsAttention(side), AttributeValue.fromBool(true))
            .set(LinkCodec.neededAttentionAt(side), text(at)));
  }

  @Override
  public void clear(String link, Side side, Instant begun) {
    write(
        link,
        new Update()
            .remove(LinkCodec.needsAttention(side))
            .remove(LinkCodec.neededAttentionAt(side))
            .ifAbsentOrLess(LinkCodec.neededAttentionAt(side), text(begun)));
  }

  @Override
  public void warn(String link, Side side) {
    write(link, new Update().set(LinkCodec.authorizationEnds(side), AttributeValue.fromBool(true)));
  }

  private static AttributeValue text(Instant instant) {
    return AttributeValue.fromS(Instants.text(instant));
  }

  /** A link that is gone needs none, and a newer mark stays. */
  private void write(String link, Update update) {
    try {
      dynamo.updateItem(update.ifExists(PK).of(table, LinkCodec.key(link)));
    } catch (ConditionalCheckFailedException _) {
      return;
    }
  }
}
