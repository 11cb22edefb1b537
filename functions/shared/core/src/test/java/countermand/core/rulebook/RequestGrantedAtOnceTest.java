package countermand.core.rulebook;

import static countermand.core.RequestOutcome.ACCEPTED;
import static countermand.core.telling.Endings.about;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.event;
import static countermand.core.telling.Endings.lines;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Endings.timers;
import static countermand.core.telling.Facts.canceledBecauseOf;
import static countermand.core.telling.Facts.canceledUnits;
import static countermand.core.telling.Facts.canceledWithReceiptOf;
import static countermand.core.telling.Facts.left;
import static countermand.core.telling.Facts.lineCancellations;
import static countermand.core.telling.Facts.notCanceled;
import static countermand.core.telling.Facts.request;
import static countermand.core.telling.Facts.requestLines;
import static countermand.core.telling.Facts.value;
import static countermand.core.telling.Orders.awaitingPayment;
import static countermand.core.telling.Orders.inWindow;
import static countermand.core.telling.Say.all;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.marketplaceAsks;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.DecidedBy;
import countermand.core.Event;
import countermand.core.Origin;
import countermand.core.telling.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestGrantedAtOnceTest {

  @Test
  void beforePaymentAndInTheWindow() {
    for (Story early : List.of(awaitingPayment(), inWindow())) {
      given(early)
          .when("the request", customerAsks("r1"))
          .then(
              movedTo("Canceled"),
              about("r1"),
              canceledBecauseOf(Origin.CUSTOMER, DecidedBy.RULE, "changed mind"),
              canceledWithReceiptOf("the request"),
              request("r1", ACCEPTED),
              request("r1", r -> assertThat(r.deadline()).isNull()),
              published("OrderCanceled"),
              timers(),
              value(100),
              canceledUnits("A", 2),
              left("A", 0));
    }
  }

  @Test
  void aLineOfIt() {
    given(inWindow())
        .when("the request", marketplaceAsks("r1", some("A", 1)))
        .then(
            movedTo("InWindow"),
            lines("A CANCELED"),
            lineCancellations("1 A MARKETPLACE RULE"),
            request("r1", ACCEPTED),
            requestLines("r1", "1 A"),
            value(70),
            notCanceled(),
            published("OrderPartlyCanceled"))
        .when(marketplaceAsks("r1", some("A", 1)))
        .then(alreadyDoneAs("the request"), about("r1"), left("A", 1));
  }

  @Test
  void allThatIsLeftCancelsTheOrder() {
    given(inWindow().moved(customerAsks("r1", some("A", 2))))
        .when("the last", marketplaceAsks("r2", all("B")))
        .then(
            movedTo("Canceled"),
            lineCancellations("2 A CUSTOMER RULE", "1 B MARKETPLACE RULE"),
            canceledBecauseOf(Origin.MARKETPLACE, DecidedBy.RULE, "changed mind"),
            canceledWithReceiptOf("the last"),
            request("r2", ACCEPTED),
            published("OrderCanceled"));
  }

  @Test
  void tellsWhatIsLost() {
    given(inWindow())
        .when(customerAsks("r1", some("A", 1)))
        .then(
            event(
                Event.OrderPartlyCanceled.class,
                e -> {
                  assertThat(e.amount()).isEqualTo(30);
                  assertThat(e.requestId()).isEqualTo("r1");
                }))
        .when(customerAsks("r2"))
        .then(event(Event.OrderCanceled.class, e -> assertThat(e.amount()).isEqualTo(70)));
  }
}
