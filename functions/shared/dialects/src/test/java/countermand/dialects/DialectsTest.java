package countermand.dialects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DialectsTest {
  private static final Pattern OPERATORS =
      Pattern.compile("/v1/links(/\\{link}(/(deliveries|credentials|log|secrets).*)?)?");

  @ParameterizedTest
  @CsvSource({
    "PUT, /v1/links/{link}/orders/{orderId}, native",
    "GET, /v1/cancel-reasons, native",
    "POST, /pvt/orders/{orderId}/cancel, vtex",
    "POST, /links/{link}/pvt/orders/{orderId}/cancel, vtex",
    "POST, /links/{link}/pvt/orders, vtex",
    "PATCH, /api/oms/pvt/orders/{orderId}/invoice/{invoiceNumber}, vtex",
    "GET, /pvt/orders/{orderId}/cancel, native",
    "GET, /authToken, unicommerce",
    "POST, /authToken, unicommerce",
    "POST, /orders/cancel, unicommerce",
    "POST, /uc/v1/order/cancel, unicommerce",
    "POST, /api/v2/order/cancel_order, shopee",
    "GET, /api/v2/order/cancel_order, shopee",
    "HEAD, /api/v2/auth/token/get, shopee",
    "GET, /api/v2/order/get_order_detail, shopee",
    "GET, /nowhere, native"
  })
  void oneSpeaksEachRoute(String method, String resource, String name) {
    assertThat(Dialects.forRoute(new Route(method, resource)).name()).isEqualTo(name);
    assertThat(Dialects.named(name).name()).isEqualTo(name);
  }

  @Test
  void namesThatNobodyHasAreMistakes() {
    assertThatThrownBy(() -> Dialects.named("klingon")).hasMessageContaining("klingon");
  }

  @Test
  void noTwoSpeakTheSameRoute() {
    assertThat(Dialects.all().stream().flatMap(d -> d.operations().keySet().stream()))
        .doesNotHaveDuplicates()
        .hasSize(29 + 24 + 6 + 4 + 8 * 7 + 1);
  }

  @Test
  void everyRouteHasTheSidesThatItsProtocolNames() {
    for (Dialect dialect : Dialects.all()) {
      dialect
          .operations()
          .forEach((route, operation) ->
              assertThat(operation.readers().keySet())
                  .as(route.toString())
                  .isEqualTo(sides(route)));
    }
  }

  private static Set<Role> sides(Route route) {
    switch (route.resource()) {
      case "/authToken", "/orders/cancel" -> {
        return EnumSet.of(Role.SELLER);
      }
      case "/uc/v1/order/cancel", "/shopee/push" -> {
        return EnumSet.of(Role.MARKETPLACE);
      }
      default -> {}
    }
    if (route.resource().startsWith("/api/v2/")) {
      return EnumSet.of(Role.SELLER);
    }
    if (OPERATORS.matcher(route.resource()).matches()) {
      return EnumSet.of(Role.OPERATOR);
    }
    if (route.resource().endsWith("/{proxy+}") || route.resource().endsWith("/simulation")) {
      return EnumSet.of(Role.MARKETPLACE);
    }
    boolean vtex = !route.resource().startsWith("/v1/");
    if (route.method().equals("GET")) {
      return vtex ? EnumSet.of(Role.MARKETPLACE, Role.SELLER) : EnumSet.allOf(Role.class);
    }
    if (vtex && route.resource().endsWith("/cancel")) {
      return EnumSet.of(Role.MARKETPLACE, Role.SELLER);
    }
    String last = route.resource().substring(route.resource().lastIndexOf('/') + 1);
    return switch (last) {
      case "orders", "fulfill" -> EnumSet.of(Role.MARKETPLACE);
      case "{orderId}",
          "payment-approval",
          "cancellation-requests",
          "withdraw",
          "marketplace-cancellation" ->
          EnumSet.of(Role.MARKETPLACE);
      case "erasure" -> EnumSet.of(Role.OPERATOR);
      default -> EnumSet.of(Role.SELLER);
    };
  }

  @Test
  void onlyVtexCannotTellAMarketplaceOfLines() {
    assertThat(Dialects.named("native").marketplaceHearsPartialCancel()).isTrue();
    assertThat(Dialects.named("unicommerce").marketplaceHearsPartialCancel()).isTrue();
    assertThat(Dialects.named("shopee").marketplaceHearsPartialCancel()).isTrue();
    assertThat(Dialects.named("vtex").marketplaceHearsPartialCancel()).isFalse();
  }

  @Test
  void everyRouteTakes256KibAndVtexsPlacementsAndInvoicesOneMib() {
    for (Dialect dialect : Dialects.all()) {
      dialect
          .operations()
          .keySet()
          .forEach(route ->
              assertThat(dialect.bodyBytesMax(route))
                  .as(route.toString())
                  .isEqualTo(large(route) ? 1_048_576 : 262_144));
    }
  }

  private static boolean large(Route route) {
    return !route.resource().startsWith("/v1/")
        && route.resource().matches(".*/(orders|invoices?)")
        && route.method().equals("POST");
  }

  @ParameterizedTest
  @CsvSource({
    "nativeapi, vtex",
    "vtex, nativeapi",
    "json, ids",
    "json, nativeapi",
    "json, vtex",
    "json, unicommerce",
    "unicommerce, vtex",
    "vtex, unicommerce",
    "unicommerce, nativeapi",
    "nativeapi, unicommerce",
    "json, shopee",
    "shopee, vtex",
    "shopee, unicommerce",
    "shopee, nativeapi",
    "vtex, shopee",
    "unicommerce, shopee",
    "nativeapi, shopee"
  })
  void doNotKnowEachOther(String one, String other) throws IOException {
    Path sources = Path.of("src/main/java/countermand/dialects", one);
    try (Stream<Path> files = Files.list(sources)) {
      assertThat(files.toList())
          .isNotEmpty()
          .allSatisfy(file ->
              assertThat(Files.readString(file))
                  .doesNotContain("import countermand.dialects." + other));
    }
  }
}
