package countermand.store.calling;

import countermand.store.Attributes;
import countermand.store.Update;
import countermand.store.codec.Instants;
import countermand.store.codec.Reading;
import countermand.store.envelope.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The tokens in the table, an item for what an operator gave, beside the link; sealed. */
public final class DynamoTokenBook implements TokenBook {
  private static final String TURN = "turn";
  private static final String KEY = "dataKey";
  private static final String SEALED = "sealed";
  private static final String ENDS = "accessEnds";
  private static final String LEASE = "leaseUntil";

  /** No token has one in it. */
  private static final String SEPARATOR = "\n";

  /** Longer than any refresh token is good: what nobody used for so long is of no use. */
  private static final Duration KEPT = Duration.ofDays(90);

  private final DynamoDbClient dynamo;
  private final String table;
  private final Envelope envelope;
  private final InstantSource clock;

  /**
   * Works on a table.
   *
   * @param clock the real one: parties judge by it
   */
  public DynamoTokenBook(
      DynamoDbClient dynamo, String table, Envelope envelope, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.envelope = envelope;
    this.clock = clock;
  }

  @Override
  public Optional<HeldTokens> read(TokenPlace place) {
    Map<String, AttributeValue> item =
        dynamo.getItem(get -> get.tableName(table).key(key(place)).consistentRead(true)).item();
    return item.containsKey(TURN)
        ? Optional.of(opened(place, new Reading(item)))
        : Optional.empty();
  }

  private HeldTokens opened(TokenPlace place, Reading item) {
    long turn = item.number(TURN);
    Envelope.Sealed sealed = new Envelope.Sealed(item.bytes(KEY), item.bytes(SEALED));
    String[] tokens =
        envelope.open(place.link(), sealedPlace(place, turn), sealed).split(SEPARATOR, 2);
    return new HeldTokens(turn, tokens[0], tokens[1], item.instantOrNull(ENDS));
  }

  @Override
  public boolean lease(TokenPlace place, long turn, Instant now, Instant until) {
    return perform(
        place,
        ofTurn(turn)
            .set(LEASE, text(until))
            .set(Attributes.EXPIRES_AT, expires())
            .ifAbsentOrLess(LEASE, text(now)));
  }

  @Override
  public void release(TokenPlace place, Instant until) {
    perform(place, new Update().remove(LEASE).ifEquals(LEASE, text(until)));
  }

  @Override
  public boolean keep(TokenPlace place, HeldTokens next) {
    Envelope.Sealed sealed =
        envelope.seal(
            place.link(),
            sealedPlace(place, next.turn()),
            next.access() + SEPARATOR + next.refresh());
    Instant ends = next.accessEnds();
    return perform(
        place,
        ofTurn(next.turn() - 1)
            .set(TURN, number(next.turn()))
            .set(KEY, bytes(sealed.key()))
            .set(SEALED, bytes(sealed.text()))
            .setOrRemove(ENDS, ends == null ? null : text(ends))
            .set(Attributes.EXPIRES_AT, expires())
            .remove(LEASE));
  }

  /** Those that the operator gave are not here. */
  private static Update ofTurn(long turn) {
    Update update = new Update();
    return turn == 0 ? update.ifAbsent(TURN) : update.ifEquals(TURN, number(turn));
  }

  private boolean perform(TokenPlace place, Update update) {
    try {
      dynamo.updateItem(update.of(table, key(place)));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  private AttributeValue expires() {
    return number(clock.instant().plus(KEPT).getEpochSecond());
  }

  private static String sealedPlace(TokenPlace place, long turn) {
    return place.sort() + "#" + turn;
  }

  private static Map<String, AttributeValue> key(TokenPlace place) {
    return Map.of(
        Attributes.PK, AttributeValue.fromS("LINK#" + place.link()),
        Attributes.SK, AttributeValue.fromS(place.sort()));
  }

  private static AttributeValue text(Instant instant) {
    return AttributeValue.fromS(Instants.text(instant));
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  private static AttributeValue bytes(byte[] bytes) {
    return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
  }
}
