package countermand.dialects.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Decision;
import countermand.core.Eligibility;
import countermand.core.Extent;
import countermand.core.LineAsk;
import countermand.core.Order;
import countermand.core.Origin;
import countermand.core.RefusalCode;
import countermand.core.RequestName;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.telling.Requests;
import countermand.dialects.telling.Tale;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ListsTest {
  private static final Requests DECISIONS = Requests.to("GET", "/v1/links/{link}/decisions");

  @Test
  void decisionsHaveALimitAndACursor() {
    Call.ListDecisions all = (Call.ListDecisions) DECISIONS.query("other", "x").as(Role.SELLER);
    assertThat(all.limit()).isEqualTo(25);
    assertThat(all.cursor()).isNull();
    Call.ListDecisions next =
        (Call.ListDecisions)
            DECISIONS.query("limit", "100").query("cursor", "c").as(Role.MARKETPLACE);
    assertThat(next.limit()).isEqualTo(100);
    assertThat(next.cursor()).isEqualTo("c");
  }

  @Test
  void decisionsAreListed() {
    Order order =
        Tale.begin()
            .afterWindow()
            .then(
                new Command.RequestCancellation(
                    new RequestName.Given("R-1"),
                    Origin.CUSTOMER,
                    "why",
                    null,
                    new Extent.Lines(List.of(new LineAsk("1", 1L)))))
            .order();
    Decision decision = new Decision(order, order.openRequest().orElseThrow());
    assertThat(listed(Optional.of(new Decision.Page(List.of(decision), "c"))))
        .isEqualTo(
            """
            {"decisions":[{"orderId":"M-1","sellerOrderId":"S-1","requestId":"R-1",\
            "reason":"why","deadline":"2026-12-21T10:45:00.000Z",\
            "lines":[{"lineId":"1","quantity":1}]}],"cursor":"c"}\
            """);
    assertThat(listed(Optional.of(new Decision.Page(List.of(), null))))
        .isEqualTo("{\"decisions\":[]}");
    assertThat(listed(Optional.empty())).contains("400", "MALFORMED", "/cursor");
  }

  @Test
  void eligibilityIsShown() {
    Call.ShowEligibility call =
        (Call.ShowEligibility)
            Requests.to("GET", "/v1/links/{link}/orders/{orderId}/eligibility").as(Role.SELLER);
    Eligibility asks =
        new Eligibility("M-1", "Handling", Eligibility.Effect.ASKS_SELLER, null, Tale.START);
    assertThat(call.reply().apply(Optional.of(asks)).body())
        .isEqualTo(
            """
            {"orderId":"M-1","stage":"Handling",\
            "cancel":{"possible":true,"effect":"asks-seller"},"until":"2026-11-21T10:00:00.000Z"}\
            """);
    Eligibility none =
        new Eligibility(
            "M-1", "Shipped", Eligibility.Effect.NONE, RefusalCode.ALREADY_SHIPPED, null);
    assertThat(call.reply().apply(Optional.of(none)).body())
        .contains("{\"possible\":false,\"effect\":\"none\",\"code\":\"ALREADY_SHIPPED\"}}");
    assertThat(call.reply().apply(Optional.empty()).status()).isEqualTo(404);
  }

  @Test
  void reasonsAreConstant() {
    assertThat(Requests.to("GET", "/v1/cancel-reasons").answered(Role.OPERATOR).body())
        .startsWith("{\"reasons\":[{\"code\":\"OUT_OF_STOCK\",\"description\":\"")
        .contains("CUSTOMER_REQUEST", "UNDELIVERABLE_AREA", "COD_NOT_SUPPORTED", "PRICING_ERROR")
        .contains("FRAUD", "DUPLICATE", "OTHER");
  }

  private static String listed(Optional<Decision.Page> page) {
    return ((Call.ListDecisions) DECISIONS.as(Role.SELLER)).reply().apply(page).body();
  }
}
