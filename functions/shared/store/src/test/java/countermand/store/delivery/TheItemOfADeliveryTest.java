package countermand.store.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.store.Attributes;
import countermand.store.DueShards;
import countermand.store.codec.UnknownFormatException;
import countermand.store.telling.Hub;
import countermand.store.telling.Letters;
import countermand.store.telling.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class TheItemOfADeliveryTest {
  private final Hub hub = new Hub();
  private final Deliveries deliveries = new DynamoDeliveries(Table.plain(), Table.NAME);
  private final Delivery opened = Letters.requested(hub.link(), "M", 2);

  @Test
  void isInTheSweepsIndexWhileSomebodyMustLook() {
    deliveries.open(opened);
    assertThat(item().get(Attributes.DUE_AT).s()).isEqualTo("2026-03-01T12:01:00.000Z");
    assertThat(item().get(Attributes.DUE_SHARD).s()).isEqualTo(DueShards.of(opened.order()));
    deliveries.replace(opened, opened.change().ended(Delivery.Status.DELIVERED).build());
    assertThat(item())
        .doesNotContainKeys(
            Attributes.DUE_AT,
            Attributes.DUE_SHARD,
            Attributes.UNDELIVERED_LINK,
            Attributes.UNDELIVERED_SINCE);
  }

  @Test
  void expiresSomeTimeAfterItsEnd() {
    deliveries.open(opened);
    assertThat(item()).doesNotContainKey(Attributes.EXPIRES_AT);
    Delivery.LastAnswer answer =
        new Delivery.LastAnswer(Letters.AT.plus(Duration.ofDays(1)), 200, "");
    Delivery done = opened.change().answered(answer).ended(Delivery.Status.DELIVERED).build();
    deliveries.replace(opened, done);
    assertThat(item().get(Attributes.EXPIRES_AT).n())
        .isEqualTo(Long.toString(Letters.AT.plus(Duration.ofDays(91)).getEpochSecond()));
    Delivery again = done.change().again(Letters.AT).next(Letters.AT, Letters.AT).build();
    deliveries.replace(done, again);
    assertThat(item()).doesNotContainKey(Attributes.EXPIRES_AT);
  }

  @Test
  void keepsWhatALaterReleaseWrote() {
    deliveries.open(opened);
    Table.plain()
        .updateItem(u ->
            u.tableName(Table.NAME)
                .key(key())
                .updateExpression("SET #later = :later")
                .expressionAttributeNames(Map.of("#later", "later"))
                .expressionAttributeValues(Map.of(":later", AttributeValue.fromS("kept"))));
    deliveries.replace(opened, opened.change().ended(Delivery.Status.DELIVERED).build());
    assertThat(item().get("later").s()).isEqualTo("kept");
  }

  @Test
  void isPushedAlsoWhereItCannotBeRead() {
    deliveries.open(opened);
    Table.plain()
        .updateItem(u ->
            u.tableName(Table.NAME)
                .key(key())
                .updateExpression("SET #status = :later")
                .expressionAttributeNames(Map.of("#status", "status"))
                .expressionAttributeValues(Map.of(":later", AttributeValue.fromS("TELEPORTED"))));
    assertThatThrownBy(() -> deliveries.read(opened.key()))
        .isInstanceOf(UnknownFormatException.class);
    Instant shown = Letters.AT.plusSeconds(60);
    assertThat(deliveries.push(opened.key(), shown, shown.plusSeconds(300))).isTrue();
    assertThat(item().get(Attributes.DUE_AT).s()).isEqualTo("2026-03-01T12:06:00.000Z");
  }

  @Test
  void isKnownByItsKeys() {
    assertThat(DeliveryKey.of(opened.order().partition(), "DELIVERY#" + opened.id()))
        .contains(opened.key());
    assertThat(DeliveryKey.of(opened.order().partition(), Attributes.SLOT)).isEmpty();
  }

  private Map<String, AttributeValue> item() {
    return Table.plain()
        .getItem(g -> g.tableName(Table.NAME).key(key()).consistentRead(true))
        .item();
  }

  private Map<String, AttributeValue> key() {
    return Map.of(
        Attributes.PK, AttributeValue.fromS(opened.order().partition()),
        Attributes.SK, AttributeValue.fromS("DELIVERY#" + opened.id()));
  }
}
