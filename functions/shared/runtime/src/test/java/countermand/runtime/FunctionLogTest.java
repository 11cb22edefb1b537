package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.runtime.telling.Code;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionLogTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final FunctionLog log =
      new FunctionLog(new PrintStream(written, true, StandardCharsets.UTF_8));

  @Test
  void writesALineOfJsonForEachMessage() {
    log.failed("one \"thing\"\nand another");
    log.failed("é");
    assertThat(lines()).hasSize(2);
    JsonNode first = Code.json(lines().getFirst());
    assertThat(first).hasSize(2);
    assertThat(first.path("level").asText()).isEqualTo("ERROR");
    assertThat(first.path("message").asText()).isEqualTo("one \"thing\"\nand another");
    assertThat(Code.json(lines().getLast()).path("message").asText()).isEqualTo("é");
  }

  @Test
  void countsInTheNamespaceOfItsDeployment() {
    PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    TrailLine line = new TrailLine("delivery", Instant.EPOCH);
    new FunctionLog(out, "Countermand/blue").told(line.counted("Deliveries", "how", "ill").only());
    assertThat(Code.json(lines().getFirst()).at("/_aws/CloudWatchMetrics/0/Namespace").asText())
        .isEqualTo("Countermand/blue");
  }

  @Test
  void tellsWhyWithAllItsCauses() {
    log.failed("it", new IllegalStateException("outer", new IllegalArgumentException("inner")));
    assertThat(lines()).hasSize(1);
    JsonNode line = Code.json(lines().getFirst());
    assertThat(line.path("error").asText()).isEqualTo("java.lang.IllegalStateException");
    assertThat(line.path("stackTrace").asText())
        .contains("outer", "inner", "FunctionLogTest.tellsWhyWithAllItsCauses");
  }

  private List<String> lines() {
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
