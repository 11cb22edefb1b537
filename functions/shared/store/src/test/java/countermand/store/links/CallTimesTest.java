package countermand.store.links;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Role;
import countermand.core.Side;
import countermand.store.Credential;
import countermand.store.codec.Instants;
import countermand.store.telling.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CallTimesTest {
  private static final Instant TEN = Instant.parse("2026-11-21T10:00:00Z");
  private static final String PEOPLES = "console";

  private final String table = Table.fresh();
  private final CallTimes times = new CallTimes(Table.plain(), table);
  private final KeyRing ring = new KeyRing(Table.plain(), table);

  @Test
  void areTheLatestOfEachSide() {
    used("vtex", "old", Role.SELLER, TEN.minus(Duration.ofHours(3)));
    used("native", "new", Role.SELLER, TEN);
    used("native", "m", Role.MARKETPLACE, TEN.minus(Duration.ofHours(1)));
    times.went("acme", Side.SELLER, TEN.minus(Duration.ofHours(2)));
    times.went("acme", Side.SELLER, TEN);
    times.went("acme", Side.SELLER, TEN.minus(Duration.ofHours(1)));
    assertThat(times.of("acme", PEOPLES))
        .isEqualTo(
            new CallTimes.Last(
                Map.of(Side.SELLER, TEN, Side.MARKETPLACE, TEN.minus(Duration.ofHours(1))),
                Map.of(Side.SELLER, TEN)));
  }

  @Test
  void areNotThoseOfPeopleNorOfOthers() {
    used(PEOPLES, "anna", Role.SELLER, TEN);
    times.went("other", Side.SELLER, TEN);
    assertThat(times.of("acme", PEOPLES)).isEqualTo(new CallTimes.Last(Map.of(), Map.of()));
  }

  private void used(String dialect, String id, Role role, Instant at) {
    Credential key = new Credential(dialect, id, role, "acme", "hash");
    ring.add("acme", key, new LogEntry.Deed(TEN, id, "test"));
    // As the ring would, but for as long as it takes: a note's own patience is no matter of this test.
    Table.plain()
        .updateItem(update ->
            update
                .tableName(table)
                .key(
                    Map.of(
                        "PK", AttributeValue.fromS("LINK#acme"),
                        "SK", AttributeValue.fromS("CREDENTIAL#" + dialect + "#" + id)))
                .updateExpression("SET lastUsedAt = :at")
                .expressionAttributeValues(
                    Map.of(":at", AttributeValue.fromS(Instants.text(at)))));
  }
}
