package countermand.store.desk;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.store.DynamoTokens;
import countermand.store.Tokens;
import countermand.store.telling.Table;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestsAreLeasedALinkAndMinuteTest {
  private static final long MINUTE = 29_388_000;

  private final String link = UUID.randomUUID().toString();
  private final Tokens tokens = new DynamoTokens(Table.plain(), Table.NAME);

  @Test
  void inBlocksUntilTheLimit() {
    assertThat(lease(40)).isEqualTo(40);
    assertThat(lease(40)).isEqualTo(40);
    assertThat(lease(40)).as("what was left").isEqualTo(20);
    assertThat(lease(40)).isZero();
  }

  @Test
  void aBlockIsNeverMoreThanTheLimit() {
    assertThat(lease(500)).isEqualTo(100);
    assertThat(lease(1)).isZero();
  }

  @Test
  void eachMinuteAndEachLinkCountsForItself() {
    lease(100);
    assertThat(tokens.lease(link, MINUTE + 1, 10, 100)).isEqualTo(10);
    assertThat(tokens.lease(link + "2", MINUTE, 10, 100)).isEqualTo(10);
  }

  private int lease(int block) {
    return tokens.lease(link, MINUTE, block, 100);
  }
}
