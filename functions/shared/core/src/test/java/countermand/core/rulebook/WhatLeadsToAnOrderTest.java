package countermand.core.rulebook;

import static countermand.core.telling.Contents.line;
import static countermand.core.telling.Endings.leads;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Moments.PLACED_AT;
import static countermand.core.telling.Moments.days;
import static countermand.core.telling.Moments.receipt;
import static countermand.core.telling.Orders.awaitingPayment;
import static countermand.core.telling.Orders.awaitingSeller;
import static countermand.core.telling.Orders.inWindow;
import static countermand.core.telling.Orders.placed;
import static countermand.core.telling.Orders.readyForHandling;
import static countermand.core.telling.Orders.withoutLines;
import static countermand.core.telling.Say.accept;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.place;
import static countermand.core.telling.Say.startHandling;
import static countermand.core.telling.Story.given;

import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Mark;
import countermand.core.Origin;
import countermand.core.Side;
import countermand.core.telling.Contents;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhatLeadsToAnOrderTest {

  private static Content of(@Nullable String group, long value) {
    return new Content(value, "BRL", group, null, List.of(line("A", 1, value)));
  }

  @Test
  void isTheReceiptOfWhatTheWorldIsTold() {
    given(awaitingPayment()).then(published("OrderPlaced"), leads(receipt(0).toString()));
    given(awaitingSeller())
        .when(accept())
        .then(published("OrderCanceled"), leads(receipt(3).toString()));
  }

  @Test
  void isNothingOfWhatItIsNot() {
    given(readyForHandling()).when(startHandling()).then(published(), leads());
  }

  @Test
  void isARequestsIdOnceItIsMadeWhateverBecomesOfIt() {
    given(readyForHandling())
        .when(customerAsks("r1"))
        .then(movedTo("AwaitingSeller"), leads(receipt(2).toString(), "r1"));
    given(inWindow())
        .when(customerAsks("r1"))
        .then(movedTo("Canceled"), leads(receipt(2).toString(), "r1"));
    Mark withdrawn =
        new Mark(Side.MARKETPLACE, Origin.CUSTOMER, null, "r1", PLACED_AT.minus(days(1)), true);
    given(placed(place(Contents.usual()), withdrawn)).then(leads(receipt(0).toString(), "r1"));
  }

  @Test
  void isItsGroup() {
    given(awaitingPayment(of("G-1", 10))).then(leads(receipt(0).toString(), "G-1"));
  }

  @Test
  void isAGroupThatBecomesKnownWithItsContent() {
    given(withoutLines())
        .when(new Command.ReportContent(of("G-1", 10), null))
        .then(movedTo("AwaitingPayment"), published(), leads("G-1"));
    given(withoutLines()).when(place(of("G-1", 10))).then(published(), leads("G-1"));
    given(withoutLines()).when(place(of(null, 10))).then(published(), leads());
  }

  @Test
  void isAGroupThatItChangesTo() {
    given(awaitingPayment(of("G-1", 10))).when(place(of("G-2", 10))).then(leads("G-2"));
    given(awaitingPayment(of("G-1", 10))).when(place(of("G-1", 11))).then(leads());
    given(awaitingPayment(of("G-1", 10))).when(place(of(null, 10))).then(leads());
  }
}
