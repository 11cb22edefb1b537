package countermand.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.local.template.TemplateException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RouterTest {
  private static final List<String> ROUTES =
      List.of(
          "GET /",
          "GET /orders",
          "GET /orders/{id}",
          "POST /orders/{id}",
          "GET /orders/latest",
          "ANY /orders/{id}/notes",
          "GET /orders/{id}/notes",
          "ANY /links/{link}/{proxy+}",
          "POST /links/{link}/orders/{id}/cancel");

  @ParameterizedTest
  @CsvSource({
    "GET,    /,                         GET /",
    "GET,    /orders,                   GET /orders",
    "GET,    /orders/7,                 GET /orders/{id}",
    "GET,    /orders/latest,            GET /orders/latest",
    "POST,   /orders/latest,            none",
    "DELETE, /orders/7,                 none",
    "GET,    /orders/7/notes,           GET /orders/{id}/notes",
    "PATCH,  /orders/7/notes,           ANY /orders/{id}/notes",
    "GET,    /orders/,                  none",
    "GET,    /orders//notes,            none",
    "GET,    /nothing,                  none",
    "GET,    /links/a,                  none",
    "GET,    /links/a/x/y/z,            ANY /links/{link}/{proxy+}",
    "POST,   /links/a/orders/7/cancel,  POST /links/{link}/orders/{id}/cancel",
    "GET,    /links/a/orders/7/cancel,  none",
    "GET,    /links/a/orders/7/other,   ANY /links/{link}/{proxy+}",
  })
  void findsTheMostSpecificResourceFirst(String method, String path, String expected) {
    String found = router().find(method, path).map(Router.Match::target).orElse("none");

    assertThat(found).isEqualTo(expected);
  }

  @Test
  void keepsParametersAsTheyCame() {
    assertThat(router().find("POST", "/links/a%2Fb/orders/x%20y/cancel").orElseThrow().parameters())
        .isEqualTo(Map.of("link", "a%2Fb", "id", "x%20y"));
    assertThat(router().find("PUT", "/links/a/b/c").orElseThrow().parameters())
        .isEqualTo(Map.of("link", "a", "proxy", "b/c"));
  }

  @Test
  void refusesSiblingsWhoseVariablesDiffer() {
    Router<String> router = router();

    assertThatThrownBy(() -> router.add("GET", "/orders/{order}/x", "x"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("{id}");
  }

  @Test
  void refusesARouteThatIsDeclaredTwice() {
    Router<String> router = router();

    assertThatThrownBy(() -> router.add("GET", "/orders", "x")).hasMessageContaining("twice");
  }

  private static Router<String> router() {
    Router<String> router = new Router<>();
    for (String route : ROUTES) {
      String[] parts = route.split(" ", 2);
      router.add(parts[0], parts[1], route);
    }
    return router;
  }
}
