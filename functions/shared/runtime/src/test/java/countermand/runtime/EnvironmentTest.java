package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));

  @Test
  void givesWhatIsSet() {
    Environment environment = new Environment(Map.of("TABLE", "orders"), NOON);
    assertThat(environment.required("TABLE")).isEqualTo("orders");
    assertThat(environment.optional("TABLE")).contains("orders");
  }

  @Test
  void namesTheVariableThatIsMissing() {
    Environment environment = new Environment(Map.of("BUS", ""), NOON);
    assertThat(environment.optional("BUS")).isEmpty();
    assertThatThrownBy(() -> environment.required("BUS"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("BUS")
        .hasMessageContaining("template.yaml");
  }

  @Test
  void doesNotFollowChangesOfTheMapThatItWasMadeFrom() {
    Map<String, String> variables = new HashMap<>(Map.of("EPOCH", "0"));
    Environment environment = new Environment(variables, NOON);
    variables.put("EPOCH", "1");
    assertThat(environment.required("EPOCH")).isEqualTo("0");
  }
}
