package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Role;
import countermand.dialects.Operation;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WhoMayReadTest {
  private static final String TABLE =
      """
      GET /console | MARKETPLACE OPERATOR SELLER
      GET /console/assets/{file} | anybody
      GET /console/decisions | MARKETPLACE SELLER
      GET /console/language/{language} | anybody
      GET /console/links | OPERATOR
      GET /console/links/{link}/decisions | OPERATOR
      GET /console/links/{link}/failed | OPERATOR
      GET /console/links/{link}/orders/{orderId} | OPERATOR
      GET /console/links/{link}/search | OPERATOR
      GET /console/oidc/return | whoever somebody vouches for
      GET /console/oidc/start | anybody
      GET /console/orders/{orderId} | MARKETPLACE SELLER
      GET /console/search | MARKETPLACE SELLER
      GET /console/sign-in | anybody
      POST /console/decisions | SELLER
      POST /console/links/{link}/deliveries/{id}/redeliver | OPERATOR
      POST /console/sign-in | MARKETPLACE OPERATOR SELLER
      POST /console/sign-out | MARKETPLACE OPERATOR SELLER
      """;

  @Test
  void whatIsWrittenHere() {
    assertThat(rows()).containsExactlyElementsOf(TABLE.lines().toList());
  }

  private static List<String> rows() {
    return new Console()
        .operations().entrySet().stream()
            .map(entry ->
                entry.getKey().method()
                    + " "
                    + entry.getKey().resource()
                    + " | "
                    + whose(entry.getValue()))
            .sorted()
            .toList();
  }

  private static String whose(Operation operation) {
    if (operation.welcome() != null) {
      return "whoever somebody vouches for";
    }
    return operation.anybodys() != null
        ? "anybody"
        : operation.readers().keySet().stream()
            .map(Role::name)
            .sorted()
            .collect(Collectors.joining(" "));
  }
}
