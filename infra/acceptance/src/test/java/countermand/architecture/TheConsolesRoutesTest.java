package countermand.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.dialects.Route;
import countermand.local.template.EventSource;
import countermand.local.template.Template;
import countermand.pages.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TheConsolesRoutesTest {

  @Test
  void areThoseOfTheTemplate() throws IOException {
    Template template = Template.read(Files.readString(Path.of("../../template.yaml")));
    List<Route> declared =
        template.functions().stream()
            .filter(function -> function.logicalName().equals("Console"))
            .flatMap(function -> function.events().stream())
            .flatMap(TheConsolesRoutesTest::route)
            .toList();
    assertThat(declared).containsExactlyInAnyOrderElementsOf(new Console().operations().keySet());
  }

  @Test
  void takeTheseForms() {
    assertThat(new Console().operations().keySet())
        .filteredOn(route -> route.method().equals("POST"))
        .extracting(Route::resource)
        .as("each but signing in is forged in ConsoleForgedFormStory")
        .containsExactlyInAnyOrder(
            "/console/sign-in",
            "/console/sign-out",
            "/console/decisions",
            "/console/links/{link}/deliveries/{id}/redeliver");
  }

  private static Stream<Route> route(EventSource source) {
    return source instanceof EventSource.ApiRoute(String method, String resource)
        ? Stream.of(new Route(method, resource))
        : Stream.empty();
  }
}
