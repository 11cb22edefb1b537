package countermand.store;

import static countermand.store.Attributes.PK;

import countermand.core.Side;
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
  public void raise(String link, Side side) {
    write(link, new Update().set(LinkCodec.needsAttention(side), AttributeValue.fromBool(true)));
  }

  @Override
  public void clear(String link, Side side) {
    write(link, new Update().remove(LinkCodec.needsAttention(side)));
  }

  @Override
  public void warn(String link, Side side) {
    write(link, new Update().set(LinkCodec.authorizationEnds(side), AttributeValue.fromBool(true)));
  }

  /** A link that is gone needs none. */
  private void write(String link, Update update) {
    try {
      dynamo.updateItem(update.ifExists(PK).of(table, LinkCodec.key(link)));
    } catch (ConditionalCheckFailedException _) {
      return;
    }
  }
}
