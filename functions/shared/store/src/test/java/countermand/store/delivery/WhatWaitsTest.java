package countermand.store.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.store.Attributes;
import countermand.store.Backlog;
import countermand.store.DynamoBacklog;
import countermand.store.telling.Letters;
import countermand.store.telling.Table;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The two numbers that an operator watches. */
class WhatWaitsTest {
  /** Some megabytes, so that the index comes in pages. */
  private static final int MANY = 1500;

  private static final String LONG = "x".repeat(900);

  private final DynamoDbClient dynamo = Table.plain();
  private final String table = Table.fresh();
  private final DynamoBacklog backlog = new DynamoBacklog(dynamo, table);

  @Test
  void isNothingAtFirst() {
    assertThat(backlog.get()).isEqualTo(new Backlog(0, 0));
  }

  @Test
  void isEveryNoticeThatCouldBeTakenAndWasNot() {
    DynamoDeliveries deliveries = new DynamoDeliveries(dynamo, table);
    for (Delivery.Status status : Delivery.Status.values()) {
      Delivery pending = Letters.requested("acme", status.name(), 2);
      deliveries.open(pending);
      if (status != Delivery.Status.PENDING) {
        assertThat(deliveries.replace(pending, pending.change().ended(status).build())).isTrue();
      }
    }
    assertThat(backlog.get()).isEqualTo(new Backlog(0, 2));
  }

  @Test
  void isEveryDecisionHoweverMany() {
    IntStream.range(0, MANY).forEach(this::waits);
    dynamo.putItem(put -> put.tableName(table).item(item(Map.of("PK", "other", "SK", "ORDER"))));
    assertThat(backlog.get()).isEqualTo(new Backlog(MANY, 0));
  }

  private void waits(int number) {
    dynamo.putItem(put ->
        put.tableName(table)
            .item(
                item(
                    Map.of(
                        Attributes.PK,
                        number + LONG,
                        Attributes.SK,
                        "ORDER",
                        Attributes.WAITING_LINK,
                        "link" + number % 7,
                        Attributes.WAITING_DEADLINE,
                        "2026-11-21T09:50:00.000Z"))));
  }

  private static Map<String, AttributeValue> item(Map<String, String> texts) {
    return texts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> AttributeValue.fromS(e.getValue())));
  }
}
