package countermand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.simulation.world.StandIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Without this, a day that failed by night would be gone by morning. */
class TheSameNumberIsTheSameDayTest {
  @Test
  void whetherItsTraceIsWrittenDownOrNot() {
    long hash = Day.of(7, StandIn.NONE, true).trace().hash();
    assertThat(Day.of(7, StandIn.NONE, false).trace().hash()).isEqualTo(hash);
  }

  /** Where an order of iteration is a matter of chance, it is another chance in each process. */
  @Test
  void inAnotherProcess() throws IOException, InterruptedException {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Replayed.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String days = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(other.waitFor()).isZero();
    assertThat(days).isEqualTo(Replayed.days());
  }
}
