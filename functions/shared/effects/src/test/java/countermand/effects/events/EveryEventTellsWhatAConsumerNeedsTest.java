package countermand.effects.events;

import static countermand.effects.telling.Say.customerAsks;
import static countermand.effects.telling.Say.decline;
import static countermand.effects.telling.Say.sale;
import static countermand.effects.telling.Say.sellerCancels;
import static countermand.effects.telling.Say.some;
import static countermand.effects.telling.Say.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Effect;
import countermand.core.Event;
import countermand.core.Order;
import countermand.core.Owed;
import countermand.effects.BusEvent;
import countermand.effects.EventWriter;
import countermand.effects.telling.Details;
import countermand.effects.telling.Tale;
import org.junit.jupiter.api.Test;

class EveryEventTellsWhatAConsumerNeedsTest {
  private final EventWriter writer = new EventWriter(0);

  @Test
  void anOrderIsPlaced() {
    tells(
        Tale.placed(),
        Event.OrderPlaced.class,
        """
        {"id": "<id>", "link": "acme", "orderId": "M-1", "sellerOrderId": "S-1", "version": 1,
         "occurredAt": "2026-11-21T10:00:00.000Z", "by": "marketplace", "stage": "AwaitingPayment",
         "receipt": "00000000-0000-0000-0000-000000000000", "group": "G-1",
         "value": 100, "currency": "BRL"}
        """);
  }

  @Test
  void anOrderIsPlacedOfWhichNothingIsKnownYet() {
    tells(
        Tale.unknown(),
        Event.OrderPlaced.class,
        """
        {"id": "<id>", "link": "acme", "orderId": "M-1", "sellerOrderId": "S-1", "version": 1,
         "occurredAt": "2026-11-21T10:00:00.000Z", "by": "marketplace", "stage": "AwaitingPayment",
         "receipt": "00000000-0000-0000-0000-000000000000"}
        """);
  }

  @Test
  void aPaymentComesTooLateForAnOrderOfWhichNothingIsKnown() {
    tells(
        Tale.unknown().then(sellerCancels()).then(new Command.ApprovePayment(null)),
        Event.PaymentAfterCancellation.class,
        """
        {"id": "<id>", "link": "acme", "orderId": "M-1", "sellerOrderId": "S-1", "version": 3,
         "occurredAt": "2026-11-21T10:00:00.000Z", "by": "marketplace",
         "stageBefore": "Canceled", "stage": "Canceled",
         "receipt": "00000000-0000-0000-0000-000000000002"}
        """);
  }

  @Test
  void aWindowEndsAtItsOwnInstantHoweverLateItIsSeen() {
    tells(
        Tale.ready(),
        Event.WindowClosed.class,
        """
        {"id": "<id>", "link": "acme", "orderId": "M-1", "sellerOrderId": "S-1", "version": 3,
         "occurredAt": "2026-11-21T10:30:00.000Z", "by": "rule", "stageBefore": "InWindow",
         "stage": "ReadyForHandling", "receipt": "<receipt>", "group": "G-1"}
        """);
  }

  @Test
  void aRequestWaitsForTheSeller() {
    tells(
        Tale.ready().then(customerAsks("r-1")),
        Event.CancellationRequested.class,
        """
        {"id": "<id>", "link": "acme", "orderId": "M-1", "sellerOrderId": "S-1", "version": 4,
         "occurredAt": "2026-11-21T10:45:00.000Z", "by": "customer", "reason": "changed mind",
         "stageBefore": "ReadyForHandling", "stage": "AwaitingSeller",
         "receipt": "00000000-0000-0000-0000-000000000001", "group": "G-1",
         "request": {"id": "r-1", "origin": "customer", "reason": "changed mind",
                     "requestedAt": "2026-11-21T10:45:00.000Z",
                     "deadline": "2026-12-21T10:45:00.000Z"}}
        """);
  }

  @Test
  void aRequestOfLinesNamesThem() {
    tells(
        Tale.ready().then(customerAsks("r-1", some("A", 1))),
        Event.CancellationRequested.class,
        """
        {"id": "<id>", "link": "acme", "orderId": "M-1", "sellerOrderId": "S-1", "version": 4,
         "occurredAt": "2026-11-21T10:45:00.000Z", "by": "customer", "reason": "changed mind",
         "stageBefore": "ReadyForHandling", "stage": "AwaitingSeller",
         "receipt": "00000000-0000-0000-0000-000000000001", "group": "G-1",
         "request": {"id": "r-1", "origin": "customer", "reason": "changed mind",
                     "requestedAt": "2026-11-21T10:45:00.000Z",
                     "deadline": "2026-12-21T10:45:00.000Z",
                     "lines": [{"lineId": "A", "quantity": 1}]}}
        """);
  }

  @Test
  void theSellerDeclines() {
    tells(
        Tale.ready().then(customerAsks("r-1")).then(decline()),
        Event.CancellationDeclined.class,
        """
        {"id": "<id>", "link": "acme", "orderId": "M-1", "sellerOrderId": "S-1", "version": 5,
         "occurredAt": "2026-11-21T10:45:00.000Z", "by": "seller", "reason": "already packed",
         "stageBefore": "AwaitingSeller", "stage": "ReadyForHandling",
         "receipt": "00000000-0000-0000-0000-000000000002", "group": "G-1",
         "request": {"id": "r-1", "origin": "customer", "reason": "changed mind",
                     "requestedAt": "2026-11-21T10:45:00.000Z",
                     "deadline": "2026-12-21T10:45:00.000Z",
                     "declineReason": "already packed"}}
        """);
  }

  @Test
  void anInvoiceDeclines() {
    tells(
        Tale.ready().then(customerAsks("r-1")).then(sale("N-1", 100)),
        Event.CancellationDeclined.class,
        """
        {"id": "<id>", "link": "acme", "orderId": "M-1", "sellerOrderId": "S-1", "version": 5,
         "occurredAt": "2026-11-21T10:45:00.000Z", "by": "seller",
         "stageBefore": "AwaitingSeller", "stage": "Invoiced",
         "receipt": "00000000-0000-0000-0000-000000000002", "group": "G-1",
         "request": {"id": "r-1", "origin": "customer", "reason": "changed mind",
                     "requestedAt": "2026-11-21T10:45:00.000Z",
                     "deadline": "2026-12-21T10:45:00.000Z",
                     "declineReason": "invoiced"}}
        """);
  }

  @Test
  void theMarketplaceWithdraws() {
    tells(
        Tale.ready().then(customerAsks("r-1")).then(withdraw()),
        Event.CancellationWithdrawn.class,
        """
        {"id": "<id>", "link": "acme", "orderId": "M-1", "sellerOrderId": "S-1", "version": 5,
         "occurredAt": "2026-11-21T10:45:00.000Z", "by": "marketplace",
         "stageBefore": "AwaitingSeller", "stage": "ReadyForHandling",
         "receipt": "00000000-0000-0000-0000-000000000002", "group": "G-1",
         "request": {"id": "r-1", "origin": "customer", "reason": "changed mind",
                     "requestedAt": "2026-11-21T10:45:00.000Z",
                     "deadline": "2026-12-21T10:45:00.000Z"}}
        """);
  }

  @Test
  void anOrderIsCanceled() {
    tells(
        Tale.paid().then(customerAsks("r-1")),
        Event.OrderCanceled.class,
        """
        {"id": "<id>", "link": "acme", "orderId": "M-1", "sellerOrderId": "S-1", "version": 3,
         "occurredAt": "2026-11-21T10:00:00.000Z", "by": "customer", "reason": "changed mind",
         "stageBefore": "InWindow", "stage": "Canceled",
         "receipt": "00000000-0000-0000-0000-000000000001", "group": "G-1",
         "origin": "customer", "decidedBy": "rule", "requestId": "r-1", "stageLeft": "InWindow",
         "lines": [{"lineId": "A", "quantity": 2}, {"lineId": "B", "quantity": 1}],
         "amount": 100, "currency": "BRL"}
        """);
  }

  @Test
  void anOrderIsCanceledInPart() {
    tells(
        Tale.ready().then(sellerCancels(some("A", 1))),
        Event.OrderPartlyCanceled.class,
        """
        {"id": "<id>", "link": "acme", "orderId": "M-1", "sellerOrderId": "S-1", "version": 4,
         "occurredAt": "2026-11-21T10:45:00.000Z", "by": "seller", "reason": "out of stock",
         "stageBefore": "ReadyForHandling", "stage": "ReadyForHandling",
         "receipt": "00000000-0000-0000-0000-000000000001", "group": "G-1",
         "origin": "seller", "decidedBy": "seller", "stageLeft": "ReadyForHandling",
         "lines": [{"lineId": "A", "quantity": 1}],
         "amount": 30, "currency": "BRL"}
        """);
  }

  @Test
  void whatWasAskedForKeepsItsReasonAndTheStageOfItsGoods() {
    tells(
        Tale.ready().then(customerAsks("r-1")).then(sellerCancels()),
        Event.OrderCanceled.class,
        """
        {"id": "<id>", "link": "acme", "orderId": "M-1", "sellerOrderId": "S-1", "version": 5,
         "occurredAt": "2026-11-21T10:45:00.000Z", "by": "seller", "reason": "changed mind",
         "stageBefore": "AwaitingSeller", "stage": "Canceled",
         "receipt": "00000000-0000-0000-0000-000000000002", "group": "G-1",
         "origin": "customer", "decidedBy": "seller", "requestId": "r-1",
         "stageLeft": "ReadyForHandling",
         "lines": [{"lineId": "A", "quantity": 2}, {"lineId": "B", "quantity": 1}],
         "amount": 100, "currency": "BRL"}
        """);
  }

  @Test
  void anInvoiceIsNoted() {
    tells(
        Tale.ready().then(sale("N-1", 100)),
        Event.OrderInvoiced.class,
        """
        {"id": "<id>", "link": "acme", "orderId": "M-1", "sellerOrderId": "S-1", "version": 4,
         "occurredAt": "2026-11-21T10:45:00.000Z", "by": "seller",
         "stageBefore": "ReadyForHandling", "stage": "Invoiced",
         "receipt": "00000000-0000-0000-0000-000000000001", "group": "G-1",
         "invoice": {"type": "output", "number": "N-1", "value": 100}, "currency": "BRL"}
        """);
  }

  @Test
  void aPaymentComesTooLate() {
    tells(
        Tale.placed().then(sellerCancels()).then(new Command.ApprovePayment(null)),
        Event.PaymentAfterCancellation.class,
        """
        {"id": "<id>", "link": "acme", "orderId": "M-1", "sellerOrderId": "S-1", "version": 3,
         "occurredAt": "2026-11-21T10:00:00.000Z", "by": "marketplace",
         "stageBefore": "Canceled", "stage": "Canceled",
         "receipt": "00000000-0000-0000-0000-000000000002", "group": "G-1",
         "amount": 100, "currency": "BRL"}
        """);
  }

  @Test
  void twoSystemsDisagree() {
    tells(
        Tale.ready().then(sale("N-1", 100)).then(new Command.MarketplaceCanceled("fraud")),
        Event.CancellationConflict.class,
        """
        {"id": "<id>", "link": "acme", "orderId": "M-1", "sellerOrderId": "S-1", "version": 5,
         "occurredAt": "2026-11-21T10:45:00.000Z", "by": "marketplace", "reason": "fraud",
         "stageBefore": "Invoiced", "stage": "Invoiced",
         "receipt": "00000000-0000-0000-0000-000000000002", "group": "G-1",
         "command": "MarketplaceCanceled"}
        """);
  }

  private void tells(Tale tale, Class<? extends Event> kind, String json) {
    Order order = tale.order();
    Owed owed = tale.owed(kind);
    Event event = ((Effect.Publish) owed.effect()).event();
    BusEvent told = writer.write(order, event);
    String expected =
        json.replace("<id>", writer.id(order, event))
            .replace("<receipt>", order.history().getLast().receipt().toString());
    assertThat(Details.read(told.detail())).isEqualTo(Details.read(expected));
    assertThat(told.id()).isEqualTo(writer.id(order, event));
    assertThat(told.type()).isEqualTo(kind.getSimpleName());
    assertThat(told.at()).isEqualTo(order.history().getLast().at());
  }
}
