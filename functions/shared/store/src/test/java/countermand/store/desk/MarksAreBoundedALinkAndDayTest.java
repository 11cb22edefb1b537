package countermand.store.desk;

import static countermand.store.telling.Answers.notFound;
import static countermand.store.telling.Say.sellerCancels;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.store.Attributes;
import countermand.store.DynamoMarkLimit;
import countermand.store.telling.Hub;
import countermand.store.telling.Table;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class MarksAreBoundedALinkAndDayTest {
  private final Hub hub = new Hub();

  @Test
  void theLastOneIsLeft() {
    leftToday(DynamoMarkLimit.PER_DAY - 1);
    notFound(hub.say("M", sellerCancels()));
    assertThat(hub.item("M")).isNotEmpty();
  }

  @Test
  void oneMoreIsNotAndTheAnswerIsTheSame() {
    leftToday(DynamoMarkLimit.PER_DAY);
    notFound(hub.say("M", sellerCancels()));
    assertThat(hub.item("M")).isEmpty();
  }

  @Test
  void theNextDayCountsAnew() {
    leftToday(DynamoMarkLimit.PER_DAY);
    notFound(hub.after(Duration.ofHours(12)).say("M", sellerCancels()));
    assertThat(hub.item("M")).isNotEmpty();
  }

  @Test
  void anotherLinkCountsForItself() {
    leftToday(DynamoMarkLimit.PER_DAY);
    Hub other = new Hub();
    notFound(other.say("M", sellerCancels()));
    assertThat(other.item("M")).isNotEmpty();
  }

  @Test
  void aRepeatCountsNothing() {
    leftToday(DynamoMarkLimit.PER_DAY - 2);
    notFound(hub.say("M", sellerCancels()));
    notFound(hub.say("M", sellerCancels()));
    notFound(hub.say("M2", sellerCancels()));
    assertThat(hub.item("M2")).isNotEmpty();
  }

  private void leftToday(int marks) {
    Table.plain()
        .putItem(
            put ->
                put.tableName(Table.NAME)
                    .item(
                        Map.of(
                            Attributes.PK, AttributeValue.fromS("MARKS#" + hub.link()),
                            Attributes.SK, AttributeValue.fromS("2026-03-01"),
                            "marks", AttributeValue.fromN(Integer.toString(marks)))));
  }
}
