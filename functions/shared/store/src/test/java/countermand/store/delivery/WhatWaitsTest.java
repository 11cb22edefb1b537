package countermand.store.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.store.Attributes;
import countermand.store.Backlog;
import countermand.store.DynamoBacklog;
import countermand.store.telling.Letters;
import countermand.store.telling.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
    assertThat(counted()).contains(new Backlog(0, 0));
  }

  @Test
  void isEveryNoticeThatCouldBeTakenAndWasNot() {
    for (String link : List.of("acme", "bravo")) {
      isALink(link);
      Arrays.stream(Delivery.Status.values()).forEach(status -> aNoticeIs(status, link));
    }
    assertThat(counted()).contains(new Backlog(0, 4));
  }

  /** And a count that was cut short is none. */
  @Test
  void isEveryDecisionHoweverMany() {
    IntStream.range(0, MANY).forEach(this::waits);
    dynamo.putItem(put -> put.tableName(table).item(item(Map.of("PK", "other", "SK", "ORDER"))));
    isALink("acme");
    assertThat(counted()).contains(new Backlog(MANY, 0));

    int all = pages();
    assertThat(all).as("decisions, links, pending, failed").isGreaterThan(4);
    for (int pages = 0; pages < all; pages++) {
      AtomicInteger left = new AtomicInteger(pages);
      assertThat(backlog.apply(() -> left.getAndDecrement() == 0)).as("after %d", pages).isEmpty();
    }
  }

  /** How many pages there are to turn. */
  private int pages() {
    AtomicInteger turned = new AtomicInteger();
    assertThat(backlog.apply(() -> turned.incrementAndGet() == 0)).isPresent();
    return turned.get();
  }

  private Optional<Backlog> counted() {
    return backlog.apply(() -> false);
  }

  private void isALink(String name) {
    Map<String, String> entry = Map.of(Attributes.PK, Attributes.ROLL, Attributes.SK, name);
    dynamo.putItem(put -> put.tableName(table).item(item(entry)));
  }

  private void aNoticeIs(Delivery.Status status, String link) {
    DynamoDeliveries deliveries = new DynamoDeliveries(dynamo, table);
    Delivery pending = Letters.requested(link, status.name(), 2);
    deliveries.open(pending);
    if (status != Delivery.Status.PENDING) {
      assertThat(deliveries.replace(pending, pending.change().ended(status).build())).isTrue();
    }
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
