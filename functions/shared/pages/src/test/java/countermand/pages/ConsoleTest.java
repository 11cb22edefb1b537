package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.dialects.Route;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConsoleTest {
  /** When the function is ended, as template.yaml says. */
  private static final Duration ENDED = Duration.ofSeconds(15);

  private final Console console = new Console();

  @Test
  void everyPageIsAnsweredBeforeTheFunctionIsEnded() {
    assertThat(console.operations()).isNotEmpty();
    for (Route route : console.operations().keySet()) {
      assertThat(console.answersWithin(route)).as("%s", route).isPresent();
      assertThat(console.answersWithin(route).get()).isLessThan(ENDED.minusSeconds(2));
    }
  }
}
