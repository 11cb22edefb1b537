package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.store.Settling;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecoveryTest {
  @Test
  void isOnOnlyWhereTheTemplateSaysSo() {
    assertThat(settling(Map.of())).isEqualTo(Settling.BY_ITSELF);
    assertThat(settling(Map.of("RECOVERY", "false"))).isEqualTo(Settling.BY_ITSELF);
    assertThat(settling(Map.of("RECOVERY", "true"))).isEqualTo(Settling.RESTS);
  }

  private static Settling settling(Map<String, String> variables) {
    return Recovery.of(new Environment(variables, InstantSource.system())).settling();
  }
}
