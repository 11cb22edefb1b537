package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The same in a real browser, for which the provider is another site: which cookies go where is its
 * own decision.
 */
final class ConsoleElsewhereInABrowserStory {

  @BeforeAll
  static void onlyWhereThereIsABrowserAndAProvider() {
    Chromium.needed("no browser's story is told");
    assumeTrue(LocalPeople.areThere(), "SKIPPED: this system has no provider of identities");
  }

  @Test
  void somebodySignsInThereAndOutOfBoth() {
    Sale sale = Sale.on(Link.ofNatives()).broughtTo("AwaitingSeller");
    try (Window anna = Window.wide().mayGoTo("http://localhost:")) {
      anna.goesTo("/console/orders/" + sale.id).sees("Console key").looksWell("sign-in-elsewhere");
      anna.follows("Sign in with " + LocalPeople.NAME).sees("Who are you?");
      anna.follows("Anna").sees("What happened", "A request waits for the seller");
      assertThat(anna.page().url()).endsWith("/console/orders/" + sale.id);
      assertThat(anna.context().cookies())
          .extracting(cookie -> cookie.name + " " + cookie.sameSite)
          .contains("countermand STRICT")
          .noneMatch(cookie -> cookie.startsWith("countermand-oidc"));
      anna.presses("Sign out").sees("You are signed out here").looksWell("signed-out-elsewhere");
      anna.follows("Sign out of " + LocalPeople.NAME).sees("You are signed out");
      anna.follows("Back").sees("Console key");
    }
  }

  @Test
  void withoutScriptItIsAllThere() {
    try (Window olga = Window.withoutScript().mayGoTo("http://localhost:")) {
      olga.goesTo("/console").follows("Sign in with " + LocalPeople.NAME).follows("Olga");
      olga.sees("demo-native");
    }
  }

  @Test
  void whoeverHasNoPlaceOrWouldNotReadsWhy() {
    try (Window nora = Window.ofPhone().mayGoTo("http://localhost:")) {
      nora.goesTo("/console").follows("Sign in with " + LocalPeople.NAME).follows("Nora");
      nora.sees("says of no link").looksWell("phone-nobody");
      nora.follows("again").follows("Nobody: back").sees("did not let you go on");
      nora.looksWell("phone-denied");
    }
  }

  @Test
  void whoeverHasTwoPlacesChooses() {
    try (Window sara = Window.wide().mayGoTo("http://localhost:")) {
      sara.goesTo("/console").follows("Sign in with " + LocalPeople.NAME).follows("Sara");
      sara.sees("As whom do you want to work now?").looksWell("choose");
      sara.follows("demo-vtex").follows("Sara").sees("demo-vtex", "Decisions waiting");
    }
  }
}
