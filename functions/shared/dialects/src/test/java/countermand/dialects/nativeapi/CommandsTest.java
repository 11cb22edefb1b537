package countermand.dialects.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Extent;
import countermand.core.FulfilledBy;
import countermand.core.InvoiceType;
import countermand.core.LineAsk;
import countermand.core.OrderName;
import countermand.core.OrderedLine;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.core.Role;
import countermand.dialects.telling.Requests;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class CommandsTest {
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

  @Test
  void aPlacementCarriesEverything() {
    var decide =
        Requests.to("PUT", "/v1/links/{link}/orders/{orderId}")
            .path("orderId", "M%201")
            .body(
                """
                {"sellerOrderId": "S-1", "paymentApprovedAt": "2026-11-21T07:00:00-03:00",
                 "value": 5990, "currency": "brl", "group": "G", "fulfilledBy": "marketplace",
                 "lines": [{"lineId": "1", "productId": "P", "variantId": "V",
                            "promotionGroupId": "Q", "quantity": 2, "unitPrice": 1995},
                           {"lineId": "2", "quantity": 1, "unitPrice": null}]}
                """)
            .decision(Role.MARKETPLACE);
    assertThat(decide.order()).isEqualTo(new OrderName("M 1", OrderName.Whose.MARKETPLACE));
    assertThat(decide.idempotency()).isNull();
    assertThat(decide.command())
        .isEqualTo(
            new Command.PlaceOrder(
                "S-1",
                new Content(
                    5990,
                    "BRL",
                    "G",
                    FulfilledBy.MARKETPLACE,
                    List.of(
                        new OrderedLine("1", "P", "V", "Q", 2, 1995L),
                        new OrderedLine("2", null, null, null, 1, null))),
                AT));
  }

  static Stream<Arguments> bodies() {
    Extent whole = Extent.whole();
    Extent lines =
        new Extent.Lines(
            List.of(new LineAsk("1", 2L), new LineAsk("2", null), new LineAsk("1", 1L)));
    String asked =
        "\"lines\":[{\"lineId\":\"1\",\"quantity\":2},{\"lineId\":\"2\"},{\"lineId\":\"1\",\"quantity\":1}]";
    return Stream.of(
        of("payment-approval", "", new Command.ApprovePayment(null)),
        of("payment-approval", "{\"at\":\"2026-11-21T10:00:00Z\"}", new Command.ApprovePayment(AT)),
        of(
            "cancellation-requests",
            "",
            new Command.RequestCancellation(
                new RequestName.New(), Origin.MARKETPLACE, null, null, whole)),
        of(
            "cancellation-requests",
            "{\"requestId\":\"R\",\"reason\":\"r\",\"requestedByUser\":true,"
                + "\"requestedAt\":\"2026-11-21T10:00:00Z\","
                + asked
                + "}",
            new Command.RequestCancellation(
                new RequestName.Given("R"), Origin.CUSTOMER, "r", AT, lines)),
        of("cancellation-requests/{requestId}/withdraw", "{}", new Command.WithdrawRequest("R-1")),
        of("marketplace-cancellation", "{\"reason\":\"r\"}", new Command.MarketplaceCanceled("r")),
        of("cancellation", "", new Command.CancelBySeller(null, whole)),
        of("cancellation", "{" + asked + "}", new Command.CancelBySeller(null, lines)),
        of("cancellation-requests/{requestId}/accept", " \n", new Command.AcceptRequest("R-1")),
        of(
            "cancellation-requests/{requestId}/decline",
            "{\"reason\":\"engraved\"}",
            new Command.DeclineRequest("R-1", "engraved")),
        of("handling", "", new Command.StartHandling()),
        of("shipment", "", new Command.Ship()),
        of("return", "", new Command.ReturnGoods()),
        of(
            "invoices",
            "{\"type\":\"OutPut\",\"number\":\"N\",\"value\":0}",
            new Command.NoteInvoice(InvoiceType.OUTPUT, "N", 0, null, List.of(), false)),
        of(
            "invoices",
            "{\"type\":\"input\",\"number\":\"N\",\"value\":7,\"issuedAt\":\"2026-11-21T10:00:00Z\","
                + "\"lines\":[{\"lineId\":\"1\"}],\"final\":true}",
            new Command.NoteInvoice(
                InvoiceType.INPUT, "N", 7, AT, List.of(new LineAsk("1", null)), true)));
  }

  private static Arguments of(String what, String body, Command command) {
    return Arguments.of(what, body, command);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void aCallIsACommand(String what, String body, Command command) {
    Requests call = Requests.to("POST", "/v1/links/{link}/orders/{orderId}/" + what).body(body);
    Role role = role(command);
    assertThat(call.decision(role).command()).isEqualTo(command);
    assertThat(call.decision(role).order().whose())
        .isEqualTo(
            role == Role.SELLER
                ? OrderName.Whose.SELLER_THEN_MARKETPLACE
                : OrderName.Whose.MARKETPLACE_THEN_SELLER);
  }

  private static Role role(Command command) {
    return switch (command) {
      case Command.PlaceOrder _,
          Command.ApprovePayment _,
          Command.RequestCancellation _,
          Command.WithdrawRequest _,
          Command.MarketplaceCanceled _ ->
          Role.MARKETPLACE;
      case Command.CancelBySeller _,
          Command.AcceptRequest _,
          Command.DeclineRequest _,
          Command.StartHandling _,
          Command.Ship _,
          Command.NoteInvoice _,
          Command.ReturnGoods _,
          Command.ReportShipment _,
          Command.ReportStatus _,
          Command.ReportContent _,
          Command.ReportSellerCancellation _ ->
          Role.SELLER;
    };
  }
}
