package countermand.dialects.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.InvoiceType;
import countermand.core.LineAsk;
import countermand.core.Order;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.telling.Requests;
import countermand.dialects.telling.Tale;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The files beside this test are whole answers, a line each for every part of an order. */
final class OrderViewTest {

  @Test
  void showsAnOrderInItsWindow() throws IOException {
    assertShown(Tale.begin().order(), "in-window.json");
  }

  @Test
  void showsAnOrderThatWaitsForTheSeller() throws IOException {
    Tale tale =
        Tale.begin()
            .afterWindow()
            .then(request("R-1", Extent.whole()))
            .then(new Command.DeclineRequest("R-1", "engraved"))
            .then(
                request(
                    "R-2", new Extent.Lines(List.of(new LineAsk("1", 2L), new LineAsk("2", null)))))
            .then(
                new Command.CancelBySeller(
                    "broken", new Extent.Lines(List.of(new LineAsk("1", 1L)))));
    assertShown(tale.order(), "awaiting-seller.json");
  }

  @Test
  void showsACanceledOrder() throws IOException {
    Tale tale =
        Tale.begin()
            .then(request("R-1", Extent.whole()))
            .then(new Command.ReportShipment())
            .then(new Command.ReportSellerCancellation("late", Extent.whole()));
    assertShown(tale.order(), "canceled.json");
  }

  @Test
  void showsTheFirstConflict() {
    Tale tale =
        Tale.begin()
            .afterWindow()
            .then(new Command.NoteInvoice(InvoiceType.OUTPUT, "1", 5990, null, List.of(), false))
            .then(new Command.MarketplaceCanceled("fraud"))
            .then(new Command.ReportSellerCancellation("lost", Extent.whole()));
    assertThat(shown(tale.order()).body())
        .contains(
            """
            "conflict":{"command":"MarketplaceCanceled","at":"2026-11-21T10:45:00.000Z",\
            "reason":"fraud"}\
            """)
        .doesNotContain("\"conflict\":{\"command\":\"ReportSellerCancellation\"");
  }

  @Test
  void isNotThere() {
    assertThat(show().reply().apply(Optional.empty()).body()).contains("404", "ORDER_NOT_FOUND");
  }

  private static Command request(String id, Extent extent) {
    return new Command.RequestCancellation(
        new RequestName.Given(id), Origin.CUSTOMER, "too late", null, extent);
  }

  private static void assertShown(Order order, String file) throws IOException {
    try (InputStream expected = OrderViewTest.class.getResourceAsStream(file)) {
      String golden = new String(expected.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(shown(order).body()).isEqualTo(golden.replaceAll("\n *", ""));
    }
  }

  private static HttpReply shown(Order order) {
    return show().reply().apply(Optional.of(order));
  }

  private static Call.ShowOrder show() {
    return (Call.ShowOrder)
        Requests.to("GET", "/v1/links/{link}/orders/{orderId}").as(Role.OPERATOR);
  }
}
