package countermand.store.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Side;
import countermand.store.calling.DynamoTokenBook;
import countermand.store.calling.HeldTokens;
import countermand.store.calling.TokenBook;
import countermand.store.calling.TokenPlace;
import countermand.store.telling.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class TokensAtRestTest {
  private static final Instant NOW = Instant.parse("2031-01-01T00:00:00Z");
  private static final Instant UNTIL = NOW.plusSeconds(75);
  private static final HeldTokens FIRST = new HeldTokens(1, "a-1", "r-1", NOW.plusSeconds(14_400));

  private final TokenBook book =
      new DynamoTokenBook(
          Table.plain(), Table.NAME, new Envelope(new Locksmith(), byte[]::new), () -> NOW);

  private static TokenPlace place(String link) {
    return new TokenPlace(link, Side.MARKETPLACE, "root");
  }

  private static Map<String, AttributeValue> item(String link) {
    return Table.plain()
        .getItem(get ->
            get.tableName(Table.NAME)
                .key(
                    Map.of(
                        "PK", AttributeValue.fromS("LINK#" + link),
                        "SK", AttributeValue.fromS("TOKENS#MARKETPLACE#root"))))
        .item();
  }

  @Test
  void areKeptATurnAfterTheOther() {
    TokenPlace place = place("tokens-1");
    assertThat(book.read(place)).isEmpty();
    assertThat(book.keep(place, FIRST)).isTrue();
    assertThat(book.read(place)).contains(FIRST);
    HeldTokens second = FIRST.next("a-2", "r-2", null);
    assertThat(book.keep(place, FIRST)).as("the turn is over").isFalse();
    assertThat(book.keep(place, second.next("a-3", "r-3", null))).as("one is left out").isFalse();
    assertThat(book.keep(place, second)).isTrue();
    assertThat(book.read(place)).contains(second);
    assertThat(book.read(new TokenPlace("tokens-1", Side.MARKETPLACE, "other"))).isEmpty();
  }

  @Test
  void areExchangedByOneAtATime() {
    TokenPlace place = place("tokens-2");
    assertThat(book.lease(place, 0, NOW, UNTIL)).isTrue();
    assertThat(book.read(place)).as("a lease is no token").isEmpty();
    assertThat(book.lease(place, 0, NOW.plusSeconds(74), UNTIL.plusSeconds(74))).isFalse();
    book.release(place, UNTIL.plusSeconds(1));
    assertThat(book.lease(place, 0, NOW, UNTIL)).as("somebody else's").isFalse();
    book.release(place, UNTIL);
    assertThat(book.lease(place, 0, NOW, UNTIL)).isTrue();
    assertThat(book.lease(place, 0, UNTIL.plusMillis(1), UNTIL.plusSeconds(75))).isTrue();
    assertThat(book.keep(place, FIRST)).as("whoever has the lease").isTrue();
    assertThat(book.lease(place, 0, NOW, UNTIL)).as("they are exchanged").isFalse();
    assertThat(book.lease(place, 1, NOW, UNTIL)).isTrue();
  }

  @Test
  void areNotToBeReadInTheTable() {
    book.keep(place("tokens-3"), FIRST);
    Map<String, AttributeValue> item = item("tokens-3");
    assertThat(item)
        .containsOnlyKeys("PK", "SK", "turn", "dataKey", "sealed", "accessEnds", "expiresAt");
    assertThat(item.get("sealed").b().asString(StandardCharsets.ISO_8859_1))
        .doesNotContain("a-1", "r-1");
    assertThat(FIRST.toString()).doesNotContain("a-1", "r-1");
  }

  @Test
  void stayClosedInAnotherPlace() {
    book.keep(place("tokens-4"), FIRST);
    Map<String, AttributeValue> moved = new HashMap<>(item("tokens-4"));
    moved.put("SK", AttributeValue.fromS("TOKENS#MARKETPLACE#other"));
    Table.plain().putItem(put -> put.tableName(Table.NAME).item(moved));
    assertThatThrownBy(() -> book.read(new TokenPlace("tokens-4", Side.MARKETPLACE, "other")))
        .isInstanceOf(IllegalStateException.class);
  }
}
