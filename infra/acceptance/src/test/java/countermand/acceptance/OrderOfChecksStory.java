package countermand.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Route, body size, credentials, link and side, fields, order, rules: the first that fails is told.
 */
final class OrderOfChecksStory {
  private static final Link LINK = Link.ofNatives();
  private static final int TOO_LARGE = 256 * 1024 + 1;

  @Test
  void theRouteComesBeforeAll() {
    Call.post("/v1/links/x/orders/y/approve", "")
        .with(oversized())
        .send()
        .problem(404, "ROUTE_NOT_FOUND");
  }

  @ParameterizedTest
  @MethodSource("countermand.acceptance.Route#commands")
  void theSizeComesBeforeTheCredentials(Route route) {
    route.call(LINK.id(), "m-1", "").with(oversized()).send().problem(413, "BODY_TOO_LARGE");
  }

  @ParameterizedTest
  @MethodSource("countermand.acceptance.Route#all")
  void theCredentialsComeBeforeTheLink(Route route) {
    route.call("no-such-link", "m-1", "{").send().problem(401, "UNAUTHENTICATED");
  }

  @ParameterizedTest
  @MethodSource("countermand.acceptance.Route#commands")
  void theSideComesBeforeTheFields(Route route) {
    route
        .call(LINK.id(), "%23", "{")
        .with("Authorization", route.wrongSide(LINK))
        .send()
        .problem(403, "FORBIDDEN");
  }

  @ParameterizedTest
  @MethodSource("countermand.acceptance.Route#commands")
  void theFieldsComeBeforeTheOrder(Route route) {
    route
        .call(LINK.id(), "m-none", "{\"nope\":1}")
        .with("Authorization", route.rightSide(LINK))
        .send()
        .malformed("/nope");
  }

  @Test
  void theOrderComesBeforeTheRules() {
    Sale sale = Sale.unplaced();
    sale.seller.startsHandling().problem(404, "ORDER_NOT_FOUND");
    sale.seller.ships().problem(404, "ORDER_NOT_FOUND");
    sale.seller.returnsGoods().problem(404, "ORDER_NOT_FOUND");
    sale.seller.invoices("1", 0).problem(404, "ORDER_NOT_FOUND");
    sale.seller.accepts("r1").problem(404, "ORDER_NOT_FOUND");
    sale.seller.declines("r1").problem(404, "ORDER_NOT_FOUND");
    sale.seller.reads().problem(404, "ORDER_NOT_FOUND");
    sale.marketplace.approvesPayment().problem(404, "ORDER_NOT_FOUND");
    sale.marketplace.withdraws("r1").problem(404, "ORDER_NOT_FOUND");
    sale.marketplace.reads().problem(404, "ORDER_NOT_FOUND");
  }

  @Test
  void unknownPathsAndMethods() {
    String order = LINK.orders() + "m-1";
    for (String path :
        new String[] {
          "/",
          "/v1",
          "/v1/orders/m-1",
          "/v2/links/x/orders/y",
          order + "/nope",
          order + "/cancellation-requests/r1",
          order + "/cancellation-requests/r1/approve"
        }) {
      Call.get(path).send().problem(404, "ROUTE_NOT_FOUND");
      Call.post(path, "{}")
          .with("Authorization", LINK.seller())
          .send()
          .problem(404, "ROUTE_NOT_FOUND");
    }
    for (String method : new String[] {"POST", "DELETE", "PATCH"}) {
      Call.of(method, order, "{}").send().problem(404, "ROUTE_NOT_FOUND");
    }
    for (String method : new String[] {"GET", "PUT", "DELETE", "PATCH"}) {
      Call.of(method, order + "/handling", "").send().problem(404, "ROUTE_NOT_FOUND");
    }
    Call.of("PUT", "/v1/cancel-reasons", "").send().problem(404, "ROUTE_NOT_FOUND");
  }

  private static byte[] oversized() {
    byte[] body = new byte[TOO_LARGE];
    Arrays.fill(body, (byte) ' ');
    System.arraycopy("{}".getBytes(StandardCharsets.UTF_8), 0, body, 0, 2);
    return body;
  }
}
