package countermand.acceptance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes the README's picture of the console; see CONTRIBUTING.md. */
@EnabledIfSystemProperty(named = "picture", matches = ".*")
final class ConsolePictureStory {

  @Test
  void ofADaysDecisions() {
    Chromium.needed("no picture is taken");
    try (Window anna = Window.wide()) {
      anna.signsIn(Demo.link("native").at("/seller/console").asText()).sees("Decisions waiting");
      anna.takesPicture(Repository.root().resolve("docs/console.png"));
    }
  }
}
