package countermand.store.owed;

import static countermand.store.telling.Say.customerAsks;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.store.Attributes;
import countermand.store.DynamoLedger;
import countermand.store.Owing;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import countermand.store.telling.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The instant at which the sweep looks, whatever else is lost. */
class WhenSomebodyMustLookTest {
  private static final Duration RELAY_TIME = Duration.ofMinutes(1);

  private final Hub hub = new Hub();

  @Test
  void isAMinuteAfterADecisionThatOwes() {
    hub.moved("M", Say.place(Say.usual()));
    assertThat(dueAt()).isEqualTo(hub.now().plus(RELAY_TIME));
    assertThat(deadlineAt()).isNull();
  }

  @Test
  void isTheDeadlineWhereThatIsSooner() {
    hub.moved("M", Say.placePaid(null, hub.now().minus(Settings.WINDOW).plusSeconds(30)));
    assertThat(dueAt()).isEqualTo(hub.now().plusSeconds(30)).isEqualTo(deadlineAt());
  }

  @Test
  void isTheDeadlineWhereNothingIsOwed() {
    hub.on(Settings.silent()).moved("M", Say.place(Say.usual()));
    acknowledge();
    hub.moved("M", Say.approvePayment());
    assertThat(dueAt()).isEqualTo(hub.now().plus(Settings.WINDOW)).isEqualTo(deadlineAt());
    assertThat(hub.item("M")).doesNotContainKey(Attributes.OWED_SINCE);
  }

  @Test
  void isAMinuteAfterADecisionWhileOlderEffectsAreOwed() {
    hub.on(Settings.silent()).moved("M", Say.place(Say.usual()));
    hub.after(Duration.ofSeconds(20)).moved("M", Say.approvePayment());
    assertThat(dueAt()).isEqualTo(hub.now().plus(RELAY_TIME));
  }

  @Test
  void isNeverWhereNothingIsOwedAndNothingWaits() {
    hub.on(Settings.silent()).moved("M", Say.placePaid(null, hub.now()));
    acknowledge();
    hub.after(Settings.WINDOW).moved("M", new Command.StartHandling());
    assertThat(dueAt()).isNull();
    assertThat(hub.item("M"))
        .doesNotContainKeys(Attributes.DUE_SHARD, Attributes.DEADLINE_AT, Attributes.OWED_SINCE);
  }

  @Test
  void isInTheIndexWithItsShard() {
    hub.moved("M", Say.place(Say.usual()));
    String shard = hub.item("M").get(Attributes.DUE_SHARD).s();
    var found =
        Table.plain()
            .query(q ->
                q.tableName(Table.NAME)
                    .indexName("due")
                    .keyConditionExpression("dueShard = :s")
                    .expressionAttributeValues(Map.of(":s", AttributeValue.fromS(shard))))
            .items();
    assertThat(found)
        .extracting(item -> item.get(Attributes.PK).s())
        .contains("ORDER#" + hub.link() + "#m#M");
  }

  @Test
  void isKeptSinceTheOldestDebt() {
    hub.moved("M", Say.place(Say.usual()));
    AttributeValue since = hub.item("M").get(Attributes.OWED_SINCE);
    hub.after(Duration.ofMinutes(5)).moved("M", Say.sellerCancels());
    assertThat(hub.item("M").get(Attributes.OWED_SINCE)).isEqualTo(since);
  }

  @Test
  void isNoLongerWaitedForOnceDecided() {
    hub.ready("M").moved("M", customerAsks("r"));
    assertThat(hub.item("M")).containsKeys(Attributes.WAITING_LINK, Attributes.WAITING_DEADLINE);
    hub.moved("M", Say.decline());
    assertThat(hub.item("M"))
        .doesNotContainKeys(
            Attributes.WAITING_LINK, Attributes.WAITING_DEADLINE, Attributes.DEADLINE_AT);
  }

  private void acknowledge() {
    Owing owing = Owing.of(hub.item("M")).orElseThrow();
    new DynamoLedger(Table.plain(), Table.NAME).acknowledge(owing, List.copyOf(owing.ids()));
  }

  private @Nullable Instant dueAt() {
    return instant(Attributes.DUE_AT);
  }

  private @Nullable Instant deadlineAt() {
    return instant(Attributes.DEADLINE_AT);
  }

  private @Nullable Instant instant(String attribute) {
    AttributeValue value = hub.item("M").get(attribute);
    return value == null ? null : Instant.parse(value.s());
  }
}
