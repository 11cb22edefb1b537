package countermand.store;

import static countermand.store.Attributes.PK;
import static countermand.store.Attributes.SK;

import countermand.store.codec.Reading;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Links, credentials and access tokens in the table. */
public final class DynamoDirectory implements Directory {
  private static final String LINK = "LINK";
  private static final String CREDENTIAL = "CREDENTIAL";

  /** DynamoDB's own limit of a partition key. */
  private static final int PARTITION_BYTES_MAX = 2048;

  private final DynamoDbClient dynamo;
  private final String table;

  /** Works on a table. */
  public DynamoDirectory(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Optional<Link> link(String id) {
    return get(LINK + "#" + id, LINK).map(item -> LinkCodec.decode(id, item));
  }

  @Override
  public Optional<Credential> credential(String dialect, String id) {
    return get(CREDENTIAL + "#" + dialect + "#" + id, CREDENTIAL)
        .map(item -> CredentialCodec.decode(dialect, id, item));
  }

  @Override
  public Optional<AccessToken> token(String dialect, String hash) {
    return get(TokenCodec.partition(dialect, hash), TokenCodec.TOKEN)
        .map(item -> TokenCodec.decode(dialect, hash, item));
  }

  /**
   * Puts a link, in place of what was there, and into the roll of links. Nobody else may be at work
   * on it: operators have {@link countermand.store.links.LinkBook}.
   */
  public void put(Link link) {
    long version =
        get(LINK + "#" + link.id(), LINK).map(item -> item.number(Attributes.VERSION)).orElse(0L);
    Map<String, AttributeValue> item = new HashMap<>(LinkCodec.encode(link));
    item.put(Attributes.VERSION, AttributeValue.fromN(Long.toString(version + 1)));
    put(LINK + "#" + link.id(), LINK, item);
    put(Attributes.ROLL, link.id(), Map.of());
  }

  /** Puts a credential, in place of what was there. */
  public void put(Credential credential) {
    put(partition(credential), CREDENTIAL, CredentialCodec.encode(credential));
  }

  /** The partition of a credential, which is all that is in it. */
  public static String partition(Credential credential) {
    return CREDENTIAL + "#" + credential.dialect() + "#" + credential.id();
  }

  /**
   * A name that no item can have is nobody's: whoever calls with it is unknown, not an error. Read
   * consistently, so that what was revoked is known within the time that callers remember it.
   */
  private Optional<Reading> get(String partition, String sort) {
    if (partition.getBytes(StandardCharsets.UTF_8).length > PARTITION_BYTES_MAX) {
      return Optional.empty();
    }
    Map<String, AttributeValue> item =
        dynamo
            .getItem(get -> get.tableName(table).key(key(partition, sort)).consistentRead(true))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(new Reading(item));
  }

  private void put(String partition, String sort, Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> item = new HashMap<>(attributes);
    item.putAll(key(partition, sort));
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  private static Map<String, AttributeValue> key(String partition, String sort) {
    return Map.of(PK, AttributeValue.fromS(partition), SK, AttributeValue.fromS(sort));
  }
}
