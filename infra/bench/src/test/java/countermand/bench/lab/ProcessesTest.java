package countermand.bench.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessesTest {
  private static final long THIS = ProcessHandle.current().pid();

  @Test
  void knowsWhatRuns() throws IOException {
    assertThat(Processes.classes(THIS)).isGreaterThan(100);
    assertThat(Processes.processorTime(THIS)).isGreaterThan(Duration.ZERO);
  }

  @Test
  void knowsNothingOfWhatHasEnded() throws IOException, InterruptedException {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    assertThatThrownBy(() -> Processes.classes(ended.pid())).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Processes.processorTime(ended.pid()))
        .isInstanceOf(IllegalStateException.class);
  }
}
