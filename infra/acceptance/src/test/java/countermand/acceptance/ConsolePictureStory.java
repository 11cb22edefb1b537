package countermand.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes the README's picture of the console; see CONTRIBUTING.md. */
@EnabledIfSystemProperty(named = "picture", matches = ".*")
final class ConsolePictureStory {

  @Test
  void ofADaysDecisions() {
    assumeTrue(Chromium.isThere(), "SKIPPED: no chromium on the PATH, so no picture is taken");
    try (Window anna = Window.wide()) {
      anna.signsIn(Demo.link("native").at("/seller/console").asText()).sees("Decisions waiting");
      anna.takesPicture(Repository.root().resolve("docs/console.png"));
    }
  }
}
