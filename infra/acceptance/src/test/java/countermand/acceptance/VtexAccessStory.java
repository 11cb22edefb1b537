package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** VTEX's errors, in VTEX's shape: nobody, somebody else, nowhere, too much. */
final class VtexAccessStory {
  private static final String KEY = "X-VTEX-API-AppKey";
  private static final String TOKEN = "X-VTEX-API-AppToken";
  private static final String DENY = "{\"cancellationRequestId\":\"r1\",\"denyReason\":\"x\"}";

  static List<String> paths() {
    return List.of(
        "/pvt/orders/%s/cancel",
        "/links/" + Link.ofVtex().id() + "/pvt/orders/%s/cancel",
        "/api/oms/pvt/orders/%s/cancel",
        "/api/orders/pvt/document/%s/cancel",
        "/api/oms/pvt/orders/%s/deny-cancellation-request",
        "/api/orders/pvt/document/%s/deny-cancellation-request",
        "/api/oms/pvt/orders/%s/start-handling",
        "/api/orders/pvt/document/%s/actions/start-handling",
        "/pvt/orders/%s/invoice/N-1",
        "/pvt/orders/%s/invoice/N-1/tracking",
        "/links/" + Link.ofVtex().id() + "/pvt/orders/%s/invoice/N-1");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void nobody(String path) {
    Call call = Call.post(path.formatted("1"), DENY);
    Map<String, String> known = Vtex.seller().credentials();
    for (Call unknown :
        List.of(
            call,
            call.with(KEY, "nobody").with(TOKEN, "x"),
            call.with(KEY, known.get(KEY)),
            call.with(TOKEN, known.get(TOKEN)),
            call.with(known).with(TOKEN, known.get(TOKEN) + "0"),
            call.with(known).with(TOKEN, "0"),
            call.with("Authorization", Link.ofVtex().seller()),
            call.with("Authorization", Demo.operator()))) {
      Vtex.error(unknown.send(), 401, "1");
    }
  }

  @Test
  void theCredentialsMayStandInTheQuery() {
    Sale sale = Sale.on(Link.ofVtex()).broughtTo("InWindow");
    Map<String, String> known = Vtex.marketplace().credentials();
    String path = "/pvt/orders/" + sale.sellerId + "/cancel";
    String query = "?appKey=" + known.get(KEY) + "&appToken=" + known.get(TOKEN);
    Vtex.error(Call.post(path + query + "0", "").send(), 401, "1");
    Vtex.error(Call.post(path + "?appKey=" + known.get(KEY), "").send(), 401, "1");
    Call.post(path + query, "")
        .with(KEY, "a-platforms-own")
        .with(TOKEN, "header")
        .send()
        .hasStatus(200);
    Call.post(path + "?" + KEY + "=" + known.get(KEY) + "&" + TOKEN + "=" + known.get(TOKEN), "")
        .send()
        .hasStatus(200);
    assertThat(sale.stage()).isEqualTo("Canceled");
  }

  @Test
  void theHeadersHaveNoCase() {
    Sale sale = Sale.on(Link.ofVtex()).broughtTo("InWindow");
    Map<String, String> known = Vtex.seller().credentials();
    Call.post("/api/oms/pvt/orders/" + sale.sellerId + "/cancel", "")
        .with("x-vtex-api-appkey", known.get(KEY))
        .with("x-vtex-api-apptoken", known.get(TOKEN))
        .send()
        .hasStatus(200);
  }

  @Test
  void aMarketplaceCannotDoTheSellersPart() {
    for (String path : paths().subList(4, paths().size())) {
      Vtex.error(Vtex.marketplace().posts(path.formatted("1"), DENY), 403, "FORBIDDEN");
      Vtex.error(Vtex.marketplace().posts(path.formatted("1"), "junk"), 403, "FORBIDDEN");
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void nowhere(String path) {
    Vtex.error(Vtex.seller().posts(path.formatted("no-such-order"), DENY), 404, "ORDER_NOT_FOUND");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void noId(String path) {
    for (String id : List.of("a%23b", "a%2Fb", "a%00b", "x".repeat(129), "%C3%28")) {
      Vtex.error(Vtex.seller().posts(path.formatted(id), DENY), 400, "MALFORMED");
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void tooMuch(String path) {
    Call call = Call.post(path.formatted("1"), " ".repeat(256 * 1024 + 1));
    Vtex.error(call.with(Vtex.seller().credentials()).send(), 413, "BODY_TOO_LARGE");
    Vtex.error(call.send(), 413, "BODY_TOO_LARGE");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void noSuchMethod(String path) {
    Answer answer =
        Call.of("DELETE", path.formatted("1"), "{}").with(Vtex.seller().credentials()).send();
    answer.hasStatus(404);
    assertThat(answer.text("/error/code")).isEqualTo("ROUTE_NOT_FOUND");
  }

  @Test
  void anotherLinksOrderIsNowhere() {
    Sale sale = Sale.in("InWindow");
    Vtex.error(Vtex.seller().cancelsInOms(sale.sellerId, ""), 404, "ORDER_NOT_FOUND");
    Vtex.error(Vtex.marketplace().cancelsAtSeller(sale.sellerId, ""), 404, "ORDER_NOT_FOUND");
    assertThat(sale.stage()).isEqualTo("InWindow");
  }
}
