package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.runtime.telling.Ask;
import countermand.runtime.telling.Code;
import org.junit.jupiter.api.Test;

/** Each request here is wrong in two ways: the earlier check answers. */
class ChecksComeInOrderTest {
  private static final int TOO_LARGE = 256 * 1024 + 1;

  private final House house = new House();

  @Test
  void theRouteBeforeTheSize() {
    assertThat(code(Ask.to("DELETE", "/v1/links/{link}/orders/{orderId}").bodyOf(TOO_LARGE)))
        .isEqualTo("404 ROUTE_NOT_FOUND");
    assertThat(code(Ask.to("GET", "/pvt/orders/{orderId}/cancel").bodyOf(TOO_LARGE)))
        .isEqualTo("404 ROUTE_NOT_FOUND");
  }

  @Test
  void theSizeBeforeTheCredential() {
    assertThat(code(Ask.command("cancellation").bodyOf(TOO_LARGE))).isEqualTo("413 BODY_TOO_LARGE");
    assertThat(code(Ask.callback().bodyOf(TOO_LARGE))).isEqualTo("413 BODY_TOO_LARGE");
    assertThat(house.directory.asked()).isEmpty();
  }

  @Test
  void aBodyOfTheVeryLimitIsNotTooLarge() {
    assertThat(code(Ask.command("cancellation").as("seller").bodyOf(TOO_LARGE - 1)))
        .isEqualTo("400 MALFORMED");
  }

  @Test
  void theCredentialBeforeTheLink() {
    assertThat(code(Ask.command("cancellation").named("link", "vtx")))
        .isEqualTo("401 UNAUTHENTICATED");
    assertThat(code(Ask.callback())).isEqualTo("401 1");
  }

  @Test
  void theLinkBeforeTheSide() {
    assertThat(code(Ask.command("cancellation").as("operator").named("link", "nowhere")))
        .isEqualTo("404 LINK_NOT_FOUND");
  }

  @Test
  void theSideBeforeTheBody() {
    assertThat(code(Ask.command("cancellation").as("market").body("{"))).isEqualTo("403 FORBIDDEN");
    assertThat(
            code(
                Ask.to("POST", "/api/oms/pvt/orders/{orderId}/deny-cancellation-request")
                    .asVtex("market")
                    .body("{")))
        .isEqualTo("403 FORBIDDEN");
  }

  @Test
  void theBodyBeforeTheOrder() {
    assertThat(code(Ask.command("cancellation").as("seller").body("{"))).isEqualTo("400 MALFORMED");
    assertThat(code(Ask.callback().asVtex("market").body("{"))).isEqualTo("400 MALFORMED");
    assertThat(house.orders.reads()).isZero();
  }

  @Test
  void theOrderBeforeTheRules() {
    assertThat(code(Ask.command("handling").as("seller"))).isEqualTo("404 ORDER_NOT_FOUND");
    assertThat(code(Ask.order().as("operator"))).isEqualTo("404 ORDER_NOT_FOUND");
    assertThat(house.orders.untouched()).isTrue();
  }

  @Test
  void theRulesLastOfAll() {
    house.placed("acme");
    assertThat(code(Ask.command("handling").as("seller"))).isEqualTo("409 IN_WINDOW");
    assertThat(code(Ask.command("cancellation").as("seller"))).isEqualTo("200");
  }

  private String code(Ask ask) {
    return Code.of(house.hears(ask));
  }
}
