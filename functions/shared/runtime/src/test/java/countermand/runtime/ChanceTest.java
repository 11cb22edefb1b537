package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChanceTest {
  @Test
  void idsAreRandomOnesAsOthersReadThem() {
    assertThat(Stream.generate(Chance::id).limit(1_000).distinct())
        .hasSize(1_000)
        .allMatch(id -> id.version() == UUID.randomUUID().version() && id.variant() == 2);
  }

  @Test
  void bytesAreAsManyAsAreWanted() {
    assertThat(Chance.bytes(32)).hasSize(32).isNotEqualTo(Chance.bytes(32));
  }
}
