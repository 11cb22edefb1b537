package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

  @ParameterizedTest
  @CsvSource({
    "/console, ./",
    "/console/decisions, ../",
    "/console/orders/A-1, ../../",
    "/console/links/acme/orders/A%201, ../../../../"
  })
  void leadsToTheRootWhateverStandsBeforeIt(String path, String root) {
    assertThat(Place.root(Ask.get(path).request())).isEqualTo(root);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"console", "console/decisions", "console/orders/A%201", "console/search?q=a%2Fb"})
  void goesToPagesOfOurs(String page) {
    assertThat(Place.inside(page)).isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/console",
        "//example.com",
        "https://example.com/console",
        "console/../../v1",
        "console//example.com",
        "console\\example",
        "javascript:alert(1)",
        "consoles"
      })
  void goesNowhereElse(String page) {
    assertThat(Place.inside(page)).isEqualTo("console");
  }

  @Test
  void remembersTheWholePage() {
    assertThat(Place.here(Ask.get("/console/search").query("q", "a b&c").request()))
        .isEqualTo("console/search?q=a%20b%26c");
  }
}
